"""What one claim says of the numbers it shares with others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hocsuotdoi.audit._claim import Claim, figures_of, parts_of, sole, steps_of, wholes_of
from hocsuotdoi.audit._facts import possible_bases
from hocsuotdoi.audit._fit import DECIDING, FROM_ONE, claimed_by, common, hull, truth_of
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hocsuotdoi.numeral import Numeral


def part_of(claim: Claim) -> Interval | None:
    """Return where the part lies, or None when its text is ambiguous."""
    return _truth(parts_of(claim))


def whole_of(claim: Claim) -> Interval | None:
    """Return where the whole lies, or None when it is missing or ambiguous."""
    return _truth(wholes_of(claim))


def step_of(claim: Claim) -> Interval | None:
    """Return where the absolute growth lies, or None when it is missing or ambiguous."""
    return _truth(steps_of(claim))


def _truth(found: tuple[Numeral, ...]) -> Interval | None:
    """Return where the only number found lies, or None."""
    number = sole(found)
    return None if number is None else truth_of(number)


def percent_of(claim: Claim) -> Interval | None:
    """Return what the percent of a claim says, however it was cut."""
    figure = sole(figures_of(claim))
    if figure is None or not figure.percent:
        return None
    half_up, truncated = (claimed_by(figure, rounding) for rounding in DECIDING)
    return hull(half_up, truncated)


def bases_of(claim: Claim) -> list[Interval]:
    """Return where the base of a claim lies, the ends moved to whole numbers."""
    if claim.text is None:
        whole = whole_of(claim)
        return [] if whole is None else [whole]
    found = [_to_integers(one) for one in possible_bases(claim)]
    return list(dict.fromkeys(one for one in found if one is not None))


def _to_integers(interval: Interval) -> Interval | None:
    numbers = WholeNumbers.inside(common(interval, FROM_ONE))
    return Interval(numbers.first, numbers.last) if numbers else None


def prior_of(claim: Claim, name: str) -> Interval | None:
    """Return where the prior value lies: the value itself, or the current one less its growth."""
    part = part_of(claim)
    if claim.label == name or part is None:
        return part
    step = step_of(claim)
    return None if step is None else part.plus(step.negated())


def shared_by(choices: Sequence[Sequence[Interval]]) -> list[Interval]:
    """Return where a number may lie that is in some interval of every choice."""
    shared = [Interval(None, None)]
    for choice in choices:
        met = (common(one, other) for one in shared for other in choice)
        shared = [one for one in met if one is not None]
    return shared

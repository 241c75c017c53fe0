"""Where one number must lie for an identity to hold, the others being as published."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING, Final

from hocsuotdoi.audit._claim import senses
from hocsuotdoi.audit._facts import Facts
from hocsuotdoi.audit._fit import DECIDING, claimed_by, parts
from hocsuotdoi.audit._identity import Identity
from hocsuotdoi.audit._repair import Field
from hocsuotdoi.audit._witness import bases_of, part_of, percent_of, prior_of, shared_by, step_of
from hocsuotdoi.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hocsuotdoi.audit._claim import Claim
    from hocsuotdoi.audit._identity import CrossCheck

_ANYWHERE: Final = Interval(None, None)


def room_in_ratio(claim: Claim, field: Field) -> list[Interval]:
    """Return where a number of a claim must lie for its figure to follow from its counts."""
    return [
        room
        for sense in senses(claim)
        for room in _of_facts(Facts.of(sense, share=claim.share), field)
        if room is not None
    ]


def _of_facts(facts: Facts, field: Field) -> Iterator[Interval | None]:
    if facts.whole is None or facts.exact is None:
        yield _ANYWHERE
    elif field is Field.FIGURE:
        exact = facts.exact
        yield exact if isinstance(exact, Interval) else Interval.exactly(exact)
    else:
        solve = facts.parts if field is Field.PART else facts.bases
        yield from (solve(claimed_by(facts.figure, rounding)) for rounding in DECIDING)


def room_in_cross(
    found: CrossCheck, field: Field, *, of: Claim, beside: Sequence[Claim]
) -> list[Interval]:
    """Return where a number must lie for a cross-check to hold.

    Args:
        found: The cross-check, which fails.
        field: Which number.
        of: A claim that holds it.
        beside: The other claims concerned, which do not hold it.
    """
    return _ROOMS[found.identity](found, field, of, beside)


def _in_whole(found: CrossCheck, field: Field, _of: Claim, _: Sequence[Claim]) -> list[Interval]:
    part, whole = found.values
    within, around = Interval(None, whole.high), Interval(part.low, None)
    return [within if field is Field.PART else around]


def _in_sum(found: CrossCheck, field: Field, _of: Claim, beside: Sequence[Claim]) -> list[Interval]:
    total, whole = found.values
    return [_less(whole, map(part_of, beside)) if field is Field.PART else total]


def _in_percents(
    found: CrossCheck, _field: Field, _of: Claim, beside: Sequence[Claim]
) -> list[Interval]:
    return [_less(found.values[1], map(percent_of, beside))]


def _less(total: Interval, others: Iterable[Interval | None]) -> Interval:
    known = [one.negated() for one in others if one is not None]
    return reduce(Interval.plus, known, total)


def _in_base(
    _found: CrossCheck, field: Field, of: Claim, beside: Sequence[Claim]
) -> list[Interval]:
    shared = shared_by([bases_of(claim) for claim in beside])
    if field is Field.WHOLE:
        return shared
    return [
        room
        for sense in senses(of)
        if sense.whole is None  # a published base is what it is
        for facts in [Facts.of(sense, share=of.share)]
        for base in shared
        for room in _of_base(facts, base, field)
        if room is not None
    ]


def _of_base(facts: Facts, base: Interval, field: Field) -> Iterator[Interval | None]:
    if field is Field.FIGURE:
        yield facts.part.over(base).scaled(facts.factor)
        return
    for rounding in DECIDING:
        quotient = claimed_by(facts.figure, rounding).scaled(Fraction(1, facts.factor))
        yield parts(base, quotient)


def _in_prior(
    found: CrossCheck, field: Field, of: Claim, beside: Sequence[Claim]
) -> list[Interval]:
    priors = [prior_of(claim, found.name) for claim in beside]
    shared = shared_by([[prior] for prior in priors if prior is not None])
    part, step = part_of(of), step_of(of)
    if field is Field.PART:
        grown = None if of.label == found.name else step
        return [one if grown is None else one.plus(grown) for one in shared]
    return [part.plus(one.negated()) for one in shared if part is not None]


_ROOMS: Final[
    dict[Identity, Callable[[CrossCheck, Field, Claim, Sequence[Claim]], list[Interval]]]
] = {
    Identity.PART_OF_WHOLE: _in_whole,
    Identity.SUM: _in_sum,
    Identity.PERCENTS: _in_percents,
    Identity.COMMON_BASE: _in_base,
    Identity.PRIOR: _in_prior,
}

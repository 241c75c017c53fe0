"""A growth as the difference of two published rates: a reporter's subtraction, not ours."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi.audit._explanation import Assumption, Case, Explanation, Kind, Need, Quantity
from hocsuotdoi.audit._fit import DECIDING, Reason, is_certain, parts
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.exact import Rounding, rounded
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

__all__ = ["differences"]

_PERCENT: Final = Fraction(1, 100)


@attrs.frozen
class _Printed:
    """A rate as it was published, or as it would have been."""

    value: Fraction
    places: int
    rounding: Rounding | None
    """How it was cut; None when it is published, and nobody says how."""

    @property
    def decimal(self) -> Decimal:
        return rounded(self.value, self.places)


def differences(
    case: Case,
    *,
    rate: Fraction | None = None,
    prior_rate: Fraction | None = None,
    whole: int | None = None,
    assumes: tuple[Assumption, ...] = (),
) -> Iterator[Explanation]:
    """Return the explanations that subtract one published rate from another.

    Args:
        case: What is known.
        rate: The exact current rate in percent.
        prior_rate: The exact prior rate in percent; None when it is not known.
        whole: The current base, which an unknown prior rate is taken to share.
        assumes: What ``prior_rate`` takes for granted.
    """
    known = (case.figure, case.current_published, case.prior_published)
    if case.figure.scale != 1 or not all(n is None or is_certain(n) for n in known):
        return
    later = _later(case, rate)
    for kind in (Kind.MIXED_PLACES, Kind.SAME_PLACES):
        if case.prior_published is None and whole is not None:
            found = _sought(kind, case, later, whole)
        else:
            found = _tested(kind, case, later, prior_rate)
        if found is not None:
            yield attrs.evolve(found, assumes=_assumed(case, found, assumes))


def _later(case: Case, rate: Fraction | None) -> list[_Printed]:
    """Return the current rate as published, else as each reading would have published it."""
    if case.current_published is not None:
        return [_Printed(case.current_published.value, case.current_published.places, None)]
    rates = () if rate is None else (rate,)
    return [_printed(one, case.figure.places, mode) for one in rates for mode in DECIDING]


def _printed(rate: Fraction, places: int, rounding: Rounding) -> _Printed:
    return _Printed(Fraction(rounded(rate, places, rounding=rounding)), places, rounding)


def _earlier(
    case: Case, later: _Printed, prior_rate: Fraction | None, kind: Kind
) -> list[_Printed]:
    """Return every way the prior rate may have been published, for a difference of this kind."""
    if case.prior_published is not None:
        published = _Printed(case.prior_published.value, case.prior_published.places, None)
        same = published.places == later.places
        return [published] if same is (kind is Kind.SAME_PLACES) else []
    rates = () if prior_rate is None else (prior_rate,)
    return [
        _printed(one, places, rounding)
        for one in rates
        for places in _places(case, later, kind)
        for rounding in DECIDING
    ]


def _places(case: Case, later: _Printed, kind: Kind) -> list[int]:
    """Return how many decimals the prior rate may have been published with, most first.

    Without a published level nobody says that the two differ, so nothing mixed is tried.
    """
    if kind is Kind.SAME_PLACES:
        return [later.places]
    most = max(later.places, case.figure.places)
    return [
        places
        for places in range(most, -1, -1)
        if places != later.places and later.rounding is None
    ]


def _tested(
    kind: Kind, case: Case, later: list[_Printed], prior_rate: Fraction | None
) -> Explanation | None:
    """Return whether the two rates, published so, differ by the published growth."""
    pairs = [(one, two) for one in later for two in _earlier(case, one, prior_rate, kind)]
    if not pairs:
        return None
    fitting = [(one, two) for one, two in pairs if one.value - two.value == case.figure.value]
    fitting.sort(key=_is_mixed)
    one, two = (fitting or pairs)[0]
    cuts = {b.rounding for a, b in fitting if (a, b.places) == (one, two.places)}
    return Explanation(
        kind,
        fits=bool(fitting),
        exact=one.value - two.value,
        roundings=tuple(r for r in DECIDING if r in cuts),
        assumes=(Assumption.MIXED_ROUNDING,) if fitting and _is_mixed((one, two)) else (),
        figures=(one.decimal, two.decimal),
        reason=None if fitting else Reason.DIFFERENT,
        case=case,
    )


def _is_mixed(pair: tuple[_Printed, _Printed]) -> bool:
    one, two = pair
    return None not in {one.rounding, two.rounding} and one.rounding is not two.rounding


def _sought(kind: Kind, case: Case, later: list[_Printed], whole: int) -> Explanation | None:
    """Return which prior counts would have been published as the figure needs."""
    needs = [
        Need(Quantity.PRIOR, rounding, _priors(one, places, rounding, case=case, whole=whole))
        for one in later
        for places in [_places(case, one, kind)]
        for rounding in DECIDING
        if places and one.rounding in {None, rounding}
    ]
    if not needs:
        return None
    fitting = tuple(need.rounding for need in needs if need.values)
    return Explanation(
        kind,
        fits=bool(fitting),
        roundings=fitting,
        needs=tuple(needs),
        reason=None if fitting else Reason.IMPOSSIBLE,
        case=case,
    )


def _priors(
    later: _Printed, places: list[int], rounding: Rounding, *, case: Case, whole: int
) -> WholeNumbers:
    """Return the prior counts that would have been published so far below ``later``.

    The fewer decimals, the more counts: those of more decimals are among them.
    """
    wanted = later.value - case.figure.value
    possible = [one for one in places if (wanted * 10**one).denominator == 1]
    if wanted < 0 or not possible:
        return WholeNumbers(None)
    published = Numeral(wanted, places=min(possible), percent=True).interval(rounding)
    return WholeNumbers.inside(parts(Interval.exactly(whole), published.scaled(_PERCENT)))


def _assumed(
    case: Case, found: Explanation, assumes: tuple[Assumption, ...]
) -> tuple[Assumption, ...]:
    unseen = (
        *(() if case.prior_published is not None else (*assumes, Assumption.PRIOR_FIGURE)),
        *(() if case.current_published is not None else (Assumption.LEVEL_FIGURE,)),
    )
    return (*unseen, *found.assumes)

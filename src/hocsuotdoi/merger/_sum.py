"""Adding figures of several places: what the sum is worth, and what is to be known about it."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from math import floor
from typing import TYPE_CHECKING, Final

from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Status
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Timing
from hocsuotdoi.numeral import Approximation

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place

Share = Fraction | int
Total = int | Fraction | Interval | Missing

NORMAL: Final = frozenset({Status.NORMAL})
_MISSING: Final = frozenset({Status.MISSING})


def total(measure: Measure, parts: Iterable[tuple[Figure, Share]]) -> Total:
    """Return the sum of figures of a measure, each with the share of it that counts, above 0.

    It is an Interval when a figure is approximate; Missing when one is, and when flows stop at
    different days.
    """
    exact: int | Fraction = 0
    vague: list[Interval] = []
    days: set[date] = set()
    for figure, share in parts:
        value = figure.value
        days.add(figure.as_of or figure.period.end)
        if figure.is_exact and not isinstance(value, Missing):
            exact += value * share
            continue
        interval = figure.interval
        if isinstance(interval, Missing):
            return interval
        vague.append(interval.scaled(share))
    if len(days) > 1 and measure.timing is Timing.FLOW:
        return Missing(MissingReason.NOT_COMPARABLE, (measure.id,))
    if not vague:
        return exact
    return reduce(Interval.plus, vague, Interval.exactly(exact))


def statuses(figures: Iterable[Figure]) -> frozenset[Status]:
    """Return what is to be known about a sum: all that is to be known about its parts."""
    found: frozenset[Status] = NORMAL
    for figure in figures:
        if figure.status != NORMAL:
            found |= figure.status
    return found if found == NORMAL else found - NORMAL


def day_of(figures: Iterable[Figure]) -> date | None:
    """Return the day up to which all of them count; None when they differ."""
    days = {figure.as_of for figure in figures}
    return days.pop() if len(days) == 1 else None


def is_closed(figure: Figure, effective: date) -> bool:
    """Whether a figure of an old place counts up to a day on which the place was closed."""
    return (figure.as_of or figure.period.start) >= effective


def as_figure(
    measure: Measure,
    place: Place,
    period: Period,
    value: Total,
    *,
    status: frozenset[Status] = NORMAL,
    as_of: date | None = None,
) -> Figure:
    """Return a sum as a figure: "at least" where it has no upper end, else exact or Missing."""
    approximation = Approximation.EXACT
    if isinstance(value, Interval):
        low = value.low
        if value.high is None and low is not None:
            value, approximation = floor(low), Approximation.AT_LEAST
        else:
            value = Missing(MissingReason.NOT_COMPARABLE, (measure.id,))
    if isinstance(value, Missing):
        return Figure(measure, place, period, value, status=_MISSING)
    return Figure(
        measure, place, period, value, approximation=approximation, as_of=as_of, status=status
    )

"""Adding figures: what a sum is worth, and what is to be known about it."""

from __future__ import annotations

from functools import reduce
from math import floor
from typing import TYPE_CHECKING

from hocsuotdoi.exact import Missing
from hocsuotdoi.figure._figure import NORMAL, Figure, Status
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Timing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from hocsuotdoi.measure import Measure

    Share = int | Fraction
    Sum = int | Fraction | Interval | Missing


def added(parts: Iterable[tuple[Figure, Share]]) -> Sum:
    """Return the sum of figures, each with the share of it that counts, above 0.

    It is an Interval when a figure is approximate, and Missing when one is.
    """
    exact: int | Fraction = 0
    vague: list[Interval] = []
    for figure, share in parts:
        value = figure.value
        if figure.is_exact and not isinstance(value, Missing):
            exact += value * share
            continue
        interval = figure.interval
        if isinstance(interval, Missing):
            return interval
        vague.append(interval.scaled(share))
    return reduce(Interval.plus, vague, Interval.exactly(exact)) if vague else exact


def days_of(measure: Measure, figures: Iterable[Figure]) -> tuple[date, ...]:
    """Return the days up to which a flow was counted, in order; a stock adds whatever the day."""
    if measure.timing is not Timing.FLOW:
        return ()
    return tuple(sorted({figure.as_of or figure.period.end for figure in figures}))


def day_of(figures: Iterable[Figure]) -> date | None:
    """Return the day up to which all of them count; None when they differ, or for all of it."""
    days = {figure.as_of for figure in figures}
    return days.pop() if len(days) == 1 else None


def statuses(
    figures: Iterable[Figure], *, more: frozenset[Status] = frozenset()
) -> frozenset[Status]:
    """Return all that is to be known about a sum: about its parts, and more; else NORMAL."""
    found = more
    for figure in figures:
        if figure.status != NORMAL:
            found |= figure.status
    return found - NORMAL or NORMAL


def at_least(interval: Interval) -> int | None:
    """Return the count there is at least, where there is no upper end; None for other intervals."""
    return None if interval.high is not None or interval.low is None else floor(interval.low)

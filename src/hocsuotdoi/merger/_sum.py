"""Sums over places that went together, as figures of a new place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure
from hocsuotdoi.figure._figure import MISSING, NORMAL
from hocsuotdoi.figure._sum import added, at_least, days_of
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Approximation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from hocsuotdoi.figure import Status
    from hocsuotdoi.figure._sum import Share, Sum
    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place


def total(measure: Measure, parts: Sequence[tuple[Figure, Share]]) -> Sum:
    """Return the sum of figures of a measure; Missing also when flows stop at different days."""
    sum_ = added(parts)
    if isinstance(sum_, Missing) or len(days_of(measure, (figure for figure, _ in parts))) <= 1:
        return sum_
    return Missing(MissingReason.NOT_COMPARABLE, (measure.id,))


def is_closed(figure: Figure, effective: date) -> bool:
    """Whether a figure of an old place counts up to a day on which the place was closed."""
    return (figure.as_of or figure.period.start) >= effective


def as_figure(
    measure: Measure,
    place: Place,
    period: Period,
    value: Sum,
    *,
    status: frozenset[Status] = NORMAL,
    as_of: date | None = None,
) -> Figure:
    """Return a sum as a figure: "at least" where it has no upper end, else exact or Missing."""
    approximation = Approximation.EXACT
    if isinstance(value, Interval):
        least = at_least(value)
        if least is None:
            value = Missing(MissingReason.NOT_COMPARABLE, (measure.id,))
        else:
            value, approximation = least, Approximation.AT_LEAST
    if isinstance(value, Missing):
        return Figure(measure, place, period, value, status=MISSING)
    return Figure(
        measure, place, period, value, approximation=approximation, as_of=as_of, status=status
    )

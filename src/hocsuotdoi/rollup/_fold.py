"""Folding the figures of units into one total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Status
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Additivity, Timing
from hocsuotdoi.rollup._total import Total

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place
    from hocsuotdoi.rollup._total import Sum

    Held = Mapping[Place, Figure]
    Units = tuple[Place, ...]

_NORMAL: Final = frozenset({Status.NORMAL})
_MISSING: Final = frozenset({Status.MISSING})
_PROVISIONAL: Final = frozenset({Status.PROVISIONAL})


def folded(  # noqa: PLR0917 - the hot loop: one call for each place, measure and period
    measure: Measure,
    place: Place,
    period: Period,
    units: Units,
    held: Held,
    disjoint: Collection[Measure],
    *,
    partial: bool,
) -> Total:
    """Return the total of a place over its units.

    Args:
        measure: What is counted.
        place: The place.
        period: For which period.
        units: What it is made up of.
        held: The figures of this measure and period by place.
        disjoint: The measures known not to overlap here.
        partial: Whether to add what came although units are missing.
    """
    if len(units) == 1:
        return _of_one(measure, place, period, units[0], held.get(units[0]))
    came: list[Figure] = []
    missing: list[Place] = []
    reasons: set[MissingReason] = set()
    for unit in units:
        figure = held.get(unit)
        if figure is None:
            reasons.add(MissingReason.NOT_REPORTED)
            missing.append(unit)
        elif isinstance(figure.value, Missing):
            reasons.add(figure.value.reason)
            missing.append(unit)
        else:
            came.append(figure)
    days = _days(measure, came)
    value: Sum
    if measure.additivity is Additivity.OVERLAPS and measure not in disjoint:
        value = Missing(MissingReason.NOT_COMPARABLE, (measure.id,))
    elif missing and not (partial and came):
        value = _absent(missing, reasons)
    elif len(days) > 1:
        told = (day.isoformat() for day in days)
        value = Missing(MissingReason.NOT_COMPARABLE, (measure.id, *told))
    else:
        value = _sum(came)
    absent = isinstance(value, Missing)
    return Total(
        measure,
        place,
        period,
        value,
        reported=len(came),
        expected=len(units),
        missing=tuple(missing),
        status=_MISSING if absent else _status(came, partial=bool(missing)),
        as_of=None if absent else _day(came),
    )


def _of_one(
    measure: Measure, place: Place, period: Period, unit: Place, figure: Figure | None
) -> Total:
    """Return the total of a place that is one unit: its figure, to which nothing is added."""
    if figure is None:
        absent = Missing(MissingReason.NOT_REPORTED, (unit.code,))
        return Total(
            measure, place, period, absent, reported=0, expected=1, missing=(unit,), status=_MISSING
        )
    value = figure.value
    missing: Units = ()
    if isinstance(value, Missing):
        missing = (unit,)
    return Total(
        measure,
        place,
        period,
        value if missing or figure.is_exact else figure.interval,
        reported=1 - len(missing),
        expected=1,
        missing=missing,
        status=figure.status,
        as_of=figure.as_of,
        only=figure,
    )


def _absent(missing: Sequence[Place], reasons: Collection[MissingReason]) -> Missing:
    """Return why there is no total, naming who is missing: one reason if all have the same."""
    (reason, *others) = reasons
    return Missing(
        MissingReason.NOT_REPORTED if others else reason, tuple(unit.code for unit in missing)
    )


def _sum(figures: Sequence[Figure]) -> Sum:
    """Return the sum: a number, or an Interval when a count is approximate."""
    exact = [f.value for f in figures if f.is_exact and not isinstance(f.value, Missing)]
    if len(exact) == len(figures):
        return sum(exact)
    vague = [f.interval for f in figures if not f.is_exact]
    total = Interval.exactly(sum(exact))
    for interval in vague:
        total = total if isinstance(interval, Missing) else total.plus(interval)
    return total


def _days(measure: Measure, figures: Sequence[Figure]) -> tuple[date, ...]:
    """Return the days up to which a flow was counted, in order; a stock adds whatever the day."""
    if measure.timing is not Timing.FLOW:
        return ()
    return tuple(sorted({figure.as_of or figure.period.end for figure in figures}))


def _day(figures: Sequence[Figure]) -> date | None:
    """Return the day up to which all of them counted; None when they differ, or for all of it."""
    days = {figure.as_of for figure in figures}
    return days.pop() if len(days) == 1 else None


def _status(figures: Sequence[Figure], *, partial: bool) -> frozenset[Status]:
    """Return all that is to be known about the counts; NORMAL when there is nothing."""
    found = _PROVISIONAL if partial else _NORMAL
    for figure in figures:
        if figure.status != _NORMAL:
            found |= figure.status
    return found if found == _NORMAL else found - _NORMAL

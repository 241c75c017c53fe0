"""Folding the figures of units into one total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Status
from hocsuotdoi.figure._figure import MISSING
from hocsuotdoi.figure._sum import added, day_of, days_of, statuses
from hocsuotdoi.measure import Additivity
from hocsuotdoi.rollup._total import Total

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place
    from hocsuotdoi.rollup._total import Sum

    Held = Mapping[Place, Figure]
    Units = tuple[Place, ...]

_NOTHING: Final = frozenset[Status]()
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
    days = days_of(measure, came)
    value: Sum
    if measure.additivity is Additivity.OVERLAPS and measure not in disjoint:
        value = Missing(MissingReason.NOT_COMPARABLE, (measure.id,))
    elif missing and not (partial and came):
        value = _absent(missing, reasons)
    elif len(days) > 1:
        told = (day.isoformat() for day in days)
        value = Missing(MissingReason.NOT_COMPARABLE, (measure.id, *told))
    else:
        value = added((figure, 1) for figure in came)
    absent = isinstance(value, Missing)
    return Total(
        measure,
        place,
        period,
        value,
        reported=len(came),
        expected=len(units),
        missing=tuple(missing),
        status=MISSING if absent else statuses(came, more=_PROVISIONAL if missing else _NOTHING),
        as_of=None if absent else day_of(came),
    )


def _of_one(
    measure: Measure, place: Place, period: Period, unit: Place, figure: Figure | None
) -> Total:
    """Return the total of a place that is one unit: its figure, to which nothing is added."""
    if figure is None:
        absent = Missing(MissingReason.NOT_REPORTED, (unit.code,))
        return Total(
            measure, place, period, absent, reported=0, expected=1, missing=(unit,), status=MISSING
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

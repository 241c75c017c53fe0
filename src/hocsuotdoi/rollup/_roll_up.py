"""Rolling up: the totals of every place, measure and period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hocsuotdoi._internal.check import instance
from hocsuotdoi.place import Place, Tier
from hocsuotdoi.rollup._fold import folded
from hocsuotdoi.rollup._totals import Totals
from hocsuotdoi.rollup._tree import Tree

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from hocsuotdoi.figure import Figure, Figures
    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Gazetteer
    from hocsuotdoi.rollup._total import Total

    Units = tuple[Place, ...]


def roll_up(
    figures: Figures,
    *,
    gazetteer: Gazetteer,
    to: Tier | Place,
    of: Tier | None = None,
    partial: bool = False,
    disjoint: Collection[Measure] = (),
    on: date | None = None,
) -> Totals:
    """Return what the figures of smaller places add up to: counts, never rates.

    Every measure and period that occurs is folded. A figure that a larger place reported itself is
    never mixed in. A unit without a count makes the total Missing, and the total says which.

    Args:
        figures: The figures, in any order.
        gazetteer: Which place lies in which; it knows every place of the figures.
        to: One place; or a tier, for each of its places on a list that has figures.
        of: The tier of the units added; what has nothing below it unless given.
        partial: Whether to add what came although units are missing: a lower bound, PROVISIONAL,
            whose ``coverage`` says how much came.
        disjoint: The measures that may overlap elsewhere, but are known not to here.
        on: The day; needed when what lies in a place changed.

    Returns:
        Totals by place, period and measure. One is NOT_COMPARABLE when the measure may count
        someone in two places, and when the units of a flow counted up to different days.

    Raises:
        UnknownName: A place is not in the gazetteer, or none is of the tier.
        InvalidValue: The units are of a tier above the places asked for, a day is needed, or a
            place lies in itself.

        >>> from datetime import date
        >>> from hocsuotdoi import Figures, Year, catalogue
        >>> from hocsuotdoi.place import Gazetteer
        >>> rows = [
        ...     {"code": "08", "tier": "province"},
        ...     {"code": "00721", "tier": "commune", "parent": "08"},
        ...     {"code": "00733", "tier": "commune", "parent": "08"},
        ... ]
        >>> gazetteer = Gazetteer.from_rows(rows, system="vn-gso", valid_from=date(2025, 7, 1))
        >>> figures = Figures()
        >>> for place in gazetteer.places(Tier.COMMUNE):
        ...     figures += Figures.of(place, Year(2026), {catalogue.LEARNING_FAMILIES: 400})
        >>> [total.value for total in roll_up(figures, gazetteer=gazetteer, to=Tier.PROVINCE)]
        [800]
    """
    tree = Tree(gazetteer, of, disjoint, partial, on)
    tree.knows(figures)
    if isinstance(to, Place):
        places: Units = (tree.place(to),)
        tree.reaches(gazetteer.tier(to), where="to")
    else:
        tree.reaches(instance(to, Tier, where="to", expected="a Tier or a Place"), where="to")
        places = tree.places(to)
    units = {place: tree.units(place) for place in places}
    totals: dict[Place, list[Total]] = {place: [] for place in places}
    for (period, measure), held in _grouped(figures):
        for place in places if isinstance(to, Place) else tree.asked(held, units):
            total = folded(measure, place, period, units[place], held, disjoint, partial=partial)
            totals[place].append(total)
    outside = () if isinstance(to, Place) else tree.outside(figures, units.values())
    return Totals(tuple(one for found in totals.values() for one in found), outside=outside)


def _grouped(figures: Figures) -> list[tuple[tuple[Period, Measure], dict[Place, Figure]]]:
    """Return the figures by period and measure, in order."""
    groups: dict[tuple[Period, Measure], dict[Place, Figure]] = {}
    for figure in figures.unordered():
        key = figure.period, figure.measure
        held = groups.get(key)
        if held is None:
            held = groups[key] = {}
        held[figure.place] = figure
    return sorted(groups.items(), key=lambda group: _position(*group[0]))


def _position(period: Period, measure: Measure) -> tuple[object, ...]:
    return period.start, period.end, type(period).__name__, measure.id

"""Strategies for totals and breakdowns."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from hocsuotdoi import catalogue
from hocsuotdoi.exact import Missing
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.interval import Interval
from hocsuotdoi.period import Year
from hocsuotdoi.place import Tier
from hocsuotdoi.rollup import Breakdown, Total, Totals, breakdown
from hocsuotdoi.testing._exact import counts, missings
from hocsuotdoi.testing._law import places
from hocsuotdoi.testing._period import periods
from hocsuotdoi.testing._place import gazetteers

_MEASURES: Final = st.sampled_from(catalogue.MEASURES)
_NOTED: Final = st.sets(st.sampled_from([Status.BREAK, Status.ESTIMATED]))
_PROVINCES: Final = gazetteers(
    system="x",
    valid_from=date(2025, 7, 1),
    tiers=(Tier.PROVINCE, Tier.COMMUNE),
    allow_moves=False,
)


@st.composite
def single_totals(draw: st.DrawFn) -> Total:
    """Return a strategy for totals, some of them partial or missing.

    Examples shrink towards a total of zero that one unit reported.
    """
    missing = tuple(sorted(draw(st.lists(places(), max_size=2, unique=True))))
    reported = draw(st.integers(0 if missing else 1, 1_000))
    value = draw(_sums() if reported else missings())
    noted = draw(_NOTED)
    if isinstance(value, Missing):
        noted = {Status.MISSING}
    elif missing:
        noted.add(Status.PROVISIONAL)
    if isinstance(value, Fraction):
        noted.add(Status.ESTIMATED)
    return Total(
        draw(_MEASURES),
        draw(places()),
        draw(periods()),
        value,
        reported=reported,
        expected=reported + len(missing),
        missing=missing,
        status=frozenset(noted or {Status.NORMAL}),
    )


def _sums() -> st.SearchStrategy[int | Fraction | Interval | Missing]:
    ends = st.tuples(counts(), counts()).map(sorted)
    return st.one_of(
        counts(),
        st.fractions(0, 10**6),
        ends.map(lambda pair: Interval(pair[0], pair[1])),
        counts().map(lambda low: Interval(low, None)),
        missings(),
    )


def totals() -> st.SearchStrategy[Totals]:
    """Return a strategy for totals of different measures, places or periods.

    Examples shrink towards none.
    """
    several = st.lists(
        single_totals(), max_size=3, unique_by=lambda one: (one.measure, one.place, one.period)
    )
    outside = st.lists(places(), max_size=2, unique=True).map(tuple)
    return st.builds(Totals, several.map(tuple), outside=outside)


@st.composite
def breakdowns(draw: st.DrawFn) -> Breakdown:
    """Return a strategy for breakdowns of a province by commune, some reports missing.

    Examples shrink towards a province without communes that reported zero.
    """
    gazetteer, measure, year = draw(_PROVINCES), draw(_MEASURES), Year(2026)
    (province,) = gazetteer.places(Tier.PROVINCE)
    values = counts() | missings()
    figures = Figures(
        Figure(measure, unit, year, draw(values)) for unit in gazetteer.within(province)
    )
    return breakdown(
        measure,
        figures,
        gazetteer=gazetteer,
        place=province,
        by=Tier.COMMUNE,
        period=year,
        partial=draw(st.booleans()),
    )

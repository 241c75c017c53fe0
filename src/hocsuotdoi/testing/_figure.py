"""Strategies for what is counted, and for ledgers of counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from hocsuotdoi import catalogue
from hocsuotdoi.exact import Missing
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.measure import Additivity, Measure, Stage, Timing
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.testing._exact import counts, missings
from hocsuotdoi.testing._law import citations, labels, places
from hocsuotdoi.testing._period import periods
from hocsuotdoi.testing._text import identifiers, names
from hocsuotdoi.unit import Nature, UnitType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place

# Strategies that are drawn from often are made once: Hypothesis examines each new one.
_NOTED: Final = st.sets(st.sampled_from([Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL]))
_APPROXIMATIONS: Final = st.sampled_from(Approximation)
_SOURCES: Final = st.just("") | names()
_BOOLEANS: Final = st.booleans()


def unit_types() -> SearchStrategy[UnitType]:
    """Return a strategy for kinds of things counted.

    They exist nowhere: for the official ones, sample from ``hocsuotdoi.unit``. Examples shrink
    towards short names without a document.
    """
    return st.builds(
        UnitType,
        id=identifiers(),
        label=labels(),
        noun=labels(),
        nature=st.sampled_from(Nature),
        since=st.none() | citations(),
    )


def measures() -> SearchStrategy[Measure]:
    """Return a strategy for measures.

    They exist nowhere: for the standard ones, sample from ``hocsuotdoi.catalogue.MEASURES``.
    Examples shrink towards a stock of all units that adds up.
    """
    return st.builds(
        Measure,
        id=identifiers(),
        label=labels(),
        unit_type=unit_types(),
        stage=st.sampled_from(Stage),
        timing=st.sampled_from(Timing),
        additivity=st.sampled_from(Additivity),
        note=st.none() | labels(),
    )


def single_figures(
    *,
    place: Place | None = None,
    period: Period | None = None,
    measures: Sequence[Measure] = catalogue.MEASURES,
    values: SearchStrategy[int | Missing] | None = None,
) -> SearchStrategy[Figure]:
    """Return a strategy for single figures; the options are those of ``figures``."""
    return _reported(
        st.sampled_from(measures),
        places() if place is None else st.just(place),
        periods() if period is None else st.just(period),
        counts() | missings() if values is None else values,
    )


@st.composite
def _reported(
    draw: st.DrawFn,
    measures: SearchStrategy[Measure],
    places: SearchStrategy[Place],
    periods: SearchStrategy[Period],
    values: SearchStrategy[int | Missing],
) -> Figure:
    measure, place, period, value = draw(measures), draw(places), draw(periods), draw(values)
    noted = draw(_NOTED)
    if isinstance(value, Missing):
        noted.add(Status.MISSING)
    return Figure(
        measure,
        place,
        period,
        value,
        approximation=draw(_APPROXIMATIONS),
        as_of=draw(st.dates(period.start, period.end)) if draw(_BOOLEANS) else None,
        status=frozenset(noted or {Status.NORMAL}),
        source=draw(_SOURCES),
    )


def figures(
    *,
    place: Place | None = None,
    period: Period | None = None,
    measures: Sequence[Measure] = catalogue.MEASURES,
    values: SearchStrategy[int | Missing] | None = None,
    max_size: int = 6,
) -> SearchStrategy[Figures]:
    """Return a strategy for ledgers of figures.

    Args:
        place: Where all figures are from; anywhere unless given.
        period: Which period all figures are for; any unless given.
        measures: What may be counted; the standard measures unless given.
        values: What to draw the counts from; any counts, some of them missing, unless given.
        max_size: The most figures.

    Examples shrink towards the empty ledger.
    """
    each = single_figures(place=place, period=period, measures=measures, values=values)
    return st.lists(each, max_size=max_size, unique_by=lambda figure: figure.key).map(Figures)

"""Strategies for formulas and findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never, get_args

from hypothesis import strategies as st

from hocsuotdoi import catalogue
from hocsuotdoi.exact import Ratio
from hocsuotdoi.figure import Figures
from hocsuotdoi.indicator import (
    Distribution,
    Finding,
    Formula,
    Growth,
    Indicator,
    Levels,
    Mean,
    Share,
    ShareGrowth,
    compute,
)
from hocsuotdoi.measure import Measure
from hocsuotdoi.testing._exact import counts
from hocsuotdoi.testing._law import places
from hocsuotdoi.testing._period import years

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_Pair = tuple[Measure, Measure]

# First the formula, for one of them has few indicators.
_INDICATORS: Final = st.one_of(
    *(
        st.sampled_from([one for one in catalogue.INDICATORS if isinstance(one.formula, kind)])
        for kind in get_args(Formula)
    )
)


def _pairs() -> SearchStrategy[_Pair]:
    """Return a strategy for two standard measures that differ."""
    several = st.lists(_measures(), min_size=2, max_size=2, unique=True)
    return several.map(lambda pair: (pair[0], pair[1]))


def _measures() -> SearchStrategy[Measure]:
    return st.sampled_from(catalogue.MEASURES)


def shares() -> SearchStrategy[Share]:
    """Return a strategy for shares of standard measures, most of which make no sense."""
    return _pairs().map(lambda pair: Share(pair[0], pair[1]))


def means() -> SearchStrategy[Mean]:
    """Return a strategy for means of standard measures, most of which make no sense."""
    return _pairs().map(lambda pair: Mean(pair[0], pair[1]))


def growth_formulas() -> SearchStrategy[Growth]:
    """Return a strategy for growths of standard measures."""
    return st.builds(Growth, _measures(), same_part_of_year=st.booleans())


def share_growths() -> SearchStrategy[ShareGrowth]:
    """Return a strategy for growths of shares."""
    return st.builds(ShareGrowth, shares(), same_part_of_year=st.booleans())


@st.composite
def levels(draw: st.DrawFn) -> Levels:
    """Return a strategy for levels of standard measures, most of which make no sense."""
    whole, *each = draw(st.lists(_measures(), min_size=2, max_size=4, unique=True))
    return Levels(tuple(each), whole, cumulative=draw(st.booleans()))


@st.composite
def distributions(draw: st.DrawFn) -> Distribution:
    """Return a strategy for distributions over one to four levels."""
    named = draw(st.lists(_measures(), min_size=1, max_size=4, unique=True))
    parts = _falling(draw, len(named))
    whole = sum(parts) + draw(counts(min_value=1))
    return Distribution(
        tuple((name, Ratio(part, whole)) for name, part in zip(named, parts, strict=True)),
        cumulative=draw(st.booleans()),
    )


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Return a strategy for what standard indicators are worth, from counts that fit together."""
    found = draw(_INDICATORS)
    place, year = draw(places()), draw(years(min_value=1001))
    ledger = Figures()
    for when in (year, year.prior()):
        reported = _reported(draw, found)
        ledger += Figures.of(place, when, reported)
    return compute(found, ledger, place=place, period=year)


def _reported(draw: st.DrawFn, found: Indicator) -> dict[Measure, int]:
    """Draw a count for most of the measures the indicator reads."""
    formula = found.formula.of if isinstance(found.formula, ShareGrowth) else found.formula
    if isinstance(formula, Growth):
        reported = {formula.of: draw(counts())}
    else:
        parts = _parts(formula)
        reported = dict(zip(parts, _falling(draw, len(parts)), strict=True))
        reported[formula.base] = sum(reported.values()) + draw(counts())
    left_out = draw(st.none() | st.sampled_from(tuple(reported)))
    return {measure: value for measure, value in reported.items() if measure is not left_out}


def _parts(formula: Share | Mean | Levels) -> tuple[Measure, ...]:
    match formula:
        case Share(part):
            return (part,)
        case Mean(total):
            return (total,)
        case Levels(levels):
            return levels
        case _:
            assert_never(formula)


def _falling(draw: st.DrawFn, size: int) -> list[int]:
    """Draw counts, the largest first: they may be of levels counted in either way."""
    return sorted(draw(st.lists(counts(), min_size=size, max_size=size)), reverse=True)

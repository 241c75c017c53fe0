"""The count of the same period of the year before, plus its growth, is the count now."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import (
    Change,
    Figures,
    Growth,
    HalfYear,
    Indicator,
    Missing,
    MissingReason,
    Place,
    Year,
    catalogue,
    compute,
    testing,
)

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
GROWTHS = [i for i in catalogue.INDICATORS if isinstance(i.formula, Growth)]


@given(
    indicator=st.sampled_from(GROWTHS),
    prior=testing.counts(),
    current=testing.counts(),
    period=st.one_of(testing.years(min_value=1001), testing.half_years(min_value=1001)),
)
def test_growth_added_to_the_prior_is_the_current(
    indicator: Indicator, prior: int, current: int, period: Year | HalfYear
) -> None:
    """On the same period of the year before, which for a half is the same half."""
    before = period.year_before()
    figures = Figures.of(HERE, period, {indicator.base: current})
    figures += Figures.of(HERE, before, {indicator.base: prior})
    if isinstance(period, HalfYear) and isinstance(before, HalfYear):
        assert (period.number - 1, period.half) == (before.number, before.half)
        figures += Figures.of(HERE, HalfYear(period.number, 3 - period.half), {indicator.base: 7})
    change = compute(indicator, figures, place=HERE, period=period).value
    assert isinstance(change, Change)
    assert current == change.prior + change.absolute
    if prior:
        assert not isinstance(change.relative, Missing)
        assert current == prior * (1 + change.relative)
    else:
        assert change.relative == Missing(MissingReason.BASE_IS_ZERO)

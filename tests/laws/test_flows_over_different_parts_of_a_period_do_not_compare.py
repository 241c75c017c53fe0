"""A flow has a growth only over the same part of both periods; a stock has one whatever its day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import (
    Change,
    Figures,
    Measure,
    Missing,
    MissingReason,
    Place,
    Year,
    catalogue,
    compute,
)
from hocsuotdoi.measure import Timing

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
GROWTHS = {
    catalogue.SCHOLARSHIPS: catalogue.SCHOLARSHIP_GROWTH,
    catalogue.FUND_RAISED: catalogue.FUND_RAISED_GROWTH,
    catalogue.MEMBERS: catalogue.MEMBER_GROWTH,
}
DAYS = st.none() | st.dates(date(2023, 1, 1), date(2023, 12, 31))


@given(measure=st.sampled_from(list(GROWTHS)), now=DAYS, before=DAYS)
def test_flows_over_different_parts_of_a_period_do_not_compare(
    measure: Measure, now: date | None, before: date | None
) -> None:
    """A stock grows whatever its day; a flow only over the same part, whole years included."""
    this_year = None if now is None else now.replace(year=2024)
    figures = Figures.of(HERE, Year(2024), {measure: 5}, as_of=this_year)
    figures += Figures.of(HERE, Year(2023), {measure: 4}, as_of=before)
    found = compute(GROWTHS[measure], figures, place=HERE, period=Year(2024))
    last = date(2023, 12, 31)
    if measure.timing is Timing.STOCK or (now or last) == (before or last):
        assert found.value == Change(4, 5)
    else:
        assert found.value == Missing(MissingReason.NOT_COMPARABLE, (measure.id,))

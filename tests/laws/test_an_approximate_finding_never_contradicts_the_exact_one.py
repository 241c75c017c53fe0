"""An approximate finding never contradicts the exact one: it may only stay open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Place, Ratio, Year, catalogue, testing
from hocsuotdoi.indicator import Finding
from hocsuotdoi.interval import Interval
from hocsuotdoi.target import Standing, progress

if TYPE_CHECKING:
    from hocsuotdoi.criteria import Target

HERE: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
SHARE: Final = catalogue.LEARNING_FAMILY_SHARE


@given(
    target=testing.targets(indicator=SHARE.id),
    shares=st.lists(testing.ratios(max_value=1), min_size=3, max_size=3).map(sorted),
    years=st.integers(-1, 6),
)
def test_an_approximate_finding_never_contradicts_the_exact_one(
    target: Target, shares: list[Ratio], years: int
) -> None:
    """Whatever the share is, between the bounds that are known of it."""
    low, exact, high = shares
    year = Year(target.year.number - years)
    near = Finding(SHARE, HERE, year, Interval(low.value, high.value))
    told = progress(near, target).standing
    assert told in {Standing.OPEN, progress(Finding(SHARE, HERE, year, exact), target).standing}

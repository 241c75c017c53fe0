"""The needed pace in points reaches the target exactly; in whole units one fewer does not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi import Place, Ratio, Year, catalogue, testing
from hocsuotdoi.indicator import Finding
from hocsuotdoi.target import progress

if TYPE_CHECKING:
    from hocsuotdoi.criteria import Target

HERE: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
SHARE: Final = catalogue.LEARNING_FAMILY_SHARE


@given(
    target=testing.targets(indicator=SHARE.id),
    share=testing.ratios(max_whole=10_000, max_value=1),
    years=st.integers(1, 9),
)
def test_the_needed_pace_reaches_the_target(target: Target, share: Ratio, years: int) -> None:
    """Year after year, on a base that stays."""
    year = Year(target.year.number - years)
    assume(target.base_until is None or year.end <= target.base_until)
    found = progress(Finding(SHARE, HERE, year, share), target)
    if found.needed is None or found.needed_units is None:
        assert share.value >= target.bar
        assert found.points == 0
        assert found.units == 0
        assert found.years is None
        return
    assert share.value * 100 + found.needed * years == target.bar * 100
    enough = share.part + found.needed_units * years
    assert enough >= target.bar * share.whole
    assert enough - years < target.bar * share.whole

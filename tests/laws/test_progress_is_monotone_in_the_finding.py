"""Progress is monotone in the finding."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Place, Ratio, Year, catalogue, testing
from hocsuotdoi.indicator import Finding
from hocsuotdoi.target import Standing, progress

if TYPE_CHECKING:
    from hocsuotdoi.criteria import Target

HERE: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
SHARE: Final = catalogue.LEARNING_FAMILY_SHARE
RANKS: Final = (Standing.MISSED, Standing.BEHIND, Standing.BELOW, Standing.ON_TRACK, Standing.MET)


def found(ratio: Ratio, year: int) -> Finding:
    return Finding(SHARE, HERE, Year(year), ratio)


@given(
    target=testing.targets(indicator=SHARE.id),
    whole=st.integers(1, 500),
    data=st.data(),
)
def test_progress_is_monotone_in_the_finding(
    target: Target, whole: int, data: st.DataObject
) -> None:
    """More on the same base never stands worse, never lacks more, and never needs more a year."""
    year = data.draw(st.integers(target.year.number - 6, target.year.number + 1))
    if target.base_until is not None and Year(year).end > target.base_until:
        return
    low, high, before = sorted(data.draw(st.integers(0, whole)) for _ in range(3))
    earlier = found(Ratio(before, whole), year - 1) if data.draw(st.booleans()) else None
    worse = progress(found(Ratio(low, whole), year), target, earlier=earlier)
    better = progress(found(Ratio(high, whole), year), target, earlier=earlier)
    assert RANKS.index(worse.standing) <= RANKS.index(better.standing)
    assert worse.points is not None
    assert better.points is not None
    assert worse.points >= better.points
    assert (worse.units or 0) >= (better.units or 0)
    assert (worse.needed or 0) >= (better.needed or 0)
    assert (worse.needed_units or 0) >= (better.needed_units or 0)

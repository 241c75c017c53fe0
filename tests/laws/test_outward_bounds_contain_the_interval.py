"""Bounds rounded outwards contain the interval, and are less than a unit wider at each end."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.testing import intervals

if TYPE_CHECKING:
    from hocsuotdoi.interval import Interval


@given(interval=intervals(), places=st.integers(0, 30))
def test_outward_bounds_contain_the_interval(interval: Interval, places: int) -> None:
    """An absent end stays absent."""
    low, high = interval.outward(places)
    assert (interval.low is None, interval.high is None) == (low is None, high is None)
    unit = Fraction(1, 10**places)
    if interval.low is not None and low is not None:
        assert 0 <= interval.low - Fraction(low) < unit
    if interval.high is not None and high is not None:
        assert 0 <= Fraction(high) - interval.high < unit

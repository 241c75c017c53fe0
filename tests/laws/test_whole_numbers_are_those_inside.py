"""The whole numbers of an interval are exactly those that lie inside."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.testing import intervals

if TYPE_CHECKING:
    from hocsuotdoi.interval import Interval

BOUNDED = intervals(min_value=-1_000, max_value=1_000)


@given(interval=BOUNDED, number=st.integers(-1_001, 1_001))
def test_whole_numbers_are_those_inside(interval: Interval, number: int) -> None:
    """For any number."""
    numbers = interval.whole_numbers()
    assert numbers is not None
    assert (number in numbers) is (number in interval)


@given(interval=BOUNDED)
def test_whole_numbers_end_where_the_interval_does(interval: Interval) -> None:
    """Around both ends, where a mistake would be made."""
    numbers = interval.whole_numbers()
    assert numbers is not None
    assert interval.low is not None
    assert interval.high is not None
    for end in (interval.low, interval.high):
        for near in range(floor(end) - 1, ceil(end) + 2):
            assert (near in numbers) is (near in interval)


@given(interval=intervals())
def test_whole_numbers_without_end_are_none(interval: Interval) -> None:
    """A range has two ends."""
    assert (interval.low is None or interval.high is None) is (interval.whole_numbers() is None)

"""Shares of a partition sum to one, and as displayed together to 100."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.exact import Ratio, apportioned
from hocsuotdoi.testing import counts

PARTITIONS = st.lists(counts(), min_size=1, max_size=8).filter(any)


@given(parts=PARTITIONS)
def test_shares_of_a_partition_sum_to_one(parts: list[int]) -> None:
    """Nothing is lost while they are exact."""
    assert 1 == sum(Ratio(part, sum(parts)).value for part in parts)


@given(parts=PARTITIONS, places=st.integers(0, 20))
def test_shares_displayed_together_sum_to_100(parts: list[int], places: int) -> None:
    """Each differs from its exact value by less than one unit of the last place."""
    shown = [Fraction(percent) for percent in apportioned(parts, places=places)]
    exact = [100 * Ratio(part, sum(parts)).value for part in parts]
    assert 100 == sum(shown)
    assert all(
        abs(one - other) < Fraction(1, 10**places) for one, other in zip(shown, exact, strict=True)
    )


@given(parts=PARTITIONS, places=st.integers(0, 4))
def test_a_larger_part_is_never_displayed_as_a_smaller_share(parts: list[int], places: int) -> None:
    """Equal parts may differ by the last digit, in the order given."""
    shown = apportioned(parts, places=places)
    for part, percent in zip(parts, shown, strict=True):
        assert all(percent >= other for one, other in zip(parts, shown, strict=True) if part > one)

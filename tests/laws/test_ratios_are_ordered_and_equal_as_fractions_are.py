"""Ratios are ordered, equal and hashed as the fractions they are worth."""

from __future__ import annotations

from hypothesis import given

from hocsuotdoi.exact import Ratio
from hocsuotdoi.testing import counts, ratios

FEW = ratios(max_whole=12, max_value=2)


@given(one=ratios() | FEW, other=ratios() | FEW)
def test_ratios_are_ordered_as_fractions_are(one: Ratio, other: Ratio) -> None:
    """All six comparisons agree."""
    mine, theirs = one.value, other.value
    assert (mine < theirs, mine <= theirs, mine > theirs, mine >= theirs) == (
        one < other,
        one <= other,
        one > other,
        one >= other,
    )
    assert (mine == theirs, mine != theirs) == (one == other, one != other)


@given(one=FEW, other=FEW)
def test_equal_ratios_hash_alike(one: Ratio, other: Ratio) -> None:
    """And so stand once in a set."""
    if one == other:
        assert hash(one) == hash(other)
    assert len({one.value, other.value}) == len({one, other})


@given(ratio=ratios(), factor=counts(min_value=1))
def test_a_ratio_equals_every_multiple_of_it(ratio: Ratio, factor: int) -> None:
    """1/2 and 2/4 are one value with two pairs of counts."""
    multiple = Ratio(factor * ratio.part, factor * ratio.whole)
    assert multiple == ratio
    assert hash(multiple) == hash(ratio)

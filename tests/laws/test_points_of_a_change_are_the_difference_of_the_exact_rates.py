"""Points of a change equal the difference of the exact rates, not of the published ones."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.exact import PointChange, Rounding, rounded
from hocsuotdoi.testing import point_changes, ratios, roundings


@given(change=point_changes(rates=ratios()))
def test_points_are_the_difference_of_the_exact_rates(change: PointChange) -> None:
    """In points: a hundred times the difference of the quotients."""
    before, now = change.prior, change.current
    cross = now.part * before.whole - before.part * now.whole
    assert Fraction(100 * cross, before.whole * now.whole) == change.points


@given(change=point_changes(), places=st.integers(0, 4), rounding=roundings())
def test_points_are_rounded_once(change: PointChange, places: int, rounding: Rounding) -> None:
    """The difference is rounded, the rates before it are not."""
    expected = rounded(change.points, places, rounding=rounding)
    assert expected == change.rounded(places, rounding=rounding)

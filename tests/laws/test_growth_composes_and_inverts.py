"""Growth composes and inverts, of counts and of rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from hocsuotdoi.exact import Change, Missing, PointChange, Ratio
from hocsuotdoi.testing import changes, exact_numbers, point_changes, ratios

if TYPE_CHECKING:
    from fractions import Fraction


@given(first=changes(), end=exact_numbers(min_value=0))
def test_growth_composes(first: Change, end: int | Fraction) -> None:
    """Absolute changes add up, and growth factors multiply."""
    later = Change(first.current, end)
    both = first.then(later)
    assert first.absolute + later.absolute == both.absolute
    if not (isinstance(first.relative, Missing) or isinstance(later.relative, Missing)):
        assert (1 + first.relative) * (1 + later.relative) - 1 == both.relative


@given(change=changes())
def test_growth_inverts(change: Change) -> None:
    """There and back again is no change."""
    back = change.reversed()
    assert -change.absolute == back.absolute
    assert 0 == change.then(back).absolute
    assert change == back.reversed()
    if not (isinstance(change.relative, Missing) or isinstance(back.relative, Missing)):
        assert 1 == (1 + change.relative) * (1 + back.relative)


@given(first=point_changes(), end=ratios())
def test_growth_of_rates_composes_and_inverts(first: PointChange, end: Ratio) -> None:
    """Points add up."""
    later = PointChange(first.current, end)
    assert first.points + later.points == first.then(later).points
    assert -first.points == first.reversed().points

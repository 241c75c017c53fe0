"""Half-up differs from the exact value by at most half a unit of the last place."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from hocsuotdoi.exact import rounded
from hocsuotdoi.testing import exact_numbers


@given(value=exact_numbers(), places=st.integers(0, 30))
@example(value=Fraction(1, 200), places=2)
@example(value=Fraction(-1, 200), places=2)
def test_half_up_differs_by_at_most_half_a_unit(value: int | Fraction, places: int) -> None:
    """A tie moves away from zero, so nothing moves further."""
    shown = Fraction(rounded(value, places))
    half = Fraction(1, 2 * 10**places)
    assert abs(shown - value) <= half
    if abs(shown - value) == half:
        assert abs(shown) > abs(Fraction(value))

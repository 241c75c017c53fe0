"""Every rounding mode treats both signs alike."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.exact import Rounding, rounded
from hocsuotdoi.testing import exact_numbers, roundings


@given(value=exact_numbers(), places=st.integers(0, 30), rounding=roundings())
def test_rounding_treats_both_signs_alike(
    value: int | Fraction, places: int, rounding: Rounding
) -> None:
    """Only the sign differs, and zero has none."""
    shown = rounded(value, places, rounding=rounding)
    opposite = rounded(-value, places, rounding=rounding)
    assert Fraction(opposite) == -Fraction(shown)
    assert shown.is_signed() is (shown < 0)
    assert -places == shown.as_tuple().exponent

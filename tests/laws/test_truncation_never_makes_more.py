"""What was truncated is no further from zero than the exact value, and less than a unit nearer."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.exact import Rounding, rounded
from hocsuotdoi.testing import exact_numbers

PLACES = st.integers(0, 30)


@given(value=exact_numbers(), places=PLACES)
def test_truncation_never_makes_more(value: int | Fraction, places: int) -> None:
    """|truncated| ≤ |exact|."""
    shown = Fraction(rounded(value, places, rounding=Rounding.TRUNCATE))
    assert 0 <= abs(Fraction(value)) - abs(shown) < Fraction(1, 10**places)
    assert shown * value >= 0


@given(value=exact_numbers(), places=PLACES)
def test_rounding_up_never_makes_less(value: int | Fraction, places: int) -> None:
    """|up| ≥ |exact|."""
    shown = Fraction(rounded(value, places, rounding=Rounding.UP))
    assert 0 <= abs(shown) - abs(Fraction(value)) < Fraction(1, 10**places)
    assert shown * value >= 0

"""Half-even sends ties to the even digit, and otherwise does as half-up does."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.exact import Rounding, rounded
from hocsuotdoi.testing import exact_numbers

PLACES = st.integers(0, 30)


@given(units=st.integers(), places=PLACES)
def test_half_even_sends_ties_to_the_even_digit(units: int, places: int) -> None:
    """The units after a tie are even, and half a unit away."""
    tie = Fraction(2 * units + 1, 2 * 10**places)
    shown = Fraction(rounded(tie, places, rounding=Rounding.HALF_EVEN))
    assert abs(shown - tie) == Fraction(1, 2 * 10**places)
    assert 0 == shown * 10**places % 2


@given(value=exact_numbers(), places=PLACES)
def test_without_a_tie_both_halves_agree(value: int | Fraction, places: int) -> None:
    """There is one nearest number, and both give it."""
    if 2 * Fraction(value) * 10**places % 2 != 1:
        assert rounded(value, places) == rounded(value, places, rounding=Rounding.HALF_EVEN)

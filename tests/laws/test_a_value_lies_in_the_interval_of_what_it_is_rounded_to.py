"""A value lies in the interval of what it is rounded to, and in no other."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from hocsuotdoi.exact import Rounding, rounded
from hocsuotdoi.numeral import Numeral, number, write

VALUES = st.fractions(-100, 100, max_denominator=2_000)
PLACES = st.integers(0, 3)
ROUNDINGS = st.sampled_from(Rounding)


@given(VALUES, PLACES, ROUNDINGS)
@example(Fraction(1, 200), 2, Rounding.HALF_UP)
@example(Fraction(1, 200), 2, Rounding.HALF_EVEN)
@example(Fraction(-1, 200), 2, Rounding.HALF_UP)
@example(Fraction(0), 2, Rounding.UP)
def test_what_is_written_after_rounding_holds_the_value(
    value: Fraction, places: int, rounding: Rounding
) -> None:
    """Round, write, read: the true value is still possible."""
    numeral = number(write(rounded(value, places, rounding=rounding)) + "%")
    assert numeral.places == places
    assert value in numeral.interval(rounding)


@given(st.integers(-400, 400), st.integers(-400, 400), ROUNDINGS)
def test_the_interval_holds_nothing_else(halves: int, tenths: int, rounding: Rounding) -> None:
    """A value lies in the interval exactly if it is rounded to the number."""
    value, numeral = Fraction(halves, 20), Numeral(Fraction(tenths, 10), places=1, percent=True)
    fits = rounded(value, 1, rounding=rounding) == numeral.value
    assert (value in numeral.interval(rounding)) is fits

"""The value written lies in its interval, for every rounding."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.exact import Rounding
from hocsuotdoi.numeral import Approximation, Numeral

SCALES = (1, 10**3, 10**4, 10**6, 10**9)


@st.composite
def numerals(draw: st.DrawFn) -> Numeral:
    """Draw any number."""
    units, places = draw(st.integers(-3_000, 3_000)), draw(st.integers(0, 4))
    percent = draw(st.booleans())
    scale = 1 if percent else draw(st.sampled_from(SCALES))
    said = draw(st.sampled_from(Approximation))
    return Numeral(Fraction(units * scale, 10**places), places, scale, percent, said)


@given(numerals(), st.sampled_from(Rounding))
def test_the_value_lies_in_the_interval(numeral: Numeral, rounding: Rounding) -> None:
    """A number as written is one of those that would have been written so."""
    assert numeral.value in numeral.interval(rounding)


@given(numerals(), st.sampled_from(Rounding))
def test_a_minus_turns_the_interval_round(numeral: Numeral, rounding: Rounding) -> None:
    """Both signs are treated alike."""
    opposite = Numeral(
        -numeral.value, numeral.places, numeral.scale, numeral.percent, numeral.approximation
    )
    if numeral.value:
        assert opposite.interval(rounding) == numeral.interval(rounding).negated()

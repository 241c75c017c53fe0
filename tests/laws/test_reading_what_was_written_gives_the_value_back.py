"""Reading what was written gives the value back."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi.numeral import Approximation, Extent, Numeral, Pair, Style, number, read, write

SCALES = (1, 10**3, 10**4, 10**6, 10**9, 10**12, 10**15)
STYLES = st.sampled_from(Style)


@st.composite
def numerals(draw: st.DrawFn, *, least: int = -(10**20), percents: bool = True) -> Numeral:
    """Draw any number that fits into a text."""
    units = draw(st.integers(least, 10**20) | st.integers(max(least, -2_000), 2_000))
    places = draw(st.integers(0, 30) | st.integers(0, 3))
    percent = percents and draw(st.booleans())
    scale = 1 if percent else draw(st.sampled_from(SCALES))
    said = draw(st.sampled_from(Approximation))
    return Numeral(Fraction(units * scale, 10**places), places, scale, percent, said)


@given(numerals(), STYLES)
def test_a_number_is_read_back(numeral: Numeral, style: Style) -> None:
    """A number says the same in both styles."""
    assert read(numeral.written(style), style=style) == numeral


@given(numerals(least=0, percents=False), numerals(least=0, percents=False), STYLES)
def test_a_pair_is_read_back(part: Numeral, whole: Numeral, style: Style) -> None:
    """Part and whole keep their own words."""
    pair = Pair(part, whole)
    assert read(pair.written(style), style=style) == pair


@given(numerals(), numerals(), STYLES)
def test_a_range_is_read_back(one: Numeral, other: Numeral, style: Style) -> None:
    """What both ends share is written once."""
    low, high = sorted((one, other), key=lambda numeral: numeral.value)
    assume(low.percent is high.percent and not low.scale == 1 < high.scale)
    extent = Extent(low, high)
    assert read(extent.written(style), style=style) == extent


@given(st.integers(-(10**60), 10**60), st.integers(0, 30), STYLES)
def test_digits_are_read_back(units: int, places: int, style: Style) -> None:
    """A Decimal comes back with as many decimals as it had."""
    numeral = number(write(Decimal(f"{units}E-{places}"), style=style), style=style)
    assert (numeral.value, numeral.places) == (Fraction(units, 10**places), places)

"""Spaces around a percent mark, a slash or a dash do not matter."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.numeral import Extent, Numeral, Pair, read, write

SPACES = st.sampled_from(["", " ", "  ", "\u00a0", "\t", "\n", "\u2009"])
COUNTS = st.integers(0, 10**12)


@given(st.integers(0, 99_999), SPACES, SPACES)
def test_spaces_around_percent_do_not_matter(hundredths: int, before: str, after: str) -> None:
    """The mark may be glued or not."""
    numeral = Numeral(Fraction(hundredths, 100), places=2, percent=True)
    digits = numeral.written().removesuffix("%")
    assert read(f"{digits}{before}%{after}") == numeral


@given(COUNTS, COUNTS, SPACES, SPACES)
def test_spaces_around_a_slash_do_not_matter(
    part: int, whole: int, before: str, after: str
) -> None:
    """Part and whole are the same on both sides of it."""
    pair = Pair(Numeral(Fraction(part)), Numeral(Fraction(whole)))
    assert read(f"{write(part)}{before}/{after}{write(whole)}") == pair


@given(COUNTS, COUNTS, SPACES, SPACES, st.sampled_from("-–—−"))
def test_spaces_around_a_dash_do_not_matter(
    low: int, more: int, before: str, after: str, dash: str
) -> None:
    """Between two numbers a dash is no minus."""
    extent = Extent(Numeral(Fraction(low)), Numeral(Fraction(low + more)))
    assert read(f"{write(low)}{before}{dash}{after}{write(low + more)}") == extent

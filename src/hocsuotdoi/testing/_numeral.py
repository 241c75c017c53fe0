"""Strategies for numbers as people write them."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from hocsuotdoi.numeral import Approximation, Numeral

_SCALES: Final = (1, 10**3, 10**4, 10**6, 10**9, 10**12, 10**15)
_MOST_DIGITS: Final = 20


@st.composite
def numerals(  # noqa: D417 - composite passes draw
    draw: st.DrawFn,
    *,
    max_places: int = 6,
    allow_negative: bool = True,
    allow_percent: bool = True,
    allow_scale: bool = True,
    allow_approximate: bool = True,
) -> Numeral:
    """Return a strategy for numerals: their texts are short enough to be read back.

    Args:
        max_places: The most decimals written.
        allow_negative: Whether the number may be below 0.
        allow_percent: Whether it may be written in percent.
        allow_scale: Whether a word such as *nghìn* or *triệu* may stand behind it.
        allow_approximate: Whether a word such as *hơn* or *khoảng* may stand before it.

    Examples shrink towards a bare ``0``.
    """
    most = 10**_MOST_DIGITS
    units = draw(st.integers(-most if allow_negative else 0, most))
    places = draw(st.integers(0, max_places))
    percent = draw(st.booleans()) if allow_percent else False
    scale = draw(st.sampled_from(_SCALES)) if allow_scale else 1
    closeness = draw(st.sampled_from(Approximation)) if allow_approximate else Approximation.EXACT
    return Numeral(
        Fraction(units if percent else units * scale, 10**places),
        places=places,
        scale=1 if percent else scale,
        percent=percent,
        approximation=closeness,
    )

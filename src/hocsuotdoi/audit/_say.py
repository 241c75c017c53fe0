"""Numbers as the explanations write them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hocsuotdoi import display
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi.exact import MOST_PLACES, Rounding, rounded
from hocsuotdoi.numeral import Numeral, Style, write

if TYPE_CHECKING:
    from hocsuotdoi.interval import Interval

_MORE_PLACES: Final = 2
"""How many decimals beyond the published ones are shown of an exact value."""


def style_of(language: Language) -> Style:
    """Return the number style of a language."""
    return in_language(language, vi=Style.VI, en=Style.EN)


def plain(value: object) -> str:
    """Return a text as it was published, a count in digits."""
    return value.written() if isinstance(value, Numeral) else str(value)


def some(number: Numeral | None, language: Language) -> str:
    """Return a numeral as published, in the style of the language."""
    return "?" if number is None else number.written(style_of(language))


def shown(value: Fraction | Interval, places: int, *, language: Language, suffix: str) -> str:
    """Return an exact value with a few more decimals than published, and … where it goes on."""
    most = min(places + _MORE_PLACES, MOST_PLACES)
    if not isinstance(value, Fraction):
        return display.bounds(value, most, language=language, suffix=suffix)
    cuts = [rounded(value, fewer, rounding=Rounding.TRUNCATE) for fewer in range(most + 1)]
    ends = [cut for cut in cuts if Fraction(cut) == value]
    more = "" if ends else "…"
    return f"{write((ends or cuts[most:])[0], style=style_of(language))}{more}{suffix}"


def amount(value: Interval, language: Language) -> str:
    """Return a count, or where it lies; decimals only where there are some."""
    whole = all(end is None or Fraction(end).denominator == 1 for end in (value.low, value.high))
    return display.bounds(value, 0 if whole else _MORE_PLACES, language=language)

"""The words numerals are written with, in each of the two styles."""

from __future__ import annotations

from collections.abc import Mapping
from enum import auto
from typing import Final, TypeAlias

import attrs

from hocsuotdoi._internal.named import Named
from hocsuotdoi._internal.text import folded
from hocsuotdoi.errors import Code, WrongType

__all__ = ["SCALES", "Approximation", "Language", "Meaning", "Sign", "Style", "language"]


class Style(Named):
    """How digits are marked, and the language of the words beside them."""

    VI = "vi"
    """Vietnamese: 1.234,5 and nghìn, triệu, tỷ."""
    EN = "en"
    """English: 1,234.5 and thousand, million, billion."""


class Approximation(Named):
    """How a number claims to stand to the true one."""

    EXACT = "exact"
    """No word: the true number, as far as the digits go."""
    MORE_THAN = "more-than"
    """hơn, trên; more than, over: this or above."""
    AT_LEAST = "at-least"
    """ít nhất, tối thiểu, trở lên; at least, or more: this or above."""
    ALMOST = "almost"
    """gần; nearly, almost: above zero and up to this."""
    ABOUT = "about"
    """khoảng, chừng, xấp xỉ; about: up to one unit of the last non-zero digit away."""


class Sign(Named):
    """What a word or mark does between numbers."""

    PERCENT = auto()
    MONEY = auto()
    """đồng: the one unit that is read and passed over, for amounts are written with it."""
    DASH = auto()
    """A minus before a number, "to" between two."""
    TO = auto()
    FROM = auto()
    ONWARD = auto()
    SLASH = auto()
    OUT_OF = auto()
    ABOVE = auto()
    """trên, over: "more than" before a number, "out of" between two."""


Meaning: TypeAlias = Sign | Approximation | int
"""An int is a scale."""

_MARKS: Final[Mapping[str, Meaning]] = {
    "%": Sign.PERCENT,
    "/": Sign.SLASH,
    "-": Sign.DASH,
    "‐": Sign.DASH,
    "‑": Sign.DASH,
    "–": Sign.DASH,
    "—": Sign.DASH,
    "−": Sign.DASH,
}


@attrs.frozen
class Language:
    """One style: its marks, what its phrases mean, and the phrases it writes itself.

    Attributes:
        style: Which of the two.
        group: The mark between groups of three digits.
        decimal: The mark before the decimals.
        example: What a numeral looks like, for errors.
        phrases: What each phrase means; of several that mean the same, the first is written.
        openings: The first words of phrases of several words.
        spellings: The word meant by each folded spelling.
        words: The phrase written for each meaning.
    """

    style: Style
    group: str
    decimal: str
    example: str
    phrases: Mapping[str, Meaning]
    openings: frozenset[str]
    spellings: Mapping[str, str]
    words: Mapping[Meaning, str]

    @classmethod
    def of(
        cls, style: Style, *, marks: str, example: str, phrases: Mapping[str, Meaning]
    ) -> Language:
        """Return the language with these phrases, marks of groups and decimals, and example."""
        return cls(
            style,
            group=marks[0],
            decimal=marks[1],
            example=example,
            phrases={**_MARKS, **phrases},
            openings=frozenset(phrase.split()[0] for phrase in phrases if " " in phrase),
            spellings={folded(word): word for phrase in phrases for word in phrase.split()},
            words={meaning: phrase for phrase, meaning in tuple(phrases.items())[::-1]},
        )


_VI: Final = Language.of(
    Style.VI,
    marks=".,",
    example="138.068, 73,58% or 1,15 triệu",
    phrases={
        "nghìn": 10**3,
        "ngàn": 10**3,
        "vạn": 10**4,
        "triệu": 10**6,
        "tỷ": 10**9,
        "nghìn tỷ": 10**12,
        "ngàn tỷ": 10**12,
        "triệu tỷ": 10**15,
        "phần trăm": Sign.PERCENT,
        "đồng": Sign.MONEY,
        "hơn": Approximation.MORE_THAN,
        "ít nhất": Approximation.AT_LEAST,
        "tối thiểu": Approximation.AT_LEAST,
        "gần": Approximation.ALMOST,
        "khoảng": Approximation.ABOUT,
        "chừng": Approximation.ABOUT,
        "xấp xỉ": Approximation.ABOUT,
        "trở lên": Sign.ONWARD,
        "từ": Sign.FROM,
        "đến": Sign.TO,
        "tới": Sign.TO,
        "trên tổng số": Sign.OUT_OF,
        "trên": Sign.ABOVE,
    },
)
_EN: Final = Language.of(
    Style.EN,
    marks=",.",
    example="138,068, 73.58% or 1.15 million",
    phrases={
        "thousand": 10**3,
        "ten thousand": 10**4,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "quadrillion": 10**15,
        "percent": Sign.PERCENT,
        "per cent": Sign.PERCENT,
        "đồng": Sign.MONEY,
        "more than": Approximation.MORE_THAN,
        "at least": Approximation.AT_LEAST,
        "nearly": Approximation.ALMOST,
        "almost": Approximation.ALMOST,
        "about": Approximation.ABOUT,
        "around": Approximation.ABOUT,
        "approximately": Approximation.ABOUT,
        "or more": Sign.ONWARD,
        "from": Sign.FROM,
        "to": Sign.TO,
        "out of": Sign.OUT_OF,
        "of": Sign.OUT_OF,
        "over": Sign.ABOVE,
    },
)

SCALES: Final = (1, *sorted(m for m in _VI.words if type(m) is int))


def language(style: Style) -> Language:
    """Return the words and marks of the style."""
    if style is Style.VI:
        return _VI
    if style is Style.EN:
        return _EN
    raise WrongType(Code.WRONG_TYPE, expected="Style.VI or Style.EN", got=style, where="style")

"""Strategies for the words that values carry."""

from __future__ import annotations

from string import ascii_letters, ascii_lowercase, digits
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_VIETNAMESE: Final = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_LETTERS: Final = ascii_letters + _VIETNAMESE + _VIETNAMESE.upper()


def names() -> SearchStrategy[str]:
    """Return a strategy for names as people write them, Vietnamese or English, in NFC."""
    return st.text(_LETTERS, min_size=1, max_size=12)


def identifiers() -> SearchStrategy[str]:
    """Return a strategy for our ASCII names."""
    return st.text(ascii_lowercase + digits, min_size=1, max_size=12)


def codes() -> SearchStrategy[str]:
    """Return a strategy for codes: digits, often with zeros in front."""
    return st.text(digits, min_size=1, max_size=8)

"""Reading does not depend on the Unicode form of the text."""

from __future__ import annotations

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.errors import Code, Unreadable
from hocsuotdoi.numeral import Reading, read

SINGLE = "hơn trên gần khoảng từ đến nghìn ngàn vạn triệu tỷ tỉ đồng 5 07 1,5 230 % / –"
PHRASES = ["ít nhất", "xấp xỉ", "phần trăm", "trở lên", "trên tổng số"]
WORDS = st.sampled_from(SINGLE.split() + PHRASES)


def outcome(text: str) -> Reading | tuple[Code, str]:
    """Return what is read, or what is wrong."""
    try:
        return read(text)
    except Unreadable as error:
        return error.code, error.hint


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_composed_and_decomposed_text_are_read_alike(text: str) -> None:
    """Letters with their marks, or marks after their letters."""
    assert outcome(normalize("NFD", text)) == outcome(normalize("NFC", text))

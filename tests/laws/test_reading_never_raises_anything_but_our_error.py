"""Reading never raises anything but our error, whatever it is given."""

from __future__ import annotations

from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi._internal.text import clean
from hocsuotdoi.errors import HocSuotDoiError, Unreadable, WrongType
from hocsuotdoi.numeral import Style, count, number, read

PIECES = st.sampled_from(
    "0 00 1 5 05 07 000 230 999 1000 .5 , . .. ,, .000 ,000 % / - – − ( hơn trên gần khoảng từ đến "
    "nghìn triệu tỷ tỉ vạn trở lên ít nhất phần trăm tổng số thousand million ten of out or more "
    "from to at least percent than over".split()
    + [" ", "\u00a0", "\u200b", "\u0301", "\u0323", "٣", "ƣ", "\ud800"]
)
STYLES = st.sampled_from(Style)


@given(st.text(max_size=210) | st.lists(PIECES, max_size=12).map("".join), STYLES)
def test_any_text_is_read_or_unreadable(text: str, style: Style) -> None:
    """Text is read, or its error says why not, and says it all."""
    for reader in (read, number, count):
        try:
            reader(text, style=style)
        except Unreadable as error:
            assert error.where == "text"
            assert str(error).startswith("expected ")


@given(st.lists(PIECES, max_size=12).map(" ".join), STYLES)
def test_any_words_are_read_or_unreadable(text: str, style: Style) -> None:
    """Known words in any order are a numeral, or not."""
    try:
        read(text, style=style)
    except Unreadable as error:
        assert error.where == "text"


@given(st.none() | st.integers() | st.floats() | st.binary() | st.lists(st.text()))
def test_anything_else_is_of_the_wrong_type(value: object) -> None:
    """What is no text is refused as such."""
    try:
        read(cast("str", value))
    except HocSuotDoiError as error:
        assert type(error) is WrongType  # noqa: PT017 - any other exception fails the test
    else:
        raise AssertionError(value)


@given(st.text(max_size=210))
def test_clean_text_stays_as_it_is(text: str) -> None:
    """The door lets its own text pass unchanged."""
    try:
        once = clean(text, where="text")
    except Unreadable:
        return
    assert clean(once, where="text") == once

"""Reading never raises anything but our error, whatever it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi._internal.text import clean
from hocsuotdoi.errors import HocSuotDoiError, Unreadable, WrongType
from hocsuotdoi.numeral import Style, count, number, read

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = (
    "0 00 1 5 05 07 000 230 999 1000 .5 , . .. ,, .000 ,000 % / - – − ( hơn trên gần khoảng từ đến "
    "nghìn triệu tỷ tỉ vạn trở lên ít nhất phần trăm tổng số thousand million ten of out or more "
    "from to at least percent than over"
)
STRANGE = [" ", "\u00a0", "\u200b", "\u0301", "\u0323", "٣", "ƣ", "\ud800"]
PIECES = st.sampled_from(WORDS.split() + STRANGE)
STYLES = st.sampled_from(Style)


def error_of(reader: Callable[..., object], text: object, style: Style) -> HocSuotDoiError | None:
    """Return our error, if there is one; any other fails the test."""
    try:
        reader(text, style=style)
    except HocSuotDoiError as error:
        return error
    return None


@given(
    st.text(max_size=210)
    | st.lists(PIECES, max_size=12).map("".join)
    | st.lists(PIECES, max_size=12).map(" ".join),
    STYLES,
    st.sampled_from([read, number, count]),
)
def test_any_text_is_read_or_unreadable(
    text: str, style: Style, reader: Callable[..., object]
) -> None:
    """Text is read, or its error says why not, and says it all."""
    error = error_of(reader, text, style)
    if error is not None:
        assert (type(error), error.where) == (Unreadable, "text")
        assert str(error).startswith("expected ")


@given(st.none() | st.integers() | st.floats() | st.binary() | st.lists(st.text()), STYLES)
def test_anything_else_is_of_the_wrong_type(value: object, style: Style) -> None:
    """What is no text is refused as such."""
    assert type(error_of(read, value, style)) is WrongType


@given(st.text(max_size=210))
def test_clean_text_stays_as_it_is(text: str) -> None:
    """The door lets its own text pass unchanged."""
    try:
        once = clean(text, where="text")
    except Unreadable:
        return
    assert clean(once, where="text") == once

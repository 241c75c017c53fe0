"""The work of reading grows no faster than the text, and the text has a bound."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from hocsuotdoi.errors import Code, Unreadable
from hocsuotdoi.numeral import read

HARD_TEXTS = (
    "1",
    ".1",
    "1.",
    "1,",
    "-",
    "- ",
    "/1",
    "%",
    "hơn ",
    "trên ",
    "trên tổng ",
    "ít ",
    "tỷ ",
    "1 tỷ ",
    "5 nghìn 1 ",
    "1-",
    "a\u0301",
    "a\u0323\u0302",
)


def lines_run(text: str) -> int:
    """Return how many lines of Python run while the text is read."""
    lines = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(text)
    except Unreadable:
        pass
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("piece", HARD_TEXTS)
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    """Lines are counted, not seconds: the answer is the same on every machine."""
    half, full = (lines_run(piece * (length // len(piece))) for length in (100, 200))
    assert full <= 2.2 * half + 50


@pytest.mark.parametrize("piece", HARD_TEXTS)
def test_a_text_without_end_is_refused_at_once(piece: str) -> None:
    """Beyond the bound nothing of the text is looked at."""
    assert lines_run(piece * 1_000) == lines_run(piece * 100_000) < 50
    with pytest.raises(Unreadable) as caught:
        read(piece * 1_000)
    assert caught.value.code is Code.TOO_LONG

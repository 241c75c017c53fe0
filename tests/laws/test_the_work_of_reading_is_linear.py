"""The work of reading grows no faster than the text, and the text has a bound."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi.errors import Code, Unreadable
from hocsuotdoi.numeral import read

if TYPE_CHECKING:
    from types import FrameType

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


def calls_made(text: str) -> int:
    """Return how many functions are called, in Python and in C, while the text is read."""
    calls = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    gc.disable()  # Hypothesis listens to collections, and they come when they like
    sys.setprofile(note)
    try:
        read(text)
    except Unreadable:
        pass
    finally:
        sys.setprofile(before)
        gc.enable()
    return calls


@pytest.mark.parametrize("piece", HARD_TEXTS)
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    """Calls are counted, not seconds: the answer is the same on every machine."""
    half, full = (calls_made(piece * (length // len(piece))) for length in (100, 200))
    assert full <= 2.2 * half + 50


@pytest.mark.parametrize("piece", HARD_TEXTS)
def test_a_text_without_end_is_refused_at_once(piece: str) -> None:
    """Beyond the bound nothing of the text is looked at."""
    assert calls_made(piece * 1_000) == calls_made(piece * 100_000) < 50
    with pytest.raises(Unreadable) as caught:
        read(piece * 1_000)
    assert caught.value.code is Code.TOO_LONG

"""How one digit goes wrong, and what was meant before it did."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.named import Named
from hocsuotdoi.audit._fit import is_certain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hocsuotdoi.interval import Interval
    from hocsuotdoi.numeral import Numeral

__all__ = ["Slip"]

_DIGITS: Final = "0123456789"


class Slip(Named):
    """How one digit goes wrong."""

    SUBSTITUTION = "substitution"
    """One digit stands for another: 226 for 266."""
    TRANSPOSITION = "transposition"
    """Two neighbouring digits changed places: 1.681 for 1.618."""
    LOST_DIGIT = "lost-digit"
    """One digit is missing: 88.900 for 888.900."""


def before_slip(written: Numeral, room: Sequence[Interval]) -> Iterator[tuple[Slip, Numeral]]:
    """Return the numbers that one slip turns into ``written``, each once.

    Args:
        written: The number as published.
        room: Where the number must lie, as far as its digits go; numbers too far from there are
            left out, unless a word such as "about" leaves open how far they reach.
    """
    units = int(written.value / written.step)
    digits, sign = str(abs(units)), -1 if units < 0 else 1
    windows = [_window(one, written) for one in room]
    seen = {digits}
    for slip, text in _edits(digits):
        if text in seen or text.startswith("0"):
            continue
        seen.add(text)
        meant = sign * int(text)
        if any(_is_in(meant, window) for window in windows):
            yield slip, attrs.evolve(written, value=meant * written.step)


_Window = tuple[int | None, int | None]


def _window(room: Interval, written: Numeral) -> _Window:
    """Return the ends in units of the last digit, one unit further: so far cutting reaches."""
    if not is_certain(written):
        return None, None
    return (
        None if room.low is None else floor(room.low / written.step) - 1,
        None if room.high is None else ceil(room.high / written.step) + 1,
    )


def _is_in(units: int, window: _Window) -> bool:
    low, high = window
    return (low is None or low <= units) and (high is None or units <= high)


def _edits(digits: str) -> Iterator[tuple[Slip, str]]:
    for i in range(len(digits)):
        for digit in _DIGITS:
            yield Slip.SUBSTITUTION, digits[:i] + digit + digits[i + 1 :]
    for i in range(len(digits) - 1):
        yield Slip.TRANSPOSITION, digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
    for i in range(len(digits) + 1):
        for digit in _DIGITS:
            yield Slip.LOST_DIGIT, digits[:i] + digit + digits[i:]

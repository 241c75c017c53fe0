"""Quotients of counts, of which an estimate may be no whole number."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from hocsuotdoi.exact import Missing, Ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

Count = int | Fraction


def whole_numbers(counts: Sequence[Count]) -> tuple[int, ...]:
    """Return whole numbers that stand to each other as the counts do; whole counts as they are."""
    common = lcm(*(count.denominator for count in counts))
    return tuple(int(count * common) for count in counts)


def quotient(counts: Sequence[Count]) -> Ratio | Missing:
    """Return a part over its whole, or Missing when that is zero."""
    part, whole = whole_numbers(counts)
    return Ratio.of(part, whole)

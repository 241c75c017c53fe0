"""What type checkers conclude about exact values; read by mypy and pyright, never run."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import assert_type

from hocsuotdoi.exact import Change, Missing, PointChange, Ratio, Rounding, rounded

ratio = Ratio(138_068, 187_624)
assert_type(ratio.part, int)
assert_type(ratio.value, Fraction)
assert_type(ratio.percent(2, rounding=Rounding.HALF_UP), Decimal)
assert_type(Ratio.of(1, 2), Ratio | Missing)
assert_type(Change(1, 2).relative, Fraction | Missing)
assert_type(PointChange(ratio, ratio).points, Fraction)
assert_type(rounded(Fraction(1, 3)), Decimal)

Ratio(0.5, 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
ratio.percent(2, Rounding.UP)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

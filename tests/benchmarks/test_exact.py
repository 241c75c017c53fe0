"""A percent from two counts, beside the usual decimal expression."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import Ratio

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

HUNDREDTH = Decimal("0.01")


@pytest.mark.benchmark(group="percent")
def test_ratio(benchmark: BenchmarkFixture) -> None:
    """At most three times the rival: checked counts, an exact value, a named rounding."""

    def percent(n: int, d: int) -> Decimal:
        return Ratio(n, d).percent(2)

    assert benchmark(percent, 138_068, 187_624) == Decimal("73.59")


@pytest.mark.benchmark(group="percent")
def test_rival_decimal(benchmark: BenchmarkFixture) -> None:
    """What one writes without the library."""

    def percent(n: int, d: int) -> Decimal:
        return (Decimal(n) * 100 / Decimal(d)).quantize(HUNDREDTH)

    assert benchmark(percent, 138_068, 187_624) == Decimal("73.59")

"""Reading numerals as people write them, beside a bare conversion that knows one form only."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

import pytest

from hocsuotdoi import numeral

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

PLAIN = "138.068"
MIXED = ("138.068", "73,58%", "16,2 %", "hơn 6.020", "1,15 triệu", "420 tỷ 936 triệu", "1564/2263")


@pytest.mark.benchmark(group="numeral")
def test_read_plain(benchmark: BenchmarkFixture) -> None:
    """One whole number with a thousands dot."""
    assert 138_068 == benchmark(numeral.count, PLAIN)


@pytest.mark.benchmark(group="numeral")
def test_read_seven_forms(benchmark: BenchmarkFixture) -> None:
    """Seven forms: a seventh of this is the price of one, under 15 µs."""
    readings = cast("list[object]", benchmark(lambda: [numeral.read(text) for text in MIXED]))
    assert 7 == len(readings)


@pytest.mark.benchmark(group="numeral")
def test_rival_replace(benchmark: BenchmarkFixture) -> None:
    """What one writes without the library, for the plain form."""
    assert 138_068 == benchmark(lambda: Decimal(PLAIN.replace(".", "").replace(",", ".")))

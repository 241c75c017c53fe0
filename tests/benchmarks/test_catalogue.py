"""The whole catalogue for one province and year, explained, beside bare divisions."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import Figures, Place, Stage, Year, catalogue, table

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
COUNTS = {  # no part above its whole, and the levels of a title together within it
    measure: 90_000 if measure.stage is Stage.RECOGNISED else 900_000
    for measure in catalogue.MEASURES
}


def ledger() -> Figures:
    """Return a figure of every measure, this year and the year before."""
    return Figures.of(HERE, Year(2024), COUNTS) + Figures.of(HERE, Year(2023), COUNTS)


@pytest.mark.benchmark(group="province-year")
def test_whole_catalogue_explained(benchmark: BenchmarkFixture) -> None:
    """Under 20 ms, explanations included."""
    figures = ledger()
    indicators = catalogue.INDICATORS

    def explain() -> str:
        found = table(figures, places=[HERE], periods=[Year(2024)], indicators=indicators)
        return found.explain()

    assert benchmark(explain)


@pytest.mark.benchmark(group="province-year")
def test_rival_bare_divisions(benchmark: BenchmarkFixture) -> None:
    """As many exact quotients, without inputs, reasons or words."""
    pairs = [(1_000 + 7 * i, 900_000 - i) for i in range(len(catalogue.INDICATORS))]
    assert benchmark(lambda: [str(Fraction(n * 100, d)) for n, d in pairs])

"""A national year rolled up to commune, province and nation, beside a plain loop of sums."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import Figure, Figures, Missing, Place, Year, catalogue
from hocsuotdoi.place import Gazetteer, Tier
from hocsuotdoi.rollup import roll_up

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from hocsuotdoi.rollup import Totals

LIST = date(2025, 7, 1)
PROVINCES, COMMUNES, MEASURES = 34, 3_321, 20
TIERS = (Tier.COMMUNE, Tier.PROVINCE, Tier.NATION)


def country() -> Gazetteer:
    """Return a nation of as many provinces and communes as there are."""
    rows: list[dict[str, str]] = [{"code": "VN", "tier": "nation"}]
    rows += [
        {"code": f"{i:02}", "tier": "province", "parent": "VN"} for i in range(1, PROVINCES + 1)
    ]
    rows += [
        {"code": f"{i:05}", "tier": "commune", "parent": f"{i % PROVINCES + 1:02}"}
        for i in range(COMMUNES)
    ]
    return Gazetteer.from_rows(rows, system="x", valid_from=LIST)


def national_year() -> Figures:
    """Return a figure of every measure from every commune; codes as they come from a file."""
    year = Year(2026)
    return Figures(
        Figure(measure, Place(f"{i:05}", system="x", valid_from=LIST), year, i + j)
        for i in range(COMMUNES)
        for j, measure in enumerate(catalogue.MEASURES[:MEASURES])
    )


@pytest.mark.benchmark(group="national-year")
def test_commune_province_and_nation(benchmark: BenchmarkFixture) -> None:
    """Under 1 s for all three, with status, coverage and who is missing."""
    gazetteer, figures = country(), national_year()

    def all_three() -> list[Totals]:
        return [roll_up(figures, gazetteer=gazetteer, to=to) for to in TIERS]

    assert benchmark(all_three)
    totals = all_three()
    assert [COMMUNES * MEASURES, PROVINCES * MEASURES, MEASURES] == [len(one) for one in totals]
    assert not any(total.missing for one in totals for total in one)


@pytest.mark.benchmark(group="national-year")
def test_province_and_nation_as_figures(benchmark: BenchmarkFixture) -> None:
    """The totals a report needs, ready to compute rates from."""
    gazetteer, figures = country(), national_year()

    def as_figures() -> list[Figures]:
        return [roll_up(figures, gazetteer=gazetteer, to=to).figures for to in TIERS[1:]]

    assert benchmark(as_figures)
    assert [PROVINCES * MEASURES, MEASURES] == [len(ledger) for ledger in as_figures()]


@pytest.mark.benchmark(group="national-year")
def test_rival_plain_sums(benchmark: BenchmarkFixture) -> None:
    """The same sums in a dict, without status, coverage or reasons."""
    figures = list(national_year())

    def add() -> list[int]:
        sums: dict[tuple[str, str], int] = {}
        for figure in figures:
            if isinstance(figure.value, Missing):
                continue
            code, measure = figure.place.code, figure.measure.id
            for place in (code, f"province {int(code) % PROVINCES + 1:02}", "VN"):
                key = place, measure
                sums[key] = sums.get(key, 0) + int(figure.value)
        return list(sums.values())

    assert benchmark(add)
    assert (COMMUNES + PROVINCES + 1) * MEASURES == len(add())

"""The shipped reform: opening it, and every table of it, beside reading the same files."""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import packs
from hocsuotdoi.packs import Reform, _store

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

SLUG = "vn-2025-reform"
FOLDER = files("hocsuotdoi.packs") / "data" / SLUG


def fresh() -> Reform:
    """Return the reform as the first caller gets it."""
    _store.loaded_reform.cache_clear()
    return packs.load("vn-2025-reform")


@pytest.mark.benchmark(group="reform")
def test_open_the_reform(benchmark: BenchmarkFixture) -> None:
    """Its seal checked; tables are read when they are asked for."""
    assert benchmark(lambda: fresh().slug) == SLUG


@pytest.mark.benchmark(group="reform")
def test_open_it_with_what_became_of_communes(benchmark: BenchmarkFixture) -> None:
    """All 10 570 links, made and in order: under 150 ms."""
    assert benchmark(lambda: len(fresh().communes)) == 10_570


@pytest.mark.benchmark(group="reform")
def test_open_all_of_it(benchmark: BenchmarkFixture) -> None:
    """Both concordances and both gazetteers: 14 000 places on two lists."""

    def every() -> int:
        reform = fresh()
        concordances = len(reform.communes) + len(reform.provinces)
        return concordances + len(reform.before) + len(reform.after)

    assert benchmark(every) == 10_570 + 63 + 10_795 + 3_356


@pytest.mark.benchmark(group="reform")
def test_rival_reads_the_files(benchmark: BenchmarkFixture) -> None:
    """The rows as they stand, in lists of text: no place, no link, no check."""
    names = [one.name for one in FOLDER.iterdir() if one.name.endswith(".csv")]

    def read() -> int:
        return sum(
            len(list(csv.reader((FOLDER / name).read_text(encoding="utf-8").splitlines())))
            for name in names
        )

    assert benchmark(read) > 10_570

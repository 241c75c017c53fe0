"""Loading and validating every pack, beside parsing the same files and nothing more."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import packs
from hocsuotdoi.packs import _store

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

FILES = ("pack.toml", "labels.vi.toml", "labels.en.toml", "source.toml")


def load_all() -> int:
    """Return how many packs there are, each loaded."""
    return len([packs.load(slug) for slug in packs.available()])


@pytest.mark.benchmark(group="packs")
def test_load_every_pack(benchmark: BenchmarkFixture) -> None:
    """Read, validated, sealed and built: under 150 ms once pydantic is imported."""

    def first() -> int:
        _store.loaded.cache_clear()
        return load_all()

    assert benchmark(first) == len(packs.available())


@pytest.mark.benchmark(group="packs")
def test_load_every_pack_again(benchmark: BenchmarkFixture) -> None:
    """The same values: under 1 ms."""
    load_all()
    assert benchmark(load_all) == len(packs.available())


@pytest.mark.benchmark(group="packs")
def test_rival_parses_the_files(benchmark: BenchmarkFixture) -> None:
    """The tables as they stand: nothing is checked, and no label is joined to anything."""
    data = files("hocsuotdoi.packs") / "data"

    def parse() -> int:
        texts = [
            (data / slug / name).read_text(encoding="utf-8")
            for slug in packs.available()
            for name in FILES
        ]
        return len([tomllib.loads(text) for text in texts])

    assert benchmark(parse) == len(packs.available()) * len(FILES)

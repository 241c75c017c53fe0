"""What it costs to import the package and to use its first value, in whole processes."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("pass", id="bare-interpreter"),
        pytest.param("import hocsuotdoi", id="import-hocsuotdoi"),
        pytest.param("import attrs", id="import-attrs"),
        pytest.param("from hocsuotdoi import Ratio; Ratio(1, 2)", id="first-ratio"),
    ],
)
@pytest.mark.benchmark(group="import")
def test_import(benchmark: BenchmarkFixture, code: str) -> None:
    """Importing takes under 5 ms; a first Ratio at most 1.3 times what attrs takes."""

    def run() -> int:
        return subprocess.run([sys.executable, "-c", code], check=True).returncode

    returned = benchmark.pedantic(run, rounds=25, warmup_rounds=2)  # type: ignore[no-untyped-call]
    assert 0 == returned

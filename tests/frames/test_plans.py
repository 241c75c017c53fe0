"""What runs is the engine's own work: no rows are fetched, and no Python function sees one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import hocsuotdoi.frames
from hocsuotdoi import catalogue, frames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.frames.conftest import Engine, Native

INDICATORS: Final = (
    catalogue.LEARNING_FAMILY_SHARE,
    catalogue.LEARNING_CITIZEN_GROWTH,
    catalogue.ATTENDANCES_PER_CLASS,
    catalogue.MEMBER_SHARE_CHANGE,
    catalogue.LEARNING_COMMUNE_LEVELS,
)
FIGURES: Final[dict[str, list[object]]] = {
    "place": ["01"] * 2,
    "year": [2024] * 2,
    "measure": [catalogue.LEARNING_FAMILIES.id, catalogue.HOUSEHOLDS.id],
    "value": [1, 4],
    "valid_from": ["2025-06-30"] * 2,
}
SOURCES: Final = sorted(Path(str(hocsuotdoi.frames.__file__)).parent.glob("*.py"))
FETCHING: Final = re.compile(
    r"\.collect\(|\.toPandas\(|\.to_pandas\(|\.fetch\w*\(|\.to_arrow\(|\.pl\(\)|\.df\(\)"
)
OF_PYTHON: Final = re.compile(
    r"map_batches|map_elements|map_rows|\.apply\(|\.transform\(|udf|mapInPandas|iterrows|itertuples",
    re.IGNORECASE,
)


def _code(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_source_calls_a_python_function_on_rows(path: Path) -> None:
    assert [] == OF_PYTHON.findall(_code(path))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_source_fetches_the_rows_of_a_plan(path: Path) -> None:
    assert [] == FETCHING.findall(_code(path))


def test_the_plan_of_polars_has_no_python_in_it(polars: Engine) -> None:
    answer: Native = frames.compute(polars.frame(FIGURES).lazy(), INDICATORS)
    for plan in (answer.explain(optimized=False), answer.explain()):
        assert "AGGREGATE" in plan
        assert [] == re.findall(r"(?i)python|map_batches|opaque|\bmap\b", plan)


@pytest.mark.spark
def test_the_plan_of_spark_has_no_python_worker_and_starts_no_job(spark: Native) -> None:
    frame = spark.createDataFrame(list(zip(*FIGURES.values(), strict=True)), [*FIGURES])
    jobs = spark.sparkContext.statusTracker()
    before = [*_jobs(jobs)]
    answer = frames.compute(frame, INDICATORS)
    assert before == [*_jobs(jobs)]
    plan = answer._jdf.queryExecution().toString()
    assert "HashAggregate" in plan
    assert [] == re.findall(r"(?i)python|ArrowEval|BatchEval|collect_|Broadcast\w*Pandas", plan)


def _jobs(tracker: Native) -> Iterator[int]:
    yield from tracker.getJobIdsForGroup(None)


def test_nothing_is_read_before_the_caller_reads(engine: Engine) -> None:
    if not engine.is_lazy:
        pytest.skip("its rows are at hand")
    broken = engine.frame(FIGURES | {"value": [-1, 10**18]})
    answer = frames.compute(broken, INDICATORS)
    assert type(broken) is type(answer)
    assert {"negative-count"} <= {row["problem"] for row in engine.rows(answer)}


def test_the_same_kind_of_frame_comes_out(engine: Engine) -> None:
    given = engine.frame(FIGURES)
    assert type(given) is type(frames.compute(given, INDICATORS))

"""What runs is the engine's own work: no rows are fetched, and no Python function sees one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import hocsuotdoi.frames
from hocsuotdoi import Figures, Place, Year, catalogue, compute, frames, packs
from hocsuotdoi.merger import Concordance, Policy
from hocsuotdoi.place import Gazetteer, Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.frames.conftest import Engine, Native

    Build = Callable[[Mapping[str, list[object]]], Native]

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
PEOPLE: Final[dict[str, list[object]]] = {
    "place": ["01"] * 2,
    "stage-1": [True, True],
    "stage-2": [True, False],
}
CLAIMS: Final[dict[str, list[object]]] = {"published": ["25%"], "part": [1], "whole": [4]}
YEAR: Final = Year(2024)
LIST: Final = date(2025, 6, 30)
SCHEME: Final = "literacy-person"
TARGET: Final = packs.load("ttg-387-2022").target("families-2025")
GAZETTEER: Final = Gazetteer.from_rows(
    [{"code": "1", "tier": "province"}, {"code": "01", "tier": "commune", "parent": "1"}],
    system="x",
    valid_from=LIST,
)
CONCORDANCE: Final = Concordance.from_rows(
    [{"old_code": "01", "new_code": "001", "part": "whole"}],
    system="x",
    old_list=LIST,
    effective=date(2025, 7, 1),
)
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


# ── the plan of each operation ───────────────────────────────────────────────────────────────────


def _findings(build: Build) -> Native:
    return frames.compute(build(FIGURES), INDICATORS)


def _rated(build: Build) -> Native:
    return frames.rate(build(PEOPLE), packs.load("cp-20-2014"), assessed=YEAR, scheme=SCHEME)


def _table(build: Build) -> Native:
    here = Place("01", system="x", valid_from=LIST)
    counts = Figures.of(here, YEAR, {catalogue.LEARNING_FAMILIES: 1, catalogue.HOUSEHOLDS: 4})
    found = compute(catalogue.LEARNING_FAMILY_SHARE, counts, place=here, period=YEAR)
    return frames.table([found], like=build(FIGURES))


OPERATIONS: Final[dict[str, Callable[[Build], Native]]] = {
    "audit": lambda build: frames.audit(
        build(CLAIMS), published="published", part="part", whole="whole"
    ),
    "carry": lambda build: frames.carry(build(FIGURES), CONCORDANCE, policy=Policy.UNION),
    "compute": _findings,
    "distribution": lambda build: frames.distribution(_rated(build)),
    "holders": lambda build: frames.holders(_rated(build)),
    "long": lambda build: frames.long(build(FIGURES)),
    "problems": lambda build: frames.problems(build(FIGURES)),
    "progress": lambda build: frames.progress(_findings(build), TARGET, earlier=2020),
    "rank": lambda build: frames.rank(_findings(build)),
    "rate": _rated,
    "roll_up": lambda build: frames.roll_up(build(FIGURES), gazetteer=GAZETTEER, to=Tier.PROVINCE),
    "table": _table,
    "wide": lambda build: frames.wide(build(FIGURES), measures=[catalogue.HOUSEHOLDS]),
}
"""Each function that returns a frame, over frames that ``build`` makes of columns."""


def test_the_plan_of_each_function_is_looked_at() -> None:
    assert {*frames.__all__} - {"Columns", "figures"} == {*OPERATIONS}


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_plan_of_polars_has_python_in_it(polars: Engine, name: str) -> None:
    answer = OPERATIONS[name](lambda columns: polars.frame(columns).lazy())
    for plan in (answer.explain(optimized=False), answer.explain()):
        assert "DF [" in plan
        assert [] == re.findall(r"(?i)python|map_batches|opaque|\bmap\b", plan)


@pytest.mark.spark
@pytest.mark.parametrize("name", OPERATIONS)
def test_no_plan_of_spark_has_a_python_worker_or_starts_a_job(spark: Native, name: str) -> None:
    def build(columns: Mapping[str, list[object]]) -> Native:
        return spark.createDataFrame(list(zip(*columns.values(), strict=True)), [*columns])

    jobs = spark.sparkContext.statusTracker()
    before = sorted(_jobs(jobs))
    plans = OPERATIONS[name](build)._jdf.queryExecution()
    assert before == sorted(_jobs(jobs))
    physical = plans.executedPlan().toString()
    assert {"Scan", "Range"} & {*re.findall(r"\w+", physical)}
    for plan in (physical, plans.toString()):
        assert [] == re.findall(r"(?i)python|ArrowEval|BatchEval|collect_|\w*Pandas", plan)


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

"""A nation from counts to ranks and audits: each step is the core's, on every engine."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Final, cast

import narwhals.stable.v2 as nw
import pytest

from hocsuotdoi import Ratio, Year, compute, frames, packs, testing
from hocsuotdoi import catalogue as c
from hocsuotdoi.audit import check
from hocsuotdoi.exact import Change, Missing, Rounding, rounded
from hocsuotdoi.merger import Part, Policy
from hocsuotdoi.place import Tier
from hocsuotdoi.rollup import roll_up
from hocsuotdoi.target import progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.frames.conftest import Engine, Native, Rows, Schema, Table

    from hocsuotdoi.figure import Figures, Status
    from hocsuotdoi.indicator import Finding
    from hocsuotdoi.target import Progress

    Row = tuple[object, ...]
    Cells = Mapping[Row, Row]

YEARS: Final = (Year(2023), Year(2024), Year(2025))
MEASURES: Final = (c.LEARNING_FAMILIES, c.HOUSEHOLDS, c.MEMBERS, c.POPULATION)
SHARE: Final = c.LEARNING_FAMILY_SHARE
INDICATORS: Final = (SHARE, c.MEMBER_SHARE, c.MEMBER_GROWTH)
TARGET: Final = packs.load("ttg-387-2022").target("families-2025")
NATION: Final = testing.nation(provinces=6, communes=240, missing_one_in=400)
COUNTRY: Final = testing.country()
SPLIT: Final = [  # what no part takes all people of
    parts
    for parts in map(COUNTRY.communes.out_of, COUNTRY.communes.sources)
    if {Part.PART, Part.AREA_PART} >= {part.part for part in parts}
]
WEIGHTED: Final = COUNTRY.communes.weighted(
    {
        (one.source.code, one.target.code): Fraction(1, len(parts))
        for parts in SPLIT
        for one in parts
    },
    basis="invented",
)
SCHEMA: Final[Schema] = {"year": "int64", "value": "int64"}


# ── what the frames say ──────────────────────────────────────────────────────────────────────────


@cache
def steps(engine: Engine) -> tuple[Native, Native, Native]:
    """Go down the line: totals, what follows from them up to ranks, and audits."""
    figures = engine.frame(reported(), SCHEMA)
    totals = frames.roll_up(figures, gazetteer=NATION.gazetteer, to=Tier.PROVINCE)
    findings = frames.compute(totals, INDICATORS, valid_from=NATION.valid_from)
    claims = nw.from_native(engine.frame(published(), SCHEMA)).join(
        nw.from_native(frames.compute(figures, [SHARE])),
        on=["place", "year", "indicator"],
        how="left",
    )
    audited = frames.audit(nw.to_native(claims), published="published", part="part", whole="whole")
    return totals, frames.rank(frames.progress(findings, TARGET)), audited


@cache
def rows_of(engine: Engine) -> list[Rows]:
    """Return the rows of each step; Spark takes long to come to them."""
    return [engine.rows(step) for step in steps(engine)]


def cells(rows: Rows, keys: Iterable[str], names: Iterable[str]) -> Cells:
    """Return some columns of rows, by others; no row has a problem, and none comes twice."""
    assert {None} == {row.get("problem") for row in rows}
    found = {
        tuple(row[key] for key in keys): tuple(row.get(name) for name in names) for row in rows
    }
    assert len(rows) == len(found)
    return found


@cache
def reported() -> Table:
    return NATION.long(MEASURES, years=YEARS)


@cache
def published() -> Table:
    return NATION.published([SHARE], years=YEARS)


# ── what the core says ───────────────────────────────────────────────────────────────────────────


def letters(status: Iterable[Status]) -> str:
    return "".join(sorted(one.value for one in status))


def plain(value: object) -> object:
    return None if isinstance(value, Missing) else value


def why(value: object) -> str | None:
    return value.reason.value if isinstance(value, Missing) else None


@cache
def figures() -> Figures:
    return NATION.figures(MEASURES, years=YEARS)


@cache
def total_cells() -> Cells:
    found = roll_up(figures(), gazetteer=NATION.gazetteer, to=Tier.PROVINCE)
    return {
        (one.place.code, one.period.start.year, one.measure.id): (
            plain(one.value),
            one.reported,
            one.expected,
            letters(one.status),
            why(one.value),
        )
        for one in found
    }


@cache
def found() -> dict[Row, Finding]:
    """Return the findings of provinces."""
    totals = roll_up(figures(), gazetteer=NATION.gazetteer, to=Tier.PROVINCE).figures
    return {
        (place.code, year.number, one.id): compute(one, totals, place=place, period=year)
        for place in NATION.gazetteer.places(Tier.PROVINCE)
        for year in YEARS
        for one in INDICATORS
    }


FOUND: Final = ("part", "whole", "percent", "change", "status", "missing")


def finding_cells() -> Cells:
    return {key: _finding(one) for key, one in found().items()}


def _finding(finding: Finding) -> Row:
    value, places = finding.value, finding.indicator.places
    part, whole = (plain(one.value) for one in finding.inputs)
    change = value.absolute if isinstance(value, Change) else None
    shown = value.percent(places) if isinstance(value, Ratio | Change) else value
    assert isinstance(shown, Decimal | Missing)
    percent = None if isinstance(shown, Missing) else float(shown)
    return part, whole, percent, change, letters(finding.status), why(shown)


STANDING: Final = ("standing", "gap", "units", "years", "needed", "needed_units")


def standing_cells() -> Cells:
    return {key: _standing(progress(one, TARGET)) for key, one in found().items()}


def _standing(one: Progress) -> Row:
    return (
        one.standing.name.lower().replace("_", "-"),
        _shown(one.points),
        one.units,
        one.years,
        _shown(one.needed),
        one.needed_units,
    )


def _shown(points: Fraction | None) -> float | None:
    return None if points is None else float(rounded(points, 2, rounding=Rounding.UP))


def rank_cells() -> Cells:
    """Return ranks as they are defined: by how many are greater, and how many are equal."""
    values = {key: _exactly(row) for key, row in finding_cells().items()}
    among: dict[Row, Counter[Fraction]] = {key[1:]: Counter() for key in values}
    for key, value in values.items():
        if value is not None:
            among[key[1:]][value] += 1

    def told(rivals: Counter[Fraction], value: Fraction | None) -> Row:
        if value is None:
            return None, None
        return 1 + sum(n for one, n in rivals.items() if one > value), rivals[value]

    return {key: told(among[key[1:]], value) for key, value in values.items()}


def _exactly(row: Row) -> Fraction | None:
    part, whole, *_, missing = row
    return None if missing is not None else Fraction(f"{part}/{whole}")


def audit_cells() -> Cells:
    counts = {(one.place.code, one.period, one.measure.id): plain(one.value) for one in figures()}
    names = ("place", "year", "published")
    rows = zip(*(published()[name] for name in names), strict=True)
    told: dict[Row, Row] = {}
    for place, year, text in rows:
        part, whole = (
            counts[place, Year(cast("int", year)), one.id]
            for one in (c.LEARNING_FAMILIES, c.HOUSEHOLDS)
        )
        told[place, year] = _audit(text, part, whole)
    return told


def _audit(text: object, part: object, whole: object) -> Row:
    if text is None:
        return None, None, None
    if part is None or whole == 0:
        return "undecidable", None, None
    said = check(f"{text}%".replace("%%", "%"), part=cast("int", part), whole=cast("int", whole))
    shown = [float(cast("str", reading.printed)) for reading in said.readings[:2]]
    return said.verdict.value, *shown


# ── the same, cell by cell ───────────────────────────────────────────────────────────────────────


def test_a_nation_goes_down_the_line_as_in_the_core(engine: Engine) -> None:
    totals, ranked, audited = rows_of(engine)
    found = ("value", "reported", "expected", "status", "missing")
    assert total_cells() == cells(totals, ("place", "year", "measure"), found)
    keys = ("place", "year", "indicator")
    assert finding_cells() == cells(ranked, keys, FOUND)
    assert standing_cells() == cells(ranked, keys, STANDING)
    assert rank_cells() == cells(ranked, keys, ("rank", "tied"))
    shown = ("verdict", "printed", "truncated")
    assert audit_cells() == cells(audited, ("place", "year"), shown)


def test_the_nation_has_what_a_pipeline_meets() -> None:
    """A fixed case must not lose what makes it worth running."""
    assert {"A", "E", "M"} == {row[3] for row in total_cells().values()}
    assert {"met", "missed", "no-value"} <= {row[0] for row in standing_cells().values()}
    verdicts = {row[0] for row in audit_cells().values()}
    assert {"exact", "rounding", "truncation", "inconsistent"} <= verdicts


@pytest.mark.parametrize("policy", Policy)
def test_a_country_is_carried_over_its_reform_as_in_the_core(
    engine: Engine, policy: Policy
) -> None:
    given = COUNTRY.figures(MEASURES, YEARS[:2])
    concordance = WEIGHTED if policy is Policy.WEIGHTS else COUNTRY.communes
    columns: Table = {
        "place": [one.place.code for one in given],
        "year": [one.period.start.year for one in given],
        "measure": [one.measure.id for one in given],
        "value": [one.value for one in given],
    }
    expected: dict[Row, Row] = {}
    exact: dict[Row, Fraction | None] = {}
    for one in concordance.carry(given, policy=policy):
        figure, worth = one.figure, one.comparability.name.lower().replace("_", "-")
        key = figure.place.code, figure.period.start.year, figure.measure.id
        absent = isinstance(figure.value, Missing)
        exact[key] = None if absent else Fraction(cast("Fraction", figure.value))
        expected[key] = nearest(exact[key]), letters(figure.status), why(figure.value), worth
    answer = engine.rows(frames.carry(engine.frame(columns, SCHEMA), concordance, policy=policy))
    keys = ("place", "year", "measure")
    names = ("value", "status", "missing", "comparability")
    assert expected == cells(answer, keys, names)
    if policy is Policy.WEIGHTS:
        quotients = cells(answer, keys, ("numerator", "denominator"))
        assert exact == {key: quotient(*row) for key, row in quotients.items()}


def nearest(value: Fraction | None) -> int | None:
    """Return the whole number that a frame shows of an estimate."""
    return None if value is None else int(value + Fraction(1, 2))


def quotient(numerator: object, denominator: object) -> Fraction | None:
    return None if numerator is None else Fraction(f"{numerator}/{denominator}")


# ── on Spark ─────────────────────────────────────────────────────────────────────────────────────


OF_PYTHON: Final = re.compile(r"(?i)python|arroweval|batcheval|pandas|collect")


@pytest.mark.spark
@pytest.mark.parametrize("engine", ["pyspark"], indirect=True)
def test_on_spark_no_plan_collects_rows_or_has_a_python_worker(engine: Engine) -> None:
    for step in steps(engine):
        plan = step._jdf.queryExecution().executedPlan().toString()
        assert "Exchange" in plan
        assert [] == OF_PYTHON.findall(plan)


@pytest.mark.spark
@pytest.mark.parametrize("engine", ["pyspark"], indirect=True)
def test_spark_has_the_rows_of_polars(engine: Engine, polars: Engine) -> None:
    for expected, found in zip(rows_of(polars), rows_of(engine), strict=True):
        assert {None} == {row["problem"] for row in found}
        plain = [{name: row[name] for name in row if name != "problem"} for row in found]
        assert in_order(expected) == in_order(plain)


def in_order(rows: Rows) -> Rows:
    keys = ("place", "year", "measure", "indicator")
    return sorted(rows, key=lambda row: [str(row.get(key)) for key in keys])

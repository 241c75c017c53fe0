"""Findings of frames are those of the core, cell by cell, on every engine."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, assert_never

import attrs
import narwhals.stable.v2 as nw
from hypothesis import strategies as st

from hocsuotdoi import (
    Change,
    Figure,
    Figures,
    Indicator,
    Missing,
    MissingReason,
    Place,
    PointChange,
    Ratio,
    Year,
    catalogue,
    compute,
    frames,
)
from hocsuotdoi.errors import Code, InvalidValue, NotComparable
from hocsuotdoi.figure import Status
from hocsuotdoi.indicator import Distribution, Growth, Mean, ShareGrowth
from hocsuotdoi.indicator._formula import needed
from hocsuotdoi.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hypothesis.strategies import SearchStrategy

    from tests.frames.conftest import Engine

    Row = dict[str, object]

LIST, OLDER = date(2025, 6, 30), date(2004, 1, 1)
INDICATORS: Final = (
    catalogue.LEARNING_FAMILY_SHARE,
    catalogue.LEARNING_CITIZEN_GROWTH,
    catalogue.ATTENDANCES_PER_CLASS,
    catalogue.MEMBER_SHARE_CHANGE,
    catalogue.LEARNING_COMMUNE_LEVELS,
    catalogue.LITERACY_LEVELS_AGED_15_60,
)
WHOLES: Final = {one.base for one in INDICATORS if not isinstance(one.formula, Growth)}
MEASURES: Final = tuple(dict.fromkeys(one for each in INDICATORS for one in needed(each.formula)))
"""Those read, from which rows of others are told apart."""


# ── Ledgers ──────────────────────────────────────────────────────────────────────────────────────


@st.composite
def _figure(draw: st.DrawFn, lists: Sequence[date]) -> Figure:
    """Draw one figure; most parts are smaller than most wholes."""
    measure = draw(st.sampled_from(MEASURES))
    whole = st.integers(12, 40) | st.just(0)
    counts = whole if measure in WHOLES else st.integers(0, 12)
    value = draw(counts | st.builds(Missing, st.sampled_from(MissingReason)))
    letters = draw(st.sets(st.sampled_from([Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL])))
    if isinstance(value, Missing):
        letters.add(Status.MISSING)
    return Figure(
        measure,
        Place(draw(st.sampled_from(["01", "001"])), system="x", valid_from=draw(_one(lists))),
        Year(draw(st.sampled_from([2020, 2021, 2023, 2024]))),
        value,
        status=frozenset(letters or {Status.NORMAL}),
    )


def _one(lists: Sequence[date]) -> SearchStrategy[date]:
    return st.sampled_from(lists)


def _ledgers(*lists: date) -> SearchStrategy[Figures]:
    one = st.lists(_figure(lists), min_size=1, max_size=40, unique_by=lambda figure: figure.key)
    return one.map(Figures)


def _letters(status: Iterable[Status]) -> str:
    return "".join(sorted(one.value for one in status))


def _long(figures: Iterable[Figure], *, lists: bool = True) -> dict[str, list[object]]:
    """Return the columns of a long frame."""
    rows = list(figures)
    values = [one.value for one in rows]
    columns: dict[str, list[object]] = {
        "place": [one.place.code for one in rows],
        "year": [one.period.start.year for one in rows],
        "measure": [one.measure.id for one in rows],
        "value": [None if isinstance(value, Missing) else value for value in values],
        "missing": [value.reason.value if isinstance(value, Missing) else None for value in values],
        "status": [_letters(one.status) for one in rows],
    }
    return columns | ({"valid_from": [one.place.valid_from for one in rows]} if lists else {})


KINDS: Final = {"value": "int64", "missing": "text"}


# ── What the core says ───────────────────────────────────────────────────────────────────────────


@attrs.frozen
class Expected:
    """The rows of an answer by place, year, list, indicator and level; and those at fault."""

    rows: dict[tuple[object, ...], Row]
    faults: set[tuple[object, ...]]


def _core(figures: Figures, indicators: Iterable[Indicator] = INDICATORS) -> Expected:
    rows: dict[tuple[object, ...], Row] = {}
    faults: set[tuple[object, ...]] = set()
    for place, period in {(one.place, one.period) for one in figures}:
        for one in indicators:
            key = place.code, period.start.year, place.valid_from, one.id
            found = _found(one, figures, place, Year(period.start.year))
            rows |= {(*key, level): row for level, row in found.items()}
            if not found:
                faults.add(key)
    return Expected(rows, faults)


def _found(
    indicator: Indicator, figures: Figures, place: Place, year: Year
) -> dict[str | None, Row]:
    """Return a row for each level; none where the core refuses the counts."""
    try:
        finding = compute(indicator, figures, place=place, period=year)
    except InvalidValue as error:
        assert error.code is Code.PART_EXCEEDS_WHOLE
        return {}
    except NotComparable:  # the code is on another list the year before
        return {None: {"status": "M", "missing": "not-comparable"}}
    told: Row = {"status": _letters(finding.status), "missing": None}
    counts = [None if isinstance(one.value, Missing) else one.value for one in finding.inputs]
    value, places = finding.value, indicator.places
    if isinstance(value, Missing):
        told["missing"] = value.reason.value
    match indicator.formula:
        case Growth():
            told |= _change(value, places) | dict(zip(("part", "whole"), counts, strict=True))
        case ShareGrowth():
            names = "part", "whole", "prior_part", "prior_whole"
            told |= dict(zip(names, counts, strict=True))
            if isinstance(value, PointChange):
                told["points"] = float(value.rounded(places))
        case Mean():
            told |= dict(zip(("part", "whole"), counts, strict=True))
            if isinstance(value, Ratio):
                told["mean"] = float(value.decimal(places))
        case _:
            levels = [one.id for one in needed(indicator.formula)][:-1]
            return {
                level if len(counts) > 2 else None: told
                | {"part": count, "whole": counts[-1]}
                | _percent(value, at, places)
                for at, (level, count) in enumerate(zip(levels, counts, strict=False))
            }
    return {None: told}


def _change(value: object, places: int) -> Row:
    if not isinstance(value, Change):
        return {}
    percent = value.percent(places)
    if isinstance(percent, Missing):
        return {"change": value.absolute, "missing": percent.reason.value}
    return {"change": value.absolute, "percent": float(percent)}


def _percent(value: object, at: int, places: int) -> Row:
    if isinstance(value, Distribution):
        value = value.levels[at][1]
    return {"percent": float(value.percent(places))} if isinstance(value, Ratio) else {}


COLUMNS: Final = ("part", "whole", "prior_part", "prior_whole", "percent", "mean", "change")
CELLS: Final = (*COLUMNS, "points", "status", "missing")


def _agrees(engine: Engine, answer: object, expected: Expected, at: date | None = None) -> None:
    """Check every cell of an answer."""
    rows = engine.rows(answer)
    told = {
        (row["place"], row["year"], row.get("valid_from", at), row["indicator"], row["level"]): row
        for row in rows
    }
    assert len(rows) == len(told)
    faults = {key[:4] for key, row in told.items() if row.get("problem") is not None}
    assert expected.faults == faults
    sound = {key: row for key, row in told.items() if key[:4] not in faults}
    assert expected.rows.keys() == sound.keys()
    for key, row in sound.items():
        want = {name: expected.rows[key].get(name) for name in CELLS}
        assert want == {name: row[name] for name in CELLS}, key
    for key in faults:
        assert {Code.PART_EXCEEDS_WHOLE.value} == {
            row["problem"] for four, row in told.items() if four[:4] == key
        }

"""Findings of frames are those of the core, cell by cell, on every engine."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import given
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

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from hypothesis.strategies import SearchStrategy
    from tests.frames.conftest import Engine, Kind, Native

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
WHOLES: Final = {one.base.id for one in INDICATORS if not isinstance(one.formula, Growth)}
MEASURES: Final = {one.id: one for each in INDICATORS for one in needed(each.formula)}


# ── Ledgers ──────────────────────────────────────────────────────────────────────────────────────


@attrs.frozen
class Cell:
    """One figure as Hypothesis draws and shows it."""

    measure: str
    place: str
    year: int
    of: date
    value: int | MissingReason
    status: str

    def figure(self) -> Figure:
        """Return it as the core has it."""
        reason = self.value
        absent = isinstance(reason, MissingReason)
        letters = {Status(letter) for letter in self.status + "M" * absent}
        return Figure(
            MEASURES[self.measure],
            Place(self.place, system="x", valid_from=self.of),
            Year(self.year),
            Missing(reason) if isinstance(reason, MissingReason) else reason,
            status=frozenset(letters or {Status.NORMAL}),
        )


@st.composite
def _cell(draw: st.DrawFn, lists: Sequence[date]) -> Cell:
    """Draw one figure; most parts are smaller than most wholes."""
    measure = draw(st.sampled_from(sorted(MEASURES)))
    whole = st.integers(12, 40) | st.just(0)
    counts = whole if measure in WHOLES else st.integers(0, 12)
    return Cell(
        measure,
        draw(st.sampled_from(["01", "001"])),
        draw(st.sampled_from([2020, 2021, 2023, 2024])),
        draw(st.sampled_from(lists)),
        draw(counts | counts | st.sampled_from(MissingReason)),
        draw(st.sampled_from(["", "", "B", "E", "P", "BEP"])),
    )


def _cells(*lists: date) -> SearchStrategy[list[Cell]]:
    def key(cell: Cell) -> object:
        return cell.measure, cell.place, cell.year, cell.of

    return st.lists(_cell(lists), min_size=1, max_size=60, unique_by=key)


def _ledger(cells: Iterable[Cell]) -> Figures:
    return Figures(cell.figure() for cell in cells)


def _letters(status: Iterable[Status]) -> str:
    return "".join(sorted(one.value for one in status))


def _long(figures: Iterable[Figure], *, lists: bool = True) -> dict[str, Sequence[object]]:
    """Return the columns of a long frame."""
    rows = list(figures)
    values = [one.value for one in rows]
    columns: dict[str, Sequence[object]] = {
        "place": [one.place.code for one in rows],
        "year": [one.period.start.year for one in rows],
        "measure": [one.measure.id for one in rows],
        "value": [None if isinstance(value, Missing) else value for value in values],
        "missing": [value.reason.value if isinstance(value, Missing) else None for value in values],
        "status": [_letters(one.status) for one in rows],
    }
    return columns | ({"valid_from": [one.place.valid_from for one in rows]} if lists else {})


KINDS: Final[dict[str, Kind]] = {"value": "int64", "missing": "text"}


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
            key = place.code, period.start.year, str(place.valid_from), one.id
            found = _found(one, figures, place, Year(period.start.year))
            if _was_elsewhere(one, figures, place, period.start.year - 1):
                found = {level: _not_comparable(row) for level, row in found.items()}
            rows |= {(*key, level): row for level, row in found.items()}
            if not found:
                faults.add(key)
    return Expected(rows, faults)


def _was_elsewhere(indicator: Indicator, figures: Figures, place: Place, year: int) -> bool:
    """Whether a growth lacks only a count of the year before, and its code was on another list."""
    if not isinstance(indicator.formula, Growth | ShareGrowth):
        return False
    read = [*needed(indicator.formula)]
    now = [figures.get(one, place=place, period=Year(year + 1)) for one in read]
    before = [figures.get(one, place=place, period=Year(year)) for one in read]
    first = next((one for one in before if one is None or isinstance(one.value, Missing)), now[0])
    complete = all(one is not None and not isinstance(one.value, Missing) for one in now)
    namesakes = (one for one in figures if one.place.code == place.code and one.place != place)
    return complete and first is None and any(one.period == Year(year) for one in namesakes)


def _not_comparable(row: Row) -> Row:
    return row | {"missing": "not-comparable"} if row["status"] == "M" else row


def _found(
    indicator: Indicator, figures: Figures, place: Place, year: Year
) -> dict[str | None, Row]:
    """Return a row for each level; none where the core refuses the counts."""
    try:
        finding = compute(indicator, figures, place=place, period=year)
    except InvalidValue:  # a part exceeds its whole
        return {}
    except NotComparable:  # the code is on another list the year before: another place
        alone = Figures(one for one in figures if one.place == place)
        return _found(indicator, alone, place, year)
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


def _agrees(engine: Engine, answer: Native, expected: Expected, at: date | None = None) -> None:
    """Check every cell of an answer."""
    rows = engine.rows(answer)
    told = {
        (
            row["place"],
            row["year"],
            str(row.get("valid_from", at)),
            row["indicator"],
            row["level"],
        ): row
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
    faulty = [row["problem"] for key, row in told.items() if key[:4] in faults]
    assert [Code.PART_EXCEEDS_WHOLE.value] * len(faulty) == faulty


# ── The laws ─────────────────────────────────────────────────────────────────────────────────────


def _computed(engine: Engine, frame: Native, expected: Expected, at: date | None = None) -> None:
    """Compute, and check every cell; an eager frame with a fault is refused."""
    if expected.faults and not engine.is_lazy:
        with pytest.raises(InvalidValue) as refused:
            frames.compute(frame, INDICATORS, valid_from=at)
        assert refused.value.code is Code.PART_EXCEEDS_WHOLE
    else:
        _agrees(engine, frames.compute(frame, INDICATORS, valid_from=at), expected, at)


def test_findings_of_a_long_frame_are_those_of_the_core(engine: Engine) -> None:
    def law(cells: list[Cell]) -> None:
        figures = _ledger(cells)
        _computed(engine, engine.frame(_long(figures), KINDS), _core(figures))

    engine.holds(law, _cells(LIST, OLDER))


def test_the_list_of_all_codes_can_be_told_once(engine: Engine) -> None:
    def law(cells: list[Cell]) -> None:
        figures = _ledger(cells)
        frame = engine.frame(_long(figures, lists=False), KINDS)
        _computed(engine, frame, _core(figures), LIST)

    engine.holds(law, _cells(LIST))


def test_findings_of_a_wide_frame_are_those_of_the_core(engine: Engine) -> None:
    def law(cells: list[Cell]) -> None:
        plain = [attrs.evolve(cell, status="", value=_reported(cell.value)) for cell in cells]
        figures = _ledger(plain)
        columns = _wide(plain)
        kinds: dict[str, Kind] = dict.fromkeys(MEASURES, "int64")
        frame = engine.frame(columns, kinds)
        _computed(engine, frame, _core(figures))

    engine.holds(law, _cells(LIST, OLDER))


def _reported(value: int | MissingReason) -> int | MissingReason:
    """Return a value as a wide frame can tell it: there is one reason for an empty cell."""
    return MissingReason.NOT_REPORTED if isinstance(value, MissingReason) else value


def _wide(cells: Iterable[Cell]) -> dict[str, Sequence[object]]:
    rows: dict[tuple[object, ...], dict[str, object]] = {}
    for cell in cells:
        value = None if isinstance(cell.value, MissingReason) else cell.value
        rows.setdefault((cell.place, cell.year, cell.of), {})[cell.measure] = value
    keys: dict[str, Sequence[object]] = {
        name: [key[at] for key in rows] for at, name in enumerate(("place", "year", "valid_from"))
    }
    return keys | {one: [row.get(one) for row in rows.values()] for one in MEASURES}


@given(cells=_cells(LIST), random=st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_never_matters(
    polars: Engine, cells: list[Cell], random: Random
) -> None:
    names = list(_long([]))
    random.shuffle(names)
    shuffled = random.sample(cells, len(cells))
    columns = _long(one.figure() for one in shuffled)
    figures = _ledger(cells)
    frame = polars.frame({name: columns[name] for name in names}, KINDS)
    _computed(polars, frame, _core(figures))


@given(cells=_cells(LIST))
def test_a_lazy_frame_has_the_findings_of_an_eager_one(polars: Engine, cells: list[Cell]) -> None:
    figures = _ledger(cells)
    expected = _core(figures)
    frame = polars.frame(_long(figures), KINDS)
    lazy = frames.compute(frame.lazy(), INDICATORS).collect()
    _agrees(polars, lazy, expected)
    if not expected.faults:
        eager = polars.rows(frames.compute(frame, INDICATORS))
        assert sorted(map(str, eager)) == sorted(map(str, polars.rows(lazy.drop("problem"))))

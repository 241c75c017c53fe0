"""Progress of findings towards a target: what the core says of each, on every engine."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import strategies as st

from hocsuotdoi import Place, Ratio, Year, catalogue, frames, packs, testing
from hocsuotdoi.errors import (
    Code,
    Conflict,
    HocSuotDoiError,
    InvalidValue,
    NotComparable,
    UnknownName,
    WrongType,
)
from hocsuotdoi.exact import Missing, MissingReason, Rounding, rounded
from hocsuotdoi.frames import progress
from hocsuotdoi.indicator import Finding
from hocsuotdoi.target import progress as core

if TYPE_CHECKING:
    from tests.frames.conftest import Engine, Native, Rows, Schema, Table

    from hocsuotdoi.criteria import Target
    from hocsuotdoi.target import Progress

MOST: Final = 10**15
LIST: Final = date(2025, 6, 30)
SHARE, OTHER = catalogue.LEARNING_FAMILY_SHARE, catalogue.LEARNING_CLAN_SHARE
TARGET: Final = next(one for one in packs.load("ttg-387-2022").targets if one.indicator == SHARE.id)
SCHEMA: Final[Schema] = {
    "place": "text",
    "year": "int64",
    "indicator": "text",
    "part": "int64",
    "whole": "int64",
    "missing": "text",
}
ADDED: Final = ("standing", "gap", "units", "years", "needed", "needed_units")


@attrs.frozen
class Row:
    place: str | None
    year: int
    part: int | None
    whole: int | None
    missing: str | None = None
    indicator: str | None = SHARE.id

    def finding(self) -> Finding:
        indicator = SHARE if self.indicator == SHARE.id else OTHER
        place = Place(str(self.place), system="x", valid_from=LIST)
        if self.missing is not None:
            value: Ratio | Missing = Missing(MissingReason(self.missing))
        else:
            value = Ratio(self.part or 0, self.whole or 0)
        return Finding(indicator, place, Year(self.year), value)


def percent(points: Fraction | None, rounding: Rounding = Rounding.UP) -> float | None:
    return None if points is None else float(rounded(points, 2, rounding=rounding))


def expected(rows: list[Row], target: Target, earlier: int | None) -> list[tuple[object, ...]]:
    """Return what the core says of each row."""
    before = {(row.place, row.indicator): row for row in rows if row.year == earlier}

    def said(row: Row) -> Progress:
        then = before.get((row.place, row.indicator))
        is_later = then is not None and row.year > then.year
        return core(row.finding(), target, earlier=then.finding() if then and is_later else None)

    return [
        (
            found.standing.name.lower().replace("_", "-"),
            percent(found.points),
            found.units,
            found.years,
            percent(found.needed),
            found.needed_units,
            *([] if earlier is None else [percent(found.pace, Rounding.HALF_UP)]),
        )
        for found in map(said, rows)
    ]


def told(engine: Engine, rows: list[Row], target: Target, earlier: int | None) -> Rows:
    """Return the rows of an answer in the order in which they were given."""
    columns: Table = {name: [getattr(row, name) for row in rows] for name in SCHEMA}
    columns = {"row": [*range(len(rows))], "_gap": ["x"] * len(rows), **columns}
    frame = engine.frame(columns, SCHEMA)
    answer = progress(frame, target, earlier=earlier, valid_from=LIST)
    pace, problem = ["pace"] if earlier else [], ["problem"] if engine.is_lazy else []
    assert [*columns, *ADDED, *pace, *problem] == engine.names(answer)
    return sorted(engine.rows(answer), key=lambda row: str(row["row"]).zfill(9))


def says_what_the_core_says(
    engine: Engine, rows: list[Row], target: Target, earlier: int | None
) -> None:
    names = (*ADDED, *([] if earlier is None else ["pace"]))
    found = [tuple(row[name] for name in names) for row in told(engine, rows, target, earlier)]
    assert expected(rows, target, earlier) == found


@st.composite
def rows_near(draw: st.DrawFn, target: Target) -> Row:
    """Draw a finding of which many are at the bar, or have no value."""
    year = target.year.number + draw(st.integers(-6, 2))
    row = Row(draw(st.sampled_from("ab")), year, None, None)
    if draw(st.integers(0, 5)) == 0:
        reason = draw(st.sampled_from(MissingReason)).value
        part, whole = draw(st.sampled_from([(None, 5), (3, 0), (7, 5), (None, None)]))
        return attrs.evolve(row, part=part, whole=whole, missing=reason)
    whole = draw(st.integers(1, 60) | st.integers(MOST - 60, MOST))
    near = int(target.bar * whole) + draw(st.integers(-1, 1))
    part = draw(st.just(min(max(near, 0), whole)) | st.integers(0, whole))
    indicator = draw(st.sampled_from([SHARE.id, SHARE.id, OTHER.id]))
    return attrs.evolve(row, part=part, whole=whole, indicator=indicator)


@st.composite
def _drawn(draw: st.DrawFn) -> tuple[Target, list[Row], int | None]:
    target = draw(testing.targets(indicator=SHARE.id))
    if draw(st.booleans()):
        last = draw(st.dates(date(target.year.number - 5, 1, 1), target.year.end))
        target = attrs.evolve(target, base_until=last)
    rows = st.lists(
        rows_near(target),
        min_size=1,
        max_size=24,
        unique_by=lambda row: (row.place, row.year, row.indicator),
    )
    earlier = target.year.number - draw(st.integers(3, 6))
    return target, draw(rows), draw(st.sampled_from([None, earlier]))


def test_frames_say_what_the_core_says(engine: Engine) -> None:
    def law(drawn: tuple[Target, list[Row], int | None]) -> None:
        target, rows, earlier = drawn
        says_what_the_core_says(engine, rows, target, earlier)

    engine.holds(law, _drawn())


@st.composite
def _paces(draw: st.DrawFn) -> tuple[Target, list[Row], int]:
    """Draw shares that grew just as fast as needed, a unit faster, or a unit slower."""
    since, left = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    bar = Fraction(draw(st.integers(1, 10**4)), 10**4)
    target = attrs.evolve(TARGET, bar=bar, year=Year(2020 + since + left), base_until=None)
    unit = 10**4 * (since + left)
    rows: list[Row] = []
    for place in "abcd":
        whole = draw(st.integers(1, 60) | st.integers(1, MOST // unit).map(lambda one: one * unit))
        other = draw(st.just(whole) | st.integers(MOST - 9, MOST))
        before = draw(st.integers(0, other))
        level = (bar * since + Fraction(before, other) * left) / (since + left)
        now = min(max(ceil(level * whole) + draw(st.integers(-1, 1)), 0), whole)
        rows += [Row(place, 2020, before, other), Row(place, 2020 + since, now, whole)]
    return target, rows, 2020


def test_whether_the_pace_suffices_is_told_to_the_last_unit(engine: Engine) -> None:
    def law(drawn: tuple[Target, list[Row], int]) -> None:
        says_what_the_core_says(engine, drawn[1], drawn[0], drawn[2])

    engine.holds(law, _paces())


def test_a_pace_that_reaches_the_bar_exactly_is_on_track(engine: Engine) -> None:
    target = attrs.evolve(TARGET, bar=Fraction(7, 10), year=Year(2025))
    half, more = MOST // 2, MOST * 6 // 10
    rows = [Row(place, 2021, half, MOST) for place in "abc"]
    rows += [
        Row(place, 2023, more + off, MOST) for place, off in zip("abc", (-1, 0, 1), strict=True)
    ]
    found = told(engine, rows, target, 2021)[3:]
    assert ["behind", "on-track", "on-track"] == [row["standing"] for row in found]
    assert [5.0, 5.0, 5.0] == [row["pace"] for row in found]


def test_what_is_shown_as_missing_suffices(engine: Engine) -> None:
    target = attrs.evolve(TARGET, bar=Fraction(9, 10), year=Year(2025))
    (row,) = told(engine, [Row("a", 2024, 1808, 2009)], target, None)
    assert ("below", 0.01, 1, 1) == (row["standing"], row["gap"], row["units"], row["years"])


def test_findings_of_compute_stand_against_a_target(engine: Engine) -> None:
    columns: Table = {
        "ma": ["02", "04"],
        "nam": [2024, 2024],
        "valid_from": ["2025-06-30"] * 2,
        "learning-families": [130_000, 9],
        "households": [187_624, 10],
        "learning-clans": [5, 6],
        "clans": [9, 9],
    }
    names = frames.Columns(place="ma", year="nam")
    found = frames.compute(engine.frame(columns), [SHARE, OTHER], columns=names)
    answer = engine.rows(progress(found, TARGET, earlier=2023, columns=names))
    assert {
        ("02", SHARE.id, "below", 0.72, 1337, None),
        ("04", SHARE.id, "met", 0.0, 0, None),
        ("02", OTHER.id, "base-differs", None, None, None),
        ("04", OTHER.id, "base-differs", None, None, None),
    } == {
        tuple(row[name] for name in ("ma", "indicator", "standing", "gap", "units", "pace"))
        for row in answer
    }


def test_a_code_on_another_list_has_no_pace(engine: Engine) -> None:
    columns: Table = {
        "place": ["02", "02", "04", "04"],
        "year": [2023, 2024, 2023, 2024],
        "valid_from": [date(2004, 1, 1), LIST, LIST, LIST],
        "indicator": [SHARE.id] * 4,
        "part": [1, 2, 1, 2],
        "whole": [10] * 4,
    }
    found = engine.rows(progress(engine.frame(columns), TARGET, earlier=2023))
    paces = {(row["place"], row["year"]): row["pace"] for row in found}
    assert {("02", 2023): None, ("02", 2024): None, ("04", 2023): None, ("04", 2024): 10.0} == paces


def test_rows_at_hand_keep_their_order(engine: Engine) -> None:
    rows = [Row(place, year, 1, 3) for year in (2024, 2021, 2023) for place in "ba"]
    columns = {name: [getattr(row, name) for row in rows] for name in SCHEMA}
    if not engine.is_lazy:
        answer = progress(engine.frame(columns, SCHEMA), TARGET, earlier=2021, valid_from=LIST)
        found = [(row["place"], row["year"]) for row in engine.rows(answer)]
        assert [(row.place, row.year) for row in rows] == found


@pytest.mark.parametrize(
    ("row", "code", "error"),
    [
        (Row("a", 2024, -1, 2), Code.NEGATIVE_COUNT, InvalidValue),
        (Row("a", 2024, 1, MOST + 1), Code.OUT_OF_RANGE, InvalidValue),
        (Row("a", 999, 1, 2), Code.OUT_OF_RANGE, InvalidValue),
        (Row("a", 9999, 1, 2), Code.OUT_OF_RANGE, InvalidValue),
        (Row("a", 2024, 3, 2), Code.PART_EXCEEDS_WHOLE, InvalidValue),
        (attrs.evolve(Row("a", 2024, 1, 2), place=None), Code.EMPTY, InvalidValue),
        (attrs.evolve(Row("a", 2024, 1, 2), indicator=None), Code.EMPTY, InvalidValue),
    ],
)
def test_a_bad_row_is_refused_or_marked(
    engine: Engine, row: Row, code: Code, error: type[HocSuotDoiError]
) -> None:
    rows = [Row("b", 2024, 1, 2), row]
    if engine.is_lazy:
        good, bad = told(engine, rows, TARGET, 2023)
        assert ("below", 20.0, None) == (good["standing"], good["gap"], good["problem"])
        assert {None} == {bad[name] for name in (*ADDED, "pace")}
        assert code.value == bad["problem"]
    else:
        with pytest.raises(error, match=r"frames\.progress") as caught:
            told(engine, rows, TARGET, 2023)
        assert code == caught.value.code


def test_two_findings_for_one_place_and_year_are_refused_or_marked(engine: Engine) -> None:
    rows = [Row("a", 2023, 1, 2), Row("a", 2023, 2, 2), Row("a", 2024, 2, 2)]
    if engine.is_lazy:
        found = told(engine, rows, TARGET, 2023)
        assert ["figures-disagree", "figures-disagree", None] == [row["problem"] for row in found]
        assert [None, None, "met"] == [row["standing"] for row in found]
        assert [None, None, None] == [row["pace"] for row in found]
    else:
        with pytest.raises(Conflict):
            told(engine, rows, TARGET, None)


def test_other_indicators_may_have_a_part_above_their_whole(engine: Engine) -> None:
    rows = [Row("a", 2024, 9, 2, indicator=OTHER.id), Row("a", 2024, 9, 2, indicator=OTHER.id)]
    found = told(engine, rows, TARGET, None)
    assert ["base-differs", "base-differs"] == [row["standing"] for row in found]


def test_a_frame_without_rows_has_an_answer_without_rows(engine: Engine) -> None:
    assert [] == told(engine, [], TARGET, 2020)


def _frame(engine: Engine, **others: object) -> Native:
    columns = {"place": "a", "year": 2024, "indicator": SHARE.id, "part": 1, "whole": 2, **others}
    return engine.frame({name: [cell] for name, cell in columns.items() if cell is not None})


@pytest.mark.parametrize(
    ("others", "error", "said"),
    [
        ({"part": None}, UnknownName, "'part'"),
        ({"year": None}, UnknownName, "'year'"),
        ({"place": 2}, WrongType, "'place'"),
        ({"whole": 2.0}, WrongType, "'whole'"),
        ({"gap": 1}, InvalidValue, "'gap'"),
    ],
)
def test_columns_must_be_there_and_of_their_kind_and_the_answers_free(
    engine: Engine, others: dict[str, object], error: type[HocSuotDoiError], said: str
) -> None:
    with pytest.raises(error, match=said):
        progress(_frame(engine, **others), TARGET)


def test_a_pace_needs_to_know_the_list_of_the_codes(engine: Engine) -> None:
    with pytest.raises(NotComparable, match="valid_from"):
        progress(_frame(engine), TARGET, earlier=2023)
    with pytest.raises(WrongType, match="valid_from"):
        progress(_frame(engine), TARGET, earlier=2023, valid_from="2025")  # type: ignore[arg-type]
    with pytest.raises(HocSuotDoiError, match="earlier"):
        progress(_frame(engine), TARGET, earlier=0, valid_from=LIST)


def test_a_bar_finer_than_two_decimals_of_a_percent_is_refused(engine: Engine) -> None:
    target = attrs.evolve(TARGET, bar=Fraction(1, 3 * 10**4))
    with pytest.raises(InvalidValue, match="bar"):
        progress(_frame(engine), target)
    with pytest.raises(WrongType, match="target"):
        progress(_frame(engine), SHARE)  # type: ignore[arg-type]

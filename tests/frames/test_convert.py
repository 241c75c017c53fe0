"""To and from the core: ledgers of frames, findings as frames, and rows at fault."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import pytest

from hocsuotdoi import (
    Figure,
    Figures,
    Missing,
    MissingReason,
    Place,
    SchoolYear,
    Status,
    Year,
    catalogue,
    compute,
    frames,
    numeral,
)
from hocsuotdoi import table as findings_of
from hocsuotdoi.errors import Code, Conflict, InvalidValue, UnknownName, WrongType
from hocsuotdoi.frames import Columns
from hocsuotdoi.indicator import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.frames.conftest import Engine

    Columned = dict[str, Sequence[object]]

LIST: Final = date(2025, 7, 1)
HERE: Final = Place("00721", system="vn-gso", valid_from=LIST)
THERE: Final = Place("00733", system="vn-gso", valid_from=LIST)
INDICATORS: Final = (
    catalogue.MEMBER_SHARE,
    catalogue.MEMBER_GROWTH,
    catalogue.MEMBER_SHARE_CHANGE,
    catalogue.ATTENDANCES_PER_CLASS,
    catalogue.indicator("learning-commune-levels"),
)


def ledger() -> Figures:
    """Return a ledger with a zero, a gap, and an estimate."""
    found = [
        Figure(catalogue.MEMBERS, HERE, Year(2024), 300),
        Figure(catalogue.MEMBERS, HERE, Year(2025), 360, status=frozenset({Status.PROVISIONAL})),
        Figure(catalogue.POPULATION, HERE, Year(2024), 900),
        Figure(catalogue.POPULATION, HERE, Year(2025), 1000),
        Figure(catalogue.MEMBERS, THERE, Year(2024), 0),
        Figure(catalogue.MEMBERS, THERE, Year(2025), Missing(MissingReason.SUPPRESSED)),
    ]
    return Figures(found)


def long_of(figures: Figures) -> Columned:
    """Return a ledger as the columns of a long frame."""
    return {
        "place": [one.place.code for one in figures],
        "valid_from": [one.place.valid_from.isoformat() for one in figures],
        "year": [one.period.start.year for one in figures],
        "measure": [one.measure.id for one in figures],
        "value": [None if isinstance(one.value, Missing) else one.value for one in figures],
        "missing": [
            one.value.reason.value if isinstance(one.value, Missing) else None for one in figures
        ],
        "status": ["".join(sorted(status.value for status in one.status)) for one in figures],
    }


def test_a_frame_gives_the_ledger_that_it_was_made_of(engine: Engine) -> None:
    native = engine.frame(long_of(ledger()))
    if engine.is_lazy:
        with pytest.raises(WrongType, match="collect what you need first"):
            frames.figures(native, system="vn-gso")
        return
    found = frames.figures(native, system="vn-gso")
    assert [(one.key, one.status) for one in ledger()] == [(one.key, one.status) for one in found]
    assert {one.key: one.value for one in found if one.is_plain} == {
        one.key: one.value for one in ledger() if one.is_plain
    }


def test_an_estimate_keeps_its_fraction(polars: Engine) -> None:
    columns: Columned = {
        "place": ["1", "2"],
        "year": [2024, 2024],
        "measure": ["members", "members"],
        "value": [3, 5],
        "numerator": [10, None],
        "denominator": [3, None],
        "status": ["E", None],
    }
    found = frames.figures(polars.frame(columns), system="x", valid_from=LIST)
    assert [Fraction(10, 3), 5] == [one.value for one in found]
    assert [] == polars.rows(frames.problems(polars.frame(columns)))
    bad = polars.frame(columns | {"numerator": [12, None]})  # 12/3 is not about 3
    (row,) = polars.rows(frames.problems(bad))
    assert ("1", 3, "negative-count") == (row["place"], row["denominator"], row["problem"])


def test_a_partial_total_is_no_count(polars: Engine) -> None:
    columns: Columned = {
        "place": ["1"],
        "year": [2024],
        "measure": ["members"],
        "value": [3],
        "reported": [1],
        "expected": [2],
    }
    (figure,) = frames.figures(polars.frame(columns), system="x", valid_from=LIST)
    assert Missing(MissingReason.NOT_COMPARABLE, ("members",)) == figure.value
    own = columns | {"reported": ["no"], "expected": ["yes"]}  # the caller's own, and no numbers
    (figure,) = frames.figures(polars.frame(own), system="x", valid_from=LIST)
    assert 3 == figure.value


def test_which_list_the_codes_are_on_is_said_once(polars: Engine) -> None:
    columns = long_of(ledger())
    undated = {name: cells for name, cells in columns.items() if name != "valid_from"}
    for given, valid_from in ((columns, LIST), (undated, None)):
        with pytest.raises(InvalidValue) as info:
            frames.figures(polars.frame(given), system="x", valid_from=valid_from)
        assert Code.PLACES_DIFFER is info.value.code


def test_a_day_that_the_calendar_lacks_is_refused(polars: Engine) -> None:
    columns = long_of(ledger()) | {"valid_from": ["2025-02-30"] * len(ledger())}
    with pytest.raises(InvalidValue, match="a day of the calendar"):
        frames.figures(polars.frame(columns), system="x")


def test_findings_become_the_frame_that_compute_gives(engine: Engine) -> None:
    found = findings_of(
        ledger(), places=[HERE, THERE], periods=[Year(2024), Year(2025)], indicators=INDICATORS
    )
    like = engine.frame({"any": [1]})
    told = engine.rows(frames.table(found, like=like))
    computed = engine.rows(frames.compute(engine.frame(long_of(ledger())), INDICATORS))
    key = ("place", "year", "indicator", "level")

    def sorted_(rows: list[dict[str, object]]) -> list[dict[str, object]]:
        kept = [{name: row[name] for name in row if name != "problem"} for row in rows]
        return sorted(kept, key=lambda row: [str(row[name]) for name in key])

    assert sorted_(told) == sorted_(computed)


def test_a_table_of_nothing_has_the_columns(engine: Engine) -> None:
    native = frames.table([], like=engine.frame({"any": [1]}))
    names = ["place", "year", "valid_from", "indicator", "part", "whole", "status", "missing"]
    assert (names, []) == (engine.names(native), engine.rows(native))


def test_a_finding_that_no_row_holds_is_refused(polars: Engine) -> None:
    like = polars.frame({"any": [1]})
    year = SchoolYear(2024)
    figures = Figures.of(HERE, year, {catalogue.MEMBERS: 1, catalogue.POPULATION: 2})
    one = compute(catalogue.MEMBER_SHARE, figures, place=HERE, period=year)
    with pytest.raises(WrongType, match="a finding of a Year"):
        frames.table([one], like=like)
    more = numeral.number("hơn 10")
    vague = Figures.of(HERE, Year(2024), {catalogue.MEMBERS: more, catalogue.POPULATION: 20})
    one = compute(catalogue.MEMBER_SHARE, vague, place=HERE, period=Year(2024))
    with pytest.raises(WrongType, match="an exact finding"):
        frames.table([one], like=like)
    huge = Figures.of(HERE, Year(2024), {catalogue.MEMBERS: 1, catalogue.POPULATION: 10**19})
    one = compute(catalogue.MEMBER_SHARE, huge, place=HERE, period=Year(2024))
    with pytest.raises(InvalidValue, match="at most 18 digits"):
        frames.table([one], like=like)


def test_a_finding_without_its_figures_has_its_value(polars: Engine) -> None:
    whole = compute(catalogue.MEMBER_SHARE, ledger(), place=HERE, period=Year(2024))
    bare = Finding(whole.indicator, HERE, Year(2024), whole.value)
    absent = Finding(whole.indicator, THERE, Year(2024), Missing(MissingReason.SUPPRESSED))
    rows = polars.rows(frames.table([bare, absent], like=polars.frame({"any": [1]})))
    assert [(300, 900, 33.33), (None, None, None)] == [
        (row["part"], row["whole"], row["percent"]) for row in rows
    ]


def test_problems_of_a_lazy_answer_are_its_rows_at_fault(engine: Engine) -> None:
    columns: Columned = {
        "place": ["1", "2"],
        "year": [2024] * 2,
        "members": [9, 1],
        "population": [3, 3],
    }
    if not engine.is_lazy:
        with pytest.raises(InvalidValue) as info:
            frames.compute(engine.frame(columns), [catalogue.MEMBER_SHARE])
        (row,) = engine.rows(info.value.got.rows)  # type: ignore[attr-defined]
        assert ("1", "part-exceeds-whole") == (row["place"], row["problem"])
        return
    answer = frames.compute(engine.frame(columns), [catalogue.MEMBER_SHARE])
    (row,) = engine.rows(frames.problems(answer))
    assert ("1", "part-exceeds-whole") == (row["place"], row["problem"])


def test_a_column_of_problems_that_is_not_ours_is_refused(polars: Engine) -> None:
    columns: Columned = {"place": ["1"], "year": [2024], "members": [1], "population": [3]}
    with pytest.raises(InvalidValue, match="rename a column of your own first"):
        frames.compute(polars.frame(columns | {"problem": ["ghi chú"]}), [catalogue.MEMBER_SHARE])


def test_names_of_answers_are_not_taken_for_keys() -> None:
    with pytest.raises(Conflict, match="rename the column first"):
        Columns(place="part")


def test_measures_of_ones_own_have_the_name_the_frame_gives_them(engine: Engine) -> None:
    columns: Columned = {
        "place": ["1", "1"],
        "year": [2024] * 2,
        "measure": ["hoi-vien", "population"],
        "value": [1, 4],
    }
    called = Columns(measures={"hoi-vien": catalogue.MEMBERS})
    native = frames.compute(engine.frame(columns), [catalogue.MEMBER_SHARE], columns=called)
    (row,) = engine.rows(native)
    assert 25.0 == row["percent"]
    if not engine.is_lazy:
        with pytest.raises(UnknownName):
            frames.compute(engine.frame(columns), [catalogue.MEMBER_SHARE])


def test_what_carried_figures_are_worth_stays_beside_the_growth(engine: Engine) -> None:
    columns: Columned = {
        "place": ["1", "1"],
        "year": [2024, 2025],
        "measure": ["members"] * 2,
        "value": [10, 12],
        "comparability": ["recast-exact", None],
    }
    native = frames.compute(engine.frame(columns), [catalogue.MEMBER_GROWTH], valid_from=LIST)
    worth = {row["year"]: row["comparability"] for row in engine.rows(native)}
    assert {2024: "recast-exact", 2025: "recast-exact"} == worth

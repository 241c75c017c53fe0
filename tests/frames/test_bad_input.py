"""Bad frames: an eager one is refused by our error, a lazy one says which rows are at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import pytest
from hypothesis import strategies as st

from hocsuotdoi import catalogue, frames
from hocsuotdoi.errors import (
    Code,
    Conflict,
    HocSuotDoiError,
    InvalidValue,
    NotComparable,
    UnknownName,
    WrongType,
)

if TYPE_CHECKING:
    from tests.frames.conftest import Engine, Kind

MOST: Final = 10**15
SHARE = catalogue.LEARNING_CLAN_SHARE
PART, WHOLE = catalogue.LEARNING_CLANS.id, catalogue.CLANS.id
SOUND: Final[dict[str, list[object]]] = {
    "place": ["01", "01", "02", "02"],
    "year": [2024] * 4,
    "measure": [PART, WHOLE] * 2,
    "value": [1, 4, 3, 4],
}
WIDE: Final[dict[str, list[object]]] = {
    "place": ["01", "02"],
    "year": [2024] * 2,
    PART: [1, 3],
    WHOLE: [4, 4],
}


def _changed(name: str, *cells: object) -> dict[str, list[object]]:
    """Return the sound long frame with the last cells of a column changed."""
    column = SOUND.get(name, [None] * 4)
    return {**SOUND, name: [*column[: -len(cells)], *cells]}


# ── Whole frames ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("given", [[1], {"place": ["01"]}, None, "frame", 1, object()])
def test_what_is_no_frame_is_refused(given: object) -> None:
    with pytest.raises(WrongType, match="expected a polars, pandas or pyarrow frame"):
        frames.compute(given, [SHARE])  # type: ignore[type-var]


def test_a_series_is_refused(polars: Engine) -> None:
    series = polars.frame({"place": ["01"]})["place"]
    with pytest.raises(WrongType, match="expected a polars, pandas or pyarrow frame"):
        frames.compute(series, [SHARE])


@pytest.mark.parametrize("name", ["place", "year", "value"])
def test_a_missing_column_is_named_with_those_that_look_alike(engine: Engine, name: str) -> None:
    columns = {f"{name}s" if one == name else one: cells for one, cells in SOUND.items()}
    with pytest.raises(UnknownName) as refused:
        frames.compute(engine.frame(columns), [SHARE])
    assert f"a column {name!r}" == refused.value.expected
    assert f"{name}s" in refused.value.hint


def test_a_frame_without_any_measure_says_how_columns_are_told(engine: Engine) -> None:
    with pytest.raises(UnknownName) as refused:
        frames.compute(engine.frame({"place": ["01"], "year": [2024]}), [SHARE])
    assert "Columns(" in refused.value.hint


@pytest.mark.parametrize("name", [PART, WHOLE])
def test_a_wide_frame_needs_a_column_for_each_measure(engine: Engine, name: str) -> None:
    columns = {one: cells for one, cells in WIDE.items() if one != name}
    with pytest.raises(UnknownName, match=f"a column '{name}'"):
        frames.compute(engine.frame(columns), [SHARE])


@pytest.mark.parametrize(
    ("name", "cells", "kind"),
    [
        ("place", [1, 2, 3, 4], "int64"),
        ("place", [1.0, 2.0, 3.0, 4.0], "float64"),
        ("year", ["2024"] * 4, "text"),
        ("year", [2024.0] * 4, "float64"),
        ("measure", [1, 2, 3, 4], "int64"),
        ("value", [1.0, 4.0, 3.0, 4.0], "float64"),
        ("value", ["1", "4", "3", "4"], "text"),
        ("value", [True, True, True, True], "bool"),
        ("missing", [1, 2, 3, 4], "int64"),
        ("status", [True, True, True, True], "bool"),
        ("valid_from", [1, 2, 3, 4], "int64"),
    ],
)
def test_a_column_of_another_kind_is_refused(
    engine: Engine, name: str, cells: list[object], kind: Kind
) -> None:
    with pytest.raises(WrongType) as refused:
        frames.compute(engine.frame({**SOUND, name: cells}, {name: kind}), [SHARE])
    assert f"frames.compute, {name!r}" == refused.value.where


def test_codes_as_numbers_are_said_to_have_lost_their_zeros(engine: Engine) -> None:
    with pytest.raises(WrongType, match="lost its zeros"):
        frames.compute(engine.frame({**SOUND, "place": [1, 1, 2, 2]}), [SHARE])


@pytest.mark.parametrize("kind", ["int8", "int32", "int64", "uint8", "uint64"])
def test_whole_numbers_of_any_width_are_counts(engine: Engine, kind: Kind) -> None:
    answer = frames.compute(engine.frame(SOUND, {"value": kind}), [SHARE])
    assert [25.0, 75.0] == sorted(float(str(row["percent"])) for row in engine.rows(answer))


def test_categories_are_codes(engine: Engine) -> None:
    kinds: dict[str, Kind] = {"place": "category", "measure": "category"}
    answer = frames.compute(engine.frame(SOUND, kinds), [SHARE])
    assert ["01", "02"] == sorted(str(row["place"]) for row in engine.rows(answer))


def test_floats_without_a_fraction_are_counts_where_that_is_asked_for(engine: Engine) -> None:
    columns = _changed("value", 1.0, 4.0, None, 4.0)
    told = frames.Columns(whole_floats=True)
    answer = frames.compute(engine.frame(columns, {"value": "float64"}), [SHARE], columns=told)
    found = {row["place"]: (row["percent"], row["missing"]) for row in engine.rows(answer)}
    assert {"01": (25.0, None), "02": (None, "not-reported")} == found


@pytest.mark.parametrize("columns", [SOUND, WIDE])
def test_a_frame_without_rows_has_findings_without_rows(
    engine: Engine, columns: dict[str, list[object]]
) -> None:
    kinds: dict[str, Kind] = {
        name: "text" if name in {"place", "measure"} else "int64" for name in columns
    }
    full = frames.compute(engine.frame(columns), [SHARE])
    empty = frames.compute(engine.frame({name: [] for name in columns}, kinds), [SHARE])
    assert [] == engine.rows(empty)
    assert engine.names(full) == engine.names(empty)


def test_the_answer_may_have_columns_of_the_frame_in_another_meaning(engine: Engine) -> None:
    extra = {name: [9] * 4 for name in ("percent", "indicator", "_part", "part", "whole")}
    answer = engine.rows(frames.compute(engine.frame({**SOUND, **extra}), [SHARE]))
    assert [25.0, 75.0] == sorted(float(str(row["percent"])) for row in answer)


def test_growth_is_refused_where_nothing_says_which_list_codes_are_on(engine: Engine) -> None:
    with pytest.raises(NotComparable, match="valid_from"):
        frames.compute(engine.frame(SOUND), [catalogue.LEARNING_CLAN_GROWTH])


# ── Rows ─────────────────────────────────────────────────────────────────────────────────────────

# A column, its last cells, the code, and the places of the rows that stay sound.
FAULTS: Final[dict[str, tuple[str, list[object], Code]]] = {
    "a negative count": ("value", [-1, 4], Code.NEGATIVE_COUNT),
    "a count over 10^15": ("value", [3, MOST + 1], Code.OUT_OF_RANGE),
    "a part over its whole": ("value", [5, 4], Code.PART_EXCEEDS_WHOLE),
    "a year out of range": ("year", [999, 999], Code.OUT_OF_RANGE),
    "a year that is absent": ("year", [None, None], Code.EMPTY),
    "a place that is absent": ("place", [None, None], Code.EMPTY),
    "a place without a code": ("place", ["", ""], Code.EMPTY),
    "an unknown measure": ("measure", ["no-such", WHOLE], Code.UNKNOWN_NAME),
    "an absent measure": ("measure", [None, WHOLE], Code.EMPTY),
    "two figures for one measure": ("measure", [WHOLE, WHOLE], Code.FIGURES_DISAGREE),
    "an unknown reason": ("missing", ["because"], Code.UNKNOWN_NAME),
    "a reason beside a count": ("missing", ["suppressed"], Code.MALFORMED),
    "an unknown letter": ("status", ["AX"], Code.UNKNOWN_NAME),
    "a day that is none": ("valid_from", ["soon", "soon"], Code.MALFORMED),
}
TEXTS: Final[dict[str, Kind]] = {"missing": "text", "status": "text", "valid_from": "text"}
LEAVES: Final = {Code.FIGURES_DISAGREE: Conflict, Code.UNKNOWN_NAME: UnknownName}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_eager_frame_with_a_fault_is_refused_and_a_lazy_one_is_marked(
    engine: Engine, fault: str
) -> None:
    name, cells, code = FAULTS[fault]
    columns = _changed(name, *cells)
    if name == "valid_from":
        columns[name][:2] = ["2025-06-30", "2025-06-30"]
    frame = engine.frame(columns, {key: kind for key, kind in TEXTS.items() if key in columns})
    if not engine.is_lazy:
        with pytest.raises(LEAVES.get(code, InvalidValue)) as refused:
            frames.compute(frame, [SHARE])
        assert code is refused.value.code
        assert "'01'" not in refused.value.where
    elif name != "measure" or code is Code.FIGURES_DISAGREE:
        rows = engine.rows(frames.compute(frame, [SHARE]))
        sound = [row for row in rows if row["place"] == "01"]
        assert [(25.0, None)] == [(row["percent"], row["problem"]) for row in sound]
        faulty = [row for row in rows if row["place"] != "01"]
        assert code.value in {row["problem"] for row in faulty}
        assert all(row["percent"] is None for row in faulty if row["problem"] is not None)


def test_the_error_shows_the_first_rows_and_counts_the_others(polars: Engine) -> None:
    columns = _changed("value", -1, -2, -3, -4)
    with pytest.raises(InvalidValue) as refused:
        frames.compute(polars.frame(columns), [SHARE])
    assert "frames.compute, 4 rows at fault" == refused.value.where
    assert "value -1" in str(refused.value)
    assert "value -4" not in str(refused.value)


@pytest.mark.parametrize("measure", ["no-such", None])
def test_a_figure_of_no_measure_is_told_by_problems_alone_where_rows_are_not_at_hand(
    engine: Engine, measure: str | None
) -> None:
    frame = engine.frame(_changed("measure", measure, WHOLE))
    (told,) = engine.rows(frames.problems(frame))
    assert ("02", measure) == (told["place"], told["measure"])
    if engine.is_lazy:
        found = engine.rows(frames.compute(frame, [SHARE]))
        assert {("01", None), ("02", "not-reported")} == {
            (row["place"], row["missing"]) for row in found
        }


# ── Any frame at all ─────────────────────────────────────────────────────────────────────────────

CELLS: Final[dict[Kind, st.SearchStrategy[object]]] = {
    "text": st.sampled_from(["01", "", PART, WHOLE, "no-such", "A", "BE", "suppressed", "×"]),
    "int64": st.sampled_from([0, 1, 4, 2023, 2024, -1, -(2**63), 2**63 - 1, MOST, MOST + 1]),
    "int8": st.integers(-128, 127),
    "uint64": st.sampled_from([0, 1, 4, 2024, MOST, 2**63 - 1]),
    "float64": st.sampled_from([0.0, 1.0, 0.5, 2024.0, -1.0, 1e300, float("nan"), float("inf")]),
    "bool": st.booleans(),
}
KEYS: Final = {"place": "text", "year": "int64", "valid_from": "text"}
LONG: Final = {"measure": "text", "value": "int64", "missing": "text", "status": "text"}
USUAL: Final[dict[str, str]] = KEYS | LONG | {PART: "int64", WHOLE: "int64", "problem": "text"}


@st.composite
def _any_frame(draw: st.DrawFn) -> tuple[dict[str, list[object]], dict[str, Kind]]:
    """Draw a long or a wide frame that lacks a few columns, with a few cells out of place."""
    roles = [*KEYS, *draw(st.sampled_from([[*LONG], [PART, WHOLE], [*LONG, PART, WHOLE]]))]
    lacking = draw(st.sets(st.sampled_from(["place", "valid_from", "valid_from", *LONG])))
    names = [name for name in roles if name not in lacking or draw(st.booleans())]
    kinds: dict[str, Kind] = {}
    for name in names or ["place"]:
        is_usual = draw(st.integers(0, 30)) < 30
        kinds[name] = cast("Kind", USUAL[name]) if is_usual else draw(st.sampled_from([*CELLS]))
    size = draw(st.integers(0, 6))
    return {
        name: draw(st.lists(_cells(name, kind), min_size=size, max_size=size))
        for name, kind in kinds.items()
    }, kinds


def _cells(name: str, kind: Kind) -> st.SearchStrategy[object]:
    """Return cells of a kind, most of them such as a column of that name has."""
    usual: dict[str, st.SearchStrategy[object]] = {
        "place": st.sampled_from(["01", "02", "03"]),
        "year": st.just(2024),
        "valid_from": st.just("2025-06-30"),
        "measure": st.sampled_from([PART, WHOLE]),
        "status": st.sampled_from([None, "A", "BE"]),
        "missing": st.none(),
    }
    if kind == USUAL[name] and name in usual:
        return st.sampled_from([True] * 9 + [False]).flatmap(
            lambda is_usual: usual[name] if is_usual else CELLS[kind]
        )
    return st.none() | CELLS[kind]


def test_nothing_but_our_errors_comes_of_any_frame(engine: Engine) -> None:
    def law(given: tuple[dict[str, list[object]], dict[str, Kind]]) -> None:
        columns, kinds = given
        for floats in (False, True):
            told = frames.Columns(whole_floats=floats)
            try:
                answer = frames.compute(engine.frame(columns, kinds), [SHARE], columns=told)
            except HocSuotDoiError:
                continue
            for row in engine.rows(answer):
                assert row["percent"] is None or 0 <= float(str(row["percent"])) <= 100

    engine.holds(law, _any_frame())

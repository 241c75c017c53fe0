"""Counting rated rows: who achieves a title, and how levels are spread."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hocsuotdoi import Ratio
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames import distribution, holders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.frames.conftest import Engine, Kind, Native

VERDICTS: Final = {True: "pass", False: "fail", None: "undetermined"}
RATED: Final = st.tuples(
    st.sampled_from(["01", "02", "03"]),
    st.sampled_from([True, False, None, "out-of-range"]),
    st.sampled_from([None, 1, 2]),
)

Rated = tuple[str, "bool | str | None", "int | None"]


def _frame(engine: Engine, rows: Sequence[Rated], ending: str = "") -> Native:
    """Return rated rows; a text stands for what is wrong with one, which only lazy frames keep."""
    kept = [row for row in rows if engine.is_lazy or not isinstance(row[1], str)]
    bad = [isinstance(achieved, str) for _, achieved, _ in kept]
    columns: dict[str, list[object]] = {
        "place": [place for place, _, _ in kept],
        f"achieved{ending}": [None if isinstance(one, str) else one for _, one, _ in kept],
        f"verdict{ending}": [None if isinstance(one, str) else VERDICTS[one] for _, one, _ in kept],
        f"level{ending}": [level if achieved is True else None for _, achieved, level in kept],
    }
    if engine.is_lazy:
        columns["problem"] = ["out-of-range" if one else None for one in bad]
    kinds: dict[str, Kind] = {f"achieved{ending}": "bool", f"level{ending}": "int64"}
    return engine.frame(columns, kinds)


def _percent(part: int, whole: int) -> float | None:
    return float(Ratio(part, whole).percent(2)) if whole else None


def _examples(engine: Engine) -> int:
    return 3 if engine.name == "pyspark" else 20


def test_holders_are_counted_by_place(engine: Engine) -> None:
    @settings(max_examples=_examples(engine))
    @given(st.lists(RATED, min_size=1, max_size=12))
    def holds(rows: list[Rated]) -> None:
        kept = [row for row in rows if engine.is_lazy or not isinstance(row[1], str)]
        expected: list[dict[str, object]] = []
        for place in sorted({place for place, _, _ in kept}):
            found = [achieved for one, achieved, _ in kept if one == place]
            counts = Counter(found)
            faulty = counts["out-of-range"]
            rated = len(found) - faulty
            row: dict[str, object] = {
                "place": place,
                "rated": rated,
                "holders": counts[True],
                "failing": counts[False],
                "undetermined": counts[None],
                "faulty": faulty,
                "percent": _percent(counts[True], rated),
            }
            if not engine.is_lazy:
                del row["faulty"]
            expected.append(row)
        found_ = engine.rows(holders(_frame(engine, rows)))
        assert expected == sorted(found_, key=lambda one: str(one["place"]))

    holds()


def test_levels_are_spread_over_rated_rows(engine: Engine) -> None:
    @settings(max_examples=_examples(engine))
    @given(st.lists(RATED, min_size=1, max_size=12))
    def holds(rows: list[Rated]) -> None:
        kept = [row for row in rows if not isinstance(row[1], str)]
        wholes = Counter(place for place, _, _ in kept)
        spread = Counter(
            (place, VERDICTS[cast("bool | None", one)], level if one is True else None)
            for place, one, level in kept
        )
        expected = [
            {
                "place": place,
                "verdict": verdict,
                "level": level,
                "units": units,
                "whole": wholes[place],
                "percent": _percent(units, wholes[place]),
            }
            for (place, verdict, level), units in spread.items()
        ]
        found = engine.rows(distribution(_frame(engine, rows)))
        assert sorted(map(repr, expected)) == sorted(map(repr, found))

    holds()


ROWS: Final[list[Rated]] = [("01", True, 1), ("01", True, 2), ("02", False, None)]


def test_without_columns_all_rows_are_one_group(engine: Engine) -> None:
    frame = _frame(engine, ROWS)
    (all_,) = engine.rows(holders(frame, by=(), places=3, rounding=Rounding.TRUNCATE))
    assert (3, 2, 66.666) == (all_["rated"], all_["holders"], all_["percent"])
    spread = engine.rows(distribution(frame, by=(), places=0))
    assert {(1, "pass", 33.0), (2, "pass", 33.0), (None, "fail", 33.0)} == {
        (one["level"], one["verdict"], one["percent"]) for one in spread
    }


def test_verdicts_by_law_are_counted_when_asked(engine: Engine) -> None:
    frame = _frame(engine, ROWS, "_by_law")
    (all_,) = engine.rows(holders(frame, by=(), by_law=True))
    assert (3, 2, 1) == (all_["rated"], all_["holders"], all_["failing"])
    spread = engine.rows(distribution(frame, by=["place"], by_law=True))
    assert {("01", 1), ("01", 2), ("02", None)} == {(one["place"], one["level"]) for one in spread}


def test_groups_may_have_several_columns(engine: Engine) -> None:
    frame = _frame(engine, ROWS)
    found = engine.rows(holders(frame, by=("place", "level")))
    assert [("01", 1, 1), ("01", 2, 1), ("02", None, 1)] == sorted(
        (str(one["place"]), one["level"], one["rated"]) for one in found
    )


@pytest.mark.parametrize("count", [holders, distribution])
def test_what_cannot_be_counted_is_refused(engine: Engine, count: object) -> None:
    asked = cast("Any", count)
    frame = _frame(engine, ROWS)
    calls: list[tuple[type[HocSuotDoiError], Code, dict[str, object]]] = [
        (UnknownName, Code.UNKNOWN_NAME, {"by": ["plaec"]}),
        (UnknownName, Code.UNKNOWN_NAME, {"by_law": True}),
        (WrongType, Code.WRONG_TYPE, {"by": "place"}),
        (InvalidValue, Code.OUT_OF_RANGE, {"places": 7}),
        (WrongType, Code.WRONG_TYPE, {"rounding": "half-up"}),
    ]
    for error, code, arguments in calls:
        with pytest.raises(error) as raised:
            asked(frame, **arguments)
        assert code is raised.value.code

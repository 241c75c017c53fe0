"""Ranks by exact values, on every engine."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

import pytest
from hypothesis import strategies as st

from hocsuotdoi import catalogue, frames
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.exact import MissingReason
from hocsuotdoi.frames import rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.frames.conftest import Engine, Kind, Rows, Schema, Table

MOST: Final = 10**15
SCHEMA: Final[Schema] = {
    "year": "int64",
    "indicator": "text",
    "part": "int64",
    "whole": "int64",
    "missing": "text",
}

Row = tuple[int | None, str | None, int | None, int | None, str | None]


def table(rows: Sequence[Row]) -> Table:
    columns: Table = {name: [row[at] for row in rows] for at, name in enumerate(SCHEMA)}
    return {"row": [*range(len(rows))], "_rest": ["x"] * len(rows), **columns}


def ranked(
    engine: Engine,
    columns: Table,
    *,
    of: tuple[str, ...] = ("part", "whole"),
    within: tuple[str, ...] = ("year", "indicator"),
    lowest_first: bool = False,
) -> Rows:
    """Return the ranked rows in the order in which they were given."""
    frame = engine.frame(columns, {**SCHEMA, "row": "int64", "_rest": "text"})
    answer = rank(frame, of=of, within=within, lowest_first=lowest_first)
    problem = ["problem"] if engine.is_lazy else []
    assert [*columns, "rank", "tied", *problem] == engine.names(answer)
    return sorted(engine.rows(answer), key=lambda row: cast("int", row["row"]))


def expected(
    groups: Sequence[object], values: Sequence[Fraction | None], *, lowest_first: bool
) -> list[tuple[int | None, int | None]]:
    """Return rank and ties as they are defined: by how many are better, and how many equal."""
    among = Counter(zip(groups, values, strict=True))
    found: list[tuple[int | None, int | None]] = []
    for group, value in zip(groups, values, strict=True):
        if value is None:
            found.append((None, None))
            continue
        better = sum(
            number
            for (other, its), number in among.items()
            if other == group and its is not None and its != value
            if (its < value) is lowest_first
        )
        found.append((better + 1, among[group, value]))
    return found


def ranks(rows: Rows) -> list[tuple[object, object]]:
    return [(row["rank"], row["tied"]) for row in rows]


@st.composite
def rows_to_rank(draw: st.DrawFn) -> Row:
    """Draw counts of which many are equal shares, or nearly, or none."""
    whole = draw(st.integers(0, 8) | st.integers(MOST - 3, MOST))
    part = draw(st.integers(0, 8) | st.integers(whole // 2, whole // 2 + 1))
    absent = draw(st.integers(0, 9))
    return (
        draw(st.sampled_from([2023, 2024, None])),
        draw(st.sampled_from(["a", None])),
        None if absent == 0 else part,
        None if absent == 1 else whole,
        draw(st.sampled_from(MissingReason)).value if absent == 2 else None,
    )


def _share(row: Row) -> Fraction | None:
    *_, part, whole, missing = row
    return None if part is None or not whole or missing else Fraction(part, whole)


def test_shares_are_ranked_by_their_exact_value(engine: Engine) -> None:
    def law(drawn: tuple[list[Row], bool]) -> None:
        rows, lowest_first = drawn
        wanted = expected(
            [row[:2] for row in rows], [*map(_share, rows)], lowest_first=lowest_first
        )
        assert wanted == ranks(ranked(engine, table(rows), lowest_first=lowest_first))

    engine.holds(law, st.tuples(st.lists(rows_to_rank(), min_size=1, max_size=40), st.booleans()))


def test_counts_are_ranked_too_and_changes_below_zero(engine: Engine) -> None:
    def law(counts: list[int | None]) -> None:
        values = [None if count is None else Fraction(count) for count in counts]
        columns: Table = {"row": [*range(len(counts))], "part": counts}
        found = ranked(engine, columns, of=("part",), within=())
        assert expected([0] * len(counts), values, lowest_first=False) == ranks(found)

    some = st.none() | st.integers(-3, 3) | st.integers(-MOST, MOST)
    engine.holds(law, st.lists(some, min_size=1, max_size=20))


def test_equal_shares_of_different_wholes_share_a_rank_and_the_next_is_skipped(
    engine: Engine,
) -> None:
    columns: Table = {"row": [0, 1, 2, 3], "part": [3, 1, 2, 1], "whole": [3, 2, 4, 5]}
    assert [(1, 1), (2, 2), (2, 2), (4, 1)] == ranks(ranked(engine, columns, within=()))
    found = ranked(engine, columns, within=(), lowest_first=True)
    assert [(4, 1), (2, 2), (2, 2), (1, 1)] == ranks(found)


def test_shares_that_print_alike_are_told_apart(engine: Engine) -> None:
    # they differ by 10^-30, where a double has 17 digits
    parts, wholes = [(MOST - 2) // 2, MOST // 2 - 1, 1], [MOST - 1, MOST - 1, 2]
    columns: Table = {"row": [0, 1, 2], "part": parts, "whole": wholes}
    assert [(2, 2), (2, 2), (1, 1)] == ranks(ranked(engine, columns, within=()))
    columns = {"row": [0, 1], "part": [MOST - 2, MOST - 1], "whole": [MOST - 1, MOST]}
    assert [(2, 1), (1, 1)] == ranks(ranked(engine, columns, within=()))


def test_findings_of_compute_are_ranked_within_year_and_indicator(engine: Engine) -> None:
    columns: Table = {
        "place": ["02", "04", "06", "08"],
        "year": [2024] * 4,
        "learning-clans": [1, 2, None, 3],
        "clans": [2, 4, 5, 0],
    }
    kinds: Schema = {"learning-clans": "int64", "clans": "int64"}
    found = frames.compute(engine.frame(columns, kinds), [catalogue.LEARNING_CLAN_SHARE])
    rows = {str(row["place"]): (row["rank"], row["tied"]) for row in engine.rows(rank(found))}
    assert {"02": (1, 2), "04": (1, 2), "06": (None, None), "08": (None, None)} == rows


def test_the_growth_of_a_share_has_no_rank_by_its_share(engine: Engine) -> None:
    columns: Table = {"row": [0, 1], "part": [1, 1], "whole": [2, 2], "prior_part": [1, None]}
    frame = engine.frame(columns, {"prior_part": "int64"})
    rows = {row["row"]: row["rank"] for row in engine.rows(rank(frame, within=()))}
    assert {0: None, 1: 1} == rows


@pytest.mark.parametrize("kind", ["int8", "int32", "uint8", "uint64"])
def test_whole_numbers_of_any_size_are_ranked(engine: Engine, kind: Kind) -> None:
    frame = engine.frame({"part": [1, 3, 2], "whole": [4, 4, 4]}, {"part": kind, "whole": kind})
    for of in (("part", "whole"), ("part",)):
        found = engine.rows(rank(frame, of=of, within=()))
        assert {1: 3, 3: 1, 2: 2} == {row["part"]: row["rank"] for row in found}


@pytest.mark.parametrize(
    ("part", "whole", "of", "code"),
    [
        (-1, 2, ("part", "whole"), Code.NEGATIVE_COUNT),
        (1, -2, ("part", "whole"), Code.NEGATIVE_COUNT),
        (1, MOST + 1, ("part", "whole"), Code.OUT_OF_RANGE),
        (-MOST - 1, 2, ("part",), Code.OUT_OF_RANGE),
    ],
)
def test_a_bad_row_is_refused_or_marked_and_others_are_ranked_without_it(
    engine: Engine, part: int, whole: int, of: tuple[str, ...], code: Code
) -> None:
    columns: Table = {"row": [0, 1], "part": [1, part], "whole": [2, whole]}
    if engine.is_lazy:
        found = ranked(engine, columns, of=of, within=())
        assert [(1, 1), (None, None)] == ranks(found)
        assert [None, code.value] == [row["problem"] for row in found]
    else:
        with pytest.raises(InvalidValue, match=r"frames\.rank") as caught:
            ranked(engine, columns, of=of, within=())
        assert code == caught.value.code


def test_what_was_wrong_before_has_no_rank(engine: Engine) -> None:
    columns: Table = {"problem": ["malformed", None], "part": [2, 1], "whole": [2, 2]}
    frame = engine.frame(columns, {"problem": "text"})
    if engine.is_lazy:
        found = {row["part"]: row["rank"] for row in engine.rows(rank(frame, within=()))}
        assert {2: None, 1: 1} == found
    else:
        with pytest.raises(InvalidValue):
            rank(frame, within=())


def test_a_frame_without_rows_has_no_ranks(engine: Engine) -> None:
    frame = engine.frame({"part": [], "whole": []}, {"part": "int64", "whole": "int64"})
    assert [] == engine.rows(rank(frame, within=()))


def test_rows_at_hand_keep_their_order(engine: Engine) -> None:
    columns: Table = {"part": [3, 1, 2], "whole": [4, 4, 4]}
    if not engine.is_lazy:
        found = engine.rows(rank(engine.frame(columns), within=()))
        assert [3, 1, 2] == [row["part"] for row in found]


@pytest.mark.parametrize(
    ("of", "within", "error"),
    [
        (("part", "wholes"), (), UnknownName),
        (("part", "whole"), ("yaer",), UnknownName),
        ((), (), InvalidValue),
        (("part", "whole", "year"), (), InvalidValue),
        ("part", (), WrongType),
        (("part", 1), (), WrongType),
        (("percent",), (), WrongType),
    ],
)
def test_what_to_rank_by_is_told_by_columns_of_whole_numbers(
    engine: Engine, of: tuple[str, ...], within: tuple[str, ...], error: type[HocSuotDoiError]
) -> None:
    frame = engine.frame({"part": [1], "whole": [2], "year": [2024], "percent": [50.0]})
    with pytest.raises(error, match=r"frames\.rank"):
        rank(frame, of=of, within=within)


def test_the_names_of_the_answer_must_be_free(engine: Engine) -> None:
    with pytest.raises(InvalidValue, match="rank"):
        rank(engine.frame({"part": [1], "whole": [2], "rank": [1]}), within=())

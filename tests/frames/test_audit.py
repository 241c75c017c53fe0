"""Audits of published columns: row by row what the core says of one figure, on every engine."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import strategies as st

from hocsuotdoi import Ratio, testing
from hocsuotdoi.audit import check
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.frames import audit
from hocsuotdoi.numeral import write

if TYPE_CHECKING:
    from tests.frames.conftest import Engine, Kind, Rows, Table

    from hocsuotdoi.audit import Check

MOST: Final = 10**15
ADDED: Final = ("verdict", "printed", "truncated")


@attrs.frozen
class Row:
    text: str | float | None
    part: int | None
    whole: int | None

    def check(self) -> Check | None:
        """Return what the core says; nothing of what it is not asked."""
        if not isinstance(self.text, str) or self.part is None or self.whole == 0:
            return None
        text = self.text if "%" in self.text else f"{self.text}%"
        return check(text, part=self.part, whole=self.whole)

    def verdict(self) -> str | None:
        found = self.check()
        if found is not None:
            return found.verdict.value
        return None if self.text is None else "undecidable"

    def shown(self) -> list[float | None]:
        """Return the percent of the counts, rounded half up and cut off."""
        found = self.check()
        if found is None or self.whole is None:
            return [None, None]
        found = found.alternatives[-1] if found.alternatives else found
        cut = [reading.printed for reading in found.readings[:2]]
        return [None if one is None else float(one) for one in cut]


def judged(
    engine: Engine, rows: list[Row], kind: Kind = "text", *, places: int | None = None
) -> Rows:
    """Return the rows of an audit in the order in which they were given."""
    columns: Table = {
        "row": range(len(rows)),
        "_rest": [row.text for row in rows],
        "part": [row.part for row in rows],
        "whole": [row.whole for row in rows],
    }
    frame = engine.frame(columns, {"_rest": kind, "part": "int64", "whole": "int64"})
    answer = audit(frame, published="_rest", part="part", whole="whole", places=places)
    problem = ["problem"] if engine.is_lazy else []
    assert [*columns, *ADDED, *problem] == engine.names(answer)
    return sorted(engine.rows(answer), key=lambda row: str(row["row"]).zfill(9))


def says_what_the_core_says(engine: Engine, rows: list[Row]) -> None:
    found = judged(engine, rows)
    assert [row.verdict() for row in rows] == [row["verdict"] for row in found]
    assert [row.shown() for row in rows] == [[row["printed"], row["truncated"]] for row in found]


@st.composite
def published(draw: st.DrawFn) -> Row:
    """Draw a percent as it may have been published of its counts, right or nearly so."""
    whole = draw(st.integers(1, 40) | st.integers(1, MOST))
    part = draw(st.integers(0, whole))
    places = draw(st.integers(0, 6))
    percent = Ratio(part, whole).percent(places, rounding=draw(testing.roundings()))
    percent += draw(st.sampled_from([0, 0, 1, -1])) * Decimal(1).scaleb(-places)
    text = write(percent)
    if draw(st.booleans()):
        text = text.replace(",", ".")
    text += draw(st.sampled_from(["%", "", " %", "\u00a0% "]))
    if draw(st.integers(0, 9)) == 0:
        part = draw(st.integers(0, MOST))
    unknown = draw(st.integers(0, 3)) == 0
    return Row(text, part, None if unknown else whole)


def test_frames_say_what_the_core_says_of_a_percent(engine: Engine) -> None:
    def law(rows: list[Row]) -> None:
        small = [row for row in rows if row.part is None or row.part <= (row.whole or MOST)]
        says_what_the_core_says(engine, small)
        verdicts = [row["verdict"] for row in judged(engine, rows)]
        assert [row.verdict() for row in rows] == verdicts

    engine.holds(law, st.lists(published(), min_size=1, max_size=30))


def test_every_way_to_write_a_percent_is_read_as_the_core_reads_it(engine: Engine) -> None:
    texts = (
        "73,58%",
        "73.58",
        "07,5 %",
        "0,5",
        "0.500",
        "36",
        " 36%",
        "−5%",
        "-0,1",
        "0",
        "100.000%",
    )
    grouped = ("1.234,5%", "12.345.678%", "14.825", "14.826%", "1234.567", "123456789")
    counts = (
        (14825, 100_000),
        (1, 3),
        (75, 1000),
        (9, 25),
        (4, 4),
        (0, 7),
        (3, 4),
        (12, 0),
        (5, 4),
    )
    rows = [Row(text, *pair) for text in (*texts, *grouped) for pair in counts]
    says_what_the_core_says(engine, [*rows, Row(None, 1, 2), Row("50%", None, 2)])


def test_without_a_base_the_verdict_rests_on_the_bases_that_are_left(engine: Engine) -> None:
    texts = (
        "31,29%",
        "0%",
        "0,001%",
        "16,2%",
        "99,9%",
        "100%",
        "101%",
        "-1%",
        "14.825%",
        "900.111",
    )
    parts = (0, 1, 2, 7, 97, 210, 1000, 10_000, 10_001, 99_999, 115_071, 10**8, 10**8 + 1, MOST)
    says_what_the_core_says(engine, [Row(text, part, None) for text in texts for part in parts])


def test_ties_are_exact_up_to_the_largest_counts(engine: Engine) -> None:
    rows = [
        Row(text, part + off, whole)
        for part, whole in ((123_455 * 10**9, MOST), ((MOST - 1) // 3, MOST - 1), (MOST, MOST))
        for off in (-1, 0, 1)
        for text in ("12,345%", "12,346%", "12,3455%", "33,3333", "33,333333", "33,333334", "100")
        if part + off <= whole
    ]
    says_what_the_core_says(engine, rows)


def test_numbers_claim_as_many_decimals_as_is_said(engine: Engine) -> None:
    numbers = {"73,5": 73.5, "50,0": 50.0, None: None, "-1,5": -1.5, "0,0": 0.0}
    texts = [Row(text, part, 200) for text in numbers for part in (0, 100, 147)]
    rows = [Row(number, part, 200) for number in numbers.values() for part in (0, 100, 147)]
    found = [row["verdict"] for row in judged(engine, rows, "float64", places=1)]
    assert [row.verdict() for row in texts] == found


def test_whole_numbers_claim_decimals_too(engine: Engine) -> None:
    rows = [Row(33, 1, 3), Row(50, 1, 2)]
    found = [row["verdict"] for row in judged(engine, rows, "int64", places=0)]
    assert ["either", "exact"] == found
    found = [row["verdict"] for row in judged(engine, rows, "int32", places=2)]
    assert ["inconsistent", "exact"] == found


def test_a_column_of_decimals_says_how_many_there_are() -> None:
    pl = pytest.importorskip("polars")
    texts = ("73.58", "73.59", None)
    published = pl.Series([text and Decimal(text) for text in texts], dtype=pl.Decimal(10, 2))
    df = pl.DataFrame({"published": published, "part": 138_068, "whole": 187_624})
    found = audit(df, published="published", part="part", whole="whole")
    assert ["truncation", "rounding", None] == found["verdict"].to_list()
    found = audit(df, published="published", part="part", whole="whole", places=3)
    assert ["inconsistent", "inconsistent", None] == found["verdict"].to_list()


BAD: Final = {
    "x": Code.NOT_A_NUMERAL,
    "": Code.NOT_A_NUMERAL,
    "1,2,3": Code.NOT_A_NUMERAL,
    "007%": Code.NOT_A_NUMERAL,
    "7 3": Code.NOT_A_NUMERAL,
    "1.2345678": Code.NOT_A_NUMERAL,
    "hơn 70%": Code.NOT_A_NUMERAL,
    "73,58%%": Code.NOT_A_NUMERAL,
}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        *((Row(text, 1, 2), code) for text, code in BAD.items()),
        (Row("50%", -1, 2), Code.NEGATIVE_COUNT),
        (Row("50%", 1, -2), Code.NEGATIVE_COUNT),
        (Row("50%", 1, MOST + 1), Code.OUT_OF_RANGE),
    ],
)
def test_a_bad_row_is_refused_or_marked(engine: Engine, row: Row, code: Code) -> None:
    rows = [Row("50%", 1, 2), row]
    if engine.is_lazy:
        good, bad = judged(engine, rows)
        assert ("exact", 50.0, None) == (good["verdict"], good["printed"], good["problem"])
        assert [None, None, None, code.value] == [bad[name] for name in (*ADDED, "problem")]
    else:
        with pytest.raises(InvalidValue, match=r"frames\.audit") as caught:
            judged(engine, rows)
        assert code == caught.value.code


@pytest.mark.parametrize("number", [1.25, float("inf"), 1e7])
def test_a_number_with_other_decimals_is_refused_or_marked(engine: Engine, number: float) -> None:
    rows = [Row(number, 1, 2)]
    if engine.is_lazy:
        assert ["not-a-numeral"] == [
            row["problem"] for row in judged(engine, rows, "float64", places=1)
        ]
    else:
        with pytest.raises(InvalidValue):
            judged(engine, rows, "float64", places=1)


def test_what_was_wrong_before_stays_wrong(engine: Engine) -> None:
    columns: Table = {"published": ["50%", "50%"], "part": [1, 1], "whole": [2, 2]}
    frame = engine.frame({"problem": [None, "malformed"], **columns}, {"problem": "text"})
    if engine.is_lazy:
        answer = audit(frame, published="published", part="part", whole="whole")
        found = {(row["verdict"], row["problem"]) for row in engine.rows(answer)}
        assert {("exact", None), (None, "malformed")} == found
    else:
        with pytest.raises(InvalidValue) as caught:
            audit(frame, published="published", part="part", whole="whole")
        assert Code.MALFORMED == caught.value.code


def test_a_frame_without_rows_has_an_answer_without_rows(engine: Engine) -> None:
    frame = engine.frame({"t": [], "p": [], "w": []}, {"p": "int64", "w": "int64"})
    assert [] == engine.rows(audit(frame, published="t", part="p", whole="w"))


def test_categories_and_small_numbers_are_taken_as_they_are(engine: Engine) -> None:
    frame = engine.frame(
        {"t": ["50%", "49%"], "p": [1, 1], "w": [2, 2]},
        {"t": "category", "p": "int8", "w": "uint8"},
    )
    found = engine.rows(audit(frame, published="t", part="p", whole="w"))
    assert {("50%", "exact"), ("49%", "inconsistent")} == {
        (row["t"], row["verdict"]) for row in found
    }


@pytest.mark.parametrize(
    ("kind", "places", "error"),
    [
        ("text", 2, InvalidValue),
        ("float64", None, InvalidValue),
        ("float64", 7, InvalidValue),
        ("float64", -1, InvalidValue),
        ("bool", None, WrongType),
    ],
)
def test_decimals_are_said_once(
    engine: Engine, kind: Kind, places: int | None, error: type[HocSuotDoiError]
) -> None:
    cell = {"text": "50%", "float64": 50.0, "bool": True}[kind]
    frame = engine.frame({"t": [cell], "p": [1], "w": [2]}, {"t": kind})
    with pytest.raises(error, match=r"frames\.audit"):
        audit(frame, published="t", part="p", whole="w", places=places)


def test_columns_must_be_there_and_of_their_kind_and_the_answers_free(engine: Engine) -> None:
    frame = engine.frame({"t": ["50%"], "p": [1], "w": ["2"], "verdict": ["?"]})
    with pytest.raises(UnknownName, match="'parts'"):
        audit(frame, published="t", part="parts", whole="w")
    with pytest.raises(InvalidValue, match="verdict"):
        audit(frame, published="t", part="p", whole="w")
    frame = engine.frame({"t": ["50%"], "p": [1], "w": ["2"]})
    with pytest.raises(WrongType, match="whole numbers"):
        audit(frame, published="t", part="p", whole="w")

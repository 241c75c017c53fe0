"""Rating over frames: what the core says of each unit, on every engine."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hocsuotdoi import Ratio, Year, law, packs, rating, testing
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Band,
    Better,
    Completeness,
    Criterion,
    Dates,
    Grade,
    Holding,
    Item,
    Level,
    Pack,
    Points,
    Quantity,
    Requirement,
    Rule,
    Scheme,
    Score,
    Shown,
    Threshold,
    Trait,
    Variant,
)
from hocsuotdoi.display import Label
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.exact import Change, PointChange
from hocsuotdoi.frames import rate
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating import Evidence, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hypothesis.strategies import SearchStrategy
    from tests.frames.conftest import Engine, Kind, Native

    from hocsuotdoi.rating import Given, Rating

    Row = dict[str, int | bool | str | None]

YEAR: Final = Year(2024)
PARTS: Final = 100
NAME: Final = Label("tên", "name")
CITED: Final = law.Citation(law.KHVN_448_2015, attestation=law.Attestation.TEXT)
VERDICTS: Final = {
    Verdict.PASS: "pass",
    Verdict.FAIL: "fail",
    Verdict.UNDETERMINED: "undetermined",
}
ACHIEVED: Final = {Verdict.PASS: True, Verdict.FAIL: False, Verdict.UNDETERMINED: None}
SCHOOL: Final = Trait("school", NAME)
REMOTE: Final = Variant(Area.REMOTE, Fraction(1, 2))


# ── packs, and rows of evidence for them ─────────────────────────────────────────────────────────


def pack_of(
    decision: Points | AllMet,
    items: Mapping[str, Rule | list[Rule]],
    *,
    open_items: bool = False,
    traits: Mapping[str, Trait] | None = None,
) -> Pack:
    """Return a pack of one scheme that decides nothing real; several rules are those of levels."""
    first = 0 if isinstance(decision, Points) else 1
    criterion = Criterion(
        "1",
        NAME,
        tuple(
            Item(
                id_,
                NAME,
                tuple(
                    (level, Requirement(rule, CITED, (traits or {}).get(id_)))
                    for level, rule in enumerate(
                        rules if isinstance(rules, list) else [rules], first
                    )
                ),
            )
            for id_, rules in items.items()
        ),
    )
    return Pack(
        document=law.KHVN_448_2015,
        revision=1,
        completeness=Completeness.WHOLE,
        schemes=(
            Scheme(
                id="title",
                label=NAME,
                unit_type="unit",
                decision=decision,
                criteria=(criterion,),
                open_items=open_items,
            ),
        ),
        dates=Dates(start=CITED),
        checked=date(2026, 11, 23),
        digest="0" * 64,
    )


def by_points(*lows: int, floor: int | None = None, total: int | None = None) -> Points:
    bands = tuple(Band(NAME, low, passes=low > 0) for low in lows)
    return Points(total, bands, floor=floor, citation=CITED)


def levels(*numbers: int, nested: bool = True, by_law: bool = False) -> AllMet:
    return AllMet(
        tuple(Level(number, NAME, CITED) for number in numbers),
        nested=nested,
        absence_fails=CITED if by_law else None,
    )


def row_of(scheme: Scheme, evidence: Evidence) -> Row:
    """Return evidence as the cells of a row: what no cell can say is not said."""
    items = dict(evidence.items)
    row: Row = {}
    for item in scheme.items():
        rule, here = item.requirements[0][1].rule, items.get(item.id)
        match rule:
            case Threshold():
                known = here if isinstance(here, Ratio) else None
                row[f"{item.id}:part"] = known.part if known else None
                row[f"{item.id}:whole"] = known.whole if known else None
            case Better():
                grown = here if isinstance(here, Change) else None
                row[f"{item.id}:now"] = int(grown.current) if grown else None
                row[f"{item.id}:before"] = int(grown.prior) if grown else None
            case Score():
                some = None if here is None or not isinstance(here, PLAIN) else Fraction(here)
                row[item.id] = None if some is None else int(some * PARTS)
            case Holding():
                held = evidence.title(rule.scheme)
                row[item.id] = held.level if held else here if type(here) is int else None
            case _:
                row[item.id] = here if isinstance(here, int) else None
    row |= {trait.id: evidence.has_trait(trait.id) for trait in scheme.traits}
    row["area"] = None if evidence.area is None else evidence.area.name
    return row


PLAIN: Final = (int, Fraction, Decimal)


def evidence_of(scheme: Scheme, row: Row, parts: int = PARTS) -> Evidence:
    """Return the cells of a row as evidence."""
    items: dict[str, Given] = {}
    for item in scheme.items():
        rule = item.requirements[0][1].rule
        if isinstance(rule, Threshold):
            part, whole = (cast("int | None", row[f"{item.id}:{one}"]) for one in ("part", "whole"))
            if part is not None and whole:
                items[item.id] = Ratio(part, whole)
            continue
        if isinstance(rule, Better):
            if f"{item.id}:now" in row:
                now, was = (cast("int | None", row[f"{item.id}:{one}"]) for one in ENDS)
                if now is not None and was is not None:
                    items[item.id] = Change(was, now)
                continue
            found = [row[f"{item.id}:{end}:{half}"] for end in ENDS for half in ("part", "whole")]
            if None not in found and found[1] and found[3]:
                counts = cast("list[int]", found)
                items[item.id] = PointChange(Ratio(*counts[2:]), Ratio(*counts[:2]))
            continue
        cell = row[item.id]
        if cell is not None:
            given_ = cast("int", cell)
            items[item.id] = Fraction(given_, parts) if isinstance(rule, Score) else given_
    area = row.get("area")
    return Evidence(
        assessed=YEAR,
        items=items,
        area=None if area is None else Area[cast("str", area)],
        traits={
            trait.id: bool(row[trait.id])
            for trait in scheme.traits
            if row.get(trait.id) is not None
        },
    )


ENDS: Final = ("now", "before")


def frame_of(engine: Engine, scheme: Scheme, rows: Sequence[Row]) -> Native:
    """Return rows of evidence as a frame, each with its number."""
    shown = {item.id for item in scheme.items() if isinstance(item.requirements[0][1].rule, Shown)}
    yes_or_no = shown | {trait.id for trait in scheme.traits}
    kinds: dict[str, Kind] = {
        name: "text" if name == "area" else "bool" if name in yes_or_no else "int64"
        for name in rows[0]
    }
    table = {name: [row[name] for row in rows] for name in rows[0]}
    return engine.frame({"n": range(len(rows)), **table}, {"n": "int64", **kinds})


def answer_of(found: Rating, scheme: Scheme, parts: int = PARTS) -> dict[str, object]:
    """Return what a frame should say of a rating."""
    answer: dict[str, object] = {}
    if found.score is not None:
        low, high = Fraction(found.score.low or 0), found.score.high
        answer |= {"total": low * parts, "most": None if high is None else high * parts}
    conclusions = {"": found.working} | ({"_by_law": found.by_law} if found.by_law else {})
    for ending, concluded in conclusions.items():
        assert concluded is not None
        answer[f"achieved{ending}"] = ACHIEVED[concluded.verdict]
        answer[f"verdict{ending}"] = VERDICTS[concluded.verdict]
        answer[f"level{ending}"] = number_of(scheme, concluded.level)
    answer["first_failing"] = first_failing(found, scheme)
    return answer


def number_of(scheme: Scheme, level: Level | Band | None) -> int | None:
    if isinstance(scheme.decision, Points):
        return None if level is None else scheme.decision.bands.index(cast("Band", level))
    return level.number if isinstance(level, Level) else None


def first_failing(found: Rating, scheme: Scheme) -> str | None:
    """Return the first item that fails at the lowest level that fails, above the one reached."""
    numbers = [0]
    if isinstance(scheme.decision, AllMet):
        numbers = [level.number for level in scheme.decision.levels]
    reached = found.level.number if isinstance(found.level, Level) else -1
    for number in numbers:
        for reason in found.reasons:
            judged = reason.at(number)
            fails = judged is not None and judged.outcome is rating.Outcome.NOT_MET
            if fails and number > reached:
                return reason.item.id
    return None


def agree(engine: Engine, pack: Pack, scheme: Scheme, rows: Sequence[Row]) -> None:
    """Hold a frame against the core, row by row."""
    area = "area" if rows[0].keys() & {"area"} else None
    rated = rate(
        frame_of(engine, scheme, rows),
        pack,
        assessed=YEAR,
        scheme=scheme.id,
        area=area,
        parts=PARTS,
    )
    found = sorted(engine.rows(rated), key=lambda row: cast("int", row["n"]))
    expected: list[object] = []
    for n, row in enumerate(rows):
        core = rating.rate(pack, evidence_of(scheme, row), scheme=scheme.id)
        answer = {"n": n, **row, **answer_of(core, scheme)}
        expected.append({**answer, "problem": None} if engine.is_lazy else answer)
    assert expected == found


@st.composite
def rated_rows(draw: st.DrawFn, packs_: SearchStrategy[Pack]) -> tuple[Pack, Scheme, list[Row]]:
    """Draw a pack and rows of evidence that its scheme accepts."""
    pack = draw(packs_)
    scheme = draw(st.sampled_from([one for one in pack.schemes if [*one.items()]]))
    known = testing.evidences(scheme=scheme) | testing.evidences(scheme=scheme, complete=True)
    found = draw(st.lists(known, min_size=1, max_size=6))
    return pack, scheme, [row_of(scheme, evidence) for evidence in found]


def few(engine: Engine) -> int:
    return 3 if engine.name == "pyspark" else 25


@pytest.mark.parametrize("kind", [AllMet, Points])
def test_frames_say_what_the_core_says_of_random_packs(
    engine: Engine, kind: type[AllMet | Points]
) -> None:
    schemes = testing.schemes(decision=kind)

    @settings(max_examples=few(engine))
    @given(rated_rows(schemes.flatmap(lambda one: testing.packs(scheme=one))))
    def holds(drawn: tuple[Pack, Scheme, list[Row]]) -> None:
        agree(engine, *drawn)

    holds()


def _shipped() -> list[tuple[Pack, Scheme]]:
    found = [(pack, one) for pack in map(packs.load, packs.available()) for one in pack.schemes]
    return [(pack, one) for pack, one in found if [*one.items()] and pack.covers(YEAR)]


def _shipped_agree(engine: Engine, pack: Pack, scheme: Scheme) -> None:
    @settings(max_examples=1 if engine.name == "pyspark" else 2)
    @given(st.lists(testing.evidences(scheme=scheme), min_size=3, max_size=8))
    def holds(found: list[Evidence]) -> None:
        agree(engine, pack, scheme, [row_of(scheme, one) for one in found])

    holds()


def test_frames_say_what_the_core_says_of_every_shipped_scheme(engine: Engine) -> None:
    some = 6 if engine.name == "pyspark" else 1  # a plan of Spark takes a second
    for pack, scheme in _shipped()[::some]:
        _shipped_agree(engine, pack, scheme)


# ── points ───────────────────────────────────────────────────────────────────────────────────────


def lines(engine: Engine, native: Native, *names: str) -> list[tuple[object, ...]]:
    """Return some columns of a frame, in the order of its column ``n``."""
    rows = sorted(engine.rows(native), key=lambda row: cast("int", row["n"]))
    return [tuple(row[name] for name in names) for row in rows]


def fault(
    engine: Engine,
    table: Mapping[str, Sequence[object]],
    pack: Pack,
    *,
    kinds: Mapping[str, Kind] | None = None,
    items: Mapping[str, str] | None = None,
    area: str | None = None,
) -> object:
    """Return the code that a frame of one row gets: as an error, or in a lazy frame marked."""
    frame = engine.frame({"n": [0], **table}, kinds)
    if engine.is_lazy:
        (row,) = engine.rows(rate(frame, pack, assessed=YEAR, items=items, area=area))
        assert row["verdict"] is row["achieved"] is row["level"] is row["first_failing"] is None
        return row["problem"]
    with pytest.raises(HocSuotDoiError) as raised:
        rate(frame, pack, assessed=YEAR, items=items, area=area)
    return raised.value.code.value


FIFTEEN: Final = pack_of(by_points(0, 100, 125, floor=3), {f"{k}": Score(10) for k in range(15)})


def test_points_in_one_byte_are_added_without_overflow(engine: Engine) -> None:
    for kind in ("int8", "uint8"):
        kinds: dict[str, Kind] = {f"{k}": kind for k in range(15)}
        table = {f"{k}": [10, 7, 2 if k == 4 else 9] for k in range(15)}
        frame = engine.frame({"n": [0, 1, 2], **table}, {"n": "int64", **kinds})
        found = lines(
            engine,
            rate(frame, FIFTEEN, assessed=YEAR),
            "total",
            "verdict",
            "level",
            "first_failing",
        )
        assert [(150, "pass", 2, None), (105, "pass", 1, None), (128, "fail", None, "4")] == found


@pytest.mark.parametrize("kind", ["int8", "int32", "int64", "uint64"])
def test_points_beyond_the_most_are_a_fault_however_large(engine: Engine, kind: Kind) -> None:
    most = {"int8": 127, "int32": 2**31 - 1, "int64": 2**63 - 1, "uint64": 2**63 - 1}[kind]
    kinds: dict[str, Kind] = {f"{k}": kind for k in range(15)}
    table = {name: [most] for name in kinds}
    assert "out-of-range" == fault(engine, table, pack=FIFTEEN, kinds={"n": "int64", **kinds})


def test_negative_points_are_a_fault(engine: Engine) -> None:
    table = {f"{k}": [5] for k in range(15)} | {"3": [-1]}
    assert "negative-count" == fault(engine, table, pack=FIFTEEN)


def test_parts_of_points_add_up_exactly(engine: Engine) -> None:
    pack = pack_of(by_points(0, 7), {"1": Score(Fraction(15, 2))})
    frame = engine.frame({"n": [0, 1], "1": [15, None]}, {"n": "int64", "1": "int8"})
    found = lines(engine, rate(frame, pack, assessed=YEAR, parts=2), "total", "most", "verdict")
    assert [(15, 15, "pass"), (0, 15, "undetermined")] == found
    with pytest.raises(InvalidValue, match="parts=2"):
        rate(frame, pack, assessed=YEAR)


OPEN: Final = pack_of(by_points(0, 80, floor=5, total=100), {"1": Score(10)}, open_items=True)


def test_an_open_list_may_have_items_of_its_own(engine: Engine) -> None:
    frame = engine.frame({"n": [0, 1, 2], "1": [10, 10, None], "own": [60, 4, 60]})
    rated = rate(frame, OPEN, assessed=YEAR, items={"1": "1", "x": "own"})
    expected: list[object] = []
    for one, own in ((10, 60), (10, 4), (None, 60)):
        items = {"x": own} | ({} if one is None else {"1": one})
        core = rating.rate(OPEN, Evidence(assessed=YEAR, items=items))
        expected.append(tuple(answer_of(core, OPEN.schemes[0], 1).values()))
    names = ("total", "most", "achieved", "verdict", "level", "first_failing")
    assert expected == lines(engine, rated, *names)


def test_more_points_than_the_document_leaves_open_are_a_fault(engine: Engine) -> None:
    table = {"1": [10], "x": [60], "y": [60]}
    code = fault(engine, table, pack=OPEN, items={"1": "1", "x": "x", "y": "y"})
    assert "figures-disagree" == code


def test_items_of_an_open_list_alone_leave_a_title_open(engine: Engine) -> None:
    frame = engine.frame({"n": [0], "own": [60]})
    open_end = pack_of(by_points(), {"1": Score(10)}, open_items=True)
    for pack, most in ((OPEN, 100), (open_end, None)):
        rated = rate(frame, pack, assessed=YEAR, items={"x": "own"})
        found = lines(engine, rated, "total", "most", "verdict")
        assert [(60, most, "undetermined")] == found


def test_without_a_most_only_the_highest_band_is_certain(engine: Engine) -> None:
    pack = pack_of(by_points(0, 5, 8), {"1": Score(10)}, open_items=True)
    frame = engine.frame({"n": [0, 1, 2], "1": [4, 6, 9]})
    found = lines(engine, rate(frame, pack, assessed=YEAR), "most", "verdict", "level")
    assert [(None, "undetermined", None), (None, "pass", None), (None, "pass", 2)] == found


def test_no_points_reach_a_list_without_a_band_that_passes(engine: Engine) -> None:
    pack = pack_of(by_points(0), {"1": Score(10)})
    frame = engine.frame({"n": [0], "1": [10]})
    assert [("fail", None)] == lines(engine, rate(frame, pack, assessed=YEAR), "verdict", "level")


# ── levels ───────────────────────────────────────────────────────────────────────────────────────

EXACT: Final = 10**15


def test_rates_of_large_counts_are_compared_exactly(engine: Engine) -> None:
    pack = pack_of(levels(1), {"up": Better(Direction.HIGHER), "down": Better(Direction.LOWER)})
    scheme = pack.schemes[0]
    names = [f"{id_}:{end}:{half}" for id_ in ("up", "down") for end in ENDS for half in HALVES]
    figures = [
        (EXACT - 2, EXACT - 1, EXACT - 1, EXACT),
        (EXACT - 1, EXACT, EXACT - 2, EXACT - 1),
        (EXACT - 1, EXACT, EXACT - 1, EXACT),
        (5, 0, 1, 2),
        (None, 7, 1, 2),
    ]
    rows: list[Row] = [
        dict(zip(names, (*one, *other), strict=True)) for one in figures for other in figures
    ]
    agree(engine, pack, scheme, rows)


HALVES: Final = ("part", "whole")


def test_a_share_is_compared_with_its_bar_exactly(engine: Engine) -> None:
    pack = pack_of(levels(1, 2), {"1": [Threshold(Fraction(2, 3)), Threshold(Fraction(9, 10))]})
    rows: list[Row] = [
        {"1:part": part, "1:whole": whole}
        for part, whole in [
            (2 * EXACT // 3, EXACT),
            (2 * EXACT // 3 + 1, EXACT),
            (9 * EXACT // 10, EXACT),
            (9 * EXACT // 10 - 1, EXACT),
            (0, 0),
            (None, 3),
        ]
    ]
    agree(engine, pack, pack.schemes[0], rows)


def test_a_level_is_only_asked_what_the_unit_is(engine: Engine) -> None:
    pack = pack_of(
        levels(1, by_law=True),
        {"1": Threshold(Fraction(1, 2)), "2": Shown(), "3": Grade(1, (NAME,))},
        traits={"1": SCHOOL, "2": SCHOOL, "3": SCHOOL},
    )
    cells = [(5, 3, False, 2), (1, 2, True, 1), (1, 3, True, 0), (None, 3, None, None)]
    rows: list[Row] = [
        {"1:part": part, "1:whole": whole, "2": shown, "3": grade, "school": school}
        for part, whole, shown, grade in cells
        for school in (False, True, None)
        if school is False or (part or 0) <= whole
    ]
    agree(engine, pack, pack.schemes[0], rows)


def test_a_share_of_a_base_that_is_gone_is_not_known(engine: Engine) -> None:
    gone = Threshold(Fraction(1, 2), base_until=date(2024, 6, 30))
    pack = pack_of(levels(1, by_law=True), {"1": gone, "2": Shown()}, traits={"1": SCHOOL})
    rows: list[Row] = [
        {"1:part": 3, "1:whole": 2, "2": True, "school": school} for school in (True, False, None)
    ]
    expected = [("undetermined", "undetermined"), ("pass", "pass"), ("undetermined",) * 2]
    rated = rate(frame_of(engine, pack.schemes[0], rows), pack, assessed=YEAR)
    assert expected == lines(engine, rated, "verdict", "verdict_by_law")


def test_a_trait_without_a_column_is_not_known(engine: Engine) -> None:
    pack = pack_of(levels(1, by_law=True), {"1": Quantity(2)}, traits={"1": SCHOOL})
    frame = engine.frame({"n": [0, 1], "1": [3, 1], "truong": [True, True]})
    names = ("verdict", "verdict_by_law")
    assert [("pass", "pass"), ("undetermined", "undetermined")] == lines(
        engine, rate(frame, pack, assessed=YEAR), *names
    )
    told = rate(frame, pack, assessed=YEAR, traits={"school": "truong"})
    assert [("pass", "pass"), ("fail", "fail")] == lines(engine, told, *names)


def test_items_that_are_not_named_have_no_evidence(engine: Engine) -> None:
    pack = pack_of(
        levels(1, by_law=True),
        {"1": Quantity(2), "2": Shown(), "3": Threshold(Fraction(1, 2))},
        traits={"2": SCHOOL},
    )
    frame = engine.frame({"n": [0, 1], "so": [3, 1], "school": [False, True]})
    found = lines(
        engine,
        rate(frame, pack, assessed=YEAR, items={"1": "so"}),
        "verdict",
        "verdict_by_law",
        "first_failing",
    )
    assert [("undetermined", "fail", None), ("fail", "fail", "1")] == found


BARS: Final = pack_of(levels(1), {"1": Threshold(Fraction(9, 10), variants=(REMOTE,))})


def test_an_area_may_be_named_as_the_law_files_name_it(engine: Engine) -> None:
    table = {"n": [0, 1, 2, 3], "1:part": [6] * 4, "1:whole": [10] * 4}
    frame = engine.frame({**table, "vung": ["remote", "REMOTE", "general", None]})
    found = lines(engine, rate(frame, BARS, assessed=YEAR, area="vung"), "verdict")
    assert [("pass",), ("pass",), ("fail",), ("undetermined",)] == found
    assert [("undetermined",)] * 4 == lines(engine, rate(frame, BARS, assessed=YEAR), "verdict")


SHARE: Final = {"1:part": [1], "1:whole": [2]}


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        ("unknown-name", {"vung": ["difficult"]}),
        ("unknown-name", {"vung": ["miền núi"]}),
        ("part-exceeds-whole", {"1:part": [3], "vung": ["general"]}),
        ("negative-count", {"1:part": [-1], "vung": ["general"]}),
        ("out-of-range", {"1:whole": [EXACT + 1], "vung": ["general"]}),
    ],
)
def test_a_share_that_cannot_be_is_a_fault(
    engine: Engine, code: str, cells: Mapping[str, Sequence[object]]
) -> None:
    assert code == fault(engine, {**SHARE, **cells}, pack=BARS, area="vung")


def test_a_grade_beyond_the_scale_is_a_fault(engine: Engine) -> None:
    pack = pack_of(levels(1), {"1": Grade(1, (NAME,))})
    assert "out-of-range" == fault(engine, {"1": [2]}, pack=pack)


def test_counts_beyond_what_a_fine_bar_allows_are_a_fault(engine: Engine) -> None:
    fine = Fraction(10**9 + 6, 10**9 + 7)
    pack = pack_of(levels(1), {"1": Threshold(fine)})
    assert "out-of-range" == fault(engine, {"1:part": [1], "1:whole": [10**12]}, pack=pack)


# ── what is refused, and what is kept ────────────────────────────────────────────────────────────

SIMPLE: Final = pack_of(levels(1), {"1": Quantity(2), "2": Threshold(Fraction(1, 2)), "3": Shown()})
GOOD: Final[dict[str, Sequence[object]]] = {
    "n": [0],
    "1": [3],
    "2:part": [1],
    "2:whole": [2],
    "3": [True],
}


def test_what_cannot_be_rated_is_refused(engine: Engine) -> None:
    frame = engine.frame(GOOD)
    points = pack_of(by_points(0, 5), {"1": Score(10)})
    asked: Any = rate
    calls: list[tuple[type[HocSuotDoiError], str, object, Pack, dict[str, object]]] = [
        (UnknownName, "did you mean '1'", frame, SIMPLE, {"items": {"1x": "1"}}),
        (UnknownName, "it knows", frame, SIMPLE, {"items": {"zzz": "1"}}),
        (UnknownName, "'2:whole'", frame, SIMPLE, {"items": {"2:part": "1"}}),
        (UnknownName, "did you mean", frame, SIMPLE, {"items": {"1": "nn"}}),
        (UnknownName, "a trait", frame, SIMPLE, {"traits": {"school": "3"}}),
        (UnknownName, "column 'vung'", frame, SIMPLE, {"area": "vung"}),
        (WrongType, "text", frame, SIMPLE, {"area": "1"}),
        (WrongType, "True and False", frame, SIMPLE, {"items": {"3": "1"}}),
        (WrongType, "whole numbers", frame, SIMPLE, {"items": {"1": "3"}}),
        (InvalidValue, "at least one column", frame, SIMPLE, {"items": {}}),
        (InvalidValue, "in force", frame, SIMPLE, {"assessed": Year(1990)}),
        (InvalidValue, "at least 1", frame, SIMPLE, {"parts": 0}),
        (UnknownName, "one of", frame, SIMPLE, {"scheme": "other"}),
        (UnknownName, "each item: '1'", engine.frame({"n": [0]}), SIMPLE, {}),
        (WrongType, "parts=100", engine.frame({"1": [7.5]}), points, {}),
        (WrongType, "got 'Boolean'", engine.frame({"1": [True]}), points, {}),
        (InvalidValue, "'total'", engine.frame({"1": [7], "total": [7]}), points, {}),
        (WrongType, "polars", [1], points, {}),
    ]
    for error, words, native, pack, arguments in calls:
        with pytest.raises(error) as raised:
            asked(native, pack, **{"assessed": YEAR, **arguments})
        assert words in str(raised.value)


def test_all_columns_of_the_caller_stay_as_they_were(engine: Engine) -> None:
    frame = engine.frame({**GOOD, "x.y": ["a"], "flag": [False]})
    rated = rate(frame, SIMPLE, assessed=YEAR)
    names = engine.names(frame)
    assert names == engine.names(rated)[: len(names)]
    assert list(GOOD.values()) == [[engine.rows(rated)[0][name]] for name in GOOD]
    if engine.name.startswith("pandas"):
        assert list(frame.dtypes) == list(rated.dtypes[: len(names)])


def test_a_problem_found_before_comes_first(engine: Engine) -> None:
    frame = engine.frame({**GOOD, "1": [-3], "problem": ["empty"]}, {"problem": "text"})
    if engine.is_lazy:
        (row,) = engine.rows(rate(frame, SIMPLE, assessed=YEAR))
        assert ("empty", None) == (row["problem"], row["verdict"])
    else:
        with pytest.raises(HocSuotDoiError) as raised:
            rate(frame, SIMPLE, assessed=YEAR)
        assert raised.value.code is Code.EMPTY


def test_the_order_of_rows_and_columns_never_matters(engine: Engine) -> None:
    table: dict[str, Sequence[object]] = {
        "n": [0, 1, 2],
        "1": [3, 1, None],
        "2:part": [1, 1, 2],
        "2:whole": [2, 3, 2],
    }
    table["3"] = [True, False, None]
    turned = {name: cells[::-1] for name, cells in reversed(table.items())}
    names = ("achieved", "verdict", "level", "first_failing")
    one, other = (rate(engine.frame(each), SIMPLE, assessed=YEAR) for each in (table, turned))
    assert lines(engine, one, *names) == lines(engine, other, *names)

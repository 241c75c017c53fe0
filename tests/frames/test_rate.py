"""Rating over frames: what the core says of each unit, on every engine."""

from __future__ import annotations

from datetime import date
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
    Holding,
    Item,
    Level,
    Pack,
    Points,
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
from hocsuotdoi.exact import Change, PointChange
from hocsuotdoi.frames._rate import rate
from hocsuotdoi.rating import Evidence, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hypothesis.strategies import SearchStrategy
    from tests.frames.conftest import Engine, Kind

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
    decision: Points | AllMet, items: Mapping[str, Rule | Sequence[Rule]], **more: Any
) -> Pack:
    """Return a pack of one scheme that decides nothing real; several rules are those of levels."""
    traits = more.get("traits", {})
    first = 0 if isinstance(decision, Points) else 1
    criterion = Criterion(
        "1",
        NAME,
        tuple(
            Item(
                id_,
                NAME,
                tuple(
                    (level, Requirement(rule, CITED, traits.get(id_)))
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
                open_items=more.get("open_items", False),
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


PLAIN: Final = (int, Fraction, __import__("decimal").Decimal)


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


def frame_of(engine: Engine, scheme: Scheme, rows: Sequence[Row]) -> Any:  # noqa: ANN401
    """Return rows of evidence as a frame, each with its number."""
    shown = {
        item.id for item in scheme.items() if isinstance(item.requirements[0][1].rule, Shown)
    }
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
    expected = []
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

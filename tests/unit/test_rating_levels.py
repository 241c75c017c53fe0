"""Levels: every item of a level must be met, and what is not known stays open."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import Missing, MissingReason, Ratio, Year, law
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Band,
    Completeness,
    Criterion,
    Dates,
    Holding,
    Item,
    Level,
    Pack,
    Points,
    Quantity,
    Requirement,
    Rule,
    Scheme,
    Shown,
    Threshold,
    Trait,
    Variant,
)
from hocsuotdoi.display import Label
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.interval import Interval
from hocsuotdoi.rating import (
    Cause,
    Conclusion,
    Evidence,
    Held,
    Judged,
    Need,
    Outcome,
    Rating,
    Reason,
    Verdict,
    rate,
)

NAME: Final = Label("tên", "name")
CITED: Final = law.Citation(law.BGDDT_24_2023, article="6", attestation=law.Attestation.TEXT)
ABSENT: Final = law.Citation(
    law.BGDDT_24_2023, article="9", clause="3", attestation=law.Attestation.TEXT
)
ONE: Final = Level(1, Label("mức độ 1", "level 1"), CITED)
TWO: Final = Level(2, Label("mức độ 2", "level 2"), CITED)
PASS, FAIL, OPEN = Verdict.PASS, Verdict.FAIL, Verdict.UNDETERMINED
NOT_REPORTED: Final = Missing(MissingReason.NOT_REPORTED)


def share(percent: int, *variants: Variant) -> Threshold:
    """Return a threshold in percent."""
    return Threshold(Fraction(percent, 100), variants=variants)


def item(id_: str, asked: dict[int, Rule], applies: Trait | None = None) -> Item:
    """Return an item that asks a rule at each level."""
    pairs = [(level, Requirement(rule, CITED, applies)) for level, rule in asked.items()]
    return Item(id_, NAME, tuple(pairs))


def pack_of(
    *items: Item, levels: tuple[Level, ...] = (ONE, TWO), open_items: bool = False, **decision: Any
) -> Pack:
    """Return a pack that is decided by levels."""
    scheme = Scheme(
        id="unit",
        label=NAME,
        unit_type="unit",
        decision=AllMet(levels, **decision),
        criteria=(Criterion("1", NAME, items),),
        open_items=open_items,
    )
    return Pack(
        document=law.BGDDT_24_2023,
        revision=1,
        completeness=Completeness.WHOLE,
        schemes=(scheme,),
        dates=Dates(signed=CITED, start=CITED),
        checked=date(2026, 11, 23),
        digest="0" * 64,
    )


LEARNERS: Final = Trait("learners", Label("cơ sở có người học", "body with learners"))
UNIT: Final = pack_of(
    item("1.1", {1: Shown(), 2: Shown()}),
    item("2.1", {1: share(90), 2: share(95)}),
    item("2.2", {2: Quantity(4)}),
    item("3.1b", {1: share(95), 2: share(97)}, LEARNERS),
    absence_fails=ABSENT,
)
LOOSE: Final = pack_of(item("1", {1: Shown()}), item("2", {2: Shown()}), nested=False)
NO_LEARNERS: Final = {"learners": False}


def rated(pack: Pack, **known: Any) -> Rating:
    """Return the rating of what is known for 2024."""
    return rate(pack, attrs.evolve(Evidence(assessed=Year(2024)), **known))


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


@pytest.mark.parametrize(
    ("items", "verdict", "by_law", "possible"),
    [
        ({}, OPEN, FAIL, (None, ONE, TWO)),
        ({"1.1": True, "2.1": Ratio(95, 100), "2.2": 4}, PASS, PASS, (TWO,)),
        ({"1.1": True, "2.1": Ratio(94, 100), "2.2": 4}, PASS, PASS, (ONE,)),
        ({"1.1": True, "2.1": Ratio(95, 100), "2.2": 3}, PASS, PASS, (ONE,)),
        ({"1.1": True, "2.1": Ratio(95, 100)}, PASS, PASS, (ONE, TWO)),
        ({"1.1": True, "2.1": Ratio(89, 100), "2.2": 4}, FAIL, FAIL, (None,)),
        ({"2.1": Ratio(1808, 2009)}, FAIL, FAIL, (None,)),
        ({"1.1": False}, FAIL, FAIL, (None,)),
        ({"2.1": Ratio(95, 100), "2.2": 4}, OPEN, FAIL, (None, ONE, TWO)),
        ({"1.1": NOT_REPORTED, "2.1": Ratio(95, 100), "2.2": 4}, OPEN, FAIL, (None, ONE, TWO)),
        ({"2.1": Ratio(90, 100)}, OPEN, FAIL, (None, ONE)),
        (
            {"1.1": True, "2.1": Interval(Fraction(93, 100), 1), "2.2": 4},
            PASS,
            PASS,
            (ONE, TWO),
        ),
        (
            {"1.1": True, "2.1": Interval(Fraction(89, 100), 1), "2.2": 4},
            OPEN,
            OPEN,
            (None, ONE, TWO),
        ),
    ],
)
def test_a_level_is_reached_when_every_item_is_met(
    items: dict[str, Any],
    verdict: Verdict,
    by_law: Verdict,
    possible: tuple[Level | None, ...],
) -> None:
    """What lacks evidence is open as a working state, and not achieved by law."""
    rating = rated(UNIT, items=items, traits=NO_LEARNERS)
    assert rating.by_law is not None
    assert (verdict, by_law, possible) == (rating.verdict, rating.by_law.verdict, rating.possible)
    assert rating.level is (None if None in possible else possible[0])
    assert rating.score is None


@pytest.mark.parametrize(
    ("items", "possible", "by_law"),
    [
        ({"1.1": True, "2.1": Ratio(95, 100), "2.2": 4}, (TWO,), (TWO,)),
        ({"1.1": True, "2.1": Ratio(95, 100)}, (ONE, TWO), (ONE,)),
        ({"1.1": True, "2.1": Ratio(89, 100)}, (None,), (None,)),
        ({"2.1": Ratio(95, 100)}, (None, ONE, TWO), (None,)),
        (
            {"1.1": True, "2.1": Interval(Fraction(89, 100), 1)},
            (None, ONE, TWO),
            (None, ONE),
        ),
    ],
)
def test_by_law_there_is_a_level_too(
    items: dict[str, Any],
    possible: tuple[Level | None, ...],
    by_law: tuple[Level | None, ...],
) -> None:
    """What lacks evidence for level 2 is not achieved there, and level 1 stands."""
    rating = rated(UNIT, items=items, traits=NO_LEARNERS)
    assert (Conclusion(possible), Conclusion(by_law)) == (rating.working, rating.by_law)


@pytest.mark.parametrize(
    ("possible", "verdict", "level"),
    [
        ((), OPEN, None),
        ((None,), FAIL, None),
        ((None, ONE), OPEN, None),
        ((ONE,), PASS, ONE),
        ((ONE, TWO), PASS, ONE),
        ((Band(NAME, 70),), PASS, Band(NAME, 70)),
        ((Band(NAME, 70), Band(NAME, 85)), PASS, None),
        ((None, Band(NAME, 70)), OPEN, None),
    ],
)
def test_what_is_possible_says_verdict_and_level(
    possible: tuple[Level | Band | None, ...], verdict: Verdict, level: Level | Band | None
) -> None:
    """A level is reached with those above it; a band is not."""
    concluded = Conclusion(possible)
    assert (verdict, level) == (concluded.verdict, concluded.level)


def test_not_achieved_comes_before_every_level() -> None:
    """Once, so that one conclusion is written in one way."""
    for slip in ((ONE, None), (None, None)):
        with pytest.raises(InvalidValue) as caught:
            Conclusion(slip)
        assert fields(caught.value) == (
            Code.MALFORMED,
            "None, for not achieved, first",
            slip,
            "Conclusion.possible",
            "",
        )


def test_where_the_document_does_not_say_so_absence_is_only_open() -> None:
    """There is then no verdict by law beside the working one."""
    rating = rated(LOOSE)
    assert (rating.verdict, rating.by_law) == (OPEN, None)


def test_what_may_not_apply_is_open_by_law_too() -> None:
    """Whether the unit has learners is not a matter of evidence for the item."""
    items = {"1.1": True, "2.1": Ratio(95, 100), "2.2": 4}
    unknown = rated(UNIT, items=items)
    assert (unknown.working, unknown.missing) == (unknown.by_law, ("3.1b",))
    assert unknown.verdict is OPEN
    bound = rated(UNIT, items=items, traits={"learners": True})
    assert (bound.verdict, bound.by_law, bound.missing) == (OPEN, Conclusion((None,)), ("3.1b",))
    met = rated(UNIT, items={**items, "3.1b": Ratio(97, 100)})
    assert (met.verdict, met.level, met.missing) == (PASS, TWO, ())


@pytest.mark.parametrize(
    ("items", "possible"),
    [
        ({"1": True, "2": True}, (TWO,)),
        ({"1": False, "2": True}, (TWO,)),
        ({"1": True, "2": False}, (ONE,)),
        ({"1": False, "2": False}, (None,)),
        ({"1": True}, (ONE, TWO)),
        ({"2": True}, (TWO,)),
        ({"1": False}, (None, TWO)),
        ({"2": False}, (None, ONE)),
        ({}, (None, ONE, TWO)),
    ],
)
def test_levels_that_are_not_nested_stand_alone(
    items: dict[str, Any], possible: tuple[Level | None, ...]
) -> None:
    """Level 2 may be reached without level 1."""
    assert possible == rated(LOOSE, items=items).possible
    nested = pack_of(*UNIT.schemes[0].items())
    assert rated(nested, items={"1.1": False, "2.2": 4}).possible == (None,)


def test_nested_levels_ask_what_the_level_below_asks() -> None:
    """Though it is not repeated."""
    pack = pack_of(item("1", {1: Shown()}), item("2", {2: Shown()}))
    assert rated(pack, items={"1": False, "2": True}).possible == (None,)
    assert rated(pack, items={"2": True}).possible == (None, ONE, TWO)
    assert rated(pack, items={"1": True, "2": True}).possible == (TWO,)


@pytest.mark.parametrize(
    ("area", "trained", "university", "verdict"),
    [
        (None, 50, 12, PASS),
        (None, 49, 12, OPEN),
        (None, 50, 11, OPEN),
        (None, 39, 12, FAIL),
        (Area.GENERAL, 50, 12, PASS),
        (Area.GENERAL, 49, 12, FAIL),
        (Area.GENERAL, 50, 11, FAIL),
        (Area.DIFFICULT, 40, 10, PASS),
        (Area.DIFFICULT, 39, 10, FAIL),
        (Area.DIFFICULT, 40, 9, FAIL),
    ],
)
def test_in_a_difficult_area_less_suffices(
    area: Area | None, trained: int, university: int, verdict: Verdict
) -> None:
    """40% trained and 10% with a university degree, for level 1."""
    pack = pack_of(
        item("5.2a", {1: share(50, Variant(Area.DIFFICULT, Fraction(40, 100)))}),
        item("5.2b", {1: share(12, Variant(Area.DIFFICULT, Fraction(10, 100)))}),
        levels=(ONE,),
    )
    items = {"5.2a": Ratio(trained, 100), "5.2b": Ratio(university, 100)}
    assert verdict is rated(pack, items=items, area=area).verdict


# ── lists that are open ──────────────────────────────────────────────────────────────────────────


def test_an_open_list_may_ask_more() -> None:
    """So that nobody passes, but whoever misses an item fails; nothing is known of other items."""
    pack = pack_of(item("1", {1: Shown()}), levels=(ONE,), open_items=True)
    assert rated(pack, items={"1": True}).possible == (None, ONE)
    assert rated(pack, items={"1": False}).possible == (None,)
    assert rated(pack, items={"1": True}).needs(1) == (Need(None, None),)
    with pytest.raises(UnknownName):
        rated(pack, items={"1": True, "9": False})


def test_a_criterion_without_items_leaves_its_list_open() -> None:
    """What it asks is not attested."""
    pack = pack_of(levels=(ONE,))
    assert rated(pack).verdict is OPEN
    assert rated(pack).needs(1) == (Need(None, None),)


def test_a_level_that_asks_nothing_is_not_reached_by_nothing() -> None:
    """What it asks is not attested."""
    pack = pack_of(item("1", {1: Shown()}), nested=False)
    assert rated(pack, items={"1": True}).possible == (ONE, TWO)
    assert rated(pack, items={"1": False}).possible == (None, TWO)


# ── needs ────────────────────────────────────────────────────────────────────────────────────────


def needs(rating: Rating, level: int) -> list[tuple[str, int | Fraction | None]]:
    """Return what is needed by the numbers of the items."""
    return [(need.item.id if need.item else "", need.lacking) for need in rating.needs(level)]


def test_what_a_level_needs_is_the_most_asked_of_each_item() -> None:
    """An item stands once, with what the level or one below lacks."""
    rating = rated(UNIT, items={"2.1": Ratio(88, 100), "2.2": 1}, traits=NO_LEARNERS)
    assert needs(rating, 1) == [("1.1", None), ("2.1", 2)]
    assert needs(rating, 2) == [("1.1", None), ("2.1", 7), ("2.2", 3)]
    reached = rated(UNIT, items={"1.1": True, "2.1": Ratio(90, 100), "2.2": 4}, traits=NO_LEARNERS)
    assert needs(reached, 1) == []
    assert needs(reached, 2) == [("2.1", 5)]


def test_a_level_below_is_needed_where_nested_only() -> None:
    """Else a level needs its own items alone."""
    nested = pack_of(item("1", {1: Shown()}), item("2", {2: Shown()}))
    assert needs(rated(nested), 2) == [("1", None), ("2", None)]
    assert needs(rated(nested), 1) == [("1", None)]
    assert needs(rated(LOOSE), 2) == [("2", None)]


def test_what_is_met_above_may_be_lacking_below() -> None:
    """A level below may ask an item that the one above does not."""
    pack = pack_of(item("1", {1: Quantity(5), 2: Quantity(3)}))
    assert needs(rated(pack, items={"1": 4}), 2) == [("1", 1)]
    assert needs(rated(pack, items={"1": 2}), 2) == [("1", 3)]


def test_needs_of_a_bare_share_are_a_share() -> None:
    """Without a base there are no units."""
    rating = rated(UNIT, items={"2.1": Fraction(88, 100)}, traits=NO_LEARNERS)
    assert needs(rating, 1) == [("1.1", None), ("2.1", Fraction(2, 100))]


@pytest.mark.parametrize("level", [0, 3])
def test_a_level_that_is_not_there_is_unknown(level: int) -> None:
    """The known ones are named."""
    with pytest.raises(UnknownName) as caught:
        rated(UNIT).needs(level)
    assert fields(caught.value) == (Code.UNKNOWN_NAME, "one of [1, 2]", level, "Rating.needs", "")


def test_what_must_be_stated_first_is_needed() -> None:
    """A trait, an area, a more exact figure, a base that is no more: each says why."""
    pack = pack_of(
        item("1", {1: Quantity(4), 2: Quantity(5)}, LEARNERS),
        item("2", {1: share(50, Variant(Area.DIFFICULT, Fraction(40, 100)))}),
        item("3", {1: share(50)}),
        item("4", {1: Threshold(Fraction(1, 2), base_until=date(2024, 6, 30))}),
        item("5", {1: Shown()}),
        item("6", {1: Shown()}),
    )
    known = {"1": 1, "2": Ratio(45, 100), "3": Interval(0, 1), "5": False}
    rating = rated(pack, items=known)
    found = [(need.lacking, need.cause, need.trait) for need in rating.needs(2)]
    assert found == [
        (4, Cause.TRAIT_UNKNOWN, LEARNERS),
        (None, Cause.AREA_UNKNOWN, None),
        (None, Cause.APPROXIMATE, None),
        (None, Cause.NO_BASE, None),
        (None, None, None),
        (None, Cause.NO_EVIDENCE, None),
    ]
    assert rating.missing == ("1", "2", "6")


# ── what rate refuses ────────────────────────────────────────────────────────────────────────────


def test_the_scheme_is_named_where_there_are_several() -> None:
    """By its id."""
    other = attrs.evolve(UNIT.schemes[0], id="other")
    pack = attrs.evolve(UNIT, schemes=(*UNIT.schemes, other))
    known = Evidence(assessed=Year(2024))
    assert rate(pack, known, scheme="other").scheme is other
    assert rate(pack, known, scheme="unit").scheme is UNIT.schemes[0]
    with pytest.raises(UnknownName):
        rate(pack, known)


@pytest.mark.parametrize("year", [2023, 2022])
def test_a_rule_is_not_asked_for_outside_its_validity(year: int) -> None:
    """The circular is in force from 26 January 2024."""
    with pytest.raises(InvalidValue) as caught:
        rated(UNIT, assessed=Year(year))
    assert fields(caught.value) == (
        Code.OUT_OF_VALIDITY,
        "a year in which Circular 24/2023/TT-BGDĐT is in force",
        Year(year),
        "Evidence.assessed",
        "packs.in_force(on=…) lists the packs of a year",
    )


@pytest.mark.parametrize(
    ("id_", "hint"),
    [
        ("2.3", "did you mean '2.2' or '2.1'?"),
        ("3.1", "did you mean '3.1b' or '2.1' or '1.1'?"),
        ("xyz", ""),
        ("x" * 10_000, ""),
    ],
)
def test_an_item_of_another_scheme_is_unknown(id_: str, hint: str) -> None:
    """The hint names those that look alike."""
    with pytest.raises(UnknownName) as caught:
        rated(UNIT, items={"1.1": True, id_: True})
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "an item of unit",
        id_,
        "Evidence.items",
        hint,
    )


@pytest.mark.parametrize(
    ("known", "got", "where"),
    [
        ({"total": 0}, 0, "Evidence.total"),
        ({"criteria": {"1": 5}}, (("1", 5),), "Evidence.criteria"),
    ],
)
def test_where_levels_decide_there_are_no_points(
    known: dict[str, Any], got: object, where: str
) -> None:
    """They would be dropped in silence."""
    with pytest.raises(InvalidValue) as caught:
        rated(UNIT, **known)
    assert fields(caught.value) == (
        Code.MALFORMED,
        "no points, as levels decide",
        got,
        where,
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "expected", "got"),
    [
        ((UNIT.schemes[0], Evidence(assessed=Year(2024))), "a Pack", UNIT.schemes[0]),
        ((UNIT, {"1.1": True}), "an Evidence", {"1.1": True}),
    ],
)
def test_rate_takes_a_pack_and_evidence(
    arguments: tuple[Any, Any], expected: str, got: object
) -> None:
    """And nothing else."""
    with pytest.raises(WrongType) as caught:
        rate(*arguments)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, got, "rate", "")


# ── values ───────────────────────────────────────────────────────────────────────────────────────


def held(level: int) -> Held:
    """Return what the rating of a unit for 2024 is as evidence."""
    return Held("bgddt-24-2023/unit", level, year=Year(2024), digest="0" * 64)


RATING: Final = rated(UNIT)
REASON: Final = RATING.reasons[0]
ANY: Final[Any] = "x"


@pytest.mark.parametrize(
    ("whole", "slip", "expected", "where"),
    [
        (REASON, {"item": ANY}, "an Item", "Reason.item"),
        (REASON, {"given": ANY}, "evidence", "Reason.given"),
        (REASON, {"judged": ANY}, "a tuple", "Reason.judged"),
        (Need(None, 1), {"item": ANY}, "an Item", "Need.item"),
        (RATING, {"pack": ANY}, "a Pack", "Rating.pack"),
        (RATING, {"scheme": ANY}, "a Scheme", "Rating.scheme"),
        (RATING, {"evidence": ANY}, "an Evidence", "Rating.evidence"),
        (RATING, {"working": ANY}, "a Conclusion", "Rating.working"),
        (RATING.working, {"possible": ANY}, "a tuple", "Conclusion.possible"),
        (Need(None, 1), {"cause": ANY}, "a Cause", "Need.cause"),
        (Need(None, 1), {"trait": ANY}, "a Trait", "Need.trait"),
        (RATING, {"score": ANY}, "an Interval", "Rating.score"),
        (RATING, {"reasons": ANY}, "a tuple", "Rating.reasons"),
        (RATING, {"by_law": ANY}, "a Conclusion", "Rating.by_law"),
    ],
)
def test_what_cannot_be_a_rating_is_refused(
    whole: Any, slip: dict[str, Any], expected: str, where: str
) -> None:
    """Field by field."""
    with pytest.raises(WrongType) as caught:
        attrs.evolve(whole, **slip)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, "x", where, "")


@pytest.mark.parametrize(
    ("make", "expected", "got", "where"),
    [
        (lambda: Reason(REASON.item, None, ((1,),)), "pairs of level and Judged", (1,), "judged"),  # type: ignore[arg-type]
        (lambda: Reason(REASON.item, None, ((1, 2),)), "a Judged", 2, "judged"),  # type: ignore[arg-type]
    ],
)
def test_a_reason_judges_levels(make: Any, expected: str, got: object, where: str) -> None:
    """In pairs."""
    with pytest.raises(WrongType) as caught:
        make()
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, got, f"Reason.{where}", "")


def test_a_member_of_another_kind_is_refused() -> None:
    """Among the possible levels, and the reasons."""
    with pytest.raises(WrongType) as caught:
        attrs.evolve(RATING, reasons=(1,))  # type: ignore[arg-type]
    assert fields(caught.value) == (Code.WRONG_TYPE, "a Reason", 1, "Rating.reasons", "")
    with pytest.raises(WrongType) as caught:
        Conclusion((1,))  # type: ignore[arg-type]
    where = "Conclusion.possible"
    assert fields(caught.value) == (Code.WRONG_TYPE, "a Level, a Band or None", 1, where, "")
    with pytest.raises(WrongType) as refused:
        Need(None, "1")  # type: ignore[arg-type]
    assert (refused.value.expected, refused.value.where) == ("an int or a Fraction", "Need.lacking")


# ── titles as evidence ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("items", "held"),
    [
        ({"1": True, "2": True}, (held(2),)),
        ({"1": True, "2": False}, (held(1),)),
        ({"1": False, "2": False}, (held(0),)),
        ({"1": True}, ()),
        ({}, ()),
    ],
)
def test_a_rating_is_evidence_for_others_when_it_is_certain(
    items: dict[str, Any], held: tuple[Held, ...]
) -> None:
    """Of the level it comes to, or of none; with the year judged and the seal of the rules."""
    assert held == rated(LOOSE, items=items).held


def test_a_rating_feeds_the_rating_of_a_title_above() -> None:
    """As literacy feeds the title of a commune."""
    above = pack_of(item("4.4", {1: Holding("bgddt-24-2023/unit", 2)}), levels=(ONE,))
    below = rated(LOOSE, items={"1": True, "2": True})
    assert rated(above, held=below.held).verdict is PASS
    assert rated(above, held=rated(LOOSE).held).verdict is OPEN


def test_a_title_of_points_is_held_when_it_is_achieved() -> None:
    """It has no levels: held at 1, or judged and not reached."""
    points = attrs.evolve(LOOSE.schemes[0], decision=Points(None, (), citation=CITED), criteria=())
    passed = Conclusion((Band(NAME, 70), Band(NAME, 85)))
    rating = attrs.evolve(rated(LOOSE), scheme=points, working=passed)
    assert rating.held == (held(1),)
    assert attrs.evolve(rating, working=Conclusion((None,))).held == (held(0),)
    assert attrs.evolve(rating, working=Conclusion(())).held == ()


def test_titles_that_no_item_asks_for_are_named() -> None:
    """Nothing that was given is lost in silence."""
    above = pack_of(item("4.4", {1: Holding("bgddt-24-2023/unit", 2)}), levels=(ONE,))
    rating = rated(above, held=[held(2), Held("a/a"), Held("c/c", 2)])
    assert rating.unused == ("a/a", "c/c")
    assert rated(above, held=[held(2)]).unused == ()
    assert rated(LOOSE, held=[held(2)]).unused == ("bgddt-24-2023/unit",)


def test_a_reason_is_found_by_the_number_of_its_item() -> None:
    """However it was typed; the hint names those that look alike."""
    assert RATING.reason("2.2") is RATING.reasons[2]
    composed = rated(pack_of(item("é", {1: Shown()})))
    assert composed.reason("e\u0301") is composed.reasons[0]
    with pytest.raises(UnknownName) as caught:
        RATING.reason("3.1")
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "an item of unit",
        "3.1",
        "Rating.reason",
        "did you mean '3.1b' or '2.1' or '1.1'?",
    )
    with pytest.raises(WrongType) as refused:
        RATING.reason(2)  # type: ignore[arg-type]
    assert fields(refused.value) == (Code.WRONG_TYPE, "a str", 2, "Rating.reason", "")


def test_a_reason_tells_what_a_level_comes_to() -> None:
    """And None for a level that asks nothing."""
    reason = rated(UNIT, items={"2.2": 4}).reasons[2]
    assert [None, Judged(Outcome.MET)] == [reason.at(1), reason.at(2)]

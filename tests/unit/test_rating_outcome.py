"""What becomes of one requirement: met, not met, not known, not applicable."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import Change, Missing, MissingReason, PointChange, Ratio, Year, law
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Better,
    Completeness,
    Criterion,
    Dates,
    Grade,
    Holding,
    Item,
    Level,
    Pack,
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
from hocsuotdoi.errors import Code, Conflict, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating import Cause, Evidence, Given, Held, Judged, Outcome, Verdict, rate

NAME: Final = Label("tên", "name")
CITED: Final = law.Citation(law.BGDDT_25_2023, article="6", attestation=law.Attestation.TEXT)
LITERACY: Final = "cp-20-2014/literacy-commune"
SCHOOL: Final = Trait("school", Label("trường học", "school"))
SCALE: Final = (Label("cơ bản", "basic"), Label("tốt", "good"))
SIXTY: Final = Threshold(Fraction(60, 100), variants=(Variant(Area.DIFFICULT, Fraction(4, 10)),))
NINETY: Final = Threshold(Fraction(90, 100))
UP: Final = Better(Direction.HIGHER)
DOWN: Final = Better(Direction.LOWER)
MET: Final = Judged(Outcome.MET)
NOT_MET: Final = Judged(Outcome.NOT_MET)
NO_EVIDENCE: Final = Judged(Outcome.UNKNOWN, Cause.NO_EVIDENCE)
APPROXIMATE: Final = Judged(Outcome.UNKNOWN, Cause.APPROXIMATE)
NOT_REPORTED: Final = Missing(MissingReason.NOT_REPORTED)
NOT_APPLICABLE: Final = Missing(MissingReason.NOT_APPLICABLE)


def lacking(amount: int | Fraction) -> Judged:
    """Return what lacks so much."""
    return Judged(Outcome.NOT_MET, lacking=amount)


def pack_of(rule: Rule, applies: Trait | None = None) -> Pack:
    """Return a pack that asks one thing."""
    item = Item("1", NAME, ((1, Requirement(rule, CITED, applies)),))
    scheme = Scheme(
        id="s",
        label=NAME,
        unit_type="unit",
        decision=AllMet((Level(1, NAME, CITED),)),
        criteria=(Criterion("1", NAME, (item,)),),
    )
    return Pack(
        document=law.BGDDT_25_2023,
        revision=1,
        completeness=Completeness.WHOLE,
        schemes=(scheme,),
        dates=Dates(signed=CITED, start=CITED),
        checked=date(2026, 11, 23),
        digest="0" * 64,
    )


def judged(
    rule: Rule, given: Given | None, *, applies: Trait | None = None, **known: Any
) -> Judged:
    """Return what a rule comes to, given what is known of its item and of the unit."""
    items = {} if given is None else {"1": given}
    of_no_class = Evidence(assessed=Year(2024), items=items, area=Area.GENERAL)
    evidence = attrs.evolve(of_no_class, **known)
    (reason,) = rate(pack_of(rule, applies), evidence).reasons
    assert reason.given is given
    (one,) = reason.judged
    found = reason.at(1)
    assert one == (1, found)
    assert reason.at(2) is None
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("rule", "given", "expected"),
    [
        (NINETY, Ratio(1808, 2009), lacking(1)),
        (NINETY, Ratio(1809, 2009), MET),
        (SIXTY, Ratio(5999, 10_000), lacking(1)),
        (SIXTY, Ratio(6000, 10_000), MET),
        (SIXTY, Ratio(0, 7), lacking(5)),
        (SIXTY, Ratio(7, 7), MET),
        (SIXTY, Fraction(60, 100), MET),
        (SIXTY, Fraction(5999, 10_000), lacking(Fraction(1, 10_000))),
        (SIXTY, Fraction(1), MET),
        (SIXTY, Interval(Fraction(6, 10), None), MET),
        (SIXTY, Interval(Fraction(6, 10), Fraction(7, 10), low_open=True), MET),
        (SIXTY, Interval(Fraction(59, 100), None), APPROXIMATE),
        (SIXTY, Interval(None, Fraction(6, 10)), APPROXIMATE),
        (SIXTY, Interval(None, None), APPROXIMATE),
        (SIXTY, Interval(None, Fraction(6, 10), high_open=True), NOT_MET),
        (SIXTY, Interval(Fraction(1, 10), Fraction(59, 100)), NOT_MET),
        (Threshold(Fraction(0)), Interval(None, Fraction(1, 2)), MET),
        (Threshold(Fraction(1)), Interval(Fraction(1, 2), 1, high_open=True), NOT_MET),
        (Threshold(Fraction(1)), Interval(1, None), MET),
        (Threshold(Fraction(0)), Ratio(0, 9), MET),
        (Quantity(4), 4, MET),
        (Quantity(4), 5, MET),
        (Quantity(4), 3, lacking(1)),
        (Quantity(4), 0, lacking(4)),
        (Grade(1, SCALE), 1, MET),
        (Grade(1, SCALE), 2, MET),
        (Grade(1, SCALE), 0, lacking(1)),
        (Grade(2, SCALE), 2, MET),
        (Grade(2, SCALE), 0, lacking(2)),
        (Shown(), True, MET),
        (Shown(), False, NOT_MET),
        (Holding(LITERACY), 1, MET),
        (Holding(LITERACY), 0, lacking(1)),
        (Holding(LITERACY, 2), 2, MET),
        (Holding(LITERACY, 3), 1, lacking(2)),
        (UP, Change(10, 11), MET),
        (UP, Change(10, 10), lacking(1)),
        (UP, Change(10, 7), lacking(4)),
        (UP, Change(0, 0), lacking(1)),
        (UP, Change(Fraction(1, 2), Fraction(1, 2)), NOT_MET),
        (UP, Change(Fraction(1, 2), Fraction(2, 3)), MET),
        (DOWN, Change(10, 9), MET),
        (DOWN, Change(10, 10), lacking(1)),
        (DOWN, Change(10, 12), lacking(3)),
        (DOWN, Change(0, 0), NOT_MET),
        (DOWN, Change(0, 5), NOT_MET),
        (UP, PointChange(Ratio(1, 2), Ratio(6, 10)), MET),
        (UP, PointChange(Ratio(1, 2), Ratio(5, 10)), lacking(1)),
        (UP, PointChange(Ratio(1, 3), Ratio(1, 10)), lacking(3)),
        (UP, PointChange(Ratio(1, 1), Ratio(9, 10)), NOT_MET),
        (UP, PointChange(Ratio(9, 10), Ratio(9, 10)), lacking(1)),
        (DOWN, PointChange(Ratio(1, 2), Ratio(4, 10)), MET),
        (DOWN, PointChange(Ratio(1, 2), Ratio(5, 10)), lacking(1)),
        (DOWN, PointChange(Ratio(1, 3), Ratio(9, 10)), lacking(6)),
        (DOWN, PointChange(Ratio(1, 9), Ratio(1, 9)), lacking(1)),
        (DOWN, PointChange(Ratio(0, 1), Ratio(0, 10)), NOT_MET),
    ],
)
def test_a_rule_is_tested_on_exact_values(rule: Rule, given: Given, expected: Judged) -> None:
    """Equality suffices, one unit less does not; what is lacking is the least that mends it."""
    assert expected == judged(rule, given)


@pytest.mark.parametrize(
    "rule", [SIXTY, Quantity(1), Shown(), UP, Holding(LITERACY), Grade(1, SCALE)]
)
@pytest.mark.parametrize("given", [None, NOT_REPORTED, Missing(MissingReason.SUPPRESSED)])
def test_nothing_known_is_not_known(rule: Rule, given: Missing | None) -> None:
    """It is neither met nor not met."""
    assert NO_EVIDENCE == judged(rule, given)


# ── areas ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("area", "part", "expected"),
    [
        (Area.GENERAL, 60, MET),
        (Area.GENERAL, 59, lacking(1)),
        (Area.DIFFICULT, 40, MET),
        (Area.DIFFICULT, 39, lacking(1)),
    ],
)
def test_an_area_has_its_own_bar(area: Area, part: int, expected: Judged) -> None:
    """And outside of the classes the general one holds."""
    assert expected == judged(SIXTY, Ratio(part, 100), area=area)


AREA_UNKNOWN: Final = Judged(Outcome.UNKNOWN, Cause.AREA_UNKNOWN)
HIGHER_THERE: Final = Threshold(
    Fraction(60, 100),
    variants=(
        Variant(Area.DIFFICULT, Fraction(40, 100)),
        Variant(Area.REMOTE, Fraction(70, 100)),
    ),
)


@pytest.mark.parametrize(
    ("rule", "given", "expected"),
    [
        (SIXTY, Ratio(60, 100), MET),
        (SIXTY, Ratio(59, 100), AREA_UNKNOWN),
        (SIXTY, Ratio(40, 100), AREA_UNKNOWN),
        (SIXTY, Ratio(39, 100), lacking(21)),
        (SIXTY, Fraction(60, 100), MET),
        (SIXTY, Fraction(40, 100), AREA_UNKNOWN),
        (SIXTY, Fraction(39, 100), lacking(Fraction(21, 100))),
        (SIXTY, Interval(Fraction(6, 10), 1), MET),
        (SIXTY, Interval(Fraction(4, 10), Fraction(5, 10)), AREA_UNKNOWN),
        (SIXTY, Interval(Fraction(3, 10), Fraction(5, 10)), AREA_UNKNOWN),
        (SIXTY, Interval(Fraction(5, 10), Fraction(7, 10)), AREA_UNKNOWN),
        (SIXTY, Interval(None, Fraction(3, 10)), NOT_MET),
        (SIXTY, None, NO_EVIDENCE),
        (HIGHER_THERE, Ratio(70, 100), MET),
        (HIGHER_THERE, Ratio(69, 100), AREA_UNKNOWN),
        (HIGHER_THERE, Ratio(39, 100), lacking(31)),
        (NINETY, Ratio(90, 100), MET),
        (NINETY, Ratio(89, 100), lacking(1)),
    ],
)
def test_while_the_area_is_not_stated_only_what_every_area_says_is_known(
    rule: Rule, given: Given | None, expected: Judged
) -> None:
    """Met where the highest bar is reached, not met where the lowest is not; else open."""
    assert expected == judged(rule, given, area=None)


@pytest.mark.parametrize(
    "given", [Ratio(100, 100), Ratio(0, 100), Fraction(1), Interval(Fraction(9, 10), 1)]
)
def test_a_figure_on_one_of_two_bases_says_nothing_before_the_area_is_known(given: Given) -> None:
    """Nobody can tell of which age band it is."""
    younger = Variant(Area.ESPECIALLY_DIFFICULT, Fraction(9, 10), "younger")
    rule = Threshold(Fraction(9, 10), indicator="all", variants=(younger,))
    assert AREA_UNKNOWN == judged(rule, given, area=None)
    assert AREA_UNKNOWN != judged(rule, given, area=Area.ESPECIALLY_DIFFICULT)
    same = Threshold(Fraction(9, 10), indicator="younger", variants=(younger,))
    assert AREA_UNKNOWN != judged(same, given, area=None)


def test_a_class_of_areas_that_the_document_does_not_use_is_refused() -> None:
    """Two documents may use two classes; where one uses none, the area is not looked at."""
    with pytest.raises(UnknownName) as caught:
        judged(SIXTY, Ratio(1, 2), area=Area.ESPECIALLY_DIFFICULT)
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "one of GENERAL, DIFFICULT",
        Area.ESPECIALLY_DIFFICULT,
        "Evidence.area",
        "each document has classes of its own; of one unit, two documents may say two",
    )
    with pytest.raises(UnknownName) as two:
        judged(HIGHER_THERE, Ratio(1, 2), area=Area.ESPECIALLY_DIFFICULT)
    assert two.value.expected == "one of GENERAL, DIFFICULT, REMOTE"
    assert judged(NINETY, Ratio(9, 10), area=Area.ESPECIALLY_DIFFICULT) == MET


# ── bases that end ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("given", [None, Ratio(1, 1), Interval(0, 1)])
def test_a_share_of_what_no_longer_exists_is_not_known(given: Given | None) -> None:
    """Districts ended in the middle of 2025: that year has no base, the year before has."""
    rule = Threshold(Fraction(9, 10), base_until=date(2025, 6, 30))
    gone = Judged(Outcome.UNKNOWN, Cause.NO_BASE)
    assert gone == judged(rule, given, assessed=Year(2025))
    assert gone != judged(rule, given, assessed=Year(2024))
    until = Threshold(Fraction(9, 10), base_until=date(2025, 12, 31))
    assert gone != judged(until, given, assessed=Year(2025))


# ── titles held ──────────────────────────────────────────────────────────────────────────────────


def test_a_title_may_be_given_as_held_or_by_the_item() -> None:
    """Or both, when they agree; of another title nothing follows."""
    rule = Holding(LITERACY, 2)
    assert judged(rule, None, held=[Held(LITERACY, 2)]) == MET
    assert judged(rule, None, held=[Held(LITERACY, 1)]) == lacking(1)
    assert judged(rule, 2, held=[Held(LITERACY, 2)]) == MET
    assert judged(rule, NOT_REPORTED, held=[Held(LITERACY, 2)]) == MET
    assert judged(rule, None, held=[Held("a/b", 2)]) == NO_EVIDENCE
    assert judged(rule, 2, held=[Held("a/b", 1)]) == MET


def test_an_item_and_a_title_held_do_not_contradict_each_other() -> None:
    """Neither is preferred in silence."""
    with pytest.raises(Conflict) as caught:
        judged(Holding(LITERACY), 2, held=[Held(LITERACY, 1)])
    assert fields(caught.value) == (
        Code.FIGURES_DISAGREE,
        f"level 1, as {LITERACY} is held",
        2,
        "item 1",
        "",
    )


# ── traits ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("given", "traits", "expected"),
    [
        (None, {}, Judged(Outcome.UNKNOWN, Cause.TRAIT_UNKNOWN)),
        (3, {}, Judged(Outcome.UNKNOWN, Cause.TRAIT_UNKNOWN, 1)),
        (4, {}, MET),
        (None, {"school": True}, NO_EVIDENCE),
        (3, {"school": True}, lacking(1)),
        (4, {"school": True}, MET),
        (None, {"school": False}, Judged(Outcome.NOT_APPLICABLE)),
        (3, {"school": False}, Judged(Outcome.NOT_APPLICABLE)),
        (NOT_APPLICABLE, {"school": False}, Judged(Outcome.NOT_APPLICABLE)),
        (NOT_APPLICABLE, {}, Judged(Outcome.NOT_APPLICABLE)),
    ],
)
def test_an_item_may_apply_to_some_units_only(
    given: Given | None, traits: dict[str, bool], expected: Judged
) -> None:
    """What is met is met whether it applies or not."""
    assert expected == judged(Quantity(4), given, applies=SCHOOL, traits=traits)


def test_a_unit_of_a_kind_cannot_say_that_its_items_do_not_apply() -> None:
    """One of the two is wrong."""
    with pytest.raises(Conflict) as caught:
        judged(Quantity(4), NOT_APPLICABLE, applies=SCHOOL, traits={"school": True})
    assert fields(caught.value) == (
        Code.FIGURES_DISAGREE,
        "evidence, as the unit has the trait 'school'",
        NOT_APPLICABLE,
        "item 1",
        "",
    )


def test_an_item_for_all_applies_to_all() -> None:
    """Nobody is excused."""
    with pytest.raises(WrongType) as caught:
        judged(Quantity(4), NOT_APPLICABLE)
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "evidence for a Quantity",
        NOT_APPLICABLE,
        "item 1",
        "this item applies to every unit",
    )


def test_an_item_that_does_not_apply_leaves_the_rest_to_decide() -> None:
    """It is neither pass nor fail."""
    pack = pack_of(Shown(), SCHOOL)
    known = Evidence(assessed=Year(2024), traits={"school": False})
    assert rate(pack, known).verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("trait", "hint"), [("schol", "did you mean 'school'?"), ("x", ""), ("x" * 10_000, "")]
)
def test_a_trait_that_nothing_asks_of_is_refused(trait: str, hint: str) -> None:
    """A slip would leave the item open, and nobody would know why."""
    with pytest.raises(UnknownName) as caught:
        judged(Quantity(4), 4, applies=SCHOOL, traits={"school": True, trait: True})
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "a trait of bgddt-25-2023",
        trait,
        "Evidence.traits",
        hint,
    )


def test_a_trait_of_another_scheme_of_the_pack_may_be_given() -> None:
    """So that one unit is rated under both with one evidence."""
    pack = pack_of(Shown(), SCHOOL)
    other = attrs.evolve(pack_of(Shown()).schemes[0], id="other")
    both = attrs.evolve(pack, schemes=(*pack.schemes, other))
    known = Evidence(assessed=Year(2024), items={"1": True}, traits={"school": False})
    assert rate(both, known, scheme="other").verdict is Verdict.PASS


# ── evidence of another kind ─────────────────────────────────────────────────────────────────────

SHARE_HINT: Final = "pass Ratio(part, whole), or a Fraction where 1 is the whole"
WHOLE_HINT: Final = "a share lies from 0 to 1, the whole"
COUNT_HINT: Final = "pass a whole number of at least 0"
GRADE_HINT: Final = (
    "pass the grade as a whole number: 0 for none, 1 for the lowest, 2 for the highest"
)
SHOWN_HINT: Final = "pass True when it is there, False when it is not"
BETTER_HINT: Final = "pass Change(prior, current) or PointChange(prior, current)"


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


@pytest.mark.parametrize(
    ("rule", "given", "hint"),
    [
        (SIXTY, True, SHARE_HINT),
        (SIXTY, 60, SHARE_HINT),
        (SIXTY, 1, SHARE_HINT),
        (SIXTY, Decimal("0.6"), SHARE_HINT),
        (SIXTY, Change(1, 2), SHARE_HINT),
        (Quantity(4), True, COUNT_HINT),
        (Quantity(4), Fraction(9, 2), COUNT_HINT),
        (Quantity(4), Ratio(4, 5), COUNT_HINT),
        (Holding(LITERACY), True, COUNT_HINT),
        (Grade(1, SCALE), True, GRADE_HINT),
        (Grade(1, SCALE), Fraction(3, 2), GRADE_HINT),
        (Shown(), 1, SHOWN_HINT),
        (Shown(), Ratio(1, 1), SHOWN_HINT),
        (UP, 5, BETTER_HINT),
        (UP, True, BETTER_HINT),
        (DOWN, Ratio(1, 2), BETTER_HINT),
    ],
)
def test_evidence_of_another_kind_is_refused(rule: Rule, given: Given, hint: str) -> None:
    """The hint says what to pass."""
    with pytest.raises(WrongType) as caught:
        judged(rule, given)
    expected = f"evidence for a {type(rule).__name__}"
    assert (Code.WRONG_TYPE, expected, given, "item 1", hint) == fields(caught.value)


@pytest.mark.parametrize(
    "given", [Fraction(60), Fraction(11, 10), Interval(60, 70), Interval(1, None, low_open=True)]
)
def test_no_share_is_above_the_whole(given: Given) -> None:
    """A percent passed as a share would always be met."""
    with pytest.raises(InvalidValue) as caught:
        judged(SIXTY, given)
    assert fields(caught.value) == (
        Code.OUT_OF_RANGE,
        "evidence for a Threshold",
        given,
        "item 1",
        WHOLE_HINT,
    )


def test_no_grade_is_above_the_scale() -> None:
    """The highest is the last that the document names."""
    with pytest.raises(InvalidValue) as caught:
        judged(Grade(1, SCALE), 3)
    assert fields(caught.value) == (
        Code.OUT_OF_RANGE,
        "evidence for a Grade",
        3,
        "item 1",
        GRADE_HINT,
    )


def test_no_part_is_above_its_whole() -> None:
    """91 of 74 is no share."""
    with pytest.raises(InvalidValue) as caught:
        judged(SIXTY, Ratio(91, 74))
    assert fields(caught.value) == (
        Code.PART_EXCEEDS_WHOLE,
        "a part of at most 74",
        91,
        "item 1",
        "",
    )


# ── values ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("arguments", "expected", "got", "where"),
    [
        (("met",), "an Outcome", "met", "Judged.outcome"),
        ((Outcome.UNKNOWN, "why"), "a Cause", "why", "Judged.cause"),
        ((Outcome.NOT_MET, None, "1"), "an int or a Fraction", "1", "Judged.lacking"),
    ],
)
def test_what_cannot_be_judged_is_refused(
    arguments: tuple[Any, ...], expected: str, got: object, where: str
) -> None:
    """Field by field."""
    with pytest.raises(WrongType) as caught:
        Judged(*arguments)
    assert (caught.value.code, caught.value.expected, caught.value.got, caught.value.where) == (
        Code.WRONG_TYPE,
        expected,
        got,
        where,
    )


def test_every_outcome_has_its_name_in_both_languages() -> None:
    """As an administration says it."""
    named = {one: (one.value.vi, one.value.en) for one in (*Outcome, *Cause, *Verdict)}
    assert named == {
        Outcome.MET: ("đạt", "met"),
        Outcome.NOT_MET: ("không đạt", "not met"),
        Outcome.UNKNOWN: ("chưa xác định", "not known"),
        Outcome.NOT_APPLICABLE: ("không áp dụng", "not applicable"),
        Cause.NO_EVIDENCE: ("chưa có minh chứng", "no evidence"),
        Cause.TRAIT_UNKNOWN: (
            "chưa rõ có thuộc diện áp dụng hay không",
            "whether it applies is not known",
        ),
        Cause.AREA_UNKNOWN: (
            "chưa rõ thuộc loại địa bàn nào",
            "the class of area is not stated",
        ),
        Cause.APPROXIMATE: ("số liệu gần đúng, chưa đủ để kết luận", "the figure is approximate"),
        Cause.NO_BASE: ("không còn cơ sở để tính", "the base no longer exists"),
        Verdict.PASS: ("đạt", "achieved"),
        Verdict.FAIL: ("không đạt", "not achieved"),
        Verdict.UNDETERMINED: ("chưa đủ căn cứ để kết luận", "undetermined"),
    }

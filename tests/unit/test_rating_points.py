"""Points: bands with lower edges inside, a floor under every item, finer and coarser evidence."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import pytest

from hocsuotdoi import Missing, MissingReason, Year, law
from hocsuotdoi.criteria import (
    Band,
    Completeness,
    Criterion,
    Dates,
    Item,
    Pack,
    Points,
    Requirement,
    Scheme,
    Score,
)
from hocsuotdoi.display import Label
from hocsuotdoi.errors import Code, Conflict, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.interval import Interval
from hocsuotdoi.rating import Cause, Evidence, Judged, Need, Outcome, Rating, Verdict, rate

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = Label("tên", "name")
CITED: Final = law.Citation(law.BGDDT_22_2020, article="5", attestation=law.Attestation.TEXT)
POOR: Final = Band(Label("Không đạt", "Not achieved"), 0, passes=False)
FAIR: Final = Band(Label("Trung bình", "Average"), 50)
GOOD: Final = Band(Label("Khá", "Fair"), 70)
BEST: Final = Band(Label("Tốt", "Good"), 85)
PASSED: Final = Band(Label("Đạt", "Achieved"), 80)
TEN: Final = {str(i): 10 for i in range(1, 11)}


def scored(mosts: Mapping[str, int | Fraction]) -> tuple[Item, ...]:
    """Return items that give points."""
    return tuple(
        Item(id_, NAME, ((0, Requirement(Score(most), CITED)),)) for id_, most in mosts.items()
    )


def pack_of(
    *criteria: Criterion,
    bands: tuple[Band, ...] = (POOR, PASSED),
    total: int | None = 100,
    floor: int | None = None,
    open_items: bool = False,
) -> Pack:
    """Return a pack that is decided by points."""
    scheme = Scheme(
        id="citizen",
        label=NAME,
        unit_type="citizen",
        decision=Points(total, bands, floor=floor, citation=CITED),
        criteria=criteria,
        open_items=open_items,
    )
    return Pack(
        document=law.BGDDT_22_2020,
        revision=1,
        completeness=Completeness.WHOLE,
        schemes=(scheme,),
        dates=Dates(signed=CITED, start=CITED, end=CITED),
        checked=date(2026, 11, 23),
        digest="0" * 64,
    )


CITIZEN: Final = pack_of(Criterion("I", NAME, scored(TEN)), floor=5)
OPEN_LIST: Final = pack_of(floor=5, open_items=True)
UNIT: Final = pack_of(
    Criterion("1", NAME, scored({"1.1": 10, "1.2": 10, "1.3": 10}), 30),
    Criterion("2", NAME, scored({"2.1": 10, "2.2": 5, "2.3": 10, "2.4": 5}), 30),
    Criterion("3", NAME, scored({"3.1": 25}), 40),
    bands=(POOR, FAIR, GOOD, BEST),
    open_items=True,
)


def rated(pack: Pack, **known: Any) -> Rating:
    """Return the rating of what is known for 2022."""
    return rate(pack, Evidence(assessed=Year(2022), **known))


def reason_of(rating: Rating, id_: str) -> Judged:
    """Return what one item comes to."""
    (found,) = (one for one in rating.reasons if one.item.id == id_)
    judged = found.at(0)
    assert judged is not None
    return judged


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


# ── bands ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (100, BEST),
        (85, BEST),
        (Decimal("84.99"), GOOD),
        (70, GOOD),
        (Decimal("69.5"), FAIR),
        (Fraction(139, 2), FAIR),
        (50, FAIR),
        (Decimal("49.5"), None),
        (0, None),
    ],
)
def test_a_total_lies_in_one_band(total: int | Decimal, band: Band | None) -> None:
    """85 is Tốt, 84,99 Khá, 69,5 Trung bình, 49,5 is not achieved."""
    rating = rated(UNIT, total=total)
    assert rating.level == band
    assert rating.possible == (band,)
    assert rating.verdict is (Verdict.FAIL if band is None else Verdict.PASS)
    assert rating.score == Interval.exactly(Fraction(total))
    assert rating.by_law is None
    assert rating.digest == "0" * 64


@pytest.mark.parametrize(
    ("known", "low", "high", "possible"),
    [
        ({}, 0, 100, (None, FAIR, GOOD, BEST)),
        ({"items": {"1.1": 10}}, 10, 100, (None, FAIR, GOOD, BEST)),
        ({"items": {"1.1": 0}}, 0, 90, (None, FAIR, GOOD, BEST)),
        ({"items": {"3.1": 9}}, 9, 84, (None, FAIR, GOOD)),
        ({"items": {"3.1": 9}, "criteria": {"1": 30, "2": 30}}, 69, 84, (FAIR, GOOD)),
        ({"items": {"3.1": 10}, "criteria": {"1": 30, "2": 30}}, 70, 85, (GOOD, BEST)),
        ({"criteria": {"1": 0, "2": 9}}, 9, 49, (None,)),
        ({"criteria": {"1": 30, "2": 30, "3": 40}}, 100, 100, (BEST,)),
        ({"criteria": {"1": 20, "2": 20, "3": 30}, "total": 70}, 70, 70, (GOOD,)),
        ({"items": {"1.1": Missing(MissingReason.NOT_REPORTED)}}, 0, 100, (None, FAIR, GOOD, BEST)),
    ],
)
def test_what_is_not_known_may_be_anything(
    known: dict[str, Any], low: int, high: int, possible: tuple[Band | None, ...]
) -> None:
    """From nothing to the most; the ratings still possible follow."""
    rating = rated(UNIT, **known)
    assert rating.score == Interval(low, high)
    assert possible == rating.possible
    assert rating.level == (possible[0] if len(possible) == 1 else None)
    undetermined = None in possible and len(possible) > 1
    assert undetermined is (rating.verdict is Verdict.UNDETERMINED)


def test_with_no_band_attested_no_points_decide() -> None:
    """The score is told, the verdict is not; even with everything known."""
    pack = pack_of(Criterion("I", NAME, scored(TEN)), bands=())
    for known in ({}, {"items": TEN}, {"total": 0}):
        rating = rated(pack, **known)
        assert (rating.verdict, rating.level, rating.possible) == (Verdict.UNDETERMINED, None, ())
    with pytest.raises(UnknownName) as caught:
        rated(pack).needs(0)
    assert fields(caught.value) == (Code.UNKNOWN_NAME, "one of []", 0, "Rating.needs", "")


def test_with_a_floor_alone_an_item_below_it_fails() -> None:
    """Whatever the pass mark may be."""
    pack = pack_of(Criterion("I", NAME, scored(TEN)), bands=(), floor=5)
    assert rated(pack, items={"1": 4}).possible == (None,)
    assert rated(pack, items={"1": 4}).verdict is Verdict.FAIL
    assert rated(pack, items={"1": 5}).verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize(
    ("known", "low", "high"),
    [({}, 0, None), ({"items": {"1.1": 7}}, 7, None), ({"total": 500}, 500, 500)],
)
def test_with_no_total_attested_there_is_no_most(
    known: dict[str, Any], low: int, high: int | None
) -> None:
    """As long as the list of items is open."""
    pack = pack_of(Criterion("1", NAME, scored({"1.1": 10})), total=None, open_items=True)
    rating = rated(pack, **known)
    assert rating.score == Interval(low, high)
    assert (None in rating.possible) is (high is None)
    assert PASSED in rating.possible


def test_a_closed_list_of_items_has_a_most_of_its_own() -> None:
    """Though no total is attested."""
    pack = pack_of(Criterion("1", NAME, scored(TEN)), total=None)
    assert rated(pack).score == Interval(0, 100)
    assert rated(pack, items=TEN).possible == (PASSED,)
    assert rated(pack, items={"1": 4}).score == Interval(4, 94)


# ── a floor under every item ─────────────────────────────────────────────────────────────────────


def test_a_citizen_with_ninety_two_points_and_one_item_at_four_fails() -> None:
    """And the reason names the item."""
    items = {**TEN, "7": 4, "8": 8}
    rating = rated(CITIZEN, items=items, total=92)
    assert rating.verdict is Verdict.FAIL
    assert rating.level is None
    assert rating.possible == (None,)
    assert reason_of(rating, "7") == Judged(Outcome.NOT_MET, lacking=1)
    assert reason_of(rating, "8") == Judged(Outcome.MET)
    (need,) = rating.needs(1)
    assert (need.item, need.lacking) == (rating.reasons[6].item, 1)


def test_an_item_at_the_floor_holds_it() -> None:
    """And eighty points pass."""
    rating = rated(CITIZEN, items={**TEN, "1": 5, "2": 5, "3": 5, "4": 5})
    assert (rating.verdict, rating.level, rating.missing) == (Verdict.PASS, PASSED, ())
    assert rating.needs(1) == ()
    below = rated(CITIZEN, items={**TEN, "1": Decimal("4.99")})
    assert reason_of(below, "1") == Judged(Outcome.NOT_MET, lacking=Fraction(1, 100))
    assert below.verdict is Verdict.FAIL


def test_a_pass_mark_that_is_not_reached_fails_though_the_floor_holds() -> None:
    """Seventy-nine points."""
    rating = rated(CITIZEN, items={**TEN, "1": 5, "2": 5, "3": 5, "4": 5, "5": 9})
    assert (rating.verdict, rating.possible) == (Verdict.FAIL, (None,))


@pytest.mark.parametrize(
    ("known", "verdict"),
    [
        ({"total": 95}, Verdict.PASS),
        ({"total": Decimal("94.99")}, Verdict.UNDETERMINED),
        ({"total": 49}, Verdict.FAIL),
        ({"criteria": {"I": 95}}, Verdict.PASS),
        ({"criteria": {"I": 94}}, Verdict.UNDETERMINED),
        ({"items": {"1": 5, "2": 5, "3": 5, "4": 5}, "total": 80}, Verdict.PASS),
        ({"items": {"1": 5, "2": 5, "3": 5}, "total": 80}, Verdict.PASS),
        ({"items": {"1": 5, "2": 5}, "total": 80}, Verdict.UNDETERMINED),
        ({"items": {str(i): 9 for i in range(1, 10)}, "total": 85}, Verdict.FAIL),
        ({"items": {str(i): 9 for i in range(1, 10)}, "criteria": {"I": 85}}, Verdict.FAIL),
        ({"items": {str(i): 9 for i in range(1, 10)}, "total": 86}, Verdict.PASS),
        ({"items": {str(i): 9 for i in range(1, 9)}}, Verdict.UNDETERMINED),
        ({"items": {"1": 9}}, Verdict.UNDETERMINED),
        ({"items": {**TEN, "1": 0}, "total": 90}, Verdict.FAIL),
    ],
)
def test_the_sum_may_say_that_every_item_holds_the_floor_or_that_one_cannot(
    known: dict[str, Any], verdict: Verdict
) -> None:
    """Five points of a hundred lost leave every item at five or more."""
    assert verdict is rated(CITIZEN, **known).verdict


def test_the_floor_lifts_what_is_possible() -> None:
    """Ten items at five or more are fifty points: the band below is not reached by passing."""
    low = Band(NAME, 20)
    pack = pack_of(Criterion("I", NAME, scored(TEN)), bands=(POOR, low, Band(NAME, 60)), floor=5)
    assert rated(pack).possible == (None, low, Band(NAME, 60))
    narrow = pack_of(Criterion("I", NAME, scored(TEN)), bands=(POOR, low, Band(NAME, 50)), floor=5)
    assert rated(narrow).possible == (None, Band(NAME, 50))
    assert rated(narrow, total=49).possible == (None,)


def test_two_criteria_each_hold_their_own_items() -> None:
    """What one loses tells nothing of the other."""
    pack = pack_of(
        Criterion("I", NAME, scored({"1": 10, "2": 10})),
        Criterion("II", NAME, scored({"3": 10, "4": 10})),
        bands=(POOR, Band(NAME, 20)),
        total=40,
        floor=5,
    )
    assert rated(pack, criteria={"I": 15}).verdict is Verdict.UNDETERMINED
    assert rated(pack, criteria={"I": 15, "II": 15}).verdict is Verdict.PASS
    assert rated(pack, criteria={"I": 15, "II": 14}).verdict is Verdict.UNDETERMINED
    assert rated(pack, criteria={"I": 9, "II": 20}).verdict is Verdict.FAIL
    assert rated(pack, criteria={"I": 10}, total=20).verdict is Verdict.UNDETERMINED
    assert rated(pack, criteria={"I": 11}, total=20).verdict is Verdict.FAIL
    assert rated(pack, criteria={"I": 15}, total=30).verdict is Verdict.PASS


# ── open lists ───────────────────────────────────────────────────────────────────────────────────


def test_under_an_open_list_an_item_below_the_floor_fails_and_is_named() -> None:
    """Though the pack has no such item; the decision rule is cited for it."""
    rating = rated(OPEN_LIST, items={"b": 9, "a": 4}, total=92)
    assert rating.verdict is Verdict.FAIL
    assert [reason.item.id for reason in rating.reasons] == ["a", "b"]
    item = rating.reasons[0].item
    assert item.label == Label("chưa có trong gói quy tắc", "not in the pack of rules")
    assert item.requirements == ((0, Requirement(Score(100), CITED)),)
    assert reason_of(rating, "a") == Judged(Outcome.NOT_MET, lacking=1)
    assert rating.needs(1) == (Need(item, 1), Need(None, None))


def test_under_an_open_list_nobody_passes() -> None:
    """An item that is not attested may lie below the floor."""
    rating = rated(OPEN_LIST, items=TEN, total=100)
    assert (rating.verdict, rating.possible) == (Verdict.UNDETERMINED, (None, PASSED))
    assert rating.needs(1) == (Need(None, None),)
    assert rated(OPEN_LIST, total=79).verdict is Verdict.FAIL
    assert rated(OPEN_LIST, items={"x": Missing(MissingReason.NOT_REPORTED)}).reasons == ()


def test_an_item_outside_the_pack_has_a_most_though_no_total_is_attested() -> None:
    """Its own points, and at least one."""
    pack = pack_of(total=None, floor=5, open_items=True)
    rating = rated(pack, items={"x": 7, "y": 0})
    assert [Score(7), Score(1)] == [one.item.requirements[0][1].rule for one in rating.reasons]


@pytest.mark.parametrize(
    ("known", "low", "high"),
    [
        ({"items": {"3.2": 10}}, 10, 100),
        ({"items": {"3.1": 25, "3.2": 10}, "criteria": {"3": 35}}, 35, 95),
        ({"items": {"3.1": 25, "3.2": 10}, "criteria": {"3": 30}}, 35, 90),
        ({"items": {"3.1": 25, "x": 15}, "criteria": {"3": 40}}, 40, 100),
    ],
)
def test_points_of_items_outside_the_pack_may_lie_within_a_criterion(
    known: dict[str, Any], low: int, high: int
) -> None:
    """They are not counted twice."""
    assert rated(UNIT, **known).score == Interval(low, high)


def test_a_criterion_whose_most_is_not_attested_takes_what_is_left() -> None:
    """Of the total, as long as the list is open; of a closed list, what its items give."""
    two = Criterion("1", NAME, scored({"1.1": 10})), Criterion("2", NAME, (), 60)
    loose = pack_of(*two, open_items=True)
    assert rated(loose).score == Interval(0, 100)
    assert rated(loose, criteria={"1": 40}).score == Interval(40, 100)
    assert rated(loose, criteria={"1": 5}).score == Interval(5, 95)
    assert rated(loose, items={"1.1": 3}, criteria={"1": 33}).score == Interval(33, 93)
    with pytest.raises(Conflict) as caught:
        rated(loose, criteria={"1": 41})
    assert fields(caught.value) == (
        Code.FIGURES_DISAGREE,
        "points from 0 to 40, as the finer evidence allows",
        41,
        "the points of criterion 1",
        "",
    )
    known = pack_of(Criterion("1", NAME, scored({"1.1": 10}), 30), open_items=True)
    with pytest.raises(Conflict) as caught:
        rated(known, criteria={"1": 31})
    assert caught.value.expected == "points from 0 to 30, as the finer evidence allows"
    endless = pack_of(two[0], total=None, open_items=True)
    assert rated(endless, criteria={"1": 41}).score == Interval(41, None)
    with pytest.raises(Conflict) as caught:
        rated(endless, items={"1.1": 7}, criteria={"1": 6})
    assert caught.value.expected == "points from 7 on, as the finer evidence allows"
    closed = pack_of(two[0], bands=(POOR, Band(NAME, 5)), total=10)
    with pytest.raises(Conflict) as caught:
        rated(closed, criteria={"1": 11})
    assert caught.value.expected == "points from 0 to 10, as the finer evidence allows"


# ── finer and coarser evidence agree ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("known", "expected", "got", "where"),
    [
        (
            {"items": {"1.1": 4}, "criteria": {"1": 3}},
            "points from 4 to 24, as the finer evidence allows",
            3,
            "the points of criterion 1",
        ),
        (
            {"items": {"1.1": 4}, "criteria": {"1": 25}},
            "points from 4 to 24, as the finer evidence allows",
            25,
            "the points of criterion 1",
        ),
        (
            {"criteria": {"1": 30, "2": 30}, "total": 59},
            "points from 60 to 100, as the finer evidence allows",
            59,
            "Evidence.total",
        ),
        (
            {"criteria": {"1": 0, "2": 0}, "total": 41},
            "points from 0 to 40, as the finer evidence allows",
            41,
            "Evidence.total",
        ),
        (
            {"total": 101},
            "points from 0 to 100, as the finer evidence allows",
            101,
            "Evidence.total",
        ),
        (
            {"items": {"x": 60, "y": 41}},
            "at most 15 points on items that are not in the pack",
            101,
            "Evidence.items",
        ),
        (
            {"items": {"3.1": 25, "x": 16}, "criteria": {"1": 0, "2": 0, "3": 40}},
            "at most 15 points on items that are not in the pack",
            16,
            "Evidence.items",
        ),
        (
            {"items": {"3.1": 25, "x": 15}, "criteria": {"1": 0, "2": 0, "3": 35}},
            "at most 35 points in all",
            40,
            "Evidence.items",
        ),
    ],
)
def test_points_that_do_not_agree_are_refused(
    known: dict[str, Any], expected: str, got: int, where: str
) -> None:
    """Neither the finer nor the coarser is preferred in silence."""
    with pytest.raises(Conflict) as caught:
        rated(UNIT, **known)
    assert fields(caught.value) == (Code.FIGURES_DISAGREE, expected, got, where, "")


@pytest.mark.parametrize("points", [Fraction(10), Decimal(10), 10])
def test_exactly_the_most_points_may_be_given(points: int | Fraction | Decimal) -> None:
    """As any exact number."""
    assert rated(UNIT, items={"1.1": points}).score == Interval(10, 100)


def test_an_item_gives_no_more_than_its_most() -> None:
    """Not by a hundredth."""
    with pytest.raises(InvalidValue) as caught:
        rated(UNIT, items={"1.1": Decimal("10.01")})
    assert fields(caught.value) == (
        Code.OUT_OF_RANGE,
        "evidence for a Score",
        Decimal("10.01"),
        "item 1.1",
        "at most 10 points can be given",
    )


@pytest.mark.parametrize("id_", ["1.1", "x"])
def test_points_are_asked_not_yes_or_no(id_: str) -> None:
    """Of any item, in the pack or not."""
    with pytest.raises(WrongType) as caught:
        rated(UNIT, items={id_: True})
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "points as an int, a Fraction or a Decimal",
        True,
        f"item {id_}",
        "",
    )


def test_a_criterion_of_another_scheme_is_unknown() -> None:
    """The first one is named, in order."""
    with pytest.raises(UnknownName) as caught:
        rated(UNIT, criteria={"9": 1, "4": 1, "1": 1})
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "a criterion of citizen",
        "4",
        "Evidence.criteria",
        "",
    )


# ── what is missing and needed ───────────────────────────────────────────────────────────────────


def test_what_a_band_needs_is_points_and_every_item_at_its_floor() -> None:
    """An item of which nothing is known needs the whole floor."""
    items = {str(i): 8 for i in range(1, 10)}
    rating = rated(CITIZEN, items={**items, "1": Decimal("4.5")})
    first, last = rating.reasons[0].item, rating.reasons[9].item
    assert rating.missing == ("10",)
    assert reason_of(rating, "10") == Judged(Outcome.UNKNOWN, Cause.NO_EVIDENCE)
    unknown = Need(last, 5, cause=Cause.NO_EVIDENCE)
    expected = (Need(first, Fraction(1, 2)), unknown, Need(None, Fraction(23, 2)))
    assert expected == rating.needs(1)
    assert rating.needs(0) == ()


@pytest.mark.parametrize(
    ("known", "band", "needs"),
    [
        ({"total": 85}, 3, ()),
        ({"total": 84}, 3, (Need(None, 1),)),
        ({"total": Decimal("84.99")}, 3, (Need(None, Fraction(1, 100)),)),
        ({"total": 84}, 2, ()),
        ({"total": 84}, 1, ()),
        ({"total": 10}, 1, (Need(None, 40),)),
        ({}, 3, (Need(None, 85),)),
        ({"total": 10}, 0, ()),
    ],
)
def test_without_a_floor_a_band_needs_points_only(
    known: dict[str, Any], band: int, needs: tuple[Need, ...]
) -> None:
    """Nothing when it is reached."""
    assert needs == rated(UNIT, **known).needs(band)


def test_a_band_that_is_reached_needs_nothing_though_items_are_not_known() -> None:
    """The sum says that every item holds the floor."""
    rating = rated(CITIZEN, total=96)
    assert (len(rating.missing), rating.needs(1)) == (10, ())
    edge = rated(CITIZEN, items={"1": 5, "2": 5, "3": 5}, total=80)
    assert (edge.verdict, len(edge.missing), edge.needs(1)) == (Verdict.PASS, 7, ())


def test_points_that_reach_a_band_leave_the_floor_to_be_shown() -> None:
    """No points are needed in all, and every item that is not known needs its own."""
    needs = rated(CITIZEN, total=80).needs(1)
    assert len(needs) == 10
    assert all(need.item is not None and need.lacking == 5 for need in needs)


def test_no_points_at_all_lie_in_the_lowest_band() -> None:
    """Also where the next one starts at a single point."""
    pack = pack_of(Criterion("I", NAME, scored(TEN)), bands=(POOR, Band(NAME, 1)))
    assert rated(pack, total=0).possible == (None,)
    assert rated(pack, total=1).possible == (Band(NAME, 1),)


@pytest.mark.parametrize(
    ("level", "error", "code", "expected"),
    [
        (4, UnknownName, Code.UNKNOWN_NAME, "one of [0, 1, 2, 3]"),
        (-1, InvalidValue, Code.NEGATIVE_COUNT, "a whole number of at least 0"),
        (True, WrongType, Code.WRONG_TYPE, "a whole number"),
    ],
)
def test_a_band_that_is_not_there_is_refused(
    level: int, error: type[HocSuotDoiError], code: Code, expected: str
) -> None:
    """It is counted from the lowest, which is 0."""
    with pytest.raises(error) as caught:
        rated(UNIT).needs(level)
    assert (caught.value.code, caught.value.expected, caught.value.got, caught.value.where) == (
        code,
        expected,
        level,
        "Rating.needs",
    )

"""Items, criteria, decisions and schemes: what holds together, and what does not."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import pytest

from hocsuotdoi import Year, law
from hocsuotdoi._internal.dates import LAST_YEAR
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Band,
    Criterion,
    Deadline,
    Grade,
    Holding,
    Item,
    Level,
    Points,
    Quantity,
    Requirement,
    Scheme,
    Score,
    Shown,
    Threshold,
    Timing,
    Trait,
    Variant,
)
from hocsuotdoi.display import Label
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, WrongType

if TYPE_CHECKING:
    from collections.abc import Callable

    from hocsuotdoi.criteria import Rule

NAME: Final = Label("tên", "name")
CITED: Final = law.Citation(law.BGDDT_25_2023, article="6", attestation=law.Attestation.TEXT)
FAILS: Final = Band(NAME, 0, passes=False)
TWO_LEVELS: Final = AllMet((Level(1, NAME, CITED), Level(2, NAME, CITED)))
ANY: Final[Any] = None
HUNDRED: Final = Points(100, (FAILS, Band(NAME, 80)), floor=5, citation=CITED)


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


SCHOOL: Final = Trait("school", Label("trường học", "school"))
AGENCY: Final = Trait("agency", Label("cơ quan", "agency"))
SCALE: Final = (Label("cơ bản", "basic"), Label("tốt", "good"))


def asks(rule: Rule, applies: Trait | None = None) -> Requirement:
    """Return a requirement of a rule."""
    return Requirement(rule, CITED, applies)


def item(id_: str, *rules: Rule, first: int = 1) -> Item:
    """Return an item that asks each rule at one level more."""
    return Item(id_, NAME, tuple((first + i, asks(rule)) for i, rule in enumerate(rules)))


def scored(id_: str, most: int | Fraction) -> Item:
    """Return an item that gives points."""
    return item(id_, Score(most), first=0)


def scheme(decision: Points | AllMet, *criteria: Criterion, **options: Any) -> Scheme:
    """Return a scheme."""
    return Scheme(
        id="s", label=NAME, unit_type="unit", decision=decision, criteria=criteria, **options
    )


def test_an_item_tells_what_it_asks_at_a_level() -> None:
    """Or that it asks nothing there."""
    found = item("2.1", Quantity(1), Quantity(2))
    assert [asks(Quantity(1)), asks(Quantity(2)), None] == [found.at(n) for n in (1, 2, 3)]


def test_the_number_of_an_item_is_composed() -> None:
    """So that evidence finds it, however it was typed."""
    assert item("2.4đ\u0301", Shown()).id == item("2.4đ́", Shown()).id
    assert Criterion("e\u0301", NAME).id == "é"


def test_an_item_may_ask_higher_grades_at_higher_levels() -> None:
    """Of one scale."""
    assert item("1", Grade(1, SCALE), Grade(2, SCALE)).at(2) == asks(Grade(2, SCALE))


def test_an_item_may_have_one_base_an_area_at_every_level() -> None:
    """As where a whole age band is another one in difficult communes."""
    young = Variant(Area.ESPECIALLY_DIFFICULT, Fraction(9, 10), "younger")
    both = [Threshold(Fraction(n, 10), indicator="all", variants=(young,)) for n in (8, 9)]
    assert item("1", *both).at(2) == asks(both[1])


def test_a_criterion_sums_what_its_items_give() -> None:
    """What else it gives is not attested."""
    found = Criterion("1", NAME, (scored("1.1", 10), scored("1.2", Fraction(15, 2))), 20)
    assert found.listed == Fraction(35, 2)
    assert Criterion("2", NAME).listed == 0
    assert Criterion("3", NAME, (item("3.1", Shown()),)).listed == 0
    assert Criterion("4", NAME, (scored("4.1", 10),), Fraction(10)).most == 10


def test_a_lower_edge_lies_in_its_band() -> None:
    """And the number just below it in the band below."""
    pass_mark = Band(NAME, Fraction(80))
    points = Points(100, (FAILS, pass_mark), citation=CITED)
    assert [FAILS, FAILS, pass_mark, pass_mark] == [
        points.band(n) for n in (0, Fraction(7999, 100), 80, 100)
    ]
    assert type(pass_mark.low) is int


def test_bands_and_total_may_not_be_attested() -> None:
    """A pack says what it knows."""
    assert Points(None, (), citation=CITED).floor is None
    assert Points(None, (FAILS, Band(NAME, 500)), citation=CITED).total is None
    assert Points(80, (FAILS, Band(NAME, 80)), citation=CITED).total == 80


@pytest.mark.parametrize(
    ("criteria", "open_items", "is_open"),
    [
        ((Criterion("1", NAME, (item("1.1", Shown()),)),), False, False),
        ((Criterion("1", NAME, (item("1.1", Shown()),)),), True, True),
        ((Criterion("1", NAME, (item("1.1", Shown()),)), Criterion("2", NAME)), False, True),
        ((), False, True),
    ],
)
def test_a_scheme_is_open_while_items_may_be_missing(
    criteria: tuple[Criterion, ...],
    open_items: bool,  # noqa: FBT001 - a case
    is_open: bool,  # noqa: FBT001 - a case
) -> None:
    """Because the document has more, or because a criterion lists none."""
    assert is_open is scheme(TWO_LEVELS, *criteria, open_items=open_items).is_open


def test_items_come_in_the_order_of_the_document() -> None:
    """Criterion by criterion."""
    one = Criterion("1", NAME, (item("1.2", Shown()), item("1.1", Shown())))
    two = Criterion("2", NAME, (item("2.1", Shown()),))
    assert [found.id for found in scheme(TWO_LEVELS, one, two).items()] == ["1.2", "1.1", "2.1"]


def test_a_scheme_knows_its_areas_and_traits() -> None:
    """Each once: the classes for which some bar differs, and what some requirement asks of."""
    bar = Fraction(1, 2)
    remote = Threshold(bar, variants=(Variant(Area.REMOTE, bar),))
    asked = (asks(remote, SCHOOL), asks(Shown(), AGENCY), asks(remote), asks(Shown(), SCHOOL))
    items = tuple(Item(f"{i}", NAME, ((1, one),)) for i, one in enumerate(asked))
    found = scheme(TWO_LEVELS, Criterion("1", NAME, items))
    assert (frozenset({Area.REMOTE}), (SCHOOL, AGENCY)) == (found.areas, found.traits)
    assert [*asked] == [*found.requirements()]
    assert (scheme(TWO_LEVELS).areas, scheme(TWO_LEVELS).traits) == (frozenset(), ())


def test_points_fit_exactly() -> None:
    """Items at the floor, criteria that make up the whole."""
    one = Criterion("1", NAME, (scored("1.1", 5),), 40)
    two = Criterion("2", NAME, (scored("2.1", 60),))
    assert scheme(HUNDRED, one, two).decision is HUNDRED


def test_a_procedure_may_know_every_day_or_none() -> None:
    """Also the last of February in a leap year."""
    leap = Deadline(id="d", label=NAME, month=2, day=29, citation=CITED)
    timing = Timing(
        yearly=True,
        kept_months=1,
        upgrade_months=12,
        calendar_year=False,
        citation=CITED,
        deadlines=(leap,),
    )
    assert (timing.deadlines[0].next_year, Timing().yearly) == (True, None)
    rest = Timing(upgrade_citation=CITED, window_citation=CITED)
    assert (rest.upgrade_citation, rest.window_citation) == (CITED, CITED)


@pytest.mark.parametrize(
    ("day", "next_year", "expected"),
    [
        ((1, 31), True, date(2025, 1, 31)),
        ((12, 31), False, date(2024, 12, 31)),
        ((2, 29), False, date(2024, 2, 29)),
        ((2, 29), True, date(2025, 2, 28)),
    ],
)
def test_a_deadline_falls_in_the_year_judged_or_the_next(
    day: tuple[int, int],
    next_year: bool,  # noqa: FBT001 - a case
    expected: date,
) -> None:
    """29 February is the 28th where there is none."""
    month, number = day
    due = Deadline(id="d", label=NAME, month=month, day=number, next_year=next_year, citation=CITED)
    assert expected == due.on(Year(2024))


@pytest.mark.parametrize(
    ("months", "recognised", "kept", "upgrade"),
    [
        (36, date(2024, 3, 31), date(2027, 12, 31), date(2027, 3, 31)),
        (12, date(2024, 2, 29), date(2025, 12, 31), date(2025, 2, 28)),
        (1, date(2024, 1, 31), date(2025, 1, 31), date(2024, 2, 29)),
        (2, date(2023, 12, 31), date(2024, 2, 29), date(2024, 2, 29)),
        (11, date(2024, 1, 1), date(2025, 11, 30), date(2024, 12, 1)),
        (12, date(2024, 12, 1), date(2025, 12, 31), date(2025, 12, 1)),
    ],
)
def test_months_end_on_the_last_day_that_there_is(
    months: int, recognised: date, kept: date, upgrade: date
) -> None:
    """A title is kept from the end of its year on; an upgrade counts from the day itself."""
    timing = Timing(kept_months=months, upgrade_months=months)
    assert (kept, upgrade) == (timing.kept_until(recognised), timing.upgrade_from(recognised))


def test_where_a_document_names_no_months_no_day_follows() -> None:
    """Neither an end nor a beginning."""
    day = date(2024, 1, 1)
    assert (Timing().kept_until(day), Timing().upgrade_from(day)) == (None, None)


def test_a_day_beyond_the_calendar_is_refused() -> None:
    """Nobody keeps a title so long."""
    with pytest.raises(InvalidValue) as caught:
        Timing(kept_months=10**6).kept_until(date(2024, 1, 1))
    assert fields(caught.value) == (
        Code.OUT_OF_RANGE,
        f"a day up to {LAST_YEAR}",
        date(2024, 12, 31),
        "Timing",
        "",
    )
    assert Timing(upgrade_months=12).upgrade_from(date(LAST_YEAR - 1, 5, 1)) == date(
        LAST_YEAR, 5, 1
    )


@pytest.mark.parametrize(
    ("call", "expected", "where"),
    [
        (lambda: Timing(kept_months=1).kept_until(ANY), "a datetime.date", "Timing.kept_until"),
        (lambda: Timing().upgrade_from(ANY), "a datetime.date", "Timing.upgrade_from"),
        (
            lambda: Deadline(id="d", label=NAME, month=1, day=1, citation=CITED).on(ANY),
            "a Year",
            "Deadline.on",
        ),
    ],
)
def test_days_are_asked_for_with_days(
    call: Callable[[], object], expected: str, where: str
) -> None:
    """And deadlines with years."""
    with pytest.raises(WrongType) as caught:
        call()
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, None, where, "")


Slip = tuple["Callable[[], object]", type[HocSuotDoiError], Code, str, object, str]
MIXED: Final = (Threshold(Fraction(1, 2), indicator="a"), Threshold(Fraction(1, 2), indicator="b"))
APART: Final = (
    Threshold(Fraction(1, 2), variants=(Variant(Area.REMOTE, Fraction(1, 2), "b"),)),
    Threshold(Fraction(1, 2)),
)
FLOAT: Final = "a float is not exact: pass the int that was counted"
REFUSED: Final[dict[str, Slip]] = {
    "item without number": (
        lambda: item("", Shown()),
        InvalidValue,
        Code.EMPTY,
        "a name",
        "",
        "Item.id",
    ),
    "item without name": (
        lambda: Item("1", ANY, ((0, asks(Shown())),)),
        WrongType,
        Code.WRONG_TYPE,
        "a Label",
        None,
        "Item 1.label",
    ),
    "item that asks nothing": (
        lambda: item("1"),
        InvalidValue,
        Code.EMPTY,
        "a requirement",
        "1",
        "Item 1.requirements",
    ),
    "item that asks a list": (
        lambda: Item("1", NAME, [(0, asks(Shown()))]),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a tuple",
        [(0, asks(Shown()))],
        "Item 1.requirements",
    ),
    "no pair": (
        lambda: Item("1", NAME, ((0, asks(Shown()), 1),)),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "pairs of level and Requirement",
        (0, asks(Shown()), 1),
        "Item 1.requirements",
    ),
    "no tuple": (
        lambda: Item("1", NAME, ([0, 1],)),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "pairs of level and Requirement",
        [0, 1],
        "Item 1.requirements",
    ),
    "level below 0": (
        lambda: item("1", Shown(), first=-1),
        InvalidValue,
        Code.NEGATIVE_COUNT,
        "a whole number of at least 0",
        -1,
        "Item 1.requirements",
    ),
    "no requirement": (
        lambda: Item("1", NAME, ((0, Shown()),)),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Requirement",
        Shown(),
        "Item 1.requirements",
    ),
    "levels that fall": (
        lambda: Item("1", NAME, ((2, asks(Shown())), (1, asks(Shown())))),
        InvalidValue,
        Code.MALFORMED,
        "levels that rise",
        [2, 1],
        "Item 1.requirements",
    ),
    "one level twice": (
        lambda: Item("1", NAME, ((1, asks(Shown())), (1, asks(Shown())))),
        InvalidValue,
        Code.MALFORMED,
        "levels that rise",
        [1, 1],
        "Item 1.requirements",
    ),
    "two kinds": (
        lambda: item("1", Shown(), Quantity(1)),
        InvalidValue,
        Code.MALFORMED,
        "one kind of evidence at every level",
        ["Quantity ", "Shown "],
        "Item 1.requirements",
    ),
    "two bases": (
        lambda: item("1", *MIXED),
        InvalidValue,
        Code.MALFORMED,
        "one kind of evidence at every level",
        ["Threshold a", "Threshold b"],
        "Item 1.requirements",
    ),
    "two bases in one area": (
        lambda: item("1", *APART),
        InvalidValue,
        Code.MALFORMED,
        "one kind of evidence at every level",
        ["Threshold ", "Threshold b"],
        "Item 1.requirements",
    ),
    "two titles": (
        lambda: item("1", Holding("a/b"), Holding("a/c")),
        InvalidValue,
        Code.MALFORMED,
        "one kind of evidence at every level",
        ["Holding a/b", "Holding a/c"],
        "Item 1.requirements",
    ),
    "two scales": (
        lambda: item("1", Grade(1, SCALE), Grade(2, SCALE[::-1])),
        InvalidValue,
        Code.MALFORMED,
        "one kind of evidence at every level",
        ["Grade cơ bản < tốt", "Grade tốt < cơ bản"],
        "Item 1.requirements",
    ),
    "criterion without number": (
        lambda: Criterion("", NAME),
        InvalidValue,
        Code.EMPTY,
        "a name",
        "",
        "Criterion.id",
    ),
    "criterion without name": (
        lambda: Criterion("1", ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a Label",
        None,
        "Criterion 1.label",
    ),
    "criterion of no items": (
        lambda: Criterion("1", NAME, (NAME,)),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "an Item",
        NAME,
        "Criterion 1.items",
    ),
    "one item twice": (
        lambda: Criterion("1", NAME, (item("1.1", Shown()), item("1.1", Shown()))),
        InvalidValue,
        Code.MALFORMED,
        "each one once",
        ["1.1", "1.1"],
        "Criterion 1.items",
    ),
    "criterion of nothing": (
        lambda: Criterion("1", NAME, (), 0),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "more than 0 points",
        0,
        "Criterion 1.most",
    ),
    "items above the criterion": (
        lambda: Criterion("1", NAME, (scored("1.1", 10), scored("1.2", 5)), 14),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "items that sum to at most 14 points",
        15,
        "Criterion 1",
    ),
    "band without name": (
        lambda: Band(ANY, 0),
        WrongType,
        Code.WRONG_TYPE,
        "a Label",
        None,
        "Band.label",
    ),
    "band at a float": (
        lambda: Band(NAME, 0.5),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "an int or a Fraction",
        0.5,
        "Band.low",
    ),
    "total as a float": (
        lambda: Points(99.5, (), citation=CITED),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "an int or a Fraction",
        99.5,
        "Points.total",
    ),
    "band below 0": (
        lambda: Band(NAME, -1),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "at least 0 points",
        -1,
        "Band.low",
    ),
    "band that may pass": (
        lambda: Band(NAME, 0, passes=ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a bool",
        None,
        "Band.passes",
    ),
    "points without a citation": (
        lambda: Points(100, (), citation=ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a Citation",
        None,
        "Points.citation",
    ),
    "total of nothing": (
        lambda: Points(0, (), citation=CITED),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "more than 0 points",
        0,
        "Points.total",
    ),
    "floor of nothing": (
        lambda: Points(100, (), floor=0, citation=CITED),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "more than 0 points",
        0,
        "Points.floor",
    ),
    "points of no bands": (
        lambda: Points(100, (80,), citation=CITED),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Band",
        80,
        "Points.bands",
    ),
    "bands that start above 0": (
        lambda: Points(100, (Band(NAME, 1),), citation=CITED),
        InvalidValue,
        Code.MALFORMED,
        "bands that rise from 0 and start within 100",
        [1],
        "Points.bands",
    ),
    "bands that fall": (
        lambda: Points(None, (FAILS, Band(NAME, 50), Band(NAME, 40)), citation=CITED),
        InvalidValue,
        Code.MALFORMED,
        "bands that rise from 0",
        [0, 50, 40],
        "Points.bands",
    ),
    "bands that start together": (
        lambda: Points(100, (FAILS, Band(NAME, 50), Band(NAME, 50)), citation=CITED),
        InvalidValue,
        Code.MALFORMED,
        "bands that rise from 0 and start within 100",
        [0, 50, 50],
        "Points.bands",
    ),
    "band above the total": (
        lambda: Points(100, (FAILS, Band(NAME, 101)), citation=CITED),
        InvalidValue,
        Code.MALFORMED,
        "bands that rise from 0 and start within 100",
        [0, 101],
        "Points.bands",
    ),
    "more points that fail": (
        lambda: Points(100, (Band(NAME, 0), Band(NAME, 50, passes=False)), citation=CITED),
        InvalidValue,
        Code.MALFORMED,
        "bands that pass above those that do not",
        [True, False],
        "Points.bands",
    ),
    "level 0": (
        lambda: Level(0, NAME, CITED),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        0,
        "Level.number",
    ),
    "level without name": (
        lambda: Level(1, ANY, CITED),
        WrongType,
        Code.WRONG_TYPE,
        "a Label",
        None,
        "Level.label",
    ),
    "level without citation": (
        lambda: Level(1, NAME, ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a Citation",
        None,
        "Level.citation",
    ),
    "perhaps nested": (
        lambda: AllMet((Level(1, NAME, CITED),), nested=ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a bool",
        None,
        "AllMet.nested",
    ),
    "absence by hearsay": (
        lambda: AllMet((Level(1, NAME, CITED),), absence_fails=True),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Citation",
        True,
        "AllMet.absence_fails",
    ),
    "no levels": (
        lambda: AllMet(()),
        InvalidValue,
        Code.MALFORMED,
        "levels that rise",
        [],
        "AllMet.levels",
    ),
    "levels of a decision that fall": (
        lambda: AllMet((Level(2, NAME, CITED), Level(1, NAME, CITED))),
        InvalidValue,
        Code.MALFORMED,
        "levels that rise",
        [2, 1],
        "AllMet.levels",
    ),
    "numbers as levels": (
        lambda: AllMet((1, 2)),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Level",
        1,
        "AllMet.levels",
    ),
    "deadline without name": (
        lambda: Deadline(id="", label=NAME, month=1, day=1, citation=CITED),
        InvalidValue,
        Code.EMPTY,
        "a name",
        "",
        "Deadline.id",
    ),
    "deadline without label": (
        lambda: Deadline(id="d", label=ANY, month=1, day=1, citation=CITED),
        WrongType,
        Code.WRONG_TYPE,
        "a Label",
        None,
        "Deadline.label",
    ),
    "month 0": (
        lambda: Deadline(id="d", label=NAME, month=0, day=1, citation=CITED),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        0,
        "Deadline.month",
    ),
    "day 0": (
        lambda: Deadline(id="d", label=NAME, month=1, day=0, citation=CITED),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        0,
        "Deadline.day",
    ),
    "perhaps next year": (
        lambda: Deadline(id="d", label=NAME, month=1, day=1, next_year=ANY, citation=CITED),
        WrongType,
        Code.WRONG_TYPE,
        "a bool",
        None,
        "Deadline.next_year",
    ),
    "deadline without citation": (
        lambda: Deadline(id="d", label=NAME, month=1, day=1, citation=ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a Citation",
        None,
        "Deadline.citation",
    ),
    "30 February": (
        lambda: Deadline(id="d", label=NAME, month=2, day=30, citation=CITED),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a day and month of the calendar",
        (30, 2),
        "Deadline",
    ),
    "a month beyond any": (
        lambda: Deadline(id="d", label=NAME, month=10**30, day=1, citation=CITED),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a day and month of the calendar",
        (1, 10**30),
        "Deadline",
    ),
    "yearly": (
        lambda: Timing(yearly=1),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a bool",
        1,
        "Timing.yearly",
    ),
    "window": (
        lambda: Timing(calendar_year=1),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a bool",
        1,
        "Timing.calendar_year",
    ),
    "kept for no month": (
        lambda: Timing(kept_months=0),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        0,
        "Timing.kept_months",
    ),
    "upgraded after no month": (
        lambda: Timing(upgrade_months=0),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        0,
        "Timing.upgrade_months",
    ),
    "timing by hearsay": (
        lambda: Timing(citation="6"),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Citation",
        "6",
        "Timing.citation",
    ),
    "upgrade by hearsay": (
        lambda: Timing(upgrade_citation="6"),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Citation",
        "6",
        "Timing.upgrade_citation",
    ),
    "window by hearsay": (
        lambda: Timing(window_citation="6"),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Citation",
        "6",
        "Timing.window_citation",
    ),
    "no deadlines": (
        lambda: Timing(deadlines=(1,)),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Deadline",
        1,
        "Timing.deadlines",
    ),
    "one deadline twice": (
        lambda: Timing(
            deadlines=(Deadline(id="d", label=NAME, month=1, day=1, citation=CITED),) * 2
        ),
        InvalidValue,
        Code.MALFORMED,
        "each one once",
        ["d", "d"],
        "Timing.deadlines",
    ),
    "scheme without name": (
        lambda: Scheme(id="", label=NAME, unit_type="unit", decision=HUNDRED),
        InvalidValue,
        Code.EMPTY,
        "a name",
        "",
        "Scheme.id",
    ),
    "scheme without label": (
        lambda: Scheme(id="s", label=ANY, unit_type="unit", decision=HUNDRED),
        WrongType,
        Code.WRONG_TYPE,
        "a Label",
        None,
        "Scheme s.label",
    ),
    "scheme of no unit": (
        lambda: Scheme(id="s", label=NAME, unit_type="", decision=HUNDRED),
        InvalidValue,
        Code.EMPTY,
        "a name",
        "",
        "Scheme s.unit_type",
    ),
    "scheme without decision": (
        lambda: scheme(ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a decision",
        None,
        "Scheme s.decision",
    ),
    "scheme of items": (
        lambda: scheme(TWO_LEVELS, item("1", Shown())),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Criterion",
        item("1", Shown()),
        "Scheme s.criteria",
    ),
    "perhaps open": (
        lambda: scheme(TWO_LEVELS, open_items=None),
        WrongType,
        Code.WRONG_TYPE,
        "a bool",
        None,
        "Scheme s.open_items",
    ),
    "timeless": (
        lambda: scheme(TWO_LEVELS, timing=None),
        WrongType,
        Code.WRONG_TYPE,
        "a Timing",
        None,
        "Scheme s.timing",
    ),
    "one criterion twice": (
        lambda: scheme(TWO_LEVELS, Criterion("1", NAME), Criterion("1", NAME)),
        InvalidValue,
        Code.MALFORMED,
        "each one once",
        ["1", "1"],
        "Scheme s.criteria",
    ),
    "one item in two criteria": (
        lambda: scheme(
            TWO_LEVELS,
            Criterion("1", NAME, (item("1", Shown()),)),
            Criterion("2", NAME, (item("1", Shown()),)),
        ),
        InvalidValue,
        Code.MALFORMED,
        "each one once",
        ["1", "1"],
        "Scheme s.items",
    ),
    "levels that ask for points": (
        lambda: scheme(TWO_LEVELS, Criterion("1", NAME, (item("1", Score(5)),))),
        InvalidValue,
        Code.MALFORMED,
        "a rule without points, at one of the levels [1, 2]",
        (1, Score(5)),
        "Item 1",
    ),
    "a level there is not": (
        lambda: scheme(TWO_LEVELS, Criterion("1", NAME, (item("1", Shown(), first=3),))),
        InvalidValue,
        Code.MALFORMED,
        "a rule without points, at one of the levels [1, 2]",
        (3, Shown()),
        "Item 1",
    ),
    "points that ask no points": (
        lambda: scheme(HUNDRED, Criterion("1", NAME, (item("1", Shown(), first=0),))),
        InvalidValue,
        Code.MALFORMED,
        "a Score without level or trait, as points decide",
        (0, asks(Shown())),
        "Item 1",
    ),
    "points at a level": (
        lambda: scheme(HUNDRED, Criterion("1", NAME, (item("1", Score(5)),))),
        InvalidValue,
        Code.MALFORMED,
        "a Score without level or trait, as points decide",
        (1, asks(Score(5))),
        "Item 1",
    ),
    "points of some units": (
        lambda: scheme(
            HUNDRED, Criterion("1", NAME, (Item("1", NAME, ((0, asks(Score(5), SCHOOL)),)),))
        ),
        InvalidValue,
        Code.MALFORMED,
        "a Score without level or trait, as points decide",
        (0, asks(Score(5), SCHOOL)),
        "Item 1",
    ),
    "item that cannot reach the floor": (
        lambda: scheme(HUNDRED, Criterion("1", NAME, (scored("1.1", 4),))),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "at least the floor of 5 points",
        4,
        "Item 1.1",
    ),
    "criteria above the total": (
        lambda: scheme(
            HUNDRED,
            Criterion("1", NAME, (scored("1.1", 5),), 41),
            Criterion("2", NAME, (scored("2.1", 60),)),
        ),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "criteria that sum to at most 100 points",
        101,
        "Scheme s",
    ),
}


@pytest.mark.parametrize("slip", REFUSED)
def test_what_does_not_hold_together_is_refused(slip: str) -> None:
    """Where it is made, before anything is rated by it."""
    make, kind, code, expected, got, where = REFUSED[slip]
    with pytest.raises(kind) as caught:
        make()
    hint = FLOAT if isinstance(got, float) else ""
    assert (code, expected, got, where, hint) == fields(caught.value)

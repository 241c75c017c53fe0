"""Evidence: what can be known of a unit, and what cannot."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import pytest

from hocsuotdoi import Change, Missing, MissingReason, PointChange, Ratio, Year
from hocsuotdoi.criteria import Area
from hocsuotdoi.errors import Code, Conflict, HocSuotDoiError, InvalidValue, Unreadable, WrongType
from hocsuotdoi.interval import Interval
from hocsuotdoi.rating import Evidence, Held

if TYPE_CHECKING:
    from collections.abc import Callable

NOW: Final = Year(2024)
MARKS: Final[dict[str, int | Decimal]] = {"B": Decimal("7.5"), "A": 1}
LITERACY: Final = "cp-20-2014/literacy-commune"


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


def test_evidence_is_kept_in_one_order() -> None:
    """A mapping or pairs, in any order, are the same evidence."""
    one = Evidence(
        assessed=NOW,
        items={"2": True, "1": 8},
        criteria=MARKS,
        held=[Held("b/b"), Held("a/a", 2), Held("b/b")],
        area=Area.GENERAL,
        traits={"y": False, "x": True},
    )
    two = Evidence(
        assessed=NOW,
        items=[("1", 8), ("2", True)],
        criteria=reversed(MARKS.items()),
        held=(Held("a/a", 2), Held("b/b", 1)),
        area=Area.GENERAL,
        traits=(("x", True), ("y", False)),
    )
    assert one == two
    assert one.items == (("1", 8), ("2", True))
    assert one.criteria == (("A", 1), ("B", Decimal("7.5")))
    assert one.held == (Held("a/a", 2), Held("b/b", 1))
    assert one.traits == (("x", True), ("y", False))


def test_nothing_need_be_known() -> None:
    """But the year."""
    nothing = Evidence(assessed=NOW)
    assert (nothing.items, nothing.criteria, nothing.total) == ((), (), None)
    assert (nothing.area, nothing.held, nothing.traits) == (None, (), ())


@pytest.mark.parametrize(
    "given",
    [
        True,
        False,
        0,
        8,
        Fraction(1, 2),
        Decimal("7.5"),
        Decimal(0),
        Ratio(3, 2),
        Interval(None, None),
        Change(0, 1),
        PointChange(Ratio(0, 1), Ratio(1, 1)),
        Missing(MissingReason.NOT_REPORTED),
    ],
    ids=repr,
)
def test_every_kind_of_evidence_is_kept_as_given(given: Any) -> None:
    """Whether it suits the item is for the pack to say."""
    ((_, kept),) = Evidence(assessed=NOW, items={"1": given}).items
    assert kept is given


def test_evidence_is_asked_by_name() -> None:
    """Of a trait or title that nothing is known of, nothing is told."""
    held = Held("b/b", 2, year=NOW, digest="0" * 64)
    known = Evidence(assessed=NOW, held=[Held("a/a"), held], traits={"x": True, "y": False})
    assert [True, False, None] == [known.has_trait(trait) for trait in "xyz"]
    assert [Held("a/a"), held, None] == [known.title(name) for name in ("a/a", "b/b", "c/c")]


def test_a_title_may_say_for_which_year_and_by_which_rules_it_was_judged() -> None:
    """It is then another thing than a title of which that is not known."""
    plain, dated = Held("a/a", 2), Held("a/a", 2, year=NOW, digest="0" * 64)
    assert (plain.year, plain.digest) == (None, "")
    assert (dated.year, dated.digest) == (NOW, "0" * 64)
    assert plain != dated


def test_a_title_of_the_year_judged_is_held_and_one_of_the_next_is_not() -> None:
    """Nobody knows it yet."""
    assert Evidence(assessed=NOW, held=[Held("a/a", year=NOW)]).held == (Held("a/a", year=NOW),)
    later = Held("a/a", year=Year(2025))
    with pytest.raises(InvalidValue) as caught:
        Evidence(assessed=NOW, held=[Held("b/b"), later])
    assert fields(caught.value) == (
        Code.OUT_OF_RANGE,
        "a title judged for a year up to 2024",
        later,
        "Evidence.held",
        "",
    )


def test_names_are_composed() -> None:
    """So that an item is found however it was typed."""
    assert Evidence(assessed=NOW, items={"e\u0301": 1}).items == (("é", 1),)


@pytest.mark.parametrize("name", ["items", "criteria", "traits"])
@pytest.mark.parametrize("given", [5, None, ["ab", "c"], [("a",)], "abc", [5]], ids=repr)
def test_entries_need_names(name: str, given: Any) -> None:
    """Anything else is no evidence."""
    with pytest.raises(WrongType) as caught:
        Evidence(assessed=NOW, **{name: given})
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "a mapping, or pairs with names",
        given,
        f"Evidence.{name}",
        "",
    )


@pytest.mark.parametrize(
    ("name", "entry"), [("items", (1, 8)), ("criteria", (1, 8)), ("traits", (1, True))]
)
def test_names_are_text(name: str, entry: tuple[int, object]) -> None:
    """1.1 is no number."""
    with pytest.raises(WrongType) as caught:
        Evidence(assessed=NOW, **{name: dict([entry])})  # type: ignore[arg-type]
    assert fields(caught.value) == (Code.WRONG_TYPE, "a str", 1, f"Evidence.{name}", "")


def test_names_hold_no_controls() -> None:
    """They are shown to people."""
    with pytest.raises(Unreadable):
        Evidence(assessed=NOW, items={"1\x002": 8})


@pytest.mark.parametrize(
    ("name", "pairs"),
    [
        ("items", [("1", 8), ("1", 3)]),
        ("items", [("1", 8), ("1", 8)]),
        ("criteria", [("1", 8), ("1", 3)]),
        ("traits", [("x", True), ("x", False)]),
        ("items", {"é": 8, "e\u0301": 3}.items()),
    ],
)
def test_nothing_is_said_twice(name: str, pairs: Any) -> None:
    """Neither would be silently dropped."""
    with pytest.raises(Conflict) as caught:
        Evidence(assessed=NOW, **{name: pairs})
    assert fields(caught.value) == (
        Code.FIGURES_DISAGREE,
        "each name once",
        [*pairs],
        f"Evidence.{name}",
        "",
    )


@pytest.mark.parametrize(
    "other",
    [
        Held(LITERACY, 2),
        Held(LITERACY, 1, year=Year(2023)),
        Held(LITERACY, 1, digest="1" * 64),
    ],
)
def test_a_title_is_held_once(other: Held) -> None:
    """Whoever says two levels, years or seals does not know."""
    one = Held(LITERACY, 1)
    with pytest.raises(Conflict) as caught:
        Evidence(assessed=NOW, held=[other, Held("a/a", 1), one])
    assert fields(caught.value) == (
        Code.FIGURES_DISAGREE,
        f"{LITERACY} held once",
        (one, other),
        "Evidence.held",
        "",
    )


def test_titles_are_kept_in_one_order_whatever_is_said_of_them() -> None:
    """By level, then year, then seal: so that a contradiction reads alike in any order."""
    several = [
        Held("a/a", 1),
        Held("a/a", 1, digest="1"),
        Held("a/a", 1, year=Year(2022)),
        Held("a/a", 1, year=Year(2023), digest="0"),
        Held("a/a", 2, year=Year(2021)),
    ]
    for first in range(len(several) - 1):
        with pytest.raises(Conflict) as caught:
            Evidence(assessed=NOW, held=several[first:][::-1])
        assert caught.value.got == (several[first], several[first + 1])


FLOAT: Final = 'pass Decimal("7.5"), not 7.5'
ANY: Final[Any] = None
REFUSED: Final[
    dict[str, tuple[Callable[[], object], type[HocSuotDoiError], Code, str, object, str, str]]
] = {
    "year": (
        lambda: Evidence(assessed=2024),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Year",
        2024,
        "Evidence.assessed",
        "",
    ),
    "nothing": (
        lambda: Evidence(assessed=NOW, items={"1": ANY}),
        WrongType,
        Code.WRONG_TYPE,
        "evidence",
        None,
        "Evidence.items['1']",
        "",
    ),
    "float": (
        lambda: Evidence(assessed=NOW, items={"1": 7.5}),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "points as an int, a Fraction or a Decimal",
        7.5,
        "Evidence.items['1']",
        FLOAT,
    ),
    "negative": (
        lambda: Evidence(assessed=NOW, items={"1": -1}),
        InvalidValue,
        Code.NEGATIVE_COUNT,
        "at least 0 points",
        -1,
        "Evidence.items['1']",
        "",
    ),
    "infinite": (
        lambda: Evidence(assessed=NOW, items={"1": Decimal("Infinity")}),
        InvalidValue,
        Code.NOT_A_NUMERAL,
        "a finite number",
        Decimal("Infinity"),
        "Evidence.items['1']",
        "",
    ),
    "a share of a criterion": (
        lambda: Evidence(assessed=NOW, criteria={"1": Ratio(1, 2)}),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "points as an int, a Fraction or a Decimal",
        Ratio(1, 2),
        "Evidence.criteria['1']",
        "",
    ),
    "a criterion that is met": (
        lambda: Evidence(assessed=NOW, criteria={"1": True}),
        WrongType,
        Code.WRONG_TYPE,
        "points as an int, a Fraction or a Decimal",
        True,
        "Evidence.criteria['1']",
        "",
    ),
    "total": (
        lambda: Evidence(assessed=NOW, total=84.99),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "points as an int, a Fraction or a Decimal",
        84.99,
        "Evidence.total",
        FLOAT,
    ),
    "total below 0": (
        lambda: Evidence(assessed=NOW, total=Fraction(-1, 2)),
        InvalidValue,
        Code.NEGATIVE_COUNT,
        "at least 0 points",
        Fraction(-1, 2),
        "Evidence.total",
        "",
    ),
    "area": (
        lambda: Evidence(assessed=NOW, area="difficult"),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "an Area",
        "difficult",
        "Evidence.area",
        "",
    ),
    "held": (
        lambda: Evidence(assessed=NOW, held=[LITERACY]),  # type: ignore[list-item]
        WrongType,
        Code.WRONG_TYPE,
        "a Held",
        LITERACY,
        "Evidence.held",
        "",
    ),
    "one held": (
        lambda: Evidence(assessed=NOW, held=5),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "several values",
        5,
        "Evidence.held",
        "",
    ),
    "trait": (
        lambda: Evidence(assessed=NOW, traits={"school": 1}),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a bool",
        1,
        "Evidence.traits['school']",
        "",
    ),
    "a title without a name": (
        lambda: Held(""),
        InvalidValue,
        Code.EMPTY,
        "pack/scheme",
        "",
        "Held.scheme",
        "",
    ),
    "a title of another type": (
        lambda: Held(ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a str",
        None,
        "Held.scheme",
        "",
    ),
    "a year as a number": (
        lambda: Held(LITERACY, 1, year=2024),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Year",
        2024,
        "Held.year",
        "",
    ),
    "a seal of another type": (
        lambda: Held(LITERACY, 1, digest=ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a str",
        None,
        "Held.digest",
        "",
    ),
    "a level below 0": (
        lambda: Held(LITERACY, -1),
        InvalidValue,
        Code.NEGATIVE_COUNT,
        "a whole number of at least 0",
        -1,
        "Held.level",
        "",
    ),
}


@pytest.mark.parametrize("slip", REFUSED)
def test_what_cannot_be_evidence_is_refused(slip: str) -> None:
    """Before anything is rated."""
    make, kind, code, expected, got, where, hint = REFUSED[slip]
    with pytest.raises(kind) as caught:
        make()
    assert (code, expected, got, where, hint) == fields(caught.value)


def test_a_level_of_0_was_judged_and_not_reached() -> None:
    """Which is not the same as not judged."""
    assert (Held(LITERACY, 0).level, Held(LITERACY).level) == (0, 1)
    assert Evidence(assessed=NOW, area=Area.REMOTE, total=0).total == 0

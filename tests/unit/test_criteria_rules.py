"""The rules a document can set: what each holds, and what none may be."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import pytest

from hocsuotdoi import law
from hocsuotdoi.criteria import (
    Area,
    Better,
    Completeness,
    Grade,
    Holding,
    Quantity,
    Requirement,
    Score,
    Shown,
    Threshold,
    Trait,
    Variant,
)
from hocsuotdoi.display import Label
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, WrongType
from hocsuotdoi.measure import Direction
from hocsuotdoi.unit import PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

CITED: Final = law.Citation(law.BGDDT_25_2023, article="6", attestation=law.Attestation.TEXT)
BAR: Final = Fraction(50, 100)
DIFFICULT: Final = Variant(Area.DIFFICULT, Fraction(40, 100))
GOOD: Final = (Label("cơ bản", "basic"), Label("tốt", "good"))
SCHOOL: Final = Trait("school", Label("trường học", "school"))
ANY: Final[Any] = None
YOUNGER: Final = Variant(Area.ESPECIALLY_DIFFICULT, Fraction(90, 100), "literate-15-25")


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


def test_a_variant_replaces_the_bar_and_perhaps_the_base() -> None:
    """Where there is none for an area, the general bar holds."""
    threshold = Threshold(BAR, indicator="literate-15-35", variants=(DIFFICULT, YOUNGER))
    assert [BAR, Fraction(40, 100), Fraction(90, 100), BAR] == [
        threshold.bar_for(area)
        for area in (Area.GENERAL, Area.DIFFICULT, Area.ESPECIALLY_DIFFICULT, Area.REMOTE)
    ]
    assert ["literate-15-35", "literate-15-35", "literate-15-25", "literate-15-35"] == [
        threshold.indicator_for(area)
        for area in (Area.GENERAL, Area.DIFFICULT, Area.ESPECIALLY_DIFFICULT, Area.REMOTE)
    ]
    assert Threshold(BAR).indicator_for(Area.DIFFICULT) is None


def test_the_edges_of_a_share_are_bars() -> None:
    """All, or none at all."""
    assert Threshold(Fraction(1)).bar_for(Area.GENERAL) == 1
    assert Threshold(Fraction(0), base_until=date(2025, 6, 30)).bar_for(Area.GENERAL) == 0
    assert Variant(Area.REMOTE, Fraction(1)).bar == 1


def test_whole_points_are_kept_as_ints() -> None:
    """They are the same number, reckoned with faster."""
    assert type(Score(Fraction(10)).most) is int
    assert Score(Fraction(15, 2)).most == Fraction(15, 2)
    assert Score(1).most == 1


def test_the_least_of_every_rule_is_allowed() -> None:
    """One programme, level one."""
    assert Quantity(1).least == 1
    assert Holding("a/b", 1).level == 1
    assert Holding("a/b").level is None
    assert Better(Direction.LOWER).direction is Direction.LOWER
    assert (Grade(1, GOOD).least, Grade(2, GOOD).least) == (1, 2)
    assert Requirement(Shown(), CITED).applies is None
    assert Requirement(Shown(), CITED, SCHOOL).applies is SCHOOL
    assert Threshold(BAR, counted=PERSON).counted is PERSON


REFUSED: Final[
    dict[str, tuple[Callable[[], Any], type[HocSuotDoiError], Code, str, object, str]]
] = {
    "bar above": (
        lambda: Threshold(Fraction(101, 100)),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a share from 0 to 1",
        Fraction(101, 100),
        "Threshold.bar",
    ),
    "bar below": (
        lambda: Threshold(Fraction(-1, 100)),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a share from 0 to 1",
        Fraction(-1, 100),
        "Threshold.bar",
    ),
    "indicator": (
        lambda: Threshold(BAR, indicator=""),
        InvalidValue,
        Code.EMPTY,
        "a name",
        "",
        "Threshold.indicator",
    ),
    "one area twice": (
        lambda: Threshold(BAR, variants=(DIFFICULT, DIFFICULT)),
        InvalidValue,
        Code.MALFORMED,
        "each one once",
        [Area.DIFFICULT, Area.DIFFICULT],
        "Threshold.variants",
    ),
    "variants in a list": (
        lambda: Threshold(BAR, variants=[]),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a tuple",
        [],
        "Threshold.variants",
    ),
    "no variant": (
        lambda: Threshold(BAR, variants=(BAR,)),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Variant",
        BAR,
        "Threshold.variants",
    ),
    "moment": (
        lambda: Threshold(BAR, base_until=datetime(2025, 6, 30)),  # noqa: DTZ001
        WrongType,
        Code.WRONG_TYPE,
        "a datetime.date",
        datetime(2025, 6, 30),  # noqa: DTZ001
        "Threshold.base_until",
    ),
    "area": (
        lambda: Variant("difficult", BAR),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "an Area",
        "difficult",
        "Variant.area",
    ),
    "variant's bar": (
        lambda: Variant(Area.REMOTE, Fraction(2)),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a share from 0 to 1",
        2,
        "Variant.bar",
    ),
    "variant's indicator": (
        lambda: Variant(Area.REMOTE, BAR, ""),
        InvalidValue,
        Code.EMPTY,
        "a name",
        "",
        "Variant.indicator",
    ),
    "quantity": (
        lambda: Quantity(0),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        0,
        "Quantity.least",
    ),
    "no way": (
        lambda: Better(Direction.NEUTRAL),
        InvalidValue,
        Code.MALFORMED,
        "a direction that is better",
        Direction.NEUTRAL,
        "Better.direction",
    ),
    "no direction": (
        lambda: Better("up"),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Direction",
        "up",
        "Better.direction",
    ),
    "no pack": (
        lambda: Holding("/b"),
        InvalidValue,
        Code.MALFORMED,
        "pack/scheme",
        "/b",
        "Holding.scheme",
    ),
    "no scheme": (
        lambda: Holding("a/"),
        InvalidValue,
        Code.MALFORMED,
        "pack/scheme",
        "a/",
        "Holding.scheme",
    ),
    "scheme": (
        lambda: Holding(1),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a str",
        1,
        "Holding.scheme",
    ),
    "level": (
        lambda: Holding("a/b", 0),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        0,
        "Holding.level",
    ),
    "no points": (
        lambda: Score(0),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "more than 0 points",
        0,
        "Score.most",
    ),
    "rule": (
        lambda: Requirement(BAR, CITED),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a rule",
        BAR,
        "Requirement.rule",
    ),
    "citation": (
        lambda: Requirement(Shown(), ""),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Citation",
        "",
        "Requirement.citation",
    ),
    "trait": (
        lambda: Requirement(Shown(), CITED, "school"),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Trait",
        "school",
        "Requirement.applies",
    ),
    "trait without a name": (
        lambda: Trait("", GOOD[0]),
        InvalidValue,
        Code.EMPTY,
        "a name",
        "",
        "Trait.id",
    ),
    "trait without a label": (
        lambda: Trait("school", ANY),
        WrongType,
        Code.WRONG_TYPE,
        "a Label",
        None,
        "Trait.label",
    ),
    "general variant": (
        lambda: Variant(Area.GENERAL, BAR),
        InvalidValue,
        Code.MALFORMED,
        "a class of areas; the general bar is the Threshold's own",
        Area.GENERAL,
        "Variant.area",
    ),
    "counted": (
        lambda: Threshold(BAR, counted="people"),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a UnitType",
        "people",
        "Threshold.counted",
    ),
    "grade above the scale": (
        lambda: Grade(3, GOOD),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a grade of the scale, 1 to 2",
        3,
        "Grade.least",
    ),
    "grade of nothing": (
        lambda: Grade(0, GOOD),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        0,
        "Grade.least",
    ),
    "no scale": (
        lambda: Grade(1, ()),
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a grade of the scale, 1 to 0",
        1,
        "Grade.least",
    ),
    "scale of text": (
        lambda: Grade(1, ("good",)),  # type: ignore[arg-type]
        WrongType,
        Code.WRONG_TYPE,
        "a Label",
        "good",
        "Grade.grades",
    ),
    "one grade twice": (
        lambda: Grade(1, GOOD[:1] * 2),
        InvalidValue,
        Code.MALFORMED,
        "each one once",
        GOOD[:1] * 2,
        "Grade.grades",
    ),
}


@pytest.mark.parametrize("slip", REFUSED)
def test_what_cannot_be_a_rule_is_refused(slip: str) -> None:
    """Where it is made, before anything is rated by it."""
    make, kind, code, expected, got, where = REFUSED[slip]
    with pytest.raises(kind) as caught:
        make()
    assert (code, expected, got, where, "") == fields(caught.value)


def test_a_float_is_no_bar() -> None:
    """The hint says what to pass."""
    bar: Any = 0.9
    with pytest.raises(WrongType) as caught:
        Threshold(bar)
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "an int or a Fraction",
        0.9,
        "Threshold.bar",
        "a float is not exact: pass the int that was counted",
    )


@pytest.mark.parametrize(
    ("member", "vi", "en"),
    [
        (Area.GENERAL, "địa bàn không có mức riêng", "no area with a bar of its own"),
        (Area.DIFFICULT, "vùng khó khăn", "difficult area"),
        (Area.ESPECIALLY_DIFFICULT, "đặc biệt khó khăn", "especially difficult area"),
        (
            Area.REMOTE,
            "miền núi, vùng sâu, vùng xa, đặc biệt khó khăn",
            "mountainous, remote or especially difficult area",
        ),
        (Completeness.WHOLE, "đầy đủ", "whole"),
        (Completeness.DECISION_RULE, "chỉ có quy tắc kết luận", "decision rule only"),
        (Completeness.PARTIAL, "một phần", "partial"),
    ],
)
def test_every_class_has_its_name_in_both_languages(
    member: Area | Completeness, vi: str, en: str
) -> None:
    """The Vietnamese one as the documents say it."""
    assert (vi, en) == (member.value.vi, member.value.en)

"""Packs and targets: what they hold, what they cover, and what they cannot be."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import Year, law
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Completeness,
    Criterion,
    Dates,
    Definition,
    Gap,
    Item,
    Level,
    Pack,
    Points,
    Requirement,
    Scheme,
    Shown,
    Target,
    Trait,
)
from hocsuotdoi.criteria._pack import begins, holds
from hocsuotdoi.display import Label
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType

NAME: Final = Label("tên", "name")
CITED: Final = law.Citation(law.BGDDT_22_2020, attestation=law.Attestation.TEXT)
DECISION: Final = AllMet((Level(1, NAME, CITED),))
ONE: Final = Scheme(id="one", label=NAME, unit_type="unit", decision=DECISION)
TWO: Final = Scheme(
    id="two", label=NAME, unit_type="unit", decision=Points(100, (), citation=CITED)
)
TARGET: Final = Target(
    id="families-2025",
    label=NAME,
    indicator="learning-family-share",
    year=Year(2025),
    bar=Fraction(70, 100),
    citation=CITED,
)
PACK: Final = Pack(
    document=law.BGDDT_22_2020,
    revision=1,
    completeness=Completeness.WHOLE,
    schemes=(ONE, TWO),
    targets=(TARGET,),
    gaps=(Gap(NAME),),
    conflicts=(Gap(NAME),),
    dates=Dates(signed=CITED, start=CITED, end=CITED),
    checked=date(2026, 11, 23),
    digest="0" * 64,
)


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


def dates_of(document: law.Document) -> Dates:
    """Return a citation for every day of a document."""
    days = (document.signed, document.in_force.start, document.in_force.end)
    signed, start, end = (CITED if day else None for day in days)
    return Dates(signed=signed, start=start, end=end)


def test_a_pack_covers_the_years_its_document_touches() -> None:
    """From 21 September 2020 to 25 January 2024: every year in between, both ends too."""
    assert [2020, 2021, 2022, 2023, 2024] == [
        year for year in range(2018, 2028) if PACK.covers(Year(year))
    ]


@pytest.mark.parametrize(
    ("known", "years"),
    [
        ({}, [2019, 2020, 2021, 2022, 2023]),
        ({"year": 2021}, [2021, 2022, 2023]),
        ({"year": 2021, "signed": date(2021, 12, 31)}, [2021, 2022, 2023]),
        ({"year": 2021, "in_force": law.InForce(start=date(2022, 1, 1))}, [2022, 2023]),
        ({"year": 2021, "in_force": law.InForce(start=date(2020, 1, 1))}, [2021, 2022, 2023]),
        ({"in_force": law.InForce(end=date(2021, 1, 1))}, [2019, 2020, 2021]),
        ({"year": 2020, "in_force": law.InForce(end=date(2021, 12, 31))}, [2020, 2021]),
    ],
)
def test_a_document_holds_from_the_latest_day_before_which_it_cannot(
    known: dict[str, Any], years: list[int]
) -> None:
    """Its year, its signing, its first day; of an undated one nothing is known."""
    document = attrs.evolve(
        law.BGDDT_22_2020, **{"year": None, "signed": None, "in_force": law.InForce(), **known}
    )
    pack = attrs.evolve(PACK, document=document, dates=dates_of(document))
    assert years == [year for year in range(2019, 2024) if pack.covers(Year(year))]
    assert years == [year for year in range(2019, 2024) if holds(document, Year(year))]


def test_a_document_of_which_only_the_year_is_known_begins_with_it() -> None:
    """On its first day; an undated one begins on no day that is known."""
    undated = attrs.evolve(law.BGDDT_22_2020, year=None, signed=None, in_force=law.InForce())
    assert begins(attrs.evolve(undated, year=2021)) == date(2021, 1, 1)
    assert begins(undated) is None
    assert begins(law.BGDDT_22_2020) == date(2020, 9, 21)


def test_a_scheme_is_found_by_its_name() -> None:
    """Which may be left out where there is only one."""
    assert PACK.scheme("two") is TWO
    assert attrs.evolve(PACK, schemes=(TWO,)).scheme() is TWO
    assert attrs.evolve(PACK, schemes=(TWO,)).scheme("two") is TWO


@pytest.mark.parametrize(
    ("schemes", "name"), [((ONE, TWO), ""), ((ONE, TWO), "three"), ((ONE,), "three"), ((), "")]
)
def test_a_scheme_that_is_not_there_is_unknown(schemes: tuple[Scheme, ...], name: str) -> None:
    """So is the only one of several."""
    with pytest.raises(UnknownName) as caught:
        attrs.evolve(PACK, schemes=schemes).scheme(name)
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        f"one of {[one.id for one in schemes]}",
        name,
        "the schemes of bgddt-22-2020",
        "",
    )


def test_a_pack_knows_the_traits_that_its_schemes_ask_of() -> None:
    """Each once."""
    school, agency = Trait("school", NAME), Trait("agency", NAME)
    items = [
        Item(trait.id, NAME, ((1, Requirement(Shown(), CITED, trait)),))
        for trait in (school, agency)
    ]
    one, two = (
        attrs.evolve(ONE, id=f"{i}", criteria=(Criterion("1", NAME, tuple(found)),))
        for i, found in enumerate(([items[1]], items))
    )
    assert (agency, school) == attrs.evolve(PACK, schemes=(one, two)).traits
    assert PACK.traits == ()


def test_a_pack_may_define_words_and_lie_under_others() -> None:
    """What a member is, and which documents were laid over it."""
    member = Definition(NAME, NAME, CITED)
    pack = attrs.evolve(PACK, definitions=(member,), overlays=(law.KHVN_448_2015,))
    assert ((member,), (law.KHVN_448_2015,)) == (pack.definitions, pack.overlays)


@pytest.mark.parametrize("day", ["signed", "start", "end"])
def test_every_day_of_a_document_is_cited(day: str) -> None:
    """A day that no citation attests is refused."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(PACK, dates=attrs.evolve(PACK.dates, **{day: None}))
    expected = (Code.MALFORMED, "a citation", None, f"Pack.dates.{day}", "")
    assert expected == fields(caught.value)


@pytest.mark.parametrize("day", ["signed", "start", "end"])
def test_no_day_is_cited_that_is_not_established(day: str) -> None:
    """A citation of no day is refused."""
    undated = attrs.evolve(law.BGDDT_22_2020, signed=None, in_force=law.InForce())
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(PACK, document=undated, dates=Dates(**{day: CITED}))
    expected = "none, as the day is not established"
    assert (Code.MALFORMED, expected, CITED, f"Pack.dates.{day}", "") == fields(caught.value)


def test_a_target_is_found_by_its_name() -> None:
    """And one that is not there is unknown."""
    assert PACK.target("families-2025") is TARGET
    with pytest.raises(UnknownName) as caught:
        PACK.target("families-2030")
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "one of ['families-2025']",
        "families-2030",
        "the targets of bgddt-22-2020",
        "",
    )


def test_a_target_is_national_and_for_all_areas_unless_it_says_more() -> None:
    """And it may end with its base."""
    assert (TARGET.jurisdiction, TARGET.area, TARGET.nested_in, TARGET.base_until) == (
        "vn",
        None,
        None,
        None,
    )
    part = attrs.evolve(
        TARGET,
        bar=Fraction(1),
        area=Area.REMOTE,
        nested_in="families-2025",
        base_until=date(2025, 6, 30),
        whose=Label("Hà Nội", "Hanoi"),
    )
    assert part.bar == 1
    assert [Label("Hà Nội", "Hanoi"), None] == [part.whose, TARGET.whose]


DATES: Final = Dates()
WORD: Final = Definition(NAME, NAME, CITED)
Slip = tuple[Any, dict[str, Any], type[HocSuotDoiError], Code, str, str]
SLIPS: Final[list[Slip]] = [
    (PACK, {"document": "x"}, WrongType, Code.WRONG_TYPE, "a Document", "Pack.document"),
    (
        PACK,
        {"revision": 0},
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a whole number of at least 1",
        "Pack.revision",
    ),
    (
        PACK,
        {"completeness": "whole"},
        WrongType,
        Code.WRONG_TYPE,
        "a Completeness",
        "Pack.completeness",
    ),
    (PACK, {"schemes": [ONE]}, WrongType, Code.WRONG_TYPE, "a tuple", "Pack.schemes"),
    (PACK, {"targets": [TARGET]}, WrongType, Code.WRONG_TYPE, "a tuple", "Pack.targets"),
    (PACK, {"gaps": [NAME]}, WrongType, Code.WRONG_TYPE, "a tuple", "Pack.gaps"),
    (PACK, {"conflicts": [NAME]}, WrongType, Code.WRONG_TYPE, "a tuple", "Pack.conflicts"),
    (PACK, {"definitions": [NAME]}, WrongType, Code.WRONG_TYPE, "a tuple", "Pack.definitions"),
    (PACK, {"overlays": [NAME]}, WrongType, Code.WRONG_TYPE, "a tuple", "Pack.overlays"),
    (PACK, {"dates": None}, WrongType, Code.WRONG_TYPE, "a Dates", "Pack.dates"),
    (DATES, {"signed": 1}, WrongType, Code.WRONG_TYPE, "a Citation", "Dates.signed"),
    (DATES, {"start": 1}, WrongType, Code.WRONG_TYPE, "a Citation", "Dates.start"),
    (DATES, {"end": 1}, WrongType, Code.WRONG_TYPE, "a Citation", "Dates.end"),
    (WORD, {"term": "x"}, WrongType, Code.WRONG_TYPE, "a Label", "Definition.term"),
    (WORD, {"meaning": "x"}, WrongType, Code.WRONG_TYPE, "a Label", "Definition.meaning"),
    (WORD, {"citation": "x"}, WrongType, Code.WRONG_TYPE, "a Citation", "Definition.citation"),
    (TARGET, {"whose": "x"}, WrongType, Code.WRONG_TYPE, "a Label", "Target.whose"),
    (PACK, {"checked": 2026}, WrongType, Code.WRONG_TYPE, "a datetime.date", "Pack.checked"),
    (PACK, {"digest": ""}, InvalidValue, Code.EMPTY, "a name", "Pack.digest"),
    (TARGET, {"id": ""}, InvalidValue, Code.EMPTY, "a name", "Target.id"),
    (TARGET, {"label": "x"}, WrongType, Code.WRONG_TYPE, "a Label", "Target.label"),
    (TARGET, {"indicator": ""}, InvalidValue, Code.EMPTY, "a name", "Target.indicator"),
    (TARGET, {"year": date(2025, 1, 1)}, WrongType, Code.WRONG_TYPE, "a Year", "Target.year"),
    (TARGET, {"citation": "x"}, WrongType, Code.WRONG_TYPE, "a Citation", "Target.citation"),
    (
        TARGET,
        {"bar": Fraction(0)},
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a share above 0, to 1",
        "Target.bar",
    ),
    (
        TARGET,
        {"bar": Fraction(101, 100)},
        InvalidValue,
        Code.OUT_OF_RANGE,
        "a share above 0, to 1",
        "Target.bar",
    ),
    (TARGET, {"jurisdiction": ""}, InvalidValue, Code.EMPTY, "a name", "Target.jurisdiction"),
    (TARGET, {"area": "remote"}, WrongType, Code.WRONG_TYPE, "an Area", "Target.area"),
    (TARGET, {"nested_in": ""}, InvalidValue, Code.EMPTY, "a name", "Target.nested_in"),
    (
        TARGET,
        {"base_until": 2025},
        WrongType,
        Code.WRONG_TYPE,
        "a datetime.date",
        "Target.base_until",
    ),
    (Gap(NAME), {"label": "x"}, WrongType, Code.WRONG_TYPE, "a Label", "Gap.label"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip[-1])
def test_what_cannot_be_is_refused(slip: Slip) -> None:
    """Field by field."""
    whole, field, kind, code, expected, where = slip
    with pytest.raises(kind) as caught:
        attrs.evolve(whole, **field)
    (got,) = field.values()
    assert (code, expected, got, where, "") == fields(caught.value)


@pytest.mark.parametrize(
    ("slip", "expected", "got", "where"),
    [
        ({"schemes": (NAME,)}, "a Scheme", NAME, "Pack.schemes"),
        ({"targets": (NAME,)}, "a Target", NAME, "Pack.targets"),
        ({"definitions": (NAME,)}, "a Definition", NAME, "Pack.definitions"),
        ({"overlays": (NAME,)}, "a Document", NAME, "Pack.overlays"),
        ({"gaps": (NAME,)}, "a Gap", NAME, "Pack.gaps"),
        ({"conflicts": (NAME,)}, "a Gap", NAME, "Pack.conflicts"),
    ],
)
def test_what_does_not_belong_in_a_pack_is_refused(
    slip: dict[str, Any], expected: str, got: object, where: str
) -> None:
    """Member by member."""
    with pytest.raises(WrongType) as caught:
        attrs.evolve(PACK, **slip)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, got, where, "")


@pytest.mark.parametrize(
    ("slip", "got", "where"),
    [
        ({"schemes": (ONE, ONE)}, ["one", "one"], "Pack.schemes"),
        ({"targets": (TARGET, TARGET)}, ["families-2025", "families-2025"], "Pack.targets"),
    ],
)
def test_a_name_stands_once_in_a_pack(slip: dict[str, Any], got: list[str], where: str) -> None:
    """Else nobody knows which is meant."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(PACK, **slip)
    assert fields(caught.value) == (Code.MALFORMED, "each one once", got, where, "")


@pytest.mark.parametrize(
    ("call", "expected", "got", "where"),
    [
        (lambda: PACK.covers(2024), "a Year", 2024, "Pack.covers"),  # type: ignore[arg-type]
        (lambda: PACK.scheme(None), "a str", None, "Pack.scheme"),  # type: ignore[arg-type]
        (lambda: PACK.target(None), "a str", None, "Pack.target"),  # type: ignore[arg-type]
    ],
)
def test_questions_of_another_type_are_refused(
    call: Any, expected: str, got: object, where: str
) -> None:
    """A number is no year."""
    with pytest.raises(WrongType) as caught:
        call()
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, got, where, "")


def test_a_bar_is_no_float() -> None:
    """The hint says what to pass."""
    bar: Any = 0.7
    with pytest.raises(WrongType) as caught:
        attrs.evolve(TARGET, bar=bar)
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "an int or a Fraction",
        0.7,
        "Target.bar",
        "a float is not exact: pass the int that was counted",
    )

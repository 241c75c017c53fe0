"""What is counted: one constant for each kind of thing, told apart where reports confuse them."""

from __future__ import annotations

import copy
import pickle
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import unit
from hocsuotdoi._internal.language import Label
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.law import (
    BGDDT_22_2020,
    BGDDT_25_2023,
    BGDDT_44_2014,
    KHVN_448_2015,
    TTG_281_2014,
    TTG_1373_2021,
    Attestation,
    Citation,
)
from hocsuotdoi.unit import Nature, UnitType

UNIT_TYPES: Final = {
    name: value for name, value in vars(unit).items() if isinstance(value, UnitType)
}
TITLES: Final = [
    (unit.FAMILY, "Gia đình học tập", TTG_281_2014, Attestation.SECONDARY),
    (unit.CLAN, "Dòng họ học tập", TTG_281_2014, Attestation.SECONDARY),
    (unit.VILLAGE_COMMUNITY, "Cộng đồng học tập cấp thôn", TTG_281_2014, Attestation.SECONDARY),
    (unit.COMMUNE_COMMUNITY, "Cộng đồng học tập cấp xã", BGDDT_44_2014, Attestation.SECONDARY),
    (unit.DISTRICT_COMMUNITY, "Cộng đồng học tập cấp huyện", BGDDT_25_2023, Attestation.TEXT),
    (unit.PROVINCE_COMMUNITY, "Cộng đồng học tập cấp tỉnh", BGDDT_25_2023, Attestation.TEXT),
    (unit.UNIT, "Đơn vị học tập", TTG_281_2014, Attestation.SECONDARY),
    (unit.COMMUNE_UNIT, "Đơn vị học tập thuộc xã", KHVN_448_2015, Attestation.SECONDARY),
    (unit.DISTRICT_UNIT, "Đơn vị học tập cấp huyện", BGDDT_22_2020, Attestation.SECONDARY),
    (unit.PROVINCE_UNIT, "Đơn vị học tập cấp tỉnh", BGDDT_22_2020, Attestation.SECONDARY),
    (unit.CITIZEN, "Công dân học tập", TTG_1373_2021, Attestation.SECONDARY),
]
FIELDS: Final[dict[str, Any]] = {
    "id": "hour",
    "label": Label("Giờ", "Hour"),
    "noun": Label("giờ", "hours"),
    "nature": Nature.EVENT,
}


def changed(**fields: object) -> dict[str, Any]:
    return {**FIELDS, **fields}


def pickled(value: object) -> object:
    return pickle.loads(pickle.dumps(value))


def test_every_id_is_the_name_of_its_constant_in_kebab_case() -> None:
    """So that a file of figures and a line of code name the same thing alike."""
    expected = {name: name.lower().replace("_", "-") for name in UNIT_TYPES}
    assert expected == {name: unit_type.id for name, unit_type in UNIT_TYPES.items()}


def test_every_unit_type_is_public() -> None:
    """A constant that nobody may import would be of no use."""
    assert sorted(UNIT_TYPES) == [name for name in unit.__all__ if name.isupper()]


def test_no_two_unit_types_share_an_id_or_a_label() -> None:
    """The communities of a village and of a commune are two things with one everyday name."""
    assert len(UNIT_TYPES) == len({each.id for each in UNIT_TYPES.values()})
    assert len(UNIT_TYPES) == len({each.label for each in UNIT_TYPES.values()})


@pytest.mark.parametrize(("unit_type", "title", "document", "attestation"), TITLES)
def test_a_title_names_the_earliest_document_and_how_it_was_seen(
    unit_type: UnitType, title: str, document: object, attestation: Attestation
) -> None:
    """The official name and its document stand together (LAW.md, sections 0 to 9)."""
    assert title == unit_type.label.vi
    assert isinstance(unit_type.since, Citation)
    assert (document, attestation) == (unit_type.since.document, unit_type.since.attestation)


def test_only_titles_have_an_earliest_document() -> None:
    """Where no document is established none is named."""
    expected = {unit_type.id for unit_type, *_ in TITLES}
    assert expected == {each.id for each in UNIT_TYPES.values() if each.since is not None}


def test_a_person_is_not_an_attendance() -> None:
    """One person who comes three times is one người and three lượt người."""
    assert Nature.PERSON is unit.PERSON.nature
    assert Nature.ATTENDANCE is unit.ATTENDANCE.nature
    assert ("người", "lượt người") == (unit.PERSON.noun.vi, unit.ATTENDANCE.noun.vi)


def test_one_of_them_has_its_own_word_where_the_plural_would_not_do() -> None:
    """Attendances per class, not per classes; Vietnamese has one word for both."""
    assert unit.CLASS.each == Label("lớp", "class")
    assert unit.CLASS.noun == Label("lớp", "classes")
    assert {"đồng"} == {one.noun.en for one in UNIT_TYPES.values() if one.each.en == one.noun.en}
    for each in UNIT_TYPES.values():
        assert each.each.vi == each.noun.vi


def test_the_word_for_one_is_the_noun_unless_told() -> None:
    """As in đồng per đồng."""
    assert UnitType(**FIELDS).each == UnitType(**FIELDS).noun
    assert UnitType(**FIELDS, each=Label("a", "b")).each == Label("a", "b")


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [(0, "gia đình", "families"), (1, "gia đình", "family"), (2, "gia đình", "families")],
)
def test_the_noun_follows_its_number(number: int, vi: str, en: str) -> None:
    """One family, two families; in Vietnamese one word for both."""
    assert (vi, vi, en) == (
        unit.FAMILY.noun_for(number),
        unit.FAMILY.noun_for(number, "vi"),
        unit.FAMILY.noun_for(number, "en"),
    )


def test_natures_name_themselves_so_that_they_can_be_evaluated() -> None:
    """A repr is text that a person can paste."""
    assert [eval(repr(nature)) for nature in Nature] == list(Nature)
    assert "Nature.MONEY" == repr(Nature.MONEY)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("id", 7, "a str"),
        ("label", "Giờ", "a Label"),
        ("noun", "giờ", "a Label"),
        ("each", "giờ", "a Label"),
        ("nature", "event", "a Nature"),
        ("since", TTG_281_2014, "a Citation"),
    ],
)
def test_a_field_of_another_type_is_refused(field: str, value: object, expected: str) -> None:
    """The error names the field and what it should hold."""
    with pytest.raises(WrongType) as caught:
        UnitType(**changed(**{field: value}))
    assert (Code.WRONG_TYPE, expected, value, f"UnitType.{field}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_an_empty_id_is_refused() -> None:
    """Nothing could refer to it."""
    with pytest.raises(InvalidValue) as caught:
        UnitType(**changed(id=""))
    assert (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    ) == (Code.EMPTY, "a name", "", "UnitType.id")


def test_a_unit_type_is_a_value() -> None:
    """Copies and pickles equal it, and hash alike; another label makes another type."""
    hour = UnitType(**FIELDS)
    assert hour == copy.deepcopy(hour) == pickled(hour)
    assert hash(hour) == hash(pickled(hour))
    assert hour != attrs.evolve(hour, noun=Label("tiết", "lessons"))

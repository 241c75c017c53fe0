"""Places on dated lists."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from typing import Any, Final, cast

import pytest

from hocsuotdoi.errors import Code, InvalidValue, NotComparable, Unreadable, WrongType
from hocsuotdoi.place import Place, Tier

OLD: Final = date(2025, 6, 30)
NEW: Final = date(2025, 7, 1)
HA_GIANG: Final = Place("02", system="vn-gso", valid_from=OLD, name="Hà Giang")


def test_a_place_is_its_key() -> None:
    """System, date of the list, code."""
    assert HA_GIANG.key == ("vn-gso", OLD, "02")


def test_the_name_is_for_people_only() -> None:
    """Two places with one key are one, whatever they are called."""
    nameless = Place("02", system="vn-gso", valid_from=OLD)
    assert nameless == HA_GIANG
    assert hash(nameless) == hash(HA_GIANG)


@pytest.mark.parametrize(
    "other",
    [
        Place("2", system="vn-gso", valid_from=OLD, name="Hà Giang"),
        Place("02", system="vn-moha", valid_from=OLD, name="Hà Giang"),
        Place("02", system="vn-gso", valid_from=NEW, name="Hà Giang"),
    ],
)
def test_another_code_system_or_list_is_another_place(other: Place) -> None:
    """The same code on a later list names another territory."""
    assert other != HA_GIANG


def test_a_place_is_called_by_its_name_or_by_its_code() -> None:
    """People read names where there are any."""
    assert ("Hà Giang", "02") == (str(HA_GIANG), str(Place("02", system="x", valid_from=OLD)))


def test_the_repr_can_be_evaluated_and_leaves_out_an_empty_name() -> None:
    """What is shown is what one would type."""
    assert (
        "Place('02', system='vn-gso', valid_from=datetime.date(2025, 6, 30), name='Hà Giang')"
        == repr(HA_GIANG)
    )
    assert "Place('1', system='x', valid_from=datetime.date(2025, 7, 1))" == repr(
        Place("1", system="x", valid_from=NEW)
    )


def test_places_are_listed_by_system_list_and_code() -> None:
    """In this order, whatever they are called."""
    listed = [
        Place("9", system="a", valid_from=OLD, name="z"),
        Place("1", system="a", valid_from=NEW),
        Place("01", system="b", valid_from=OLD, name="y"),
        Place("1", system="b", valid_from=OLD, name="a"),
    ]
    mixed = listed[::-1]
    assert listed == sorted(mixed)


def test_places_compare_in_all_four_ways() -> None:
    """A place is neither before nor after itself."""
    one, other = Place("1", system="a", valid_from=OLD), Place("2", system="a", valid_from=OLD)
    assert (True, True, False, False) == (one < other, one <= other, one > other, one >= other)
    assert (False, True, False, True) == (one < one, one <= one, one > one, one >= one)  # noqa: PLR0124


def test_a_place_and_a_code_do_not_compare() -> None:
    """A code alone names no place."""
    with pytest.raises(NotComparable) as caught:
        sorted([HA_GIANG, "02"])  # type: ignore[type-var]
    assert (Code.DIFFERENT_KINDS, "another Place", "02", f"a comparison with {HA_GIANG!r}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )
    assert cast("object", "02") != HA_GIANG


@pytest.mark.parametrize("code", [2, True])
def test_a_code_that_is_a_number_has_lost_its_zeros(code: Any) -> None:
    """The hint says how to write it."""
    with pytest.raises(WrongType) as caught:
        Place(code, system="vn-gso", valid_from=OLD)
    assert (
        f"expected a code as text, got {code!r} in Place.code;"
        " a number loses leading zeros: pass '02', not 2"
    ) == str(caught.value)
    assert caught.value.code is Code.WRONG_TYPE


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("code", 2.0, "a str"),
        ("code", b"02", "a str"),
        ("system", None, "a str"),
        ("valid_from", "2025-06-30", "a datetime.date"),
        ("name", None, "a str"),
    ],
)
def test_a_field_of_another_type_is_refused(field: str, value: object, expected: str) -> None:
    """The error names the field."""
    fields: dict[str, Any] = {"code": "02", "system": "vn-gso", "valid_from": OLD, field: value}
    with pytest.raises(WrongType) as caught:
        Place(**fields)
    assert (Code.WRONG_TYPE, expected, value, f"Place.{field}", "") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


@pytest.mark.parametrize("field", ["code", "system"])
@pytest.mark.parametrize("value", ["", " ", " 02", "02 ", "02\n"])
def test_a_key_with_spaces_around_it_is_refused(field: str, value: str) -> None:
    """They come from files, and would make another place."""
    fields: dict[str, Any] = {"code": "02", "system": "vn-gso", "valid_from": OLD, field: value}
    with pytest.raises(InvalidValue) as caught:
        Place(**fields)
    assert (Code.MALFORMED, f"a {field} without spaces around it", value, f"Place.{field}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_a_place_is_stored_composed() -> None:
    """Lists of places come in either Unicode form."""
    place = Place("Đ\u0103\u0301", system="a\u0301", valid_from=OLD, name="Ha\u0300 Giang")
    assert ("Đ\u1eaf", "á", "Hà Giang") == (place.code, place.system, place.name)
    assert Place("Đ\u1eaf", system="á", valid_from=OLD) == place


@pytest.mark.parametrize("field", ["code", "system", "name"])
def test_a_place_without_sense_is_unreadable(field: str) -> None:
    """A byte of a broken file names nothing."""
    fields: dict[str, Any] = {"code": "02", "system": "vn-gso", "valid_from": OLD, field: "0\x002"}
    with pytest.raises(Unreadable) as caught:
        Place(**fields)
    assert (caught.value.code, caught.value.got) == (Code.CONTROL_CHARACTER, "0\x002")


def test_the_tiers_are_five_the_smallest_first() -> None:
    """Each names itself in both languages and in code."""
    assert ["VILLAGE", "COMMUNE", "DISTRICT", "PROVINCE", "NATION"] == [t.name for t in Tier]
    assert ("Tier.COMMUNE", "cấp xã", "commune") == (
        repr(Tier.COMMUNE),
        Tier.COMMUNE.value.text(),
        Tier.COMMUNE.value.text("en"),
    )


def test_tiers_are_ordered_by_size() -> None:
    """A commune is below a province."""
    mixed = [Tier.NATION, Tier.VILLAGE, Tier.DISTRICT, Tier.PROVINCE, Tier.COMMUNE]
    assert list(Tier) == sorted(mixed)
    assert (True, True, False, False) == (
        Tier.COMMUNE < Tier.PROVINCE,
        Tier.COMMUNE <= Tier.COMMUNE,
        Tier.COMMUNE > Tier.PROVINCE,
        Tier.COMMUNE >= Tier.NATION,
    )


def test_a_tier_and_its_name_do_not_compare() -> None:
    """Text has an order of its own."""
    with pytest.raises(NotComparable) as caught:
        sorted([Tier.COMMUNE, "province"])  # type: ignore[type-var]
    assert (Code.DIFFERENT_KINDS, "another Tier", "province", "a comparison with Tier.COMMUNE") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


class Text(str):
    """Text of another library."""

    __slots__ = ()


def test_text_of_another_kind_is_text() -> None:
    """A subclass of str names the same place."""
    assert Place(Text("02"), system=Text("vn-gso"), valid_from=OLD) == HA_GIANG


@pytest.mark.parametrize(
    "name", ["Xã Sà Phìn", "Phường 1", "Bà Rịa - Vũng Tàu", "Xã Ea H'leo", "Xã\nĐồng Văn"]
)
def test_a_composed_name_stays_as_it_is(name: str) -> None:
    """Whichever way it is looked at."""
    assert name == Place("1", system="x", valid_from=OLD, name=name).name

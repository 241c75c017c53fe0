"""Which packs hold for a year: as attested, nothing filled in."""

from __future__ import annotations

import pytest

from hocsuotdoi import Year, packs, unit
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.rating import Evidence, rate


def slugs(year: int, unit_type: unit.UnitType | None = None) -> list[str]:
    return [
        one.pack.document.slug for one in packs.in_force(on=Year(year), unit_type=unit_type)
    ]  # fmt: skip


def test_the_change_of_law_on_units_shows_in_the_year_it_happened() -> None:
    assert "bgddt-24-2023" not in slugs(2023, unit.PROVINCE_UNIT)
    assert {"bgddt-22-2020", "bgddt-24-2023"} <= set(slugs(2024, unit.PROVINCE_UNIT))
    assert "bgddt-22-2020" not in slugs(2025, unit.PROVINCE_UNIT)


def test_an_end_that_no_source_attests_stays_open_and_is_marked() -> None:
    marks = {
        one.pack.document.slug: one.end_established
        for one in packs.in_force(on=Year(2024), unit_type=unit.PROVINCE_UNIT)
    }
    assert marks["bgddt-22-2020"]
    assert not marks["bgddt-24-2023"]


def test_the_mark_is_said_in_both_languages() -> None:
    found = {one.pack.document.slug: one for one in packs.in_force(on=Year(2024))}
    assert str(found["bgddt-24-2023"]) == (
        "Thông tư 24/2023/TT-BGDĐT (chưa rõ ngày hết hiệu lực)"
    )  # fmt: skip
    assert found["bgddt-22-2020"].text("en") == "Circular 22/2020/TT-BGDĐT (end established)"


def test_every_pack_is_listed_when_no_unit_type_is_named() -> None:
    assert set(slugs(2025, unit.FAMILY)) < set(slugs(2025)) <= set(packs.available())
    assert slugs(2014) == ["bgddt-44-2014", "cp-20-2014", "ttg-281-2014"]


def test_targets_count_too() -> None:
    assert "ttg-387-2022" in slugs(2025, unit.FAMILY)
    assert "ttg-387-2022" not in slugs(2031, unit.FAMILY)


@pytest.mark.parametrize("year", [2019, 2025])
def test_a_rule_asked_for_outside_its_validity_raises(year: int) -> None:
    pack = packs.load("bgddt-22-2020")
    with pytest.raises(InvalidValue, match="22/2020") as caught:
        rate(pack, Evidence(assessed=Year(year)), scheme=pack.schemes[0].id)
    assert caught.value.code is Code.OUT_OF_VALIDITY


def test_years_and_unit_types_are_values_not_texts() -> None:
    with pytest.raises(WrongType):
        packs.in_force(on=2024)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        packs.in_force(on=Year(2024), unit_type="family")  # type: ignore[arg-type]

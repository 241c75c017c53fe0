"""The shipped tables of the 2025 reform, by themselves: no type of the library stands between."""

from __future__ import annotations

import csv
import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from hocsuotdoi import packs

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA: Final = Path(packs.__file__).parent / "data" / "vn-2025-reform"
ROOT: Final = Path(__file__).parents[2]
TABLES: Final = sorted(path.name for path in DATA.glob("*.csv"))
ISLANDS: Final = {
    "318": "11948",  # Bạch Long Vĩ
    "471": "19742",  # Cồn Cỏ
    "498": "20333",  # Hoàng Sa
    "536": "21548",  # Lý Sơn
    "755": "26732",  # Côn Đảo
}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(name: str, key: str, value: str) -> Mapping[str, str]:
    return {row[key]: row[value] for row in rows(name)}


LINKS: Final = [(row["old_code"], row["new_code"]) for row in rows("commune-links.csv")]
TARGETS: Final = Counter(old for old, _ in LINKS)
COMMUNES_BEFORE: Final = column("communes-before.csv", "code", "district")
COMMUNES_AFTER: Final = column("communes-after.csv", "code", "province")
DISTRICTS: Final = column("districts-before.csv", "code", "province")
PROVINCES: Final = column("province-links.csv", "old_code", "new_code")


def province_before(code: str) -> str:
    return DISTRICTS[COMMUNES_BEFORE.get(code, code)]


# ── the files ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_sorted_nfc_and_without_repeats_or_stray_spaces(name: str) -> None:
    text = (DATA / name).read_bytes().decode()
    body = [tuple(row) for row in csv.reader(text.splitlines()[1:])]
    assert unicodedata.normalize("NFC", text) == text
    assert "\r" not in text
    assert sorted(set(body)) == body
    assert [] == [
        cell for row in body for cell in row if " ".join(cell.split()) != cell or not cell
    ]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("provinces-before.csv", 63),
        ("districts-before.csv", 696),
        ("communes-before.csv", 10_035),
        ("provinces-after.csv", 34),
        ("communes-after.csv", 3_321),
        ("province-links.csv", 63),
        ("commune-links.csv", 10_570),
        ("errata.csv", 34),
    ],
)
def test_a_table_has_as_many_rows_as_the_sources_agree_on(name: str, count: int) -> None:
    assert count == len(rows(name))


@pytest.mark.parametrize(("tier", "digits"), [("provinces", 2), ("districts", 3), ("communes", 5)])
def test_codes_keep_their_zeros(tier: str, digits: int) -> None:
    codes = [row["code"] for name in TABLES if name.startswith(tier) for row in rows(name)]
    assert {digits} == {len(code) for code in codes}
    assert all(code.isdecimal() for code in codes)


def test_every_column_of_every_table_says_where_it_comes_from() -> None:
    sources = tomllib.loads((DATA / "source.toml").read_text(encoding="utf-8"))
    written = {name: list(rows(name)[0]) for name in TABLES}
    assert written == {name: list(columns) for name, columns in sources["columns"].items()}


def test_the_notice_carries_the_licence_of_the_package_the_tables_come_from() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    sources = tomllib.loads((DATA / "source.toml").read_text(encoding="utf-8"))
    assert f"vietnamadminunits {sources['wheel']['version']}" in notice
    assert "Copyright (c) 2025 Tran Ngoc Minh Hieu" in notice
    assert "Permission is hereby granted, free of charge" in notice


# ── the places ───────────────────────────────────────────────────────────────────────────────────


def test_the_old_units_are_communes_and_the_five_island_districts_without_any() -> None:
    without = set(DISTRICTS) - set(COMMUNES_BEFORE.values())
    assert set(ISLANDS) == without
    assert set(COMMUNES_BEFORE) | without == set(TARGETS)
    assert 10_040 == len(TARGETS)


def test_the_islands_have_the_five_new_codes_that_no_old_commune_had() -> None:
    assert set(ISLANDS.items()) <= set(LINKS)
    assert set(ISLANDS.values()) == set(COMMUNES_AFTER) - set(COMMUNES_BEFORE)
    assert 3_316 == len(set(COMMUNES_AFTER) & set(COMMUNES_BEFORE))


def test_every_new_commune_came_from_somewhere() -> None:
    assert set(COMMUNES_AFTER) == {new for _, new in LINKS}


def test_the_new_communes_are_of_three_kinds() -> None:
    kinds = Counter(re.split(r" (?=[^a-zđ])", row["name"])[0] for row in rows("communes-after.csv"))
    assert {"Xã": 2_621, "Phường": 687, "Đặc khu": 13} == kinds


def test_no_two_communes_of_a_new_province_share_a_name() -> None:
    names = Counter((row["name"], row["province"]) for row in rows("communes-after.csv"))
    assert [] == [name for name, times in names.items() if times > 1]


def test_no_old_province_was_split() -> None:
    assert 63 == len(PROVINCES)
    assert 34 == len(set(PROVINCES.values()))


def test_provinces_that_keep_their_name_may_take_another_code() -> None:
    before = column("provinces-before.csv", "code", "name")
    after = column("provinces-after.csv", "code", "name")
    moved = {
        before[old].removeprefix("Tỉnh "): (old, new)
        for old, new in PROVINCES.items()
        if before[old] == after[new] and old != new
    }
    expected = {
        "Lào Cai": ("10", "15"),
        "Bắc Ninh": ("27", "24"),
        "Quảng Trị": ("45", "44"),
        "Gia Lai": ("64", "52"),
        "Tây Ninh": ("72", "80"),
        "Đồng Tháp": ("87", "82"),
        "An Giang": ("89", "91"),
    }
    assert expected == moved


# ── the links ────────────────────────────────────────────────────────────────────────────────────


def test_four_hundred_and_forty_old_units_were_split() -> None:
    assert 440 == sum(targets > 1 for targets in TARGETS.values())


def test_no_new_commune_crosses_the_line_of_an_old_province() -> None:
    assert [] == [
        (old, new) for old, new in LINKS if PROVINCES[province_before(old)] != COMMUNES_AFTER[new]
    ]
    origins: dict[str, set[str]] = {}
    for old, new in LINKS:
        origins.setdefault(new, set()).add(province_before(old))
    assert {1} == {len(provinces) for provinces in origins.values()}


def test_ha_giang_went_from_193_communes_to_73_with_three_splits() -> None:
    links = [(old, new) for old, new in LINKS if province_before(old) == "02"]
    split = {old for old, _ in links if TARGETS[old] > 1}
    assert (193, 73) == (len({old for old, _ in links}), len({new for _, new in links}))
    assert 3 == len(split)
    assert {"00688", "00988"} < split


def test_tuyen_quang_went_from_330_communes_to_124() -> None:
    links = [(old, new) for old, new in LINKS if COMMUNES_AFTER[new] == "08"]
    assert (330, 124) == (len({old for old, _ in links}), len({new for _, new in links}))


def test_code_and_name_cross() -> None:
    before = column("communes-before.csv", "code", "name")
    after = column("communes-after.csv", "code", "name")
    assert ("Xã Sủng Là", "Xã Sà Phìn") == (before["00733"], after["00733"])
    assert "Xã Sà Phìn" == before["00736"]
    assert {"00733", "00736", "00748", "00751"} == {old for old, new in LINKS if new == "00733"}


# ── the corrections ──────────────────────────────────────────────────────────────────────────────


def test_the_corrections_are_applied_each_with_a_reason_in_both_languages() -> None:
    errata = rows("errata.csv")
    assert {"remove": 33, "add": 1} == Counter(row["action"] for row in errata)
    for row in errata:
        assert (row["action"] == "add") is ((row["old_code"], row["new_code"]) in LINKS)
        assert row["reason_vi"]
        assert row["reason_en"]


def test_a_correction_that_names_a_namesake_names_one_that_went_there() -> None:
    names = column("communes-before.csv", "code", "name")
    named = [
        (row["old_code"], row["new_code"], found[1])
        for row in rows("errata.csv")
        if (found := re.search(r"cùng tên mã (\d+)", row["reason_vi"]))
    ]
    assert 31 == len(named)
    for old, new, namesake in named:
        assert names[old] == names[namesake]
        assert old != namesake
        assert (namesake, new) in LINKS

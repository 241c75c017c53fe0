"""The 2025 reform as the library gives it, and folders with a damaged one."""

from __future__ import annotations

import copy
import pickle
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs
import pytest

from hocsuotdoi import packs
from hocsuotdoi.errors import InvalidPack, InvalidValue, Problem, WrongType
from hocsuotdoi.law import Attestation, InForce
from hocsuotdoi.merger import Part
from hocsuotdoi.packs._reform import Reform, opened_reform
from hocsuotdoi.packs._reform_files import FILES
from hocsuotdoi.place import Place, Tier

if TYPE_CHECKING:
    from collections.abc import Callable

    from hocsuotdoi.merger import StableArea

SLUG: Final = "vn-2025-reform"
DATA: Final = Path(packs.__file__).parent / "data" / SLUG
BEFORE: Final = date(2025, 6, 30)
AFTER: Final = date(2025, 7, 1)
REFORM: Final = opened_reform(DATA, SLUG)


def old(code: str) -> Place:
    return REFORM.before.place(code, valid_from=BEFORE)


def new(code: str) -> Place:
    return REFORM.after.place(code, valid_from=AFTER)


def codes(*groups: tuple[Place, ...]) -> set[tuple[str, ...]]:
    return {tuple(place.code for place in group) for group in groups}


# ── what it says of itself ───────────────────────────────────────────────────────────────────────


def test_it_cites_the_resolution_of_the_national_assembly() -> None:
    document = REFORM.document
    assert "Nghị quyết 202/2025/QH15" == document.text()
    assert "Resolution 202/2025/QH15" == document.text("en")
    assert ("Quốc hội", "National Assembly") == (document.issuer.vi, document.issuer.en)
    assert date(2025, 6, 12) == document.signed
    assert InForce(start=date(2025, 6, 12)) == document.in_force
    assert Attestation.SECONDARY == REFORM.citation.attestation
    assert document.source.startswith("https://")


def test_its_days_are_those_of_the_two_lists() -> None:
    assert (BEFORE, AFTER) == (REFORM.old_list, REFORM.effective)
    assert date(2026, 11, 23) == REFORM.checked
    assert (SLUG, "vn-gso") == (REFORM.slug, REFORM.system)


def test_it_says_what_it_holds_in_both_languages() -> None:
    vietnamese, english = REFORM.text(), REFORM.text("en")
    assert str(REFORM) == vietnamese
    for line in (
        "Sắp xếp đơn vị hành chính năm 2025",
        "Căn cứ: Nghị quyết 202/2025/QH15 (theo nguồn thứ cấp)",
        "Danh mục mới, từ ngày: 01/07/2025",
        "Cấp tỉnh: 63 → 34",
        "Cấp xã và huyện đảo không có xã: 10.040 → 3.321",
        "Liên kết: 10.570",
        "Xã bị chia: 440",
        f"Mã niêm phong: {REFORM.digest}",
    ):
        assert line in vietnamese.splitlines()
    for line in (
        "Basis: Resolution 202/2025/QH15 (seen in a secondary source)",
        "Old list: 2025-06-30",
        "Communes, and islands without any: 10,040 → 3,321",
        "Split communes: 440",
    ):
        assert line in english.splitlines()


def test_it_says_what_is_not_in_it() -> None:
    assert all(f"- {gap.vi}" in REFORM.text().splitlines() for gap in REFORM.gaps)
    assert "Không có trong đó:" in REFORM.text().splitlines()
    english = " ".join(gap.en for gap in REFORM.gaps)
    assert all(word in english for word in ("part", "Population", "after 1 July 2025", "before"))
    assert "Not in it" not in attrs.evolve(REFORM, gaps=()).text("en")


def test_it_is_loaded_by_name_once_and_under_its_seal() -> None:
    assert REFORM == packs.load("vn-2025-reform")
    assert packs.load("vn-2025-reform") is packs.load("vn-2025-reform")


def test_it_is_no_pack_of_rules() -> None:
    assert SLUG not in packs.available()


def test_its_repr_is_short() -> None:
    assert f"<Reform vn-2025-reform: {REFORM.digest[:12]}>" == repr(REFORM)


def test_it_survives_copies() -> None:
    assert pickle.loads(pickle.dumps(REFORM)) == REFORM
    assert copy.deepcopy(REFORM) == REFORM
    assert hash(copy.copy(REFORM)) == hash(REFORM)


# ── the two lists ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("tier", "before", "after"),
    [
        (Tier.NATION, 1, 1),
        (Tier.PROVINCE, 63, 34),
        (Tier.DISTRICT, 696, 0),
        (Tier.COMMUNE, 10_035, 3_321),
    ],
)
def test_each_list_has_its_places(tier: Tier, before: int, after: int) -> None:
    assert before == len(REFORM.before.places(tier))
    assert after == len(REFORM.after.places(tier))


def test_the_units_of_the_nation_count_islands_without_communes() -> None:
    assert 10_040 == len(REFORM.before.within(REFORM.nation, tier=Tier.COMMUNE))
    assert 3_321 == len(REFORM.after.within(REFORM.nation, tier=Tier.COMMUNE))


def test_the_nation_is_one_place_for_both_lists() -> None:
    assert "Việt Nam" == str(REFORM.nation)
    assert (REFORM.nation,) == REFORM.before.places(Tier.NATION)
    assert (REFORM.nation,) == REFORM.after.places(Tier.NATION)


def test_both_lists_together_know_the_provinces_of_a_day() -> None:
    both = REFORM.before + REFORM.after
    assert 63 == len(both.children(REFORM.nation, on=BEFORE))
    assert 34 == len(both.children(REFORM.nation, on=AFTER))
    with pytest.raises(InvalidValue, match="a day"):
        both.children(REFORM.nation)


def test_a_commune_lies_in_its_district_before_and_in_its_province_after() -> None:
    assert "Huyện Đồng Văn" == str(REFORM.before.parent(old("00733")))
    assert "Tỉnh Hà Giang" == str(REFORM.before.ancestor(old("00733"), tier=Tier.PROVINCE))
    assert "Tỉnh Tuyên Quang" == str(REFORM.after.parent(new("00733")))


def test_nothing_is_wrong_with_either_list_nor_with_both_together() -> None:
    assert () == REFORM.before.check()
    assert () == REFORM.after.check()
    assert () == (REFORM.before + REFORM.after).check()


# ── the concordances ─────────────────────────────────────────────────────────────────────────────


def test_the_concordances_are_total_and_sound() -> None:
    assert () == REFORM.provinces.check()
    assert () == REFORM.communes.check()
    assert (63, 34) == (len(REFORM.provinces.sources), len(REFORM.provinces.targets))
    assert (10_040, 3_321) == (len(REFORM.communes.sources), len(REFORM.communes.targets))
    assert 10_570 == len(REFORM.communes)
    assert set(REFORM.before.within(REFORM.nation, tier=Tier.COMMUNE)) == set(
        REFORM.communes.sources
    )
    assert REFORM.after.within(REFORM.nation, tier=Tier.COMMUNE) == REFORM.communes.targets


def test_a_place_with_one_target_goes_whole_and_one_with_several_in_parts() -> None:
    targets = Counter(link.source for link in REFORM.communes)
    assert 440 == sum(times > 1 for times in targets.values())
    for link in REFORM.communes:
        assert (Part.WHOLE if targets[link.source] == 1 else Part.PART) == link.part


def test_no_weight_is_given_in_silence() -> None:
    assert "" == REFORM.communes.basis
    assert {(None, None)} == {(link.people, link.other) for link in REFORM.communes}


def test_every_province_is_exact_at_once() -> None:
    assert {Part.WHOLE} == {link.part for link in REFORM.provinces}
    assert 34 == sum(not area.is_union for area in REFORM.provinces.common_units())


@pytest.mark.parametrize("people", [False, True])
def test_2909_communes_are_exact_by_addition(people: bool) -> None:  # noqa: FBT001 - a case
    flows = REFORM.communes.flows(people=people)
    assert 2_909 == sum({share for _, share in into} == {1} for into in flows.values())


def test_there_are_3031_stable_areas_and_the_largest_takes_75_communes() -> None:
    areas = REFORM.communes.common_units()
    assert 3_031 == len(areas)
    assert 2_909 == sum(not area.is_union for area in areas)
    assert 75 == max(len(area.targets) for area in areas)


def areas_of(province: str) -> list[StableArea]:
    return [
        area
        for area in REFORM.communes.common_units()
        if REFORM.after.parent(area.targets[0]) == new(province)
    ]


def test_tuyen_quang_has_119_stable_areas_five_of_them_pairs() -> None:
    areas = areas_of("08")
    pairs = codes(*(area.targets for area in areas if area.is_union))
    assert 330 == sum(len(area.sources) for area in areas)
    assert 124 == sum(len(area.targets) for area in areas)
    assert 119 == len(areas)
    assert {
        ("00691", "00694"),
        ("00700", "00994"),
        ("00913", "00967"),
        ("02212", "02494"),
        ("02215", "02509"),
    } == pairs


def test_ha_giang_went_from_193_to_73_and_three_of_its_communes_were_split() -> None:
    units = REFORM.before.within(old("02"), tier=Tier.COMMUNE)
    links = [link for unit in units for link in REFORM.communes.out_of(unit)]
    assert 193 == len(units)
    assert 73 == len({link.target for link in links})
    assert 3 == len({link.source for link in links if link.part is Part.PART})


def test_the_new_sa_phin_is_four_old_communes_whole() -> None:
    links = REFORM.communes.into(new("00733"))
    assert "Xã Sà Phìn" == str(new("00733"))
    assert {("00733", "00736", "00748", "00751")} == codes(tuple(link.source for link in links))
    assert {Part.WHOLE} == {link.part for link in links}


def test_the_two_wards_of_ha_giang_are_one_union() -> None:
    area = REFORM.communes.area(new("00691"))
    assert area is not None
    assert area.is_union
    assert {("00691", "00694")} == codes(area.targets)
    assert area == REFORM.communes.area(new("00694"))


def test_no_new_commune_crosses_the_line_of_an_old_province() -> None:
    became = {link.source: link.target for link in REFORM.provinces}
    for link in REFORM.communes:
        province = REFORM.before.ancestor(link.source, tier=Tier.PROVINCE)
        assert province is not None
        assert became[province] == REFORM.after.parent(link.target)


def test_a_code_that_was_used_again_is_another_place() -> None:
    before = {place.code for place in REFORM.before.places(Tier.COMMUNE)}
    again = [place for place in REFORM.after.places(Tier.COMMUNE) if place.code in before]
    assert 3_316 == len(again)
    assert not any(place in REFORM.before for place in again)


# ── damaged folders ──────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(DATA / name, tmp_path / name)
    return tmp_path


def problems(folder: Path, *, pin: str = "") -> list[str]:
    with pytest.raises(InvalidPack) as caught:
        opened_reform(folder, SLUG, pin=pin)
    assert SLUG == caught.value.where
    return [str(problem) for problem in caught.value.problems]


def changed(folder: Path, name: str, change: Callable[[str], str]) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert change(text) != text
    path.write_text(change(text), encoding="utf-8", newline="\n")


def without(line: str) -> Callable[[str], str]:
    return lambda text: text.replace(f"\n{line}\n", "\n", 1)


def test_a_copy_has_the_same_seal_whatever_the_ends_of_its_lines(folder: Path) -> None:
    for name in FILES:
        text = (folder / name).read_bytes()
        (folder / name).write_bytes(text.replace(b"\n", b"\r\n"))
    assert REFORM.digest == opened_reform(folder, SLUG, pin=REFORM.digest).digest


@pytest.mark.parametrize("name", FILES)
def test_any_change_of_any_file_breaks_the_seal(folder: Path, name: str) -> None:
    with (folder / name).open("a", encoding="utf-8", newline="\n") as file:
        file.write("\n")
    found = problems(folder, pin=REFORM.digest)
    assert found[-1].startswith(f"digests.toml: {SLUG}: expected the digest {REFORM.digest}, got")
    assert found[-1].endswith("wrong digest: the reform is not the one sealed")


def test_files_that_are_not_there_are_all_named_once(folder: Path) -> None:
    for name in FILES:
        (folder / name).unlink()
    expected = [
        str(Problem(name, "", "No such file or directory", "a file that can be read"))
        for name in FILES
    ]
    assert expected == problems(folder)


def test_a_file_that_is_not_utf_8_names_the_line(folder: Path) -> None:
    (folder / "communes-after.csv").write_bytes(b"code,name,province\n00004,\xff,01\n")
    expected = "communes-after.csv: line 2: expected text in UTF-8, got 'invalid start byte'"
    assert [expected] == problems(folder)


def test_a_huge_file_is_not_read(folder: Path) -> None:
    (folder / "communes-after.csv").write_bytes(b"0" * 3_000_000)
    assert ["communes-after.csv: expected at most 2000000 bytes, got 2000001"] == problems(folder)


def test_tables_of_another_shape_name_file_and_row(folder: Path) -> None:
    changed(folder, "provinces-after.csv", lambda text: text.replace("code,name", "code", 1))
    changed(folder, "provinces-before.csv", lambda text: text.replace("\n02,", "\n02,,", 1))
    changed(folder, "province-links.csv", lambda text: text.replace("\n02,08\n", "\n02,\n", 1))
    changed(folder, "communes-after.csv", lambda text: text + '"')
    (folder / "errata.csv").write_bytes(b"")
    cells = "expected 2 cells, none of them empty"
    errata = "old_code,new_code,action,reason_vi,reason_en"
    expected = [
        f"provinces-before.csv: row 3: {cells}, got '02,,Tỉnh Hà Giang'",
        "provinces-after.csv: row 1: expected the header code,name, got 'code'",
        "communes-after.csv: expected CSV, got 'unexpected end of data'",
        f"province-links.csv: row 3: {cells}, got '02,'",
        f"errata.csv: row 1: expected the header {errata}, got ''",
    ]
    assert expected == problems(folder)


def test_codes_given_twice_unknown_or_without_a_link_are_all_reported(folder: Path) -> None:
    changed(folder, "communes-before.csv", lambda text: f"{text}001,Xã Một,999\n")
    changed(folder, "province-links.csv", lambda text: text.replace("\n02,08\n", "\n03,08\n", 1))
    changed(folder, "commune-links.csv", lambda text: text.replace("\n755,", "\n754,", 1))
    changed(folder, "commune-links.csv", lambda text: f"{text}754,26732\n")
    other = "expected another than that of"
    expected = [
        f"communes-before.csv: row 10037: {other} districts-before.csv, row 2, got '001'",
        f"commune-links.csv: row 10572: {other} commune-links.csv, row 10571, got '754,26732'",
        "communes-before.csv: row 10037, district: expected a code of its list, got '999'",
        "province-links.csv: row 3, old_code: expected a code of its list, got '03'",
        "commune-links.csv: row 10571, old_code: expected a code of its list, got '754'",
        "commune-links.csv: row 10572, old_code: expected a code of its list, got '754'",
        "province-links.csv: old_code: expected a link for the code 02, got nothing",
        "commune-links.csv: old_code: expected a link for the code 001, got nothing",
        "commune-links.csv: old_code: expected a link for the code 755, got nothing",
    ]
    assert expected == problems(folder)


@pytest.mark.parametrize(
    ("line", "there", "found"),
    [
        ("effective = 2025-07-01", "", "Reform.effective: expected a datetime.date, got nothing"),
        ('kind = "resolution"', 'kind = "wish"', "document.kind: expected a DocumentKind"),
        ('source = "resolution"', "", "source.attestation: expected an Attestation"),
        ('slug = "qh-202-2025"', "", "Document.slug: expected a text, got ''"),
        ('number = "202/2025/QH15"', "number = ", "TOML in UTF-8"),
    ],
)
def test_a_description_that_cannot_be_names_its_field(
    folder: Path, line: str, there: str, found: str
) -> None:
    changed(folder, "reform.toml", lambda text: text.replace(line, there, 1))
    (problem,) = problems(folder)
    assert problem.startswith("reform.toml: ")
    assert found in problem


def test_a_day_must_be_a_day() -> None:
    with pytest.raises(WrongType):
        attrs.evolve(REFORM, checked="2026")  # type: ignore[arg-type]


def test_only_tables_that_are_asked_for_are_read() -> None:
    broken = tuple(
        (name, '"' if name.startswith("communes") else text) for name, text in REFORM.texts
    )
    assert isinstance(attrs.evolve(REFORM, texts=broken), Reform)


def test_places_are_found_by_their_code_on_either_list() -> None:
    """One code, two places."""
    reform = packs.load("vn-2025-reform")
    assert (str(reform.old("00733")), str(reform.new("00733"))) == ("Xã Sủng Là", "Xã Sà Phìn")
    assert reform.old("00733") != reform.new("00733")

"""The packs that come with the package: sound, sealed, and true to the documents of the core."""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import catalogue, law, packs
from hocsuotdoi.criteria import AllMet, Grade
from hocsuotdoi.law import Attestation
from hocsuotdoi.packs import _sheets, _store
from hocsuotdoi.packs._pack import labels
from hocsuotdoi.rating import Verdict

if TYPE_CHECKING:
    from hocsuotdoi.packs._tree import Tree

DATA = Path(packs.__path__[0]) / "data"
SEAL = Path(__file__).parents[2] / "tools" / "seal_packs.py"


def test_every_folder_is_sealed_and_every_seal_has_its_folder() -> None:
    assert packs.available() == tuple(sorted(path.parent.name for path in DATA.glob("*/pack.toml")))


@pytest.mark.parametrize("slug", packs.available())
def test_a_shipped_pack_has_no_problems(slug: str) -> None:
    assert packs.check(DATA / slug) == ()
    assert packs.load(slug).document.slug == slug


@pytest.mark.parametrize("slug", packs.available())
def test_a_shipped_pack_replays_its_cases(slug: str) -> None:
    pack = packs.load(slug)
    found = [
        difference
        for case in packs.cases(slug)
        for difference in case.against(packs.replay(case, pack))
    ]
    assert found == []


@pytest.mark.parametrize(
    "document",
    [
        one
        for one in vars(law).values()
        if isinstance(one, law.Document) and one.slug in packs.available()
    ],
    ids=lambda one: one.slug,
)
def test_the_core_and_the_packs_say_the_same_of_a_document(document: law.Document) -> None:
    shipped = packs.load(document.slug).document
    for key in ("kind", "number", "year", "issuer", "signed", "in_force"):
        assert getattr(document, key) == getattr(shipped, key), key


@pytest.mark.parametrize("slug", packs.available())
def test_an_incomplete_pack_lists_its_gaps(slug: str) -> None:
    pack = packs.load(slug)
    assert pack.gaps or pack.completeness.name == "WHOLE"
    assert all(one.indicator in {i.id for i in catalogue.INDICATORS} for one in pack.targets)


@pytest.mark.parametrize("slug", packs.available())
def test_names_begin_with_a_capital_and_levels_do_not(slug: str) -> None:
    small = re.compile(r"(trait|grade|jurisdiction)/.*|scheme/[^/]+/(level|deadline)/.*")
    for key, label in labels(packs.load(slug)).items():
        for text in (label.vi, label.en):
            first = text.lstrip("“")[0]
            proper = text.startswith(("Bộ GDĐT", "Phòng GDĐT", "Hà Nội", "Phú Thọ"))
            right = not first.isalpha() or first.isupper() is not bool(small.match(key))
            assert proper or right, (key, text)


@pytest.mark.parametrize("slug", packs.available())
def test_one_word_is_used_for_one_thing(slug: str) -> None:
    for key, label in labels(packs.load(slug)).items():
        assert not re.search(r"tiêu chí \d+\.\d|chỉ tiêu \d+(?!\.|\d| \()|mục \d", label.vi), key
        small = r"\b(criterion \d+\.\d|(decision|circular|decree) \d)"
        assert not re.search(small, label.en), key


def test_circular_22_asks_the_same_of_units_of_both_tiers() -> None:
    district, province = packs.load("bgddt-22-2020").schemes
    assert district.id == "district-unit"
    assert province.id == "province-unit"
    assert province.decision == district.decision
    assert province.criteria == district.criteria
    assert province.timing == district.timing
    assert province.open_items == district.open_items


def test_circular_24_grades_the_digital_level_and_says_who_counts() -> None:
    pack = packs.load("bgddt-24-2023")
    asked = {
        (scheme.id, item.id, level): requirement.rule
        for scheme in pack.schemes
        for item in scheme.items()
        for level, requirement in item.requirements
        if isinstance(requirement.rule, Grade)
    }
    assert {key: (rule.least, len(rule.grades)) for key, rule in asked.items()} == {
        ("district-unit", "3.4", 1): (1, 2),
        ("district-unit", "3.4", 2): (2, 2),
        ("province-unit", "3.4", 1): (1, 2),
        ("province-unit", "3.4", 2): (2, 2),
        ("province-unit", "3.5", 1): (1, 2),
        ("province-unit", "3.5", 2): (2, 2),
    }
    assert [one.term.en for one in pack.definitions] == [
        "Unit of district level",
        "Member",
        "Worker",
        "Learner",
    ]
    assert {one.citation.article for one in pack.definitions} == {"2"}


def test_circular_24_asks_less_of_the_higher_level_in_one_place_of_district_level_only() -> None:
    district, province = (one.decision for one in packs.load("bgddt-24-2023").schemes)
    assert isinstance(district, AllMet)
    assert isinstance(province, AllMet)
    assert (district.nested, province.nested) == (False, True)


@pytest.mark.parametrize(
    ("slug", "day", "text"),
    [
        ("bgddt-44-2014", "end", "khoản 1 Điều 25 Thông tư 25/2023/TT-BGDĐT"),
        ("bgddt-22-2020", "end", "khoản 1 Điều 22 Thông tư 24/2023/TT-BGDĐT"),
        ("bgddt-22-2020", "signed", "khoản 1 Điều 22 Thông tư 24/2023/TT-BGDĐT"),
        ("khvn-324-2023", "signed", "điểm a khoản 3 Điều 6 Thông tư 24/2023/TT-BGDĐT"),
    ],
)
def test_a_day_that_another_document_attests_cites_that_document(
    slug: str, day: str, text: str
) -> None:
    citation = getattr(packs.load(slug).dates, day)
    assert citation.text() == text
    assert citation.attestation is Attestation.TEXT


@pytest.mark.parametrize("slug", packs.available())
def test_where_bars_differ_by_area_a_case_does_not_state_it(slug: str) -> None:
    pack = packs.load(slug)
    open_ = {
        case.scheme
        for case in packs.cases(slug)
        if case.evidence.area is None and case.verdict is Verdict.UNDETERMINED
    }
    assert {one.id for one in pack.schemes if one.areas} <= open_


def test_cases_are_read_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def recorded(folder: Path, name: str, problems: list[packs.Problem]) -> Tree:
        read.append(name)
        return _sheets.read(folder, name, problems)

    monkeypatch.setattr(_store, "read", recorded)
    _store.loaded.cache_clear()
    packs.load("ttg-387-2022")
    assert read == []
    packs.cases("ttg-387-2022")
    assert read == ["cases.toml"]


def test_the_seals_are_up_to_date(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [str(SEAL), "--check"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(SEAL), run_name="__main__")
    assert caught.value.code == 0, capsys.readouterr().out

"""Loading: what comes with the package, and folders of one's own."""

from __future__ import annotations

import re
from fractions import Fraction
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import packs, unit
from hocsuotdoi.criteria import AllMet, Area, Grade, Points, Threshold
from hocsuotdoi.display import Label
from hocsuotdoi.errors import Code, InvalidPack, InvalidValue, UnknownName, WrongType
from hocsuotdoi.law import Attestation
from hocsuotdoi.packs import _build, _store
from hocsuotdoi.packs._meaning import meaning_problems
from hocsuotdoi.packs._sheets import read_all
from hocsuotdoi.period import Year

if TYPE_CHECKING:
    from pathlib import Path

    from tests.packs.conftest import Write


def test_a_pack_is_loaded_once() -> None:
    assert packs.load("ttg-387-2022") is packs.load("ttg-387-2022")


def test_an_unknown_slug_names_those_that_look_alike() -> None:
    with pytest.raises(UnknownName, match="ttg-387-2022"):
        packs.load("ttg-387-2023")
    with pytest.raises(UnknownName, match="available"):
        packs.load("")


def test_a_slug_is_a_text() -> None:
    with pytest.raises(WrongType):
        packs.load(["ttg-387-2022"])  # type: ignore[call-overload]


def test_a_folder_becomes_the_values_of_the_core(write: Write) -> None:
    pack = packs.load_folder(write())
    commune, unit = pack.schemes
    assert isinstance(commune.decision, AllMet)
    assert [level.number for level in commune.decision.levels] == [1, 2]
    assert commune.decision.absence_fails is not None
    assert commune.timing.kept_months == 36
    assert commune.timing.calendar_year is True
    assert [one.label.en for one in commune.timing.deadlines] == ["file handed in"]
    assert isinstance(unit.decision, Points)
    assert unit.decision.bands[2].low == Fraction(169, 2)
    assert unit.open_items
    assert [target.bar for target in pack.targets] == [Fraction(7, 10), Fraction(3, 40)]
    assert pack.targets[1].area is Area.REMOTE
    assert pack.years == (Year(2024), Year(2030))
    assert str(pack.checked) == "2026-11-20"
    assert repr(pack) == f"<SealedPack own-1-2024, revision 1: {pack.digest[:12]}>"


def test_each_requirement_cites_its_place_and_its_source(write: Write) -> None:
    (item, *_) = packs.load_folder(write()).scheme("commune").items()
    (_, first), (_, second) = item.requirements
    assert first.citation.text() == "điểm a khoản 1 Điều 6 Thông tư 1/2024/TT-OWN"
    assert first.citation.attestation is Attestation.TEXT
    assert second.citation.attestation is Attestation.SECONDARY
    assert second.citation.source == "https://example.org/2"
    assert isinstance(first.rule, Threshold)
    assert first.rule.bar_for(Area.DIFFICULT) == Fraction(81, 200)
    assert first.rule.indicator_for(Area.DIFFICULT) == "member-share"


def test_the_days_of_a_document_cite_where_they_are_attested(write: Write) -> None:
    pack = packs.load_folder(write())
    days = (pack.dates.signed, pack.dates.start, pack.dates.end)
    assert [one.text("en") for one in days if one is not None] == [
        "Circular 1/2024/TT-OWN",
        "Circular 1/2024/TT-OWN, article 20",
        "Circular 25/2023/TT-BGDĐT, article 25",
    ]


def test_a_definition_says_who_counts_and_where_that_stands(write: Write) -> None:
    (member,) = packs.load_folder(write()).definitions
    assert member.term == Label("Thành viên", "Member")
    assert member.meaning == Label("Cán bộ và người lao động", "Staff and workers")
    assert member.citation.article == "2"


def test_a_grade_stands_on_its_scale(write: Write) -> None:
    items = {one.id: one for one in packs.load_folder(write()).scheme("commune").items()}
    requirement = items["2.5"].at(1)
    assert requirement is not None
    assert requirement.rule == Grade(1, (Label("cơ bản", "basic"), Label("tốt", "good")))


def test_a_share_says_what_it_counts(write: Write) -> None:
    items = {one.id: one for one in packs.load_folder(write()).scheme("commune").items()}
    requirement = items["1.1"].at(1)
    assert requirement is not None
    assert isinstance(requirement.rule, Threshold)
    assert requirement.rule.counted is unit.FAMILY


def test_a_target_says_whose_it_is(write: Write) -> None:
    national, own = packs.load_folder(write()).targets
    assert (national.whose, own.whose) == (None, Label("tỉnh", "the province"))


def test_what_is_not_established_is_left_out(write: Write) -> None:
    pack = packs.load_folder(
        write(
            (
                "pack.toml",
                'number = "1/2024/TT-OWN"\nyear = 2024\nsigned = 2024-01-02\nsigned_cite = {}\n',
                "",
            ),
            ("pack.toml", "years = [2024, 2030]\n", ""),
            ("pack.toml", 'issuer = "other"', 'issuer = "khvn"'),
            ("labels.vi.toml", '"issuer" = "Cơ quan"\n', ""),
            ("labels.en.toml", '"issuer" = "Body"\n', ""),
            ("pack.toml", "total = 100\n", ""),
            ("pack.toml", 'window = "calendar-year"\n', ""),
        )
    )
    assert pack.document.text("en").startswith("Circular")
    assert pack.dates.signed is None
    assert pack.years is None
    assert pack.scheme("commune").timing.calendar_year is None


def test_a_pack_without_a_default_source_cites_sources_by_name(write: Write) -> None:
    folder = write(
        ("pack.toml", 'source = "page"\n', ""),
        ("pack.toml", 'slug = "own-1-2024"', 'slug = "bare"'),
        slug="bare",
    )
    text = (folder / "pack.toml").read_text(encoding="utf-8")
    head = text[: text.index("[[scheme]]")]
    for day in ("signed", "start", "end"):
        head = re.sub(rf"{day}(_cite)? = .*\n", "", head)
    gap = text[text.index("[[gap]]") :]
    (folder / "pack.toml").write_text(head + gap, encoding="utf-8")
    for name, issuer in (("vi", "Cơ quan"), ("en", "Body")):
        labels = f'"issuer" = "{issuer}"\n"gap/annex" = "Phụ lục"\n"conflict/slip" = "Lỗi in"\n'
        (folder / f"labels.{name}.toml").write_text(labels, encoding="utf-8")
    assert packs.load_folder(folder).document.source == ""


def test_the_canonical_bytes_are_what_the_digest_seals(write: Write) -> None:
    folder = write()
    assert sha256(packs.canonical(folder)).hexdigest() == packs.load_folder(folder).digest
    assert packs.canonical(folder).startswith(b'pack/1\n{"labels":{"en":{')


def test_cases_comments_and_order_are_not_sealed(write: Write) -> None:
    sealed = packs.load_folder(write()).digest
    changed = write(
        ("cases.toml", 'id = "good"', 'id = "better"'),
        ("pack.toml", "total = 100\nfloor = 5\n", "floor = 5 # a floor\ntotal = 100\n"),
    )
    assert packs.load_folder(changed).digest == sealed


def test_a_shipped_pack_that_is_not_the_one_sealed_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pinned = {**_store.pinned(), "ttg-387-2022": "0" * 64}
    monkeypatch.setattr(_store, "pinned", lambda: pinned)
    _store.loaded.cache_clear()
    try:
        with pytest.raises(InvalidPack, match="wrong digest") as caught:
            packs.load("ttg-387-2022")
    finally:
        _store.loaded.cache_clear()
    (problem,) = caught.value.problems
    assert (problem.file, problem.path) == ("digests.toml", "ttg-387-2022")


def test_a_shipped_pack_refers_to_shipped_packs_only(write: Write) -> None:
    change = ("pack.toml", 'scheme = "own-1-2024/unit"', 'scheme = "elsewhere/unit"')
    assert packs.check(write(change)) == ()
    sheets, _ = read_all(write(change))
    problems = list(
        meaning_problems(
            sheets, skip=frozenset(), known=_store.shipped_tree, shipped=True, folder="own-1-2024"
        )
    )
    assert [(one.value, one.expected) for one in problems] == [
        ("elsewhere/unit", "a scheme of a shipped pack")
    ]


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("Document", "document"),
        ("Scheme", "scheme/commune"),
        ("Criterion", "scheme/commune/criterion/1"),
        ("Item", "scheme/commune/criterion/1/item/1.1"),
        ("Quantity", "scheme/commune/criterion/1/item/1.2/ask/1+2"),
        ("Target", "target/families-2025"),
    ],
)
def test_what_the_core_refuses_is_a_problem_too(
    write: Write, monkeypatch: pytest.MonkeyPatch, place: str, path: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise InvalidValue(Code.MALFORMED, expected="another", got=1, where="Item 1.1")

    monkeypatch.setattr(_build, place, refuse)
    (problem,) = packs.check(write())
    assert str(problem) == f"pack.toml: {path}: expected another, got 1"


def test_a_folder_may_be_named_relatively(
    write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write()
    monkeypatch.chdir(tmp_path / "own-1-2024")
    assert packs.load_folder(".").document.slug == "own-1-2024"


@pytest.mark.parametrize("name", ["load_folder", "check", "cases_in", "canonical"])
@pytest.mark.parametrize("folder", [3, None, b"own"])
def test_a_folder_is_named_by_a_path(name: str, folder: object) -> None:
    with pytest.raises(WrongType) as caught:
        getattr(packs, name)(folder)
    error = caught.value
    assert (error.code, error.expected, error.got, error.where) == (
        Code.WRONG_TYPE,
        "the path of a folder",
        folder,
        f"packs.{name}",
    )


@pytest.mark.parametrize("folder", ["a\0b", "a\ud800b"])
def test_a_path_that_no_system_can_open_is_a_problem(folder: str) -> None:
    for name in ("load_folder", "cases_in", "canonical"):
        with pytest.raises(InvalidPack) as caught:
            getattr(packs, name)(folder)
        assert {one.expected for one in caught.value.problems} == {"a file that can be read"}
    assert [one.file for one in packs.check(folder)] == [
        "pack.toml",
        "labels.vi.toml",
        "labels.en.toml",
        "source.toml",
        "cases.toml",
    ]

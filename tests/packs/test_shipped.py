"""The packs that come with the package: sound, sealed, and true to the documents of the core."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import catalogue, law, packs
from hocsuotdoi.packs import _sheets, _store

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

# ruff: noqa: E501 - a change is one line
"""The tables of a pack for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import packs

if TYPE_CHECKING:
    from tests.packs.conftest import Write

    from hocsuotdoi.display import Language

P = "pack.toml"


@pytest.mark.parametrize("slug", packs.available())
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_pack_has_tables_in_both_languages(slug: str, language: Language) -> None:
    pack = packs.load(slug)
    text = "\n".join(table.markdown() for table in packs.reference(pack, language=language))
    assert pack.digest in text
    for scheme in pack.schemes:
        for item in scheme.items():
            assert f"| {item.id} | " in text
    assert (
        len(pack.gaps) == 0 or ("Not established" if language == "en" else "Chưa xác lập") in text
    )


def test_the_tables_say_what_is_asked_and_where(write: Write) -> None:
    head, commune, unit, targets, gaps, conflicts = packs.reference(
        packs.load_folder(write()), language="en"
    )
    facts = {row[0]: row[1] for row in head.rows}
    assert facts["Issued by"] == "Body"
    assert facts["Years covered"] == "2024–2030"
    assert facts["Added"] == "–"
    rows = {(row[0], row[2]): row for row in commune.rows}
    lines = rows["1.1", "1"][3].split("\n")
    assert lines[0].startswith("≥ 60%: ")
    assert lines[1].startswith("difficult area: ≥ 40.5%: ")
    assert "the base exists until 2025-06-30" in rows["1.1", "2"][3]
    assert rows["1.1", "2"][4:] == (
        "Circular 1/2024/TT-OWN, article 7, clause 1",
        "seen in a secondary source",
    )
    assert rows["1.2", "1"][3] == "≥ 4"
    assert rows["2.1", "1"][3] == "shown (only for a school)"
    assert rows["2.2", "1"][3] == "higher than the year before"
    assert rows["2.2", "2"][3] == "lower than the year before"
    assert rows["2.3", "1"][3] == "own-1-2024/unit"
    assert rows["2.4", "2"][3] == "own-1-2024/commune, level 1 or above"
    assert commune.notes[-1] == "No evidence is not achieved: Circular 1/2024/TT-OWN, article 9"
    assert ("1", "Criterion 1", "", "at most 30 points", "", "") in unit.rows
    assert unit.notes == (
        "Not achieved: ≥ 0",
        "Fair: ≥ 50",
        "Good: ≥ 84.5",
        "At least 5 points each",
        "Circular 1/2024/TT-OWN, article 10",
        "There are items that are not established",
    )
    assert [row[1:4] for row in targets.rows] == [
        ("the nation", "2025", "≥ 70%"),
        ("the province, mountainous, remote or especially difficult area", "2025", "≥ 7.5%"),
    ]
    assert gaps.rows == (("The annex",),)
    assert conflicts.rows == (("A misprint",),)  # fmt: skip


def test_a_share_without_an_indicator_shows_its_bar(write: Write) -> None:
    folder = write(
        (P, 'indicator = "learning-family-share"\nvariants = [{ area = "difficult", percent = 40.5, indicator = "member-share" }]\n', ""),
        (P, 'indicator = "learning-family-share"\nvariants = [{ area = "difficult", percent = 80, indicator = "member-share" }]\n', ""),
    )  # fmt: skip
    assert packs.reference(packs.load_folder(folder))[1].rows[1][3] == "≥ 60%"


def test_an_overlay_names_what_was_added(write: Write) -> None:
    base = packs.load_folder(write())
    above = packs.load_folder(write((P, 'slug = "own-1-2024"', 'slug = "plan"'), slug="plan"))
    (head, *_) = packs.reference(packs.overlay(base, above), language="en")
    assert {row[0]: row[1] for row in head.rows}["Added"] == "Circular 1/2024/TT-OWN"


def test_a_title_of_another_pack_is_named(write: Write) -> None:
    slug = "bgddt-24-2023"
    scheme = packs.load(slug).schemes[0]
    folder = write(
        (P, 'scheme = "own-1-2024/unit"', f'scheme = "{slug}/{scheme.id}"'),
        (P, 'scheme = "own-1-2024/commune"', f'scheme = "{slug}/{scheme.id}"'),
    )
    rows = packs.reference(packs.load_folder(folder))[1].rows
    found = {row[0]: row[3] for row in rows}
    assert found["2.3"] == scheme.label.vi
    assert found["2.4"] == f"{scheme.label.vi}, từ mức độ 1"

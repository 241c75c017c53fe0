# ruff: noqa: E501 - a change is one line
"""The tables of a pack for readers."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import packs

if TYPE_CHECKING:
    from tests.packs.conftest import Write

    from hocsuotdoi.display import Language, Table

P, V, E, S = "pack.toml", "labels.vi.toml", "labels.en.toml", "source.toml"
PAGES = Path(__file__).parents[2] / "docs" / "pack_pages.py"


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


def tables(pack: packs.SealedPack, language: Language = "en") -> dict[str, Table]:
    """Return the tables by their titles."""
    return {one.title: one for one in packs.reference(pack, language=language)}


def test_the_first_table_says_what_is_known_of_the_document(write: Write) -> None:
    pack = packs.load_folder(write())
    assert packs.reference(pack, language="en")[0].rows == (
        ("Issued by", "Body", "–", "–"),
        ("Signed", "2 January 2024", "Circular 1/2024/TT-OWN", "page"),
        ("In force from", "1 February 2024", "article 20", "page"),
        ("Last day", "31 December 2026", "Circular 25/2023/TT-BGDĐT, article 25", "page"),
        ("Years covered", "2024–2030", "–", "–"),
        ("Completeness", "partial; 1 thing not established", "–", "–"),
        ("Overlays", "–", "–", "–"),
        ("Checked", "20 November 2026", "–", "–"),
        ("Revision", "1", "–", "–"),
        ("Digest (SHA-256)", pack.digest, "–", "–"),
    )
    rows = packs.reference(pack)[0].rows
    assert rows[1:4] == (
        ("Ngày ký", "02/01/2024", "Thông tư 1/2024/TT-OWN", "page"),
        ("Hiệu lực từ", "01/02/2024", "Điều 20", "page"),
        ("Ngày cuối có hiệu lực", "31/12/2026", "Điều 25 Thông tư 25/2023/TT-BGDĐT", "page"),
    )


def test_what_is_not_known_of_a_document_is_said_to_be_so() -> None:
    rows = {row[0]: row[1:] for row in packs.reference(packs.load("hanoi-291"))[0].rows}
    assert rows["Ngày ký"] == ("chưa xác lập", "–", "–")
    assert rows["Độ đầy đủ"][0] == "một phần; 3 điều chưa xác lập"


def test_a_pack_that_lacks_nothing_says_only_how_much_it_holds(write: Write) -> None:
    gap = (
        (P, '[[gap]]\nid = "annex"\n', ""),
        (V, '"gap/annex" = "Phụ lục"\n', ""),
        (E, '"gap/annex" = "The annex"\n', ""),
    )
    pack = packs.load_folder(write(*gap))
    assert packs.reference(pack, language="en")[0].rows[5][1] == "partial"
    assert "Not established" not in tables(pack)


def test_definitions_targets_gaps_and_conflicts_have_their_tables(write: Write) -> None:
    found = tables(packs.load_folder(write()))
    assert list(found) == [
        "",
        "Definitions",
        "Learning community",
        "Learning unit",
        "Targets",
        "Not established",
        "Conflicts of sources, slips",
        "Sources",
    ]
    assert found["Definitions"].rows == (("Member", "Staff and workers", "article 2", "page"),)
    assert [row[2:6] for row in found["Targets"].rows] == [
        ("learning-family-share", "the nation", "2025", "≥ 70%"),
        (
            "member-share",
            "the province\nmountainous, remote or especially difficult area",
            "2025",
            "≥ 7.5%",
        ),
    ]
    assert [row[0] for row in found["Targets"].rows] == [
        "Learning families",
        "Members\n(in families-2025)",
    ]
    assert found["Not established"].rows == (("The annex",),)
    assert found["Conflicts of sources, slips"].rows == (("A misprint",),)
    assert found["Sources"].rows == (
        ("page", "https://example.org/1", "the text", "20 November 2026", "a copy"),
        ("portal", "https://example.org/2", "an account of it", "21 November 2026", "–"),
    )


def test_the_table_of_a_scheme_says_what_is_asked_and_where(write: Write) -> None:
    commune = tables(packs.load_folder(write()))["Learning community"]
    assert [column.title for column in commune.columns] == [
        "Item",
        "Content",
        "Level",
        "Requirement",
        "Citation",
        "Source",
    ]
    assert [(row[0], row[2], row[3]) for row in commune.rows] == [
        ("1", "", ""),
        ("1.1", "1", "≥ 60%: Learning families among all families\ndifficult area: ≥ 40.5%: Members of the Association in the population"),
        ("", "2", "≥ 80%: Learning families among all families\ndifficult area: ≥ 80%: Members of the Association in the population\nthe base exists until 30 June 2025"),
        ("1.2", "1, 2", "≥ 4"),
        ("2", "", ""),
        ("2.1", "1", "shown\nonly for: a school (school)"),
        ("2.2", "1", "higher than the year before"),
        ("", "2", "lower than the year before"),
        ("2.3", "1", "own-1-2024/unit"),
        ("2.4", "2", "own-1-2024/commune, level 1 or above"),
        ("2.5", "1", "“basic” or above\n(basic < good)"),
    ]  # fmt: skip
    assert commune.rows[1][4:] == ("article 6, clause 1, point a", "page")
    assert commune.rows[2][4:] == ("article 7, clause 1, from a secondary source", "portal")
    assert commune.notes == (
        "Level 1 (article 6; page)",
        "Level 2 (article 7; page)",
        "A level asks all that the levels below ask",
        "No evidence is not achieved (article 9; page)",
        "Judged every year (article 5; page)",
        "Kept for 36 months after the year of recognition (article 5; page)",
        "A higher level may be asked for after 12 months (article 5; page)",
        "Data from 1 January to 31 December of the year judged (article 5; page)",
        "28 February of the next year: file handed in (article 5; page)",
    )


def test_the_table_of_a_scheme_of_points_has_no_levels(write: Write) -> None:
    unit = tables(packs.load_folder(write()))["Learning unit"]
    assert unit.rows == (
        ("1", "Criterion 1", "at most 30 points", "", ""),
        ("1.1", "Plan", "at most 10 points", "article 10", "page"),
    )
    assert unit.notes == (
        "Not achieved: below 50 points",
        "Fair: from 50 to below 84.5 points",
        "Good: 84.5 points or more",
        "At least 5 points for each item",
        "100 points in all",
        "Where this stands: article 10; page",
        "There are items that are not established",
    )


def test_one_month_and_one_point_are_singular(write: Write) -> None:
    pack = packs.load_folder(
        write(
            (P, "kept_months = 36", "kept_months = 1"),
            (P, "floor = 5", "floor = 1"),
            (
                P,
                'cite = { article = "5" }\n[[scheme.level]]',
                'next_year = false\ncite = { article = "5" }\n[[scheme.level]]',
            ),
            (P, 'decision = "levels"', 'decision = "levels"\nnested = false'),
        )
    )
    found = tables(pack)
    assert (
        "Kept for 1 month after the year of recognition (article 5; page)"
        in found["Learning community"].notes
    )
    assert "28 February: file handed in (article 5; page)" in found["Learning community"].notes
    assert "Each level is judged by what it asks itself" in found["Learning community"].notes
    assert "At least 1 point for each item" in found["Learning unit"].notes


def test_a_share_without_an_indicator_shows_its_bar(write: Write) -> None:
    folder = write(
        (P, 'indicator = "learning-family-share"\nvariants = [{ area = "difficult", percent = 40.5, indicator = "member-share" }]\n', ""),
        (P, 'indicator = "learning-family-share"\nvariants = [{ area = "difficult", percent = 80, indicator = "member-share" }]\n', ""),
    )  # fmt: skip
    assert tables(packs.load_folder(folder))["Learning community"].rows[1][3] == "≥ 60%"


def test_an_overlay_names_its_documents_and_its_sources(write: Write) -> None:
    base = packs.load_folder(write())
    above = packs.load_folder(
        write(
            (P, 'slug = "own-1-2024"', 'slug = "plan"'),
            (P, 'number = "1/2024/TT-OWN"', 'number = "2/2024/TT-OWN"'),
            (P, "least = 4", "least = 5"),
            (S, "https://example.org/1", "https://example.org/3"),
            slug="plan",
        )
    )
    found = tables(packs.overlay(base, above))
    assert found[""].rows[6][1] == "Circular 2/2024/TT-OWN"
    assert found["Learning community"].rows[3][3:] == (
        "≥ 5",
        "Circular 2/2024/TT-OWN",
        "plan/page",
    )
    assert [row[0] for row in found["Sources"].rows] == [
        "page",
        "portal",
        "plan/page",
        "plan/portal",
    ]


def test_a_title_of_another_pack_is_named(write: Write) -> None:
    slug = "bgddt-24-2023"
    scheme = packs.load(slug).schemes[0]
    folder = write(
        (P, 'scheme = "own-1-2024/unit"', f'scheme = "{slug}/{scheme.id}"'),
        (P, 'scheme = "own-1-2024/commune"', f'scheme = "{slug}/{scheme.id}"'),
    )
    rows = tables(packs.load_folder(folder))["Learning community"].rows
    found = {row[0]: row[3] for row in rows}
    assert found["2.3"] == scheme.label.en
    assert found["2.4"] == f"{scheme.label.en}, level 1 or above"


@pytest.mark.parametrize("slug", packs.available())
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_value_names_a_source_of_the_last_table(slug: str, language: Language) -> None:
    *found, sources = packs.reference(packs.load(slug), language=language)
    known = {row[0] for row in sources.rows}
    for table in found:
        for row in table.rows if len(table.columns) > 1 else ():
            assert row[-1] in known | {"–", ""}
            assert row[-1] in known or (table.title == "" or row[-2] == "")


@pytest.mark.parametrize("slug", packs.available())
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_pack_has_a_page_with_all_its_tables(slug: str, language: Language) -> None:
    page = runpy.run_path(str(PAGES))["page"](packs.load(slug), language)
    for table in packs.reference(packs.load(slug), language=language):
        assert f"## {table.title} {{ #" in page or not table.title
    assert packs.load(slug).digest in page

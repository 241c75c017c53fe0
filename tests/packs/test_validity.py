"""No pack holds before its document can, nor an overlay outside what either document covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import Year, packs
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.rating import Evidence, rate

if TYPE_CHECKING:
    from tests.packs.conftest import Write

P = "pack.toml"
Change = tuple[str, str, str]
OWN = (P, 'slug = "own-1-2024"', 'slug = "plan"')
START = (P, 'start = 2024-02-01\nstart_cite = { article = "20" }\n', "")
END = (P, 'end = 2026-12-31\nend_cite = { document = "bgddt-25-2023", article = "25" }\n', "")
SIGNED = (P, "signed = 2024-01-02\nsigned_cite = {}\n", "")
DATED = (P, "year = 2024\nsigned = 2024-01-02\nsigned_cite = {}\n", "")
YEARS = (P, "years = [2024, 2030]\n", "")
OPEN = (START, END, YEARS)


def covered(pack: packs.SealedPack) -> list[int]:
    return [year for year in range(2019, 2034) if pack.covers(Year(year))]


def slugs(year: int) -> set[str]:
    return {one.pack.document.slug for one in packs.in_force(on=Year(year))}


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        ((START, END, (P, "years = [2024, 2030]", "years = [2021, 2030]")), 2024),
        ((SIGNED, *OPEN), 2024),
        ((END, YEARS, (P, "start = 2024-02-01", "start = 2025-01-01")), 2025),
        ((END, YEARS, (P, "start = 2024-02-01", "start = 2024-01-01")), 2024),
        (
            (
                *OPEN,
                DATED,
                (P, 'issuer = "other"', 'issuer = "other"\nstart = 2023-12-31\nstart_cite = {}'),
            ),
            2023,
        ),
        ((DATED, *OPEN), 2019),
    ],
    ids=["programme", "year", "start", "signed", "only-start", "undated"],
)
def test_a_document_holds_from_the_latest_attested_day(
    write: Write, changes: tuple[Change, ...], first: int
) -> None:
    assert covered(packs.load_folder(write(*changes)))[0] == first


def test_shipped_documents_do_not_hold_before_they_were_signed() -> None:
    assert slugs(1990) == set()
    assert {"khvn-324-2023", "ttg-677-2022", "ttg-387-2022"}.isdisjoint(slugs(2021))
    assert "khvn-324-2023" not in slugs(2022)
    assert {"ttg-677-2022", "ttg-387-2022", "khvn-frame-2022"} <= slugs(2022)
    assert "khvn-324-2023" in slugs(2023)
    assert "bgddt-44-2014" not in slugs(2013)
    assert "bgddt-44-2014" in slugs(2014)
    with pytest.raises(InvalidValue) as caught:
        rate(packs.load("khvn-324-2023"), Evidence(assessed=Year(2022)))
    assert caught.value.code is Code.OUT_OF_VALIDITY


def test_what_no_source_dates_is_not_listed() -> None:
    assert all("phu-tho-plan" not in slugs(year) for year in (1990, 2022, 2025, 2026))
    assert packs.load("phu-tho-plan").covers(Year(2025))


def test_a_start_that_no_source_attests_is_marked() -> None:
    found = {one.pack.document.slug: one for one in packs.in_force(on=Year(2023))}
    assert not found["khvn-324-2023"].start_established
    assert found["cp-20-2014"].start_established
    assert found["khvn-324-2023"].text("en") == (
        "Decision 324/QĐ-KHVN (2023) (start not established, end established)"
    )
    assert str(found["khvn-frame-2022"]).endswith(
        "(chưa rõ ngày có hiệu lực, chưa rõ ngày hết hiệu lực)"
    )


@pytest.mark.parametrize(
    ("changes", "years"),
    [
        ((), [2024, 2025, 2026]),
        (((P, "start = 2024-02-01", "start = 2025-02-01"),), [2025, 2026]),
        (((P, "end = 2026-12-31", "end = 2025-12-31"),), [2024, 2025]),
        (((P, "years = [2024, 2030]", "years = [2024, 2024]"),), [2024]),
        (
            (
                START,
                (P, "year = 2024\nsigned = 2024-01-02", "year = 2026\nsigned = 2026-01-02"),
            ),
            [2026],
        ),
        ((DATED, *OPEN), [2024, 2025, 2026]),
    ],
    ids=["same", "start", "end", "years", "signed", "undated"],
)
def test_an_overlay_holds_only_where_both_documents_hold(
    write: Write, changes: tuple[Change, ...], years: list[int]
) -> None:
    base = packs.load_folder(write())
    above = packs.load_folder(write(OWN, *changes, slug="plan"))
    laid = packs.overlay(base, above)
    assert covered(laid) == years
    assert laid.years == base.years
    assert laid.overlay_years == (above.years,)
    assert packs.from_json(packs.to_json(laid)) == laid


def test_the_years_of_every_addition_are_kept(write: Write) -> None:
    base = packs.load_folder(write())
    above = packs.load_folder(write(OWN, YEARS, slug="plan"))
    short = (P, "years = [2024, 2030]", "years = [2025, 2025]")
    more = packs.load_folder(write((P, OWN[1], 'slug = "more"'), short, slug="more"))
    for laid in (
        packs.overlay(packs.overlay(base, above), more),
        packs.overlay(base, packs.overlay(above, more)),
    ):
        assert laid.overlay_years == (None, (Year(2025), Year(2025)))
        assert covered(laid) == [2025]

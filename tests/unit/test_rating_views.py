"""A rating as a table, as evidence for another, and what it needs in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hocsuotdoi import Evidence, Held, Ratio, Year, packs, rate
from hocsuotdoi.criteria import Area
from hocsuotdoi.errors import UnknownName
from hocsuotdoi.rating import Need, Rating

COMMUNE = packs.load("bgddt-25-2023")
LITERACY = packs.load("cp-20-2014")
CITIZEN = packs.overlay(packs.load("khvn-324-2023"), packs.load("khvn-frame-2022"))


def citizen(**points: int | Decimal) -> Rating:
    items = {str(n): points.get(f"i{n}", 9) for n in range(1, 11)}
    return rate(CITIZEN, Evidence(assessed=Year(2024), items=items))


def literacy(first: Ratio | None = None, second: Ratio | None = None) -> Rating:
    given = {"literate-1": first, "literate-2": second}
    items = {id_: ratio for id_, ratio in given.items() if ratio is not None}
    return rate(
        LITERACY,
        Evidence(assessed=Year(2024), items=items, area=Area.GENERAL),
        scheme="literacy-commune",
    )


def unit(items: dict[str, bool | Ratio], **traits: bool) -> Rating:
    evidence = Evidence(
        assessed=Year(2024),
        items=items,
        traits={name.replace("_", "-"): is_so for name, is_so in traits.items()},
    )
    return rate(packs.load("bgddt-24-2023"), evidence, scheme="district-unit")


def held_by(rating: Rating, level: int) -> Held:
    name = f"{rating.pack.document.slug}/{rating.scheme.id}"
    return Held(name, level, year=Year(2024), digest=rating.pack.digest)


# ── held ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_level_that_is_certain_is_evidence_for_others() -> None:
    reached = literacy(Ratio(90, 100), Ratio(89, 100))
    assert reached.held == (held_by(reached, 1),)


def test_what_was_judged_and_not_reached_is_held_at_level_0() -> None:
    failed = literacy(Ratio(1, 100), Ratio(1, 100))
    assert failed.held == (held_by(failed, 0),)


def test_while_a_higher_level_is_possible_nothing_is_held() -> None:
    assert literacy(Ratio(90, 100)).held == ()


def test_points_that_pass_or_fail_are_held_and_open_ones_are_not() -> None:
    passed, failed = citizen(), citizen(i10=4)
    assert passed.held == (held_by(passed, 1),)
    assert failed.held == (held_by(failed, 0),)
    assert rate(packs.load("khvn-324-2023"), Evidence(assessed=Year(2024))).held == ()


# ── needs in words ───────────────────────────────────────────────────────────────────────────────


def test_a_need_says_its_item_and_how_much() -> None:
    (need,) = literacy(Ratio(90, 100), Ratio(4_020, 4_490)).needs(2)
    assert need.text().endswith(": thêm 21 người")
    assert need.text("en").endswith(": 21 more people")
    assert str(need) == need.text()


def test_a_need_of_something_to_be_shown_asks_for_evidence() -> None:
    need = rate(COMMUNE, Evidence(assessed=Year(2024)), scheme="commune").needs(1)[0]
    assert need.text().endswith(": cần đạt, có minh chứng")
    assert need.text("en").endswith(": to be met, with evidence")


def test_needs_of_points_are_in_points() -> None:
    assert citizen(i10=4).needs(1)[0].text("en").endswith(": 1 more point")
    assert citizen(i10=Decimal("4.5")).needs(1)[0].text().endswith(": thêm 0,5 điểm")
    assert Need(None, 3).text() == "thêm 3 điểm"
    assert Need(None, 3).text("en") == "3 more points"


def test_a_need_of_what_the_pack_lacks_says_so() -> None:
    assert Need(None, None).text() == "những chỉ tiêu chưa có trong gói quy tắc"
    assert Need(None, None).text("en") == "items that are not in the pack of rules"


# ── tables ───────────────────────────────────────────────────────────────────────────────────────


def test_a_table_of_levels_has_a_row_an_item_and_a_column_a_level() -> None:
    known: dict[str, bool | Ratio] = {"1.1": True, "5.1": Ratio(3, 5)}
    evidence = Evidence(
        assessed=Year(2024),
        items=known,
        held=[Held("cp-20-2014/literacy-commune", 1)],
    )
    rating = rate(COMMUNE, evidence, scheme="commune")
    table = rating.table("en")
    rows = {row[0]: row[2:] for row in table.rows}
    assert [column.title for column in table.columns][-2:] == ["Level 1", "Level 2"]
    assert len(rows) == len(rating.reasons)
    assert rows["1.1"] == ("yes", "met", "met")
    assert rows["1.2"] == ("none", "not known", "not known")
    assert rows["4.4"][:2] == ("level 1", "met")
    assert rows["5.1"][:2] == ("3/5 (60.00%)", "met")
    assert table.title == rating.explain("en").splitlines()[0]
    assert table.notes[-1].startswith("Pack: bgddt-25-2023, ")


def test_a_level_that_does_not_ask_an_item_shows_a_dash() -> None:
    rows = {row[0]: row[2:] for row in literacy(Ratio(9, 10)).table().rows}
    assert rows["literate-1"][1:] == ("đạt", "–")
    assert rows["literate-2"] == ("chưa có", "–", "chưa xác định")


def test_an_item_that_does_not_apply_says_no_more() -> None:
    rows = {row[0]: row[2:] for row in unit({}, vocational_establishment=False).table().rows}
    assert rows["3.5"] == ("–", "không áp dụng", "không áp dụng")


def test_a_table_of_points_shows_points_of_the_most_and_the_floor() -> None:
    rows = [row[2] for row in citizen(i10=4).table().rows]
    assert rows[0] == "9/10"
    assert rows[9] == "4/10, dưới mức tối thiểu 5"


def test_points_not_given_leave_their_place_open() -> None:
    rating = rate(CITIZEN, Evidence(assessed=Year(2024), items={"1": 10}))
    assert [row[2] for row in rating.table("en").rows][:2] == ["10/10", "…/10"]


# ── targets by id ────────────────────────────────────────────────────────────────────────────────


def test_a_target_is_found_by_its_id() -> None:
    pack = packs.load("ttg-387-2022")
    assert pack.target("families-2025").id == "families-2025"
    with pytest.raises(UnknownName, match="families-2025"):
        pack.target("families-2030")

"""Gazetteers: dated trees of places."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from collections import OrderedDict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import pytest

from hocsuotdoi.errors import (
    Code,
    HocSuotDoiError,
    InvalidValue,
    Problem,
    UnknownName,
    Unreadable,
    WrongType,
)
from hocsuotdoi.place import Entry, Gazetteer, Place, Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OLD: Final = date(2025, 6, 30)
NEW: Final = date(2025, 7, 1)
SYSTEM: Final = "vn-gso"
ROWS: Final = (
    {"code": "VN", "name": "Việt Nam", "tier": "nation"},
    {"code": "02", "name": "Tỉnh Hà Giang", "tier": "province", "parent": "VN"},
    {"code": "77", "name": "Tỉnh Bà Rịa - Vũng Tàu", "tier": "province", "parent": "VN"},
    {"code": "026", "name": "Huyện Đồng Văn", "tier": "district", "parent": "02"},
    {"code": "027", "name": "Huyện Mèo Vạc", "tier": "district", "parent": "02"},
    {"code": "747", "name": "Thành phố Vũng Tàu", "tier": "district", "parent": "77"},
    {"code": "755", "name": "Huyện Côn Đảo", "tier": "district", "parent": "77"},
    {"code": "00733", "name": "Xã Sủng Là", "tier": "commune", "parent": "026"},
    {"code": "00736", "name": "Xã Sà Phìn", "tier": "commune", "parent": "026"},
    {"code": "00775", "name": "Xã Pải Lủng", "tier": "commune", "parent": "027"},
    {"code": "26506", "name": "Phường 1", "tier": "commune", "parent": "747"},
)
NEW_ROWS: Final = (
    {"code": "08", "name": "Tỉnh Tuyên Quang", "tier": "province"},
    {"code": "15", "name": "Tỉnh Lào Cai", "tier": "province"},
    {"code": "00733", "name": "Xã Sà Phìn", "tier": "commune", "parent": "08"},
)


def of(*rows: Mapping[str, object], day: date = OLD) -> Gazetteer:
    return Gazetteer.from_rows(rows, system=SYSTEM, valid_from=day)


def at(code: str, day: date = OLD) -> Place:
    return Place(code, system=SYSTEM, valid_from=day)


def codes(places: tuple[Place, ...]) -> list[str]:
    return [place.code for place in places]


def said(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


def problems(gazetteer: Gazetteer) -> list[tuple[object, ...]]:
    return [(one.path, one.value, one.expected) for one in gazetteer.check()]


BEFORE: Final = of(*ROWS)
BOTH: Final = BEFORE + of(*NEW_ROWS, day=NEW)
MOVED: Final = of(
    {"code": "1", "tier": "province"},
    {"code": "2", "tier": "province"},
    {"code": "11", "tier": "commune", "parent": "1", "until": "2025-12-31"},
    {"code": "11", "tier": "commune", "parent": "2", "since": "2026-01-01"},
    {"code": "12", "tier": "commune", "parent": "1"},
)
LAST: Final = date(2025, 12, 31)
FIRST: Final = date(2026, 1, 1)


# ── what it holds ────────────────────────────────────────────────────────────────────────────────


def test_a_gazetteer_is_its_entries_in_the_order_of_places() -> None:
    gazetteer = of(*NEW_ROWS, day=NEW)
    assert (
        Entry(at("00733", NEW), Tier.COMMUNE, at("08", NEW)),
        Entry(at("08", NEW), Tier.PROVINCE),
        Entry(at("15", NEW), Tier.PROVINCE),
    ) == gazetteer.entries
    assert gazetteer.entries == tuple(gazetteer)
    assert 3 == len(gazetteer)


def test_it_knows_its_places_by_their_whole_key() -> None:
    assert at("02") in BEFORE
    assert at("02", NEW) not in BEFORE
    assert "02" not in BEFORE
    assert [] not in BEFORE


def test_places_are_listed_in_order_by_tier_or_all() -> None:
    assert ["02", "77"] == codes(BEFORE.places(Tier.PROVINCE))
    assert codes(BEFORE.places()) == sorted(row["code"] for row in ROWS)
    assert () == BEFORE.places(Tier.VILLAGE)
    assert ["02", "77", "08", "15"] == codes(BOTH.places(Tier.PROVINCE))


def test_a_place_comes_back_with_its_name() -> None:
    assert ("Tỉnh Hà Giang", "Huyện Côn Đảo", "Huyện Đồng Văn") == (
        str(BEFORE.place("02", valid_from=OLD)),
        str(BEFORE.within(at("755"))[0]),
        str(BEFORE.parent(at("00733"))),
    )


def test_a_name_known_from_one_entry_is_known_for_all() -> None:
    nameless = Gazetteer((Entry(at("1"), Tier.COMMUNE, until=LAST),))
    named = of({"code": "1", "name": "Xã A", "tier": "commune", "since": "2026-01-01"})
    assert "Xã A" == str((nameless + named).place("1", valid_from=OLD))


def test_the_same_twice_is_kept_once_with_its_name() -> None:
    nameless = of({"code": "1", "tier": "commune"})
    named = of({"code": "1", "name": "Xã A", "tier": "commune"})
    for both in (nameless + named, named + nameless, named + named):
        assert ["Xã A"] == [entry.place.name for entry in both]
        assert named == both
        assert hash(named) == hash(both)


def test_two_lists_stand_side_by_side() -> None:
    assert len(BEFORE) + len(NEW_ROWS) == len(BOTH)
    assert ("Xã Sủng Là", "Xã Sà Phìn") == (
        str(BOTH.place("00733", valid_from=OLD)),
        str(BOTH.place("00733", valid_from=NEW)),
    )
    assert (at("026"), at("08", NEW)) == (
        BOTH.parent(at("00733")),
        BOTH.parent(at("00733", NEW)),
    )


def test_a_province_that_keeps_its_name_takes_a_new_code_on_the_next_list() -> None:
    old = of({"code": "10", "name": "Tỉnh Lào Cai", "tier": "province"})
    both = old + of(*NEW_ROWS, day=NEW)
    assert () == both.check()
    assert [("10", OLD), ("15", NEW)] == [
        (place.code, place.valid_from) for place in both.places() if place.name == "Tỉnh Lào Cai"
    ]


def test_an_empty_gazetteer_holds_nothing_and_nothing_is_wrong_with_it() -> None:
    empty = Gazetteer()
    assert (0, (), (), "<Gazetteer: 0 places>") == (
        len(empty),
        empty.places(),
        empty.check(),
        repr(empty),
    )
    assert empty == of()
    assert BEFORE == BEFORE + empty
    with pytest.raises(UnknownName, match="the gazetteer is empty"):
        empty.place("02", valid_from=OLD)


def test_the_repr_is_one_line() -> None:
    assert "<Gazetteer: 11 places of vn-gso 2025-06-30>" == repr(BEFORE)
    assert "<Gazetteer: 1 place of vn-gso 2025-06-30>" == repr(of(ROWS[0]))
    assert "<Gazetteer: 14 places of vn-gso 2025-06-30, vn-gso 2025-07-01>" == repr(BOTH)


@pytest.mark.parametrize("entries", [None, 3, at("1"), [at("1")], "02"])
def test_only_entries_make_a_gazetteer(entries: Any) -> None:
    with pytest.raises(WrongType) as caught:
        Gazetteer(entries)
    assert "Gazetteer.entries" == caught.value.where


def test_only_a_gazetteer_is_added() -> None:
    other: Any = ROWS
    with pytest.raises(WrongType) as caught:
        _ = BEFORE + other
    assert "Gazetteer.__add__" == caught.value.where


# ── entries ──────────────────────────────────────────────────────────────────────────────────────


def test_an_entry_holds_from_its_first_day_to_its_last() -> None:
    entry = Entry(at("1"), Tier.COMMUNE, since=NEW, until=LAST)
    days = (OLD, NEW, LAST, FIRST)
    assert [False, True, True, False] == [entry.holds(day) for day in days]


def test_an_entry_without_days_always_holds() -> None:
    entry = Entry(at("1"), Tier.COMMUNE)
    assert (date.min, date.max) == (entry.first, entry.last)
    assert entry.holds(date.min)
    assert entry.holds(date.max)


def test_an_entry_may_hold_on_a_single_day() -> None:
    assert Entry(at("1"), Tier.COMMUNE, since=NEW, until=NEW).holds(NEW)


def test_an_entry_does_not_end_before_it_starts() -> None:
    with pytest.raises(InvalidValue) as caught:
        Entry(at("1"), Tier.COMMUNE, since=NEW, until=OLD)
    assert (
        Code.OUT_OF_RANGE,
        "a day not before 2025-07-01",
        OLD,
        "Entry.until",
        "",
    ) == said(caught.value)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("place", "1"),
        ("tier", "commune"),
        ("parent", "2"),
        ("since", "2025-07-01"),
        ("until", datetime(2025, 7, 1)),  # noqa: DTZ001
    ],
)
def test_a_field_of_an_entry_of_another_type_is_refused(field: str, value: object) -> None:
    fields: dict[str, Any] = {"place": at("1"), "tier": Tier.COMMUNE, field: value}
    with pytest.raises(WrongType) as caught:
        Entry(**fields)
    assert (value, f"Entry.{field}") == (caught.value.got, caught.value.where)


def test_an_entry_is_asked_for_a_day() -> None:
    day: Any = "2025-07-01"
    with pytest.raises(WrongType) as caught:
        Entry(at("1"), Tier.COMMUNE).holds(day)
    assert "Entry.holds" == caught.value.where


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_row_gives_an_entry_and_other_columns_are_passed_over() -> None:
    row: Mapping[str, object] = OrderedDict(
        {
            "code": " 00733 ",
            "name": "Xã\n Sà  Phìn ",
            "tier": " Commune ",
            "parent": "08",
            "since": "2025-07-01",
            "until": LAST,
            "area": "45,86",
        }
    )
    (entry,) = of(row, {"code": "08", "tier": Tier.PROVINCE, "area": None}, day=NEW).entries[:1]
    commune = at("00733", NEW)
    assert Entry(commune, Tier.COMMUNE, at("08", NEW), since=NEW, until=LAST) == entry
    assert "Xã Sà Phìn" == entry.place.name


@pytest.mark.parametrize("nothing", [None, "", " "])
def test_an_empty_cell_says_nothing(nothing: object) -> None:
    row = {"code": "1", "tier": "commune"}
    empty = dict.fromkeys(("name", "parent", "since", "until"), nothing)
    assert of(row) == of({**row, **empty})


@pytest.mark.parametrize("tier", Tier)
def test_a_tier_is_given_as_itself_by_name_or_in_vietnamese(tier: Tier) -> None:
    words = (tier, tier.name, tier.name.lower(), tier.value.vi)
    assert [tier] * 4 == [of({"code": "1", "tier": word}).tier(at("1")) for word in words]


BAD_ROWS: Final[list[tuple[Mapping[str, object], type[Exception], tuple[object, ...]]]] = [
    (
        {"code": 733, "tier": "commune"},
        WrongType,
        (
            Code.WRONG_TYPE,
            "a code as text",
            733,
            "row 2, code",
            "a number loses leading zeros: read the column as text",
        ),
    ),
    (
        {"code": "1", "tier": "commune", "parent": 8.0},
        WrongType,
        (
            Code.WRONG_TYPE,
            "a code as text",
            8.0,
            "row 2, parent",
            "a number loses leading zeros: read the column as text",
        ),
    ),
    (
        {"Code": "1", "tier": "commune"},
        InvalidValue,
        (Code.EMPTY, "a code", None, "row 2, code", "the columns are 'Code', 'tier'"),
    ),
    ({}, InvalidValue, (Code.EMPTY, "a code", None, "row 2, code", "the columns are none")),
    (
        {"code": " ", "tier": "commune"},
        InvalidValue,
        (Code.EMPTY, "a code", " ", "row 2, code", ""),
    ),
    (
        {"code": "1", "tier": ""},
        InvalidValue,
        (Code.EMPTY, "a tier", "", "row 2, tier", ""),
    ),
    (
        {"code": "1"},
        InvalidValue,
        (Code.EMPTY, "a tier", None, "row 2, tier", "the columns are 'code'"),
    ),
    (
        {"code": "1", "tier": "ward"},
        UnknownName,
        (
            Code.UNKNOWN_NAME,
            "one of 'village', 'commune', 'district', 'province', 'nation'",
            "ward",
            "row 2, tier",
            "",
        ),
    ),
    (
        {"code": "1", "tier": "commune", "since": "01/07/2025"},
        InvalidValue,
        (Code.MALFORMED, "a day such as 2025-07-01", "01/07/2025", "row 2, since", ""),
    ),
    (
        {"code": "1", "tier": "commune", "until": 2025},
        WrongType,
        (Code.WRONG_TYPE, "a datetime.date", 2025, "row 2, until", ""),
    ),
    (
        {"code": "1", "tier": "commune", "since": NEW, "until": OLD},
        InvalidValue,
        (Code.OUT_OF_RANGE, "a day not before 2025-07-01", OLD, "row 2, Entry.until", ""),
    ),
    (
        {"code": "1", "name": 7, "tier": "commune"},
        WrongType,
        (Code.WRONG_TYPE, "a name as text", 7, "row 2, name", ""),
    ),
    (
        {"code": "1\x00", "tier": "commune"},
        Unreadable,
        (
            Code.CONTROL_CHARACTER,
            "text without control characters",
            "1\x00",
            "row 2, text",
            "remove U+0000 (a character without a name) at position 1",
        ),
    ),
    (
        {"code": "1", "tier": "commune", "parent": "8\x00"},
        Unreadable,
        (
            Code.CONTROL_CHARACTER,
            "text without control characters",
            "8\x00",
            "row 2, text",
            "remove U+0000 (a character without a name) at position 1",
        ),
    ),
]


@pytest.mark.parametrize(("row", "kind", "expected"), BAD_ROWS)
def test_a_bad_row_is_refused_with_its_number_and_column(
    row: Mapping[str, object], kind: type[HocSuotDoiError], expected: tuple[object, ...]
) -> None:
    with pytest.raises(kind) as caught:
        of(ROWS[0], row)
    assert expected == said(caught.value)


@pytest.mark.parametrize("tier", [3, [], ("commune",)])
def test_a_tier_that_is_no_word_is_unknown(tier: object) -> None:
    with pytest.raises(UnknownName) as caught:
        of({"code": "1", "tier": tier})
    assert (tier, "row 1, tier") == (caught.value.got, caught.value.where)


@pytest.mark.parametrize("rows", [ROWS[0], ["02"], [("02", "province")], [None]])
def test_a_row_is_a_mapping(rows: Any) -> None:
    with pytest.raises(WrongType) as caught:
        Gazetteer.from_rows(rows, system=SYSTEM, valid_from=OLD)
    assert ("a mapping of columns", "row 1") == (caught.value.expected, caught.value.where)


@pytest.mark.parametrize(
    ("argument", "value", "where"),
    [
        ("rows", None, "Gazetteer.from_rows"),
        ("system", 3, "Gazetteer.from_rows.system"),
        ("valid_from", "2025-06-30", "Gazetteer.from_rows.valid_from"),
    ],
)
def test_an_argument_of_another_type_is_refused(argument: str, value: object, where: str) -> None:
    given: dict[str, Any] = {"rows": ROWS, "system": SYSTEM, "valid_from": OLD, argument: value}
    with pytest.raises(WrongType) as caught:
        Gazetteer.from_rows(given.pop("rows"), **given)
    assert (value, where) == (caught.value.got, caught.value.where)


# ── looking up ───────────────────────────────────────────────────────────────────────────────────


def hint(gazetteer: Gazetteer, code: str, day: date = OLD, system: str | None = None) -> str:
    with pytest.raises(UnknownName) as caught:
        gazetteer.place(code, valid_from=day, system=system)
    assert (Code.UNKNOWN_NAME, f"a code of the list of {day}", code, "Gazetteer.place") == said(
        caught.value
    )[:-1]
    return caught.value.hint


def test_a_code_that_lost_its_zeros_is_told_so() -> None:
    assert "did you mean '02'? a number loses its leading zeros" == hint(BEFORE, "2")
    assert "did you mean '00733'? a number loses its leading zeros" == hint(BEFORE, "733")
    assert "did you mean '026'? a number loses its leading zeros" == hint(BEFORE, "26")


def test_a_code_of_another_list_is_told_so() -> None:
    assert "it is on the vn-gso list of 2025-06-30" == hint(BOTH, "00775", NEW)


def test_a_name_is_no_code() -> None:
    assert "places are found by code: did you mean '755'?" == hint(BEFORE, "Huyện Côn Đảo")


def test_a_mistyped_code_is_near_others() -> None:
    assert "did you mean '00733' or '00736' or '00775'?" == hint(BEFORE, "00738")
    assert "did you mean '26506'?" == hint(BEFORE, "96506")


def test_a_code_like_no_other_gets_the_lists() -> None:
    assert "there is the vn-gso list of 2025-06-30" == hint(BEFORE, "x" * 10_000)
    assert "there is the vn-gso list of 2025-06-30" == hint(BEFORE, "26" + "9" * 9)
    both = "there is the vn-gso list of 2025-06-30, the vn-gso list of 2025-07-01"
    assert both == hint(BOTH, "02", date(2026, 1, 1))
    assert both == hint(BOTH, "02", OLD, "vn-moha")


def test_two_systems_with_one_code_are_told_apart_by_name() -> None:
    other = Gazetteer.from_rows(ROWS[:2], system="vn-moha", valid_from=OLD)
    both = BEFORE + other
    with pytest.raises(InvalidValue) as caught:
        both.place("02", valid_from=OLD)
    assert (
        Code.EMPTY,
        "a system, as 2 have the code '02'",
        None,
        "Gazetteer.place",
        "pass system='vn-gso' or 'vn-moha'",
    ) == said(caught.value)
    for system in (SYSTEM, "vn-moha"):
        assert system == both.place("02", valid_from=OLD, system=system).system


def test_a_code_is_looked_up_composed() -> None:
    gazetteer = of({"code": "Đ\u1eaf", "tier": "commune"})
    assert at("Đ\u1eaf") == gazetteer.place("Đ\u0103\u0301", valid_from=OLD)


@pytest.mark.parametrize(
    ("code", "others", "where"),
    [
        (2, {}, "Gazetteer.place"),
        (None, {}, "Gazetteer.place"),
        ("02", {"valid_from": "2025-06-30"}, "Gazetteer.place.valid_from"),
        ("02", {"system": 3}, "Gazetteer.place.system"),
    ],
)
def test_what_is_looked_up_has_its_type(code: Any, others: dict[str, Any], where: str) -> None:
    given: dict[str, Any] = {"valid_from": OLD, **others}
    with pytest.raises(WrongType) as caught:
        BEFORE.place(code, **given)
    assert where == caught.value.where


def test_a_number_looked_up_has_lost_its_zeros() -> None:
    code: Any = 2
    with pytest.raises(WrongType, match="a number loses leading zeros: pass '02', not 2"):
        BEFORE.place(code, valid_from=OLD)


ASKS: Final[list[tuple[str, Callable[[Gazetteer, Place], object]]]] = [
    ("tier", lambda gazetteer, place: gazetteer.tier(place)),
    ("parent", lambda gazetteer, place: gazetteer.parent(place)),
    ("children", lambda gazetteer, place: gazetteer.children(place)),
    ("ancestor", lambda gazetteer, place: gazetteer.ancestor(place, tier=Tier.NATION)),
    ("within", lambda gazetteer, place: gazetteer.within(place)),
]


@pytest.mark.parametrize(("name", "ask"), ASKS)
def test_a_place_that_is_not_there_is_unknown(
    name: str, ask: Callable[[Gazetteer, Place], object]
) -> None:
    with pytest.raises(UnknownName) as caught:
        ask(BEFORE, at("99"))
    assert (
        Code.UNKNOWN_NAME,
        "a place of the gazetteer",
        at("99"),
        f"Gazetteer.{name}",
        "there is the vn-gso list of 2025-06-30",
    ) == said(caught.value)


def test_a_code_of_another_list_is_another_place() -> None:
    with pytest.raises(UnknownName) as caught:
        BEFORE.tier(at("00733", NEW))
    assert (
        "the code is on the vn-gso list of 2025-06-30: there it is another place"
        == caught.value.hint
    )


@pytest.mark.parametrize(("name", "ask"), ASKS)
def test_a_code_alone_is_no_place(name: str, ask: Callable[[Gazetteer, Any], object]) -> None:
    with pytest.raises(WrongType) as caught:
        ask(BEFORE, "02")
    assert ("02", f"Gazetteer.{name}") == (caught.value.got, caught.value.where)


# ── walking ──────────────────────────────────────────────────────────────────────────────────────


def test_up_and_down() -> None:
    assert (at("026"), at("02"), at("VN"), None) == (
        BEFORE.parent(at("00733")),
        BEFORE.parent(at("026")),
        BEFORE.parent(at("02")),
        BEFORE.parent(at("VN")),
    )
    assert ["00733", "00736"] == codes(BEFORE.children(at("026")))
    assert ["02", "77"] == codes(BEFORE.children(at("VN")))
    assert () == BEFORE.children(at("755"))


def test_an_ancestor_is_of_the_tier_asked_for() -> None:
    sa_phin = at("00736")
    expected = {
        Tier.VILLAGE: None,
        Tier.COMMUNE: sa_phin,
        Tier.DISTRICT: at("026"),
        Tier.PROVINCE: at("02"),
        Tier.NATION: at("VN"),
    }
    assert expected == {tier: BEFORE.ancestor(sa_phin, tier=tier) for tier in Tier}


def test_there_is_no_ancestor_of_a_tier_that_the_tree_leaves_out() -> None:
    after = of(*NEW_ROWS, day=NEW)
    assert after.ancestor(at("00733", NEW), tier=Tier.DISTRICT) is None
    assert after.ancestor(at("00733", NEW), tier=Tier.NATION) is None


def test_an_island_district_without_communes_counts_among_communes() -> None:
    assert ["26506", "755"] == codes(BEFORE.within(at("77"), tier=Tier.COMMUNE))
    assert ["755"] == codes(BEFORE.within(at("755"), tier=Tier.COMMUNE))
    assert ["00733", "00736", "00775", "26506", "755"] == codes(
        BEFORE.within(at("VN"), tier=Tier.COMMUNE)
    )


def test_without_a_tier_the_leaves_make_up_a_place() -> None:
    assert ["00733", "00736", "00775"] == codes(BEFORE.within(at("02")))
    assert ["00733"] == codes(BEFORE.within(at("00733")))


def test_a_place_is_made_up_of_itself_at_its_own_tier() -> None:
    assert [["VN"], ["02"], ["026"]] == [
        codes(BEFORE.within(at(code), tier=tier))
        for code, tier in (("VN", Tier.NATION), ("02", Tier.PROVINCE), ("026", Tier.DISTRICT))
    ]
    assert ["026", "027"] == codes(BEFORE.within(at("02"), tier=Tier.DISTRICT))


def test_a_commune_outside_any_district_counts_among_districts() -> None:
    lone = of(*ROWS, {"code": "00001", "tier": "commune", "parent": "02"})
    assert ["00001", "026", "027"] == codes(lone.within(at("02"), tier=Tier.DISTRICT))


def test_units_of_a_tier_above_the_place_do_not_make_it_up() -> None:
    with pytest.raises(InvalidValue) as caught:
        BEFORE.within(at("026"), tier=Tier.PROVINCE)
    assert (
        Code.OUT_OF_RANGE,
        "a tier not above Tier.DISTRICT, that of Huyện Đồng Văn",
        Tier.PROVINCE,
        "Gazetteer.within",
        "ancestor() leads up",
    ) == said(caught.value)


def test_a_tier_is_asked_for_by_itself() -> None:
    word: Any = "commune"
    for ask, where in (
        (lambda: BEFORE.places(word), "Gazetteer.places"),
        (lambda: BEFORE.within(at("02"), tier=word), "Gazetteer.within"),
        (lambda: BEFORE.ancestor(at("02"), tier=word), "Gazetteer.ancestor"),
    ):
        with pytest.raises(WrongType) as caught:
            ask()
        assert where == caught.value.where


def test_ten_thousand_children_are_one_place_each() -> None:
    rows = [{"code": f"{n:05}", "tier": "commune", "parent": "VN"} for n in range(10_000)]
    wide = of(ROWS[0], *rows)
    assert 10_000 == len(wide.children(at("VN"))) == len(wide.within(at("VN")))
    assert () == wide.check()


def test_a_long_chain_is_walked_without_recursion() -> None:
    rows = [
        {"code": f"{n:05}", "tier": "village", "parent": f"{n - 1:05}" if n else ""}
        for n in range(5_000)
    ]
    chain = of(*rows)
    assert ["04999"] == codes(chain.within(at("00000")))
    assert 5_000 == len(chain.check())


def test_a_parent_may_be_on_another_list() -> None:
    nation = Place("VN", system="iso-3166", valid_from=date(1974, 1, 1), name="Việt Nam")
    both = Gazetteer(
        (
            Entry(nation, Tier.NATION),
            Entry(at("02"), Tier.PROVINCE, nation),
            Entry(at("08"), Tier.PROVINCE, nation),
        )
    )
    assert () == both.check()
    assert nation == both.parent(at("02"))
    assert ["02", "08"] == codes(both.within(nation, tier=Tier.PROVINCE))


# ── days ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_parent_that_changed_is_that_of_the_day() -> None:
    assert (at("1"), at("2")) == (MOVED.parent(at("11"), on=LAST), MOVED.parent(at("11"), on=FIRST))
    assert [["11", "12"], ["12"]] == [codes(MOVED.children(at("1"), on=d)) for d in (LAST, FIRST)]
    assert [[], ["11"]] == [codes(MOVED.children(at("2"), on=day)) for day in (LAST, FIRST)]
    assert (at("1"), at("2")) == (
        MOVED.ancestor(at("11"), tier=Tier.PROVINCE, on=LAST),
        MOVED.ancestor(at("11"), tier=Tier.PROVINCE, on=FIRST),
    )
    assert [["11", "12"], ["12"]] == [codes(MOVED.within(at("1"), on=day)) for day in (LAST, FIRST)]
    assert ["2"] == codes(MOVED.within(at("2"), on=LAST))
    assert () == MOVED.check()


@pytest.mark.parametrize(
    ("ask", "where"),
    [
        (lambda: MOVED.parent(at("11")), "11"),
        (lambda: MOVED.ancestor(at("11"), tier=Tier.PROVINCE), "11"),
        (lambda: MOVED.children(at("1")), "1"),
        (lambda: MOVED.within(at("2")), "2"),
    ],
)
def test_where_the_parent_changed_a_day_is_needed(ask: Callable[[], object], where: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        ask()
    assert (
        Code.EMPTY,
        "a day, as the parent of 11 changed",
        None,
        f"a look at {where}",
        "pass on=date(…)",
    ) == said(caught.value)


def test_a_day_is_not_needed_where_nothing_changed() -> None:
    assert MOVED.parent(at("12")) == MOVED.parent(at("12"), on=LAST) == at("1")
    assert MOVED.ancestor(at("11"), tier=Tier.COMMUNE) == at("11")


def test_places_that_never_were_together_need_a_day() -> None:
    replaced = of(
        {"code": "1", "tier": "province"},
        {"code": "11", "tier": "commune", "parent": "1", "until": LAST},
        {"code": "12", "tier": "commune", "parent": "1", "since": FIRST},
    )
    with pytest.raises(InvalidValue) as caught:
        replaced.within(at("1"))
    assert "a day, as not all of its places existed on one day" == caught.value.expected
    assert [["11"], ["12"]] == [codes(replaced.within(at("1"), on=d)) for d in (LAST, FIRST)]


def test_places_that_were_together_once_need_none() -> None:
    joined = of(
        {"code": "1", "tier": "province"},
        {"code": "11", "tier": "commune", "parent": "1"},
        {"code": "12", "tier": "commune", "parent": "1", "since": FIRST},
    )
    assert ["11", "12"] == codes(joined.within(at("1")))
    assert ["11"] == codes(joined.within(at("1"), on=LAST))


def test_a_place_renamed_on_a_day_stays_one_place() -> None:
    renamed = of(
        {"code": "1", "tier": "province"},
        {"code": "11", "name": "Xã A", "tier": "commune", "parent": "1", "until": LAST},
        {"code": "11", "name": "Xã B", "tier": "commune", "parent": "1", "since": FIRST},
    )
    assert ["11"] == codes(renamed.within(at("1")))
    assert at("1") == renamed.parent(at("11"))
    assert () == renamed.check()


def test_a_place_is_not_asked_about_on_a_day_it_did_not_exist() -> None:
    closed = of({"code": "1", "tier": "province", "since": NEW, "until": LAST})
    for ask in (closed.parent, closed.children, closed.within):
        with pytest.raises(InvalidValue) as caught:
            ask(at("1"), on=FIRST)
        assert (
            Code.OUT_OF_VALIDITY,
            "a day on which 1 existed",
            FIRST,
            "a Gazetteer",
            "it is entered for 2025-07-01 to 2025-12-31",
        ) == said(caught.value)
    with pytest.raises(InvalidValue, match="a day on which 1 existed"):
        closed.ancestor(at("1"), tier=Tier.PROVINCE, on=FIRST)


def test_an_open_end_is_shown_as_open() -> None:
    opened = of({"code": "1", "tier": "province", "until": OLD})
    with pytest.raises(InvalidValue, match="it is entered for … to 2025-06-30"):
        opened.parent(at("1"), on=NEW)


@pytest.mark.parametrize("name", ["parent", "children", "within"])
def test_a_day_is_a_date(name: str) -> None:
    with pytest.raises(WrongType) as caught:
        getattr(BEFORE, name)(at("02"), on="2025-06-30")
    assert f"Gazetteer.{name}.on" == caught.value.where


# ── lists with faults ────────────────────────────────────────────────────────────────────────────


def test_a_sound_list_has_no_problems() -> None:
    assert () == BEFORE.check() == BOTH.check()


def test_a_problem_says_where_and_what() -> None:
    gazetteer = of({"code": "026", "tier": "district", "parent": "02"})
    assert (Problem("places", "2025-06-30/026", "02", "a parent that is among the places"),) == (
        gazetteer.check()
    )


def test_an_orphan_is_reported_and_its_ancestors_are_refused() -> None:
    gazetteer = of({"code": "026", "tier": "district", "parent": "02"})
    assert at("02") == gazetteer.parent(at("026"))
    assert at("02") not in gazetteer
    with pytest.raises(UnknownName) as caught:
        gazetteer.ancestor(at("026"), tier=Tier.PROVINCE)
    assert (
        Code.UNKNOWN_NAME,
        "the parent of 026 among the places",
        at("02"),
        "Gazetteer.ancestor",
        "check() lists everything that is wrong with the places",
    ) == said(caught.value)


def test_a_place_without_the_parent_that_others_of_its_tier_have_is_reported() -> None:
    gazetteer = of(*ROWS, {"code": "00001", "tier": "commune"})
    assert [
        ("2025-06-30/00001", None, "a parent, as the other places of tier commune have")
    ] == problems(gazetteer)


@pytest.mark.parametrize("tier", ["village", "commune"])
def test_a_parent_of_no_higher_tier_is_reported(tier: str) -> None:
    gazetteer = of({"code": "1", "tier": tier}, {"code": "02", "tier": "commune", "parent": "1"})
    assert ("2025-06-30/02", "1", "a parent of a tier above commune") in problems(gazetteer)


def test_a_parent_that_did_not_exist_on_some_day_is_reported() -> None:
    def under(*days: tuple[date | None, date | None]) -> list[tuple[object, ...]]:
        parents = [{"code": "1", "tier": "province", "since": a, "until": b} for a, b in days]
        child = {"code": "11", "tier": "commune", "parent": "1", "since": NEW, "until": FIRST}
        return problems(of(child, *parents))

    gap = [("2025-06-30/11", "1", "a parent that exists on all the same days")]
    assert gap == under((FIRST, None))
    assert gap == under((None, LAST))
    assert gap == under((None, OLD))
    assert gap == under((None, NEW), (LAST, None))
    assert [] == under((None, LAST), (FIRST, None))
    assert [] == under((None, OLD), (NEW, FIRST))


def test_a_place_in_itself_is_reported_and_no_walk_goes_round() -> None:
    gazetteer = of({"code": "1", "tier": "commune", "parent": "1"})
    assert [
        ("2025-06-30/1", "1", "a parent of a tier above commune"),
        ("2025-06-30/1", "1 in 1", "a place that does not lie in itself"),
    ] == problems(gazetteer)
    assert at("1") == gazetteer.parent(at("1"))
    for ask in (
        lambda: gazetteer.ancestor(at("1"), tier=Tier.PROVINCE),
        lambda: gazetteer.within(at("1")),
    ):
        with pytest.raises(InvalidValue) as caught:
            ask()
        assert (Code.MALFORMED, "places that do not lie in themselves", at("1")) == said(
            caught.value
        )[:3]


def test_two_places_in_each_other_are_reported_once() -> None:
    gazetteer = of(
        {"code": "2", "tier": "commune", "parent": "1"},
        {"code": "1", "tier": "commune", "parent": "2"},
        {"code": "3", "tier": "commune", "parent": "2"},
    )
    assert ["1 in 2 in 1"] == [
        value for _, value, expected in problems(gazetteer) if "itself" in str(expected)
    ]
    for ask in (
        lambda: gazetteer.ancestor(at("3"), tier=Tier.PROVINCE),
        lambda: gazetteer.within(at("2"), tier=Tier.VILLAGE),
    ):
        with pytest.raises(InvalidValue, match="lie in themselves"):
            ask()


def test_places_in_each_other_on_different_days_lie_in_no_circle() -> None:
    gazetteer = of(
        {"code": "1", "tier": "commune", "parent": "2", "until": LAST},
        {"code": "1", "tier": "commune", "since": FIRST},
        {"code": "2", "tier": "commune", "until": LAST},
        {"code": "2", "tier": "commune", "parent": "1", "since": FIRST},
    )
    assert [] == [one for one in problems(gazetteer) if "itself" in str(one)]
    assert ["1"] == codes(gazetteer.within(at("2"), on=LAST))


def test_many_circles_are_all_reported() -> None:
    rows = [{"code": f"{n:04}", "tier": "commune", "parent": f"{n ^ 1:04}"} for n in range(1_000)]
    circles = [one for one in of(*rows).check() if "itself" in one.expected]
    assert 500 == len(circles)


def test_two_parents_on_one_day_are_reported_and_refused() -> None:
    gazetteer = of(
        *ROWS, {"code": "00733", "name": "Xã Sủng Là", "tier": "commune", "parent": "027"}
    )
    assert [("2025-06-30/00733", "026 and 027", "one parent on one day")] == problems(gazetteer)
    for ask in (gazetteer.parent, gazetteer.within):
        with pytest.raises(InvalidValue) as caught:
            ask(at("00733"), on=OLD)
        assert (
            Code.MALFORMED,
            "one parent of Xã Sủng Là on 2025-06-30",
            ["026", "027"],
            "a Gazetteer",
            "check() lists everything that is wrong with the places",
        ) == said(caught.value)
    with pytest.raises(InvalidValue, match="one parent of Xã Sủng Là"):
        gazetteer.children(at("026"), on=OLD)


def test_a_parent_and_none_on_one_day_contradict_each_other() -> None:
    gazetteer = of(
        {"code": "1", "tier": "province"},
        {"code": "11", "tier": "commune", "parent": "1"},
        {"code": "11", "tier": "commune"},
    )
    assert ("2025-06-30/11", "none and 1", "one parent on one day") in problems(gazetteer)
    with pytest.raises(InvalidValue) as caught:
        gazetteer.parent(at("11"), on=OLD)
    assert ["none", "1"] == caught.value.got


def test_one_code_with_two_names_is_reported() -> None:
    row = {"code": "02482", "tier": "commune"}
    gazetteer = of({**row, "name": "Xã Phú Thịnh"}, {**row, "name": "Xã Công Đa"})
    assert [("2025-06-30/02482", "Xã Công Đa, Xã Phú Thịnh", "one name for one code")] == problems(
        gazetteer
    )


def test_entries_that_overlap_without_need_are_reported() -> None:
    row = {"code": "1", "tier": "commune"}
    gazetteer = of({**row, "until": LAST}, {**row, "since": LAST})
    assert [("2025-06-30/1", "from 2025-12-31 twice", "each day once")] == problems(gazetteer)


def test_two_tiers_of_one_place_are_reported_and_refused() -> None:
    gazetteer = of(
        {"code": "755", "tier": "commune", "until": LAST},
        {"code": "755", "tier": "district", "since": FIRST},
        {"code": "755", "tier": "district", "since": date(2030, 1, 1)},
    )
    assert ("2025-06-30/755", "commune, district", "one tier") in problems(gazetteer)
    assert () == gazetteer.places(Tier.COMMUNE) == gazetteer.places(Tier.DISTRICT)
    for ask in (gazetteer.tier, gazetteer.within):
        with pytest.raises(InvalidValue) as caught:
            ask(at("755"))
        assert (
            Code.MALFORMED,
            "one tier of 755",
            [Tier.COMMUNE, Tier.DISTRICT],
            "a Gazetteer",
            "check() lists everything that is wrong with the places",
        ) == said(caught.value)


def test_siblings_of_one_name_are_reported_however_it_is_written() -> None:
    def named(*names: str, parent: str = "026") -> list[tuple[object, ...]]:
        rows = [
            {"code": f"9{n:04}", "name": name, "tier": "commune", "parent": parent}
            for n, name in enumerate(names)
        ]
        return [one for one in problems(of(*ROWS, *rows)) if "sibling" in str(one[2])]

    expected = "a name that no sibling has"
    assert [("2025-06-30/90001", "xã hoà", expected)] == named("Xã Hòa", "xã hoà")
    assert [("2025-06-30/90001", "A", expected), ("2025-06-30/90002", "A", expected)] == named(
        "A", "A", "A"
    )
    assert [] == named("Xã Tả Lủng", "Xã Tà Lủng", "Phường Tả Lủng")
    assert [] == named("", "")
    assert [] == named("Xã Sủng Là", parent="027")


def test_siblings_of_one_name_are_compared_only_on_the_same_days_and_list() -> None:
    row = {"name": "Xã A", "tier": "commune", "parent": "1"}
    province = {"code": "1", "tier": "province"}
    ended, began = {**row, "code": "11", "until": LAST}, {**row, "code": "12", "since": FIRST}
    assert [] == problems(of(province, ended, began))
    again = {**row, "code": "11", "since": FIRST, "until": date(2026, 6, 30)}
    assert [("2025-06-30/12", "Xã A", "a name that no sibling has")] == problems(
        of(province, ended, again, began)
    )


def test_codes_that_lost_their_zeros_are_reported() -> None:
    numbers = of(*({"code": str(n), "tier": "province"} for n in range(8, 12)))
    assert [
        ("2025-06-30/8", "8", "a code of 2 digits, as the others"),
        ("2025-06-30/9", "9", "a code of 2 digits, as the others"),
    ] == problems(numbers)
    assert "'08', if leading zeros were lost" == numbers.check()[0].hint


def test_one_code_too_long_does_not_accuse_all_others() -> None:
    rows = [{"code": f"{n:05}", "tier": "commune"} for n in range(21)]
    assert [] == problems(of(*rows, {"code": "000001", "tier": "commune"}))


def test_codes_with_letters_have_no_zeros_to_lose() -> None:
    assert [] == problems(of({"code": "A1", "tier": "commune"}, {"code": "A10", "tier": "commune"}))


def test_problems_come_all_at_once_in_the_order_of_places() -> None:
    gazetteer = of(
        {"code": "3", "tier": "province", "parent": "99"},
        {"code": "02", "tier": "province"},
        {"code": "11", "tier": "commune", "parent": "11"},
    )
    assert ["02", "11", "11", "3", "3"] == [one.path[-2:].strip("/") for one in gazetteer.check()]

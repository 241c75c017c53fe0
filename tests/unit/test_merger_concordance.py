"""Concordances: from rows, what they hold, and what can be wrong with them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi.errors import (
    Code,
    Conflict,
    HocSuotDoiError,
    InvalidValue,
    UnknownName,
    Unreadable,
    WrongType,
)
from hocsuotdoi.figure import Figure, Figures
from hocsuotdoi.merger import Comparability, Concordance, Link, Part
from hocsuotdoi.period import Year
from hocsuotdoi.place import Entry, Gazetteer, Place, Tier

if TYPE_CHECKING:
    from collections.abc import Callable

OLD_LIST: Final = date(2025, 6, 30)
EFFECTIVE: Final = date(2025, 7, 1)
Row = dict[str, object]


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


def row(old: object, new: object, part: object = "whole", **more: object) -> Row:
    return {"old_code": old, "new_code": new, "part": part, **more}


def made(*rows: Row) -> Concordance:
    return Concordance.from_rows(rows, system="vn-gso", old_list=OLD_LIST, effective=EFFECTIVE)


def old(code: str) -> Place:
    return Place(code, system="vn-gso", valid_from=OLD_LIST)


def new(code: str) -> Place:
    return Place(code, system="vn-gso", valid_from=EFFECTIVE)


def problems(concordance: Concordance, **more: Any) -> list[tuple[str, str, object, str]]:  # noqa: ANN401
    return [(p.file, p.path, p.value, p.expected) for p in concordance.check(**more)]


SA_PHIN: Final = made(*(row(code, "00733") for code in ("00733", "00736", "00748", "00751")))
SPLIT: Final = made(
    row("00688", "00691", "part"),
    row("00688", "00694", "part"),
    row("00691", "00691"),
    row("00922", "00922"),
)

# ── From rows ────────────────────────────────────────────────────────────────────────────────────


def test_rows_of_a_table_become_links() -> None:
    """Other columns are passed over; text is taken without the spaces around it."""
    concordance = made(
        row(
            " 00688 ",
            "00691",
            "part",
            old_name="Phường Quang Trung",
            new_name=" Phường Hà Giang 2",
            old_district="024",
            note="x",
        ),
        row("00688", "00694", Part.PART, old_name="Phường Quang Trung", note=None),
    )
    first, second = concordance.links
    assert ("Phường Quang Trung", "Phường Hà Giang 2", "x") == (
        first.source.name,
        first.target.name,
        first.note,
    )
    assert Link(old("00688"), new("00691"), Part.PART, note="x") == first
    assert Link(old("00688"), new("00694"), Part.PART) == second
    assert ("vn-gso", OLD_LIST, EFFECTIVE, "") == (
        concordance.system,
        concordance.old_list,
        concordance.effective,
        concordance.basis,
    )


@pytest.mark.parametrize("part", list(Part))
def test_every_part_has_its_word(part: Part) -> None:
    """In lower case."""
    (link,) = made(row("00688", "00691", part.name.lower())).links
    assert part is link.part


@pytest.mark.parametrize("column", ["old_code", "new_code"])
def test_a_code_that_is_a_number_has_lost_its_zeros(column: str) -> None:
    """The message says in which row."""
    with pytest.raises(WrongType) as caught:
        made(row("00688", "00691"), row("00733", "00733") | {column: 733})
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "a code as text",
        733,
        f"row 2, {column}",
        "a number loses leading zeros: read the column as text",
    )


def test_a_code_that_is_no_text_is_refused() -> None:
    """As what spreadsheets give for an empty cell."""
    with pytest.raises(WrongType) as caught:
        made(row(738.0, "00691"))
    assert fields(caught.value) == (Code.WRONG_TYPE, "text", 738.0, "row 1, old_code", "")


def test_a_missing_column_is_named_with_those_there_are() -> None:
    """So that a heading can be mapped."""
    with pytest.raises(InvalidValue) as caught:
        made({"old": "1", "new_code": "2", "part": "whole"})
    assert fields(caught.value) == (
        Code.EMPTY,
        "a code",
        None,
        "row 1, old_code",
        "the columns are ['new_code', 'old', 'part']",
    )
    with pytest.raises(InvalidValue) as caught:
        made({"old_code": "1", "new_code": "2"})
    assert fields(caught.value) == (
        Code.EMPTY,
        "one of whole, part, area_part, part_all_population, part_of_population",
        None,
        "row 1, part",
        "the columns are ['new_code', 'old_code']",
    )


@pytest.mark.parametrize("empty", ["", "  ", None])
@pytest.mark.parametrize("column", ["old_code", "new_code", "part"])
def test_an_empty_cell_is_refused(column: str, empty: str | None) -> None:
    """In any of the columns there must be."""
    with pytest.raises(InvalidValue) as caught:
        made(row("00688", "00691") | {column: empty})
    assert (Code.EMPTY, empty, f"row 1, {column}", "") == (
        caught.value.code,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


@pytest.mark.parametrize(("part", "hint"), [("Whole", "did you mean 'whole'?"), ("toàn bộ", "")])
def test_an_unknown_part_is_refused(part: str, hint: str) -> None:
    """With the word that was meant, where one is alike."""
    with pytest.raises(UnknownName) as caught:
        made(row("00688", "00691", part))
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "one of whole, part, area_part, part_all_population, part_of_population",
        part,
        "row 1, part",
        hint,
    )


def test_a_row_is_a_mapping() -> None:
    """And a table has rows."""
    with pytest.raises(WrongType) as caught:
        made(cast("Any", ["00688", "00691"]))
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "a mapping of columns",
        ["00688", "00691"],
        "row 1",
        "",
    )
    with pytest.raises(WrongType) as caught:
        Concordance.from_rows(
            cast("Any", 1), system="vn-gso", old_list=OLD_LIST, effective=EFFECTIVE
        )
    assert fields(caught.value) == (Code.WRONG_TYPE, "several values", 1, "from_rows", "")


def test_a_name_that_cannot_be_read_is_refused_with_its_row() -> None:
    """As with control characters."""
    with pytest.raises(Unreadable) as caught:
        made(row("00688", "00691", old_name="x\x00"))
    assert "row 1, text" == caught.value.where


@pytest.mark.parametrize("name", ["old_list", "effective"])
def test_the_lists_have_dates(name: str) -> None:
    """Never guessed."""
    dates: dict[str, Any] = {"old_list": OLD_LIST, "effective": EFFECTIVE, name: "2025-07-01"}
    with pytest.raises(WrongType) as caught:
        Concordance.from_rows([], system="vn-gso", **dates)
    assert f"from_rows.{name}" == caught.value.where


def test_a_list_holds_after_the_one_before() -> None:
    """Never on the same day, and never earlier: time does not turn back."""
    with pytest.raises(InvalidValue) as caught:
        Concordance((), system="vn-gso", old_list=EFFECTIVE, effective=EFFECTIVE)
    assert fields(caught.value) == (
        Code.OUT_OF_RANGE,
        "a day after the old list, 2025-07-01",
        EFFECTIVE,
        "Concordance.effective",
        "",
    )


@pytest.mark.parametrize(
    ("name", "bad", "expected", "where"),
    [
        ("links", 1, "several values", "links"),
        ("links", [1], "a Link", "a link"),
        ("system", 1, "a str", "Concordance.system"),
        ("basis", 1, "a str", "Concordance.basis"),
    ],
)
def test_the_fields_of_a_concordance_are_checked(
    name: str, bad: object, expected: str, where: str
) -> None:
    """By type."""
    with pytest.raises(WrongType) as caught:
        attrs.evolve(SPLIT, **cast("dict[str, Any]", {name: bad}))
    assert (expected, where) == (caught.value.expected, caught.value.where)


def test_a_system_is_composed_as_the_places_are() -> None:
    """So that the same text is the same system."""
    concordance = Concordance.from_rows(
        [row("1", "2")], system="he\u0323", old_list=OLD_LIST, effective=EFFECTIVE
    )
    assert () == concordance.check()
    assert "h\u1eb9" == concordance.system


def test_a_hundred_thousand_rows_are_no_trouble() -> None:
    """Each place is made once."""
    table = [row(f"{i:06}", f"{i // 3:06}") for i in range(100_000)]
    concordance = made(*table)
    assert "<Concordance of 2025-07-01: 100000 places → 33334, 100000 links>" == repr(concordance)
    assert () == concordance.check()


def test_an_identity_keeps_every_place() -> None:
    """Whole, under its own code and name, on the later list."""
    named = attrs.evolve(old("02"), name="Hà Giang")
    concordance = Concordance.identity([old("08"), named, named], effective=EFFECTIVE)
    assert (
        Link(old("02"), new("02"), Part.WHOLE),
        Link(old("08"), new("08"), Part.WHOLE),
    ) == concordance.links
    assert "Hà Giang" == concordance.targets[0].name


def test_an_identity_is_of_one_list() -> None:
    """Which has places."""
    with pytest.raises(InvalidValue) as empty:
        Concordance.identity([], effective=EFFECTIVE)
    assert fields(empty.value) == (Code.EMPTY, "a place or more", [], "Concordance.identity", "")
    with pytest.raises(Conflict) as mixed:
        Concordance.identity([new("02"), old("02")], effective=date(2026, 1, 1))
    assert fields(mixed.value) == (
        Code.PLACES_DIFFER,
        "places of one list",
        [("vn-gso", OLD_LIST), ("vn-gso", EFFECTIVE)],
        "Concordance.identity",
        "",
    )
    with pytest.raises(WrongType) as wrong:
        Concordance.identity([cast("Any", "02")], effective=EFFECTIVE)
    assert (Code.WRONG_TYPE, "a Place", "02", "Concordance.identity") == fields(wrong.value)[:4]


def test_concordances_of_one_reform_add_up() -> None:
    """As of communes and of provinces; what both say stands once."""
    provinces = made(row("02", "08"), row("08", "08"))
    both = SA_PHIN + provinces + SA_PHIN
    assert 6 == len(both) == len(list(both))
    assert () == both.check()
    weighed = attrs.evolve(SA_PHIN, basis="a") + attrs.evolve(provinces, basis="b")
    assert "a; b" == weighed.basis
    assert "a" == (weighed + attrs.evolve(SA_PHIN, basis="a")).basis.split("; ")[0]


def test_concordances_of_two_reforms_do_not_add_up() -> None:
    """One follows the other."""
    later = Concordance.identity(SA_PHIN.targets, effective=date(2026, 9, 1))
    with pytest.raises(Conflict) as caught:
        _ = SA_PHIN + later
    assert fields(caught.value) == (
        Code.PLACES_DIFFER,
        "a concordance from 2025-06-30 to 2025-07-01",
        later,
        "Concordance.__add__",
        "one that follows another is joined by compose",
    )
    with pytest.raises(WrongType) as wrong:
        _ = SA_PHIN + cast("Any", 1)
    assert fields(wrong.value)[:4] == (Code.WRONG_TYPE, "a Concordance", 1, "Concordance.__add__")


# ── What it holds ────────────────────────────────────────────────────────────────────────────────


def test_links_are_found_from_both_ends() -> None:
    """None for a place of another list, though its code be the same."""
    assert (old("00688"), old("00691"), old("00922")) == SPLIT.sources
    assert (new("00691"), new("00694"), new("00922")) == SPLIT.targets
    assert [old("00688"), old("00691")] == [link.source for link in SPLIT.into(new("00691"))]
    assert [new("00691"), new("00694")] == [link.target for link in SPLIT.out_of(old("00688"))]
    assert () == SPLIT.into(old("00691"))
    assert () == SPLIT.out_of(new("00691"))


def test_what_is_asked_is_checked() -> None:
    """By type."""
    questions: dict[str, Callable[[], object]] = {
        "Concordance.into": lambda: SPLIT.into(cast("Any", 1)),
        "Concordance.out_of": lambda: SPLIT.out_of(cast("Any", 1)),
        "Concordance.area": lambda: SPLIT.area(cast("Any", 1)),
        "Concordance.flows": lambda: SPLIT.flows(people=cast("Any", 1)),
        "Concordance.settled": lambda: SPLIT.settled(people=cast("Any", 1)),
        "Concordance.common_units": lambda: SPLIT.common_units(people=cast("Any", 1)),
        "Concordance.area_at": lambda: SPLIT.area_at(people=cast("Any", 1)),
        "Concordance.stable": lambda: SPLIT.stable(cast("Any", 1)),
        "Concordance.check": lambda: SPLIT.check(before=cast("Any", 1)),
    }
    for where, question in questions.items():
        with pytest.raises(WrongType) as caught:
            question()
        assert (1, where) == (caught.value.got, caught.value.where)
    for name, expected in (("after", "a Gazetteer"), ("figures", "a Figures")):
        with pytest.raises(WrongType) as caught:
            SPLIT.check(**{name: cast("Any", 1)})
        assert (expected, "Concordance.check") == (caught.value.expected, caught.value.where)
    with pytest.raises(WrongType):
        SPLIT.exactness(cast("Any", 1))


def test_flows_have_a_share_where_one_is_known() -> None:
    """The int 1 where a place went whole."""
    weighed = SPLIT.weighted(
        {("00688", "00691"): 1, ("00688", "00694"): 0}, basis="x", people=False
    )
    assert ((old("00688"), None), (old("00691"), 1)) == SPLIT.flows(people=True)[new("00691")]
    assert ((old("00688"), Fraction(0)),) == weighed.flows(people=False)[new("00694")]
    share = weighed.flows(people=False)[new("00691")][0][1]
    assert (Fraction(1), Fraction) == (share, type(share))
    assert {new("00922")} == SPLIT.settled(people=True) == weighed.settled(people=False)


def test_a_split_ties_new_places_into_a_union() -> None:
    """The rest stand for themselves."""
    union, alone = SPLIT.common_units()
    assert (new("00691"), new("00694")) == union.targets
    assert (old("00688"), old("00691")) == union.sources
    assert (new("00922"),) == alone.targets
    for place in (old("00688"), old("00691"), new("00691"), new("00694"), union.place):
        assert union == SPLIT.area(place)
    assert SPLIT.area(old("02")) is None


def test_people_may_tie_fewer_places() -> None:
    """A union of territory is one of people too, though not the least."""
    concordance = made(
        row("1", "1", "part_all_population"), row("1", "2", "area_part"), row("2", "2")
    )
    (territory,) = concordance.common_units()
    one, two = concordance.common_units(people=True)
    assert ((new("1"),), (new("2"),)) == (one.targets, two.targets)
    assert territory == concordance.area(territory.place, people=True)
    assert one == concordance.area(new("1"), people=True)


def test_a_place_that_took_no_people_is_an_area_of_its_own() -> None:
    """Made of nothing."""
    concordance = made(row("1", "1", "part_all_population"), row("1", "2", "area_part"))
    _, lonely = concordance.common_units(people=True)
    assert ((), (new("2"),)) == (lonely.sources, lonely.targets)


def test_a_union_stands_in_a_gazetteer_for_the_places_in_it() -> None:
    """So that figures of unions roll up."""
    province = new("08")
    gazetteer = Gazetteer(
        (
            Entry(province, Tier.PROVINCE),
            *(Entry(place, Tier.COMMUNE, province) for place in SPLIT.targets),
        )
    )
    union = SPLIT.common_units()[0].place
    assert (union, new("00922")) == SPLIT.stable(gazetteer).within(province)
    assert () == SPLIT.stable(gazetteer).check()


def test_exactness_is_told_by_the_links() -> None:
    """What a figure for old territory is worth on a new place."""
    assert Comparability.SAME_TERRITORY is SPLIT.exactness(new("00922"))
    assert Comparability.RECAST_EXACT is SPLIT.exactness(new("00691"))
    assert Comparability.RECAST_EXACT is SPLIT.exactness(new("00694"))
    assert Comparability.UNION is SPLIT.exactness(SPLIT.common_units()[0].place)


def test_the_repr_counts() -> None:
    """In the singular too."""
    assert "<Concordance of 2025-07-01: 4 places → 1, 4 links>" == repr(SA_PHIN)
    assert "<Concordance of 2025-07-01: 1 place → 1, 1 link>" == repr(made(row("1", "1")))
    assert "<Concordance of 2025-07-01: 0 places → 0, 0 links>" == repr(made())


# ── What can be wrong ────────────────────────────────────────────────────────────────────────────


def test_nothing_is_wrong_with_a_sound_table() -> None:
    """And the concordance itself comes back."""
    assert () == SPLIT.check()
    assert SPLIT is SPLIT.sound()


def test_a_table_without_rows_is_wrong() -> None:
    """Nothing can be carried along it."""
    assert [("links", "", None, "a link or more")] == problems(made())


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["part"], "whole, as no other place takes the rest"),
        (["area_part"], "whole, as no other place takes the rest"),
        (["whole", "whole"], "one target, as it goes there whole"),
        (["whole", "area_part"], "one target, as it goes there whole"),
        (
            ["part_all_population", "part_all_population"],
            "one part with the whole population, or parts of it",
        ),
        (
            ["part_all_population", "part_of_population"],
            "one part with the whole population, or parts of it",
        ),
        (
            ["part_of_population", "area_part"],
            "another place that takes the rest of the population",
        ),
    ],
)
def test_parts_that_contradict_each_other_are_wrong(parts: list[str], expected: str) -> None:
    """The problem says what the table says."""
    concordance = made(*(row("1", f"{i}", part) for i, part in enumerate(parts)))
    said = ", ".join(f"{i} {part}" for i, part in enumerate(parts))
    assert [("links", "1", said, expected)] == problems(concordance)


@pytest.mark.parametrize(
    "parts",
    [
        ["part", "part"],
        ["part_of_population", "part"],
        ["part_of_population", "part_of_population", "area_part"],
        ["part_all_population", "part", "area_part"],
        ["area_part", "area_part"],
    ],
)
def test_parts_that_leave_something_open_are_not_wrong(parts: list[str]) -> None:
    """What is not known is carried nowhere, but it contradicts nothing."""
    assert () == made(*(row("1", f"{i}", part) for i, part in enumerate(parts))).check()


def test_the_hint_says_how_an_area_is_passed() -> None:
    """18796 Kỳ Lợi went whole by its area alone."""
    (problem,) = made(row("1", "1"), row("1", "2", "part")).check()
    assert "where the table means the whole area, pass area_part with a note" == problem.hint


def test_one_pair_in_two_ways_is_wrong() -> None:
    """Twice in the same way is once."""
    concordance = made(row("1", "1"), row("1", "1", "part"), row("1", "1"))
    assert [("links", "1", "1 whole, 1 part", "each pair of places once")] == problems(concordance)


def test_a_place_of_another_list_is_wrong() -> None:
    """Or of another system."""
    stray = Place("1", system="vn-gso", valid_from=date(2024, 1, 1))
    other = Place("2", system="other", valid_from=EFFECTIVE)
    concordance = attrs.evolve(
        SA_PHIN,
        links=(*SA_PHIN, Link(stray, new("1"), Part.WHOLE), Link(old("2"), other, Part.WHOLE)),
    )
    assert [
        ("links", "1", stray, "a place of vn-gso of 2025-06-30"),
        ("links", "2", other, "a place of vn-gso of 2025-07-01"),
    ] == problems(concordance)


def test_one_code_with_two_names_is_wrong() -> None:
    """The official table has 02485 for two communes; one spelling more is no other name."""
    concordance = made(
        row("02485", "02494", old_name="Xã Công Đa", new_name="Xã Thái Hoà"),
        row("02486", "02494", old_name="Xã Tiến Bộ", new_name="xã  Thái Hòa"),
        row("02487", "02494"),
    )
    assert () == concordance.check()
    mistyped = concordance + made(row("02485", "02494", old_name="Xã Phú Thịnh"))
    assert () == mistyped.check()  # the same link: names are no part of it
    mistyped = concordance + made(row("02485", "02500", old_name="Xã Phú Thịnh"))
    naming, whole = mistyped.check()
    assert ("02485", "Xã Công Đa, Xã Phú Thịnh", "one name for one code") == (
        naming.path,
        naming.value,
        naming.expected,
    )
    assert "a mistyped code looks like this" == naming.hint
    assert "one target, as it goes there whole" == whole.expected
    targets = made(row("1", "3", new_name="A"), row("2", "3", new_name="B"))
    assert [("links", "3", "A, B", "one name for one code")] == problems(targets)


@pytest.mark.parametrize(
    ("shares", "wrong"),
    [
        ((Fraction(1, 2), Fraction(1, 2)), False),
        ((Fraction(1, 2), Fraction(1, 3)), True),
        ((Fraction(1, 2), Fraction(2, 3)), True),
        ((Fraction(1, 2), None), False),
        ((1, None), False),
        ((Fraction(3, 4), Fraction(3, 4), None), True),
    ],
)
@pytest.mark.parametrize("name", ["people", "other"])
def test_weights_sum_to_one(
    name: str,
    shares: tuple[Fraction | None, ...],
    wrong: bool,  # noqa: FBT001
) -> None:
    """Of people and of everything else."""
    links = tuple(
        Link(old("1"), new(f"{i}"), Part.PART, **cast("dict[str, Any]", {name: share}))
        for i, share in enumerate(shares)
    )
    expected = [("links", "1", dict(zip("012", shares, strict=False)), "shares that sum to 1")]
    found = problems(attrs.evolve(SA_PHIN, links=links))
    assert (expected if wrong else []) == found


def test_an_area_that_takes_nobody_has_no_share_of_people() -> None:
    """Its share would be beyond one."""
    links = (
        Link(old("1"), new("1"), Part.PART_ALL_POPULATION, people=1),
        Link(old("1"), new("2"), Part.AREA_PART, people=Fraction(1, 9)),
    )
    concordance = attrs.evolve(SA_PHIN, links=links)
    shares = {"1": Fraction(1), "2": Fraction(1, 9)}
    assert [("links", "1", shares, "shares that sum to 1")] == problems(concordance)


def test_shares_of_people_sum_to_one_over_those_who_take_them() -> None:
    """Whatever the area takes; the same shares of everything else may be incomplete."""
    parts = (Part.PART_OF_POPULATION, Part.PART_OF_POPULATION, Part.AREA_PART)
    shares = (Fraction(1, 2), Fraction(1, 4), None)

    def links(name: str) -> tuple[Link, ...]:
        return tuple(
            Link(old("1"), new(f"{i}"), part, **cast("dict[str, Any]", {name: share}))
            for i, (part, share) in enumerate(zip(parts, shares, strict=True))
        )

    wrong = attrs.evolve(SA_PHIN, links=links("people"))
    told = dict(zip("012", shares, strict=True))
    assert [("links", "1", told, "shares that sum to 1")] == problems(wrong)
    assert () == attrs.evolve(SA_PHIN, links=links("other")).check()


def test_an_unsound_concordance_carries_nothing() -> None:
    """The first problem is the error, and the rest are where it says."""
    one = made(row("1", "1"), row("1", "2"))
    with pytest.raises(InvalidValue) as caught:
        one.carry(Figures())
    assert fields(caught.value) == (
        Code.MALFORMED,
        "one target, as it goes there whole",
        "1 whole, 2 whole",
        "the concordance of 2025-07-01, 1",
        "where the table means the whole area, pass area_part with a note",
    )
    two = made(row("1", "1"), row("1", "2"), row("2", "2", "part"))
    for use in (
        lambda: two.carried(c.MEMBERS, Figures(), place=new("1"), period=Year(2024)),
        lambda: two.unite(Figures()),
        lambda: two.united(c.MEMBERS, Figures(), place=new("1"), period=Year(2024)),
        lambda: two.compose(two),
        two.common_units,
        lambda: two.area(new("1")),
        two.sound,
    ):
        with pytest.raises(InvalidValue) as caught:
            use()
        assert "check() lists all 2 problems" == caught.value.hint


# ── Against the places of both lists, and figures ────────────────────────────────────────────────


def gazetteer(day: date, *rows: tuple[str, str, str | None]) -> Gazetteer:
    return Gazetteer.from_rows(
        [{"code": code, "tier": tier, "parent": parent} for code, tier, parent in rows],
        system="vn-gso",
        valid_from=day,
    )


BEFORE: Final = gazetteer(
    OLD_LIST,
    ("02", "province", None),
    ("024", "district", "02"),
    ("00688", "commune", "024"),
    ("00691", "commune", "024"),
    ("00922", "commune", "024"),
)
AFTER: Final = gazetteer(
    EFFECTIVE,
    ("08", "province", None),
    ("00691", "commune", "08"),
    ("00694", "commune", "08"),
    ("00922", "commune", "08"),
)


def test_the_links_fit_both_lists() -> None:
    """Provinces and districts need none of their own; both lists may come as one."""
    assert () == SPLIT.check(before=BEFORE, after=AFTER)
    assert () == SPLIT.check(before=BEFORE + AFTER, after=BEFORE + AFTER)


def test_a_link_of_a_province_speaks_for_all_in_it() -> None:
    """Its communes need none."""
    assert () == made(row("02", "08")).check(before=BEFORE, after=AFTER)


def test_places_without_source_or_target_are_reported() -> None:
    """As are links to places that no list knows."""
    concordance = made(row("00688", "00691"), row("00999", "00998"))
    assert [
        ("links", "00999", old("00999"), "a place of the list of 2025-06-30"),
        ("links", "00691", None, "a link of 00691, of the list of 2025-06-30"),
        ("links", "00922", None, "a link of 00922, of the list of 2025-06-30"),
        ("links", "00998", new("00998"), "a place of the list of 2025-07-01"),
        ("links", "00694", None, "a link of 00694, of the list of 2025-07-01"),
        ("links", "00922", None, "a link of 00922, of the list of 2025-07-01"),
    ] == problems(concordance, before=BEFORE, after=AFTER)


def test_only_places_that_were_there_on_the_day_need_a_link() -> None:
    """What had closed before, or opened after, needs none."""
    province = old("02")
    entries = (
        Entry(province, Tier.PROVINCE),
        Entry(old("1"), Tier.COMMUNE, province, until=date(2024, 12, 31)),
        Entry(old("2"), Tier.COMMUNE, province, since=date(2025, 1, 1)),
        Entry(old("3"), Tier.COMMUNE, province, since=date(2025, 1, 1), until=OLD_LIST),
        Entry(old("4"), Tier.COMMUNE, since=EFFECTIVE),
    )
    before = Gazetteer(entries)
    assert [] == problems(made(row("02", "08")), before=before)
    lacking = "a link of 3, of the list of 2025-06-30"
    assert [("links", "3", None, lacking)] == problems(made(row("2", "2")), before=before)


def test_the_check_never_raises_for_a_gazetteer_with_faults() -> None:
    """Those it reports itself."""
    circle = Gazetteer(
        (
            Entry(old("1"), Tier.COMMUNE, old("2")),
            Entry(old("2"), Tier.COMMUNE, old("1")),
            Entry(old("3"), Tier.COMMUNE, since=date(2025, 7, 2)),
        )
    )
    concordance = made(row("1", "1"), row("3", "1"))
    assert [] == problems(concordance, before=circle)
    assert [("links", "", None, "a link or more")] == problems(made(), before=circle, after=AFTER)


def test_figures_that_cannot_be_carried_are_reported() -> None:
    """Of districts, of unknown places, and of places after they were closed; all at once."""
    district, unknown = old("024"), old("00777")
    day = date(2025, 7, 1)
    figures = Figures(
        [
            Figure(c.MEMBERS, old("00688"), Year(2024), 1),
            Figure(c.MEMBERS, old("00688"), Year(2025), 1, as_of=OLD_LIST),
            Figure(c.MEMBERS, new("00691"), Year(2026), 1),
            Figure(c.MEMBERS, old("00688"), Year(2026), 1),
            Figure(c.MEMBERS, old("00691"), Year(2025), 1, as_of=day),
            Figure(c.MEMBERS, district, Year(2024), 1),
            Figure(c.MEMBERS, district, Year(2026), 1),
            Figure(c.MEMBERS, unknown, Year(2024), 1),
            Figure(c.MEMBERS, new("00777"), Year(2026), 1),
        ]
    )
    closed = "a figure from before 2025-07-01, when the place was closed"
    linked = "a place with a link, of the list of 2025-06-30"
    assert [
        ("figures", "00688, Year(2026), members", Year(2026), closed),
        ("figures", "00691, Year(2025), members", day, closed),
        ("figures", "00777, Year(2024), members", unknown, linked),
        ("figures", "024, Year(2024), members", district, linked),
        ("figures", "024, Year(2026), members", Year(2026), closed),
        ("figures", "00777, Year(2026), members", new("00777"), linked),
    ] == problems(SPLIT, figures=figures)
    hints = [problem.hint for problem in SPLIT.check(figures=figures)]
    told = "where no link speaks of its tier, roll up what was carried"
    assert ["", "", told, told, "", ""] == hints

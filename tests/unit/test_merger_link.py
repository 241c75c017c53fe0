"""Links: lines of a conversion table, what they carry, and stable areas."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final, cast

import pytest

from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, WrongType
from hocsuotdoi.merger import Link, Part, StableArea
from hocsuotdoi.merger._link import carrying, in_order, is_settled, is_whole
from hocsuotdoi.place import Place

OLD: Final = Place("00688", system="vn-gso", valid_from=date(2025, 6, 30), name="Quang Trung")
NEW: Final = Place("00691", system="vn-gso", valid_from=date(2025, 7, 1), name="Hà Giang 2")
NEXT: Final = Place("00694", system="vn-gso", valid_from=date(2025, 7, 1), name="Hà Giang 1")
THIRD: Final = Place("00700", system="vn-gso", valid_from=date(2025, 7, 1), name="Ngọc Đường")
TARGETS: Final = (NEW, NEXT, THIRD)

WHOLE, PART, AREA, ALL, SOME = (
    Part.WHOLE,
    Part.PART,
    Part.AREA_PART,
    Part.PART_ALL_POPULATION,
    Part.PART_OF_POPULATION,
)


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


def links(*parts: Part) -> tuple[Link, ...]:
    return tuple(Link(OLD, target, part) for target, part in zip(TARGETS, parts, strict=False))


def test_a_link_knows_no_weights_unless_told() -> None:
    """Nothing is shared out in silence."""
    link = Link(OLD, NEW, PART)
    assert (None, None, "") == (link.people, link.other, link.note)
    assert link.weight(people=True) is None


def test_a_link_has_weights_for_people_and_for_everything_else() -> None:
    """Ints become fractions."""
    link = Link(OLD, NEW, PART, people=1, other=Fraction(1, 3))
    assert Fraction(1) == link.weight(people=True)
    assert Fraction(1, 3) == link.weight(people=False)
    assert type(link.people) is Fraction


@pytest.mark.parametrize("weight", [Fraction(-1, 2), Fraction(3, 2), 2])
@pytest.mark.parametrize("name", ["people", "other"])
def test_a_weight_is_a_share(name: str, weight: Fraction | int) -> None:
    """From nothing to all."""
    with pytest.raises(InvalidValue) as caught:
        Link(OLD, NEW, PART, **cast("dict[str, Any]", {name: weight}))
    assert fields(caught.value) == (
        Code.OUT_OF_RANGE,
        "a share from 0 to 1",
        weight,
        f"Link.{name} from 00688 to 00691",
        "",
    )


def test_a_weight_is_no_float() -> None:
    """A float is not exact."""
    with pytest.raises(WrongType) as caught:
        Link(OLD, NEW, PART, people=cast("Any", 0.5))
    assert (Code.WRONG_TYPE, "an int or a Fraction", 0.5, "a weight") == fields(caught.value)[:4]


@pytest.mark.parametrize(
    ("arguments", "expected", "where"),
    [
        ((1, NEW, PART), "a Place", "Link.source"),
        ((OLD, 1, PART), "a Place", "Link.target"),
        ((OLD, NEW, 1), "a Part", "Link.part"),
    ],
)
def test_the_fields_of_a_link_are_checked(
    arguments: tuple[Any, Any, Any], expected: str, where: str
) -> None:
    """By type."""
    with pytest.raises(WrongType) as caught:
        Link(*arguments)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, 1, where, "")


def test_a_note_is_text() -> None:
    """And nothing else."""
    with pytest.raises(WrongType) as caught:
        Link(OLD, NEW, PART, note=cast("Any", 1))
    assert fields(caught.value) == (Code.WRONG_TYPE, "a str", 1, "Link.note", "")


def test_no_link_leads_to_itself() -> None:
    """A code that stays is another place on the new list."""
    with pytest.raises(InvalidValue) as caught:
        Link(OLD, OLD, WHOLE)
    assert fields(caught.value) == (
        Code.MALFORMED,
        "a place of another list",
        OLD,
        "Link.target",
        "the same code on a later list is another place: give it the later date",
    )


@pytest.mark.parametrize(
    ("parts", "people"),
    [
        ((WHOLE,), (WHOLE,)),
        ((PART, PART), (PART, PART)),
        ((ALL, AREA), (ALL,)),
        ((AREA, ALL, AREA), (ALL,)),
        ((ALL, PART), (ALL, PART)),
        ((ALL, PART, AREA), (ALL, PART, AREA)),
        ((ALL, ALL), (ALL, ALL)),
        ((SOME, SOME, AREA), (SOME, SOME)),
        ((SOME, SOME), (SOME, SOME)),
        ((SOME, PART, AREA), (SOME, PART, AREA)),
        ((AREA, AREA), (AREA, AREA)),
        ((PART, AREA), (PART, AREA)),
    ],
)
def test_the_words_of_the_table_say_where_people_went(
    parts: tuple[Part, ...], people: tuple[Part, ...]
) -> None:
    """An area takes nobody only beside the whole population, or beside parts of it."""
    given = links(*parts)
    assert people == tuple(link.part for link in carrying(given, people=True))
    assert given == carrying(given, people=False)


@pytest.mark.parametrize(
    ("parts", "settled"),
    [
        ((WHOLE,), True),
        ((ALL,), True),
        ((PART,), False),
        ((AREA,), False),
        ((SOME,), False),
        ((WHOLE, WHOLE), False),
    ],
)
def test_one_link_settles_all_or_nothing(
    parts: tuple[Part, ...],
    settled: bool,  # noqa: FBT001
) -> None:
    """It has to say so."""
    assert settled is is_settled(links(*parts))


def test_only_words_make_a_place_whole() -> None:
    """A weight of one is an estimate."""
    assert is_whole(1)
    assert not is_whole(Fraction(1))
    assert not is_whole(None)


def test_links_come_in_one_order() -> None:
    """By place, part, weights and note, each once, and with names where one has some."""
    bare = Place(OLD.code, system=OLD.system, valid_from=OLD.valid_from)
    several = [
        Link(OLD, NEXT, PART),
        Link(OLD, NEW, PART, note="b"),
        Link(OLD, NEW, PART, note="a"),
        Link(OLD, NEW, PART, other=1),
        Link(OLD, NEW, PART, people=1),
        Link(OLD, NEW, WHOLE),
        Link(bare, NEW, WHOLE),
        Link(OLD, Place(NEW.code, system=NEW.system, valid_from=NEW.valid_from), WHOLE),
    ]
    expected = [several[5], several[2], several[1], several[3], several[4], several[0]]
    for given in (several, several[::-1]):
        found = in_order(given)
        assert expected == list(found)
        assert {"Quang Trung"} == {link.source.name for link in found}
        assert {"Hà Giang 2", "Hà Giang 1"} == {link.target.name for link in found}


# ── Stable areas ─────────────────────────────────────────────────────────────────────────────────


def test_an_area_of_one_place_is_that_place() -> None:
    """It is no union."""
    area = StableArea((OLD,), (NEW,))
    assert NEW is area.place
    assert not area.is_union


def test_an_area_of_several_places_is_one_of_its_own() -> None:
    """Its code joins theirs."""
    area = StableArea((OLD,), (NEW, NEXT))
    assert area.is_union
    assert Place("00691+00694", system="vn-gso", valid_from=date(2025, 7, 1)) == area.place
    assert "Hà Giang 2 + Hà Giang 1" == area.place.name


def test_the_name_of_a_large_area_is_cut() -> None:
    """Its code is not."""
    fourth = Place("00703", system="vn-gso", valid_from=date(2025, 7, 1))
    three = StableArea((OLD,), TARGETS)
    four = StableArea((OLD,), (*TARGETS, fourth))
    assert "Hà Giang 2 + Hà Giang 1 + Ngọc Đường" == three.place.name
    assert "Hà Giang 2 + Hà Giang 1 + Ngọc Đường + 1…" == four.place.name
    assert "00691+00694+00700+00703" == four.place.code


def test_an_area_has_new_places() -> None:
    """One or more, and places all."""
    with pytest.raises(InvalidValue) as caught:
        StableArea((OLD,), ())
    assert fields(caught.value) == (
        Code.EMPTY,
        "a new place or more",
        (),
        "StableArea.targets",
        "",
    )
    with pytest.raises(WrongType) as wrong:
        StableArea(cast("Any", (1,)), (NEW,))
    assert fields(wrong.value) == (Code.WRONG_TYPE, "a Place", 1, "StableArea.sources", "")
    with pytest.raises(WrongType) as wrong:
        StableArea((OLD,), cast("Any", [NEW]))
    assert fields(wrong.value) == (Code.WRONG_TYPE, "a tuple", [NEW], "StableArea.targets", "")

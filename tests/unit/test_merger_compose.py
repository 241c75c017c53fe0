"""One concordance after another, and the weights of places that were split."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final, cast

import attrs
import pytest

from hocsuotdoi.errors import Code, Conflict, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.merger import Concordance, Link, Part
from hocsuotdoi.place import Place

FIRST: Final = date(2023, 5, 7)
SECOND: Final = date(2025, 6, 30)
THIRD: Final = date(2025, 7, 1)
HALF: Final = Fraction(1, 2)


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


def made(day: date, effective: date, *rows: tuple[str, str, str]) -> Concordance:
    return Concordance.from_rows(
        [{"old_code": a, "new_code": b, "part": part} for a, b, part in rows],
        system="vn-gso",
        old_list=day,
        effective=effective,
    )


def first(*rows: tuple[str, str, str]) -> Concordance:
    return made(FIRST, SECOND, *rows)


def later(*rows: tuple[str, str, str]) -> Concordance:
    return made(SECOND, THIRD, *rows)


def told(concordance: Concordance) -> list[tuple[object, ...]]:
    return [
        (link.source.code, link.target.code, link.part.name.lower(), link.people, link.other)
        for link in concordance
    ]


# ── Compositions ─────────────────────────────────────────────────────────────────────────────────


def test_what_goes_whole_twice_goes_whole() -> None:
    """From the first list to the last."""
    both = first(("1", "1", "whole"), ("2", "1", "whole")).compose(later(("1", "9", "whole")))
    assert [("1", "9", "whole", None, None), ("2", "9", "whole", None, None)] == told(both)
    assert (FIRST, THIRD, "vn-gso", "") == (
        both.old_list,
        both.effective,
        both.system,
        both.basis,
    )
    assert {FIRST} == {place.valid_from for place in both.sources}
    assert {THIRD} == {place.valid_from for place in both.targets}


def test_what_was_split_and_came_together_is_whole() -> None:
    """No weight is needed for it."""
    both = first(("1", "1", "part"), ("1", "2", "part")).compose(
        later(("1", "9", "whole"), ("2", "9", "whole"))
    )
    assert [("1", "9", "whole", None, None)] == told(both)


def test_what_is_split_stays_split() -> None:
    """First, or later."""
    two = [("1", "8", "part", None, None), ("1", "9", "part", None, None)]
    split_first = first(("1", "1", "part"), ("1", "2", "part"))
    assert two == told(split_first.compose(later(("1", "8", "whole"), ("2", "9", "whole"))))
    split_later = later(("1", "8", "part"), ("1", "9", "part"))
    assert two == told(first(("1", "1", "whole")).compose(split_later))


def test_people_may_stay_together_while_the_area_is_split() -> None:
    """The parts say so, in the words of a table."""
    both = first(("1", "1", "part_all_population"), ("1", "2", "area_part")).compose(
        later(("1", "8", "whole"), ("2", "9", "whole"))
    )
    assert [("1", "8", "part_all_population", None, None), ("1", "9", "area_part", None, None)] == (
        told(both)
    )
    assert () == both.check()


def test_the_later_table_may_settle_people_too() -> None:
    """Its words hold for all that came whole to its places."""
    both = first(("1", "1", "whole"), ("2", "1", "whole")).compose(
        later(("1", "8", "part_all_population"), ("1", "9", "area_part"))
    )
    assert [
        ("1", "8", "part_all_population", None, None),
        ("1", "9", "area_part", None, None),
        ("2", "8", "part_all_population", None, None),
        ("2", "9", "area_part", None, None),
    ] == told(both)


def test_parts_of_a_population_stay_parts_of_it() -> None:
    """Beside an area that takes nobody."""
    both = first(
        ("1", "1", "part_of_population"), ("1", "2", "part_of_population"), ("1", "3", "area_part")
    ).compose(later(("1", "7", "whole"), ("2", "8", "whole"), ("3", "9", "whole")))
    assert [
        ("1", "7", "part_of_population", None, None),
        ("1", "8", "part_of_population", None, None),
        ("1", "9", "area_part", None, None),
    ] == told(both)
    assert () == both.check()


def test_parts_that_take_people_somewhere_are_plain_parts() -> None:
    """When every place in reach may have some."""
    both = first(("1", "1", "part_all_population"), ("1", "2", "area_part")).compose(
        later(("1", "8", "part"), ("1", "9", "part"), ("2", "9", "whole"))
    )
    assert ["part", "part"] == [part for _, _, part, _, _ in told(both)]


def test_shares_multiply_and_add_up() -> None:
    """For people and for everything else; the bases are joined."""
    one = first(("1", "1", "part"), ("1", "2", "part")).weighted(
        {("1", "1"): Fraction(1, 4), ("1", "2"): Fraction(3, 4)}, basis="a"
    )
    two = later(("1", "8", "part"), ("1", "9", "part"), ("2", "9", "whole")).weighted(
        {("1", "8"): HALF, ("1", "9"): HALF}, basis="b"
    )
    both = one.compose(two)
    assert [
        ("1", "8", "part", Fraction(1, 8), Fraction(1, 8)),
        ("1", "9", "part", Fraction(7, 8), Fraction(7, 8)),
    ] == told(both)
    assert "a; b" == both.basis
    assert "a" == one.compose(attrs.evolve(two, basis="a")).basis


def test_a_share_that_is_not_known_stays_unknown() -> None:
    """Whatever is known of others."""
    one = first(("1", "1", "part"), ("1", "2", "part")).weighted(
        {("1", "1"): HALF, ("1", "2"): HALF}, basis="a", people=True
    )
    two = later(("1", "8", "part"), ("1", "9", "part"), ("2", "9", "whole"))
    assert [("1", "8", "part", None, None), ("1", "9", "part", None, None)] == told(
        one.compose(two)
    )
    known = two.weighted({("1", "8"): HALF, ("1", "9"): HALF}, basis="b")
    assert [
        ("1", "8", "part", Fraction(1, 4), None),
        ("1", "9", "part", Fraction(3, 4), None),
    ] == told(one.compose(known))


def test_weights_of_people_need_none_where_the_table_settles_them() -> None:
    """Only everything else is shared out."""
    one = first(("1", "1", "part_all_population"), ("1", "2", "area_part")).weighted(
        {("1", "1"): HALF, ("1", "2"): HALF}, basis="a"
    )
    both = one.compose(later(("1", "8", "whole"), ("2", "9", "whole")))
    assert [
        ("1", "8", "part_all_population", None, HALF),
        ("1", "9", "area_part", None, HALF),
    ] == told(both)


def test_three_lists_compose_in_either_order() -> None:
    """First two and one, or one and two."""
    one = first(("1", "1", "part"), ("1", "2", "part"), ("2", "2", "whole"))
    two = later(("1", "1", "whole"), ("2", "2", "part"), ("2", "3", "part"))
    three = made(
        THIRD, date(2026, 9, 1), ("1", "1", "whole"), ("2", "2", "whole"), ("3", "2", "whole")
    )
    assert one.compose(two).compose(three) == one.compose(two.compose(three))


def test_only_what_follows_can_be_composed() -> None:
    """Never a list with itself, and never back in time."""
    one, two = first(("1", "1", "whole")), later(("1", "1", "whole"))
    other = Concordance.from_rows(
        [{"old_code": "1", "new_code": "1", "part": "whole"}],
        system="other",
        old_list=SECOND,
        effective=THIRD,
    )
    for start, bad in ((two, one), (one, one), (one, other)):
        with pytest.raises(Conflict) as caught:
            start.compose(bad)
        assert fields(caught.value) == (
            Code.PLACES_DIFFER,
            f"a concordance that starts from the list of {start.effective}",
            bad,
            "Concordance.compose",
            "lists follow one another in time; those of one reform are joined by +",
        )
    with pytest.raises(WrongType) as wrong:
        one.compose(cast("Any", 1))
    assert fields(wrong.value)[:4] == (Code.WRONG_TYPE, "a Concordance", 1, "Concordance.compose")


def test_every_place_between_needs_a_link() -> None:
    """None is lost in silence."""
    one = first(("1", "1", "whole"), ("2", "2", "whole"), ("3", "3", "whole"))
    with pytest.raises(UnknownName) as caught:
        one.compose(later(("1", "1", "whole")))
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "a link for every place of 2025-06-30",
        Place("2", system="vn-gso", valid_from=SECOND),
        "Concordance.compose",
        "without one: 2; Concordance.identity keeps those that stay",
    )


def test_an_unsound_concordance_is_not_composed() -> None:
    """On either side."""
    sound, bad = later(("1", "1", "whole")), later(("1", "1", "part"))
    with pytest.raises(InvalidValue):
        first(("1", "1", "part")).compose(sound)
    with pytest.raises(InvalidValue):
        first(("1", "1", "whole")).compose(bad)


# ── Weights ──────────────────────────────────────────────────────────────────────────────────────

SPLIT: Final = later(
    ("1", "1", "part"),
    ("1", "2", "part"),
    ("2", "2", "part_all_population"),
    ("2", "3", "area_part"),
    ("3", "1", "part_of_population"),
    ("3", "2", "part_of_population"),
    ("3", "3", "area_part"),
    ("4", "3", "whole"),
)


def weights(*shares: tuple[str, str, int | Fraction]) -> dict[tuple[str, str], int | Fraction]:
    return {(a, b): share for a, b, share in shares}


def test_weights_hold_for_people_and_everything_else() -> None:
    """Unless they are said to hold for one of them."""
    given = weights(("1", "1", HALF), ("1", "2", HALF))
    for people, expected in (
        (None, (HALF, HALF)),
        (True, (HALF, None)),
        (False, (None, HALF)),
    ):
        found = SPLIT.weighted(given, basis="x", people=people)
        assert [("1", "1", "part", *expected), ("1", "2", "part", *expected)] == told(found)[:2]
        assert told(SPLIT)[2:] == told(found)[2:]
        bases = ("" if expected[1] is None else "x", "" if expected[0] is None else "x")
        assert bases == (found.basis, found.people_basis)


def test_the_table_settles_people_where_it_can() -> None:
    """Weights are then for everything else."""
    given = weights(("2", "2", Fraction(2, 3)), ("2", "3", Fraction(1, 3)))
    for people in (None, False):
        found = SPLIT.weighted(given, basis="x", people=people)
        assert [
            ("2", "2", "part_all_population", None, Fraction(2, 3)),
            ("2", "3", "area_part", None, Fraction(1, 3)),
        ] == told(found)[2:4]


def test_an_area_that_takes_nobody_gets_no_share_of_people() -> None:
    """Zero may be said of it."""
    found = SPLIT.weighted(weights(("3", "1", HALF), ("3", "2", HALF), ("3", "3", 0)), basis="x")
    assert [
        ("3", "1", "part_of_population", HALF, HALF),
        ("3", "2", "part_of_population", HALF, HALF),
        ("3", "3", "area_part", None, Fraction(0)),
    ] == told(found)[4:7]
    people = SPLIT.weighted(weights(("3", "1", HALF), ("3", "2", HALF)), basis="x", people=True)
    assert [HALF, HALF, None] == [people for _, _, _, people, _ in told(people)[4:7]]


@pytest.mark.parametrize("people", [None, True])
def test_a_share_of_people_for_an_area_is_refused(people: bool | None) -> None:  # noqa: FBT001
    """The table says that it takes none."""
    given = weights(("3", "1", HALF), ("3", "2", Fraction(1, 4)), ("3", "3", Fraction(1, 4)))
    with pytest.raises(InvalidValue) as caught:
        SPLIT.weighted(given, basis="x", people=people)
    assert fields(caught.value) == (
        Code.MALFORMED,
        "a share for every part, which sum to 1, and none for 3, which takes no people",
        {"1": HALF, "2": Fraction(1, 4), "3": Fraction(1, 4)},
        "the weights of 3",
        "",
    )
    assert () == SPLIT.weighted(given, basis="x", people=False).check()


@pytest.mark.parametrize(
    "shares",
    [
        (HALF, Fraction(1, 3)),
        (HALF, Fraction(2, 3)),
        (1, 1),
        (0, 0),
        (1, None),
    ],
)
def test_weights_are_for_all_parts_and_sum_to_one(shares: tuple[Fraction | None, ...]) -> None:
    """The message gives them all."""
    given = {
        ("1", code): share for code, share in zip("12", shares, strict=True) if share is not None
    }
    with pytest.raises(InvalidValue) as caught:
        SPLIT.weighted(given, basis="x")
    assert fields(caught.value) == (
        Code.MALFORMED,
        "a share for every part, which sum to 1",
        dict(zip("12", shares, strict=True)),
        "the weights of 1",
        "",
    )


def test_a_weight_is_no_less_than_nothing() -> None:
    """Though the sum be one."""
    with pytest.raises(InvalidValue) as caught:
        SPLIT.weighted(weights(("1", "1", Fraction(3, 2)), ("1", "2", -HALF)), basis="x")
    assert Code.OUT_OF_RANGE is caught.value.code


@pytest.mark.parametrize(
    ("pair", "people", "hint"),
    [
        (("4", "3"), None, "the table says where all of it went: no weight is needed"),
        (("2", "2"), True, "the table says where all of it went: no weight is needed"),
        (("1", "3"), None, ""),
        (("9", "1"), None, ""),
        ("1", None, ""),
    ],
)
def test_a_weight_that_is_not_used_is_refused(
    pair: object,
    people: bool | None,  # noqa: FBT001
    hint: str,
) -> None:
    """It was meant for something."""
    with pytest.raises(UnknownName) as caught:
        SPLIT.weighted(cast("Any", {pair: 1}), basis="x", people=people)
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "the codes of a place that was split and of one that took a part of it",
        pair,
        "Concordance.weighted",
        hint,
    )


def test_weights_may_be_given_in_turns() -> None:
    """The later ones hold, and what each kind rests on is told."""
    once = SPLIT.weighted(weights(("1", "1", HALF), ("1", "2", HALF)), basis="a")
    twice = once.weighted(weights(("1", "1", 1), ("1", "2", 0)), basis="b", people=True)
    assert [
        ("1", "1", "part", Fraction(1), HALF),
        ("1", "2", "part", Fraction(0), HALF),
    ] == told(twice)[:2]
    assert ("a", "b") == (twice.basis, twice.people_basis)
    more = once.weighted({}, basis="b")
    assert ("a; b", "a; b") == (more.basis, more.people_basis)


@pytest.mark.parametrize("basis", ["", "  "])
def test_weights_rest_on_something(basis: str) -> None:
    """And on a day."""
    with pytest.raises(InvalidValue) as caught:
        SPLIT.weighted({}, basis=basis)
    assert fields(caught.value) == (
        Code.EMPTY,
        "what the weights rest on, and of which day",
        basis,
        "Concordance.weighted.basis",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "expected", "got"),
    [
        ({"weights": 1}, "a mapping of codes", 1),
        ({"basis": 1}, "a str", 1),
        ({"people": 1}, "a bool", 1),
        ({"weights": {("1", "1"): 0.5}}, "an int or a Fraction", 0.5),
    ],
)
def test_the_arguments_are_checked(arguments: dict[str, Any], expected: str, got: object) -> None:
    """By type."""
    good: dict[str, Any] = {"weights": {}, "basis": "x"}
    with pytest.raises(WrongType) as caught:
        SPLIT.weighted(**(good | arguments))
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, expected, got, "Concordance.weighted")


def test_weights_of_a_pair_that_stands_twice_are_refused() -> None:
    """The table is not sound."""
    bad = attrs.evolve(
        SPLIT, links=(*SPLIT, Link(SPLIT.sources[0], SPLIT.targets[0], Part.AREA_PART))
    )
    with pytest.raises(InvalidValue):
        bad.weighted(weights(("1", "1", HALF), ("1", "2", HALF)), basis="x")

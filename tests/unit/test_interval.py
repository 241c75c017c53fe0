"""Intervals: what an uncertain figure says about the true value."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest

from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.interval import Interval

HALF: Final = Fraction(1, 2)


def between(low: int | Fraction | None, high: int | Fraction | None, ends: str = "[]") -> Interval:
    """Return an interval as mathematicians write it: ``(0, 1]``."""
    return Interval(low, high, low_open=ends[0] == "(", high_open=ends[1] == ")")


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (between(1, 2), [1, Fraction(3, 2), 2], [Fraction(99, 100), Fraction(201, 100)]),
        (between(1, 2, "()"), [Fraction(101, 100), Fraction(199, 100)], [1, 2, 0, 3]),
        (between(1, 2, "[)"), [1], [2]),
        (between(1, 2, "(]"), [2], [1]),
        (between(None, 2), [-(10**30), 2], [3]),
        (between(None, 2, "[)"), [-(10**30)], [2, 3]),
        (between(1, None), [1, 10**30], [0]),
        (between(1, None, "(]"), [2], [1, 0]),
        (between(None, None), [0, HALF], []),
    ],
)
def test_a_number_lies_inside_or_outside(
    interval: Interval, inside: list[int], outside: list[int]
) -> None:
    """A closed end belongs to the interval, an open one does not."""
    assert [True] * len(inside) == [number in interval for number in inside]
    assert [False] * len(outside) == [number in interval for number in outside]


@pytest.mark.parametrize("value", [1.5, "1", None, True, Decimal(1)])
def test_only_exact_numbers_are_looked_up(value: object) -> None:
    """A float would be answered wrongly near an end."""
    with pytest.raises(WrongType) as caught:
        _ = value in between(1, 2)
    assert (Code.WRONG_TYPE, "an int or a Fraction", value, "a membership test of an Interval") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


@pytest.mark.parametrize(
    ("low", "high", "ends"), [(2, 1, "[]"), (1, 1, "(]"), (1, 1, "[)"), (1, 1, "()")]
)
def test_an_interval_that_holds_nothing_is_refused(low: int, high: int, ends: str) -> None:
    """The error carries all four fields."""
    with pytest.raises(InvalidValue) as caught:
        between(low, high, ends)
    assert (
        Code.EMPTY,
        "an interval that holds a number",
        (low, high, ends[0] == "(", ends[1] == ")"),
        "Interval",
    ) == (caught.value.code, caught.value.expected, caught.value.got, caught.value.where)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("low", 0.5, "an int or a Fraction"),
        ("high", "2", "an int or a Fraction"),
        ("low_open", None, "a bool"),
        ("high_open", 1, "a bool"),
    ],
)
def test_a_field_of_another_type_is_refused(field: str, value: object, expected: str) -> None:
    """The error names the field."""
    fields: dict[str, Any] = {"low": 1, "high": 2, field: value}
    with pytest.raises(WrongType) as caught:
        Interval(**fields)
    assert (Code.WRONG_TYPE, expected, value, f"Interval.{field}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_an_absent_end_is_neither_open_nor_closed() -> None:
    """Intervals that hold the same numbers are equal."""
    assert between(1, None) == between(1, None, "[)")
    assert between(None, 1) == between(None, 1, "(]")
    assert hash(between(None, None)) == hash(between(None, None, "()"))
    assert "Interval(low=None, high=None, low_open=False, high_open=False)" == repr(
        between(None, None, "()")
    )
    assert between(1, 2, "(]") != between(1, 2)
    assert between(1, 2, "[)") != between(1, 2)


def test_an_interval_may_hold_one_number_only() -> None:
    """Then it is exact."""
    assert Interval.exactly(HALF) == between(HALF, HALF)
    assert [True, False, False, False] == [
        one.is_exact
        for one in (Interval.exactly(3), between(1, 2), between(None, None), between(1, None))
    ]


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (between(1, 2), between(2, 3), True),
        (between(1, 2, "[)"), between(2, 3), False),
        (between(1, 2), between(2, 3, "(]"), False),
        (between(1, 2), between(3, 4), False),
        (between(1, 4), between(2, 3), True),
        (between(None, 1), between(1, None), True),
        (between(None, 1, "[)"), between(1, None), False),
        (between(None, 1), between(2, None), False),
        (between(None, None), between(5, 5), True),
        (between(2, None), between(1, None), True),
        (between(None, 2), between(None, 1), True),
    ],
)
def test_two_intervals_meet_in_some_number_or_in_none(
    one: Interval, other: Interval, *, meets: bool
) -> None:
    """Asked from either side."""
    assert (meets, meets) == (one.meets(other), other.meets(one))


@pytest.mark.parametrize(
    ("one", "other", "common", "hull"),
    [
        (between(1, 3), between(2, 4), between(2, 3), between(1, 4)),
        (between(1, 4), between(2, 3), between(2, 3), between(1, 4)),
        (between(1, 2), between(2, 3), between(2, 2), between(1, 3)),
        (between(1, 2), between(3, 4), None, between(1, 4)),
        (between(1, 2, "[)"), between(2, 3), None, between(1, 3)),
        (between(1, 2, "()"), between(1, 2), between(1, 2, "()"), between(1, 2)),
        (between(1, 2, "(]"), between(1, 2, "[)"), between(1, 2, "()"), between(1, 2)),
        (between(1, 2, "()"), between(1, 2, "()"), between(1, 2, "()"), between(1, 2, "()")),
        (between(1, 3, "()"), between(0, 4, "()"), between(1, 3, "()"), between(0, 4, "()")),
        (between(None, 2), between(1, None), between(1, 2), between(None, None)),
        (between(1, None, "(]"), between(0, None), between(1, None, "(]"), between(0, None)),
        (between(None, 1, "[)"), between(None, 2), between(None, 1, "[)"), between(None, 2)),
        (between(None, None), between(5, 6), between(5, 6), between(None, None)),
        (between(None, None), between(None, None), between(None, None), between(None, None)),
    ],
)
def test_two_intervals_have_numbers_in_common_and_a_hull(
    one: Interval, other: Interval, common: Interval | None, hull: Interval
) -> None:
    """Asked from either side; an end is open when its number is not in."""
    assert (common, common) == (one.common(other), other.common(one))
    assert (hull, hull) == (one.hull(other), other.hull(one))


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        (between(1, 2), between(10, 20), between(11, 22)),
        (between(1, 2, "(]"), between(10, 20), between(11, 22, "(]")),
        (between(1, 2, "[)"), between(10, 20), between(11, 22, "[)")),
        (between(1, 2), between(10, None), between(11, None)),
        (between(None, 2), between(10, 20), between(None, 22)),
        (between(None, 2), between(10, None), between(None, None)),
        (between(1, 2), between(0, 0), between(1, 2)),
    ],
)
def test_sums_lie_between_the_sums_of_the_ends(
    one: Interval, other: Interval, total: Interval
) -> None:
    """An end is reached only if both ends are."""
    assert (total, total) == (one.plus(other), other.plus(one))


@pytest.mark.parametrize(
    ("interval", "turned"),
    [
        (between(1, 2, "(]"), between(-2, -1, "[)")),
        (between(1, 2, "[)"), between(-2, -1, "(]")),
        (between(None, 2), between(-2, None)),
        (between(1, None), between(None, -1)),
        (between(0, 0), between(0, 0)),
    ],
)
def test_a_minus_turns_the_interval_round(interval: Interval, turned: Interval) -> None:
    """Twice turned it is itself again."""
    assert turned == interval.negated()
    assert interval == turned.negated()


@pytest.mark.parametrize(
    ("interval", "scaled"),
    [
        (between(1, 2, "(]"), between(HALF, 1, "(]")),
        (between(-1, 2, "[)"), between(-HALF, 1, "[)")),
        (between(None, 2), between(None, 1)),
        (between(1, None), between(HALF, None)),
    ],
)
def test_a_positive_factor_stretches_the_interval(interval: Interval, scaled: Interval) -> None:
    """The ends stay as open as they were."""
    assert scaled == interval.scaled(HALF)


@pytest.mark.parametrize("factor", [0, -1, Fraction(-1, 2)])
def test_another_factor_is_refused(factor: int | Fraction) -> None:
    """Zero would lose everything, and a sign is turned on purpose."""
    with pytest.raises(InvalidValue) as caught:
        between(1, 2).scaled(factor)
    assert (
        Code.OUT_OF_RANGE,
        "a factor above 0",
        factor,
        "Interval.scaled",
        "turn the sign with negated()",
    ) == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_a_factor_that_is_no_exact_number_is_refused() -> None:
    """As everywhere."""
    with pytest.raises(WrongType) as caught:
        between(1, 2).scaled(0.5)  # type: ignore[arg-type]
    assert "Interval.scaled" == caught.value.where


@pytest.mark.parametrize(
    ("part", "whole", "quotient"),
    [
        (between(1, 2), between(4, 8), between(Fraction(1, 8), HALF)),
        (between(1, 2, "(]"), between(4, 8), between(Fraction(1, 8), HALF, "(]")),
        (between(1, 2, "[)"), between(4, 8), between(Fraction(1, 8), HALF, "[)")),
        (between(1, 2), between(4, 8, "(]"), between(Fraction(1, 8), HALF, "[)")),
        (between(1, 2), between(4, 8, "[)"), between(Fraction(1, 8), HALF, "(]")),
        (between(0, 2), between(4, 8), between(0, HALF)),
        (between(0, 2, "(]"), between(4, 8), between(0, HALF, "(]")),
        (between(0, 2), between(4, 8, "[)"), between(0, HALF)),
        (between(1, 2), between(4, None), between(0, HALF, "(]")),
        (between(0, 2), between(4, None), between(0, HALF)),
        (between(1, None), between(4, 8), between(Fraction(1, 8), None)),
        (between(1, None), between(4, None), between(0, None, "(]")),
        (between(1, 2), between(0, 8), between(Fraction(1, 8), None)),
        (between(1, 2), between(0, 8, "(]"), between(Fraction(1, 8), None)),
        (between(0, 0), between(0, 8), between(0, 0)),
        (between(0, 0), between(4, 8, "()"), between(0, 0)),
        (between(0, 0), between(4, None), between(0, 0)),
    ],
)
def test_quotients_lie_between_the_quotients_of_the_ends(
    part: Interval, whole: Interval, quotient: Interval
) -> None:
    """Least of the least part over the greatest whole, and the other way round."""
    assert quotient == part.over(whole)


@pytest.mark.parametrize(
    ("part", "whole", "name"),
    [
        (between(-1, 2), between(1, 2), "part"),
        (between(None, 2), between(1, 2), "part"),
        (between(1, 2), between(-1, 2), "whole"),
        (between(1, 2), between(None, 2), "whole"),
    ],
)
def test_a_quotient_of_what_may_be_negative_is_refused(
    part: Interval, whole: Interval, name: str
) -> None:
    """The error names the side."""
    with pytest.raises(InvalidValue) as caught:
        part.over(whole)
    assert (
        Code.NEGATIVE_COUNT,
        "an interval of numbers of at least 0",
        part if name == "part" else whole,
        f"the {name} of Interval.over",
    ) == (caught.value.code, caught.value.expected, caught.value.got, caught.value.where)


def test_a_quotient_over_zero_alone_is_refused() -> None:
    """No whole would do."""
    with pytest.raises(InvalidValue) as caught:
        between(1, 2).over(Interval.exactly(0))
    assert (
        Code.BASE_BELOW_ONE,
        "a whole that can be above 0",
        Interval.exactly(0),
        "Interval.over",
    ) == (caught.value.code, caught.value.expected, caught.value.got, caught.value.where)


@pytest.mark.parametrize("name", ["meets", "hull", "plus", "over"])
def test_an_interval_goes_together_with_intervals_only(name: str) -> None:
    """A plain number is written ``Interval.exactly(number)``."""
    with pytest.raises(WrongType) as caught:
        getattr(between(1, 2), name)(5)
    assert (Code.WRONG_TYPE, "an Interval", 5, f"Interval.{name}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


@pytest.mark.parametrize(
    ("interval", "numbers"),
    [
        (between(1, 3), range(1, 4)),
        (between(1, 3, "(]"), range(2, 4)),
        (between(1, 3, "[)"), range(1, 3)),
        (between(1, 2, "()"), range(2, 2)),
        (between(HALF, Fraction(5, 2), "()"), range(1, 3)),
        (between(Fraction(1, 4), HALF), range(1, 1)),
        (between(-HALF, HALF), range(1)),
        (between(-3, -1, "()"), range(-2, -1)),
        (between(None, 3), None),
        (between(1, None), None),
    ],
)
def test_the_whole_numbers_inside_are_a_range(interval: Interval, numbers: range | None) -> None:
    """None when they have no end, empty when there are none."""
    found = interval.whole_numbers()
    assert numbers == found
    assert found is None or found.stop >= found.start


@pytest.mark.parametrize(
    ("interval", "places", "ends"),
    [
        (between(Fraction(1, 3), Fraction(2, 3)), 2, ("0.33", "0.67")),
        (between(Fraction(-2, 3), Fraction(-1, 3)), 2, ("-0.67", "-0.33")),
        (between(Fraction(-1, 3), Fraction(1, 3)), 0, ("-1", "1")),
        (between(0, Fraction(1, 1000)), 2, ("0.00", "0.01")),
        (between(HALF, HALF), 1, ("0.5", "0.5")),
    ],
)
def test_bounds_move_outwards(interval: Interval, places: int, ends: tuple[str, str]) -> None:
    """Never inwards, whatever the sign."""
    assert tuple(map(Decimal, ends)) == interval.outward(places)
    assert ends == tuple(map(str, interval.outward(places)))


def test_an_absent_bound_stays_absent_and_two_decimals_are_usual() -> None:
    """Nothing is made up."""
    assert (None, Decimal("0.34")) == between(None, Fraction(1, 3)).outward()
    assert (Decimal("0.33"), None) == between(Fraction(1, 3), None).outward()

from __future__ import annotations

from fractions import Fraction

import pytest

from hocsuotdoi.audit import WholeNumbers
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue
from hocsuotdoi.interval import Interval


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (None, WholeNumbers(None)),
        (Interval(1, 3), WholeNumbers(1, 3)),
        (Interval(1, 3, low_open=True, high_open=True), WholeNumbers(2, 2)),
        (Interval(Fraction(1, 2), Fraction(5, 2)), WholeNumbers(1, 2)),
        (Interval(Fraction(1, 4), Fraction(1, 2)), WholeNumbers(None)),
        (Interval(1, 2, low_open=True, high_open=True), WholeNumbers(None)),
        (
            Interval(Fraction(1, 2), Fraction(5, 2), low_open=True, high_open=True),
            WholeNumbers(1, 2),
        ),
        (Interval(-5, 2), WholeNumbers(0, 2)),
        (Interval(-5, -2), WholeNumbers(None)),
        (Interval(None, 2), WholeNumbers(0, 2)),
        (Interval(1_000, None), WholeNumbers(1_000)),
        (Interval(1_000, None, low_open=True), WholeNumbers(1_001)),
        (Interval(None, None), WholeNumbers(0)),
    ],
)
def test_those_inside_an_interval_are_from_zero_on(
    interval: Interval | None, expected: WholeNumbers
) -> None:
    """Open ends are left out, and an end that is missing stays missing."""
    assert WholeNumbers.inside(interval) == expected


def test_numbers_are_among_them_or_not() -> None:
    """Both ends are; a fraction is not."""
    some, many, none = WholeNumbers(3, 5), WholeNumbers(3), WholeNumbers(None)
    assert [number in some for number in (2, 3, 4, 5, 6)] == [False, True, True, True, False]
    assert Fraction(4) in some
    assert Fraction(7, 2) not in some
    assert 10**30 in many
    assert 2 not in many
    assert 0 not in none
    assert [bool(one) for one in (some, many, none, WholeNumbers(0, 0))] == [
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("numbers", "vi", "en"),
    [
        (WholeNumbers(None), "không có số nào", "none"),
        (WholeNumbers(671, 671), "671", "671"),
        (WholeNumbers(708_130, 712_513), "708.130…712.513", "708,130…712,513"),
        (WholeNumbers(1_001), "từ 1.001 trở lên", "1,001 or more"),
        (WholeNumbers(0), "từ 0 trở lên", "0 or more"),
    ],
)
def test_they_are_told_in_both_languages(numbers: WholeNumbers, vi: str, en: str) -> None:
    """One number, both ends, or the first of all."""
    assert (numbers.text(), numbers.text("en")) == (vi, en)


@pytest.mark.parametrize(
    ("first", "last", "code", "where"),
    [
        (-1, None, Code.NEGATIVE_COUNT, "WholeNumbers.first"),
        (1.0, None, Code.WRONG_TYPE, "WholeNumbers.first"),
        (1, True, Code.WRONG_TYPE, "WholeNumbers.last"),
        (2, 1, Code.EMPTY, "WholeNumbers"),
        (None, 1, Code.EMPTY, "WholeNumbers"),
    ],
)
def test_ends_that_cannot_be_are_refused(
    first: object, last: object, code: Code, where: str
) -> None:
    """An end is a count, and the last is not before the first."""
    with pytest.raises(HocSuotDoiError) as raised:
        WholeNumbers(first, last)  # type: ignore[arg-type]
    assert (raised.value.code, raised.value.where) == (code, where)


def test_the_refusal_says_how_to_hold_none() -> None:
    """The message names both ends and the way out."""
    with pytest.raises(InvalidValue) as raised:
        WholeNumbers(2, 1)
    assert str(raised.value) == (
        "expected a last number that is not before the first, got (2, 1) in WholeNumbers; "
        "WholeNumbers(None) holds none"
    )


def test_only_an_exact_number_may_be_among_them() -> None:
    """A float is refused, as everywhere."""
    with pytest.raises(HocSuotDoiError) as raised:
        assert 1.0 in WholeNumbers(1)
    assert raised.value.code is Code.WRONG_TYPE
    assert "a membership test of WholeNumbers" in str(raised.value)

"""The checks that constructors share: one wording for one mistake."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import cast

import pytest

from hocsuotdoi._internal.check import exact_number, identifier, instance, several, whole_number
from hocsuotdoi._internal.dates import a_date, a_year
from hocsuotdoi.errors import Code, InvalidValue, WrongType

HINTS = [
    (True, "True and False are not counts"),
    (1.0, "a float is not exact: pass the int that was counted"),
    ("1", "read text with hocsuotdoi.numeral.read first"),
    (None, "say why it is absent with Missing(MissingReason.NOT_REPORTED)"),
    (Decimal(1), "convert it with int() if it is a whole number of another library"),
]


class Lucky(IntEnum):
    SEVEN = 7


class Third(Fraction):
    pass


def test_a_whole_number_is_returned_as_it_is() -> None:
    """Zero is the least unless told otherwise."""
    assert (
        whole_number(0, where="x"),
        whole_number(5, where="x", least=5),
        whole_number(10**5_000, where="x"),
    ) == (0, 5, 10**5_000)


@pytest.mark.parametrize(
    ("value", "hint"), [*HINTS, (Fraction(1), HINTS[-1][1]), (Lucky.SEVEN, HINTS[-1][1])]
)
def test_only_an_int_itself_is_a_whole_number(value: object, hint: str) -> None:
    """What looks like one is refused, with what to pass instead."""
    with pytest.raises(WrongType) as caught:
        whole_number(value, where="Ratio.part")
    error = caught.value
    assert (Code.WRONG_TYPE, "a whole number", "Ratio.part", hint) == (
        error.code,
        error.expected,
        error.where,
        error.hint,
    )
    assert error.got is value


def test_the_whole_message_of_a_float() -> None:
    """One line says it all."""
    with pytest.raises(WrongType) as caught:
        whole_number(2.5, where="Ratio.part")
    assert (
        "expected a whole number, got 2.5 in Ratio.part;"
        " a float is not exact: pass the int that was counted"
    ) == str(caught.value)


@pytest.mark.parametrize(
    ("value", "least", "code"),
    [
        (-1, 0, Code.NEGATIVE_COUNT),
        (-1, 1, Code.NEGATIVE_COUNT),
        (0, 1, Code.OUT_OF_RANGE),
        (4, 5, Code.OUT_OF_RANGE),
    ],
)
def test_a_whole_number_below_the_least_is_refused(value: int, least: int, code: Code) -> None:
    """A negative count is told apart from one that is only too small."""
    with pytest.raises(InvalidValue) as caught:
        whole_number(value, where="here", least=least)
    assert (code, f"a whole number of at least {least}", value, "here", "") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_an_exact_number_is_an_int_or_a_fraction() -> None:
    """Also a negative one, also of a subclass of Fraction."""
    third = Third(1, 3)
    assert (-1, Fraction(1, 2)) == (
        exact_number(-1, where="x"),
        exact_number(Fraction(1, 2), where="x"),
    )
    assert exact_number(third, where="x") is third


@pytest.mark.parametrize(("value", "hint"), HINTS)
def test_anything_else_is_no_exact_number(value: object, hint: str) -> None:
    """The error has the same hints as that of a whole number."""
    with pytest.raises(WrongType) as caught:
        exact_number(value, where="rounded")
    assert (Code.WRONG_TYPE, "an int or a Fraction", value, "rounded", hint) == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


@pytest.mark.parametrize("name", ["a", "learning-family", "TT_25", "1", "x.y/z"])
def test_an_identifier_is_returned_itself(name: str) -> None:
    """ASCII, and one word for a program."""
    assert name == identifier(name, where="x")


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("", Code.EMPTY, "a name"),
        (" ", Code.MALFORMED, "an ASCII name without spaces"),
        ("a b", Code.MALFORMED, "an ASCII name without spaces"),
        ("a\n", Code.MALFORMED, "an ASCII name without spaces"),
        ("a\x00", Code.MALFORMED, "an ASCII name without spaces"),
        ("gia-đình", Code.MALFORMED, "an ASCII name without spaces"),
    ],
)
def test_what_no_program_can_name_is_no_identifier(name: str, code: Code, expected: str) -> None:
    """Nothing could refer to it, or two spellings would."""
    with pytest.raises(InvalidValue) as caught:
        identifier(name, where="here")
    assert (code, expected, name, "here", "") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_an_identifier_is_text() -> None:
    """A number names nothing."""
    with pytest.raises(WrongType) as caught:
        identifier(5, where="here")
    assert ("a str", 5, "here") == (caught.value.expected, caught.value.got, caught.value.where)


def test_an_instance_is_returned_itself() -> None:
    """Of one type, or of any of several."""
    value = ["x"]
    assert instance(value, list, where="x") is value
    assert instance(value, (tuple, list), where="x", expected="a sequence") is value


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        (str, "", "a str"),
        (str, "a name", "a name"),
        ((str, bytes), "", ""),
        ((str, bytes), "a name", "a name"),
    ],
)
def test_what_is_no_instance_is_refused(
    kind: type[object] | tuple[type[object], ...], given: str, expected: str
) -> None:
    """The error says the type, or what the caller says of it."""
    with pytest.raises(WrongType) as caught:
        instance(1, kind, where="here", expected=given)
    assert (Code.WRONG_TYPE, expected, 1, "here", "") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_several_values_are_gone_through_in_order() -> None:
    """Any iterable will do."""
    assert [1, 2] == list(several((1, 2), where="x"))
    assert [1, 2] == list(several(iter([1, 2]), where="x"))


def test_one_value_is_not_several() -> None:
    """The builtin's complaint is not shown beside ours."""
    with pytest.raises(WrongType) as caught:
        several(cast("list[int]", 5), where="parts")
    assert "expected several values, got 5 in parts" == str(caught.value)
    assert caught.value.code is Code.WRONG_TYPE
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_a_date_is_returned_as_it_is() -> None:
    """A day without a time of day."""
    assert a_date(date(2024, 2, 29), where="x") == date(2024, 2, 29)


@pytest.mark.parametrize("value", [datetime(2024, 1, 1), "2024-01-01", 2024, None])  # noqa: DTZ001
def test_a_time_or_a_text_is_no_date(value: object) -> None:
    """A datetime compares with no date, so it is refused at the door."""
    with pytest.raises(WrongType) as caught:
        a_date(value, where="Place.valid_from")
    assert (Code.WRONG_TYPE, "a datetime.date", value, "Place.valid_from", "") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_the_first_and_the_last_year_are_years() -> None:
    """From 1000 to 9998."""
    assert (1000, 9998) == (a_year(1000, where="x"), a_year(9998, where="x"))


@pytest.mark.parametrize("value", [999, 9999, 0, pytest.param(10**5_000, id="huge")])
def test_a_year_out_of_range_is_refused(value: int) -> None:
    """A year after 9998 has no next one, as school years need."""
    with pytest.raises(InvalidValue) as caught:
        a_year(value, where="Year.number")
    assert (Code.OUT_OF_RANGE, "a year from 1000 to 9998", value, "Year.number", "") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_a_year_that_is_text_is_refused() -> None:
    """As every count that is text."""
    with pytest.raises(WrongType) as caught:
        a_year("2024", where="Year.number")
    assert (
        caught.value.code,
        caught.value.expected,
        caught.value.where,
    ) == (Code.WRONG_TYPE, "a whole number", "Year.number")

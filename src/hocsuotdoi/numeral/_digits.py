"""Digits and their marks: 138.068 and 73,58, written and read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.check import exact_number
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import MOST_PLACES, rounded
from hocsuotdoi.numeral._words import Style, language

if TYPE_CHECKING:
    from fractions import Fraction

    from hocsuotdoi.numeral._words import Language

__all__ = ["Digits", "digits", "in_digits", "trouble", "write"]

Digits = tuple[int, int]
"""The digits as one whole number, and how many of them are decimals."""

_LARGEST_EXPONENT: Final = 4_300
_GROUP: Final = 3
_LONGEST_PADDED: Final = 2


def write(value: int | Decimal | Fraction, *, style: Style = Style.VI) -> str:
    """Return the number in digits, in groups of three; a Decimal keeps its trailing zeros.

    Args:
        value: An exact number with at most 30 decimals; a Decimal may have more.
        style: Whose marks to write.

    Raises:
        WrongType: It is not an int, a Decimal or a Fraction.
        InvalidValue: It has no end of decimals, or is no number.

        >>> write(138_068), write(Decimal("92.80")), write(Decimal("92.80"), style=Style.EN)
        ('138.068', '92,80', '92.80')
    """
    return in_digits(_decimal(value), language(style), grouped=True)


def in_digits(number: Decimal, words: Language, *, grouped: bool) -> str:
    """Return the digits with the marks of one language."""
    # Not through str(int): Python refuses to write ints of more than 4300 digits.
    whole, _, decimals = f"{number:,f}".partition(".")
    whole = whole.replace(",", words.group if grouped else "")
    return f"{whole}{words.decimal}{decimals}" if decimals else whole


def _decimal(value: int | Decimal | Fraction) -> Decimal:
    if not isinstance(value, Decimal):
        return _decimal_of_exact(exact_number(value, where="write"))
    if not value.is_finite() or abs(value.adjusted()) > _LARGEST_EXPONENT:
        raise InvalidValue(
            Code.OUT_OF_RANGE,
            expected=f"a finite number of at most {_LARGEST_EXPONENT} digits",
            got=value,
            where="write",
        )
    return value


def _decimal_of_exact(value: int | Fraction) -> Decimal:
    for places in range(MOST_PLACES + 1):
        if 10**places % value.denominator == 0:
            return rounded(value, places)
    raise InvalidValue(
        Code.MALFORMED,
        expected=f"a number that ends within {MOST_PLACES} decimals",
        got=value,
        where="write",
        hint="round it first with hocsuotdoi.exact.rounded",
    )


def digits(text: str, words: Language, *, percent: bool = False) -> tuple[Digits, ...]:
    """Return each sensible reading of digits with marks: one, two, or none.

    The mark of the groups is a decimal mark when one or two digits follow it, or a lone zero stands
    before it: 97.8 and 0.125 are no groups. In percent, 14.825 could be either.
    """
    whole, mark, decimals = text.partition(words.decimal)
    if mark:
        return _number(_ungrouped(whole, words.group), decimals) if decimals else ()
    whole, mark, decimals = text.partition(words.group)
    if not mark:
        return _number(text, "")
    readings = _number(_ungrouped(text, words.group), "")
    if decimals and (percent or whole == "0" or len(decimals) < _GROUP):
        readings += _number(whole, decimals)
    return readings


def trouble(text: str, words: Language) -> str:
    """Return what is wrong with digits that have no reading."""
    other = language(Style.EN if words.style is Style.VI else Style.VI)
    if digits(text, other):
        return f"{text!r} has the marks of the other style: pass style={other.style!r}"
    if text[0] == "0" and text.isdigit():
        return f"{text!r} starts with zeros, as codes do: a code is no number, keep it as text"
    return f"{text!r} has neither groups of three digits nor at most {MOST_PLACES} decimals"


def _ungrouped(text: str, group: str) -> str:
    """Return the digits without the marks between groups, or nothing if they are no groups."""
    first, *others = text.split(group)
    if any(len(other) != _GROUP for other in others) or (others and len(first) > _GROUP):
        return ""
    return "".join((first, *others))


def _number(whole: str, decimals: str) -> tuple[Digits, ...]:
    """Return the one reading, or none: not for stray marks, nor for the leading zeros of codes."""
    run = whole + decimals
    if not (whole and run.isdigit()) or len(decimals) > MOST_PLACES:
        return ()
    if whole[0] == "0" and len(whole) > _LONGEST_PADDED:
        return ()
    return ((int(run), len(decimals)),)

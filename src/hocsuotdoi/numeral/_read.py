"""The questions a caller asks of a text: what it says, the one number in it, an exact count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.text import clean
from hocsuotdoi.errors import Code, Unreadable
from hocsuotdoi.numeral._reader import Reader
from hocsuotdoi.numeral._value import Ambiguous, Numeral
from hocsuotdoi.numeral._words import Style, language

if TYPE_CHECKING:
    from hocsuotdoi.numeral._value import Reading

__all__ = ["count", "number", "read"]

_GROUP: Final = 3


def read(text: str, *, style: Style = Style.VI) -> Reading:
    """Return what a text says that holds a numeral and nothing else.

    Args:
        text: A number, a part of a whole or a range, without the unit that is counted.
        style: Whose marks and words it is written with.

    Returns:
        A Numeral, a Pair or an Extent; Ambiguous when two readings are sensible.

    Raises:
        WrongType: The text is not a str.
        Unreadable: It is not a numeral; the hint names the part that was not understood.

        >>> read("420 tỷ 936 triệu").value
        Fraction(420936000000, 1)
        >>> [reading.written() for reading in read("14.825%").readings]
        ['14825%', '14,825%']
    """
    return Reader(clean(text, where="text"), language(style)).reading()


def number(text: str, *, style: Style = Style.VI) -> Numeral:
    """Return the one number that the text says.

    Raises:
        WrongType: The text is not a str.
        Unreadable: It is not a numeral, or it says a pair, a range, or more than one thing.

        >>> number("hơn 6.020").approximation
        Approximation.MORE_THAN
    """
    reading = read(text, style=style)
    if isinstance(reading, Numeral):
        return reading
    if isinstance(reading, Ambiguous):
        ways = " or ".join(each.written(style) for each in reading.readings)
        code, hint = Code.AMBIGUOUS, f"it can be read as {ways}"
    else:
        code, hint = Code.NOT_A_NUMERAL, f"it is of type {type(reading).__name__}: use read()"
    raise Unreadable(code, expected="one number", got=text, where="text", hint=hint)


def count(text: str, *, style: Style = Style.VI) -> int:
    """Return the exact count that the text says: not rounded, approximate or in percent.

    Raises:
        WrongType: The text is not a str.
        Unreadable: It is not a numeral, or not an exact whole number of at least 0.

        >>> count("138.068"), count("07")
        (138068, 7)
    """
    numeral = number(text, style=style)
    exactly = Numeral(numeral.value, places=numeral.places)
    if numeral == exactly and not numeral.places and numeral.value >= 0:
        return numeral.value.numerator
    other = Style.EN if style is Style.VI else Style.VI
    hint = "number() keeps decimals, percent, scale words and approximations"
    if numeral.places == _GROUP:
        hint = f"a count in groups of three is written so in style={other!r}"
    raise Unreadable(
        Code.NOT_A_NUMERAL, expected="an exact count in digits", got=text, where="text", hint=hint
    )

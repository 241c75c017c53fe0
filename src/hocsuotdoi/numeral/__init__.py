"""Numbers as people write them: Vietnamese and English numerals read, and written back.

A numeral keeps what was claimed, not only a value: how many decimals were written, in thousands or
millions, in percent, "more than" or "about". So it knows which true values would have been written
so. What can be read in two ways is answered as :class:`Ambiguous`, never guessed.

    >>> read("hơn 1,15 triệu").value
    Fraction(1150000, 1)
    >>> read("1564/2263").whole.value
    Fraction(2263, 1)
    >>> from hocsuotdoi.exact import Rounding
    >>> number("73,58 %").interval(Rounding.TRUNCATE).outward(2)
    (Decimal('73.58'), Decimal('73.59'))
    >>> write(138_068), write(138_068, style=Style.EN)
    ('138.068', '138,068')
"""

from __future__ import annotations

from hocsuotdoi.numeral._digits import write
from hocsuotdoi.numeral._read import count, number, read
from hocsuotdoi.numeral._value import Ambiguous, Extent, Numeral, Pair, Reading
from hocsuotdoi.numeral._words import Approximation, Style

__all__ = [
    "Ambiguous",
    "Approximation",
    "Extent",
    "Numeral",
    "Pair",
    "Reading",
    "Style",
    "count",
    "number",
    "read",
    "write",
]

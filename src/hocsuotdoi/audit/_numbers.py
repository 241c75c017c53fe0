"""Sets of whole numbers in a row, with or without an end: the counts that would fit."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import exact_number, whole_number
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi.audit._say import style_of
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.numeral import write

if TYPE_CHECKING:
    from hocsuotdoi.interval import Interval

__all__ = ["WholeNumbers"]


@attrs.frozen
class WholeNumbers:
    """The whole numbers from a first to a last one, both included; false when there is none.

    Attributes:
        first: The least, at least 0; None when there is none.
        last: The greatest; None when there is none, or no end.

    Raises:
        WrongType: An end is not an int.
        InvalidValue: An end is negative, or the last lies before the first.

        >>> large = WholeNumbers(1_001)
        >>> 1_000 in large, 10**30 in large, large.text("en")
        (False, True, '1,001 or more')
    """

    first: int | None
    last: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse ends that are no counts, or in the wrong order."""
        if self.first is not None:
            whole_number(self.first, where="WholeNumbers.first")
        if self.last is None:
            return
        whole_number(self.last, where="WholeNumbers.last")
        if self.first is None or self.last < self.first:
            raise InvalidValue(
                Code.EMPTY,
                expected="a last number that is not before the first",
                got=(self.first, self.last),
                where="WholeNumbers",
                hint="WholeNumbers(None) holds none",
            )

    @classmethod
    def inside(cls, interval: Interval | None) -> WholeNumbers:
        """Return those of at least 0 in an interval; none when there is no interval.

        >>> from hocsuotdoi.interval import Interval
        >>> WholeNumbers.inside(Interval(Fraction(5, 2), 6, high_open=True))
        WholeNumbers(first=3, last=5)
        """
        if interval is None:
            return cls(None)
        low, high = interval.low or 0, interval.high
        first = max(0, floor(low) + 1 if interval.low_open else ceil(low))
        if high is None:
            return cls(first)
        last = ceil(high) - 1 if interval.high_open else floor(high)
        return cls(first, last) if first <= last else cls(None)

    def __bool__(self) -> bool:
        """Whether there is one at all."""
        return self.first is not None

    def __contains__(self, value: object) -> bool:
        """Whether the exact number is one of them."""
        number = Fraction(exact_number(value, where="a membership test of WholeNumbers"))
        if self.first is None or number.denominator > 1 or number < self.first:
            return False
        return self.last is None or number <= self.last

    def text(self, language: Language = "vi") -> str:
        """Return the number, the first and the last, or from where they go on.

        >>> WholeNumbers(708_130, 712_513).text(), WholeNumbers(671, 671).text()
        ('708.130…712.513', '671')
        """
        if self.first is None:
            return in_language(language, vi="không có số nào", en="none")
        style = style_of(language)
        first = write(self.first, style=style)
        if self.last is None:
            return in_language(language, vi=f"từ {first} trở lên", en=f"{first} or more")
        return first if self.first == self.last else f"{first}…{write(self.last, style=style)}"

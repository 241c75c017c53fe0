"""Intervals of exact numbers: what a rounded or approximate figure says about the true value.

>>> Interval(6_020, None, low_open=False).over(Interval.exactly(62)).outward(2)
(Decimal('97.09'), None)
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import exact_number, instance
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import Rounding, rounded

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["Interval"]

Number = int | Fraction


@attrs.frozen
class Interval:
    """All exact numbers between two ends, each of which may be open, closed or absent.

    Attributes:
        low: The lower end; None when nothing bounds it.
        high: The upper end; None when nothing bounds it.
        low_open: Whether the lower end itself is left out; False when there is none.
        high_open: Whether the upper end itself is left out; False when there is none.

    Raises:
        WrongType: An end is not an int or a Fraction.
        InvalidValue: The interval would be empty.

        >>> half_up = Interval(Fraction("67.25"), Fraction("67.35"), high_open=True)
        >>> Fraction("67.25") in half_up, Fraction("67.35") in half_up
        (True, False)
    """

    low: Number | None
    high: Number | None
    low_open: bool = attrs.field(default=False, kw_only=True)
    high_open: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse an interval that holds nothing; no end is neither open nor closed."""
        if self.low is not None:
            exact_number(self.low, where="Interval.low")
        if self.high is not None:
            exact_number(self.high, where="Interval.high")
        instance(self.low_open, bool, where="Interval.low_open")
        instance(self.high_open, bool, where="Interval.high_open")
        if self.low is None:
            object.__setattr__(self, "low_open", False)
        if self.high is None:
            object.__setattr__(self, "high_open", False)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise InvalidValue(
                Code.EMPTY,
                expected="an interval that holds a number",
                got=(self.low, self.high, self.low_open, self.high_open),
                where="Interval",
            )

    @classmethod
    def exactly(cls, value: Number) -> Interval:
        """Return the interval that holds one number only."""
        return cls(value, value)

    @property
    def is_exact(self) -> bool:
        """Whether one number only lies inside."""
        return self.low is not None and self.low == self.high

    def __contains__(self, value: object) -> bool:
        """Whether the exact number lies inside."""
        number = exact_number(value, where="a membership test of an Interval")
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = (
            self.high is None or number < self.high or (number == self.high and not self.high_open)
        )
        return above and below

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        instance(other, Interval, where="Interval.meets")
        return _reaches(self, other) and _reaches(other, self)

    def common(self, other: Interval) -> Interval | None:
        """Return the numbers in both; None when there are none.

        >>> Interval(1, 3).common(Interval(2, None))
        Interval(low=2, high=3, low_open=False, high_open=False)
        """
        if not self.meets(other):
            return None
        lows = [(i.low, i.low_open) for i in (self, other) if i.low is not None]
        highs = [(i.high, not i.high_open) for i in (self, other) if i.high is not None]
        low, low_open = max(lows, default=(None, False))
        high, high_closed = min(highs, default=(None, True))
        return Interval(low, high, low_open=low_open, high_open=not high_closed)

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both."""
        instance(other, Interval, where="Interval.hull")
        low, low_open = None, False
        high, high_closed = None, True
        if self.low is not None and other.low is not None:
            low, low_open = min((self.low, self.low_open), (other.low, other.low_open))
        if self.high is not None and other.high is not None:
            high, high_closed = max(
                (self.high, not self.high_open), (other.high, not other.high_open)
            )
        return Interval(low, high, low_open=low_open, high_open=not high_closed)

    def plus(self, other: Interval) -> Interval:
        """Return where the sum lies."""
        instance(other, Interval, where="Interval.plus")
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            low_open=self.low_open or other.low_open,
            high_open=self.high_open or other.high_open,
        )

    def negated(self) -> Interval:
        """Return where the number lies with its sign turned.

        >>> Interval(1, None).negated()
        Interval(low=None, high=-1, low_open=False, high_open=False)
        """
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            low_open=self.high_open,
            high_open=self.low_open,
        )

    def scaled(self, factor: Number) -> Interval:
        """Return where the number lies when multiplied by a positive ``factor``."""
        if exact_number(factor, where="Interval.scaled") <= 0:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected="a factor above 0",
                got=factor,
                where="Interval.scaled",
                hint="turn the sign with negated()",
            )
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            low_open=self.low_open,
            high_open=self.high_open,
        )

    def over(self, whole: Interval) -> Interval:
        """Return where the quotient lies, for a part and a whole that are not negative.

        >>> Interval.exactly(6_578).over(Interval(120, None)).outward(2)
        (Decimal('0.00'), Decimal('54.82'))

        Raises:
            InvalidValue: An end may be negative, or the whole can only be zero.
        """
        for name, side in (("part", self), ("whole", whole)):
            instance(side, Interval, where="Interval.over")
            if side.low is None or side.low < 0:
                raise InvalidValue(
                    Code.NEGATIVE_COUNT,
                    expected="an interval of numbers of at least 0",
                    got=side,
                    where=f"the {name} of Interval.over",
                )
        if whole.high == 0:
            raise InvalidValue(
                Code.BASE_BELOW_ONE,
                expected="a whole that can be above 0",
                got=whole,
                where="Interval.over",
            )
        low, low_open = Fraction(0), self.low == 0 and self.low_open
        if self.low and whole.high is not None:
            low, low_open = Fraction(self.low) / whole.high, self.low_open or whole.high_open
        elif self.low:
            low_open = True
        if self.high is None or (whole.low == 0 and self.high != 0):
            return Interval(low, None, low_open=low_open)
        if self.high == 0:
            return Interval(0, 0)
        high = Fraction(self.high) / Fraction(whole.low or 1)
        return Interval(low, high, low_open=low_open, high_open=self.high_open or whole.low_open)

    def whole_numbers(self) -> range | None:
        """Return the ints inside, or None when they have no end.

        >>> Interval(Fraction(5, 2), 6, high_open=True).whole_numbers()
        range(3, 6)
        """
        if self.low is None or self.high is None:
            return None
        first, last = ceil(self.low), floor(self.high)
        first += self.low_open and first == self.low
        last -= self.high_open and last == self.high
        return range(first, max(first, last + 1))

    def outward(self, places: int = 2) -> tuple[Decimal | None, Decimal | None]:
        """Return both ends cut to ``places`` decimals, moved outwards, never inwards."""
        return (
            None if self.low is None else _towards(self.low, places, up=False),
            None if self.high is None else _towards(self.high, places, up=True),
        )


def _reaches(one: Interval, other: Interval) -> bool:
    """Whether ``one`` starts before ``other`` ends."""
    if one.low is None or other.high is None or one.low < other.high:
        return True
    return one.low == other.high and not (one.low_open or other.high_open)


def _towards(value: Number, places: int, *, up: bool) -> Decimal:
    away = (value >= 0) is up
    return rounded(value, places, rounding=Rounding.UP if away else Rounding.TRUNCATE)

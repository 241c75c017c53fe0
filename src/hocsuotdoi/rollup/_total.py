"""Totals: what the units of a place add up to, and how many of them are in it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, get_args

import attrs

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import Missing, MissingReason, Ratio
from hocsuotdoi.figure import Figure, Status
from hocsuotdoi.figure._figure import MISSING, NORMAL
from hocsuotdoi.figure._sum import at_least
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Measure
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.period import Period
from hocsuotdoi.place import Place
from hocsuotdoi.rollup import _words

if TYPE_CHECKING:
    from hocsuotdoi._internal.language import Language

Sum = int | Fraction | Interval | Missing
"""What counts add up to."""

_SUMS: Final = get_args(Sum)
_PERIODS: Final = get_args(Period)


def _plain(value: Sum) -> Sum:
    """Return one number where only one is possible, and an int where it is whole."""
    if isinstance(value, Interval) and value.is_exact and value.low is not None:
        value = value.low
    if isinstance(value, Fraction) and value.denominator == 1:
        return value.numerator
    return value


def _usual_status(total: Total) -> frozenset[Status]:
    return MISSING if isinstance(total.value, Missing) else NORMAL


@attrs.frozen
class Total:
    """What the units of one place add up to, for one measure and period.

    Attributes:
        measure: What is counted.
        place: Where.
        period: For which period.
        value: The sum; an Interval when a count is approximate; Missing when a unit has none, or
            when the counts do not add up.
        reported: How many units gave a count.
        expected: How many units there are.
        missing: The units that gave none, in order.
        status: What is to be known about it: all that is to be known about the counts; a partial
            total always is PROVISIONAL.
        as_of: The day up to which all units counted, when it is one.
        only: The figure of the only unit, where there is one only: then nothing was added.

    Raises:
        InvalidValue: The fields contradict each other: more reported than expected, a value
            although nobody reported, a status that does not fit the value.
    """

    measure: Measure
    place: Place
    period: Period
    value: Sum
    reported: int = attrs.field(kw_only=True)
    expected: int = attrs.field(kw_only=True)
    missing: tuple[Place, ...] = attrs.field(default=(), kw_only=True)
    status: frozenset[Status] = attrs.field(
        default=attrs.Factory(_usual_status, takes_self=True), kw_only=True
    )
    as_of: date | None = attrs.field(default=None, kw_only=True)
    only: Figure | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.measure, Measure, where="Total.measure")
        instance(self.place, Place, where="Total.place")
        instance(self.period, _PERIODS, where="Total.period", expected="a period, e.g. Year(2024)")
        if not self._is_plain():
            self._check_coverage()
            object.__setattr__(self, "value", _plain(self.value))
            self._check_value()
            self._check_status()
        if self.as_of is not None:
            a_date(self.as_of, where="Total.as_of")
        if self.only is not None:
            self._check_only(self.only)

    def _is_plain(self) -> bool:
        """Whether it is a count that all units reported: the common case, told apart quickly."""
        value = self.value
        if type(value) is not int or value < 0 or type(self.status) is not frozenset:
            return False
        if self.missing != () or self.status != NORMAL:
            return False
        units = self.expected
        return type(units) is type(self.reported) is int and 0 < units == self.reported

    def _check_coverage(self) -> None:
        whole_number(self.expected, where="Total.expected", least=1)
        whole_number(self.reported, where="Total.reported")
        instance(self.missing, tuple, where="Total.missing")
        absent = self.expected - self.reported
        if len(self.missing) != absent:
            raise _malformed(
                f"as many missing units as lack of the {self.expected} expected: {absent}",
                self.missing,
                "Total.missing",
            )
        for place in self.missing:
            instance(place, Place, where="Total.missing")

    def _check_value(self) -> None:
        value = self.value
        instance(value, _SUMS, where="Total.value", expected="a sum")
        absent = isinstance(value, Missing)
        least = value.low if isinstance(value, Interval) else value
        if type(value) is bool or (not isinstance(least, Missing) and (least is None or least < 0)):
            raise _malformed("a sum of at least 0", value, "Total.value")
        if not absent and self.reported == 0:
            raise _malformed("a Missing, as nobody reported", value, "Total.value")

    def _check_status(self) -> None:
        value, status = self.value, self.status
        instance(status, frozenset, where="Total.status")
        for one in status:
            instance(one, Status, where="Total.status")
        if (Status.MISSING in status) is not isinstance(value, Missing):
            raise _malformed("status MISSING exactly without a value", status, "Total.status")
        if isinstance(value, Fraction) and Status.ESTIMATED not in status:
            raise _malformed("status ESTIMATED, as it is no whole number", status, "Total.status")
        if self.is_partial and Status.PROVISIONAL not in status:
            raise _malformed("status PROVISIONAL, as units are missing", status, "Total.status")

    def _check_only(self, only: Figure) -> None:
        instance(only, Figure, where="Total.only")
        if (only.measure, only.period, self.expected) != (self.measure, self.period, 1):
            raise _malformed(
                f"the figure of {self.measure.id} of one unit, {self.period!r}", only, "Total.only"
            )

    @property
    def is_partial(self) -> bool:
        """Whether there is a value although units are missing: it is a lower bound then."""
        return bool(self.missing) and not isinstance(self.value, Missing)

    @property
    def coverage(self) -> Ratio:
        """The units that reported, of those expected."""
        return Ratio(self.reported, self.expected)

    @property
    def interval(self) -> Interval | Missing:
        """Where the true total lies: at or above what came, when units are missing."""
        if isinstance(self.value, Missing):
            return self.value
        interval = self.value if isinstance(self.value, Interval) else Interval.exactly(self.value)
        if self.is_partial:
            return Interval(interval.low, None, low_open=interval.low_open)
        return interval

    @property
    def figure(self) -> Figure:
        """The total as a figure, to compute rates from.

        The figure of an only unit stays as it was written. Of a sum, what has no upper end is "at
        least" so many; what has both ends is no count any more, and NOT_COMPARABLE.
        """
        if self.only is not None:
            return (
                self.only
                if self.only.place == self.place
                else attrs.evolve(self.only, place=self.place)
            )
        value, word, status = self._as_count()
        return Figure(
            self.measure,
            self.place,
            self.period,
            value,
            approximation=word,
            as_of=self.as_of,
            status=status,
        )

    def _as_count(self) -> tuple[int | Fraction | Missing, Approximation, frozenset[Status]]:
        value = self.value
        if not self.missing and not isinstance(value, Interval):
            return value, Approximation.EXACT, self.status
        interval = self.interval
        if isinstance(interval, Missing):
            return interval, Approximation.EXACT, self.status
        least = at_least(interval)
        if least is not None:
            return least, Approximation.AT_LEAST, self.status
        vague = Missing(MissingReason.NOT_COMPARABLE, (self.measure.id,))
        return vague, Approximation.EXACT, MISSING

    def text(self, language: Language = "vi") -> str:
        """Return the sum as people read it: *1.234*, *ít nhất 412*, *– (chưa báo cáo: 3/124 …)*."""
        return _words.worth(self, language)

    def explain(self, language: Language = "vi") -> str:
        """Return the sum, how many units are in it, who is missing, and what is to be known."""
        return _words.explanation(self, language)

    def __str__(self) -> str:
        """Return name, place, period and sum."""
        return _words.line(self, "vi")


def _malformed(expected: str, got: object, where: str) -> InvalidValue:
    return InvalidValue(Code.MALFORMED, expected=expected, got=got, where=where)

"""Exact quantities: ratios, changes, intervals, and the one rounding function.

Everything here is computed with ``int`` and ``Fraction``. A decimal appears only at the end, when a
person wants to read a figure, and then the rounding is named.

    >>> families = Ratio(138_068, 187_624)
    >>> families.percent(2)
    Decimal('73.59')
    >>> families.percent(2, rounding=Rounding.TRUNCATE)
    Decimal('73.58')
"""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import exact_number, instance, several, whole_number
from hocsuotdoi._internal.named import Named
from hocsuotdoi.errors import Code, InvalidValue, NotComparable, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "Change",
    "Missing",
    "MissingReason",
    "PointChange",
    "Ratio",
    "Rounding",
    "apportioned",
    "rounded",
]

MOST_PLACES: Final = 30
_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])


class Rounding(Named):
    """How a figure is cut to a number of decimals; every mode treats both signs alike."""

    HALF_UP = "half-up"
    """To the nearest, a tie away from zero: what people expect, and the default."""
    HALF_EVEN = "half-even"
    """To the nearest, a tie to the even digit: what many programs do unasked."""
    TRUNCATE = "truncate"
    """Towards zero: the further digits are cut off."""
    UP = "up"
    """Away from zero, whatever is cut off."""


class MissingReason(Named):
    """Why there is no value."""

    NOT_REPORTED = "not-reported"
    BASE_IS_ZERO = "base-is-zero"
    NOT_APPLICABLE = "not-applicable"
    SUPPRESSED = "suppressed"
    NOT_COMPARABLE = "not-comparable"


@attrs.frozen
class Missing:
    """The absence of a value, with its reason: neither zero nor NaN.

    Attributes:
        reason: Why there is no value.
        about: What is absent, by name: identifiers of measures or places; may be empty.

        >>> Ratio.of(12, 0)
        Missing(reason=MissingReason.BASE_IS_ZERO, about=())
    """

    reason: MissingReason
    about: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.reason, MissingReason, where="Missing.reason")
        instance(self.about, tuple, where="Missing.about", expected="a tuple of names")
        for name in self.about:
            instance(name, str, where="Missing.about", expected="a tuple of names")


def rounded(
    value: int | Fraction, places: int = 2, *, rounding: Rounding = Rounding.HALF_UP
) -> Decimal:
    """Return ``value`` cut to ``places`` decimals: the only place where digits are lost.

    Args:
        value: Any exact number.
        places: Decimals kept, 0 to 30.
        rounding: What becomes of the rest.

    Raises:
        WrongType: ``value`` is not an int or a Fraction.
        InvalidValue: ``places`` is outside 0 to 30.

        >>> rounded(Fraction(1, 16) * 100, 1), rounded(Fraction(-1, 16) * 100, 1)
        (Decimal('6.3'), Decimal('-6.3'))
    """
    number = exact_number(value, where="rounded")
    return _cut(number.numerator, number.denominator, places, rounding)


def _cut(numerator: int, denominator: int, places: int, rounding: Rounding) -> Decimal:
    """Return numerator/denominator to ``places`` decimals; the denominator is positive."""
    if type(places) is not int or not 0 <= places <= MOST_PLACES:
        whole_number(places, where="places")
        raise InvalidValue(
            Code.OUT_OF_RANGE, expected=f"0 to {MOST_PLACES} decimals", got=places, where="places"
        )
    size = abs(numerator) * 10**places
    if rounding is Rounding.HALF_UP:
        units = (2 * size + denominator) // (2 * denominator)
    elif rounding is Rounding.TRUNCATE:
        units = size // denominator
    elif rounding is Rounding.UP:
        units = -(-size // denominator)
    else:
        instance(rounding, Rounding, where="rounding")
        units, rest = divmod(size, denominator)
        units += 2 * rest + units % 2 > denominator
    return Decimal(units if numerator >= 0 else -units).scaleb(-places, _EXACT)


def apportioned(parts: Sequence[int], *, places: int = 2) -> tuple[Decimal, ...]:
    """Return the percent of each part in the sum of all, so that the percents sum to 100.

    Each share is truncated, then the units still missing go to the largest remainders (Hamilton's
    method); equal remainders are served in the order given.

    Args:
        parts: Counts of a partition, in any order.
        places: Decimals of each percent.

    Raises:
        InvalidValue: The parts are negative or sum to zero: a partition of nothing has no shares.

        >>> apportioned([1, 1, 1])
        (Decimal('33.34'), Decimal('33.33'), Decimal('33.33'))
    """
    counts = [whole_number(part, where="parts") for part in several(parts, where="parts")]
    total = sum(counts)
    if total == 0:
        raise InvalidValue(
            Code.BASE_BELOW_ONE, expected="parts that sum to at least 1", got=counts, where="parts"
        )
    _cut(0, 1, places, Rounding.TRUNCATE)  # refuses impossible places
    scale = 100 * 10**places
    floors = [count * scale // total for count in counts]
    by_remainder = sorted(range(len(counts)), key=lambda i: -(counts[i] * scale % total))
    for i in by_remainder[: scale - sum(floors)]:
        floors[i] += 1
    return tuple(Decimal(units).scaleb(-places, _EXACT) for units in floors)


@attrs.frozen(eq=False)
class Ratio:
    """A part over a whole, kept as the two counts it came from.

    Two ratios are equal, and are ordered, by their exact value, as fractions are:
    ``Ratio(1, 2) == Ratio(2, 4)``. The part may exceed the whole: whether that makes sense is for
    the indicator to say.

    Attributes:
        part: A count of at least 0.
        whole: A count of at least 1.

    Raises:
        WrongType: A count is not an int.
        InvalidValue: The part is negative or the whole is below 1.

        >>> clans = Ratio(1564, 2263)
        >>> clans.value
        Fraction(1564, 2263)
        >>> clans < Ratio(7, 10)
        True
    """

    part: int
    whole: int

    def __attrs_post_init__(self) -> None:
        """Check both counts."""
        if type(self.part) is not int or self.part < 0:
            whole_number(self.part, where="Ratio.part")
        if type(self.whole) is not int or self.whole < 1:
            whole_number(self.whole, where="Ratio.whole")
            raise InvalidValue(
                Code.BASE_BELOW_ONE,
                expected="a whole of at least 1",
                got=self.whole,
                where="Ratio.whole",
                hint="Ratio.of(part, whole) answers Missing for a base of zero",
            )

    @classmethod
    def of(cls, part: int | Missing, whole: int | Missing) -> Ratio | Missing:
        """Return the ratio, or Missing when a count is missing or the whole is zero.

        >>> Ratio.of(Missing(MissingReason.SUPPRESSED), 10)
        Missing(reason=MissingReason.SUPPRESSED, about=())
        """
        if isinstance(part, Missing):
            return part
        if isinstance(whole, Missing):
            return whole
        if whole_number(whole, where="Ratio.whole") == 0:
            whole_number(part, where="Ratio.part")
            return Missing(MissingReason.BASE_IS_ZERO)
        return cls(part, whole)

    @classmethod
    def pooled(cls, ratios: Iterable[Ratio]) -> Ratio | Missing:
        """Return the rate of all together: parts and wholes are added, rates never averaged.

        >>> Ratio.pooled([Ratio(1, 2), Ratio(30, 40)])
        Ratio(part=31, whole=42)
        """
        where = "Ratio.pooled"
        members = [instance(ratio, Ratio, where=where) for ratio in several(ratios, where=where)]
        return cls.of(sum(r.part for r in members), sum(r.whole for r in members))

    @property
    def value(self) -> Fraction:
        """The exact quotient; 1 is the whole."""
        return Fraction(self.part, self.whole)

    def percent(self, places: int = 2, *, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
        """Return the ratio in percent, cut to ``places`` decimals.

        >>> Ratio(1808, 2009).percent(2), Ratio(1808, 2009).value >= Fraction(90, 100)
        (Decimal('90.00'), False)
        """
        return _cut(100 * self.part, self.whole, places, rounding)

    def decimal(self, places: int = 2, *, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
        """Return the plain quotient, cut to ``places`` decimals: a mean, not a percent.

        >>> Ratio(10_900, 283).decimal()
        Decimal('38.52')
        """
        return _cut(self.part, self.whole, places, rounding)

    def __eq__(self, other: object) -> bool:
        """Compare exact values."""
        if not isinstance(other, Ratio):
            return NotImplemented
        return self.part * other.whole == other.part * self.whole

    def __hash__(self) -> int:
        """Hash the exact value."""
        common = gcd(self.part, self.whole)
        return hash((Ratio, self.part // common, self.whole // common))

    def __lt__(self, other: Ratio) -> bool:
        """Compare exact values."""
        theirs = _ratio_beside(self, other)
        return self.part * theirs.whole < theirs.part * self.whole

    def __le__(self, other: Ratio) -> bool:
        """Compare exact values."""
        theirs = _ratio_beside(self, other)
        return self.part * theirs.whole <= theirs.part * self.whole

    def __gt__(self, other: Ratio) -> bool:
        """Compare exact values."""
        return _ratio_beside(self, other) < self

    def __ge__(self, other: Ratio) -> bool:
        """Compare exact values."""
        return _ratio_beside(self, other) <= self


def _ratio_beside(ratio: Ratio, other: object) -> Ratio:
    if isinstance(other, Ratio):
        return other
    raise NotComparable(
        Code.DIFFERENT_KINDS,
        expected="another Ratio",
        got=other,
        where=f"a comparison with {shown(ratio)}",
        hint="compare ratio.value with an int or a Fraction",
    )


@attrs.frozen
class Change:
    """The growth of a count or an amount, from a prior value to the current one.

    It is absolute (in the unit counted) or relative (to the prior value), never in percentage
    points: those belong to the change of a rate, :class:`PointChange`.

    Attributes:
        prior: The value before, at least 0.
        current: The value now, at least 0.

        >>> members = Change(330_909, 337_294)
        >>> members.absolute, members.percent(2)
        (6385, Decimal('1.93'))
    """

    prior: int | Fraction
    current: int | Fraction

    def __attrs_post_init__(self) -> None:
        """Check both values."""
        for name, value in (("prior", self.prior), ("current", self.current)):
            if exact_number(value, where=f"Change.{name}") < 0:
                raise InvalidValue(
                    Code.NEGATIVE_COUNT,
                    expected="a value of at least 0",
                    got=value,
                    where=f"Change.{name}",
                )

    @property
    def absolute(self) -> int | Fraction:
        """Current less prior, in the unit counted."""
        return self.current - self.prior

    @property
    def relative(self) -> Fraction | Missing:
        """The absolute change over the prior value; Missing when that is zero."""
        if self.prior == 0:
            return Missing(MissingReason.BASE_IS_ZERO)
        return Fraction(self.absolute) / self.prior

    def percent(
        self, places: int = 2, *, rounding: Rounding = Rounding.HALF_UP
    ) -> Decimal | Missing:
        """Return the relative change in percent, cut to ``places`` decimals."""
        relative = self.relative
        if isinstance(relative, Missing):
            return relative
        return rounded(relative * 100, places, rounding=rounding)

    def then(self, later: Change) -> Change:
        """Return the change over both periods; ``later`` must start where this one ends.

        >>> Change(10, 12).then(Change(12, 9))
        Change(prior=10, current=9)
        """
        _joined(self.current, instance(later, Change, where="Change.then").prior, "Change.then")
        return Change(self.prior, later.current)

    def reversed(self) -> Change:
        """Return the change back from the current value to the prior one."""
        return Change(self.current, self.prior)


@attrs.frozen
class PointChange:
    """The change of a rate, in percentage points; never in percent.

    Attributes:
        prior: The rate before.
        current: The rate now.

        >>> PointChange(Ratio(34, 63), Ratio(55, 63)).rounded(1)
        Decimal('33.3')
    """

    prior: Ratio
    current: Ratio

    def __attrs_post_init__(self) -> None:
        """Check both rates."""
        instance(self.prior, Ratio, where="PointChange.prior")
        instance(self.current, Ratio, where="PointChange.current")

    @property
    def points(self) -> Fraction:
        """The exact difference of the two rates, in percentage points."""
        return (self.current.value - self.prior.value) * 100

    def rounded(self, places: int = 2, *, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
        """Return the percentage points, cut to ``places`` decimals."""
        return rounded(self.points, places, rounding=rounding)

    def then(self, later: PointChange) -> PointChange:
        """Return the change over both periods; ``later`` must start where this one ends."""
        instance(later, PointChange, where="PointChange.then")
        _joined(self.current, later.prior, "PointChange.then")
        return PointChange(self.prior, later.current)

    def reversed(self) -> PointChange:
        """Return the change back from the current rate to the prior one."""
        return PointChange(self.current, self.prior)


def _joined(end: object, start: object, where: str) -> None:
    if end != start:
        raise InvalidValue(
            Code.MALFORMED,
            expected=f"a change that starts from {shown(end)}",
            got=start,
            where=where,
        )

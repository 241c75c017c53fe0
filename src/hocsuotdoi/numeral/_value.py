"""What was written: one number, a part of a whole, a range, or a text with two readings."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, TypeAlias

import attrs

from hocsuotdoi._internal.check import exact_number, instance, whole_number
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import MOST_PLACES, Rounding, rounded
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral._digits import in_digits
from hocsuotdoi.numeral._words import SCALES, Approximation, Sign, Style, language

__all__ = ["Ambiguous", "Extent", "Numeral", "Pair", "Reading"]

_FEWEST_READINGS: Final = 2


def _fraction(value: int | Fraction) -> Fraction:
    return (
        value if type(value) is Fraction else Fraction(exact_number(value, where="Numeral.value"))
    )


@attrs.frozen
class Numeral:
    """One number as a person wrote it.

    Attributes:
        value: What it is worth: 1_150_000 for "1,15 triệu"; 73.58 for "73,58%".
        places: The decimals written; in "1 tỷ 2,5 triệu" those of the last number.
        scale: The worth of its last scale word: 1, a thousand (nghìn), ten thousand (vạn), a
            million (triệu), and 10**9, 10**12 and 10**15 (tỷ, nghìn tỷ, triệu tỷ).
        percent: Whether it was written in percent.
        approximation: What was said of its closeness.

    Raises:
        WrongType: A field is of another type.
        InvalidValue: The value cannot be written with so many decimals of that scale, the scale has
            no word, or a percent has one.

        >>> Numeral(1_150_000, places=2, scale=1_000_000).written()
        '1,15 triệu'
    """

    value: Fraction = attrs.field(converter=_fraction)
    places: int = 0
    scale: int = 1
    percent: bool = False
    approximation: Approximation = Approximation.EXACT

    def __attrs_post_init__(self) -> None:
        """Check the fields, and that these digits can say the value."""
        if type(self.places) is not int or not 0 <= self.places <= MOST_PLACES:
            whole_number(self.places, where="Numeral.places")
            raise _invalid(f"at most {MOST_PLACES} decimals", self.places, "Numeral.places")
        if type(self.scale) is not int or self.scale not in SCALES:
            whole_number(self.scale, where="Numeral.scale", least=1)
            raise _invalid(f"one of the scales {SCALES}", self.scale, "Numeral.scale")
        instance(self.percent, bool, where="Numeral.percent")
        instance(self.approximation, Approximation, where="Numeral.approximation")
        if self.percent and self.scale != 1:
            raise _invalid("a percent without a scale word", self.scale, "Numeral.scale")
        if self.value.numerator * 10**self.places % (self.value.denominator * self.scale):
            raise _invalid(f"a multiple of the step {self.step}", self.value, "Numeral.value")

    @property
    def step(self) -> Fraction:
        """The worth of one unit of the last digit written.

        >>> Numeral(Fraction("92.80"), places=2, percent=True).step
        Fraction(1, 100)
        """
        return Fraction(self.scale, 10**self.places)

    def interval(self, rounding: Rounding) -> Interval:
        """Return the true values that would have been written so.

        A whole number without words is itself. The words of approximation leave ``rounding`` aside.
        A minus turns everything round: "hơn -5" is a fall of 5 or more. "gần 0" has no side, and is
        taken as "khoảng 0".

        >>> Numeral(Fraction("67.3"), places=1, percent=True).interval(Rounding.HALF_UP)
        Interval(low=Fraction(269, 4), high=Fraction(1347, 20), low_open=False, high_open=True)
        """
        instance(rounding, Rounding, where="Numeral.interval")
        if self.value < 0:
            return attrs.evolve(self, value=-self.value).interval(rounding).negated()
        if self.approximation is not Approximation.EXACT:
            return self._approximate()
        if self.scale == 1 and not self.places and not self.percent:
            return Interval.exactly(self.value)
        return self._before(rounding)

    def truth(self) -> Interval:
        """Return the true counts that would have been written so, whichever way they were cut.

        A count written out to the last unit is exact. One in thousands or millions was cut, and
        nobody says how: rounding and truncation are both allowed for. No count is below zero.

        >>> Numeral(20_000_000, scale=1_000_000).truth().outward(0)
        (Decimal('19500000'), Decimal('21000000'))
        """
        if self.approximation is Approximation.EXACT and self.step <= 1:
            return Interval.exactly(self.value)
        cut = self.interval(Rounding.HALF_UP).hull(self.interval(Rounding.TRUNCATE))
        return cut if self.value < 0 else cut.common(Interval(0, None)) or cut

    def _approximate(self) -> Interval:
        """Return what an approximating word says of a value that is not negative."""
        if self.approximation in {Approximation.MORE_THAN, Approximation.AT_LEAST}:
            return Interval(self.value, None)
        if self.approximation is Approximation.ALMOST and self.value:
            return Interval(0, self.value, low_open=True)
        unit, units = self.step, self.value / self.step
        while units and units % 10 == 0:
            unit, units = unit * 10, units / 10
        return Interval(self.value - unit, self.value + unit)

    def _before(self, rounding: Rounding) -> Interval:
        """Return where a value that is not negative was before it was rounded."""
        below = above = self.step if rounding in {Rounding.TRUNCATE, Rounding.UP} else self.step / 2
        low_open = high_open = True
        if rounding is Rounding.HALF_EVEN:
            low_open = high_open = self.value / self.step % 2 == 1
        elif rounding is Rounding.UP:
            above, high_open = Fraction(0), False
            below, low_open = (below, True) if self.value else (Fraction(0), False)
        elif self.value:
            low_open = False
            below = Fraction(0) if rounding is Rounding.TRUNCATE else below
        return Interval(
            self.value - below, self.value + above, low_open=low_open, high_open=high_open
        )

    def written(self, style: Style = Style.VI) -> str:
        """Return the canonical text: reading it in the same style gives this numeral back.

        A text of more than 200 characters is written, but not read.

        >>> Numeral(420_936_000_000, scale=1_000_000).written()
        '420.936 triệu'
        """
        return _spaced(_word(self, style), _digits(self, style), _unit(self, style))


@attrs.frozen
class Pair:
    """A part and its whole, as "1564/2263" writes them; whether the part may exceed it is not said.

    Attributes:
        part: The part, at least 0 and not in percent.
        whole: The whole, at least 0 and not in percent.

        >>> Pair(Numeral(1564), Numeral(2263)).written()
        '1.564/2.263'
    """

    part: Numeral
    whole: Numeral

    def __attrs_post_init__(self) -> None:
        """Refuse percents and numbers below zero."""
        for name, side in (("part", self.part), ("whole", self.whole)):
            instance(side, Numeral, where=f"Pair.{name}")
            if side.percent or side.value < 0:
                raise _invalid("a number of at least 0, not in percent", side, f"Pair.{name}")

    def written(self, style: Style = Style.VI) -> str:
        """Return the canonical text: reading it in the same style gives this pair back."""
        part, whole = self.part.written(style), self.whole.written(style)
        if self.part.scale == 1 < self.whole.scale:  # beside a slash, both might be in millions
            return _spaced(part, language(style).words[Sign.OUT_OF], whole)
        return f"{part}/{whole}"


@attrs.frozen
class Extent:
    """A range from one number to another, as "25 – 30 nghìn" writes it.

    Attributes:
        low: The lower end.
        high: The upper end, not below the lower one. Both are in percent or neither; a high end
            with a scale word lends it to a low end without one, so these do not go together.

        >>> Extent(Numeral(25_000, scale=1_000), Numeral(30_000, scale=1_000)).written()
        '25 – 30 nghìn'
    """

    low: Numeral
    high: Numeral

    def __attrs_post_init__(self) -> None:
        """Refuse ends that cannot stand together."""
        instance(self.low, Numeral, where="Extent.low")
        instance(self.high, Numeral, where="Extent.high")
        if self.low.value > self.high.value:
            raise _invalid(f"an end of at least {self.low.value}", self.high, "Extent.high")
        if self.low.percent is not self.high.percent:
            raise _invalid("both ends in percent, or neither", self.low, "Extent.low")
        if self.low.scale == 1 < self.high.scale:
            raise _invalid("a low end with a scale word, as the high one", self.low, "Extent.low")

    def written(self, style: Style = Style.VI) -> str:
        """Return the canonical text: reading it in the same style gives this range back."""
        low, high, words = self.low, self.high, language(style).words
        closeness = {low.approximation, high.approximation}
        if closeness not in ({Approximation.EXACT}, {Approximation.ABOUT}):
            ends = (low.written(style), words[Sign.TO], high.written(style))
            return _spaced(words[Sign.FROM], *ends)
        unit = None if low.scale == high.scale else _unit(low, style)
        first = _spaced(_word(low, style), _digits(low, style), unit)
        return f"{first} – {_spaced(_digits(high, style), _unit(high, style))}"


@attrs.frozen
class Ambiguous:
    """A text with several sensible readings: ask its author, or compare with the other figures.

    Attributes:
        text: The text, cleaned.
        readings: Two or more different readings.
    """

    text: str
    readings: tuple[Numeral | Pair | Extent, ...]

    def __attrs_post_init__(self) -> None:
        """Check the fields: what has one reading is that reading."""
        instance(self.text, str, where="Ambiguous.text")
        instance(self.readings, tuple, where="Ambiguous.readings")
        for reading in self.readings:
            instance(
                reading, (Numeral, Pair, Extent), where="Ambiguous.readings", expected="readings"
            )
        if len(set(self.readings)) < _FEWEST_READINGS:
            raise _invalid("two different readings or more", self.readings, "Ambiguous.readings")


Reading: TypeAlias = Numeral | Pair | Extent | Ambiguous
"""All that a text can turn out to be."""


def _invalid(expected: str, got: object, where: str) -> InvalidValue:
    return InvalidValue(Code.MALFORMED, expected=expected, got=got, where=where)


def _word(numeral: Numeral, style: Style) -> str | None:
    return language(style).words.get(numeral.approximation)


def _digits(numeral: Numeral, style: Style) -> str:
    """Return the digits; a whole percent without groups, for "1.234%" has two readings."""
    shown = rounded(numeral.value / numeral.scale, numeral.places)
    grouped = bool(numeral.places) or not numeral.percent
    return in_digits(shown, language(style), grouped=grouped)


def _unit(numeral: Numeral, style: Style) -> str | None:
    return "%" if numeral.percent else language(style).words.get(numeral.scale)


def _spaced(*words: str | None) -> str:
    """Return the words there are with spaces between, and none before a percent mark."""
    return " ".join(filter(None, words)).replace(" %", "%")

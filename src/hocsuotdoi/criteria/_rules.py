"""The rules a document can set: a closed vocabulary."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final, get_args

import attrs

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi._internal.language import Label
from hocsuotdoi._internal.named import Named
from hocsuotdoi.criteria._check import a_name, distinct, each, most_points, share
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.law import Citation
from hocsuotdoi.measure import Direction
from hocsuotdoi.unit import UnitType


def plain(value: int | Fraction) -> int | Fraction:
    """Return an int where the number is whole: the same number, reckoned with faster."""
    if isinstance(value, Fraction) and value.denominator == 1:
        return value.numerator
    return value


class Area(Named):
    """Classes of areas for which a document sets other bars; each document uses its own word."""

    GENERAL = Label("địa bàn không có mức riêng", "no area with a bar of its own")
    DIFFICULT = Label("vùng khó khăn", "difficult area")
    ESPECIALLY_DIFFICULT = Label("đặc biệt khó khăn", "especially difficult area")
    REMOTE = Label(
        "miền núi, vùng sâu, vùng xa, đặc biệt khó khăn",
        "mountainous, remote or especially difficult area",
    )


@attrs.frozen
class Trait:
    """What a unit may be, so that some items are asked of it: an establishment with learners.

    Attributes:
        id: Our ASCII name, by which evidence speaks of it.
        label: What it is.
    """

    id: str
    label: Label

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        a_name(self.id, where="Trait.id")
        instance(self.label, Label, where="Trait.label")


@attrs.frozen
class Variant:
    """Another bar, and perhaps another base, for a class of areas.

    Attributes:
        area: The class of areas.
        bar: The bar there, as a share: 1 is the whole.
        indicator: The indicator measured there instead; None when it is the same.
    """

    area: Area
    bar: Fraction
    indicator: str | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        if instance(self.area, Area, where="Variant.area") is Area.GENERAL:
            raise InvalidValue(
                Code.MALFORMED,
                expected="a class of areas; the general bar is the Threshold's own",
                got=self.area,
                where="Variant.area",
            )
        share(self.bar, where="Variant.bar")
        if self.indicator is not None:
            a_name(self.indicator, where="Variant.indicator")


@attrs.frozen
class Threshold:
    """A share that must reach a bar; tested on exact values, equality suffices.

    Attributes:
        bar: The bar, as a share: 1 is the whole.
        indicator: The id of the indicator measured; None when the catalogue has none for it.
        variants: Other bars for classes of areas.
        base_until: The last day on which the base existed, as for districts; None for no end.
        counted: What the share counts, for the words of messages; None to say nothing.
    """

    bar: Fraction
    indicator: str | None = attrs.field(default=None, kw_only=True)
    variants: tuple[Variant, ...] = attrs.field(default=(), kw_only=True)
    base_until: date | None = attrs.field(default=None, kw_only=True)
    counted: UnitType | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields, and that each area has one variant."""
        share(self.bar, where="Threshold.bar")
        if self.indicator is not None:
            a_name(self.indicator, where="Threshold.indicator")
        variants = each(self.variants, Variant, where="Threshold.variants")
        distinct([one.area for one in variants], where="Threshold.variants")
        if self.base_until is not None:
            a_date(self.base_until, where="Threshold.base_until")
        if self.counted is not None:
            instance(self.counted, UnitType, where="Threshold.counted")

    def bar_for(self, area: Area) -> Fraction:
        """Return the bar in an area; the general one where no variant is set."""
        return next((one.bar for one in self.variants if one.area is area), self.bar)

    def indicator_for(self, area: Area) -> str | None:
        """Return the id of the indicator measured in an area."""
        other = next((one.indicator for one in self.variants if one.area is area), None)
        return other or self.indicator


@attrs.frozen
class Quantity:
    """A count that must reach a number, such as four programmes a year.

    Attributes:
        least: The number to reach.
    """

    least: int

    def __attrs_post_init__(self) -> None:
        """Check the number."""
        whole_number(self.least, where="Quantity.least", least=1)


@attrs.frozen
class Shown:
    """Something that must be there, yes or no, with evidence."""


@attrs.frozen
class Better:
    """A figure that must be better than the year before; standing still is not better.

    Attributes:
        direction: Which way is better.
    """

    direction: Direction

    def __attrs_post_init__(self) -> None:
        """Check the direction."""
        if instance(self.direction, Direction, where="Better.direction") is Direction.NEUTRAL:
            raise InvalidValue(
                Code.MALFORMED,
                expected="a direction that is better",
                got=self.direction,
                where="Better.direction",
            )


@attrs.frozen
class Holding:
    """A title or standard of another document that must be held, at a level or above.

    Attributes:
        scheme: The scheme, as *pack/scheme*: ``cp-20-2014/literacy-commune``.
        level: The least level; None when the title has none.
    """

    scheme: str
    level: int | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        pack, _, scheme = instance(self.scheme, str, where="Holding.scheme").partition("/")
        if not (pack and scheme):
            raise InvalidValue(
                Code.MALFORMED,
                expected="pack/scheme",
                got=self.scheme,
                where="Holding.scheme",
            )
        if self.level is not None:
            whole_number(self.level, where="Holding.level", least=1)


@attrs.frozen
class Grade:
    """A grade that must be reached on a scale the document names; a higher one suffices.

    Attributes:
        least: The grade to reach, 1 for the lowest of the scale.
        grades: The scale, the lowest grade first; below it lies 0, nothing reached.
    """

    least: int
    grades: tuple[Label, ...]

    def __attrs_post_init__(self) -> None:
        """Check that the grade is one of the scale."""
        most = len(each(self.grades, Label, where="Grade.grades"))
        distinct(self.grades, where="Grade.grades")
        if whole_number(self.least, where="Grade.least", least=1) > most:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"a grade of the scale, 1 to {most}",
                got=self.least,
                where="Grade.least",
            )


@attrs.frozen
class Score:
    """Points given by an assessor, from none to the most.

    Attributes:
        most: The most points.
    """

    most: int | Fraction = attrs.field(converter=plain)

    def __attrs_post_init__(self) -> None:
        """Check the most points."""
        most_points(self.most, where="Score.most")


Rule = Threshold | Quantity | Shown | Better | Holding | Grade | Score
"""Everything a shipped document asks."""

_RULES: Final = get_args(Rule)


@attrs.frozen
class Requirement:
    """One rule at one level, with its legal source.

    Attributes:
        rule: What is asked.
        citation: Where it is asked.
        applies: The trait a unit must have for it to apply; None when it always applies.
    """

    rule: Rule
    citation: Citation
    applies: Trait | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.rule, _RULES, where="Requirement.rule", expected="a rule")
        instance(self.citation, Citation, where="Requirement.citation")
        if self.applies is not None:
            instance(self.applies, Trait, where="Requirement.applies")

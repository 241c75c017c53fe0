"""Schemes: what decides one title at one tier."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import exact_number, instance, whole_number
from hocsuotdoi._internal.language import Label
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.criteria._check import a_name, by_level, distinct, each, most_points
from hocsuotdoi.criteria._rules import (
    Area,
    Grade,
    Holding,
    Requirement,
    Score,
    Threshold,
    Trait,
    plain,
)
from hocsuotdoi.criteria._timing import Timing
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.law import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen
class Item:
    """One item (*chỉ tiêu*, *chỉ số*), which may ask other things at other levels.

    Attributes:
        id: Its number in the document: "5.2a".
        label: What it is about, in our words.
        requirements: What it asks at each level, the lowest level first; level 0 where the scheme
            has none.
    """

    id: str = attrs.field(converter=nfc)
    label: Label
    requirements: tuple[tuple[int, Requirement], ...]

    def __attrs_post_init__(self) -> None:
        """Check that something is asked, of one kind, at levels that rise."""
        a_name(self.id, where="Item.id")
        where = f"Item {self.id}.requirements"
        instance(self.label, Label, where=f"Item {self.id}.label")
        by_level(self.requirements, Requirement, where=where)
        if not self.requirements:
            raise InvalidValue(Code.EMPTY, expected="a requirement", got=self.id, where=where)
        levels = [level for level, _ in self.requirements]
        if levels != sorted(set(levels)):
            raise InvalidValue(Code.MALFORMED, expected="levels that rise", got=levels, where=where)
        for area in Area:
            asked = {_asked(requirement, area) for _, requirement in self.requirements}
            if len(asked) > 1:
                raise InvalidValue(
                    Code.MALFORMED,
                    expected="one kind of evidence at every level",
                    got=sorted(" ".join(kind) for kind in asked),
                    where=where,
                )

    def at(self, level: int) -> Requirement | None:
        """Return what is asked at a level; None when nothing is."""
        return dict(self.requirements).get(level)


@attrs.frozen
class Criterion:
    """One criterion (*tiêu chí*): a named group of items.

    Attributes:
        id: Its number in the document.
        label: What it is about.
        items: Its items; may be empty where only the criterion is attested.
        most: The most points, where the scheme gives points; None when not attested.
    """

    id: str = attrs.field(converter=nfc)
    label: Label
    items: tuple[Item, ...] = ()
    most: int | Fraction | None = attrs.field(
        default=None, converter=attrs.converters.optional(plain)
    )

    def __attrs_post_init__(self) -> None:
        """Check that items are named once and do not exceed the points."""
        a_name(self.id, where="Criterion.id")
        instance(self.label, Label, where=f"Criterion {self.id}.label")
        each(self.items, Item, where=f"Criterion {self.id}.items")
        distinct([item.id for item in self.items], where=f"Criterion {self.id}.items")
        if self.most is None:
            return
        most_points(self.most, where=f"Criterion {self.id}.most")
        if self.listed > self.most:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"items that sum to at most {self.most} points",
                got=self.listed,
                where=f"Criterion {self.id}",
            )

    @property
    def listed(self) -> int | Fraction:
        """The most points that its items give together."""
        return sum(
            (
                requirement.rule.most
                for item in self.items
                for _, requirement in item.requirements
                if isinstance(requirement.rule, Score)
            ),
            0,
        )


@attrs.frozen
class Band:
    """A rating from a number of points up to, but without, the next.

    Attributes:
        label: The rating.
        low: The least points; inside the band.
        passes: Whether the title is achieved.
    """

    label: Label
    low: int | Fraction = attrs.field(converter=plain)
    passes: bool = attrs.field(default=True, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.label, Label, where="Band.label")
        if exact_number(self.low, where="Band.low") < 0:
            raise InvalidValue(
                Code.OUT_OF_RANGE, expected="at least 0 points", got=self.low, where="Band.low"
            )
        instance(self.passes, bool, where="Band.passes")


@attrs.frozen
class Points:
    """A decision by points: bands, or a pass mark with a floor under every item.

    Attributes:
        total: The most points in all; None when not attested.
        bands: The ratings, the lowest first; the lowest starts at 0. Where none is attested there
            is none, and no points decide.
        floor: The least points each item must have; None for none.
        citation: Where the decision rule stands.
    """

    total: int | Fraction | None = attrs.field(converter=attrs.converters.optional(plain))
    bands: tuple[Band, ...]
    floor: int | Fraction | None = attrs.field(
        default=None, converter=attrs.converters.optional(plain), kw_only=True
    )
    citation: Citation = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check that the bands rise from 0, those that pass last, and start within the total."""
        instance(self.citation, Citation, where="Points.citation")
        if self.total is not None:
            most_points(self.total, where="Points.total")
        if self.floor is not None:
            most_points(self.floor, where="Points.floor")
        bands = each(self.bands, Band, where="Points.bands")
        lows = [band.low for band in bands]
        beyond = self.total is not None and lows and lows[-1] > self.total
        if lows and (lows[0] != 0 or lows != sorted(set(lows)) or beyond):
            within = "" if self.total is None else f" and start within {self.total}"
            raise InvalidValue(
                Code.MALFORMED,
                expected=f"bands that rise from 0{within}",
                got=lows,
                where="Points.bands",
            )
        passes = [band.passes for band in bands]
        if passes != sorted(passes):
            raise InvalidValue(
                Code.MALFORMED,
                expected="bands that pass above those that do not",
                got=passes,
                where="Points.bands",
            )

    def band(self, points: int | Fraction) -> Band:
        """Return the band a number of points lies in; lower edges are inside."""
        return [band for band in self.bands if band.low <= points][-1]


@attrs.frozen
class Level:
    """One level of a title.

    Attributes:
        number: 1 for the lowest.
        label: Its name.
        citation: Where it stands.
    """

    number: int
    label: Label
    citation: Citation

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        whole_number(self.number, where="Level.number", least=1)
        instance(self.label, Label, where="Level.label")
        instance(self.citation, Citation, where="Level.citation")


@attrs.frozen
class AllMet:
    """A decision by levels: a level is reached when every item of it is met.

    Attributes:
        levels: The levels, the lowest first.
        nested: Whether a level asks all that the levels below ask.
        absence_fails: Where the document says that an item without evidence is not achieved; None
            where it does not.
    """

    levels: tuple[Level, ...]
    nested: bool = attrs.field(default=True, kw_only=True)
    absence_fails: Citation | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check that the levels rise."""
        instance(self.nested, bool, where="AllMet.nested")
        if self.absence_fails is not None:
            instance(self.absence_fails, Citation, where="AllMet.absence_fails")
        numbers = [level.number for level in each(self.levels, Level, where="AllMet.levels")]
        if not numbers or numbers != sorted(set(numbers)):
            raise InvalidValue(
                Code.MALFORMED, expected="levels that rise", got=numbers, where="AllMet.levels"
            )


@attrs.frozen(kw_only=True)
class Scheme:
    """What decides one title at one tier.

    Attributes:
        id: Our ASCII name, unique in the pack.
        label: The title.
        unit_type: The id of the unit type judged.
        decision: How items lead to a verdict.
        criteria: The criteria with their items.
        open_items: Whether the document has items that are not attested, so that an integrator
            must supply them.
        timing: When it is judged and how long it is kept.
        is_open: Whether items may be missing: some are not attested, or a criterion lists none.
        item_ids: The numbers of its items.
        areas: The classes of areas for which some bar differs.
        traits: The traits that some requirement asks of, each once, in the order of the items.
    """

    id: str
    label: Label
    unit_type: str
    decision: Points | AllMet
    criteria: tuple[Criterion, ...] = ()
    open_items: bool = False
    timing: Timing = attrs.field(factory=Timing)

    def __attrs_post_init__(self) -> None:
        """Check that items are named once, and asked as the decision needs them."""
        a_name(self.id, where="Scheme.id")
        where = f"Scheme {self.id}"
        instance(self.label, Label, where=f"{where}.label")
        a_name(self.unit_type, where=f"{where}.unit_type")
        instance(self.decision, (Points, AllMet), where=f"{where}.decision", expected="a decision")
        each(self.criteria, Criterion, where=f"{where}.criteria")
        instance(self.open_items, bool, where=f"{where}.open_items")
        instance(self.timing, Timing, where=f"{where}.timing")
        distinct([c.id for c in self.criteria], where=f"{where}.criteria")
        distinct([item.id for item in self.items()], where=f"{where}.items")
        if isinstance(self.decision, Points):
            self._check_points(self.decision)
        else:
            self._check_levels([level.number for level in self.decision.levels])

    def _check_points(self, decision: Points) -> None:
        """Refuse what gives no points, or more than there are, or cannot reach the floor."""
        for item in self.items():
            level, requirement = item.requirements[0]
            rule = requirement.rule
            if level or not isinstance(rule, Score) or requirement.applies is not None:
                raise InvalidValue(
                    Code.MALFORMED,
                    expected="a Score without level or trait, as points decide",
                    got=item.requirements[0],
                    where=f"Item {item.id}",
                )
            if decision.floor is not None and rule.most < decision.floor:
                raise InvalidValue(
                    Code.OUT_OF_RANGE,
                    expected=f"at least the floor of {decision.floor} points",
                    got=rule.most,
                    where=f"Item {item.id}",
                )
        most = sum((c.listed if c.most is None else c.most for c in self.criteria), 0)
        if decision.total is not None and most > decision.total:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"criteria that sum to at most {decision.total} points",
                got=most,
                where=f"Scheme {self.id}",
            )

    def _check_levels(self, numbers: list[int]) -> None:
        """Refuse what levels cannot decide."""
        for item in self.items():
            for level, requirement in item.requirements:
                if level not in numbers or isinstance(requirement.rule, Score):
                    raise InvalidValue(
                        Code.MALFORMED,
                        expected=f"a rule without points, at one of the levels {numbers}",
                        got=(level, requirement.rule),
                        where=f"Item {item.id}",
                    )

    # What follows is found once: a hundred thousand units are rated by one scheme.

    @cached_property
    def is_open(self) -> bool:
        """Whether items may be missing: not attested, or not worth the total together."""
        if self.open_items or not self.criteria or not all(c.items for c in self.criteria):
            return True
        total = self.decision.total if isinstance(self.decision, Points) else None
        return total is not None and sum((c.listed for c in self.criteria), 0) < total

    @cached_property
    def item_ids(self) -> frozenset[str]:
        """The numbers of its items."""
        return frozenset(item.id for item in self.items())

    @cached_property
    def areas(self) -> frozenset[Area]:
        """The classes of areas for which some bar differs."""
        thresholds = (one.rule for one in self.requirements() if isinstance(one.rule, Threshold))
        return frozenset(variant.area for rule in thresholds for variant in rule.variants)

    @cached_property
    def traits(self) -> tuple[Trait, ...]:
        """The traits that some requirement asks of."""
        asked = (one.applies for one in self.requirements())
        return tuple(dict.fromkeys(trait for trait in asked if trait is not None))

    def items(self) -> Iterator[Item]:
        """Yield every item in order."""
        for criterion in self.criteria:
            yield from criterion.items

    def requirements(self) -> Iterator[Requirement]:
        """Yield what every item asks at every level."""
        for item in self.items():
            for _, requirement in item.requirements:
                yield requirement


def _asked(requirement: Requirement, area: Area) -> tuple[str, str]:
    """Return what kind of evidence is asked for, and of what."""
    rule = requirement.rule
    about: str | None = None
    if isinstance(rule, Threshold):
        about = rule.indicator_for(area)
    elif isinstance(rule, Holding):
        about = rule.scheme
    elif isinstance(rule, Grade):
        about = " < ".join(grade.vi for grade in rule.grades)
    return type(rule).__name__, about or ""

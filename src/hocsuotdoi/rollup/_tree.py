"""What one roll-up is about: which units make up which place, and how they are added."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.errors import Code, InvalidValue, UnknownName
from hocsuotdoi.figure import Figures
from hocsuotdoi.measure import Measure
from hocsuotdoi.place import Gazetteer, Place, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Units = tuple[Place, ...]
    List = tuple[str, date]

_CARRY_FIRST: Final = (
    "figures of another list are carried along a Concordance first, and figures of a union need "
    "Concordance.stable(gazetteer)"
)


@attrs.frozen
class Tree:
    """The places of one call, and how their units are added.

    Attributes:
        gazetteer: Which place lies in which.
        of: The tier of the units; None for what has nothing below it.
        disjoint: The measures known not to overlap here.
        partial: Whether to add what came although units are missing.
        on: The day.
    """

    gazetteer: Gazetteer
    of: Tier | None
    disjoint: Collection[Measure]
    partial: bool
    on: date | None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.gazetteer, Gazetteer, where="gazetteer")
        if self.of is not None:
            instance(self.of, Tier, where="of")
        instance(self.disjoint, Collection, where="disjoint", expected="several measures")
        for measure in self.disjoint:
            instance(measure, Measure, where="disjoint")
        instance(self.partial, bool, where="partial")
        if self.on is not None:
            a_date(self.on, where="on")

    def knows(self, figures: Figures) -> None:
        """Refuse figures of a place that is not in the gazetteer."""
        for place in instance(figures, Figures, where="figures").places:
            if place in self.gazetteer:
                continue
            try:
                self.gazetteer.tier(place)
            except UnknownName as error:
                raise UnknownName(
                    Code.UNKNOWN_NAME,
                    expected="figures of places of the gazetteer",
                    got=place,
                    where="figures",
                    hint=f"{error.hint}; {_CARRY_FIRST}",
                ) from None

    def place(self, place: Place) -> Place:
        """Return a place by the name it has in the gazetteer."""
        return self.gazetteer.place(place.code, valid_from=place.valid_from, system=place.system)

    def places(self, tier: Tier) -> Units:
        """Return the places of a tier on the day."""
        found = self.gazetteer.places(tier)
        if not found:
            known = sorted({entry.tier for entry in self.gazetteer})
            raise UnknownName(
                Code.UNKNOWN_NAME,
                expected=f"one of the tiers {known}" if known else "a gazetteer with places",
                got=tier,
                where="to",
            )
        if self.on is None:
            return found
        there = {entry.place for entry in self.gazetteer if entry.holds(self.on)}
        found = tuple(place for place in found if place in there)
        if not found:
            raise InvalidValue(
                Code.OUT_OF_VALIDITY,
                expected=f"a day on which there was a place of {tier!r}",
                got=self.on,
                where="on",
            )
        return found

    def units(self, place: Place) -> Units:
        """Return what makes up a place; what stands for a tier above its own is one unit."""
        if self.of is not None and self.gazetteer.tier(place) < self.of:
            return (place,)
        return self.gazetteer.within(place, tier=self.of, on=self.on)

    def reaches(self, tier: Tier, *, where: str) -> None:
        """Refuse units of a tier above the places asked for."""
        if self.of is not None and tier < self.of:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"units of a tier not above {tier!r}",
                got=self.of,
                where="of",
                hint=f"counts add upwards: swap of and {where}",
            )

    @cached_property
    def _is_one_list(self) -> bool:
        return len(_lists_of(self.gazetteer.places())) == 1

    def asked(self, held: Iterable[Place], units: Mapping[Place, Units]) -> Iterable[Place]:
        """Return the places that have units on a list with figures: others were not to report."""
        if self._is_one_list:
            return units
        lists = _lists_of(held)
        return tuple(
            place
            for place, made_of in units.items()
            if any((one.system, one.valid_from) in lists for one in (place, *made_of))
        )

    def outside(self, figures: Figures, inside: Iterable[Units]) -> Units:
        """Return the units with figures that lie in none of the places asked for."""
        covered = {unit for units in inside for unit in units}
        parents = {entry.parent for entry in self.gazetteer}
        return tuple(
            place
            for place in figures.places
            if place not in covered
            and (place not in parents if self.of is None else self.gazetteer.tier(place) is self.of)
        )


def _lists_of(places: Iterable[Place]) -> frozenset[List]:
    """Return the lists that places are on."""
    return frozenset((place.system, place.valid_from) for place in places)

"""The index of a gazetteer: what stands above and below each place, looked up and not searched."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.place._entry import Entry
from hocsuotdoi.place._place import RANKS, Place, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

CHECK: Final = "check() lists everything that is wrong with the places"
by_key: Final = attrgetter("key")


@attrs.frozen(eq=False, repr=False)
class Tree:
    """The index; every place in it is the one that has a name, if any has.

    Attributes:
        places: Each place of the gazetteer, by itself, in order.
        above: The entries of each place: which parent it has on which days.
        below: The places that are below each place on some day, in order.
        ranks: The tier of each place as a number; a place of two tiers has none.
        dated: The places of which not everything holds on every day.
    """

    places: Mapping[Place, Place]
    above: Mapping[Place, tuple[Entry, ...]]
    below: Mapping[Place, tuple[Place, ...]]
    ranks: Mapping[Place, int]
    dated: frozenset[Place]

    @cached_property
    def by_code(self) -> Mapping[str, tuple[Place, ...]]:
        """The places with each code, over all lists."""
        found: dict[str, list[Place]] = {}
        for place in self.places.values():
            found.setdefault(place.code, []).append(place)
        return {code: tuple(places) for code, places in found.items()}

    @cached_property
    def lists(self) -> tuple[tuple[str, date], ...]:
        """The lists the places are on: system and date."""
        return tuple(sorted({(place.system, place.valid_from) for place in self.places}))

    def rank(self, place: Place) -> int:
        """Return the tier of a place as a number."""
        rank = self.ranks.get(place)
        if rank is None:
            tiers = sorted({entry.tier for entry in self.above[place]})
            raise InvalidValue(
                Code.MALFORMED,
                expected=f"one tier of {place}",
                got=tiers,
                where="a Gazetteer",
                hint=CHECK,
            )
        return rank

    def parent(self, place: Place, on: date | None) -> Place | None:
        """Return the parent of a place, or None at the top."""
        entries = self.above[place]
        if on is not None:
            entries = tuple(entry for entry in entries if entry.holds(on))
        parents = {entry.parent for entry in entries}
        if len(parents) == 1:
            (parent,) = parents
            return None if parent is None else self.places.get(parent, parent)
        if not parents:
            raise _closed(place, on, self.above[place])
        if on is None:
            raise _day_needed(place, f"the parent of {place} changed")
        raise _two_parents(place, on, entries)

    def children(self, place: Place, on: date | None) -> tuple[Place, ...]:
        """Return what is below a place, in order."""
        below = self.below.get(place, ())
        if not self.dated or self.dated.isdisjoint(below):
            return below
        if on is None:
            self._hold_together(place, below)
            return below
        return tuple(child for child in below if self._is_in(child, place, on))

    def _is_in(self, child: Place, place: Place, on: date) -> bool:
        entries = tuple(entry for entry in self.above[child] if entry.holds(on))
        parents = {entry.parent for entry in entries}
        if place in parents and len(parents) > 1:
            raise _two_parents(child, on, entries)
        return place in parents

    def _hold_together(self, place: Place, below: tuple[Place, ...]) -> None:
        """Refuse children that never were below one place on one day: which are meant?"""
        spans: list[tuple[date, date]] = []
        for child in below:
            entries = self.above[child]
            if len({entry.parent for entry in entries}) > 1:
                raise _day_needed(place, f"the parent of {child} changed")
            spans.append((min(e.first for e in entries), max(e.last for e in entries)))
        if max(first for first, _ in spans) > min(last for _, last in spans):
            raise _day_needed(place, "not all of its places existed on one day")


def tree_of(entries: Iterable[Entry]) -> Tree:
    """Return the index of entries that are in order."""
    places: dict[Place, Place] = {}
    above: dict[Place, tuple[Entry, ...]] = {}
    below: dict[Place, dict[Place, None]] = {}
    ranks: dict[Place, int] = {}
    dated: set[Place] = set()
    for entry in entries:
        place = entry.place
        if place not in above:
            places[place], above[place], ranks[place] = place, (entry,), RANKS[entry.tier]
        else:
            above[place] += (entry,)
            dated.add(place)
            if not places[place].name:
                places[place] = place
            if ranks.get(place) != RANKS[entry.tier]:
                ranks.pop(place, None)
        if entry.since is not None or entry.until is not None:
            dated.add(place)
        if entry.parent is not None:
            below.setdefault(entry.parent, {})[place] = None
    named = {up: tuple(map(places.__getitem__, children)) for up, children in below.items()}
    return Tree(places, above, named, ranks, frozenset(dated))


def tier_of(rank: int) -> Tier:
    """Return the tier of a rank."""
    return _TIERS[rank]


_TIERS: Final = tuple(Tier)


def _day_needed(place: Place, reason: str) -> InvalidValue:
    return InvalidValue(
        Code.EMPTY,
        expected=f"a day, as {reason}",
        got=None,
        where=f"a look at {place}",
        hint="pass on=date(…)",
    )


def _closed(place: Place, on: date | None, entries: tuple[Entry, ...]) -> InvalidValue:
    spans = ", ".join(f"{entry.since or '…'} to {entry.until or '…'}" for entry in entries)
    return InvalidValue(
        Code.OUT_OF_VALIDITY,
        expected=f"a day on which {place} existed",
        got=on,
        where="a Gazetteer",
        hint=f"it is entered for {spans}",
    )


def _two_parents(place: Place, on: date, entries: tuple[Entry, ...]) -> InvalidValue:
    codes = ["none" if entry.parent is None else entry.parent.code for entry in entries]
    return InvalidValue(
        Code.MALFORMED,
        expected=f"one parent of {place} on {on}",
        got=codes,
        where="a Gazetteer",
        hint=CHECK,
    )

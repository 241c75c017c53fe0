"""Stable areas: the least unions of new places that are also unions of old ones."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hocsuotdoi.merger._link import Link

_NAMED: Final = 3


@attrs.frozen(cache_hash=True)
class StableArea:
    """Territory that both lists can add up to: a series over it has no break.

    Attributes:
        sources: The old places it is made of.
        targets: The new places it is made of.
    """

    sources: tuple[Place, ...]
    targets: tuple[Place, ...]

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        for name, places in (("sources", self.sources), ("targets", self.targets)):
            instance(places, tuple, where=f"StableArea.{name}")
            for place in places:
                instance(place, Place, where=f"StableArea.{name}")
        if not self.targets:
            raise InvalidValue(
                Code.EMPTY, expected="a new place or more", got=(), where="StableArea.targets"
            )

    @cached_property
    def place(self) -> Place:
        """The new place itself; for several, one place whose code joins theirs with ``+``."""
        if len(self.targets) == 1:
            return self.targets[0]
        first = self.targets[0]
        names = [str(target) for target in self.targets[:_NAMED]]
        more = len(self.targets) - len(names)
        return Place(
            "+".join(target.code for target in self.targets),
            system=first.system,
            valid_from=first.valid_from,
            name=" + ".join([*names, f"{more}…"] if more else names),
        )

    @property
    def is_union(self) -> bool:
        """Whether it takes several new places, because an old one was split between them."""
        return len(self.targets) > 1


def areas_of(links: Iterable[Link]) -> tuple[StableArea, ...]:
    """Return the areas that links tie together, in the order of their first target."""
    tied: dict[Place, Place] = {}

    def root(place: Place) -> Place:
        while (above := tied.setdefault(place, place)) != place:
            tied[place] = place = tied[above]
        return place

    sources: set[Place] = set()
    for link in links:
        sources.add(link.source)
        tied[root(link.source)] = root(link.target)
    members: dict[Place, list[Place]] = {}
    for place in sorted(tied):
        members.setdefault(root(place), []).append(place)
    found = [
        StableArea(
            tuple(place for place in places if place in sources),
            tuple(place for place in places if place not in sources),
        )
        for places in members.values()
    ]
    return tuple(sorted(found, key=lambda area: area.targets))

"""Gazetteers: dated trees of places, several lists and tiers at once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import instance, several
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.errors import Code, InvalidValue, UnknownName
from hocsuotdoi.place._check import problems_of
from hocsuotdoi.place._entry import Entry, position
from hocsuotdoi.place._lookup import found, unknown
from hocsuotdoi.place._place import RANKS, Place, Tier
from hocsuotdoi.place._rows import entries_of
from hocsuotdoi.place._tree import CHECK, Tree, by_key, tier_of, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from hocsuotdoi.errors import Problem


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries in order, those that say the same once."""
    of_place: dict[Place, list[Entry]] = {}
    for entry in several(entries, where="Gazetteer.entries"):
        place = instance(entry, Entry, where="Gazetteer.entries").place
        of_place.setdefault(place, []).append(entry)
    kept: list[Entry] = []
    for place in sorted(of_place, key=by_key):
        same = of_place[place]
        kept += same if len(same) == 1 else _once(same)
    return tuple(kept)


def _once(entries: list[Entry]) -> list[Entry]:
    """Return entries of one place without those that say nothing new."""
    kept: list[Entry] = []
    for entry in sorted(entries, key=position):
        if kept and kept[-1] == entry and kept[-1].place.name in {"", entry.place.name}:
            kept.pop()  # at most the name is new; two names stay, for `check` to report
        kept.append(entry)
    return kept


@attrs.frozen(repr=False, cache_hash=True)
class Gazetteer:
    """Places and what lies in what: dated trees, of as many lists as are needed.

    The order in which entries came never matters. A list with faults can be made, so that
    ``check()`` can report all of them; what is asked of it is refused where a fault matters.

    Where what is asked changed from day to day, ``on`` names the day. Without it, what was so at
    any time counts, as long as it was so together on some day.

    Attributes:
        entries: Each place with its tier and parent, given in any order.

        >>> from datetime import date
        >>> rows = [
        ...     {"code": "77", "name": "Tỉnh Bà Rịa - Vũng Tàu", "tier": "province"},
        ...     {"code": "747", "name": "Thành phố Vũng Tàu", "tier": "district", "parent": "77"},
        ...     {"code": "26506", "name": "Phường 1", "tier": "commune", "parent": "747"},
        ...     {"code": "755", "name": "Huyện Côn Đảo", "tier": "district", "parent": "77"},
        ... ]
        >>> gazetteer = Gazetteer.from_rows(rows, system="vn-gso", valid_from=date(2025, 6, 30))
        >>> province = gazetteer.place("77", valid_from=date(2025, 6, 30))
        >>> [str(place) for place in gazetteer.within(province, tier=Tier.COMMUNE)]
        ['Phường 1', 'Huyện Côn Đảo']
    """

    entries: tuple[Entry, ...] = attrs.field(default=(), converter=_in_order)

    @classmethod
    def from_rows(
        cls, rows: Iterable[Mapping[str, object]], *, system: str, valid_from: date
    ) -> Gazetteer:
        """Return the gazetteer of one list.

        Args:
            rows: One mapping a place: ``code`` and ``tier`` ("village", "commune", "district",
                "province", "nation", or a Tier); where known ``name``, ``parent`` (a code of the
                same list), ``since`` and ``until`` (a date or text such as 2025-07-01; the last day
                included). Other columns are passed over.
            system: Whose codes these are, e.g. ``"vn-gso"``.
            valid_from: The date of the list in hand.

        Raises:
            WrongType: A code is a number, which has lost its zeros.
            InvalidValue: A code or a tier is missing, or a day is none.
            UnknownName: There is no such tier.

        A message says in which row, the first being row 1, and in which column.
        """
        return cls(tuple(entries_of(rows, system=system, valid_from=valid_from)))

    def __add__(self, other: Gazetteer) -> Gazetteer:
        """Return the entries of both, as of the lists before and after a reform."""
        theirs = instance(other, Gazetteer, where="Gazetteer.__add__")
        return Gazetteer(self.entries + theirs.entries)

    @cached_property
    def _tree(self) -> Tree:
        return tree_of(self.entries)

    def _known(self, place: Place, method: str) -> Place:
        """Return the place as it is called here."""
        here = self._tree.places.get(instance(place, Place, where=f"Gazetteer.{method}"))
        if here is None:
            raise unknown(place, self._tree, where=f"Gazetteer.{method}")
        return here

    def __contains__(self, place: object) -> bool:
        """Whether there is an entry of a place."""
        return isinstance(place, Place) and place in self._tree.places

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries by place and day."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self.entries)

    def __repr__(self) -> str:
        """Return a one-line summary."""
        places, lists = len(self._tree.places), self._tree.lists
        days = ", ".join(f"{system} {day}" for system, day in lists)
        return f"<Gazetteer: {places} place{'' if places == 1 else 's'}{days and f' of {days}'}>"

    def places(self, tier: Tier | None = None) -> tuple[Place, ...]:
        """Return the places of a tier, or all of them, in order."""
        if tier is None:
            return tuple(self._tree.places.values())
        rank = RANKS[instance(tier, Tier, where="Gazetteer.places")]
        ranks = self._tree.ranks
        return tuple(p for p in self._tree.places.values() if ranks.get(p) == rank)

    def place(self, code: str, *, valid_from: date, system: str | None = None) -> Place:
        """Return the place with a code on one list.

        Args:
            code: The code as text, with its zeros.
            valid_from: The date of the list.
            system: Whose code it is; needed when several have one list of that date.

        Raises:
            WrongType: The code is a number, which has lost its zeros.
            UnknownName: There is none; the hint names what looks alike, or the list that has it.
            InvalidValue: Two systems have it: name one.
        """
        return found(code, self._tree, valid_from=valid_from, system=system)

    def tier(self, place: Place) -> Tier:
        """Return the tier of a place.

        Raises:
            UnknownName: The place is not here; the hint names the lists that are.
            InvalidValue: The entries of the place disagree.
        """
        return tier_of(self._tree.rank(self._known(place, "tier")))

    def parent(self, place: Place, *, on: date | None = None) -> Place | None:
        """Return the place that a place lies in; None at the top.

        Args:
            place: The place.
            on: The day; needed when the parent changed.

        Raises:
            UnknownName: The place is not here.
            InvalidValue: The parent changed and no day is given, or the place did not exist on it,
                or had two parents.
        """
        return self._tree.parent(self._known(place, "parent"), _a_day(on, "parent"))

    def children(self, place: Place, *, on: date | None = None) -> tuple[Place, ...]:
        """Return the places that lie directly in a place, in order; none for a leaf.

        Args:
            place: The place.
            on: The day; needed when its places never were in it together.

        Raises:
            UnknownName: The place is not here.
            InvalidValue: A day is needed, or the place did not exist on it.
        """
        here, day = self._known(place, "children"), _a_day(on, "children")
        self._exists(here, day)
        return self._tree.children(here, day)

    def ancestor(self, place: Place, *, tier: Tier, on: date | None = None) -> Place | None:
        """Return the place of a tier that a place lies in; itself when it is of that tier.

        Args:
            place: The place.
            tier: The tier looked for.
            on: The day; needed when a parent on the way changed.

        Raises:
            UnknownName: The place, or a parent on the way, is not here.
            InvalidValue: A day is needed, or a place lies in itself.
        """
        rank = RANKS[instance(tier, Tier, where="Gazetteer.ancestor")]
        here, day = self._known(place, "ancestor"), _a_day(on, "ancestor")
        self._exists(here, day)
        passed = {here}
        while self._tree.rank(here) < rank:
            parent = self._tree.parent(here, day)
            if parent is None:
                return None
            if parent in passed:
                raise _circle(parent, "ancestor")
            if parent not in self:
                raise UnknownName(
                    Code.UNKNOWN_NAME,
                    expected=f"the parent of {here} among the places",
                    got=parent,
                    where="Gazetteer.ancestor",
                    hint=CHECK,
                )
            passed.add(parent)
            here = parent
        return here if self._tree.rank(here) == rank else None

    def within(
        self, place: Place, *, tier: Tier | None = None, on: date | None = None
    ) -> tuple[Place, ...]:
        """Return the units of a tier that make up a place, in order, each part of it once.

        Where no unit of the tier is, the nearest stands for itself: an island district without
        communes counts among communes, a commune outside any district among districts.

        Args:
            place: The place; a place of the tier itself is made up of itself.
            tier: The tier of the units, not above that of the place; None for what has nothing
                below it.
            on: The day; needed when what lies in the place changed.

        Raises:
            UnknownName: The place is not here.
            InvalidValue: The tier is above that of the place, a day is needed, the place did not
                exist on it, or lies in itself.
        """
        top, day = self._known(place, "within"), _a_day(on, "within")
        rank = -1 if tier is None else RANKS[instance(tier, Tier, where="Gazetteer.within")]
        tree = self._tree
        if tree.rank(top) < rank:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"a tier not above {self.tier(top)!r}, that of {top}",
                got=tier,
                where="Gazetteer.within",
                hint="ancestor() leads up",
            )
        self._exists(top, day)
        units: list[Place] = []
        ahead = [top]
        came_back = False
        while ahead:
            here = ahead.pop()
            if here is top:  # with one parent each, no other place can be met twice
                if came_back:
                    raise _circle(top, "within")
                came_back = True
            below = () if tree.rank(here) <= rank else tree.children(here, day)
            if below:
                ahead += below
            else:
                units.append(here)
        units.sort(key=by_key)
        return tuple(units)

    def check(self) -> tuple[Problem, ...]:
        """Return everything that is wrong with the places; nothing when all is well.

        Parents that are not there, that are of no higher tier or that did not exist, places that
        lie in themselves, two parents or names or tiers at once, siblings of one name (compared
        without case and place of tone, and only here), codes that have lost their zeros.
        """
        return problems_of(self.entries, self._tree)

    def _exists(self, place: Place, on: date | None) -> None:
        """Refuse a day on which a place did not exist."""
        if on is not None:
            self._tree.parent(place, on)


def _a_day(on: date | None, method: str) -> date | None:
    return None if on is None else a_date(on, where=f"Gazetteer.{method}.on")


def _circle(place: Place, method: str) -> InvalidValue:
    return InvalidValue(
        Code.MALFORMED,
        expected="places that do not lie in themselves",
        got=place,
        where=f"Gazetteer.{method}",
        hint=CHECK,
    )

"""What can be wrong with a list of places, all of it at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.text import folded
from hocsuotdoi.errors import Problem
from hocsuotdoi.place._place import RANKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hocsuotdoi.place._entry import Entry
    from hocsuotdoi.place._place import Place, Tier
    from hocsuotdoi.place._tree import Tree

_FILE: Final = "places"
_FREAK: Final = 20
_WHEN: Final = "say with since and until when each holds"


def problems_of(entries: tuple[Entry, ...], tree: Tree) -> tuple[Problem, ...]:
    """Return the problems by place, in the order of the places."""
    found = [
        *_of_places(tree),
        *_of_parents(entries, tree),
        *_circles(entries, tree),
        *_of_names(entries),
        *_of_codes(tree),
    ]
    found.sort(key=lambda pair: pair[0].key)
    return tuple(problem for _, problem in found)


def _at(place: Place, value: object, expected: str, hint: str = "") -> tuple[Place, Problem]:
    return place, Problem(_FILE, f"{place.valid_from}/{place.code}", value, expected, hint)


def _of_places(tree: Tree) -> Iterator[tuple[Place, Problem]]:
    """Yield places of which two entries contradict each other."""
    for place, entries in tree.above.items():
        if len(entries) == 1:
            continue
        if place not in tree.ranks:
            tiers = sorted({entry.tier for entry in entries})
            yield _at(place, ", ".join(tier.name.lower() for tier in tiers), "one tier")
        pair = _together(entries)
        if pair is None:
            continue
        one, other = pair
        if one.parent != other.parent:
            yield _at(place, f"{_up(one)} and {_up(other)}", "one parent on one day", _WHEN)
        elif one.place.name != other.place.name:
            yield _at(place, f"{one.place.name}, {other.place.name}", "one name for one code")
        else:
            yield _at(place, f"from {other.first} twice", "each day once", _WHEN)


def _up(entry: Entry) -> str:
    return "none" if entry.parent is None else entry.parent.code


def _together(entries: Iterable[Entry]) -> tuple[Entry, Entry] | None:
    """Return two entries that hold on one day, or None."""
    latest: Entry | None = None
    for entry in sorted(entries, key=lambda one: one.first):
        if latest is not None and entry.first <= latest.last:
            return latest, entry
        latest = entry
    return None


def _of_parents(entries: tuple[Entry, ...], tree: Tree) -> Iterator[tuple[Place, Problem]]:
    """Yield entries whose parent cannot be, or is not given."""
    with_parent = {_kind(entry) for entry in entries if entry.parent is not None}
    for entry in entries:
        place, parent = entry.place, entry.parent
        if parent is None:
            if _kind(entry) in with_parent:
                tier = entry.tier.name.lower()
                yield _at(place, None, f"a parent, as the other places of tier {tier} have")
        elif parent not in tree.places:
            yield _at(place, parent.code, "a parent that is among the places")
        elif tree.ranks.get(parent, -1) <= RANKS[entry.tier]:
            yield _at(place, parent.code, f"a parent of a tier above {entry.tier.name.lower()}")
        elif tree.dated and not _covers(tree.above[parent], entry):
            yield _at(place, parent.code, "a parent that exists on all the same days")


def _kind(entry: Entry) -> tuple[str, date, Tier]:
    return entry.place.system, entry.place.valid_from, entry.tier


def _covers(parents: tuple[Entry, ...], entry: Entry) -> bool:
    """Whether there is an entry of the parent on each day of one entry."""
    day = entry.first
    for parent in sorted(parents, key=lambda one: one.first):
        if parent.first > day:
            return False
        if parent.last >= entry.last:
            return True
        if parent.last >= day:
            day = parent.last + timedelta(days=1)
    return False


def _circles(entries: tuple[Entry, ...], tree: Tree) -> Iterator[tuple[Place, Problem]]:
    """Yield places that lie in themselves; some parent on the way is then of no higher tier."""
    done: set[Place] = set()
    for entry in entries:
        parent = entry.parent
        if parent is not None and tree.ranks.get(parent, -1) <= RANKS[entry.tier]:
            for circle in _circles_above(entry.place, tree, done):
                places = [one.place for one in circle]
                first = places.index(min(places))
                way = places[first:] + places[:first]
                said = " in ".join(place.code for place in [*way, way[0]])
                yield _at(way[0], said, "a place that does not lie in itself")


def _circles_above(start: Place, tree: Tree, done: set[Place]) -> Iterator[list[Entry]]:
    """Yield the circles met on all ways up, each place looked at once."""
    if start in done:
        return
    way: list[Entry] = []
    on_way = {start: 0}
    ahead = [iter(tree.above[start])]
    while ahead:
        entry = next(ahead[-1], None)
        if entry is None:
            ahead.pop()
            del way[-1:]
            done.add(on_way.popitem()[0])
            continue
        parent = entry.parent
        if parent is None or parent in done or parent not in tree.above:
            continue
        if parent not in on_way:
            way.append(entry)
            on_way[parent] = len(way)
            ahead.append(iter(tree.above[parent]))
            continue
        circle = [*way[on_way[parent] :], entry]
        if max(one.first for one in circle) <= min(one.last for one in circle):
            yield circle


def _of_names(entries: tuple[Entry, ...]) -> Iterator[tuple[Place, Problem]]:
    """Yield siblings of one name: names are compared as a check, and never found by."""
    alike: defaultdict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.parent is not None and entry.place.name:
            alike[(entry.parent, *_kind(entry), folded(entry.place.name))].append(entry)
    for same in alike.values():
        if len(same) > 1:
            yield from _namesakes(same)


def _namesakes(same: list[Entry]) -> Iterator[tuple[Place, Problem]]:
    """Yield each place that has its name while another has it."""
    same.sort(key=lambda entry: (entry.first, entry.place.key))
    other = same[0]
    for entry in same[1:]:
        place = entry.place
        if place != other.place and entry.first <= other.last:
            hint = f"{other.place.code} has it too; names are compared only here"
            yield _at(place, place.name, "a name that no sibling has", hint)
        if entry.last > other.last:
            other = entry


def _of_codes(tree: Tree) -> Iterator[tuple[Place, Problem]]:
    """Yield codes that are shorter than the others of their tier and list."""
    codes: defaultdict[tuple[str, date, int], list[Place]] = defaultdict(list)
    for place in tree.places.values():
        rank = tree.ranks.get(place)
        if rank is not None and place.code.isdecimal():
            codes[place.system, place.valid_from, rank].append(place)
    for places in codes.values():
        lengths = Counter(len(place.code) for place in places)
        # one code in more than twenty that is longer than all others is the one that is wrong
        width = max(long for long, often in lengths.items() if often * _FREAK >= len(places))
        for place in places:
            if len(place.code) < width:
                hint = f"{place.code.zfill(width)!r}, if leading zeros were lost"
                yield _at(place, place.code, f"a code of {width} digits, as the others", hint)

"""Strategies for trees of places."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import strategies as st

from hocsuotdoi.place import Entry, Gazetteer, Place, Tier
from hocsuotdoi.testing import _law
from hocsuotdoi.testing._text import identifiers, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

_TIERS: Final = (Tier.NATION, Tier.PROVINCE, Tier.DISTRICT, Tier.COMMUNE)
_WIDTHS: Final = dict(zip(Tier, (7, 5, 3, 2, 1), strict=True))
_NAMES: Final = st.just("") | names()
_SECOND_DAY: Final = date.min + timedelta(days=1)


def entries(*, places: SearchStrategy[Place] | None = None) -> SearchStrategy[Entry]:
    """Return a strategy for entries of any place under any parent.

    Together they make lists with every kind of fault; for sound ones see ``gazetteers``.

    Args:
        places: What to draw the places and their parents from; any places unless given.

    Examples shrink towards a village without parent.
    """
    any_place = _law.places() if places is None else places
    day = st.none() | st.dates()
    return st.builds(
        _entry, any_place, st.sampled_from(Tier), st.none() | any_place, st.tuples(day, day)
    )


def _entry(
    place: Place, tier: Tier, parent: Place | None, days: tuple[date | None, date | None]
) -> Entry:
    since, until = days
    if since is not None and until is not None:
        since, until = min(since, until), max(since, until)
    return Entry(place, tier, parent, since=since, until=until)


def gazetteers(
    *,
    system: str | None = None,
    valid_from: date | None = None,
    tiers: Sequence[Tier] = _TIERS,
    max_children: int = 3,
    allow_moves: bool = True,
) -> SearchStrategy[Gazetteer]:
    """Return a strategy for lists of places without faults.

    Above the last tier a place may have nothing below it, as island districts had no communes.

    Args:
        system: Whose codes; any unless given.
        valid_from: The date of the list; any unless given.
        tiers: The tiers from the top down, each below the one before; there is one place of the
            first.
        max_children: The most places directly in one place.
        allow_moves: Whether the parent of a place may change from one day to the next.

    Examples shrink towards one place that has nothing below it.
    """
    return _gazetteers(
        st.builds(
            Place,
            st.just(_code(tiers[0], 0, of=1)),
            system=identifiers() if system is None else st.just(system),
            valid_from=st.dates() if valid_from is None else st.just(valid_from),
        ),
        tiers,
        max_children=max_children,
        moves=st.none() | st.dates(_SECOND_DAY) if allow_moves else st.none(),
    )


@st.composite
def _gazetteers(
    draw: st.DrawFn,
    tops: SearchStrategy[Place],
    tiers: Sequence[Tier],
    *,
    max_children: int,
    moves: SearchStrategy[date | None],
) -> Gazetteer:
    above = [attrs.evolve(draw(tops), name=draw(_NAMES))]
    drawn = [Entry(above[0], tiers[0])]
    for tier in tiers[1:]:
        parents = [one for one in above for _ in range(draw(st.integers(0, max_children)))]
        below: list[Place] = []
        for number, parent in enumerate(parents):
            code, name = _code(tier, number, of=len(parents)), draw(_NAMES)
            # siblings differ in name, as they do on a sound list
            place = attrs.evolve(parent, code=code, name=name and f"{name} {code}")
            day = draw(moves) if len(above) > 1 else None
            drawn += _moved(Entry(place, tier, parent), above, day)
            below.append(place)
        above = below
        if not above:
            break
    return Gazetteer(tuple(drawn))


def _code(tier: Tier, number: int, *, of: int) -> str:
    """Return a code of the length that the others of its tier have, and no other tier's code."""
    width = max(_WIDTHS[tier], len(str(of)))
    return f"{number:0{width}}{list(Tier).index(tier)}"


def _moved(entry: Entry, parents: Sequence[Place], day: date | None) -> list[Entry]:
    """Return the entry, or the two of a place that went to the next parent on a day."""
    if day is None or entry.parent is None:
        return [entry]
    following = parents[(parents.index(entry.parent) + 1) % len(parents)]
    return [
        attrs.evolve(entry, until=day - timedelta(days=1)),
        attrs.evolve(entry, parent=following, since=day),
    ]

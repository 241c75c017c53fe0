"""Entries: where a place stands in a tree, and from which day to which."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.place._place import RANKS, Place, Tier

Position: TypeAlias = tuple[int, int, int, tuple[str, date, str] | tuple[()], str, str]
_FOR_EVER = date.max.toordinal() + 1


@attrs.frozen
class Entry:
    """One place on a tree; a place whose parent changed on some day has several.

    Attributes:
        place: The place.
        tier: Its tier.
        parent: The place it lies in; None at the top.
        since: The first day on which this holds; None when it always did.
        until: The last day on which this holds; None when no end is known.

    Raises:
        WrongType: A field has another type.
        InvalidValue: The last day is before the first.

        >>> here = Place("00733", system="vn-gso", valid_from=date(2025, 7, 1))
        >>> Entry(here, Tier.COMMUNE, since=date(2025, 7, 1)).holds(date(2025, 6, 30))
        False
    """

    place: Place
    tier: Tier
    parent: Place | None = None
    since: date | None = attrs.field(default=None, kw_only=True)
    until: date | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.place, Place, where="Entry.place")
        instance(self.tier, Tier, where="Entry.tier")
        if self.parent is not None:
            instance(self.parent, Place, where="Entry.parent")
        if self.since is not None:
            a_date(self.since, where="Entry.since")
        if self.until is None:
            return
        a_date(self.until, where="Entry.until")
        if self.since is not None and self.until < self.since:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"a day not before {self.since}",
                got=self.until,
                where="Entry.until",
            )

    def holds(self, on: date) -> bool:
        """Whether this holds on a day."""
        a_date(on, where="Entry.holds")
        return self.first <= on <= self.last

    @property
    def first(self) -> date:
        """The first day on which this holds, or the first day there is."""
        return self.since or date.min

    @property
    def last(self) -> date:
        """The last day on which this holds, or the last day there is."""
        return self.until or date.max


def position(entry: Entry) -> Position:
    """Return the position among the entries of one place: by day, and never by chance."""
    place, parent = entry.place, entry.parent
    return (
        0 if entry.since is None else entry.since.toordinal(),
        _FOR_EVER if entry.until is None else entry.until.toordinal(),
        RANKS[entry.tier],
        () if parent is None else parent.key,
        place.name,
        "" if parent is None else parent.name,
    )

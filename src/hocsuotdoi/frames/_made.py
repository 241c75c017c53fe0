"""Which units make up which place, as tables that join with a frame of any engine."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.frames._engine import lookup
from hocsuotdoi.frames._figures import LIST, MEASURE, PLACE, VALUE, Counts
from hocsuotdoi.frames._problems import marked, settled
from hocsuotdoi.frames._whole import MOST
from hocsuotdoi.place import Place, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hocsuotdoi.frames._engine import Cells, Frame
    from hocsuotdoi.rollup._tree import Tree

ON, TO, TO_LIST, UNITS = "_on", "_to", "_to_list", "_units"
_ROOM: Final = 9 * 10**18  # a sum stays below 2^63
MEANT: Final = {
    Code.UNKNOWN_NAME: "places of the gazetteer",
    Code.OUT_OF_RANGE: "counts and totals up to 10^15",
}


@attrs.frozen(eq=False)
class Made:
    """Which units make up which place asked for.

    Attributes:
        known: Every place of the gazetteer.
        units: The places asked for, each with its units.
        everywhere: Whether a place is asked for whichever list has figures.
    """

    known: tuple[Place, ...]
    units: dict[Place, tuple[Place, ...]]
    everywhere: bool

    @property
    def most(self) -> int:
        """The largest count of a unit with which no sum passes 2^63."""
        return min(MOST, _ROOM // max(map(len, self.units.values())))

    @cached_property
    def _lists(self) -> dict[tuple[str, object], str]:
        """The lists that places are on, each with a short name."""
        lists = sorted({(place.system, place.valid_from) for place in self.known})
        return {one: str(number) for number, one in enumerate(lists)}

    def _list(self, place: Place) -> str:
        return self._lists[place.system, place.valid_from]

    def is_plain(self, *, dated: bool, where: str) -> None:
        """Refuse codes that may be one place or another."""
        seen: dict[tuple[object, ...], Place] = {}
        for place in self.known:
            other = seen.setdefault((place.code, place.valid_from if dated else None), place)
            if other == place:
                continue
            told = other.valid_from, place.valid_from
            raise InvalidValue(
                Code.AMBIGUOUS,
                expected="a gazetteer of one system"
                if dated
                else f"a column that says on which list a code is, of {told[0]} or {told[1]}",
                got=place.code,
                where=where,
                hint="roll the figures of each system up on their own"
                if dated
                else "add the day of the list to each row; Columns(valid_from=…) names the column",
            )

    def to(self, *, dated: bool) -> list[str]:
        """Return the columns that say which place is asked for."""
        return [TO, TO_LIST] if dated else [TO]

    def day(self, *, dated: bool) -> list[nw.Expr]:
        """Return the day of the list of the place asked for."""
        return [nw.col(TO_LIST).alias(LIST)] if dated else []

    def table(self, like: Frame, *, dated: bool) -> Frame:
        """Return every place of the gazetteer, with its list and the place that it is part of."""
        parts: dict[Place, list[Place]] = {}
        for place, made_of in self.units.items():
            for unit in made_of:
                parts.setdefault(unit, []).append(place)
        pairs = [(place, into) for place in self.known for into in parts.get(place, [None])]
        columns: dict[str, Cells] = {
            PLACE: [place.code for place, _ in pairs],
            ON: [self._list(place) for place, _ in pairs],
            TO: [None if into is None else into.code for _, into in pairs],
            UNITS: [None if into is None else len(self.units[into]) for _, into in pairs],
        }
        if dated:
            columns[LIST] = [place.valid_from.isoformat() for place, _ in pairs]
            columns[TO_LIST] = [
                None if into is None else into.valid_from.isoformat() for _, into in pairs
            ]
        return lookup(like, columns)

    def joined(self, frame: Frame, table: Frame) -> Frame:
        """Return a frame of figures with the table beside it; absent where a code is not known."""
        keys = [key for key in (PLACE, LIST) if key in table.collect_schema().names()]
        return frame.join(table, on=keys, how="left")

    def asked(self, like: Frame, *, dated: bool) -> Frame:
        """Return the places asked for, once for each list whose figures ask for them."""
        pairs = [
            (place, one) for place, units in self.units.items() for one in self._on(place, units)
        ]
        columns: dict[str, Cells] = {
            ON: [one for _, one in pairs],
            TO: [place.code for place, _ in pairs],
            UNITS: [len(self.units[place]) for place, _ in pairs],
        }
        if dated:
            columns[TO_LIST] = [place.valid_from.isoformat() for place, _ in pairs]
        return lookup(like, columns)

    def _on(self, place: Place, made_of: Iterable[Place]) -> list[str]:
        """Return the lists whose figures ask for a place: others were not to report."""
        if self.everywhere:
            return list(self._lists.values())
        return sorted({self._list(one) for one in (place, *made_of)})


def placed(counts: Counts, made: Made, *, where: str) -> Frame:
    """Return figures with the places that they are part of; none but those of the gazetteer."""
    names = [VALUE] if counts.is_long else [measure.id for measure in counts.measures]
    frame = made.joined(counts.frame, made.table(counts.frame, dated=counts.has_list))
    faults = [(nw.col(ON).is_null(), Code.UNKNOWN_NAME)]
    if made.most < MOST:
        too_many = nw.any_horizontal(nw.col(*names) > made.most, ignore_nulls=False)
        faults.append((too_many, Code.OUT_OF_RANGE))
    frame = frame.with_columns(marked(faults, before=counts.is_lazy))
    shown = [*counts.keys, *([MEASURE, VALUE] if counts.is_long else [])]
    frame = settled(frame, where=where, expected=MEANT, shown=shown)
    if made.most < MOST and counts.is_lazy:
        fits = ((nw.col(name) <= made.most, name) for name in names)
        frame = frame.with_columns(nw.when(one).then(nw.col(name)) for one, name in fits)
    return frame


def made_of(tree: Tree, to: Tier | Place) -> Made:
    """Return which units make up the places asked for."""
    if isinstance(to, Place):
        place = tree.place(to)
        tree.reaches(tree.gazetteer.tier(place), where="to")
        places: tuple[Place, ...] = (place,)
    else:
        tree.reaches(instance(to, Tier, where="to", expected="a Tier or a Place"), where="to")
        places = tree.places(to)
    units = {place: tree.units(place) for place in places}
    return Made(tree.gazetteer.places(), units, isinstance(to, Place))

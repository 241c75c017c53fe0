"""Rolling figures up a tree of places: counts added, never rates."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, cast

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code
from hocsuotdoi.exact import MissingReason
from hocsuotdoi.figure import Status
from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._engine import entered, native, stacked, steady
from hocsuotdoi.frames._figures import (
    EXPECTED_UNITS,
    LIST,
    MEASURE,
    NOT_REPORTED,
    PLACE,
    REPORTED,
    STATUS,
    VALUE,
    WHY,
    YEAR,
    Counts,
)
from hocsuotdoi.frames._letters import NOTED, noted, united
from hocsuotdoi.frames._made import MEANT, ON, TO, UNITS, Made, made_of, placed
from hocsuotdoi.frames._problems import PROBLEM, marked, settled
from hocsuotdoi.frames._roll_up_wide import rolled_up_wide
from hocsuotdoi.frames._shape import named, ordered, told
from hocsuotdoi.frames._whole import MOST
from hocsuotdoi.measure import Additivity, Measure
from hocsuotdoi.rollup._tree import Tree

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.place import Gazetteer, Place, Tier


_ROWS, _ALSO, _NO_COUNT = "_rows", "_also", "_no_count"


@attrs.frozen
class _Asked:
    """What the caller asked for, and what becomes of figures on the way.

    Attributes:
        counts: The figures, long; each with what it is part of beside it.
        made: Which units make up which place.
        partial: Whether to add what came although units are missing.
        disjoint: The measures known not to overlap here.
    """

    counts: Counts
    made: Made
    partial: bool
    disjoint: Collection[Measure]

    @property
    def keys(self) -> list[str]:
        """The columns that say which total."""
        return [*self.made.to(dated=self.counts.has_list), YEAR, MEASURE]

    @property
    def marks(self) -> list[str]:
        """The column of problems, where there is one."""
        return [PROBLEM] if self.counts.is_lazy else []


def roll_up(
    df: IntoFrameT,
    *,
    gazetteer: Gazetteer,
    to: Tier | Place,
    of: Tier | None = None,
    partial: bool = False,
    disjoint: Collection[Measure] = (),
    on: date | None = None,
    columns: Columns | None = None,
    measures: Iterable[Measure] = (),
) -> IntoFrameT:
    """Return what the figures of smaller places add up to: counts, never rates.

    One row for each place asked for and each year and measure of the frame, as
    ``hocsuotdoi.rollup.roll_up`` has one total. A figure that a larger place reported itself is
    never mixed in. A unit without a count leaves the total without one.

    Args:
        df: Figures, long or wide.
        gazetteer: Which place lies in which; it knows every place of the figures.
        to: One place; or a tier, for each of its places on a list that has figures.
        of: The tier of the units added; what has nothing below it unless given.
        partial: Whether to add what came although units are missing: with letter ``P``; only of a
            long frame, whose answer says how many came.
        disjoint: The measures that may overlap elsewhere, but are known not to here.
        on: The day; needed when what lies in a place changed.
        columns: Which column holds what.
        measures: The measures wanted of a wide frame; all it has unless given. Of a long frame:
            those that are none of the standard measures.

    Returns:
        The same kind of frame, with the columns of place and year. Of a long frame

        - ``measure`` and ``value``, the total
        - ``reported`` and ``expected``, how many units have a count and how many there are
        - ``status``, in letters of SDMX; ``missing``, why there is no total
        - ``problem`` in a lazy frame: the code of what is wrong with the total or a figure in it;
          a figure at fault that is part of no total stands in a row of its own.

        Of a wide frame one column a measure, empty unless every unit has a count; ``expected``, how
        many there are; and ``problem`` in a lazy frame.

    Raises:
        UnknownName: A column is not there, or a code of an eager frame is not in the gazetteer, or
            no place is of the tier.
        WrongType: A column holds something else than it should.
        InvalidValue: A count of an eager frame cannot be, or a total passes 10^15; a day is
            needed, or units are of a tier above the places asked for; a wide frame with
            ``partial``; a code is on several lists and no column says which.
        Conflict: An eager frame has two figures for one place, year and measure.

        >>> from datetime import date
        >>> import polars as pl
        >>> from hocsuotdoi.place import Gazetteer, Tier
        >>> rows = [
        ...     {"code": "08", "tier": "province"},
        ...     {"code": "00721", "tier": "commune", "parent": "08"},
        ...     {"code": "00733", "tier": "commune", "parent": "08"},
        ... ]
        >>> gazetteer = Gazetteer.from_rows(rows, system="vn-gso", valid_from=date(2025, 7, 1))
        >>> df = pl.DataFrame(
        ...     {"place": ["00721", "00733"], "year": [2026, 2026], "clans": [12, 30]}
        ... )
        >>> roll_up(df, gazetteer=gazetteer, to=Tier.PROVINCE).rows()
        [('08', 2026, 42, 2)]
    """
    where = "frames.roll_up"
    tree = Tree(gazetteer, of, disjoint, partial, on)
    made = made_of(tree, to)
    columns = instance(columns or Columns(), Columns, where=f"{where}.columns")
    frame = entered(df, where=where)
    dated = columns.valid_from in frame.collect_schema().names()
    made.is_plain(dated=dated, where=where)
    if columns.measure not in frame.collect_schema().names():
        wide = rolled_up_wide(
            df,
            made,
            columns=columns,
            measures=measures,
            disjoint=disjoint,
            partial=partial,
            where=where,
        )
        return cast("IntoFrameT", native(wide))
    counts = told(df, columns, where=where, measures=measures)
    counts = attrs.evolve(counts, frame=placed(counts, made, where=where))
    found = _totals(_Asked(counts, made, partial, disjoint))
    found = settled(found, where=where, expected=MEANT, shown=[*counts.keys, MEASURE])
    return cast("IntoFrameT", native(named(ordered(found, counts), counts)))


def _totals(asked: _Asked) -> Frame:
    """Return the totals, and the figures at fault that are part of none."""
    frame = asked.counts.frame
    dated = asked.counts.has_list
    known = [measure.id for measure in asked.counts.measures]
    is_part = ~nw.col(ON).is_null() & nw.col(MEASURE).is_in(known)
    if asked.marks:  # a year that is none gives no totals
        is_part = is_part & ~nw.col(YEAR).is_null()
    parts = frame.filter(is_part)
    combos = parts.group_by(YEAR, MEASURE, ON).agg(nw.len().alias(_ROWS)).drop(_ROWS)
    grid = combos.join(asked.made.asked(frame, dated=dated), on=ON, how="inner")
    rows = grid.group_by(*asked.keys, UNITS).agg(nw.len().alias(_ROWS)).drop(_ROWS)
    rows = rows.join(_sums(asked, parts.filter(~nw.col(TO).is_null())), on=asked.keys, how="left")
    found = _told(asked, rows)
    if not asked.marks:
        return found
    alone = frame.filter(~nw.col(PROBLEM).is_null()).filter(~is_part | nw.col(TO).is_null())
    return stacked([found, _alone(asked, alone).select(*found.collect_schema().names())])


def _sums(asked: _Asked, parts: Frame) -> Frame:
    """Return what the figures of each total come to."""
    has = asked.counts
    given = nw.col(VALUE).is_null()
    about: list[nw.Expr] = []
    found = [nw.col(VALUE).sum(), nw.col(VALUE).count().alias(REPORTED), nw.len().alias(_ROWS)]
    if has.has_why:
        reason = nw.coalesce(nw.col(WHY), nw.lit(NOT_REPORTED))
        about.append(nw.when(given).then(reason).alias(WHY))
        found += [nw.col(WHY).max(), nw.col(WHY).min().alias(_ALSO)]
    if has.has_status:
        # of one unit the letters stand also where there is no count
        about += noted(~given | (nw.col(UNITS) == 1))
        found += [nw.col(letter.name).max() for letter in NOTED]
    if asked.marks:
        found.append(nw.col(PROBLEM).max())
    parts = parts.with_columns(*about) if about else parts
    return steady(parts.group_by(asked.keys).agg(*found))


def _told(asked: _Asked, rows: Frame) -> Frame:
    """Return the totals with what is to be known about them."""
    has = asked.counts
    reported = nw.when(nw.col(REPORTED) > 0).then(nw.col(REPORTED)).otherwise(nw.col(UNITS) * 0)
    rows = rows.with_columns(reported.cast(nw.Int64).alias(REPORTED), nw.col(VALUE).cast(nw.Int64))
    lacks = nw.col(REPORTED) < nw.col(UNITS)
    absent = (lacks & (nw.col(REPORTED) == 0)) if asked.partial else lacks
    overlaps = _overlaps(asked)
    large = ~absent & ~overlaps & (nw.col(VALUE) > MOST)
    rows = rows.with_columns(
        marked([(large, Code.OUT_OF_RANGE)], before=bool(asked.marks)),
        (overlaps | absent).alias(_NO_COUNT),
    )
    sound = nw.col(PROBLEM).is_null() & ~nw.col(_NO_COUNT)
    why = nw.lit(NOT_REPORTED)
    if has.has_why:
        # never absent: pandas joins no text that was compared with numbers that were, if it is
        first, last = (nw.coalesce(nw.col(name), nw.lit("")) for name in (_ALSO, WHY))
        alike = (nw.col(_ROWS) == nw.col(UNITS)) & (first == last)
        why = nw.when(alike).then(nw.col(WHY)).otherwise(why)
    why = nw.when(overlaps).then(nw.lit(MissingReason.NOT_COMPARABLE.value)).otherwise(why)
    rows = rows.with_columns(
        nw.when(sound).then(nw.col(VALUE)).alias(VALUE),
        nw.when(nw.col(_NO_COUNT)).then(why).otherwise(nw.lit(None, nw.String)).alias(WHY),
        nw.when(lacks).then(nw.lit(Status.PROVISIONAL.value)).alias(_ALSO),
    )
    status = united(
        nw.col(VALUE).is_null(),
        nw.col(UNITS) == 1,
        {Status.PROVISIONAL: nw.col(_ALSO)},
        has_status=has.has_status,
    )
    return rows.select(
        nw.col(TO).alias(PLACE),
        nw.col(YEAR),
        *asked.made.day(dated=has.has_list),
        nw.col(MEASURE),
        nw.col(VALUE),
        nw.col(REPORTED),
        nw.col(UNITS).alias(EXPECTED_UNITS),
        status.alias(STATUS),
        nw.col(WHY),
        nw.col(PROBLEM),
    )


def _overlaps(asked: _Asked) -> nw.Expr:
    """Return whether a sum means nothing, because it may count someone twice."""
    found = [
        measure.id
        for measure in asked.counts.measures
        if measure.additivity is Additivity.OVERLAPS and measure not in asked.disjoint
    ]
    several = nw.col(UNITS) > 1
    # pyarrow compares no text with an empty list
    return nw.col(MEASURE).is_in(found) & several if found else several & ~several


def _alone(asked: _Asked, rows: Frame) -> Frame:
    """Return figures at fault that are part of no total, as rows of the answer."""
    nothing = nw.when(nw.col(VALUE) < 0).then(nw.col(VALUE))
    text = nw.lit(None, nw.String)
    return rows.select(
        nw.col(PLACE),
        nw.col(YEAR),
        *([nw.col(LIST)] if asked.counts.has_list else []),
        nw.col(MEASURE),
        nothing.alias(VALUE),
        nothing.alias(REPORTED),
        nothing.alias(EXPECTED_UNITS),
        nw.lit(Status.MISSING.value).alias(STATUS),
        text.alias(WHY),
        nw.col(PROBLEM),
    )

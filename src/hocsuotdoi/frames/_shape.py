"""The two shapes of a frame of figures: one row a figure, or one column a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

from hocsuotdoi._internal.check import several
from hocsuotdoi.catalogue import MEASURES
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._engine import native
from hocsuotdoi.frames._figures import (
    MEASURE,
    STATUS,
    VALUE,
    WHY,
    Counts,
    lengthened,
    read,
    widened,
)
from hocsuotdoi.frames._problems import PROBLEM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.measure import Measure


def long(
    df: IntoFrameT, *, columns: Columns | None = None, measures: Iterable[Measure] = ()
) -> IntoFrameT:
    """Return figures one a row, with the columns of measure and value.

    An empty cell of a wide frame becomes a row without a count.

    Args:
        df: Figures, long or wide.
        columns: Which column holds what.
        measures: The measures wanted of a wide frame; all it has unless given. Of a long frame:
            those that are none of the standard measures.

    Raises:
        UnknownName: A column is not there.
        WrongType: A column holds something else than it should.
        InvalidValue: A count of an eager frame cannot be.
        Conflict: An eager frame has two figures for one place, year and measure.

        >>> import polars as pl
        >>> long(pl.DataFrame({"place": ["02"], "year": [2024], "clans": [2263]})).rows()
        [('02', 2024, 'clans', 2263)]
    """
    where, wanted = "frames.long", tuple(measures)
    counts = read(df, columns or Columns(), where=where, measures=wanted, every=bool(wanted))
    rows = lengthened(_whole(counts, where)).frame
    return cast("IntoFrameT", native(named(rows, counts)))


def wide(
    df: IntoFrameT, *, measures: Iterable[Measure], columns: Columns | None = None
) -> IntoFrameT:
    """Return figures with one column a measure, one row a place and year.

    Reasons and status letters have no column there: they are left out.

    Args:
        df: Figures, long or wide.
        measures: The measures that get a column.
        columns: Which column holds what.

    Raises:
        UnknownName: A column is not there.
        WrongType: A column holds something else than it should.
        InvalidValue: No measure is asked for, or a count of an eager frame cannot be.
        Conflict: An eager frame has two figures for one place, year and measure.

        >>> import polars as pl
        >>> from hocsuotdoi import catalogue
        >>> df = pl.DataFrame(
        ...     {"place": ["02"], "year": [2024], "measure": ["clans"], "value": [2263]}
        ... )
        >>> wide(df, measures=[catalogue.CLANS]).rows()
        [('02', 2024, 2263)]
    """
    where = "frames.wide"
    wanted = tuple(several(measures, where=f"{where}, measures"))
    if not wanted:
        raise InvalidValue(
            Code.EMPTY, expected="at least one measure", got=wanted, where=f"{where}, measures"
        )
    counts = read(df, columns or Columns(), where=where, measures=wanted, every=True)
    counts = widened(_whole(counts, where), wanted)
    kept = [*counts.keys, *(one.id for one in wanted), *([PROBLEM] if counts.is_lazy else [])]
    return cast("IntoFrameT", native(named(ordered(counts.frame.select(*kept), counts), counts)))


def told(df: object, columns: Columns | None, *, where: str, measures: Iterable[Measure]) -> Counts:
    """Return the figures of a frame one a row, each of a measure that is known.

    Args:
        df: The caller's frame.
        columns: Which column holds what.
        where: The operation, for messages.
        measures: The measures wanted of a wide frame; all it has unless given. Of a long frame:
            those that are none of the standard measures.

    Raises:
        InvalidValue: The frame holds estimates, whose fractions have no common base.
    """
    wanted = tuple(measures)
    counts = read(df, columns or Columns(), where=where, measures=wanted, every=bool(wanted))
    counts = _whole(counts, where)
    if not counts.is_long:
        return lengthened(counts)
    known = {measure.id: measure for measure in (*MEASURES, *counts.measures)}
    return attrs.evolve(counts, measures=tuple(known.values()))


def _whole(counts: Counts, where: str) -> Counts:
    """Return figures that are whole numbers; refuse estimates by weights."""
    if counts.has_over:
        raise InvalidValue(
            Code.MALFORMED,
            expected="whole counts",
            got=("numerator", "denominator"),
            where=where,
            hint="estimates of frames.carry have no common base: roll up and carry what was "
            "published, or drop both columns to go on with the nearest whole numbers",
        )
    return counts


def named(frame: Frame, counts: Counts) -> Frame:
    """Return figures with the caller's names, so that they can be read again as they came."""
    columns = counts.columns
    names = {MEASURE: columns.measure, VALUE: columns.value}
    names |= {WHY: columns.missing, STATUS: columns.status}
    names |= {measure.id: name for name, measure in columns.measures.items()}
    there = frame.collect_schema().names()
    renamed = {old: new for old, new in names.items() if old in there and old != new}
    return counts.named(frame.rename(renamed) if renamed else frame)


def ordered(frame: Frame, counts: Counts) -> Frame:
    """Return rows that are at hand in one order; others as their engine gives them."""
    if counts.is_lazy:
        return frame
    have = frame.collect_schema().names()
    return frame.sort(*(key for key in (*counts.keys, MEASURE) if key in have))

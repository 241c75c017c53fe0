"""Rolling up a frame with one column a measure: grouped once, whatever the number of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.frames._engine import stacked, steady
from hocsuotdoi.frames._figures import EXPECTED_UNITS, PLACE, YEAR, Counts, read
from hocsuotdoi.frames._made import MEANT, ON, TO, UNITS, Made, placed
from hocsuotdoi.frames._problems import PROBLEM, marked, settled
from hocsuotdoi.frames._shape import named, ordered
from hocsuotdoi.frames._whole import MOST
from hocsuotdoi.measure import Additivity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from hocsuotdoi.frames._columns import Columns
    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.measure import Measure


_ROWS, _CAME = "_rows", "?"


def rolled_up_wide(
    df: object,
    made: Made,
    *,
    columns: Columns,
    measures: Iterable[Measure],
    disjoint: Collection[Measure],
    partial: bool,
    where: str,
) -> Frame:
    """Return the totals of a wide frame, one column a measure."""
    if partial:
        raise InvalidValue(
            Code.MALFORMED,
            expected="a long frame, whose totals say how many units came",
            got=True,
            where=f"{where}, partial",
            hint="frames.long(df) makes one",
        )
    wanted = tuple(measures)
    counts = read(df, columns, where=where, measures=wanted, every=bool(wanted))
    frame = placed(counts, made, where=where)
    rows = _summed(counts, made, frame)
    rows = _whole(counts, rows, disjoint)
    ids = [measure.id for measure in counts.measures]
    large = nw.any_horizontal(nw.col(*ids) > MOST, ignore_nulls=False)
    rows = rows.with_columns(marked([(large, Code.OUT_OF_RANGE)], before=counts.is_lazy))
    found = rows.select(
        nw.col(TO).alias(PLACE),
        nw.col(YEAR),
        *made.day(dated=counts.has_list),
        nw.col(*ids),
        nw.col(UNITS).alias(EXPECTED_UNITS),
        nw.col(PROBLEM),
    )
    found = settled(found, where=where, expected=MEANT, shown=counts.keys)
    if counts.is_lazy:
        found = stacked([found, _alone(counts, frame)])
    return named(ordered(found, counts), counts)


def _summed(counts: Counts, made: Made, frame: Frame) -> Frame:
    """Return, for each place asked for and each year, the sums and how many came."""
    keys = [*made.to(dated=counts.has_list), YEAR]
    years = frame.filter(~nw.col(ON).is_null(), ~nw.col(YEAR).is_null())
    years = years.group_by(YEAR, ON).agg(nw.len().alias(_ROWS)).drop(_ROWS)
    grid = years.join(made.asked(frame, dated=counts.has_list), on=ON, how="inner")
    rows = grid.group_by(*keys, UNITS).agg(nw.len().alias(_ROWS)).drop(_ROWS)
    counted = nw.col(*(measure.id for measure in counts.measures))
    found = [counted.sum(), counted.count().name.suffix(_CAME)]
    if counts.is_lazy:
        found.append(nw.col(PROBLEM).max())
    sums = frame.filter(~nw.col(TO).is_null()).group_by(keys).agg(*found)
    return rows.join(steady(sums), on=keys, how="left")


def _whole(counts: Counts, rows: Frame, disjoint: Collection[Measure]) -> Frame:
    """Return the sums, empty unless every unit came."""
    units = nw.col(UNITS)
    totals: list[nw.Expr] = []
    for measure in counts.measures:
        is_whole = nw.col(f"{measure.id}{_CAME}") == units
        if measure.additivity is Additivity.OVERLAPS and measure not in disjoint:
            is_whole = is_whole & (units == 1)
        totals.append(nw.when(is_whole).then(measure.id))
    ids = [measure.id for measure in counts.measures]
    return rows.with_columns(*totals).with_columns(nw.col(*ids).cast(nw.Int64))


def _alone(counts: Counts, frame: Frame) -> Frame:
    """Return rows at fault that are part of no total, without their counts."""
    is_part = ~nw.col(TO).is_null() & ~nw.col(YEAR).is_null()
    rows = frame.filter(~nw.col(PROBLEM).is_null()).filter(~is_part)
    nothing = [
        nw.when(nw.col(measure.id) < 0).then(nw.col(measure.id)).alias(measure.id)
        for measure in counts.measures
    ]
    first, *_ = nothing
    marks = [first.alias(EXPECTED_UNITS), nw.col(PROBLEM)]
    return rows.select(*counts.keys, *nothing, *marks)

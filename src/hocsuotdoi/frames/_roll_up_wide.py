"""Rolling up a frame with one column a measure: grouped once, whatever the number of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.frames._engine import steady
from hocsuotdoi.frames._figures import PLACE, YEAR, read
from hocsuotdoi.frames._made import ON, TO, UNITS, Made
from hocsuotdoi.frames._problems import PROBLEM, marked, settled
from hocsuotdoi.frames._shape import named, ordered
from hocsuotdoi.frames._whole import MOST
from hocsuotdoi.measure import Additivity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from hocsuotdoi.frames._columns import Columns
    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.measure import Measure

SHOWN_UNITS = "units"
_ROWS = "_rows"
_MEANT: Final = {
    Code.UNKNOWN_NAME: "places of the gazetteer",
    Code.OUT_OF_RANGE: "totals up to 10^15",
}


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
    counts = read(df, columns, where=where, measures=measures)
    dated = counts.has_list
    frame = made.joined(counts.frame, made.table(counts.frame, dated=dated))
    frame = frame.with_columns(
        marked([(nw.col(ON).is_null(), Code.UNKNOWN_NAME)], before=counts.is_lazy)
    )
    frame = settled(frame, where=where, expected=_MEANT, shown=counts.keys)
    marks = [PROBLEM] if counts.is_lazy else []
    keys = [*made.to(dated=dated), YEAR]
    ids = [measure.id for measure in counts.measures]
    combos = frame.filter(~nw.col(ON).is_null(), ~nw.col(YEAR).is_null())
    combos = combos.group_by(YEAR, ON).agg(nw.len().alias(_ROWS)).drop(_ROWS)
    grid = combos.join(made.asked(frame, dated=dated), on=ON, how="inner")
    rows = grid.group_by(*keys, UNITS).agg(nw.len().alias(_ROWS)).drop(_ROWS)
    sums = (
        frame.filter(~nw.col(TO).is_null())
        .group_by(keys)
        .agg(
            *(nw.col(id_).sum() for id_ in ids),
            *(nw.col(id_).count().alias(f"{id_}?") for id_ in ids),
            *(nw.col(mark).max() for mark in marks),
        )
    )
    rows = rows.join(steady(sums), on=keys, how="left")
    sums_ = []
    for measure in counts.measures:
        id_ = measure.id
        whole = nw.col(f"{id_}?") == nw.col(UNITS)
        if measure.additivity is Additivity.OVERLAPS and measure not in disjoint:
            whole = whole & (nw.col(UNITS) == 1)
        sums_.append(nw.when(whole).then(nw.col(id_)).cast(nw.Int64).alias(id_))
    rows = rows.with_columns(*sums_)
    large = nw.any_horizontal(*(nw.col(id_) > MOST for id_ in ids), ignore_nulls=True)
    rows = rows.with_columns(marked([(large, Code.OUT_OF_RANGE)], before=counts.is_lazy))
    shown = [
        nw.col(TO).alias(PLACE),
        nw.col(YEAR),
        *made.day(dated=dated),
        *map(nw.col, ids),
        nw.col(UNITS).alias(SHOWN_UNITS),
        nw.col(PROBLEM),
    ]
    found = settled(rows.select(*shown), where=where, expected=_MEANT, shown=counts.keys)
    return named(ordered(found, counts), counts)

"""The value of each row of findings: counts divided, or subtracted, and cut to decimals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code
from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames._engine import divided
from hocsuotdoi.frames._figures import OVER, WORTH
from hocsuotdoi.frames._findings import (
    CHANGE,
    PART,
    PRIOR_PART,
    PRIOR_WHOLE,
    VALUES,
    WHOLE,
    WHY,
    answered,
)
from hocsuotdoi.frames._points import point_change
from hocsuotdoi.frames._problems import PROBLEM, marked
from hocsuotdoi.frames._rows import POSITION
from hocsuotdoi.frames._whole import MOST, cut, decimal
from hocsuotdoi.indicator import Growth, Mean, ShareGrowth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._rows import Query

_UNITS: Final = "_quotient"  # of the last decimal


def valued(query: Query, kind: type, frame: Frame, places: int, rounding: Rounding) -> Frame:
    """Return rows of one kind of formula with its value, and absent columns for other kinds."""
    names = [PART, WHOLE, *([PRIOR_PART, PRIOR_WHOLE] if kind is ShareGrowth else [])]
    if kind is Growth and query.counts.has_over:
        frame = _over_one(frame)
    sound = nw.when(nw.col(PROBLEM).is_null() & nw.col(WHY).is_null())
    frame = frame.with_columns(*(sound.then(nw.col(name)).alias(f"_{name}") for name in names))
    if kind is ShareGrowth:
        frame = point_change(
            frame,
            _UNITS,
            now=(f"_{PART}", f"_{WHOLE}"),
            before=(f"_{PRIOR_PART}", f"_{PRIOR_WHOLE}"),
            places=places + 2,
            rounding=rounding,
        )
    else:
        digits = places if kind is Mean else places + 2
        frame = _quotient(frame, digits, rounding, grows=kind is Growth)
    return frame.select(*_columns_of(query, kind, decimal(_UNITS, places)))


def _quotient(frame: Frame, digits: int, rounding: Rounding, *, grows: bool) -> Frame:
    """Add part over whole, or what it grew by over the whole; a problem where that is too large."""
    part, whole = f"_{PART}", f"_{WHOLE}"
    fell = nw.col(part) < nw.col(whole)
    if grows:
        frame = frame.with_columns(
            (nw.col(part) - nw.col(whole)).abs().alias(part), fell.alias("_fell")
        )
    frame = cut(frame, _UNITS, part=part, whole=whole, places=digits, rounding=rounding)
    lost = nw.col(_UNITS).is_null() & ~nw.col(part).is_null()
    frame = frame.with_columns(marked([(lost, Code.OUT_OF_RANGE)], before=True))
    if not grows:
        return frame
    units = nw.col(_UNITS)
    return frame.with_columns(nw.when(nw.col("_fell")).then(-units).otherwise(units).alias(_UNITS))


def _over_one(frame: Frame) -> Frame:
    """Return growths whose counts, now and before, are reckoned over one number."""
    now, before = PART + OVER, WHOLE + OVER
    frame = frame.with_columns(nw.col(now).fill_null(1), nw.col(before).fill_null(1))
    frame = frame.with_columns((nw.col(now) * 0 + MOST).alias("_most"))
    frame = divided(divided(frame, "_most_now", "_most", before), "_most_before", "_most", now)
    small = (nw.col(PART) <= nw.col("_most_now")) & (nw.col(WHOLE) <= nw.col("_most_before"))
    small &= nw.col(now) <= nw.col("_most_now")
    frame = frame.with_columns(marked([(~small, Code.OUT_OF_RANGE)], before=True))
    fits = nw.when(small)
    frame = frame.with_columns(
        fits.then(nw.col(PART) * nw.col(before)).alias(PART),
        fits.then(nw.col(WHOLE) * nw.col(now)).alias(WHOLE),
        fits.then(nw.col(now) * nw.col(before)).alias("_both"),
    ).with_columns((nw.col(PART) - nw.col(WHOLE)).alias("_gap"))
    fell = nw.col("_gap") < 0
    frame = frame.with_columns(nw.col("_gap").abs().alias("_gap"), fell.alias("_shrank"))
    frame = cut(frame, CHANGE, part="_gap", whole="_both", places=0, rounding=Rounding.HALF_UP)
    change = nw.col(CHANGE)
    return frame.with_columns(
        nw.when(nw.col("_shrank")).then(-change).otherwise(change).alias(CHANGE)
    )


def _columns_of(query: Query, kind: type, value: nw.Expr) -> Iterator[nw.Expr]:
    """Yield the columns of the answer, in order: those of other kinds asked for are absent."""
    nothing = nw.when(nw.col(WHOLE) < 0).then(nw.col(WHOLE))
    change = nw.col(CHANGE) if query.counts.has_over else nw.col(PART) - nw.col(WHOLE)
    for name in answered(query.kinds, query.counts.keys):
        if name in VALUES:
            found = value if kind in VALUES[name] else nothing / 1
        elif name == CHANGE:
            sound = nw.when(nw.col(PROBLEM).is_null())
            found = sound.then(change) if kind is Growth else nothing
        elif name in {PRIOR_PART, PRIOR_WHOLE} and kind is not ShareGrowth:
            found = nothing
        else:
            found = nw.col(name)
        yield found.alias(name)
    if query.counts.has_worth:
        yield nw.col(WORTH)
    yield nw.col(PROBLEM)
    yield nw.col(POSITION)

"""How far each finding of a frame is from a target, on exact values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.criteria import Target
from hocsuotdoi.errors import Code, InvalidValue, NotComparable
from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames import _columns
from hocsuotdoi.frames._aside import answered, counted, set_aside
from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._compute import INDICATOR, LEVEL, PART, WHOLE, WHY
from hocsuotdoi.frames._engine import divided, entered
from hocsuotdoi.frames._figures import LIST
from hocsuotdoi.frames._points import point_change
from hocsuotdoi.frames._problems import PROBLEM
from hocsuotdoi.frames._whole import decimal
from hocsuotdoi.target import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from fractions import Fraction

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._problems import Fault

STANDING, GAP, UNITS, YEARS = "standing", "gap", "units", "years"
NEEDED, NEEDED_UNITS, PACE = "needed", "needed_units", "pace"

_PLACE, _YEAR, _LIST, _INDICATOR, _LEVEL = "_place", "_year", "_valid_from", "_indicator", "_level"
_PART, _WHOLE, _WHY, _OURS = "_part", "_whole", "_missing", "_ours"
_PRIOR_PART, _PRIOR_WHOLE, _SINCE = "_prior_part", "_prior_whole", "_since"
_BAR, _FULL, _LEFT = "_bar", "_full", "_left"

_PLACES: Final = 2
_FINE: Final = _PLACES + 1  # one digit more decides how the last one of the pace is rounded
_FINEST_BAR: Final = 10**4
_YEARS: Final = (1000, 9998)
_LIMB: Final = 10**5  # a count is three digits of this base
_LIMBS: Final = 3
_EXPECTED: Final = {
    Code.EMPTY: "a place, a year and an indicator in every row",
    Code.OUT_OF_RANGE: f"counts up to 10^15, and years from {_YEARS[0]} to {_YEARS[1]}",
    Code.NEGATIVE_COUNT: "counts of at least 0",
    Code.FIGURES_DISAGREE: "one finding of the target's indicator for each place and year",
    Code.PART_EXCEEDS_WHOLE: "a part of at most its whole",
}


def progress(
    df: IntoFrameT,
    target: Target,
    *,
    earlier: int | None = None,
    columns: Columns | None = None,
    valid_from: date | None = None,
) -> IntoFrameT:
    """Return findings with where each stands against a target.

    Args:
        df: Findings of frames.compute.
        target: The target; findings of another indicator, hence another base, are not compared.
        earlier: The year from which the pace so far follows; its findings are in the frame too.
        columns: Which columns hold the place, the year and the day of the list.
        valid_from: For a pace: the list that all codes are on, where no column says it.

    Returns:
        The same frame and

        - ``standing``: met, on-track, behind, below, missed, base-differs, no-value or
          not-computable, as ``progress`` of the core gives it
        - ``gap``, percentage points still missing, rounded up, so that reaching them suffices; 0
          when met
        - ``units``, whole units still missing on the finding's own base
        - ``years``, whole years left; null when there is nothing to reach any more
        - ``needed`` and ``needed_units``, points and whole units a year that reach the target,
          rounded up
        - ``pace``, points a year since the earlier year, where that is asked for; null where it has
          no value
        - ``problem`` in a lazy frame: the code of what is wrong.

    Raises:
        UnknownName: A column is not there.
        WrongType: A column holds something else than it should.
        InvalidValue: A count of an eager frame cannot be; or the bar has more than four decimals.
        Conflict: An eager frame has two findings of the indicator for one place and year.
        NotComparable: A pace is asked for and nothing says that the codes are on one list; or the
            earlier year is not before the target's.

        >>> import polars as pl
        >>> from hocsuotdoi import packs
        >>> target, *_ = packs.load("ttg-387-2022").targets
        >>> target.indicator, target.bar, target.year.number
        ('learning-family-share', Fraction(7, 10), 2025)
        >>> df = pl.DataFrame(
        ...     {
        ...         "place": ["02"],
        ...         "year": [2024],
        ...         "indicator": ["learning-family-share"],
        ...         "part": [130_000],
        ...         "whole": [187_624],
        ...     }
        ... )
        >>> progress(df, target).select("standing", "gap", "units", "years").rows()
        [('below', 0.72, 1337, 1)]
    """
    where = "frames.progress"
    instance(target, Target, where=f"{where}, target")
    asked = instance(columns or Columns(), Columns, where=f"{where}, columns")
    if target.bar.denominator > _FINEST_BAR:
        raise InvalidValue(
            Code.OUT_OF_RANGE,
            expected=f"a bar of {_FINEST_BAR}ths or coarser",
            got=target.bar,
            where=f"{where}, target",
        )
    frame = entered(df, where=where)
    added = [STANDING, GAP, UNITS, YEARS, NEEDED, NEEDED_UNITS]
    if earlier is not None:
        _check_earlier(frame, target, earlier, asked, valid_from)
        added.append(PACE)
    _columns.free(frame, added, where=where)
    rows = _read(frame, target, asked, where)
    if earlier is not None:
        rows = _with_pace(_with_earlier(rows, earlier), earlier)
    rows = _short(rows, target)
    if earlier is not None:
        rows = _fast_enough(rows, target.bar, _LIMBS)
    rows = _standing(rows, target, has_pace=earlier is not None)
    shown = [asked.place, asked.year, INDICATOR, PART, WHOLE]
    adds = {name: nw.col(name) for name in added}
    return answered(df, rows, adds, where=where, expected=_EXPECTED, shown=shown)


def _check_earlier(
    frame: Frame, target: Target, earlier: int, columns: Columns, valid_from: date | None
) -> None:
    where = "frames.progress"
    whole_number(earlier, where=f"{where}, earlier", least=_YEARS[0])
    if earlier >= target.year.number:
        raise NotComparable(
            Code.DIFFERENT_KINDS,
            expected=f"a year before {target.year.number}",
            got=earlier,
            where=f"{where}, earlier",
        )
    if valid_from is not None:
        a_date(valid_from, where=f"{where}, valid_from")
    elif columns.valid_from not in frame.collect_schema().names():
        raise NotComparable(
            Code.PLACES_DIFFER,
            expected=f"a column {columns.valid_from!r} or valid_from=",
            got=None,
            where=where,
            hint="one code on two lists is two places: say which list the codes are on",
        )


def _read(frame: Frame, target: Target, columns: Columns, where: str) -> Frame:
    """Return the rows with what is reckoned with, absent where there is no value to compare."""
    _columns.known(frame, (columns.place, columns.year, INDICATOR, PART, WHOLE), where=where)
    taken = {
        _PLACE: _columns.text(frame, columns.place, where=where),
        _YEAR: _columns.whole(frame, columns.year, where=where),
        _INDICATOR: _columns.text(frame, INDICATOR, where=where),
        _PART: _columns.whole(frame, PART, where=where),
        _WHOLE: _columns.whole(frame, WHOLE, where=where),
    }
    there = frame.collect_schema().names()
    if columns.valid_from in there:
        taken[_LIST] = _columns.day(frame, columns.valid_from, where=where)
    if WHY in there:
        taken[_WHY] = _columns.text(frame, WHY, where=where)
    keys = [name for name in (_PLACE, _YEAR, _LIST, _INDICATOR) if name in taken]
    rows = set_aside(frame, taken)
    ours = nw.col(_INDICATOR) == target.indicator
    rows = rows.with_columns(ours.fill_null(value=False).alias(_OURS))
    valued = nw.col(_OURS) & (nw.col(_WHOLE) > 0)
    if _WHY in taken:
        valued = valued & nw.col(_WHY).is_null()
    rows = counted(rows, (_PART, _WHOLE), _faults(keys, valued))
    sound = valued & nw.col(PROBLEM).is_null()
    return rows.with_columns(
        nw.col(_YEAR).cast(nw.Int64).alias(_YEAR),
        *(nw.when(sound).then(nw.col(name)).alias(name) for name in (_PART, _WHOLE)),
    ).with_columns(*_both(_PART, _WHOLE))


def _both(part: str, whole: str) -> list[nw.Expr]:
    """Return a part and its whole, both absent where one is."""
    there = ~nw.col(part).is_null() & ~nw.col(whole).is_null()
    return [nw.when(there).then(nw.col(name)).alias(name) for name in (part, whole)]


def _faults(keys: Sequence[str], valued: nw.Expr) -> list[Fault]:
    first, last = _YEARS
    absent = [nw.col(key).is_null() for key in keys]
    return [
        (nw.any_horizontal(*absent, ignore_nulls=True), Code.EMPTY),
        ((nw.col(_YEAR) < first) | (nw.col(_YEAR) > last), Code.OUT_OF_RANGE),
        (nw.col(_OURS) & (nw.len().over(*keys) > 1), Code.FIGURES_DISAGREE),
        (valued & (nw.col(_PART) > nw.col(_WHOLE)), Code.PART_EXCEEDS_WHOLE),
    ]


def _with_earlier(rows: Frame, earlier: int) -> Frame:
    """Add the counts of the earlier year and the years since, where there are both."""
    names = rows.collect_schema().names()
    keys = [_PLACE, *([_LIST] if _LIST in names else [])]
    before = rows.filter((nw.col(_YEAR) == earlier) & ~nw.col(_PART).is_null()).select(
        *(nw.col(key) for key in keys),
        nw.col(_PART).alias(_PRIOR_PART),
        nw.col(_WHOLE).alias(_PRIOR_WHOLE),
    )
    since = nw.col(_YEAR) - earlier
    rows = rows.join(before, on=keys, how="left").with_columns(
        nw.when((since > 0) & ~nw.col(_PART).is_null() & ~nw.col(_PRIOR_PART).is_null())
        .then(since)
        .alias(_SINCE)
    )
    return rows.with_columns(
        nw.when(~nw.col(_SINCE).is_null()).then(nw.col(name)).alias(name)
        for name in (_PRIOR_PART, _PRIOR_WHOLE)
    )


def _with_pace(rows: Frame, earlier: int) -> Frame:
    """Add the points a year since the earlier year, rounded half up."""

"""How far each finding of a frame is from a target, on exact values."""

from __future__ import annotations

from datetime import date
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Final, cast

import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.criteria import Target
from hocsuotdoi.errors import Code, InvalidValue, NotComparable
from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames import _columns
from hocsuotdoi.frames._aside import answered, counted, set_aside
from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._engine import divided, entered
from hocsuotdoi.frames._findings import INDICATOR, PART, WHOLE, WHY
from hocsuotdoi.frames._points import point_change
from hocsuotdoi.frames._problems import PROBLEM
from hocsuotdoi.frames._whole import decimal
from hocsuotdoi.target import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._problems import Fault

STANDING, GAP, UNITS, YEARS = "standing", "gap", "units", "years"
NEEDED, NEEDED_UNITS, PACE = "needed", "needed_units", "pace"

_PLACE, _YEAR, _LIST, _INDICATOR = "_place", "_year", "_valid_from", "_indicator"
_PART, _WHOLE, _WHY, _OURS = "_part", "_whole", "_missing", "_ours"
_PRIOR_PART, _PRIOR_WHOLE, _SINCE = "_prior_part", "_prior_whole", "_since"
_BAR, _FULL, _FAST = "_bar", "_full", "_fast"

_PLACES: Final = 2
_FINE: Final = _PLACES + 1  # one digit more decides how the last one of the pace is rounded
_FINEST_BAR: Final = 10**4
_YEARS: Final = (1000, 9998)
_LIMB: Final = 10**5  # a count is three digits of this base
_LIMBS: Final = 3
_DIGITS: Final = 2 * _LIMBS - 1  # of a product, of which the first is larger
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
        NotComparable: A pace is asked for and nothing says that the codes are on one list.

        >>> import polars as pl
        >>> from hocsuotdoi import packs
        >>> targets = {target.id: target for target in packs.load("ttg-387-2022").targets}
        >>> target = targets["families-2025"]
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
        _check_earlier(frame, earlier, asked, valid_from)
        added.append(PACE)
    _columns.free(frame, added, where=where)
    rows = _read(frame, target, asked, where)
    if earlier is not None:
        rows = _with_pace(_with_earlier(rows, earlier))
    rows = _with_gap(rows, target)
    if earlier is not None:
        rows = _fast_enough(rows, target.bar)
    rows = _standing(rows, target, has_pace=earlier is not None)
    shown = [asked.place, asked.year, INDICATOR, PART, WHOLE]
    adds = {name: nw.col(name) for name in added}
    found = answered(df, rows, adds=adds, where=where, expected=_EXPECTED, shown=shown)
    return cast("IntoFrameT", found)


def _check_earlier(frame: Frame, earlier: int, columns: Columns, valid_from: date | None) -> None:
    where = "frames.progress"
    whole_number(earlier, where=f"{where}, earlier", least=_YEARS[0])
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
    valued, lost = nw.col(_OURS) & (nw.col(_WHOLE) > 0), _lost(target)
    if lost is not None:
        valued = valued & (nw.col(_YEAR) < lost)
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
    keys = [_PLACE, *([_LIST] if _LIST in rows.collect_schema().names() else [])]
    names = ((_PART, _PRIOR_PART), (_WHOLE, _PRIOR_WHOLE))
    since = nw.col(_YEAR) - earlier
    rows = rows.with_columns(
        nw.when(since == 0).then(nw.col(now)).alias(before) for now, before in names
    ).with_columns(nw.col(before).max().over(*keys) for _, before in names)
    both = ~nw.col(_PART).is_null() & ~nw.col(_PRIOR_PART).is_null()
    return rows.with_columns(nw.when((since > 0) & both).then(since).alias(_SINCE)).with_columns(
        nw.when(~nw.col(_SINCE).is_null()).then(nw.col(name)).alias(name)
        for name in (_PRIOR_PART, _PRIOR_WHOLE)
    )


def _with_pace(rows: Frame) -> Frame:
    """Add the points a year since the earlier year, rounded half up."""
    rows = point_change(
        rows,
        "_change",
        now=(_PART, _WHOLE),
        before=(_PRIOR_PART, _PRIOR_WHOLE),
        places=_FINE + 2,
        rounding=Rounding.TRUNCATE,
    )
    change = nw.col("_change")
    rows = rows.with_columns(change.abs().alias("_size"), (change * 0 + 10).alias("_ten"))
    rows = divided(rows, "_yearly", "_size", _SINCE)
    rows = rows.with_columns((nw.col("_yearly") + 5).alias("_yearly"))
    rows = divided(rows, "_pace", "_yearly", "_ten")
    pace = decimal("_pace", _PLACES)
    return rows.with_columns(nw.when(change < 0).then(-pace).otherwise(pace).alias(PACE))


def _with_gap(rows: Frame, target: Target) -> Frame:
    """Add what is missing, in points and in units, the years left and what is needed in each."""
    bar, left = target.bar, target.year.number - nw.col(_YEAR)
    rows = rows.with_columns(
        (nw.col(_PART) * 0 + bar.numerator).alias(_BAR),
        (nw.col(_PART) * 0 + bar.denominator).alias(_FULL),
    )
    rows = point_change(
        rows,
        "_gap",
        now=(_BAR, _FULL),
        before=(_PART, _WHOLE),
        places=_PLACES + 2,
        rounding=Rounding.UP,
    )
    rows = _with_units(rows)
    short = nw.col("_gap") > 0
    rows = rows.with_columns(
        *(
            nw.when(short).then(nw.col(name)).otherwise(nw.col(_PART) * 0).alias(name)
            for name in ("_gap", "_units")
        ),
        nw.when(short & (left > 0)).then(left).alias(YEARS),
    )
    for into, missing in ((NEEDED, "_gap"), (NEEDED_UNITS, "_units")):
        enough = nw.col(missing) + nw.col(YEARS) - 1
        rows = divided(rows.with_columns(enough.alias("_enough")), into, "_enough", YEARS)
    return rows.with_columns(
        decimal("_gap", _PLACES).alias(GAP),
        nw.col("_units").alias(UNITS),
        decimal(NEEDED, _PLACES).alias(NEEDED),
    )


def _with_units(rows: Frame) -> Frame:
    """Add bar · whole, rounded up, less the part; no product is larger than the whole."""
    rows = divided(rows, "_times", _WHOLE, _FULL)
    rest = (nw.col(_WHOLE) - nw.col("_times") * nw.col(_FULL)) * nw.col(_BAR)
    rows = divided(
        rows.with_columns((rest + nw.col(_FULL) - 1).alias("_rest")), "_more", "_rest", _FULL
    )
    asked = nw.col("_times") * nw.col(_BAR) + nw.col("_more")
    return rows.with_columns((asked - nw.col(_PART)).alias("_units"))


def _fast_enough(rows: Frame, bar: Fraction) -> Frame:
    """Add whether the pace, kept up, reaches the bar in time; null where there is no pace.

    With L years left and Y years since, that is (L + Y) · now ≥ Y · bar + L · before: fractions of
    three bases, so that both sides are multiplied by all of them, digit by digit.
    """
    left, since = nw.col(YEARS), nw.col(_SINCE)
    asked = ~left.is_null() & ~since.is_null()
    counts = (_PART, _WHOLE, _PRIOR_PART, _PRIOR_WHOLE)
    rows = rows.with_columns(
        *(nw.when(asked).then(nw.col(name)).alias(f"{name}_2") for name in counts),
        (left * 0 + _LIMB).alias("_limb"),
    )
    for name in counts:
        rows = _in_limbs(rows, name)
    here, there = bar.denominator * (left + since), bar.denominator * left
    rows = rows.with_columns(
        *(
            (here * one).alias(f"_reached_{at}")
            for at, one in enumerate(_product(_PART, _PRIOR_WHOLE))
        ),
        *(
            (bar.numerator * since * one + there * other).alias(f"_asked_{at}")
            for at, (one, other) in enumerate(
                zip(_product(_WHOLE, _PRIOR_WHOLE), _product(_PRIOR_PART, _WHOLE), strict=True)
            )
        ),
    )
    rows = _carried(_carried(rows, "_reached"), "_asked")
    enough = nw.col("_reached_0") >= nw.col("_asked_0")
    for at in range(1, _DIGITS):
        reached, needed = nw.col(f"_reached_{at}"), nw.col(f"_asked_{at}")
        enough = (reached > needed) | ((reached == needed) & enough)
    return rows.with_columns(enough.alias(_FAST))


def _in_limbs(rows: Frame, name: str) -> Frame:
    """Take a count of the column ``{name}_2`` apart into three digits, the last one first."""
    high, limb = nw.col(f"{name}_2"), nw.col("_limb")
    for at in range(_LIMBS - 1):
        rows = divided(rows, "_high", f"{name}_2", "_limb")
        rows = rows.with_columns(
            (high - nw.col("_high") * limb).alias(f"{name}_{at}"),
            nw.col("_high").alias(f"{name}_2"),
        ).drop("_high")
    return rows


def _product(one: str, other: str) -> list[nw.Expr]:
    """Return the digits of a product, not yet carried over, the last one first."""
    found: list[nw.Expr] = []
    for at in range(_DIGITS):
        pairs = [(i, at - i) for i in range(_LIMBS) if 0 <= at - i < _LIMBS]
        terms = [nw.col(f"{one}_{i}") * nw.col(f"{other}_{j}") for i, j in pairs]
        found.append(reduce(add, terms))
    return found


def _carried(rows: Frame, name: str) -> Frame:
    """Carry digits over, so that two numbers are compared digit by digit."""
    for at in range(_DIGITS - 1):
        this, upper = f"{name}_{at}", f"{name}_{at + 1}"
        rows = divided(rows, "_carry", this, "_limb")
        rows = rows.with_columns(
            (nw.col(this) - nw.col("_carry") * nw.col("_limb")).alias(this),
            (nw.col(upper) + nw.col("_carry")).alias(upper),
        ).drop("_carry")
    return rows


def _standing(rows: Frame, target: Target, *, has_pace: bool) -> Frame:
    """Add the standing."""
    found = nw.when(~nw.col(_OURS)).then(_named(Standing.BASE_DIFFERS))
    lost = _lost(target)
    if lost is not None:
        found = found.when(nw.col(_YEAR) >= lost).then(_named(Standing.NOT_COMPUTABLE))
    found = (
        found.when(nw.col(_PART).is_null())
        .then(_named(Standing.NO_VALUE))
        .when(nw.col("_gap") == 0)
        .then(_named(Standing.MET))
        .when(nw.col(YEARS).is_null())
        .then(_named(Standing.MISSED))
    )
    if has_pace:
        found = found.when(nw.col(_FAST)).then(_named(Standing.ON_TRACK))
        found = found.when(~nw.col(_SINCE).is_null()).then(_named(Standing.BEHIND))
    rows = rows.with_columns(found.otherwise(_named(Standing.BELOW)).alias(STANDING))
    sound = nw.col(PROBLEM).is_null()
    return rows.with_columns(nw.when(sound).then(nw.col(STANDING)).alias(STANDING))


def _named(standing: Standing) -> nw.Expr:
    return nw.lit(standing.name.lower().replace("_", "-"))


def _lost(target: Target) -> int | None:
    """Return the first year at whose end the base no longer existed."""
    last = target.base_until
    if last is None:
        return None
    return last.year if last < date(last.year, 12, 31) else last.year + 1

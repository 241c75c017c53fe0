"""Ranks of places by exact values, with ties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance, several
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.frames import _columns
from hocsuotdoi.frames._aside import answered, counted, set_aside
from hocsuotdoi.frames._engine import divided, entered, is_eager, steady
from hocsuotdoi.frames._figures import EXPECTED_UNITS, LIST, REPORTED, YEAR
from hocsuotdoi.frames._findings import INDICATOR, LEVEL, PART, PRIOR_PART, WHOLE, WHY
from hocsuotdoi.frames._problems import PROBLEM
from hocsuotdoi.frames._whole import MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame

RANK, TIED = "rank", "tied"

_PART, _WHOLE, _PARTIAL = "_part", "_whole", "_partial"
_KEY, _DIGITS, _SOUND, _ROW = "_key_{}", "_digits_{}", "_sound", "_row"
_STEP: Final = 3  # digits found at once
_STEPS: Final = 5  # in one column: its numbers stay small enough for any engine
_COLUMNS: Final = 2  # two fractions of counts differ by at least 10^-30, if they do
_EXPECTED: Final = {
    Code.NEGATIVE_COUNT: "counts of at least 0",
    Code.OUT_OF_RANGE: "counts up to 10^15",
}


def rank(
    df: IntoFrameT,
    *,
    of: Sequence[str] = (PART, WHOLE),
    within: Sequence[str] | None = None,
    lowest_first: bool = False,
) -> IntoFrameT:
    """Return a frame with the rank of each row among those that it is comparable with.

    Shares are ranked by their exact value: two that print alike may still differ, and two that are
    equal tie whatever they are counted of.

    Args:
        df: Findings of frames.compute, or any frame with counts.
        of: The columns of part and whole, or one column of whole numbers.
        within: The columns that are alike among rows that compete; year, indicator, level and list
            unless given, as far as the frame has them.
        lowest_first: Whether the lowest value ranks first, not the highest.

    Returns:
        The same frame and

        - ``rank``, 1 for the first; rows that tie share a rank, and the next one is skipped, as in
          1, 2, 2, 4; null where there is no value, where only some units of a total reported, and
          for the growth of a share
        - ``tied``, how many rows have that rank
        - ``problem`` in a lazy frame: the code of what is wrong.

    Raises:
        UnknownName: A column is not there.
        WrongType: A column to rank by does not hold whole numbers.
        InvalidValue: A count of an eager frame cannot be.

        >>> import polars as pl
        >>> df = pl.DataFrame({"place": ["02", "04", "06"], "part": [1, 5, 2], "whole": [2, 6, 4]})
        >>> rank(df, within=()).rows()
        [('02', 1, 2, 2, 2), ('04', 5, 6, 1, 1), ('06', 2, 4, 2, 2)]
    """
    where = "frames.rank"
    names = _names(of, f"{where}, of")
    instance(lowest_first, bool, where=f"{where}, lowest_first")
    if len(names) not in {1, 2}:
        raise InvalidValue(
            Code.MALFORMED,
            expected="the columns of part and whole, or one column",
            got=names,
            where=f"{where}, of",
        )
    frame = entered(df, where=where)
    there = frame.collect_schema().names()
    alike = [one for one in (YEAR, INDICATOR, LEVEL, LIST) if one in there]
    groups = alike if within is None else _names(within, f"{where}, within")
    _columns.known(frame, (*names, *groups), where=where, told="of= and within= name the columns")
    _columns.free(frame, (RANK, TIED), where=where)
    counts = dict(zip((_PART, _WHOLE), names, strict=False))
    taken = {ours: _columns.whole(frame, name, where=where) for ours, name in counts.items()}
    taken |= {f"_{name}": nw.col(name) for name in (WHY, PRIOR_PART) if name in there}
    if {REPORTED, EXPECTED_UNITS} <= {*there}:  # of a part of the units no rank is known
        taken[_PARTIAL] = nw.col(REPORTED) < nw.col(EXPECTED_UNITS)
    taken |= {_KEY.format(at): nw.col(name) for at, name in enumerate(groups)}
    rows, is_share = set_aside(frame, taken), len(counts) > 1
    far = (nw.col(_PART) < -MOST) | (nw.col(_PART) > MOST)  # a change may be below zero
    rows = counted(rows, [*counts] if is_share else [], [(far, Code.OUT_OF_RANGE)])
    rows, digits = _digits(_valued(rows, [*counts]), is_share=is_share)
    if not lowest_first:
        rows = rows.with_columns(-nw.col(name) for name in digits)
    rows = _ranked(rows, [_KEY.format(at) for at in range(len(groups))], digits)
    adds = {name: nw.when(nw.col(_SOUND)).then(nw.col(f"_{name}")) for name in (RANK, TIED)}
    shown = list(dict.fromkeys((*groups, *names)))
    found = answered(df, rows, adds=adds, where=where, expected=_EXPECTED, shown=shown)
    return cast("IntoFrameT", found)


def _names(names: Sequence[str], where: str) -> list[str]:
    if isinstance(names, str):
        raise WrongType(Code.WRONG_TYPE, expected="names of columns", got=names, where=where)
    return [instance(name, str, where=where) for name in several(names, where=where)]


def _valued(rows: Frame, counts: Sequence[str]) -> Frame:
    """Add whether there is a value to rank, and take the counts away where there is none."""
    sound = nw.col(PROBLEM).is_null()
    for name in counts:
        sound = sound & ~nw.col(name).is_null()
    if _PARTIAL in rows.collect_schema().names():
        sound = sound & ~nw.col(_PARTIAL)
    if _WHOLE in counts:
        sound = sound & (nw.col(_WHOLE) > 0)
        for name in (WHY, PRIOR_PART):
            if f"_{name}" in rows.collect_schema().names():
                sound = sound & nw.col(f"_{name}").is_null()
    rows = rows.with_columns(sound.fill_null(value=False).alias(_SOUND))
    return rows.with_columns(
        nw.when(nw.col(_SOUND)).then(nw.col(name)).cast(nw.Int64).alias(name) for name in counts
    )


def _digits(rows: Frame, *, is_share: bool) -> tuple[Frame, list[str]]:
    """Add columns of whole numbers that are ordered, the first one first, as the values are."""
    if not is_share:
        return rows, [_PART]
    first = _DIGITS.format(0)
    rows = divided(rows, first, _PART, _WHOLE)
    rows = rows.with_columns((nw.col(_PART) - nw.col(first) * nw.col(_WHOLE)).alias("_rest"))
    found = [first]
    for at in range(1, _COLUMNS + 1):
        found.append(_DIGITS.format(at))
        rows = rows.with_columns((nw.col(_PART) * 0).alias(found[-1]))
        for _ in range(_STEPS):
            rows = rows.with_columns((nw.col("_rest") * 10**_STEP).alias("_rest"))
            rows = divided(rows, "_more", "_rest", _WHOLE)
            rows = rows.with_columns(
                (nw.col(found[-1]) * 10**_STEP + nw.col("_more")).alias(found[-1]),
                (nw.col("_rest") - nw.col("_more") * nw.col(_WHOLE)).alias("_rest"),
            ).drop("_more")
    return rows, found


def _ranked(rows: Frame, groups: Sequence[str], digits: Sequence[str]) -> Frame:
    """Add the rank, as the first of all rows with the same digits in a group, and their number.

    Where rows are at hand they are numbered all together. Else each group is numbered on its own,
    which an engine can spread over machines.
    """
    group = [*groups, _SOUND]
    if is_eager(rows):
        rows = rows.with_row_index(_ROW, order_by=[*group, *digits])
        rows = rows.with_columns(nw.col(_ROW).cast(nw.Int64))
    else:
        rows = rows.with_columns(nw.lit(1, nw.Int64).alias("_one"))
        number = nw.col("_one").cum_sum().over(*group, order_by=digits)
        rows = rows.with_columns(number.cast(nw.Int64).alias(_ROW))
    first = nw.col(_ROW).min()
    ranked = first.over(*group, *digits) - first.over(*group) + 1
    return steady(rows).with_columns(
        ranked.alias(f"_{RANK}"), nw.len().over(*group, *digits).cast(nw.Int64).alias(f"_{TIED}")
    )

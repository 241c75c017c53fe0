"""Counting rated rows: the share that achieves a title, and how levels are spread."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance, several, whole_number
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames import _columns
from hocsuotdoi.frames._engine import entered, native, steady, to_sum
from hocsuotdoi.frames._problems import PROBLEM
from hocsuotdoi.frames._rules import ACHIEVED, BY_LAW, LEVEL, VERDICT
from hocsuotdoi.frames._whole import cut, decimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame

RATED, HOLDERS, FAILING, OPEN, FAULTY = "rated", "holders", "failing", "undetermined", "faulty"
UNITS, WHOLE, PERCENT = "units", "whole", "percent"
_MOST_PLACES = 6


def holders(
    df: IntoFrameT,
    *,
    by: Sequence[str] = ("place",),
    by_law: bool = False,
    places: int = 2,
    rounding: Rounding = Rounding.HALF_UP,
) -> IntoFrameT:
    """Return the share of rated rows that achieve the title, by place or any other columns.

    Args:
        df: A frame that was rated.
        by: The columns that tell groups apart; none for all rows together.
        by_law: Whether to read the verdicts by law, where no evidence is not achieved.
        places: Decimals of the percent, at most 6.
        rounding: What becomes of the digits after them.

    Returns:
        The same kind of frame, one row a group in no order: the columns of ``by``; ``rated`` rows;
        of these ``holders``, ``failing`` and ``undetermined``; ``percent``, the holders of all
        rated; and for a lazy frame ``faulty``, the rows with a problem, which are not rated.

    Raises:
        UnknownName: A column is not there.

        >>> import polars as pl
        >>> rated = pl.DataFrame({"place": ["02"] * 3, "achieved": [True, False, None]})
        >>> holders(rated).rows()
        [('02', 3, 1, 1, 1, 33.33)]
    """
    where = "frames.holders"
    _check_places(places, where)
    instance(rounding, Rounding, where=f"{where}, rounding")
    achieved = f"{ACHIEVED}{BY_LAW}" if by_law else ACHIEVED
    frame, keys = _grouped(df, by, [achieved], where)
    tells = PROBLEM in frame.collect_schema().names()
    counted = {HOLDERS: nw.col(achieved), FAILING: ~nw.col(achieved)}
    if tells:
        counted[FAULTY] = ~nw.col(PROBLEM).is_null()
    found = frame.select(
        *keys, *(to_sum(frame, told).alias(name) for name, told in counted.items())
    )
    found = _summed(found, keys, [*counted])
    faulty = nw.col(FAULTY) if tells else nw.col(HOLDERS) * 0
    found = found.with_columns((nw.col(RATED) - faulty).alias(RATED))
    found = found.with_columns(
        (nw.col(RATED) - nw.col(HOLDERS) - nw.col(FAILING)).alias(OPEN),
        nw.when(nw.col(RATED) > 0).then(nw.col(RATED)).alias("_whole"),
    )
    found = cut(found, "_units", part=HOLDERS, whole="_whole", places=places + 2, rounding=rounding)
    shown = [*keys, RATED, HOLDERS, FAILING, OPEN, *([FAULTY] if tells else [])]
    return cast(
        "IntoFrameT", native(found.select(*shown, decimal("_units", places).alias(PERCENT)))
    )


def distribution(
    df: IntoFrameT,
    *,
    by: Sequence[str] = ("place",),
    by_law: bool = False,
    places: int = 2,
    rounding: Rounding = Rounding.HALF_UP,
) -> IntoFrameT:
    """Return how rated rows are spread over levels, by place or any other columns.

    Args:
        df: A frame that was rated.
        by: The columns that tell groups apart; none for all rows together.
        by_law: Whether to read the verdicts by law, where no evidence is not achieved.
        places: Decimals of the percent, at most 6.
        rounding: What becomes of the digits after them.

    Returns:
        The same kind of frame, one row a group, verdict and level that occur, in no order: the
        columns of ``by``; ``verdict``; ``level``, absent where none is reached for certain;
        ``units``, the rows; ``whole``, all rated rows of the group; ``percent``. Rows with a
        problem are not counted.

    Raises:
        UnknownName: A column is not there.

        >>> import polars as pl
        >>> rated = {
        ...     "place": ["02"] * 3,
        ...     "verdict": ["pass", "pass", "fail"],
        ...     "level": [2, 2, None],
        ... }
        >>> sorted(distribution(pl.DataFrame(rated)).rows())
        [('02', 'fail', None, 1, 3, 33.33), ('02', 'pass', 2, 2, 3, 66.67)]
    """
    where = "frames.distribution"
    _check_places(places, where)
    instance(rounding, Rounding, where=f"{where}, rounding")
    ending = BY_LAW if by_law else ""
    told = {VERDICT: f"{VERDICT}{ending}", LEVEL: f"{LEVEL}{ending}"}
    frame, keys = _grouped(df, by, [*told.values()], where)
    found = frame.filter(~nw.col(told[VERDICT]).is_null()).select(
        *keys, *(nw.col(column).alias(name) for name, column in told.items())
    )
    spread = _summed(found, [*keys, *told], []).rename({RATED: UNITS})
    total = nw.col(UNITS).sum()
    spread = spread.with_columns((total.over(*keys) if keys else total).cast(nw.Int64).alias(WHOLE))
    spread = cut(spread, "_units", part=UNITS, whole=WHOLE, places=places + 2, rounding=rounding)
    shown = [*keys, VERDICT, LEVEL, UNITS, WHOLE]
    spread = spread.select(*shown, decimal("_units", places).alias(PERCENT))
    return cast("IntoFrameT", native(spread))


def _grouped(
    df: object, by: Sequence[str], needed: list[str], where: str
) -> tuple[Frame, list[str]]:
    """Return the frame, and the columns that tell groups apart."""
    if isinstance(by, str):
        raise WrongType(
            Code.WRONG_TYPE,
            expected="several names of columns",
            got=by,
            where=f"{where}, by",
            hint=f"pass by=[{by!r}]",
        )
    keys = [instance(one, str, where=f"{where}, by") for one in several(by, where=f"{where}, by")]
    frame = entered(df, where=where)
    _columns.known(frame, [*keys, *needed], where=where)
    return steady(frame), keys


def _summed(frame: Frame, keys: list[str], names: list[str]) -> Frame:
    """Return how many rows each group has, and the sums of columns."""
    sums = [nw.col(name).sum().alias(name) for name in names]
    if keys:
        found = frame.group_by(keys).agg(nw.len().alias(RATED), *sums)
    else:
        found = frame.select(nw.len().alias(RATED), *sums)
    counted = [RATED, *names]
    return found.with_columns(
        *(nw.col(name).cast(nw.Int64).fill_null(0).alias(name) for name in counted)
    )


def _check_places(places: int, where: str) -> None:
    if whole_number(places, where=f"{where}, places") > _MOST_PLACES:
        raise InvalidValue(
            Code.OUT_OF_RANGE,
            expected=f"0 to {_MOST_PLACES} decimals",
            got=places,
            where=f"{where}, places",
        )

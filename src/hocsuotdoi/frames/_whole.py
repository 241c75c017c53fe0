"""Quotients of whole numbers, cut to decimals digit by digit.

No product passes 2^63 and no double is used, so that every engine gives the same digits for counts
up to 10^15. A double appears last, to hold a decimal: it is the nearest one on every engine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never, cast

import narwhals.stable.v2 as nw

from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames._broad import Quotient, has_room, in_one_step
from hocsuotdoi.frames._engine import divided

if TYPE_CHECKING:
    from hocsuotdoi.frames._engine import Frame

MOST: Final = 10**15
"""The largest count; a product with 10^3 stays below 2^63."""

MOST_SHOWN: Final = 2**53
"""The largest whole number that a double holds with all numbers below it."""

_STEP: Final = 3  # digits found at once
_CUT, _REST, _DIGITS, _TWO, _HALF = "_cut", "_cut_rest", "_cut_digits", "_cut_two", "_cut_half"


def cut(
    frame: Frame, into: str, *, part: str, whole: str, places: int, rounding: Rounding
) -> Frame:
    """Add part/whole · 10^places, cut to a whole number; absent where it has more than 15 digits.

    Args:
        frame: Any frame.
        into: The name of the new column.
        part: A column of whole numbers from 0 to MOST.
        whole: A column of whole numbers from 1 to MOST, or absent.
        places: Decimals kept.
        rounding: What becomes of the rest.
    """
    if has_room(frame, places):
        quotient = Quotient(plus=(part,), base=(whole,), below=MOST_SHOWN // 10**places)
        return in_one_step(frame, into, quotient, places=places, rounding=rounding)
    first = min(_STEP, places)
    units, rest, base = nw.col(_CUT), nw.col(_REST), nw.col(whole)
    small = units < MOST_SHOWN // 10**places * 10**first
    frame = frame.with_columns((nw.col(part) * 10**first).alias(_REST))
    frame = divided(frame, _CUT, _REST, whole).with_columns(
        nw.when(small).then(units).alias(_CUT), (rest - units * base).alias(_REST)
    )
    digits, added = nw.col(_DIGITS), [_CUT, _REST]
    for start in range(first, places, _STEP):
        scale = 10 ** min(_STEP, places - start)
        frame = divided(frame.with_columns(rest * scale), _DIGITS, _REST, whole)
        frame = frame.with_columns(units * scale + digits, rest - digits * base).drop(_DIGITS)
    match rounding:
        case Rounding.HALF_UP:
            more = rest * 2 >= base
        case Rounding.TRUNCATE:
            more = rest < 0
        case Rounding.UP:
            more = rest > 0
        case Rounding.HALF_EVEN:
            frame = divided(frame.with_columns((units * 0 + 2).alias(_TWO)), _HALF, _CUT, _TWO)
            added += [_TWO, _HALF]
            more = (rest * 2 > base) | ((rest * 2 == base) & (nw.col(_HALF) * 2 < units))
        case _:
            assert_never(rounding)
    return frame.with_columns((units + more.cast(nw.Int64)).alias(into)).drop(added)


def decimal(units: str, places: int) -> nw.Expr:
    """Return a column of units of the last decimal as the number it stands for."""
    # by a column, not by a number: polars would multiply by 1/number, and 8080 × 0.01 is not 80.8
    double = nw.col(units).cast(nw.Float64)
    return cast("nw.Expr", double / (double * 0 + 10**places))

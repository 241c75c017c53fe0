"""The difference of two quotients, cut to decimals: exact, although their common base is too large.

Two shares of wholes up to 10^15 have a common base of up to 10^30. Each is taken apart into the
digits asked for and a rest below one unit; only the rests are compared, as products of two halves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

import narwhals.stable.v2 as nw

from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames._broad import Quotient, has_room, in_one_step
from hocsuotdoi.frames._engine import divided

if TYPE_CHECKING:
    from hocsuotdoi.frames._engine import Frame

_HALF: Final = 10**8  # a count is two digits of this base
_STEP: Final = 3


def point_change(
    frame: Frame,
    into: str,
    *,
    now: tuple[str, str],
    before: tuple[str, str],
    places: int,
    rounding: Rounding,
) -> Frame:
    """Add (now − before) · 10^places, cut to a whole number; ties go away from zero, as they do.

    Args:
        frame: Any frame.
        into: The name of the new column.
        now: The columns of part and whole; the part is at most the whole, the whole at least 1.
        before: The same a period before.
        places: Decimals kept.
        rounding: What becomes of the rest.
    """
    if has_room(frame, places):
        quotient = Quotient(
            plus=(now[0], before[1]), minus=(before[0], now[1]), base=(now[1], before[1])
        )
        return in_one_step(frame, into, quotient, places=places, rounding=rounding)
    kept = frame.collect_schema().names()
    frame = _digits(frame, "_now", *now, places)
    frame = _digits(frame, "_before", *before, places)
    # the rests are fractions below 1: _now_rest/now[1] and _before_rest/before[1]
    frame = _product(frame, "_x", "_now_rest", before[1])
    frame = _product(frame, "_y", "_before_rest", now[1])
    frame = _product(frame, "_one", now[1], before[1])
    units = nw.col("_now") - nw.col("_before")
    frame = frame.with_columns(
        units.alias("_units"),
        _sign(
            _value(nw.col("_x_high") - nw.col("_y_high"), nw.col("_x_low") - nw.col("_y_low"))
        ).alias("_rests"),
    )
    # the sign of the change, then its size as whole units and a rest from 0 up to 1
    frame = frame.with_columns(
        nw.when(nw.col("_units") != 0)
        .then(_sign(nw.col("_units")))
        .otherwise(nw.col("_rests"))
        .alias("_sign")
    )
    against = nw.col("_sign") * nw.col("_rests")  # −1 where the rest takes from the size
    frame = frame.with_columns(
        (nw.col("_units") * nw.col("_sign") - (against < 0).cast(nw.Int64)).alias("_size"),
        *(
            (
                (nw.col(f"_x_{half}") - nw.col(f"_y_{half}")) * nw.col("_sign") * 2
                + (against < 0).cast(nw.Int64) * 2 * nw.col(f"_one_{half}")
                - nw.col(f"_one_{half}")
            ).alias(f"_over_{half}")
            for half in ("high", "low")
        ),
    )
    half = _value(nw.col("_over_high"), nw.col("_over_low"))  # the rest against one half
    size = nw.col("_size")
    more = half >= 0
    match rounding:
        case Rounding.HALF_UP:
            pass
        case Rounding.TRUNCATE:
            more = more & ~more
        case Rounding.UP:
            more = nw.col("_rests") != 0
        case Rounding.HALF_EVEN:
            frame = divided(
                frame.with_columns((size * 0 + 2).alias("_two")), "_even", "_size", "_two"
            )
            more = (half > 0) | ((half == 0) & (nw.col("_even") * 2 < size))
        case _:
            assert_never(rounding)
    found = (size + more.cast(nw.Int64)) * nw.col("_sign")
    return frame.with_columns(found.alias(into)).select(*kept, into)


def _digits(frame: Frame, into: str, part: str, whole: str, places: int) -> Frame:
    """Add part/whole in whole units of 10^-places, and the rest of it over the whole."""
    rest = f"{into}_rest"
    frame = frame.with_columns((nw.col(part) * 0).alias(into), nw.col(part).alias(rest))
    for start in range(0, places, _STEP):
        scale = 10 ** min(_STEP, places - start)
        frame = divided(
            frame.with_columns((nw.col(rest) * scale).alias(rest)), "_digits", rest, whole
        )
        frame = frame.with_columns(
            (nw.col(into) * scale + nw.col("_digits")).alias(into),
            (nw.col(rest) - nw.col("_digits") * nw.col(whole)).alias(rest),
        ).drop("_digits")
    return frame


def _product(frame: Frame, into: str, one: str, other: str) -> Frame:
    """Add the product of two counts as two whole numbers: high · 10^16 + low."""
    frame = frame.with_columns((nw.col(one) * 0 + _HALF).alias("_base"))
    frame = divided(frame, "_a", one, "_base")
    frame = divided(frame, "_b", other, "_base")
    a_high, b_high = nw.col("_a"), nw.col("_b")
    a_low, b_low = nw.col(one) - a_high * _HALF, nw.col(other) - b_high * _HALF
    frame = frame.with_columns((a_high * b_low + a_low * b_high).alias("_middle"))
    frame = divided(frame, "_carry", "_middle", "_base")
    return frame.with_columns(
        (a_high * b_high + nw.col("_carry")).alias(f"{into}_high"),
        (a_low * b_low + (nw.col("_middle") - nw.col("_carry") * _HALF) * _HALF).alias(
            f"{into}_low"
        ),
    ).drop("_a", "_b", "_base", "_middle", "_carry")


def _value(high: nw.Expr, low: nw.Expr) -> nw.Expr:
    """Return a number with the sign of high · 10^16 + low, where low has fewer than 18 digits."""
    return high.clip(-9, 9) * _HALF**2 + low


def _sign(number: nw.Expr) -> nw.Expr:
    return (number > 0).cast(nw.Int64) - (number < 0).cast(nw.Int64)

"""Quotients in one step, on engines whose whole numbers have room for every product.

polars and DuckDB have whole numbers of 128 bits, Spark has decimals of 38 digits. One expression
there does what takes a dozen steps elsewhere, each of which an engine plans anew.
"""

from __future__ import annotations

from functools import reduce
from operator import mul
from typing import TYPE_CHECKING, Final, assert_never

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames._engine import in_duckdb, in_polars, in_spark, with_sql

if TYPE_CHECKING:
    from hocsuotdoi.frames._engine import Frame

MOST_PLACES: Final = 7
"""Decimals up to which the products of two counts of 15 digits have room."""


@attrs.frozen(kw_only=True)
class Quotient:
    """A quotient of products of columns: (plus − minus) / base.

    Attributes:
        plus: The columns of a product.
        minus: The columns of a product to subtract; none for nothing.
        base: The columns of the product that divides; each at least 1, or absent.
        below: What the quotient of the first columns lies below, else there is none; None for
            quotients that cannot be too large.
    """

    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    base: tuple[str, ...]
    below: int | None = None


def has_room(frame: Frame, places: int) -> bool:
    """Whether the engine of a frame can do it in one step."""
    return places <= MOST_PLACES and (in_polars(frame) or in_duckdb(frame) or in_spark(frame))


def in_one_step(frame: Frame, into: str, of: Quotient, *, places: int, rounding: Rounding) -> Frame:
    """Add a quotient · 10^places, cut to a whole number of 64 bits.

    Args:
        frame: A frame of an engine that has room.
        into: The name of the new column.
        of: The quotient, below 10^15 / 10^places.
        places: Decimals kept.
        rounding: What becomes of the rest.
    """
    scale = 10**places
    if in_polars(frame):
        units = _expression(of, scale, rounding)
        if of.below is not None:
            units = nw.when(nw.col(of.plus[0]) // nw.col(of.base[0]) < of.below).then(units)
        return frame.with_columns(units.alias(into))
    if in_spark(frame):
        told = _sql(of, scale, rounding, "cast({} as decimal(38, 0))", "div")
    else:
        told = _sql(of, scale, rounding, "cast({} as hugeint)", "//")
    return with_sql(frame, into, told)


def _expression(of: Quotient, scale: int, rounding: Rounding) -> nw.Expr:
    def product(names: tuple[str, ...]) -> nw.Expr:
        return reduce(mul, (nw.col(name).cast(nw.Int128) for name in names))

    over = product(of.plus)
    if of.minus:
        over = over - product(of.minus)
    over, base = over * scale, product(of.base)
    size = over.abs()
    match rounding:
        case Rounding.HALF_UP:
            units = (size * 2 + base) // (base * 2)
        case Rounding.TRUNCATE:
            units = size // base
        case Rounding.UP:
            units = (size + base - 1) // base
        case Rounding.HALF_EVEN:
            units = (size * 2 + base) // (base * 2)
            is_tie = size * 2 + base == units * base * 2
            units = units - (is_tie & (units // 2 * 2 != units)).cast(nw.Int128)
        case _:
            assert_never(rounding)
    units = units.cast(nw.Int64)  # polars has no minus for 128 bits
    return nw.when(over < 0).then(-units).otherwise(units) if of.minus else units


def _sql(of: Quotient, scale: int, rounding: Rounding, number: str, div: str) -> str:
    def product(names: tuple[str, ...]) -> str:
        return " * ".join(number.format(quoted(name)) for name in names)

    def quoted(name: str) -> str:
        return f"`{name}`" if div == "div" else f'"{name}"'

    one, two = number.format(1), number.format(2)
    over, base = f"({product(of.plus)})", f"({product(of.base)})"
    if of.minus:
        over = f"({over} - {product(of.minus)})"
    size = f"(abs({over}) * {number.format(scale)})"
    match rounding:
        case Rounding.HALF_UP:
            units = f"(({size} * {two} + {base}) {div} ({base} * {two}))"
        case Rounding.TRUNCATE:
            units = f"({size} {div} {base})"
        case Rounding.UP:
            units = f"(({size} + {base} - {one}) {div} {base})"
        case Rounding.HALF_EVEN:
            near = f"(({size} * {two} + {base}) {div} ({base} * {two}))"
            is_tie = f"({size} * {two} + {base} = {number.format(near)} * {base} * {two})"
            units = f"({near} - case when {is_tie} and {near} % 2 = 1 then 1 else 0 end)"
        case _:
            assert_never(rounding)
    if of.minus:
        units = f"(case when {over} < 0 then -{units} else {units} end)"
    units = f"cast({units} as bigint)"
    if of.below is None:
        return units
    times = f"{quoted(of.plus[0])} {div} {quoted(of.base[0])}"
    return f"case when {times} < {of.below} then {units} end"

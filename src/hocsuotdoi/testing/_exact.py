"""Strategies for exact quantities."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio, Rounding
from hocsuotdoi.interval import Interval
from hocsuotdoi.testing._text import identifiers

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Number = int | Fraction


def counts(*, min_value: int = 0, max_value: int | None = None) -> SearchStrategy[int]:
    """Return a strategy for counts: whole numbers that are not negative.

    Args:
        min_value: The smallest count.
        max_value: The largest count; None for no bound.

    Examples shrink towards ``min_value``.
    """
    return st.integers(min_value, max_value)


def exact_numbers(
    *, min_value: Number | None = None, max_value: Number | None = None
) -> SearchStrategy[Number]:
    """Return a strategy for the numbers the library computes with: an int or a Fraction.

    Args:
        min_value: The smallest number; None for no bound.
        max_value: The largest number; None for no bound.

    Examples shrink towards whole numbers near zero.
    """
    fractions = st.fractions(min_value, max_value)
    least = None if min_value is None else ceil(min_value)
    most = None if max_value is None else floor(max_value)
    if least is not None and most is not None and least > most:
        return fractions
    return st.integers(least, most) | fractions


@st.composite
def ratios(  # noqa: D417 - composite passes draw
    draw: st.DrawFn,
    *,
    min_whole: int = 1,
    max_whole: int | None = None,
    max_value: int | None = None,
) -> Ratio:
    """Return a strategy for ratios.

    Args:
        min_whole: The smallest whole, at least 1.
        max_whole: The largest whole; None for no bound.
        max_value: The largest ratio; 1 for shares, None when the part may exceed the whole.

    Examples shrink towards ``Ratio(0, min_whole)``.
    """
    whole = draw(counts(min_value=min_whole, max_value=max_whole))
    most = None if max_value is None else max_value * whole
    return Ratio(draw(counts(max_value=most)), whole)


def roundings() -> SearchStrategy[Rounding]:
    """Return a strategy for the rounding modes; examples shrink towards HALF_UP."""
    return st.sampled_from(Rounding)


def missings() -> SearchStrategy[Missing]:
    """Return a strategy for absent values, with any reason, about any names or none.

    Examples shrink towards NOT_REPORTED about nothing.
    """
    about = st.lists(identifiers(), max_size=3).map(tuple)
    return st.builds(Missing, st.sampled_from(MissingReason), about)


def changes(*, values: SearchStrategy[Number] | None = None) -> SearchStrategy[Change]:
    """Return a strategy for changes of a count or an amount.

    Args:
        values: What to draw prior and current values from, nothing below 0; any count or
            Fraction unless given.

    Both values shrink as those of ``values`` do.
    """
    either = exact_numbers(min_value=0) if values is None else values
    return st.builds(Change, either, either)


def point_changes(*, rates: SearchStrategy[Ratio] | None = None) -> SearchStrategy[PointChange]:
    """Return a strategy for changes of a rate.

    Args:
        rates: What to draw prior and current rates from; shares unless given.

    Both rates shrink as those of ``rates`` do.
    """
    either = ratios(max_value=1) if rates is None else rates
    return st.builds(PointChange, either, either)


@st.composite
def intervals(  # noqa: D417 - composite passes draw
    draw: st.DrawFn,
    *,
    min_value: Number | None = None,
    max_value: Number | None = None,
    allow_unbounded: bool = True,
) -> Interval:
    """Return a strategy for intervals, whose ends may be open, closed or absent.

    Args:
        min_value: The smallest end; an interval then has a lower end.
        max_value: The largest end; an interval then has an upper end.
        allow_unbounded: Whether an end may be absent on a side without a bound.

    Examples shrink towards a single small number.
    """
    number = exact_numbers(min_value=min_value, max_value=max_value)
    low: Number | None
    high: Number | None
    low, high = sorted((draw(number), draw(number)))
    low_open, high_open = low < high and draw(st.booleans()), low < high and draw(st.booleans())
    if allow_unbounded and min_value is None and draw(st.booleans()):
        low = None
    if allow_unbounded and max_value is None and draw(st.booleans()):
        high = None
    return Interval(low, high, low_open=low_open, high_open=high_open)

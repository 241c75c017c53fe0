"""Trailing zeros count: each one written narrows the interval tenfold."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.exact import Rounding
from hocsuotdoi.numeral import number


@given(st.integers(1, 99), st.integers(1, 9), st.integers(1, 10))
def test_each_zero_makes_the_step_ten_times_smaller(whole: int, tenth: int, zeros: int) -> None:
    """The value stays, the claim grows."""
    short = number(f"{whole},{tenth}%")
    long = number(f"{whole},{tenth}{'0' * zeros}%")
    assert long.value == short.value
    assert long.step == short.step / 10**zeros


@given(st.integers(1, 99), st.integers(1, 9), st.integers(1, 10), st.sampled_from(Rounding))
def test_more_zeros_admit_fewer_values(
    whole: int, tenth: int, zeros: int, rounding: Rounding
) -> None:
    """What fits the longer text lies near what the shorter one says."""
    value = Fraction(10 * whole + tenth, 10)
    long = number(f"{whole},{tenth}{'0' * zeros}%").interval(rounding)
    assert value in long
    assert value + Fraction(1, 20) not in long

"""Interval arithmetic contains every result of arithmetic on the numbers inside."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.interval import Interval
from hocsuotdoi.testing import exact_numbers, intervals

Number = int | Fraction
ANY = intervals()
COUNTS = st.one_of(
    intervals(min_value=0),
    exact_numbers(min_value=0).map(lambda low: Interval(low, None)),
    exact_numbers(min_value=0).map(lambda low: Interval(low, None, low_open=True)),
)


def inside(data: st.DataObject, interval: Interval) -> Number:
    """Draw a number that lies inside, near the ends too."""
    return data.draw(
        exact_numbers(min_value=interval.low, max_value=interval.high).filter(
            lambda number: number in interval
        )
    )


@given(one=ANY, other=ANY, data=st.data())
def test_sums_lie_in_the_sum(one: Interval, other: Interval, data: st.DataObject) -> None:
    """Pointwise, and in either order."""
    total = one.plus(other)
    assert inside(data, one) + inside(data, other) in total
    assert total == other.plus(one)


@given(one=ANY, data=st.data())
def test_opposites_lie_in_the_opposite(one: Interval, data: st.DataObject) -> None:
    """Pointwise, and twice turned is not turned."""
    assert -inside(data, one) in one.negated()
    assert one == one.negated().negated()


@given(one=ANY, factor=exact_numbers(min_value=Fraction(1, 1000)), data=st.data())
def test_multiples_lie_in_the_multiple(one: Interval, factor: Number, data: st.DataObject) -> None:
    """Pointwise, and scaling back gives the interval back."""
    assert inside(data, one) * factor in one.scaled(factor)
    assert one == one.scaled(factor).scaled(Fraction(1) / factor)


@given(part=COUNTS, whole=COUNTS, data=st.data())
def test_quotients_lie_in_the_quotient(
    part: Interval, whole: Interval, data: st.DataObject
) -> None:
    """Pointwise, wherever the whole is not zero."""
    if whole.high != 0:
        over, under = inside(data, part), inside(data, whole)
        if under:
            assert Fraction(over) / under in part.over(whole)


@given(part=COUNTS, whole=COUNTS)
def test_quotients_reach_their_ends(part: Interval, whole: Interval) -> None:
    """A closed end is a quotient of ends: the interval is no wider than it must be."""
    if whole.high != 0:
        quotient = part.over(whole)
        if quotient.low and not quotient.low_open:
            assert part.low is not None
            assert whole.high is not None
            assert quotient.low == Fraction(part.low) / whole.high
        if quotient.high and not quotient.high_open:
            assert part.high is not None
            assert whole.low
            assert quotient.high == Fraction(part.high) / whole.low


@given(one=ANY, other=ANY, number=exact_numbers())
def test_intervals_that_share_a_number_meet(one: Interval, other: Interval, number: Number) -> None:
    """Meeting is mutual, and every interval meets itself."""
    if number in one and number in other:
        assert one.meets(other)
    assert one.meets(other) is other.meets(one)
    assert one.meets(one)
    assert one.meets(Interval.exactly(number)) is (number in one)

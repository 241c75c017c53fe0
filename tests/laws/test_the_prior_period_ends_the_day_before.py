"""The prior of a period ends the day before it starts, and priors keep the order."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.period import HalfYear, Period, SchoolYear, Span, Year
from hocsuotdoi.testing import half_years, periods, school_years, spans, years

DAY = timedelta(days=1)


def after_1000(period: Period) -> bool:
    """Whether there is room before the period."""
    return 2 * period.start.toordinal() - period.end.toordinal() > SchoolYear(1001).end.toordinal()


@given(period=periods().filter(after_1000))
def test_the_prior_period_ends_the_day_before(period: Period) -> None:
    """It is of the same kind, and leaves no gap."""
    prior = period.prior()
    assert type(period) is type(prior)
    assert period.start - DAY == prior.end
    assert prior.start <= prior.end


@given(span=spans().filter(after_1000))
def test_the_prior_span_has_as_many_days(span: Span) -> None:
    """A span is as long as the one before it."""
    assert span.end - span.start == span.prior().end - span.prior().start


@given(pair=st.tuples(years(min_value=1001), years(min_value=1001)))
def test_prior_years_keep_the_order(pair: tuple[Year, Year]) -> None:
    """The later of two years has the later prior."""
    one, other = pair
    assert (one < other) is (one.prior() < other.prior())
    assert one.prior() < one


@given(pair=st.tuples(school_years(min_value=1001), school_years(min_value=1001)))
def test_prior_school_years_keep_the_order(pair: tuple[SchoolYear, SchoolYear]) -> None:
    """The later of two school years has the later prior."""
    one, other = pair
    assert (one < other) is (one.prior() < other.prior())
    assert one.prior() < one


@given(pair=st.tuples(half_years(min_value=1001), half_years(min_value=1001)))
def test_prior_halves_keep_the_order_and_two_make_a_year(
    pair: tuple[HalfYear, HalfYear],
) -> None:
    """The later of two halves has the later prior."""
    one, other = pair
    assert (one < other) is (one.prior() < other.prior())
    assert one.prior() < one
    assert one.year_before() == one.prior().prior()


@given(period=periods(min_value=1001))
def test_the_same_period_a_year_before_lies_a_year_before(period: Period) -> None:
    """Give or take a leap day."""
    before = period.year_before()
    assert type(period) is type(before)
    assert (period.start.year - 1, period.end.year - 1) == (before.start.year, before.end.year)
    assert {period.start - before.start, period.end - before.end} <= {365 * DAY, 366 * DAY}

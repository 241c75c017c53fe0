"""Strategies for periods."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from hocsuotdoi._internal.dates import FIRST_YEAR, LAST_YEAR
from hocsuotdoi.period import HalfYear, Period, SchoolYear, Span, Year

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_FIRST_DAY: Final = date(FIRST_YEAR, 1, 1)
_LAST_DAY: Final = date(LAST_YEAR, 12, 31)
_MONTHS: Final = 6


def years(*, min_value: int = FIRST_YEAR, max_value: int = LAST_YEAR) -> SearchStrategy[Year]:
    """Return a strategy for calendar years.

    Args:
        min_value: The first year.
        max_value: The last year.

    Examples shrink towards 2000.
    """
    return _days(min_value, max_value).map(lambda day: Year(day.year))


def school_years(
    *, min_value: int = FIRST_YEAR, max_value: int = LAST_YEAR
) -> SearchStrategy[SchoolYear]:
    """Return a strategy for school years, named by the year in which they start.

    Args:
        min_value: The first calendar year in which one starts.
        max_value: The last calendar year in which one starts.

    Examples shrink towards 2000-2001.
    """
    return _days(min_value, max_value).map(lambda day: SchoolYear(day.year))


def half_years(
    *, min_value: int = FIRST_YEAR, max_value: int = LAST_YEAR
) -> SearchStrategy[HalfYear]:
    """Return a strategy for halves of calendar years.

    Args:
        min_value: The first year.
        max_value: The last year.

    Examples shrink towards the first half of 2000.
    """
    return _days(min_value, max_value).map(
        lambda day: HalfYear(day.year, 1 if day.month <= _MONTHS else 2)
    )


def spans(*, min_value: date = _FIRST_DAY, max_value: date = _LAST_DAY) -> SearchStrategy[Span]:
    """Return a strategy for runs of days.

    Args:
        min_value: The first day of any run.
        max_value: The last day of any run.

    Examples shrink towards the single day of 1 January 2000.
    """
    day = st.dates(min_value, max_value)
    return st.tuples(day, day).map(lambda days: Span(min(days), max(days)))


def periods(*, min_value: int = FIRST_YEAR, max_value: int = LAST_YEAR) -> SearchStrategy[Period]:
    """Return a strategy for periods of every kind.

    Args:
        min_value: The calendar year in which the first one starts.
        max_value: The calendar year in which the last one starts.

    Examples shrink towards the year 2000.
    """
    span = spans(min_value=date(min_value, 1, 1), max_value=date(max_value, 12, 31))
    return st.one_of(
        years(min_value=min_value, max_value=max_value),
        school_years(min_value=min_value, max_value=max_value),
        half_years(min_value=min_value, max_value=max_value),
        span,
    )


def _days(first: int, last: int) -> SearchStrategy[date]:
    """Return a strategy for days, which Hypothesis shrinks towards 1 January 2000."""
    return st.dates(date(first, 1, 1), date(last, 12, 31))

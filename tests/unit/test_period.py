"""Periods, their days, and what came before them."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, cast

import pytest

from hocsuotdoi.errors import Code, InvalidValue, UnknownName, WrongType
from hocsuotdoi.period import HalfYear, Period, SchoolYear, Span, Year

if TYPE_CHECKING:
    from hocsuotdoi._internal.language import Language


def first_half(year: Any) -> HalfYear:
    """Return the first half of a year."""
    return HalfYear(year, 1)


def half_of_2024(half: Any) -> HalfYear:
    """Return one of two halves."""
    return HalfYear(2024, half)


PERIODS: list[tuple[Period, date, date, str, str]] = [
    (Year(2024), date(2024, 1, 1), date(2024, 12, 31), "năm 2024", "2024"),
    (Year(1000), date(1000, 1, 1), date(1000, 12, 31), "năm 1000", "1000"),
    (
        SchoolYear(2023),
        date(2023, 9, 1),
        date(2024, 8, 31),
        "năm học 2023-2024",
        "school year 2023-2024",
    ),
    (
        SchoolYear(9998),
        date(9998, 9, 1),
        date(9999, 8, 31),
        "năm học 9998-9999",
        "school year 9998-9999",
    ),
    (
        HalfYear(2024, 1),
        date(2024, 1, 1),
        date(2024, 6, 30),
        "6 tháng đầu năm 2024",
        "first half of 2024",
    ),
    (
        HalfYear(2024, 2),
        date(2024, 7, 1),
        date(2024, 12, 31),
        "6 tháng cuối năm 2024",
        "second half of 2024",
    ),
    (
        Span(date(2021, 1, 2), date(2025, 12, 31)),
        date(2021, 1, 2),
        date(2025, 12, 31),
        "02/01/2021 - 31/12/2025",
        "2021-01-02 - 2025-12-31",
    ),
]


@pytest.mark.parametrize(("period", "start", "end", "vi", "en"), PERIODS)
def test_a_period_has_a_first_and_a_last_day(
    period: Period, start: date, end: date, vi: str, en: str
) -> None:
    """And a name in both languages, Vietnamese unless told."""
    assert (start, end) == (period.start, period.end)
    assert (vi, vi, en) == (period.label(), period.label("vi"), period.label("en"))


@pytest.mark.parametrize("period", [row[0] for row in PERIODS])
def test_a_period_speaks_no_third_language(period: Period) -> None:
    """The error is that of every text in two languages."""
    with pytest.raises(UnknownName) as caught:
        period.label(cast("Language", "fr"))
    assert caught.value.code is Code.UNKNOWN_LANGUAGE


@pytest.mark.parametrize(
    ("period", "prior", "year_before"),
    [
        (Year(2024), Year(2023), Year(2023)),
        (SchoolYear(2024), SchoolYear(2023), SchoolYear(2023)),
        (HalfYear(2024, 1), HalfYear(2023, 2), HalfYear(2023, 1)),
        (HalfYear(2024, 2), HalfYear(2024, 1), HalfYear(2023, 2)),
        (
            Span(date(2024, 3, 1), date(2024, 3, 7)),
            Span(date(2024, 2, 23), date(2024, 2, 29)),
            Span(date(2023, 3, 1), date(2023, 3, 7)),
        ),
        (
            Span(date(2024, 2, 28), date(2024, 2, 29)),
            Span(date(2024, 2, 26), date(2024, 2, 27)),
            Span(date(2023, 2, 28), date(2023, 2, 28)),
        ),
        (
            Span(date(2023, 2, 28), date(2023, 3, 29)),
            Span(date(2023, 1, 29), date(2023, 2, 27)),
            Span(date(2022, 2, 28), date(2022, 3, 29)),
        ),
        (
            Span(date(1000, 1, 2), date(1000, 1, 2)),
            Span(date(1000, 1, 1), date(1000, 1, 1)),
            None,
        ),
    ],
)
def test_the_prior_period_and_the_same_period_a_year_before(
    period: Period, prior: Period, year_before: Period | None
) -> None:
    """The one just before, and *cùng kỳ năm trước*: often not the same."""
    assert prior == period.prior()
    if year_before is not None:
        assert year_before == period.year_before()


@pytest.mark.parametrize(
    ("period", "where"),
    [
        (Year(1000), "Year.number"),
        (SchoolYear(1000), "SchoolYear.number"),
        (HalfYear(1000, 1), "HalfYear.number"),
    ],
)
def test_nothing_comes_before_the_year_1000(period: Period, where: str) -> None:
    """The error is that of the year that cannot be."""
    for before in (period.prior, period.year_before):
        with pytest.raises(InvalidValue) as caught:
            before()
        assert (Code.OUT_OF_RANGE, 999, where) == (
            caught.value.code,
            caught.value.got,
            caught.value.where,
        )


def test_the_second_half_of_the_first_year_has_a_prior_half_but_no_year_before() -> None:
    """Each step is judged by where it leads."""
    half = HalfYear(1000, 2)
    assert HalfYear(1000, 1) == half.prior()
    with pytest.raises(InvalidValue):
        half.year_before()


@pytest.mark.parametrize(
    "span",
    [
        Span(date(1000, 1, 1), date(1000, 1, 1)),
        Span(date(1000, 1, 2), date(1000, 1, 3)),
        Span(date(1000, 1, 1), date(9998, 12, 31)),
    ],
)
def test_a_span_without_room_before_it_has_no_prior_one(span: Span) -> None:
    """As many days would start before the year 1000."""
    with pytest.raises(InvalidValue) as caught:
        span.prior()
    assert (Code.OUT_OF_RANGE, "a span with room before it", span, "prior") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_a_span_may_reach_back_to_the_first_day() -> None:
    """Room for just as many days is room enough."""
    assert (
        Span(date(1000, 1, 1), date(1000, 1, 2)) == Span(date(1000, 1, 3), date(1000, 1, 4)).prior()
    )


@pytest.mark.parametrize("kind", [Year, SchoolYear, first_half])
@pytest.mark.parametrize("number", [999, 9999, -2024, 24])
def test_a_year_out_of_range_is_refused(kind: Any, number: int) -> None:
    """Two digits, or none to follow."""
    with pytest.raises(InvalidValue) as caught:
        kind(number)
    assert (Code.OUT_OF_RANGE if number > 0 else Code.NEGATIVE_COUNT, number) == (
        caught.value.code,
        caught.value.got,
    )


def test_the_whole_message_of_a_year_of_two_digits() -> None:
    """It says which years there are, and where."""
    with pytest.raises(InvalidValue) as caught:
        Year(24)
    assert "expected a year from 1000 to 9998, got 24 in Year.number" == str(caught.value)


@pytest.mark.parametrize(
    ("kind", "where"),
    [
        (Year, "Year.number"),
        (SchoolYear, "SchoolYear.number"),
        (first_half, "HalfYear.number"),
        (half_of_2024, "HalfYear.half"),
    ],
)
@pytest.mark.parametrize("number", ["2024", 2024.0, None, True])
def test_a_year_or_half_that_is_no_int_is_refused(kind: Any, where: str, number: object) -> None:
    """A year that is text is not read silently."""
    with pytest.raises(WrongType) as caught:
        kind(number)
    assert (Code.WRONG_TYPE, "a whole number", number, where) == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


@pytest.mark.parametrize("half", [0, 3])
def test_a_year_has_two_halves(half: int) -> None:
    """Neither a zeroth nor a third."""
    with pytest.raises(InvalidValue) as caught:
        HalfYear(2024, half)
    assert str(caught.value) == f"expected half 1 or 2, got {half} in HalfYear.half"
    assert caught.value.code is Code.OUT_OF_RANGE


@pytest.mark.parametrize("day", [datetime(2024, 1, 1), "2024-01-01", None])  # noqa: DTZ001
def test_a_span_is_made_of_days(day: Any) -> None:
    """The error names the end."""
    for name, days in (("start", (day, date(2024, 1, 1))), ("end", (date(2024, 1, 1), day))):
        with pytest.raises(WrongType) as caught:
            Span(*days)
        assert (Code.WRONG_TYPE, "a datetime.date", day, f"Span.{name}") == (
            caught.value.code,
            caught.value.expected,
            caught.value.got,
            caught.value.where,
        )


@pytest.mark.parametrize(
    ("start", "end", "name", "year"),
    [
        (date(999, 12, 31), date(2024, 1, 1), "start", 999),
        (date(2024, 1, 1), date(9999, 1, 1), "end", 9999),
    ],
)
def test_a_span_lies_within_the_years_there_are(
    start: date, end: date, name: str, year: int
) -> None:
    """The error names the end, and its year."""
    with pytest.raises(InvalidValue) as caught:
        Span(start, end)
    assert (Code.OUT_OF_RANGE, year, f"the year of Span.{name}") == (
        caught.value.code,
        caught.value.got,
        caught.value.where,
    )


def test_a_span_does_not_end_before_it_starts() -> None:
    """One day is the shortest."""
    with pytest.raises(InvalidValue) as caught:
        Span(date(2024, 1, 2), date(2024, 1, 1))
    assert (
        Code.OUT_OF_RANGE,
        "a last day not before 2024-01-02",
        date(2024, 1, 1),
        "Span.end",
    ) == (caught.value.code, caught.value.expected, caught.value.got, caught.value.where)


def test_periods_of_one_kind_are_ordered() -> None:
    """By their first day, then by their last."""
    assert [HalfYear(2023, 2), HalfYear(2024, 1), HalfYear(2024, 2)] == sorted(
        [HalfYear(2024, 2), HalfYear(2023, 2), HalfYear(2024, 1)]
    )
    assert Year(2023) < Year(2024)
    assert SchoolYear(2023) < SchoolYear(2024)
    day, later = date(2024, 1, 1), date(2024, 1, 2)
    assert Span(day, day) < Span(day, later) < Span(later, later)


def test_periods_of_two_kinds_are_never_equal() -> None:
    """A school year is no calendar year, and a span of the same days is no year."""
    year: object = Year(2024)
    assert year != SchoolYear(2024)
    assert year != Span(date(2024, 1, 1), date(2024, 12, 31))
    assert year != 2024


def test_the_repr_can_be_evaluated() -> None:
    """What is shown is what one would type."""
    assert ["Year(2024)", "SchoolYear(2024)", "HalfYear(2024, 2)"] == [
        repr(Year(2024)),
        repr(SchoolYear(2024)),
        repr(HalfYear(2024, 2)),
    ]
    day = date(2024, 1, 2)
    assert "Span(start=datetime.date(2024, 1, 2), end=datetime.date(2024, 1, 2))" == repr(
        Span(day, day)
    )

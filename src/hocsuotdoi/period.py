"""Periods that figures are reported for. "The prior one" is an operation, not a subtraction.

>>> Year(2024).prior()
Year(2023)
>>> SchoolYear(2023).label("vi")
'năm học 2023-2024'
>>> HalfYear(2024, 1).prior(), HalfYear(2024, 1).year_before()
(HalfYear(2023, 2), HalfYear(2023, 1))
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from hocsuotdoi._internal.check import whole_number
from hocsuotdoi._internal.dates import FIRST_YEAR, a_date, a_year
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi.errors import Code, InvalidValue

__all__ = ["HalfYear", "Period", "SchoolYear", "Span", "Year"]


@attrs.frozen(order=True, repr=False)
class Year:
    """A calendar year.

    Attributes:
        number: The year, 1000 to 9998.

    Raises:
        WrongType: The year is not an int.
        InvalidValue: The year is outside 1000 to 9998.
    """

    number: int

    def __attrs_post_init__(self) -> None:
        """Check the year."""
        a_year(self.number, where="Year.number")

    def __repr__(self) -> str:
        """Return text that can be evaluated."""
        return f"Year({self.number})"

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.number, 1, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return date(self.number, 12, 31)

    def prior(self) -> Year:
        """Return the year before."""
        return Year(self.number - 1)

    def year_before(self) -> Year:
        """Return the same period of the year before: the year before."""
        return self.prior()

    def label(self, language: Language = "vi") -> str:
        """Return the name of the period."""
        return in_language(language, vi=f"năm {self.number}", en=f"{self.number}")


@attrs.frozen(order=True, repr=False)
class SchoolYear:
    """A school year, named by the calendar year in which it starts.

    Its days run from 1 September to 31 August: a convention of this library, so that school years
    neither overlap nor leave a gap; the dates of teaching are set anew each year by others.

    Attributes:
        number: The calendar year in which it starts, 1000 to 9998.

    Raises:
        WrongType: The year is not an int.
        InvalidValue: The year is outside 1000 to 9998.
    """

    number: int

    def __attrs_post_init__(self) -> None:
        """Check the year."""
        a_year(self.number, where="SchoolYear.number")

    def __repr__(self) -> str:
        """Return text that can be evaluated."""
        return f"SchoolYear({self.number})"

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.number, 9, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return date(self.number + 1, 8, 31)

    def prior(self) -> SchoolYear:
        """Return the school year before."""
        return SchoolYear(self.number - 1)

    def year_before(self) -> SchoolYear:
        """Return the same period of the year before: the school year before."""
        return self.prior()

    def label(self, language: Language = "vi") -> str:
        """Return the name of the period."""
        name = in_language(language, vi="năm học", en="school year")
        return f"{name} {self.number}-{self.number + 1}"


@attrs.frozen(order=True, repr=False)
class HalfYear:
    """The first or the second half of a calendar year.

    Attributes:
        number: The year, 1000 to 9998.
        half: 1 for January to June, 2 for July to December.

    Raises:
        WrongType: The year or the half is not an int.
        InvalidValue: The year is outside 1000 to 9998, or the half is not 1 or 2.
    """

    number: int
    half: int

    def __attrs_post_init__(self) -> None:
        """Check year and half."""
        a_year(self.number, where="HalfYear.number")
        if whole_number(self.half, where="HalfYear.half") not in {1, 2}:
            raise InvalidValue(
                Code.OUT_OF_RANGE, expected="half 1 or 2", got=self.half, where="HalfYear.half"
            )

    def __repr__(self) -> str:
        """Return text that can be evaluated."""
        return f"HalfYear({self.number}, {self.half})"

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.number, 1 if self.half == 1 else 7, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return date(self.number, 6, 30) if self.half == 1 else date(self.number, 12, 31)

    def prior(self) -> HalfYear:
        """Return the half just before."""
        return HalfYear(self.number - 1, 2) if self.half == 1 else HalfYear(self.number, 1)

    def year_before(self) -> HalfYear:
        """Return the same half of the year before (*cùng kỳ năm trước*)."""
        return HalfYear(self.number - 1, self.half)

    def label(self, language: Language = "vi") -> str:
        """Return the name of the period."""
        first = self.half == 1
        return in_language(
            language,
            vi=f"6 tháng {'đầu' if first else 'cuối'} năm {self.number}",
            en=f"{'first' if first else 'second'} half of {self.number}",
        )


@attrs.frozen(order=True)
class Span:
    """Any run of days: a programme, a term of office, the week of a campaign.

    Attributes:
        start: The first day.
        end: The last day, not before the first.

    Raises:
        WrongType: A day is not a ``datetime.date``.
        InvalidValue: The last day comes before the first, or a year is outside 1000 to 9998.

        >>> Span(date(2021, 1, 1), date(2025, 12, 31)).label("vi")
        '01/01/2021 - 31/12/2025'
    """

    start: date
    end: date

    def __attrs_post_init__(self) -> None:
        """Check both days."""
        for name, day in (("start", self.start), ("end", self.end)):
            a_year(a_date(day, where=f"Span.{name}").year, where=f"the year of Span.{name}")
        if self.end < self.start:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"a last day not before {self.start}",
                got=self.end,
                where="Span.end",
            )

    def prior(self) -> Span:
        """Return the run of as many days that ends just before.

        Raises:
            InvalidValue: It would start before the year 1000.
        """
        days, last = self.end - self.start, self.start - timedelta(days=1)
        room = last - date(FIRST_YEAR, 1, 1)
        if days > room:
            raise InvalidValue(
                Code.OUT_OF_RANGE, expected="a span with room before it", got=self, where="prior"
            )
        return Span(last - days, last)

    def year_before(self) -> Span:
        """Return the same days of the year before; 29 February becomes the 28th."""
        return Span(_a_year_earlier(self.start), _a_year_earlier(self.end))

    def label(self, language: Language = "vi") -> str:
        """Return the two days as text."""
        style = in_language(language, vi="%d/%m/%Y", en="%Y-%m-%d")
        return f"{self.start.strftime(style)} - {self.end.strftime(style)}"


Period = Year | SchoolYear | HalfYear | Span


def _a_year_earlier(day: date) -> date:
    leap_day = (2, 29)
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == leap_day else day.day)

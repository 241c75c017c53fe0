"""The checks of dates and years: apart, so that exact values load without a calendar."""

from __future__ import annotations

from datetime import date
from typing import Final

from hocsuotdoi._internal.check import whole_number
from hocsuotdoi.errors import Code, InvalidValue, WrongType

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 9998


def a_year(value: object, *, where: str) -> int:
    """Return ``value`` if it is a year of four digits that another one follows."""
    year = whole_number(value, where=where)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InvalidValue(
            Code.OUT_OF_RANGE,
            expected=f"a year from {FIRST_YEAR} to {LAST_YEAR}",
            got=value,
            where=where,
        )
    return year


def a_date(value: object, *, where: str) -> date:
    """Return ``value`` if it is a day without a time of day."""
    if type(value) is date:
        return value
    raise WrongType(Code.WRONG_TYPE, expected="a datetime.date", got=value, where=where)

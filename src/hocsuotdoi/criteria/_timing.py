"""When a title is judged, how long it is kept, and the days of the procedure."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final

import attrs

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi._internal.dates import LAST_YEAR, a_date
from hocsuotdoi._internal.language import Label
from hocsuotdoi.criteria._check import a_name, distinct, each
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.law import Citation
from hocsuotdoi.period import Year

_MONTHS: Final = 12
_A_LEAP_YEAR: Final = 2000


@attrs.frozen(kw_only=True)
class Deadline:
    """A day of the procedure: information, never part of a verdict.

    Attributes:
        id: Our ASCII name, unique in its scheme.
        label: What is due.
        month: The month.
        day: The day; the act is due before or on it, as the label says.
        next_year: Whether it falls in the year after the one judged.
        citation: Where it stands.
    """

    id: str
    label: Label
    month: int
    day: int
    next_year: bool = True
    citation: Citation

    def __attrs_post_init__(self) -> None:
        """Check the fields, and that there is such a day."""
        a_name(self.id, where="Deadline.id")
        instance(self.label, Label, where="Deadline.label")
        month = whole_number(self.month, where="Deadline.month", least=1)
        day = whole_number(self.day, where="Deadline.day", least=1)
        instance(self.next_year, bool, where="Deadline.next_year")
        instance(self.citation, Citation, where="Deadline.citation")
        try:
            date(_A_LEAP_YEAR, month, day)
        except (ValueError, OverflowError):
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected="a day and month of the calendar",
                got=(day, month),
                where="Deadline",
            ) from None

    def on(self, assessed: Year) -> date:
        """Return the day for the year judged; 29 February is the 28th where there is none."""
        year = instance(assessed, Year, where="Deadline.on").number + self.next_year
        return _last(year, self.month, self.day)


@attrs.frozen(kw_only=True)
class Timing:
    """When a title is judged and how long it is kept; all as attested, else None.

    Attributes:
        yearly: Whether it is judged anew each year.
        kept_months: Months it is kept after the year of recognition.
        upgrade_months: Months after which a higher level may be asked for.
        upgrade_citation: Where that stands, when it is attested elsewhere than the rest.
        calendar_year: Whether the data window is 1 January to 31 December of the year judged.
        window_citation: Where that stands, when it is attested elsewhere than the rest.
        citation: Where this stands.
        deadlines: The days of the procedure.
    """

    yearly: bool | None = None
    kept_months: int | None = None
    upgrade_months: int | None = None
    upgrade_citation: Citation | None = None
    calendar_year: bool | None = None
    window_citation: Citation | None = None
    citation: Citation | None = None
    deadlines: tuple[Deadline, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        for name in ("yearly", "calendar_year"):
            if getattr(self, name) is not None:
                instance(getattr(self, name), bool, where=f"Timing.{name}")
        for name in ("kept_months", "upgrade_months"):
            if getattr(self, name) is not None:
                whole_number(getattr(self, name), where=f"Timing.{name}", least=1)
        for name in ("citation", "upgrade_citation", "window_citation"):
            if getattr(self, name) is not None:
                instance(getattr(self, name), Citation, where=f"Timing.{name}")
        deadlines = each(self.deadlines, Deadline, where="Timing.deadlines")
        distinct([one.id for one in deadlines], where="Timing.deadlines")

    def kept_until(self, recognised: date) -> date | None:
        """Return the last day a title is kept; None where the document does not say.

        The months count from the end of the year of recognition, whatever the day in it.

        >>> Timing(kept_months=36).kept_until(date(2024, 3, 31))
        datetime.date(2027, 12, 31)
        """
        day = a_date(recognised, where="Timing.kept_until")
        return (
            None if self.kept_months is None else _later(date(day.year, 12, 31), self.kept_months)
        )

    def upgrade_from(self, recognised: date) -> date | None:
        """Return the first day a higher level may be asked for; None where nothing is said.

        >>> Timing(upgrade_months=12).upgrade_from(date(2024, 2, 29))
        datetime.date(2025, 2, 28)
        """
        day = a_date(recognised, where="Timing.upgrade_from")
        return None if self.upgrade_months is None else _later(day, self.upgrade_months)


def _later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of a month that is shorter."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    if year > LAST_YEAR:
        raise InvalidValue(
            Code.OUT_OF_RANGE, expected=f"a day up to {LAST_YEAR}", got=day, where="Timing"
        )
    return _last(year, month + 1, day.day)


def _last(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))

"""Figures: what was reported, for which place and period."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final, get_args

import attrs

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import Missing, rounded
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Measure
from hocsuotdoi.numeral import Approximation, Numeral, Style
from hocsuotdoi.period import Period
from hocsuotdoi.place import Place

PERIODS: Final = get_args(Period)


class Status(Named):
    """Observation status, with the letters of SDMX's code list CL_OBS_STATUS."""

    NORMAL = "A"
    BREAK = "B"
    ESTIMATED = "E"
    MISSING = "M"
    PROVISIONAL = "P"


Key = tuple[Measure, Place, Period]


NORMAL: Final = frozenset({Status.NORMAL})
MISSING: Final = frozenset({Status.MISSING})
_ESTIMATED: Final = frozenset({Status.ESTIMATED})


def _usual_status(figure: Figure) -> frozenset[Status]:
    if type(figure.value) is int:
        return NORMAL
    return MISSING if isinstance(figure.value, Missing) else _ESTIMATED


def _plain(value: int | Fraction | Missing) -> int | Fraction | Missing:
    """Return an int where the count is whole."""
    if isinstance(value, Fraction) and value.denominator == 1:
        return value.numerator
    return value


def _in_order(status: frozenset[Status]) -> str:
    """Return the same text in every process: sets have no order of their own."""
    return f"frozenset({{{', '.join(sorted(map(repr, status)))}}})"


@attrs.frozen(cache_hash=True)
class Figure:
    """One count as it was reported.

    Attributes:
        measure: What is counted.
        place: Where.
        period: For which period.
        value: A whole number of the measure's units, or Missing with its reason; a Fraction where
            a count was estimated by weights, so that totals are kept.
        approximation: The word that came with the number (*hơn*, *gần*, *khoảng*), if any.
        scale: The scale word it was written with: 1_000_000 for *20 triệu*, 1 for none.
        places: The decimals written before the scale word: 2 for *1,15 triệu*.
        as_of: The day inside the period up to which was counted; None for the whole period.
        status: What is to be known about it; a figure without a value always is MISSING, one that
            is no whole number always ESTIMATED.
        source: Where it was found, in the caller's words.

    Raises:
        WrongType: A field has another type; floats, bools and text are no counts.
        InvalidValue: The count is negative, or ``as_of`` lies outside the period.
    """

    measure: Measure
    place: Place
    period: Period
    value: int | Fraction | Missing = attrs.field(converter=_plain)
    approximation: Approximation = attrs.field(default=Approximation.EXACT, kw_only=True)
    scale: int = attrs.field(default=1, kw_only=True)
    places: int = attrs.field(default=0, kw_only=True)
    as_of: date | None = attrs.field(default=None, kw_only=True)
    status: frozenset[Status] = attrs.field(
        default=attrs.Factory(_usual_status, takes_self=True), kw_only=True, repr=_in_order
    )
    source: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.measure, Measure, where="Figure.measure")
        instance(self.place, Place, where="Figure.place")
        instance(self.period, PERIODS, where="Figure.period", expected="a period, e.g. Year(2024)")
        self._check_value()
        instance(self.approximation, Approximation, where="Figure.approximation")
        if (self.approximation, self.scale, self.places) != (Approximation.EXACT, 1, 0):
            _ = self.numeral  # refuses a scale or decimals that no numeral can have
        if self.status is not NORMAL:
            self._check_status()
        instance(self.source, str, where="Figure.source")
        if self.as_of is None:
            return
        if not self.period.start <= a_date(self.as_of, where="Figure.as_of") <= self.period.end:
            raise InvalidValue(
                Code.DATE_OUTSIDE_PERIOD,
                expected=f"a day from {self.period.start} to {self.period.end}",
                got=self.as_of,
                where="Figure.as_of",
            )

    def _check_value(self) -> None:
        value = self.value
        if (type(value) is int and value >= 0) or isinstance(value, Missing):
            return
        where = f"the figure of {self.measure.id} for {self.place}"
        if not isinstance(value, Fraction) or value < 0:
            whole_number(value.numerator if isinstance(value, Fraction) else value, where=where)
        written = (self.approximation, self.scale, self.places)
        instance(self.status, frozenset, where="Figure.status")
        estimated = Status.ESTIMATED in self.status
        if not estimated or written != (Approximation.EXACT, 1, 0):
            raise InvalidValue(
                Code.MALFORMED,
                expected="a whole number, as only an estimate with status ESTIMATED is none",
                got=value,
                where=where,
            )

    def _check_status(self) -> None:
        instance(self.status, frozenset, where="Figure.status")
        for status in self.status:
            instance(status, Status, where="Figure.status")
        if (Status.MISSING in self.status) is not isinstance(self.value, Missing):
            raise InvalidValue(
                Code.MALFORMED,
                expected="status MISSING exactly when the value is Missing",
                got=self.status,
                where=f"the figure of {self.measure.id} for {self.place}",
            )

    @property
    def key(self) -> Key:
        """What identifies the figure in a ledger."""
        return self.measure, self.place, self.period

    @property
    def interval(self) -> Interval | Missing:
        """Where the true count lies, given how it was written; an estimate is taken as it is."""
        if isinstance(self.value, Fraction):
            return Interval.exactly(self.value)
        numeral = self.numeral
        return numeral if isinstance(numeral, Missing) else numeral.truth()

    @property
    def is_plain(self) -> bool:
        """Whether it is a whole number for a whole period, and nothing more is to be known."""
        plain = type(self.value) is int and self.as_of is None and self.status == NORMAL
        return plain and self.approximation is Approximation.EXACT and self.scale == 1

    @property
    def is_exact(self) -> bool:
        """Whether the count was written out to the last unit, without a word such as *hơn*."""
        if isinstance(self.value, Missing) or self.approximation is not Approximation.EXACT:
            return False
        return self.scale <= int(10**self.places)

    @property
    def numeral(self) -> Numeral | Missing:
        """The count as it was written; an estimate to the unit."""
        if isinstance(self.value, Missing):
            return self.value
        if isinstance(self.value, Fraction):
            return Numeral(int(rounded(self.value, 0)))
        return Numeral(
            self.value, places=self.places, scale=self.scale, approximation=self.approximation
        )

    def text(self, language: Language = "vi") -> str:
        """Return the number with its word, in the style of a language, or a dash.

        >>> from datetime import date
        >>> from hocsuotdoi import catalogue, Year
        >>> ha_giang = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
        >>> Figure(catalogue.LEARNING_FAMILIES, ha_giang, Year(2024), 138_068).text("vi")
        '138.068'
        """
        numeral = self.numeral
        if isinstance(numeral, Missing):
            return "–"
        return numeral.written(in_language(language, vi=Style.VI, en=Style.EN))

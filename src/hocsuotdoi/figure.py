"""Figures: what was reported, for which place and period; and an immutable ledger of them.

>>> from datetime import date
>>> from hocsuotdoi import catalogue, Place, Year
>>> ha_giang = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
>>> figures = Figures.of(ha_giang, Year(2024), {catalogue.LEARNING_FAMILIES: 138_068})
>>> figures
<Figures: 1 figure, 1 place, 1 period>
>>> figures.value(catalogue.LEARNING_FAMILIES, place=ha_giang, period=Year(2024))
138068
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final, get_args

import attrs

from hocsuotdoi._internal.check import instance, several, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.errors import Code, Conflict, InvalidValue, UnknownName
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.measure import Measure
from hocsuotdoi.numeral import Approximation, Numeral, Style
from hocsuotdoi.period import Period
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hocsuotdoi.interval import Interval

__all__ = ["Figure", "Figures", "Reported", "Revision", "Status"]

Reported = int | Missing | Numeral
"""What a report gives for a count: a whole number, a numeral as written, or why there is none."""

_PERIODS: Final = get_args(Period)


class Status(Named):
    """Observation status, with the letters of SDMX's code list CL_OBS_STATUS."""

    NORMAL = "A"
    BREAK = "B"
    ESTIMATED = "E"
    MISSING = "M"
    PROVISIONAL = "P"


Key = tuple[Measure, Place, Period]


def _usual_status(figure: Figure) -> frozenset[Status]:
    return frozenset({Status.MISSING if isinstance(figure.value, Missing) else Status.NORMAL})


def _in_order(status: frozenset[Status]) -> str:
    """Return the same text in every process: sets have no order of their own."""
    return f"frozenset({{{', '.join(sorted(map(repr, status)))}}})"


def _no_figures() -> Mapping[Key, Figure]:
    return {}


def _by_key(figures: Iterable[Figure]) -> Mapping[Key, Figure]:
    current: dict[Key, Figure] = {}
    for figure in several(figures, where="Figures"):
        _enter(current, instance(figure, Figure, where="Figures"))
    return current


@attrs.frozen(cache_hash=True)
class Figure:
    """One count as it was reported.

    Attributes:
        measure: What is counted.
        place: Where.
        period: For which period.
        value: A whole number of the measure's units, or Missing with its reason.
        approximation: The word that came with the number (*hơn*, *gần*, *khoảng*), if any.
        scale: The scale word it was written with: 1_000_000 for *20 triệu*, 1 for none.
        places: The decimals written before the scale word: 2 for *1,15 triệu*.
        as_of: The day inside the period up to which was counted; None for the whole period.
        status: What is to be known about it; a figure without a value always is MISSING.
        source: Where it was found, in the caller's words.

    Raises:
        WrongType: A field has another type; floats, bools and text are no counts.
        InvalidValue: The count is negative, or ``as_of`` lies outside the period.
    """

    measure: Measure
    place: Place
    period: Period
    value: int | Missing
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
        instance(self.period, _PERIODS, where="Figure.period", expected="a period, e.g. Year(2024)")
        if not isinstance(self.value, Missing):
            whole_number(self.value, where=f"the figure of {self.measure.id} for {self.place}")
        instance(self.approximation, Approximation, where="Figure.approximation")
        if (self.approximation, self.scale, self.places) != (Approximation.EXACT, 1, 0):
            _ = self.numeral  # refuses a scale or decimals that no numeral can have
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

    @property
    def key(self) -> Key:
        """What identifies the figure in a ledger."""
        return self.measure, self.place, self.period

    @property
    def interval(self) -> Interval | Missing:
        """Where the true count lies, given how it was written."""
        numeral = self.numeral
        return numeral if isinstance(numeral, Missing) else numeral.truth()

    @property
    def is_exact(self) -> bool:
        """Whether the count was written out to the last unit, without a word such as *hơn*."""
        numeral = self.numeral
        if isinstance(numeral, Missing):
            return False
        return numeral.approximation is Approximation.EXACT and numeral.step <= 1

    @property
    def numeral(self) -> Numeral | Missing:
        """The count as it was written."""
        if isinstance(self.value, Missing):
            return self.value
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


@attrs.frozen
class Revision:
    """A figure that was replaced, and why.

    Attributes:
        superseded: The figure as it stood before.
        reason: Why it was replaced, in the caller's words.
    """

    superseded: Figure
    reason: str

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.superseded, Figure, where="Revision.superseded")
        instance(self.reason, str, where="Revision.reason")


@attrs.frozen(eq=False, repr=False)
class Figures:
    """An immutable ledger: at most one current figure for a measure, place and period.

    The order in which figures came never matters. A figure that contradicts another is refused;
    ``revise`` replaces one on purpose and keeps both.

    Attributes:
        figures: The current figures, given in any order.
        revisions: The figures that were replaced, the oldest first.

    Raises:
        Conflict: Two figures for one measure, place and period differ.
    """

    _current: Mapping[Key, Figure] = attrs.field(
        factory=_no_figures, converter=_by_key, alias="figures"
    )
    revisions: tuple[Revision, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check the revisions."""
        instance(self.revisions, tuple, where="Figures.revisions")
        for revision in self.revisions:
            instance(revision, Revision, where="Figures.revisions")

    @classmethod
    def of(
        cls,
        place: Place,
        period: Period,
        reported: Mapping[Measure, Reported],
        *,
        as_of: date | None = None,
        provisional: bool = False,
        source: str = "",
    ) -> Figures:
        """Return the figures of one place and period.

        Args:
            place: Where.
            period: For which period.
            reported: For each measure a whole number, a Numeral such as
                ``numeral.number("trên 120")``, or Missing with its reason.
            as_of: The day up to which was counted, if the period was not over.
            provisional: Whether the figures may still change.
            source: Where the figures were found.

        Raises:
            WrongType: A value is a float, a bool or text.
            InvalidValue: A value is negative or not a whole number.
        """
        instance(reported, Mapping, where="Figures.of", expected="a mapping of measures")
        instance(provisional, bool, where="Figures.of")
        figures: list[Figure] = []
        for measure, given in reported.items():
            value, written = _as_written(measure, given)
            figure = Figure(
                measure,
                place,
                period,
                value,
                approximation=written.approximation,
                scale=written.scale,
                places=written.places,
                as_of=as_of,
                source=source,
            )
            if provisional and not isinstance(value, Missing):
                figure = attrs.evolve(figure, status=frozenset({Status.PROVISIONAL}))
            figures.append(figure)
        return cls(figures)

    def __add__(self, other: Figures | Figure) -> Figures:
        """Return both together; refused when they contradict each other."""
        more = Figures((other,)) if isinstance(other, Figure) else other
        theirs = instance(more, Figures, where="Figures.__add__")
        revisions = tuple(r for r in theirs.revisions if r not in self.revisions)
        return Figures(chain(self._values(), theirs._values()), self.revisions + revisions)

    def revise(self, figure: Figure, *, reason: str) -> Figures:
        """Return the ledger with one figure replaced; the old one stays among the revisions.

        Args:
            figure: The new figure.
            reason: Why it replaces the old one.

        Raises:
            UnknownName: There is no figure to replace.
            InvalidValue: The reason is empty.
        """
        if not instance(reason, str, where="Figures.revise").strip():
            raise InvalidValue(Code.EMPTY, expected="a reason", got=reason, where="Figures.revise")
        old = self._current.get(instance(figure, Figure, where="Figures.revise").key)
        if old is None:
            raise UnknownName(
                Code.UNKNOWN_NAME,
                expected="a figure that is in the ledger",
                got=figure.measure.id,
                where=f"Figures.revise for {figure.place}, {figure.period!r}",
                hint="add a new figure with +",
            )
        if old == figure:
            return self
        current = {**self._current, figure.key: figure}
        return Figures(current.values(), (*self.revisions, Revision(old, reason)))

    def get(self, measure: Measure, *, place: Place, period: Period) -> Figure | None:
        """Return the current figure, or None when none was reported."""
        instance(measure, Measure, where="Figures.get")
        instance(place, Place, where="Figures.get")
        instance(period, _PERIODS, where="Figures.get", expected="a period, e.g. Year(2024)")
        return self._current.get((measure, place, period))

    def value(self, measure: Measure, *, place: Place, period: Period) -> int | Missing:
        """Return the count, or Missing when none was reported."""
        figure = self.get(measure, place=place, period=period)
        return (
            Missing(MissingReason.NOT_REPORTED, (measure.id,)) if figure is None else figure.value
        )

    def __iter__(self) -> Iterator[Figure]:
        """Yield the current figures by place, period and measure."""
        return iter(sorted(self._values(), key=_position))

    def __len__(self) -> int:
        """Return the number of current figures."""
        return len(self._current)

    def __eq__(self, other: object) -> bool:
        """Whether the same figures and revisions are held, in whatever order they came."""
        if not isinstance(other, Figures):
            return NotImplemented
        return self._current == other._current and set(self.revisions) == set(other.revisions)

    def __hash__(self) -> int:
        """Hash the figures, in whatever order they came."""
        return hash((frozenset(self._current.values()), frozenset(self.revisions)))

    def __repr__(self) -> str:
        """Return a one-line summary."""
        places = len({place for _, place, _ in self._current})
        periods = len({period for _, _, period in self._current})
        parts = (
            _several(len(self), "figure"),
            _several(places, "place"),
            _several(periods, "period"),
        )
        return f"<Figures: {', '.join(parts)}>"

    def _values(self) -> Iterable[Figure]:
        return self._current.values()


def _enter(current: dict[Key, Figure], figure: Figure) -> None:
    held = current.setdefault(figure.key, figure)
    if held is not figure and held != figure:
        raise Conflict(
            Code.FIGURES_DISAGREE,
            expected=f"one figure of {figure.measure.id} for {figure.place}, {figure.period!r}",
            got=(held.value, figure.value),
            hint="replace one on purpose with Figures.revise(figure, reason=…)",
        )


def _as_written(measure: Measure, given: Reported) -> tuple[int | Missing, Numeral]:
    """Return the count, and the numeral it was written as."""
    where = f"the figure of {instance(measure, Measure, where='Figures.of').id}"
    if not isinstance(given, Numeral):
        value = given if isinstance(given, Missing) else whole_number(given, where=where)
        return value, Numeral(0 if isinstance(value, Missing) else value)
    if given.percent or given.value.denominator != 1:
        raise InvalidValue(
            Code.MALFORMED, expected="a whole number of units", got=given, where=where
        )
    return whole_number(given.value.numerator, where=where), given


def _position(figure: Figure) -> tuple[object, ...]:
    period = figure.period
    kind = type(period).__name__  # a Span can be as long as a Year
    return figure.place.key, period.start, period.end, kind, figure.measure.id


def _several(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"

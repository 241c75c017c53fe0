"""The ledger: an immutable collection of figures that never contradicts itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import instance, several, whole_number
from hocsuotdoi.errors import Code, Conflict, InvalidValue, UnknownName
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure._figure import PERIODS, Figure, Key, Status
from hocsuotdoi.measure import Measure
from hocsuotdoi.numeral import Numeral
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from fractions import Fraction

    from hocsuotdoi.period import Period

Reported = int | Missing | Numeral
"""What a report gives for a count: a whole number, a numeral as written, or why there is none."""


def _no_figures() -> Mapping[Key, Figure]:
    return {}


def _by_key(figures: Iterable[Figure]) -> Mapping[Key, Figure]:
    current: dict[Key, Figure] = {}
    for figure in several(figures, where="Figures"):
        _enter(current, instance(figure, Figure, where="Figures"))
    return current


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

    @classmethod
    def across(
        cls,
        measure: Measure,
        period: Period,
        reported: Mapping[Place, Reported],
        *,
        source: str = "",
    ) -> Figures:
        """Return the figures of one measure and period for many places.

        Args:
            measure: What was counted.
            period: For which period.
            reported: For each place a count, as for ``of``.
            source: Where the figures were found.

        Raises:
            WrongType: A value is a float, a bool or text.
            InvalidValue: A value is negative or not a whole number.
        """
        instance(reported, Mapping, where="Figures.across", expected="a mapping of places")
        one_by_one = (
            cls.of(place, period, {measure: given}, source=source)
            for place, given in reported.items()
        )
        return cls(chain.from_iterable(figures.unordered() for figures in one_by_one))

    def __add__(self, other: Figures | Figure) -> Figures:
        """Return both together; refused when they contradict each other."""
        more = Figures((other,)) if isinstance(other, Figure) else other
        theirs = instance(more, Figures, where="Figures.__add__")
        revisions = tuple(r for r in theirs.revisions if r not in self.revisions)
        return Figures(chain(self.unordered(), theirs.unordered()), self.revisions + revisions)

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
        instance(period, PERIODS, where="Figures.get", expected="a period, e.g. Year(2024)")
        return self._current.get((measure, place, period))

    def value(self, measure: Measure, *, place: Place, period: Period) -> int | Fraction | Missing:
        """Return the count, or Missing when none was reported."""
        figure = self.get(measure, place=place, period=period)
        return (
            Missing(MissingReason.NOT_REPORTED, (measure.id,)) if figure is None else figure.value
        )

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places there is a figure for, in order."""
        return tuple(sorted({place for _, place, _ in self._current}))

    @cached_property
    def _by_code(self) -> Mapping[tuple[str, str], tuple[Place, ...]]:
        found: dict[tuple[str, str], tuple[Place, ...]] = {}
        for place in self.places:
            code = place.system, place.code
            found[code] = (*found.get(code, ()), place)
        return found

    def namesakes(self, place: Place) -> tuple[Place, ...]:
        """Return the places that bear the same code on other lists: other territory, perhaps."""
        instance(place, Place, where="Figures.namesakes")
        alike = self._by_code.get((place.system, place.code), ())
        return tuple(one for one in alike if one != place)

    def __iter__(self) -> Iterator[Figure]:
        """Yield the current figures by place, period and measure."""
        return iter(sorted(self.unordered(), key=_position))

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

    def unordered(self) -> Iterable[Figure]:
        """Return the current figures in any order: for work on many, where sorting would cost."""
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

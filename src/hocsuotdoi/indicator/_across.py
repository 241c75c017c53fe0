"""The figures a formula needs, when places changed between their periods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, NotComparable
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.merger import Carried, Comparability, Policy

if TYPE_CHECKING:
    from hocsuotdoi.measure import Measure
    from hocsuotdoi.merger import Concordance
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place

_FROM_BEST: Final = tuple(Comparability)


@attrs.frozen
class Comparison:
    """What figures of an old list were made to say on the places of a new one.

    Attributes:
        comparability: What they are worth together: the least of what each is worth.
        recast: The figures carried, one a measure and period, each with those it was made of as
            they were published.
    """

    comparability: Comparability
    recast: tuple[Carried, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.comparability, Comparability, where="Comparison.comparability")
        instance(self.recast, tuple, where="Comparison.recast")
        for carried in self.recast:
            instance(carried, Carried, where="Comparison.recast")

    @property
    def published(self) -> tuple[Figure, ...]:
        """The figures as the places of the old list published them."""
        return tuple(figure for carried in self.recast for figure in carried.published)


@attrs.frozen
class Found:
    """One input of a formula, and how it was found.

    Attributes:
        figure: The figure.
        worth: What it is worth on the territory of the place; None when no list changed.
        carried: What it was carried from; None when it was reported for the place itself.
    """

    figure: Figure
    worth: Comparability | None = None
    carried: Carried | None = None


def find(
    figures: Figures,
    measure: Measure,
    place: Place,
    period: Period,
    concordance: Concordance | None,
) -> Found:
    """Return the figure of a place: reported for it, carried, or added up over a union."""
    figure = figures.get(measure, place=place, period=period)
    if concordance is None:
        return Found(figure or _absent(measure, place, period))
    if figure is not None and not isinstance(figure.value, Missing):
        return Found(figure, _worth(figure, concordance))
    if period.start < concordance.effective:
        carried = concordance.carried(
            measure, figures, place=place, period=period, policy=Policy.WEIGHTS
        )
        if carried is not None and carried.published:
            return Found(carried.figure, carried.comparability, carried)
    united = concordance.united(measure, figures, place=place, period=period)
    if united is not None:
        return Found(united, Comparability.UNION)
    if figure is None and _is_union_of_people(concordance, place):
        lost = Missing(MissingReason.NOT_COMPARABLE, (measure.id,))
        return Found(Figure(measure, place, period, lost), Comparability.NOT_COMPARABLE)
    return Found(figure or _absent(measure, place, period))


def _is_union_of_people(concordance: Concordance, place: Place) -> bool:
    """Whether people add up over a place of which nothing else is known to."""
    if place in concordance.by_target or concordance.area(place) is not None:
        return False
    return concordance.area(place, people=True) is not None


def compared(found: tuple[Found, ...]) -> Comparison | None:
    """Return what the inputs are worth together; None when no list changed, or one is absent."""
    worth = [one.worth for one in found if one.worth is not None]
    lacking = any(one.worth is None and isinstance(one.figure.value, Missing) for one in found)
    if lacking or not worth:
        return None
    recast = tuple(one.carried for one in found if one.carried is not None)
    return Comparison(max(worth, key=_FROM_BEST.index), recast)


def _worth(figure: Figure, concordance: Concordance) -> Comparability | None:
    """Return what a figure is worth that somebody gave for the place itself.

    Before the new list held, the place did not exist: the figure was recast by whoever gave it.
    """
    place = figure.place
    if place in concordance.by_source or concordance.area(place) is None:
        return None
    if figure.period.end >= concordance.effective:
        return Comparability.SAME_TERRITORY
    if Status.ESTIMATED in figure.status:
        return Comparability.RECAST_ESTIMATED
    return concordance.exactness(place)


def _absent(measure: Measure, place: Place, period: Period) -> Figure:
    return Figure(measure, place, period, Missing(MissingReason.NOT_REPORTED, (measure.id,)))


def refuse_namesake(figures: Figures, measure: Measure, place: Place, period: Period) -> None:
    """Refuse to pass over a figure that bears the code, as if the place had reported nothing.

    Raises:
        NotComparable: The code was reported on another list, so that a growth would compare two
            places, and no concordance says what became of the old one.
    """
    for other in figures.namesakes(place):
        if figures.get(measure, place=other, period=period) is not None:
            raise NotComparable(
                Code.PLACES_DIFFER,
                expected=f"figures of {place.code} on the list of {place.valid_from}",
                got=f"{other.code} on the list of {other.valid_from}",
                where=f"the growth of {measure.id} for {place}",
                hint="one code on two lists is two places: pass concordance=, which says what "
                "became of the old one",
            )

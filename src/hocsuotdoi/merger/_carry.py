"""Carrying figures from the places of an old list to those of the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.figure._sum import day_of, statuses
from hocsuotdoi.measure import Additivity, Measure
from hocsuotdoi.merger._link import carrying, is_whole
from hocsuotdoi.merger._policy import Comparability, Policy
from hocsuotdoi.merger._recast import Carried, Portion, Recast
from hocsuotdoi.merger._sum import as_figure, is_closed, total
from hocsuotdoi.unit import Nature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from hocsuotdoi.merger._area import StableArea
    from hocsuotdoi.merger._concordance import Concordance, Flow
    from hocsuotdoi.merger._link import Link
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place

    Held = dict[Place, Figure]
    Flows = tuple[Flow, ...]

_ESTIMATED: Final = frozenset({Status.ESTIMATED})


def carry(concordance: Concordance, figures: Figures, policy: Policy) -> Recast:
    """Return what the figures of the old places come to on the new ones."""
    concordance.sound()
    instance(figures, Figures, where="Concordance.carry")
    instance(policy, Policy, where="Concordance.carry")
    groups, left = _grouped(concordance, figures)
    found = Figures(
        _figure(concordance, measure, place, period, flows, held, policy)
        for (measure, period), held in groups.items()
        for place, flows in _touched(concordance, measure, held, policy)
    )
    return Recast(concordance, policy, found, figures, left)


def carried(
    concordance: Concordance,
    measure: Measure,
    figures: Figures,
    *,
    place: Place,
    period: Period,
    policy: Policy,
) -> Carried | None:
    """Return what one new place, or one union, comes to; None when the new list lacks it."""
    instance(measure, Measure, where="Concordance.carried")
    instance(figures, Figures, where="Concordance.carried")
    instance(policy, Policy, where="Concordance.carried")
    flows = _flows(concordance, measure, place, policy)
    if flows is None:
        return None
    held: Held = {}
    for source, _ in flows:
        published = figures.get(measure, place=source, period=period)
        if published is not None:
            _refuse_closed(published, concordance)
            held[source] = published
    figure = _figure(concordance, measure, place, period, flows, held, policy)
    weighed = not isinstance(figure.value, Missing) and not _all_whole(flows)
    return Carried(
        figure,
        _comparability(concordance, measure, place, flows, policy),
        tuple(Portion(source, share, held.get(source)) for source, share in flows),
        _links(concordance, place, flows),
        _union(concordance, measure, place),
        _basis(concordance, measure) if weighed else "",
    )


def _basis(concordance: Concordance, measure: Measure) -> str:
    return concordance.people_basis if of_people(measure) else concordance.basis


def unite(concordance: Concordance, figures: Figures, *, people: bool) -> Figures:
    """Return the figures of new places, added up over the unions they belong to."""
    instance(people, bool, where="Concordance.unite")
    groups: dict[tuple[Measure, Period, StableArea], Held] = {}
    at, new = concordance.area_at(people=people), concordance.by_target
    for figure in instance(figures, Figures, where="Concordance.unite").unordered():
        if figure.place in new and at[figure.place].is_union:
            key = figure.measure, figure.period, at[figure.place]
            groups.setdefault(key, {})[figure.place] = figure
    return Figures(
        _over_union(measure, area, period, held) for (measure, period, area), held in groups.items()
    )


def united(
    concordance: Concordance, measure: Measure, figures: Figures, *, place: Place, period: Period
) -> Figure | None:
    """Return the sum over the new places of one union; None when it is no union."""
    instance(measure, Measure, where="Concordance.united")
    instance(figures, Figures, where="Concordance.united")
    area = concordance.area(place, people=of_people(measure))
    if area is None or not area.is_union or area.place != place:
        return None
    held = {
        target: figure
        for target in area.targets
        if (figure := figures.get(measure, place=target, period=period)) is not None
    }
    return _over_union(measure, area, period, held)


def _over_union(measure: Measure, area: StableArea, period: Period, held: Held) -> Figure:
    """Return the sum over the new places of a union."""
    if measure.additivity is Additivity.OVERLAPS:
        return _not_comparable(measure, area.place, period, measure.id)
    return _sum(measure, area.place, period, _once(area.targets), held)


def of_people(measure: Measure) -> bool:
    """Whether a measure counts persons: only of them does a table say where they went."""
    return measure.unit_type.nature is Nature.PERSON


def counts_places(measure: Measure) -> bool:
    """Whether a measure counts communes, districts or provinces, or their titles.

    A reform changes what it counts: the titles of merged places are not propagated.
    """
    return measure.unit_type.nature is Nature.PLACE


def _grouped(
    concordance: Concordance, figures: Figures
) -> tuple[dict[tuple[Measure, Period], Held], tuple[Figure, ...]]:
    """Return the figures of old places by measure and period, and those that are not carried."""
    groups: dict[tuple[Measure, Period], Held] = {}
    left: list[Figure] = []
    old = concordance.by_source
    for figure in figures.unordered():
        place = figure.place
        if place not in old:
            left.append(figure)
            continue
        key = figure.measure, figure.period
        held = groups.get(key)
        if held is None:
            held = groups[key] = {}
        if figure.as_of is not None or not held:  # once a period, else
            _refuse_closed(figure, concordance)
        held[place] = figure
    return groups, tuple(Figures(left))  # in the order of a ledger


def _refuse_closed(figure: Figure, concordance: Concordance) -> None:
    if is_closed(figure, concordance.effective):
        raise InvalidValue(
            Code.OUT_OF_VALIDITY,
            expected=f"a figure from before {concordance.effective}, when the place was closed",
            got=figure.as_of or figure.period,
            where=f"the figures of {figure.place} ({figure.place.code})",
            hint="check(figures=…) lists all of them",
        )


def _touched(
    concordance: Concordance, measure: Measure, held: Held, policy: Policy
) -> Iterator[tuple[Place, Flows]]:
    """Yield each new place, or union, that takes part of a place with a figure."""
    people = of_people(measure)
    everywhere = len(held) == len(concordance.sources)
    if policy is Policy.UNION:
        at = concordance.area_at(people=people)
        every = concordance.common_units(people=people)
        areas = every if everywhere else {at[source] for source in held}
        for area in areas:
            if area.sources:
                yield area.place, _once(area.sources)
        return
    flows, links = concordance.flows(people=people), concordance.by_source
    targets: Iterable[Place] = concordance.targets
    if not everywhere:
        taken = (carrying(links[one], people=people) for one in held)
        targets = {link.target for over in taken for link in over}
    for target in targets:
        if flows[target]:
            yield target, flows[target]


def _flows(
    concordance: Concordance, measure: Measure, place: Place, policy: Policy
) -> Flows | None:
    """Return the old places that a new place, or a union, takes counts from."""
    people = of_people(measure)
    flows = concordance.flows(people=people).get(place)
    if flows is not None and policy is not Policy.UNION:
        return flows
    area = concordance.area(place, people=people)
    return None if area is None or area.place != place else _once(area.sources)


def _union(concordance: Concordance, measure: Measure, place: Place) -> Place | None:
    area = concordance.area(place, people=of_people(measure))
    return area.place if area is not None and area.is_union else None


def _links(concordance: Concordance, place: Place, flows: Flows) -> tuple[Link, ...]:
    """Return the links over which counts came: to the place, or to any in its union."""
    into = concordance.by_target
    return tuple(
        link
        for source, _ in flows
        for link in concordance.by_source[source]
        if place not in into or link.target == place
    )


def _all_whole(flows: Flows) -> bool:
    return all(is_whole(share) for _, share in flows)


def _cannot_add(concordance: Concordance, measure: Measure, place: Place, flows: Flows) -> bool:
    """Whether a sum would mean nothing: of titles, and of people who may be counted twice."""
    if counts_places(measure):
        return not _is_same(concordance, place)
    if measure.additivity is Additivity.ADDS:
        return False
    return len(flows) > 1 or not _all_whole(flows)


def _once(places: tuple[Place, ...]) -> Flows:
    return tuple((place, 1) for place in places)


def _is_same(concordance: Concordance, place: Place) -> bool:
    """Whether a new place is one old place, neither more nor less."""
    return concordance.exactness(place) is Comparability.SAME_TERRITORY


def _comparability(
    concordance: Concordance, measure: Measure, place: Place, flows: Flows, policy: Policy
) -> Comparability:
    exact = concordance.exactness(place)
    if exact is Comparability.SAME_TERRITORY:
        return exact
    if not flows or _cannot_add(concordance, measure, place, flows):
        return Comparability.NOT_COMPARABLE
    if exact is Comparability.UNION or _all_whole(flows):
        return exact
    if policy is not Policy.WEIGHTS or any(share is None for _, share in flows):
        return Comparability.NOT_COMPARABLE
    return Comparability.RECAST_ESTIMATED


def _figure(  # noqa: PLR0917 - the hot loop: one call for each place, measure and period
    concordance: Concordance,
    measure: Measure,
    place: Place,
    period: Period,
    flows: Flows,
    held: Held,
    policy: Policy,
) -> Figure:
    """Return what flows come to on a new place."""
    if policy is not Policy.UNION and place not in concordance.settled(people=of_people(measure)):
        for source, share in flows:
            if share is None or (policy is not Policy.WEIGHTS and not is_whole(share)):
                return _not_comparable(measure, place, period, source.code)
    if not flows or _cannot_add(concordance, measure, place, flows):
        return _not_comparable(measure, place, period, measure.id)
    return _sum(measure, place, period, flows, held)


def _not_comparable(measure: Measure, place: Place, period: Period, about: str) -> Figure:
    return Figure(measure, place, period, Missing(MissingReason.NOT_COMPARABLE, (about,)))


def _bare(figure: Figure, place: Place) -> Figure:
    return Figure(figure.measure, place, figure.period, figure.value)


def _sum(measure: Measure, place: Place, period: Period, flows: Flows, held: Held) -> Figure:
    """Return the sum of the shares of figures; Missing, naming whose, when one is not there."""
    if len(flows) == 1 and is_whole(flows[0][1]):
        only = held.get(flows[0][0])
        if only is not None:  # nothing is added: it stays as it was published
            bare = only.is_plain and not only.places and not only.source
            return _bare(only, place) if bare else attrs.evolve(only, place=place)
    value: int | Fraction = 0
    for source, share in flows:
        figure = held.get(source)
        if (
            figure is None
            or not is_whole(share)
            or not figure.is_plain
            or isinstance(figure.value, Missing)
        ):
            return _careful_sum(measure, place, period, flows, held)
        value += figure.value
    return Figure(measure, place, period, value)


def _careful_sum(
    measure: Measure, place: Place, period: Period, flows: Flows, held: Held
) -> Figure:
    """Return the sum where something is to be known about a part of it."""
    given = [(source, share) for source, share in flows if share]
    absent = [source for source, _ in given if _is_absent(held.get(source))]
    if absent:
        first = held.get(absent[0])
        reason = MissingReason.NOT_REPORTED
        if first is not None and isinstance(first.value, Missing):
            reason = first.value.reason
        names = tuple(source.code for source in absent)
        return Figure(measure, place, period, Missing(reason, names))
    parts = [(held[source], share) for source, share in given]
    figures = [figure for figure, _ in parts]
    estimated = frozenset[Status]() if _all_whole(flows) else _ESTIMATED
    return as_figure(
        measure,
        place,
        period,
        total(measure, parts),
        status=statuses(figures, more=estimated),
        as_of=day_of(figures),
    )


def _is_absent(figure: Figure | None) -> bool:
    return figure is None or isinstance(figure.value, Missing)

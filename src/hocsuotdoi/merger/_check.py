"""What can be wrong with a concordance, all of it at once."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.text import folded
from hocsuotdoi.errors import InvalidValue, Problem
from hocsuotdoi.figure import Figures
from hocsuotdoi.merger._link import Part, carrying
from hocsuotdoi.merger._sum import is_closed
from hocsuotdoi.place import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hocsuotdoi.merger._concordance import Concordance
    from hocsuotdoi.merger._link import Link
    from hocsuotdoi.place import Place

_LINKS: Final = "links"
_FIGURES: Final = "figures"
_CODE: Final = "a mistyped code looks like this"
_PEOPLED: Final = {Part.PART_OF_POPULATION, Part.AREA_PART}


def problems_of(concordance: Concordance) -> tuple[Problem, ...]:
    """Return what is wrong with the links themselves."""
    if not concordance.links:
        return (Problem(_LINKS, "", None, "a link or more"),)
    found = [*_strangers(concordance), *_namings(concordance)]
    for source in concordance.sources:
        found += _of_source(concordance.out_of(source))
    return tuple(found)


def problems_with(
    concordance: Concordance,
    before: Gazetteer | None,
    after: Gazetteer | None,
    figures: Figures | None,
) -> Iterator[Problem]:
    """Yield what does not fit the places of both lists, or figures to be carried."""
    where = "Concordance.check"
    if before is not None:
        instance(before, Gazetteer, where=where)
        yield from _of_list(before, concordance.sources, concordance.old_list)
    if after is not None:
        instance(after, Gazetteer, where=where)
        yield from _of_list(after, concordance.targets, concordance.effective)
    if figures is not None:
        instance(figures, Figures, where=where)
        yield from _of_figures(concordance, figures)


def _strangers(concordance: Concordance) -> Iterator[Problem]:
    """Yield places that are of another list."""
    lists = {
        (concordance.system, concordance.old_list): concordance.sources,
        (concordance.system, concordance.effective): concordance.targets,
    }
    for (system, day), places in lists.items():
        for place in places:
            if (place.system, place.valid_from) != (system, day):
                yield Problem(_LINKS, place.code, place, f"a place of {system} of {day}")


def _namings(concordance: Concordance) -> Iterator[Problem]:
    """Yield codes that bear two names: one of the lines, then, is of another place."""
    links = concordance.links
    for places in ([link.source for link in links], [link.target for link in links]):
        names: dict[Place, str] = {}
        for place in places:
            first = names.setdefault(place, place.name) if place.name else place.name
            if first != place.name and _spelling(first) != _spelling(place.name):
                yield Problem(
                    _LINKS, place.code, f"{first}, {place.name}", "one name for one code", _CODE
                )


def _spelling(name: str) -> str:
    return " ".join(folded(name).split())


def _of_source(links: tuple[Link, ...]) -> Iterator[Problem]:
    """Yield what contradicts itself in the links of one old place."""
    source, parts = links[0].source.code, [link.part for link in links]
    targets = [link.target for link in links]
    said = ", ".join(f"{link.target.code} {link.part.name.lower()}" for link in links)
    if len(set(targets)) < len(targets):
        yield Problem(_LINKS, source, said, "each pair of places once")
    elif len(links) == 1:
        if parts[0] is not Part.WHOLE:
            yield Problem(_LINKS, source, said, "whole, as no other place takes the rest")
    elif Part.WHOLE in parts:
        hint = "where the table means the whole area, pass area_part with a note"
        yield Problem(_LINKS, source, said, "one target, as it goes there whole", hint)
    elif parts.count(Part.PART_ALL_POPULATION) + (Part.PART_OF_POPULATION in parts) > 1:
        yield Problem(_LINKS, source, said, "one part with the whole population, or parts of it")
    elif parts.count(Part.PART_OF_POPULATION) == 1 and {*parts} <= _PEOPLED:
        yield Problem(_LINKS, source, said, "another place that takes the rest of the population")
    yield from _of_weights(links)


def _of_weights(links: tuple[Link, ...]) -> Iterator[Problem]:
    for people in (True, False):
        given = [link.weight(people=people) for link in links]
        over = [link.weight(people=people) for link in carrying(links, people=people)]
        known = [weight for weight in given if weight is not None]
        total = sum(known, Fraction(0))
        if known and (total > 1 or (None not in over and total != 1)):
            shares = {link.target.code: link.weight(people=people) for link in links}
            yield Problem(_LINKS, links[0].source.code, shares, "shares that sum to 1")


def _of_list(gazetteer: Gazetteer, linked: tuple[Place, ...], day: date) -> Iterator[Problem]:
    """Yield linked places that the list lacks, and places of the list that nothing links."""
    covered = set(linked)
    for place in linked:
        if place in gazetteer:
            covered |= _within(gazetteer, place, day)
        else:
            yield Problem(_LINKS, place.code, place, f"a place of the list of {day}")
    lists = {(place.system, place.valid_from) for place in linked}
    parents = {entry.parent for entry in gazetteer}
    there = {one.place for one in gazetteer if (one.since or day) <= day <= (one.until or day)}
    for place in sorted(there - covered - parents):
        if (place.system, place.valid_from) in lists:
            yield Problem(_LINKS, place.code, None, f"a link of {place}, of the list of {day}")


def _within(gazetteer: Gazetteer, place: Place, day: date) -> set[Place]:
    """Return what a link of a whole province speaks for; nothing where the list has faults."""
    try:
        return set(gazetteer.within(place, on=day))
    except InvalidValue:
        return set()  # the list has a check of its own


def _of_figures(concordance: Concordance, figures: Figures) -> Iterator[Problem]:
    """Yield figures that cannot be carried: of a place without a link, or after it was closed."""
    known = {*concordance.sources, *concordance.targets}
    for figure in figures:
        place = figure.place
        path = f"{place.code}, {figure.period!r}, {figure.measure.id}"
        old = (place.system, place.valid_from) == (concordance.system, concordance.old_list)
        if old and is_closed(figure, concordance.effective):
            expected = f"a figure from before {concordance.effective}, when the place was closed"
            yield Problem(_FIGURES, path, figure.as_of or figure.period, expected)
        elif place not in known:
            expected = f"a place with a link, of the list of {concordance.old_list}"
            hint = "where no link speaks of its tier, roll up what was carried" if old else ""
            yield Problem(_FIGURES, path, place, expected, hint)

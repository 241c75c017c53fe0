"""One concordance after another."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hocsuotdoi.errors import Code, Conflict, UnknownName
from hocsuotdoi.merger._link import Link, Part, shares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hocsuotdoi.merger._concordance import Concordance
    from hocsuotdoi.place import Place

    Shares = dict[Place, Fraction | None]


def composed(first: Concordance, later: Concordance) -> Iterator[Link]:
    """Yield the links from the old list of the first to the new list of the later one."""
    _follows(first.sound(), later.sound())
    for source in first.sources:
        other, people = (_shares(source, first, later, people=kind) for kind in (False, True))
        for target, weight in other.items():
            yield Link(
                source,
                target,
                _part(target, other, people),
                other=None if len(other) == 1 else weight,
                people=None if len(people) == 1 else people.get(target),
            )


def _follows(first: Concordance, later: Concordance) -> None:
    if (later.system, later.old_list) != (first.system, first.effective):
        raise Conflict(
            Code.PLACES_DIFFER,
            expected=f"a concordance that starts from the list of {first.effective}",
            got=later,
            where="Concordance.compose",
            hint="lists follow one another in time; those of one reform are joined by +",
        )
    known = set(later.sources)
    lost = [target for target in first.targets if target not in known]
    if lost:
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"a link for every place of {first.effective}",
            got=lost[0],
            where="Concordance.compose",
            hint=f"without one: {len(lost)}; Concordance.identity keeps those that stay",
        )


def _shares(source: Place, first: Concordance, later: Concordance, *, people: bool) -> Shares:
    """Return the places that a source reaches, each with the share that goes there if known."""
    found: Shares = {}
    for link, share in shares(first.out_of(source), people=people):
        for onward, further in shares(later.out_of(link.target), people=people):
            both = None if share is None or further is None else share * further
            before = found.get(onward.target, Fraction(0))
            found[onward.target] = None if before is None or both is None else before + both
    return dict(sorted(found.items()))


def _part(target: Place, other: Shares, people: Shares) -> Part:
    """Return how much of the source goes to a target, given where the rest and the people go."""
    if len(other) == 1:
        return Part.WHOLE
    if target not in people:
        return Part.AREA_PART
    if len(people) == 1:
        return Part.PART_ALL_POPULATION
    return Part.PART_OF_POPULATION if len(people) < len(other) else Part.PART

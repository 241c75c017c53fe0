"""Concordances: how the places of one list became those of the next."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import instance, several
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.errors import Code, Conflict, InvalidValue
from hocsuotdoi.merger._area import StableArea, areas_of
from hocsuotdoi.merger._carry import carried, carry, unite, united
from hocsuotdoi.merger._check import problems_of, problems_with
from hocsuotdoi.merger._compose import composed
from hocsuotdoi.merger._link import Link, Part, Share, carrying, in_order, is_whole, shares
from hocsuotdoi.merger._policy import Comparability, Policy
from hocsuotdoi.merger._rows import links_of
from hocsuotdoi.merger._weights import bases_of, joined, weighted_links
from hocsuotdoi.place import Gazetteer, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from hocsuotdoi.errors import Problem
    from hocsuotdoi.figure import Figure, Figures
    from hocsuotdoi.measure import Measure
    from hocsuotdoi.merger._recast import Carried, Recast
    from hocsuotdoi.period import Period

Flow = tuple[Place, Share]
"""An old place, and the share of it that is meant."""


@attrs.frozen(repr=False)
class Concordance:
    """Every place of an old list, and where it went on the new one.

    Nothing is assumed: a code that stays is another place on the new list, and a place that was
    split between several has no share in any of them until weights are given.

    Attributes:
        links: One for each old place and each new place that took some of it.
        system: Whose codes these are.
        old_list: The date of the old list.
        effective: The day from which the new list holds.
        basis: What the weights rest on, in the caller's words; empty without weights.
        people_basis: What those for counts of people rest on.
    """

    links: tuple[Link, ...] = attrs.field(converter=in_order)
    system: str = attrs.field(kw_only=True, converter=nfc)
    old_list: date = attrs.field(kw_only=True)
    effective: date = attrs.field(kw_only=True)
    basis: str = attrs.field(default="", kw_only=True)
    people_basis: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.system, str, where="Concordance.system")
        instance(self.basis, str, where="Concordance.basis")
        instance(self.people_basis, str, where="Concordance.people_basis")
        a_date(self.old_list, where="Concordance.old_list")
        if a_date(self.effective, where="Concordance.effective") <= self.old_list:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"a day after the old list, {self.old_list}",
                got=self.effective,
                where="Concordance.effective",
            )

    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, object]],
        *,
        system: str,
        old_list: date,
        effective: date,
    ) -> Concordance:
        """Return the concordance that a conversion table holds.

        Args:
            rows: One mapping a line, with ``old_code``, ``new_code`` and ``part`` (whole, part,
                area_part, part_all_population, part_of_population); ``old_name``, ``new_name`` and
                ``note`` may be there; other columns are passed over.
            system: Whose codes these are, e.g. ``"vn-gso"``.
            old_list: The date of the list of old codes.
            effective: The day from which the new codes hold; the date of the new list.

        Raises:
            WrongType: A code is a number, which has lost its zeros.
            InvalidValue: A column is missing or empty; the message says in which row.
            UnknownName: A part is none of the five.

            >>> rows = [
            ...     {"old_code": "00688", "new_code": "00691", "part": "part"},
            ...     {"old_code": "00688", "new_code": "00694", "part": "part"},
            ... ]
            >>> Concordance.from_rows(
            ...     rows, system="vn-gso", old_list=date(2025, 6, 30), effective=date(2025, 7, 1)
            ... )
            <Concordance of 2025-07-01: 1 place → 2, 2 links>
        """
        links = links_of(rows, system=system, old_list=old_list, effective=effective)
        return cls(links, system=system, old_list=old_list, effective=effective)

    @classmethod
    def identity(cls, places: Iterable[Place], *, effective: date) -> Concordance:
        """Return the concordance in which every place of one list goes whole to its own code.

        Raises:
            InvalidValue: There is no place.
            Conflict: The places are of several lists.
        """
        where = "Concordance.identity"
        given = several(places, where=where)
        found = sorted({instance(place, Place, where=where) for place in given})
        if not found:
            raise InvalidValue(Code.EMPTY, expected="a place or more", got=places, where=where)
        lists = sorted({(place.system, place.valid_from) for place in found})
        if len(lists) > 1:
            raise Conflict(
                Code.PLACES_DIFFER, expected="places of one list", got=lists, where=where
            )
        ((system, old_list),) = lists
        new = {place: attrs.evolve(place, valid_from=effective) for place in found}
        links = [Link(place, same, Part.WHOLE) for place, same in new.items()]
        return cls(links, system=system, old_list=old_list, effective=effective)

    def __add__(self, other: Concordance) -> Concordance:
        """Return the links of both, as of communes and of provinces of one reform."""
        theirs = instance(other, Concordance, where="Concordance.__add__")
        mine = (self.system, self.old_list, self.effective)
        if mine != (theirs.system, theirs.old_list, theirs.effective):
            raise Conflict(
                Code.PLACES_DIFFER,
                expected=f"a concordance from {self.old_list} to {self.effective}",
                got=theirs,
                where="Concordance.__add__",
                hint="one that follows another is joined by compose",
            )
        return attrs.evolve(
            self,
            links=(*self.links, *theirs.links),
            basis=joined(self.basis, theirs.basis),
            people_basis=joined(self.people_basis, theirs.people_basis),
        )

    # ── what it holds ────────────────────────────────────────────────────────────────────────────

    @cached_property
    def by_source(self) -> Mapping[Place, tuple[Link, ...]]:
        """The links of each old place."""
        return _grouped(self.links, by_source=True)

    @cached_property
    def by_target(self) -> Mapping[Place, tuple[Link, ...]]:
        """The links of each new place."""
        return _grouped(self.links, by_source=False)

    @cached_property
    def sources(self) -> tuple[Place, ...]:
        """The places of the old list, in order."""
        return tuple(sorted(self.by_source))

    @cached_property
    def targets(self) -> tuple[Place, ...]:
        """The places of the new list, in order."""
        return tuple(sorted(self.by_target))

    def into(self, target: Place) -> tuple[Link, ...]:
        """Return the links that made a new place; none when it is not on the new list."""
        return self.by_target.get(instance(target, Place, where="Concordance.into"), ())

    def out_of(self, source: Place) -> tuple[Link, ...]:
        """Return the links over which an old place went; none when it is not on the old list."""
        return self.by_source.get(instance(source, Place, where="Concordance.out_of"), ())

    @cached_property
    def _flows(self) -> Mapping[bool, Mapping[Place, tuple[Flow, ...]]]:
        return {people: self._flows_of(people=people) for people in (True, False)}

    def flows(self, *, people: bool) -> Mapping[Place, tuple[Flow, ...]]:
        """Return, for each new place, the old places that bring it counts, and the shares of them.

        A share is 1 when the old place went there whole, None when it is not known.
        """
        return self._flows[instance(people, bool, where="Concordance.flows")]

    def _flows_of(self, *, people: bool) -> Mapping[Place, tuple[Flow, ...]]:
        found: dict[Place, list[Flow]] = {target: [] for target in self.targets}
        for links in self.by_source.values():
            for link, share in shares(links, people=people):
                found[link.target].append((link.source, share))
        return {target: tuple(flows) for target, flows in found.items()}

    def settled(self, *, people: bool) -> frozenset[Place]:
        """Return the new places that are sums of whole old ones: exact without any weight."""
        return self._settled[instance(people, bool, where="Concordance.settled")]

    @cached_property
    def _settled(self) -> Mapping[bool, frozenset[Place]]:
        return {
            people: frozenset(
                target
                for target, flows in self._flows[people].items()
                if flows and all(is_whole(share) for _, share in flows)
            )
            for people in (True, False)
        }

    def common_units(self, *, people: bool = False) -> tuple[StableArea, ...]:
        """Return the stable areas: unions of new places that are also unions of old ones.

        Args:
            people: Whether for counts of people, for which a part of the area may take nobody.
        """
        return self._areas[instance(people, bool, where="Concordance.common_units")]

    @cached_property
    def _areas(self) -> Mapping[bool, tuple[StableArea, ...]]:
        every = areas_of(self.sound().links)
        over = [link for links in self.by_source.values() for link in carrying(links, people=True)]
        lonely = set(self.targets) - {link.target for link in over}
        alone = [StableArea((), (target,)) for target in lonely]
        of_people = tuple(sorted((*areas_of(over), *alone), key=lambda area: area.targets))
        return {False: every, True: of_people}

    def area_at(self, *, people: bool) -> Mapping[Place, StableArea]:
        """Return the stable area of every old place, new place and union."""
        return self._area_at[instance(people, bool, where="Concordance.area_at")]

    @cached_property
    def _area_at(self) -> Mapping[bool, Mapping[Place, StableArea]]:
        """Return the areas; a union of territory is one of people too, though not the least."""
        at = {
            people: {
                place: area
                for area in areas
                for place in (*area.sources, *area.targets, area.place)
            }
            for people, areas in self._areas.items()
        }
        coarse = {area.place: area for area in self._areas[False] if area.is_union}
        return {False: at[False], True: {**coarse, **at[True]}}

    def exactness(self, place: Place) -> Comparability:
        """Return what a figure for old territory is worth on a new place, when it is exact."""
        links = self.into(place)
        if not links:
            return Comparability.UNION
        alone = len(links) == 1 and len(self.by_source[links[0].source]) == 1
        return Comparability.SAME_TERRITORY if alone else Comparability.RECAST_EXACT

    def area(self, place: Place, *, people: bool = False) -> StableArea | None:
        """Return the stable area of an old or new place or of a union; None when there is none."""
        return self.area_at(people=people).get(instance(place, Place, where="Concordance.area"))

    # ── carrying figures ─────────────────────────────────────────────────────────────────────────

    def carry(self, figures: Figures, *, policy: Policy = Policy.REFUSE) -> Recast:
        """Return what figures of the old places come to on the new ones.

        Args:
            figures: Any figures; those of other places are kept apart in ``Recast.left``.
            policy: What becomes of places that were split.

        Raises:
            InvalidValue: The concordance has problems, or a figure lies on an old place in a period
                that started after it was closed.
        """
        return carry(self, figures, policy)

    def carried(
        self,
        measure: Measure,
        figures: Figures,
        *,
        place: Place,
        period: Period,
        policy: Policy = Policy.REFUSE,
    ) -> Carried | None:
        """Return what one new place, or a union, comes to; None when the new list lacks it."""
        return carried(self.sound(), measure, figures, place=place, period=period, policy=policy)

    def unite(self, figures: Figures, *, people: bool = False) -> Figures:
        """Return the figures of new places, added up over each union they belong to.

        Args:
            figures: Any figures; only those of places inside a union are read.
            people: Whether the unions are those for counts of people.
        """
        return unite(self.sound(), figures, people=people)

    def united(
        self, measure: Measure, figures: Figures, *, place: Place, period: Period
    ) -> Figure | None:
        """Return the sum over the new places of one union; None when the place is no union."""
        return united(self.sound(), measure, figures, place=place, period=period)

    def stable(self, gazetteer: Gazetteer, *, people: bool = False) -> Gazetteer:
        """Return the places with each union in place of those it takes, to roll up over unions.

        Args:
            gazetteer: The places of the new list.
            people: Whether the unions are those for counts of people.
        """
        at = self.area_at(people=people)
        return Gazetteer(
            attrs.evolve(entry, place=at[entry.place].place)
            if entry.place in self.by_target
            else entry
            for entry in instance(gazetteer, Gazetteer, where="Concordance.stable")
        )

    # ── making others ────────────────────────────────────────────────────────────────────────────

    def weighted(
        self,
        weights: Mapping[tuple[str, str], int | Fraction],
        *,
        basis: str,
        people: bool | None = None,
    ) -> Concordance:
        """Return the concordance with the shares of places that were split.

        Args:
            weights: For the codes of an old and a new place, the share of the old that the new one
                took; the shares of one old place sum to 1.
            basis: What they rest on, and of which day: *learners by village, 30 June 2025*.
            people: Whether they hold for counts of people (True), of everything else (False), or of
                both (None).

        Raises:
            InvalidValue: Shares of one old place do not sum to 1, or there is no basis.
            UnknownName: No split place has such a link.
        """
        links = tuple(weighted_links(self, weights, basis=basis, people=people))
        people_basis, other = bases_of(self, weights, basis=basis, people=people)
        return attrs.evolve(self, links=links, people_basis=people_basis, basis=other)

    def compose(self, later: Concordance) -> Concordance:
        """Return the concordance from the old list of this one to the new list of a later one.

        Raises:
            Conflict: The later one does not start from the list this one leads to, or leads back.
            UnknownName: A place has no link in the later one.
        """
        links = composed(self, instance(later, Concordance, where="Concordance.compose"))
        return attrs.evolve(
            self,
            links=links,
            effective=later.effective,
            basis=joined(self.basis, later.basis),
            people_basis=joined(self.people_basis, later.people_basis),
        )

    # ── checks ───────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _problems(self) -> tuple[Problem, ...]:
        return problems_of(self)

    def check(
        self,
        *,
        before: Gazetteer | None = None,
        after: Gazetteer | None = None,
        figures: Figures | None = None,
    ) -> tuple[Problem, ...]:
        """Return everything that is wrong with it; nothing when all is well.

        Args:
            before: The places of the old list: each must have a link, and no other place may.
            after: The places of the new list, likewise.
            figures: Figures to be carried: each must lie on the old list, before it was closed.
        """
        if before is None and after is None and figures is None:
            return self._problems
        return (*self._problems, *problems_with(self, before, after, figures))

    def sound(self) -> Concordance:
        """Return the concordance itself.

        Raises:
            InvalidValue: Something is wrong with it.
        """
        if self._problems:
            first, more = self._problems[0], len(self._problems)
            raise InvalidValue(
                Code.MALFORMED,
                expected=first.expected,
                got=first.value,
                where=", ".join(filter(None, (f"the concordance of {self.effective}", first.path))),
                hint=f"check() lists all {more} problems" if more > 1 else first.hint,
            )
        return self

    def __len__(self) -> int:
        """Return the number of links."""
        return len(self.links)

    def __iter__(self) -> Iterator[Link]:
        """Yield the links in order."""
        return iter(self.links)

    def __repr__(self) -> str:
        """Return a one-line summary."""
        places = f"{len(self.sources)} place{'' if len(self.sources) == 1 else 's'}"
        links = f"{len(self)} link{'' if len(self) == 1 else 's'}"
        return f"<Concordance of {self.effective}: {places} → {len(self.targets)}, {links}>"


def _grouped(links: tuple[Link, ...], *, by_source: bool) -> Mapping[Place, tuple[Link, ...]]:
    found: defaultdict[Place, list[Link]] = defaultdict(list)
    for link in links:
        found[link.source if by_source else link.target].append(link)
    return {place: tuple(group) for place, group in found.items()}

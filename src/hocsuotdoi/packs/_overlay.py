"""Overlays: what an integrator adds to a pack, or asks more strictly; never less."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.criteria import (
    AllMet,
    Criterion,
    Definition,
    Item,
    Points,
    Requirement,
    Scheme,
    Target,
    Timing,
)
from hocsuotdoi.errors import HocSuotDoiError, InvalidPack, Problem
from hocsuotdoi.packs._pack import SealedPack, said_open
from hocsuotdoi.packs._sheets import PACK, as_text, digest_of
from hocsuotdoi.packs._stricter import asked, not_stricter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_T = TypeVar("_T")


def overlay(base: SealedPack, addition: SealedPack) -> SealedPack:
    """Return a pack with what another adds: items, criteria, levels, schemes, targets, definitions.

    The addition is a pack of its own, with its own document, so that every reason cites where it
    comes from. It names a scheme, criterion or item of the base by the same id to add to it. It may
    raise a bar, a floor or a level; the digest of the result covers both. The result holds only for
    the years that both hold for.

    Args:
        base: The pack added to.
        addition: What is added.

    Raises:
        InvalidPack: The addition would loosen or contradict the base; every such place is listed.
    """
    instance(base, SealedPack, where="packs.overlay")
    instance(addition, SealedPack, where="packs.overlay")
    problems: list[Problem] = []
    merged = laid_over(base, addition, problems)
    if merged is None:
        where = f"{addition.document.slug} over {base.document.slug}"
        raise InvalidPack.of(tuple(problems), where=where)
    return merged


def laid_over(base: SealedPack, addition: SealedPack, problems: list[Problem]) -> SealedPack | None:
    """Return the merged pack; None, and the reasons join the problems, when it cannot be."""
    before = len(problems)
    said = {scheme.id: said_open(addition, scheme.id) for scheme in addition.schemes}
    merge = _Merge(problems, said)
    if addition.over not in {"", base.document.slug}:
        merge.refuse("over", base.document.slug, f"{addition.over!r}, which the overlay names")
    merge.traits(base.schemes, addition.schemes)
    definitions = merge.definitions(base.definitions, addition.definitions)
    schemes = merge.lists(base.schemes, addition.schemes, merge.scheme, "scheme")
    targets = merge.lists(base.targets, addition.targets, merge.target, "target")
    if len(problems) > before:
        return None
    form = {"base": json.loads(base.form), "addition": json.loads(addition.form)}
    return attrs.evolve(
        base,
        schemes=schemes,
        targets=targets,
        definitions=definitions,
        gaps=(*base.gaps, *addition.gaps),
        conflicts=(*base.conflicts, *addition.conflicts),
        checked=min(base.checked, addition.checked),
        overlays=(*base.overlays, addition.document, *addition.overlays),
        overlay_years=(*base.overlay_years, addition.years, *addition.overlay_years),
        form=as_text(form),
        digest=digest_of(form),
    )


@attrs.frozen
class _Merge:
    """Merges part by part; what would loosen joins the problems, and the base stands."""

    problems: list[Problem]
    said_open: Mapping[str, bool | None]

    def lists(
        self,
        base: Iterable[_T],
        addition: Iterable[_T],
        merge: Callable[[_T, _T, str], _T],
        path: str,
    ) -> tuple[_T, ...]:
        found = {_id(one): one for one in base}
        for one in addition:
            id_ = _id(one)
            found[id_] = merge(found[id_], one, f"{path}/{id_}") if id_ in found else one
        return tuple(found.values())

    def refuse(self, path: str, value: object, expected: str) -> None:
        self.problems.append(Problem(PACK, path, value, expected))

    def same(self, path: str, base: object, addition: object) -> None:
        if base != addition:
            self.refuse(path, addition, f"{base!r}, as in the base")

    def traits(self, base: Iterable[Scheme], addition: Iterable[Scheme]) -> None:
        """Refuse one name for two traits: evidence would speak of both."""
        known = {trait.id: trait for scheme in base for trait in scheme.traits}
        for scheme in addition:
            for trait in scheme.traits:
                self.same(f"trait/{trait.id}", known.get(trait.id, trait).label, trait.label)

    def definitions(
        self, base: tuple[Definition, ...], addition: tuple[Definition, ...]
    ) -> tuple[Definition, ...]:
        """Add what the base does not define; refuse another meaning of what it does."""
        known = {one.term: one.meaning for one in base}
        for one in addition:
            meaning = known.get(one.term, one.meaning)
            self.same(f"definition/{one.term.vi}", meaning, one.meaning)
        return (*base, *(one for one in addition if one.term not in known))

    def target(self, base: Target, addition: Target, path: str) -> Target:
        for key in ("indicator", "year", "jurisdiction", "area", "nested_in", "base_until"):
            self.same(f"{path}/{key}", getattr(base, key), getattr(addition, key))
        if addition.bar < base.bar:
            self.refuse(f"{path}/percent", addition.bar * 100, f"at least {base.bar * 100}")
        return addition if addition.bar > base.bar else base

    def scheme(self, base: Scheme, addition: Scheme, path: str) -> Scheme:
        self.same(f"{path}/unit_type", base.unit_type, addition.unit_type)
        criteria = self.lists(base.criteria, addition.criteria, self.criterion, f"{path}/criterion")
        if isinstance(base.decision, Points):
            self.room(base, criteria, path)
        said = self.said_open[addition.id]  # silence leaves open what the base leaves open
        try:
            return attrs.evolve(
                base,
                decision=self.decision(base.decision, addition.decision, path),
                criteria=criteria,
                open_items=base.open_items if said is None else said,
                timing=self.timing(base.timing, addition.timing, path),
            )
        except HocSuotDoiError as error:
            self.refuse(path, error.got, error.expected)
            return base

    def room(self, base: Scheme, criteria: tuple[Criterion, ...], path: str) -> None:
        """Refuse points that were not there to be given: they would make the mark easier."""
        old = {criterion.id for criterion in base.criteria} | {item.id for item in base.items()}
        new = [one.id for one in criteria]
        new += [item.id for one in criteria for item in one.items]
        if not base.open_items and set(new) - old:
            self.refuse(path, sorted(set(new) - old), "no more items, as the base knows all")

    def decision(
        self, base: Points | AllMet, addition: Points | AllMet, path: str
    ) -> Points | AllMet:
        if isinstance(base, Points) and isinstance(addition, Points):
            return self.points(base, addition, path)
        if isinstance(base, AllMet) and isinstance(addition, AllMet):
            return self.levels(base, addition, path)
        self.refuse(f"{path}/decision", type(addition).__name__, "the decision of the base")
        return base

    def points(self, base: Points, addition: Points, path: str) -> Points:
        total = addition.total if base.total is None else base.total
        if addition.total is not None:
            self.same(f"{path}/points/total", total, addition.total)
        bands = base.bands
        if addition.bands:
            self.bands(base, addition, path)
            bands = addition.bands
        floor = max((f for f in (base.floor, addition.floor) if f is not None), default=None)
        if addition.floor is not None and addition.floor != floor:
            self.refuse(f"{path}/points/floor", addition.floor, f"at least {floor}")
        merged = attrs.evolve(addition, total=total, bands=bands, floor=floor)
        unchanged = attrs.evolve(merged, citation=base.citation) == base
        return base if unchanged else merged

    def bands(self, base: Points, addition: Points, path: str) -> None:
        names = [(one.label.vi, one.passes) for one in addition.bands]
        if base.bands:
            self.same(f"{path}/band", [(one.label.vi, one.passes) for one in base.bands], names)
        for old, new in zip(base.bands, addition.bands, strict=False):
            if new.low < old.low:
                self.refuse(f"{path}/band", new.low, f"at least {old.low} for {old.label.vi}")

    def levels(self, base: AllMet, addition: AllMet, path: str) -> AllMet:
        self.same(f"{path}/nested", base.nested, addition.nested)
        known = {level.number for level in base.levels}
        new = tuple(level for level in addition.levels if level.number not in known)
        for level in new:
            if not base.nested:
                # it would ask nothing of the levels below: whoever fails them would pass by it
                expected = "no new level, as no level of the base asks what those below ask"
                self.refuse(f"{path}/level", level.number, expected)
            elif level.number < max(known):
                self.refuse(f"{path}/level", level.number, f"a level above {max(known)}")
        return attrs.evolve(
            base,
            levels=tuple(sorted((*base.levels, *new), key=lambda level: level.number)),
            absence_fails=base.absence_fails or addition.absence_fails,
        )

    def timing(self, base: Timing, addition: Timing, path: str) -> Timing:
        if base == Timing():
            return addition
        for key in ("yearly", "kept_months", "upgrade_months", "calendar_year"):
            if getattr(addition, key) is not None:
                self.same(f"{path}/timing/{key}", getattr(base, key), getattr(addition, key))
        known = {one.id: (one.month, one.day, one.next_year) for one in base.deadlines}
        for one in addition.deadlines:
            new = (one.month, one.day, one.next_year)
            self.same(f"{path}/timing/deadline/{one.id}", known.get(one.id, new), new)
        more = (one for one in addition.deadlines if one.id not in known)
        return attrs.evolve(base, deadlines=(*base.deadlines, *more))

    def criterion(self, base: Criterion, addition: Criterion, path: str) -> Criterion:
        most = addition.most if base.most is None else base.most
        if addition.most is not None:
            self.same(f"{path}/most", most, addition.most)
        entries = self.lists(base.items, addition.items, self.item, f"{path}/item")
        try:
            return attrs.evolve(base, items=entries, most=most)
        except HocSuotDoiError as error:
            self.refuse(path, error.got, error.expected)
            return base

    def item(self, base: Item, addition: Item, path: str) -> Item:
        asked = dict(base.requirements)
        for level, requirement in addition.requirements:
            old = asked.get(level)
            asked[level] = (
                requirement
                if old is None
                else self.requirement(old, requirement, f"{path}/ask/{level or 1}")
            )
        try:
            return attrs.evolve(base, requirements=tuple(sorted(asked.items(), key=_first)))
        except HocSuotDoiError as error:
            self.refuse(path, error.got, error.expected)
            return base

    def requirement(self, base: Requirement, addition: Requirement, path: str) -> Requirement:
        if addition.applies not in {None, base.applies}:
            trait = None if base.applies is None else base.applies.id
            self.refuse(f"{path}/applies", addition.applies, f"{trait!r}, or nothing")
        expected = not_stricter(base.rule, addition.rule)
        if expected:
            self.refuse(path, asked(addition.rule), expected)
        same = (base.rule, base.applies) == (addition.rule, addition.applies)
        return base if same else addition


def _first(pair: tuple[int, Requirement]) -> int:
    return pair[0]


def _id(one: object) -> str:
    return str(getattr(one, "id"))  # noqa: B009 - schemes, criteria, items and targets have one

"""The search for slips: solve what fails for one number, and look whether it is a slip away."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from hocsuotdoi.audit._check import is_inconsistent
from hocsuotdoi.audit._facts import may_follow
from hocsuotdoi.audit._fit import DECIDING, Fit, Verdict, claimed_by, is_certain, truth_of
from hocsuotdoi.audit._identity import CrossCheck, Identity, Relation, relations, still_broken
from hocsuotdoi.audit._repair import Broken, Field, Repair, number_in, with_number
from hocsuotdoi.audit._slip import Slip, before_slip
from hocsuotdoi.audit._solve import room_in_cross, room_in_ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from fractions import Fraction

    from hocsuotdoi.audit._claim import Claim
    from hocsuotdoi.audit._verdict import Check
    from hocsuotdoi.interval import Interval
    from hocsuotdoi.numeral import Numeral

_Claims: TypeAlias = "dict[str, Claim]"

_CONCERNED: Final = {
    Identity.RATIO: (Field.FIGURE, Field.PART, Field.WHOLE),
    Identity.PART_OF_WHOLE: (Field.PART, Field.WHOLE),
    Identity.SUM: (Field.PART, Field.WHOLE),
    Identity.PERCENTS: (Field.FIGURE,),
    Identity.COMMON_BASE: (Field.FIGURE, Field.PART, Field.WHOLE),
    Identity.PRIOR: (Field.PART, Field.STEP),
}


def repairs(
    claims: Sequence[Claim], checks: Sequence[Check], crosses: Sequence[CrossCheck]
) -> tuple[Repair, ...]:
    """Return every slip that would mend something and break nothing, the strongest first.

    The more a slip mends, the stronger it is: what mends one ratio only may be chance.
    """
    failures: list[_Ratio | _Cross] = [
        *(_Ratio(one.claim.label) for one in checks if one.verdict is Verdict.INCONSISTENT),
        *(_Cross(one) for one in crosses if one.fit is Fit.NO),
    ]
    if not failures:
        return ()
    published = _Published.of(claims, checks)
    before = published.broken
    found: dict[tuple[tuple[str, ...], Field, Fraction], Repair] = {}
    for failure in failures:
        for one in _slips(published.claims, failure):
            key = (one.labels, one.field, one.meant.value)
            changed = published.with_slip(one)
            if key in found or failure.is_broken(changed):
                continue
            kept = _all_within(before, published.still_broken(changed, one.labels))
            if kept is not None:
                found[key] = attrs.evolve(one, mends=tuple(sorted(before - kept, key=_in_order)))
    return tuple(sorted(found.values(), key=_strength))


def _all_within(before: frozenset[Broken], after: Iterable[Broken]) -> set[Broken] | None:
    """Return what fails still, or None as soon as something fails that did not."""
    kept: set[Broken] = set()
    for one in after:
        if one not in before:
            return None
        kept.add(one)
    return kept


def _strength(repair: Repair) -> tuple[object, ...]:
    return (
        -len(repair.mends),
        list(Slip).index(repair.slip),
        repair.labels,
        list(Field).index(repair.field),
        repair.meant.value,
    )


def _in_order(broken: Broken) -> tuple[int, tuple[str, ...]]:
    return list(Identity).index(broken[0]), broken[1]


@attrs.frozen
class _Ratio:
    """A figure that does not follow from its counts."""

    label: str

    @property
    def places(self) -> Iterator[tuple[str, Field]]:
        """The numbers concerned: the label of a claim, and which of its numbers."""
        return product((self.label,), _CONCERNED[Identity.RATIO])

    def room(self, claims: _Claims, _labels: tuple[str, ...], field: Field) -> list[Interval]:
        """Return where a number of the claim must lie."""
        return room_in_ratio(claims[self.label], field)

    def is_broken(self, claims: _Claims) -> bool:
        """Whether it fails for these versions of the claims."""
        return not may_follow(claims[self.label])


@attrs.frozen
class _Cross:
    """Claims that do not agree."""

    found: CrossCheck

    @property
    def places(self) -> Iterator[tuple[str, Field]]:
        """The numbers concerned: the label of a claim, and which of its numbers."""
        return product(self.found.labels, _CONCERNED[self.found.identity])

    def room(self, claims: _Claims, labels: tuple[str, ...], field: Field) -> list[Interval]:
        """Return where the number must lie that the claims of these labels hold."""
        holder, *_ = (claims[label] for label in self.found.labels if label in labels)
        beside = [claims[label] for label in self.found.labels if label not in labels]
        return room_in_cross(self.found, field, of=holder, beside=beside)

    def is_broken(self, claims: _Claims) -> bool:
        """Whether it fails for these versions of the claims."""
        return still_broken(self.found, [claims[label] for label in self.found.labels])


def _slips(claims: _Claims, failure: _Ratio | _Cross) -> Iterator[Repair]:
    """Return the slips that may mend a failure; what each mends is not told yet."""
    for label, field in failure.places:
        written = number_in(claims[label], field)
        if written is None:
            continue
        labels = _sharing(claims, label, written) if field is Field.WHOLE else (label,)
        room = failure.room(claims, labels, field)
        for slip, meant in before_slip(written, room):
            if is_certain(meant) or any(_said(meant, field).meets(one) for one in room):
                yield Repair(labels, field, slip=slip, written=written, meant=meant, mends=())


def _said(number: Numeral, field: Field) -> Interval:
    """Return where the true number lies that a word such as "about" goes with."""
    return claimed_by(number, DECIDING[0]) if field is Field.FIGURE else truth_of(number)


def _sharing(claims: _Claims, label: str, whole: Numeral) -> tuple[str, ...]:
    """Return the claims that hold one whole: those of a group write it alike."""
    group = claims[label].group
    sharing = {
        one.label
        for one in claims.values()
        if group is not None and one.group == group and number_in(one, Field.WHOLE) == whole
    }
    return tuple(sorted(sharing | {label}))


@attrs.frozen
class _Published:
    """The claims as published, and what fails among them.

    Attributes:
        claims: The claims by label.
        ratios: The figures that fail.
        relations: What the claims must satisfy together, each with its failures.
        doubtful: The labels of the figures that do not follow from their own counts.
    """

    claims: _Claims
    ratios: frozenset[Broken]
    relations: tuple[tuple[Relation, frozenset[Broken]], ...]
    doubtful: frozenset[str]

    @classmethod
    def of(cls, claims: Sequence[Claim], checks: Sequence[Check]) -> _Published:
        """Return what fails among the claims."""
        by_label = {claim.label: claim for claim in claims}
        return cls(
            by_label,
            ratios=frozenset(
                _ratio(one.claim.label) for one in checks if one.verdict is Verdict.INCONSISTENT
            ),
            relations=tuple((one, _failing(one, by_label)) for one in relations(claims)),
            doubtful=frozenset(one.claim.label for one in checks if not may_follow(one.claim)),
        )

    @property
    def broken(self) -> frozenset[Broken]:
        """Everything that fails."""
        return self.ratios.union(*(failing for _, failing in self.relations))

    def with_slip(self, slip: Repair) -> _Claims:
        """Return the claims with the number that was meant."""
        changed = {
            label: with_number(self.claims[label], slip.field, slip.meant) for label in slip.labels
        }
        return {**self.claims, **changed}

    def still_broken(self, claims: _Claims, labels: tuple[str, ...]) -> Iterator[Broken]:
        """Return what fails when the claims of these labels have changed.

        Only what they take part in is judged again. Another figure of their groups depends on them
        as a complement, so only if it does not follow from its own counts.
        """
        for relation, failing in self.relations:
            untouched = set(labels).isdisjoint(relation.labels)
            yield from failing if untouched else _failing(relation, claims)
        groups = {claims[label].group for label in labels} - {None}
        near = {label for label in self.doubtful if claims[label].group in groups}.union(labels)
        yield from self.ratios - {_ratio(label) for label in near}
        for label in near:
            if _fails(claims[label], claims):
                yield _ratio(label)


def _ratio(label: str) -> Broken:
    return Identity.RATIO, (label,)


def _failing(relation: Relation, claims: _Claims) -> frozenset[Broken]:
    found = relation.cross_checks(claims)
    return frozenset((one.identity, one.labels) for one in found if one.fit is Fit.NO)


def _fails(claim: Claim, claims: _Claims) -> bool:
    return claim.text is not None and is_inconsistent(claim, claims.values())

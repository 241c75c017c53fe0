"""What the figures of one report must satisfy together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.audit._claim import Claim
from hocsuotdoi.audit._fit import Fit, common, fit_of, hull
from hocsuotdoi.audit._say import amount
from hocsuotdoi.audit._witness import bases_of, part_of, percent_of, prior_of, shared_by, whole_of
from hocsuotdoi.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

__all__ = ["CrossCheck", "Identity"]


class Identity(Named):
    """What must hold between published numbers."""

    RATIO = "ratio"
    """A figure follows from its own counts: what ``check`` judges."""
    PART_OF_WHOLE = "part-of-whole"
    """A part lies within its whole."""
    SUM = "sum"
    """The parts of a partition add up to the whole."""
    PERCENTS = "percents"
    """The percents of a partition add up to 100, as far as their digits go."""
    COMMON_BASE = "common-base"
    """Figures over one base leave some base possible for all of them."""
    PRIOR = "prior"
    """Growths from one prior value leave some prior value possible for all of them."""


@attrs.frozen
class CrossCheck:
    """Whether several published numbers agree.

    Attributes:
        identity: What must hold.
        name: The group, base or prior value concerned; the label of the claim for one claim alone.
        labels: The claims concerned, sorted.
        values: What is compared: the sum and the total of a partition, the part and its whole, or
            what each claim implies for the base or prior value, in the order of ``labels``.
        fit: Whether it holds; OPEN when the true values may agree or not.
    """

    identity: Identity
    name: str
    labels: tuple[str, ...]
    values: tuple[Interval, ...]
    fit: Fit

    def explain(self, language: Language = "vi") -> str:
        """Return what was compared and whether it agrees, in one sentence."""
        subject = _SUBJECTS[self.identity].text(language)
        values = " / ".join(amount(value, language) for value in self.values)
        return f"{subject} “{self.name}”: {values}: {_FITS[self.fit].text(language)}."


_SUBJECTS: Final = {
    Identity.RATIO: Label("Tỷ lệ", "Ratio of"),
    Identity.PART_OF_WHOLE: Label("Tử số và mẫu số của", "Part and whole of"),
    Identity.SUM: Label("Tổng các tử số và mẫu số chung của", "Sum of parts and whole of"),
    Identity.PERCENTS: Label("Tổng các tỷ lệ phần trăm của", "Sum of the percents of"),
    Identity.COMMON_BASE: Label("Mẫu số chung", "Common base"),
    Identity.PRIOR: Label("Giá trị kỳ trước", "Prior value"),
}
_FITS: Final = {
    Fit.YES: Label("khớp", "they agree"),
    Fit.OPEN: Label("có thể khớp", "they may agree"),
    Fit.NO: Label("không khớp", "they do not agree"),
}


@attrs.frozen
class Relation:
    """Claims that must agree in one way, by their labels, which are sorted."""

    rule: Callable[[str, list[Claim]], Iterator[CrossCheck]]
    name: str
    labels: tuple[str, ...]

    def cross_checks(self, claims: Mapping[str, Claim]) -> Iterator[CrossCheck]:
        """Return how these versions of the claims agree."""
        return self.rule(self.name, [claims[label] for label in self.labels])


def relations(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Return what some of the claims must satisfy together; their numbers do not matter."""
    ordered = sorted(claims, key=lambda claim: claim.label)
    for claim in ordered:
        yield Relation(_part_of_whole, claim.label, (claim.label,))
    for name, members in _by_name(ordered, lambda claim: claim.group):
        for rule in (_sum, _percents, _base_of_group):
            yield Relation(rule, name, members)
    for name, members in _by_name(ordered, lambda claim: claim.base):
        yield Relation(_common_base, name, members)
    labels = {claim.label for claim in ordered}
    for name, members in _by_name(ordered, lambda claim: claim.since):
        witnesses = {name} & labels
        yield Relation(_prior, name, tuple(sorted(witnesses.union(members))))


def cross_checks(claims: Sequence[Claim]) -> Iterator[CrossCheck]:
    """Return every identity that some of the claims must satisfy together."""
    by_label = {claim.label: claim for claim in claims}
    for relation in relations(claims):
        yield from relation.cross_checks(by_label)


def still_broken(found: CrossCheck, claims: Iterable[Claim]) -> bool:
    """Whether an identity fails for these versions of the claims it is about."""
    members = sorted(claims, key=lambda claim: claim.label)
    return any(one.fit is Fit.NO for one in _RULES[found.identity](found.name, members))


def _by_name(
    claims: Sequence[Claim], name_of: Callable[[Claim], str | None]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Return each name with the labels of the claims that bear it."""
    bearers: dict[str, list[str]] = {}
    for claim in claims:
        name = name_of(claim)
        if name is not None:
            bearers.setdefault(name, []).append(claim.label)
    for name in sorted(bearers):
        yield name, tuple(bearers[name])


def _part_of_whole(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    """Compare part and whole where no figure is published: ``check`` does it where one is."""
    (claim,) = members
    part, whole = part_of(claim), whole_of(claim)
    if claim.text is not None or not claim.share or part is None or whole is None:
        return
    fit = Fit.YES if whole.low is not None and _at_most(part, whole.low) else Fit.OPEN
    if common(part, Interval(None, whole.high)) is None:
        fit = Fit.NO
    yield _cross(Identity.PART_OF_WHOLE, name, members, values=(part, whole), fit=fit)


def _at_most(part: Interval, limit: int | Fraction) -> bool:
    return part.high is not None and part.high <= limit


def _sum(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    parts = [part_of(claim) for claim in members]
    known = [part for part in parts if part is not None]
    if len(known) < max(len(parts), 2):
        return
    total = reduce(Interval.plus, known)
    for whole in dict.fromkeys(map(whole_of, members)):
        if whole is not None:
            fit = fit_of(total, whole)
            yield _cross(Identity.SUM, name, members, values=(total, whole), fit=fit)


def _percents(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    claimed = [percent_of(claim) for claim in members]
    known = [one for one in claimed if one is not None]
    if len(known) < max(len(claimed), 2):
        return
    total, hundred = reduce(Interval.plus, known), Interval.exactly(100)
    fit = fit_of(total, hundred)
    yield _cross(Identity.PERCENTS, name, members, values=(total, hundred), fit=fit)


def _base_of_group(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    """Compare the bases of a group, unless all its claims name the same one."""
    wholes = {whole_of(claim) for claim in members}
    if len(wholes) > 1 or None in wholes:
        yield from _common_base(name, members)


def _common_base(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    possible = {claim.label: bases_of(claim) for claim in members}
    known = [claim for claim in members if possible[claim.label]]
    if len(known) > 1:
        choices = [possible[claim.label] for claim in known]
        values = tuple(reduce(hull, one) for one in choices)
        yield _cross(Identity.COMMON_BASE, name, known, values=values, fit=_agreement(choices))


def _prior(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    implied = [(claim, prior_of(claim, name)) for claim in members]
    known = [(claim, value) for claim, value in implied if value is not None]
    if len(known) > 1:
        values = tuple(value for _, value in known)
        fit = _agreement([[value] for value in values])
        yield _cross(Identity.PRIOR, name, [claim for claim, _ in known], values=values, fit=fit)


_RULES: Final = {
    Identity.PART_OF_WHOLE: _part_of_whole,
    Identity.SUM: _sum,
    Identity.PERCENTS: _percents,
    Identity.COMMON_BASE: _common_base,
    Identity.PRIOR: _prior,
}


def _cross(
    identity: Identity,
    name: str,
    members: list[Claim],
    *,
    values: tuple[Interval, ...],
    fit: Fit,
) -> CrossCheck:
    return CrossCheck(
        identity, name=name, labels=tuple(claim.label for claim in members), values=values, fit=fit
    )


def _agreement(choices: Sequence[Sequence[Interval]]) -> Fit:
    """Return whether one number lies in some interval of every choice."""
    if not shared_by(choices):
        return Fit.NO
    return Fit.YES if all(one.is_exact for choice in choices for one in choice) else Fit.OPEN

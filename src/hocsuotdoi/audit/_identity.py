"""What the figures of one report must satisfy together."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.audit._claim import Claim, figures_of, parts_of, sole, steps_of, wholes_of
from hocsuotdoi.audit._facts import possible_bases
from hocsuotdoi.audit._fit import (
    DECIDING,
    FROM_ONE,
    Fit,
    claimed_by,
    common,
    fit_of,
    hull,
    truth_of,
)
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.audit._say import amount
from hocsuotdoi.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from fractions import Fraction

    from hocsuotdoi.numeral import Numeral

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
    Identity.PART_OF_WHOLE: Label("Phần và tổng thể của", "Part and whole of"),
    Identity.SUM: Label("Tổng các phần và tổng thể của", "Sum of parts and whole of"),
    Identity.PERCENTS: Label("Tổng các tỷ lệ phần trăm của", "Sum of the percents of"),
    Identity.COMMON_BASE: Label("Mẫu số chung", "Common base"),
    Identity.PRIOR: Label("Giá trị kỳ trước", "Prior value"),
}
_FITS: Final = {
    Fit.YES: Label("khớp", "they agree"),
    Fit.OPEN: Label("có thể khớp", "they may agree"),
    Fit.NO: Label("không khớp", "they do not agree"),
}


def cross_checks(claims: Sequence[Claim]) -> Iterator[CrossCheck]:
    """Return every identity that some of the claims must satisfy together."""
    ordered = sorted(claims, key=lambda claim: claim.label)
    for claim in ordered:
        yield from _part_of_whole(claim.label, [claim])
    for name, members in _by_name(ordered, lambda claim: claim.group):
        yield from _sum(name, members)
        yield from _percents(name, members)
        bases = {_whole(claim) for claim in members}
        if len(bases) > 1 or None in bases:
            yield from _common_base(name, members)
    for name, members in _by_name(ordered, lambda claim: claim.base):
        yield from _common_base(name, members)
    for name, members in _by_name(ordered, lambda claim: claim.since):
        witnesses = [claim for claim in ordered if claim.label == name and claim not in members]
        yield from _prior(name, sorted(witnesses + members, key=lambda claim: claim.label))


def still_broken(found: CrossCheck, claims: Iterable[Claim]) -> bool:
    """Whether an identity fails for these versions of the claims it is about."""
    members = sorted(claims, key=lambda claim: claim.label)
    return any(one.fit is Fit.NO for one in _RULES[found.identity](found.name, members))


def _by_name(
    claims: Sequence[Claim], name_of: Callable[[Claim], str | None]
) -> Iterator[tuple[str, list[Claim]]]:
    names = sorted({name for name in map(name_of, claims) if name is not None})
    for name in names:
        yield name, [claim for claim in claims if name_of(claim) == name]


def _part_of_whole(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    """Compare part and whole where no figure is published: ``check`` does it where one is."""
    (claim,) = members
    part, whole = _part(claim), _whole(claim)
    if claim.text is not None or not claim.share or part is None or whole is None:
        return
    fit = Fit.YES if whole.low is not None and _at_most(part, whole.low) else Fit.OPEN
    if common(part, Interval(None, whole.high)) is None:
        fit = Fit.NO
    yield _cross(Identity.PART_OF_WHOLE, name, members, values=(part, whole), fit=fit)


def _at_most(part: Interval, limit: int | Fraction) -> bool:
    return part.high is not None and part.high <= limit


def _sum(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    parts = [_part(claim) for claim in members]
    known = [part for part in parts if part is not None]
    if len(known) < max(len(parts), 2):
        return
    total = reduce(Interval.plus, known)
    for whole in dict.fromkeys(map(_whole, members)):
        if whole is not None:
            fit = fit_of(total, whole)
            yield _cross(Identity.SUM, name, members, values=(total, whole), fit=fit)


def _percents(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    claimed = [_percent(claim) for claim in members]
    known = [one for one in claimed if one is not None]
    if len(known) < max(len(claimed), 2):
        return
    total, hundred = reduce(Interval.plus, known), Interval.exactly(100)
    fit = fit_of(total, hundred)
    yield _cross(Identity.PERCENTS, name, members, values=(total, hundred), fit=fit)


def _common_base(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    possible = {claim.label: _bases(claim) for claim in members}
    known = [claim for claim in members if possible[claim.label]]
    if len(known) > 1:
        choices = [possible[claim.label] for claim in known]
        values = tuple(reduce(hull, one) for one in choices)
        yield _cross(Identity.COMMON_BASE, name, known, values=values, fit=_agreement(choices))


def _prior(name: str, members: list[Claim]) -> Iterator[CrossCheck]:
    implied = [(claim, _implied_prior(claim, name)) for claim in members]
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
    shared = list(choices[0])
    for choice in choices[1:]:
        met = (common(one, other) for one in shared for other in choice)
        shared = [one for one in met if one is not None]
    if not shared:
        return Fit.NO
    return Fit.YES if all(one.is_exact for choice in choices for one in choice) else Fit.OPEN


def _part(claim: Claim) -> Interval | None:
    return _truth(parts_of(claim))


def _whole(claim: Claim) -> Interval | None:
    return _truth(wholes_of(claim))


def _truth(found: tuple[Numeral, ...]) -> Interval | None:
    """Return where the only number found lies, or None."""
    number = sole(found)
    return None if number is None else truth_of(number)


def _percent(claim: Claim) -> Interval | None:
    """Return what the percent of a claim says, however it was cut."""
    figure = sole(figures_of(claim))
    if figure is None or not figure.percent:
        return None
    half_up, truncated = (claimed_by(figure, rounding) for rounding in DECIDING)
    return hull(half_up, truncated)


def _bases(claim: Claim) -> list[Interval]:
    """Return where the base of a claim lies, the ends moved to whole numbers."""
    if claim.text is None:
        whole = _whole(claim)
        return [] if whole is None else [whole]
    found = [_to_integers(one) for one in possible_bases(claim)]
    return list(dict.fromkeys(one for one in found if one is not None))


def _to_integers(interval: Interval) -> Interval | None:
    numbers = WholeNumbers.inside(common(interval, FROM_ONE))
    return Interval(numbers.first, numbers.last) if numbers else None


def _implied_prior(claim: Claim, name: str) -> Interval | None:
    """Return where the prior value lies: the value itself, or the current one less its growth."""
    part = _part(claim)
    if claim.label == name or part is None:
        return part
    step = _truth(steps_of(claim))
    return None if step is None else part.plus(step.negated())

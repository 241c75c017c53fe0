"""One-digit slips that would mend what does not agree."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.audit._check import judged
from hocsuotdoi.audit._claim import Claim, figures_of, parts_of, sole, steps_of, wholes_of
from hocsuotdoi.audit._facts import may_follow
from hocsuotdoi.audit._fit import Fit, Verdict
from hocsuotdoi.audit._identity import Identity, cross_checks, still_broken
from hocsuotdoi.audit._say import some
from hocsuotdoi.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from fractions import Fraction

    from hocsuotdoi.audit._identity import CrossCheck
    from hocsuotdoi.audit._verdict import Check

__all__ = ["Field", "Repair", "Slip"]

Broken = tuple[Identity, tuple[str, ...]]
"""An identity that fails, and the claims it is about."""


class Slip(Named):
    """How one digit goes wrong."""

    SUBSTITUTION = "substitution"
    """One digit stands for another: 226 for 266."""
    TRANSPOSITION = "transposition"
    """Two neighbouring digits changed places: 1.681 for 1.618."""
    LOST_DIGIT = "lost-digit"
    """One digit is missing: 88.900 for 888.900."""


class Field(Named):
    """Which number of a claim."""

    FIGURE = "figure"
    """The published figure."""
    PART = "part"
    """The part."""
    WHOLE = "whole"
    """The whole; in a group, the whole of all its claims."""
    STEP = "step"
    """The absolute growth."""


@attrs.frozen
class Repair:
    """A slip in one number that would mend something and break nothing.

    Attributes:
        labels: The claims that hold the number, sorted: several for the whole of a group.
        field: Which of their numbers.
        slip: How it went wrong.
        written: The number as published.
        meant: The number that would mend it.
        mends: The identities mended, each with the claims it is about.
    """

    labels: tuple[str, ...]
    field: Field
    slip: Slip
    written: Numeral
    meant: Numeral
    mends: tuple[Broken, ...]

    def explain(self, language: Language = "vi") -> str:
        """Return the slip that may have happened, in one sentence."""
        labels = ", ".join(f"“{label}”" for label in self.labels)
        slip, field = _SLIPS[self.slip], _FIELDS[self.field]
        written, meant = some(self.written, language), some(self.meant, language)
        mended = len(self.mends)
        return Label(
            f"Có thể {slip.vi}: {field.vi} của {labels} là {meant} thay vì {written}"
            f" ({mended} chỗ sẽ khớp).",
            f"Perhaps {slip.en}: {field.en} of {labels} is {meant}, not {written}"
            f" (mends {mended}).",
        ).text(language)


_SLIPS: Final = {
    Slip.SUBSTITUTION: Label("sai một chữ số", "a wrong digit"),
    Slip.TRANSPOSITION: Label("đảo hai chữ số", "two digits swapped"),
    Slip.LOST_DIGIT: Label("sót một chữ số", "a lost digit"),
}
_FIELDS: Final = {
    Field.FIGURE: Label("con số công bố", "the figure"),
    Field.PART: Label("tử số", "the part"),
    Field.WHOLE: Label("mẫu số", "the base"),
    Field.STEP: Label("mức tăng", "the growth"),
}
_CONCERNED: Final = {
    Identity.RATIO: (Field.FIGURE, Field.PART, Field.WHOLE),
    Identity.PART_OF_WHOLE: (Field.PART, Field.WHOLE),
    Identity.SUM: (Field.PART, Field.WHOLE),
    Identity.PERCENTS: (Field.FIGURE,),
    Identity.COMMON_BASE: (Field.FIGURE, Field.PART, Field.WHOLE),
    Identity.PRIOR: (Field.PART, Field.STEP),
}
_NUMBERS: Final = {
    Field.FIGURE: figures_of,
    Field.PART: parts_of,
    Field.WHOLE: wholes_of,
    Field.STEP: steps_of,
}
_DIGITS: Final = "0123456789"


def checks_of(claims: Sequence[Claim]) -> tuple[Check, ...]:
    """Return the check of every claim with a figure, beside the others of its group."""
    return tuple(_check_of(claim, claims) for claim in claims if claim.text is not None)


def _check_of(claim: Claim, claims: Sequence[Claim]) -> Check:
    beside = [
        one
        for one in sorted(claims, key=lambda one: one.label)
        if one.label != claim.label and one.group is not None and one.group == claim.group
    ]
    return judged(claim, beside=beside)


def repairs(
    claims: Sequence[Claim], checks: Sequence[Check], crosses: Sequence[CrossCheck]
) -> tuple[Repair, ...]:
    """Return every slip that would mend something and break nothing, the strongest first.

    The more a slip mends, the stronger it is: what mends one ratio only may be chance.
    """
    before = _broken(checks, crosses)
    by_label = {claim.label: claim for claim in claims}
    found: dict[tuple[tuple[str, ...], Field, Fraction], Repair] = {}
    for identity, labels, is_broken in _failures(checks, crosses):
        for label in labels:
            for field in _CONCERNED[identity]:
                for one in _slips(by_label, label, field):
                    key = (one.labels, one.field, one.meant.value)
                    changed = _changed(by_label, one)
                    if key in found or is_broken([changed[name] for name in labels]):
                        continue
                    after = _broken_after(before, tuple(changed.values()), one.labels)
                    if not after - before:
                        mends = tuple(sorted(before - after, key=_in_order))
                        found[key] = attrs.evolve(one, mends=mends)
    return tuple(sorted(found.values(), key=_strength))


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


def _failures(
    checks: Sequence[Check], crosses: Sequence[CrossCheck]
) -> Iterator[tuple[Identity, tuple[str, ...], Callable[[list[Claim]], bool]]]:
    """Return what fails, the claims it is about, and a test whether it still fails for others."""
    for one in checks:
        if one.verdict is Verdict.INCONSISTENT:
            yield Identity.RATIO, (one.claim.label,), _fails_alone
    for cross in crosses:
        if cross.fit is Fit.NO:
            yield cross.identity, cross.labels, partial(still_broken, cross)


def _fails_alone(claims: list[Claim]) -> bool:
    return not may_follow(claims[0])


def _broken(checks: Sequence[Check], crosses: Sequence[CrossCheck]) -> set[Broken]:
    return {(identity, labels) for identity, labels, _ in _failures(checks, crosses)}


def _broken_after(
    before: set[Broken], claims: Sequence[Claim], labels: tuple[str, ...]
) -> set[Broken]:
    """Return what fails when the claims of these labels have changed.

    A check depends on its claim and its group only, so that the others need not be judged again.
    """
    groups = {claim.group for claim in claims if claim.label in labels} - {None}
    near = [claim for claim in claims if claim.label in labels or claim.group in groups]
    again = {claim.label for claim in near}
    kept = {
        (identity, about)
        for identity, about in before
        if identity is Identity.RATIO and about[0] not in again
    }
    return kept | _broken(checks_of(near), tuple(cross_checks(claims)))


def _changed(by_label: dict[str, Claim], repair: Repair) -> dict[str, Claim]:
    """Return the claims with the repaired number in place."""
    return {
        label: _with(claim, repair.field, repair.meant) if label in repair.labels else claim
        for label, claim in by_label.items()
    }


def _with(claim: Claim, field: Field, number: Numeral) -> Claim:
    """Return the claim with another number in one place."""
    if field is Field.FIGURE:
        return attrs.evolve(claim, text=number)
    if field is Field.PART:
        return attrs.evolve(claim, part=number)
    if field is Field.WHOLE:
        return attrs.evolve(claim, whole=number)
    return attrs.evolve(claim, step=number)


def _slips(by_label: dict[str, Claim], label: str, field: Field) -> Iterator[Repair]:
    """Return every number that one slip could have turned into the published one."""
    claim = by_label[label]
    written = _number(claim, field)
    if written is None:
        return
    sharing = [
        one.label
        for one in by_label.values()
        if field is Field.WHOLE
        and one.group is not None
        and one.group == claim.group
        and _number(one, field) == written
    ]
    labels = tuple(sorted({label, *sharing}))
    for slip, meant in _before_slip(written):
        yield Repair(labels, field, slip=slip, written=written, meant=meant, mends=())


def _number(claim: Claim, field: Field) -> Numeral | None:
    """Return one number of a claim, or None when it is absent or ambiguous."""
    return sole(_NUMBERS[field](claim))


def _before_slip(written: Numeral) -> Iterator[tuple[Slip, Numeral]]:
    """Return the numbers that one slip turns into ``written``, each once."""
    digits = str(abs(int(written.value / written.step)))
    seen = {digits}
    for slip, text in _edits(digits):
        if text not in seen and not text.startswith("0"):
            seen.add(text)
            value = int(text) * written.step
            yield slip, attrs.evolve(written, value=-value if written.value < 0 else value)


def _edits(digits: str) -> Iterator[tuple[Slip, str]]:
    for i in range(len(digits)):
        for digit in _DIGITS:
            yield Slip.SUBSTITUTION, digits[:i] + digit + digits[i + 1 :]
    for i in range(len(digits) - 1):
        yield Slip.TRANSPOSITION, digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
    for i in range(len(digits) + 1):
        for digit in _DIGITS:
            yield Slip.LOST_DIGIT, digits[:i] + digit + digits[i:]

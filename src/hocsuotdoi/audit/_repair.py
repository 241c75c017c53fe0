"""One-digit slips that would mend what does not agree."""

from __future__ import annotations

from typing import Final

import attrs

from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.audit._claim import Claim, figures_of, parts_of, sole, steps_of, wholes_of
from hocsuotdoi.audit._identity import Identity
from hocsuotdoi.audit._say import some
from hocsuotdoi.audit._slip import Slip
from hocsuotdoi.numeral import Numeral

__all__ = ["Field", "Repair"]

Broken = tuple[Identity, tuple[str, ...]]
"""An identity that fails, and the claims it is about."""


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
_NUMBERS: Final = {
    Field.FIGURE: figures_of,
    Field.PART: parts_of,
    Field.WHOLE: wholes_of,
    Field.STEP: steps_of,
}


def number_in(claim: Claim, field: Field) -> Numeral | None:
    """Return one number of a claim, or None when it is absent or ambiguous."""
    return sole(_NUMBERS[field](claim))


def with_number(claim: Claim, field: Field, number: Numeral) -> Claim:
    """Return the claim with another number in one place."""
    if field is Field.FIGURE:
        return attrs.evolve(claim, text=number)
    if field is Field.PART:
        return attrs.evolve(claim, part=number)
    if field is Field.WHOLE:
        return attrs.evolve(claim, whole=number)
    return attrs.evolve(claim, step=number)

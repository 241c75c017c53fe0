"""What a report says: a figure, the counts beside it, and what they belong to."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.audit._fit import FROM_ONE, common, truth_of
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.exact import Missing
from hocsuotdoi.indicator import Finding, Mean, Share
from hocsuotdoi.numeral import Ambiguous, Numeral, Style, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hocsuotdoi._internal.language import Language

__all__ = ["Claim", "Counted"]

Counted = int | str | Numeral
"""A count: an int, a text such as "hơn 6.020", or a text already read."""


def _nfc(name: str | None) -> str | None:
    return None if name is None else nfc(name)


@attrs.frozen
class Claim:
    """One published figure with the counts it should follow from.

    Attributes:
        label: What it is about; unique within a report.
        text: The figure as published, "73,58%" or a mean such as "38,52"; None when only the counts
            were published.
        part: The count it is about.
        whole: Its base; None when the report names none.
        group: A partition it belongs to: claims of one group count disjoint parts that together
            make up one whole.
        base: The name of its base: claims that name one base must agree on it.
        step: The published absolute growth, negative for a fall.
        since: The name of the prior value ``step`` starts from. Claims that name one prior value,
            and the claim whose label it is, must agree on it.
        share: Whether the part lies within its whole; False where a percent may pass 100, as in
            the attainment of a plan.
        style: How its texts are written.

    Raises:
        Unreadable: A text is not a number, or a name holds a control character.
        WrongType: A count is neither an int, a text nor a Numeral.
        InvalidValue: A count is negative or a percent, or the whole is zero.

        >>> Claim("dòng họ", "69,1%", part=1564, whole=2263).part
        1564
    """

    label: str = attrs.field(converter=nfc)
    text: str | Numeral | None = None
    part: Counted = attrs.field(kw_only=True)
    whole: Counted | None = attrs.field(default=None, kw_only=True)
    group: str | None = attrs.field(default=None, converter=_nfc, kw_only=True)
    base: str | None = attrs.field(default=None, converter=_nfc, kw_only=True)
    step: Counted | None = attrs.field(default=None, kw_only=True)
    since: str | None = attrs.field(default=None, converter=_nfc, kw_only=True)
    share: bool = attrs.field(default=True, kw_only=True)
    style: Style = attrs.field(default=Style.VI, kw_only=True)

    @classmethod
    def about(
        cls, finding: Finding, text: str | Numeral | None = None, *, language: Language = "vi"
    ) -> Claim:
        """Return the claim that a share or a mean was published as ``text``.

        Label, part and whole come from the finding; a whole that was not reported stays unknown.

        Args:
            finding: The share or mean, as computed from the counts.
            text: The figure as published, in Vietnamese style.
            language: The language of the label.

        Raises:
            WrongType: The finding is no share and no mean.
            InvalidValue: The part was not reported.
        """
        formula = instance(finding, Finding, where="Claim.about").indicator.formula
        if not isinstance(formula, Share | Mean):
            raise WrongType(
                Code.WRONG_TYPE,
                expected="a share or a mean",
                got=finding.indicator.id,
                where="Claim.about",
                hint="judge a growth with audit.growth",
            )
        part, whole = (figure.numeral for figure in finding.inputs)
        if isinstance(part, Missing):
            raise InvalidValue(
                Code.EMPTY,
                expected="a finding whose part was reported",
                got=finding.indicator.id,
                where="Claim.about",
            )
        return cls(
            finding.indicator.label.text(language),
            text,
            part=part,
            whole=None if isinstance(whole, Missing) else whole,
            share=isinstance(formula, Share),
        )

    def __attrs_post_init__(self) -> None:
        """Check every field, and that every text can be read."""
        for name in ("label", "group", "base", "since"):
            value: object = getattr(self, name)
            if value is not None or name == "label":
                instance(value, str, where=f"Claim.{name}", expected="a name")
        instance(self.share, bool, where="Claim.share")
        instance(self.style, Style, where="Claim.style")
        for numbers_of in (figures_of, parts_of, wholes_of, steps_of):
            numbers_of(self)


@attrs.frozen
class Sense:
    """One way to read a claim whose texts may be ambiguous."""

    figure: Numeral
    part: Numeral
    whole: Numeral | None


def senses(claim: Claim) -> Iterator[Sense]:
    """Return every way to read a claim, in the order of its texts; none without a figure."""
    wholes = wholes_of(claim) or (None,)
    for figure, part, whole in product(figures_of(claim), parts_of(claim), wholes):
        yield Sense(figure, part, whole)


def figures_of(claim: Claim) -> tuple[Numeral, ...]:
    """Return the numbers a published figure may mean; none if there is no figure."""
    if claim.text is None:
        return ()
    return _numerals(claim.text, style=claim.style, where="the claim")


def parts_of(claim: Claim) -> tuple[Numeral, ...]:
    """Return the numbers a part may mean."""
    return _counts(claim.part, style=claim.style, where="Claim.part")


def wholes_of(claim: Claim) -> tuple[Numeral, ...]:
    """Return the numbers a whole may mean, each at least 1 or maybe so; none if it is not known."""
    if claim.whole is None:
        return ()
    found = _counts(claim.whole, style=claim.style, where="Claim.whole")
    for number in found:
        if common(truth_of(number), FROM_ONE) is None:
            raise InvalidValue(
                Code.BASE_BELOW_ONE,
                expected="a whole of at least 1",
                got=claim.whole,
                where="Claim.whole",
                hint="leave the whole out when it is not known",
            )
    return found


def steps_of(claim: Claim) -> tuple[Numeral, ...]:
    """Return the numbers a step may mean, which may be negative; none if there is no step."""
    value, where = claim.step, "Claim.step"
    if value is None:
        return ()
    if not isinstance(value, str | Numeral):
        step = value if type(value) is int else whole_number(value, where=where)
        return (Numeral(Fraction(step)),)
    found = _numerals(value, style=claim.style, where=where)
    return tuple(_no_percent(number, where=where) for number in found)


def sole(found: tuple[Numeral, ...]) -> Numeral | None:
    """Return the only number found, or None when there is none or a choice."""
    return found[0] if len(found) == 1 else None


def _counts(value: Counted, *, style: Style, where: str) -> tuple[Numeral, ...]:
    """Return the numbers a count may mean; each is at least 0 and no percent."""
    if not isinstance(value, str | Numeral):
        return (Numeral(Fraction(whole_number(value, where=where))),)
    found = tuple(_no_percent(n, where=where) for n in _numerals(value, style=style, where=where))
    for number in found:
        if number.value < 0:
            raise InvalidValue(
                Code.NEGATIVE_COUNT, expected="a count of at least 0", got=value, where=where
            )
    return found


def _numerals(text: str | Numeral, *, style: Style, where: str) -> tuple[Numeral, ...]:
    """Return each number the text may mean; a fraction or a range is no number."""
    if isinstance(text, Numeral):
        return (text,)
    found = read(instance(text, str, where=where, expected="a text or a Numeral"), style=style)
    several = found.readings if isinstance(found, Ambiguous) else (found,)
    numbers = tuple(reading for reading in several if isinstance(reading, Numeral))
    if not numbers:
        raise InvalidValue(
            Code.MALFORMED,
            expected="one number",
            got=text,
            where=where,
            hint="pass the part and the whole, or the ends of a range, one by one",
        )
    return numbers


def _no_percent(number: Numeral, *, where: str) -> Numeral:
    """Return the number unless it is a percent."""
    if number.percent:
        raise InvalidValue(
            Code.MALFORMED, expected="a count", got=number, where=where, hint="a percent is a claim"
        )
    return number

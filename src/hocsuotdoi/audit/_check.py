"""One figure against its counts: the judgement."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance, several
from hocsuotdoi.audit._claim import Claim, Counted, Sense, figures_of, parts_of, senses, sole
from hocsuotdoi.audit._facts import HUNDRED, Facts
from hocsuotdoi.audit._fit import DECIDING, Fit, Reason, Verdict, claimed_by, is_certain
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.audit._verdict import Check, Reading
from hocsuotdoi.exact import Rounding, rounded
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Numeral, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal


__all__ = ["check"]

_MODES: Final = (*DECIDING, *(mode for mode in Rounding if mode not in DECIDING))
_FITTING: Final = frozenset({Verdict.EXACT, Verdict.ROUNDING, Verdict.TRUNCATION, Verdict.EITHER})


def check(
    claim: str | Numeral,
    *,
    part: Counted,
    whole: Counted | None = None,
    beside: Iterable[Claim] = (),
    share: bool = True,
    style: Style = Style.VI,
) -> Check:
    """Judge whether a published figure follows from its counts.

    A figure with a percent sign is judged against 100 · part / whole, any other against
    part / whole. Approximate counts, and counts in thousands or millions, are judged as intervals:
    a verdict other than UNDECIDABLE then holds for all the true counts they allow.

    Args:
        claim: The figure as published.
        part: The count it is about.
        whole: Its base; None when the report names none.
        beside: Published siblings over the same whole, of which the figure may be the complement.
        share: Whether the part lies within its whole.
        style: How the texts are written.

    Raises:
        Unreadable: A text is not a number.
        WrongType: A count is neither an int, a text nor a Numeral.
        InvalidValue: A count is negative or a percent, or the whole is zero.

        >>> check("73,58%", part=138_068, whole=187_624).verdict
        Verdict.TRUNCATION
    """
    instance(claim, (str, Numeral), where="the claim", expected="a text or a Numeral")
    return judged(Claim("", claim, part=part, whole=whole, share=share, style=style), beside=beside)


def checks_of(claims: Sequence[Claim]) -> tuple[Check, ...]:
    """Return the check of every claim with a figure, beside the others of its group."""
    return tuple(check_of(claim, claims) for claim in claims if claim.text is not None)


def check_of(claim: Claim, claims: Iterable[Claim]) -> Check:
    """Return the check of one claim with a figure, beside the others of its group."""
    return judged(claim, beside=_beside(claim, claims))


def _beside(claim: Claim, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    group = claim.group
    others = [one for one in claims if group == one.group is not None and one.label != claim.label]
    return tuple(sorted(others, key=lambda one: one.label))


def judged(claim: Claim, *, beside: Iterable[Claim] = ()) -> Check:
    """Return the check of a claim that has a text."""
    siblings = tuple(
        instance(one, Claim, where="beside", expected="Claims")
        for one in several(beside, where="beside")
    )
    checks = [_of_sense(claim, sense, siblings) for sense in senses(claim)]
    if len(checks) == 1:
        return checks[0]
    verdicts = {one.verdict for one in checks}
    return Check(
        claim,
        figure=None,
        part=None,
        whole=None,
        verdict=verdicts.pop() if len(verdicts) == 1 else Verdict.UNDECIDABLE,
        reason=Reason.AMBIGUOUS,
        exact=None,
        readings=(),
        alternatives=tuple(checks),
    )


def is_inconsistent(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Whether the check of a claim beside its group is INCONSISTENT, told without its readings."""
    siblings = _beside(claim, claims)
    rulings = [
        _ruling(Facts.of(sense, share=claim.share), sense, siblings) for sense in senses(claim)
    ]
    return {ruling.verdict for ruling in rulings} == {Verdict.INCONSISTENT}


@attrs.frozen
class _Ruling:
    verdict: Verdict
    reason: Reason | None = None
    complement_of: tuple[Claim, ...] = ()


def _of_sense(claim: Claim, sense: Sense, siblings: tuple[Claim, ...]) -> Check:
    facts = Facts.of(sense, share=claim.share)
    ruling = _ruling(facts, sense, siblings)
    return Check(
        claim,
        figure=sense.figure,
        part=sense.part,
        whole=sense.whole,
        verdict=ruling.verdict,
        reason=ruling.reason,
        exact=facts.exact,
        readings=tuple(_reading(facts, rounding) for rounding in _MODES),
        complement_of=ruling.complement_of,
    )


def _ruling(facts: Facts, sense: Sense, siblings: tuple[Claim, ...]) -> _Ruling:
    half_up, truncated = (facts.fit(claimed_by(facts.figure, rounding)) for rounding in DECIDING)
    verdict, reason = _verdict(facts, half_up=half_up, truncated=truncated)
    if verdict is not Verdict.INCONSISTENT or reason is not None:
        return _Ruling(verdict, reason)
    complement = _complement(facts, siblings)
    if complement:
        return _Ruling(Verdict.COMPLEMENT, complement_of=complement)
    return _Ruling(verdict, Reason.PERCENT_SIGN if _fits_as_percent(sense) else None)


def _reading(facts: Facts, rounding: Rounding) -> Reading:
    claimed = claimed_by(facts.figure, rounding)
    return Reading(
        rounding,
        claimed=claimed,
        fit=facts.fit(claimed),
        printed=_printed(facts, rounding),
        bases=WholeNumbers.inside(facts.bases(claimed)),
        parts=None if facts.whole is None else WholeNumbers.inside(facts.parts(claimed)),
    )


def _printed(facts: Facts, rounding: Rounding) -> Decimal | None:
    if not isinstance(facts.exact, Fraction):
        return None
    scaled = facts.exact / facts.figure.scale
    return rounded(scaled, facts.figure.places, rounding=rounding)


def _verdict(facts: Facts, *, half_up: Fit, truncated: Fit) -> tuple[Verdict, Reason | None]:
    if facts.impossible:
        return Verdict.INCONSISTENT, Reason.IMPOSSIBLE
    if facts.exact == facts.figure.value and is_certain(facts.figure):
        return Verdict.EXACT, None
    if half_up is truncated is Fit.NO:
        return Verdict.INCONSISTENT, None
    if facts.whole is None:
        if not facts.part.is_exact or half_up is truncated:
            return Verdict.UNDECIDABLE, Reason.NO_BASE
    elif Fit.YES not in {half_up, truncated}:
        return Verdict.UNDECIDABLE, Reason.APPROXIMATE
    if truncated is Fit.NO:
        return Verdict.ROUNDING, None
    return (Verdict.TRUNCATION if half_up is Fit.NO else Verdict.EITHER), None


def _fits_as_percent(sense: Sense) -> bool:
    """Whether a figure without a percent sign would follow from its counts with one."""
    if sense.figure.percent or sense.figure.scale != 1 or sense.whole is None:
        return False
    figure = attrs.evolve(sense.figure, percent=True)
    meant = Facts.of(attrs.evolve(sense, figure=figure), share=False)
    return any(meant.fit(claimed_by(figure, rounding)) is Fit.YES for rounding in DECIDING)


def _complement(facts: Facts, siblings: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the siblings whose complement the figure is: one of them, else all together."""
    if not (facts.figure.percent and is_certain(facts.figure)):
        return ()
    if not (facts.part.is_exact and facts.whole is not None and facts.whole.is_exact):
        return ()
    for together in (*((one,) for one in siblings), siblings):
        if _add_up(facts, together) and all(_is_sound(one, facts.whole) for one in together):
            return together
    return ()


def _add_up(facts: Facts, siblings: tuple[Claim, ...]) -> bool:
    """Whether the parts make up the whole, and the percents a hundred, as they are written."""
    part, percent = Fraction(facts.part.low or 0), facts.figure.value
    for one in siblings:
        figure, count = sole(figures_of(one)), sole(parts_of(one))
        if figure is None or count is None:
            return False
        part, percent = part + count.value, percent + figure.value
    return bool(siblings) and percent == HUNDRED and facts.whole == Interval.exactly(part)


def _is_sound(sibling: Claim, whole: Interval) -> bool:
    """Whether the percent of a sibling follows from its exact part and the same whole."""
    if sibling.whole is None:
        sibling = attrs.evolve(sibling, whole=Numeral(Fraction(whole.low or 0)))
    sense, *others = senses(sibling)
    facts = Facts.of(sense, share=sibling.share)
    if others or facts.whole != whole or not facts.part.is_exact:
        return False
    figure = facts.figure
    return figure.percent and is_certain(figure) and _ruling(facts, sense, ()).verdict in _FITTING

"""One figure against its counts: the judgement."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.audit._claim import Claim, Counted, Sense, senses
from hocsuotdoi.audit._fit import (
    DECIDING,
    FROM_ONE,
    Fit,
    Reason,
    Verdict,
    claimed_by,
    common,
    fit_of,
    integers,
    is_certain,
    meet_in_integer,
    parts,
    truth_of,
    wholes,
)
from hocsuotdoi.audit._verdict import Check, Reading
from hocsuotdoi.exact import Rounding, rounded
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Numeral, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

__all__ = ["check"]

_HUNDRED: Final = 100
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


def judged(claim: Claim, *, beside: Iterable[Claim] = ()) -> Check:
    """Return the check of a claim that has a text."""
    siblings = tuple(instance(one, Claim, where="beside", expected="Claims") for one in beside)
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


def _of_sense(claim: Claim, sense: Sense, siblings: tuple[Claim, ...]) -> Check:
    facts = _Facts.of(sense, share=claim.share)
    readings = tuple(_reading(facts, rounding) for rounding in _MODES)
    verdict, reason = _verdict(facts, readings[: len(DECIDING)])
    complement: tuple[Claim, ...] = ()
    if verdict is Verdict.INCONSISTENT and reason is None:
        complement = _complement(facts, siblings)
        if complement:
            verdict = Verdict.COMPLEMENT
        elif _fits_as_percent(facts):
            reason = Reason.PERCENT_SIGN
    return Check(
        claim,
        figure=sense.figure,
        part=sense.part,
        whole=sense.whole,
        verdict=verdict,
        reason=reason,
        exact=facts.exact,
        readings=readings,
        complement_of=complement,
    )


@attrs.frozen
class _Facts:
    """The counts as intervals, and the value they lead to."""

    figure: Numeral
    part: Interval
    whole: Interval | None
    factor: int
    share: bool
    counted: bool
    """Whether both are counts: amounts with decimals need not be whole numbers."""

    @classmethod
    def of(cls, sense: Sense, *, share: bool) -> _Facts:
        """Return what one way of reading a claim says."""
        percent = sense.figure.percent
        whole = None if sense.whole is None else truth_of(sense.whole)
        return cls(
            sense.figure,
            part=truth_of(sense.part),
            whole=whole and common(whole, FROM_ONE),
            factor=_HUNDRED if percent else 1,
            share=share and percent,
            counted=sense.part.step >= 1 and (sense.whole is None or sense.whole.step >= 1),
        )

    @property
    def impossible(self) -> bool:
        """Whether the part of a share exceeds its whole, whatever the true counts are."""
        if not self.share or self.whole is None:
            return False
        return common(self.part, Interval(0, self.whole.high)) is None

    @property
    def exact(self) -> Fraction | Interval | None:
        """The exact value of the figure."""
        if self.whole is None:
            return None
        value = self.part.over(self.whole).scaled(self.factor)
        if value.is_exact and value.low is not None:
            return Fraction(value.low)
        bounded = common(value, Interval(0, _HUNDRED)) if self.share else value
        return bounded or value


def _reading(facts: _Facts, rounding: Rounding) -> Reading:
    claimed = claimed_by(facts.figure, rounding)
    quotient = claimed.scaled(Fraction(1, facts.factor))
    bases = _bases(facts, quotient)
    fitting = None
    if facts.whole is not None:
        fitting = parts(facts.whole, quotient)
        if facts.share and fitting is not None:
            fitting = common(fitting, Interval(0, facts.whole.high))
    return Reading(
        rounding,
        claimed=claimed,
        fit=_fit(facts, claimed, bases=bases, fitting=fitting),
        printed=_printed(facts, rounding),
        bases=integers(bases),
        parts=None if facts.whole is None else integers(fitting),
    )


def _bases(facts: _Facts, quotient: Interval) -> Interval | None:
    """Return where the base lies; the part of a share lies within it."""
    found = wholes(facts.part, quotient)
    return found and common(found, Interval(facts.part.low if facts.share else 1, None))


def possible_bases(claim: Claim) -> Iterator[Interval]:
    """Return where the base lies by each reading of a claim: the published one, if there is one."""
    for sense in senses(claim):
        facts = _Facts.of(sense, share=claim.share)
        for rounding in DECIDING:
            quotient = claimed_by(sense.figure, rounding).scaled(Fraction(1, facts.factor))
            found = facts.whole or _bases(facts, quotient)
            if found is not None:
                yield found


def _fit(
    facts: _Facts, claimed: Interval, *, bases: Interval | None, fitting: Interval | None
) -> Fit:
    exact = facts.exact
    if facts.whole is None or exact is None:
        return Fit.OPEN if meet_in_integer(FROM_ONE, bases) else Fit.NO
    if facts.impossible:
        return Fit.NO
    if isinstance(exact, Fraction):
        return Fit.YES if exact in claimed else Fit.NO
    fit = fit_of(exact, claimed)
    if fit is not Fit.OPEN or not facts.counted:
        return fit
    if facts.part.is_exact:
        possible = meet_in_integer(facts.whole, bases)
    else:
        possible = not facts.whole.is_exact or meet_in_integer(facts.part, fitting)
    return Fit.OPEN if possible else Fit.NO


def _printed(facts: _Facts, rounding: Rounding) -> Decimal | None:
    if not isinstance(facts.exact, Fraction):
        return None
    scaled = facts.exact / facts.figure.scale
    return rounded(scaled, facts.figure.places, rounding=rounding)


def _verdict(facts: _Facts, readings: tuple[Reading, ...]) -> tuple[Verdict, Reason | None]:
    if facts.impossible:
        return Verdict.INCONSISTENT, Reason.IMPOSSIBLE
    if facts.exact == facts.figure.value and is_certain(facts.figure):
        return Verdict.EXACT, None
    half_up, truncated = (reading.fit for reading in readings)
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


def _fits_as_percent(facts: _Facts) -> bool:
    """Whether a figure without a percent sign would follow from its counts with one."""
    if facts.figure.percent or facts.figure.scale > 1 or facts.whole is None:
        return False
    figure = attrs.evolve(facts.figure, percent=True)
    meant = attrs.evolve(facts, figure=figure, factor=_HUNDRED)
    return any(_reading(meant, rounding).fit is Fit.YES for rounding in DECIDING)


def _complement(facts: _Facts, siblings: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the siblings whose complement the figure is: one of them, else all together."""
    if not (facts.figure.percent and is_certain(facts.figure)):
        return ()
    if not (facts.part.is_exact and facts.whole is not None and facts.whole.is_exact):
        return ()
    for together in (*((one,) for one in siblings), siblings):
        known = [_sound(one, facts.whole) for one in together]
        numbers = [one for one in known if one is not None]
        if len(numbers) < len(known) or not numbers:
            continue
        whole = sum((part for part, _ in numbers), Fraction(facts.part.low or 0))
        percent = sum((figure for _, figure in numbers), facts.figure.value)
        if whole == facts.whole.low and percent == _HUNDRED:
            return together
    return ()


def _sound(sibling: Claim, whole: Interval) -> tuple[Fraction, Fraction] | None:
    """Return the part and percent of a sibling whose own figure follows from the same whole."""
    if sibling.text is None:
        return None
    base = Numeral(Fraction(whole.low or 0))
    if sibling.whole is None:
        sibling = attrs.evolve(sibling, whole=base)
    found = judged(sibling)
    if found.verdict not in _FITTING or found.figure is None or found.part is None:
        return None
    if found.whole is None or truth_of(found.whole) != whole or not truth_of(found.part).is_exact:
        return None
    if not (found.figure.percent and is_certain(found.figure)):
        return None
    return found.part.value, found.figure.value

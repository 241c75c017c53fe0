"""A published growth against what is known: every kind it may be is tried."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi.audit._difference import differences
from hocsuotdoi.audit._explanation import (
    Assumption,
    Case,
    Explanation,
    Explanations,
    Kind,
    Need,
    Quantity,
)
from hocsuotdoi.audit._fit import DECIDING, FROM_ZERO, Reason, claimed_by, common, wholes
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.errors import Code, Conflict, InvalidValue, NotComparable, WrongType
from hocsuotdoi.exact import Ratio, Rounding
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Numeral, Style, number

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["growth"]

_HUNDRED: Final = 100
_PERCENT: Final = Fraction(1, _HUNDRED)
_KINDS: Final = tuple(Kind)


def growth(
    claim: str | Numeral,
    *,
    current: Ratio | int | None = None,
    step: int | None = None,
    prior: Ratio | int | None = None,
    current_published: str | Numeral | None = None,
    prior_published: str | Numeral | None = None,
    style: Style = Style.VI,
) -> Explanations:
    """Find what a published growth may be: a count, a percent, points, a difference of figures.

    A figure in percent may be a relative growth or points of a rate, for reports write both with
    the same sign. One without may be a count, or how many times as much. A fall has a minus:
    "-2,4%".

    Args:
        claim: The growth as published.
        current: The current rate, or the current count when it has no base.
        step: The published absolute growth, negative for a fall.
        prior: The rate before, or the count before, when known.
        current_published: The current rate as published.
        prior_published: The prior rate as published.
        style: How the texts are written.

    Raises:
        Unreadable: A text is not one number.
        WrongType: A count is not an int, or a rate not a Ratio.
        InvalidValue: Neither ``current`` nor both published rates are given, a published rate is
            not in percent, or the count before would be negative.
        Conflict: ``prior`` and ``step`` do not lead to ``current``.
        NotComparable: ``current`` is a count and ``prior`` a rate.

        >>> found = growth(
        ...     "0,64%", current=Ratio(337_294, 935_700), step=6_385, current_published="36%"
        ... )
        >>> [one.kind for one in found.fitting]
        [Kind.MIXED_PLACES, Kind.OTHER_BASE]
        >>> found[Kind.OTHER_BASE].needs[0].values
        WholeNumbers(first=934449, last=934712)
    """
    case = Case(
        _read(claim, style, where="the claim"),
        current=None if current is None else _level(current, where="current"),
        prior=None if prior is None else _level(prior, where="prior"),
        step=step,
        current_published=None
        if current_published is None
        else _rate(current_published, style, where="current_published"),
        prior_published=None
        if prior_published is None
        else _rate(prior_published, style, where="prior_published"),
    )
    found = sorted(_tried(_Known.of(case)), key=_rank)
    return Explanations(case, tuple(found))


def _read(text: str | Numeral, style: Style, *, where: str) -> Numeral:
    if isinstance(text, Numeral):
        return text
    return number(instance(text, str, where=where, expected="a text or a Numeral"), style=style)


def _rate(text: str | Numeral, style: Style, *, where: str) -> Numeral:
    rate = _read(text, style, where=where)
    if not rate.percent:
        raise InvalidValue(Code.MALFORMED, expected="a percent", got=text, where=where)
    return rate


def _level(value: Ratio | int, *, where: str) -> Ratio | int:
    return value if isinstance(value, Ratio) else whole_number(value, where=where)


def _rank(found: Explanation) -> tuple[bool, bool, int, int]:
    """Return the rank: what fits, asks for no unpublished number and assumes least comes first."""
    return not found.fits, bool(found.needs), len(found.assumes), _KINDS.index(found.kind)


@attrs.frozen
class _Known:
    """The counts that a case gives, directly or by its step."""

    case: Case
    now: int | None
    whole: int | None
    before: int | None
    before_whole: int | None

    @classmethod
    def of(cls, case: Case) -> _Known:
        """Return what follows from a case."""
        now, whole = _counts(case.current)
        before, before_whole = _counts(case.prior)
        if now is None:
            _check_without_current(case)
        elif whole is None and before_whole is not None:
            raise NotComparable(
                Code.DIFFERENT_KINDS,
                expected="a count before, for the current one is a count",
                got=case.prior,
                where="prior",
                hint="pass both rates, or both counts",
            )
        if now is not None and case.step is not None:
            before = _before(case, now=now, before=before)
        return cls(case, now=now, whole=whole, before=before, before_whole=before_whole)


def _counts(level: Ratio | int | None) -> tuple[int | None, int | None]:
    return (level.part, level.whole) if isinstance(level, Ratio) else (level, None)


def _check_without_current(case: Case) -> None:
    given = (case.prior, case.step)
    if case.current_published is None or case.prior_published is None or given != (None, None):
        raise InvalidValue(
            Code.EMPTY,
            expected="current, or only current_published and prior_published",
            got=None,
            where="current",
        )


def _before(case: Case, *, now: int, before: int | None) -> int:
    """Return the count before, as the step tells it."""
    if type(case.step) is not int:
        raise WrongType(Code.WRONG_TYPE, expected="a whole number", got=case.step, where="step")
    told = now - case.step
    if told < 0:
        raise InvalidValue(
            Code.NEGATIVE_COUNT, expected=f"a step of at most {now}", got=case.step, where="step"
        )
    if before not in {None, told}:
        raise Conflict(
            Code.FIGURES_DISAGREE,
            expected=f"prior {told}, which the step {case.step} leads from",
            got=case.prior,
            where="prior",
            hint="leave one of them out, or compare them with audit.report",
        )
    return told


def _tried(known: _Known) -> Iterator[Explanation]:
    if known.now is None:
        if known.case.figure.scale == 1:
            yield _relative_of_levels(known.case)
        yield from differences(known.case)
        return
    yield _count(known.case, now=known.now, before=known.before)
    if known.case.figure.scale != 1:  # nobody says "1,2 triệu lần"
        return
    relative = _relative(known.case, now=known.now, before=known.before)
    yield relative
    if not known.case.figure.percent:
        yield _times(known.case, now=known.now, before=known.before)
        return
    if known.before is not None and known.before != known.now and not relative.fits:
        yield _other_prior(known.case, now=known.now, before=known.before)
    if known.whole is not None:
        yield from _of_rate(known, now=known.now, whole=known.whole)


def _of_rate(known: _Known, *, now: int, whole: int) -> Iterator[Explanation]:
    """Return the kinds that are about a rate."""
    case, share = known.case, now <= whole
    assumes = () if known.before_whole is not None else (Assumption.SAME_BASE,)
    rate = Fraction(_HUNDRED * now, whole)
    if known.before is None:
        truth = Interval(0, whole) if share else FROM_ZERO
        yield _needing(
            Kind.POINTS,
            case,
            needs=[
                _need(Quantity.PRIOR, r, common(_less(now, c.scaled(Fraction(whole, 100))), truth))
                for r, c in _claimed(case.figure)
            ],
            assumes=assumes,
        )
        yield from differences(case, rate=rate, whole=whole, assumes=assumes)
        return
    prior_rate = Fraction(_HUNDRED * known.before, known.before_whole or whole)
    yield _valued(Kind.POINTS, case, exact=rate - prior_rate, assumes=assumes)
    least = Interval(known.before if share else 1, None)
    other = _needing(
        Kind.OTHER_BASE,
        case,
        needs=[
            _need(Quantity.PRIOR_BASE, r, bases and common(bases, least))
            for r, c in _claimed(case.figure)
            for bases in [wholes(Interval.exactly(known.before), _less(rate, c).scaled(_PERCENT))]
        ],
        assumes=(Assumption.OTHER_BASE,),
    )
    given = known.before_whole is not None
    yield attrs.evolve(other, fits=False, roundings=(), reason=Reason.GIVEN) if given else other
    yield from differences(case, rate=rate, prior_rate=prior_rate, assumes=assumes)


def _count(case: Case, *, now: int, before: int | None) -> Explanation:
    step = None if before is None else Fraction(now - before)
    if case.figure.percent:
        return Explanation(
            Kind.COUNT, fits=False, exact=step, reason=Reason.PERCENT_SIGN, case=case
        )
    if step is not None:
        return _valued(Kind.COUNT, case, exact=step)
    needs = [
        _need(Quantity.PRIOR, r, common(_less(now, c), FROM_ZERO)) for r, c in _claimed(case.figure)
    ]
    return _needing(Kind.COUNT, case, needs=needs)


def _times(case: Case, *, now: int, before: int | None) -> Explanation:
    if before == 0:
        return Explanation(Kind.TIMES, fits=False, reason=Reason.NO_BASE, case=case)
    if before is not None:
        return _valued(Kind.TIMES, case, exact=Fraction(now, before))
    needs = [
        _need(Quantity.PRIOR, r, wholes(Interval.exactly(now), c)) for r, c in _claimed(case.figure)
    ]
    return _needing(Kind.TIMES, case, needs=needs)


def _relative(case: Case, *, now: int, before: int | None) -> Explanation:
    factor = _factor(case.figure)
    if before == 0:
        return Explanation(Kind.RELATIVE, fits=False, reason=Reason.NO_BASE, case=case)
    if before is not None:
        return _valued(Kind.RELATIVE, case, exact=Fraction(factor * (now - before), before))
    needs = [
        _need(Quantity.PRIOR, r, wholes(Interval.exactly(now), multiple))
        for r, c in _claimed(case.figure)
        for multiple in [c.scaled(Fraction(1, factor)).plus(Interval.exactly(1))]
    ]
    return _needing(Kind.RELATIVE, case, needs=needs)


def _relative_of_levels(case: Case) -> Explanation:
    """Return the relative growth of a published rate; both rates are given."""
    rates = (case.current_published, case.prior_published)
    later, earlier = (rate.value for rate in rates if rate is not None)
    if earlier == 0:
        return Explanation(Kind.RELATIVE, fits=False, reason=Reason.NO_BASE, case=case)
    exact = _factor(case.figure) * (later - earlier) / earlier
    return _valued(Kind.RELATIVE, case, exact=exact, assumes=(Assumption.EXACT_FIGURES,))


def _other_prior(case: Case, *, now: int, before: int) -> Explanation:
    """Return the growth relative to another number, on the same side of the current count."""
    step, grown = abs(now - before), now >= before
    allowed = Interval(None, max(now, 1)) if grown else Interval(now, None)
    wanted: list[Need] = []
    possible: list[Need] = []
    for rounding, claimed in _claimed(case.figure):
        grew = (claimed if grown else claimed.negated()).scaled(Fraction(1, _factor(case.figure)))
        priors = wholes(Interval.exactly(step), grew)
        wanted.append(_need(Quantity.PRIOR, rounding, priors))
        possible.append(_need(Quantity.PRIOR, rounding, priors and common(priors, allowed)))
    found = _needing(Kind.OTHER_PRIOR, case, needs=possible, assumes=(Assumption.OTHER_PRIOR,))
    return found if found.fits else attrs.evolve(found, needs=tuple(wanted))


def _factor(figure: Numeral) -> int:
    return _HUNDRED if figure.percent else 1


def _claimed(figure: Numeral) -> list[tuple[Rounding, Interval]]:
    return [(rounding, claimed_by(figure, rounding)) for rounding in DECIDING]


def _less(value: int | Fraction, claimed: Interval) -> Interval:
    """Return where ``value`` less the claimed growth lies."""
    return claimed.negated().plus(Interval.exactly(value))


def _need(quantity: Quantity, rounding: Rounding, values: Interval | None) -> Need:
    return Need(quantity, rounding, WholeNumbers.inside(values))


def _valued(
    kind: Kind,
    case: Case,
    *,
    exact: Fraction,
    assumes: tuple[Assumption, ...] = (),
) -> Explanation:
    """Return an explanation of which the exact value is known."""
    fitting = tuple(rounding for rounding, claimed in _claimed(case.figure) if exact in claimed)
    return Explanation(
        kind,
        fits=bool(fitting),
        exact=exact,
        roundings=fitting,
        assumes=assumes,
        reason=None if fitting else Reason.DIFFERENT,
        case=case,
    )


def _needing(
    kind: Kind, case: Case, *, needs: list[Need], assumes: tuple[Assumption, ...] = ()
) -> Explanation:
    """Return an explanation that holds if an unpublished number has one of some values."""
    fitting = tuple(need.rounding for need in needs if need.values)
    return Explanation(
        kind,
        fits=bool(fitting),
        roundings=fitting,
        needs=tuple(needs),
        assumes=assumes,
        reason=None if fitting else Reason.IMPOSSIBLE,
        case=case,
    )

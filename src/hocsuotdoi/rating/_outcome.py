"""What becomes of one requirement under the evidence."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import Final, assert_never

import attrs

from hocsuotdoi._internal.check import exact_number, instance
from hocsuotdoi._internal.language import Label
from hocsuotdoi._internal.named import Named
from hocsuotdoi.criteria import (
    Better,
    Holding,
    Quantity,
    Requirement,
    Rule,
    Score,
    Shown,
    Threshold,
)
from hocsuotdoi.errors import Code, Conflict, InvalidValue, WrongType
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating._evidence import Evidence, Given, mark

_ANY_SHARE: Final = Interval(0, 1)


class Outcome(Named):
    """What became of one requirement."""

    MET = Label("đạt", "met")
    NOT_MET = Label("không đạt", "not met")
    UNKNOWN = Label("chưa xác định", "not known")
    NOT_APPLICABLE = Label("không áp dụng", "not applicable")


class Cause(Named):
    """Why an outcome is not known."""

    NO_EVIDENCE = Label("chưa có minh chứng", "no evidence")
    TRAIT_UNKNOWN = Label(
        "chưa rõ có thuộc diện áp dụng hay không", "whether it applies is not known"
    )
    APPROXIMATE = Label("số liệu gần đúng, chưa đủ để kết luận", "the figure is approximate")
    NO_BASE = Label("không còn cơ sở để tính", "the base no longer exists")


@attrs.frozen
class Judged:
    """What one requirement comes to.

    Attributes:
        outcome: Met, not met, not known or not applicable.
        cause: Why it is not known; None when it is.
        lacking: The least that is still missing: whole units, levels or points, or a share where
            the evidence was a bare share; None when nothing is, or it cannot be told.
    """

    outcome: Outcome
    cause: Cause | None = None
    lacking: int | Fraction | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.outcome, Outcome, where="Judged.outcome")
        if self.cause is not None:
            instance(self.cause, Cause, where="Judged.cause")
        if self.lacking is not None:
            exact_number(self.lacking, where="Judged.lacking")


MET: Final = Judged(Outcome.MET)
NOT_MET: Final = Judged(Outcome.NOT_MET)
NOT_APPLICABLE: Final = Judged(Outcome.NOT_APPLICABLE)
NO_EVIDENCE: Final = Judged(Outcome.UNKNOWN, Cause.NO_EVIDENCE)
NO_BASE: Final = Judged(Outcome.UNKNOWN, Cause.NO_BASE)
APPROXIMATE: Final = Judged(Outcome.UNKNOWN, Cause.APPROXIMATE)


def judge(
    id_: str,
    requirement: Requirement,
    evidence: Evidence,
    given: Given | None,
    *,
    least: int | Fraction | None = None,
) -> Judged:
    """Return what a requirement comes to.

    Args:
        id_: The item, for messages.
        requirement: What is asked.
        evidence: All that is known of the unit.
        given: What is known of the item; None for nothing.
        least: The floor under the points of an item.
    """
    applies = True
    if requirement.applies:
        known = dict(evidence.traits).get(requirement.applies)
        if known is False:
            return NOT_APPLICABLE
        applies = known is True
    if isinstance(given, Missing) and given.reason is MissingReason.NOT_APPLICABLE:
        if not requirement.applies:
            raise _wrong(id_, requirement.rule, given, "this item applies to every unit")
        if applies:
            raise Conflict(
                Code.FIGURES_DISAGREE,
                expected=f"evidence, as the unit has the trait {requirement.applies!r}",
                got=given,
                where=f"item {id_}",
            )
        return NOT_APPLICABLE
    rule = requirement.rule
    if isinstance(given, Missing):
        given = None
    if isinstance(rule, Holding):
        given = _held(id_, rule, evidence, given)
    if isinstance(rule, Threshold) and _base_gone(rule, evidence):
        found = NO_BASE
    else:
        found = NO_EVIDENCE if given is None else _judged(id_, rule, evidence, given, least)
    if not applies and found.outcome is not Outcome.MET:
        return Judged(Outcome.UNKNOWN, Cause.TRAIT_UNKNOWN, found.lacking)
    return found


def _judged(
    id_: str, rule: Rule, evidence: Evidence, given: Given, least: int | Fraction | None
) -> Judged:
    match rule:
        case Score():
            return _score(id_, rule, given, least)
        case Threshold():
            return _threshold(id_, rule, evidence, given)
        case Shown():
            return _shown(id_, rule, given)
        case Quantity():
            return _least(id_, rule, given, rule.least)
        case Holding():
            return _least(id_, rule, given, rule.level or 1)
        case Better():
            return _better(id_, rule, given)
        case _:
            assert_never(rule)


def _held(id_: str, rule: Holding, evidence: Evidence, given: Given | None) -> Given | None:
    """Return the level of a title; the item and the titles held must not contradict each other."""
    held = next((one.level for one in evidence.held if one.scheme == rule.scheme), None)
    if held is not None and given is not None and given != held:
        raise Conflict(
            Code.FIGURES_DISAGREE,
            expected=f"level {held}, as {rule.scheme} is held",
            got=given,
            where=f"item {id_}",
        )
    return given if held is None else held


def _shown(id_: str, rule: Rule, given: Given) -> Judged:
    if not isinstance(given, bool):
        raise _wrong(id_, rule, given, "pass True when it is there, False when it is not")
    return MET if given else NOT_MET


def _score(id_: str, rule: Score, given: Given, least: int | Fraction | None) -> Judged:
    points = mark(given, where=f"item {id_}")
    if points > rule.most:
        raise _impossible(id_, rule, given, f"at most {rule.most} points can be given")
    if least is not None and points < least:
        return Judged(Outcome.NOT_MET, lacking=least - points)
    return MET


def _base_gone(rule: Threshold, evidence: Evidence) -> bool:
    return rule.base_until is not None and evidence.assessed.end > rule.base_until


def _threshold(id_: str, rule: Threshold, evidence: Evidence, given: Given) -> Judged:
    bar = rule.bar_for(evidence.area)
    if isinstance(given, Ratio):
        if given.part > given.whole:
            raise InvalidValue(
                Code.PART_EXCEEDS_WHOLE,
                expected=f"a part of at most {given.whole}",
                got=given.part,
                where=f"item {id_}",
            )
        wanted = -(-bar.numerator * given.whole // bar.denominator)
        if given.part >= wanted:
            return MET
        return Judged(Outcome.NOT_MET, lacking=wanted - given.part)
    if isinstance(given, Interval):
        if not given.meets(_ANY_SHARE):
            raise _impossible(id_, rule, given, "a share lies from 0 to 1, the whole")
        if (given.low or 0) >= bar:
            return MET
        return APPROXIMATE if given.meets(Interval(bar, 1)) else NOT_MET
    if not isinstance(given, Fraction):
        hint = "pass Ratio(part, whole), or a Fraction where 1 is the whole"
        raise _wrong(id_, rule, given, hint)
    if given > 1:
        raise _impossible(id_, rule, given, "a share lies from 0 to 1, the whole")
    return MET if given >= bar else Judged(Outcome.NOT_MET, lacking=bar - given)


def _least(id_: str, rule: Rule, given: Given, least: int) -> Judged:
    if type(given) is not int:
        raise _wrong(id_, rule, given, "pass a whole number of at least 0")
    return MET if given >= least else Judged(Outcome.NOT_MET, lacking=least - given)


def _better(id_: str, rule: Better, given: Given) -> Judged:
    higher = rule.direction is Direction.HIGHER
    if isinstance(given, PointChange):
        grown = given.points
        lacking = _units_to_better(given, higher=higher)
    elif isinstance(given, Change):
        grown = Fraction(given.absolute)
        lacking = abs(given.absolute) + 1 if isinstance(given.absolute, int) else None
        if not higher and given.prior == 0:
            lacking = None
    else:
        hint = "pass Change(prior, current) or PointChange(prior, current)"
        raise _wrong(id_, rule, given, hint)
    if grown > 0 if higher else grown < 0:
        return MET
    return NOT_MET if lacking is None else Judged(Outcome.NOT_MET, lacking=lacking)


def _units_to_better(change: PointChange, *, higher: bool) -> int | None:
    """Return how many units more, or fewer, of the current whole make its rate the better one."""
    even = change.prior.value * change.current.whole
    wanted = floor(even) + 1 if higher else ceil(even) - 1
    if not 0 <= wanted <= change.current.whole:
        return None
    return abs(wanted - change.current.part)


def _wrong(id_: str, rule: Rule, given: object, hint: str) -> WrongType:
    expected = f"evidence for a {type(rule).__name__}"
    return WrongType(Code.WRONG_TYPE, expected=expected, got=given, where=f"item {id_}", hint=hint)


def _impossible(id_: str, rule: Rule, given: object, hint: str) -> InvalidValue:
    expected = f"evidence for a {type(rule).__name__}"
    return InvalidValue(
        Code.OUT_OF_RANGE, expected=expected, got=given, where=f"item {id_}", hint=hint
    )

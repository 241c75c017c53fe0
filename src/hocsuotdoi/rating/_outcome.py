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
    Area,
    Better,
    Grade,
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
    AREA_UNKNOWN = Label("chưa rõ thuộc loại địa bàn nào", "the class of area is not stated")
    APPROXIMATE = Label("số liệu gần đúng, chưa đủ để kết luận", "the figure is approximate")
    NO_BASE = Label("không còn cơ sở để tính", "the base no longer exists")


@attrs.frozen
class Judged:
    """What one requirement comes to.

    Attributes:
        outcome: Met, not met, not known or not applicable.
        cause: Why it is not known; None when it is.
        lacking: The least that is still missing, whatever the area where that is not stated: whole
            units, levels, grades or points, or a share where the evidence was a bare share; None
            when nothing is, or it cannot be told.
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
AREA_UNKNOWN: Final = Judged(Outcome.UNKNOWN, Cause.AREA_UNKNOWN)
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
    trait, rule = requirement.applies, requirement.rule
    applies = True if trait is None else evidence.has_trait(trait.id)
    if applies is False:
        return NOT_APPLICABLE
    if isinstance(given, Missing):
        if given.reason is MissingReason.NOT_APPLICABLE:
            _excuse(id_, requirement, given, applies=applies)
            return NOT_APPLICABLE
        given = None
    if isinstance(rule, Holding):
        given = _held(id_, rule, evidence, given)
    if isinstance(rule, Threshold) and _base_gone(rule, evidence):
        found = NO_BASE
    elif given is None:
        found = NO_EVIDENCE
    else:
        found = _judged(id_, rule, evidence.area, given, least)
    if applies is None and found.outcome is not Outcome.MET:
        return Judged(Outcome.UNKNOWN, Cause.TRAIT_UNKNOWN, found.lacking)
    return found


def _excuse(id_: str, requirement: Requirement, given: Missing, *, applies: bool | None) -> None:
    """Refuse to excuse a unit from what is asked of it."""
    if requirement.applies is None:
        raise _wrong(id_, requirement.rule, given, "this item applies to every unit")
    if applies:
        raise Conflict(
            Code.FIGURES_DISAGREE,
            expected=f"evidence, as the unit has the trait {requirement.applies.id!r}",
            got=given,
            where=f"item {id_}",
        )


def _judged(
    id_: str, rule: Rule, area: Area | None, given: Given, least: int | Fraction | None
) -> Judged:
    match rule:
        case Score():
            return _score(id_, rule, given, least)
        case Threshold(variants=()):
            return _share(id_, rule, given, rule.bar)
        case Threshold():
            return _threshold(id_, rule, area, given)
        case Shown():
            return _shown(id_, rule, given)
        case Quantity():
            return _least(id_, rule, given, rule.least)
        case Holding():
            return _least(id_, rule, given, rule.level or 1)
        case Grade():
            return _grade(id_, rule, given)
        case Better():
            return _better(id_, rule, given)
        case _:
            assert_never(rule)


def _held(id_: str, rule: Holding, evidence: Evidence, given: Given | None) -> Given | None:
    """Return the level of a title; the item and the titles held must not contradict each other."""
    held = evidence.title(rule.scheme)
    if held is None:
        return given
    if given is not None and given != held.level:
        raise Conflict(
            Code.FIGURES_DISAGREE,
            expected=f"level {held.level}, as {rule.scheme} is held",
            got=given,
            where=f"item {id_}",
        )
    return held.level


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


def _threshold(id_: str, rule: Threshold, area: Area | None, given: Given) -> Judged:
    """Judge by the bar of the area; while that is not stated, by what every bar agrees on."""
    if area is not None:
        return _share(id_, rule, given, rule.bar_for(area))
    bars = [rule.bar, *(variant.bar for variant in rule.variants)]
    highest = _share(id_, rule, given, max(bars))
    if any(variant.indicator not in {None, rule.indicator} for variant in rule.variants):
        return AREA_UNKNOWN  # a figure on another base says nothing until the base is known
    if highest is MET or _share(id_, rule, given, min(bars)).outcome is Outcome.NOT_MET:
        return highest
    return AREA_UNKNOWN


def _share(id_: str, rule: Threshold, given: Given, bar: Fraction) -> Judged:
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


def _grade(id_: str, rule: Grade, given: Given) -> Judged:
    most = len(rule.grades)
    hint = f"pass the grade as a whole number: 0 for none, 1 for the lowest, {most} for the highest"
    if type(given) is not int:
        raise _wrong(id_, rule, given, hint)
    if given > most:
        raise _impossible(id_, rule, given, hint)
    return _least(id_, rule, given, rule.least)


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

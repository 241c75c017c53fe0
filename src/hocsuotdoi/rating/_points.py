"""Points: where the total lies, and whether a floor under every item holds.

Each criterion is a sum of items; the scheme is a sum of criteria. Evidence may fix any of these
numbers. What it does not fix lies between nothing and the most points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from hocsuotdoi.criteria import Criterion, Points, Scheme, Score
from hocsuotdoi.errors import Code, Conflict, UnknownName
from hocsuotdoi.interval import Interval
from hocsuotdoi.rating._evidence import Evidence, Mark, mark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    Number = int | Fraction


@attrs.frozen
class _Sum:
    """One criterion.

    Attributes:
        known: The points of its items, as far as known.
        unmarked: The most points of each item that is not known.
        reach: The most points it can have.
        given: The points it is known to have as a whole; None when that is not known.
    """

    known: Number
    unmarked: tuple[Number, ...]
    reach: Number
    given: Number | None

    @property
    def high(self) -> Number:
        """The most points it can add to the total."""
        return self.reach if self.given is None else min(self.given, self.reach)

    def low(self, least: Number) -> Number:
        """Return the fewest points when each item not known has at least so many."""
        return self.known + least * len(self.unmarked) if self.given is None else self.given

    def spare(self, least: Number) -> Number:
        """Return the points of the whole that are left when each item has at least so many."""
        return 0 if self.given is None else self.given - self.known - least * len(self.unmarked)


@attrs.frozen
class Room:
    """What the evidence says of the points.

    Attributes:
        score: Where the total lies.
        above_floor: Where it lies when every item reaches the floor; None when one cannot.
        floor_holds: Whether every item reaches the floor for certain.
    """

    score: Interval
    above_floor: Interval | None
    floor_holds: bool


def room_of(
    rules: Scheme, decision: Points, evidence: Evidence, marks: Mapping[str, Number]
) -> Room:
    """Return where the total lies; finer evidence must agree with coarser."""
    sums, slack = _sums(rules, decision, evidence, marks)
    unlisted = sum(marks.values(), 0) - sum((one.known for one in sums), 0)
    _fit(rules, unlisted, slack)
    total = None if evidence.total is None else mark(evidence.total, where="Evidence.total")
    high = None if slack is None else sum((one.high for one in sums), slack)
    score = _agreed(_low(sums, unlisted, 0), high, total)
    floor = decision.floor
    if floor is None:
        return Room(score, score, floor_holds=True)
    low = _low(sums, unlisted, floor)
    sunk = any(points < floor for points in marks.values())
    sunk = sunk or any(one.spare(floor) < 0 for one in sums)
    if sunk or (score.high is not None and low > score.high):
        return Room(score, None, floor_holds=False)
    lost = None if total is None or high is None else high - total
    holds = not rules.is_open and all(_holds(one, floor, lost) for one in sums)
    return Room(score, Interval(low if total is None else total, score.high), floor_holds=holds)


def _fit(rules: Scheme, unlisted: Number, slack: Number | None) -> None:
    """Refuse more points on items not in the pack than the pack leaves unattested."""
    if slack is None:
        return
    left = sum((c.most - c.listed for c in rules.criteria if c.most is not None), slack)
    if unlisted > left:
        raise Conflict(
            Code.FIGURES_DISAGREE,
            expected=f"at most {left} points on items that are not in the pack",
            got=unlisted,
            where="Evidence.items",
        )


def _low(sums: list[_Sum], unlisted: Number, least: Number) -> Number:
    """Return the fewest points in all; items not in the pack may lie in a criterion's points."""
    spare = sum((one.spare(least) for one in sums), 0)
    return sum((one.low(least) for one in sums), max(0, unlisted - spare))


def _holds(one: _Sum, floor: Number, lost: Number | None) -> bool:
    """Whether so few points are lost that no item that is not known can lie below the floor."""
    loss = lost if one.given is None else one.reach - one.given
    return not one.unmarked or (loss is not None and min(one.unmarked) - loss >= floor)


def _sums(
    rules: Scheme, decision: Points, evidence: Evidence, marks: Mapping[str, Number]
) -> tuple[list[_Sum], Number | None]:
    """Return the criteria, and the points outside of them; None when that is not attested."""
    named = dict(evidence.criteria)
    unknown = sorted(named.keys() - {criterion.id for criterion in rules.criteria})
    if unknown:
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"a criterion of {rules.id}",
            got=unknown[0],
            where="Evidence.criteria",
        )
    attested = sum((c.listed if c.most is None else c.most for c in rules.criteria), 0)
    slack: Number | None = 0
    if decision.total is not None:
        slack = decision.total - attested
    elif rules.is_open:
        slack = None
    return [
        _sum(criterion, rules, marks, slack, named.get(criterion.id))
        for criterion in rules.criteria
    ], slack


def _sum(
    criterion: Criterion,
    rules: Scheme,
    marks: Mapping[str, Number],
    slack: Number | None,
    named: Mark | None,
) -> _Sum:
    """Return what is known of one criterion; its points must agree with those of its items."""
    known = sum((marks[item.id] for item in criterion.items if item.id in marks), 0)
    unmarked = [
        rule.most
        for item in criterion.items
        if isinstance(rule := item.requirements[0][1].rule, Score) and item.id not in marks
    ]
    unattested = 0 if criterion.most is None else criterion.most - criterion.listed
    reach = known + sum(unmarked, 0) + unattested
    found = _Sum(known, tuple(unmarked), reach, None)
    if named is None:
        return found
    most: Number | None = reach
    if criterion.most is None and rules.is_open:  # it may have items that are not attested
        most = None if slack is None else reach + slack
    where = f"the points of criterion {criterion.id}"
    points = mark(named, where=where)
    if points < known or (most is not None and points > most):
        raise _disagree(known, most, points, where)
    return attrs.evolve(found, given=points)


def _agreed(low: Number, high: Number | None, total: Number | None) -> Interval:
    if high is not None and low > high:
        raise Conflict(
            Code.FIGURES_DISAGREE,
            expected=f"at most {high} points in all",
            got=low,
            where="Evidence.items",
        )
    if total is None:
        return Interval(low, high)
    if total < low or (high is not None and total > high):
        raise _disagree(low, high, total, "Evidence.total")
    return Interval.exactly(total)


def _disagree(low: Number, high: Number | None, points: Number, where: str) -> Conflict:
    upwards = "on" if high is None else f"to {high}"
    return Conflict(
        Code.FIGURES_DISAGREE,
        expected=f"points from {low} {upwards}, as the finer evidence allows",
        got=points,
        where=where,
    )

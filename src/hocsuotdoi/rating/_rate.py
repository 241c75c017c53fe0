"""Rating one unit: rules and evidence in, a verdict with reasons out. No file is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Band,
    Item,
    Level,
    Pack,
    Points,
    Requirement,
    Scheme,
    Score,
)
from hocsuotdoi.criteria._check import did_you_mean
from hocsuotdoi.errors import Code, InvalidValue, UnknownName
from hocsuotdoi.exact import Missing
from hocsuotdoi.rating._evidence import Evidence, Given, mark
from hocsuotdoi.rating._lines import NOT_IN_PACK
from hocsuotdoi.rating._outcome import NO_EVIDENCE, Cause, Judged, Outcome, judge
from hocsuotdoi.rating._points import room_of
from hocsuotdoi.rating._rating import Conclusion, Rating, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from hocsuotdoi.interval import Interval


def rate(pack: Pack, evidence: Evidence, *, scheme: str = "") -> Rating:
    """Return whether a unit achieves a title, as far as evidence and pack can tell.

    Args:
        pack: The rules of one document.
        evidence: What is known of the unit.
        scheme: Which of the pack's schemes; may be left out when it has one.

    Returns:
        A Rating: pass, fail or undetermined, the level, the scores still possible, and one cited
        reason for each item. More evidence can only narrow it.

    Raises:
        UnknownName: The pack has no such scheme or trait, or the scheme no such item or class of
            areas.
        InvalidValue: A value cannot be: more points than an item gives, a share above the whole,
            points where levels decide; or the year judged lies outside the attested validity of
            the document.
        WrongType: An item is given evidence of another kind than it asks.
        Conflict: Items, criteria and total do not agree; or an item and a title held, or a trait.
    """
    rules = instance(pack, Pack, where="rate").scheme(scheme)
    given = dict(instance(evidence, Evidence, where="rate").items)
    _in_force(pack, evidence)
    _known_items(given, rules)
    _known_traits(pack, evidence)
    _known_area(rules, evidence.area)
    decision = rules.decision
    if isinstance(decision, AllMet):
        _no_points(evidence)
        reasons = tuple(_reason(item, given.get(item.id), evidence) for item in rules.items())
        return _by_levels(pack, rules, decision, evidence, reasons)
    items = (*rules.items(), *_strangers(rules, decision, given))
    reasons = tuple(
        _reason(item, given.get(item.id), evidence, least=decision.floor) for item in items
    )
    return _by_points(pack, rules, decision, evidence, reasons)


def _reason(
    item: Item, given: Given | None, evidence: Evidence, *, least: int | Fraction | None = None
) -> Reason:
    judged: list[tuple[int, Judged]] = []
    before, found = None, NO_EVIDENCE
    for level, requirement in item.requirements:
        if requirement is not before:  # levels that ask the same share it
            before = requirement
            found = judge(item.id, requirement, evidence, given, least=least)
        judged.append((level, found))
    return Reason(item, given, tuple(judged))


def _in_force(pack: Pack, evidence: Evidence) -> None:
    if not pack.covers(evidence.assessed):
        raise InvalidValue(
            Code.OUT_OF_VALIDITY,
            expected=f"a year in which {pack.document.text('en')} is in force",
            got=evidence.assessed,
            where="Evidence.assessed",
            hint="packs.in_force(on=…) lists the packs of a year",
        )


def _known_items(given: Mapping[str, Given], rules: Scheme) -> None:
    """Refuse items of other schemes; a list of points that is open may have any."""
    if rules.open_items and isinstance(rules.decision, Points):
        return
    for id_ in given:
        if id_ not in rules.item_ids:
            raise _unknown(id_, rules.item_ids, f"an item of {rules.id}", "Evidence.items")


def _known_traits(pack: Pack, evidence: Evidence) -> None:
    """Refuse traits that no scheme of the pack asks of; one of another scheme may be given."""
    if not evidence.traits:
        return
    ids = {trait.id for trait in pack.traits}
    for id_, _ in evidence.traits:
        if id_ not in ids:
            raise _unknown(id_, ids, f"a trait of {pack.document.slug}", "Evidence.traits")


def _unknown(id_: str, known: Iterable[str], expected: str, where: str) -> UnknownName:
    hint = did_you_mean(id_, known)
    return UnknownName(Code.UNKNOWN_NAME, expected=expected, got=id_, where=where, hint=hint)


def _known_area(rules: Scheme, area: Area | None) -> None:
    """Refuse a class of areas that the scheme does not use, where it uses any."""
    if area in {None, Area.GENERAL} or not rules.areas or area in rules.areas:
        return
    known = [one.name for one in Area if one is Area.GENERAL or one in rules.areas]
    raise UnknownName(
        Code.UNKNOWN_NAME,
        expected=f"one of {', '.join(known)}",
        got=area,
        where="Evidence.area",
        hint="each document has classes of its own; of one unit, two documents may say two",
    )


def _no_points(evidence: Evidence) -> None:
    for name, given in (("total", evidence.total), ("criteria", evidence.criteria or None)):
        if given is not None:
            raise InvalidValue(
                Code.MALFORMED,
                expected="no points, as levels decide",
                got=given,
                where=f"Evidence.{name}",
            )


# ── levels: every item must be met ───────────────────────────────────────────────────────────────


def _by_levels(
    pack: Pack, rules: Scheme, decision: AllMet, evidence: Evidence, reasons: tuple[Reason, ...]
) -> Rating:
    found = _found(reasons)
    working = _concluded(rules, decision, found)
    by_law = None if decision.absence_fails is None else working
    if by_law is not None and found.absent:
        legal = _Found(found.asked, found.open, found.failed | found.absent, found.absent)
        by_law = _concluded(rules, decision, legal)
    return Rating(pack, rules, evidence, working, None, reasons, by_law)


@attrs.frozen
class _Found:
    """The levels at which something is asked, is open, has failed, or lacks evidence."""

    asked: set[int]
    open: set[int]
    failed: set[int]
    absent: set[int]


def _found(reasons: tuple[Reason, ...]) -> _Found:
    found = _Found(set(), set(), set(), set())
    met, not_met, unknown = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
    for reason in reasons:
        for number, judged in reason.judged:
            found.asked.add(number)
            if judged.outcome is met:
                continue
            if judged.outcome is not_met:
                found.failed.add(number)
            elif judged.outcome is unknown:
                found.open.add(number)
                if judged.cause is Cause.NO_EVIDENCE:
                    found.absent.add(number)
    return found


def _concluded(rules: Scheme, decision: AllMet, found: _Found) -> Conclusion:
    """Return the highest levels that may turn out to be reached, None for none."""
    states = _states(rules, decision, found)
    possible: list[Level | None] = []
    for level, state in zip(reversed(decision.levels), reversed(states), strict=True):
        if state is not Verdict.FAIL:
            possible.insert(0, level)
        if state is Verdict.PASS:
            return Conclusion(tuple(possible))
    return Conclusion((None, *possible))


def _states(rules: Scheme, decision: AllMet, found: _Found) -> list[Verdict]:
    """Return, level by level, whether it is reached."""
    is_open = rules.is_open
    states: list[Verdict] = []
    below = Verdict.PASS
    for level in decision.levels:
        number = level.number
        if number in found.failed or below is Verdict.FAIL:
            state = Verdict.FAIL
        elif (
            is_open
            or number in found.open
            or number not in found.asked
            or below is Verdict.UNDETERMINED
        ):
            state = Verdict.UNDETERMINED
        else:
            state = Verdict.PASS
        states.append(state)
        below = state if decision.nested else Verdict.PASS
    return states


# ── points: bands, and a floor under every item ──────────────────────────────────────────────────


def _by_points(
    pack: Pack, rules: Scheme, decision: Points, evidence: Evidence, reasons: tuple[Reason, ...]
) -> Rating:
    marks = {
        id_: mark(given, where=f"item {id_}")
        for id_, given in evidence.items
        if not isinstance(given, Missing)
    }
    room = room_of(rules, decision, evidence, marks)
    possible: tuple[Band | None, ...] = ()
    if room.above_floor is not None:
        possible = tuple(band for band in _bands(decision, room.above_floor) if band.passes)
    fails = not room.floor_holds or any(not band.passes for band in _bands(decision, room.score))
    open_end = not decision.bands and room.above_floor is not None  # no pass mark is attested
    if fails and not open_end:
        possible = (None, *possible)
    return Rating(pack, rules, evidence, Conclusion(possible), room.score, reasons)


def _bands(decision: Points, score: Interval) -> tuple[Band, ...]:
    """Return the bands the score may lie in."""
    ends = [*(band.low for band in decision.bands[1:]), None]
    return tuple(
        band
        for band, end in zip(decision.bands, ends, strict=False)
        if (score.high is None or band.low <= score.high)
        and (end is None or (score.low or 0) < end)
    )


def _strangers(rules: Scheme, decision: Points, given: Mapping[str, Given]) -> Iterator[Item]:
    """Yield the items that are given and that the pack does not have, as an open list allows."""
    for id_, points in given.items():
        if id_ not in rules.item_ids and not isinstance(points, Missing):
            most = decision.total or max(mark(points, where=f"item {id_}"), 1)
            requirement = Requirement(Score(most), decision.citation)
            yield Item(id_, NOT_IN_PACK, ((0, requirement),))

"""Rating by levels over a frame: a level is reached when every item of it is met.

What becomes of a requirement is True, False or absent, for met (or not asked of the unit), not met
and not known; the engines' logic of absent values is then the core's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never, cast

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi.criteria import AllMet, Better, Grade, Holding, Quantity, Shown, Threshold
from hocsuotdoi.errors import Code
from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames._points import point_change
from hocsuotdoi.frames._rules import (
    ACHIEVED,
    BY_LAW,
    FIRST_FAILING,
    LEVEL,
    SOUND,
    VERDICT,
    Asked,
    always,
    any_of,
    areas,
    first_of,
    largest,
    nothing,
    pieces,
    unknown,
    verdict,
    with_nothing,
    with_problems,
)
from hocsuotdoi.measure import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from fractions import Fraction

    from hocsuotdoi.criteria import Item, Requirement, Scheme
    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._problems import Fault

_Rule = Threshold | Quantity | Shown | Better | Holding | Grade  # points decide no level
_RATES: Final = 4  # columns of a figure that is a rate, now and before


@attrs.frozen
class _Judged:
    """One requirement over all rows.

    Attributes:
        item: The item.
        levels: The levels that ask the same.
        met: The column that says whether it is met.
        absent: The column that says whether it lacks evidence.
    """

    item: str
    levels: tuple[int, ...]
    met: str
    absent: str


def by_levels(asked: Asked, decision: AllMet, *, on: date) -> Frame:
    """Return the frame with verdict, level and problem, and columns of our own."""
    asked = attrs.evolve(asked, frame=with_nothing(asked))
    frame, counts = _cleaned(asked)
    frame = with_problems(frame, [*_faults(asked, counts, on)])
    frame = _compared(asked, frame, counts)
    judged: list[_Judged] = []
    columns: list[nw.Expr] = []
    for item in asked.rules.items():
        for levels, requirement in _steps(item):
            name = f"_rate_{len(judged)}"
            met, absent = _judge(asked, counts, item, requirement, on)
            columns += [met.alias(f"{name}_met"), absent.alias(f"{name}_absent")]
            judged.append(_Judged(item.id, levels, f"{name}_met", f"{name}_absent"))
    frame = frame.with_columns(*columns)
    return _concluded(asked.rules, decision, frame, judged)


def _steps(item: Item) -> Iterator[tuple[tuple[int, ...], Requirement]]:
    """Yield what an item asks, once for all levels that ask the same."""
    levels: dict[int, list[int]] = {}
    asked = [requirement for _, requirement in item.requirements]
    for level, requirement in item.requirements:
        levels.setdefault(asked.index(requirement), []).append(level)
    for place, numbers in levels.items():
        yield tuple(numbers), asked[place]


# ── evidence ─────────────────────────────────────────────────────────────────────────────────────


def _cleaned(asked: Asked) -> tuple[Frame, dict[str, str]]:
    """Return the frame with the counts of shares and changes; absent where they cannot be one."""
    counts: dict[str, str] = {}
    columns: list[nw.Expr] = []
    for item in asked.rules.items():
        rule = item.requirements[0][1].rule
        if not isinstance(rule, Threshold | Better):
            continue
        for name in pieces(item, asked.columns):
            if name in asked.columns:
                count = nw.col(asked.columns[name])
                least = 1 if name.endswith(":whole") else 0
                kept = nw.when((count >= least) & (count <= _largest(item))).then(count)
                counts[name] = f"_rate_count_{len(counts)}"
                columns.append(kept.cast(nw.Int64).alias(counts[name]))
    return (asked.frame.with_columns(*columns) if columns else asked.frame), counts


def _largest(item: Item) -> int:
    rules = [requirement.rule for _, requirement in item.requirements]
    return min(largest(rule if isinstance(rule, Threshold) else None) for rule in rules)


def _compared(asked: Asked, frame: Frame, counts: dict[str, str]) -> Frame:
    """Return the frame with the sign of the change of each rate, as its own count."""
    for item in asked.rules.items():
        names = pieces(item, asked.columns)
        if len(names) == _RATES and names[0] in counts:
            now_part, now_whole, prior_part, prior_whole = (counts[name] for name in names)
            frame = point_change(
                frame,
                f"{now_part}_change",
                now=(now_part, now_whole),
                before=(prior_part, prior_whole),
                places=0,
                rounding=Rounding.UP,  # so that the least change is one unit
            )
            counts[item.id] = f"{now_part}_change"
    return frame


def _faults(asked: Asked, counts: Mapping[str, str], on: date) -> Iterator[Fault]:
    """Yield what can be wrong with a row; what is not asked of a unit is not looked at."""
    schema = asked.frame.collect_schema()
    signed = [
        nw.col(column) < 0
        for column in asked.columns.values()
        if schema[column].is_signed_integer()
    ]
    yield any_of([*signed, unknown()]), Code.NEGATIVE_COUNT
    over: list[nw.Expr] = []
    parts: list[nw.Expr] = []
    for item in asked.rules.items():
        rule = item.requirements[0][1].rule
        names = pieces(item, asked.columns)
        if names[0] not in asked.columns:
            continue
        over += [nw.col(asked.columns[name]) > _largest(item) for name in names if name in counts]
        judged = [r for _, r in item.requirements if not _base_gone(r, on)]
        if isinstance(rule, Grade):
            beyond = nw.col(asked.columns[item.id]) > len(rule.grades)
            over.append(beyond & _asked_of_some(asked, judged))
        if isinstance(rule, Threshold) and judged:
            part, whole = (nw.col(counts[name]) for name in names)
            parts.append((part > whole) & _asked_of_some(asked, judged))
    yield any_of([*over, unknown()]), Code.OUT_OF_RANGE
    yield any_of([*parts, unknown()]), Code.PART_EXCEEDS_WHOLE
    if asked.area is not None:
        stated = nw.col(asked.area).cast(nw.String)
        yield ~stated.is_null() & ~stated.is_in([*areas(asked.rules)]), Code.UNKNOWN_NAME


def _asked_of_some(asked: Asked, requirements: Sequence[Requirement]) -> nw.Expr:
    """Return whether some requirement may be asked of a unit."""
    traits = [requirement.applies for requirement in requirements]
    if any(trait is None or trait.id not in asked.traits for trait in traits):
        return always(1) > 0
    return any_of(
        [nw.col(asked.traits[trait.id]).fill_null(value=True) for trait in traits if trait]
    )


def _base_gone(requirement: Requirement, on: date) -> bool:
    rule = requirement.rule
    return isinstance(rule, Threshold) and rule.base_until is not None and on > rule.base_until


# ── requirements ─────────────────────────────────────────────────────────────────────────────────


def _judge(
    asked: Asked, counts: Mapping[str, str], item: Item, requirement: Requirement, on: date
) -> tuple[nw.Expr, nw.Expr]:
    """Return whether a requirement is met, and whether it is for lack of evidence that it is not.

    That it is not asked of a unit is as good as met.
    """
    names = pieces(item, asked.columns)
    trait = requirement.applies
    applies = None
    if trait is not None:
        applies = nw.col(asked.traits[trait.id]) if trait.id in asked.traits else unknown()
    no = always(0) > 0
    if _base_gone(requirement, on):
        met, absent = unknown(), no
    elif names[0] not in asked.columns:
        met, absent = unknown(), always(1) > 0
    else:
        met = _met(asked, counts, item, requirement)
        absent = any_of([nw.col(counts.get(n, asked.columns[n])).is_null() for n in names])
    if applies is None:
        return met, absent
    return met | ~applies, absent & applies


def _met(asked: Asked, counts: Mapping[str, str], item: Item, requirement: Requirement) -> nw.Expr:
    names = pieces(item, asked.columns)
    value = nw.col(asked.columns[names[0]])
    rule = cast("_Rule", requirement.rule)
    match rule:
        case Shown():
            return value
        case Quantity(least) | Grade(least):
            return value >= least
        case Holding(_, level):
            return value >= (level or 1)
        case Better(direction):
            if item.id in counts:
                grown = nw.col(counts[item.id])
            else:
                now, before = (nw.col(counts[name]) for name in names)
                grown = now - before
            return grown > 0 if direction is Direction.HIGHER else grown < 0
        case Threshold():
            part, whole = (nw.col(counts[name]) for name in names)
            return _reached(asked, rule, part, whole)
        case _:
            assert_never(rule)


def _reached(asked: Asked, rule: Threshold, part: nw.Expr, whole: nw.Expr) -> nw.Expr:
    """Return whether a share reaches the bar of its area; absent while that leaves it open."""

    def reaches(bar: Fraction) -> nw.Expr:
        return part * bar.denominator >= whole * bar.numerator

    if not rule.variants:
        return reaches(rule.bar)
    bars = [rule.bar, *(variant.bar for variant in rule.variants)]
    if any(variant.indicator not in {None, rule.indicator} for variant in rule.variants):
        open_ = unknown()  # a figure on another base says nothing until the base is known
    else:
        highest, lowest = reaches(max(bars)), reaches(min(bars))
        open_ = nw.when(highest == lowest).then(highest)
    if asked.area is None:
        return open_
    stated = nw.col(asked.area).cast(nw.String)
    found = nw.when(stated.is_null()).then(open_)
    names = areas(asked.rules)
    for variant in rule.variants:
        here = stated.is_in([name for name, area in names.items() if area is variant.area])
        found = found.when(here).then(reaches(variant.bar))
    return found.otherwise(reaches(rule.bar))


# ── levels ───────────────────────────────────────────────────────────────────────────────────────


def _concluded(rules: Scheme, decision: AllMet, frame: Frame, judged: Sequence[_Judged]) -> Frame:
    endings = ["", BY_LAW] if decision.absence_fails is not None else [""]
    states = [
        _state(rules, decision, judged, level.number, legal=bool(ending)).alias(
            _state_name(level.number, ending)
        )
        for ending in endings
        for level in decision.levels
    ]
    frame = frame.with_columns(*states)
    for ending in endings:
        frame = frame.with_columns(
            _achieved(decision, ending).alias(f"{ACHIEVED}{ending}"),
            _level(decision, ending).alias(f"{LEVEL}{ending}"),
        )
    return frame.with_columns(
        *(verdict(nw.col(f"{ACHIEVED}{end}")).alias(f"{VERDICT}{end}") for end in endings),
        first_of([*_failing(decision, judged)]).alias(FIRST_FAILING),
    )


def _state_name(level: int, ending: str = "") -> str:
    return f"_rate_level_{level}{ending}"


def _state(
    rules: Scheme, decision: AllMet, judged: Sequence[_Judged], level: int, *, legal: bool
) -> nw.Expr:
    """Return whether a level is reached: True, False, or absent while that is open."""
    numbers = [one.number for one in decision.levels]
    within = [n for n in numbers if n <= level] if decision.nested else [level]
    mine = [one for one in judged if set(one.levels) & set(within)]
    met = [nw.col(one.met) for one in mine]
    if legal:
        met += [~nw.col(one.absent) for one in mine]
    listed = {number for one in mine for number in one.levels}
    if rules.is_open or not listed.issuperset(within):
        met.append(unknown())
    return nw.all_horizontal(*met, ignore_nulls=False)


def _achieved(decision: AllMet, ending: str) -> nw.Expr:
    """Return whether some level is reached; absent while that is open, or the row at fault."""
    states = [nw.col(_state_name(level.number, ending)) for level in decision.levels]
    some = nw.any_horizontal(*states, ignore_nulls=False)
    return nw.when(nw.col(SOUND)).then(some)


def _level(decision: AllMet, ending: str) -> nw.Expr:
    """Return the highest level that is reached for certain."""
    found = nothing()
    for level in decision.levels:
        here = nw.col(_state_name(level.number, ending)) & nw.col(SOUND)
        found = nw.when(here).then(always(level.number)).otherwise(found)
    return found


def _failing(decision: AllMet, judged: Sequence[_Judged]) -> Iterator[tuple[nw.Expr, str]]:
    """Yield when an item fails, level by level: above the level reached, the lowest first."""
    numbers = [level.number for level in decision.levels]
    for number in numbers:
        higher = [nw.col(_state_name(other)) for other in numbers if other > number]
        for one in judged:
            if number in one.levels:
                fails = ~nw.col(one.met)
                if higher and not decision.nested:
                    fails = fails & ~any_of(higher)
                yield fails, one.item

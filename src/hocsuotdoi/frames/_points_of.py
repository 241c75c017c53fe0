"""Rating by points over a frame: the total that is certain, and the most still possible."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Final, cast

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.frames._rules import (
    ACHIEVED,
    FIRST_FAILING,
    HIGHEST,
    LEVEL,
    SOUND,
    TOTAL,
    VERDICT,
    Asked,
    always,
    any_of,
    first_of,
    nothing,
    verdict,
    with_nothing,
    with_problems,
)
from hocsuotdoi.frames._whole import MOST

if TYPE_CHECKING:
    from narwhals.dtypes import DType

    from hocsuotdoi.criteria import Points, Scheme, Score
    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._problems import Fault

_LOW, _HIGH, _SUNK, _WHOLE = "_rate_low", "_rate_high", "_rate_sunk", "_rate_whole"
_Size = nw.Int16 | nw.Int32 | nw.Int64
_SIZES: Final[tuple[tuple[type[_Size], int], ...]] = (
    (nw.Int16, 2**15 - 1),
    (nw.Int32, 2**31 - 1),
)
_BITS: Final = {
    nw.Int8: 8, nw.UInt8: 8, nw.Int16: 16, nw.UInt16: 16, nw.Int32: 32, nw.UInt32: 32
}  # fmt: skip


@attrs.frozen
class _Sheet:
    """What points a scheme can give, in parts of a point.

    Attributes:
        most: The most of each item that is listed.
        outside: The most of each item that is given and not listed; MOST where not attested.
        spare: The most points outside of the items listed; None when not attested.
    """

    most: dict[str, int]
    outside: dict[str, int]
    spare: int | None


def by_points(asked: Asked, decision: Points) -> Frame:
    """Return the frame with points, verdict, band and problem, and columns of our own."""
    sheet = _sheet(asked, decision)
    given = {name: nw.col(column) for name, column in asked.columns.items()}
    kept = {name: most for name, most in {**sheet.most, **sheet.outside}.items() if name in given}
    frame = with_problems(with_nothing(asked), _faults(asked, sheet, kept))
    size, cleaned = _size(asked, sheet)
    if cleaned:  # what is beyond all bounds is not added up
        given = {
            name: nw.when((given[name] >= 0) & (given[name] <= most)).then(given[name])
            for name, most in kept.items()
        }
    points = {name: given[name].cast(size) for name in kept}
    floor = None if decision.floor is None else ceil(decision.floor * asked.parts)
    failing: list[tuple[nw.Expr, str]] = []
    every = not asked.rules.is_open and len(kept) == len(sheet.most)
    sums = [nw.sum_horizontal(*points.values()).cast(size).alias(_LOW)]
    if sheet.spare is not None:
        sums.append(_high(points, sheet, sheet.spare).cast(size).alias(_HIGH))
    if floor is not None:
        failing = [(given[item] < floor, item) for item in kept]
        sums.append(any_of([low for low, _ in failing]).alias(_SUNK))
        if every:
            absent = any_of([given[name].is_null() for name in kept])
            sums.append((~absent).alias(_WHOLE))
    frame = frame.with_columns(*sums)
    return _concluded(asked, decision, frame, every=every, failing=failing)


def _sheet(asked: Asked, decision: Points) -> _Sheet:
    """Return what points the scheme can give."""
    rules, parts = asked.rules, asked.parts
    scores = {item.id: cast("Score", item.requirements[0][1].rule) for item in rules.items()}
    most = {id_: _in_parts(rule.most, parts, f"item {id_}") for id_, rule in scores.items()}
    total = None if decision.total is None else _in_parts(decision.total, parts, "the total")
    outside = {name: MOST if total is None else total for name in asked.columns if name not in most}
    return _Sheet(most, dict(sorted(outside.items())), _spare(rules, decision, parts))


def _spare(rules: Scheme, decision: Points, parts: int) -> int | None:
    """Return the most points outside of the items listed; None when not attested."""
    listed = sum((one.listed for one in rules.criteria), Fraction(0))
    if decision.total is not None:
        return _in_parts(decision.total - listed, parts, "the total")
    attested = sum((c.listed if c.most is None else c.most for c in rules.criteria), Fraction(0))
    return None if rules.is_open else _in_parts(attested - listed, parts, "the criteria")


def _in_parts(points: Fraction | int, parts: int, where: str) -> int:
    found = Fraction(points) * parts
    if found.denominator != 1:
        raise InvalidValue(
            Code.OUT_OF_RANGE,
            expected=f"parts of a point of which {points} points are whole ones",
            got=parts,
            where=f"frames.rate, parts, {where}",
            hint=f"pass points in parts of 1/{parts * found.denominator}, with "
            f"parts={parts * found.denominator}",
        )
    return found.numerator


def _size(asked: Asked, sheet: _Sheet) -> tuple[type[_Size], bool]:
    """Return the narrowest whole number for every sum, and whether what is added needs bounds."""
    schema = asked.frame.collect_schema()
    bits = [_bits(schema[column]) for column in asked.columns.values()]
    known = sum(sheet.most.values()) + (sheet.spare or 0)
    if None not in bits:
        room = sum(2**one for one in bits if one is not None) + known
        for size, largest in _SIZES:
            if room <= largest:
                return size, False
        return nw.Int64, False
    return nw.Int64, True


def _bits(dtype: DType) -> int | None:
    return next((bits for kind, bits in _BITS.items() if dtype == kind), None)


def _high(points: dict[str, nw.Expr], sheet: _Sheet, spare: int) -> nw.Expr:
    """Return the most points still possible: those of items without evidence are all given."""
    listed = [points[name].fill_null(most) for name, most in sheet.most.items() if name in points]
    rest = spare + sum(most for name, most in sheet.most.items() if name not in points)
    return nw.sum_horizontal(*listed) + rest if listed else always(rest)


def _faults(asked: Asked, sheet: _Sheet, most: dict[str, int]) -> list[Fault]:
    """Return what can be wrong with a row."""
    schema = asked.frame.collect_schema()
    given = {name: nw.col(column) for name, column in asked.columns.items()}
    signed = [name for name in most if not schema[asked.columns[name]].is_unsigned_integer()]
    faults: list[Fault] = []
    if signed:
        faults.append((any_of([given[name] < 0 for name in signed]), Code.NEGATIVE_COUNT))
    over = any_of([given[name] > limit for name, limit in most.items()])
    faults.append((over, Code.OUT_OF_RANGE))
    if sheet.outside and sheet.spare is not None:
        outside = [
            nw.when((given[name] >= 0) & (given[name] <= limit)).then(given[name]).cast(nw.Int64)
            for name, limit in sheet.outside.items()
        ]
        faults.append((nw.sum_horizontal(*outside) > sheet.spare, Code.FIGURES_DISAGREE))
    return faults


def _concluded(
    asked: Asked,
    decision: Points,
    frame: Frame,
    *,
    every: bool,
    failing: list[tuple[nw.Expr, str]],
) -> Frame:
    """Return the frame with the answers.

    The title is achieved when the points that are certain reach the mark and every item reaches
    the floor; it is not when the most that is possible lies below, or an item does.
    """
    sound, low = nw.col(SOUND), nw.col(_LOW)
    has_high = _HIGH in frame.collect_schema().names()
    high = nw.col(_HIGH) if has_high else nothing()
    floored = decision.floor is not None
    passing = [band for band in decision.bands if band.passes]
    never = low < 0
    yes = low >= ceil(passing[0].low * asked.parts) if passing else never
    if floored:
        yes = yes & nw.col(_WHOLE) & ~nw.col(_SUNK) if every else never
    no = never
    if passing and has_high:
        no = high < ceil(passing[0].low * asked.parts)
    elif decision.bands and not passing:
        no = low >= 0
    if floored:
        no = no | nw.col(_SUNK)
    achieved = nw.when((yes | no) & sound).then(yes)
    frame = frame.with_columns(
        nw.when(sound).then(low).alias(TOTAL),
        (nw.when(sound).then(high) if has_high else high).alias(HIGHEST),
        achieved.alias(ACHIEVED),
    )
    return frame.with_columns(
        verdict(nw.col(ACHIEVED)).alias(VERDICT),
        _band(asked, decision, has_high=has_high).alias(LEVEL),
        first_of(failing).alias(FIRST_FAILING),
    )


def _band(asked: Asked, decision: Points, *, has_high: bool) -> nw.Expr:
    """Return the place of the band that all points still possible lie in, the lowest being 0."""
    total = nw.col(TOTAL)
    number = (total * 0).cast(nw.Int64)
    lows = [ceil(band.low * asked.parts) for band in decision.bands]
    found = nothing()
    for place, band in enumerate(decision.bands):
        if not band.passes:
            continue
        inside = nw.col(ACHIEVED) & (total >= lows[place])
        if place + 1 < len(lows):
            if not has_high:
                continue
            inside = inside & (nw.col(HIGHEST) < lows[place + 1])
        found = nw.when(inside).then(number + place).otherwise(found)
    return found

"""One row for each place, year and indicator: the counts of a formula, not yet divided.

First the counts that each indicator reads are laid out under the same names, then the rows of all
indicators alike are judged at once: a step over one long frame is faster than over many.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, assert_never

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code
from hocsuotdoi.exact import MissingReason
from hocsuotdoi.figure import Status
from hocsuotdoi.frames._engine import Taken, lookup, spread, stacked, steady
from hocsuotdoi.frames._figures import (
    LIST,
    MEASURE,
    NOT_REPORTED,
    OVER,
    PLACE,
    VALUE,
    WORTH,
    YEAR,
    Counts,
)
from hocsuotdoi.frames._findings import (
    INDICATOR,
    LEVEL,
    PART,
    PRIOR_PART,
    PRIOR_WHOLE,
    STATUS,
    WHOLE,
    WHY,
)
from hocsuotdoi.frames._problems import PROBLEM, marked
from hocsuotdoi.indicator import Growth, Indicator, Levels, Mean, Share, ShareGrowth
from hocsuotdoi.merger import Comparability

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from hocsuotdoi.frames._engine import Cell, Cells, Frame
    from hocsuotdoi.frames._problems import Fault
    from hocsuotdoi.indicator._formula import Formula
    from hocsuotdoi.measure import Measure

_ELSEWHERE, _FIRST, _LAST = "_elsewhere", "_first_list", "_last_list"
_ROLE, POSITION = "_role", "_position"
_NEXT: Final = "<"  # after the name of a column: of the year before
_WHY, _LETTER, _FAULT = "?", "!", "#"  # after a role: why there is no count, its status, its fault
_LETTERS: Final = (Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL)


@attrs.frozen
class _Cell:
    """One figure that a formula reads, as expressions over rows laid out."""

    value: nw.Expr
    why: nw.Expr
    status: nw.Expr | None
    problem: nw.Expr | None


@attrs.frozen
class Query:
    """What the caller asked for.

    Attributes:
        counts: The figures, long.
        kinds: The kinds of formula there are, of which each adds its columns.
    """

    counts: Counts
    kinds: frozenset[type]

    def kept(self, role: str) -> dict[str, str]:
        """Return what is told of a figure: under the name of its role, from which column."""
        counts = self.counts
        found = {role: VALUE}
        found |= {role + _WHY: WHY} if counts.has_why else {}
        found |= {role + _LETTER: STATUS} if counts.has_status else {}
        found |= {role + _FAULT: PROBLEM} if counts.is_lazy else {}
        found |= {role + OVER: OVER} if counts.has_over else {}
        return found | ({role + WORTH: WORTH} if counts.has_worth else {})

    def cells(self, formula: Formula) -> list[_Cell]:
        """Return the figures that were laid out, in the order of the formula."""
        counts = self.counts
        found: list[_Cell] = []
        for role, (_, back) in _roles(formula).items():
            reason: nw.Expr = nw.lit(NOT_REPORTED)
            if counts.has_list and back:
                other = nw.lit(MissingReason.NOT_COMPARABLE.value)
                reason = nw.when(nw.col(_ELSEWHERE)).then(other).otherwise(reason)
            if counts.has_why:
                reason = nw.coalesce(nw.col(role + _WHY), reason)
            status = nw.col(role + _LETTER) if counts.has_status else None
            problem = nw.col(role + _FAULT) if counts.is_lazy else None
            found.append(_Cell(nw.col(role), reason, status, problem))
        return found


def shape(formula: Formula) -> Hashable:
    """Return what formulas have in common that are judged at once."""
    is_cumulative = isinstance(formula, Levels) and formula.cumulative
    return type(formula), len(_roles(formula)), is_cumulative


def rows_of(query: Query, indicators: Sequence[Indicator]) -> Frame:
    """Return rows: keys, counts, why there is no value, status, problem.

    Args:
        query: What the caller asked for.
        indicators: Indicators of one shape.
    """
    rows, formula = _laid(query, indicators), indicators[0].formula
    if query.counts.has_list and isinstance(formula, Growth | ShareGrowth):
        rows = _with_elsewhere(query.counts, rows)
    cells = query.cells(formula)
    excess = _excess(formula, [cell.value for cell in cells])
    wholes = [nw.col(WHOLE), *([nw.col(PRIOR_WHOLE)] if isinstance(formula, ShareGrowth) else [])]
    zero = _any([whole == 0 for whole in wholes])
    lost = None if excess is None else excess & _has(cells, Status.ESTIMATED)
    no_value = zero if lost is None else zero | lost
    if query.counts.has_worth:
        rows = rows.with_columns(_worth([*_roles(formula)]).alias(WORTH))
    return rows.with_columns(
        _why(cells, zero, lost).alias(WHY),
        _status(cells, None if isinstance(formula, Growth) else no_value).alias(STATUS),
        _problem(cells, _faults(query, formula, cells, excess)),
    )


def _worth(roles: Sequence[str]) -> nw.Expr:
    """Return what the figures are worth together: the least of what each is worth, if told."""
    found = nw.lit(None, nw.String)
    for one in Comparability:  # the best first
        slug = one.name.lower().replace("_", "-")
        some = _any([nw.col(role + WORTH) == slug for role in roles])
        found = nw.when(some).then(nw.lit(slug)).otherwise(found)
    return found


def _with_elsewhere(counts: Counts, rows: Frame) -> Frame:
    """Add whether the code was on another list the year before: that is another place."""
    lists = counts.frame.group_by(PLACE, YEAR).agg(
        nw.col(LIST).min().alias(_FIRST), nw.col(LIST).max().alias(_LAST)
    )
    before = steady(lists).with_columns((nw.col(YEAR) + 1).alias(YEAR))
    other = (nw.col(_FIRST) != nw.col(LIST)) | (nw.col(_LAST) != nw.col(LIST))
    other = other & ~nw.col(_FIRST).is_null()
    joined = rows.join(before, on=[PLACE, YEAR], how="left")
    return joined.with_columns(_any([other]).alias(_ELSEWHERE)).drop(_FIRST, _LAST)


def _laid(query: Query, indicators: Sequence[Indicator]) -> Frame:
    """Return one row for each key and indicator, with a column for each figure that it reads.

    Figures find the indicators that read them by a join, so that the work does not grow with the
    number of indicators, and what the figures come from is worked out once.
    """
    counts, formula = query.counts, indicators[0].formula
    if not counts.is_long:
        return _spread(query, indicators)
    roles = [*_roles(formula)]
    read = [
        (one.id, measure.id, roles.index(role), back)
        for one in indicators
        for role, (measure, back) in _roles(one.formula).items()
    ]
    found = stacked([*_found(counts, read)])
    columns = {name: (role, one) for role in roles for name, one in query.kept(role).items()}
    apart = found.with_columns(
        nw.when(nw.col(_ROLE) == roles.index(role)).then(nw.col(source)).alias(name)
        for name, (role, source) in columns.items()
    )
    keys = [*counts.keys, INDICATOR]
    rows = steady(apart.group_by(keys).agg(*(nw.col(name).max() for name in columns)))
    return _levelled(query, indicators, _grid(counts, indicators).join(rows, on=keys, how="left"))


def _spread(query: Query, indicators: Sequence[Indicator]) -> Frame:
    """Return the same of a wide frame, which has the figures of an indicator side by side."""
    counts, formula = query.counts, indicators[0].formula
    frame, is_lazy = counts.frame, counts.is_lazy
    if isinstance(formula, Growth | ShareGrowth):
        others = [key for key in counts.keys if key != YEAR]
        names = [*(measure.id for measure in counts.measures), *([PROBLEM] if is_lazy else [])]
        before = frame.select(
            *others,
            (nw.col(YEAR) + 1).alias(YEAR),
            *(nw.col(one).alias(one + _NEXT) for one in names),
        )
        frame = frame.join(before, on=counts.keys, how="left")
    rows: list[dict[str, Cell]] = []
    for position, one in enumerate(indicators):
        row: dict[str, Cell] = {INDICATOR: one.id, POSITION: position}
        for role, (measure, back) in _roles(one.formula).items():
            end = _NEXT if back else ""
            row[role] = Taken(measure.id + end)
            if is_lazy:
                row[role + _FAULT] = Taken(PROBLEM + end)
        if isinstance(one.formula, Levels):
            rows += [
                {**row, LEVEL: level.id, PART: Taken(level.id)} for level in one.formula.levels
            ]
        else:
            rows.append(row | ({LEVEL: None} if Levels in query.kinds else {}))
    return spread(frame, counts.keys, rows)


def _found(counts: Counts, read: Sequence[tuple[str, str, int, bool]]) -> Iterator[Frame]:
    """Yield the figures that indicators read, of each year, and of the year before."""
    for back in sorted({one[3] for one in read}):
        some = [one for one in read if one[3] is back]
        frame = counts.frame
        if back:
            frame = frame.with_columns((nw.col(YEAR) + 1).alias(YEAR))
        readers: dict[str, Cells] = {
            INDICATOR: [one[0] for one in some],
            MEASURE: [one[1] for one in some],
            _ROLE: [one[2] for one in some],
        }
        yield frame.join(lookup(frame, readers), on=MEASURE, how="inner")


def _grid(counts: Counts, indicators: Sequence[Indicator]) -> Frame:
    """Return each place and year that occurs, with each indicator; faulty ones as such."""
    frame = counts.frame.group_by(counts.keys).agg(nw.len().alias(POSITION)).drop(POSITION)
    asked: dict[str, Cells] = {
        INDICATOR: [one.id for one in indicators],
        POSITION: [*range(len(indicators))],
    }
    return frame.join(lookup(frame, asked), how="cross")


def _levelled(query: Query, indicators: Sequence[Indicator], rows: Frame) -> Frame:
    """Return the rows, those of a distribution once for each of its levels."""
    if Levels not in query.kinds:
        return rows
    levels = {one.id: one.formula.levels for one in indicators if isinstance(one.formula, Levels)}
    if not levels:
        return rows.with_columns(nw.lit(None, nw.String).alias(LEVEL))
    pairs = [(id_, i, level.id) for id_, found in levels.items() for i, level in enumerate(found)]
    told: dict[str, Cells] = {
        INDICATOR: [pair[0] for pair in pairs],
        _ROLE: [pair[1] for pair in pairs],
        LEVEL: [pair[2] for pair in pairs],
    }
    rows = rows.join(lookup(rows, told), on=INDICATOR, how="inner")
    count = max(map(len, levels.values()))
    part = nw.when(nw.col(_ROLE) == 0).then(nw.col("_0"))
    for i in range(1, count):
        part = part.when(nw.col(_ROLE) == i).then(nw.col(f"_{i}"))
    return rows.with_columns(part.alias(PART))


def _roles(formula: Formula) -> dict[str, tuple[Measure, bool]]:
    """Return what a formula reads, in order: the measure, and whether of the year before."""
    match formula:
        case Share(part, whole) | Mean(part, whole):
            return {PART: (part, False), WHOLE: (whole, False)}
        case Growth(of):
            return {PART: (of, False), WHOLE: (of, True)}
        case ShareGrowth(Share(part, whole)):
            before = {PRIOR_PART: (part, True), PRIOR_WHOLE: (whole, True)}
            return {PART: (part, False), WHOLE: (whole, False), **before}
        case Levels(levels, whole):
            found = {f"_{i}": (level, False) for i, level in enumerate(levels)}
            return {**found, WHOLE: (whole, False)}
        case _:
            assert_never(formula)


def _excess(formula: Formula, values: Sequence[nw.Expr]) -> nw.Expr | None:
    """Return whether parts do not fit inside their whole; None where they need not."""
    match formula:
        case Share():
            return _over(*values)
        case ShareGrowth():
            return _over(*values[:2]) | _over(*values[2:])
        case Levels(cumulative=cumulative):
            return _too_many(values[:-1], values[-1], cumulative=cumulative)
        case Mean() | Growth():
            return None
        case _:
            assert_never(formula)


def _over(part: nw.Expr, whole: nw.Expr) -> nw.Expr:
    """Return whether a part exceeds its whole; over nothing, that is another matter."""
    return (part > whole) & (whole > 0)


def _too_many(parts: Sequence[nw.Expr], whole: nw.Expr, *, cumulative: bool) -> nw.Expr:
    """Return whether levels do not fit inside the whole."""
    if not cumulative:
        total = parts[0]
        for part in parts[1:]:
            total = total + part
        return (total > whole) & (whole > 0)
    found = parts[0] > whole
    for lower, higher in pairwise(parts):
        found = found | (higher > lower)
    return found & (whole > 0)


def _any(conditions: Sequence[nw.Expr]) -> nw.Expr:
    return nw.any_horizontal(*conditions, ignore_nulls=True)


def _has(cells: Sequence[_Cell], status: Status) -> nw.Expr:
    """Return whether a figure has a status."""
    told = [cell.status for cell in cells if cell.status is not None]
    if not told:
        return nw.lit(False)  # noqa: FBT003 - a column of it
    return _any([one.str.contains(status.value, literal=True) for one in told])


def _why(cells: Sequence[_Cell], zero: nw.Expr, lost: nw.Expr | None) -> nw.Expr:
    """Return why there is no value: the first reason, in the order of the formula."""
    first, *others = cells
    found = nw.when(first.value.is_null()).then(first.why)
    for cell in others:
        found = found.when(cell.value.is_null()).then(cell.why)
    found = found.when(zero).then(nw.lit(MissingReason.BASE_IS_ZERO.value))
    if lost is not None:
        found = found.when(lost).then(nw.lit(MissingReason.NOT_COMPARABLE.value))
    return found.otherwise(nw.lit(None, nw.String))


def _status(cells: Sequence[_Cell], no_value: nw.Expr | None) -> nw.Expr:
    """Return the letters of all inputs; M where there is no value."""
    absent = [cell.value.is_null() for cell in cells]
    missing = nw.when(_any([*absent, *([] if no_value is None else [no_value])]))
    missing_ = missing.then(nw.lit(Status.MISSING.value))
    if cells[0].status is None:
        return missing_.otherwise(nw.lit(Status.NORMAL.value))
    told = nw.concat_str(
        *(
            nw.when(_has(cells, one)).then(nw.lit(one.value)).otherwise(nw.lit(""))
            for one in _LETTERS
        ),
        separator="",
    )
    return missing_.when(told == "").then(nw.lit(Status.NORMAL.value)).otherwise(told)


def _faults(
    query: Query, formula: Formula, cells: Sequence[_Cell], excess: nw.Expr | None
) -> list[Fault]:
    """Return what can be wrong with counts together that are right one by one."""
    faults: list[Fault] = []
    if query.counts.is_lazy:  # a row without a place or a year meets no figure
        absent = [nw.col(key).is_null() for key in query.counts.keys]
        faults.append((_any(absent), Code.EMPTY))
    if excess is not None:
        all_there = ~_any([cell.value.is_null() for cell in cells])
        too_much = excess & all_there & ~_has(cells, Status.ESTIMATED)
        faults.append((too_much, Code.PART_EXCEEDS_WHOLE))
    if query.counts.has_over and not isinstance(formula, Growth):
        roles = [*_roles(formula)]
        pairs = [roles[:2], roles[2:]] if isinstance(formula, ShareGrowth) else [roles]
        differ = [
            (nw.col(one + OVER) != nw.col(other + OVER))
            & ~_any([nw.col(one).is_null(), nw.col(other).is_null()])
            for each in pairs
            for one, other in pairwise(each)
        ]
        faults.append((_any(differ), Code.MALFORMED))
    return faults


def _problem(cells: Sequence[_Cell], faults: Sequence[Fault]) -> nw.Expr:
    """Return the first problem of the inputs, else of them together."""
    told = [cell.problem for cell in cells if cell.problem is not None]
    found = marked(faults) if faults else nw.lit(None, nw.String)
    return (nw.coalesce(*told, found) if told else found).alias(PROBLEM)

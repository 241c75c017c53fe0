"""One row for each place, year and indicator: the counts of a formula, not yet divided."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, assert_never

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code
from hocsuotdoi.exact import MissingReason
from hocsuotdoi.figure import Status
from hocsuotdoi.frames._figures import LEAST_OVER, NOT_REPORTED, OVER, Counts, fault, letters, why
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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._problems import Fault
    from hocsuotdoi.measure import Measure

NEXT: Final = "<"  # after the name of a column: of the year before
_LETTERS: Final = (Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL)


@attrs.frozen
class _Cell:
    """One figure that a formula reads, as expressions over a wide frame."""

    value: nw.Expr
    why: nw.Expr
    status: nw.Expr | None
    problem: nw.Expr | None


@attrs.frozen
class Query:
    """What the caller asked for.

    Attributes:
        counts: The figures, wide.
        kinds: The kinds of formula there are, of which each adds its columns.
    """

    counts: Counts
    kinds: frozenset[type]

    def cell(self, measure: Measure, *, prior: bool = False) -> _Cell:
        """Return the figure of a measure, of a row's year or of the year before."""
        counts, end = self.counts, NEXT if prior else ""
        reason: nw.Expr = nw.lit(NOT_REPORTED)
        if counts.has_why:
            reason = nw.coalesce(nw.col(why(measure) + end), reason)
        status = nw.col(letters(measure) + end) if counts.has_status else None
        problem = None
        if counts.is_lazy:
            problem = nw.col((fault(measure) if counts.by_measure else PROBLEM) + end)
        return _Cell(nw.col(measure.id + end), reason, status, problem)


def rows_of(query: Query, indicators: Iterable[Indicator]) -> Iterator[Frame]:
    """Yield one frame an indicator, or a level of it: keys, counts, why none, status, problem."""
    for one in indicators:
        match one.formula:
            case Share(part, whole):
                cells = [query.cell(part), query.cell(whole)]
                yield _row(query, one, cells, excess=_over(cells))
            case Mean(total, over):
                yield _row(query, one, [query.cell(total), query.cell(over)])
            case Growth(of):
                yield _row(query, one, [query.cell(of), query.cell(of, prior=True)])
            case ShareGrowth(Share(part, whole)):
                now = [query.cell(part), query.cell(whole)]
                before = [query.cell(part, prior=True), query.cell(whole, prior=True)]
                yield _row(query, one, [*now, *before], excess=_over(now) | _over(before))
            case Levels(levels, whole, cumulative=cumulative):
                cells = [*map(query.cell, levels), query.cell(whole)]
                parts = [cell.value for cell in cells[:-1]]
                too_many = _too_many(parts, cells[-1].value, cumulative=cumulative)
                for level, part_ in zip(levels, parts, strict=True):
                    yield _row(query, one, cells, level=(level, part_), excess=too_many)
            case _:
                assert_never(one.formula)


def _over(cells: Sequence[_Cell]) -> nw.Expr:
    """Return whether a part exceeds its whole; over nothing, that is another matter."""
    part, whole = (cell.value for cell in cells)
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


def _row(
    query: Query,
    indicator: Indicator,
    cells: Sequence[_Cell],
    *,
    level: tuple[Measure, nw.Expr] | None = None,
    excess: nw.Expr | None = None,
) -> Frame:
    """Return the rows of one indicator, or of one level of it, not yet divided."""
    grows = isinstance(indicator.formula, Growth)
    names = (PART, WHOLE, PRIOR_PART, PRIOR_WHOLE)
    values = [cell.value for cell in cells]
    if level is not None:
        values = [level[1], values[-1]]
    selected = [
        *map(nw.col, query.counts.keys),
        nw.lit(indicator.id).alias(INDICATOR),
        *(value.alias(name) for name, value in zip(names, values, strict=False)),
    ]
    if Levels in query.kinds:
        selected.append(nw.lit(level[0].id if level else None, nw.String).alias(LEVEL))
    zero = _any([whole == 0 for whole in values[1::2]])
    lost = None if excess is None else excess & _has(cells, Status.ESTIMATED)
    selected += [
        _why(cells, zero, lost).alias(WHY),
        _status(cells, lost if grows else zero if lost is None else zero | lost).alias(STATUS),
        _problem(cells, _faults(query, cells, excess)),
    ]
    if query.counts.has_over and grows:
        selected += [nw.col(OVER), nw.col(OVER + NEXT).fill_null(1)]
    return query.counts.frame.select(*selected)


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


def _faults(query: Query, cells: Sequence[_Cell], excess: nw.Expr | None) -> list[Fault]:
    """Return what can be wrong with counts together that are right one by one."""
    faults: list[Fault] = []
    if excess is not None:
        faults.append((excess & ~_has(cells, Status.ESTIMATED), Code.PART_EXCEEDS_WHOLE))
    if query.counts.has_over:
        faults.append((nw.col(LEAST_OVER) != nw.col(OVER), Code.MALFORMED))
    return faults


def _problem(cells: Sequence[_Cell], faults: Sequence[Fault]) -> nw.Expr:
    """Return the first problem of the inputs, else of them together."""
    told = [cell.problem for cell in cells if cell.problem is not None]
    found = marked(faults) if faults else nw.lit(None, nw.String)
    return (nw.coalesce(*told, found) if told else found).alias(PROBLEM)

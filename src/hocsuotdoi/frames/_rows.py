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
from hocsuotdoi.frames._engine import stacked
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
    from collections.abc import Hashable, Iterator, Sequence

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._problems import Fault
    from hocsuotdoi.indicator._formula import Formula
    from hocsuotdoi.measure import Measure

NEXT: Final = "<"  # after the name of a column: of the year before
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
        counts: The figures, wide.
        kinds: The kinds of formula there are, of which each adds its columns.
    """

    counts: Counts
    kinds: frozenset[type]

    def laid(self, formula: Formula) -> Iterator[nw.Expr]:
        """Yield the figures that a formula reads, each under the name of its role."""
        counts = self.counts
        for role, (measure, end) in _roles(formula).items():
            yield nw.col(measure.id + end).alias(role)
            if counts.has_why:
                yield nw.col(why(measure) + end).alias(role + _WHY)
            if counts.has_status:
                yield nw.col(letters(measure) + end).alias(role + _LETTER)
            if counts.by_measure:
                yield nw.col(fault(measure) + end).alias(role + _FAULT)
        grows = isinstance(formula, Growth | ShareGrowth)
        if counts.is_lazy and not counts.by_measure:
            yield from (nw.col(PROBLEM + end) for end in ("", *([NEXT] if grows else [])))
        if counts.has_over:
            yield from (nw.col(OVER), nw.col(LEAST_OVER))
            if grows:
                yield nw.col(OVER + NEXT).fill_null(1)

    def cells(self, formula: Formula) -> list[_Cell]:
        """Return the figures that were laid out, in the order of the formula."""
        counts = self.counts
        found: list[_Cell] = []
        for role, (_, end) in _roles(formula).items():
            reason: nw.Expr = nw.lit(NOT_REPORTED)
            if counts.has_why:
                reason = nw.coalesce(nw.col(role + _WHY), reason)
            status = nw.col(role + _LETTER) if counts.has_status else None
            problem = None
            if counts.is_lazy:
                problem = nw.col(role + _FAULT if counts.by_measure else PROBLEM + end)
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
    rows = stacked([one for indicator in indicators for one in _laid(query, indicator)])
    formula = indicators[0].formula
    cells = query.cells(formula)
    excess = _excess(formula, [cell.value for cell in cells])
    wholes = [nw.col(WHOLE), *([nw.col(PRIOR_WHOLE)] if isinstance(formula, ShareGrowth) else [])]
    zero = _any([whole == 0 for whole in wholes])
    lost = None if excess is None else excess & _has(cells, Status.ESTIMATED)
    no_value = zero if lost is None else zero | lost
    return rows.with_columns(
        _why(cells, zero, lost).alias(WHY),
        _status(cells, None if isinstance(formula, Growth) else no_value).alias(STATUS),
        _problem(cells, _faults(query, cells, excess)),
    )


def _laid(query: Query, indicator: Indicator) -> Iterator[Frame]:
    """Yield the frame of an indicator, or of each of its levels: keys, and what it reads."""
    formula, wide = indicator.formula, query.counts.frame
    laid = [*map(nw.col, query.counts.keys), nw.lit(indicator.id).alias(INDICATOR)]
    laid += query.laid(formula)
    if isinstance(formula, Levels):
        for level in formula.levels:
            yield wide.select(*laid, nw.lit(level.id).alias(LEVEL), nw.col(level.id).alias(PART))
    elif Levels in query.kinds:
        yield wide.select(*laid, nw.lit(None, nw.String).alias(LEVEL))
    else:
        yield wide.select(*laid)


def _roles(formula: Formula) -> dict[str, tuple[Measure, str]]:
    """Return what a formula reads, in order: the measure, and NEXT for its year before."""
    match formula:
        case Share(part, whole) | Mean(part, whole):
            return {PART: (part, ""), WHOLE: (whole, "")}
        case Growth(of):
            return {PART: (of, ""), WHOLE: (of, NEXT)}
        case ShareGrowth(Share(part, whole)):
            before = {PRIOR_PART: (part, NEXT), PRIOR_WHOLE: (whole, NEXT)}
            return {PART: (part, ""), WHOLE: (whole, ""), **before}
        case Levels(levels, whole):
            return {**{f"_{i}": (one, "") for i, one in enumerate(levels)}, WHOLE: (whole, "")}
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

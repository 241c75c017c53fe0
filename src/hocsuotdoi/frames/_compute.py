"""Computing indicators over frames: figures in, findings out, row by row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, assert_never, cast

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance, several, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.errors import Code, InvalidValue, NotComparable
from hocsuotdoi.exact import MissingReason, Rounding
from hocsuotdoi.figure import Status
from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._engine import divided, native, stacked
from hocsuotdoi.frames._figures import (
    LEAST_OVER,
    NOT_REPORTED,
    OVER,
    YEAR,
    Counts,
    fault,
    letters,
    read,
    why,
    widened,
)
from hocsuotdoi.frames._points import point_change
from hocsuotdoi.frames._problems import PROBLEM, marked, settled
from hocsuotdoi.frames._whole import MOST, cut, decimal
from hocsuotdoi.indicator import Growth, Indicator, Levels, Mean, Share, ShareGrowth
from hocsuotdoi.indicator._formula import needed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._problems import Fault
    from hocsuotdoi.measure import Measure

INDICATOR, LEVEL, PART, WHOLE = "indicator", "level", "part", "whole"
PRIOR_PART, PRIOR_WHOLE = "prior_part", "prior_whole"
PERCENT, MEAN, CHANGE, POINTS = "percent", "mean", "change", "points"
STATUS, WHY = "status", "missing"
VALUES: Final = {
    PERCENT: frozenset({Share, Levels, Growth}),
    MEAN: frozenset({Mean}),
    POINTS: frozenset({ShareGrowth}),
}
"""The columns of values, each with the formulas that have it."""

_NEXT: Final = "<"  # after the name of a column: of the year before
_UNITS: Final = "_quotient"  # of the last decimal
_LETTERS: Final = (Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL)
_PLACES: Final = 6
_FIT: Final = {
    Code.PART_EXCEEDS_WHOLE: "a part of at most its whole",
    Code.OUT_OF_RANGE: "a result of at most 15 digits",
}


@attrs.frozen
class _Cell:
    """One figure that a formula reads, as expressions over a wide frame."""

    value: nw.Expr
    why: nw.Expr
    status: nw.Expr | None
    problem: nw.Expr | None


@attrs.frozen
class _Asked:
    """What the caller asked for.

    Attributes:
        counts: The figures, wide.
        kinds: The kinds of formula there are, of which each adds its columns.
    """

    counts: Counts
    kinds: frozenset[type]

    def cell(self, measure: Measure, *, prior: bool = False) -> _Cell:
        """Return the figure of a measure, of a row's year or of the year before."""
        counts, end = self.counts, _NEXT if prior else ""
        reason: nw.Expr = nw.lit(NOT_REPORTED)
        if counts.has_why:
            reason = nw.coalesce(nw.col(why(measure) + end), reason)
        status = nw.col(letters(measure) + end) if counts.has_status else None
        problem = None
        if counts.is_lazy:
            problem = nw.col((fault(measure) if counts.by_measure else PROBLEM) + end)
        return _Cell(nw.col(measure.id + end), reason, status, problem)


def compute(
    df: IntoFrameT,
    indicators: Iterable[Indicator],
    *,
    columns: Columns | None = None,
    places: int | None = None,
    rounding: Rounding = Rounding.HALF_UP,
    valid_from: date | None = None,
) -> IntoFrameT:
    """Return the findings of indicators: one row for each place, year and indicator.

    Args:
        df: Figures, long or wide.
        indicators: What to compute.
        columns: Which column holds what.
        places: Decimals shown; those of each indicator unless given, at most 6.
        rounding: What becomes of the digits after them.
        valid_from: For growth: the list that all codes are on, where no column says it.

    Returns:
        The same kind of frame, with the columns of place and year and

        - ``indicator``; ``level``, the measure of it, where a distribution is asked for
        - ``part`` and ``whole``, the counts; of a growth the count now and the one before;
          ``prior_part`` and ``prior_whole`` where the growth of a share is asked for
        - ``percent`` of a share, a level or the growth of a count; ``mean``; ``change`` of a count,
          of an estimate cut to a whole unit; ``points``, the change of a share: each where such an
          indicator is asked for
        - ``status``, in letters of SDMX; ``missing``, why there is no value
        - ``problem`` in a lazy frame: the code of what is wrong.

    Raises:
        UnknownName: A column is not there.
        WrongType: A column holds something else than it should.
        InvalidValue: A count of an eager frame cannot be, or a part exceeds its whole.
        Conflict: An eager frame has two figures for one place, year and measure.
        NotComparable: A growth is asked for and nothing says that the codes are on one list.

        >>> import polars as pl
        >>> from hocsuotdoi import catalogue
        >>> df = pl.DataFrame(
        ...     {"place": ["02"], "year": [2024], "learning-clans": [1564], "clans": [2263]}
        ... )
        >>> compute(df, [catalogue.LEARNING_CLAN_SHARE]).rows()
        [('02', 2024, 'learning-clan-share', 1564, 2263, 69.11, 'A', None)]
    """
    where = "frames.compute"
    asked = [
        instance(one, Indicator, where=f"{where}, indicators")
        for one in several(indicators, where=f"{where}, indicators")
    ]
    if not asked:
        raise InvalidValue(
            Code.EMPTY, expected="at least one indicator", got=asked, where=f"{where}, indicators"
        )
    _check_places(places, where)
    instance(rounding, Rounding, where=f"{where}, rounding")
    wanted = _measures(asked)
    counts = read(df, columns or Columns(), where=where, measures=wanted, every=True)
    counts = widened(counts, wanted)
    grown = [one for one in asked if isinstance(one.formula, Growth | ShareGrowth)]
    if grown:
        _on_one_list(counts, valid_from, where)
        counts = _with_prior(
            counts, tuple(dict.fromkeys(m for one in grown for m in needed(one.formula)))
        )
    query = _Asked(counts, frozenset(type(one.formula) for one in asked))
    groups: dict[tuple[type, int], list[Indicator]] = {}
    for one in asked:
        key = type(one.formula), one.places if places is None else places
        groups.setdefault(key, []).append(one)
    found = stacked(
        [
            _divided(query, kind, stacked([*_rows(query, ones)]), digits, rounding)
            for (kind, digits), ones in groups.items()
        ]
    )
    shown = [*counts.keys, INDICATOR, PART, WHOLE]
    found = settled(found, where=where, expected=_FIT, shown=shown)
    return cast("IntoFrameT", native(counts.named(found)))


def _measures(indicators: Iterable[Indicator]) -> tuple[Measure, ...]:
    """Return the measures that indicators read, each once."""
    return tuple(dict.fromkeys(one for each in indicators for one in needed(each.formula)))


def _check_places(places: int | None, where: str) -> None:
    if places is not None and whole_number(places, where=f"{where}, places") > _PLACES:
        raise InvalidValue(
            Code.OUT_OF_RANGE,
            expected=f"0 to {_PLACES} decimals",
            got=places,
            where=f"{where}, places",
        )


def _on_one_list(counts: Counts, valid_from: date | None, where: str) -> None:
    """Refuse a growth over codes of which nothing says that they are on one list."""
    if valid_from is not None:
        a_date(valid_from, where=f"{where}, valid_from")
    elif not counts.has_list:
        raise NotComparable(
            Code.PLACES_DIFFER,
            expected=f"a column {counts.columns.valid_from!r} or valid_from=",
            got=None,
            where=where,
            hint="one code on two lists is two places: say which list the codes are on, and carry "
            "the figures of older lists with frames.carry first",
        )


def _with_prior(counts: Counts, measures: Sequence[Measure]) -> Counts:
    """Return the counts with those of the year before beside them; absent where there is none."""
    names = [name for measure in measures for name in _names(counts, measure)]
    if counts.is_lazy and not counts.by_measure:
        names.append(PROBLEM)
    if counts.has_over:
        names.append(OVER)
    others = [key for key in counts.keys if key != YEAR]
    before = counts.frame.select(
        *others,
        (nw.col(YEAR) + 1).alias(YEAR),
        *(nw.col(name).alias(name + _NEXT) for name in names),
    )
    return attrs.evolve(counts, frame=counts.frame.join(before, on=counts.keys, how="left"))


def _names(counts: Counts, measure: Measure) -> Iterator[str]:
    """Yield the columns of a wide frame that are about a measure."""
    yield measure.id
    if counts.has_why:
        yield why(measure)
    if counts.has_status:
        yield letters(measure)
    if counts.by_measure:
        yield fault(measure)


def _rows(query: _Asked, indicators: Iterable[Indicator]) -> Iterator[Frame]:
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
    query: _Asked,
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
        selected += [nw.col(OVER), nw.col(OVER + _NEXT).fill_null(1)]
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


def _faults(query: _Asked, cells: Sequence[_Cell], excess: nw.Expr | None) -> list[Fault]:
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


def _divided(query: _Asked, kind: type, frame: Frame, places: int, rounding: Rounding) -> Frame:
    """Return rows of one kind of formula with its value, and absent columns for other kinds."""
    names = [PART, WHOLE, *([PRIOR_PART, PRIOR_WHOLE] if kind is ShareGrowth else [])]
    if kind is Growth and query.counts.has_over:
        frame = _over_one(frame)
    sound = nw.when(nw.col(PROBLEM).is_null() & nw.col(WHY).is_null())
    frame = frame.with_columns(*(sound.then(nw.col(name)).alias(f"_{name}") for name in names))
    if kind is ShareGrowth:
        frame = point_change(
            frame,
            _UNITS,
            now=(f"_{PART}", f"_{WHOLE}"),
            before=(f"_{PRIOR_PART}", f"_{PRIOR_WHOLE}"),
            places=places + 2,
            rounding=rounding,
        )
    else:
        digits = places if kind is Mean else places + 2
        frame = _quotient(frame, digits, rounding, grows=kind is Growth)
    return frame.select(*_columns_of(query, kind, decimal(_UNITS, places)))


def _quotient(frame: Frame, digits: int, rounding: Rounding, *, grows: bool) -> Frame:
    """Add part over whole, or what it grew by over the whole; a problem where that is too large."""
    part, whole = f"_{PART}", f"_{WHOLE}"
    fell = nw.col(part) < nw.col(whole)
    if grows:
        frame = frame.with_columns(
            (nw.col(part) - nw.col(whole)).abs().alias(part), fell.alias("_fell")
        )
    frame = cut(frame, _UNITS, part=part, whole=whole, places=digits, rounding=rounding)
    lost = nw.col(_UNITS).is_null() & ~nw.col(part).is_null()
    frame = frame.with_columns(marked([(lost, Code.OUT_OF_RANGE)], before=True))
    if not grows:
        return frame
    units = nw.col(_UNITS)
    return frame.with_columns(nw.when(nw.col("_fell")).then(-units).otherwise(units).alias(_UNITS))


def _over_one(frame: Frame) -> Frame:
    """Return growths whose counts, now and before, are reckoned over one number."""
    now, before = OVER, OVER + _NEXT
    frame = frame.with_columns((nw.col(now) * 0 + MOST).alias("_most"))
    frame = divided(divided(frame, "_most_now", "_most", before), "_most_before", "_most", now)
    small = (nw.col(PART) <= nw.col("_most_now")) & (nw.col(WHOLE) <= nw.col("_most_before"))
    small &= nw.col(now) <= nw.col("_most_now")
    frame = frame.with_columns(marked([(~small, Code.OUT_OF_RANGE)], before=True))
    fits = nw.when(small)
    frame = frame.with_columns(
        fits.then(nw.col(PART) * nw.col(before)).alias(PART),
        fits.then(nw.col(WHOLE) * nw.col(now)).alias(WHOLE),
        fits.then(nw.col(now) * nw.col(before)).alias("_both"),
    ).with_columns((nw.col(PART) - nw.col(WHOLE)).alias("_gap"))
    fell = nw.col("_gap") < 0
    frame = frame.with_columns(nw.col("_gap").abs().alias("_gap"), fell.alias("_shrank"))
    frame = cut(frame, CHANGE, part="_gap", whole="_both", places=0, rounding=Rounding.HALF_UP)
    change = nw.col(CHANGE)
    return frame.with_columns(
        nw.when(nw.col("_shrank")).then(-change).otherwise(change).alias(CHANGE)
    )


def answered(kinds: frozenset[type], keys: Iterable[str]) -> Iterator[str]:
    """Yield the columns of findings, in order: those that only some formulas have, where asked."""
    yield from (*keys, INDICATOR)
    yield from [LEVEL] if Levels in kinds else []
    yield from (PART, WHOLE)
    yield from [PRIOR_PART, PRIOR_WHOLE] if ShareGrowth in kinds else []
    yield from [PERCENT] if kinds & VALUES[PERCENT] else []
    yield from [MEAN] if Mean in kinds else []
    yield from [CHANGE] if Growth in kinds else []
    yield from [POINTS] if ShareGrowth in kinds else []
    yield from (STATUS, WHY)


def _columns_of(query: _Asked, kind: type, value: nw.Expr) -> Iterator[nw.Expr]:
    """Yield the columns of the answer, in order: those of other kinds asked for are absent."""
    nothing = nw.when(nw.col(WHOLE) < 0).then(nw.col(WHOLE))
    change = nw.col(CHANGE) if query.counts.has_over else nw.col(PART) - nw.col(WHOLE)
    for name in answered(query.kinds, query.counts.keys):
        if name in VALUES:
            found = value if kind in VALUES[name] else nothing / 1
        elif name == CHANGE:
            sound = nw.when(nw.col(PROBLEM).is_null())
            found = sound.then(change) if kind is Growth else nothing
        elif name in {PRIOR_PART, PRIOR_WHOLE} and kind is not ShareGrowth:
            found = nothing
        else:
            found = nw.col(name)
        yield found.alias(name)
    yield nw.col(PROBLEM)

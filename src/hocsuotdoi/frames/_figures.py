"""Frames of figures, read once: known columns, counts in range, and what is wrong with a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance
from hocsuotdoi.catalogue import MEASURES
from hocsuotdoi.errors import Code, Conflict, UnknownName
from hocsuotdoi.exact import MissingReason
from hocsuotdoi.figure import Status
from hocsuotdoi.frames import _columns
from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._engine import Frame, entered, is_eager, stacked, steady
from hocsuotdoi.frames._problems import PROBLEM, marked, settled
from hocsuotdoi.frames._whole import MOST
from hocsuotdoi.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hocsuotdoi.frames._problems import Fault

PLACE, YEAR, LIST, MEASURE, VALUE, WHY, STATUS = (
    "place",
    "year",
    "valid_from",
    "measure",
    "value",
    "missing",
    "status",
)
NOT_REPORTED: Final = MissingReason.NOT_REPORTED.value
_REASONS: Final = [reason.value for reason in MissingReason]
_LETTERS: Final = "".join(sorted(status.value for status in Status))
_YEARS: Final = (1000, 9998)
EXPECTED: Final = {
    Code.EMPTY: "a place and a year in every row",
    Code.OUT_OF_RANGE: f"counts up to 10^15, and years from {_YEARS[0]} to {_YEARS[1]}",
    Code.NEGATIVE_COUNT: "counts of at least 0",
    Code.FIGURES_DISAGREE: "one figure a place, year and measure",
    Code.UNKNOWN_NAME: "ids of measures, and reasons and letters that are known",
    Code.MALFORMED: "either a count or a reason why there is none",
    Code.NOT_A_NUMERAL: "counts without a fraction",
}


def why(measure: Measure) -> str:
    """Return the column of a wide frame that says why a measure has no count."""
    return f"{measure.id}?"


def letters(measure: Measure) -> str:
    """Return the column of a wide frame with the status letters of a measure."""
    return f"{measure.id}!"


def fault(measure: Measure) -> str:
    """Return the column of a widened frame with what is wrong with the figure of a measure."""
    return f"{measure.id}#"


@attrs.frozen
class Counts:
    """A frame of figures under known names.

    Attributes:
        frame: Columns PLACE, YEAR, LIST where there is one; long: MEASURE, VALUE, and WHY and
            STATUS where told; wide: one column a measure, named by its id. A lazy frame also has
            PROBLEM; a count of a row at fault is absent.
        measures: The measures it may hold: of a wide frame those that have a column.
        columns: The caller's names.
        is_long: Whether it has one row a figure.
        has_why: Whether reasons are told.
        has_status: Whether status letters are told.
        by_measure: Whether a wide lazy frame has one column of problems a measure.
    """

    frame: Frame
    measures: tuple[Measure, ...]
    columns: Columns
    is_long: bool = False
    has_why: bool = False
    has_status: bool = False
    by_measure: bool = False

    @property
    def keys(self) -> list[str]:
        """The columns that say where and when."""
        return [PLACE, YEAR, *([LIST] if self.has_list else [])]

    @property
    def has_list(self) -> bool:
        """Whether the day of the list of places is told."""
        return LIST in self.frame.collect_schema().names()

    @property
    def is_lazy(self) -> bool:
        """Whether problems stand in a column."""
        return not is_eager(self.frame)

    def named(self, frame: Frame) -> Frame:
        """Return an answer with the caller's names of the keys."""
        columns = self.columns
        names = {PLACE: columns.place, YEAR: columns.year, LIST: columns.valid_from}
        there = frame.collect_schema().names()
        return frame.rename({old: new for old, new in names.items() if old in there and old != new})


def read(
    df: object,
    columns: Columns,
    *,
    where: str,
    measures: Iterable[Measure] = (),
    every: bool = False,
    tell: bool = True,
) -> Counts:
    """Return a frame of figures under known names, checked.

    Args:
        df: The caller's frame.
        columns: Which column holds what.
        where: The operation, for messages.
        measures: The measures wanted; none for all there are.
        every: Whether a wide frame must have a column for each measure wanted.
        tell: Whether to raise for rows of an eager frame that are at fault; else they are marked.
    """
    instance(columns, Columns, where=f"{where}.columns")
    frame = entered(df, where=where)
    have = frame.collect_schema().names()
    _columns.known(frame, [columns.place, columns.year], where=where)
    is_long = columns.measure in have
    wanted = _wanted(measures)
    if is_long:
        counts = _long(frame, columns, wanted, where)
    else:
        counts = _wide(frame, columns, wanted, where, every=every)
    if not tell:
        return counts
    shown = [*counts.keys, *([MEASURE, VALUE] if is_long else [])]
    told = settled(counts.frame, where=where, expected=EXPECTED, shown=shown)
    return attrs.evolve(counts, frame=told)


def _wanted(measures: Iterable[Measure]) -> dict[str, Measure]:
    """Return measures by id; two that differ must not share one."""
    found: dict[str, Measure] = {}
    for measure in measures:
        other = found.setdefault(measure.id, measure)
        if other != measure:
            raise Conflict(
                Code.FIGURES_DISAGREE,
                expected=f"one measure {measure.id!r}",
                got=measure,
                where="measures",
            )
    return found


def _keys(frame: Frame, columns: Columns, where: str) -> list[nw.Expr]:
    keys = [
        _columns.text(frame, columns.place, where=where).alias(PLACE),
        _columns.whole(frame, columns.year, where=where).cast(nw.Int64).alias(YEAR),
    ]
    if columns.valid_from in frame.collect_schema().names():
        day = _columns.of_kind(frame, columns.valid_from, nw.Date, where=where)
        keys.append(day.alias(LIST))
    return keys


def _faulty_keys(keys: Sequence[str]) -> list[Fault]:
    """Return what can be wrong with a place and a year."""
    first, last = _YEARS
    return [
        (
            nw.any_horizontal(*(nw.col(key).is_null() for key in keys), ignore_nulls=True),
            Code.EMPTY,
        ),
        (nw.col(PLACE) == "", Code.EMPTY),
        ((nw.col(YEAR) < first) | (nw.col(YEAR) > last), Code.OUT_OF_RANGE),
    ]


def _faulty_count(name: str, *, is_float: bool) -> list[Fault]:
    """Return what can be wrong with a count."""
    count = nw.col(name)
    faults: list[Fault] = [(count < 0, Code.NEGATIVE_COUNT), (count > MOST, Code.OUT_OF_RANGE)]
    if is_float:
        return [*faults, (count.is_finite() & (count != count.floor()), Code.NOT_A_NUMERAL)]
    return faults


def _clean(name: str, *, is_float: bool) -> nw.Expr:
    """Return a count as a whole number of 64 bits; absent where it cannot be one."""
    count = nw.col(name)
    sound = (count >= 0) & (count <= MOST)
    if is_float:
        sound &= count == count.floor()
    return nw.when(sound).then(count).cast(nw.Int64).alias(name)


def _long(frame: Frame, columns: Columns, wanted: Mapping[str, Measure], where: str) -> Counts:
    have = frame.collect_schema().names()
    _columns.known(frame, [columns.value], where=where)
    floats = columns.whole_floats
    keys = _keys(frame, columns, where)
    value = _columns.whole(frame, columns.value, where=where, floats=floats).alias(VALUE)
    told = [*keys, _columns.text(frame, columns.measure, where=where).alias(MEASURE), value]
    has_why, has_status = columns.missing in have, columns.status in have
    if has_why:
        told.append(_columns.text(frame, columns.missing, where=where).alias(WHY))
    if has_status:
        told.append(_columns.text(frame, columns.status, where=where).alias(STATUS))
    before = PROBLEM in have
    if before:
        told.append(nw.col(PROBLEM))
    read_ = steady(frame.select(*told))
    names = [PLACE, YEAR, *([LIST] if columns.valid_from in have else [])]
    known = {**{measure.id: measure for measure in MEASURES}, **wanted}
    is_float = read_.collect_schema()[VALUE].is_float()
    faults = [
        *_faulty_keys([*names, MEASURE]),
        *_faulty_count(VALUE, is_float=is_float),
        (~nw.col(MEASURE).is_in([*known]), Code.UNKNOWN_NAME),
        (nw.len().over(*names, MEASURE) > 1, Code.FIGURES_DISAGREE),
    ]
    if has_why:
        faults += [
            (~nw.col(WHY).is_null() & ~nw.col(WHY).is_in(_REASONS), Code.UNKNOWN_NAME),
            (~nw.col(WHY).is_null() & ~nw.col(VALUE).is_null(), Code.MALFORMED),
        ]
    if has_status:
        alone = nw.col(STATUS).str.contains(f"^[{_LETTERS}]+$")
        faults.append((~nw.col(STATUS).is_null() & ~alone, Code.UNKNOWN_NAME))
    checked = read_.with_columns(marked(faults, before=before))
    checked = checked.with_columns(_clean(VALUE, is_float=is_float))
    bad = ~nw.col(PROBLEM).is_null()
    checked = checked.with_columns(nw.when(~bad).then(nw.col(VALUE)).alias(VALUE))
    measures = tuple(wanted.values()) or tuple(known.values())
    return Counts(checked, measures, columns, is_long=True, has_why=has_why, has_status=has_status)


def _wide(
    frame: Frame, columns: Columns, wanted: Mapping[str, Measure], where: str, *, every: bool
) -> Counts:
    have = frame.collect_schema().names()
    column_of = {measure.id: name for name, measure in columns.measures.items()}
    known = {**{measure.id: measure for measure in MEASURES}, **wanted}
    known |= {measure.id: measure for measure in columns.measures.values()}
    asked = wanted or known
    names = {id_: column_of.get(id_, id_) for id_ in asked}
    must = [*columns.measures, *(names.values() if every else ())]
    _columns.known(frame, must, where=where)
    there = {id_: name for id_, name in names.items() if name in have}
    if not there:
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"a column {columns.measure!r}, or columns named by measures",
            got=tuple(have),
            where=where,
            hint="Columns(measures={…}) says which column holds which measure",
        )
    floats = columns.whole_floats
    counts = [
        _columns.whole(frame, name, where=where, floats=floats).alias(id_)
        for id_, name in there.items()
    ]
    before = PROBLEM in have
    told = [*_keys(frame, columns, where), *counts, *([nw.col(PROBLEM)] if before else [])]
    read_ = steady(frame.select(*told))
    schema = read_.collect_schema()
    keys = [PLACE, YEAR, *([LIST] if columns.valid_from in have else [])]
    kinds = {id_: schema[id_].is_float() for id_ in there}
    faults = [
        *_faulty_keys(keys),
        (nw.len().over(*keys) > 1, Code.FIGURES_DISAGREE),
        *_merged([_faulty_count(id_, is_float=kind) for id_, kind in kinds.items()]),
    ]
    checked = read_.with_columns(marked(faults, before=before))
    checked = checked.with_columns(*(_clean(id_, is_float=kind) for id_, kind in kinds.items()))
    return Counts(checked, tuple(known[id_] for id_ in there), columns)


def _merged(faults: Sequence[Sequence[Fault]]) -> list[Fault]:
    """Return one condition a code, over all counts of a row."""
    by_code: dict[Code, list[nw.Expr]] = {}
    for condition, code in (fault for one in faults for fault in one):
        by_code.setdefault(code, []).append(condition)
    return [
        (nw.any_horizontal(*conditions, ignore_nulls=True), code)
        for code, conditions in by_code.items()
    ]


def lengthened(counts: Counts) -> Counts:
    """Return the figures one a row; an empty cell of a wide frame stays a row without a count."""
    if counts.is_long:
        return counts
    marks = [PROBLEM] if counts.is_lazy else []
    rows = stacked(
        [
            counts.frame.select(
                *counts.keys,
                nw.lit(measure.id).alias(MEASURE),
                nw.col(measure.id).alias(VALUE),
                *marks,
            )
            for measure in counts.measures
        ]
    )
    return attrs.evolve(counts, frame=rows, is_long=True)


def widened(counts: Counts, measures: Sequence[Measure]) -> Counts:
    """Return the figures one column a measure, with one column each for reasons and letters."""
    if not counts.is_long:
        return counts
    found: list[nw.Expr] = []
    for measure in measures:
        here = nw.col(MEASURE) == measure.id
        found.append(nw.when(here).then(nw.col(VALUE)).max().alias(measure.id))
        if counts.has_why:
            found.append(nw.when(here).then(nw.col(WHY)).max().alias(why(measure)))
        if counts.has_status:
            found.append(nw.when(here).then(nw.col(STATUS)).max().alias(letters(measure)))
        if counts.is_lazy:
            found.append(nw.when(here).then(nw.col(PROBLEM)).max().alias(fault(measure)))
    wide = counts.frame.group_by(counts.keys).agg(*found)
    return attrs.evolve(
        counts, frame=wide, measures=tuple(measures), is_long=False, by_measure=counts.is_lazy
    )

"""Frames of figures, read once: known columns, counts in range, and what is wrong with a row."""

from __future__ import annotations

from collections.abc import Mapping
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
from hocsuotdoi.frames._engine import Frame, divided, entered, in_duckdb, is_eager, lookup, steady
from hocsuotdoi.frames._problems import PROBLEM, marked, settled
from hocsuotdoi.frames._whole import MOST
from hocsuotdoi.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
NUMERATOR, DENOMINATOR, OVER = "numerator", "denominator", "_over"
WORTH = "comparability"
REPORTED, EXPECTED_UNITS = "reported", "expected"
NOT_REPORTED: Final = MissingReason.NOT_REPORTED.value
_REASONS: Final = [reason.value for reason in MissingReason]
_LETTERS: Final = "".join(sorted(status.value for status in Status))
_YEARS: Final = (1000, 9998)
_ISO_DAY: Final = r"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"
EXPECTED: Final = {
    Code.EMPTY: "a place and a year in every row",
    Code.OUT_OF_RANGE: f"counts up to 10^15, and years from {_YEARS[0]} to {_YEARS[1]}",
    Code.NEGATIVE_COUNT: "counts of at least 0",
    Code.FIGURES_DISAGREE: "one figure a place, year and measure",
    Code.UNKNOWN_NAME: "ids of measures, and reasons and letters that are known",
    Code.MALFORMED: "a count, or a reason or status M why there is none; days such as 2025-07-01",
    Code.NOT_A_NUMERAL: "counts without a fraction",
}


def letters_of(statuses: Iterable[Status]) -> str:
    """Return statuses as letters, in order."""
    return "".join(sorted(status.value for status in statuses))


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
        has_worth: Whether is told what counts of another list are worth, under WORTH.
        has_list: Whether the day of the list of places is told.
        has_over: Whether VALUE is a numerator over OVER, one for all of a place and year: estimates
            by weights are no whole numbers.
    """

    frame: Frame
    measures: tuple[Measure, ...]
    columns: Columns
    is_long: bool = False
    has_why: bool = False
    has_status: bool = False
    has_list: bool = False
    has_over: bool = False
    has_worth: bool = False

    @property
    def keys(self) -> list[str]:
        """The columns that say where and when."""
        return [PLACE, YEAR, *([LIST] if self.has_list else [])]

    @property
    def is_lazy(self) -> bool:
        """Whether problems stand in a column."""
        return not is_eager(self.frame)

    def named(self, frame: Frame) -> Frame:
        """Return an answer with the caller's names, so that it can be read again as it came."""
        columns = self.columns
        names = {PLACE: columns.place, YEAR: columns.year, LIST: columns.valid_from}
        names |= {REPORTED: columns.reported, EXPECTED_UNITS: columns.expected}
        names |= {NUMERATOR: columns.numerator, DENOMINATOR: columns.denominator}
        names |= {WORTH: columns.comparability}
        renamed = {old: new for old, new in names.items() if old != new}
        if not renamed:
            return frame
        there = frame.collect_schema().names()
        return frame.rename({old: new for old, new in renamed.items() if old in there})


def read(
    df: object,
    columns: Columns,
    *,
    where: str,
    measures: Iterable[Measure] = (),
    every: bool = False,
) -> Counts:
    """Return a frame of figures under known names, checked.

    Args:
        df: The caller's frame.
        columns: Which column holds what.
        where: The operation, for messages.
        measures: The measures wanted; none for all there are.
        every: Whether a wide frame must have a column for each measure wanted.
    """
    raw = marked_rows(df, columns, where=where, measures=measures, every=every)
    counts = raw.counts
    shown = [*counts.keys, *([MEASURE, VALUE] if counts.is_long else [])]
    told = settled(counts.frame, where=where, expected=EXPECTED, shown=shown, counts=[*raw.floats])
    told = told.with_columns(*_clean(told, raw.floats))
    if counts.is_lazy and counts.is_long:
        sound = nw.col(PROBLEM).is_null()
        told = told.with_columns(nw.when(sound).then(nw.col(VALUE)).alias(VALUE))
    return attrs.evolve(counts, frame=told)


@attrs.frozen
class Marked:
    """A frame of figures with a column of problems, its counts as they were given.

    Attributes:
        counts: The figures, not yet of one kind of whole number.
        floats: For each column of counts whether it holds floats.
    """

    counts: Counts
    floats: Mapping[str, bool]


def marked_rows(
    df: object,
    columns: Columns,
    *,
    where: str,
    measures: Iterable[Measure] = (),
    every: bool = False,
) -> Marked:
    """Return a frame of figures under known names, with what is wrong with each row."""
    instance(columns, Columns, where=f"{where}.columns")
    frame = entered(df, where=where)
    have = frame.collect_schema().names()
    _columns.known(frame, [columns.place, columns.year], where=where)
    wanted = _wanted(measures)
    if columns.measure in have:
        return _long(_without_bounds(frame, columns), columns, wanted, where)
    return _wide(frame, columns, wanted, where, every=every)


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
        keys.append(_columns.day(frame, columns.valid_from, where=where).alias(LIST))
    return keys


def _faulty_keys(keys: Sequence[str]) -> list[Fault]:
    """Return what can be wrong with a place and a year."""
    first, last = _YEARS
    absent = [nw.col(key).is_null() for key in keys]
    faults: list[Fault] = [
        (nw.any_horizontal(*absent, ignore_nulls=True), Code.EMPTY),
        (nw.col(PLACE) == "", Code.EMPTY),
        ((nw.col(YEAR) < first) | (nw.col(YEAR) > last), Code.OUT_OF_RANGE),
    ]
    if LIST in keys:
        faults.append((~nw.col(LIST).str.contains(_ISO_DAY), Code.MALFORMED))
    return faults


def _faulty_counts(floats: Mapping[str, bool]) -> list[Fault]:
    """Return what can be wrong with the counts of a row."""
    counts = nw.col(*floats)
    faults = {Code.NEGATIVE_COUNT: counts < 0, Code.OUT_OF_RANGE: counts > MOST}
    if any(floats.values()):
        given = nw.col(*(name for name, is_float in floats.items() if is_float))
        faults[Code.NOT_A_NUMERAL] = given.is_finite() & (given != given.floor())
    # what is not known to be a fault is none: to fill empty cells first would take twice as long
    return [
        (nw.any_horizontal(condition, ignore_nulls=False), code)
        for code, condition in faults.items()
    ]


def _clean(rows: Frame, floats: Mapping[str, bool]) -> Iterator[nw.Expr]:
    """Yield counts as whole numbers of 64 bits; absent where they cannot be, in lazy frames."""
    kinds = rows.collect_schema()
    for name, is_float in floats.items():
        count = nw.col(name)
        sound = count.is_between(0, MOST)
        if is_float:
            sound &= count == count.floor()
        if is_float or not is_eager(rows):
            yield nw.when(sound).then(count).cast(nw.Int64).alias(name)
        elif kinds[name] != nw.Int64:
            yield count.cast(nw.Int64)


def _without_bounds(frame: Frame, columns: Columns) -> Frame:
    """Return the frame without totals of which only a part was reported: they are no counts.

    The true total lies at or above such a sum, and no column holds an interval.
    """
    have = frame.collect_schema().names()
    schema = frame.collect_schema()
    if not {columns.reported, columns.expected, columns.value} <= {*have}:
        return frame
    if not (schema[columns.reported].is_integer() and schema[columns.expected].is_integer()):
        return frame  # columns of the caller's own that happen to be called so
    partial = nw.col(columns.reported) < nw.col(columns.expected)
    why = nw.col(columns.missing) if columns.missing in have else nw.lit(None, nw.String)
    bound = nw.lit(MissingReason.NOT_COMPARABLE.value)
    return frame.with_columns(
        nw.when(~partial).then(nw.col(columns.value)).alias(columns.value),
        nw.when(partial & ~nw.col(columns.value).is_null())
        .then(bound)
        .otherwise(why)
        .alias(columns.missing),
    )


def _long(frame: Frame, columns: Columns, wanted: Mapping[str, Measure], where: str) -> Marked:
    have = frame.collect_schema().names()
    _columns.known(frame, [columns.value], where=where)
    has_why, has_status = columns.missing in have, columns.status in have
    has_over = {columns.numerator, columns.denominator} <= {*have}
    counted = {VALUE: columns.value}
    counted |= {NUMERATOR: columns.numerator, OVER: columns.denominator} if has_over else {}
    texts = {MEASURE: columns.measure}
    texts |= {WHY: columns.missing} if has_why else {}
    texts |= {STATUS: columns.status} if has_status else {}
    has_worth = columns.comparability in have
    texts |= {WORTH: columns.comparability} if has_worth else {}
    floats = columns.whole_floats
    rows = steady(
        frame.select(
            *_keys(frame, columns, where),
            *(_columns.text(frame, old, where=where).alias(new) for new, old in texts.items()),
            *(
                _columns.whole(frame, old, where=where, floats=floats).alias(new)
                for new, old in counted.items()
            ),
            *([nw.col(PROBLEM)] if PROBLEM in have else []),
        )
    )
    if has_over:
        rows = _over_all(rows)
    known = {**{measure.id: measure for measure in MEASURES}, **wanted}
    known |= {measure.id: measure for measure in columns.measures.values()}
    rows = _by_ids(rows, columns)
    schema = rows.collect_schema()
    kinds = {name: schema[name].is_float() for name in (VALUE, *([OVER] if has_over else []))}
    keys = [PLACE, YEAR, *([LIST] if columns.valid_from in have else []), MEASURE]
    faults = [
        *_faulty_keys(keys),
        *_faulty_counts(kinds),
        (~nw.col(MEASURE).is_in([*known]), Code.UNKNOWN_NAME),
        (nw.len().over(*keys) > 1, Code.FIGURES_DISAGREE),
        *_faulty_words([*texts], has_over=has_over),
    ]
    counts = Counts(
        rows.with_columns(marked(faults, before=PROBLEM in have)),
        tuple(wanted.values()) or tuple(known.values()),
        columns,
        is_long=True,
        has_why=has_why,
        has_status=has_status,
        has_list=columns.valid_from in have,
        has_over=has_over,
        has_worth=has_worth,
    )
    return Marked(counts, kinds)


def _over_all(rows: Frame) -> Frame:
    """Return rows whose counts are numerators over OVER; plain counts beside them are over 1.

    A count that is not the nearest whole number to its quotient is another matter: it becomes
    -1, which no count is.
    """
    over = nw.when(nw.col(OVER) >= 1).then(nw.col(OVER))
    rows = rows.with_columns(
        (nw.col(NUMERATOR) * 2 + nw.col(OVER)).alias("_double"), (over * 2).alias("_twice")
    )
    rows = divided(rows, "_near", "_double", "_twice")
    other = nw.col("_near") != nw.col(VALUE)
    found = nw.when(other).then(nw.col(VALUE) * 0 - 1).otherwise(nw.coalesce(NUMERATOR, VALUE))
    return rows.with_columns(found.alias(VALUE), nw.col(OVER).fill_null(1)).drop(
        NUMERATOR, "_double", "_twice", "_near"
    )


def _by_ids(rows: Frame, columns: Columns) -> Frame:
    """Return rows whose measures have their ids, where the frame calls them otherwise."""
    called = {name: one.id for name, one in columns.measures.items() if name != one.id}
    if not called:
        return rows
    id_ = nw.col(MEASURE)
    for name, own in called.items():
        id_ = nw.when(nw.col(MEASURE) == name).then(nw.lit(own)).otherwise(id_)
    return rows.with_columns(id_.alias(MEASURE))


def _faulty_words(told: Sequence[str], *, has_over: bool) -> Iterator[Fault]:
    """Yield what can be wrong with a reason, status letters and a denominator."""
    if WHY in told:
        given = ~nw.col(WHY).is_null()
        yield given & ~nw.col(WHY).is_in(_REASONS), Code.UNKNOWN_NAME
        yield given & ~nw.col(VALUE).is_null(), Code.MALFORMED
    if STATUS in told:
        letters_ = nw.col(STATUS).str.contains(f"^[{_LETTERS}]+$")
        yield ~nw.col(STATUS).is_null() & ~letters_, Code.UNKNOWN_NAME
        is_missing = nw.col(STATUS).str.contains(Status.MISSING.value, literal=True)
        yield is_missing & ~nw.col(VALUE).is_null(), Code.MALFORMED
    if has_over:
        yield nw.col(OVER) < 1, Code.OUT_OF_RANGE


def _wide(
    frame: Frame, columns: Columns, wanted: Mapping[str, Measure], where: str, *, every: bool
) -> Marked:
    have = frame.collect_schema().names()
    column_of = {measure.id: name for name, measure in columns.measures.items()}
    known = {**{measure.id: measure for measure in MEASURES}, **wanted}
    known |= {measure.id: measure for measure in columns.measures.values()}
    names = {id_: column_of.get(id_, id_) for id_ in wanted or known}
    _columns.known(frame, [*columns.measures, *(names.values() if every else ())], where=where)
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
    counts = _columns.wholes(frame, there.values(), where=where, floats=floats)
    rows = steady(
        frame.select(
            *_keys(frame, columns, where),
            *(count.alias(id_) for id_, count in zip(there, counts, strict=True)),
            *([nw.col(PROBLEM)] if PROBLEM in have else []),
        )
    )
    schema = rows.collect_schema()
    keys = [PLACE, YEAR, *([LIST] if columns.valid_from in have else [])]
    kinds = {id_: schema[id_].is_float() for id_ in there}
    faults = [
        *_faulty_keys(keys),
        (nw.len().over(*keys) > 1, Code.FIGURES_DISAGREE),
        *_faulty_counts(kinds),
    ]
    rows = rows.with_columns(marked(faults, before=PROBLEM in have))
    measures = tuple(known[id_] for id_ in there)
    has_list = columns.valid_from in have
    return Marked(Counts(rows, measures, columns, has_list=has_list), kinds)


def lengthened(counts: Counts) -> Counts:
    """Return the figures one a row; an empty cell of a wide frame is a row without a count."""
    if counts.is_long:
        return counts
    frame, keys = counts.frame, [*counts.keys, *([PROBLEM] if counts.is_lazy else [])]
    ids = [measure.id for measure in counts.measures]
    if in_duckdb(frame):  # its own way of doing so leaves empty cells out
        rows = frame.join(lookup(frame, {MEASURE: ids}), how="cross")
        value = nw.when(nw.col(MEASURE) == ids[0]).then(nw.col(ids[0]))
        for id_ in ids[1:]:
            value = value.when(nw.col(MEASURE) == id_).then(nw.col(id_))
        rows = rows.select(*keys, MEASURE, value.alias(VALUE))
    else:
        rows = frame.unpivot(on=ids, index=keys, variable_name=MEASURE, value_name=VALUE)
    order = [*counts.keys, MEASURE, VALUE, *keys[len(counts.keys) :]]
    return attrs.evolve(counts, frame=rows.select(*order), is_long=True)


def widened(counts: Counts, measures: Sequence[Measure]) -> Counts:
    """Return the figures one column a measure, one row a place and year."""
    if not counts.is_long:
        return counts
    # two steps: some engines would pass over the condition inside an aggregation
    apart = counts.frame.with_columns(
        nw.when(nw.col(MEASURE) == measure.id).then(nw.col(VALUE)).alias(measure.id)
        for measure in measures
    )
    ids = [measure.id for measure in measures]
    found = [*ids, *([PROBLEM] if counts.is_lazy else [])]
    wide = apart.group_by(counts.keys).agg(*(nw.col(name).max() for name in found))
    return attrs.evolve(counts, frame=wide, measures=tuple(measures), is_long=False)

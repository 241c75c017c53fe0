"""To and from the core: a frame of figures as a ledger, findings as a frame, rows at fault."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, assert_never, cast

import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance, several
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.catalogue import MEASURES
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio, rounded
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._engine import entered, is_absent, is_eager, lookup, native, steady
from hocsuotdoi.frames._figures import (
    LIST,
    MEASURE,
    NOT_REPORTED,
    OVER,
    PLACE,
    STATUS,
    VALUE,
    WHY,
    YEAR,
    lengthened,
    letters_of,
    marked_rows,
    read,
)
from hocsuotdoi.frames._findings import (
    CHANGE,
    INDICATOR,
    LEVEL,
    MEAN,
    PART,
    PERCENT,
    POINTS,
    PRIOR_PART,
    PRIOR_WHOLE,
    VALUES,
    WHOLE,
    answered,
)
from hocsuotdoi.frames._problems import PROBLEM
from hocsuotdoi.indicator import Distribution, Finding, Indicator, Levels, Mean
from hocsuotdoi.indicator._formula import needed
from hocsuotdoi.indicator._quotient import whole_numbers
from hocsuotdoi.interval import Interval
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from narwhals.stable.v2.typing import IntoFrame, IntoFrameT

    from hocsuotdoi.measure import Measure

_Row = tuple[str | int | None, ...]


def figures(
    df: IntoFrame,
    *,
    system: str,
    valid_from: date | None = None,
    columns: Columns | None = None,
    measures: Iterable[Measure] = (),
) -> Figures:
    """Return the figures of a frame as a ledger of the core.

    A total of which only some units reported has no value there: it is a bound, and no count.

    Args:
        df: Figures, long or wide, with their rows at hand: a lazy frame is collected by the caller.
        system: The system of codes, such as ``vn-gso``.
        valid_from: The day of the list that the codes are on, where no column says it.
        columns: Which column holds what.
        measures: The measures wanted, standard ones or others; all standard ones unless given.

    Raises:
        WrongType: The frame is lazy, or a column holds something else than it should.
        UnknownName: A column is not there, or a measure is not known.
        InvalidValue: Nothing says which list the codes are on, or a count cannot be.
        Conflict: Two rows are about one place, year and measure.

        >>> import polars as pl
        >>> df = pl.DataFrame({"place": ["02"], "year": [2024], "households": [187_624]})
        >>> figures(df, system="vn-gso", valid_from=date(2025, 6, 30))
        <Figures: 1 figure, 1 place, 1 period>
    """
    where = "frames.figures"
    if not is_eager(entered(df, where=where)):
        raise WrongType(
            Code.WRONG_TYPE,
            expected="a frame with its rows at hand",
            got=type(df).__name__,
            where=where,
            hint="collect what you need first: nothing here moves rows on its own",
        )
    given = tuple(measures)
    counts = lengthened(read(df, columns or Columns(), where=where, measures=given))
    if counts.has_list == (valid_from is not None):
        raise InvalidValue(
            Code.PLACES_DIFFER,
            expected=f"either a column {counts.columns.valid_from!r} or valid_from=",
            got=valid_from,
            where=where,
        )
    if valid_from is not None:
        a_date(valid_from, where=f"{where}, valid_from")
    by_id = {measure.id: measure for measure in (*MEASURES, *counts.measures)}
    names = counts.frame.collect_schema().names()
    places: dict[tuple[str, date], Place] = {}

    def place_of(code: str, day: date) -> Place:
        if (code, day) not in places:
            places[code, day] = Place(code, system=system, valid_from=day)
        return places[code, day]

    def figure_of(row: Mapping[str, Any]) -> Figure:
        place = place_of(row[PLACE], valid_from or _day(row[LIST]))
        return _figure(by_id[row[MEASURE]], place, Year(int(row[YEAR])), row)

    rows = cast("nw.DataFrame[Any]", counts.frame).iter_rows()
    return Figures(figure_of(_plain(dict(zip(names, row, strict=True)))) for row in rows)


def _day(text: str) -> date:
    """Return a day of a list; the calendar may lack one that looks like a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValue(
            Code.MALFORMED, expected="a day of the calendar", got=text, where="frames.figures"
        ) from None


def _plain(row: Mapping[str, object]) -> dict[str, object]:
    """Return a row with None for what is absent, however an engine says so."""
    return {name: None if is_absent(value) else value for name, value in row.items()}


def _figure(measure: Measure, place: Place, year: Year, row: Mapping[str, Any]) -> Figure:
    told = row.get(STATUS) or ""
    status = frozenset(Status(letter) for letter in told)
    if row[VALUE] is None:
        reason = MissingReason(row.get(WHY) or NOT_REPORTED)
        missing = Missing(reason, (measure.id,))
        return Figure(measure, place, year, missing, status=status | {Status.MISSING})
    value: int | Fraction = int(row[VALUE])
    if row.get(OVER) is not None:
        value = Fraction(int(value), int(row[OVER]))
    return (
        Figure(measure, place, year, value, status=status)
        if told
        else Figure(measure, place, year, value)
    )


def table(findings: Iterable[Finding], *, like: IntoFrameT) -> IntoFrameT:
    """Return findings of the core as a frame with the columns of ``frames.compute``.

    Args:
        findings: Findings of calendar years, each exact or Missing; cut to the decimals of its
            indicator.
        like: A frame of the engine wanted; its rows are not read.

    Raises:
        WrongType: A finding is approximate, or about another period than a year.
        InvalidValue: A number has more than 18 digits, which no column holds.

        >>> import polars as pl
        >>> from hocsuotdoi import Figures, catalogue, compute as compute_one
        >>> here = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
        >>> counts = {catalogue.LEARNING_CLANS: 1564, catalogue.CLANS: 2263}
        >>> found = compute_one(
        ...     catalogue.LEARNING_CLAN_SHARE,
        ...     Figures.of(here, Year(2024), counts),
        ...     place=here,
        ...     period=Year(2024),
        ... )
        >>> table([found], like=pl.DataFrame()).select("place", "percent", "missing").rows()
        [('02', 69.11, None)]
    """
    where = "frames.table"
    frame = entered(like, where=where)
    given = [
        instance(one, Finding, where=f"{where}, findings")
        for one in several(findings, where=f"{where}, findings")
    ]
    kinds = frozenset(type(one.indicator.formula) for one in given)
    rows = [row for one in given for row in _rows(one, where)]
    names = [*answered(kinds, [PLACE, YEAR, LIST])]
    held = {name: [row.get(name) for row in rows] for name in [*names, _SCALE]}
    found = steady(lookup(frame, held, texts=_TEXTS & held.keys()))
    values = [nw.col(one) / nw.col(_SCALE) if one in VALUES else nw.col(one) for one in names]
    told = (value.alias(name) for value, name in zip(values, names, strict=True))
    return cast("IntoFrameT", native(found.select(*told)))


_SCALE: Final = "_scale"
_TEXTS: Final = frozenset({PLACE, LIST, INDICATOR, LEVEL, STATUS, WHY})
_LONGEST: Final = 10**18


def _rows(finding: Finding, where: str) -> Iterator[dict[str, str | int | None]]:
    """Yield the cells of a finding: one row, or one a level; values in last decimals."""
    if not isinstance(finding.period, Year):
        raise WrongType(
            Code.WRONG_TYPE, expected="a finding of a Year", got=finding.period, where=where
        )
    indicator, value = finding.indicator, finding.value
    told: dict[str, str | int | None] = {
        PLACE: finding.place.code,
        YEAR: finding.period.number,
        LIST: finding.place.valid_from.isoformat(),
        INDICATOR: indicator.id,
        STATUS: letters_of(finding.status),
        WHY: value.reason.value if isinstance(value, Missing) else None,
        _SCALE: 10**indicator.places,
    }
    given = _given(finding)
    if isinstance(indicator.formula, Levels):
        ratios = dict(value.levels) if isinstance(value, Distribution) else {}
        for level, part in zip(indicator.formula.levels, given, strict=False):
            counted = _counts(ratios.get(level), indicator, (part, given[-1]))
            yield _sound(told | {LEVEL: level.id} | counted, where)
        return
    if isinstance(value, Interval | Distribution):
        raise WrongType(
            Code.WRONG_TYPE,
            expected="an exact finding, as a column holds one number a row",
            got=finding.text("en"),
            where=f"{where}, {indicator.id} for {finding.place}",
        )
    found = None if isinstance(value, Missing) else value
    yield _sound(told | _counts(found, indicator, given), where)


def _given(finding: Finding) -> tuple[int | None, ...]:
    """Return the counts a finding rests on, as far as they are whole numbers."""
    if not finding.inputs:  # a finding may come without its figures
        return (None,) * len([*needed(finding.indicator.formula)])
    values = (figure.value for figure in finding.inputs)
    return tuple(value if isinstance(value, int) else None for value in values)


def _counts(
    value: Ratio | Change | PointChange | None,
    indicator: Indicator,
    given: tuple[int | None, ...],
) -> dict[str, str | int | None]:
    """Return the counts of a value, and the value in units of its last decimal."""
    digits = 10**indicator.places

    def units(number: int | Fraction) -> int:
        return int(rounded(number, indicator.places) * digits)

    match value:
        case None:
            return dict(zip((PART, WHOLE, PRIOR_PART, PRIOR_WHOLE), given, strict=False))
        case Ratio(part, whole):
            is_mean = isinstance(indicator.formula, Mean)
            number = value.value if is_mean else value.value * 100
            return {PART: part, WHOLE: whole, MEAN if is_mean else PERCENT: units(number)}
        case PointChange(prior, current):
            return {
                PART: current.part,
                WHOLE: current.whole,
                PRIOR_PART: prior.part,
                PRIOR_WHOLE: prior.whole,
                POINTS: units(value.points),
            }
        case Change(prior, current):
            now, before = whole_numbers((current, prior))
            told: dict[str, str | int | None] = {PART: now, WHOLE: before}
            told[CHANGE] = int(rounded(value.absolute, 0))
            if isinstance(value.relative, Missing):
                return told | {WHY: value.relative.reason.value}
            return told | {PERCENT: units(value.relative * 100)}
        case _:
            assert_never(value)


def _sound(row: dict[str, str | int | None], where: str) -> dict[str, str | int | None]:
    """Return a row whose numbers fit into a column."""
    for name, cell in row.items():
        if isinstance(cell, int) and abs(cell) > _LONGEST:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected="a number of at most 18 digits",
                got=cell,
                where=f"{where}, {name!r} of {row[INDICATOR]}",
            )
    return row


def problems(df: IntoFrameT, *, columns: Columns | None = None) -> IntoFrameT:
    """Return the rows at fault, with the code of what is wrong in a column ``problem``.

    Args:
        df: An answer of this module that has the column, or a frame of figures.
        columns: Which column of a frame of figures holds what.

        >>> import polars as pl
        >>> df = pl.DataFrame({"place": ["02", "08"], "year": [2024, 2024], "households": [-1, 5]})
        >>> problems(df).rows()
        [('02', 2024, -1, 'negative-count')]
    """
    where = "frames.problems"
    frame = entered(df, where=where)
    if PROBLEM not in frame.collect_schema().names():
        counts = marked_rows(df, columns or Columns(), where=where).counts
        frame = counts.named(counts.frame)
        if counts.has_over:  # of an estimate what was read is its numerator
            given = counts.columns
            frame = frame.rename({VALUE: given.numerator, OVER: given.denominator})
    return cast("IntoFrameT", native(frame.filter(~nw.col(PROBLEM).is_null())))

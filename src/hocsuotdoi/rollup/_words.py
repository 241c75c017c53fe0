"""How totals and breakdowns are put into words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from hocsuotdoi import display
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.display import Column, Table
from hocsuotdoi.exact import Missing, MissingReason, Ratio, Rounding
from hocsuotdoi.figure import Status
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Style, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal
    from fractions import Fraction

    from hocsuotdoi.figure import Figure
    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place

_MOST_NAMES: Final = 20
_FEW_NAMES: Final = 5
_OVERLAP: Final = Label("có thể trùng giữa các địa bàn", "places may overlap")
_DAYS: Final = Label("tính đến các ngày khác nhau", "counted up to different days")
_STATUS: Final = {
    Status.BREAK: Label("chuỗi số liệu bị ngắt", "break in the series"),
    Status.ESTIMATED: Label("ước tính", "estimated"),
    Status.PROVISIONAL: Label("sơ bộ", "provisional"),
}
_TITLES: Final = {
    "place": Label("Địa bàn", "Place"),
    "period": Label("Kỳ", "Period"),
    "measure": Label("Số liệu", "Measure"),
    "value": Label("Giá trị", "Value"),
    "share": Label("Tỷ trọng", "Share"),
    "rank": Label("Hạng", "Rank"),
    "coverage": Label("Đã báo cáo", "Reported"),
}
_NUMERIC: Final = {"value", "share", "rank", "coverage"}


class Told(Protocol):
    """What a total tells of itself; the total itself stands above this module."""

    @property
    def measure(self) -> Measure: ...
    @property
    def place(self) -> Place: ...
    @property
    def period(self) -> Period: ...
    @property
    def value(self) -> int | Fraction | Interval | Missing: ...
    @property
    def reported(self) -> int: ...
    @property
    def expected(self) -> int: ...
    @property
    def missing(self) -> tuple[Place, ...]: ...
    @property
    def status(self) -> frozenset[Status]: ...
    @property
    def as_of(self) -> date | None: ...
    @property
    def only(self) -> Figure | None: ...
    @property
    def is_partial(self) -> bool: ...
    @property
    def coverage(self) -> Ratio: ...
    @property
    def interval(self) -> Interval | Missing: ...


class ToldRow(Protocol):
    """What a row of a breakdown tells of itself."""

    @property
    def total(self) -> Told: ...
    @property
    def rank(self) -> int | None: ...


class ToldWhole(Protocol):
    """What a breakdown tells of itself."""

    @property
    def total(self) -> Told: ...
    @property
    def rows(self) -> Sequence[ToldRow]: ...
    def percents(self, places: int = 2) -> tuple[Decimal | Missing, ...]: ...


def worth(total: Told, language: Language) -> str:
    """Return the sum as people read it."""
    value, interval = total.value, total.interval
    if isinstance(value, Missing):
        cause = _cause(total, value)
        if cause is not None:
            return f"– ({cause.text(language)})"
        dash = display.missing(value, language=language)
        return dash if total.expected == 1 else f"{dash[:-1]}: {_counted(total, language)})"
    if total.only is not None:
        return total.only.text(language)
    if isinstance(value, Interval) or total.is_partial:
        return (
            "" if isinstance(interval, Missing) else display.bounds(interval, 0, language=language)
        )
    return display.number(value, 0, language=language)


def line(total: Told, language: Language) -> str:
    """Return measure, place, period and sum in one line."""
    reported = f" ({_reported(total, language)})" if total.is_partial else ""
    return f"{_head(total, language)}: {worth(total, language)}{reported}"


def explanation(total: Told, language: Language) -> str:
    """Return, line by line, what the sum rests on."""
    noun = total.measure.unit_type.noun.text(language)
    unit = "" if isinstance(total.value, Missing) else f" {noun}"
    entries = [(_TITLES["coverage"], _rests_on(total, language))]
    if total.missing:
        names = _names(total.missing, _MOST_NAMES, language)
        entries.append((Label("Chưa có số liệu", "No count from"), names))
    if isinstance(total.value, Missing) and _cause(total, total.value) is _DAYS:
        days = (date.fromisoformat(day) for day in total.value.about[1:])
        told = "; ".join(_day(day, language) for day in days)
        entries.append((Label("Tính đến các ngày", "Counted up to"), told))
    if total.as_of is not None:
        entries.append((Label("Tính đến ngày", "Counted up to"), _day(total.as_of, language)))
    noted = [label.text(language) for one, label in _STATUS.items() if one in total.status]
    if noted:
        entries.append((Label("Lưu ý", "Note"), ", ".join(noted)))
    head = f"{_head(total, language)}: {worth(total, language)}{unit}"
    width = max(len(title.text(language)) for title, _ in entries)
    return "\n".join(
        [head, *(f"  {title.text(language).ljust(width)}  {text}" for title, text in entries)]
    )


def as_table(totals: Sequence[Told], outside: Sequence[Place], language: Language) -> Table:
    """Return totals as a table; what all share stands in the title."""
    places = {total.place for total in totals}
    periods = {total.period for total in totals}
    heads = ["measure", "value", "coverage"]
    if len(periods) > 1:
        heads.insert(0, "period")
    if len(places) > 1:
        heads.insert(0, "place")
    rows = tuple(
        tuple(cells[head] for head in heads)
        for cells in (_cells(total, language) for total in totals)
    )
    shared = [str(place) for place in places if len(places) == 1]
    shared += [period.label(language) for period in periods if len(periods) == 1]
    return Table(
        _columns(heads, language),
        rows,
        title=", ".join(shared),
        notes=(*_notes(totals, language), *_left_out(outside, language)),
    )


def broken_down(whole: ToldWhole, language: Language, places: int) -> Table:
    """Return a breakdown as a table, the whole in its last row."""
    total = whole.total
    heads = ["place", "value", "share", "rank"]
    told = [total, *(row.total for row in whole.rows)]
    if any(one.missing for one in told):
        heads.append("coverage")
    rows: list[dict[str, str]] = []
    for row, percent in zip(whole.rows, whole.percents(places), strict=True):
        rank = "–" if row.rank is None else str(row.rank)
        share = _percent(percent, language)
        rows.append({**_cells(row.total, language), "share": share, "rank": rank})
    known = any(row["share"] != "–" for row in rows)
    share = display.percent(Ratio(1, 1), places, language=language) if known else "–"
    rows.append({**_cells(total, language), "share": share, "rank": ""})
    return Table(
        _columns(heads, language),
        tuple(tuple(row[head] for head in heads) for row in rows),
        title=_head(total, language),
        notes=tuple(_notes([total], language)),
    )


def lines(whole: ToldWhole, language: Language) -> Iterator[str]:
    """Yield each part of a breakdown in one line: place, sum, share, rank."""
    for row, percent in zip(whole.rows, whole.percents(), strict=True):
        told = f"{row.total.place}: {worth(row.total, language)}"
        if row.total.is_partial:
            told += f" ({_reported(row.total, language)})"
        if not isinstance(percent, Missing):
            told += f", {_percent(percent, language)}"
        if row.rank is not None:
            told += in_language(language, vi=f", hạng {row.rank}", en=f", rank {row.rank}")
        yield told


def _head(total: Told, language: Language) -> str:
    measure = total.measure.label.text(language)
    return f"{measure}, {total.place}, {total.period.label(language)}"


def _cause(total: Told, value: Missing) -> Label | None:
    """Return why counts that are there were not added; None when it is for want of counts."""
    about = value.about
    if value.reason is not MissingReason.NOT_COMPARABLE or total.expected == 1:
        return None
    if about == (total.measure.id,):
        return _OVERLAP
    return _DAYS if about[:1] == (total.measure.id,) else None


def _counted(total: Told, language: Language) -> str:
    """Return how many of the units expected are missing."""
    absent = f"{len(total.missing)}/{total.expected}"
    return in_language(language, vi=f"{absent} đơn vị", en=f"{absent} units")


def _reported(total: Told, language: Language) -> str:
    came = f"{total.reported}/{total.expected}"
    return in_language(language, vi=f"đã báo cáo: {came} đơn vị", en=f"reported: {came} units")


def _rests_on(total: Told, language: Language) -> str:
    share = display.percent(total.coverage, rounding=Rounding.TRUNCATE, language=language)
    came = f"{total.reported}/{total.expected}"
    return in_language(language, vi=f"{came} đơn vị ({share})", en=f"{came} units ({share})")


def _names(places: Sequence[Place], most: int, language: Language) -> str:
    """Return the first places with their codes, as names repeat, and how many more there are."""
    told = "; ".join(_named(place) for place in places[:most])
    rest = len(places) - most
    if rest <= 0:
        return told
    return told + in_language(language, vi=f"; và {rest} nơi khác", en=f"; and {rest} more")


def _named(place: Place) -> str:
    return f"{place.name} ({place.code})" if place.name else place.code


def _cells(total: Told, language: Language) -> dict[str, str]:
    dash = isinstance(total.value, Missing) and _cause(total, total.value) is None
    return {
        "place": str(total.place),
        "period": total.period.label(language),
        "measure": total.measure.label.text(language),
        "value": "–" if dash else worth(total, language),
        "coverage": f"{total.reported}/{total.expected}",
    }


def _notes(totals: Iterable[Told], language: Language) -> Iterator[str]:
    """Yield who is missing, once for all measures of a place and period that lack the same."""
    lacking: dict[tuple[Place, Period, tuple[Place, ...]], list[str]] = {}
    for total in totals:
        if total.missing:
            key = total.place, total.period, total.missing
            lacking.setdefault(key, []).append(total.measure.label.text(language))
    for (place, period, missing), labels in lacking.items():
        names = _names(missing, _FEW_NAMES, language)
        told = "" if missing == (place,) else in_language(language, vi=" của ", en=" from ") + names
        none = in_language(language, vi="chưa có số liệu", en="no count")
        yield f"{place}, {period.label(language)} ({', '.join(labels)}): {none}{told}."


def _left_out(outside: Sequence[Place], language: Language) -> Iterator[str]:
    if outside:
        told = in_language(language, vi="Không nằm trong tổng nào", en="In no total")
        yield f"{told}: {_names(outside, _FEW_NAMES, language)}."


def _columns(heads: Sequence[str], language: Language) -> tuple[Column, ...]:
    return tuple(Column(_TITLES[head].text(language), numeric=head in _NUMERIC) for head in heads)


def _percent(percent: Decimal | Missing, language: Language) -> str:
    return "–" if isinstance(percent, Missing) else write(percent, style=_style(language)) + "%"


def _day(day: date, language: Language) -> str:
    return day.strftime(in_language(language, vi="%d/%m/%Y", en="%Y-%m-%d"))


def _style(language: Language) -> Style:
    return in_language(language, vi=Style.VI, en=Style.EN)

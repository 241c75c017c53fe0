"""Entries from the rows of a list of places, as they come from any file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.check import instance, several
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.place._entry import Entry
from hocsuotdoi.place._place import Place, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable

_TIERS: Final = {word: tier for tier in Tier for word in (tier.name.lower(), tier.value.vi)}
_ZEROS: Final = "a number loses leading zeros: read the column as text"


def entries_of(
    rows: Iterable[Mapping[str, object]], *, system: str, valid_from: date
) -> list[Entry]:
    """Return one entry a row; an error says in which row and column."""
    instance(system, str, where="Gazetteer.from_rows.system")
    a_date(valid_from, where="Gazetteer.from_rows.valid_from")
    seats = [
        (row, _seat(row, f"row {number}", system=system, valid_from=valid_from))
        for number, row in enumerate(several(rows, where="Gazetteer.from_rows"), start=1)
    ]
    known: dict[str, Place] = {}
    for _, place in seats:
        known.setdefault(place.code, place)
    return [
        _entry(row, place, known, where=f"row {number}")
        for number, (row, place) in enumerate(seats, start=1)
    ]


def _seat(row: Mapping[str, object], where: str, *, system: str, valid_from: date) -> Place:
    """Return the place of one row."""
    if not isinstance(row, Mapping):
        raise WrongType(Code.WRONG_TYPE, expected="a mapping of columns", got=row, where=where)
    code = _code(row, "code", where)
    if not code:
        raise _absent(row, "code", "a code", where)
    name = _name(row, where)
    try:
        return Place(code, system=system, valid_from=valid_from, name=name)
    except HocSuotDoiError as error:
        error.where = f"{where}, {error.where}"
        raise


def _entry(
    row: Mapping[str, object], place: Place, known: dict[str, Place], *, where: str
) -> Entry:
    code, tier = _code(row, "parent", where), _tier(row, where)
    since, until = _day(row, "since", where), _day(row, "until", where)
    parent = known.get(code) if code else None
    try:
        if code and parent is None:  # the parent is not on the list: for `check` to report
            parent = known[code] = Place(code, system=place.system, valid_from=place.valid_from)
        return Entry(place, tier, parent, since=since, until=until)
    except HocSuotDoiError as error:
        error.where = f"{where}, {error.where}"
        raise


def _code(row: Mapping[str, object], column: str, where: str) -> str:
    value = row.get(column)
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    raise WrongType(
        Code.WRONG_TYPE,
        expected="a code as text",
        got=value,
        where=f"{where}, {column}",
        hint=_ZEROS,
    )


def _name(row: Mapping[str, object], where: str) -> str:
    """Return the name in one line: cells of real lists hold line breaks and double spaces."""
    value = row.get("name")
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(value.split())
    raise WrongType(Code.WRONG_TYPE, expected="a name as text", got=value, where=f"{where}, name")


def _tier(row: Mapping[str, object], where: str) -> Tier:
    value = row.get("tier")
    if isinstance(value, Tier):
        return value
    word = "" if value is None else value.strip().lower() if isinstance(value, str) else value
    if word == "":
        raise _absent(row, "tier", "a tier", where)
    if not isinstance(word, str) or word not in _TIERS:
        names = ", ".join(repr(tier.name.lower()) for tier in Tier)
        raise UnknownName(
            Code.UNKNOWN_NAME, expected=f"one of {names}", got=value, where=f"{where}, tier"
        )
    return _TIERS[word]


def _day(row: Mapping[str, object], column: str, where: str) -> date | None:
    value = row.get(column)
    if value is None:
        return None
    if not isinstance(value, str):
        return a_date(value, where=f"{where}, {column}")
    try:
        return date.fromisoformat(value.strip()) if value.strip() else None
    except ValueError:
        raise InvalidValue(
            Code.MALFORMED,
            expected="a day such as 2025-07-01",
            got=value,
            where=f"{where}, {column}",
        ) from None


def _absent(row: Mapping[str, object], column: str, expected: str, where: str) -> InvalidValue:
    there = ", ".join(repr(str(name)) for name in row)
    return InvalidValue(
        Code.EMPTY,
        expected=expected,
        got=row.get(column),
        where=f"{where}, {column}",
        hint="" if column in row else f"the columns are {there or 'none'}",
    )

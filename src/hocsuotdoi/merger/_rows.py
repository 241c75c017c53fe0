"""Links from the rows of a conversion table."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.check import instance, several
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.merger._link import Link, Part
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_PARTS: Final = {part.name.lower(): part for part in Part}


def links_of(
    rows: Iterable[Mapping[str, object]], *, system: str, old_list: date, effective: date
) -> Iterator[Link]:
    """Yield one link for each row; an error says which row is wrong."""
    a_date(old_list, where="from_rows.old_list")
    a_date(effective, where="from_rows.effective")
    old: dict[tuple[str, str], Place] = {}
    new: dict[tuple[str, str], Place] = {}
    for number, row in enumerate(several(rows, where="from_rows"), start=1):
        where = f"row {number}"
        if not isinstance(row, Mapping):
            raise WrongType(Code.WRONG_TYPE, expected="a mapping of columns", got=row, where=where)
        yield Link(
            _place(row, "old", old, where=where, system=system, valid_from=old_list),
            _place(row, "new", new, where=where, system=system, valid_from=effective),
            _part(row, where=where),
            note=_text(row, "note", where=where),
        )


def _place(
    row: Mapping[str, object],
    side: str,
    known: dict[tuple[str, str], Place],
    *,
    where: str,
    system: str,
    valid_from: date,
) -> Place:
    """Return the place of one side; places are made once, as tables repeat them."""
    code = row.get(f"{side}_code")
    if isinstance(code, int):
        raise WrongType(
            Code.WRONG_TYPE,
            expected="a code as text",
            got=code,
            where=f"{where}, {side}_code",
            hint="a number loses leading zeros: read the column as text",
        )
    text, name = _text(row, f"{side}_code", where=where), _text(row, f"{side}_name", where=where)
    if not text:
        raise _nothing(row, f"{side}_code", "a code", where=where)
    found = known.get((text, name))
    if found is None:
        found = known[text, name] = _made(text, name, where, system=system, valid_from=valid_from)
    return found


def _made(code: str, name: str, where: str, *, system: str, valid_from: date) -> Place:
    try:
        return Place(code, system=system, valid_from=valid_from, name=name)
    except HocSuotDoiError as error:
        error.where = f"{where}, {error.where}"
        raise


def _part(row: Mapping[str, object], *, where: str) -> Part:
    given = row.get("part")
    if isinstance(given, Part):
        return given
    text = _text(row, "part", where=where)
    if not text:
        raise _nothing(row, "part", f"one of {', '.join(_PARTS)}", where=where)
    if text not in _PARTS:
        alike = get_close_matches(text[:40], _PARTS, n=1)
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"one of {', '.join(_PARTS)}",
            got=given,
            where=f"{where}, part",
            hint=f"did you mean {alike[0]!r}?" if alike else "",
        )
    return _PARTS[text]


def _nothing(row: Mapping[str, object], column: str, expected: str, *, where: str) -> InvalidValue:
    return InvalidValue(
        Code.EMPTY,
        expected=expected,
        got=row.get(column),
        where=f"{where}, {column}",
        hint="" if column in row else f"the columns are {sorted(map(str, row))}",
    )


def _text(row: Mapping[str, object], column: str, *, where: str) -> str:
    value = row.get(column)
    if value is None:
        return ""
    return instance(value, str, where=f"{where}, {column}", expected="text").strip()

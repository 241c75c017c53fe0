"""The files of a reform: read, sealed, and what is wrong in their tables."""

from __future__ import annotations

import csv
from hashlib import sha256
from io import StringIO
from typing import TYPE_CHECKING, Final

from hocsuotdoi.errors import Problem
from hocsuotdoi.packs._sheets import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

REFORM: Final = "reform.toml"
PROVINCES_BEFORE: Final = "provinces-before.csv"
DISTRICTS_BEFORE: Final = "districts-before.csv"
COMMUNES_BEFORE: Final = "communes-before.csv"
PROVINCES_AFTER: Final = "provinces-after.csv"
COMMUNES_AFTER: Final = "communes-after.csv"
PROVINCE_LINKS: Final = "province-links.csv"
COMMUNE_LINKS: Final = "commune-links.csv"
HEADS: Final = {
    PROVINCES_BEFORE: ("code", "name"),
    DISTRICTS_BEFORE: ("code", "name", "province"),
    COMMUNES_BEFORE: ("code", "name", "district"),
    PROVINCES_AFTER: ("code", "name"),
    COMMUNES_AFTER: ("code", "name", "province"),
    PROVINCE_LINKS: ("old_code", "new_code"),
    COMMUNE_LINKS: ("old_code", "new_code"),
    "errata.csv": ("old_code", "new_code", "action", "reason_vi", "reason_en"),
}
FILES: Final = (REFORM, SOURCE, *HEADS)
_PREFIX: Final = b"reform/1\n"
_LARGEST: Final = 2_000_000

Row = tuple[str, ...]
Rows = dict[int, Row]
"""The rows of a table by their number; the header has number 1."""

Tables = dict[str, Rows]


def contents(folder: Traversable, problems: list[Problem]) -> dict[str, bytes]:
    """Return every file by name, empty when it cannot be read; the reason joins the problems."""
    return {name: _content(folder, name, problems) for name in FILES}


def _content(folder: Traversable, name: str, problems: list[Problem]) -> bytes:
    try:
        with (folder / name).open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        problems.append(Problem(name, "", error.strerror, "a file that can be read"))
        return b""
    if len(content) > _LARGEST:
        problems.append(Problem(name, "", len(content), f"at most {_LARGEST} bytes"))
        return b""
    return content.replace(b"\r\n", b"\n")  # a checkout may have changed the ends of lines


def seal(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of all files: each by name, length and content."""
    digest = sha256(_PREFIX)
    for name in sorted(files):
        digest.update(f"{name}\n{len(files[name])}\n".encode())
        digest.update(files[name])
    return digest.hexdigest()


def decoded(name: str, content: bytes, problems: list[Problem]) -> str:
    """Return a file as text, empty when it is none; the reason joins the problems."""
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problems.append(Problem(name, f"line {line}", error.reason, "text in UTF-8"))
        return ""


def rows_of(text: str) -> Iterator[Row]:
    """Yield the rows of a table, its header first."""
    return map(tuple, csv.reader(StringIO(text, newline=""), strict=True))


def table_problems(texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return everything wrong in the tables: first their shape, and when it is right, their codes.

    What a code should name is asked only of tables that are whole, else one lost row would be
    reported a hundred times.
    """
    problems: list[Problem] = []
    tables = {name: _shaped(name, texts[name], problems) for name in HEADS}
    if not problems:
        problems += [*_repeated(tables), *_unknown(tables), *_unlinked(tables)]
    return tuple(problems)


def _shaped(name: str, text: str, problems: list[Problem]) -> Rows:
    """Return the rows below the header by their number; all that is no such row is a problem."""
    try:
        rows = dict(enumerate(rows_of(text), start=1))
    except csv.Error as error:
        problems.append(Problem(name, "", str(error), "CSV"))
        return {}
    head = HEADS[name]
    if (found := rows.pop(1, ())) != head:
        problems.append(Problem(name, "row 1", ",".join(found), f"the header {','.join(head)}"))
    problems += [
        Problem(name, f"row {number}", ",".join(row), f"{len(head)} cells, none of them empty")
        for number, row in rows.items()
        if len(row) != len(head) or not all(row)
    ]
    return rows


def _repeated(tables: Tables) -> Iterator[Problem]:
    """Yield each row whose code, or pair of codes, an earlier row of the list has."""
    seen: dict[tuple[str, Row], str] = {}
    for name, rows in tables.items():
        places = HEADS[name][0] == "code"
        # the places of one list, whatever their tier, are told apart by their codes
        one, width = (name.partition("-")[2], 1) if places else (name, 2)
        for number, row in rows.items():
            here = f"{name}, row {number}"
            first = seen.setdefault((one, row[:width]), here)
            if first != here:
                key = ",".join(row[:width])
                yield Problem(name, f"row {number}", key, f"another than that of {first}")


def _unknown(tables: Tables) -> Iterator[Problem]:
    """Yield each cell that should hold a code of its list and does not."""
    for name, column, known in _references(tables):
        for number, row in tables[name].items():
            if row[column] not in known:
                path = f"row {number}, {HEADS[name][column]}"
                yield Problem(name, path, row[column], "a code of its list")


def _unlinked(tables: Tables) -> Iterator[Problem]:
    """Yield each place of either list that no link names."""
    for name, column, known in _references(tables):
        if HEADS[name][column] in {"old_code", "new_code"}:
            for code in sorted(known - {row[column] for row in tables[name].values()}):
                yield Problem(name, HEADS[name][column], None, f"a link for the code {code}")


def _references(tables: Tables) -> tuple[tuple[str, int, set[str]], ...]:
    """Return the columns that hold codes of other tables, and these codes."""
    codes = {name: {row[0] for row in rows.values()} for name, rows in tables.items()}
    filled = {row[2] for row in tables[COMMUNES_BEFORE].values()}
    units = codes[COMMUNES_BEFORE] | codes[DISTRICTS_BEFORE] - filled  # islands had no communes
    return (
        (DISTRICTS_BEFORE, 2, codes[PROVINCES_BEFORE]),
        (COMMUNES_BEFORE, 2, codes[DISTRICTS_BEFORE]),
        (COMMUNES_AFTER, 2, codes[PROVINCES_AFTER]),
        (PROVINCE_LINKS, 0, codes[PROVINCES_BEFORE]),
        (PROVINCE_LINKS, 1, codes[PROVINCES_AFTER]),
        (COMMUNE_LINKS, 0, units),
        (COMMUNE_LINKS, 1, codes[COMMUNES_AFTER]),
    )

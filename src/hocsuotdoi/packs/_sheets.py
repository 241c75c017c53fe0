"""The files of a pack as tables, their canonical form and its digest."""

from __future__ import annotations

import json
import tomllib
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi.errors import Problem
from hocsuotdoi.packs._tree import Tree, items, tree

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PACK: Final = "pack.toml"
LABELS: Final = {"vi": "labels.vi.toml", "en": "labels.en.toml"}
SOURCE: Final = "source.toml"
CASES: Final = "cases.toml"
_PREFIX: Final = b"pack/1\n"
_LARGEST: Final = 2_000_000
_DEEPEST: Final = 20


@attrs.frozen
class Sheets:
    """The four files that make a pack, as tables."""

    pack: Tree
    vi: Tree
    en: Tree
    source: Tree

    def form(self) -> Tree:
        """Return all of it as one table; the seal itself is left out."""
        sealed = {key: value for key, value in self.pack.items() if key != "digest"}
        return {
            "pack": sealed,
            "labels": {"vi": self.vi, "en": self.en},
            "source": self.source,
        }


def of_form(form: Tree) -> Sheets:
    """Return the files from the one table; what is absent reads as empty."""
    labels = tree(form.get("labels")) or {}
    return Sheets(
        tree(form.get("pack")) or {},
        tree(labels.get("vi")) or {},
        tree(labels.get("en")) or {},
        tree(form.get("source")) or {},
    )


def as_text(form: Tree) -> str:
    """Return canonical JSON: keys sorted, no spaces, decimals and dates as texts."""
    return json.dumps(form, default=str, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def as_bytes(form: Tree) -> bytes:
    """Return what is sealed: canonical JSON after the name of the format."""
    return _PREFIX + as_text(form).encode("utf-8", "surrogatepass")


def digest_of(form: Tree) -> str:
    """Return the seal."""
    return sha256(as_bytes(form)).hexdigest()


def read_all(folder: Traversable) -> tuple[Sheets, list[Problem]]:
    """Return the four files that make a pack, and every reason why one could not be read."""
    problems: list[Problem] = []
    trees = [read(folder, name, problems) for name in (PACK, *LABELS.values(), SOURCE)]
    return Sheets(*trees), problems


def read(folder: Traversable, name: str, problems: list[Problem]) -> Tree:
    """Return one file as a table, empty when it cannot be read; the reason joins the problems."""
    try:
        with (folder / name).open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:  # no path can hold a null byte
        reason = getattr(error, "strerror", None) or str(error)
        problems.append(Problem(name, "", reason, "a file that can be read"))
        return {}
    if len(raw) > _LARGEST:
        problems.append(Problem(name, "", len(raw), f"at most {_LARGEST} bytes"))
        return {}
    try:
        found: Tree = tomllib.loads(raw.decode(), parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        problems.append(Problem(name, "", str(error), "TOML in UTF-8"))
        return {}
    return shallow(found, name, problems)


def shallow(found: Tree, file: str, problems: list[Problem]) -> Tree:
    """Return a table that can be walked without end of stack, empty when it is too deep."""
    layer: list[object] = [found]
    for _ in range(_DEEPEST):
        layer = [one for value in layer for one in [*(tree(value) or {}).values(), *items(value)]]
    if layer:
        problems.append(Problem(file, "", None, f"at most {_DEEPEST} tables inside each other"))
        return {}
    return found

"""Tables as they are read, before anything is known of their shape: a tolerant way to walk them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

Tree = dict[str, object]
"""A table of TOML or an object of JSON: texts, whole numbers, Decimals, booleans, dates, tables."""

_NAMES: Final = ("id", "number", "level", "slug")
_MOST_DIGITS: Final = 12


def exact(value: object) -> Fraction | None:
    """Return a number as a Fraction; None when it is no number, not finite, or absurdly long."""
    if type(value) is int and abs(value) < 10**_MOST_DIGITS:
        return Fraction(value)
    if isinstance(value, Decimal) and value.is_finite():
        _, digits, exponent = value.as_tuple()
        # A finite Decimal has an int exponent; its size is looked at before it is ever expanded.
        if len(digits) <= _MOST_DIGITS and abs(cast("int", exponent)) <= _MOST_DIGITS:
            return Fraction(value)
    return None


def tree(value: object) -> Tree | None:
    """Return a table; None when it is something else."""
    return cast("Tree", value) if isinstance(value, dict) else None


def items(value: object) -> list[object]:
    """Return a list; an empty one when it is something else."""
    return cast("list[object]", value) if isinstance(value, list) else []


def name(value: object, position: int) -> str:
    """Return what an element of a list is called in a path: its id or number, or its position."""
    for key in _NAMES:
        found = (tree(value) or {}).get(key)
        if type(found) in {int, str} and found != "":
            return str(found)
        if items(found):
            return "+".join(map(str, items(found)))
    return str(position + 1)


def path_to(root: object, location: tuple[int | str, ...]) -> tuple[str, object]:
    """Return the path in words to a place given by keys and positions, and what stands there.

    A part that names no key, as pydantic's mark of the member of a union, is left out.
    """
    parts: list[str] = []
    here: object = root
    last = len(location) - 1
    for depth, key in enumerate(location):
        if isinstance(key, int):
            found = items(here)[key]
            parts.append(name(found, key))
        else:
            table = tree(here) or {}
            if key not in table and depth < last:
                continue
            found = table.get(key)
            parts.append(key)
        here = found
    return "/".join(parts), here


@attrs.frozen
class Node:
    """A table and the path to it; what has another shape than asked reads as absent."""

    path: str
    table: Tree

    def at(self, *keys: str) -> str:
        """Return the path to something in it."""
        return "/".join([*([self.path] if self.path else []), *keys])

    def rows(self, key: str) -> list[Node]:
        """Return the tables of a list of tables."""
        return [
            Node(self.at(key, name(value, position)), table)
            for position, value in enumerate(items(self.table.get(key)))
            if (table := tree(value)) is not None
        ]

    def child(self, key: str) -> Node | None:
        """Return a table in it."""
        table = tree(self.table.get(key))
        return None if table is None else Node(self.at(key), table)

    def text(self, key: str) -> str:
        """Return a text; empty when there is none."""
        value = self.table.get(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> Fraction | None:
        """Return an exact number."""
        return exact(self.table.get(key))

    def levels(self) -> list[int]:
        """Return the levels an ask names; none for points."""
        value = self.table.get("level", 0)
        return [one for one in (items(value) or [value]) if type(one) is int]

    def nodes(self) -> Iterator[Node]:
        """Yield this table and every table below it."""
        yield self
        for key, value in self.table.items():
            inner = self.child(key)
            for node in [inner] if inner is not None else self.rows(key) if items(value) else []:
                yield from node.nodes()


def flat(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield every single value below, with its path."""
    table = tree(value)
    if table:
        for key in sorted(table):
            yield from flat(table[key], f"{path}/{key}" if path else key)
    elif items(value):
        for position, one in enumerate(items(value)):
            yield from flat(one, f"{path}/{name(one, position)}")
    else:
        yield path, value

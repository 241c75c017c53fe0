"""A pack as one JSON text, and back, with the same digest."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Problem
from hocsuotdoi.packs._overlay import laid_over
from hocsuotdoi.packs._pack import SealedPack
from hocsuotdoi.packs._sheets import of_form, shallow
from hocsuotdoi.packs._store import settled, verified
from hocsuotdoi.packs._tree import Tree, tree

if TYPE_CHECKING:
    from collections.abc import Callable

_FILE: Final = "json"
_DATES: Final = frozenset({"signed", "start", "end", "base_until", "checked"})
_NUMBERS: Final = frozenset({"percent", "most", "total", "floor", "low"})


def to_json(pack: SealedPack) -> str:
    """Return a pack as JSON: its files in one, decimals and dates as texts, and its digest.

    >>> from hocsuotdoi import packs
    >>> pack = packs.load("ttg-387-2022")
    >>> from_json(to_json(pack)) == pack
    True
    """
    form: Tree = json.loads(instance(pack, SealedPack, where="packs.to_json").form)
    sealed = {"digest": pack.digest, **form}
    return json.dumps(sealed, ensure_ascii=False, indent=1, sort_keys=True)


def from_json(text: str) -> SealedPack:
    """Return the pack that ``to_json`` wrote; it is checked as if read from its files.

    Raises:
        WrongType: It is not a text.
        InvalidPack: It is no JSON, something in it is wrong, or the digest is another.
    """
    problems: list[Problem] = []
    form = _read(instance(text, str, where="packs.from_json"), problems)
    digest = form.pop("digest", None)
    pack = None if problems else _pack(form, problems)
    if pack is not None and digest is not None and digest != pack.digest:
        hint = "wrong digest: the pack is not the one sealed"
        problems.append(Problem(_FILE, "digest", digest, f"the digest {pack.digest}", hint))
    return settled(pack, problems, where="packs.from_json")


def _pack(form: Tree, problems: list[Problem]) -> SealedPack | None:
    base, addition = tree(form.get("base")), tree(form.get("addition"))
    if base is None or addition is None:
        files = {"pack", "labels", "source"}
        problems += [
            Problem(_FILE, key, form[key], "pack, labels, source and digest, or base and addition")
            for key in form
            if key not in files
        ]
        return verified(of_form(form), problems)
    below, above = _pack(base, problems), _pack(addition, problems)
    if below is None or above is None:
        return None
    return laid_over(below, above, problems)


def _read(text: str, problems: list[Problem]) -> Tree:
    def once(pairs: list[tuple[str, object]]) -> Tree:
        if len(dict(pairs)) < len(pairs):
            problems.append(Problem(_FILE, "", [key for key, _ in pairs], "each key once"))
        return {key: _thawed(key, value) for key, value in pairs}

    def refuse(number: str) -> None:
        problems.append(Problem(_FILE, "", number, "a whole number, or a decimal as text"))

    try:
        found: object = json.loads(
            text, object_pairs_hook=once, parse_constant=refuse, parse_float=refuse
        )
    except (ValueError, RecursionError) as error:
        problems.append(Problem(_FILE, "", str(error), "JSON"))
        return {}
    table = tree(found)
    if table is None:
        problems.append(Problem(_FILE, "", found, "an object"))
        return {}
    return shallow(table, _FILE, problems)


def _thawed(key: str, value: object) -> object:
    """Return a date or a decimal where the format has one; what is none stays, to be refused."""
    makers: dict[bool, Callable[[str], object]] = {
        key in _DATES: date.fromisoformat,
        key in _NUMBERS: Decimal,
    }
    make = makers.get(True)
    if make is None or not isinstance(value, str):
        return value
    try:
        thawed = make(value)
    except (ValueError, ArithmeticError):
        return value
    return thawed if str(thawed) == value else value

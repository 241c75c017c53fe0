"""Finding a place by its code, and saying what was meant when there is none."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.errors import Code, InvalidValue, UnknownName, WrongType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from hocsuotdoi.place._place import Place
    from hocsuotdoi.place._tree import Tree

_WHERE: Final = "Gazetteer.place"
_SHOWN: Final = 3
_LONGEST: Final = 20
_CLOSE: Final = 2
_ALIKE: Final = 0.6


def found(code: str, tree: Tree, *, valid_from: date, system: str | None) -> Place:
    """Return the one place with a code on a list."""
    if isinstance(code, int):
        raise WrongType(
            Code.WRONG_TYPE,
            expected="a code as text",
            got=code,
            where=_WHERE,
            hint="a number loses leading zeros: pass '02', not 2",
        )
    code = nfc(instance(code, str, where=_WHERE))
    a_date(valid_from, where=f"{_WHERE}.valid_from")
    if system is not None:
        system = nfc(instance(system, str, where=f"{_WHERE}.system"))
    places = [
        place
        for place in tree.by_code.get(code, ())
        if place.valid_from == valid_from and system in {None, place.system}
    ]
    if len(places) > 1:
        raise InvalidValue(
            Code.EMPTY,
            expected=f"a system, as {len(places)} have the code {code!r}",
            got=system,
            where=_WHERE,
            hint=f"pass system={' or '.join(repr(place.system) for place in places)}",
        )
    if not places:
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"a code of the list of {valid_from}",
            got=code,
            where=_WHERE,
            hint=_meant(code, tree, valid_from=valid_from, system=system),
        )
    return places[0]


def unknown(place: Place, tree: Tree, *, where: str) -> UnknownName:
    """Return the error about a place that a gazetteer does not have."""
    others = tree.by_code.get(place.code, ())
    hint = (
        f"the code is on {_named((p.system, p.valid_from) for p in others)}: there it is another "
        "place"
        if others
        else _lists(tree)
    )
    return UnknownName(
        Code.UNKNOWN_NAME, expected="a place of the gazetteer", got=place, where=where, hint=hint
    )


def _meant(code: str, tree: Tree, *, valid_from: date, system: str | None) -> str:
    """Return what to write instead."""
    here = {
        place.code: place
        for place in tree.places.values()
        if place.valid_from == valid_from and system in {None, place.system}
    }
    if not here:
        return _lists(tree)
    if code.isdecimal():
        widths = sorted({len(known) for known in here})
        padded = [code.zfill(width) for width in widths if code.zfill(width) in here]
        if padded:
            return f"did you mean {_either(padded)}? a number loses its leading zeros"
    elsewhere = tree.by_code.get(code, ())
    if elsewhere:
        return f"it is on {_named((p.system, p.valid_from) for p in elsewhere)}"
    called = [known for known, place in here.items() if place.name == code][:_SHOWN]
    if called:
        return f"places are found by code: did you mean {_either(called)}?"
    alike = _alike(code, here)
    return f"did you mean {_either(alike)}?" if alike else _lists(tree)


def _alike(code: str, known: Iterable[str]) -> list[str]:
    """Return codes that differ little; of 10 000, those that begin or end alike are compared."""
    text = code[:_LONGEST]
    ranked: list[tuple[float, int, str]] = []
    for one in known:
        if one[:_CLOSE] == text[:_CLOSE] or one[-_CLOSE:] == text[-_CLOSE:]:
            likeness = SequenceMatcher(None, one, text).ratio()
            if likeness >= _ALIKE:
                start = sum(one[:n] == text[:n] for n in range(1, len(text) + 1))
                ranked.append((-likeness, -start, one))
    return [one for *_, one in sorted(ranked)[:_SHOWN]]


def _either(codes: Iterable[str]) -> str:
    return " or ".join(map(repr, codes))


def _lists(tree: Tree) -> str:
    return f"there is {_named(tree.lists)}" if tree.lists else "the gazetteer is empty"


def _named(lists: Iterable[tuple[str, date]]) -> str:
    return ", ".join(f"the {system} list of {day}" for system, day in lists)

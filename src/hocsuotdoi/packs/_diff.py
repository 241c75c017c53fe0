"""What changed between two packs, value by value."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi.packs._pack import SealedPack, parts
from hocsuotdoi.packs._tree import Node, flat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hocsuotdoi.packs._sheets import Sheets

_SCHEME: Final = re.compile(r"^((?:pack|labels/..)/scheme/)([^/]+)")


@attrs.frozen
class Difference:
    """One value that is not the same.

    Attributes:
        path: Where: ``pack/scheme/commune/criterion/5/item/5.1/ask/1/percent``.
        old: What stood there; None when nothing did.
        new: What stands there; None when nothing does.
    """

    path: str
    old: str | None
    new: str | None

    def text(self, language: Language = "vi") -> str:
        """Return it in one line."""
        old = f"{self.old}"
        new = f"{self.new}"
        if self.old is None:
            words = in_language(language, vi=f"thêm {new}", en=f"added {new}")
        elif self.new is None:
            words = in_language(language, vi=f"bỏ {old}", en=f"removed {old}")
        else:
            words = f"{old} → {new}"
        return f"{self.path}: {words}"

    def __str__(self) -> str:
        """Return it in one line, in Vietnamese."""
        return self.text()


def diff(old: SealedPack, new: SealedPack, *, labels: bool = True) -> tuple[Difference, ...]:
    """Return every value that differs between two packs, in the order of its path.

    Between two documents, schemes of one unit type are compared even where they are named
    otherwise, so that what is asked of the same unit stands side by side. What was laid over a pack
    follows it, below ``overlay/`` and its slug.

    Args:
        old: A pack.
        new: Another, or the same one changed.
        labels: Whether to compare the names in two languages too, and not the rules alone.

    >>> from hocsuotdoi import packs
    >>> diff(packs.load("ttg-387-2022"), packs.load("ttg-387-2022"))
    ()
    """
    instance(labels, bool, where="packs.diff")
    older = list(parts(instance(old, SealedPack, where="packs.diff")))
    newer = list(parts(instance(new, SealedPack, where="packs.diff")))
    before = _values(older, {}, labels=labels)
    after = _values(newer, _names(older[0], newer[0]), labels=labels)
    return tuple(
        Difference(path, before.get(path), after.get(path))
        for path in sorted({*before, *after})
        if before.get(path) != after.get(path)
    )


def _values(sheets: list[Sheets], names: Mapping[str, str], *, labels: bool) -> Mapping[str, str]:
    """Return every value by its path, the schemes under the names they are compared by."""
    found: dict[str, str] = {}
    for position, one in enumerate(sheets):
        slug = (Node("", one.pack).child("document") or Node("", {})).text("slug")
        above = f"overlay/{slug}/" if position else ""
        for path, value in flat(one.form()):
            if labels or not path.startswith("labels/"):
                text = value if isinstance(value, str) else json.dumps(value)
                found[above + _renamed(path, names)] = text
    return found


def _names(old: Sheets, new: Sheets) -> Mapping[str, str]:
    """Return the old name of each scheme that alone judges the same unit type under another."""
    before, after = (
        {
            row.text("id"): row.text("unit_type")
            for row in Node("", sheets.pack).rows("scheme")
        }
        for sheets in (old, new)
    )  # fmt: skip
    return {
        name: other
        for name, unit_type in after.items()
        for other, same in before.items()
        if same == unit_type
        and other not in after
        and [*before.values(), *after.values()].count(unit_type) == len(("old", "new"))
    }


def _renamed(path: str, names: Mapping[str, str]) -> str:
    return _SCHEME.sub(lambda found: found[1] + names.get(found[2], found[2]), path)

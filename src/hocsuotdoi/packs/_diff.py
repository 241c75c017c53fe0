"""What changed between two packs, value by value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi.packs._pack import SealedPack
from hocsuotdoi.packs._tree import flat

if TYPE_CHECKING:
    from collections.abc import Mapping


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


def diff(old: SealedPack, new: SealedPack) -> tuple[Difference, ...]:
    """Return every value that differs between two packs, in the order of its path.

    >>> from hocsuotdoi import packs
    >>> diff(packs.load("ttg-387-2022"), packs.load("ttg-387-2022"))
    ()
    """
    before = _values(instance(old, SealedPack, where="packs.diff"))
    after = _values(instance(new, SealedPack, where="packs.diff"))
    return tuple(
        Difference(path, before.get(path), after.get(path))
        for path in sorted({*before, *after})
        if before.get(path) != after.get(path)
    )


def _values(pack: SealedPack) -> Mapping[str, str]:
    return {
        path: value if isinstance(value, str) else json.dumps(value)
        for path, value in flat(json.loads(pack.form))
    }

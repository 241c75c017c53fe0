"""A pack with the form that its digest seals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.language import Label
from hocsuotdoi.criteria import Pack
from hocsuotdoi.criteria._pack import holds
from hocsuotdoi.packs._sheets import of_form
from hocsuotdoi.packs._tree import Node, tree
from hocsuotdoi.period import Year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hocsuotdoi.packs._sheets import Sheets

_DIGEST_SHOWN: Final = 12


@attrs.frozen(kw_only=True, repr=False)
class SealedPack(Pack):
    """A pack read from its files, with the canonical form that its digest seals.

    Attributes:
        form: The files as canonical JSON.
        years: The first and the last year a programme covers; None when none are attested.
        overlay_years: The years of each of the ``overlays``, as ``years``.
        over: The slug of the shipped pack it is written to lie over; empty when none.
    """

    form: str
    years: tuple[Year, Year] | None = None
    overlay_years: tuple[tuple[Year, Year] | None, ...] = ()
    over: str = ""

    def covers(self, year: Year) -> bool:
        """Whether the attested validity, and the years of the programme, touch a year.

        Those of every overlay must touch it too.
        """
        return (
            super().covers(year)
            and all(holds(one, year) for one in self.overlays)
            and all(
                span is None or span[0] <= year <= span[1]
                for span in (self.years, *self.overlay_years)
            )
        )

    def __repr__(self) -> str:
        """Return slug, revision and the start of the digest."""
        slug = "+".join([self.document.slug, *(one.slug for one in self.overlays)])
        return f"<SealedPack {slug}, revision {self.revision}: {self.digest[:_DIGEST_SHOWN]}>"


def parts(pack: SealedPack) -> Iterator[Sheets]:
    """Yield the files of a pack, then those of what was laid over it."""
    forms = [tree(json.loads(pack.form)) or {}]
    while forms:
        form = forms.pop(0)
        base, addition = tree(form.get("base")), tree(form.get("addition"))
        if base is not None and addition is not None:
            forms = [base, addition, *forms]
        else:
            yield of_form(form)


def said_open(pack: SealedPack, scheme: str) -> bool | None:
    """Return whether the files say that a scheme has items not seen; None when they do not say."""
    found: bool | None = None
    for sheets in parts(pack):
        for row in Node("", sheets.pack).rows("scheme"):
            said = row.table.get("open_items")
            if row.text("id") == scheme and isinstance(said, bool):
                found = said
    return found


def band_ids(pack: SealedPack, scheme: str) -> list[str]:
    """Return the ids of the bands of a scheme, the lowest first."""
    for sheets in parts(pack):
        for row in Node("", sheets.pack).rows("scheme"):
            if row.text("id") == scheme:
                return [band.text("id") for band in row.rows("band")]
    return []


def labels(pack: SealedPack) -> dict[str, Label]:
    """Return every label of a pack by its key; an overlay's own where both have one."""
    return {
        key: Label(str(vi), str(sheets.en[key]))
        for sheets in parts(pack)
        for key, vi in sheets.vi.items()
    }

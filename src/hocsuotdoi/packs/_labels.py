"""Which labels a pack needs, and whether both languages have them, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hocsuotdoi.errors import Problem
from hocsuotdoi.packs._sheets import LABELS, Sheets
from hocsuotdoi.packs._tree import items

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from hocsuotdoi.packs._tree import Node


def label_problems(
    root: Node, sheets: Sheets, skip: frozenset[str], inherited: Container[str]
) -> Iterator[Problem]:
    """Yield every label that lacks, and every one that nothing uses.

    What the pack below has needs no label again; but given in one language, it is given in both.
    """
    needed = dict.fromkeys(needed_labels(root))
    for language, own, other in (("vi", sheets.vi, sheets.en), ("en", sheets.en, sheets.vi)):
        name = LABELS[language]
        if name in skip:
            continue
        for key in needed:
            if key not in own and (key in other or key not in inherited):
                yield Problem(name, key, None, "a label")
        for key, value in own.items():
            if key not in needed:
                yield Problem(name, key, value, "no such label, as nothing in the pack uses it")


def needed_labels(root: Node) -> Iterator[str]:
    """Yield the keys of the labels a pack needs."""
    document = root.child("document")
    if document is not None and document.text("issuer") == "other":
        yield "issuer"
    for scheme in root.rows("scheme"):
        if scheme.text("id"):
            yield from _of_scheme(scheme)
    for target in root.rows("target"):
        yield from _ids([target], "target")
        place = target.text("jurisdiction")
        if place and place != "vn":
            yield f"jurisdiction/{place}"
    for key in _ids(root.rows("definition"), "definition"):
        yield from (f"{key}/term", f"{key}/meaning")
    yield from _ids(root.rows("gap"), "gap")
    yield from _ids(root.rows("conflict"), "conflict")


def _of_scheme(scheme: Node) -> Iterator[str]:
    own = f"scheme/{scheme.text('id')}"
    yield own
    for level in scheme.rows("level"):
        yield f"{own}/level/{level.table.get('number')}"
    yield from _ids(scheme.rows("band"), f"{own}/band")
    timing = scheme.child("timing")
    if timing is not None:
        yield from _ids(timing.rows("deadline"), f"{own}/deadline")
    for criterion in scheme.rows("criterion"):
        yield from _ids([criterion], f"{own}/criterion")
        for item in criterion.rows("item"):
            yield from _ids([item], f"{own}/item")
            for ask in item.rows("ask"):
                if ask.text("applies"):
                    yield f"trait/{ask.text('applies')}"
                yield from (f"grade/{one}" for one in items(ask.table.get("grades")))


def _ids(rows: list[Node], kind: str) -> Iterator[str]:
    for row in rows:
        if row.text("id"):
            yield f"{kind}/{row.text('id')}"

"""Whether the files of a pack make sense: read tolerantly, so that one slip hides no other.

Each check looks at what has the right shape and passes over what has not; the shape is another
matter, and another module's.
"""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from hocsuotdoi import catalogue, law, unit
from hocsuotdoi.errors import Problem
from hocsuotdoi.packs._labels import label_problems
from hocsuotdoi.packs._scheme import once, scheme_problems
from hocsuotdoi.packs._sheets import PACK, SOURCE, Sheets
from hocsuotdoi.packs._tree import Node, Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    Known = Callable[[str], Tree | None]
    """Finds the pack.toml of a shipped pack by its slug; None when there is none."""

_UNITS: Final = sorted(one.id for one in vars(unit).values() if isinstance(one, unit.UnitType))
_INDICATORS: Final = sorted(one.id for one in catalogue.INDICATORS)
_DAYS: Final = ("signed", "start", "end")
_CITES: Final = (
    "cite",
    "absence_fails",
    "upgrade_cite",
    "window_cite",
    *(f"{day}_cite" for day in _DAYS),
)

DOCUMENTS: Final = {one.slug: one for one in vars(law).values() if isinstance(one, law.Document)}
"""The documents that a pack may cite beside its own, by slug."""


def meaning_problems(
    sheets: Sheets,
    *,
    skip: frozenset[str],
    known: Known,
    shipped: bool,
    folder: str,
    inherited: Container[str] = (),
) -> Iterator[Problem]:
    """Yield everything that has a right shape and makes no sense.

    Args:
        sheets: The files.
        skip: Files that could not be read, of which nothing more is said.
        known: Finds a shipped pack.
        shipped: Whether this is one, so that it may refer to shipped packs only.
        folder: The name of the folder; empty when there is none.
        inherited: The keys of the labels of the pack below.
    """
    if PACK in skip:
        return
    root = Node("", sheets.pack)
    yield from _document(root, folder)
    if SOURCE not in skip:
        yield from _sources(root, sheets.source)
    for key in ("scheme", "target", "definition", "gap", "conflict"):
        yield from once(root.rows(key))
    for scheme in root.rows("scheme"):
        yield from _named(scheme, "unit_type", _UNITS, "the id of a unit type")
        yield from scheme_problems(scheme)
        for node in scheme.nodes():
            yield from _named(node, "indicator", _INDICATORS, "the id of a standard indicator")
            if node.text("rule") == "holding":
                yield from _holding(node, root, known, shipped=shipped)
    targets = [one.text("id") for one in root.rows("target")]
    for target in root.rows("target"):
        yield from _named(target, "indicator", _INDICATORS, "the id of a standard indicator")
        others = [id_ for id_ in targets if id_ != target.text("id")]
        yield from _named(target, "nested_in", others, "the id of another target")
    yield from label_problems(root, sheets, skip, inherited)


def _document(root: Node, folder: str) -> Iterator[Problem]:
    document = root.child("document")
    if document is None:
        return
    slug, year = document.text("slug"), document.table.get("year")
    if slug and folder and slug != folder:
        yield Problem(PACK, document.at("slug"), slug, f"the name of the folder, {folder!r}")
    yield from _days(document)
    for day in _DAYS:
        key = f"{day}_cite"
        given, cited = (document.table.get(one) is not None for one in (day, key))
        if given and not cited:
            yield Problem(PACK, document.at(key), None, f"where the day {day!r} is attested")
        elif cited and not given:
            expected = f"nothing, as the day {day!r} is not given"
            yield Problem(PACK, document.at(key), document.table[key], expected)
        cite = document.child(key)
        if cite is not None:
            expected = "the slug of a document of hocsuotdoi.law"
            yield from _named(cite, "document", DOCUMENTS, expected)
    match document.table.get("years"):
        case [int(first), int(last)] if last < first:
            yield Problem(
                PACK, document.at("years"), [first, last], "the first year, then the last"
            )
        case [int(first), int(last)] if type(year) is int and last < year:
            expected = f"a last year from {year}, when it was signed"
            yield Problem(PACK, document.at("years"), [first, last], expected)
        case _:
            pass


def _days(document: Node) -> Iterator[Problem]:
    """Yield the days that cannot follow each other; a day may lie before that of signing."""
    signed, start, end = (document.table.get(day) for day in _DAYS)
    year = document.table.get("year")
    if isinstance(signed, date) and signed.year != year:
        expected = f"{signed.year}, as it was signed on {signed}"
        yield Problem(PACK, document.at("year"), year, expected)
    if isinstance(start, date) and type(year) is int and start.year < year:
        yield Problem(PACK, document.at("start"), start, f"a day not before {year}")
    for name, first in (("start", start), ("signed", signed)):
        if isinstance(first, date) and isinstance(end, date) and end < first:
            expected = f"a day not before {first}, the day {name!r}"
            yield Problem(PACK, document.at("end"), end, expected)
            break


def _sources(root: Node, source: Tree) -> Iterator[Problem]:
    if not source:
        yield Problem(SOURCE, "", None, "at least one source")
    for name in source:
        notes = {"note_vi", "note_en"}
        found = notes & set((Node("", source).child(name) or Node("", {})).table)
        for key in sorted(notes - found if found else ()):
            yield Problem(SOURCE, f"{name}/{key}", None, "the note in both languages, or in none")
    default = root.text("source")
    yield from _named(root, "source", source, "a source in source.toml")
    for node in root.nodes():
        for key in _CITES:
            cite = node.child(key)
            if cite is not None:
                yield from _named(cite, "source", source, "a source in source.toml")
                if not default and "source" not in cite.table:
                    yield Problem(
                        PACK, cite.at("source"), None, "a source, as the pack names no default"
                    )


def _named(node: Node, key: str, known: Iterable[str], expected: str) -> Iterator[Problem]:
    name, names = node.text(key), list(known)
    if name and name not in names:
        alike = get_close_matches(name[:100], names, n=2)
        hint = f"did you mean {' or '.join(alike)}?" if alike else ""
        yield Problem(PACK, node.at(key), name, expected, hint)


def _holding(ask: Node, root: Node, known: Known, *, shipped: bool) -> Iterator[Problem]:
    slug, _, id_ = ask.text("scheme").partition("/")
    if not (slug and id_):
        return
    document = root.child("document")
    own = document is not None and document.text("slug") == slug
    found = root.table if own else known(slug)
    if found is None:
        if shipped:
            yield Problem(PACK, ask.at("scheme"), ask.text("scheme"), "a scheme of a shipped pack")
        return
    schemes = {one.text("id"): one for one in Node("", found).rows("scheme")}
    scheme = schemes.get(id_)
    if scheme is None:
        names = ", ".join(sorted(schemes))
        yield Problem(PACK, ask.at("scheme"), ask.text("scheme"), f"a scheme of {slug}: {names}")
        return
    levels = [level.table.get("number") for level in scheme.rows("level")]
    level = ask.table.get("at_level")
    if level is not None and level not in levels:
        yield Problem(PACK, ask.at("at_level"), level, f"a level of {slug}/{id_}: {levels}")

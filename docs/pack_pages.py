"""The page of each pack: what ``packs.reference`` holds, with headings, anchors and links.

A new pack has its page in both languages by itself, below ``reference/packs.md`` in the navigation.
A page asks for the list of packs, or for what they lack, with ``<!-- packs: list -->`` or
``<!-- packs: gaps -->``.
"""

# ruff: noqa: INP001 - one file beside the pages, no package

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hocsuotdoi import Year, catalogue, packs
from hocsuotdoi.display import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from hocsuotdoi.display import Language, Table
    from hocsuotdoi.packs import SealedPack

_MARKER: Final = re.compile(r"^<!-- packs: (list|gaps) -->$", re.MULTILINE)
_MARKS: Final = re.compile(r"([\\`*_\[\]<>|&~])")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_MOST_NAMED: Final = 4
LIST: Final = "reference/packs.md"
_NAV_TITLE: Final = Label("Từng gói quy tắc", "Each pack")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """List the page of each pack in the navigation, after the page that lists the packs."""
    pages = [_page(slug) for slug in packs.available()]
    _add_after(config.nav or [], LIST, {_NAV_TITLE.text(_language(config)): pages})
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Make the page of each pack."""
    from mkdocs.structure.files import File  # noqa: PLC0415 - the tests have no mkdocs

    for slug in packs.available():
        content = page(packs.load(slug), _language(config))
        files.append(File.generated(config, _page(slug), content=content))
    return files


def on_page_markdown(markdown: str, *, config: MkDocsConfig, **_: object) -> str:
    """Put the list of packs, or what they lack, where a page asks for it."""
    made = {"list": every_pack, "gaps": every_gap}
    return _MARKER.sub(lambda found: made[found[1]](_language(config)), markdown)


def _add_after(nav: list[object], path: str, entry: object) -> None:
    for one in nav:
        for inside in one.values() if isinstance(one, dict) else ():
            if isinstance(inside, list):
                _add_after(inside, path, entry)
    if path in nav:
        nav.insert(nav.index(path) + 1, entry)


def _page(slug: str) -> str:
    return f"reference/packs/{slug}.md"


def _language(config: MkDocsConfig) -> Language:
    return "en" if config.theme["language"] == "en" else "vi"


# ── The list ─────────────────────────────────────────────────────────────────────────────────────


def every_pack(language: Language) -> str:
    """Return a table of all packs, each linked to its page."""
    heads = (
        Label("Gói quy tắc", "Pack"),
        Label("Năm", "Years"),
        Label("Chứa gì", "What it holds"),
        Label("Độ đầy đủ", "Completeness"),
    )
    rows = []
    for slug in packs.available():
        pack = packs.load(slug)
        name = f"**[{pack.document.text(language)}](packs/{slug}.md)**<br>`{slug}`"
        held = [one.label.text(language) for one in pack.schemes[:_MOST_NAMED]]
        if more := len(pack.schemes) - len(held):
            held.append(Label(f"… và {more} bộ khác", f"… and {more} more").text(language))
        if pack.targets:
            years = ", ".join(sorted({str(one.year.number) for one in pack.targets}))
            count = len(pack.targets)
            words = Label(
                f"{count} mục tiêu đến năm {years}",
                f"{count} {'target' if count == 1 else 'targets'} for {years}",
            )
            held.append(words.text(language))
        whole = pack.completeness.value.text(language)
        rows.append((name, _years(pack, language), "<br>".join(held), whole))
    return _table([head.text(language) for head in heads], rows)


def every_gap(language: Language) -> str:
    """Return what each pack lacks, pack by pack."""
    lines = []
    for slug in packs.available():
        pack = packs.load(slug)
        lines += [f"### [{pack.document.text(language)}](../reference/packs/{slug}.md)", ""]
        lines += [*_list(one.label.text(language) for one in pack.gaps), ""]
    return "\n".join(lines)


def _years(pack: SealedPack, language: Language) -> str:
    """Return the years a pack can be asked for, as attested."""
    if pack.years is not None:
        first, last = (one.number for one in pack.years)
        covered = [year for year in range(first, last + 1) if pack.covers(Year(year))]
        return f"{covered[0]}–{covered[-1]}"
    about = packs.reference(pack, language=language)[0]
    force = pack.document.in_force
    start, end = (row[1] for row in about.rows[2:4])
    if force.start is None and force.end is None:
        return start
    no_start = Label("chưa rõ ngày có hiệu lực", "start not established")
    no_end = Label("chưa rõ ngày hết hiệu lực", "end not established")
    known = (
        Label(f"từ {start}", f"from {start}") if force.start else no_start,
        Label(f"đến {end}", f"to {end}") if force.end else no_end,
    )
    return "<br>".join(one.text(language) for one in known)


# ── One page ─────────────────────────────────────────────────────────────────────────────────────


def page(pack: SealedPack, language: Language) -> str:
    """Return the page of one pack."""
    tables = packs.reference(pack, language=language)
    links = {one.id: f"../indicators.md#{one.id}" for one in catalogue.INDICATORS}
    links |= {row[0]: row[1] for row in tables[-1].rows}
    parts = [f"# {pack.document.text(language)}", "", f'`packs.load("{pack.document.slug}")`', ""]
    for anchor, table in zip(_anchors(pack), tables, strict=True):
        if table.title:
            parts += [f"## {table.title} {{ #{anchor} }}", ""]
        if anchor in {one.id for one in pack.schemes}:
            parts += [f'`scheme="{anchor}"`', ""]
        parts += [*_section(table, links), ""]
    return "\n".join(parts)


def _anchors(pack: SealedPack) -> Iterator[str]:
    """Yield the anchor of each table, in the order of the reference."""
    yield "document"
    if pack.definitions:
        yield "definitions"
    yield from (one.id for one in pack.schemes)
    for held, anchor in (
        (pack.targets, "targets"),
        (pack.gaps, "gaps"),
        (pack.conflicts, "conflicts"),
    ):
        if held:
            yield anchor
    yield "sources"


def _section(table: Table, links: Mapping[str, str]) -> Iterator[str]:
    """Yield a table, or a list where it has one column, and the notes below it."""
    if len(table.columns) == 1:
        yield from _list(_cell(cell, links) for (cell,) in table.rows)
    elif table.rows:
        rows = [_row(row, links) for row in table.rows]
        yield _table([_cell(column.title, {}) for column in table.columns], rows)
    if table.notes:
        yield ""
        yield from _list(_cell(note, {}) for note in table.notes)


def _row(row: tuple[str, ...], links: Mapping[str, str]) -> tuple[str, ...]:
    cells = tuple(_cell(cell, links) for cell in row)
    heads_others = row[0] and not row[-1]  # a criterion: it cites nothing itself
    return tuple(f"**{cell}**" if cell and heads_others else cell for cell in cells)


def _cell(text: str, links: Mapping[str, str]) -> str:
    """Return a text as Markdown: names of sources and indicators as links, addresses too."""
    if text in links:
        return f"[{text}](<{links[text]}>)"
    if text.startswith(("http://", "https://")):
        return f"<{text}>"
    if _DIGEST.fullmatch(text):
        return f"`{text}`"
    return "<br>".join(_MARKS.sub(r"\\\1", line) for line in text.splitlines())


def _list(texts: Iterable[str]) -> list[str]:
    return [f"- {text}" for text in texts]


def _table(heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    titles = list(heads)
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)

"""The page of each pack, made from the pack itself: what it asks, where that stands, what it lacks.

A new pack has its page in both languages by itself, below ``reference/packs.md`` in the navigation.
A page asks for the list of packs, or for what they lack, with ``<!-- packs: list -->`` or
``<!-- packs: gaps -->``.
"""

# ruff: noqa: INP001 - one file beside the pages, no package

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Final

from hocsuotdoi import Year, packs
from hocsuotdoi.criteria import AllMet
from hocsuotdoi.display import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from hocsuotdoi.criteria import Scheme, Timing
    from hocsuotdoi.display import Language, Table
    from hocsuotdoi.law import Citation
    from hocsuotdoi.packs import SealedPack

_MARKER: Final = re.compile(r"^<!-- packs: (list|gaps) -->$", re.MULTILINE)
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_NAMED: Final = 4
LIST: Final = "reference/packs.md"
_NAV_TITLE: Final = Label("Từng gói quy tắc", "Each pack")
_SEEN: Final = {
    "text": Label("theo văn bản gốc", "seen in the text"),
    "secondary": Label("theo nguồn thứ cấp", "seen in a secondary source"),
}


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
        Label("Gói", "Pack"),
        Label("Năm", "Years"),
        Label("Chứa gì", "What it holds"),
        Label("Mức độ đầy đủ", "Completeness"),
    )
    rows = []
    for slug in packs.available():
        pack = packs.load(slug)
        name = f"**[{pack.document.text(language)}](packs/{slug}.md)**<br>`{slug}`"
        held = [one.label.text(language) for one in pack.schemes[:_MOST_NAMED]]
        if more := len(pack.schemes) - len(held):
            held.append(Label(f"… và {more} bộ khác", f"… and {more} more").text(language))
        if pack.targets:
            years = sorted({str(one.year.number) for one in pack.targets})
            words = Label(
                f"{len(pack.targets)} mục tiêu đến năm {', '.join(years)}",
                f"{len(pack.targets)} targets for {', '.join(years)}",
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
    force = pack.document.in_force
    if pack.years is not None:
        first, last = (one.number for one in pack.years)
        covered = [year for year in range(first, last + 1) if pack.covers(Year(year))]
        return f"{covered[0]}–{covered[-1]}"
    if force.start is None and force.end is None:
        return _unknown(language)
    start = Label(f"từ {_day(force.start, 'vi')}", f"from {_day(force.start, 'en')}")
    end = Label(f"đến {_day(force.end, 'vi')}", f"to {_day(force.end, 'en')}")
    no_start = Label("chưa rõ ngày có hiệu lực", "start not established")
    no_end = Label("chưa rõ ngày hết hiệu lực", "end not established")
    known = (start if force.start else no_start, end if force.end else no_end)
    return "<br>".join(one.text(language) for one in known)


# ── One page ─────────────────────────────────────────────────────────────────────────────────────


def page(pack: SealedPack, language: Language) -> str:
    """Return the page of one pack."""
    about, *tables = packs.reference(pack, language=language)
    parts = [f"# {pack.document.text(language)}", "", f'`packs.load("{pack.document.slug}")`', ""]
    parts += [*_list(_about(about, pack, language)), ""]
    for scheme, table in zip(pack.schemes, tables, strict=False):
        parts += [*_scheme(pack, scheme, table, language), ""]
    if pack.targets:
        parts += [*_targets(pack, tables[len(pack.schemes)], language), ""]
    notes = (
        (pack.gaps, Label("Chưa xác lập", "Not established"), "gaps"),
        (
            pack.conflicts,
            Label("Nguồn trái nhau, lỗi của văn bản", "Conflicts, slips"),
            "conflicts",
        ),
    )
    for found, title, anchor in notes:
        if found:
            parts += [f"## {title.text(language)} {{ #{anchor} }}", ""]
            parts += [*_list(one.label.text(language) for one in found), ""]
    parts += [f"## {Label('Nguồn', 'Sources').text(language)} {{ #sources }}", ""]
    parts += [*_list(_sources(pack, language)), ""]
    return "\n".join(parts)


def _about(table: Table, pack: SealedPack, language: Language) -> Iterator[str]:
    """Yield the facts of the document; what is empty is left out."""
    for name, text in table.rows:
        if text == "–":
            continue
        shown = f"`{text}`" if text == pack.digest else text
        if text.startswith("http"):
            shown = f"<{text}>"
        elif _DATE.fullmatch(text):
            shown = _day(date.fromisoformat(text), language)
        yield f"**{name}**: {shown}"


def _scheme(pack: SealedPack, scheme: Scheme, table: Table, language: Language) -> Iterator[str]:
    yield f"## {scheme.label.text(language)} {{ #{scheme.id} }}"
    yield ""
    yield f'`scheme="{scheme.id}"`'
    yield ""
    if any(scheme.items()) or scheme.criteria:
        cited = (asked.citation for item in scheme.items() for _, asked in item.requirements)
        *heads, _ = (column.title for column in table.columns)
        rows = _merged(list(_rows(table, cited, pack, language)))
        if not isinstance(scheme.decision, AllMet):
            heads.pop(2)
            rows = [(*row[:2], *row[3:]) for row in rows]
        yield _table(heads, rows)
        yield ""
    yield from _list([*table.notes, *_timing(scheme.timing, pack, language)])


def _rows(
    table: Table, cited: Iterator[Citation], pack: SealedPack, language: Language
) -> Iterator[tuple[str, ...]]:
    for id_, label, level, words, citation, _ in table.rows:
        if citation:
            source = _cited(next(cited), pack, language)
            yield id_, label, level, words.replace("\n", "<br>"), source
        else:
            yield f"**{id_}**", f"**{label}**", "", words, ""


def _merged(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Join levels that ask the same, and name an item once."""
    found: list[tuple[str, ...]] = []
    for id_, label, level, words, source in rows:
        last = found[-1] if found else None
        if last and last[0] == id_ and last[3:] == (words, source):
            found[-1] = (*last[:2], f"{last[2]}, {level}", words, source)
        else:
            found.append((id_, label, level, words, source))
    named = ["", *(row[0] for row in found)]
    return [
        ("", "", *row[2:]) if row[0] == before else row
        for row, before in zip(found, named, strict=False)
    ]


def _targets(pack: SealedPack, table: Table, language: Language) -> Iterator[str]:
    heads = [*(column.title for column in table.columns)][:4]
    heads.insert(1, Label("Chỉ tiêu đo", "Measured by").text(language))
    last = Label("Căn cứ", "Citation").text(language)
    rows = [
        (
            f"{row[0]}<br>`{one.id}`",
            f"[`{one.indicator}`](../indicators.md#{one.indicator})",
            *row[1:4],
            _cited(one.citation, pack, language),
        )
        for one, row in zip(pack.targets, table.rows, strict=True)
    ]
    yield f"## {Label('Mục tiêu', 'Targets').text(language)} {{ #targets }}"
    yield ""
    yield _table([*heads, last], rows)


def _timing(timing: Timing, pack: SealedPack, language: Language) -> Iterator[str]:
    upgrade = Label(
        f"Sau {timing.upgrade_months} tháng được đề nghị mức độ cao hơn",
        f"A higher level may be asked for after {timing.upgrade_months} months",
    )
    window = Label("Số liệu từ 01/01 đến 31/12 của năm đánh giá", "Data of the year judged")
    facts = (
        (timing.yearly, Label("Đánh giá hằng năm", "Judged every year")),
        (
            timing.kept_months,
            Label(
                f"Danh hiệu giữ {timing.kept_months} tháng kể từ năm được công nhận",
                f"Kept {timing.kept_months} months after the year of recognition",
            ),
        ),
        (timing.upgrade_months, upgrade),
        (timing.calendar_year, window),
    )
    elsewhere = {upgrade: timing.upgrade_citation, window: timing.window_citation}
    for known, words in facts:
        if known:
            yield words.text(language) + _in_brackets(elsewhere.get(words), pack, language)
    cited = timing.citation
    if cited is not None and any(known for known, _ in facts):
        basis = Label("Căn cứ của các mốc trên", "Where the lines above stand")
        yield f"{basis.text(language)}: {_cited(cited, pack, language, sign=' · ')}"
    for one in timing.deadlines:
        day = Label(f"{one.day:02}/{one.month:02}", f"{one.month:02}-{one.day:02}")
        where = _in_brackets(one.citation, pack, language)
        yield f"{day.text(language)}: {one.label.text(language)}{where}"


def _in_brackets(citation: Citation | None, pack: SealedPack, language: Language) -> str:
    return "" if citation is None else f" ({_cited(citation, pack, language, sign=' · ')})"


def _cited(citation: Citation, pack: SealedPack, language: Language, *, sign: str = "<br>") -> str:
    """Return article, clause and point, linked to where they were seen."""
    document = pack.document.text(language)
    text = citation.text(language).removeprefix(document).removesuffix(document).strip(" ,")
    source = citation.source or citation.document.source
    shown = text or Label("nguồn", "source").text(language)
    linked = f"[{shown}](<{source}>)" if source else shown
    return f"{linked}{sign}*{citation.attestation.value.text(language)}*"


def _sources(pack: SealedPack, language: Language) -> Iterator[str]:
    for one in json.loads(pack.form)["source"].values():
        seen = _SEEN[one["attestation"]].text(language)
        note = one.get(f"note_{language}")
        more = f": {note}" if note else ""
        yield f"<{one['address']}> – *{seen}, {one['checked']}*{more}"


def _day(day: date | None, language: Language) -> str:
    if day is None:
        return _unknown(language)
    return format(day, "%d/%m/%Y" if language == "vi" else "%Y-%m-%d")


def _unknown(language: Language) -> str:
    return Label("chưa xác lập", "not established").text(language)


def _list(texts: Iterable[str]) -> list[str]:
    return [f"- {text}" for text in texts]


def _table(heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    titles = list(heads)
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)

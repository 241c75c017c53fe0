"""What the site adds to the pages: tables made from the library itself, in the page's language.

A page asks for a table with a line such as ``<!-- table: indicators -->``. Nothing here is written
down twice: a new indicator, measure, document or law appears by itself.
"""

# ruff: noqa: INP001 - one file beside the pages, no package

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hocsuotdoi import catalogue, indicator, law, measure, unit
from hocsuotdoi.display import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from hocsuotdoi.display import Language

ROOT: Final = Path(__file__).parents[1]
LAWS: Final = ROOT / "tests/laws"
STYLE: Final = ROOT / "docs/site.css"

_MARKER: Final = re.compile(r"^<!-- table: (\w+) -->$", re.MULTILINE)
_OUTPUT: Final = re.compile(r'<span class="(go|gr|n|ne)">([^<]*)</span>')
_LONG: Final = 90
_SWITCH: Final = re.compile(r'href="[^"]*" hreflang="(?P<language>vi|en)"')
_BLANK_LINE: Final = re.compile(r"^<BLANKLINE>$", re.MULTILINE)


def on_page_markdown(markdown: str, *, config: MkDocsConfig, **_: object) -> str:
    """Put the tables where a page asks for them, and show empty lines of output as such."""
    language = _language(config)
    filled = _MARKER.sub(lambda found: _TABLES[found[1]](language), markdown)
    return _BLANK_LINE.sub("", filled)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Give both languages one style sheet."""
    from mkdocs.structure.files import File  # noqa: PLC0415 - the tests have no mkdocs

    files.append(File.generated(config, "site.css", content=STYLE.read_text(encoding="utf-8")))
    return files


def on_page_content(html: str, **_: object) -> str:
    """Let long sentences of output wrap; what is aligned in columns never does."""
    return _OUTPUT.sub(_wrapping, html)


def _wrapping(found: re.Match[str]) -> str:
    kind, text = found.groups()
    if len(text) < _LONG or "  " in text:
        return found[0]
    return f'<span class="{kind} wraps">{text}</span>'


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Let the language switch lead to the same page: both languages have the same tree."""
    below_root = page.url.count("/") + (_language(config) == "en")

    def same_page(found: re.Match[str]) -> str:
        folder = "" if found["language"] == "vi" else "en/"
        address = f"{'../' * below_root}{folder}{page.url}" or "./"
        return f'href="{address}" hreflang="{found["language"]}"'

    return _SWITCH.sub(same_page, output)


def _language(config: MkDocsConfig) -> Language:
    return "en" if config.theme["language"] == "en" else "vi"


# ── Indicators and measures ──────────────────────────────────────────────────────────────────────


def _indicators(language: Language) -> str:
    """Return every standard indicator, grouped by what is counted."""
    heads = (
        Label("Chỉ tiêu", "Indicator"),
        Label("Cách tính", "Formula"),
        Label("Mẫu số", "Base"),
        Label("Đơn vị, chiều hướng", "Unit, direction"),
        Label("Căn cứ", "Basis"),
    )
    groups: dict[unit.UnitType, list[tuple[str, ...]]] = {}
    for one in catalogue.INDICATORS:
        star = " ★" if one in catalogue.STANDARD else ""
        notes = [f"<br>*{one.note.text(language)}*"] if one.note else []
        places = Label(f"{one.places} chữ số thập phân", f"{one.places} decimals")
        unit_lines = (one.unit(language), one.direction.value.text(language), places.text(language))
        cells = (
            _named(one, star, language),
            "".join([one.formula.words(language), *notes]),
            one.base.label.text(language),
            "<br>".join(unit_lines),
            _basis(one.basis, language),
        )
        groups.setdefault(_counted(one).unit_type, []).append(cells)
    return _grouped(groups, heads, language)


def _counted(one: indicator.Indicator) -> measure.Measure:
    """Return what an indicator counts in the first place."""
    formula = one.formula
    if isinstance(formula, indicator.ShareGrowth):
        formula = formula.of
    if isinstance(formula, indicator.Share):
        return formula.part
    if isinstance(formula, indicator.Mean):
        return formula.total
    return formula.levels[0] if isinstance(formula, indicator.Levels) else formula.of


def _measures(language: Language) -> str:
    """Return every standard measure, grouped by unit type."""
    heads = (
        Label("Số liệu", "Measure"),
        Label("Giai đoạn", "Stage"),
        Label("Loại", "Timing"),
        Label("Cộng các địa bàn", "Across places"),
    )
    groups: dict[unit.UnitType, list[tuple[str, ...]]] = {}
    for one in catalogue.MEASURES:
        note = f"<br>*{one.note.text(language)}*" if one.note else ""
        cells = (
            _named(one, note, language),
            one.stage.value.text(language),
            one.timing.value.text(language),
            one.additivity.value.text(language),
        )
        groups.setdefault(one.unit_type, []).append(cells)
    return _grouped(groups, heads, language)


def _units(language: Language) -> str:
    """Return every unit type, with the earliest document attested for its title."""
    heads = (
        Label("Loại đơn vị", "Unit type"),
        Label("Bản chất", "Nature"),
        Label("Từ đứng sau con số", "Word after a number"),
        Label("Văn bản sớm nhất đã thấy", "Earliest document seen"),
    )
    unknown = Label("chưa xác lập", "not established").text(language)
    rows = [
        (
            f"**{one.label.text(language)}**<br>`{name}`",
            one.nature.value.text(language),
            one.noun.text(language),
            unknown if one.since is None else _basis(one.since, language),
        )
        for name, one in vars(unit).items()
        if isinstance(one, unit.UnitType)
    ]
    return _table(heads, rows, language)


def _documents(language: Language) -> str:
    """Return every document the library cites."""
    heads = (
        Label("Văn bản", "Document"),
        Label("Cơ quan ban hành", "Issuer"),
        Label("Ngày ký", "Signed"),
        Label("Hiệu lực", "In force"),
        Label("Nơi đã thấy", "Seen at"),
    )
    found = [one for one in vars(law).values() if isinstance(one, law.Document)]
    rows = [
        (
            f"**{one.text(language)}**<br>`{one.slug}`",
            one.issuer.text(language),
            _day(one.signed, language),
            _in_force(one.in_force, language),
            f"[{_host(one.source)}]({one.source})" if one.source else "–",
        )
        for one in sorted(found, key=lambda one: (one.year, one.slug))
    ]
    return _table(heads, rows, language)


def _named(one: indicator.Indicator | measure.Measure, more: str, language: Language) -> str:
    """Return label, constant and id, and the anchor that other pages link to."""
    (constant,) = (name for name, value in vars(catalogue).items() if value is one)
    label = f"**{one.label.text(language)}**"
    return f'<span id="{one.id}"></span>{label}{more}<br>`{constant}`<br>`{one.id}`'


def _basis(basis: law.Basis, language: Language) -> str:
    if isinstance(basis, law.Unattested):
        return basis.text(language)
    text, source = basis.text(language), basis.source or basis.document.source
    linked = f"[{text}]({source})" if source else text
    return f"{linked}<br>*{basis.attestation.value.text(language)}*"


def _day(day: object, language: Language) -> str:
    if day is None:
        return Label("chưa xác lập", "not established").text(language)
    return format(day, "%d/%m/%Y" if language == "vi" else "%Y-%m-%d")


def _in_force(held: law.InForce, language: Language) -> str:
    first, last = (_day(day, language) for day in (held.start, held.end))
    since, until = Label(f"từ {first}", f"from {first}"), Label(f"đến {last}", f"to {last}")
    known = [one for one, day in ((since, held.start), (until, held.end)) if day is not None]
    return "<br>".join(one.text(language) for one in known) or _day(None, language)


def _host(address: str) -> str:
    return address.split("/")[2].removeprefix("www.")


def _grouped(
    groups: dict[unit.UnitType, list[tuple[str, ...]]],
    heads: tuple[Label, ...],
    language: Language,
) -> str:
    parts = []
    for kind, rows in groups.items():
        parts += [f"## {kind.label.text(language)} {{ #of-{kind.id} }}", ""]
        parts += [_table(heads, rows, language), ""]
    return "\n".join(parts)


def _table(heads: Iterable[Label], rows: Iterable[tuple[str, ...]], language: Language) -> str:
    titles = [head.text(language) for head in heads]
    lines = [_row(titles), _row("---" for _ in titles), *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


# ── Laws ─────────────────────────────────────────────────────────────────────────────────────────


def _laws(language: Language) -> str:
    """Return every law that a test file holds: its name as a sentence, and what more it says."""
    found = sorted(LAWS.rglob("test_*.py"))
    if not found:
        return Label("*Chưa có tệp nào.*", "*There is none yet.*").text(language)
    return "\n".join(f"- **{_sentence(path)}.** {_said(path)}" for path in found)


def _sentence(path: Path) -> str:
    return path.stem.removeprefix("test_").replace("_", " ").capitalize()


def _said(path: Path) -> str:
    """Return the first paragraph of the docstring of a file."""
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = said.split("\n\n")[0].replace("\n", " ")
    return first.replace("<", "&lt;").replace("*", "\\*")


_TABLES: Final[dict[str, Callable[[Language], str]]] = {
    "documents": _documents,
    "indicators": _indicators,
    "laws": _laws,
    "measures": _measures,
    "units": _units,
}

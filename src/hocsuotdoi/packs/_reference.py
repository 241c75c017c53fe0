"""A pack as tables for people: what it asks, where that stands, what it lacks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, assert_never

import attrs

from hocsuotdoi import catalogue, display
from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.criteria import (
    Better,
    Grade,
    Holding,
    Item,
    Quantity,
    Requirement,
    Rule,
    Scheme,
    Score,
    Shown,
    Threshold,
)
from hocsuotdoi.criteria._words import cited, percent
from hocsuotdoi.display import Column, Table
from hocsuotdoi.measure import Direction
from hocsuotdoi.packs._notes import day, months_and_days, point_words, what_decides
from hocsuotdoi.packs._pack import SealedPack, parts
from hocsuotdoi.packs._store import available, load
from hocsuotdoi.packs._tree import tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from fractions import Fraction

    from hocsuotdoi.law import Citation

_DASH: Final = "–"
_BASIS: Final = (Label("Căn cứ", "Citation"), Label("Nguồn", "Source"))


def reference(pack: SealedPack, *, language: Language = "vi") -> tuple[Table, ...]:
    """Return what a pack holds as tables, each of which renders itself as text, Markdown and HTML.

    First the document; then, as far as there are any, the words it defines, each scheme, the
    targets, what is not established, where sources disagree; last the sources, which the other
    tables name.

    Args:
        pack: A pack.
        language: The language of the labels; official names stay as they are.
    """
    instance(pack, SealedPack, where="packs.reference")
    write = _Writer(pack, language, _sources(pack))
    tables = [write.document()]
    if pack.definitions:
        tables.append(write.definitions())
    tables += [write.scheme(one) for one in pack.schemes]
    if pack.targets:
        tables.append(write.targets())
    for notes, title in (
        (pack.gaps, Label("Chưa xác lập", "Not established")),
        (pack.conflicts, Label("Nguồn trái nhau, lỗi của văn bản", "Conflicts of sources, slips")),
    ):
        if notes:
            rows = [(note.label.text(language),) for note in notes]
            tables.append(write.table((Label("Nội dung", "What"),), rows, title=title))
    tables.append(write.sources())
    return tuple(tables)


@attrs.frozen
class _Source:
    """One source of a pack, under the name that the tables give it."""

    name: str
    address: str
    attestation: str
    checked: date
    note: Label | None


def _sources(pack: SealedPack) -> tuple[_Source, ...]:
    """Return every source; one of an overlay whose name is taken is called after its document."""
    found: dict[str, _Source] = {}
    for sheets in parts(pack):
        slug = (tree(sheets.pack.get("document")) or {}).get("slug")
        for key, value in sheets.source.items():
            row = {field: str(one) for field, one in (tree(value) or {}).items()}
            name = f"{slug}/{key}" if key in found else key
            found[name] = _Source(
                name,
                row["address"],
                row["attestation"].upper(),
                date.fromisoformat(row["checked"]),
                Label(row["note_vi"], row["note_en"]) if "note_vi" in row else None,
            )
    return tuple(found.values())


@attrs.frozen
class _Writer:
    """Writes the tables of one pack in one language."""

    pack: SealedPack
    language: Language
    listed: tuple[_Source, ...]

    def table(
        self,
        titles: Iterable[Label],
        rows: Iterable[tuple[str, ...]],
        *,
        title: Label | None = None,
        notes: Iterable[str] = (),
    ) -> Table:
        columns = tuple(Column(one.text(self.language)) for one in titles)
        heading = "" if title is None else title.text(self.language)
        return Table(columns, tuple(rows), title=heading, notes=tuple(notes))

    def basis(self, citation: Citation | None) -> tuple[str, str]:
        """Return where something stands, without the name of the pack's own document, and seen."""
        if citation is None:
            return _DASH, _DASH
        text, whole = cited(citation, self.language), self.pack.document.text(self.language)
        if citation.document == self.pack.document and citation.article + citation.clause:
            vi, en = text.replace(f" {whole}", ""), text.replace(f"{whole}, ", "")
            text = in_language(self.language, vi=vi, en=en)
        seen = (citation.source, citation.attestation.name)
        names = (one.name for one in self.listed if (one.address, one.attestation) == seen)
        return text, next(names, _DASH)

    def document(self) -> Table:
        pack, document = self.pack, self.pack.document
        unknown = in_language(self.language, vi="chưa xác lập", en="not established")

        def on(value: date | None) -> str:
            return unknown if value is None else day(value, self.language)

        years = _DASH if pack.years is None else "–".join(str(one.number) for one in pack.years)
        overlays = "\n".join(one.text(self.language) for one in pack.overlays)
        force, nowhere = document.in_force, (_DASH, _DASH)
        facts = (
            (Label("Cơ quan ban hành", "Issued by"), document.issuer.text(self.language), nowhere),
            (Label("Ngày ký", "Signed"), on(document.signed), self.basis(pack.dates.signed)),
            (Label("Hiệu lực từ", "In force from"), on(force.start), self.basis(pack.dates.start)),
            (Label("Ngày cuối có hiệu lực", "Last day"), on(force.end), self.basis(pack.dates.end)),
            (Label("Giai đoạn", "Years covered"), years, nowhere),
            (Label("Độ đầy đủ", "Completeness"), self.completeness(), nowhere),
            (Label("Gói bổ sung", "Overlays"), overlays or _DASH, nowhere),
            (Label("Đối chiếu ngày", "Checked"), day(pack.checked, self.language), nowhere),
            (Label("Bản", "Revision"), str(pack.revision), nowhere),
            (Label("Mã niêm phong (SHA-256)", "Digest (SHA-256)"), pack.digest, nowhere),
        )  # fmt: skip
        rows = [(name.text(self.language), text, *basis) for name, text, basis in facts]
        return self.table((Label("Văn bản", "Document"), _same(document.text), *_BASIS), rows)

    def completeness(self) -> str:
        words, gaps = self.pack.completeness.value.text(self.language), len(self.pack.gaps)
        if not gaps:
            return words
        things = "1 thing" if gaps == 1 else f"{gaps} things"
        more = in_language(
            self.language, vi=f"{gaps} điều chưa xác lập", en=f"{things} not established"
        )
        return f"{words}; {more}"

    def definitions(self) -> Table:
        titles = (Label("Từ ngữ", "Term"), Label("Nghĩa", "Meaning"), *_BASIS)
        rows = [
            (
                one.term.text(self.language),
                one.meaning.text(self.language),
                *self.basis(one.citation),
            )
            for one in self.pack.definitions
        ]
        return self.table(titles, rows, title=Label("Giải thích từ ngữ", "Definitions"))

    def scheme(self, scheme: Scheme) -> Table:
        levels = any(level for item in scheme.items() for level, _ in item.requirements)
        titles = [
            Label("Chỉ tiêu", "Item"),
            Label("Nội dung", "Content"),
            *([Label("Mức độ", "Level")] if levels else []),
            Label("Yêu cầu", "Requirement"),
            *_BASIS,
        ]
        rows: list[tuple[str, ...]] = []
        for criterion in scheme.criteria:
            most = "" if criterion.most is None else self.at_most(criterion.most)
            label, level = criterion.label.text(self.language), [""] if levels else []
            rows.append((criterion.id, label, *level, most, "", ""))
            for item in criterion.items:
                rows += self.item(item, levels=levels)
        notes = [
            *what_decides(scheme, self.language, self.where),
            *months_and_days(scheme.timing, self.language, self.where),
        ]
        return self.table(titles, rows, title=scheme.label, notes=notes)

    def where(self, citation: Citation) -> str:
        """Return where something stands, for a line of text."""
        text, name = self.basis(citation)
        return f"{text}; {name}"

    def item(self, item: Item, *, levels: bool) -> Iterator[tuple[str, ...]]:
        """Yield a row for each thing asked; levels that ask the same share one."""
        asked: list[tuple[list[str], Requirement]] = []
        for level, requirement in item.requirements:
            if asked and asked[-1][1] == requirement:
                asked[-1][0].append(str(level))
            else:
                asked.append(([str(level)], requirement))
        name = (item.id, item.label.text(self.language))
        for numbers, requirement in asked:
            at = [", ".join(numbers)] if levels else []
            words = self.requirement(requirement)
            yield (*name, *at, words, *self.basis(requirement.citation))
            name = ("", "")

    def targets(self) -> Table:
        titles = (
            Label("Mục tiêu", "Target"),
            Label("Mã", "Id"),
            Label("Đo bằng", "Measured by"),
            Label("Nơi", "Where"),
            Label("Năm", "Year"),
            Label("Ngưỡng", "Bar"),
            *_BASIS,
        )
        rows: list[tuple[str, ...]] = []
        for one in self.pack.targets:
            goal = one.label.text(self.language)
            if one.nested_in is not None:
                goal += in_language(
                    self.language, vi=f"\n(trong {one.nested_in})", en=f"\n(in {one.nested_in})"
                )
            whose = one.whose or Label("cả nước", "the nation")
            area = "" if one.area is None else f"\n{one.area.value.text(self.language)}"
            rows.append(
                (
                    goal,
                    one.id,
                    one.indicator,
                    whose.text(self.language) + area,
                    str(one.year.number),
                    f"≥ {percent(one.bar, self.language)}{self.until(one.base_until)}",
                    *self.basis(one.citation),
                )
            )
        return self.table(titles, rows, title=Label("Mục tiêu", "Targets"))

    def sources(self) -> Table:
        titles = (
            Label("Nguồn", "Source"),
            Label("Địa chỉ", "Address"),
            Label("Đã thấy gì", "What was seen"),
            Label("Đối chiếu ngày", "Checked"),
            Label("Ghi chú", "Note"),
        )
        seen = {
            "TEXT": Label("văn bản gốc", "the text"),
            "SECONDARY": Label("nguồn thứ cấp", "an account of it"),
        }
        rows = [
            (
                one.name,
                one.address,
                seen[one.attestation].text(self.language),
                day(one.checked, self.language),
                _DASH if one.note is None else one.note.text(self.language),
            )
            for one in self.listed
        ]
        return self.table(titles, rows, title=Label("Nguồn", "Sources"))

    # ── what is asked ────────────────────────────────────────────────────────────────────────────

    def requirement(self, asked: Requirement) -> str:
        words = self.rule(asked.rule)
        if asked.applies is not None:
            trait = f"{asked.applies.label.text(self.language)} ({asked.applies.id})"
            words += in_language(self.language, vi=f"\nchỉ với: {trait}", en=f"\nonly for: {trait}")
        return words

    def rule(self, rule: Rule) -> str:
        language = self.language
        match rule:
            case Threshold():
                return self.threshold(rule)
            case Quantity(least):
                return f"≥ {display.count(least, language=language)}"
            case Shown():
                return in_language(language, vi="có", en="shown")
            case Better(Direction.HIGHER):
                return in_language(
                    language, vi="cao hơn năm trước", en="higher than the year before"
                )
            case Better():
                return in_language(
                    language, vi="thấp hơn năm trước", en="lower than the year before"
                )
            case Holding(scheme, level):
                name = self.title(scheme)
                if level is None:
                    return name
                return in_language(
                    language, vi=f"{name}, từ mức độ {level}", en=f"{name}, level {level} or above"
                )
            case Grade(least, grades):
                scale = " < ".join(one.text(language) for one in grades)
                grade = grades[least - 1].text(language)
                return in_language(
                    language, vi=f"từ bậc “{grade}”\n({scale})", en=f"“{grade}” or above\n({scale})"
                )
            case Score(most):
                return self.at_most(most)
            case _:
                assert_never(rule)

    def threshold(self, rule: Threshold) -> str:
        lines = [self.bar(f"≥ {percent(rule.bar, self.language)}", rule.indicator)]
        for variant in rule.variants:
            area = variant.area.value.text(self.language)
            bar = f"{area}: ≥ {percent(variant.bar, self.language)}"
            lines.append(self.bar(bar, variant.indicator))
        return "\n".join(lines) + self.until(rule.base_until)

    def bar(self, words: str, indicator: str | None) -> str:
        if indicator is None:
            return words
        return f"{words}: {catalogue.indicator(indicator).label.text(self.language)}"

    def until(self, last: date | None) -> str:
        """Return that the base was there until a day, on a line of its own."""
        if last is None:
            return ""
        text = day(last, self.language)
        return in_language(
            self.language, vi=f"\nmẫu số chỉ có đến {text}", en=f"\nthe base exists until {text}"
        )

    def title(self, scheme: str) -> str:
        """Return the name of a scheme of another pack; its id when that pack is not shipped."""
        slug, _, id_ = scheme.partition("/")
        if slug not in available():
            return scheme
        return load(slug).scheme(id_).label.text(self.language)

    def at_most(self, points: int | Fraction) -> str:
        most = point_words(points, self.language)
        return in_language(self.language, vi=f"tối đa {most}", en=f"at most {most}")


def _same(text: Callable[[Language], str]) -> Label:
    return Label(text("vi"), text("en"))

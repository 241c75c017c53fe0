"""A pack as tables for people: what it asks, where that stands, what it lacks."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, assert_never

from hocsuotdoi import catalogue, display
from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.criteria import (
    AllMet,
    Better,
    Holding,
    Quantity,
    Requirement,
    Rule,
    Scheme,
    Score,
    Shown,
    Threshold,
)
from hocsuotdoi.display import Column, Table
from hocsuotdoi.measure import Direction
from hocsuotdoi.packs._pack import SealedPack, labels
from hocsuotdoi.packs._store import available, load

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from hocsuotdoi.law import Citation

_MOST_PLACES: Final = 16
_DASH: Final = "–"


def reference(pack: SealedPack, *, language: Language = "vi") -> tuple[Table, ...]:
    """Return what a pack holds as tables: the document, each scheme, targets, gaps and conflicts.

    Each renders itself as text, Markdown and HTML.

    Args:
        pack: A pack.
        language: The language of the labels; citations stay as jurists write them.
    """
    known = labels(instance(pack, SealedPack, where="packs.reference"))
    tables = [_document(pack, language)]
    tables += [_scheme(one, known, language) for one in pack.schemes]
    if pack.targets:
        tables.append(_targets(pack, known, language))
    for notes, vi, en in (
        (pack.gaps, "Chưa xác lập", "Not established"),
        (pack.conflicts, "Nguồn mâu thuẫn, lỗi của văn bản", "Conflicts of sources, slips"),
    ):
        if notes:
            rows = tuple((note.label.text(language),) for note in notes)
            tables.append(Table((Column(in_language(language, vi=vi, en=en)),), rows))
    return tuple(tables)


def _document(pack: SealedPack, language: Language) -> Table:
    document, force = pack.document, pack.document.in_force
    unknown = in_language(language, vi="chưa xác lập", en="not established")

    def day(value: date | None) -> str:
        return unknown if value is None else value.isoformat()

    added = "; ".join(one.text(language) for one in pack.additions)
    years = _DASH if pack.years is None else "–".join(str(one.number) for one in pack.years)
    rows = (
        (Label("Cơ quan ban hành", "Issued by"), document.issuer.text(language)),
        (Label("Ngày ký", "Signed"), day(document.signed)),
        (Label("Hiệu lực từ", "In force from"), day(force.start)),
        (Label("Hiệu lực đến", "In force until"), day(force.end)),
        (Label("Giai đoạn", "Years covered"), years),
        (Label("Mức độ đầy đủ", "Completeness"), pack.completeness.value.text(language)),
        (Label("Bổ sung", "Added"), added or _DASH),
        (Label("Nguồn", "Source"), document.source or _DASH),
        (Label("Đối chiếu ngày", "Checked"), pack.checked.isoformat()),
        (Label("Bản", "Revision"), str(pack.revision)),
        (Label("Mã niêm phong (SHA-256)", "Digest (SHA-256)"), pack.digest),
    )
    columns = (
        Column(in_language(language, vi="Văn bản", en="Document")),
        Column(document.text(language)),
    )
    return Table(columns, tuple((label.text(language), text) for label, text in rows))


def _scheme(scheme: Scheme, known: Mapping[str, Label], language: Language) -> Table:
    titles = in_language(
        language,
        vi=("Mục", "Nội dung", "Mức", "Yêu cầu", "Căn cứ", "Nguồn"),
        en=("Item", "Content", "Level", "Requirement", "Citation", "Seen"),
    )
    rows: list[tuple[str, ...]] = []
    for criterion in scheme.criteria:
        most = "" if criterion.most is None else _at_most(criterion.most, language)
        rows.append((criterion.id, criterion.label.text(language), "", most, "", ""))
        for item in criterion.items:
            for level, asked in item.requirements:
                words = _requirement(asked, known, language)
                cited = asked.citation
                rows.append(
                    (
                        item.id,
                        item.label.text(language),
                        str(level) if level else _DASH,
                        words,
                        *_cited(cited, language),
                    )
                )
    columns = tuple(Column(title) for title in titles)
    title = scheme.label.text(language)
    return Table(columns, tuple(rows), title=title, notes=tuple(_notes(scheme, language)))


def _notes(scheme: Scheme, language: Language) -> list[str]:
    decision = scheme.decision
    if isinstance(decision, AllMet):
        found = [
            f"{level.label.text(language)}: {level.citation.text(language)}"
            for level in decision.levels
        ]
        if decision.absence_fails is not None:
            words = in_language(
                language, vi="Thiếu minh chứng là không đạt", en="No evidence is not achieved"
            )
            found.append(f"{words}: {decision.absence_fails.text(language)}")
    else:
        found = [
            f"{band.label.text(language)}: ≥ {_plain(band.low, language)}"
            for band in decision.bands
        ]
        if decision.floor is not None:
            floor = _plain(decision.floor, language)
            found.append(
                in_language(
                    language, vi=f"Mỗi mục ít nhất {floor} điểm", en=f"At least {floor} points each"
                )
            )
        found.append(decision.citation.text(language))
    if scheme.open_items:
        found.append(
            in_language(
                language, vi="Còn mục chưa xác lập", en="There are items that are not established"
            )
        )
    return found


def _targets(pack: SealedPack, known: Mapping[str, Label], language: Language) -> Table:
    titles = in_language(
        language,
        vi=("Mục tiêu", "Nơi", "Năm", "Mức", "Căn cứ", "Nguồn"),
        en=("Target", "Where", "Year", "Bar", "Citation", "Seen"),
    )
    nation = Label("cả nước", "the nation")
    rows: list[tuple[str, ...]] = []
    for one in pack.targets:
        where = known.get(f"jurisdiction/{one.jurisdiction}", nation).text(language)
        if one.area is not None:
            where += f", {one.area.value.text(language)}"
        bar = f"≥ {_percent(one.bar, language)}"
        cited = _cited(one.citation, language)
        rows.append((one.label.text(language), where, str(one.year.number), bar, *cited))
    return Table(tuple(Column(title) for title in titles), tuple(rows))


def _cited(citation: Citation, language: Language) -> tuple[str, str]:
    return citation.text(language), citation.attestation.value.text(language)


def _requirement(asked: Requirement, known: Mapping[str, Label], language: Language) -> str:
    words = _rule(asked.rule, language)
    if asked.applies:
        trait = known[f"trait/{asked.applies}"].text(language)
        words += in_language(language, vi=f" (chỉ với {trait})", en=f" (only for {trait})")
    return words


def _rule(rule: Rule, language: Language) -> str:
    match rule:
        case Threshold():
            return _threshold(rule, language)
        case Quantity(least):
            return f"≥ {display.count(least, language=language)}"
        case Shown():
            return in_language(language, vi="có", en="shown")
        case Better(Direction.HIGHER):
            return in_language(language, vi="cao hơn năm trước", en="higher than the year before")
        case Better():
            return in_language(language, vi="thấp hơn năm trước", en="lower than the year before")
        case Holding(scheme, level):
            name = _title(scheme, language)
            if level is None:
                return name
            return in_language(
                language, vi=f"{name}, từ mức độ {level}", en=f"{name}, level {level} or above"
            )
        case Score(most):
            return _at_most(most, language)
        case _:
            assert_never(rule)


def _threshold(rule: Threshold, language: Language) -> str:
    lines = [f"≥ {_percent(rule.bar, language)}"]
    if rule.indicator is not None:
        lines[0] += f": {catalogue.indicator(rule.indicator).label.text(language)}"
    for variant in rule.variants:
        line = f"{variant.area.value.text(language)}: ≥ {_percent(variant.bar, language)}"
        if variant.indicator is not None:
            line += f": {catalogue.indicator(variant.indicator).label.text(language)}"
        lines.append(line)
    if rule.base_until is not None:
        until = rule.base_until.isoformat()
        lines.append(
            in_language(language, vi=f"mẫu số đến {until}", en=f"the base exists until {until}")
        )
    return "\n".join(lines)


def _title(scheme: str, language: Language) -> str:
    """Return the name of a scheme of another pack; its id when that pack is not shipped."""
    slug, _, id_ = scheme.partition("/")
    return load(slug).scheme(id_).label.text(language) if slug in available() else scheme


def _at_most(points: int | Fraction, language: Language) -> str:
    most = _plain(points, language)
    return in_language(language, vi=f"tối đa {most} điểm", en=f"at most {most} points")


def _percent(value: Fraction, language: Language) -> str:
    return f"{_plain(value * 100, language)}%"


def _plain(value: int | Fraction, language: Language) -> str:
    """Return a number with the decimals it has; those of packs end."""
    places = next(n for n in range(_MOST_PLACES) if Fraction(value * 10**n).denominator == 1)
    return display.number(value, places, language=language)

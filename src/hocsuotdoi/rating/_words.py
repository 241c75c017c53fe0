"""How ratings are put into words: the verdict, then one cited line for each requirement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.criteria import AllMet, Completeness, Points
from hocsuotdoi.criteria._words import cited, number
from hocsuotdoi.display import Column, Table
from hocsuotdoi.rating._lines import Rated, Reasoned, area_to_state, by_level, lines, of_most
from hocsuotdoi.rating._outcome import Cause, Outcome

if TYPE_CHECKING:
    from enum import Enum

    from hocsuotdoi.criteria import Band, Level, Pack
    from hocsuotdoi.interval import Interval

_NOT_ACHIEVED: Final = Label("không đạt", "not achieved")
_NO_MARK: Final = Label("Chưa rõ mức điểm xếp loại", "No pass mark is attested")
_OPEN: Final = Label(
    "Gói quy tắc chưa có đủ chỉ tiêu của văn bản",
    "The pack does not have every item of the document",
)
_DIGEST_SHOWN: Final = 12


class _Concluded(Protocol):
    @property
    def verdict(self) -> Enum: ...
    @property
    def possible(self) -> tuple[Level | Band | None, ...]: ...


class _Rating(Rated, Protocol):
    @property
    def pack(self) -> Pack: ...
    @property
    def working(self) -> _Concluded: ...
    @property
    def by_law(self) -> _Concluded | None: ...
    @property
    def score(self) -> Interval | None: ...
    @property
    def reasons(self) -> tuple[Reasoned, ...]: ...
    @property
    def unused(self) -> tuple[str, ...]: ...


def explanation(rating: _Rating, language: Language) -> str:
    """Return the verdict, then what each item asks, has and comes to, with its citation."""
    found = [_head(rating, language)]
    found += [f"  {line}" for line in _summary(rating, language)]
    for reason in rating.reasons:
        found += [f"  {line}" for line in lines(rating, reason, language)]
    found.append(f"  {_seal(rating.pack, language)}")
    return "\n".join(found)


def table(rating: _Rating, language: Language) -> Table:
    """Return one row an item: what is known of it, and what it comes to at each level."""
    decision = rating.scheme.decision
    titles = [*in_language(language, vi=("Chỉ tiêu", "Nội dung"), en=("Item", "Content"))]
    if isinstance(decision, AllMet):
        titles.append(in_language(language, vi="Minh chứng", en="Evidence"))
        titles += [_capital(level.label.text(language)) for level in decision.levels]
        cells = [by_level(rating, decision, reason, language) for reason in rating.reasons]
    else:
        titles.append(in_language(language, vi="Điểm", en="Points"))
        cells = [[of_most(reason, decision, language)] for reason in rating.reasons]
    sources = [_sources(reason, language) for reason in rating.reasons]
    if len(set(sources)) > 1:
        titles.append(in_language(language, vi="Căn cứ", en="Source"))
        cells = [[*row, source] for row, source in zip(cells, sources, strict=True)]
    return Table(
        tuple(Column(title) for title in titles),
        tuple(
            (reason.item.id, reason.item.label.text(language), *row)
            for reason, row in zip(rating.reasons, cells, strict=True)
        ),
        title=_head(rating, language),
        notes=(
            *_summary(rating, language),
            *_one_source({*sources}, rating.pack, language),
            _seal(rating.pack, language),
        ),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _one_source(sources: set[str], pack: Pack, language: Language) -> list[str]:
    """Return which document every item is from, where it is not the one that decides."""
    if len(sources) != 1 or pack.document.text(language) in sources:
        return []
    (source,) = sources
    return [in_language(language, vi=f"Các chỉ tiêu: {source}", en=f"Items: {source}")]


def _sources(reason: Reasoned, language: Language) -> str:
    """Return the documents that ask something of an item."""
    documents = (requirement.citation.document for _, requirement in reason.item.requirements)
    return "; ".join(dict.fromkeys(document.text(language) for document in documents))


def _head(rating: _Rating, language: Language) -> str:
    year = rating.evidence.assessed.label(language)
    return (
        f"{rating.scheme.label.text(language)}, {year}, {rating.pack.document.text(language)}: "
        f"{rating.working.verdict.value.text(language)}"
    )


def _seal(pack: Pack, language: Language) -> str:
    """Return which rules were applied, by their seal, and how much of the document they hold."""
    slugs = " + ".join(document.slug for document in (pack.document, *pack.overlays))
    seal = f"{slugs}, {pack.digest[:_DIGEST_SHOWN]}"
    if pack.completeness is not Completeness.WHOLE:
        seal += f", {pack.completeness.value.text(language)}"
        many = len(pack.gaps)
        gaps = "gap" if many == 1 else "gaps"
        if many:
            seal += in_language(language, vi=f" ({many} nội dung chưa có)", en=f" ({many} {gaps})")
    return in_language(language, vi=f"Gói quy tắc: {seal}", en=f"Pack: {seal}")


def _summary(rating: _Rating, language: Language) -> list[str]:
    decision = rating.scheme.decision
    found = _result(rating.working, language)
    if rating.score is not None and isinstance(decision, Points):
        found.append(_score(rating.score, decision, language))
        if rating.working.possible == (None,):
            found += _below_floor(rating, rating.score, decision, language)
    if rating.by_law is not None and isinstance(decision, AllMet) and decision.absence_fails:
        found.append(_by_law(rating.by_law, cited(decision.absence_fails, language), language))
    causes = {judged.cause for reason in rating.reasons for _, judged in reason.judged}
    if Cause.AREA_UNKNOWN in causes:
        found.append(_capital(area_to_state(rating.scheme.areas, language)))
    if rating.unused:
        unused = ", ".join(rating.unused)
        found.append(
            in_language(language, vi=f"Không dùng đến: {unused}", en=f"Not used: {unused}")
        )
    if rating.scheme.is_open:
        found.append(_OPEN.text(language))
    return found


def _result(working: _Concluded, language: Language) -> list[str]:
    """Return what is still possible, where that says more than the verdict."""
    names = "; ".join(_names(working, language))
    if not working.possible:
        return [_NO_MARK.text(language)]
    if len(working.possible) > 1:
        return [in_language(language, vi="Kết quả còn có thể: ", en="Still possible: ") + names]
    if working.possible == (None,):
        return []
    return [in_language(language, vi="Kết quả: ", en="Result: ") + names]


def _names(concluded: _Concluded, language: Language) -> list[str]:
    return [
        (_NOT_ACHIEVED if level is None else level.label).text(language)
        for level in concluded.possible
    ]


def _by_law(by_law: _Concluded, source: str, language: Language) -> str:
    """Return the verdict by law, with the levels it leaves possible."""
    words = by_law.verdict.value.text(language)
    if by_law.possible != (None,):
        words += f" ({'; '.join(_names(by_law, language))})"
    return in_language(
        language,
        vi=f"Xét theo văn bản (thiếu minh chứng là không đạt): {words} – {source}",
        en=f"By law (no evidence is not achieved): {words} – {source}",
    )


def _below_floor(
    rating: _Rating, score: Interval, decision: Points, language: Language
) -> list[str]:
    """Return why points that might pass do not, where no single item can be named."""
    named = any(judged.outcome is Outcome.NOT_MET for r in rating.reasons for _, judged in r.judged)
    passing = [band for band in decision.bands if band.passes]
    reached = not passing or score.high is None or score.high >= passing[0].low
    if decision.floor is None or named or not reached:
        return []
    floor = number(decision.floor, language)
    return [
        in_language(
            language,
            vi=f"Điểm cho thấy có chỉ tiêu dưới mức tối thiểu {floor} điểm",
            en=f"The points show that an item lies below the floor of {floor} points",
        )
    ]


def _score(score: Interval, decision: Points, language: Language) -> str:
    low = number(score.low or 0, language)
    if score.high is None:
        points = in_language(language, vi=f"ít nhất {low}", en=f"at least {low}")
    elif score.is_exact:
        points = low
    else:
        high = number(score.high, language)
        points = in_language(language, vi=f"từ {low} đến {high}", en=f"{low} to {high}")
    source = cited(decision.citation, language)
    return in_language(language, vi=f"Điểm: {points} – {source}", en=f"Points: {points} – {source}")

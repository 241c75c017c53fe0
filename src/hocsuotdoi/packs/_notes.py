"""The lines below the table of a scheme: what decides, when it is judged, how long it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.language import in_language
from hocsuotdoi.criteria import AllMet
from hocsuotdoi.criteria._words import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from fractions import Fraction

    from hocsuotdoi._internal.language import Language
    from hocsuotdoi.criteria import Band, Points, Scheme, Timing
    from hocsuotdoi.law import Citation

    Where = Callable[[Citation], str]
    """Says where something stands."""


_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(value: date, language: Language) -> str:
    """Return a day as it is written in a language."""
    return in_language(
        language,
        vi=f"{value.day:02}/{value.month:02}/{value.year}",
        en=f"{value.day} {_MONTHS[value.month - 1]} {value.year}",
    )


def point_words(points: int | Fraction, language: Language) -> str:
    """Return so many points."""
    text = number(points, language)
    return in_language(language, vi=f"{text} điểm", en=_many(text, "point"))


def what_decides(scheme: Scheme, language: Language, where: Where) -> Iterator[str]:
    """Yield the levels or bands, the floor, and what the document says of missing evidence."""
    if isinstance(scheme.decision, AllMet):
        yield from _levels(scheme.decision, language, where)
    else:
        yield from _points(scheme.decision, language, where)
    if scheme.open_items:
        yield in_language(
            language,
            vi="Còn chỉ tiêu chưa xác lập",
            en="There are items that are not established",
        )


def _levels(decision: AllMet, language: Language, where: Where) -> Iterator[str]:
    for level in decision.levels:
        name = level.label.text(language)
        yield f"{name[0].upper()}{name[1:]} ({where(level.citation)})"
    if len(decision.levels) > 1:
        yield (
            in_language(
                language,
                vi="Mức độ trên đòi hỏi cả những gì các mức độ dưới đòi hỏi",
                en="A level asks all that the levels below ask",
            )
            if decision.nested
            else in_language(
                language,
                vi="Mỗi mức độ chỉ xét theo yêu cầu của chính nó",
                en="Each level is judged by what it asks itself",
            )
        )
    if decision.absence_fails is not None:
        words = in_language(
            language, vi="Thiếu minh chứng là không đạt", en="No evidence is not achieved"
        )
        yield f"{words} ({where(decision.absence_fails)})"


def _points(decision: Points, language: Language, where: Where) -> Iterator[str]:
    for band, above in zip(decision.bands, (*decision.bands[1:], None), strict=False):
        yield f"{band.label.text(language)}: {_reach(band, above, language)}"
    if decision.floor is not None:
        floor = point_words(decision.floor, language)
        yield in_language(
            language, vi=f"Mỗi chỉ tiêu ít nhất {floor}", en=f"At least {floor} for each item"
        )
    if decision.total is not None:
        total = point_words(decision.total, language)
        yield in_language(language, vi=f"Tổng cộng {total}", en=f"{total} in all")
    basis = in_language(language, vi="Căn cứ", en="Where this stands")
    yield f"{basis}: {where(decision.citation)}"


def _reach(band: Band, above: Band | None, language: Language) -> str:
    """Return from where to where a band reaches: its lower edge lies inside, the upper does not."""
    low = number(band.low, language)
    if above is None:
        least = point_words(band.low, language)
        return in_language(language, vi=f"từ {least}", en=f"{least} or more")
    high = point_words(above.low, language)
    if not band.low:
        return in_language(language, vi=f"dưới {high}", en=f"below {high}")
    return in_language(language, vi=f"từ {low} đến dưới {high}", en=f"from {low} to below {high}")


def months_and_days(timing: Timing, language: Language, where: Where) -> Iterator[str]:
    """Yield when a title is judged, how long it is kept, and the days of the procedure."""
    if timing.yearly:
        yield in_language(language, vi="Đánh giá hằng năm", en="Judged every year") + _cited(
            timing.citation, where
        )
    if timing.kept_months is not None:
        months = in_language(
            language, vi=f"{timing.kept_months} tháng", en=_many(str(timing.kept_months), "month")
        )
        yield in_language(
            language,
            vi=f"Danh hiệu giữ {months} tiếp theo năm được công nhận",
            en=f"Kept for {months} after the year of recognition",
        ) + _cited(timing.citation, where)
    if timing.upgrade_months is not None:
        months = in_language(
            language,
            vi=f"{timing.upgrade_months} tháng",
            en=_many(str(timing.upgrade_months), "month"),
        )
        yield in_language(
            language,
            vi=f"Sau {months} được đề nghị mức độ cao hơn",
            en=f"A higher level may be asked for after {months}",
        ) + _cited(timing.upgrade_citation or timing.citation, where)
    if timing.calendar_year:
        yield in_language(
            language,
            vi="Số liệu từ 01/01 đến 31/12 của năm được đánh giá",
            en="Data from 1 January to 31 December of the year judged",
        ) + _cited(timing.window_citation or timing.citation, where)
    for one in timing.deadlines:
        on = in_language(
            language, vi=f"{one.day:02}/{one.month:02}", en=f"{one.day} {_MONTHS[one.month - 1]}"
        )
        if one.next_year:
            on += in_language(language, vi=" năm sau", en=" of the next year")
        yield f"{on}: {one.label.text(language)}{_cited(one.citation, where)}"


def _cited(citation: Citation | None, where: Where) -> str:
    return "" if citation is None else f" ({where(citation)})"


def _many(text: str, noun: str) -> str:
    return f"{text} {noun}" if text == "1" else f"{text} {noun}s"

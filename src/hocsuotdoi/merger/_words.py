"""How carried figures are put into words."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol

from hocsuotdoi import display
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.exact import Missing
from hocsuotdoi.measure import Additivity
from hocsuotdoi.merger._link import is_whole
from hocsuotdoi.merger._policy import Comparability
from hocsuotdoi.unit import Nature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hocsuotdoi.figure import Figure
    from hocsuotdoi.place import Place

_MOST_CODES: Final = 4
_TITLES: Final = Label(
    "Danh hiệu và số đơn vị hành chính không chuyển sang địa giới mới",
    "Titles and numbers of administrative units are not carried to new territory",
)
_OVERLAPS: Final = Label(
    "Một người có thể được đếm ở hai nơi, nên không cộng", "One may be counted twice: not added"
)
_DAYS: Final = Label("Số liệu tính đến những ngày khác nhau", "Counted up to different days")
_APPROXIMATE: Final = Label(
    "Số liệu gần đúng không cộng được", "Approximate counts that give no sum"
)


class _Portion(Protocol):
    @property
    def source(self) -> Place: ...
    @property
    def share(self) -> Fraction | int | None: ...
    @property
    def figure(self) -> Figure | None: ...


class _Carried(Protocol):
    @property
    def figure(self) -> Figure: ...
    @property
    def comparability(self) -> Comparability: ...
    @property
    def portions(self) -> tuple[_Portion, ...]: ...
    @property
    def union(self) -> Place | None: ...
    @property
    def basis(self) -> str: ...
    @property
    def estimated(self) -> Fraction: ...


def explanation(carried: _Carried, language: Language) -> str:
    """Return the figure, the old places it is made of, and what is estimated."""
    figure = carried.figure
    refused = carried.comparability is Comparability.NOT_COMPARABLE
    absent = isinstance(figure.value, Missing)
    head = (
        f"{figure.measure.label.text(language)}, {named(figure.place)}, "
        f"{figure.period.label(language)}: "
    )
    if refused:
        head += f"– {carried.comparability.value.text(language)}"
    elif absent:
        head += _worth(figure, language)
    else:
        head += f"{_worth(figure, language)} – {carried.comparability.value.text(language)}"
    lines = [head, *(f"  {_portion(one, language)}" for one in carried.portions)]
    if absent:
        lines += [f"  {why.text(language)}" for why in _why(carried)]
    if carried.estimated:
        share = display.percent(carried.estimated, language=language)
        basis = f" ({carried.basis})" if carried.basis else ""
        lines.append(
            in_language(
                language,
                vi=f"  Phần ước tính theo trọng số{basis}: {share} giá trị",
                en=f"  Estimated by weights{basis}: {share} of the value",
            )
        )
    adds = figure.measure.additivity is Additivity.ADDS and not _counts_places(figure)
    if refused and adds and carried.union is not None:
        union = named(carried.union)
        lines.append(
            in_language(
                language,
                vi=f"  Tính được chính xác cho vùng gộp {union}",
                en=f"  Exact on the union {union}",
            )
        )
    return "\n".join(lines)


def _why(carried: _Carried) -> Iterator[Label]:
    """Yield why there is no value, where the portions do not say so themselves."""
    figures = [one.figure for one in carried.portions if one.figure is not None]
    if _counts_places(carried.figure):
        if carried.comparability is Comparability.NOT_COMPARABLE:
            yield _TITLES
    elif carried.figure.measure.additivity is Additivity.OVERLAPS:
        yield _OVERLAPS
    elif carried.comparability is not Comparability.NOT_COMPARABLE:
        present = [one for one in figures if not isinstance(one.value, Missing)]
        if len(present) < len(carried.portions):
            return
        yield _DAYS if len({one.as_of for one in present}) > 1 else _APPROXIMATE


def _counts_places(figure: Figure) -> bool:
    return figure.measure.unit_type.nature is Nature.PLACE


def named(place: Place) -> str:
    """Return a place with its code, as names repeat; a large union by its name alone."""
    if place.code.count("+") >= _MOST_CODES:
        return place.name
    return f"{place.name} ({place.code})" if place.name else place.code


def _worth(figure: Figure, language: Language) -> str:
    if isinstance(figure.value, Missing):
        return display.missing(figure.value, language=language)
    return figure.text(language)


def _day(figure: Figure, language: Language) -> str:
    if figure.as_of is None:
        return ""
    day = figure.as_of.strftime(in_language(language, vi="%d/%m/%Y", en="%Y-%m-%d"))
    return in_language(language, vi=f", tính đến {day}", en=f", as of {day}")


def _portion(portion: _Portion, language: Language) -> str:
    place = named(portion.source)
    if portion.figure is None:
        worth = in_language(language, vi="không có báo cáo", en="not reported")
    else:
        worth = _worth(portion.figure, language) + _day(portion.figure, language)
    if portion.share is None:
        return in_language(
            language,
            vi=f"{place}: {worth}, bị chia tách, chưa rõ tỷ lệ",
            en=f"{place}: {worth}, split, share not known",
        )
    if is_whole(portion.share):
        return f"{place}: {worth}"
    share = display.percent(Fraction(portion.share), language=language)
    return f"{place}: {worth} × {share}"

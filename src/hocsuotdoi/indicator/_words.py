"""How findings are put into words: the result, the explanation, the table."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol

from hocsuotdoi import display
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.display import Column, Table
from hocsuotdoi.exact import (
    Change,
    Missing,
    MissingReason,
    PointChange,
    Ratio,
    Rounding,
    apportioned,
    rounded,
)
from hocsuotdoi.indicator._formula import Growth, Levels, Share, ShareGrowth
from hocsuotdoi.interval import Interval
from hocsuotdoi.law import Citation, Unattested
from hocsuotdoi.numeral import Style, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hocsuotdoi.figure import Figure
    from hocsuotdoi.indicator._definition import Indicator
    from hocsuotdoi.indicator._distribution import Distribution
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place

_MORE_PLACES: Final = 4
_APPROXIMATE: Final = Label("số liệu gần đúng", "approximate figures")
_OTHER_PART: Final = Label("số liệu của các phần kỳ khác nhau", "different parts of the period")
_TITLES: Final = {
    "indicator": Label("Chỉ tiêu", "Indicator"),
    "place": Label("Địa bàn", "Place"),
    "period": Label("Kỳ", "Period"),
    "part": Label("Tử số", "Part"),
    "base": Label("Mẫu số", "Base"),
    "result": Label("Kết quả", "Result"),
}


class Told(Protocol):
    """What a finding tells of itself; the finding itself stands above this module."""

    @property
    def indicator(self) -> Indicator: ...
    @property
    def place(self) -> Place: ...
    @property
    def period(self) -> Period: ...
    @property
    def value(self) -> Ratio | Change | PointChange | Interval | Distribution | Missing: ...
    @property
    def inputs(self) -> tuple[Figure, ...]: ...


def result(finding: Told, language: Language) -> str:
    """Return the value as people read it."""
    value, places = finding.value, finding.indicator.places
    match value:
        case Missing():
            return _absence(finding, value, language)
        case Ratio() if isinstance(finding.indicator.formula, Share):
            return display.percent(value, places, language=language)
        case Ratio():
            return display.number(value, places, language=language)
        case Change():
            return _growth(value, places, language)
        case PointChange(prior, current):
            rates = (display.percent(one, places, language=language) for one in (prior, current))
            return f"{display.points(value, places, language=language)} ({' → '.join(rates)})"
        case Interval() if isinstance(finding.indicator.formula, Share):
            return display.bounds(value.scaled(100), places, language=language, suffix="%")
        case Interval():
            return display.bounds(value, places, language=language)
        case _:
            return "\n".join(_levels(value, places, language))


def explanation(finding: Told, language: Language) -> str:
    """Return, line by line, where the value comes from."""
    indicator = finding.indicator
    head = (
        f"{indicator.label.text(language)} – {finding.place}, {finding.period.label(language)}: "
        f"{'; '.join(result(finding, language).splitlines())}"
    )
    words = in_language(
        language,
        vi=("Cách tính", "Tính ra", "Mẫu số", "Số liệu", "Căn cứ", "Lưu ý"),
        en=("Formula", "Worked out", "Base", "Figures", "Basis", "Note"),
    )
    figures = [_figure(figure, language) for figure in finding.inputs]
    notes = [
        note.text(language) for note in (indicator.note, indicator.base.note) if note is not None
    ]
    entries = (
        (words[0], [indicator.formula.words(language)]),
        (words[1], _working(finding, language)),
        (words[2], [_base(indicator, language)]),
        (words[3], figures),
        (words[4], [_basis(finding, language)]),
        (words[5], notes),
    )
    width = max(len(word) for word in words)
    lines = [head]
    for word, texts in entries:
        for i, text in enumerate(texts):
            lines.append(f"  {(word if i == 0 else '').ljust(width)}  {text}")
    return "\n".join(lines)


def as_table(findings: Sequence[Told], language: Language) -> Table:
    """Return findings as a table; what all share stands in the title."""
    places = {finding.place for finding in findings}
    periods = {finding.period for finding in findings}
    heads = ["indicator", "part", "base", "result"]
    if len(periods) > 1:
        heads.insert(0, "period")
    if len(places) > 1:
        heads.insert(0, "place")
    rows = tuple(
        tuple(cells[head] for head in heads)
        for cells in (_cells(finding, language) for finding in findings)
    )
    shared = [str(place) for place in places if len(places) == 1]
    shared += [period.label(language) for period in periods if len(periods) == 1]
    numeric = {"part", "base", "result"}
    return Table(
        tuple(Column(_TITLES[head].text(language), numeric=head in numeric) for head in heads),
        rows,
        title=", ".join(shared),
        notes=_notes(findings, language),
    )


def _notes(findings: Sequence[Told], language: Language) -> tuple[str, ...]:
    """Return what is absent, each figure once, by reason."""
    absent: dict[str, dict[str, None]] = {}
    for finding in findings:
        for figure in finding.inputs:
            if isinstance(figure.value, Missing):
                reason = display.missing(figure.value, language=language)[3:-1]
                names = absent.setdefault(f"{reason[0].upper()}{reason[1:]}", {})
                names[_dated(finding, figure, language)] = None
    return tuple(f"{reason}: {'; '.join(names)}." for reason, names in absent.items())


def _cells(finding: Told, language: Language) -> dict[str, str]:
    texts = [figure.text(language) for figure in finding.inputs] or ["", ""]
    part, base = texts[0], texts[1]
    match finding.indicator.formula:
        case ShareGrowth():  # the result shows both rates
            part = base = ""
        case Levels():
            part, base = "", texts[-1]
        case _:
            pass
    value = finding.value
    if isinstance(value, Missing) and value.reason is not MissingReason.NOT_COMPARABLE:
        told = display.missing(value, language=language)  # the notes say what is absent
    else:
        told = result(finding, language)
    return {
        "indicator": finding.indicator.label.text(language),
        "place": str(finding.place),
        "period": finding.period.label(language),
        "part": part,
        "base": base,
        "result": told,
    }


def _absence(finding: Told, value: Missing, language: Language) -> str:
    dash = display.missing(value, language=language)
    if value.reason is MissingReason.NOT_COMPARABLE:
        vague = not all(figure.is_exact for figure in finding.inputs)
        cause = _APPROXIMATE if vague else _OTHER_PART
        return f"{dash[:-1]}: {cause.text(language)})"
    names = [
        _dated(finding, figure, language)
        for figure in finding.inputs
        if isinstance(figure.value, Missing)
    ]
    return f"{dash[:-1]}: {'; '.join(names)})" if names else dash


def _dated(finding: Told, figure: Figure, language: Language) -> str:
    name = figure.measure.label.text(language)
    same = figure.period == finding.period
    return name if same else f"{name}, {figure.period.label(language)}"


def _growth(value: Change, places: int, language: Language) -> str:
    absolute = value.absolute
    if isinstance(absolute, Fraction):
        text = display.signed(rounded(absolute, places), language=language)
    else:
        text = display.signed(absolute, language=language)
    relative = value.percent(places)
    if isinstance(relative, Missing):
        none = in_language(language, vi="kỳ trước bằng 0", en="from zero")
        return f"{text} ({none})"
    return f"{text} ({display.signed(relative, language=language)}%)"


def _levels(value: Distribution, places: int, language: Language) -> list[str]:
    ratios = [ratio for _, ratio in value.levels]
    rest = ratios[0].whole - sum(ratio.part for ratio in ratios)
    if value.cumulative:
        percents = [ratio.percent(places) for ratio in ratios]
    else:  # a partition: what is shown adds up to 100
        percents = list(apportioned([*(r.part for r in ratios), rest], places=places))[:-1]
    style = in_language(language, vi=Style.VI, en=Style.EN)
    return [
        f"{measure.label.text(language)}: {write(percent, style=style)}%"
        for (measure, _), percent in zip(value.levels, percents, strict=True)
    ]


def _working(finding: Told, language: Language) -> list[str]:
    if not finding.inputs:
        return []
    texts = [figure.text(language) for figure in finding.inputs]
    match finding.value:
        case Ratio() as ratio if isinstance(finding.indicator.formula, Share):
            return [f"{texts[0]} ÷ {texts[1]} × 100 = {_exact(ratio.value * 100, language)}"]
        case Ratio() as ratio:
            return [f"{texts[0]} ÷ {texts[1]} = {_exact(ratio.value, language)}"]
        case Interval():
            bounds = result(finding, language)
            return [f"{texts[0]} ÷ {texts[1]} → {bounds}"]
        case Change(relative=relative) as change:
            step = display.signed(int(change.absolute), language=language)
            lines = [f"{texts[0]} − {texts[1]} = {step}"]
            if not isinstance(relative, Missing):
                lines.append(f"{step} ÷ {texts[1]} × 100 = {_exact(relative * 100, language)}")
            return lines
        case PointChange(prior, current) as change:
            terms = [_exact(ratio.value * 100, language) for ratio in (current, prior)]
            unit = finding.indicator.unit(language)
            return [f"{terms[0]} − {terms[1]} = {_exact(change.points, language)} {unit}"]
        case Missing():
            return []
        case distribution:
            return _levels(distribution, finding.indicator.places, language)


def _figure(figure: Figure, language: Language) -> str:
    measure = figure.measure
    text = f"{measure.label.text(language)}, {figure.period.label(language)}: "
    if isinstance(figure.value, Missing):
        return text + display.missing(figure.value, language=language)
    text += f"{figure.text(language)} {measure.unit_type.noun_for(figure.value, language)}"
    if figure.as_of is not None:
        day = figure.as_of.strftime(in_language(language, vi="%d/%m/%Y", en="%Y-%m-%d"))
        text += in_language(language, vi=f", tính đến {day}", en=f", as of {day}")
    return f"{text} [{figure.source}]" if figure.source else text


def _base(indicator: Indicator, language: Language) -> str:
    name = indicator.base.label.text(language)
    if not isinstance(indicator.formula, Growth):
        return name
    return in_language(language, vi=f"{name}, kỳ trước", en=f"{name}, before")


def _basis(finding: Told, language: Language) -> str:
    basis = finding.indicator.basis
    if isinstance(basis, Unattested):
        return basis.text(language)
    return f"{basis.text(language)}, {_attested(basis, language)}"


def _attested(citation: Citation, language: Language) -> str:
    return citation.attestation.value.text(language)


def _exact(value: Fraction, language: Language) -> str:
    """Return four decimals cut off, and an ellipsis when more would follow."""
    cut = rounded(value, _MORE_PLACES, rounding=Rounding.TRUNCATE)
    style = in_language(language, vi=Style.VI, en=Style.EN)
    if Fraction(cut) == value:
        return write(value, style=style)
    return write(cut, style=style) + "…"

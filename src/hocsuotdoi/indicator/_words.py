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
from hocsuotdoi.merger import Comparability
from hocsuotdoi.numeral import Style, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hocsuotdoi.figure import Figure
    from hocsuotdoi.indicator._across import Comparison
    from hocsuotdoi.indicator._definition import Indicator
    from hocsuotdoi.indicator._distribution import Distribution
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Place

_MORE_PLACES: Final = 4
_ESTIMATE_PLACES: Final = 2
_APPROXIMATE: Final = Label("số liệu gần đúng", "approximate figures")
_ESTIMATES: Final = Label("các ước tính không khớp nhau", "estimates do not fit each other")
_OTHER_PLACE: Final = Label("địa giới đã thay đổi", "the territory changed")
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
    @property
    def comparison(self) -> Comparison | None: ...


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
        vi=("Cách tính", "Tính ra", "Mẫu số", "Số liệu", "So sánh", "Căn cứ", "Lưu ý"),
        en=("Formula", "Worked out", "Base", "Figures", "Compared", "Basis", "Note"),
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
        (words[4], _compared(finding, language)),
        (words[5], [_basis(finding, language)]),
        (words[6], notes),
    )
    width = max(len(word) for word in words)
    lines = [head]
    for word, texts in entries:
        for i, text in enumerate(texts):
            lines.append(f"  {(word if i == 0 else '').ljust(width)}  {text}")
    return "\n".join(lines)


def _compared(finding: Told, language: Language) -> list[str]:
    """Return what a growth across a change of places was reckoned against."""
    if finding.comparison is None:
        return []
    carried = finding.comparison.recast
    if not carried:
        return [finding.comparison.comparability.value.text(language)]
    return [line for one in carried for line in one.explain(language).splitlines()]


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
    return (
        *(f"{reason}: {'; '.join(names)}." for reason, names in absent.items()),
        *_recast_notes(findings, language),
    )


def _recast_notes(findings: Sequence[Told], language: Language) -> Iterator[str]:
    """Yield which findings stand on the territory of another list, by what they are worth."""
    several = len({finding.place for finding in findings}) > 1
    found: dict[Comparability, dict[str, None]] = {}
    for finding in findings:
        if finding.comparison is not None:
            name = finding.indicator.label.text(language)
            name += f", {finding.place}" if several else ""
            found.setdefault(finding.comparison.comparability, {})[name] = None
    for worth in Comparability:
        if worth in found and worth is not Comparability.SAME_TERRITORY:
            words = worth.value.text(language)
            yield f"{words[0].upper()}{words[1:]}: {'; '.join(found[worth])}."


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
        cause = _cause(finding, value)
        return f"{dash[:-1]}: {cause.text(language)})" if cause is not None else dash
    names = [
        _dated(finding, figure, language)
        for figure in finding.inputs
        if isinstance(figure.value, Missing)
    ]
    return f"{dash[:-1]}: {'; '.join(names)})" if names else dash


def _cause(finding: Told, value: Missing) -> Label | None:
    """Return why figures do not compare; None when whoever reported them said so."""
    comparison = finding.comparison
    if comparison is not None and comparison.comparability is Comparability.NOT_COMPARABLE:
        return _OTHER_PLACE
    if value.about == (finding.indicator.id,):
        return _ESTIMATES
    published = () if comparison is None else comparison.published
    reported = [one for one in (*finding.inputs, *published) if not isinstance(one.value, Missing)]
    if not all(figure.is_exact for figure in reported):
        return _APPROXIMATE
    told = any(isinstance(figure.value, Missing) for figure in finding.inputs)
    return _OTHER_PART if published or not told else None


def _dated(finding: Told, figure: Figure, language: Language) -> str:
    name = figure.measure.label.text(language)
    same = figure.period == finding.period
    return name if same else f"{name}, {figure.period.label(language)}"


def _growth(value: Change, places: int, language: Language) -> str:
    text = _step(value, language)
    relative = value.percent(places)
    if isinstance(relative, Missing):
        none = in_language(language, vi="kỳ trước bằng 0", en="from zero")
        return f"{text} ({none})"
    return f"{text} ({display.signed(relative, language=language)}%)"


def _step(change: Change, language: Language) -> str:
    absolute = change.absolute
    if isinstance(absolute, Fraction):  # an estimate, shown to the unit as its figures are
        return display.signed(int(rounded(absolute, 0)), language=language)
    return display.signed(absolute, language=language)


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
    texts = [_term(figure, language) for figure in finding.inputs]
    estimated = any(isinstance(figure.value, Fraction) for figure in finding.inputs)
    sign = "≈" if estimated else "="  # an estimate is shown with two decimals, and has more
    match finding.value:
        case Ratio() as ratio if isinstance(finding.indicator.formula, Share):
            return [f"{texts[0]} ÷ {texts[1]} × 100 {sign} {_exact(ratio.value * 100, language)}"]
        case Ratio() as ratio:
            return [f"{texts[0]} ÷ {texts[1]} {sign} {_exact(ratio.value, language)}"]
        case Interval():
            bounds = result(finding, language)
            return [f"{texts[0]} ÷ {texts[1]} → {bounds}"]
        case Change(relative=relative) as change:
            places = _ESTIMATE_PLACES if estimated else 0
            step = display.signed(rounded(change.absolute, places), language=language)
            lines = [f"{texts[0]} − {texts[1]} {sign} {step}"]
            if not isinstance(relative, Missing):
                lines.append(f"{step} ÷ {texts[1]} × 100 {sign} {_exact(relative * 100, language)}")
            return lines
        case PointChange(prior, current) as change:
            terms = [_exact(ratio.value * 100, language) for ratio in (current, prior)]
            unit = finding.indicator.unit(language)
            return [f"{terms[0]} − {terms[1]} = {_exact(change.points, language)} {unit}"]
        case Missing():
            return []
        case distribution:
            return _levels(distribution, finding.indicator.places, language)


def _term(figure: Figure, language: Language) -> str:
    """Return a figure as it stands in an equation: an estimate with two decimals."""
    if isinstance(figure.value, Fraction):
        return display.number(figure.value, _ESTIMATE_PLACES, language=language)
    return figure.text(language)


def _figure(figure: Figure, language: Language) -> str:
    measure = figure.measure
    text = f"{measure.label.text(language)}, {figure.period.label(language)}: "
    if isinstance(figure.value, Missing):
        return text + display.missing(figure.value, language=language)
    number = int(rounded(Fraction(figure.value), 0))  # an estimate is shown to the unit
    text += f"{figure.text(language)} {measure.unit_type.noun_for(number, language)}"
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

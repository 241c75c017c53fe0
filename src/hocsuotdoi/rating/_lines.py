"""How one item of a rating is put into words: what is known of it, asked of it, and needed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol

from hocsuotdoi import display
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Better,
    Grade,
    Holding,
    Points,
    Quantity,
    Requirement,
    Score,
    Threshold,
)
from hocsuotdoi.criteria._words import beside, cited, number, percent
from hocsuotdoi.exact import Change, Missing, PointChange, Ratio, Rounding
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating._outcome import Cause, Judged, Outcome
from hocsuotdoi.unit import UnitType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hocsuotdoi.criteria import Item, Rule, Scheme, Trait
    from hocsuotdoi.rating._evidence import Evidence

NOT_IN_PACK: Final = Label("chưa có trong gói quy tắc", "not in the pack of rules")
_THERE: Final = {True: Label("có", "yes"), False: Label("không", "no")}
_NO_LEVEL: Final = Label("chưa đạt mức độ nào", "no level reached")
_NO_GRADE: Final = Label("chưa đạt bậc nào", "no grade reached")
_BETTER: Final = {
    Direction.HIGHER: Label("tăng so với năm trước", "more than the year before"),
    Direction.LOWER: Label("giảm so với năm trước", "less than the year before"),
}
_TO_SHOW: Final = Label("cần đạt, có minh chứng", "to be met, with evidence")
_TO_MEASURE: Final = Label("cần số liệu chính xác hơn", "a more exact figure is needed")
_NOTHING: Final = "–"


class Reasoned(Protocol):
    """What became of one item."""

    @property
    def item(self) -> Item: ...
    @property
    def given(self) -> object: ...
    @property
    def judged(self) -> tuple[tuple[int, Judged], ...]: ...


class Rated(Protocol):
    """What was rated, and by which rules."""

    @property
    def scheme(self) -> Scheme: ...
    @property
    def evidence(self) -> Evidence: ...


class Needed(Protocol):
    """What a level still needs of one item."""

    @property
    def item(self) -> Item | None: ...
    @property
    def lacking(self) -> int | Fraction | None: ...
    @property
    def cause(self) -> Cause | None: ...
    @property
    def trait(self) -> Trait | None: ...


# ── lines of an explanation ──────────────────────────────────────────────────────────────────────


def lines(rating: Rated, reason: Reasoned, language: Language) -> list[str]:
    """Return the item with what is known of it, then one line for each requirement that differs."""
    decision = rating.scheme.decision
    if isinstance(decision, Points):
        source = cited(reason.item.requirements[0][1].citation, language)
        return [f"{_name(reason.item, language)}: {_points(reason, decision, language)} – {source}"]
    found = _found(rating, reason, language)
    head = _name(reason.item, language)
    names = {level.number: level.label.text(language) for level in decision.levels}
    same: dict[str, list[str]] = {}
    pairs = zip(reason.judged, reason.item.requirements, strict=True)
    for (level, judged), (_, requirement) in pairs:
        asked = _asked(requirement.rule, rating.evidence.area, language)
        outcome = _outcome(requirement, judged, language)
        line = f"{asked}: {outcome} – {cited(requirement.citation, language)}"
        same.setdefault(line, []).append(names[level])
    return [
        f"{head}: {found}" if found else head,
        *(f"  {', '.join(levels)}{line}" for line, levels in same.items()),
    ]


def _name(item: Item, language: Language) -> str:
    label = item.label.text(language)
    return f"{item.id} ({label})" if item.label == NOT_IN_PACK else f"{item.id} {label}"


def _points(reason: Reasoned, decision: Points, language: Language) -> str:
    """Return the points of the most; what is not known is said in words."""
    requirement = reason.item.requirements[0][1]
    unit = in_language(language, vi="điểm", en="points")
    most = number(requirement.rule.most, language) if isinstance(requirement.rule, Score) else ""
    if not isinstance(reason.given, int | Fraction | Decimal):
        cause = Cause.NO_EVIDENCE.value.text(language)
        at_most = in_language(language, vi="tối đa", en="at most")
        return f"{cause} ({at_most} {most} {unit})"
    of = "" if reason.item.label == NOT_IN_PACK else f"/{most}"
    words = f"{number(Fraction(reason.given), language)}{of} {unit}"
    if decision.floor is not None and reason.judged[0][1].outcome is Outcome.NOT_MET:
        floor = f"{number(decision.floor, language)} {unit}"
        below = in_language(language, vi="dưới mức tối thiểu", en="below the floor of")
        words += f", {below} {floor}"
        if decision.citation != requirement.citation:
            words += f" ({cited(decision.citation, language)})"
    return words


# ── rows of a table ──────────────────────────────────────────────────────────────────────────────


def by_level(rating: Rated, decision: AllMet, reason: Reasoned, language: Language) -> list[str]:
    """Return what is known of an item, and what it comes to at each level."""
    asked, judged = dict(reason.item.requirements), dict(reason.judged)
    found = _found(rating, reason, language)
    if not found and any(one.cause is Cause.NO_EVIDENCE for one in judged.values()):
        found = in_language(language, vi="chưa có", en="none")
    cells = (
        _cell(asked[level.number], judged[level.number], language)
        if level.number in asked
        else _NOTHING
        for level in decision.levels
    )
    return [found or _NOTHING, *cells]


def _cell(requirement: Requirement, judged: Judged, language: Language) -> str:
    """Return an outcome; that evidence is missing stands in a cell of its own."""
    if judged.cause is Cause.NO_EVIDENCE or judged.outcome is Outcome.NOT_APPLICABLE:
        return judged.outcome.value.text(language)
    return _outcome(requirement, judged, language)


def of_most(reason: Reasoned, decision: Points, language: Language) -> str:
    """Return the points given of the most, and the floor they lie below."""
    ((_, asked),) = reason.item.requirements
    of = f"/{number(asked.rule.most, language)}" if isinstance(asked.rule, Score) else ""
    of = "" if reason.item.label == NOT_IN_PACK else of
    if not isinstance(reason.given, int | Fraction | Decimal):
        return f"…{of}"
    points = f"{number(Fraction(reason.given), language)}{of}"
    if decision.floor is None or reason.judged[0][1].outcome is not Outcome.NOT_MET:
        return points
    floor = number(decision.floor, language)
    return points + in_language(
        language, vi=f", dưới mức tối thiểu {floor}", en=f", below the floor of {floor}"
    )


# ── what is known ────────────────────────────────────────────────────────────────────────────────


def _found(rating: Rated, reason: Reasoned, language: Language) -> str:
    """Return what is known of an item; empty when nothing is."""
    given, rule = reason.given, reason.item.requirements[0][1].rule
    held = rating.evidence.title(rule.scheme) if isinstance(rule, Holding) else None
    if held is not None:
        year = "" if held.year is None else f", {held.year.label(language)}"
        return _counted(rule, held.level, language) + year
    match given:
        case bool():
            return _THERE[given].text(language)
        case int():
            return _counted(rule, given, language)
        case Ratio(part, whole):
            counts = f"{display.count(part, language=language)}/"
            counts += display.count(whole, language=language)
            return f"{counts} ({_share(rating, reason, given, language)})"
        case Fraction():
            return _share(rating, reason, given, language)
        case Interval():
            return display.bounds(given.scaled(100), language=language, suffix="%")
        case Change(prior, current):
            return f"{number(prior, language)} → {number(current, language)}"
        case PointChange(prior, current):
            before = display.percent(prior, language=language)
            return f"{before} → {beside(current, prior.value, language)}"
        case Missing():
            return display.missing(given, language=language)
        case _:
            return ""


def _counted(rule: Rule, given: int, language: Language) -> str:
    match rule:
        case Grade(grades=grades):
            return (_NO_GRADE, *grades)[given].text(language)
        case Holding(level=None):
            return _THERE[given > 0].text(language)
        case Holding():
            return _level(given, language) if given else _NO_LEVEL.text(language)
        case _:
            return display.count(given, language=language)


def _level(level: int, language: Language) -> str:
    return in_language(language, vi=f"mức độ {level}", en=f"level {level}")


def _share(rating: Rated, reason: Reasoned, given: Ratio | Fraction, language: Language) -> str:
    """Return a share with as many decimals as its nearest bar needs."""
    exact = given.value if isinstance(given, Ratio) else given
    rules = [requirement.rule for _, requirement in reason.item.requirements]
    area = rating.evidence.area
    bars = [bar for rule in rules if isinstance(rule, Threshold) for bar in _bars(rule, area)]
    return beside(given, min(bars, key=lambda bar: abs(bar - exact)), language)


def _bars(rule: Threshold, area: Area | None) -> list[Fraction]:
    """Return the bar of the area; every bar while that is not stated."""
    if area is not None:
        return [rule.bar_for(area)]
    return [rule.bar, *(variant.bar for variant in rule.variants)]


# ── what is asked, and what it comes to ──────────────────────────────────────────────────────────


def _asked(rule: Rule, area: Area | None, language: Language) -> str:
    """Return what a rule asks; empty when only that the thing be there."""
    asks = in_language(language, vi=", yêu cầu", en=", asks")
    least = in_language(language, vi="ít nhất", en="at least")
    more = in_language(language, vi="trở lên", en="or higher")
    match rule:
        case Threshold():
            return f"{asks} {least} {_bar(rule, area, language)}"
        case Quantity(many):
            return f"{asks} {least} {display.count(many, language=language)}"
        case Better(direction):
            return f"{asks} {_BETTER[direction].text(language)}"
        case Holding(level=int(level)):
            return f"{asks} {_level(level, language)} {more}"
        case Grade(grade, grades):
            highest = grade == len(grades)
            asked = grades[grade - 1].text(language)
            return f"{asks} {asked}" if highest else f"{asks} {asked} {more}"
        case _:
            return ""


def _bar(rule: Threshold, area: Area | None, language: Language) -> str:
    """Return the bar of the area and the name of its class; every bar while that is not stated."""
    own = percent(rule.bar, language)
    if area is not None:
        bar = percent(rule.bar_for(area), language)
        differs = any(one.area is area for one in rule.variants)
        return f"{bar} ({area.value.text(language)})" if differs else bar
    others = [
        f"{one.area.value.text(language)}: {percent(one.bar, language)}" for one in rule.variants
    ]
    return f"{own} ({'; '.join(others)})" if others else own


def _outcome(requirement: Requirement, judged: Judged, language: Language) -> str:
    words = _judged(requirement.applies, judged, language)
    if judged.lacking is None:
        return words
    rule = requirement.rule
    more = _lacking(rule, judged.lacking, language)
    if _is_lower_better(rule):
        return words + in_language(language, vi=f", cần giảm {more}", en=f", {more} too many")
    return words + in_language(language, vi=f", còn thiếu {more}", en=f", lacking {more}")


def _judged(trait: Trait | None, judged: Judged, language: Language) -> str:
    """Return what a requirement comes to, naming the trait it asks of where that decides."""
    cause, outcome = judged.cause, judged.outcome
    words = outcome.value.text(language) if cause is None else cause.value.text(language)
    if trait is None:
        return words
    kind = trait.label.text(language)
    if cause is Cause.TRAIT_UNKNOWN:
        return in_language(
            language, vi=f"chưa rõ có phải {kind} không", en=f"not known ({kind}, or not)"
        )
    if outcome is Outcome.NOT_APPLICABLE:
        return words + in_language(language, vi=f" (chỉ với {kind})", en=f" (only for {kind})")
    return words


def _is_lower_better(rule: Rule) -> bool:
    return isinstance(rule, Better) and rule.direction is Direction.LOWER


def _lacking(rule: Rule, lacking: int | Fraction, language: Language) -> str:
    """Return how much is missing, in the unit of the rule."""
    if isinstance(rule, Score):
        return _points_of(lacking, language)
    if not isinstance(lacking, int):
        points = display.points(lacking * 100, rounding=Rounding.UP, language=language)
        return points.removeprefix("+")
    many = display.count(lacking, language=language)
    plural = "" if lacking == 1 else "s"
    match rule:
        case Holding():
            return in_language(language, vi=f"{many} mức độ", en=f"{many} level{plural}")
        case Grade():
            return in_language(language, vi=f"{many} bậc", en=f"{many} grade{plural}")
        case Threshold(counted=UnitType() as counted):
            return f"{many} {counted.noun_for(lacking, language)}"
        case _:
            return many


def _points_of(points: int | Fraction, language: Language) -> str:
    many = number(points, language, rounding=Rounding.UP)
    unit = "point" if points == 1 else "points"
    return in_language(language, vi=f"{many} điểm", en=f"{many} {unit}")


# ── what is needed ───────────────────────────────────────────────────────────────────────────────


def need(needed: Needed, language: Language) -> str:
    """Return what a level still needs of one item, or in points, in one line."""
    item, lacking = needed.item, needed.lacking
    if item is not None:
        return f"{_name(item, language)}: {_to_do(item.requirements[0][1].rule, needed, language)}"
    if lacking is not None:
        return _added(_points_of(lacking, language), language)
    return in_language(
        language,
        vi="những chỉ tiêu chưa có trong gói quy tắc",
        en="items that are not in the pack of rules",
    )


def _to_do(rule: Rule, needed: Needed, language: Language) -> str:
    """Return what must be found out, or by how much a figure must change."""
    lacking, trait = needed.lacking, needed.trait
    if trait is not None:
        kind = trait.label.text(language)
        settle = in_language(
            language,
            vi=f"cần xác định có phải {kind} không",
            en=f"to be settled ({kind}, or not)",
        )
        if lacking is None:
            return settle
        more = _more(rule, lacking, language)
        return settle + in_language(language, vi=f"; nếu phải thì {more}", en=f"; if so, {more}")
    match needed.cause:
        case Cause.AREA_UNKNOWN if isinstance(rule, Threshold):
            return area_to_state((one.area for one in rule.variants), language)
        case Cause.NO_BASE:
            return Cause.NO_BASE.value.text(language)
        case Cause.APPROXIMATE:
            return _TO_MEASURE.text(language)
        case _:
            return _TO_SHOW.text(language) if lacking is None else _more(rule, lacking, language)


def _more(rule: Rule, lacking: int | Fraction, language: Language) -> str:
    amount = _lacking(rule, lacking, language)
    if _is_lower_better(rule):
        return in_language(language, vi=f"giảm {amount}", en=f"{amount} fewer")
    return _added(amount, language)


def _added(amount: str, language: Language) -> str:
    many, _, unit = amount.partition(" ")
    return in_language(language, vi=f"thêm {amount}", en=f"{many} more {unit}".rstrip())


def area_to_state(classes: Iterable[Area], language: Language) -> str:
    """Return that it must be stated in which of these classes of areas the unit lies."""
    known = frozenset(classes)
    names = ", ".join(area.value.text(language) for area in Area if area in known)
    return in_language(
        language,
        vi=f"cần nêu rõ loại địa bàn ({names}, hay không thuộc loại nào)",
        en=f"the class of area must be stated ({names}, or none)",
    )

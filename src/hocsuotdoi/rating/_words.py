"""How ratings are put into words: the verdict, then one cited line for each requirement."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol

from hocsuotdoi import display
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.criteria import (
    AllMet,
    Better,
    Holding,
    Level,
    Points,
    Quantity,
    Requirement,
    Score,
    Threshold,
)
from hocsuotdoi.criteria._words import beside, number, percent
from hocsuotdoi.display import Column, Table
from hocsuotdoi.exact import Change, Missing, PointChange, Ratio, Rounding
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating._outcome import Cause, Judged, Outcome

if TYPE_CHECKING:
    from enum import Enum

    from hocsuotdoi.criteria import Area, Band, Item, Pack, Rule, Scheme
    from hocsuotdoi.rating._evidence import Evidence

NOT_IN_PACK: Final = Label("chưa có trong gói quy tắc", "not in the pack of rules")
_NOT_ACHIEVED: Final = Label("không đạt", "not achieved")
_NO_MARK: Final = Label("Chưa rõ mức điểm xếp loại", "No pass mark is attested")
_OPEN: Final = Label(
    "Gói quy tắc chưa có đủ chỉ tiêu của văn bản",
    "The pack does not have every item of the document",
)
_THERE: Final = {True: Label("có", "yes"), False: Label("không", "no")}
_BETTER: Final = {
    Direction.HIGHER: Label("tăng so với năm trước", "more than the year before"),
    Direction.LOWER: Label("giảm so với năm trước", "less than the year before"),
}
_DIGEST_SHOWN: Final = 12
_NOTHING: Final = "–"


class _Reason(Protocol):
    @property
    def item(self) -> Item: ...
    @property
    def given(self) -> object: ...
    @property
    def judged(self) -> tuple[tuple[int, Judged], ...]: ...


class _Rating(Protocol):
    @property
    def pack(self) -> Pack: ...
    @property
    def scheme(self) -> Scheme: ...
    @property
    def evidence(self) -> Evidence: ...
    @property
    def verdict(self) -> Enum: ...
    @property
    def by_law(self) -> Enum | None: ...
    @property
    def possible(self) -> tuple[Level | Band | None, ...]: ...
    @property
    def score(self) -> Interval | None: ...
    @property
    def reasons(self) -> tuple[_Reason, ...]: ...


def explanation(rating: _Rating, language: Language) -> str:
    """Return the verdict, then what each item asks, has and comes to, with its citation."""
    lines = [_head(rating, language)]
    lines += [f"  {line}" for line in _summary(rating, language)]
    for reason in rating.reasons:
        lines += [f"  {line}" for line in _item(rating, reason, language)]
    lines.append(f"  {_seal(rating, language)}")
    return "\n".join(lines)


def table(rating: _Rating, language: Language) -> Table:
    """Return one row an item: what is known of it, and what it comes to at each level."""
    decision = rating.scheme.decision
    titles = in_language(
        language,
        vi=("Chỉ tiêu", "Nội dung", "Minh chứng"),
        en=("Item", "Content", "Evidence"),
    )
    if isinstance(decision, Points):
        titles = (*titles[:2], in_language(language, vi="Điểm", en="Points"))
    columns = [Column(title) for title in titles]
    rows: list[tuple[str, ...]] = []
    if isinstance(decision, AllMet):
        columns += [Column(level.label.text(language)) for level in decision.levels]
        rows += [_by_level(rating, decision, reason, language) for reason in rating.reasons]
    else:
        rows += [
            (reason.item.id, reason.item.label.text(language), _of_most(reason, decision, language))
            for reason in rating.reasons
        ]
    return Table(
        tuple(columns),
        tuple(rows),
        title=_head(rating, language),
        notes=(*_summary(rating, language), _seal(rating, language)),
    )


def _by_level(
    rating: _Rating, decision: AllMet, reason: _Reason, language: Language
) -> tuple[str, ...]:
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
    return (reason.item.id, reason.item.label.text(language), found or _NOTHING, *cells)


def _of_most(reason: _Reason, decision: Points, language: Language) -> str:
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


def _cell(requirement: Requirement, judged: Judged, language: Language) -> str:
    """Return an outcome; that evidence is missing stands in a cell of its own."""
    if judged.cause is Cause.NO_EVIDENCE or judged.outcome is Outcome.NOT_APPLICABLE:
        return judged.outcome.value.text(language)
    return _outcome(requirement, judged, language)


def need(item: Item | None, lacking: int | Fraction | None, language: Language) -> str:
    """Return what a level still needs of one item, or in points, in one line."""
    if item is None:
        if lacking is None:
            return in_language(
                language,
                vi="những chỉ tiêu chưa có trong gói quy tắc",
                en="items that are not in the pack of rules",
            )
        more = _many_points(lacking, language)
        return in_language(language, vi=f"thêm {more}", en=f"{more} more")
    name = _name(item, language)
    if lacking is None:
        words = in_language(language, vi="cần đạt, có minh chứng", en="to be met, with evidence")
        return f"{name}: {words}"
    rule = item.requirements[0][1].rule
    points = isinstance(rule, Score)
    more = _many_points(lacking, language) if points else _lacking(rule, lacking, language)
    if _is_lower_better(rule):
        return in_language(language, vi=f"{name}: giảm {more}", en=f"{name}: {more} fewer")
    return in_language(language, vi=f"{name}: thêm {more}", en=f"{name}: {more} more")


def _name(item: Item, language: Language) -> str:
    label = item.label.text(language)
    return f"{item.id} ({label})" if item.label == NOT_IN_PACK else f"{item.id} {label}"


def _many_points(points: int | Fraction, language: Language) -> str:
    many = number(points, language)
    unit = "point" if points == 1 else "points"
    return in_language(language, vi=f"{many} điểm", en=f"{many} {unit}")


def _head(rating: _Rating, language: Language) -> str:
    year = rating.evidence.assessed.label(language)
    return (
        f"{rating.scheme.label.text(language)}, {year}, {rating.pack.document.text(language)}: "
        f"{rating.verdict.value.text(language)}"
    )


def _seal(rating: _Rating, language: Language) -> str:
    seal = f"{rating.pack.document.slug}, {rating.pack.digest[:_DIGEST_SHOWN]}"
    return in_language(language, vi=f"Gói quy tắc: {seal}", en=f"Pack: {seal}")


def _summary(rating: _Rating, language: Language) -> list[str]:
    decision = rating.scheme.decision
    names = "; ".join(
        _NOT_ACHIEVED.text(language) if level is None else level.label.text(language)
        for level in rating.possible
    )
    lines: list[str] = []
    if not rating.possible:
        lines.append(_NO_MARK.text(language))
    elif len(rating.possible) > 1:
        lines.append(
            in_language(language, vi="Kết quả còn có thể: ", en="Still possible: ") + names
        )
    elif rating.possible != (None,):
        lines.append(in_language(language, vi="Kết quả: ", en="Result: ") + names)
    if rating.score is not None and isinstance(decision, Points):
        lines.append(_score(rating.score, decision, language))
        if rating.possible == (None,):
            lines += _below_floor(rating, rating.score, decision, language)
    if rating.by_law is not None and isinstance(decision, AllMet) and decision.absence_fails:
        verdict = rating.by_law.value.text(language)
        cited = decision.absence_fails.text(language)
        lines.append(
            in_language(
                language,
                vi=f"Xét theo văn bản, thiếu minh chứng là không đạt: {verdict} – {cited}",
                en=f"By law, where no evidence is not achieved: {verdict} – {cited}",
            )
        )
    if rating.scheme.is_open:
        lines.append(_OPEN.text(language))
    return lines


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
    cited = decision.citation.text(language)
    return in_language(language, vi=f"Điểm: {points} – {cited}", en=f"Points: {points} – {cited}")


# ── items ────────────────────────────────────────────────────────────────────────────────────────


def _item(rating: _Rating, reason: _Reason, language: Language) -> list[str]:
    """Return the item with what is known of it, then one line for each requirement that differs."""
    decision = rating.scheme.decision
    if isinstance(decision, Points):
        cited = reason.item.requirements[0][1].citation.text(language)
        points = _points(reason, decision, language)
        return [f"{_name(reason.item, language)}: {points} – {cited}"]
    found = _found(rating, reason, language)
    head = _name(reason.item, language)
    names = {level.number: level.label.text(language) for level in decision.levels}
    levels: dict[str, list[str]] = {}
    pairs = zip(reason.judged, reason.item.requirements, strict=True)
    for (level, judged), (_, requirement) in pairs:
        asked = _asked(requirement.rule, rating.evidence.area, language)
        cited = requirement.citation.text(language)
        line = f"{asked}: {_outcome(requirement, judged, language)} – {cited}"
        levels.setdefault(line, []).append(names[level])
    return [
        f"{head}: {found}" if found else head,
        *(f"  {', '.join(same)}{line}" for line, same in levels.items()),
    ]


def _points(reason: _Reason, decision: Points, language: Language) -> str:
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
            words += f" ({decision.citation.text(language)})"
    return words


def _found(rating: _Rating, reason: _Reason, language: Language) -> str:
    """Return what is known of an item; empty when nothing is."""
    given, rule = reason.given, reason.item.requirements[0][1].rule
    if isinstance(rule, Holding) and not isinstance(given, int):
        held = [one.level for one in rating.evidence.held if one.scheme == rule.scheme]
        given = held[0] if held else given
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
    if not isinstance(rule, Holding):
        return display.count(given, language=language)
    if rule.level is None:
        return _THERE[given > 0].text(language)
    return _level(str(given), language)


def _level(number_: str, language: Language) -> str:
    return in_language(language, vi=f"mức độ {number_}", en=f"level {number_}")


def _share(rating: _Rating, reason: _Reason, given: Ratio | Fraction, language: Language) -> str:
    """Return a share with as many decimals as its nearest bar needs."""
    exact = given.value if isinstance(given, Ratio) else given
    rules = [requirement.rule for _, requirement in reason.item.requirements]
    area = rating.evidence.area
    bars = [rule.bar_for(area) for rule in rules if isinstance(rule, Threshold)]
    return beside(given, min(bars, key=lambda bar: abs(bar - exact)), language)


def _asked(rule: Rule, area: Area | None, language: Language) -> str:
    """Return what a rule asks; empty when only that the thing be there."""
    asks = in_language(language, vi=", yêu cầu", en=", asks")
    least = in_language(language, vi="ít nhất", en="at least")
    match rule:
        case Threshold():
            bar = percent(rule.bar_for(area), language)
            if area is not None and any(one.area is area for one in rule.variants):
                bar += f" ({area.value.text(language)})"
            return f"{asks} {least} {bar}"
        case Quantity(many):
            return f"{asks} {least} {display.count(many, language=language)}"
        case Better(direction):
            return f"{asks} {_BETTER[direction].text(language)}"
        case Holding(level=int(level)):
            more = in_language(language, vi="trở lên", en="or higher")
            return f"{asks} {_level(str(level), language)} {more}"
        case _:
            return ""


def _outcome(requirement: Requirement, judged: Judged, language: Language) -> str:
    cause, outcome = judged.cause, judged.outcome
    words = outcome.value.text(language) if cause is None else cause.value.text(language)
    if judged.outcome is Outcome.NOT_APPLICABLE or judged.cause is Cause.TRAIT_UNKNOWN:
        words += f" ({requirement.applies})"
    if judged.lacking is None:
        return words
    rule = requirement.rule
    more = _lacking(rule, judged.lacking, language)
    if _is_lower_better(rule):
        return words + in_language(language, vi=f", cần giảm {more}", en=f", {more} too many")
    return words + in_language(language, vi=f", còn thiếu {more}", en=f", lacking {more}")


def _is_lower_better(rule: Rule) -> bool:
    return isinstance(rule, Better) and rule.direction is Direction.LOWER


def _lacking(rule: Rule, lacking: int | Fraction, language: Language) -> str:
    if not isinstance(lacking, int):
        points = display.points(lacking * 100, rounding=Rounding.UP, language=language)
        return points.removeprefix("+")
    many = display.count(lacking, language=language)
    if isinstance(rule, Holding):
        levels = "level" if lacking == 1 else "levels"
        return in_language(language, vi=f"{many} mức độ", en=f"{many} {levels}")
    return many

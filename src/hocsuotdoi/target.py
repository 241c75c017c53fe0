"""Targets of documents, and how far a finding is from one.

>>> from datetime import date
>>> from hocsuotdoi import Figures, Place, Year, catalogue, compute, law
>>> target = Target(
...     id="families-2025",
...     label=Label("Gia đình học tập", "Learning families"),
...     indicator="learning-family-share",
...     year=Year(2025),
...     bar=Fraction(70, 100),
...     citation=law.Citation(law.TTG_387_2022),
... )
>>> here = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
>>> counts = {catalogue.LEARNING_FAMILIES: 130_000, catalogue.HOUSEHOLDS: 187_624}
>>> figures = Figures.of(here, Year(2024), counts)
>>> found = compute(catalogue.LEARNING_FAMILY_SHARE, figures, place=here, period=Year(2024))
>>> progress(found, target).units
1337
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil

import attrs

from hocsuotdoi import display
from hocsuotdoi._internal.check import exact_number, instance, whole_number
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.criteria import Target
from hocsuotdoi.criteria._words import beside, percent
from hocsuotdoi.errors import Code, NotComparable
from hocsuotdoi.exact import Missing, Ratio, Rounding
from hocsuotdoi.indicator import Finding, Share
from hocsuotdoi.interval import Interval
from hocsuotdoi.period import SchoolYear, Year

__all__ = ["Progress", "Standing", "Target", "progress"]


class Standing(Named):
    """Where a finding stands against a target."""

    MET = Label("đã đạt", "met")
    ON_TRACK = Label("đúng tiến độ", "on track")
    BEHIND = Label("chậm tiến độ", "behind")
    BELOW = Label("chưa đạt", "not met yet")
    MISSED = Label("không đạt khi hết hạn", "not met at the horizon")
    OPEN = Label("số liệu gần đúng, chưa kết luận được", "approximate, not decidable")
    BASE_DIFFERS = Label("khác mẫu số, không so được", "the base differs")
    NO_VALUE = Label("chưa có số liệu", "no value")
    NOT_COMPUTABLE = Label("không còn cơ sở để tính", "the base no longer exists")


@attrs.frozen
class Progress:
    """How far a finding is from a target.

    Attributes:
        finding: The finding.
        target: The target.
        standing: Where it stands.
        points: Percentage points still missing; 0 when met, None when they cannot be told.
        units: Whole units still missing on the finding's own base.
        years: Whole years left to the horizon; None when there is nothing to reach any more.
        pace: Percentage points a year since an earlier finding; None when none was given, or it has
            no exact value.
    """

    finding: Finding
    target: Target
    standing: Standing
    points: Fraction | None = None
    units: int | None = None
    years: int | None = None
    pace: Fraction | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.finding, Finding, where="Progress.finding")
        instance(self.target, Target, where="Progress.target")
        instance(self.standing, Standing, where="Progress.standing")
        for name in ("points", "pace"):
            if getattr(self, name) is not None:
                exact_number(getattr(self, name), where=f"Progress.{name}")
        for name in ("units", "years"):
            if getattr(self, name) is not None:
                whole_number(getattr(self, name), where=f"Progress.{name}")

    @property
    def needed(self) -> Fraction | None:
        """Percentage points a year that reach the target exactly at its horizon."""
        return self.points / self.years if self.points and self.years else None

    @property
    def needed_units(self) -> int | None:
        """The fewest whole units a year that reach it; one fewer a year does not."""
        return ceil(Fraction(self.units, self.years)) if self.units and self.years else None

    def explain(self, language: Language = "vi") -> str:
        """Return the standing, the gap, the pace and the source, in a few lines."""
        return "\n".join(_lines(self, language))

    def __str__(self) -> str:
        """Return the explanation in Vietnamese."""
        return self.explain()


def progress(finding: Finding, target: Target, *, earlier: Finding | None = None) -> Progress:
    """Return where a finding stands against a target, on exact values.

    Args:
        finding: A share.
        target: The target; a finding of another indicator, hence another base, is not compared.
        earlier: The same share in an earlier year, calendar or school as the finding's, from which
            the pace so far follows.

    Raises:
        WrongType: An argument is of another type.
        NotComparable: The finding is no share; or ``earlier`` is another indicator, another place,
            another kind of period, or not earlier.
    """
    instance(finding, Finding, where="progress")
    instance(target, Target, where="progress")
    pace = None if earlier is None else _pace(finding, instance(earlier, Finding, where="progress"))
    if finding.indicator.id != target.indicator:
        return Progress(finding, target, Standing.BASE_DIFFERS)
    if target.base_until is not None and finding.period.end > target.base_until:
        return Progress(finding, target, Standing.NOT_COMPUTABLE)
    value, left = finding.value, _left(finding, target)
    if isinstance(value, Interval):
        standing = _of_interval(value, target.bar, left)
        years = None if standing is Standing.MET else left
        return Progress(finding, target, standing, years=years)
    if isinstance(value, Missing):
        return Progress(finding, target, Standing.NO_VALUE)
    if not isinstance(value, Ratio) or not isinstance(finding.indicator.formula, Share):
        raise NotComparable(
            Code.DIFFERENT_KINDS, expected="a share", got=finding.indicator.id, where="progress"
        )
    gap = max(target.bar - value.value, Fraction(0)) * 100
    units = max(ceil(target.bar * value.whole) - value.part, 0)
    if not gap:
        return Progress(finding, target, Standing.MET, gap, units, pace=pace)
    standing = Standing.BELOW
    if left is None:
        standing = Standing.MISSED
    elif left and pace is not None:
        standing = Standing.ON_TRACK if pace * left >= gap else Standing.BEHIND
    return Progress(finding, target, standing, gap, units, left, pace)


def _left(finding: Finding, target: Target) -> int | None:
    """Return the whole years left; None when the horizon is reached."""
    if finding.period.end >= target.year.end:
        return None
    return target.year.number - finding.period.end.year


def _of_interval(value: Interval, bar: Fraction, left: int | None) -> Standing:
    if value.low is not None and value.low >= bar:
        return Standing.MET
    if value.meets(Interval(bar, None)):
        return Standing.OPEN
    return Standing.MISSED if left is None else Standing.BELOW


def _pace(finding: Finding, earlier: Finding) -> Fraction | None:
    years = finding.period.end.year - earlier.period.end.year
    same = (earlier.indicator, earlier.place) == (finding.indicator, finding.place)
    period = type(finding.period)
    alike = period in {Year, SchoolYear} and type(earlier.period) is period
    if not (same and alike and years > 0):
        raise NotComparable(
            Code.DIFFERENT_KINDS,
            expected=f"{finding.indicator.id} for {finding.place} in a year before",
            got=f"{earlier.indicator.id} for {earlier.place}, {earlier.period!r}",
            where="progress",
        )
    if not (isinstance(finding.value, Ratio) and isinstance(earlier.value, Ratio)):
        return None
    return (finding.value.value - earlier.value.value) * 100 / years


def _lines(found: Progress, language: Language) -> list[str]:
    target, finding, bar = found.target, found.finding, found.target.bar
    year, least = target.year.number, percent(bar, language)
    value = finding.value
    shown = beside(value, bar, language) if isinstance(value, Ratio) else finding.text(language)
    lines = [
        in_language(
            language,
            vi=f"{target.label.vi}: ít nhất {least} đến hết năm {year}",
            en=f"{target.label.en}: at least {least} by the end of {year}",
        ),
        (
            f"  {finding.indicator.label.text(language)}, {finding.period.label(language)}: "
            f"{shown} – {found.standing.value.text(language)}"
        ),
    ]
    if found.standing is Standing.BASE_DIFFERS:
        base = finding.indicator.base.label.text(language)
        lines.append(
            in_language(
                language,
                vi=f"  Mẫu số của số liệu: {base}; mục tiêu theo chỉ tiêu {target.indicator}",
                en=f"  The figure's base: {base}; the target's indicator: {target.indicator}",
            )
        )
    noun = finding.indicator.base.unit_type.noun.text(language)
    if found.points:
        gap = _points(found.points, found.units, noun, language)
        lines.append(in_language(language, vi=f"  Còn thiếu: {gap}", en=f"  Still missing: {gap}"))
    if found.needed:
        need = _points(found.needed, found.needed_units, noun, language)
        lines.append(
            in_language(language, vi=f"  Cần tăng mỗi năm: {need}", en=f"  Needed a year: {need}")
        )
    if found.pace is not None:
        pace = display.points(found.pace, language=language)
        lines.append(
            in_language(
                language, vi=f"  Bình quân mỗi năm đã qua: {pace}", en=f"  A year so far: {pace}"
            )
        )
    cited = target.citation.text(language)
    lines.append(in_language(language, vi=f"  Căn cứ: {cited}", en=f"  Source: {cited}"))
    return lines


def _points(points: Fraction, units: int | None, noun: str, language: Language) -> str:
    """Return what is missing, rounded up, so that reaching it suffices."""
    text = display.points(points, rounding=Rounding.UP, language=language).removeprefix("+")
    return text if units is None else f"{text} ({display.count(units, language=language)} {noun})"

"""Targets of documents, and how far a finding is from one.

>>> from datetime import date
>>> from hocsuotdoi import Figures, Place, Year, catalogue, compute, law
>>> target = Target(
...     id="families-2025",
...     label=Label("Gia đình học tập", "Learning families"),
...     indicator="learning-family-share",
...     year=Year(2025),
...     bar=Fraction(70, 100),
...     citation=law.Citation(law.TTG_387_2022, attestation=law.Attestation.SECONDARY),
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
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi import display
from hocsuotdoi._internal.check import exact_number, instance, whole_number
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.criteria import Target
from hocsuotdoi.criteria._words import beside, cited, percent
from hocsuotdoi.errors import Code, NotComparable
from hocsuotdoi.exact import Missing, Ratio, Rounding
from hocsuotdoi.indicator import Finding, Share
from hocsuotdoi.interval import Interval
from hocsuotdoi.period import SchoolYear, Year

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Progress", "Standing", "Target", "progress"]

_NATION: Final = "vn"
_NATIONAL: Final = Label("cả nước", "national")
_FINDING_BASE: Final = Label("Kết quả tính trên", "The finding's base")
_TARGET_BASE: Final = Label("Mục tiêu tính cho", "The target is set for")
_NESTED: Final = Label("Nằm trong mục tiêu", "Nested in the target")
_GAP: Final = Label("Còn thiếu", "Still missing")
_NEEDED: Final = Label("Cần tăng mỗi năm", "Needed a year")
_PACE: Final = Label("Bình quân mỗi năm đã qua", "A year so far")


class Standing(Named):
    """Where a finding stands against a target."""

    MET = Label("đã đạt", "met")
    ON_TRACK = Label("đúng tiến độ", "on track")
    BEHIND = Label("chậm tiến độ", "behind")
    BELOW = Label("chưa đạt", "not met yet")
    MISSED = Label("không đạt khi hết hạn", "not met at the horizon")
    OPEN = Label("số liệu gần đúng, chưa kết luận được", "approximate, not decidable")
    BASE_DIFFERS = Label(
        "khác chỉ tiêu hoặc mẫu số, không so được", "another indicator or base, not compared"
    )
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
    target, finding = found.target, found.finding
    value, bar = finding.value, target.bar
    shown = beside(value, bar, language) if isinstance(value, Ratio) else finding.text(language)
    lines = [
        _asked(target, language),
        (
            f"  {finding.indicator.label.text(language)}, {finding.place}, "
            f"{finding.period.label(language)}: {shown} – {found.standing.value.text(language)}"
        ),
    ]
    lines += [
        f"  {name.text(language)}: {text}"
        for name, text in (*_bases(found, language), *_pace_words(found, language))
    ]
    source = in_language(language, vi="Căn cứ", en="Source")
    return [*lines, f"  {source}: {cited(target.citation, language)}"]


def _asked(target: Target, language: Language) -> str:
    """Return what is to be reached, by whom, where and when."""
    scope = _whose(target, language)
    if target.area is not None:
        scope += f"; {target.area.value.text(language)}"
    head = f"{target.label.text(language)} ({scope}): "
    least, year = percent(target.bar, language), target.year.number
    return head + in_language(
        language,
        vi=f"ít nhất {least} đến hết năm {year}",
        en=f"at least {least} by the end of {year}",
    )


def _whose(target: Target, language: Language) -> str:
    if target.whose is not None:
        return target.whose.text(language)
    return _NATIONAL.text(language) if target.jurisdiction == _NATION else target.jurisdiction


def _bases(found: Progress, language: Language) -> Iterator[tuple[Label, str]]:
    """Yield what the finding and the target are shares of, where that must be told apart."""
    target, finding = found.target, found.finding
    base = finding.indicator.base.label.text(language)
    if found.standing is Standing.BASE_DIFFERS:
        label = (target.base or target.label).text(language)
        yield _FINDING_BASE, f"{base} [{finding.indicator.id}]"
        yield _TARGET_BASE, f"{label} [{target.indicator}]"
    elif target.nested_in is not None:
        yield _FINDING_BASE, base
    if target.nested_in is not None:
        within = target.nested_in if target.within is None else target.within.text(language)
        yield _NESTED, within


def _pace_words(found: Progress, language: Language) -> Iterator[tuple[Label, str]]:
    """Yield the gap, the pace needed and the pace so far, as far as they are known."""
    for name, points, units in (
        (_GAP, found.points, found.units),
        (_NEEDED, found.needed, found.needed_units),
    ):
        if points:
            # rounded up, so that reaching what is shown suffices
            text = display.points(points, rounding=Rounding.UP, language=language)
            yield name, text.removeprefix("+") + _counted(found.finding, units, language)
    if found.pace is not None:
        yield _PACE, display.points(found.pace, language=language)


def _counted(finding: Finding, units: int | None, language: Language) -> str:
    if units is None:
        return ""
    noun = finding.indicator.base.unit_type.noun_for(units, language)
    return f" ({display.count(units, language=language)} {noun})"

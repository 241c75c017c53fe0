"""Findings: the value of an indicator for a place and a period, with all it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidValue, NotComparable, WrongType
from hocsuotdoi.exact import Change, Missing, PointChange, Ratio
from hocsuotdoi.figure import Figure, Status
from hocsuotdoi.indicator import _words
from hocsuotdoi.indicator._across import Comparison
from hocsuotdoi.indicator._definition import Indicator
from hocsuotdoi.indicator._distribution import Distribution
from hocsuotdoi.indicator._formula import Growth, Levels, Mean, Share, ShareGrowth, needed
from hocsuotdoi.indicator._quotient import whole_numbers
from hocsuotdoi.interval import Interval
from hocsuotdoi.period import Period
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from hocsuotdoi.display import Language, Table


Value = Ratio | Change | PointChange | Interval | Distribution | Missing
"""What an indicator can be worth: an Interval when a count it needs is approximate."""

_VALUES: Final = get_args(Value)
_KINDS: Final[Mapping[type, tuple[type, ...]]] = {
    Share: (Ratio, Interval),
    Mean: (Ratio, Interval),
    Growth: (Change,),
    ShareGrowth: (PointChange,),
    Levels: (Distribution,),
}
_PERIODS: Final = get_args(Period)


@attrs.frozen(order=False)
class Finding:
    """The value of one indicator for one place and period.

    Two findings are equal when everything about them is; they are ordered and subtracted only when
    they share kind and base.

    Attributes:
        indicator: What was computed.
        place: Where.
        period: For which period.
        value: The exact value; an Interval when a count is approximate; Missing with its reason.
        inputs: The figures used, in the order of the formula.
        status: What is to be known about the value.
        comparison: For a growth with a concordance, what it was reckoned against; else None.
    """

    indicator: Indicator
    place: Place
    period: Period
    value: Value
    inputs: tuple[Figure, ...] = ()
    status: frozenset[Status] = frozenset({Status.NORMAL})
    comparison: Comparison | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.indicator, Indicator, where="Finding.indicator")
        instance(self.place, Place, where="Finding.place")
        instance(self.period, _PERIODS, where="Finding.period", expected="a period")
        instance(self.value, _VALUES, where="Finding.value", expected="a value, e.g. a Ratio")
        instance(self.inputs, tuple, where="Finding.inputs")
        for figure in self.inputs:
            instance(figure, Figure, where="Finding.inputs")
        self._check_measures()
        self._check_value()
        instance(self.status, frozenset, where="Finding.status")
        for status in self.status:
            instance(status, Status, where="Finding.status")
        if self.comparison is not None:
            instance(self.comparison, Comparison, where="Finding.comparison")

    def _check_value(self) -> None:
        """Refuse a value of another kind than the formula's, or not worth its own inputs."""
        kinds = _KINDS[type(self.indicator.formula)]
        if not isinstance(self.value, (*kinds, Missing)):
            names = " or ".join(kind.__name__ for kind in kinds)
            raise WrongType(
                Code.WRONG_TYPE,
                expected=f"a {names} for {self.indicator.id}",
                got=self.value,
                where="Finding.value",
            )
        counts = tuple(figure.value for figure in self.inputs)
        told = _counts(self.value)
        if counts and told is not None and told != _whole(self.value, counts):
            raise InvalidValue(
                Code.MALFORMED,
                expected=f"the value that follows from {counts}",
                got=self.value,
                where="Finding.value",
            )

    def _check_measures(self) -> None:
        """Refuse inputs that the formula does not read; a value may come without any."""
        formula = self.indicator.formula
        wanted = tuple(needed(formula)) * (2 if isinstance(formula, Growth | ShareGrowth) else 1)
        given = tuple(figure.measure for figure in self.inputs)
        if given not in {(), wanted}:
            raise InvalidValue(
                Code.MALFORMED,
                expected=f"figures of {', '.join(measure.id for measure in wanted)}, or none",
                got=tuple(measure.id for measure in given),
                where="Finding.inputs",
            )

    def text(self, language: Language = "vi") -> str:
        """Return the value as people read it: *73,59%*, *+6.385 (+1,93%)*, *nhiều nhất 54,82*."""
        return _words.result(self, language)

    def explain(self, language: Language = "vi") -> str:
        """Return where the value comes from: formula, figures, exact value and legal basis."""
        return _words.explanation(self, language)

    def table(self, language: Language = "vi") -> Table:
        """Return the finding as a table of one row."""
        return _words.as_table((self,), language)

    def __str__(self) -> str:
        """Return the name and the value."""
        return f"{self.indicator.label.vi}: {self.text()}"

    def __lt__(self, other: Finding) -> bool:
        """Compare exact values on one base."""
        mine, theirs = _both(self, other)
        return mine < theirs

    def __le__(self, other: Finding) -> bool:
        """Compare exact values on one base."""
        mine, theirs = _both(self, other)
        return mine <= theirs

    def __gt__(self, other: Finding) -> bool:
        """Compare exact values on one base."""
        mine, theirs = _both(self, other)
        return mine > theirs

    def __ge__(self, other: Finding) -> bool:
        """Compare exact values on one base."""
        mine, theirs = _both(self, other)
        return mine >= theirs

    def __sub__(self, earlier: Finding) -> PointChange | Change | Missing:
        """Return the change since an earlier finding: of a share in points, of a mean as a Change.

        Raises:
            NotComparable: The two rest on different bases, or are no shares and no means, or are of
                one code on two lists.
        """
        _same_list(self, _same_base(self, earlier, "a subtraction"))
        for finding in (earlier, self):
            if isinstance(finding.value, Missing):
                return finding.value
        if not isinstance(self.value, Ratio) or not isinstance(earlier.value, Ratio):
            raise _no_number(
                self if not isinstance(self.value, Ratio) else earlier, "a subtraction"
            )
        if self.indicator.unit() == "%":
            return PointChange(earlier.value, self.value)
        return Change(earlier.value.value, self.value.value)

    def _repr_html_(self) -> str:
        return self.table().html()

    def _repr_markdown_(self) -> str:
        return self.table().markdown()


@attrs.frozen(repr=False)
class Findings:
    """Findings in the order asked for; renders itself as a table in terminals and notebooks."""

    findings: tuple[Finding, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check the members."""
        instance(self.findings, tuple, where="Findings")
        for finding in self.findings:
            instance(finding, Finding, where="Findings")

    def known(self) -> Findings:
        """Return only the findings that have a value."""
        return Findings(tuple(f for f in self.findings if not isinstance(f.value, Missing)))

    def absent(self) -> Findings:
        """Return only the findings that have none."""
        return Findings(tuple(f for f in self.findings if isinstance(f.value, Missing)))

    def get(self, indicator: Indicator, *, place: Place, period: Period) -> Finding | None:
        """Return the finding for an indicator, place and period, or None."""
        for finding in self.findings:
            if (finding.indicator, finding.place, finding.period) == (indicator, place, period):
                return finding
        return None

    def table(self, language: Language = "vi") -> Table:
        """Return the findings as a table in one language."""
        return _words.as_table(self.findings, language)

    def explain(self, language: Language = "vi") -> str:
        """Return the explanations, one after the other."""
        return "\n\n".join(finding.explain(language) for finding in self.findings)

    def __iter__(self) -> Iterator[Finding]:
        """Yield the findings in order."""
        return iter(self.findings)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.findings)

    def __str__(self) -> str:
        """Return the table in Vietnamese."""
        return self.table().text()

    def __repr__(self) -> str:
        """Return a one-line summary."""
        absent = len(self.absent())
        plural = "" if len(self) == 1 else "s"
        return f"<Findings: {len(self)} finding{plural}, {absent} without a value>"

    def _repr_html_(self) -> str:
        return self.table().html()

    def _repr_markdown_(self) -> str:
        return self.table().markdown()


def _counts(value: Value) -> tuple[int | Fraction, ...] | None:
    """Return the counts a value is made of, in the order of the formula; None when it has none."""
    match value:
        case Ratio(part, whole):
            return part, whole
        case Change(prior, current):
            return current, prior
        case PointChange(prior, current):
            return current.part, current.whole, prior.part, prior.whole
        case Distribution(levels):
            return (*(ratio.part for _, ratio in levels), levels[0][1].whole)
        case _:
            return None


def _whole(
    value: Value, counts: tuple[int | Fraction | Missing, ...]
) -> tuple[int | Fraction | Missing, ...]:
    """Return the counts as a quotient holds them: whole numbers, also where they are estimates."""
    present = [count for count in counts if not isinstance(count, Missing)]
    if isinstance(value, Change) or len(present) < len(counts):
        return counts
    if isinstance(value, PointChange):
        return (*whole_numbers(present[:2]), *whole_numbers(present[2:]))
    return whole_numbers(present)


def _both(one: Finding, other: object) -> tuple[Fraction, Fraction]:
    theirs = _same_base(one, other, "a comparison")
    return _number(one), _number(theirs)


def _number(finding: Finding) -> Fraction:
    value = finding.value
    if isinstance(value, Ratio):
        return value.value
    if isinstance(value, PointChange):
        return value.points
    raise _no_number(finding, "a comparison")


def _no_number(finding: Finding, where: str) -> NotComparable:
    hint = "a growth is ordered by value.absolute or value.relative"
    return NotComparable(
        Code.DIFFERENT_KINDS,
        expected="findings worth one number",
        got=finding.value,
        where=where,
        hint=hint if isinstance(finding.value, Change) else "",
    )


def _same_list(one: Finding, earlier: Finding) -> None:
    here, there = one.place, earlier.place
    if here.system == there.system and here.valid_from != there.valid_from:
        raise NotComparable(
            Code.PLACES_DIFFER,
            expected=f"a finding for {here.code} on the list of {here.valid_from}",
            got=f"{there.code} on the list of {there.valid_from}",
            where="a subtraction",
            hint="places of two lists are not one: compute the change with concordance=",
        )


def _same_base(one: Finding, other: object, where: str) -> Finding:
    if not isinstance(other, Finding):
        raise NotComparable(
            Code.DIFFERENT_KINDS, expected="another Finding", got=other, where=where
        )
    mine, theirs = one.indicator, other.indicator
    if type(mine.formula) is not type(theirs.formula) or mine.unit() != theirs.unit():
        raise NotComparable(
            Code.DIFFERENT_KINDS,
            expected=f"a finding in {mine.unit('en')}",
            got=theirs.id,
            where=f"{where} with {mine.id}",
        )
    if mine.base != theirs.base:
        raise NotComparable(
            Code.DIFFERENT_BASES,
            expected=f"a finding on the base {mine.base.id}",
            got=f"{theirs.id} on the base {theirs.base.id}",
            where=f"{where} with {mine.id}",
            hint="shares of different bases neither order nor subtract",
        )
    return other

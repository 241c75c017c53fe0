"""A strategy for every public kind of value."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, TypeVar, cast

from hypothesis import strategies as st

from hocsuotdoi import audit, catalogue, indicator
from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Label
from hocsuotdoi.display import Column, Table
from hocsuotdoi.errors import Code, UnknownName
from hocsuotdoi.exact import Change, Missing, PointChange, Ratio
from hocsuotdoi.figure import Figure, Figures, Revision
from hocsuotdoi.interval import Interval
from hocsuotdoi.law import Citation, Document, InForce
from hocsuotdoi.measure import Measure
from hocsuotdoi.numeral import Ambiguous, Extent, Numeral, Pair
from hocsuotdoi.period import HalfYear, SchoolYear, Span, Year
from hocsuotdoi.place import Place
from hocsuotdoi.testing._audit import (
    cases,
    checks,
    claims,
    cross_checks,
    explanations,
    growths,
    needs,
    readings,
    repairs,
    reports,
    whole_numbers,
)
from hocsuotdoi.testing._exact import changes, intervals, missings, point_changes, ratios
from hocsuotdoi.testing._figure import figures, measures, single_figures, unit_types
from hocsuotdoi.testing._indicator import (
    distributions,
    findings,
    growth_formulas,
    levels,
    means,
    share_growths,
    shares,
)
from hocsuotdoi.testing._law import citations, documents, in_forces, labels, places
from hocsuotdoi.testing._numeral import numerals
from hocsuotdoi.testing._period import half_years, school_years, spans, years
from hocsuotdoi.testing._text import names
from hocsuotdoi.unit import UnitType

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

_T = TypeVar("_T")


def values_of(kind: type[_T]) -> SearchStrategy[_T]:
    """Return a strategy for the values of one public kind, such as ``Ratio`` or ``Finding``.

    Args:
        kind: One of ``kinds()``, or an Enum of this library.

    Raises:
        UnknownName: There is no strategy for that kind.

    Examples shrink as those of the strategy named after the kind do; an Enum's shrink towards its
    first member.
    """
    instance(kind, type, where="values_of")
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    strategy = _STRATEGIES.get(kind)
    if strategy is None:
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected="one of hocsuotdoi.testing.kinds()",
            got=kind,
            where="values_of",
        )
    return cast("SearchStrategy[_T]", strategy())


def kinds() -> tuple[type, ...]:
    """Return the kinds that ``values_of`` knows, besides the Enums: a test may run over all."""
    return tuple(_STRATEGIES)


def _ordered(numbers: tuple[Numeral, Numeral]) -> Extent:
    low, high = sorted(numbers, key=lambda number: number.value)
    return Extent(low, high)


def _extents() -> SearchStrategy[Extent]:
    plain = numerals(allow_percent=False, allow_scale=False)
    return st.tuples(plain, plain).map(_ordered)


def _pairs() -> SearchStrategy[Pair]:
    count = numerals(allow_negative=False, allow_percent=False)
    return st.builds(Pair, count, count)


def _ambiguous() -> SearchStrategy[Ambiguous]:
    several = st.lists(numerals(), min_size=2, max_size=3, unique=True).map(tuple)
    return st.builds(Ambiguous, names(), several)


def _columns() -> SearchStrategy[Column]:
    return st.builds(Column, names(), numeric=st.booleans())


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(st.lists(_columns(), min_size=1, max_size=3))
    row = st.tuples(*(names() for _ in columns))
    return Table(
        tuple(columns),
        tuple(draw(st.lists(row, max_size=3))),
        title=draw(st.just("") | names()),
        notes=tuple(draw(st.lists(names(), max_size=2))),
    )


_STRATEGIES: Final[dict[type, Callable[[], SearchStrategy[object]]]] = {
    Ambiguous: _ambiguous,
    Change: changes,
    Citation: citations,
    Column: _columns,
    Document: documents,
    Extent: _extents,
    Figure: single_figures,
    Figures: figures,
    HalfYear: half_years,
    InForce: in_forces,
    Interval: intervals,
    Label: labels,
    Measure: measures,
    Missing: missings,
    Numeral: numerals,
    Pair: _pairs,
    Place: places,
    PointChange: point_changes,
    Ratio: ratios,
    Revision: lambda: st.builds(Revision, single_figures(), names()),
    SchoolYear: school_years,
    Span: spans,
    Table: _tables,
    UnitType: unit_types,
    Year: years,
    audit.Case: cases,
    audit.Check: checks,
    audit.Claim: claims,
    audit.CrossCheck: cross_checks,
    audit.Explanation: explanations,
    audit.Explanations: growths,
    audit.Need: needs,
    audit.Reading: readings,
    audit.Repair: repairs,
    audit.Report: reports,
    audit.WholeNumbers: whole_numbers,
    indicator.Distribution: distributions,
    indicator.Finding: findings,
    indicator.Findings: lambda: st.lists(findings(), max_size=3).map(
        lambda found: indicator.Findings(tuple(found))
    ),
    indicator.Growth: growth_formulas,
    indicator.Indicator: lambda: st.sampled_from(catalogue.INDICATORS),
    indicator.Levels: levels,
    indicator.Mean: means,
    indicator.Share: shares,
    indicator.ShareGrowth: share_growths,
}

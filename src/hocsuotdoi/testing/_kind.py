"""A strategy for every public kind of value."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, TypeVar, cast

from hypothesis import strategies as st

from hocsuotdoi import audit, catalogue, criteria, indicator, merger, rating, rollup, target
from hocsuotdoi import packs as shipped
from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Label
from hocsuotdoi.display import Column, Table
from hocsuotdoi.errors import Code, Problem, UnknownName
from hocsuotdoi.exact import Change, Missing, PointChange, Ratio
from hocsuotdoi.figure import Figure, Figures, Revision
from hocsuotdoi.interval import Interval
from hocsuotdoi.law import Citation, Document, InForce
from hocsuotdoi.measure import Measure
from hocsuotdoi.numeral import Ambiguous, Extent, Numeral, Pair
from hocsuotdoi.period import HalfYear, SchoolYear, Span, Year
from hocsuotdoi.place import Entry, Gazetteer, Place
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
from hocsuotdoi.testing._country import Country
from hocsuotdoi.testing._criteria import (
    all_mets,
    betters,
    dates,
    deadlines,
    definitions,
    gaps,
    grades,
    holdings,
    packs,
    points,
    quantities,
    requirements,
    schemes,
    scores,
    targets,
    thresholds,
    timings,
    traits,
    variants,
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
from hocsuotdoi.testing._merger import (
    carried_figures,
    comparisons,
    concordances,
    countries,
    links,
    portions,
    recasts,
    stable_areas,
)
from hocsuotdoi.testing._numeral import numerals
from hocsuotdoi.testing._packs import (
    differences,
    in_force_packs,
    pack_cases,
    problems,
    sealed_packs,
)
from hocsuotdoi.testing._period import half_years, school_years, spans, years
from hocsuotdoi.testing._place import entries, gazetteers
from hocsuotdoi.testing._rating import (
    conclusions,
    evidences,
    helds,
    judgeds,
    progresses,
    ratings,
    reasons,
)
from hocsuotdoi.testing._rating import needs as rating_needs
from hocsuotdoi.testing._rollup import breakdowns, single_totals, totals
from hocsuotdoi.testing._text import names
from hocsuotdoi.unit import UnitType

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

_S = TypeVar("_S")
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


def _drawn_from(
    owners: SearchStrategy[_S], parts: Callable[[_S], tuple[_T, ...]]
) -> SearchStrategy[_T]:
    return owners.map(parts).filter(bool).flatmap(st.sampled_from)


_STRATEGIES: Final[dict[type, Callable[[], SearchStrategy[object]]]] = {
    Ambiguous: _ambiguous,
    Change: changes,
    Citation: citations,
    Column: _columns,
    Country: countries,
    Document: documents,
    Entry: entries,
    Extent: _extents,
    Figure: single_figures,
    Figures: figures,
    Gazetteer: gazetteers,
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
    Problem: problems,
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
    criteria.AllMet: all_mets,
    criteria.Band: lambda: _drawn_from(points(), lambda one: one.bands),
    criteria.Better: betters,
    criteria.Criterion: lambda: _drawn_from(schemes(), lambda one: one.criteria),
    criteria.Dates: dates,
    criteria.Deadline: deadlines,
    criteria.Definition: definitions,
    criteria.Gap: gaps,
    criteria.Grade: grades,
    criteria.Holding: holdings,
    criteria.Item: lambda: _drawn_from(schemes(), lambda one: tuple(one.items())),
    criteria.Level: lambda: _drawn_from(all_mets(), lambda one: one.levels),
    criteria.Pack: packs,
    criteria.Points: points,
    criteria.Quantity: quantities,
    criteria.Requirement: requirements,
    criteria.Scheme: schemes,
    criteria.Score: scores,
    criteria.Shown: lambda: st.just(criteria.Shown()),
    criteria.Target: targets,
    criteria.Threshold: thresholds,
    criteria.Timing: timings,
    criteria.Trait: traits,
    criteria.Variant: variants,
    indicator.Comparison: comparisons,
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
    merger.Carried: carried_figures,
    merger.Concordance: lambda: concordances() | concordances(weighted=True),
    merger.Link: links,
    merger.Portion: portions,
    merger.Recast: recasts,
    merger.StableArea: stable_areas,
    rating.Conclusion: conclusions,
    rating.Evidence: evidences,
    rating.Held: helds,
    rating.Judged: judgeds,
    rating.Need: rating_needs,
    rating.Rating: ratings,
    rating.Reason: reasons,
    rollup.Breakdown: breakdowns,
    rollup.Row: lambda: _drawn_from(breakdowns(), lambda one: one.rows),
    rollup.Total: single_totals,
    rollup.Totals: totals,
    shipped.Case: pack_cases,
    shipped.Difference: differences,
    shipped.InForcePack: in_force_packs,
    shipped.Reform: lambda: st.just(shipped.load("vn-2025-reform")),
    shipped.SealedPack: sealed_packs,
    target.Progress: progresses,
}

"""Strategies for rules, schemes, packs and targets."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import strategies as st

from hocsuotdoi import catalogue, unit
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Band,
    Better,
    Completeness,
    Criterion,
    Dates,
    Deadline,
    Definition,
    Gap,
    Grade,
    Holding,
    Item,
    Level,
    Pack,
    Points,
    Quantity,
    Requirement,
    Scheme,
    Score,
    Shown,
    Target,
    Threshold,
    Timing,
    Trait,
    Variant,
)
from hocsuotdoi.display import Label
from hocsuotdoi.indicator import Share
from hocsuotdoi.law import KHVN_448_2015, InForce
from hocsuotdoi.measure import Direction
from hocsuotdoi.testing._law import citations, documents, labels
from hocsuotdoi.testing._period import years
from hocsuotdoi.testing._text import identifiers

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from hocsuotdoi.criteria import Rule
    from hocsuotdoi.law import Document

_PARTS: Final = 40
_MOST: Final = 10
_DAYS: Final = 28
_MONTHS: Final = 12
_LABELS: Final = labels()
_CITATIONS: Final = citations(document=KHVN_448_2015)
_SCHOOL: Final = Trait("school", Label("trường học", "school"))
_AGENCY: Final = Trait("agency", Label("cơ quan", "agency"))
_APPLIES: Final = st.sampled_from([None, None, _SCHOOL, _AGENCY])
_SCALE: Final = (Label("khá", "fair"), Label("tốt", "good"), Label("rất tốt", "very good"))
_CLASSES: Final = st.sampled_from([area for area in Area if area is not Area.GENERAL])
_DIRECTIONS: Final = st.sampled_from([Direction.HIGHER, Direction.LOWER])
_BARS: Final = st.integers(0, _PARTS).map(lambda part: Fraction(part, _PARTS))
_SHARES: Final = tuple(one for one in catalogue.INDICATORS if isinstance(one.formula, Share))
_INDICATORS: Final = st.none() | st.sampled_from([one.id for one in _SHARES])


# ── rules ────────────────────────────────────────────────────────────────────────────────────────


def traits() -> SearchStrategy[Trait]:
    """Return a strategy for what a unit may be."""
    return st.builds(Trait, identifiers(), _LABELS)


def variants() -> SearchStrategy[Variant]:
    """Return a strategy for other bars of areas."""
    return st.builds(Variant, _CLASSES, _BARS, _INDICATORS)


def thresholds() -> SearchStrategy[Threshold]:
    """Return a strategy for shares that must reach a bar."""
    return st.builds(
        Threshold,
        _BARS,
        indicator=_INDICATORS,
        variants=st.lists(variants(), max_size=2, unique_by=lambda one: one.area).map(tuple),
        base_until=st.none() | st.dates(),
        counted=st.none() | st.sampled_from([unit.PERSON, unit.LEARNER]),
    )


def grades() -> SearchStrategy[Grade]:
    """Return a strategy for grades of a scale that must be reached."""
    scales = st.lists(_LABELS, min_size=1, max_size=3, unique=True).map(tuple)
    return scales.flatmap(
        lambda scale: st.builds(Grade, st.integers(1, len(scale)), st.just(scale))
    )


def quantities() -> SearchStrategy[Quantity]:
    """Return a strategy for counts that must reach a number."""
    return st.builds(Quantity, st.integers(1, _MOST))


def betters() -> SearchStrategy[Better]:
    """Return a strategy for figures that must be better than the year before."""
    return st.builds(Better, _DIRECTIONS)


def holdings() -> SearchStrategy[Holding]:
    """Return a strategy for titles that must be held."""
    scheme = st.builds("{}/{}".format, identifiers(), identifiers())
    return st.builds(Holding, scheme, st.none() | st.integers(1, 3))


def scores() -> SearchStrategy[Score]:
    """Return a strategy for points given by an assessor."""
    return st.builds(Score, st.integers(1, _MOST) | st.just(Fraction(15, 2)))


def requirements() -> SearchStrategy[Requirement]:
    """Return a strategy for single requirements."""
    rule = st.one_of(
        st.just(Shown()),
        quantities(),
        betters(),
        holdings(),
        grades(),
        thresholds(),
        scores(),
    )
    return st.builds(Requirement, rule, _CITATIONS, _APPLIES)


# ── schemes ──────────────────────────────────────────────────────────────────────────────────────


@st.composite
def _rules(draw: st.DrawFn, levels: int) -> list[Rule]:
    """Draw what an item asks at each level: never less than at the level below."""
    kind = draw(st.sampled_from([Shown, Quantity, Better, Holding, Grade, Threshold]))
    if kind is Shown:
        return [Shown()] * levels
    if kind is Better:
        return [draw(betters())] * levels
    steps = draw(_rising(levels))
    if kind is Quantity:
        return [Quantity(step) for step in steps]
    if kind is Holding:
        return [Holding("other/title", 1 + step * 2 // _PARTS) for step in steps]
    if kind is Grade:
        return [Grade(1 + step * 2 // _PARTS, _SCALE) for step in steps]
    return draw(_thresholds(steps))


def _rising(levels: int) -> SearchStrategy[list[int]]:
    return st.lists(st.integers(1, _PARTS), min_size=levels, max_size=levels).map(sorted)


@st.composite
def _thresholds(draw: st.DrawFn, steps: list[int]) -> list[Rule]:
    """Draw bars that rise in every area; in some areas another base may be measured."""
    areas = draw(st.lists(_CLASSES, max_size=2, unique=True))
    bars = {area: draw(_rising(len(steps))) for area in areas}
    bases = {area: draw(_INDICATORS) for area in areas}
    return [
        Threshold(
            Fraction(step, _PARTS),
            variants=tuple(
                Variant(area, Fraction(bars[area][level], _PARTS), bases[area]) for area in areas
            ),
        )
        for level, step in enumerate(steps)
    ]


@st.composite
def _by_levels(draw: st.DrawFn, *, is_open: bool, nested: bool) -> Scheme:
    numbers = range(1, 1 + draw(st.integers(1, 2)))
    items: list[Item] = []
    for place in range(draw(st.integers(1, 4))):
        rules = draw(_rules(len(numbers)))
        asked = [
            (number, draw(st.builds(Requirement, st.just(rule), _CITATIONS, _APPLIES)))
            for number, rule in zip(numbers, rules, strict=True)
        ]
        first = draw(st.integers(0, len(asked) - 1)) if place else 0
        items.append(Item(f"{place + 1}", draw(_LABELS), tuple(asked[first:])))
    return Scheme(
        id=draw(identifiers()),
        label=draw(_LABELS),
        unit_type="unit",
        decision=AllMet(
            tuple(Level(number, draw(_LABELS), draw(_CITATIONS)) for number in numbers),
            nested=nested,
            absence_fails=draw(st.none() | _CITATIONS),
        ),
        criteria=(Criterion("1", draw(_LABELS), tuple(items)),),
        open_items=is_open,
    )


@st.composite
def _by_points(draw: st.DrawFn, *, is_open: bool) -> Scheme:
    criteria: list[Criterion] = []
    for place in range(1, 1 + draw(st.integers(1, 3))):
        mosts = draw(st.lists(st.integers(2, _MOST), min_size=1, max_size=3))
        items = tuple(
            Item(
                f"{place}.{i}",
                draw(_LABELS),
                ((0, Requirement(Score(most), draw(_CITATIONS))),),
            )
            for i, most in enumerate(mosts, 1)
        )
        unattested = draw(st.integers(0, 5)) if is_open else 0
        most = draw(st.none() | st.just(sum(mosts) + unattested))
        criteria.append(Criterion(f"{place}", draw(_LABELS), items, most))
    total = sum(one.listed if one.most is None else one.most for one in criteria)
    total += draw(st.integers(0, 5)) if is_open else 0
    whole = int(total)
    lows = sorted(draw(st.sets(st.integers(1, whole), min_size=1, max_size=3)))
    passing = draw(st.integers(1, len(lows)))
    bands = [Band(draw(_LABELS), low, passes=i >= passing) for i, low in enumerate([0, *lows])]
    return Scheme(
        id=draw(identifiers()),
        label=draw(_LABELS),
        unit_type="unit",
        decision=Points(
            total, tuple(bands), floor=draw(st.none() | st.just(2)), citation=draw(_CITATIONS)
        ),
        criteria=tuple(criteria),
        open_items=is_open,
    )


def schemes(
    *,
    decision: type[AllMet | Points] | None = None,
    is_open: bool | None = None,
    nested: bool | None = None,
) -> SearchStrategy[Scheme]:
    """Return a strategy for schemes.

    They decide nothing real: for the rules of a document, load its pack. A level never asks less of
    an item than the level below.

    Args:
        decision: ``AllMet`` for levels, ``Points`` for points; either unless given.
        is_open: Whether the document has items that are not attested; either unless given.
        nested: Whether a level asks all that the level below asks; either unless given.

    Examples shrink towards one item that must be there, at one level.
    """
    opens = [False, True] if is_open is None else [is_open]
    nests = [True, False] if nested is None else [nested]
    kinds: list[SearchStrategy[Scheme]] = []
    if decision is not Points:
        kinds += [_by_levels(is_open=one, nested=other) for one in opens for other in nests]
    if decision is not AllMet:
        kinds += [_by_points(is_open=one) for one in opens]
    return st.one_of(kinds)


def _level(number: int) -> SearchStrategy[Level]:
    return st.builds(Level, st.just(number), _LABELS, _CITATIONS)


def all_mets() -> SearchStrategy[AllMet]:
    """Return a strategy for decisions by levels."""
    numbers = st.sets(st.integers(1, 3), min_size=1).map(sorted)
    of_levels = numbers.flatmap(lambda rising: st.tuples(*map(_level, rising)))
    return st.builds(AllMet, of_levels, nested=st.booleans(), absence_fails=st.none() | _CITATIONS)


def points() -> SearchStrategy[Points]:
    """Return a strategy for decisions by points; bands may not be attested."""
    fails = st.builds(Band, _LABELS, st.just(0), passes=st.just(value=False))
    bands = st.tuples(fails, st.builds(Band, _LABELS, st.integers(1, _PARTS)))
    most = st.none() | st.integers(_PARTS, 2 * _PARTS)
    floor = st.none() | st.integers(1, 2)
    return st.builds(Points, most, st.just(()) | bands, floor=floor, citation=_CITATIONS)


def deadlines() -> SearchStrategy[Deadline]:
    """Return a strategy for days of a procedure."""
    return st.builds(
        Deadline,
        id=identifiers(),
        label=_LABELS,
        month=st.integers(1, _MONTHS),
        day=st.integers(1, _DAYS),
        next_year=st.booleans(),
        citation=_CITATIONS,
    )


def timings() -> SearchStrategy[Timing]:
    """Return a strategy for when a title is judged, as far as attested."""
    yes_or_no, months = st.none() | st.booleans(), st.none() | st.integers(1, 36)
    return st.builds(
        Timing,
        yearly=yes_or_no,
        kept_months=months,
        upgrade_months=months,
        calendar_year=yes_or_no,
        citation=st.none() | _CITATIONS,
        deadlines=st.lists(deadlines(), max_size=2, unique_by=lambda one: one.id).map(tuple),
    )


def dates() -> SearchStrategy[Dates]:
    """Return a strategy for where the days of a document are attested."""
    some = st.none() | _CITATIONS
    return st.builds(Dates, signed=some, start=some, end=some)


def definitions() -> SearchStrategy[Definition]:
    """Return a strategy for what words of a document mean."""
    return st.builds(Definition, _LABELS, _LABELS, _CITATIONS)


def gaps() -> SearchStrategy[Gap]:
    """Return a strategy for what a pack lacks."""
    return st.builds(Gap, _LABELS)


def packs(*, scheme: Scheme | None = None) -> SearchStrategy[Pack]:
    """Return a strategy for packs, valid in every year, with one scheme and a few targets.

    They hold no law: for a document's rules, use ``hocsuotdoi.packs``.

    Args:
        scheme: The scheme; any unless given.

    Examples shrink towards a pack without targets, whose scheme has one item.
    """
    few = st.lists(gaps(), max_size=2).map(tuple)
    return st.builds(
        Pack,
        document=documents().map(_undated),
        revision=st.integers(1, 3),
        completeness=st.sampled_from(Completeness),
        schemes=(schemes() if scheme is None else st.just(scheme)).map(lambda one: (one,)),
        targets=st.lists(targets(), max_size=2, unique_by=lambda one: one.id).map(tuple),
        definitions=st.lists(definitions(), max_size=1).map(tuple),
        overlays=st.lists(documents().map(_undated), max_size=1).map(tuple),
        gaps=few,
        conflicts=few,
        checked=st.dates(),
        digest=st.text("0123456789abcdef", min_size=64, max_size=64),
    )


def _undated(document: Document) -> Document:
    """Return a document of which no day is known, so that it may hold in any year."""
    return attrs.evolve(document, year=None, signed=None, in_force=InForce())


def targets(*, indicator: str | None = None) -> SearchStrategy[Target]:
    """Return a strategy for targets of shares, to be reached by a year from 2010 to 2060.

    Args:
        indicator: The id of the indicator; any standard share unless given.

    Examples shrink towards a whole to be reached by 2010.
    """
    shares = st.sampled_from(_SHARES).map(lambda one: one.id)
    return st.builds(
        Target,
        id=identifiers(),
        label=_LABELS,
        indicator=shares if indicator is None else st.just(indicator),
        year=years(min_value=2010, max_value=2060),
        bar=st.integers(0, _PARTS - 1).map(lambda part: Fraction(_PARTS - part, _PARTS)),
        citation=_CITATIONS,
        jurisdiction=st.just("vn") | identifiers(),
        whose=st.none() | _LABELS,
        base=st.none() | _LABELS,
        within=st.none() | _LABELS,
        area=st.none() | st.sampled_from(Area),
        nested_in=st.none() | identifiers(),
        base_until=st.none() | st.dates(),
    )

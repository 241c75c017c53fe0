"""Strategies for what became of places, and for figures carried along."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from hocsuotdoi import catalogue
from hocsuotdoi.figure import Figures
from hocsuotdoi.indicator import Comparison
from hocsuotdoi.merger import (
    Carried,
    Comparability,
    Concordance,
    Link,
    Part,
    Policy,
    Portion,
    Recast,
    StableArea,
)
from hocsuotdoi.merger._link import carrying, is_settled
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place
from hocsuotdoi.testing._country import Country, country
from hocsuotdoi.testing._exact import counts, missings
from hocsuotdoi.testing._figure import single_figures
from hocsuotdoi.testing._law import places
from hocsuotdoi.testing._text import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from hocsuotdoi.exact import Missing
    from hocsuotdoi.measure import Measure

_SYSTEM: Final = "synthetic"
_FIRST: Final = date(2000, 1, 2)
_LAST: Final = date(2100, 1, 1)
_MOST_PARTS: Final = 3
_WEIGHT: Final = st.integers(0, 9)
_SHARES: Final = st.none() | st.fractions(0, 1)
_NAMES: Final = st.just("") | names()
_COMPARABILITIES: Final = st.sampled_from(Comparability)
_COUNTRIES: Final = 5
# What the parts of a place that was split may be called; the last of each is repeated at will.
_SPLITS: Final = st.sampled_from(
    (
        (Part.PART,),
        (Part.PART_ALL_POPULATION, Part.AREA_PART),
        (Part.PART_OF_POPULATION, Part.PART_OF_POPULATION, Part.AREA_PART),
        (Part.PART_OF_POPULATION,),
        (Part.PART, Part.AREA_PART),
        (Part.PART_ALL_POPULATION, Part.PART),
        (Part.AREA_PART,),
    )
)


def links() -> SearchStrategy[Link]:
    """Return a strategy for links between any two places.

    Together they make tables with every kind of fault; for sound ones see ``concordances``.
    Examples shrink towards a place that went whole.
    """
    pairs = st.tuples(places(), places()).filter(lambda pair: pair[0] != pair[1])
    return st.builds(
        _linked,
        pairs,
        st.sampled_from(Part),
        people=_SHARES,
        other=_SHARES,
        note=_NAMES,
    )


def _linked(
    pair: tuple[Place, Place],
    part: Part,
    *,
    people: Fraction | None,
    other: Fraction | None,
    note: str,
) -> Link:
    return Link(pair[0], pair[1], part, people=people, other=other, note=note)


def concordances(
    *,
    of: Sequence[Place] | None = None,
    effective: date | None = None,
    allow_splits: bool = True,
    weighted: bool = False,
    max_size: int = 6,
) -> SearchStrategy[Concordance]:
    """Return a strategy for concordances without faults, with every kind of link.

    Codes of the old list are reused on the new one, mostly for other territory.

    Args:
        of: The places of the old list, all of one list; invented unless given.
        effective: The day from which the new list holds; some day after the old list unless given.
        allow_splits: Whether a place may go to several.
        weighted: Whether every place that was split has weights; else none has.
        max_size: The most places of the old list, where they are invented.

    Examples shrink towards one place that went whole.
    """
    return _concordances(
        of, effective, allow_splits=allow_splits, weighted=weighted, max_size=max_size
    )


@st.composite
def _concordances(
    draw: st.DrawFn,
    of: Sequence[Place] | None,
    effective: date | None,
    *,
    allow_splits: bool,
    weighted: bool,
    max_size: int,
) -> Concordance:
    sources = draw(_old_places(max_size)) if of is None else tuple(of)
    first = sources[0]
    if effective is None:
        effective = draw(st.dates(first.valid_from + timedelta(days=1), date(2200, 1, 1)))
    new = [
        Place(f"{i:05}", system=first.system, valid_from=effective, name=f"Xã {i}")
        for i in range(1, draw(st.integers(1, len(sources) + 1)) + 1)
    ]
    found: list[Link] = []
    for source in sources:
        split = allow_splits and len(new) > 1 and draw(st.booleans())
        of_source = _split(draw, source, new) if split else _whole(draw, source, new)
        found += _weighed(draw, of_source) if weighted else of_source
    return Concordance(
        tuple(found),
        system=first.system,
        old_list=first.valid_from,
        effective=effective,
        basis=draw(names()) if weighted else "",
    )


@st.composite
def _old_places(draw: st.DrawFn, max_size: int) -> tuple[Place, ...]:
    day = draw(st.dates(_FIRST, _LAST))
    return tuple(
        Place(f"{i:05}", system=_SYSTEM, valid_from=day, name=f"Xã cũ {i}")
        for i in range(1, draw(st.integers(1, max_size)) + 1)
    )


def _whole(draw: st.DrawFn, source: Place, new: Sequence[Place]) -> tuple[Link, ...]:
    return (Link(source, draw(st.sampled_from(new)), Part.WHOLE),)


def _split(draw: st.DrawFn, source: Place, new: Sequence[Place]) -> tuple[Link, ...]:
    most = min(_MOST_PARTS, len(new))
    targets = draw(st.lists(st.sampled_from(new), min_size=2, max_size=most, unique=True))
    kinds = draw(_SPLITS)
    if len(kinds) > len(targets):
        kinds = (Part.PART,)
    parts = [*kinds, *[kinds[-1]] * (len(targets) - len(kinds))]
    return tuple(Link(source, target, part) for target, part in zip(targets, parts, strict=True))


def _weighed(draw: st.DrawFn, of_source: tuple[Link, ...]) -> tuple[Link, ...]:
    """Give the links of one source weights, for people and for everything else."""
    shares: dict[bool, dict[Place, Fraction]] = {}
    for people in (True, False):
        over = carrying(of_source, people=people)
        if is_settled(over):
            continue
        drawn = draw(st.lists(_WEIGHT, min_size=len(over), max_size=len(over)).filter(any))
        shares[people] = {
            link.target: Fraction(one, sum(drawn)) for link, one in zip(over, drawn, strict=True)
        }
    return tuple(
        Link(
            link.source,
            link.target,
            link.part,
            people=shares.get(True, {}).get(link.target),
            other=shares.get(False, {}).get(link.target),
        )
        for link in of_source
    )


def stable_areas() -> SearchStrategy[StableArea]:
    """Return a strategy for stable areas; examples shrink towards a place that stayed itself."""
    return concordances().flatmap(lambda one: st.sampled_from(one.common_units()))


def portions() -> SearchStrategy[Portion]:
    """Return a strategy for what old places give to new ones.

    Examples shrink towards the whole of a place that reported nothing.
    """
    share = st.just(1) | st.none() | st.fractions(0, 1)
    return st.builds(Portion, places(), share, st.none() | single_figures())


def carried_figures() -> SearchStrategy[Carried]:
    """Return a strategy for carried figures, with the places they are made of."""
    return recasts().map(tuple).flatmap(st.sampled_from)


def recasts(
    *,
    measures: Sequence[Measure] = catalogue.MEASURES,
    policy: Policy | None = None,
    values: SearchStrategy[int | Missing] | None = None,
) -> SearchStrategy[Recast]:
    """Return a strategy for figures of old places, carried to new ones.

    Args:
        measures: What may be counted; the standard measures unless given.
        policy: What becomes of places that were split; any policy unless given.
        values: What to draw the counts from; any counts, some of them missing, unless given.

    Examples shrink towards one count of zero, of a place that went whole.
    """
    return _recasts(
        st.sampled_from(measures),
        st.sampled_from(Policy) if policy is None else st.just(policy),
        counts() | missings() if values is None else values,
    )


@st.composite
def _recasts(
    draw: st.DrawFn,
    measures: SearchStrategy[Measure],
    policies: SearchStrategy[Policy],
    values: SearchStrategy[int | Missing],
) -> Recast:
    concordance = draw(concordances() | concordances(weighted=True))
    year = Year(concordance.effective.year - 1)
    measure = draw(measures)
    reported = draw(st.lists(st.sampled_from(concordance.sources), min_size=1, unique=True))
    figures = Figures()
    for source in reported:
        figures += Figures.of(source, year, {measure: draw(values)})
    return concordance.carry(figures, policy=draw(policies))


def comparisons() -> SearchStrategy[Comparison]:
    """Return a strategy for what findings across a change of places say of it."""
    carried = st.lists(carried_figures(), max_size=2).map(tuple)
    return st.builds(Comparison, _COMPARABILITIES, carried)


def countries() -> SearchStrategy[Country]:
    """Return a strategy for invented countries, small ones."""
    return st.integers(0, _COUNTRIES).map(lambda seed: country(seed, provinces=2, communes=24))

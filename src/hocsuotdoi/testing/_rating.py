"""Strategies for evidence, ratings and progress."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Better,
    Grade,
    Holding,
    Item,
    Pack,
    Quantity,
    Scheme,
    Score,
    Shown,
)
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio
from hocsuotdoi.indicator import Share
from hocsuotdoi.interval import Interval
from hocsuotdoi.rating import (
    Cause,
    Conclusion,
    Evidence,
    Held,
    Judged,
    Need,
    Outcome,
    Rating,
    Reason,
    rate,
)
from hocsuotdoi.target import Progress, progress
from hocsuotdoi.testing._criteria import packs, schemes, targets, traits
from hocsuotdoi.testing._exact import counts, exact_numbers, ratios
from hocsuotdoi.testing._indicator import findings
from hocsuotdoi.testing._period import years
from hocsuotdoi.testing._text import identifiers

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from hocsuotdoi.period import Year
    from hocsuotdoi.rating import Given

    Number = int | Fraction

_LARGEST: Final = 60
_HUNDREDTHS: Final = 100
_ANY_SHARE: Final = ratios(max_whole=_LARGEST, max_value=1)
_ANY_COUNT: Final = st.integers(0, _LARGEST)
_NOT_REPORTED: Final = Missing(MissingReason.NOT_REPORTED)


def _exactly(rule: object) -> SearchStrategy[Given]:
    """Return a strategy for full evidence of one rule."""
    match rule:
        case Shown():
            return st.booleans()
        case Quantity():
            return _ANY_COUNT
        case Holding():
            return st.integers(0, 3)
        case Grade(grades=grades):
            return st.integers(0, len(grades))
        case Better():
            points = st.builds(PointChange, _ANY_SHARE, _ANY_SHARE)
            return points | st.builds(Change, _ANY_COUNT, _ANY_COUNT)
        case Score(most):
            return st.integers(0, int(most)) | st.integers(0, int(most) * _HUNDREDTHS).map(
                lambda hundredths: Decimal(hundredths) / _HUNDREDTHS
            )
        case _:
            return _ANY_SHARE | _ANY_SHARE.map(lambda ratio: ratio.value)


def evidences(*, scheme: Scheme | None = None, complete: bool = False) -> SearchStrategy[Evidence]:
    """Return a strategy for evidence that a scheme accepts.

    Args:
        scheme: The scheme it is for; any unless given.
        complete: Whether every item has exact evidence, and area and traits are stated.

    Examples shrink towards evidence of nothing.
    """
    found = schemes() if scheme is None else st.just(scheme)
    whole = found.flatmap(_whole)
    return whole if complete else whole.flatmap(_part)


@st.composite
def _whole(draw: st.DrawFn, scheme: Scheme) -> Evidence:
    """Draw evidence of everything: finer and coarser agree, as one truth lies behind them."""
    items = {item.id: draw(_exactly(item.requirements[0][1].rule)) for item in scheme.items()}
    assessed = draw(years())
    held: dict[str, Held] = {}
    for item in scheme.items():
        rule, given = item.requirements[0][1].rule, items[item.id]
        if isinstance(rule, Holding) and type(given) is int:
            title = st.builds(_title, st.just(rule.scheme), st.just(given), _judged_by(assessed))
            items[item.id] = held.setdefault(rule.scheme, draw(title)).level
    if draw(st.booleans()):
        held["another/title"] = Held("another/title")
    criteria, total = _sums(draw, scheme, items)
    classes = [Area.GENERAL, *(area for area in Area if area in (scheme.areas or Area))]
    return Evidence(
        assessed=assessed,
        items=items,
        criteria=criteria,
        total=total,
        area=draw(st.sampled_from(classes)),
        held=held.values(),
        traits={trait.id: draw(st.booleans()) for trait in scheme.traits},
    )


def _judged_by(assessed: Year) -> SearchStrategy[tuple[Year | None, str]]:
    """Return a strategy for the year and the seal of a title, as far as stated."""
    until = years(max_value=assessed.number)
    return st.tuples(st.none() | until, st.just("") | st.just("0" * 64))


def _title(scheme: str, level: int, judged: tuple[Year | None, str]) -> Held:
    year, digest = judged
    return Held(scheme, level, year=year, digest=digest)


def _sums(
    draw: st.DrawFn, scheme: Scheme, items: dict[str, Given]
) -> tuple[dict[str, Number], Number | None]:
    """Draw what lies outside of the items, and add up."""
    if isinstance(scheme.decision, AllMet):
        return {}, None
    sums: dict[str, Number] = {}
    attested: Number = 0
    for criterion in scheme.criteria:
        known = sum((_points(items[item.id]) for item in criterion.items), Fraction(0))
        most = criterion.listed if criterion.most is None else criterion.most
        sums[criterion.id] = known + draw(st.integers(0, int(most - criterion.listed)))
        attested += most
    outside = (scheme.decision.total or attested) - attested
    return sums, sum(sums.values(), Fraction(draw(st.integers(0, int(outside)))))


def _points(given: Given) -> Fraction:
    return Fraction(given) if isinstance(given, int | Fraction | Decimal) else Fraction(0)


@st.composite
def _part(draw: st.DrawFn, whole: Evidence) -> Evidence:
    """Draw what has been reported so far: less than the whole, or only roughly."""
    items: dict[str, Given] = {}
    for id_, given in whole.items:
        if draw(st.booleans()):
            items[id_] = draw(_roughly(given))
    return Evidence(
        assessed=whole.assessed,
        items=items,
        criteria=[pair for pair in whole.criteria if draw(st.booleans())],
        total=whole.total if draw(st.booleans()) else None,
        area=whole.area if draw(st.booleans()) else None,
        held=[one for one in whole.held if draw(st.booleans())],
        traits=[pair for pair in whole.traits if draw(st.booleans())],
    )


def _roughly(given: Given) -> SearchStrategy[Given]:
    """Return a strategy for the evidence itself, nothing, or an interval that holds a share."""
    known: SearchStrategy[Given] = st.just(given) | st.just(_NOT_REPORTED)
    if isinstance(given, Ratio):
        share = given.value
        return known | st.tuples(_ANY_SHARE, _ANY_SHARE).map(
            lambda apart: Interval(share - apart[0].value, share + apart[1].value)
        )
    return known


def helds() -> SearchStrategy[Held]:
    """Return a strategy for titles judged before."""
    scheme = st.builds("{}/{}".format, identifiers(), identifiers())
    judged = st.tuples(st.none() | years(), st.just("") | identifiers())
    return st.builds(_title, scheme, st.integers(0, 3), judged)


def judgeds() -> SearchStrategy[Judged]:
    """Return a strategy for what requirements come to."""
    some = st.none() | exact_numbers(min_value=0)
    return st.builds(Judged, st.sampled_from(Outcome), st.none() | st.sampled_from(Cause), some)


@st.composite
def ratings(draw: st.DrawFn, *, pack: Pack | None = None) -> Rating:  # noqa: D417 - composite passes draw
    """Return a strategy for ratings.

    Args:
        pack: The pack, with one scheme; any unless given.

    Examples shrink towards a rating without evidence.
    """
    rules = draw(packs()) if pack is None else pack
    return rate(rules, draw(evidences(scheme=rules.schemes[0])))


def reasons() -> SearchStrategy[Reason]:
    """Return a strategy for single reasons."""
    return ratings().flatmap(lambda rating: st.sampled_from(rating.reasons))


def needs() -> SearchStrategy[Need]:
    """Return a strategy for what a level still needs."""
    return st.builds(
        Need,
        st.none() | reasons().map(_item),
        st.none() | counts(),
        cause=st.none() | st.sampled_from(Cause),
        trait=st.none() | traits(),
    )


def _item(reason: Reason) -> Item:
    return reason.item


def conclusions() -> SearchStrategy[Conclusion]:
    """Return a strategy for what evidence comes to."""
    return ratings().map(lambda rating: rating.working)


@st.composite
def progresses(draw: st.DrawFn) -> Progress:
    """Return a strategy for how far standard shares are from targets."""
    finding = draw(findings().filter(lambda one: isinstance(one.indicator.formula, Share)))
    same = draw(st.booleans())
    target = draw(targets(indicator=finding.indicator.id if same else None))
    return progress(finding, target)

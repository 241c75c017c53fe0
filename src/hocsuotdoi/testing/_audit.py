"""Strategies for published claims and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from hocsuotdoi.audit import (
    Case,
    Check,
    Claim,
    CrossCheck,
    Explanation,
    Explanations,
    Field,
    Fit,
    Identity,
    Need,
    Quantity,
    Reading,
    Repair,
    Report,
    Slip,
    WholeNumbers,
    check,
    growth,
)
from hocsuotdoi.exact import Ratio, Rounding
from hocsuotdoi.numeral import write
from hocsuotdoi.testing._exact import intervals, ratios, roundings
from hocsuotdoi.testing._numeral import numerals
from hocsuotdoi.testing._text import names

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_LARGEST: Final = 10**6
_MOST_PLACES: Final = 3


def _shares() -> SearchStrategy[Ratio]:
    return ratios(max_whole=_LARGEST, max_value=1)


def _texts(draw: st.DrawFn, published: Ratio) -> str:
    """Draw how a ratio may have been published: rounded in some way, or of other counts."""
    shown = draw(st.just(published) | _shares())
    places, rounding = draw(st.integers(0, _MOST_PLACES)), draw(roundings())
    return write(shown.percent(places, rounding=rounding)) + "%"


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Return a strategy for published percents, true or not, with or without their base."""
    counted = draw(_shares())
    return Claim(
        draw(names()),
        _texts(draw, counted),
        part=counted.part,
        whole=draw(st.just(counted.whole) | st.none()),
        group=draw(st.none() | st.sampled_from("AB")),
        base=draw(st.none() | st.sampled_from("XY")),
    )


@st.composite
def checks(draw: st.DrawFn) -> Check:
    """Return a strategy for verdicts on published percents."""
    counted = draw(_shares())
    whole = draw(st.just(counted.whole) | st.none())
    return check(_texts(draw, counted), part=counted.part, whole=whole)


def readings() -> SearchStrategy[Reading]:
    """Return a strategy for readings of published percents."""
    return checks().flatmap(lambda found: st.sampled_from(found.readings))


@st.composite
def growths(draw: st.DrawFn) -> Explanations:
    """Return a strategy for explanations of published growths, true or not."""
    current = draw(_shares())
    prior = draw(st.none() | _shares())
    step = None if prior else draw(st.none() | st.integers(-_LARGEST, current.part))
    return growth(_texts(draw, current), current=current, prior=prior, step=step)


def cases() -> SearchStrategy[Case]:
    """Return a strategy for what is known about published growths."""
    return growths().map(lambda found: found.case)


def explanations() -> SearchStrategy[Explanation]:
    """Return a strategy for single explanations of published growths."""
    return growths().flatmap(lambda found: st.sampled_from(found.explanations))


def needs() -> SearchStrategy[Need]:
    """Return a strategy for values that an unpublished number must have."""
    return st.builds(Need, st.sampled_from(Quantity), st.sampled_from(Rounding), whole_numbers())


def whole_numbers() -> SearchStrategy[WholeNumbers]:
    """Return a strategy for whole numbers in a row: none, some, or without an end."""
    runs = st.tuples(st.integers(0, _LARGEST), st.integers(0, _LARGEST))
    some = runs.map(lambda run: WholeNumbers(run[0], sum(run)))
    return st.just(WholeNumbers(None)) | some | st.integers(0, _LARGEST).map(WholeNumbers)


def cross_checks() -> SearchStrategy[CrossCheck]:
    """Return a strategy for comparisons of published numbers."""
    return st.builds(
        CrossCheck,
        st.sampled_from(Identity),
        names(),
        st.lists(names(), min_size=1, max_size=3).map(tuple),
        st.lists(intervals(min_value=0), min_size=1, max_size=3).map(tuple),
        st.sampled_from(Fit),
    )


def repairs() -> SearchStrategy[Repair]:
    """Return a strategy for slips of one digit, whether they mend anything or not."""
    labels = st.lists(names(), min_size=1, max_size=2).map(tuple)
    mended = st.tuples(st.sampled_from(Identity), labels)
    return st.builds(
        Repair,
        labels,
        st.sampled_from(Field),
        st.sampled_from(Slip),
        numerals(allow_approximate=False),
        numerals(allow_approximate=False),
        st.lists(mended, min_size=1, max_size=2).map(tuple),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return a strategy for judged reports, put together from parts that were drawn apart."""
    found = draw(st.lists(checks(), max_size=2))
    return Report(
        tuple(one.claim for one in found),
        tuple(found),
        tuple(draw(st.lists(cross_checks(), max_size=2))),
        tuple(draw(st.lists(repairs(), max_size=1))),
    )

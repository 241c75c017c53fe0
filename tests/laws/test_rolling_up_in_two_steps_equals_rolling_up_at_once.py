"""Communes into provinces into the nation, or at once: the total is the same."""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi import Figure, Figures, Missing, MissingReason, Status, Year, catalogue
from hocsuotdoi.measure import Additivity, Timing
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.place import Gazetteer, Tier
from hocsuotdoi.rollup import Total, roll_up
from hocsuotdoi.testing import gazetteers

YEAR: Final = Year(2026)
TIERS: Final = (Tier.NATION, Tier.PROVINCE, Tier.COMMUNE)
COUNTRIES: Final = gazetteers(
    system="x", valid_from=date(2025, 7, 1), tiers=TIERS, allow_moves=False
).filter(lambda gazetteer: bool(gazetteer.places(Tier.PROVINCE)))
COUNTS: Final = st.integers(0, 10**6)
MISSING: Final = st.sampled_from([MissingReason.NOT_REPORTED, MissingReason.SUPPRESSED])
NOTED: Final = st.sets(st.sampled_from([Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL]))
WORDS: Final = st.sampled_from([Approximation.EXACT, Approximation.AT_LEAST])
DAYS: Final = st.sampled_from([None, None, date(2026, 6, 30), date(2026, 12, 31)])
MEASURES: Final = st.sampled_from(
    [
        catalogue.LEARNING_FAMILIES,
        catalogue.COMMUNES_ASSESSED,
        attrs.evolve(catalogue.LEARNING_FAMILIES, additivity=Additivity.OVERLAPS),
    ]
)


@st.composite
def reported(draw: st.DrawFn, gazetteer: Gazetteer) -> Figures:
    """Return figures of one measure, of most communes."""
    measure = draw(MEASURES)
    mostly = draw(st.booleans())
    values = COUNTS if mostly else st.one_of(COUNTS, st.builds(Missing, MISSING))
    found: list[Figure] = []
    (nation,) = gazetteer.places(Tier.NATION)
    for unit in gazetteer.within(nation):
        value = draw(values)
        if isinstance(value, Missing):
            found.append(Figure(measure, unit, YEAR, value))
        elif mostly or draw(st.booleans()):
            noted = frozenset(draw(NOTED)) or frozenset({Status.NORMAL})
            word, day = draw(WORDS), draw(DAYS)
            figure = Figure(measure, unit, YEAR, value, approximation=word, as_of=day)
            found.append(attrs.evolve(figure, status=noted))
    assume(found)
    return Figures(found)


def nation(gazetteer: Gazetteer, figures: Figures, *, of: Tier | None, partial: bool) -> Total:
    """Return the total of the nation."""
    totals = roll_up(figures, gazetteer=gazetteer, to=Tier.NATION, of=of, partial=partial)
    (total,) = totals
    return total


@given(data=st.data())
def test_rolling_up_in_two_steps_equals_rolling_up_at_once(data: st.DataObject) -> None:
    """Value, status and day; a missing commune makes its province missing, and that the nation."""
    gazetteer = data.draw(COUNTRIES)
    figures = data.draw(reported(gazetteer))
    at_once = nation(gazetteer, figures, of=None, partial=False)
    provinces = roll_up(figures, gazetteer=gazetteer, to=Tier.PROVINCE)
    assert not provinces.outside
    in_two = nation(gazetteer, provinces.figures, of=Tier.PROVINCE, partial=False)
    if not isinstance(at_once.value, Missing):
        assert (at_once.value, at_once.status, at_once.as_of) == (
            in_two.value,
            in_two.status,
            in_two.as_of,
        )
        return
    assert isinstance(in_two.value, Missing)
    if at_once.measure.timing is Timing.STOCK:
        assert at_once.value.reason is in_two.value.reason


@given(data=st.data())
def test_what_came_is_the_same_in_two_steps(data: st.DataObject) -> None:
    """A partial nation is at least the sum of its partial provinces, and of what came."""
    gazetteer = data.draw(COUNTRIES)
    figures = data.draw(reported(gazetteer))
    at_once = nation(gazetteer, figures, of=None, partial=True)
    provinces = roll_up(figures, gazetteer=gazetteer, to=Tier.PROVINCE, partial=True)
    in_two = nation(gazetteer, provinces.figures, of=Tier.PROVINCE, partial=True)
    if at_once.measure.timing is Timing.FLOW:  # two provinces may each be up to another day
        return
    if isinstance(at_once.interval, Missing):
        assert isinstance(in_two.interval, Missing)
    else:
        assert at_once.interval == in_two.interval

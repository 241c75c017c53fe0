"""Levels rolled up are again a distribution, counted exclusively or cumulatively."""

from __future__ import annotations

from datetime import date
from itertools import accumulate
from typing import Final

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figure, Figures, Levels, Place, Year, catalogue, compute
from hocsuotdoi.indicator import Distribution
from hocsuotdoi.place import Gazetteer, Tier
from hocsuotdoi.rollup import roll_up
from hocsuotdoi.testing import gazetteers

YEAR: Final = Year(2026)
LEVELS: Final = (catalogue.LITERATE_1_AGED_15_60, catalogue.LITERATE_2_AGED_15_60)
WHOLE: Final = catalogue.PEOPLE_15_60
COUNTRIES: Final = gazetteers(system="x", valid_from=date(2025, 7, 1), allow_moves=False)
COUNTS: Final = st.integers(0, 1_000)


def distribution(
    gazetteer: Gazetteer, counts: dict[Place, list[int]], *, cumulative: bool
) -> Distribution:
    """Return that of the nation, from exclusive counts of each unit, the rest last."""
    figures: list[Figure] = []
    for place, exclusive in counts.items():
        stacked = list(accumulate(reversed(exclusive[:-1])))[::-1]
        given = [*(stacked if cumulative else exclusive[:-1]), sum(exclusive)]
        figures += [
            Figure(measure, place, YEAR, count)
            for measure, count in zip((*LEVELS, WHOLE), given, strict=True)
        ]
    totals = roll_up(Figures(figures), gazetteer=gazetteer, to=Tier.NATION)
    formula = Levels(LEVELS, WHOLE, cumulative=cumulative)
    indicator = attrs.evolve(catalogue.LITERACY_LEVELS_AGED_15_60, formula=formula)
    (nation,) = gazetteer.places(Tier.NATION)
    found = compute(indicator, totals.figures, place=nation, period=YEAR)
    assert isinstance(found.value, Distribution)
    return found.value


@given(data=st.data())
def test_levels_rolled_up_stay_a_distribution(data: st.DataObject) -> None:
    """And both ways of counting tell one truth above as they do below."""
    gazetteer = data.draw(COUNTRIES)
    (nation,) = gazetteer.places(Tier.NATION)
    counts = {
        unit: [data.draw(COUNTS), data.draw(COUNTS), 1 + data.draw(COUNTS)]
        for unit in gazetteer.within(nation)
    }
    exclusive = distribution(gazetteer, counts, cumulative=False)
    cumulative = distribution(gazetteer, counts, cumulative=True)
    assert exclusive == cumulative.exclusive()
    assert [sum(level) for level in zip(*counts.values(), strict=True)][:-1] == [
        ratio.part for _, ratio in exclusive.levels
    ]
    assert sum(map(sum, counts.values())) == exclusive.levels[0][1].whole

"""Where every base is positive, a rolled-up rate lies between the extremes of its parts."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figure, Figures, Place, Ratio, Year, catalogue, compute
from hocsuotdoi.place import Gazetteer, Tier
from hocsuotdoi.rollup import roll_up
from hocsuotdoi.testing import gazetteers, ratios

YEAR: Final = Year(2026)
COUNTRIES: Final = gazetteers(
    system="x", valid_from=date(2025, 7, 1), allow_moves=False, max_children=4
)


def rate(figures: Figures, place: Place) -> Ratio:
    """Return the share of learning families of a place."""
    found = compute(catalogue.LEARNING_FAMILY_SHARE, figures, place=place, period=YEAR)
    assert isinstance(found.value, Ratio)
    return found.value


def tiers(gazetteer: Gazetteer) -> list[Tier]:
    """Return the tiers that have places, the smallest first."""
    return [tier for tier in Tier if gazetteer.places(tier)]


@given(data=st.data())
def test_a_rolled_up_rate_lies_between_those_of_its_parts(data: st.DataObject) -> None:
    """At every tier, and so between those of its units; the mean of the rates is another number."""
    gazetteer = data.draw(COUNTRIES)
    figures: list[Figure] = []
    (nation,) = gazetteer.places(Tier.NATION)
    for unit in gazetteer.within(nation):
        ratio = data.draw(ratios(max_value=1, max_whole=1_000))
        figures += [
            Figure(catalogue.LEARNING_FAMILIES, unit, YEAR, ratio.part),
            Figure(catalogue.HOUSEHOLDS, unit, YEAR, ratio.whole),
        ]
    totals = {
        tier: roll_up(Figures(figures), gazetteer=gazetteer, to=tier).figures
        for tier in tiers(gazetteer)
    }
    for tier, found in totals.items():
        for place in gazetteer.places(tier):
            rates = [
                rate(totals[gazetteer.tier(child)], child) for child in gazetteer.children(place)
            ]
            if rates:
                assert min(rates) <= rate(found, place) <= max(rates)

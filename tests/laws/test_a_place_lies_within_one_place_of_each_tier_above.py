"""On a sound list every place of a tier is within exactly one place of each tier above it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import testing
from hocsuotdoi.place import Gazetteer, Tier

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(gazetteer=testing.gazetteers(), day=DAYS)
def test_a_place_lies_within_one_place_of_each_tier_above(gazetteer: Gazetteer, day: date) -> None:
    """That place is its ancestor of the tier."""
    for tier in Tier:
        for above in (one for one in Tier if one > tier and gazetteer.places(one)):
            for place in gazetteer.places(tier):
                holders = [
                    one
                    for one in gazetteer.places(above)
                    if place in gazetteer.within(one, tier=tier, on=day)
                ]
                assert [gazetteer.ancestor(place, tier=above, on=day)] == holders


@given(gazetteer=testing.gazetteers(), day=DAYS, tier=st.sampled_from(Tier))
def test_the_units_of_a_tier_make_up_a_place_each_part_of_it_once(
    gazetteer: Gazetteer, day: date, tier: Tier
) -> None:
    """Whatever the tier, the leaves of the units are the leaves of the place."""
    for place in gazetteer.places():
        if gazetteer.tier(place) >= tier:
            units = gazetteer.within(place, tier=tier, on=day)
            leaves = [leaf for unit in units for leaf in gazetteer.within(unit, on=day)]
            assert list(gazetteer.within(place, on=day)) == sorted(leaves)

"""Carrying then summing equals summing then carrying, over unions of stable areas."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import (
    Concordance,
    Figure,
    Figures,
    Measure,
    Missing,
    Tier,
    Year,
    catalogue,
    roll_up,
)
from hocsuotdoi.merger import Policy
from hocsuotdoi.testing import concordances, country, counts

BEFORE = Year(2024)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    "measure", [catalogue.MEMBERS, catalogue.LEARNING_FAMILIES], ids=lambda one: one.id
)
@pytest.mark.parametrize("tier", [Tier.PROVINCE, Tier.NATION])
def test_provinces_of_a_country_come_out_alike(seed: int, measure: Measure, tier: Tier) -> None:
    """By way of old provinces, or of new communes and unions."""
    invented = country(seed)
    figures = invented.figures([measure], [BEFORE], seed=seed)
    people = measure is catalogue.MEMBERS
    recast = invented.communes.carry(figures, policy=Policy.UNION)
    new = invented.communes.stable(invented.after, people=people)
    carried_first = roll_up(recast.figures, gazetteer=new, to=tier).figures
    old_provinces = roll_up(figures, gazetteer=invented.before, to=Tier.PROVINCE).figures
    provinces = invented.provinces.carry(old_provinces).figures
    summed_first = provinces
    if tier is Tier.NATION:
        summed_first = roll_up(
            provinces, gazetteer=invented.after, to=tier, of=Tier.PROVINCE
        ).figures
    assert summed_first == carried_first
    assert not any(isinstance(one.value, Missing) for one in carried_first)


@given(
    concordance=concordances(weighted=True),
    measure=st.sampled_from([catalogue.MEMBERS, catalogue.LEARNING_FAMILIES]),
    data=st.data(),
)
def test_weights_and_unions_agree_on_stable_areas(
    concordance: Concordance, measure: Measure, data: st.DataObject
) -> None:
    """Shares of one area add up to the area, to the last fraction."""
    year = Year(concordance.effective.year - 1)
    figures = Figures(
        Figure(measure, place, year, data.draw(counts())) for place in concordance.sources
    )
    shared = concordance.carry(figures, policy=Policy.WEIGHTS).figures
    united = concordance.carry(figures, policy=Policy.UNION).figures
    for area in concordance.common_units(people=measure is catalogue.MEMBERS):
        parts = [shared.get(measure, place=one, period=year) for one in area.targets]
        values = [one.value for one in parts if one and not isinstance(one.value, Missing)]
        whole = united.get(measure, place=area.place, period=year)
        expected = sum((Fraction(value) for value in values), Fraction(0))
        assert (whole.value if whole else 0) == expected

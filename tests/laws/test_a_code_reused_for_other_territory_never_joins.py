"""A code reused for other territory never joins two figures."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi import Concordance, Figure, Figures, Missing, Year, catalogue, compute
from hocsuotdoi.errors import Code, NotComparable
from hocsuotdoi.merger import Policy
from hocsuotdoi.testing import concordances, counts


@given(concordance=concordances(), policy=st.sampled_from(Policy), data=st.data())
def test_only_links_carry(concordance: Concordance, policy: Policy, data: st.DataObject) -> None:
    """A figure comes to the places that its place is linked to, whatever their codes."""
    measure = data.draw(st.sampled_from([catalogue.MEMBERS, catalogue.LEARNING_FAMILIES]))
    source = data.draw(st.sampled_from(concordance.sources))
    year = Year(concordance.effective.year - 1)
    figures = Figures([Figure(measure, source, year, data.draw(counts(min_value=1)))])
    recast = concordance.carry(figures, policy=policy)
    linked = {link.target for link in concordance.out_of(source)}
    for carried in recast:
        place = carried.figure.place
        area = concordance.area(place, people=measure is catalogue.MEMBERS)
        assert area is not None
        assert linked & {place, *area.targets}
        assert source in {portion.source for portion in carried.portions} or isinstance(
            carried.figure.value, Missing
        )


@given(concordance=concordances(), value=counts(), data=st.data())
def test_a_growth_without_concordance_is_refused(
    concordance: Concordance, value: int, data: st.DataObject
) -> None:
    """A figure that bears the code on the old list is neither used nor passed over."""
    old = {place.code: place for place in concordance.sources}
    reused = [place for place in concordance.targets if place.code in old]
    assume(reused)
    place = data.draw(st.sampled_from(reused))
    year = Year(concordance.effective.year)
    figures = Figures(
        [
            Figure(catalogue.MEMBERS, place, year, value),
            Figure(catalogue.MEMBERS, old[place.code], year.prior(), value),
        ]
    )
    with pytest.raises(NotComparable) as caught:
        compute(catalogue.MEMBER_GROWTH, figures, place=place, period=year)
    assert Code.PLACES_DIFFER is caught.value.code

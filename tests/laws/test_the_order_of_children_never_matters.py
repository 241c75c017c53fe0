"""Totals and breakdowns do not depend on the order of figures or of places."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figures, Year, catalogue
from hocsuotdoi.place import Gazetteer, Tier
from hocsuotdoi.rollup import breakdown, roll_up
from hocsuotdoi.testing import counts, gazetteers, missings
from hocsuotdoi.testing._figure import single_figures

YEAR: Final = Year(2026)
MEASURES: Final = (catalogue.LEARNING_FAMILIES, catalogue.COMMUNES_ASSESSED)
COUNTRIES: Final = gazetteers(system="x", valid_from=date(2025, 7, 1), allow_moves=False)
VALUES: Final = counts() | missings()


@given(data=st.data(), partial=st.booleans())
def test_the_order_of_children_never_matters(data: st.DataObject, partial: bool) -> None:  # noqa: FBT001
    """Neither that of the rows of a list, nor that in which reports came."""
    gazetteer = data.draw(COUNTRIES)
    (nation,) = gazetteer.places(Tier.NATION)
    figures = Figures(
        data.draw(single_figures(place=place, period=YEAR, measures=MEASURES, values=VALUES))
        for place in gazetteer.places()
    )
    shuffled = Figures(data.draw(st.permutations(list(figures))))
    mixed = Gazetteer(tuple(data.draw(st.permutations(gazetteer.entries))))
    for tier in (tier for tier in Tier if gazetteer.places(tier)):
        expected = roll_up(figures, gazetteer=gazetteer, to=tier, partial=partial)
        actual = roll_up(shuffled, gazetteer=mixed, to=tier, partial=partial)
        assert expected == actual
        assert str(expected) == str(actual)
        taken_apart = [
            breakdown(
                MEASURES[0],
                given,
                gazetteer=places,
                place=nation,
                by=tier,
                period=YEAR,
                partial=partial,
            )
            for given, places in ((figures, gazetteer), (shuffled, mixed))
        ]
        assert taken_apart[0] == taken_apart[1]

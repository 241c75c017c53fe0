"""The shares of siblings, as they are displayed, sum to 100; larger ones are not shown smaller."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figure, Figures, Missing, Ratio, Status, Year, catalogue
from hocsuotdoi.place import Tier
from hocsuotdoi.rollup import breakdown
from hocsuotdoi.testing import gazetteers

YEAR: Final = Year(2026)
FAMILIES: Final = catalogue.LEARNING_FAMILIES
COUNTRIES: Final = gazetteers(
    system="x", valid_from=date(2025, 7, 1), allow_moves=False, max_children=4
)
VALUES: Final = st.one_of(st.integers(0, 100), st.fractions(0, 100, max_denominator=12), st.none())


@given(data=st.data(), partial=st.booleans(), places=st.integers(0, 4))
def test_shares_displayed_of_siblings_sum_to_100(
    data: st.DataObject,
    partial: bool,  # noqa: FBT001
    places: int,
) -> None:
    """Of those that are known, by any tier; ranks go with the counts."""
    gazetteer = data.draw(COUNTRIES)
    (nation,) = gazetteer.places(Tier.NATION)
    by = data.draw(st.sampled_from([tier for tier in Tier if tier > Tier.VILLAGE]))
    figures: list[Figure] = []
    for unit in gazetteer.within(nation):
        value = data.draw(VALUES)
        if value is not None:
            status = Status.ESTIMATED if isinstance(value, Fraction) else Status.NORMAL
            figures.append(Figure(FAMILIES, unit, YEAR, value, status=frozenset({status})))
    found = breakdown(
        FAMILIES,
        Figures(figures),
        gazetteer=gazetteer,
        place=nation,
        by=by,
        period=YEAR,
        partial=partial,
    )
    percents = found.percents(places)
    known = [one for one in percents if isinstance(one, Decimal)]
    assert sum(known) == (100 if known else 0)
    step = Fraction(1, 10**places)
    for row, percent in zip(found.rows, percents, strict=True):
        assert isinstance(row.share, Missing) is isinstance(percent, Missing)
        if isinstance(row.share, Ratio) and isinstance(percent, Decimal):
            assert abs(Fraction(percent) - row.share.value * 100) < step
    ranked = {
        row.place: row.value
        for row in found.rows
        if row.rank is not None and isinstance(row.value, int | Fraction)
    }
    larger = {
        place: [other for other in ranked.values() if other > value]
        for place, value in ranked.items()
    }
    assert {row.place: row.rank for row in found.rows if row.rank is not None} == {
        place: 1 + len(others) for place, others in larger.items()
    }

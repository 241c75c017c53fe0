"""Coverage is monotone: a report more never lowers it, nor a partial total."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figure, Figures, Missing, Year, catalogue
from hocsuotdoi.place import Tier
from hocsuotdoi.rollup import roll_up
from hocsuotdoi.testing import gazetteers, missings

YEAR: Final = Year(2026)
FAMILIES: Final = catalogue.LEARNING_FAMILIES
COUNTRIES: Final = gazetteers(system="x", valid_from=date(2025, 7, 1), allow_moves=False)
VALUES: Final = st.integers(0, 10**6) | missings()


@given(data=st.data(), partial=st.booleans())
def test_coverage_grows_with_every_report(data: st.DataObject, partial: bool) -> None:  # noqa: FBT001
    """By one unit when a count comes, by none when a unit says that it has none."""
    gazetteer = data.draw(COUNTRIES)
    (nation,) = gazetteer.places(Tier.NATION)
    units = data.draw(st.permutations(gazetteer.within(nation)))
    figures = Figures()
    reported, least = 0, 0
    for unit in units:
        figures += Figure(FAMILIES, unit, YEAR, data.draw(VALUES))
        (total,) = roll_up(figures, gazetteer=gazetteer, to=nation, partial=partial)
        value = figures.value(FAMILIES, place=unit, period=YEAR)
        came = 0 if isinstance(value, Missing) else 1
        assert (reported + came, len(units)) == (total.reported, total.expected)
        assert total.reported + len(total.missing) == total.expected
        assert (total.coverage.part, total.coverage.whole) == (total.reported, total.expected)
        if partial and isinstance(total.value, int):
            assert least <= total.value
            least = total.value
        reported = total.reported
        complete = not isinstance(total.value, Missing) and not total.is_partial
        assert complete is (reported == len(units))

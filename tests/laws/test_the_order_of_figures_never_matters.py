"""Filled in any order, a ledger is equal, hashes alike, and lists and computes the same."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figures, Place, Year, catalogue, compute, testing

if TYPE_CHECKING:
    from hocsuotdoi import Indicator

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))


@given(
    figures=testing.figures(place=HERE, period=Year(2024), values=st.just(7), max_size=5),
    indicator=st.sampled_from(catalogue.INDICATORS),
    data=st.data(),
)
def test_the_order_of_figures_never_matters(
    figures: Figures, indicator: Indicator, data: st.DataObject
) -> None:
    """Filled in any order a ledger is equal, hashes alike, lists and computes the same."""
    shuffled = data.draw(st.permutations(list(figures)))
    cut = data.draw(st.integers(0, len(shuffled)))
    by_one = Figures()
    for figure in shuffled:
        by_one += figure
    in_two = Figures(shuffled[cut:]) + Figures(shuffled[:cut])
    for other in (Figures(shuffled), by_one, in_two):
        assert figures == other
        assert hash(figures) == hash(other)
        assert list(figures) == list(other)
        assert repr(figures) == repr(other)
        expected = compute(indicator, figures, place=HERE, period=Year(2024))
        assert expected == compute(indicator, other, place=HERE, period=Year(2024))

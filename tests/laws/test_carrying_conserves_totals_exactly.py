"""Carrying along a concordance conserves totals exactly, under every policy that answers."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Concordance, Figure, Figures, Measure, Missing, Year, catalogue
from hocsuotdoi.merger import Carried, Policy
from hocsuotdoi.testing import concordances, country, counts

MEASURES = st.sampled_from([catalogue.MEMBERS, catalogue.LEARNING_FAMILIES])


def reported(concordance: Concordance, measure: Measure, data: st.DataObject) -> Figures:
    """Return a count of every old place, the year before."""
    year = Year(concordance.effective.year - 1)
    return Figures(
        Figure(measure, place, year, data.draw(counts())) for place in concordance.sources
    )


def total(figures: Figures) -> Fraction:
    """Return the sum of all that is known."""
    return sum(
        (Fraction(one.value) for one in figures if not isinstance(one.value, Missing)), Fraction(0)
    )


@given(concordance=concordances() | concordances(weighted=True), measure=MEASURES, data=st.data())
def test_unions_conserve_totals_exactly(
    concordance: Concordance, measure: Measure, data: st.DataObject
) -> None:
    """Each old place lies in one union, and none is without a value."""
    figures = reported(concordance, measure, data)
    recast = concordance.carry(figures, policy=Policy.UNION)
    assert total(figures) == total(recast.figures)
    assert not any(isinstance(one.value, Missing) for one in recast.figures)


@given(concordance=concordances(weighted=True), measure=MEASURES, data=st.data())
def test_weights_conserve_totals_exactly(
    concordance: Concordance, measure: Measure, data: st.DataObject
) -> None:
    """What is shared out is neither rounded nor lost, and the estimated share is one."""
    figures = reported(concordance, measure, data)
    recast = concordance.carry(figures, policy=Policy.WEIGHTS)
    assert total(figures) == total(recast.figures)
    assert all(0 <= carried.estimated <= 1 for carried in recast)


@given(concordance=concordances(), measure=MEASURES, data=st.data())
def test_what_is_answered_without_weights_is_counted_once(
    concordance: Concordance, measure: Measure, data: st.DataObject
) -> None:
    """A new place with a value has all of its old places, and no other place has them."""
    figures = reported(concordance, measure, data)
    for policy in (Policy.REFUSE, Policy.WEIGHTS):
        recast = concordance.carry(figures, policy=policy)
        answered = [one for one in recast if not isinstance(one.figure.value, Missing)]
        sources = [portion.source for one in answered for portion in one.portions]
        assert len(set(sources)) == len(sources)
        assert sum(_value(figures, one) for one in answered) == total(recast.figures)


def _value(figures: Figures, carried: Carried) -> Fraction:
    held = [figure for figure in figures if figure in carried.published]
    return total(Figures(held))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("people", [True, False])
def test_a_country_conserves_its_totals(seed: int, people: bool) -> None:  # noqa: FBT001
    """With every kind of link there is."""
    measure = catalogue.MEMBERS if people else catalogue.LEARNING_FAMILIES
    invented = country(seed)
    figures = invented.figures([measure], [Year(2023), Year(2024)], seed=seed)
    recast = invented.communes.carry(figures, policy=Policy.UNION)
    assert total(figures) == total(recast.figures)

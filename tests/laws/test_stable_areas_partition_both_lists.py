"""Stable areas partition the places of both lists."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.merger._link import carrying
from hocsuotdoi.testing import concordances, country

if TYPE_CHECKING:
    from hocsuotdoi import Concordance
    from hocsuotdoi.merger import StableArea


def holds(concordance: Concordance, areas: tuple[StableArea, ...], *, people: bool) -> None:
    """Check that every place lies in one area, and that no count leaves one."""
    sources = Counter(place for area in areas for place in area.sources)
    targets = Counter(place for area in areas for place in area.targets)
    assert Counter(concordance.sources) == sources
    assert Counter(concordance.targets) == targets
    for area in areas:
        for source in area.sources:
            over = carrying(concordance.out_of(source), people=people)
            assert {link.target for link in over} <= set(area.targets)
        assert area == concordance.area(area.place, people=people)
    assert sorted(areas, key=lambda area: area.targets) == list(areas)


@given(concordance=concordances(), people=st.booleans())
def test_stable_areas_partition_both_lists(concordance: Concordance, people: bool) -> None:  # noqa: FBT001
    """Each old place and each new one lies in one area."""
    holds(concordance, concordance.common_units(people=people), people=people)


@given(concordance=concordances())
def test_areas_of_people_lie_inside_those_of_territory(concordance: Concordance) -> None:
    """People tie fewer places together than territory does."""
    home = {target: area for area in concordance.common_units() for target in area.targets}
    for area in concordance.common_units(people=True):
        assert 1 == len({home[target] for target in area.targets})


@pytest.mark.parametrize("seed", range(5))
def test_the_areas_of_a_country_partition_it(seed: int) -> None:
    """With every kind of link there is."""
    links = country(seed).communes
    for people in (True, False):
        holds(links, links.common_units(people=people), people=people)

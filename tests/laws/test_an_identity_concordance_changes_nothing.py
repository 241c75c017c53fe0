"""An identity concordance changes nothing but the list of the places."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Concordance, Figures, Place, Year
from hocsuotdoi.merger import Comparability, Policy
from hocsuotdoi.testing import figures

OLD, NEW = date(2025, 6, 30), date(2025, 7, 1)
HERE = Place("02", system="vn-gso", valid_from=OLD)


@given(ledger=figures(place=HERE, period=Year(2024)), policy=st.sampled_from(Policy))
def test_an_identity_concordance_changes_nothing(ledger: Figures, policy: Policy) -> None:
    """Values, statuses, words such as hơn, days and sources are kept, whatever is counted."""
    there = attrs.evolve(HERE, valid_from=NEW)
    recast = Concordance.identity([HERE], effective=NEW).carry(ledger, policy=policy)
    assert Figures(attrs.evolve(one, place=there) for one in ledger) == recast.figures
    assert () == recast.left
    for carried in recast:
        assert Comparability.SAME_TERRITORY is carried.comparability
        assert [ledger.get(carried.figure.measure, place=HERE, period=Year(2024))] == list(
            carried.published
        )
        assert 0 == carried.estimated


def test_composed_with_an_identity_a_concordance_stays_what_it_is() -> None:
    """Before it or after it."""
    one = Concordance.identity([HERE], effective=NEW)
    later = Concordance.identity(one.targets, effective=date(2026, 9, 1))
    both = one.compose(later)
    assert Concordance.identity([HERE], effective=date(2026, 9, 1)) == both

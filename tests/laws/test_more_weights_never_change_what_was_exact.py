"""More weights never change what was exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Concordance, Figure, Figures, Measure, Missing, Status, Year, catalogue
from hocsuotdoi.merger import Policy
from hocsuotdoi.testing import concordances, counts

if TYPE_CHECKING:
    from hocsuotdoi.place import Place


def without(concordance: Concordance, sources: set[Place]) -> Concordance:
    """Return the concordance without the weights of some old places."""
    return attrs.evolve(
        concordance,
        links=tuple(
            attrs.evolve(link, people=None, other=None) if link.source in sources else link
            for link in concordance
        ),
    )


@given(
    concordance=concordances(weighted=True),
    measure=st.sampled_from([catalogue.MEMBERS, catalogue.LEARNING_FAMILIES]),
    data=st.data(),
)
def test_more_weights_never_change_what_was_exact(
    concordance: Concordance, measure: Measure, data: st.DataObject
) -> None:
    """They only answer more, and what they answer is marked as an estimate."""
    year = Year(concordance.effective.year - 1)
    figures = Figures(
        Figure(measure, place, year, data.draw(counts())) for place in concordance.sources
    )
    fewer = without(concordance, data.draw(st.sets(st.sampled_from(concordance.sources))))
    none = without(concordance, set(concordance.sources))
    for policy in (Policy.REFUSE, Policy.UNION):
        assert none.carry(figures, policy=policy).figures == (
            concordance.carry(figures, policy=policy).figures
        )
    exact = none.carry(figures).figures
    some, all_ = (one.carry(figures, policy=Policy.WEIGHTS).figures for one in (fewer, concordance))
    for figure in exact:
        by_some, by_all = (
            each.get(measure, place=figure.place, period=year) for each in (some, all_)
        )
        assert by_all is not None
        if not isinstance(figure.value, Missing):
            assert figure == by_some == by_all
        else:
            assert Status.ESTIMATED in by_all.status
        if by_some is not None and not isinstance(by_some.value, Missing):
            assert by_some == by_all

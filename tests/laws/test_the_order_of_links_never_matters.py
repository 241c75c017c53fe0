"""The order in which the rows of a table come never matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Concordance
from hocsuotdoi.testing import concordances, links

if TYPE_CHECKING:
    from random import Random

    from hocsuotdoi.merger import Link


def rows(concordance: Concordance) -> list[dict[str, object]]:
    """Return the links as rows of a table."""
    return [
        {
            "old_code": link.source.code,
            "old_name": link.source.name,
            "new_code": link.target.code,
            "new_name": link.target.name,
            "part": link.part.name.lower(),
        }
        for link in concordance
    ]


@given(concordance=concordances(), random=st.randoms(use_true_random=False))
def test_the_order_of_rows_never_matters(concordance: Concordance, random: Random) -> None:
    """Nor does it when some come twice."""
    table = rows(concordance)
    table += table[:2]
    random.shuffle(table)
    again = Concordance.from_rows(
        table,
        system=concordance.system,
        old_list=concordance.old_list,
        effective=concordance.effective,
    )
    assert concordance == again
    assert concordance.common_units() == again.common_units()


@given(
    given_=st.lists(links(), min_size=1, max_size=4),
    concordance=concordances(weighted=True),
    random=st.randoms(use_true_random=False),
)
def test_the_order_of_links_never_matters(
    given_: list[Link], concordance: Concordance, random: Random
) -> None:
    """Nor where they contradict each other: what is wrong is reported in one order."""
    several = [*concordance, *given_, *given_]
    one = attrs.evolve(concordance, links=tuple(several))
    random.shuffle(several)
    other = attrs.evolve(concordance, links=tuple(several))
    assert one.links == other.links
    assert [repr(link) for link in one] == [repr(link) for link in other]
    assert one.check() == other.check()

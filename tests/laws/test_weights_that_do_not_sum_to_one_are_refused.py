"""Weights that do not sum to one are refused, wherever they come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi import Concordance, Figures
from hocsuotdoi.errors import InvalidValue
from hocsuotdoi.testing import concordances

if TYPE_CHECKING:
    from fractions import Fraction

    from hocsuotdoi.merger import Link


@given(concordance=concordances(), data=st.data())
def test_weights_that_do_not_sum_to_one_are_refused(
    concordance: Concordance, data: st.DataObject
) -> None:
    """By the method that takes them, by the check, and by all that would use them."""
    split = [one for one in concordance.sources if len(concordance.out_of(one)) > 1]
    assume(split)
    links = concordance.out_of(data.draw(st.sampled_from(split)))
    shares = [data.draw(st.fractions(0, 1)) for _ in links]
    assume(1 != sum(shares))
    pairs = {
        (link.source.code, link.target.code): share
        for link, share in zip(links, shares, strict=True)
    }
    with pytest.raises(InvalidValue):
        concordance.weighted(pairs, basis="x", people=False)

    weighed = dict(zip(links, shares, strict=True))
    bad = attrs.evolve(
        concordance, links=tuple(_weighed(link, weighed.get(link)) for link in concordance)
    )
    (problem,) = bad.check()
    assert "shares that sum to 1" == problem.expected
    with pytest.raises(InvalidValue):
        bad.carry(Figures())


def _weighed(link: Link, share: Fraction | None) -> Link:
    return attrs.evolve(link, other=share)

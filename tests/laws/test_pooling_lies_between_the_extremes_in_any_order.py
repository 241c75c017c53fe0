"""A pooled rate lies between the extremes, in whatever order and groups it is pooled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.exact import Missing, Ratio
from hocsuotdoi.testing import ratios

SEVERAL = st.lists(ratios(), min_size=1, max_size=6)


def counted(ratio: Ratio | Missing) -> tuple[int, int]:
    """Return part and whole, which equality does not tell."""
    assert isinstance(ratio, Ratio)
    return ratio.part, ratio.whole


@given(several=SEVERAL)
def test_pooling_lies_between_the_extremes(several: list[Ratio]) -> None:
    """The mean of the rates also does, but is another number."""
    pooled = Ratio.pooled(several)
    assert isinstance(pooled, Ratio)
    assert min(several) <= pooled <= max(several)


@given(several=SEVERAL, data=st.data())
def test_pooling_knows_no_order(several: list[Ratio], data: st.DataObject) -> None:
    """Neither of the communes nor of their rows."""
    shuffled = data.draw(st.permutations(several))
    assert counted(Ratio.pooled(several)) == counted(Ratio.pooled(shuffled))


@given(first=SEVERAL, second=SEVERAL)
def test_pooling_knows_no_groups(first: list[Ratio], second: list[Ratio]) -> None:
    """Communes into districts into a province, or all at once."""
    districts = [Ratio.pooled(first), Ratio.pooled(second)]
    known = [rate for rate in districts if isinstance(rate, Ratio)]
    assert counted(Ratio.pooled(first + second)) == counted(Ratio.pooled(known))

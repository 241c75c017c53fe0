"""Joined in any order and grouping, the same ledgers make one ledger."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figures, testing


@given(figures=testing.figures(max_size=4), data=st.data())
def test_the_order_of_ledgers_never_matters(figures: Figures, data: st.DataObject) -> None:
    """Ledgers of any places and periods are joined in any order, and listed in one."""
    shuffled = data.draw(st.permutations(list(figures)))
    cut = data.draw(st.integers(0, len(shuffled)))
    one, two = Figures(shuffled[:cut]), Figures(shuffled[cut:])
    assert figures == one + two == two + one
    assert list(figures) == list(one + two) == list(two + one)
    assert hash(one + two) == hash(two + one)

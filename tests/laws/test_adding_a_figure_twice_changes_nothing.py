"""A ledger takes one figure any number of times, and a figure that differs only as a revision."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figures, testing
from hocsuotdoi.errors import Code, Conflict
from hocsuotdoi.figure import Revision


@given(
    figures=testing.figures(values=testing.counts(max_value=10**6), max_size=3).filter(len),
    data=st.data(),
    more=st.integers(1, 100),
)
def test_adding_a_figure_twice_changes_nothing(
    figures: Figures, data: st.DataObject, more: int
) -> None:
    """One that differs is refused; a revision puts it in place and keeps both vintages."""
    held = data.draw(st.sampled_from(list(figures)))
    assert figures == figures + held == figures + figures
    assert isinstance(held.value, int)
    other = attrs.evolve(held, value=held.value + more)
    for late in (other, Figures([other])):
        with pytest.raises(Conflict) as caught:
            _ = figures + late
        assert caught.value.code == Code.FIGURES_DISAGREE
        assert caught.value.got == (held.value, other.value)
    revised = figures.revise(other, reason="sửa")
    assert other in set(revised)
    assert held not in set(revised)
    assert revised.revisions == (Revision(held, "sửa"),)
    assert len(figures) == len(revised)
    assert revised != figures

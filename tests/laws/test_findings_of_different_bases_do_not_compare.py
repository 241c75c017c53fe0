"""Findings of different bases are unequal, and neither ordered nor subtracted."""

from __future__ import annotations

import operator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Finding, Indicator, Place, Ratio, Year, catalogue, testing
from hocsuotdoi.errors import Code, NotComparable

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
INDICATORS = st.sampled_from(catalogue.INDICATORS)
OPERATORS = (operator.lt, operator.le, operator.gt, operator.ge, operator.sub)


@given(one=INDICATORS, other=INDICATORS, value=testing.ratios())
def test_findings_of_different_bases_do_not_compare(
    one: Indicator, other: Indicator, value: Ratio
) -> None:
    """Ordering or subtracting them raises, whatever they are worth; equality is False."""
    mine = Finding(one, HERE, Year(2024), value)
    theirs = Finding(other, HERE, Year(2024), value)
    assert (mine == theirs) is (one == other)
    assert (mine != theirs) is (one != other)
    if one.base == other.base:
        return
    for operate in OPERATORS:
        with pytest.raises(NotComparable) as caught:
            operate(mine, theirs)
        assert caught.value.code in {Code.DIFFERENT_BASES, Code.DIFFERENT_KINDS}

"""Findings of different bases are unequal, and neither ordered nor subtracted."""

from __future__ import annotations

import operator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import (
    Change,
    Finding,
    Growth,
    Indicator,
    Levels,
    Place,
    PointChange,
    Ratio,
    ShareGrowth,
    Year,
    catalogue,
    testing,
)
from hocsuotdoi.errors import Code, NotComparable
from hocsuotdoi.indicator import Distribution, Value

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
INDICATORS = st.sampled_from(catalogue.INDICATORS)
OPERATORS = (operator.lt, operator.le, operator.gt, operator.ge, operator.sub)


def worth(indicator: Indicator, value: Ratio) -> Value:
    """Return a value of the kind that the indicator has."""
    match indicator.formula:
        case Growth():
            return Change(value.whole, value.part)
        case ShareGrowth():
            return PointChange(value, value)
        case Levels(levels):
            nobody = Ratio(0, value.whole)
            return Distribution(tuple((each, nobody) for each in levels), cumulative=True)
        case _:
            return value


@given(one=INDICATORS, other=INDICATORS, value=testing.ratios())
def test_findings_of_different_bases_do_not_compare(
    one: Indicator, other: Indicator, value: Ratio
) -> None:
    """Ordering or subtracting them raises, whatever they are worth; equality is False."""
    mine = Finding(one, HERE, Year(2024), worth(one, value))
    theirs = Finding(other, HERE, Year(2024), worth(other, value))
    assert (mine == theirs) is (one == other)
    assert (mine != theirs) is (one != other)
    if one.base == other.base:
        return
    for operate in OPERATORS:
        with pytest.raises(NotComparable) as caught:
            operate(mine, theirs)
        assert caught.value.code in {Code.DIFFERENT_BASES, Code.DIFFERENT_KINDS}

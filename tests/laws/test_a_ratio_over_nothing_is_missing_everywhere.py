"""A ratio over nothing is Missing, with its reason, wherever it arises."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from hocsuotdoi import catalogue
from hocsuotdoi.exact import Change, Missing, MissingReason, Ratio
from hocsuotdoi.figure import Figures
from hocsuotdoi.indicator import Growth, Indicator, compute
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place
from hocsuotdoi.testing import counts

if TYPE_CHECKING:
    from hocsuotdoi.measure import Measure

NO_BASE = Missing(MissingReason.BASE_IS_ZERO)
PLACE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))


@given(part=counts())
def test_a_ratio_over_nothing_is_missing(part: int) -> None:
    """Whatever the part: nothing over nothing is not known either."""
    assert Ratio.of(part, 0) == NO_BASE


def test_a_rate_pooled_of_nothing_is_missing() -> None:
    """No ratio holds a base of zero, so only the empty pool has none."""
    assert Ratio.pooled([]) == NO_BASE


@given(current=counts())
def test_growth_from_nothing_has_no_relative_size(current: int) -> None:
    """Its absolute size is known."""
    change = Change(0, current)
    assert (NO_BASE, NO_BASE, current) == (change.relative, change.percent(), change.absolute)


@pytest.mark.parametrize("indicator", catalogue.INDICATORS, ids=lambda one: one.id)
def test_an_indicator_over_nothing_is_missing(indicator: Indicator) -> None:
    """Where all counts are zero, every share and mean is; a growth then has no relative size."""
    nothing: dict[Measure, int] = dict.fromkeys(catalogue.MEASURES, 0)
    figures = Figures.of(PLACE, Year(2023), nothing) + Figures.of(PLACE, Year(2024), nothing)
    value = compute(indicator, figures, place=PLACE, period=Year(2024)).value
    if isinstance(indicator.formula, Growth):
        assert Change(0, 0) == value
    else:
        assert isinstance(value, Missing)
        assert value.reason is MissingReason.BASE_IS_ZERO

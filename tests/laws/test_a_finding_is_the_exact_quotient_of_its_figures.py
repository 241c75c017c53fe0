"""A finding is the exact quotient of its figures; what is displayed is that, cut once."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import (
    Figures,
    Indicator,
    Mean,
    Place,
    Ratio,
    Share,
    Year,
    catalogue,
    compute,
    testing,
)
from hocsuotdoi.numeral import Style, number

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
QUOTIENTS = [i for i in catalogue.INDICATORS if isinstance(i.formula, Share | Mean)]


@given(
    indicator=st.sampled_from(QUOTIENTS),
    part=testing.counts(),
    more=testing.counts(min_value=1),
)
def test_a_finding_is_the_exact_quotient_of_its_figures(
    indicator: Indicator, part: int, more: int
) -> None:
    """Nothing is lost before display, and what is displayed is that quotient, cut."""
    formula = indicator.formula
    assert isinstance(formula, Share | Mean)
    share = isinstance(formula, Share)
    over = formula.base
    of = formula.part if isinstance(formula, Share) else formula.total
    figures = Figures.of(HERE, Year(2024), {of: part, over: part + more})
    found = compute(indicator, figures, place=HERE, period=Year(2024))
    assert isinstance(found.value, Ratio)
    assert Fraction(part, part + more) == found.value.value
    cut = found.value.percent(2) if share else found.value.decimal(2)
    for text, style in ((found.text(), Style.VI), (found.text("en"), Style.EN)):
        assert number(text, style=style).value == cut
        assert text.endswith("%") is share

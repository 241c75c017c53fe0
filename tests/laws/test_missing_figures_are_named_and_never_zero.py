"""Whichever figures are absent, the finding is Missing and names every one of them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import (
    Figures,
    Growth,
    Indicator,
    Missing,
    MissingReason,
    Place,
    ShareGrowth,
    Year,
    catalogue,
    compute,
)
from hocsuotdoi.indicator._formula import needed

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
REASONS = st.sampled_from([MissingReason.NOT_REPORTED, MissingReason.SUPPRESSED])


@given(indicator=st.sampled_from(catalogue.INDICATORS), reason=REASONS, data=st.data())
def test_missing_figures_are_named_and_never_zero(
    indicator: Indicator, reason: MissingReason, data: st.DataObject
) -> None:
    """Whichever figures are absent, every one of them is named, with the first one's reason."""
    years = [Year(2024)]
    if isinstance(indicator.formula, Growth | ShareGrowth):
        years.append(Year(2023))
    keys = [(year, measure) for year in years for measure in needed(indicator.formula)]
    absent = data.draw(st.sets(st.sampled_from(keys), min_size=1))
    silent = data.draw(st.booleans())
    figures = Figures()
    for year, measure in keys:
        if (year, measure) not in absent:
            figures += Figures.of(HERE, year, {measure: 7})
        elif not silent:
            figures += Figures.of(HERE, year, {measure: Missing(reason)})
    found = compute(indicator, figures, place=HERE, period=Year(2024))
    names = dict.fromkeys(measure.id for year, measure in keys if (year, measure) in absent)
    expected = MissingReason.NOT_REPORTED if silent else reason
    assert found.value == Missing(expected, tuple(names))
    for language in ("vi", "en"):
        shown = found.text(language)
        assert shown.startswith("– (")
        for year, measure in absent:
            dated = measure.label.text(language)
            if year == Year(2023):
                dated += f", {year.label(language)}"
            assert dated in shown

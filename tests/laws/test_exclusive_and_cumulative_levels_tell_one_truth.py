"""Levels counted either way give one distribution; displayed, it adds up to 100 %."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import accumulate

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figures, Levels, Place, Year, catalogue, compute
from hocsuotdoi.indicator import Distribution
from hocsuotdoi.numeral import Style, number

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
ONE, TWO = catalogue.LEARNING_COMMUNES_LEVEL_1, catalogue.LEARNING_COMMUNES_LEVEL_2
THREE = catalogue.COMMUNES_ASSESSED  # any third measure of communes
LEVELS = (ONE, TWO, THREE)


def distribution(counts: list[int], whole: int, *, cumulative: bool) -> tuple[Distribution, str]:
    formula = Levels(LEVELS, catalogue.COMMUNES, cumulative=cumulative)
    indicator = attrs.evolve(catalogue.LEARNING_COMMUNE_LEVELS, formula=formula)
    reported = dict(zip((*LEVELS, catalogue.COMMUNES), (*counts, whole), strict=True))
    figures = Figures.of(HERE, Year(2024), reported)
    found = compute(indicator, figures, place=HERE, period=Year(2024))
    assert isinstance(found.value, Distribution)
    return found.value, found.text("en")


@given(
    counts=st.lists(st.integers(0, 10_000), min_size=3, max_size=3),
    rest=st.integers(0, 10_000),
)
def test_exclusive_and_cumulative_levels_tell_one_truth(counts: list[int], rest: int) -> None:
    """Counted in either way the levels agree; displayed, with the rest, they sum to 100."""
    whole = sum(counts) + rest + 1
    exclusive, shown = distribution(counts, whole, cumulative=False)
    stacked = list(accumulate(reversed(counts)))[::-1]
    cumulative, _ = distribution(stacked, whole, cumulative=True)
    assert exclusive == cumulative.exclusive()
    assert exclusive == exclusive.exclusive()
    percents = [
        number(level.rsplit(" ", 1)[1], style=Style.EN).value / 100 for level in shown.split("\n")
    ]
    step = Fraction(1, 10_000)
    shares = [Fraction(count, whole) for count in (*counts, rest + 1)]
    for percent, share in zip((*percents, 1 - sum(percents)), shares, strict=True):
        assert abs(percent - share) < step

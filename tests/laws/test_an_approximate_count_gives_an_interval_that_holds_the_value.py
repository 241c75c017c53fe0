"""Whatever true counts the words allow, their quotient lies in the interval computed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi import Figures, Indicator, Interval, Place, Ratio, Rounding, Share, Year, compute
from hocsuotdoi import catalogue as c
from hocsuotdoi.numeral import Approximation, Numeral

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
QUOTIENTS = {
    c.LEARNING_CLAN_SHARE: (c.LEARNING_CLANS, c.CLANS),
    c.ATTENDANCES_PER_CLASS: (c.TRAINING_ATTENDANCES, c.TRAINING_CLASSES),
}
WORDS = st.sampled_from(Approximation)


def allowed(count: Numeral, true: int) -> bool:
    return true in count.interval(Rounding.HALF_UP)


@given(
    indicator=st.sampled_from(list(QUOTIENTS)),
    said=st.tuples(st.integers(0, 60), st.integers(0, 60)),
    true=st.tuples(st.integers(0, 70), st.integers(1, 70)),
    words=st.tuples(WORDS, WORDS),
)
def test_an_approximate_count_gives_an_interval_that_holds_the_value(
    indicator: Indicator,
    said: tuple[int, int],
    true: tuple[int, int],
    words: tuple[Approximation, Approximation],
) -> None:
    """For every true part and whole that the words allow."""
    exact = Approximation.EXACT
    counts = [
        Numeral(Fraction(true_one if word is exact else said_one), approximation=word)
        for said_one, true_one, word in zip(said, true, words, strict=True)
    ]
    assume(all(allowed(count, true_one) for count, true_one in zip(counts, true, strict=True)))
    part, whole = QUOTIENTS[indicator]
    figures = Figures.of(HERE, Year(2024), {part: counts[0], whole: counts[1]})
    share = isinstance(indicator.formula, Share)
    assume(not share or true[0] <= true[1])
    value = compute(indicator, figures, place=HERE, period=Year(2024)).value
    if set(words) == {exact}:
        assert value == Ratio(*true)
    else:
        assert isinstance(value, Interval)
        assert Fraction(*true) in value
        assert not share or (value.high is not None and value.high <= 1)

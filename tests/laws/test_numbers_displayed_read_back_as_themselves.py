"""What is displayed, in either language, is read back as the value that was shown."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import PointChange, Ratio, Rounding, display, testing
from hocsuotdoi.exact import rounded
from hocsuotdoi.numeral import Numeral, Reading, Style, read

STYLES = {"vi": Style.VI, "en": Style.EN}


def values(reading: Reading) -> set[Fraction]:
    readings = getattr(reading, "readings", (reading,))
    return {each.value for each in readings if isinstance(each, Numeral)}


@given(
    ratio=testing.ratios(),
    places=st.integers(0, 6),
    rounding=testing.roundings(),
    language=st.sampled_from(["vi", "en"]),
    count=testing.counts(),
)
def test_numbers_displayed_read_back_as_themselves(
    ratio: Ratio, places: int, rounding: Rounding, language: display.Language, count: int
) -> None:
    """Counts, plain numbers, percents and bounds, in both languages; what is ambiguous holds it."""
    style = STYLES[language]
    assert values(read(display.count(count, language=language), style=style)) == {count}
    number = display.number(ratio, places, rounding=rounding, language=language)
    assert Fraction(ratio.decimal(places, rounding=rounding)) in values(read(number, style=style))
    percent = display.percent(ratio, places, rounding=rounding, language=language)
    assert Fraction(ratio.percent(places, rounding=rounding)) in values(read(percent, style=style))
    change = PointChange(ratio, Ratio(count, 7))
    points = display.points(change, places, rounding=rounding, language=language)
    sign, digits = points[:1], points.split(" ")[0].lstrip("+")
    assert rounded(change.points, places, rounding=rounding) in values(read(digits, style=style))
    assert (sign == "+") is (rounded(change.points, places, rounding=rounding) > 0)

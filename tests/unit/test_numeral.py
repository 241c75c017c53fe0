"""Numbers as people write them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import cast

import pytest

from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, Unreadable, WrongType
from hocsuotdoi.exact import Rounding
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import (
    Ambiguous,
    Approximation,
    Extent,
    Numeral,
    Pair,
    Style,
    count,
    number,
    read,
    write,
)
from hocsuotdoi.numeral._words import Language, Sign, language

EXACT = Approximation.EXACT
MORE_THAN = Approximation.MORE_THAN
AT_LEAST = Approximation.AT_LEAST
ALMOST = Approximation.ALMOST
ABOUT = Approximation.ABOUT
THOUSAND, MILLION, BILLION = 10**3, 10**6, 10**9


def n(
    value: int | str,
    places: int = 0,
    *,
    scale: int = 1,
    percent: bool = False,
    said: Approximation = EXACT,
) -> Numeral:
    """Return a numeral in few letters."""
    return Numeral(Fraction(value), places, scale, percent, said)


def readings(text: str, style: Style = Style.VI) -> tuple[object, ...]:
    """Return the readings of an ambiguous text."""
    reading = read(text, style=style)
    assert isinstance(reading, Ambiguous)
    assert reading.text == text
    return reading.readings


def refusal(text: str, style: Style = Style.VI) -> tuple[Code, str]:
    """Return why the text is not read."""
    with pytest.raises(Unreadable) as caught:
        read(text, style=style)
    error = caught.value
    example = {
        Style.VI: "a numeral such as 138.068, 73,58% or 1,15 triệu",
        Style.EN: "a numeral such as 138,068, 73.58% or 1.15 million",
    }
    assert (error.expected, error.got, error.where) == (example[style], text.strip(), "text")
    assert isinstance(error.code, Code)
    return error.code, error.hint


def complaint(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all fields of an error."""
    return error.code, error.expected, error.got, error.where, error.hint


# Reading one number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", n(0)),
        ("7", n(7)),
        ("07", n(7)),
        ("00", n(0)),
        ("2024", n(2024)),
        ("9152", n(9152)),
        ("138.068", n(138_068)),
        ("16.635.366", n(16_635_366)),
        ("1.000", n(1000)),
        ("73,58%", n("73.58", 2, percent=True)),
        ("16,2 %", n("16.2", 1, percent=True)),
        ("92,80%", n("92.80", 2, percent=True)),
        ("100%", n(100, percent=True)),
        ("08,5%", n("8.5", 1, percent=True)),
        ("64 phần trăm", n(64, percent=True)),
        ("1.234,5%", n("1234.5", 1, percent=True)),
        ("1.234.567%", n(1_234_567, percent=True)),
        ("2,018", n("2.018", 3)),
        ("-5", n(-5)),
        ("−0,64%", n("-0.64", 2, percent=True)),
        ("–12.000", n(-12_000)),
        ("hơn -5", n(-5, said=MORE_THAN)),
    ],
)
def test_digits_are_read(text: str, expected: Numeral) -> None:
    """Dots make groups, a comma the decimals, and what was written is kept."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("97.8%", n("97.8", 1, percent=True)),
        ("14.85 %", n("14.85", 2, percent=True)),
        ("97.8", n("97.8", 1)),
        ("2.5 triệu", n(2_500_000, 1, scale=MILLION)),
        ("0.750", n("0.750", 3)),
        ("0.1234%", n("0.1234", 4, percent=True)),
        ("1234.567%", n("1234.567", 3, percent=True)),
        ("07.825%", n("7.825", 3, percent=True)),
        ("12.650 triệu", n(12_650_000_000, scale=MILLION)),
    ],
)
def test_a_stray_point_is_known_by_its_digits(text: str, expected: Numeral) -> None:
    """A dot that cannot make groups of three is a decimal mark."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("380 nghìn", n(380_000, scale=THOUSAND)),
        ("16,8 ngàn", n(16_800, 1, scale=THOUSAND)),
        ("35 vạn", n(350_000, scale=10_000)),
        ("1,15 triệu", n(1_150_000, 2, scale=MILLION)),
        ("25,7 tỷ", n(25_700_000_000, 1, scale=BILLION)),
        ("17,516 tỉ", n(17_516_000_000, 3, scale=BILLION)),
        ("2 TỈ", n(2_000_000_000, scale=BILLION)),
        ("5 nghìn tỷ", n(5 * 10**12, scale=10**12)),
        ("5 ngàn tỉ", n(5 * 10**12, scale=10**12)),
        ("1,2 triệu tỷ", n(12 * 10**14, 1, scale=10**15)),
        ("12tỷ", n(12 * 10**9, scale=BILLION)),
        ("0 triệu", n(0, scale=MILLION)),
    ],
)
def test_scale_words_are_read(text: str, expected: Numeral) -> None:
    """The word multiplies, and its worth is kept."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("420 tỷ 936 triệu", n(420_936_000_000, scale=MILLION)),
        ("10 nghìn 230", n(10_230)),
        ("3 nghìn 070", n(3_070)),
        ("2 triệu 500.000", n(2_500_000)),
        ("2 triệu 5000", n(2_005_000)),
        ("2 triệu 500000", n(2_500_000)),
        ("3 vạn 2345", n(32_345)),
        ("5 vạn 3 nghìn 200", n(53_200)),
        ("1 tỷ 2,5 triệu", n(1_002_500_000, 1, scale=MILLION)),
        ("-3 tỷ 999 triệu", n(-3_999_000_000, scale=MILLION)),
        ("1 tỷ 999,9 triệu", n(1_999_900_000, 1, scale=MILLION)),
        ("1 tỷ 1 triệu 1 nghìn 001", n(1_001_001_001)),
    ],
)
def test_compounds_are_read(text: str, expected: Numeral) -> None:
    """Parts add up, and the last one says how exact it all is."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hơn 6.020", n(6020, said=MORE_THAN)),
        ("Trên 5,5 triệu", n(5_500_000, 1, scale=MILLION, said=MORE_THAN)),
        ("ít nhất 90%", n(90, percent=True, said=AT_LEAST)),
        ("tối thiểu 3", n(3, said=AT_LEAST)),
        ("70% trở lên", n(70, percent=True, said=AT_LEAST)),
        ("từ 34% trở lên", n(34, percent=True, said=AT_LEAST)),
        ("ít nhất 34 trở lên", n(34, said=AT_LEAST)),
        ("gần 46 nghìn", n(46_000, scale=THOUSAND, said=ALMOST)),
        ("khoảng 12 triệu", n(12_000_000, scale=MILLION, said=ABOUT)),
        ("khỏang 12", n(12, said=ABOUT)),
        ("chừng 40", n(40, said=ABOUT)),
        ("xấp xỉ 97%", n(97, percent=True, said=ABOUT)),
        ("xấp xỷ 97%", n(97, percent=True, said=ABOUT)),
    ],
)
def test_approximations_are_read(text: str, expected: Numeral) -> None:
    """The word before, or after, a number is kept with it."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234", n(1234)),
        ("2,018", n(2018)),
        ("392,000", n(392_000)),
        ("96.36%", n("96.36", 2, percent=True)),
        ("23.7 percent", n("23.7", 1, percent=True)),
        ("23.7 per cent", n("23.7", 1, percent=True)),
        ("2.018", n("2.018", 3)),
        ("16,2%", n("16.2", 1, percent=True)),
        ("27 thousand", n(27_000, scale=THOUSAND)),
        ("3 ten thousand", n(30_000, scale=10_000)),
        ("1.2 Million", n(1_200_000, 1, scale=MILLION)),
        ("5 billion", n(5 * BILLION, scale=BILLION)),
        ("5 trillion", n(5 * 10**12, scale=10**12)),
        ("5 quadrillion", n(5 * 10**15, scale=10**15)),
        ("2 million 500 thousand", n(2_500_000, scale=THOUSAND)),
        ("over 6,000", n(6000, said=MORE_THAN)),
        ("more than 6,000", n(6000, said=MORE_THAN)),
        ("at least 60%", n(60, percent=True, said=AT_LEAST)),
        ("60% or more", n(60, percent=True, said=AT_LEAST)),
        ("nearly 153,370", n(153_370, said=ALMOST)),
        ("almost 5", n(5, said=ALMOST)),
        ("about 5", n(5, said=ABOUT)),
        ("around 5", n(5, said=ABOUT)),
        ("approximately 5", n(5, said=ABOUT)),
    ],
)
def test_english_is_read(text: str, expected: Numeral) -> None:
    """In English commas make groups and a point the decimals."""
    assert read(text, style=Style.EN) == expected


# Reading two numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1564/2263", Pair(n(1564), n(2263))),
        ("67.776 /1.049.164", Pair(n(67_776), n(1_049_164))),
        ("06/07", Pair(n(6), n(7))),
        ("91/74", Pair(n(91), n(74))),
        ("0/0", Pair(n(0), n(0))),
        ("7821 trên tổng số 9000", Pair(n(7821), n(9000))),
        ("7 trên 10", Pair(n(7), n(10))),
        ("trên 7 trên gần 10", Pair(n(7, said=MORE_THAN), n(10, said=ALMOST))),
        ("10 nghìn 230/10 nghìn 919", Pair(n(10_230), n(10_919))),
        (
            "1,2 tỷ/3 tỷ",
            Pair(n(1_200_000_000, 1, scale=BILLION), n(3 * BILLION, scale=BILLION)),
        ),
        ("3 tỷ/7", Pair(n(3 * BILLION, scale=BILLION), n(7))),
        ("5/3 tỷ 200 triệu", Pair(n(5), n(3_200_000_000, scale=MILLION))),
        ("63 trên tổng số 63 tỷ", Pair(n(63), n(63 * BILLION, scale=BILLION))),
    ],
)
def test_pairs_are_read(text: str, expected: Pair) -> None:
    """A slash, or words, stand between part and whole."""
    assert read(text) == expected


@pytest.mark.parametrize("text", ["35/39", "35 of 39", "35 out of 39", "35 over 39"])
def test_english_pairs_are_read(text: str) -> None:
    """English has more words for it."""
    assert read(text, style=Style.EN) == Pair(n(35), n(39))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15-60", Extent(n(15), n(60))),
        ("15- 60", Extent(n(15), n(60))),
        ("15 -60", Extent(n(15), n(60))),
        ("15 — 60", Extent(n(15), n(60))),
        ("15‐60", Extent(n(15), n(60))),
        ("15‑60", Extent(n(15), n(60))),
        ("-5 – -3", Extent(n(-5), n(-3))),
        ("5 – 5", Extent(n(5), n(5))),
        ("25 – 30 nghìn", Extent(n(25_000, scale=THOUSAND), n(30_000, scale=THOUSAND))),
        ("15 - 20%", Extent(n(15, percent=True), n(20, percent=True))),
        ("15% - 20%", Extent(n(15, percent=True), n(20, percent=True))),
        (
            "từ 2,5 đến 3 tỷ",
            Extent(n(2_500_000_000, 1, scale=BILLION), n(3 * BILLION, scale=BILLION)),
        ),
        ("3 tới 5", Extent(n(3), n(5))),
        ("500 nghìn – 1 triệu", Extent(n(500_000, scale=THOUSAND), n(10**6, scale=MILLION))),
        ("5 nghìn – 9000", Extent(n(5000, scale=THOUSAND), n(9000))),
        ("5 – 10 nghìn 230", Extent(n(5), n(10_230))),
        (
            "14.825 – 15,5%",
            Extent(n("14.825", 3, percent=True), n("15.5", 1, percent=True)),
        ),
    ],
)
def test_ranges_are_read(text: str, expected: Extent) -> None:
    """What is written once, after the second number, belongs to both."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("khoảng 15 – 20", ABOUT, ABOUT),
        ("khoảng từ 15 đến 20", ABOUT, ABOUT),
        ("khoảng từ hơn 15 đến gần 20", MORE_THAN, ALMOST),
        ("khoảng 15 – hơn 20", ABOUT, MORE_THAN),
        ("từ khoảng 15 đến 20", ABOUT, EXACT),
        ("hơn 15 – 20", MORE_THAN, EXACT),
        ("15 – gần 20", EXACT, ALMOST),
        ("từ hơn 15 đến gần 20", MORE_THAN, ALMOST),
    ],
)
def test_about_before_a_range_is_about_both_ends(
    text: str, low: Approximation, high: Approximation
) -> None:
    """Only "khoảng", and only before the range, is shared; other words keep to their number."""
    assert read(text) == Extent(n(15, said=low), n(20, said=high))


def test_english_ranges_are_read() -> None:
    """English says "from 15 to 20"."""
    expected = Extent(n(15, percent=True), n(20, percent=True))
    assert read("from 15 to 20 percent", style=Style.EN) == expected


# What has two readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14.825%", (n(14_825, percent=True), n("14.825", 3, percent=True))),
        ("2 triệu 5", (n(2_500_000, 1, scale=MILLION), n(2_000_005))),
        ("1 tỷ 250", (n(1_250_000_000, 3, scale=BILLION), n(1_000_000_250))),
        ("10 nghìn 07", (n(10_070, 2, scale=THOUSAND), n(10_007))),
        (
            "63/63 tỉ",
            (
                Pair(n(63), n(63 * BILLION, scale=BILLION)),
                Pair(n(63 * BILLION, scale=BILLION), n(63 * BILLION, scale=BILLION)),
            ),
        ),
        (
            "14.825 – 20.000%",
            (
                Extent(n(14_825, percent=True), n(20_000, percent=True)),
                Extent(n("14.825", 3, percent=True), n(20_000, percent=True)),
                Extent(n("14.825", 3, percent=True), n("20", 3, percent=True)),
            ),
        ),
    ],
)
def test_two_sensible_readings_are_both_given(text: str, expected: tuple[object, ...]) -> None:
    """Nothing is guessed."""
    assert readings(text) == expected


def test_english_has_its_two_readings_too() -> None:
    """A comma in a percent could be a Vietnamese decimal comma."""
    assert readings("1,234%", Style.EN) == (
        n(1234, percent=True),
        n("1.234", 3, percent=True),
    )


# What is refused


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_no_numeral(text: str) -> None:
    """Empty text has a code of its own."""
    assert refusal(text) == (Code.EMPTY, "")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("138.068 hội viên", "'hội' was not understood; pass the numeral without its unit"),
        ("11,3%/TS", "'TS' was not understood; pass the numeral without its unit"),
        ("73,58%.", "'.' was not understood; pass the numeral without its unit"),
        ("5 trở", "'trở' was not understood; pass the numeral without its unit"),
        ("ty 5", "'ty' was not understood; pass the numeral without its unit"),
        ("4. 850", "'4.' and '850' stand apart: close up one number"),
        ("138 068", "'138' and '068' stand apart: close up one number"),
        ("5 nghìn 3 4", "'3' and '4' stand apart: close up one number"),
        ("- 5", "'-' was not expected there"),
        ("5 hơn 10", "'hơn' was not expected there"),
        ("06/07/2021", "'/' was not expected there"),
        ("5 nghìn %", "'%' was not expected there"),
        ("5 nghìn 5%", "'%' was not expected there"),
        ("5%%", "'%' was not expected there"),
        ("5 nghìn vạn", "'vạn' was not expected there"),
        ("5 nghìn phần trăm", "'phần trăm' was not expected there"),
        ("tỷ", "'tỷ' was not expected there"),
        ("20–25–30", "'–' was not expected there"),
        ("5 trở lên 6", "'6' was not expected there"),
        ("khoảng từ 5 trở lên", "'trở lên' was not expected there"),
        ("từ 5/6", "'/' was not expected there"),
        ("hơn", "a number was expected after 'hơn'"),
        ("5/", "a number was expected after '/'"),
        ("--", "'-' was not expected there"),
        ("từ 5", "a number was expected after '5'"),
        ("khoảng từ", "a number was expected after 'từ'"),
        ("Hơn 34% trở lên", "'trở lên' does not go with 'Hơn'"),
        ("1,5 tỷ 200 triệu", "decimals end a number, but '1,5' does not"),
        ("1 tỷ 2,5", "'2,5' has decimals, but no scale word of its own"),
        ("420 tỷ 1.936 triệu", "'1.936' does not fit below the scale word before it"),
        ("420 tỷ 1.000 triệu", "'1.000' does not fit below the scale word before it"),
        ("1 tỷ 1.000,0 triệu", "'1.000,0' does not fit below the scale word before it"),
        ("5 triệu 2 tỷ 3 nghìn", "'2' does not fit below the scale word before it"),
        ("5 nghìn 3 triệu", "'3' does not fit below the scale word before it"),
        ("5 nghìn 0 nghìn", "'0' does not fit below the scale word before it"),
        ("10 nghìn 2300", "'2300' does not fit below the scale word before it"),
        ("2 nghìn 1.000", "'1.000' does not fit below the scale word before it"),
        ("50/60%", "Pair.part was to be a number of at least 0, not in percent"),
        ("5/60%", "Pair.part was to be a number of at least 0, not in percent"),
        ("5/-6", "Pair.whole was to be a number of at least 0, not in percent"),
        ("20 – 15", "Extent.high was to be an end of at least 20"),
        ("500 – 1 triệu", "Extent.high was to be an end of at least 500000000"),
        ("15% – 20", "Extent.low was to be both ends in percent, or neither"),
        ("50% – 60 nghìn", "Extent.low was to be both ends in percent, or neither"),
        ("5 nghìn – 20%", "Extent.high was to be an end of at least 5000"),
        (
            "2 nghìn 500 – 3 nghìn",
            "Extent.low was to be a low end with a scale word, as the high one",
        ),
    ],
)
def test_what_is_not_understood_is_named(text: str, hint: str) -> None:
    """The hint quotes the part that stopped the reading."""
    assert refusal(text) == (Code.NOT_A_NUMERAL, hint)


@pytest.mark.parametrize("text", ["007", "0123", "00691", "0000"])
def test_codes_are_no_numbers(text: str) -> None:
    """Leading zeros are kept by keeping the text."""
    assert refusal(text) == (
        Code.NOT_A_NUMERAL,
        f"{text!r} starts with zeros, as codes do: a code is no number, keep it as text",
    )


@pytest.mark.parametrize(
    ("text", "style", "other"),
    [
        ("1,234.5", Style.VI, "Style.EN"),
        ("1,234,567", Style.VI, "Style.EN"),
        ("12.3456", Style.VI, "Style.EN"),
        ("1234.567", Style.VI, "Style.EN"),
        ("1.234,5", Style.EN, "Style.VI"),
        ("1.234.567", Style.EN, "Style.VI"),
    ],
)
def test_the_other_style_is_recognised(text: str, style: Style, other: str) -> None:
    """The hint says which style to pass."""
    assert refusal(text, style) == (
        Code.NOT_A_NUMERAL,
        f"{text!r} has the marks of the other style: pass style={other}",
    )


@pytest.mark.parametrize(
    "text",
    [
        "12.345.67",
        "1.2345.678",
        "1234.567.890",
        "012.345.678",
        "0.123.456",
        "007,5",
        "012.345,6",
        "5,",
        "5.",
        "1..5",
        "1,,5",
        "1,5,5",
        "1,5.5",
        "0." + "1" * 31,
        "0," + "1" * 31,
    ],
)
@pytest.mark.parametrize("unit", ["", "%"])
def test_wrong_groups_are_refused(text: str, unit: str) -> None:
    """Groups have three digits, and decimals end."""
    assert refusal(text + unit) == (
        Code.NOT_A_NUMERAL,
        f"{text!r} has neither groups of three digits nor at most 30 decimals",
    )


def test_thirty_decimals_are_read() -> None:
    """As many decimals are read as can be rounded to."""
    assert read("0," + "1" * 30) == n("0." + "1" * 30, 30)


def test_only_text_is_read() -> None:
    """A number is not read again."""
    with pytest.raises(WrongType) as caught:
        read(cast("str", 5))
    assert complaint(caught.value) == (Code.WRONG_TYPE, "a str", 5, "text", "")


def test_a_style_is_a_style() -> None:
    """The style is not named by text."""
    with pytest.raises(WrongType) as caught:
        read("5", style=cast("Style", "vi"))
    assert complaint(caught.value) == (
        Code.WRONG_TYPE,
        "Style.VI or Style.EN",
        "vi",
        "style",
        "",
    )


# One number, one count


def test_number_is_the_one_numeral() -> None:
    """An unambiguous number is answered as it is, in either style."""
    assert number("gần 46 nghìn") == n(46_000, scale=THOUSAND, said=ALMOST)
    assert number("1,234.5", style=Style.EN) == n("1234.5", 1)


@pytest.mark.parametrize(
    ("text", "style", "code", "hint"),
    [
        ("14.825%", Style.VI, Code.AMBIGUOUS, "it can be read as 14825% or 14,825%"),
        ("14,825%", Style.EN, Code.AMBIGUOUS, "it can be read as 14825% or 14.825%"),
        ("5/6", Style.VI, Code.NOT_A_NUMERAL, "it is of type Pair: use read()"),
        ("5 - 6", Style.EN, Code.NOT_A_NUMERAL, "it is of type Extent: use read()"),
    ],
)
def test_number_refuses_the_rest(text: str, style: Style, code: Code, hint: str) -> None:
    """Pairs, ranges and ambiguous texts are not one number."""
    with pytest.raises(Unreadable) as caught:
        number(text, style=style)
    assert complaint(caught.value) == (code, "one number", text, "text", hint)


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("0", Style.VI, 0),
        ("07", Style.VI, 7),
        ("138.068", Style.VI, 138_068),
        ("10 nghìn 230", Style.VI, 10_230),
        ("138,068", Style.EN, 138_068),
    ],
)
def test_counts_are_exact(text: str, style: Style, expected: int) -> None:
    """A count is an int."""
    answer = count(text, style=style)
    assert (answer, type(answer)) == (expected, int)


@pytest.mark.parametrize("text", ["5,0", "2,5", "5%", "5 nghìn", "hơn 5", "-5", "ít nhất 5"])
def test_other_numbers_are_no_counts(text: str) -> None:
    """What is rounded, approximate, in percent or negative was not counted."""
    with pytest.raises(Unreadable) as caught:
        count(text)
    assert complaint(caught.value) == (
        Code.NOT_A_NUMERAL,
        "an exact count in digits",
        text,
        "text",
        "number() keeps decimals, percent, scale words and approximations",
    )


# Writing


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (138_068, "138.068", "138,068"),
        (-1_234_567, "-1.234.567", "-1,234,567"),
        (Decimal("73.59"), "73,59", "73.59"),
        (Decimal("92.80"), "92,80", "92.80"),
        (Decimal("1234.50"), "1.234,50", "1,234.50"),
        (Decimal("-0.00"), "-0,00", "-0.00"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (Decimal("1E-7"), "0,0000001", "0.0000001"),
        (Fraction(5), "5", "5"),
        (Fraction(-1, 8), "-0,125", "-0.125"),
        (Fraction(1, 2**30), f"0,{5**30:030}", f"0.{5**30:030}"),
        (Fraction(1, 10**30), f"0,{1:030}", f"0.{1:030}"),
    ],
)
def test_numbers_are_written(
    value: int | Decimal | Fraction, vietnamese: str, english: str
) -> None:
    """Digits stand in groups, never in scientific form, and trailing zeros stay."""
    assert (write(value), write(value, style=Style.EN)) == (vietnamese, english)


def test_an_int_of_any_size_is_written() -> None:
    """The digit limit of Python's own conversion does not apply."""
    assert write(10**6000) == "1" + ".000" * 2000


@pytest.mark.parametrize("value", [Fraction(1, 3), Fraction(1, 2**31)])
def test_a_fraction_without_end_is_not_written(value: Fraction) -> None:
    """It is to be rounded first, by name."""
    with pytest.raises(InvalidValue) as caught:
        write(value)
    assert complaint(caught.value) == (
        Code.MALFORMED,
        "a number that ends within 30 decimals",
        value,
        "write",
        "round it first with hocsuotdoi.exact.rounded",
    )


@pytest.mark.parametrize("value", ["Infinity", "-Infinity", "1E+4301", "1E-4301"])
def test_a_decimal_beyond_bounds_is_not_written(value: str) -> None:
    """A short Decimal can hold more digits than memory."""
    with pytest.raises(InvalidValue) as caught:
        write(Decimal(value))
    assert complaint(caught.value) == (
        Code.OUT_OF_RANGE,
        "a finite number of at most 4300 digits",
        Decimal(value),
        "write",
        "",
    )


@pytest.mark.parametrize("value", ["NaN", "sNaN"])
def test_what_is_no_number_is_not_written(value: str) -> None:
    """NaN is never a value here."""
    with pytest.raises(InvalidValue):
        write(Decimal(value))


@pytest.mark.parametrize("value", ["1E+4300", "1E-4300"])
def test_a_decimal_within_bounds_is_written(value: str) -> None:
    """The bound itself is inside."""
    assert 4300 == write(Decimal(value)).count("0")


@pytest.mark.parametrize("value", [1.5, True, "5", None])
def test_other_types_are_not_written(value: object) -> None:
    """A float is not exact, and text is already written."""
    with pytest.raises(WrongType) as caught:
        write(cast("int", value))
    assert (caught.value.got, caught.value.where) == (value, "write")


@pytest.mark.parametrize(
    ("reading", "vietnamese", "english"),
    [
        (n(138_068), "138.068", "138,068"),
        (n("92.80", 2, percent=True), "92,80%", "92.80%"),
        (n(14_825, percent=True), "14825%", "14825%"),
        (n("1234.5", 1, percent=True), "1.234,5%", "1,234.5%"),
        (n(-5), "-5", "-5"),
        (n(1_150_000, 2, scale=MILLION), "1,15 triệu", "1.15 million"),
        (n(16_800, 1, scale=THOUSAND), "16,8 nghìn", "16.8 thousand"),
        (n(350_000, scale=10_000), "35 vạn", "35 ten thousand"),
        (n(2 * BILLION, scale=BILLION), "2 tỷ", "2 billion"),
        (n(5 * 10**12, scale=10**12), "5 nghìn tỷ", "5 trillion"),
        (n(5 * 10**15, scale=10**15), "5 triệu tỷ", "5 quadrillion"),
        (n(420_936 * MILLION, scale=MILLION), "420.936 triệu", "420,936 million"),
        (n(6020, said=MORE_THAN), "hơn 6.020", "more than 6,020"),
        (n(70, percent=True, said=AT_LEAST), "ít nhất 70%", "at least 70%"),
        (n(46_000, scale=1000, said=ALMOST), "gần 46 nghìn", "nearly 46 thousand"),
        (n(12, said=ABOUT), "khoảng 12", "about 12"),
        (Pair(n(1564), n(2263)), "1.564/2.263", "1,564/2,263"),
        (
            Pair(n(63), n(63 * BILLION, scale=BILLION)),
            "63 trên tổng số 63 tỷ",
            "63 out of 63 billion",
        ),
        (
            Pair(n(63 * BILLION, scale=BILLION), n(63 * BILLION, scale=BILLION)),
            "63 tỷ/63 tỷ",
            "63 billion/63 billion",
        ),
        (Pair(n(5000, scale=1000), n(7)), "5 nghìn/7", "5 thousand/7"),
        (
            Extent(n(25_000, scale=1000), n(30_000, scale=1000)),
            "25 – 30 nghìn",
            "25 – 30 thousand",
        ),
        (
            Extent(n(500_000, scale=1000), n(10**6, scale=MILLION)),
            "500 nghìn – 1 triệu",
            "500 thousand – 1 million",
        ),
        (
            Extent(n(15, percent=True, said=ABOUT), n(20, percent=True, said=ABOUT)),
            "khoảng 15 – 20%",
            "about 15 – 20%",
        ),
        (
            Extent(n(15, percent=True, said=ABOUT), n(20, percent=True)),
            "từ khoảng 15% đến 20%",
            "from about 15% to 20%",
        ),
        (
            Extent(n(15, said=MORE_THAN), n(20, said=MORE_THAN)),
            "từ hơn 15 đến hơn 20",
            "from more than 15 to more than 20",
        ),
    ],
)
def test_readings_are_written(
    reading: Numeral | Pair | Extent, vietnamese: str, english: str
) -> None:
    """Each reading has one canonical text in each style."""
    assert (reading.written(), reading.written(Style.EN)) == (vietnamese, english)
    assert reading.written(Style.VI) == vietnamese


# What the values are


def test_a_numeral_may_be_given_its_value_as_an_int() -> None:
    """The value is a Fraction all the same."""
    numeral = Numeral(cast("Fraction", 5))
    assert (numeral, type(numeral.value)) == (n(5), Fraction)


@pytest.mark.parametrize(
    ("numeral", "truth"),
    [
        (n(12), Interval.exactly(12)),
        (n(12, 2), Interval.exactly(12)),
        (n(1_150, 3, scale=THOUSAND), Interval.exactly(1_150)),
        (n(-5), Interval.exactly(-5)),
        (n(20 * MILLION, scale=MILLION), Interval(19_500_000, 21_000_000, high_open=True)),
        (n("1150000", 2, scale=MILLION), Interval(1_145_000, 1_160_000, high_open=True)),
        (n(-2_000, scale=THOUSAND), Interval(-3_000, -1_500, low_open=True)),
        (n(0, scale=THOUSAND), Interval(0, 1_000, high_open=True)),
        (n(0, said=ABOUT), Interval(0, 1)),
        (n(5, said=MORE_THAN), Interval(5, None)),
    ],
)
def test_a_count_in_thousands_may_have_been_rounded_or_truncated(
    numeral: Numeral, truth: Interval
) -> None:
    """Written out to the last unit it is exact; below zero there is no count unless it says so."""
    assert truth == numeral.truth()


@pytest.mark.parametrize(
    ("numeral", "step"),
    [
        (n(5), Fraction(1)),
        (n("92.80", 2, percent=True), Fraction(1, 100)),
        (n(1_150_000, 2, scale=MILLION), Fraction(10_000)),
    ],
)
def test_the_step_is_the_worth_of_the_last_digit(numeral: Numeral, step: Fraction) -> None:
    """Scale and decimals make it."""
    assert numeral.step == step


SCALES = "one of the scales (1, 1000, 10000, 1000000, 1000000000, 1000000000000, 1000000000000000)"


@pytest.mark.parametrize(
    ("fields", "expected", "got", "where"),
    [
        ({"places": 31}, "at most 30 decimals", 31, "Numeral.places"),
        ({"scale": 100}, SCALES, 100, "Numeral.scale"),
        (
            {"scale": 1000, "percent": True},
            "a percent without a scale word",
            1000,
            "Numeral.scale",
        ),
        ({"value": Fraction(1, 2)}, "a multiple of the step 1", Fraction(1, 2), "Numeral.value"),
        (
            {"value": Fraction(1250), "places": 1, "scale": 1000},
            "a multiple of the step 100",
            Fraction(1250),
            "Numeral.value",
        ),
    ],
)
def test_a_numeral_nobody_could_write_is_refused(
    fields: dict[str, object], expected: str, got: object, where: str
) -> None:
    """Decimals, scale and percent fit each other and the value."""
    with pytest.raises(InvalidValue) as caught:
        Numeral(**({"value": Fraction(1000)} | fields))  # type: ignore[arg-type]
    assert complaint(caught.value) == (Code.MALFORMED, expected, got, where, "")


@pytest.mark.parametrize(
    ("fields", "error", "where"),
    [
        ({"value": 1.5}, WrongType, "Numeral.value"),
        ({"places": "2"}, WrongType, "Numeral.places"),
        ({"places": True}, WrongType, "Numeral.places"),
        ({"places": -1}, InvalidValue, "Numeral.places"),
        ({"scale": 1000.0}, WrongType, "Numeral.scale"),
        ({"scale": 0}, InvalidValue, "Numeral.scale"),
        ({"percent": 1}, WrongType, "Numeral.percent"),
        ({"approximation": "about"}, WrongType, "Numeral.approximation"),
    ],
)
def test_the_fields_of_a_numeral_have_their_types(
    fields: dict[str, object], error: type[HocSuotDoiError], where: str
) -> None:
    """Each field names itself in its error."""
    with pytest.raises(error) as caught:
        Numeral(**({"value": Fraction(1000)} | fields))  # type: ignore[arg-type]
    assert caught.value.where == where


def test_thirty_places_and_the_largest_scale_are_allowed() -> None:
    """The bounds themselves are inside."""
    assert n(0, 30, scale=10**15).step == Fraction(10**15, 10**30)


@pytest.mark.parametrize(
    ("sides", "got", "where"),
    [
        ((n(5, percent=True), n(6)), n(5, percent=True), "Pair.part"),
        ((n(5), n(6, percent=True)), n(6, percent=True), "Pair.whole"),
        ((n(-5), n(6)), n(-5), "Pair.part"),
        ((n(5), n(-6)), n(-6), "Pair.whole"),
    ],
)
def test_pairs_are_of_counts_or_amounts(
    sides: tuple[Numeral, Numeral], got: Numeral, where: str
) -> None:
    """A percent has no whole, and nothing is a negative part."""
    with pytest.raises(InvalidValue) as caught:
        Pair(*sides)
    assert complaint(caught.value) == (
        Code.MALFORMED,
        "a number of at least 0, not in percent",
        got,
        where,
        "",
    )


@pytest.mark.parametrize(
    ("ends", "expected", "got", "where"),
    [
        ((n(6), n(5)), "an end of at least 6", n(5), "Extent.high"),
        (
            (n(5), n(6, percent=True)),
            "both ends in percent, or neither",
            n(5),
            "Extent.low",
        ),
        (
            (n(5), n(6000, scale=1000)),
            "a low end with a scale word, as the high one",
            n(5),
            "Extent.low",
        ),
    ],
)
def test_the_ends_of_a_range_stand_together(
    ends: tuple[Numeral, Numeral], expected: str, got: Numeral, where: str
) -> None:
    """They rise, and one is written as the other."""
    with pytest.raises(InvalidValue) as caught:
        Extent(*ends)
    assert complaint(caught.value) == (Code.MALFORMED, expected, got, where, "")


@pytest.mark.parametrize(
    ("kind", "sides", "message"),
    [
        (Pair, (5, n(6)), "expected a Numeral, got 5 in Pair.part"),
        (Pair, (n(5), 6), "expected a Numeral, got 6 in Pair.whole"),
        (Extent, (5, n(6)), "expected a Numeral, got 5 in Extent.low"),
        (Extent, (n(5), 6), "expected a Numeral, got 6 in Extent.high"),
        (Ambiguous, (5, (n(5), n(6))), "expected a str, got 5 in Ambiguous.text"),
        (Ambiguous, ("5", 5), "expected a tuple, got 5 in Ambiguous.readings"),
        (Ambiguous, ("5", (n(5), 6)), "expected readings, got 6 in Ambiguous.readings"),
    ],
)
def test_the_other_values_check_their_types(
    kind: type[Pair | Extent | Ambiguous], sides: tuple[object, object], message: str
) -> None:
    """Each field names itself in its error."""
    with pytest.raises(WrongType) as caught:
        kind(*sides)  # type: ignore[arg-type]
    assert str(caught.value) == message


@pytest.mark.parametrize("one", [(), (n(5),), (n(5), n(5))])
def test_one_reading_is_not_ambiguous(one: tuple[Numeral, ...]) -> None:
    """Two different readings are needed."""
    with pytest.raises(InvalidValue) as caught:
        Ambiguous("5", one)
    assert complaint(caught.value) == (
        Code.MALFORMED,
        "two different readings or more",
        one,
        "Ambiguous.readings",
        "",
    )


def test_enums_show_names_that_can_be_evaluated() -> None:
    """As all closed sets of the library do."""
    assert "[Style.VI, Approximation.MORE_THAN]" == repr([Style.VI, Approximation.MORE_THAN])


# Intervals


def between(low: int | str | None, high: int | str | None, ends: str) -> Interval:
    """Return the interval with its ends as brackets: "[)" leaves the high one out."""
    return Interval(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        low_open=ends[0] == "(",
        high_open=ends[1] == ")",
    )


@pytest.mark.parametrize("rounding", Rounding)
@pytest.mark.parametrize("value", [0, 5, -5, 138_000])
def test_a_plain_whole_number_is_itself(value: int, rounding: Rounding) -> None:
    """It was counted, not rounded."""
    assert n(value).interval(rounding) == Interval.exactly(Fraction(value))


@pytest.mark.parametrize(
    ("numeral", "rounding", "expected"),
    [
        (n("67.3", 1, percent=True), Rounding.HALF_UP, between("67.25", "67.35", "[)")),
        (n("67.3", 1, percent=True), Rounding.TRUNCATE, between("67.3", "67.4", "[)")),
        (n("67.3", 1, percent=True), Rounding.UP, between("67.2", "67.3", "(]")),
        (n("67.3", 1, percent=True), Rounding.HALF_EVEN, between("67.25", "67.35", "()")),
        (n("67.4", 1, percent=True), Rounding.HALF_EVEN, between("67.35", "67.45", "[]")),
        (n("-67.3", 1, percent=True), Rounding.HALF_UP, between("-67.35", "-67.25", "(]")),
        (n("-67.3", 1, percent=True), Rounding.TRUNCATE, between("-67.4", "-67.3", "(]")),
        (n("-67.3", 1, percent=True), Rounding.UP, between("-67.3", "-67.2", "[)")),
        (n("-67.4", 1), Rounding.HALF_EVEN, between("-67.45", "-67.35", "[]")),
        (n("0.1", 1), Rounding.UP, between(0, "0.1", "(]")),
        (n(97, percent=True), Rounding.HALF_UP, between("96.5", "97.5", "[)")),
        (n(0, 2), Rounding.HALF_UP, between("-0.005", "0.005", "()")),
        (n(0, 2), Rounding.TRUNCATE, between("-0.01", "0.01", "()")),
        (n(0, 2), Rounding.UP, between(0, 0, "[]")),
        (n(0, 2), Rounding.HALF_EVEN, between("-0.005", "0.005", "[]")),
        (n(0, percent=True), Rounding.HALF_UP, between("-0.5", "0.5", "()")),
        (n(1_150_000, 2, scale=MILLION), Rounding.HALF_UP, between(1_145_000, 1_155_000, "[)")),
        (n(6000, scale=1000), Rounding.HALF_EVEN, between(5500, 6500, "[]")),
        (n(7000, scale=1000), Rounding.HALF_EVEN, between(6500, 7500, "()")),
    ],
)
def test_an_interval_holds_what_would_be_written_so(
    numeral: Numeral, rounding: Rounding, expected: Interval
) -> None:
    """Each mode has its side, alike for both signs, and zero has both."""
    assert numeral.interval(rounding) == expected


@pytest.mark.parametrize("rounding", Rounding)
@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        (n(6020, said=MORE_THAN), between(6020, None, "[]")),
        (n("27.5", 1, percent=True, said=AT_LEAST), between("27.5", None, "[]")),
        (n(0, said=MORE_THAN), between(0, None, "[]")),
        (n(-5, said=MORE_THAN), between(None, -5, "[]")),
        (n(46_000, scale=1000, said=ALMOST), between(0, 46_000, "(]")),
        (n(-5, said=ALMOST), between(-5, 0, "[)")),
        (n(0, said=ALMOST), between(-1, 1, "[]")),
        (n(12_000_000, scale=MILLION, said=ABOUT), between(11_000_000, 13_000_000, "[]")),
        (n(120, said=ABOUT), between(110, 130, "[]")),
        (n(100, said=ABOUT), between(0, 200, "[]")),
        (n("12.50", 2, percent=True, said=ABOUT), between("12.4", "12.6", "[]")),
        (n("12.5", 1, said=ABOUT), between("12.4", "12.6", "[]")),
        (n(-120, said=ABOUT), between(-130, -110, "[]")),
        (n(0, 1, said=ABOUT), between("-0.1", "0.1", "[]")),
    ],
)
def test_approximations_leave_rounding_aside(
    numeral: Numeral, rounding: Rounding, expected: Interval
) -> None:
    """The word says where the number lies; a minus turns it round."""
    assert numeral.interval(rounding) == expected


def test_an_interval_needs_a_rounding() -> None:
    """Even where it makes no difference."""
    with pytest.raises(WrongType) as caught:
        n(5).interval(cast("Rounding", "half-up"))
    assert ("half-up", "Numeral.interval") == (caught.value.got, caught.value.where)


def test_a_language_is_made_of_its_phrases() -> None:
    """Marks come first; the first phrase of a meaning is the one that is written."""
    made = Language.of(
        Style.EN,
        marks=",.",
        example="5",
        phrases={"out of": Sign.OUT_OF, "Of": Sign.OUT_OF, "nearly": ALMOST, "almost": ALMOST},
    )
    marks = {mark: meaning for mark, meaning in language(Style.EN).phrases.items() if len(mark) < 2}
    assert made == Language(
        Style.EN,
        group=",",
        decimal=".",
        example="5",
        phrases={
            **marks,
            "out of": Sign.OUT_OF,
            "Of": Sign.OUT_OF,
            "nearly": ALMOST,
            "almost": ALMOST,
        },
        openings=frozenset({"out"}),
        spellings={"out": "out", "of": "Of", "nearli": "nearly", "almost": "almost"},
        words={Sign.OUT_OF: "out of", ALMOST: "nearly"},
    )


@pytest.mark.parametrize(
    ("text", "style", "hint"),
    [
        ("138,068", Style.VI, "a count in groups of three is written so in style=Style.EN"),
        ("138.068", Style.EN, "a count in groups of three is written so in style=Style.VI"),
        ("1,5", Style.VI, "number() keeps decimals, percent, scale words and approximations"),
    ],
)
def test_a_count_in_the_other_style_is_told_so(text: str, style: Style, hint: str) -> None:
    """Three decimals may be a group of the other style, which is never guessed."""
    with pytest.raises(Unreadable) as caught:
        count(text, style=style)
    assert complaint(caught.value) == (
        Code.NOT_A_NUMERAL,
        "an exact count in digits",
        text,
        "text",
        hint,
    )


def test_a_scale_is_at_least_one() -> None:
    """Nothing is counted in zeros."""
    with pytest.raises(InvalidValue) as caught:
        Numeral(Fraction(5), scale=0)
    assert str(caught.value) == "expected a whole number of at least 1, got 0 in Numeral.scale"


@pytest.mark.parametrize(
    ("count_written", "truth"),
    [
        (n(5), Interval.exactly(5)),
        (n(0), Interval.exactly(0)),
        (n(MILLION, scale=MILLION), Interval(500_000, 2 * MILLION, high_open=True)),
        (n("2.5", 1), Interval.exactly(Fraction("2.5"))),
        (n(0, said=ABOUT), Interval(0, 1)),
        (n(-1, said=ABOUT), Interval(-2, 0)),
        (n(5, said=MORE_THAN), Interval(5, None)),
    ],
)
def test_the_truth_of_a_count_is_what_it_may_have_been(
    count_written: Numeral, truth: Interval
) -> None:
    """A count in full is exact; in thousands it was cut somehow; none is negative by nature."""
    assert count_written.truth() == truth


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("420 tỷ 936 triệu đồng", 420_936_000_000),
        ("15.000 đồng", 15_000),
        ("hơn 2 tỷ đồng", 2_000_000_000),
        ("3 triệu đồng trở lên", 3_000_000),
    ],
)
def test_an_amount_may_end_with_dong(text: str, value: int) -> None:
    """It is read and passed over, and not written back."""
    assert value == number(text).value
    assert number(text) == number(text.replace(" đồng", ""))


@pytest.mark.parametrize("text", ["5% đồng", "đồng", "đồng 5"])
def test_dong_stands_after_an_amount_only(text: str) -> None:
    """A percent is no amount, and a unit no number."""
    with pytest.raises(Unreadable) as caught:
        read(text)
    assert "'đồng' was not expected there" == caught.value.hint

"""Exact quantities, and the one function that rounds."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, NotComparable, WrongType
from hocsuotdoi.exact import (
    Change,
    Missing,
    MissingReason,
    PointChange,
    Ratio,
    Rounding,
    apportioned,
    rounded,
)

if TYPE_CHECKING:
    from collections.abc import Callable

HUGE: Final = 10**5_000
NO_BASE: Final = Missing(MissingReason.BASE_IS_ZERO)
FAMILIES: Final = Ratio(138_068, 187_624)


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


# ── Rounding ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "half_up_half_even_truncated_up"),
    [
        ("0", "0.00 0.00 0.00 0.00"),
        ("1", "1.00 1.00 1.00 1.00"),
        ("0.004", "0.00 0.00 0.00 0.01"),
        ("0.005", "0.01 0.00 0.00 0.01"),
        ("0.006", "0.01 0.01 0.00 0.01"),
        ("0.014", "0.01 0.01 0.01 0.02"),
        ("0.015", "0.02 0.02 0.01 0.02"),
        ("0.016", "0.02 0.02 0.01 0.02"),
        ("0.025", "0.03 0.02 0.02 0.03"),
        ("0.02500001", "0.03 0.03 0.02 0.03"),
        ("0.0149999", "0.01 0.01 0.01 0.02"),
        ("1/3", "0.33 0.33 0.33 0.34"),
        ("2/3", "0.67 0.67 0.66 0.67"),
        ("0.995", "1.00 1.00 0.99 1.00"),
        ("99.995", "100.00 100.00 99.99 100.00"),
        ("73.5876", "73.59 73.59 73.58 73.59"),
    ],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_each_mode_cuts_in_its_own_way(
    value: str, half_up_half_even_truncated_up: str, sign: int
) -> None:
    """Both signs alike, and zero has none."""
    texts = half_up_half_even_truncated_up.split()
    signed = [f"-{text}" if sign < 0 and text != "0.00" else text for text in texts]
    assert signed == [str(rounded(sign * Fraction(value), 2, rounding=mode)) for mode in Rounding]


def test_half_up_to_two_decimals_is_usual() -> None:
    """The default that people expect."""
    assert "0.13" == str(rounded(Fraction(1, 8)))
    assert "7.00" == str(rounded(7))


@pytest.mark.parametrize(
    ("places", "text"), [(0, "1235"), (1, "1234.6"), (3, "1234.568"), (6, "1234.567800")]
)
def test_as_many_decimals_are_kept_as_asked_for(places: int, text: str) -> None:
    """Also none, also trailing zeros."""
    assert str(rounded(Fraction("1234.5678"), places)) == text


def test_thirty_decimals_are_the_most() -> None:
    """More than any report prints."""
    assert "0.666666666666666666666666666667" == str(rounded(Fraction(2, 3), 30))
    with pytest.raises(InvalidValue) as caught:
        rounded(1, 31)
    assert fields(caught.value) == (Code.OUT_OF_RANGE, "0 to 30 decimals", 31, "places", "")


def test_no_context_of_the_caller_changes_a_digit() -> None:
    """Neither its precision nor its rounding."""
    with localcontext() as context:
        context.prec = 3
        context.Emax = 5
        assert "12345678.91" == str(rounded(Fraction(12_345_678_905, 1000), 2))
        assert "33.33333333333333333333" == str(Ratio(1, 3).percent(20))
        assert apportioned([1, 2], places=8)[1] == Decimal("66.66666667")


def test_a_number_of_thousands_of_digits_is_rounded_exactly() -> None:
    """There is no bound but memory."""
    assert rounded(Fraction(HUGE * 10 + 5, 10), 0) == Decimal(HUGE + 1)


@pytest.mark.parametrize("places", [-1, -(10**6)])
def test_negative_decimals_are_refused(places: int) -> None:
    """Rounding to tens is not what a display does."""
    with pytest.raises(InvalidValue) as caught:
        rounded(1, places)
    assert fields(caught.value) == (
        Code.NEGATIVE_COUNT,
        "a whole number of at least 0",
        places,
        "places",
        "",
    )


@pytest.mark.parametrize("places", [2.0, "2", None, True])
def test_decimals_are_counted_in_ints(places: Any) -> None:
    """Wherever something is displayed."""
    displays: list[Callable[[], object]] = [
        lambda: rounded(1, places),
        lambda: FAMILIES.percent(places),
        lambda: FAMILIES.decimal(places),
        lambda: Change(1, 2).percent(places),
        lambda: PointChange(FAMILIES, FAMILIES).rounded(places),
        lambda: apportioned([1], places=places),
    ]
    for display in displays:
        with pytest.raises(WrongType) as caught:
            display()
        assert fields(caught.value)[:4] == (Code.WRONG_TYPE, "a whole number", places, "places")


@pytest.mark.parametrize("rounding", ["half-up", None, True, 0])
def test_a_rounding_is_named_by_the_enum(rounding: Any) -> None:
    """Wherever something is displayed."""
    displays: list[Callable[[], object]] = [
        lambda: rounded(1, rounding=rounding),
        lambda: FAMILIES.percent(rounding=rounding),
        lambda: FAMILIES.decimal(rounding=rounding),
        lambda: Change(1, 2).percent(rounding=rounding),
        lambda: PointChange(FAMILIES, FAMILIES).rounded(rounding=rounding),
    ]
    for display in displays:
        with pytest.raises(WrongType) as caught:
            display()
        assert fields(caught.value) == (Code.WRONG_TYPE, "a Rounding", rounding, "rounding", "")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (0.5, "a float is not exact: pass the int that was counted"),
        ("0,5", "read text with hocsuotdoi.numeral.read first"),
        (True, "True and False are not counts"),
    ],
)
def test_only_exact_numbers_are_rounded(value: Any, hint: str) -> None:
    """A float has lost its digits already."""
    with pytest.raises(WrongType) as caught:
        rounded(value)
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "an int or a Fraction",
        value,
        "rounded",
        hint,
    )


def test_enums_name_themselves() -> None:
    """What is shown can be evaluated; the values are stable names."""
    assert [
        "Rounding.HALF_UP",
        "Rounding.HALF_EVEN",
        "Rounding.TRUNCATE",
        "Rounding.UP",
    ] == [repr(mode) for mode in Rounding]
    assert ["half-up", "half-even", "truncate", "up"] == [mode.value for mode in Rounding]
    assert [
        ("MissingReason.NOT_REPORTED", "not-reported"),
        ("MissingReason.BASE_IS_ZERO", "base-is-zero"),
        ("MissingReason.NOT_APPLICABLE", "not-applicable"),
        ("MissingReason.SUPPRESSED", "suppressed"),
        ("MissingReason.NOT_COMPARABLE", "not-comparable"),
    ] == [(repr(reason), reason.value) for reason in MissingReason]


# ── Missing ──────────────────────────────────────────────────────────────────────────────────────


def test_a_missing_value_says_why_and_may_say_what() -> None:
    """Neither zero nor NaN: it equals itself."""
    missing = Missing(MissingReason.SUPPRESSED, ("members", "population"))
    assert missing == Missing(MissingReason.SUPPRESSED, ("members", "population"))
    assert missing != Missing(MissingReason.SUPPRESSED)
    assert missing != Missing(MissingReason.NOT_REPORTED, ("members", "population"))
    assert () == Missing(MissingReason.SUPPRESSED).about


@pytest.mark.parametrize(
    ("reason", "about", "expected", "got", "where"),
    [
        ("suppressed", (), "a MissingReason", "suppressed", "Missing.reason"),
        (None, (), "a MissingReason", None, "Missing.reason"),
        (MissingReason.SUPPRESSED, "members", "a tuple of names", "members", "Missing.about"),
        (MissingReason.SUPPRESSED, ["members"], "a tuple of names", ["members"], "Missing.about"),
        (MissingReason.SUPPRESSED, ("members", 1), "a tuple of names", 1, "Missing.about"),
    ],
)
def test_a_missing_value_without_a_reason_or_with_other_names_is_refused(
    reason: Any, about: Any, expected: str, got: object, where: str
) -> None:
    """One name alone is a tuple of one."""
    with pytest.raises(WrongType) as caught:
        Missing(reason, about)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, got, where, "")


# ── Ratio ────────────────────────────────────────────────────────────────────────────────────────


def test_a_ratio_keeps_its_counts() -> None:
    """It is not reduced."""
    ratio = Ratio(2, 4)
    assert (2, 4, Fraction(1, 2), "Ratio(part=2, whole=4)") == (
        ratio.part,
        ratio.whole,
        ratio.value,
        repr(ratio),
    )


@pytest.mark.parametrize(
    ("ratio", "places", "rounding", "text"),
    [
        (FAMILIES, 2, Rounding.HALF_UP, "73.59"),
        (FAMILIES, 2, Rounding.TRUNCATE, "73.58"),
        (FAMILIES, 0, Rounding.UP, "74"),
        (Ratio(1, 800), 1, Rounding.HALF_EVEN, "0.1"),
        (Ratio(1, 800), 2, Rounding.HALF_EVEN, "0.12"),
        (Ratio(91, 74), 2, Rounding.HALF_UP, "122.97"),
        (Ratio(0, 5), 2, Rounding.UP, "0.00"),
    ],
)
def test_a_ratio_is_shown_in_percent(
    ratio: Ratio, places: int, rounding: Rounding, text: str
) -> None:
    """Cut once, at the end."""
    assert str(ratio.percent(places, rounding=rounding)) == text


def test_two_decimals_half_up_are_usual_for_ratios_too() -> None:
    """In percent, and as a plain quotient."""
    assert ("73.59", "0.74") == (str(FAMILIES.percent()), str(FAMILIES.decimal()))


def test_a_ratio_is_shown_as_a_mean() -> None:
    """10.900 attendances at 283 conferences."""
    mean = Ratio(10_900, 283)
    assert ("38.52", "38.51", "38.5") == (
        str(mean.decimal()),
        str(mean.decimal(2, rounding=Rounding.TRUNCATE)),
        str(mean.decimal(1)),
    )


@pytest.mark.parametrize(
    ("part", "whole", "got", "where", "hint"),
    [
        (0.5, 1, 0.5, "Ratio.part", "a float is not exact: pass the int that was counted"),
        (True, 1, True, "Ratio.part", "True and False are not counts"),
        (1, "2", "2", "Ratio.whole", "read text with hocsuotdoi.numeral.read first"),
        (1, True, True, "Ratio.whole", "True and False are not counts"),
        (
            None,
            2,
            None,
            "Ratio.part",
            "say why it is absent with Missing(MissingReason.NOT_REPORTED)",
        ),
    ],
)
def test_a_ratio_is_made_of_ints(part: Any, whole: Any, got: object, where: str, hint: str) -> None:
    """Anything else is refused, with what to pass instead."""
    with pytest.raises(WrongType) as caught:
        Ratio(part, whole)
    assert fields(caught.value) == (Code.WRONG_TYPE, "a whole number", got, where, hint)


def test_a_ratio_has_no_negative_part() -> None:
    """Nobody counts below zero."""
    with pytest.raises(InvalidValue) as caught:
        Ratio(-1, 2)
    assert fields(caught.value) == (
        Code.NEGATIVE_COUNT,
        "a whole number of at least 0",
        -1,
        "Ratio.part",
        "",
    )


def test_a_ratio_has_a_whole_of_at_least_one() -> None:
    """Zero has a way out, and the hint names it."""
    with pytest.raises(InvalidValue) as caught:
        Ratio(1, 0)
    assert (
        "expected a whole of at least 1, got 0 in Ratio.whole;"
        " Ratio.of(part, whole) answers Missing for a base of zero"
    ) == str(caught.value)
    assert caught.value.code is Code.BASE_BELOW_ONE


def test_a_ratio_has_no_negative_whole() -> None:
    """As no count is."""
    with pytest.raises(InvalidValue) as caught:
        Ratio(1, -2)
    assert (-2, "Ratio.whole") == (caught.value.got, caught.value.where)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (1, 2, Ratio(1, 2)),
        (3, 2, Ratio(3, 2)),
        (0, 1, Ratio(0, 1)),
        (0, 0, NO_BASE),
        (5, 0, NO_BASE),
        (Missing(MissingReason.SUPPRESSED), 0, Missing(MissingReason.SUPPRESSED)),
        (
            1,
            Missing(MissingReason.NOT_REPORTED, ("x",)),
            Missing(MissingReason.NOT_REPORTED, ("x",)),
        ),
        (Missing(MissingReason.SUPPRESSED), NO_BASE, Missing(MissingReason.SUPPRESSED)),
    ],
)
def test_a_ratio_that_cannot_be_is_missing_with_a_reason(
    part: int | Missing, whole: int | Missing, expected: Ratio | Missing
) -> None:
    """The part's reason comes first."""
    assert expected == Ratio.of(part, whole)


def test_a_ratio_that_can_be_keeps_its_counts_also_through_of() -> None:
    """Equality alone would not tell."""
    ratio = Ratio.of(2, 4)
    assert isinstance(ratio, Ratio)
    assert (2, 4) == (ratio.part, ratio.whole)


@pytest.mark.parametrize(
    ("part", "whole", "kind", "where"),
    [
        ("1", 0, WrongType, "Ratio.part"),
        (-1, 0, InvalidValue, "Ratio.part"),
        (1, 0.0, WrongType, "Ratio.whole"),
        (1, False, WrongType, "Ratio.whole"),
        (1, -1, InvalidValue, "Ratio.whole"),
        (-1, 1, InvalidValue, "Ratio.part"),
    ],
)
def test_bad_counts_are_refused_also_over_nothing(
    part: Any, whole: Any, kind: type[HocSuotDoiError], where: str
) -> None:
    """A base of zero hides no mistake."""
    with pytest.raises(kind) as caught:
        Ratio.of(part, whole)
    assert caught.value.where == where


def test_pooling_adds_parts_and_wholes() -> None:
    """The mean of the two rates would be 62,5%."""
    pooled = Ratio.pooled([Ratio(1, 2), Ratio(30, 40)])
    assert isinstance(pooled, Ratio)
    assert (31, 42) == (pooled.part, pooled.whole)


def test_pooling_nothing_has_no_base() -> None:
    """No children, no rate."""
    assert Ratio.pooled([]) == NO_BASE


@pytest.mark.parametrize(
    ("ratios", "expected", "got"),
    [
        (5, "several values", 5),
        (None, "several values", None),
        ([Ratio(1, 2), Fraction(1, 2)], "a Ratio", Fraction(1, 2)),
        ("ab", "a Ratio", "a"),
    ],
)
def test_only_ratios_are_pooled(ratios: Any, expected: str, got: object) -> None:
    """A bare rate has lost its weight."""
    with pytest.raises(WrongType) as caught:
        Ratio.pooled(ratios)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, got, "Ratio.pooled", "")


def test_ratios_are_equal_by_value() -> None:
    """And then hash alike, and stand once in a set."""
    assert Ratio(1, 2) == Ratio(2, 4)
    assert hash(Ratio(1, 2)) == hash(Ratio(2, 4))
    assert 2 == len({Ratio(1, 2), Ratio(2, 4), Ratio(1, 3)})
    assert Ratio(1, 2) != Ratio(1, 3)
    assert Ratio(1, 2) != Ratio(2, 2)
    assert hash(Ratio(1, 2)) != hash((1, 2))


def test_different_ratios_hash_apart() -> None:
    """As far as hashes can, and however large the counts."""
    some = [Ratio(1, 2), Ratio(1, 3), Ratio(2, 3), Ratio(3, 1), Ratio(HUGE, 1), Ratio(1, HUGE)]
    assert len({hash(ratio) for ratio in some}) == len(some)


def test_a_ratio_equals_nothing_but_a_ratio() -> None:
    """Not even its own value: a rate carries its base."""
    assert Ratio(1, 2) != Fraction(1, 2)
    assert Ratio(2, 1) != 2
    assert Ratio.__eq__(Ratio(1, 2), Fraction(1, 2)) is NotImplemented


def test_ratios_compare_by_value_in_all_four_ways() -> None:
    """Also when the parts and wholes are ordered otherwise."""
    low, high = Ratio(5, 11), Ratio(1, 2)
    same = Ratio(10, 22)
    assert (True, True, False, False) == (low < high, low <= high, low > high, low >= high)
    assert (False, False, True, True) == (high < low, high <= low, high > low, high >= low)
    assert (False, True, False, True) == (low < same, low <= same, low > same, low >= same)


@pytest.mark.parametrize("other", [Fraction(1, 2), 1, "x", None, Change(1, 2)])
def test_a_ratio_compares_with_nothing_but_a_ratio(other: Any) -> None:
    """The hint says how to compare with a number."""
    ratio = Ratio(1, 2)
    compares: list[Callable[[], object]] = [
        lambda: ratio < other,
        lambda: ratio <= other,
        lambda: ratio > other,
        lambda: ratio >= other,
        lambda: other < ratio,
    ]
    for compare in compares:
        with pytest.raises(NotComparable) as caught:
            compare()
        assert fields(caught.value) == (
            Code.DIFFERENT_KINDS,
            "another Ratio",
            other,
            "a comparison with Ratio(part=1, whole=2)",
            "compare ratio.value with an int or a Fraction",
        )


def test_a_huge_ratio_hides_no_error_about_it() -> None:
    """Python refuses to write ints of more than 4300 digits."""
    with pytest.raises(NotComparable) as caught:
        _ = Ratio(HUGE, 1) < 1  # type: ignore[operator]
    assert "a comparison with a value of type Ratio" == caught.value.where


# ── Shares of a partition ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("parts", "places", "percents"),
    [
        ([1, 1, 1], 2, ["33.34", "33.33", "33.33"]),
        ([1, 1, 1], 0, ["34", "33", "33"]),
        ([1, 2, 3], 1, ["16.7", "33.3", "50.0"]),
        ([2, 1], 0, ["67", "33"]),
        ([1, 2], 0, ["33", "67"]),
        ([1, 6], 0, ["14", "86"]),
        ([1, 1, 1, 1, 1, 1, 1], 0, ["15", "15", "14", "14", "14", "14", "14"]),
        ([5], 3, ["100.000"]),
        ([0, 7, 0], 2, ["0.00", "100.00", "0.00"]),
        ([226, 10_332, 40], 2, ["2.13", "97.49", "0.38"]),
    ],
)
def test_shares_are_rounded_together(parts: list[int], places: int, percents: list[str]) -> None:
    """Units left over go to the largest remainders, then to the first."""
    found = apportioned(parts, places=places)
    assert percents == [str(percent) for percent in found]
    assert 100 == sum(found)


def test_two_decimals_are_usual_for_shares_too() -> None:
    """As everywhere."""
    assert (Decimal("33.33"), Decimal("66.67")) == apportioned([1, 2])


@pytest.mark.parametrize("parts", [[], [0], [0, 0]])
def test_a_partition_of_nothing_has_no_shares(parts: list[int]) -> None:
    """The error is that of every base of zero."""
    with pytest.raises(InvalidValue) as caught:
        apportioned(parts)
    assert fields(caught.value) == (
        Code.BASE_BELOW_ONE,
        "parts that sum to at least 1",
        parts,
        "parts",
        "",
    )


@pytest.mark.parametrize(
    ("parts", "kind", "got"),
    [
        ([1, -1], InvalidValue, -1),
        ([1, 0.5], WrongType, 0.5),
        (5, WrongType, 5),
        (None, WrongType, None),
        ("12", WrongType, "1"),
    ],
)
def test_parts_are_counts(parts: Any, kind: type[HocSuotDoiError], got: object) -> None:
    """Several of them."""
    with pytest.raises(kind) as caught:
        apportioned(parts)
    assert (caught.value.got, caught.value.where) == (got, "parts")


def test_shares_have_at_most_thirty_decimals() -> None:
    """As everything that is shown."""
    assert sum(apportioned([1, 1, 1], places=30)) <= 100
    with pytest.raises(InvalidValue) as caught:
        apportioned([1], places=31)
    assert ("0 to 30 decimals", 31, "places") == fields(caught.value)[1:4]


# ── Change ───────────────────────────────────────────────────────────────────────────────────────


def test_a_growth_is_absolute_and_relative() -> None:
    """330.909 members became 337.294."""
    members = Change(330_909, 337_294)
    assert (6_385, Fraction(6_385, 330_909), "1.93", "1.92") == (
        members.absolute,
        members.relative,
        str(members.percent()),
        str(members.percent(2, rounding=Rounding.TRUNCATE)),
    )
    assert "1.9" == str(members.percent(1))


def test_a_fall_is_negative() -> None:
    """And its relative size is that of the prior value."""
    fall = Change(8, 6)
    assert (-2, Fraction(-1, 4), "-25.00") == (fall.absolute, fall.relative, str(fall.percent()))
    assert isinstance(fall.relative, Fraction)


def test_amounts_may_be_fractions() -> None:
    """Growth of a mean is a growth, too."""
    change = Change(Fraction(1, 2), Fraction(3, 4))
    assert (Fraction(1, 4), Fraction(1, 2)) == (change.absolute, change.relative)


def test_growth_from_nothing_has_no_relative_size() -> None:
    """Not even from nothing to nothing; the absolute one is known."""
    for change in (Change(0, 5), Change(0, 0)):
        assert (change.relative, change.percent()) == (NO_BASE, NO_BASE)
    assert 5 == Change(0, 5).absolute


@pytest.mark.parametrize("name", ["prior", "current"])
def test_a_change_has_no_negative_value(name: str) -> None:
    """The error names the value."""
    values: dict[str, Any] = {"prior": 1, "current": 1, name: Fraction(-1, 2)}
    with pytest.raises(InvalidValue) as caught:
        Change(**values)
    assert fields(caught.value) == (
        Code.NEGATIVE_COUNT,
        "a value of at least 0",
        Fraction(-1, 2),
        f"Change.{name}",
        "",
    )


@pytest.mark.parametrize("name", ["prior", "current"])
@pytest.mark.parametrize("value", [1.0, "1", None, True, FAMILIES, NO_BASE])
def test_a_change_is_made_of_exact_numbers(name: str, value: object) -> None:
    """A rate changes in points, and what is missing does not change."""
    values: dict[str, Any] = {"prior": 1, "current": 1, name: value}
    with pytest.raises(WrongType) as caught:
        Change(**values)
    assert fields(caught.value)[:4] == (
        Code.WRONG_TYPE,
        "an int or a Fraction",
        value,
        f"Change.{name}",
    )


def test_changes_follow_each_other_and_turn_back() -> None:
    """From the first prior to the last current, and home again."""
    assert Change(10, 9) == Change(10, 12).then(Change(12, 9))
    assert Change(12, 10) == Change(10, 12).reversed()


def test_a_change_does_not_follow_one_that_ends_elsewhere() -> None:
    """The error says where it should start."""
    with pytest.raises(InvalidValue) as caught:
        Change(10, 12).then(Change(13, 9))
    assert fields(caught.value) == (
        Code.MALFORMED,
        "a change that starts from 12",
        13,
        "Change.then",
        "",
    )


def test_a_huge_change_hides_no_error_about_it() -> None:
    """Python refuses to write ints of more than 4300 digits."""
    with pytest.raises(InvalidValue) as caught:
        Change(1, HUGE).then(Change(1, 2))
    assert "a change that starts from a value of type int" == caught.value.expected


@pytest.mark.parametrize("later", [1, None, PointChange(FAMILIES, FAMILIES)])
def test_only_a_change_follows_a_change(later: Any) -> None:
    """Percent and points do not mix."""
    with pytest.raises(WrongType) as caught:
        Change(1, 2).then(later)
    assert fields(caught.value) == (Code.WRONG_TYPE, "a Change", later, "Change.then", "")


# ── PointChange ──────────────────────────────────────────────────────────────────────────────────


def test_a_rate_changes_in_points() -> None:
    """Half to three quarters is 25 points, not 50 percent."""
    change = PointChange(Ratio(1, 2), Ratio(3, 4))
    assert (Fraction(25), "25.00") == (change.points, str(change.rounded()))
    assert -25 == PointChange(Ratio(3, 4), Ratio(1, 2)).points


def test_points_are_cut_as_percents_are() -> None:
    """55 of 63 communes after 34 of 63."""
    change = PointChange(Ratio(34, 63), Ratio(55, 63))
    assert ("33.33", "33.3", "33.34") == (
        str(change.rounded()),
        str(change.rounded(1)),
        str(change.rounded(2, rounding=Rounding.UP)),
    )


@pytest.mark.parametrize("name", ["prior", "current"])
@pytest.mark.parametrize("value", [Fraction(1, 2), 1, None, NO_BASE])
def test_a_point_change_is_made_of_rates(name: str, value: object) -> None:
    """The error names the one that is none."""
    values: dict[str, Any] = {"prior": FAMILIES, "current": FAMILIES, name: value}
    with pytest.raises(WrongType) as caught:
        PointChange(**values)
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "a Ratio",
        value,
        f"PointChange.{name}",
        "",
    )


def test_point_changes_follow_each_other_and_turn_back() -> None:
    """Rates are compared by value."""
    first, later = PointChange(Ratio(1, 4), Ratio(1, 2)), PointChange(Ratio(2, 4), Ratio(1, 3))
    assert PointChange(Ratio(1, 4), Ratio(1, 3)) == first.then(later)
    assert PointChange(Ratio(1, 2), Ratio(1, 4)) == first.reversed()


def test_a_point_change_does_not_follow_one_that_ends_elsewhere() -> None:
    """The error says where it should start."""
    with pytest.raises(InvalidValue) as caught:
        PointChange(Ratio(1, 4), Ratio(1, 2)).then(PointChange(Ratio(1, 3), Ratio(1, 2)))
    assert fields(caught.value) == (
        Code.MALFORMED,
        "a change that starts from Ratio(part=1, whole=2)",
        Ratio(1, 3),
        "PointChange.then",
        "",
    )


@pytest.mark.parametrize("later", [1, None, Change(1, 2)])
def test_only_a_point_change_follows_a_point_change(later: Any) -> None:
    """Percent and points do not mix."""
    with pytest.raises(WrongType) as caught:
        PointChange(FAMILIES, FAMILIES).then(later)
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "a PointChange",
        later,
        "PointChange.then",
        "",
    )


def test_a_change_and_a_point_change_are_never_equal() -> None:
    """They do not even print alike."""
    points = PointChange(Ratio(1, 1), Ratio(2, 1))
    assert cast("object", points) != Change(1, 2)
    assert "Change(prior=1, current=2)" == repr(Change(1, 2))
    assert "PointChange(prior=Ratio(part=1, whole=1), current=Ratio(part=2, whole=1))" == repr(
        points
    )

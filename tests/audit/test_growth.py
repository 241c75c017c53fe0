from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from hocsuotdoi import audit
from hocsuotdoi.audit import Assumption, Kind, Need, Quantity, Reason, WholeNumbers
from hocsuotdoi.errors import Code, HocSuotDoiError, NotComparable, UnknownName
from hocsuotdoi.exact import Ratio, Rounding
from hocsuotdoi.numeral import Numeral, Style

HALF_UP, TRUNCATE = Rounding.HALF_UP, Rounding.TRUNCATE
BOTH = (HALF_UP, TRUNCATE)
MEMBERS = audit.growth(
    "0,64%", current=Ratio(337_294, 935_700), step=6_385, current_published="36%"
)
NO_LEVEL = "expected current, or only current_published and prior_published, got None in current"


def kinds(found: audit.Explanations) -> list[Kind]:
    """Return the kinds that fit, ranked."""
    return [one.kind for one in found.fitting]


def test_two_explanations_of_the_members_remain() -> None:
    """Figures of different places come first, for they need no unpublished number."""
    assert [(one.kind, one.fits) for one in MEMBERS] == [
        (Kind.MIXED_PLACES, True),
        (Kind.OTHER_BASE, True),
        (Kind.COUNT, False),
        (Kind.RELATIVE, False),
        (Kind.POINTS, False),
        (Kind.SAME_PLACES, False),
        (Kind.OTHER_PRIOR, False),
    ]
    assert len(MEMBERS) == 7


def test_the_members_may_be_a_difference_of_mixed_places() -> None:
    """36 without decimals less 35,36 with two is 0,64, however 35,36 was cut."""
    assert MEMBERS[Kind.MIXED_PLACES] == audit.Explanation(
        Kind.MIXED_PLACES,
        fits=True,
        exact=Fraction("0.64"),
        roundings=BOTH,
        assumes=(Assumption.SAME_BASE, Assumption.PRIOR_FIGURE),
        figures=(Decimal(36), Decimal("35.36")),
        case=MEMBERS.case,
    )


def test_the_members_may_come_from_another_population() -> None:
    """Each reading bounds the prior population."""
    assert MEMBERS[Kind.OTHER_BASE] == audit.Explanation(
        Kind.OTHER_BASE,
        fits=True,
        roundings=BOTH,
        needs=(
            Need(Quantity.PRIOR_BASE, HALF_UP, WholeNumbers(934_449, 934_712)),
            Need(Quantity.PRIOR_BASE, TRUNCATE, WholeNumbers(934_581, 934_844)),
        ),
        assumes=(Assumption.OTHER_BASE,),
        case=MEMBERS.case,
    )


def test_the_members_are_nothing_else() -> None:
    """What does not fit is kept with its value and its reason."""
    assert MEMBERS[Kind.COUNT].exact == 6_385
    assert MEMBERS[Kind.COUNT].reason is Reason.PERCENT_SIGN
    assert MEMBERS[Kind.RELATIVE].exact == Fraction(638_500, 330_909)
    assert MEMBERS[Kind.RELATIVE].reason is Reason.DIFFERENT
    assert MEMBERS[Kind.POINTS].exact == Fraction(638_500, 935_700)
    assert MEMBERS[Kind.POINTS].assumes == (Assumption.SAME_BASE,)
    assert MEMBERS[Kind.SAME_PLACES].figures == (Decimal(36), Decimal(35))
    other = MEMBERS[Kind.OTHER_PRIOR]
    assert other.reason is Reason.IMPOSSIBLE
    assert other.needs == (
        Need(Quantity.PRIOR, HALF_UP, WholeNumbers(989_923, 1_005_511)),
        Need(Quantity.PRIOR, TRUNCATE, WholeNumbers(982_308, 997_656)),
    )


def test_a_case_keeps_what_is_known() -> None:
    """The case holds the numbers as read."""
    assert MEMBERS.case == audit.Case(
        Numeral(Fraction("0.64"), places=2, percent=True),
        current=Ratio(337_294, 935_700),
        prior=None,
        step=6_385,
        current_published=Numeral(36, percent=True),
        prior_published=None,
    )


def test_without_a_published_level_nothing_mixed_is_tried() -> None:
    """No evidence says that the current rate was published with other places."""
    found = audit.growth("0,64%", current=Ratio(337_294, 935_700), step=6_385)
    assert kinds(found) == [Kind.OTHER_BASE]
    assert found[Kind.SAME_PLACES].figures == (Decimal("36.05"), Decimal("35.36"))
    with pytest.raises(UnknownName) as raised:
        found[Kind.MIXED_PLACES]
    assert raised.value.code is Code.UNKNOWN_NAME
    assert str(raised.value) == (
        "expected one of the kinds tried, [Kind.OTHER_BASE, Kind.COUNT, Kind.RELATIVE, "
        "Kind.POINTS, Kind.SAME_PLACES, Kind.OTHER_PRIOR], got Kind.MIXED_PLACES in Explanations"
    )


def test_a_difference_of_two_truncated_figures_is_found() -> None:
    """69,84 less a truncated 53,96 is 15,88, where the exact change is 15,873 points."""
    found = audit.growth("15,88%", current=Ratio(44, 63), prior=Ratio(34, 63))
    assert found.fitting == (
        audit.Explanation(
            Kind.SAME_PLACES,
            fits=True,
            exact=Fraction("15.88"),
            roundings=(TRUNCATE,),
            assumes=(Assumption.PRIOR_FIGURE, Assumption.LEVEL_FIGURE),
            figures=(Decimal("69.84"), Decimal("53.96")),
            case=found.case,
        ),
    )
    assert found[Kind.OTHER_BASE].reason is Reason.GIVEN
    assert found[Kind.OTHER_BASE].roundings == ()


def test_one_figure_may_be_rounded_and_the_other_truncated() -> None:
    """2/3 rounded is 67, 1/6 truncated is 16: their difference assumes both."""
    found = audit.growth("51%", current=Ratio(4, 6), prior=Ratio(1, 6))
    assert kinds(found) == [Kind.SAME_PLACES]
    assert found[Kind.SAME_PLACES].assumes == (
        Assumption.PRIOR_FIGURE,
        Assumption.LEVEL_FIGURE,
        Assumption.MIXED_ROUNDING,
    )
    assert found[Kind.SAME_PLACES].roundings == (TRUNCATE,)


def test_a_relative_growth_is_found() -> None:
    """From 34 to 55 provinces is 61,76 percent."""
    found = audit.growth("61,76%", current=55, prior=34)
    assert [(one.kind, one.fits) for one in found] == [(Kind.RELATIVE, True), (Kind.COUNT, False)]
    assert found[Kind.RELATIVE].exact == Fraction(2100, 34)


def test_a_fall_has_a_minus() -> None:
    """From 1 000 to 976 is a fall of 2,4 percent."""
    found = audit.growth("-2,4%", current=976, step=-24)
    assert kinds(found) == [Kind.RELATIVE]
    assert found[Kind.RELATIVE].exact == Fraction("-2.4")


def test_a_fall_may_be_measured_against_a_larger_number() -> None:
    """24 fewer is a fall of 1,0 percent of 2 400, which is above 976, and possible."""
    found = audit.growth("-1,0%", current=976, step=-24)
    assert found[Kind.OTHER_PRIOR].fits
    assert found[Kind.OTHER_PRIOR].needs == (
        Need(Quantity.PRIOR, HALF_UP, WholeNumbers(2_286, 2_526)),
        Need(Quantity.PRIOR, TRUNCATE, WholeNumbers(2_182, 2_400)),
    )
    assert not audit.growth("-5%", current=976, step=-24)[Kind.OTHER_PRIOR].fits


def test_a_growth_may_be_measured_against_a_smaller_number() -> None:
    """Ten more is 20 percent of about 50, while the prior count was 90."""
    found = audit.growth("20%", current=100, step=10)
    assert kinds(found) == [Kind.OTHER_PRIOR]
    assert found[Kind.OTHER_PRIOR].needs == (
        Need(Quantity.PRIOR, HALF_UP, WholeNumbers(49, 51)),
        Need(Quantity.PRIOR, TRUNCATE, WholeNumbers(48, 50)),
    )
    assert found[Kind.OTHER_PRIOR].assumes == (Assumption.OTHER_PRIOR,)
    partly = audit.growth("10%", current=100, step=10)[Kind.OTHER_PRIOR]
    assert [need.values for need in partly.needs] == [WholeNumbers(96, 100), WholeNumbers(91, 100)]


def test_no_growth_is_no_percent_of_anything() -> None:
    """A step of zero fits only a growth of zero."""
    none = audit.growth("5%", current=0, step=0)
    assert [(one.kind, one.reason) for one in none] == [
        (Kind.COUNT, Reason.PERCENT_SIGN),
        (Kind.RELATIVE, Reason.NO_BASE),
    ]
    assert kinds(audit.growth("0%", current=7, step=0)) == [Kind.RELATIVE]


@pytest.mark.parametrize(
    ("claim", "level", "prior_published", "kind"),
    [
        ("1,25%", "99,1%", "97,85%", Kind.MIXED_PLACES),
        ("9%", "37%", "28%", Kind.SAME_PLACES),
        ("0,94%", "94,06%", "93,12%", Kind.SAME_PLACES),
        ("20,53%", "80,53%", "60%", Kind.MIXED_PLACES),
    ],
)
def test_published_levels_alone_show_points(
    claim: str, level: str, prior_published: str, kind: Kind
) -> None:
    """A growth of a rate is the difference of its two published levels."""
    found = audit.growth(claim, current_published=level, prior_published=prior_published)
    assert [(one.kind, one.assumes) for one in found.fitting] == [(kind, ())]
    assert found[Kind.RELATIVE].assumes == (Assumption.EXACT_FIGURES,)
    assert found[Kind.RELATIVE].reason is Reason.DIFFERENT
    assert len(found) == 2


def test_published_levels_may_show_a_relative_growth() -> None:
    """From 34% to 55% is 61,76 percent, and 21 points."""
    found = audit.growth("61,76%", current_published="55%", prior_published="34%")
    assert kinds(found) == [Kind.RELATIVE]
    assert found[Kind.RELATIVE].exact == Fraction(2100, 34)
    assert found[Kind.SAME_PLACES].exact == 21
    nothing = audit.growth("61,76%", current_published="55%", prior_published="0%")
    assert nothing[Kind.RELATIVE].reason is Reason.NO_BASE


def test_an_approximate_figure_is_no_difference() -> None:
    """Words such as about have no digits to subtract."""
    for claim, level in (("hơn 9%", "37%"), ("9%", "hơn 37%")):
        found = audit.growth(claim, current_published=level, prior_published="28%")
        assert [one.kind for one in found] == [Kind.RELATIVE]
    assert len(audit.growth("9%", current_published="37%", prior_published="gần 28%")) == 1


@pytest.mark.parametrize(
    ("claim", "current", "prior", "expected"),
    [
        ("6.385", 337_294, 330_909, [Kind.COUNT]),
        ("6.386", 337_294, 330_909, []),
        ("hơn 6.000", 337_294, 330_909, [Kind.COUNT]),
        ("1,6", 55, 34, [Kind.TIMES]),
        ("2,5", 35, 10, [Kind.RELATIVE]),
        ("3,5", 35, 10, [Kind.TIMES]),
        ("2", 20, 10, [Kind.TIMES]),
        ("5", 5, 0, [Kind.COUNT]),
    ],
)
def test_a_figure_without_a_percent_sign_is_a_count_or_a_multiple(
    claim: str, current: int, prior: int, expected: list[Kind]
) -> None:
    """A count, how many times as much, or how many times more."""
    found = audit.growth(claim, current=current, prior=prior)
    assert kinds(found) == expected
    assert {one.kind for one in found} == {Kind.COUNT, Kind.TIMES, Kind.RELATIVE}


@pytest.mark.parametrize(
    ("claim", "fits"), [("6 nghìn", True), ("2 triệu", False), ("0,01 nghìn", False)]
)
def test_a_figure_with_a_scale_word_is_a_count(claim: str, *, fits: bool) -> None:
    """Nobody writes that it was 1,2 million times as much."""
    found = audit.growth(claim, current=337_294, prior=330_909)
    assert [(one.kind, one.fits) for one in found] == [(Kind.COUNT, fits)]
    unknown = audit.growth(claim, current=337_294)
    assert [one.kind for one in unknown] == [Kind.COUNT]
    levels = audit.growth(claim, current_published="37%", prior_published="28%")
    assert levels.explanations == ()


def test_a_multiple_of_nothing_has_no_value() -> None:
    """From zero there is neither a multiple nor a relative growth."""
    found = audit.growth("5", current=5, prior=0)
    assert found[Kind.TIMES].reason is Reason.NO_BASE
    assert found[Kind.RELATIVE].reason is Reason.NO_BASE


@pytest.mark.parametrize(
    ("claim", "kind", "half_up", "truncated"),
    [
        ("16,5%", Kind.RELATIVE, WholeNumbers(2_137, 2_138), WholeNumbers(2_136, 2_137)),
        ("12", Kind.COUNT, WholeNumbers(2_478, 2_478), WholeNumbers(2_478, 2_478)),
        ("1,2", Kind.TIMES, WholeNumbers(1_993, 2_165), WholeNumbers(1_916, 2_075)),
        ("5,0", Kind.RELATIVE, WholeNumbers(412, 418), WholeNumbers(409, 415)),
        ("3.000", Kind.COUNT, WholeNumbers(None), WholeNumbers(None)),
    ],
)
def test_an_unknown_prior_count_is_bounded(
    claim: str, kind: Kind, half_up: WholeNumbers, truncated: WholeNumbers
) -> None:
    """Each reading says which prior counts would make the growth true."""
    found = audit.growth(claim, current=2_490)[kind]
    assert [need.values for need in found.needs] == [half_up, truncated]
    assert [need.quantity for need in found.needs] == [Quantity.PRIOR] * 2
    assert [need.rounding for need in found.needs] == [HALF_UP, TRUNCATE]
    assert found.fits is bool(half_up)
    assert found.reason is (None if half_up else Reason.IMPOSSIBLE)


def test_an_unknown_prior_rate_is_bounded() -> None:
    """Points, and the difference of published rates, each bound the prior count."""
    found = audit.growth("9%", current=Ratio(370, 1000), current_published="37%")
    assert [(one.kind, one.assumes) for one in found] == [
        (Kind.RELATIVE, ()),
        (Kind.POINTS, (Assumption.SAME_BASE,)),
        (Kind.SAME_PLACES, (Assumption.SAME_BASE, Assumption.PRIOR_FIGURE)),
        (Kind.COUNT, ()),
    ]
    assert [need.values for need in found[Kind.POINTS].needs] == [
        WholeNumbers(276, 285),
        WholeNumbers(271, 280),
    ]
    assert [need.values for need in found[Kind.SAME_PLACES].needs] == [
        WholeNumbers(275, 284),
        WholeNumbers(280, 289),
    ]
    assert found[Kind.POINTS].roundings == BOTH


def test_an_unknown_prior_rate_of_mixed_places_is_bounded() -> None:
    """36 less 0,64 needs a prior rate of 35,36."""
    found = audit.growth("0,64%", current=Ratio(3_600, 10_000), current_published="36%")
    assert [need.values for need in found[Kind.MIXED_PLACES].needs] == [
        WholeNumbers(3_536, 3_536),
        WholeNumbers(3_536, 3_536),
    ]
    same = found[Kind.SAME_PLACES]
    assert (same.reason, [need.values for need in same.needs]) == (
        Reason.IMPOSSIBLE,
        [WholeNumbers(None), WholeNumbers(None)],
    )
    above = audit.growth("40%", current=Ratio(36, 100), current_published="36%")
    assert [need.values for need in above[Kind.SAME_PLACES].needs] == [
        WholeNumbers(None),
        WholeNumbers(None),
    ]
    assert above[Kind.POINTS].reason is Reason.IMPOSSIBLE


def test_an_unpublished_level_is_cut_like_the_prior_rate() -> None:
    """Without a level each reading cuts both rates alike."""
    found = audit.growth("5%", current=Ratio(2, 3))
    assert [(n.rounding, n.values) for n in found[Kind.SAME_PLACES].needs] == [
        (HALF_UP, WholeNumbers(None)),
        (TRUNCATE, WholeNumbers(None)),
    ]
    assert found[Kind.SAME_PLACES].assumes == (
        Assumption.SAME_BASE,
        Assumption.PRIOR_FIGURE,
        Assumption.LEVEL_FIGURE,
    )


def test_a_published_prior_level_needs_no_count() -> None:
    """The two published levels are subtracted even when the prior count is unknown."""
    found = audit.growth("9,0%", current=Ratio(370, 1000), prior_published="28,0%")
    assert found[Kind.SAME_PLACES].figures == (Decimal("37.0"), Decimal("28.0"))
    assert found[Kind.SAME_PLACES].assumes == (Assumption.LEVEL_FIGURE,)
    mixed = audit.growth("9,0%", current=Ratio(370, 1000), prior_published="28%")
    assert mixed[Kind.MIXED_PLACES].fits


def test_a_rate_above_one_hundred_is_no_share() -> None:
    """Where the part exceeds its whole, neither the prior count nor its base is bounded by it."""
    found = audit.growth("-20%", current=Ratio(120, 100))
    assert [need.values for need in found[Kind.POINTS].needs] == [
        WholeNumbers(140, 140),
        WholeNumbers(140, 140),
    ]
    other = audit.growth("20%", current=Ratio(120, 100), step=10)[Kind.OTHER_BASE]
    assert [need.values for need in other.needs] == [WholeNumbers(110, 110), WholeNumbers(110, 111)]
    share = audit.growth("-50%", current=Ratio(60, 100), step=-10)[Kind.OTHER_BASE]
    assert not share.fits


def test_a_prior_rate_gives_exact_points() -> None:
    """Known rates need no assumption."""
    found = audit.growth("33,3%", current=Ratio(55, 63), prior=Ratio(34, 63))
    assert found.fitting[0].kind is Kind.POINTS
    assert found.fitting[0].assumes == ()
    assert found.fitting[0].exact == Fraction(2100, 63)


def test_a_prior_count_beside_a_rate_serves_as_its_step_would() -> None:
    """Of the prior period the count is known, and the base is not."""
    found = audit.growth("10%", current=Ratio(110, 200), prior=100)
    assert found.explanations == tuple(
        attrs.evolve(one, case=found.case)
        for one in audit.growth("10%", current=Ratio(110, 200), step=10)
    )


def test_a_count_and_a_prior_rate_are_of_different_kinds() -> None:
    """Five is no growth of one half."""
    with pytest.raises(NotComparable) as raised:
        audit.growth("400%", current=5, prior=Ratio(1, 2))
    assert (raised.value.code, str(raised.value)) == (
        Code.DIFFERENT_KINDS,
        (
            "expected a count before, for the current one is a count, "
            "got Ratio(part=1, whole=2) in prior; pass both rates, or both counts"
        ),
    )


def test_a_prior_rate_of_fewer_decimals_is_found() -> None:
    """96,42 less a truncated 53 is 43,42, and 15 of 28 is 53 percent when truncated."""
    found = audit.growth("43,42%", current=Ratio(27, 28), current_published="96,42%")
    mixed = found[Kind.MIXED_PLACES]
    assert (mixed.fits, mixed.roundings) == (True, (TRUNCATE,))
    assert [need.values for need in mixed.needs] == [WholeNumbers(None), WholeNumbers(15, 15)]
    known = audit.growth(
        "43,42%", current=Ratio(27, 28), prior=Ratio(15, 28), current_published="96,42%"
    )
    assert known[Kind.MIXED_PLACES].figures == (Decimal("96.42"), Decimal(53))


def test_a_mixed_difference_may_be_coarser_than_the_level() -> None:
    """36,05 less 35,4 is 0,65."""
    found = audit.growth(
        "0,65%",
        current=Ratio(337_294, 935_700),
        step=6_385,
        current_published="36,05%",
        style=Style.VI,
    )
    assert found[Kind.MIXED_PLACES].figures == (Decimal("36.05"), Decimal("35.4"))
    assert found[Kind.MIXED_PLACES].roundings == (HALF_UP,)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ({}, Code.EMPTY, NO_LEVEL),
        ({"current_published": "37%"}, Code.EMPTY, NO_LEVEL),
        (
            {"current_published": "37%", "prior_published": "28%", "step": 1},
            Code.EMPTY,
            NO_LEVEL,
        ),
        (
            {"current_published": "37%", "prior_published": "28%", "prior": 1},
            Code.EMPTY,
            NO_LEVEL,
        ),
        ({"prior_published": "28%"}, Code.EMPTY, NO_LEVEL),
        (
            {"current": -1},
            Code.NEGATIVE_COUNT,
            "expected a whole number of at least 0, got -1 in current",
        ),
        (
            {"current": 1.5},
            Code.WRONG_TYPE,
            (
                "expected a whole number, got 1.5 in current; "
                "a float is not exact: pass the int that was counted"
            ),
        ),
        (
            {"current": 5, "prior": True},
            Code.WRONG_TYPE,
            "expected a whole number, got True in prior; True and False are not counts",
        ),
        (
            {"current": 5, "step": 6},
            Code.NEGATIVE_COUNT,
            "expected a step of at most 5, got 6 in step",
        ),
        (
            {"current": 5, "step": "1"},
            Code.WRONG_TYPE,
            "expected a whole number, got '1' in step",
        ),
        (
            {"current": 5, "step": True},
            Code.WRONG_TYPE,
            "expected a whole number, got True in step",
        ),
        (
            {"current": 5, "step": 1, "prior": 3},
            Code.FIGURES_DISAGREE,
            (
                "expected prior 4, which the step 1 leads from, got 3 in prior; "
                "leave one of them out, or compare them with audit.report"
            ),
        ),
        (
            {"current": 5, "current_published": "37"},
            Code.MALFORMED,
            "expected a percent, got '37' in current_published",
        ),
        (
            {"current": 5, "current_published": 37},
            Code.WRONG_TYPE,
            "expected a text or a Numeral, got 37 in current_published",
        ),
        (
            {"current": 5, "prior_published": "37"},
            Code.MALFORMED,
            "expected a percent, got '37' in prior_published",
        ),
        (
            {"claim": 5, "current": 5},
            Code.WRONG_TYPE,
            "expected a text or a Numeral, got 5 in the claim",
        ),
    ],
)
def test_bad_input_is_one_clear_error(
    arguments: dict[str, object], code: Code, message: str
) -> None:
    """What cannot be tried is refused by an error of ours, which says where and what to pass."""
    given: dict[str, object] = {"claim": "5%", **arguments}
    claim = given.pop("claim")
    with pytest.raises(HocSuotDoiError) as raised:
        audit.growth(claim, **given)  # type: ignore[arg-type]
    assert (raised.value.code, str(raised.value)) == (code, message)


def test_a_step_may_be_the_whole_count() -> None:
    """What was nothing before may have grown to all there is, and prior and step may agree."""
    assert audit.growth("5", current=5, step=5, prior=0)[Kind.COUNT].fits


def test_growth_is_a_value() -> None:
    """A growth is hashable, survives pickling, and shows itself in one line."""
    again = audit.growth(
        "0,64%", current=Ratio(337_294, 935_700), step=6_385, current_published="36%"
    )
    assert pickle.loads(pickle.dumps(MEMBERS)) == MEMBERS
    assert len({MEMBERS, again}) == 1
    assert repr(MEMBERS) == "<Explanations of 0,64%: 2 of 7 fit>"
    assert repr([Kind.COUNT, Assumption.SAME_BASE, Quantity.PRIOR]) == (
        "[Kind.COUNT, Assumption.SAME_BASE, Quantity.PRIOR]"
    )


def test_the_members_are_explained_in_vietnamese() -> None:
    """One line for each explanation, those that fit first."""
    assert MEMBERS.explain().split("\n") == [
        "Mức tăng công bố 0,64%: 2 cách hiểu khớp trong 7 cách đã thử.",
        (
            "- Hiệu của hai tỷ lệ công bố với số chữ số thập phân khác nhau: khớp."
            " Giá trị: 36 − 35,36 = 0,64 điểm."
            " Giả định: mẫu số không đổi; tỷ lệ kỳ trước được công bố là 35,36%."
        ),
        (
            "- Điểm phần trăm khi mẫu số kỳ trước khác: khớp."
            " Nếu làm tròn, cần mẫu số kỳ trước là 934.449…934.712."
            " Nếu cắt bớt, cần mẫu số kỳ trước là 934.581…934.844."
            " Giả định: mẫu số đã thay đổi."
        ),
        "- Mức tăng tuyệt đối: không khớp, con số công bố có dấu %. Giá trị: 6.385.",
        (
            "- Mức tăng tương đối của số đếm: không khớp, giá trị khác với con số công bố."
            " Giá trị: 1,9295…%."
        ),
        (
            "- Mức tăng của tỷ lệ, tính bằng điểm phần trăm: không khớp,"
            " giá trị khác với con số công bố. Giá trị: 0,6823… điểm."
        ),
        (
            "- Hiệu của hai tỷ lệ công bố với cùng số chữ số thập phân: không khớp,"
            " giá trị khác với con số công bố. Giá trị: 36 − 35 = 1 điểm."
        ),
        (
            "- Mức tăng tương đối so với một số khác: không khớp, không thể có số kỳ trước như vậy."
            " Nếu làm tròn, cần số kỳ trước là 989.923…1.005.511."
            " Nếu cắt bớt, cần số kỳ trước là 982.308…997.656."
        ),
    ]


def test_the_members_are_explained_in_english() -> None:
    """The same in English."""
    assert MEMBERS.explain("en").split("\n") == [
        "Published growth 0.64%: 2 of 7 explanations fit.",
        (
            "- The difference of two published rates with different numbers of decimals: fits."
            " Value: 36 − 35.36 = 0.64 points."
            " Assuming: the base has not changed; the prior rate was published as 35.36%."
        ),
        (
            "- Points of the rate, from another prior base: fits."
            " If rounded half up, the prior base would have to be 934,449…934,712."
            " If truncated, the prior base would have to be 934,581…934,844."
            " Assuming: the base has changed."
        ),
        (
            "- The absolute growth of the count: does not fit, the figure has a percent sign."
            " Value: 6,385."
        ),
        (
            "- The relative growth of the count: does not fit, it would be another figure."
            " Value: 1.9295…%."
        ),
        "- Points of the rate: does not fit, it would be another figure. Value: 0.6823… points.",
        (
            "- The difference of two published rates with the same number of decimals: "
            "does not fit, it would be another figure. Value: 36 − 35 = 1 point."
        ),
        (
            "- Growth relative to another number: does not fit, no such prior number can exist."
            " If rounded half up, the prior count would have to be 989,923…1,005,511."
            " If truncated, the prior count would have to be 982,308…997,656."
        ),
    ]


def test_other_assumptions_and_reasons_have_words() -> None:
    """A given base, a prior of zero, a mixed rounding and an exact figure are named."""
    given = audit.growth("15,88%", current=Ratio(44, 63), prior=Ratio(34, 63))
    assert given[Kind.OTHER_BASE].explain("en") == (
        "Points of the rate, from another prior base: does not fit, the prior base is known. "
        "If rounded half up, no value of the prior base fits. "
        "If truncated, no value of the prior base fits."
    )
    assert given[Kind.OTHER_BASE].explain("vi") == (
        "Điểm phần trăm khi mẫu số kỳ trước khác: không khớp, mẫu số kỳ trước đã biết. "
        "Nếu làm tròn, không có mẫu số kỳ trước nào khớp. "
        "Nếu cắt bớt, không có mẫu số kỳ trước nào khớp."
    )
    times = audit.growth("5", current=5, prior=0)[Kind.TIMES]
    assert times.explain("en") == (
        "The count as a multiple of the prior one: does not fit, the prior number is zero."
    )
    assert times.explain() == "Số lần so với kỳ trước: không khớp, kỳ trước bằng 0."
    mixed = audit.growth("51%", current=Ratio(4, 6), prior=Ratio(1, 6))[Kind.SAME_PLACES]
    assert mixed.explain("en") == (
        "The difference of two published rates with the same number of decimals: fits. "
        "Value: 67 − 16 = 51 points. Assuming: the prior rate was published as 16%; "
        "the current rate was published as 67%; one rate was rounded, one truncated."
    )
    assert mixed.explain().endswith(
        "Giả định: tỷ lệ kỳ trước được công bố là 16%; tỷ lệ kỳ này được công bố là 67%; "
        "một tỷ lệ được làm tròn, tỷ lệ kia bị cắt bớt."
    )
    levels = audit.growth("61,76%", current_published="55%", prior_published="34%")[Kind.RELATIVE]
    assert levels.explain("en") == (
        "The relative growth of the count: fits. Value: 61.7647…%. "
        "Assuming: the published rates are taken as exact."
    )
    assert levels.explain().endswith("Giả định: coi các tỷ lệ công bố là chính xác.")
    other = audit.growth("20%", current=100, step=10)[Kind.OTHER_PRIOR]
    assert other.explain("en").endswith(
        "Assuming: it was compared with another number than the prior."
    )
    assert other.explain().endswith("Giả định: so với một số khác số kỳ trước.")
    assert audit.growth("1,6", current=55, prior=34)[Kind.TIMES].explain("en") == (
        "The count as a multiple of the prior one: fits. Value: 1.617…."
    )


def test_a_growth_already_read_is_judged_as_its_text() -> None:
    """A Numeral may be given in place of a text."""
    figure = Numeral(Fraction("61.76"), places=2, percent=True)
    assert audit.growth(figure, current=55, prior=34) == audit.growth(
        "61,76%", current=55, prior=34
    )


def test_growth_shows_itself_as_a_table() -> None:
    """Printed, or shown in a notebook, each explanation has a row."""
    found = audit.growth("6.385", current=337_294, prior=330_909)
    assert found.table().rows == (
        ("có", "Mức tăng tuyệt đối. Giá trị: 6.385."),
        (
            "không",
            "Số lần so với kỳ trước: giá trị khác với con số công bố. Giá trị: 1,01….",
        ),
        (
            "không",
            "Mức tăng tương đối của số đếm: giá trị khác với con số công bố. Giá trị: 0,01….",
        ),
    )
    assert [row[0] for row in found.table("en").rows] == ["yes", "no", "no"]
    assert found.table("en").rows[1][1] == (
        "The count as a multiple of the prior one: it would be another figure. Value: 1.01…."
    )
    assert [column.title for column in found.table("en").columns] == ["Fits", "Explanation"]
    assert [column.title for column in found.table().columns] == ["Khớp", "Cách hiểu"]
    assert str(found) == found.table().text()
    assert found._repr_html_() == found.table().html()  # pyright: ignore[reportPrivateUsage]
    assert found._repr_markdown_() == found.table().markdown()  # pyright: ignore[reportPrivateUsage]


def test_every_explanation_keeps_its_case() -> None:
    """An explanation can be told by itself, for it knows what was published."""
    for found in (
        audit.growth("0,64%", current=Ratio(337_294, 935_700), step=6_385),
        audit.growth("9%", current=Ratio(370, 1000)),
        audit.growth("12", current=2_490),
        audit.growth("5", current=5, prior=0),
        audit.growth("61,76%", current_published="55%", prior_published="34%"),
    ):
        assert {one.case for one in found} == {found.case}


def test_a_growth_from_nothing_is_explained_by_nothing() -> None:
    """A prior of zero is no base, of a count and of a published rate alike."""
    found = audit.growth("5", current=5, prior=0)
    for kind in (Kind.TIMES, Kind.RELATIVE):
        assert found[kind] == audit.Explanation(
            kind, fits=False, reason=Reason.NO_BASE, case=found.case
        )
    levels = audit.growth("61,76%", current_published="55%", prior_published="0%")
    assert levels[Kind.RELATIVE] == audit.Explanation(
        Kind.RELATIVE, fits=False, reason=Reason.NO_BASE, case=levels.case
    )


def test_an_unknown_prior_rate_is_explained_in_full() -> None:
    """Points and the difference of published rates name the number they need."""
    found = audit.growth("9,0%", current=Ratio(370, 1000), current_published="37,0%")
    assert found[Kind.POINTS] == audit.Explanation(
        Kind.POINTS,
        fits=True,
        roundings=BOTH,
        needs=(
            Need(Quantity.PRIOR, HALF_UP, WholeNumbers(280, 280)),
            Need(Quantity.PRIOR, TRUNCATE, WholeNumbers(280, 280)),
        ),
        assumes=(Assumption.SAME_BASE,),
        case=found.case,
    )
    assert found[Kind.SAME_PLACES] == audit.Explanation(
        Kind.SAME_PLACES,
        fits=True,
        roundings=BOTH,
        needs=(
            Need(Quantity.PRIOR, HALF_UP, WholeNumbers(280, 280)),
            Need(Quantity.PRIOR, TRUNCATE, WholeNumbers(280, 280)),
        ),
        assumes=(Assumption.SAME_BASE, Assumption.PRIOR_FIGURE),
        case=found.case,
    )
    assert (
        found[Kind.SAME_PLACES]
        .explain("en")
        .endswith("Assuming: the base has not changed; the prior rate was published so.")
    )
    assert (
        found[Kind.SAME_PLACES]
        .explain()
        .endswith("Giả định: mẫu số không đổi; tỷ lệ kỳ trước được công bố như trên.")
    )


@pytest.mark.parametrize(
    ("claim", "published", "half_up", "truncated"),
    [
        ("36%", "36%", WholeNumbers(0, 0), WholeNumbers(0, 0)),
        ("36,0%", "36,5%", WholeNumbers(None), WholeNumbers(None)),
        ("0,5%", "36%", WholeNumbers(None), WholeNumbers(None)),
    ],
)
def test_a_prior_rate_may_be_nothing_but_has_its_places(
    claim: str, published: str, half_up: WholeNumbers, truncated: WholeNumbers
) -> None:
    """36 less 36 is 0, and 36 less 0,5 is no percent without decimals."""
    found = audit.growth(claim, current=Ratio(36, 100), current_published=published)
    assert [need.values for need in found[Kind.SAME_PLACES].needs] == [half_up, truncated]


def test_a_full_share_was_not_more_before() -> None:
    """From 100 percent a share cannot have fallen, but it may have grown from nothing."""
    fall = audit.growth("-20%", current=Ratio(100, 100))[Kind.POINTS]
    assert (fall.reason, [need.values for need in fall.needs]) == (
        Reason.IMPOSSIBLE,
        [WholeNumbers(None), WholeNumbers(None)],
    )
    nothing = audit.growth("50%", current=Ratio(50, 100))[Kind.POINTS]
    assert nothing.needs[0] == Need(Quantity.PRIOR, HALF_UP, WholeNumbers(0, 0))


@pytest.mark.parametrize(
    ("claim", "current", "step", "half_up"),
    [
        ("-50%", Ratio(60, 100), -6, WholeNumbers(None)),
        ("10%", Ratio(150, 100), 10, WholeNumbers(100, 100)),
        ("100%", Ratio(3, 1), 1, WholeNumbers(1, 1)),
    ],
)
def test_the_prior_base_of_a_share_holds_its_part(
    claim: str, current: Ratio, step: int, half_up: WholeNumbers
) -> None:
    """A prior base of 60 cannot hold 66; where no share is meant it may be less than its part."""
    found = audit.growth(claim, current=current, step=step)[Kind.OTHER_BASE]
    assert found.needs[0] == Need(Quantity.PRIOR_BASE, HALF_UP, half_up)


def test_a_known_prior_base_is_not_another() -> None:
    """What would fit another base does not, when the base is given."""
    found = audit.growth("0,64%", current=Ratio(337_294, 935_700), prior=Ratio(330_909, 935_700))
    assert found[Kind.OTHER_BASE] == audit.Explanation(
        Kind.OTHER_BASE,
        fits=False,
        needs=MEMBERS[Kind.OTHER_BASE].needs,
        assumes=(Assumption.OTHER_BASE,),
        reason=Reason.GIVEN,
        case=found.case,
    )


@pytest.mark.parametrize("count", [0, 7])
def test_no_growth_is_not_compared_with_another_number(count: int) -> None:
    """Zero is zero percent of anything: another number would explain nothing."""
    found = audit.growth("0%", current=count, prior=count)
    assert Kind.OTHER_PRIOR not in {one.kind for one in found}


def test_the_need_of_a_bound_is_told_once() -> None:
    """More than 9 percent was not cut, so that no reading matters."""
    found = audit.growth("hơn 9%", current=1_000)[Kind.RELATIVE]
    assert found.needs[0].values == WholeNumbers(1, 917)
    assert found.explain() == ("Mức tăng tương đối của số đếm: khớp. Cần số kỳ trước là 1…917.")
    assert found.explain("en") == (
        "The relative growth of the count: fits. The prior count would have to be 1…917."
    )
    none = audit.growth("hơn 3.000", current=2_490)[Kind.COUNT]
    assert none.explain("en").endswith(" No value of the prior count fits.")
    assert none.explain().endswith(" Không có số kỳ trước nào khớp.")


def test_needs_without_an_end_keep_their_first_number() -> None:
    """A fall to 10 of almost all may have started anywhere above."""
    fall = audit.growth("hơn -3", current=10)[Kind.COUNT]
    assert fall.needs[0].values == WholeNumbers(13)
    assert "the prior count would have to be 13 or more" in fall.explain("en").lower()


def test_an_english_growth_is_read_in_its_style() -> None:
    """A point is a decimal mark in English, in the growth and in the rates."""
    found = audit.growth("1,000", current=3_000, prior=2_000, style=Style.EN)
    assert kinds(found) == [Kind.COUNT]
    rates = audit.growth(
        "0.94%", current_published="94.06%", prior_published="93.12%", style=Style.EN
    )
    assert kinds(rates) == [Kind.SAME_PLACES]

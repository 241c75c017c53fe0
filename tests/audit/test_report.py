from __future__ import annotations

import pickle
from fractions import Fraction

import pytest

from hocsuotdoi import audit
from hocsuotdoi.audit import Claim, Field, Fit, Identity, Repair, Slip, Verdict, WholeNumbers
from hocsuotdoi.errors import Code, InvalidValue, UnknownName, WrongType
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Numeral

LEVELS = audit.report(
    [
        Claim("mức độ 1", "2,5%", part=226, whole=10_598, group="xã"),
        Claim("mức độ 2", "97,5%", part=10_332, whole=10_598, group="xã"),
    ]
)


def fits(found: audit.Report) -> list[tuple[Identity, str, Fit]]:
    """Return what was compared and whether it agrees."""
    return [(one.identity, one.name, one.fit) for one in found.cross_checks]


def test_a_typo_found_by_two_identities_is_ranked_first() -> None:
    """266 for 226 mends the sum and the percent; 262 mends the percent alone."""
    assert LEVELS.repairs == (
        Repair(
            ("mức độ 1",),
            Field.PART,
            slip=Slip.SUBSTITUTION,
            written=Numeral(226),
            meant=Numeral(266),
            mends=(
                (Identity.RATIO, ("mức độ 1",)),
                (Identity.SUM, ("mức độ 1", "mức độ 2")),
            ),
        ),
        Repair(
            ("mức độ 1",),
            Field.PART,
            slip=Slip.TRANSPOSITION,
            written=Numeral(226),
            meant=Numeral(262),
            mends=((Identity.RATIO, ("mức độ 1",)),),
        ),
    )


def test_a_report_judges_each_claim_and_all_together() -> None:
    """A report is a container of checks, with the cross-checks beside them."""
    assert [one.verdict for one in LEVELS] == [Verdict.INCONSISTENT, Verdict.ROUNDING]
    assert (len(LEVELS), LEVELS["mức độ 2"]) == (2, LEVELS.checks[1])
    assert fits(LEVELS) == [
        (Identity.SUM, "xã", Fit.NO),
        (Identity.PERCENTS, "xã", Fit.OPEN),
    ]
    assert LEVELS.broken == (
        audit.CrossCheck(
            Identity.SUM,
            name="xã",
            labels=("mức độ 1", "mức độ 2"),
            values=(Interval.exactly(10_558), Interval.exactly(10_598)),
            fit=Fit.NO,
        ),
    )
    assert repr(LEVELS) == (
        "<Report: 2 claims: 1 rounding, 1 inconsistent; 1 of 2 cross-checks broken>"
    )


def test_a_report_explains_itself() -> None:
    """Checks first, then cross-checks, then the strongest repair."""
    vi, en = LEVELS.explain().split("\n"), LEVELS.explain("en").split("\n")
    assert vi[0].startswith("mức độ 1: Công bố 2,5%; 226/10.598 cho 2,132…%.")
    assert vi[2:] == [
        "Tổng các tử số và mẫu số chung của “xã”: 10.558 / 10.598: không khớp.",
        "Tổng các tỷ lệ phần trăm của “xã”: từ 99,90 đến 100,20 / 100: có thể khớp.",
        "Có thể sai một chữ số: tử số của “mức độ 1” là 266 thay vì 226 (2 chỗ sẽ khớp).",
    ]
    assert en[2:] == [
        "Sum of parts and whole of “xã”: 10,558 / 10,598: they do not agree.",
        "Sum of the percents of “xã”: 99.90 to 100.20 / 100: they may agree.",
        "Perhaps a wrong digit: the part of “mức độ 1” is 266, not 226 (mends 2).",
    ]


def test_a_forced_complement_is_found_in_its_group() -> None:
    """Claims of one group stand beside each other."""
    found = audit.report(
        [
            Claim("b", "95,46%", part=210, whole=220, group="g"),
            Claim("a", "4,54%", part=10, whole=220, group="g"),
        ]
    )
    assert found["b"].verdict is Verdict.COMPLEMENT
    assert found["b"].complement_of == (found["a"].claim,)
    assert fits(found) == [(Identity.SUM, "g", Fit.YES), (Identity.PERCENTS, "g", Fit.OPEN)]
    apart = audit.report(
        [
            Claim("b", "95,46%", part=210, whole=220),
            Claim("a", "4,54%", part=10, whole=220),
        ]
    )
    assert apart["b"].verdict is Verdict.INCONSISTENT


def test_a_repeated_error_is_consistent_with_itself_only() -> None:
    """57,1 and 42,9 sum to 100, and both are wrong by 16 points."""
    found = audit.report(
        [
            Claim("a", "57,1%", part=16, whole=39, group="g"),
            Claim("b", "42,9%", part=23, whole=39, group="g"),
        ]
    )
    assert [one.verdict for one in found] == [Verdict.INCONSISTENT] * 2
    assert found["a"].readings[0].bases == WholeNumbers(28, 28)
    assert found.broken == ()


def test_a_lost_digit_may_mend_a_ratio() -> None:
    """88.900 of 3,37 million is not 26,400 percent; 888.900 is."""
    found = audit.report([Claim("hội viên", "26,400%", part=88_900, whole=3_367_000)])
    assert (found.repairs[0].slip, found.repairs[0].meant) == (Slip.LOST_DIGIT, Numeral(888_900))
    assert len(found.repairs) == 1


def test_several_slips_are_told_and_none_preferred() -> None:
    """35/63 = 54% has five one-digit explanations."""
    found = audit.report([Claim("a", "54%", part=35, whole=63)])
    assert [(one.field, int(one.meant.value)) for one in found.repairs] == [
        (Field.FIGURE, 55),
        (Field.FIGURE, 56),
        (Field.PART, 34),
        (Field.WHOLE, 64),
        (Field.WHOLE, 65),
    ]
    assert found.explain("en").count("Perhaps") == 5
    assert found.repairs[0].explain() == (
        "Có thể sai một chữ số: con số công bố của “a” là 55% thay vì 54% (1 chỗ sẽ khớp)."
    )
    assert found.repairs[3].explain("en") == (
        "Perhaps a wrong digit: the base of “a” is 64, not 63 (mends 1)."
    )


def test_too_many_slips_tell_nothing() -> None:
    """When many slips would do, the report says only how many."""
    found = audit.report([Claim("x", part=91, whole=74)])
    assert fits(found) == [(Identity.PART_OF_WHOLE, "x", Fit.NO)]
    count = len(found.repairs)
    assert count == 36
    assert found.explain("vi") == (
        "Tử số và mẫu số của “x”: 91 / 74: không khớp.\n"
        "Có 36 cách sửa một chữ số; không cách nào nổi trội."
    )
    assert found.explain("en").endswith("36 one-digit slips would mend as much; none stands out.")
    assert repr(found) == "<Report: 1 claims: no figures; 1 of 1 cross-checks broken>"


@pytest.mark.parametrize(
    ("part", "whole", "fit"),
    [
        (74, 74, Fit.YES),
        ("gần 74", 74, Fit.YES),
        ("hơn 74", 75, Fit.OPEN),
        ("hơn 76", 75, Fit.NO),
        ("khoảng 70", "khoảng 70", Fit.OPEN),
    ],
)
def test_a_part_lies_within_its_whole(part: int | str, whole: int | str, fit: Fit) -> None:
    """Counts without a figure are compared too."""
    found = audit.report([Claim("x", part=part, whole=whole)])
    assert [one.fit for one in found.cross_checks] == [fit]


def test_what_is_no_share_may_exceed_its_whole() -> None:
    """Nor is anything compared without a whole, or where the figure is judged itself."""
    claims = [
        Claim("plan", part=9, whole=7, share=False),
        Claim("alone", part=9),
        Claim("figure", "50%", part=1, whole=2),
    ]
    assert audit.report(claims).cross_checks == ()


def test_transposed_digits_may_mend_a_sum() -> None:
    """18 + 95 + 103 is not 180; 59 for 95 mends it, and so may others."""
    found = audit.report(
        [
            Claim("a", part=18, whole=180, group="g"),
            Claim("b", part=95, whole=180, group="g"),
            Claim("c", part=103, whole=180, group="g"),
        ]
    )
    assert [(one.labels, one.field, one.slip, int(one.meant.value)) for one in found.repairs] == [
        (("b",), Field.PART, Slip.TRANSPOSITION, 59)
    ]


def test_the_whole_of_a_group_is_repaired_in_all_its_claims() -> None:
    """One wrong total is one slip, however many claims repeat it."""
    found = audit.report(
        [
            Claim("b", part=210, whole=230, group="g"),
            Claim("a", part=10, whole=230, group="g"),
        ]
    )
    wholes = [one for one in found.repairs if one.field is Field.WHOLE]
    assert [(one.labels, int(one.meant.value)) for one in wholes] == [(("a", "b"), 220)]
    assert wholes[0].explain("en") == (
        "Perhaps a wrong digit: the base of “a”, “b” is 220, not 230 (mends 1)."
    )


def test_a_group_with_two_wholes_is_summed_against_each() -> None:
    """The claims of a group must agree on its whole."""
    found = audit.report(
        [
            Claim("a", part=10, whole=220, group="g"),
            Claim("b", part=210, whole=221, group="g"),
        ]
    )
    assert fits(found)[2:] == [
        (Identity.SUM, "g", Fit.YES),
        (Identity.SUM, "g", Fit.NO),
        (Identity.COMMON_BASE, "g", Fit.NO),
    ]


def test_sums_of_approximate_counts_are_intervals() -> None:
    """1,2 and 54,3 billion cannot be more than 55,8; five parts may be more than 23."""
    apart = audit.report(
        [
            Claim("a", part="1,2 tỷ", whole="trên 55,8 tỷ", group="g"),
            Claim("b", part="54,3 tỷ", whole="trên 55,8 tỷ", group="g"),
        ]
    )
    assert (Identity.SUM, "g", Fit.NO) in fits(apart)
    parts = ("6,3 tỷ", "4,5 tỷ", "3,3 tỷ", "4,7 tỷ", "4,2 tỷ")
    meeting = audit.report(
        Claim(str(i), part=part, whole="hơn 23 tỷ", group="g") for i, part in enumerate(parts)
    )
    assert (Identity.SUM, "g", Fit.OPEN) in fits(meeting)


@pytest.mark.parametrize(
    "claims",
    [
        [Claim("a", part=10, whole=220, group="g")],
        [Claim("a", part=10, group="g"), Claim("b", part=210, group="g")],
        [Claim("a", part=10, group="g"), Claim("b", "5,1", part=1, group="h")],
    ],
)
def test_an_incomplete_group_is_not_summed(claims: list[Claim]) -> None:
    """One claim is no partition, and parts without a whole have nothing to add up to."""
    found = audit.report(claims)
    assert [one for one in found.cross_checks if one.identity is Identity.SUM] == []


def test_percents_that_do_not_sum_to_one_hundred_are_noticed() -> None:
    """59,1 and 42,9 are too much, however they were cut, and one slip mends both."""
    found = audit.report(
        [
            Claim("a", "59,1%", part=56, whole=98, group="g"),
            Claim("b", "42,9%", part=42, whole=98, group="g"),
        ]
    )
    assert (Identity.PERCENTS, "g", Fit.NO) in fits(found)
    assert found.repairs[0].meant == Numeral(Fraction("57.1"), places=1, percent=True)
    assert found.repairs[0].mends == (
        (Identity.RATIO, ("a",)),
        (Identity.PERCENTS, ("a", "b")),
    )


def test_a_mean_or_an_ambiguous_percent_is_not_summed() -> None:
    """Only percents that can be read in one way are added."""
    for text in ("14.825%", "0,05", None):
        found = audit.report(
            [
                Claim("a", text, part=10, whole=220, group="g"),
                Claim("b", "95,45%", part=210, whole=220, group="g"),
            ]
        )
        assert Identity.PERCENTS not in {one.identity for one in found.cross_checks}


@pytest.mark.parametrize(
    ("first", "second", "fit"),
    [
        (
            Claim("a", "95%", part=208_036, base="x"),
            Claim("b", "81%", part=197_879, base="x"),
            Fit.NO,
        ),
        (
            Claim("a", "29,13%", part=349_603, base="x"),
            Claim("b", "15.000", part="18 tỷ", base="x"),
            Fit.OPEN,
        ),
        (
            Claim("a", "50%", part=1, whole=2, base="x"),
            Claim("b", part=2, whole=2, base="x"),
            Fit.YES,
        ),
        (
            Claim("a", "50%", part=1, whole=2, base="x"),
            Claim("b", part=2, whole=3, base="x"),
            Fit.NO,
        ),
        (
            Claim("a", "0%", part=0, base="x"),
            Claim("b", part=2, whole="hơn 3", base="x"),
            Fit.OPEN,
        ),
        (
            Claim("a", "31,29%", part=210, base="x"),
            Claim("b", "100%", part=671, base="x"),
            Fit.OPEN,
        ),
        (
            Claim("a", "31,29%", part=210, base="x"),
            Claim("b", part=5, whole=670, base="x"),
            Fit.NO,
        ),
    ],
)
def test_claims_over_one_base_must_leave_one(first: Claim, second: Claim, fit: Fit) -> None:
    """Every claim implies where the base lies; all must meet."""
    found = audit.report([first, second])
    assert [one.fit for one in found.cross_checks if one.identity is Identity.COMMON_BASE] == [fit]


def test_the_implied_bases_are_shown() -> None:
    """The values are whole numbers, in the order of the labels."""
    found = audit.report(
        [
            Claim("b", "81%", part=197_879, base="hộ"),
            Claim("a", "95%", part=208_036, base="hộ"),
        ]
    )
    assert found.cross_checks == (
        audit.CrossCheck(
            Identity.COMMON_BASE,
            name="hộ",
            labels=("a", "b"),
            values=(Interval(216_705, 220_143), Interval(241_316, 245_812)),
            fit=Fit.NO,
        ),
    )
    assert found.cross_checks[0].explain() == (
        "Mẫu số chung “hộ”: từ 216.705 đến 220.143 / từ 241.316 đến 245.812: không khớp."
    )
    assert found.cross_checks[0].explain("en") == (
        "Common base “hộ”: 216,705 to 220,143 / 241,316 to 245,812: they do not agree."
    )


def test_a_claim_that_leaves_no_base_is_not_compared() -> None:
    """Its own check says so already; nor is a count without figure and whole."""
    claims = [
        Claim("a", "97,3%", part=2, base="x"),
        Claim("b", part=2, whole=3, base="x"),
        Claim("c", part=2, base="x"),
    ]
    found = audit.report(claims)
    assert Identity.COMMON_BASE not in {one.identity for one in found.cross_checks}


def test_a_prior_value_implied_twice_must_agree() -> None:
    """85,6 in June and about 90 in December cannot both be the fund of 2017."""
    found = audit.report(
        [
            Claim("tháng 6", part=906, step=50, since="2017"),
            Claim("tháng 12", part="hơn 1.000", step="gần 100", since="2017"),
        ]
    )
    assert found.cross_checks == (
        audit.CrossCheck(
            Identity.PRIOR,
            name="2017",
            labels=("tháng 12", "tháng 6"),
            values=(Interval(900, None), Interval.exactly(856)),
            fit=Fit.NO,
        ),
    )
    assert found.repairs[0].mends == ((Identity.PRIOR, ("tháng 12", "tháng 6")),)
    assert Field.STEP in {one.field for one in found.repairs}


def test_the_prior_value_itself_is_a_witness() -> None:
    """A claim whose label is the prior value takes part in the comparison."""
    agreed = audit.report(
        [Claim("2023", part=330_909), Claim("2024", part=337_294, step=6_385, since="2023")]
    )
    assert fits(agreed) == [(Identity.PRIOR, "2023", Fit.YES)]
    fall = audit.report([Claim("2023", part=10), Claim("2024", part=7, step=-3, since="2023")])
    assert fits(fall) == [(Identity.PRIOR, "2023", Fit.YES)]
    told = audit.report(
        [Claim("2023", part="10 nghìn"), Claim("2024", part=7_000, step="-3 nghìn", since="2023")]
    )
    assert fits(told) == [(Identity.PRIOR, "2023", Fit.OPEN)]
    itself = audit.report([Claim("2024", part=7, step=2, since="2024")])
    assert itself.cross_checks == ()


def test_a_slip_in_a_fall_keeps_its_sign() -> None:
    """A wrong digit in a fall of 8 may have been a fall of 3."""
    found = audit.report([Claim("2023", part=10), Claim("2024", part=7, step=-8, since="2023")])
    steps = [one for one in found.repairs if one.field is Field.STEP]
    assert [(int(one.written.value), int(one.meant.value)) for one in steps] == [(-8, -3)]
    assert steps[0].explain("en") == (
        "Perhaps a wrong digit: the growth of “2024” is -3, not -8 (mends 1)."
    )


def test_a_growth_without_step_implies_no_prior_value() -> None:
    """Nothing is compared when a step is missing."""
    found = audit.report([Claim("a", part=7, since="x"), Claim("b", part=7, step=1, since="x")])
    assert found.cross_checks == ()


def test_labels_are_unique() -> None:
    """Two claims of one label could not be told apart."""
    with pytest.raises(InvalidValue) as raised:
        audit.report([Claim("a", part=1), Claim("a", part=2)])
    assert raised.value.code is Code.MALFORMED
    assert str(raised.value) == "expected a label for each claim, got 'a' in report"


def test_a_report_takes_claims_only() -> None:
    """Anything else is refused."""
    with pytest.raises(WrongType) as raised:
        audit.report(["a"])  # type: ignore[list-item]
    assert str(raised.value) == "expected Claims, got 'a' in report"


def test_an_unknown_label_is_an_error() -> None:
    """The message names the labels there are."""
    with pytest.raises(UnknownName) as raised:
        LEVELS["mức độ 3"]
    assert raised.value.code is Code.UNKNOWN_NAME
    assert str(raised.value) == (
        "expected one of ['mức độ 1', 'mức độ 2'], got 'mức độ 3' in Report"
    )


def test_a_report_is_a_value() -> None:
    """A report is hashable, survives pickling, and may be empty."""
    assert pickle.loads(pickle.dumps(LEVELS)) == LEVELS
    assert hash(LEVELS) == hash(audit.report(LEVELS.claims))
    assert repr(audit.report([])) == "<Report: 0 claims: no figures; 0 of 0 cross-checks broken>"
    assert audit.report([]).explain() == ""
    assert repr([Identity.SUM, Field.PART, Slip.LOST_DIGIT]) == (
        "[Identity.SUM, Field.PART, Slip.LOST_DIGIT]"
    )


def test_a_whole_is_never_repaired_to_nothing() -> None:
    """No slip turns a base into zero."""
    found = audit.report([Claim("a", "40%", part=1, whole="0,1 nghìn")])
    assert all(one.meant.value > 0 for one in found.repairs)


def test_the_names_of_the_audit_are_sorted() -> None:
    """The public names are a literal, sorted list."""
    assert audit.__all__ == sorted(audit.__all__)
    assert all(hasattr(audit, name) for name in audit.__all__)


def test_a_report_shows_itself_as_a_table() -> None:
    """Each figure has a row; what fails between them stands below."""
    found = audit.report(
        [
            Claim("a", "2,5%", part=226, whole=10_598, group="g"),
            Claim("b", "97,5%", part=10_332, whole=10_598, group="g"),
            Claim("c", "16,2 %", part=115_071),
            Claim("d", "14.825%", part=14_825, whole=100_000),
            Claim("e", "38,52", part=10_900, whole=283),
        ]
    )
    table = found.table("en")
    assert [column.title for column in table.columns] == [
        "Indicator",
        "Published",
        "Part",
        "Base",
        "Exact",
        "Verdict",
    ]
    assert [column.title for column in found.table().columns] == [
        "Chỉ tiêu",
        "Công bố",
        "Tử số",
        "Mẫu số",
        "Giá trị đúng",
        "Kết luận",
    ]
    assert [column.numeric for column in table.columns] == [False, True, True, True, True, False]
    assert table.rows == (
        ("a", "2.5%", "226", "10,598", "2.132…%", "inconsistent"),
        ("b", "97.5%", "10,332", "10,598", "97.490…%", "rounded"),
        ("c", "16.2%", "115,071", "–", "–", "undecidable"),
        ("d", "14.825%", "14825", "100000", "–", "undecidable"),
        ("e", "38.52", "10,900", "283", "38.5159…", "rounded"),
    )
    assert table.notes == (
        "Sum of parts and whole of “g”: 10,558 / 10,598: they do not agree.",
        "Perhaps a wrong digit: the part of “a” is 266, not 226 (mends 2).",
    )
    assert found.table().rows[1][-1] == "làm tròn"
    assert str(found) == found.table().text()
    assert found._repr_html_() == found.table().html()  # pyright: ignore[reportPrivateUsage]
    assert found._repr_markdown_() == found.table().markdown()  # pyright: ignore[reportPrivateUsage]


def test_an_ambiguous_count_is_not_compared() -> None:
    """A part or a whole with two readings says nothing certain about the others."""
    for claim in (
        Claim("x", part="2 triệu 5", whole=3_000_000),
        Claim("x", part=2, whole="2 triệu 5"),
    ):
        assert audit.report([claim]).cross_checks == ()


@pytest.mark.parametrize(
    ("claims", "fit"),
    [
        (
            [
                Claim("a", "100,0%", part=10_000, base="x"),
                Claim("b", part=5, whole=9_998, base="x"),
            ],
            Fit.NO,
        ),
        (
            [
                Claim("a", "54%", part=35, whole=63, base="x"),
                Claim("b", part=1, whole=63, base="x"),
            ],
            Fit.YES,
        ),
    ],
)
def test_a_base_is_the_published_one_or_holds_its_part(claims: list[Claim], fit: Fit) -> None:
    """A published base counts as published, even where its figure does not follow from it."""
    assert (Identity.COMMON_BASE, "x", fit) in fits(audit.report(claims))


def test_no_slip_is_told_that_mends_nothing() -> None:
    """A share above its whole is not mended by another percent above 100."""
    found = audit.report([Claim("a", "123%", part=91, whole=74)])
    assert [one for one in found.repairs if one.field is Field.FIGURE or not one.mends] == []


def test_a_slip_that_breaks_a_complement_is_not_told() -> None:
    """4,55 for 4,54 would agree with the other base, but 95,46 is the complement of 4,54."""
    claims = [
        Claim("a", "4,54%", part=1_000, base="x", group="g"),
        Claim("b", "95,46%", part=21_000, whole=22_000, group="g"),
        Claim("c", part=5, whole=21_960, base="x"),
    ]
    found = audit.report(claims)
    assert found["b"].verdict is Verdict.COMPLEMENT
    assert [(one.identity, one.labels) for one in found.broken] == [
        (Identity.COMMON_BASE, ("a", "c"))
    ]
    assert [one for one in found.repairs if one.field is Field.FIGURE] == []


def test_a_number_is_repaired_where_it_stands_only() -> None:
    """The same number in another group, or as another part, is another number."""
    apart = audit.report([Claim("a", part=91, whole=74), Claim("b", part=5, whole=74)])
    assert {one.labels for one in apart.repairs} == {("a",)}
    parts = audit.report(
        [
            Claim("a", part=100, whole=230, group="g"),
            Claim("b", part=100, whole=230, group="g"),
        ]
    )
    assert {one.labels for one in parts.repairs if one.field is Field.PART} == {("a",), ("b",)}


def test_digits_before_others_may_be_swapped() -> None:
    """1.234 of 10.000 is 21,34 percent when it is 2.134, the other digits in their place."""
    found = audit.report([Claim("a", "21,34%", part=1_234, whole=10_000)])
    assert [(one.slip, one.meant) for one in found.repairs if one.field is Field.PART] == [
        (Slip.TRANSPOSITION, Numeral(2_134))
    ]


def test_a_zero_may_be_a_wrong_digit() -> None:
    """0 of 100 is 5 percent when it is 5."""
    found = audit.report([Claim("a", "5%", part=0, whole=100)])
    assert [one.meant for one in found.repairs if one.field is Field.PART] == [Numeral(5)]


@pytest.mark.parametrize("claims", [None, Claim("a", "50%", part=1, whole=2), 5])
def test_a_report_is_of_several_claims(claims: object) -> None:
    """One claim, or none at all, is refused by an error of ours."""
    with pytest.raises(WrongType) as raised:
        audit.report(claims)  # type: ignore[arg-type]
    assert str(raised.value).startswith("expected several values, got ")
    assert str(raised.value).endswith(" in report")


def test_a_bound_that_is_kept_is_told_as_such() -> None:
    """Nothing was rounded or truncated where more than so much was said."""
    found = audit.report([Claim("a", "hơn 40%", part=1, whole=2), Claim("b", "50%", part=1)])
    assert [row[-1] for row in found.table("en").rows] == ["within its bound", "undecidable"]
    assert found.table().rows[0][-1] == "thỏa giới hạn"


def test_a_common_base_without_an_end_keeps_its_first_number() -> None:
    """Of less than 1 001 households, five would not be zero percent; 501 when truncated."""
    found = audit.report(
        [Claim("a", "0%", part=5, base="x"), Claim("b", part=1, whole=500, base="x")]
    )
    assert [(one.values, one.fit) for one in found.cross_checks if one.name == "x"] == [
        ((Interval(501, None), Interval.exactly(500)), Fit.NO)
    ]

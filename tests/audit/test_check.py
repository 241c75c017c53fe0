from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from hocsuotdoi import audit
from hocsuotdoi.audit import Check, Claim, Fit, Reason, Verdict, WholeNumbers
from hocsuotdoi.audit._fit import common, hull, parts, truth_of
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, Unreadable, WrongType
from hocsuotdoi.exact import Rounding
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Approximation, Numeral, Style


@pytest.mark.parametrize(
    ("text", "part", "whole", "expected"),
    [
        ("73,58%", 138_068, 187_624, Verdict.TRUNCATION),
        ("69,1%", 1564, 2263, Verdict.EITHER),
        ("81,2%", 1681, 2069, Verdict.EITHER),
        ("98%", 818, 834, Verdict.EITHER),
        ("36%", 337_294, 935_700, Verdict.EITHER),
        ("8,67%", 29_245, 337_294, Verdict.EITHER),
        ("38,52", 10_900, 283, Verdict.ROUNDING),
        ("38,51", 10_900, 283, Verdict.TRUNCATION),
        ("39", 10_900, 283, Verdict.ROUNDING),
        ("50%", 1, 2, Verdict.EXACT),
        ("36%", 36, 100, Verdict.EXACT),
        ("0%", 0, 7, Verdict.EXACT),
        ("0%", 1, 1000, Verdict.EITHER),
        ("100%", 31, 31, Verdict.EXACT),
        ("67%", 2, 3, Verdict.ROUNDING),
        ("66%", 2, 3, Verdict.TRUNCATION),
        ("65%", 2, 3, Verdict.INCONSISTENT),
        ("54%", 35, 63, Verdict.INCONSISTENT),
        ("16%", 16_384, 100_000, Verdict.EITHER),
        ("hơn 50%", 1, 2, Verdict.EITHER),
        ("hơn 60%", 1, 2, Verdict.INCONSISTENT),
        ("gần 51%", 1, 2, Verdict.EITHER),
        ("khoảng 50%", 9, 16, Verdict.EITHER),
        ("-5%", 1, 20, Verdict.INCONSISTENT),
    ],
)
def test_a_figure_is_judged_by_its_exact_counts(
    text: str, part: int, whole: int, expected: Verdict
) -> None:
    """A figure with exact counts has a definite verdict."""
    assert audit.check(text, part=part, whole=whole).verdict is expected


def test_every_reading_says_what_would_have_been_printed() -> None:
    """The deciding readings come first, each with its interval, fit, print, bases and parts."""
    half_up, truncated, half_even, up = audit.check("54%", part=35, whole=63).readings
    assert half_up == audit.Reading(
        Rounding.HALF_UP,
        claimed=Interval(Fraction(107, 2), Fraction(109, 2), high_open=True),
        fit=Fit.NO,
        printed=Decimal(56),
        bases=WholeNumbers(65, 65),
        parts=WholeNumbers(34, 34),
    )
    assert truncated == audit.Reading(
        Rounding.TRUNCATE,
        claimed=Interval(Fraction(54), Fraction(55), high_open=True),
        fit=Fit.NO,
        printed=Decimal(55),
        bases=WholeNumbers(64, 64),
        parts=WholeNumbers(None),
    )
    assert (half_even.rounding, up.rounding) == (Rounding.HALF_EVEN, Rounding.UP)


def test_the_fields_of_a_check_are_what_was_read() -> None:
    """A check keeps the claim, the numerals and the exact value."""
    found = audit.check("73,58%", part=138_068, whole=187_624)
    assert found.claim == Claim("", "73,58%", part=138_068, whole=187_624)
    assert found.figure == Numeral(Fraction("73.58"), places=2, percent=True)
    assert (found.part, found.whole) == (Numeral(138_068), Numeral(187_624))
    assert found.exact == Fraction(13_806_800, 187_624)
    assert (found.reason, found.complement_of, found.alternatives) == (None, (), ())
    assert [r.printed for r in found.readings[:2]] == [Decimal("73.59"), Decimal("73.58")]
    assert found.proves is None


def test_a_missing_base_leaves_a_range_for_each_reading() -> None:
    """The base of 16,2 % is bounded by each reading, and the population is in neither."""
    found = audit.check("16,2 %", part=115_071)
    assert found.bases == {
        Rounding.HALF_UP: WholeNumbers(708_130, 712_513),
        Rounding.TRUNCATE: WholeNumbers(705_958, 710_314),
    }
    assert (found.verdict, found.reason, found.exact) == (
        Verdict.UNDECIDABLE,
        Reason.NO_BASE,
        None,
    )
    assert [(r.fit, r.printed, r.parts) for r in found.readings[:2]] == [(Fit.OPEN, None, None)] * 2
    assert found.proves is None


@pytest.mark.parametrize(
    ("text", "part", "proof", "base"),
    [
        ("31,29%", 210, Rounding.TRUNCATE, 671),
        ("84,61%", 66, Rounding.TRUNCATE, 78),
        ("66,6%", 40, Rounding.TRUNCATE, 60),
        ("74,1%", 143, Rounding.HALF_UP, 193),
        ("94,5%", 103, Rounding.HALF_UP, 109),
        ("76,81%", 3_729, Rounding.HALF_UP, 4_855),
        ("12,7%", 8, Rounding.HALF_UP, 63),
    ],
)
def test_one_reading_is_proved_when_the_other_leaves_no_base(
    text: str, part: int, proof: Rounding, base: int
) -> None:
    """With a small count one reading alone may leave a whole number as the base."""
    found = audit.check(text, part=part)
    other = ({Rounding.HALF_UP, Rounding.TRUNCATE} - {proof}).pop()
    verdicts = {Rounding.HALF_UP: Verdict.ROUNDING, Rounding.TRUNCATE: Verdict.TRUNCATION}
    assert (found.proves, found.verdict) == (proof, verdicts[proof])
    assert found.bases[proof] == WholeNumbers(base, base)
    assert not found.bases[other]


@pytest.mark.parametrize(
    ("text", "part", "base"),
    [("77,3%", 437, 565), ("87,59%", 1_094, 1_249), ("91,6%", 687, 750), ("42,55%", 40, 94)],
)
def test_a_base_may_be_recovered_while_the_reading_stays_open(
    text: str, part: int, base: int
) -> None:
    """Both readings leave the base, so neither is proved."""
    found = audit.check(text, part=part)
    assert found.verdict is Verdict.UNDECIDABLE
    assert all(base in (bases or ()) for bases in found.bases.values())


def test_no_base_at_all_is_inconsistent() -> None:
    """No whole has 2 parts in 97 to 98 percent of it."""
    found = audit.check("97,3%", part=2)
    assert (found.verdict, found.proves, found.reason) == (Verdict.INCONSISTENT, None, None)
    assert found.bases == {
        Rounding.HALF_UP: WholeNumbers(None),
        Rounding.TRUNCATE: WholeNumbers(None),
    }


def test_bases_without_an_end_have_a_first_one() -> None:
    """Five of less than 1 001 would not round to zero; nothing bounds the base from above."""
    found = audit.check("0%", part=5)
    assert found.bases == {
        Rounding.HALF_UP: WholeNumbers(1_001),
        Rounding.TRUNCATE: WholeNumbers(501),
    }
    assert found.verdict is Verdict.UNDECIDABLE
    assert found.explain("en").startswith(
        "Published: 0% for 5, with no base. If rounded half up, the base is 1,001 or more. "
        "If truncated, the base is 501 or more."
    )
    nothing = audit.check("0%", part=0).bases
    assert nothing == {Rounding.HALF_UP: WholeNumbers(1), Rounding.TRUNCATE: WholeNumbers(1)}
    half = audit.check("50%", part="hơn 5", whole="hơn 10").readings[0]
    assert (half.bases, half.parts) == (WholeNumbers(10), WholeNumbers(5))


def test_a_huge_count_is_judged_and_told() -> None:
    """Bases and parts may be more than any length of a Python sequence."""
    found = audit.check("1%", part=10**17)
    assert found.bases[Rounding.TRUNCATE] == WholeNumbers(5 * 10**18 + 1, 10**19)
    assert "5.000.000.000.000.000.001…10.000.000.000.000.000.000" in found.explain()
    assert "1.000.000.000.000.000.000" in audit.check("1%", part=1, whole=10**20).explain()


def test_a_share_is_part_of_its_base_unless_said_otherwise() -> None:
    """The base of a share is at least its part; that of a plan need not be."""
    assert audit.check("100%", part=50).bases[Rounding.HALF_UP] == WholeNumbers(50, 50)
    assert audit.check("99,95%", part=10_000).bases[Rounding.HALF_UP] == WholeNumbers(
        10_005, 10_005
    )
    assert audit.check("100,0%", part=10_000).bases[Rounding.HALF_UP] == WholeNumbers(
        10_000, 10_005
    )
    plan = audit.check("100,0%", part=10_000, share=False)
    assert plan.bases[Rounding.HALF_UP] == WholeNumbers(9_996, 10_005)
    assert audit.check("126,7%", part=697, whole=550, share=False).verdict is Verdict.EITHER


def test_more_than_the_whole_is_impossible() -> None:
    """A share above its whole is inconsistent, whatever is printed."""
    found = audit.check("123%", part=91, whole=74)
    assert (found.verdict, found.reason) == (Verdict.INCONSISTENT, Reason.IMPOSSIBLE)
    assert found.exact == Fraction(9100, 74)
    assert [r.fit for r in found.readings] == [Fit.NO] * 4
    beyond = audit.check("123%", part="hơn 91", whole=74)
    assert (beyond.reason, beyond.exact) == (
        Reason.IMPOSSIBLE,
        Interval(Fraction(9100, 74), None),
    )
    assert audit.check("100%", part="hơn 74", whole=74).reason is None


def test_a_mean_may_exceed_one() -> None:
    """A figure without a percent sign is no share."""
    assert audit.check("1,23", part=91, whole=74).verdict is Verdict.ROUNDING


@pytest.mark.parametrize(
    ("text", "part", "whole", "expected"),
    [
        ("86,2%", "khoảng 28.000", "hơn 33.000", Verdict.UNDECIDABLE),
        ("74,9%", "khoảng 16.000", "khoảng 21.600", Verdict.UNDECIDABLE),
        ("52,6%", "trên 4.820", 9_175, Verdict.UNDECIDABLE),
        ("52,5%", "trên 4.820", 9_175, Verdict.UNDECIDABLE),
        ("52,4%", "trên 4.820", 9_175, Verdict.INCONSISTENT),
        ("95%", "khoảng 28.000", "hơn 33.000", Verdict.INCONSISTENT),
        ("97,09", "hơn 6.020", 62, Verdict.UNDECIDABLE),
        ("97,08", "hơn 6.020", 62, Verdict.INCONSISTENT),
        ("50,0%", "1,15 triệu", 2_300_000, Verdict.UNDECIDABLE),
        ("50%", "1,15 triệu", 2_300_000, Verdict.EITHER),
        ("50%", "1,150 triệu", 2_290_000, Verdict.EITHER),
        ("hơn 26%", "1,15 triệu", 2_300_000, Verdict.EITHER),
        ("50%", "1.150,000 nghìn", 2_300_000, Verdict.EXACT),
        ("0%", 0, "khoảng 100", Verdict.EXACT),
        ("33,3%", "khoảng 2", 3, Verdict.UNDECIDABLE),
        ("50%", "khoảng 2", 3, Verdict.INCONSISTENT),
        ("50,0%", "khoảng 2", "khoảng 3", Verdict.UNDECIDABLE),
        ("50%", 1, "khoảng 3", Verdict.UNDECIDABLE),
        ("40%", 1, "khoảng 3", Verdict.INCONSISTENT),
        ("0,83", "2,5", 3, Verdict.UNDECIDABLE),
        ("33%", "gần 2", 3, Verdict.UNDECIDABLE),
    ],
)
def test_approximate_counts_are_judged_as_intervals(
    text: str, part: int | str, whole: int | str, expected: Verdict
) -> None:
    """What some true counts allow is undecidable, what none allows inconsistent."""
    assert audit.check(text, part=part, whole=whole).verdict is expected


def test_the_exact_value_of_approximate_counts_is_an_interval() -> None:
    """The exact value is bounded, a share by 100, and nothing is printed from it."""
    found = audit.check("52,6%", part="trên 4.820", whole=9_175)
    assert found.exact == Interval(Fraction(19_280, 367), 100)
    assert found.reason is Reason.APPROXIMATE
    assert [r.printed for r in found.readings] == [None] * 4
    assert found.readings[0].parts == WholeNumbers(4_822, 4_830)
    assert audit.check("97,09", part="hơn 6.020", whole=62).exact == Interval(
        Fraction(3010, 31), None
    )


def test_an_approximate_part_without_a_base_proves_nothing() -> None:
    """Bases of an approximate part are too wide to prove a reading."""
    found = audit.check("31,29%", part="khoảng 210")
    assert (found.verdict, found.reason, found.proves) == (
        Verdict.UNDECIDABLE,
        Reason.NO_BASE,
        None,
    )


SIBLING = Claim("mức độ 1", "4,54%", part=10)


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ((SIBLING,), (SIBLING,)),
        ((Claim("x", "4,54%", part=10, whole=220),), (Claim("x", "4,54%", part=10, whole=220),)),
        ((Claim("x", "1%", part=11), SIBLING), (SIBLING,)),
        ((), ()),
        ((Claim("x", "4,54%", part=11),), ()),
        ((Claim("x", "4,55%", part=10),), ()),
        ((Claim("x", "4,5%", part=10),), ()),
        ((Claim("x", "4,54%", part=10, whole=221),), ()),
        ((Claim("x", "4,54%", part="khoảng 10"),), ()),
        ((Claim("x", "4,52%", part=10, whole=221),), ()),
        ((Claim("x", "hơn 4%", part="khoảng 11"),), ()),
        ((Claim("x", "hơn 4,54%", part=10),), ()),
        ((Claim("x", "0,04", part=10),), ()),
        ((Claim("x", part=10),), ()),
        ((Claim("x", "14.825%", part=10),), ()),
    ],
)
def test_a_complement_needs_a_sound_sibling_that_makes_up_the_whole(
    beside: tuple[Claim, ...], expected: tuple[Claim, ...]
) -> None:
    """95,46 is forced by 4,54 only if that figure is sound and the parts make up the whole."""
    found = audit.check("95,46%", part=210, whole=220, beside=beside)
    verdict = Verdict.COMPLEMENT if expected else Verdict.INCONSISTENT
    assert (found.verdict, found.complement_of) == (verdict, expected)


def test_a_complement_may_be_forced_by_all_siblings_together() -> None:
    """Of three thirds the last is 100 less both others."""
    siblings = (Claim("a", "33,3%", part=1), Claim("b", "33,3%", part=1))
    found = audit.check("33,4%", part=1, whole=3, beside=siblings)
    assert (found.verdict, found.complement_of) == (Verdict.COMPLEMENT, siblings)
    assert found.explain("en").endswith("it is 100 less 33.3% + 33.3%.")


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("95,46%", 210, "khoảng 220"),
        ("95,46%", "hơn 210", 220),
        ("gần 95%", 210, 220),
        ("95,46", 210, 220),
        ("92%", 210, None),
    ],
)
def test_only_an_exact_percent_can_be_a_complement(
    text: str, part: int | str, whole: int | str | None
) -> None:
    """Approximate numbers, means and missing bases have no complement."""
    sibling = Claim("x", "4,54%", part=10, whole=220)
    assert audit.check(text, part=part, whole=whole, beside=[sibling]).complement_of == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("73,58", Reason.PERCENT_SIGN),
        ("73,57", None),
        ("73,59", Reason.PERCENT_SIGN),
        ("0,73 nghìn", None),
    ],
)
def test_a_forgotten_percent_sign_is_noticed(text: str, expected: Reason | None) -> None:
    """A figure that would follow with a percent sign says so, and stays inconsistent."""
    found = audit.check(text, part=138_068, whole=187_624)
    assert (found.verdict, found.reason) == (Verdict.INCONSISTENT, expected)
    assert audit.check("73,58", part=1, whole=None).reason is None
    plan = audit.check("126,7", part=697, whole=550)
    assert (plan.verdict, plan.reason) == (Verdict.INCONSISTENT, Reason.PERCENT_SIGN)


def test_every_reading_of_an_ambiguous_text_is_judged() -> None:
    """Readings that disagree leave it open; readings that agree do not."""
    found = audit.check("14.825%", part=14_825, whole=100_000)
    assert (found.verdict, found.reason) == (Verdict.UNDECIDABLE, Reason.AMBIGUOUS)
    assert [one.verdict for one in found.alternatives] == [Verdict.INCONSISTENT, Verdict.EXACT]
    assert (found.figure, found.part, found.whole, found.exact) == (None, None, None, None)
    assert (found.readings, found.bases, found.proves) == ((), {}, None)
    agreed = audit.check("14.825%", part=1, whole=2)
    assert (agreed.verdict, agreed.reason) == (Verdict.INCONSISTENT, Reason.AMBIGUOUS)
    assert agreed.explain("en").startswith("“14.825%” can be read in several ways. (1) Published:")
    assert agreed.explain("vi").startswith("“14.825%” có nhiều cách đọc. (1) Công bố")


def test_a_large_mean_is_read_in_its_scale() -> None:
    """A mean in millions is cut in millions."""
    found = audit.check("1,15 triệu", part=2_315_000, whole=2)
    assert found.verdict is Verdict.TRUNCATION
    assert found.exact == Fraction(1_157_500)
    assert found.readings[0].printed == Decimal("1.16")


def test_english_texts_are_read_in_their_style() -> None:
    """A point is a decimal mark in English."""
    found = audit.check("99.8%", part="479", whole="480", style=Style.EN)
    assert found.verdict is Verdict.ROUNDING
    grouped = audit.check("99.93%", part="1,479", whole="1,480", style=Style.EN)
    assert (grouped.part, grouped.whole) == (Numeral(1_479), Numeral(1_480))


def test_numerals_may_be_given_instead_of_texts() -> None:
    """A text already read is judged as the text is."""
    figure = Numeral(Fraction("73.58"), places=2, percent=True)
    found = audit.check(figure, part=Numeral(138_068), whole=Numeral(187_624))
    assert found.verdict is Verdict.TRUNCATION
    assert repr(found) == "<Check 73,58% of 138.068/187.624: TRUNCATION>"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (audit.check("16,2 %", part=115_071), "<Check 16,2 % of 115071/?: UNDECIDABLE>"),
        (
            audit.report([Claim("họ", "69,1%", part=1564, whole=2263)])["họ"],
            "<Check họ: 69,1% of 1564/2263: EITHER>",
        ),
    ],
)
def test_a_check_shows_itself_in_one_line(found: Check, expected: str) -> None:
    """The repr names the figure, the counts and the verdict."""
    assert repr(found) == expected


def test_a_check_is_a_value() -> None:
    """A check is hashable and survives pickling."""
    found = audit.check("95,46%", part=210, whole=220, beside=[SIBLING])
    assert pickle.loads(pickle.dumps(found)) == found
    assert len({found, audit.check("95,46%", part=210, whole=220, beside=[SIBLING])}) == 1
    assert repr([Verdict.EXACT, Fit.YES, Reason.GIVEN]) == (
        "[Verdict.EXACT, Fit.YES, Reason.GIVEN]"
    )


@pytest.mark.parametrize(
    ("arguments", "error", "code"),
    [
        ({"claim": 73.58}, WrongType, Code.WRONG_TYPE),
        ({"claim": None}, WrongType, Code.WRONG_TYPE),
        ({"claim": "nan"}, Unreadable, None),
        ({"claim": "1/2"}, InvalidValue, Code.MALFORMED),
        ({"claim": "15 - 20%"}, InvalidValue, Code.MALFORMED),
        ({"part": -1}, InvalidValue, Code.NEGATIVE_COUNT),
        ({"part": "-1"}, InvalidValue, Code.NEGATIVE_COUNT),
        ({"part": True}, WrongType, Code.WRONG_TYPE),
        ({"part": 1.0}, WrongType, Code.WRONG_TYPE),
        ({"part": None}, WrongType, Code.WRONG_TYPE),
        ({"part": "5%"}, InvalidValue, Code.MALFORMED),
        ({"part": Numeral(5, percent=True)}, InvalidValue, Code.MALFORMED),
        ({"whole": 0}, InvalidValue, Code.BASE_BELOW_ONE),
        ({"whole": "0"}, InvalidValue, Code.BASE_BELOW_ONE),
        ({"whole": "0,9"}, InvalidValue, Code.BASE_BELOW_ONE),
        ({"whole": False}, WrongType, Code.WRONG_TYPE),
        ({"share": 1}, WrongType, Code.WRONG_TYPE),
        ({"style": "vi"}, WrongType, Code.WRONG_TYPE),
        ({"beside": ["4,54%"]}, WrongType, Code.WRONG_TYPE),
        ({"beside": Claim("x", "4,54%", part=10)}, WrongType, Code.WRONG_TYPE),
        ({"beside": None}, WrongType, Code.WRONG_TYPE),
    ],
)
def test_bad_input_is_one_clear_error(
    arguments: dict[str, object], error: type[HocSuotDoiError], code: Code | None
) -> None:
    """Whatever cannot be judged is refused by an error of ours."""
    given: dict[str, object] = {"claim": "50%", "part": 1, "whole": 2, **arguments}
    claim = given.pop("claim")
    with pytest.raises(error) as raised:
        audit.check(claim, **given)  # type: ignore[arg-type]
    assert code is None or raised.value.code is code


def test_errors_say_where_and_what_to_pass() -> None:
    """The message names the field and the way out."""
    with pytest.raises(InvalidValue) as base:
        audit.check("5%", part=1, whole="0")
    assert str(base.value) == (
        "expected a whole of at least 1, got '0' in Claim.whole; "
        "leave the whole out when it is not known"
    )
    with pytest.raises(InvalidValue) as pair:
        audit.check("1/2", part=1)
    assert str(pair.value) == (
        "expected one number, got '1/2' in the claim; "
        "pass the part and the whole, or the ends of a range, one by one"
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"label": 1},
        {"group": 1},
        {"base": 1},
        {"since": 1},
        {"step": 1.5},
        {"step": True},
        {"text": 5},
    ],
)
def test_a_claim_checks_its_fields(fields: dict[str, object]) -> None:
    """A claim with a field of another type cannot exist."""
    with pytest.raises(WrongType):
        Claim(**{"label": "x", "part": 1, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "vi", "en"),
    [
        (
            audit.check("73,58%", part=138_068, whole=187_624),
            (
                "Công bố 73,58%; 138.068/187.624 cho 73,5876…%. "
                "Con số công bố đã bị cắt bớt chữ số, không phải làm tròn."
            ),
            (
                "Published: 73.58%; 138,068/187,624 gives 73.5876…%. "
                "The published figure was truncated, not rounded."
            ),
        ),
        (
            audit.check("50%", part=1, whole=2),
            "Công bố 50%; 1/2 cho 50%. Con số công bố chính là giá trị đúng.",
            "Published: 50%; 1/2 gives 50%. The published figure is the exact value.",
        ),
        (
            audit.check("38,52", part=10_900, whole=283),
            "Công bố 38,52; 10.900/283 cho 38,5159…. Con số công bố đã được làm tròn.",
            (
                "Published: 38.52; 10,900/283 gives 38.5159…. "
                "The published figure was rounded half up."
            ),
        ),
        (
            audit.check("31,29%", part=210),
            (
                "Công bố 31,29% cho 210, không nêu mẫu số. Nếu làm tròn, không có mẫu số nào khớp. "
                "Nếu cắt bớt, mẫu số là 671. "
                "Con số công bố đã bị cắt bớt chữ số, không phải làm tròn."
            ),
            (
                "Published: 31.29% for 210, with no base. If rounded half up, no base fits. "
                "If truncated, the base is 671. The published figure was truncated, not rounded."
            ),
        ),
        (
            audit.check("0%", part=0),
            (
                "Công bố 0% cho 0, không nêu mẫu số. "
                "Nếu làm tròn, mẫu số là từ 1 trở lên. "
                "Nếu cắt bớt, mẫu số là từ 1 trở lên. "
                "Không thể kết luận từ những gì đã công bố."
            ),
            (
                "Published: 0% for 0, with no base. "
                "If rounded half up, the base is 1 or more. "
                "If truncated, the base is 1 or more. "
                "What was published does not decide it."
            ),
        ),
        (
            audit.check("54%", part=35, whole=63),
            (
                "Công bố 54%; 35/63 cho 55,55…%. Con số công bố không khớp với số đếm. "
                "Nếu làm tròn, tử số phải là 34 hoặc mẫu số phải là 65. "
                "Nếu cắt bớt, mẫu số phải là 64."
            ),
            (
                "Published: 54%; 35/63 gives 55.55…%. "
                "The published figure does not follow from its counts. "
                "If rounded half up, the part would have to be 34 or the base would have to be 65. "
                "If truncated, the base would have to be 64."
            ),
        ),
        (
            audit.check("hơn 60%", part=1, whole=2),
            (
                "Công bố hơn 60%; 1/2 cho 50%. Con số công bố không khớp với số đếm. "
                "Để khớp, tử số phải là 2 hoặc mẫu số phải là 1."
            ),
            (
                "Published: more than 60%; 1/2 gives 50%. "
                "The published figure does not follow from its counts. "
                "To fit, the part would have to be 2 or the base would have to be 1."
            ),
        ),
        (
            audit.check("hơn 40%", part=1, whole=2),
            "Công bố hơn 40%; 1/2 cho 50%. Số đếm thỏa giới hạn đã công bố.",
            "Published: more than 40%; 1/2 gives 50%. The counts satisfy the published bound.",
        ),
        (
            audit.check("hơn 40%", part=2),
            (
                "Công bố hơn 40% cho 2, không nêu mẫu số. Mẫu số là 2…5. "
                "Không thể kết luận từ những gì đã công bố."
            ),
            (
                "Published: more than 40% for 2, with no base. The base is 2…5. "
                "What was published does not decide it."
            ),
        ),
        (
            audit.check("hơn 101%", part=2),
            (
                "Công bố hơn 101% cho 2, không nêu mẫu số. Không có mẫu số nào khớp. "
                "Con số công bố không khớp với số đếm."
            ),
            (
                "Published: more than 101% for 2, with no base. No base fits. "
                "The published figure does not follow from its counts."
            ),
        ),
        (
            audit.check("123%", part=91, whole=74),
            (
                "Công bố 123%; 91/74 cho 122,97…%. Con số công bố không khớp với số đếm. "
                "Tử số lớn hơn mẫu số: không thể có."
            ),
            (
                "Published: 123%; 91/74 gives 122.97…%. "
                "The published figure does not follow from its counts. "
                "The part exceeds its whole: impossible."
            ),
        ),
        (
            audit.check("73,58", part=138_068, whole=187_624),
            (
                "Công bố 73,58; 138.068/187.624 cho 0,7358…. "
                "Con số công bố không khớp với số đếm. Nếu thêm dấu % thì khớp."
            ),
            (
                "Published: 73.58; 138,068/187,624 gives 0.7358…. "
                "The published figure does not follow from its counts. "
                "With a percent sign it would follow from them."
            ),
        ),
        (
            audit.check("95,46%", part=210, whole=220, beside=[SIBLING]),
            (
                "Công bố 95,46%; 210/220 cho 95,4545…%. "
                "Làm tròn hay cắt bớt đều không cho con số này; nó bằng 100 trừ đi 4,54%."
            ),
            (
                "Published: 95.46%; 210/220 gives 95.4545…%. "
                "Neither rounding nor truncation gives it; it is 100 less 4.54%."
            ),
        ),
        (
            audit.check("52,6%", part="trên 4.820", whole=9_175),
            (
                "Công bố 52,6%; hơn 4.820/9.175 cho từ 52,534% đến 100,000%. "
                "Không thể kết luận từ những gì đã công bố. "
                "Số đếm chỉ là gần đúng: có giá trị khớp, có giá trị không."
            ),
            (
                "Published: 52.6%; more than 4,820/9,175 gives 52.534% to 100.000%. "
                "What was published does not decide it. "
                "A count is approximate: some of the values it allows fit, others do not."
            ),
        ),
        (
            audit.check("98%", part=818, whole=834),
            (
                "Công bố 98%; 818/834 cho 98,08…%. "
                "Con số công bố khớp với số đếm; không phân biệt được làm tròn hay cắt bớt."
            ),
            (
                "Published: 98%; 818/834 gives 98.08…%. "
                "The published figure follows from its counts, by rounding and by truncation alike."
            ),
        ),
        (
            audit.check("97,3%", part=2),
            (
                "Công bố 97,3% cho 2, không nêu mẫu số. Nếu làm tròn, không có mẫu số nào khớp. "
                "Nếu cắt bớt, không có mẫu số nào khớp. Con số công bố không khớp với số đếm."
            ),
            (
                "Published: 97.3% for 2, with no base. If rounded half up, no base fits. "
                "If truncated, no base fits. The published figure does not follow from its counts."
            ),
        ),
    ],
)
def test_a_check_explains_itself(found: Check, vi: str, en: str) -> None:
    """The explanation says what was published, what is exact, and the verdict."""
    assert (found.explain(), found.explain("en")) == (vi, en)


def test_a_check_reads_as_its_explanation() -> None:
    """Printed, or shown in a notebook, a check explains itself in Vietnamese."""
    found = audit.check("50%", part=1, whole=2)
    assert str(found) == found.explain()
    assert found._repr_markdown_() == found.explain()  # pyright: ignore[reportPrivateUsage]


def test_a_negative_figure_has_neither_base_nor_part() -> None:
    """No count makes a negative share."""
    found = audit.check("-5%", part=1, whole=20).readings[0]
    assert (found.bases, found.parts) == (WholeNumbers(None), WholeNumbers(None))


def test_an_interval_without_ends_stays_without_ends() -> None:
    """The hull of intervals without ends has none; nor has a common part of them."""
    nothing = Interval(None, None)
    assert hull(nothing, Interval(1, 2)) == nothing
    assert hull(Interval(1, 2, low_open=True), Interval(1, 2, high_open=True)) == Interval(1, 2)
    assert hull(Interval(1, 3, high_open=True), Interval(0, 3, low_open=True)) == Interval(
        0, 3, low_open=True
    )
    assert common(nothing, nothing) == nothing
    assert common(Interval(1, 2, high_open=True), Interval(1, 2, low_open=True)) == Interval(
        1, 2, low_open=True, high_open=True
    )
    assert common(Interval(1, 2), Interval(2, 3, low_open=True)) is None
    assert parts(nothing, Interval(1, 2)) is None


def test_a_figure_that_follows_is_no_complement() -> None:
    """95,45 follows from its counts, though 4,55 is its complement."""
    sibling = Claim("x", "4,55%", part=10)
    found = audit.check("95,45%", part=210, whole=220, beside=[sibling])
    assert (found.verdict, found.complement_of) == (Verdict.EITHER, ())


@pytest.mark.parametrize(
    ("text", "part", "whole", "beside"),
    [
        (
            "33,4%",
            1,
            3,
            (
                Claim("a", "33,3%", part=1),
                Claim("b", "33,3%", part=1),
                Claim("c", "1%", part=1),
            ),
        ),
        ("0,1%", 0, 1000, (Claim("a", "99,9%", part=999),)),
        ("95,46%", 2100, 2200, (Claim("a", "4,54%", part=100, whole=2201),)),
    ],
)
def test_a_complement_is_of_sound_siblings_that_add_up(
    text: str, part: int, whole: int, beside: tuple[Claim, ...]
) -> None:
    """All of them must be sound, over the same whole, and the parts must make it up."""
    found = audit.check(text, part=part, whole=whole, beside=beside)
    assert (found.verdict, found.complement_of) == (Verdict.INCONSISTENT, ())


def test_the_parts_of_a_share_lie_within_its_whole() -> None:
    """A part of a plan may be more, and the base of a mean may be one."""
    share = audit.check("100%", part=500, whole=1000)
    assert share.readings[0].parts == WholeNumbers(995, 1_000)
    plan = audit.check("100%", part=500, whole=1000, share=False)
    assert plan.readings[0].parts == WholeNumbers(995, 1_004)
    assert audit.check("3", part=3).bases[Rounding.HALF_UP] == WholeNumbers(1, 1)


def test_a_wrong_figure_or_sibling_is_named() -> None:
    """The message says what was expected and where."""
    with pytest.raises(WrongType) as figure:
        audit.check(73.58, part=1)  # type: ignore[arg-type]
    assert str(figure.value) == "expected a text or a Numeral, got 73.58 in the claim"
    with pytest.raises(WrongType) as sibling:
        audit.check("5%", part=1, beside=["4,54%"])  # type: ignore[list-item]
    assert str(sibling.value) == "expected Claims, got '4,54%' in beside"


def test_an_exact_value_goes_on_where_its_digits_do() -> None:
    """0,125 shown with two decimals goes on."""
    found = audit.check("0%", part=1, whole=800)
    assert found.explain().startswith("Công bố 0%; 1/800 cho 0,12…%.")


def test_a_check_without_a_part_can_be_told() -> None:
    """A value that is not known is a question mark."""
    claim = Claim("", "5%", part=1)
    found = Check(
        claim,
        figure=Numeral(5, percent=True),
        part=None,
        whole=None,
        verdict=Verdict.UNDECIDABLE,
        reason=None,
        exact=None,
        readings=(),
    )
    assert found.explain("en") == (
        "Published: 5% for ?, with no base. What was published does not decide it."
    )


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [("khoảng 50%", 9, 16), ("50%", "khoảng 2", 4), ("50%", 1, "khoảng 3")],
)
def test_the_convention_for_about_is_told(text: str, part: int | str, whole: int | str) -> None:
    """Whichever number is about so much, the explanation says how far that reaches."""
    found = audit.check(text, part=part, whole=whole)
    vi = "Quy ước: “khoảng” cho phép lệch một đơn vị ở chữ số khác 0 cuối cùng"
    en = "By convention “about” allows one unit of the last digit that is not 0"
    assert found.explain().split(". ").count(vi) == 1
    assert found.explain("en").split(". ").count(en) == 1
    assert "convention" not in audit.check("hơn 50%", part=1, whole=2).explain("en")


def test_nothing_of_any_whole_is_nothing() -> None:
    """Zero times a number with an open end is zero itself."""
    assert parts(Interval(1, 2, high_open=True), Interval.exactly(0)) == Interval.exactly(0)
    assert parts(Interval(1, None, low_open=True), Interval(0, 1)) == Interval(0, None)
    found = audit.check("0%", part=1, whole="0,5 nghìn")
    assert (found.verdict, found.readings[-1].parts) == (Verdict.EITHER, WholeNumbers(0, 0))


def test_an_open_end_stays_open_in_a_product() -> None:
    """The parts of an open quotient leave their end out."""
    assert parts(Interval(1, 2), Interval(1, 2, low_open=True)) == Interval(1, 4, low_open=True)
    assert parts(Interval(1, None), Interval(1, 2, high_open=True)) == Interval(1, None)


def test_a_count_is_not_negative_but_a_fall_may_be_nothing() -> None:
    """About 0 is at most 1, and a fall of about 1 is between 2 and nothing."""
    about = Approximation.ABOUT
    assert truth_of(Numeral(0, approximation=about)) == Interval(0, 1)
    assert truth_of(Numeral(-1, approximation=about)) == Interval(-2, 0)

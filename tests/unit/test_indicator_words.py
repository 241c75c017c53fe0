"""How findings read: the result, the explanation line by line, and the table."""

from __future__ import annotations

from datetime import date
from decimal import localcontext
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi.errors import Code, UnknownName
from hocsuotdoi.exact import Change, Missing, MissingReason, Ratio
from hocsuotdoi.figure import Figure, Figures, Reported
from hocsuotdoi.indicator import Distribution, Finding, Findings, Indicator, Value, compute
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import number
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from hocsuotdoi.display import Language
    from hocsuotdoi.measure import Measure

HA_GIANG: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
CAO_BANG: Final = Place("04", system="vn-gso", valid_from=date(2025, 6, 30), name="Cao Bằng")
DAY: Final = date(2024, 11, 15)


def figures(
    reported: dict[Measure, Reported],
    year: int = 2024,
    place: Place = HA_GIANG,
    *,
    as_of: date | None = None,
    source: str = "",
) -> Figures:
    return Figures.of(place, Year(year), reported, as_of=as_of, source=source)


def found(indicator: Indicator, given: Figures, place: Place = HA_GIANG) -> Finding:
    return compute(indicator, given, place=place, period=Year(2024))


MEMBERS: Final = figures({c.MEMBERS: 337_294}) + figures({c.MEMBERS: 330_909}, 2023)
POPULATION: Final = figures({c.POPULATION: 935_700}) + figures({c.POPULATION: 935_700}, 2023)
COMMUNES: Final = figures(
    {c.LEARNING_COMMUNES_LEVEL_1: 30, c.LEARNING_COMMUNES_LEVEL_2: 7, c.COMMUNES: 193}
)


# ── Explanations ─────────────────────────────────────────────────────────────────────────────────


def test_a_share_explains_itself() -> None:
    """Formula, quotient, base, figures with their day and source, and the law."""
    finding = found(
        c.LEARNING_FAMILY_SHARE,
        figures({c.LEARNING_FAMILIES: 138_068, c.HOUSEHOLDS: 187_624}, as_of=DAY, source="báo cáo"),
    )
    assert [
        "Gia đình học tập trên tổng số gia đình – Hà Giang, năm 2024: 73,59%",
        "  Cách tính  Gia đình học tập được công nhận ÷ Tổng số gia đình × 100",
        "  Tính ra    138.068 ÷ 187.624 × 100 = 73,5876…",
        "  Mẫu số     Tổng số gia đình",
        (
            "  Số liệu    Gia đình học tập được công nhận, năm 2024: 138.068 gia đình, "
            "tính đến 15/11/2024 [báo cáo]"
        ),
        "             Tổng số gia đình, năm 2024: 187.624 gia đình, tính đến 15/11/2024 [báo cáo]",
        "  Căn cứ     Quyết định 387/QĐ-TTg (2022), theo nguồn thứ cấp",
    ] == finding.explain().splitlines()
    assert [
        "Learning families among all families – Hà Giang, 2024: 73.59%",
        "  Formula     Learning families recognised ÷ All families (households) × 100",
        "  Worked out  138,068 ÷ 187,624 × 100 = 73.5876…",
        "  Base        All families (households)",
        (
            "  Figures     Learning families recognised, 2024: 138,068 families, "
            "as of 2024-11-15 [báo cáo]"
        ),
        (
            "              All families (households), 2024: 187,624 families, "
            "as of 2024-11-15 [báo cáo]"
        ),
        "  Basis       Decision 387/QĐ-TTg (2022), seen in a secondary source",
    ] == finding.explain("en").splitlines()


def test_a_growth_explains_itself() -> None:
    """The difference first, then what it is of the prior count."""
    finding = found(c.MEMBER_GROWTH, MEMBERS)
    assert [
        "  Tính ra    337.294 − 330.909 = +6.385",
        "             +6.385 ÷ 330.909 × 100 = 1,9295…",
        "  Mẫu số     Hội viên Hội Khuyến học, kỳ trước",
        "  Số liệu    Hội viên Hội Khuyến học, năm 2024: 337.294 hội viên",
        "             Hội viên Hội Khuyến học, năm 2023: 330.909 hội viên",
        "  Căn cứ     thông lệ báo cáo",
    ] == finding.explain().splitlines()[2:]
    assert [
        "  Worked out  337,294 − 330,909 = +6,385",
        "              +6,385 ÷ 330,909 × 100 = 1.9295…",
        "  Base        Members of the Association for Promoting Education, before",
    ] == finding.explain("en").splitlines()[2:5]


def test_a_growth_from_nothing_has_no_relative_line() -> None:
    """Something on nothing is no percent."""
    given = figures({c.MEMBERS: 5}) + figures({c.MEMBERS: 0}, 2023)
    finding = found(c.MEMBER_GROWTH, given)
    assert "+5 (kỳ trước bằng 0)" == finding.text()
    assert "+5 (from zero)" == finding.text("en")
    assert [
        "  Tính ra    5 − 0 = +5",
        "  Mẫu số     Hội viên Hội Khuyến học, kỳ trước",
    ] == finding.explain().splitlines()[2:4]


def test_a_decline_bears_its_sign() -> None:
    """In the count and in the percent."""
    given = figures({c.MEMBERS: 3}) + figures({c.MEMBERS: 4}, 2023)
    finding = found(c.MEMBER_GROWTH, given)
    assert "-1 (-25,00%)" == finding.text()
    assert [
        "  Tính ra    3 − 4 = -1",
        "             -1 ÷ 4 × 100 = -25",
    ] == finding.explain().splitlines()[2:4]


def test_a_change_in_points_explains_itself() -> None:
    """Both rates to four decimals, then their difference."""
    finding = found(c.MEMBER_SHARE_CHANGE, MEMBERS + POPULATION)
    assert (
        "  Tính ra    36,0472… − 35,3648… = 0,6823… điểm phần trăm"
    ) == finding.explain().splitlines()[2]
    assert ("  Worked out  36.0472… − 35.3648… = 0.6823… percentage points") == finding.explain(
        "en"
    ).splitlines()[2]


def test_a_mean_explains_itself() -> None:
    """Without a percent."""
    finding = found(
        c.ATTENDANCES_PER_CONFERENCE,
        figures({c.CONFERENCE_ATTENDANCES: 10_900, c.CONFERENCES: 283}),
    )
    assert [
        "Lượt người mỗi hội nghị – Hà Giang, năm 2024: 38,52",
        "  Cách tính  Lượt người dự hội nghị ÷ Hội nghị",
        "  Tính ra    10.900 ÷ 283 = 38,5159…",
        "  Mẫu số     Hội nghị",
        "  Số liệu    Lượt người dự hội nghị, năm 2024: 10.900 lượt người",
        "             Hội nghị, năm 2024: 283 hội nghị",
        "  Căn cứ     chưa rõ căn cứ",
    ] == finding.explain().splitlines()
    assert [
        "  Worked out  10,900 ÷ 283 = 38.5159…",
        "  Base        Conferences",
        "  Figures     Attendances at conferences, 2024: 10,900 attendances",
        "              Conferences, 2024: 283 conferences",
        "  Basis       no basis known",
    ] == finding.explain("en").splitlines()[2:]


def test_an_approximate_finding_explains_itself() -> None:
    """The words that came with the counts lead to the bounds."""
    workshops = found(
        c.ATTENDANCES_PER_WORKSHOP,
        figures({c.WORKSHOP_ATTENDANCES: number("hơn 6.020"), c.WORKSHOPS: 62}),
    )
    assert ("  Tính ra    hơn 6.020 ÷ 62 → ít nhất 97,09") == workshops.explain().splitlines()[2]
    share = found(
        c.LEARNING_CLAN_SHARE, figures({c.LEARNING_CLANS: number("khoảng 50"), c.CLANS: 100})
    )
    assert "từ 40,00% đến 60,00%" == share.text()
    assert ("  Worked out  about 50 ÷ 100 → 40.00% to 60.00%") == share.explain("en").splitlines()[
        2
    ]


def test_a_gap_explains_itself() -> None:
    """The absent measures stand in the head and among the figures; nothing is worked out."""
    finding = found(c.MEMBER_SHARE_CHANGE, figures({c.MEMBERS: 5}, source="báo cáo"))
    assert [
        (
            "Tăng, giảm tỷ lệ hội viên trên dân số so với năm trước – Hà Giang, năm 2024: "
            "– (chưa báo cáo: Dân số; Hội viên Hội Khuyến học, năm 2023; Dân số, năm 2023)"
        ),
        (
            "  Cách tính  (Hội viên Hội Khuyến học ÷ Dân số × 100) kỳ này − "
            "(Hội viên Hội Khuyến học ÷ Dân số × 100) cùng kỳ năm trước"
        ),
        "  Mẫu số     Dân số",
        "  Số liệu    Hội viên Hội Khuyến học, năm 2024: 5 hội viên [báo cáo]",
        "             Dân số, năm 2024: – (chưa báo cáo)",
        "             Hội viên Hội Khuyến học, năm 2023: – (chưa báo cáo)",
        "             Dân số, năm 2023: – (chưa báo cáo)",
        "  Căn cứ     thông lệ báo cáo",
    ] == finding.explain().splitlines()


def test_a_gap_explains_itself_in_english() -> None:
    """The figures too."""
    finding = found(c.LEARNING_CLAN_SHARE, figures({c.CLANS: Missing(MissingReason.SUPPRESSED)}))
    assert [
        "  Figures     Learning clans recognised, 2024: – (not reported)",
        "              All clans, 2024: – (suppressed)",
    ] == finding.explain("en").splitlines()[3:5]


def test_a_gap_without_an_absent_figure_says_its_reason_alone() -> None:
    """A base of zero is there, and is zero."""
    finding = found(c.LEARNING_CLAN_SHARE, figures({c.LEARNING_CLANS: 0, c.CLANS: 0}))
    assert "– (mẫu số bằng 0)" == finding.text()
    assert "– (the base is zero)" == finding.text("en")


def test_exclusive_levels_explain_themselves() -> None:
    """One line a level, and the note of the indicator."""
    finding = found(c.LEARNING_COMMUNE_LEVELS, COMMUNES)
    levels = [
        "Cộng đồng học tập cấp xã mức độ 1: 15,54%",
        "Cộng đồng học tập cấp xã mức độ 2: 3,63%",
    ]
    assert finding.text() == "\n".join(levels)
    assert finding.explain().splitlines()[0] == (
        "Cộng đồng học tập cấp xã theo mức độ – Hà Giang, năm 2024: " + "; ".join(levels)
    )
    assert finding.explain().splitlines()[2:5] == [
        f"  Tính ra    {levels[0]}",
        f"             {levels[1]}",
        "  Mẫu số     Tổng số đơn vị cấp xã",
    ]
    assert [
        "  Căn cứ     Thông tư 25/2023/TT-BGDĐT, theo nguồn thứ cấp",
        "  Lưu ý      mỗi xã tính ở một mức độ, mức độ cao nhất đạt được",
    ] == finding.explain().splitlines()[-2:]
    assert (
        "Commune learning communities at level 1: 15.54%\n"
        "Commune learning communities at level 2: 3.63%"
    ) == finding.text("en")


def test_exclusive_levels_are_shown_so_that_they_sum_to_a_hundred() -> None:
    """The largest remainder is served; the rest, at no level, counts too."""
    levels = (c.LEARNING_COMMUNES_LEVEL_1, c.LEARNING_COMMUNES_LEVEL_2)
    thirds = Distribution(tuple((each, Ratio(1, 3)) for each in levels), cumulative=False)
    finding = Finding(c.LEARNING_COMMUNE_LEVELS, HA_GIANG, Year(2024), thirds)
    assert (
        "Commune learning communities at level 1: 33.34%\n"
        "Commune learning communities at level 2: 33.33%"
    ) == finding.text("en")


def test_a_title_may_have_one_level_only() -> None:
    """The rest is at none."""
    one = Distribution(((c.LEARNING_COMMUNES_LEVEL_1, Ratio(1, 3)),), cumulative=False)
    finding = Finding(c.LEARNING_COMMUNE_LEVELS, HA_GIANG, Year(2024), one)
    assert "Commune learning communities at level 1: 33.33%" == finding.text("en")


def test_cumulative_levels_are_each_rounded_alone() -> None:
    """They do not sum to anything."""
    finding = found(
        c.LITERACY_LEVELS_AGED_15_60,
        figures({c.LITERATE_1_AGED_15_60: 5, c.LITERATE_2_AGED_15_60: 2, c.PEOPLE_15_60: 6}),
    )
    assert (
        "Người từ 15 đến 60 tuổi biết chữ mức độ 1: 83,33%\n"
        "Người từ 15 đến 60 tuổi biết chữ mức độ 2: 33,33%"
    ) == finding.text()


def test_the_notes_of_the_indicator_and_of_its_base_are_shown() -> None:
    """Nobody gave the age of a citizen."""
    finding = found(c.LEARNING_CITIZEN_SHARE, figures({}))
    assert (
        "  Lưu ý      phần văn bản đọc được không nêu độ tuổi của công dân"
    ) == finding.explain().splitlines()[-1]
    assert (
        "  Note        the parts of the text that were seen give no age for citizens"
    ) == finding.explain("en").splitlines()[-1]


def test_a_citation_of_the_text_itself_says_so() -> None:
    """With article, clause and point."""
    finding = found(c.LEARNING_CITIZEN_SHARE_OF_COMMUNE, figures({}))
    assert (
        "  Căn cứ     điểm a khoản 5 Điều 6 Thông tư 25/2023/TT-BGDĐT, theo văn bản gốc"
    ) == finding.explain().splitlines()[-2]
    assert (
        "  Basis       Circular 25/2023/TT-BGDĐT, article 6, clause 5, point a, "
        "seen in the primary text"
    ) == finding.explain("en").splitlines()[-2]


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (1, 4, "25"),
        (1, 1, "100"),
        (0, 7, "0"),
        (1, 8, "12,5"),
        (1, 3, "33,3333…"),
        (2, 3, "66,6666…"),
        (1, 64_000, "0,0015…"),
        (1_234_567, 10_000_000, "12,3456…"),
        (123_456, 1_000_000, "12,3456"),
        (1_234, 10_000, "12,34"),
    ],
)
def test_a_quotient_is_shown_to_four_decimals_cut_off(part: int, whole: int, expected: str) -> None:
    """With an ellipsis when more would follow, and without idle zeros."""
    finding = found(c.LEARNING_CLAN_SHARE, figures({c.LEARNING_CLANS: part, c.CLANS: whole}))
    assert finding.explain().splitlines()[2].endswith(f"× 100 = {expected}")
    english = expected.replace(",", ".")
    assert finding.explain("en").splitlines()[2].endswith(f"× 100 = {english}")


def test_no_context_of_the_caller_changes_what_is_shown() -> None:
    """Decimal's context is global state, and is left alone."""
    finding = found(c.MEMBER_SHARE, MEMBERS + POPULATION)
    expected = finding.explain(), str(Findings((finding,)))
    with localcontext(prec=2):
        assert expected == (finding.explain(), str(Findings((finding,))))


def test_default_decimals_belong_to_the_indicator() -> None:
    """One decimal asked for, one shown."""
    share = attrs.evolve(c.MEMBER_SHARE, places=1)
    assert "36,0%" == found(share, MEMBERS + POPULATION).text()
    growth = attrs.evolve(c.MEMBER_GROWTH, places=1)
    assert "+6.385 (+1,9%)" == found(growth, MEMBERS).text()
    points = attrs.evolve(c.MEMBER_SHARE_CHANGE, places=1)
    assert "+0,7 điểm phần trăm (35,4% → 36,0%)" == found(points, MEMBERS + POPULATION).text()
    in_table = Findings((found(points, MEMBERS + POPULATION),)).table()
    assert ("", "", "+0,7 điểm phần trăm (35,4% → 36,0%)") == in_table.rows[0][1:]
    levels = attrs.evolve(c.LEARNING_COMMUNE_LEVELS, places=0)
    assert (
        "Commune learning communities at level 1: 15%\nCommune learning communities at level 2: 4%"
    ) == found(levels, COMMUNES).text("en")  # 15 + 4 + 81 without a level
    mean = attrs.evolve(c.ATTENDANCES_PER_CLASS, places=0)
    classes = figures({c.TRAINING_ATTENDANCES: 6_578, c.TRAINING_CLASSES: number("trên 120")})
    assert "nhiều nhất 55" == found(mean, classes).text()
    exact = figures({c.TRAINING_ATTENDANCES: 5, c.TRAINING_CLASSES: 2})
    assert "3" == found(mean, exact).text()
    clans = attrs.evolve(c.LEARNING_CLAN_SHARE, places=1)
    about = figures({c.LEARNING_CLANS: number("khoảng 50"), c.CLANS: 300})
    assert "13.3% to 20.0%" == found(clans, about).text("en")


@pytest.mark.parametrize(
    ("indicator", "value"),
    [
        (c.LEARNING_CLAN_SHARE, Ratio(1, 3)),
        (c.LEARNING_CLAN_SHARE, Interval(0, 1)),
        (c.LEARNING_CLAN_SHARE, Missing(MissingReason.SUPPRESSED)),
        (c.ATTENDANCES_PER_CLASS, Ratio(5, 3)),
        (c.ATTENDANCES_PER_CLASS, Interval(0, 1)),
        (c.MEMBER_GROWTH, Change(1, 2)),
        (c.MEMBER_SHARE_CHANGE, found(c.MEMBER_SHARE_CHANGE, MEMBERS + POPULATION).value),
        (
            attrs.evolve(c.LEARNING_COMMUNE_LEVELS, note=None),
            found(c.LEARNING_COMMUNE_LEVELS, COMMUNES).value,
        ),
    ],
)
def test_a_value_without_figures_still_explains_itself(indicator: Indicator, value: Value) -> None:
    """Somebody else computed it; the formula, the base and the law are known."""
    finding = Finding(indicator, HA_GIANG, Year(2024), value)
    lines = finding.explain("en").splitlines()
    assert ["Formula", "Base", "Basis"] == [line[2:12].strip() for line in lines[1:]]
    _, part, base, _ = finding.table("en").rows[0]
    assert ("", "") == (part, base)


def test_a_growth_from_an_estimate_is_shown_to_the_unit() -> None:
    """As its figures are; what is exact below that is in the percent."""
    growth = Change(Fraction(201, 2), 120)
    finding = Finding(c.MEMBER_GROWTH, HA_GIANG, Year(2024), growth)
    assert "+20 (+19,40%)" == finding.text()
    assert "+20 (+19.40%)" == finding.text("en")
    one_place = attrs.evolve(c.MEMBER_GROWTH, places=1)
    assert "+20 (+19,4%)" == attrs.evolve(finding, indicator=one_place).text()


@pytest.mark.parametrize(
    "finding",
    [
        found(c.MEMBER_SHARE, MEMBERS + POPULATION),
        found(c.MEMBER_GROWTH, MEMBERS),
        found(c.LEARNING_COMMUNE_LEVELS, COMMUNES),
        found(c.MEMBER_GROWTH, figures({})),
    ],
)
def test_a_third_language_is_refused(finding: Finding) -> None:
    """By the text, by the explanation and by the table."""
    for show in (finding.text, finding.explain, Findings((finding,)).table):
        with pytest.raises(UnknownName) as caught:
            show(cast("Language", "fr"))
        assert caught.value.code == Code.UNKNOWN_LANGUAGE


# ── Tables ───────────────────────────────────────────────────────────────────────────────────────


def test_what_all_findings_share_stands_in_the_title() -> None:
    """One place and one year: four columns are left."""
    given = MEMBERS + POPULATION + COMMUNES
    indicators = [
        c.MEMBER_SHARE,
        c.MEMBER_GROWTH,
        c.MEMBER_SHARE_CHANGE,
        c.LEARNING_CENTRE_COVERAGE,
        c.LEARNING_CLAN_SHARE,
    ]
    findings = c.table(given, places=[HA_GIANG], periods=[Year(2024)], indicators=indicators)
    assert "Hà Giang, năm 2024" == findings.table().title
    assert "Hà Giang, 2024" == findings.table("en").title
    assert [
        ("337.294", "935.700", "36,05%"),
        ("337.294", "330.909", "+6.385 (+1,93%)"),
        ("", "", "+0,68 điểm phần trăm (35,36% → 36,05%)"),
        ("–", "193", "– (chưa báo cáo)"),
        ("–", "–", "– (chưa báo cáo)"),
    ] == [row[1:] for row in findings.table().rows]
    assert (
        (
            "Chưa báo cáo: Xã có trung tâm học tập cộng đồng; Dòng họ học tập được công nhận; "
            "Tổng số dòng họ."
        ),
    ) == findings.table().notes
    assert [
        ("337,294", "935,700", "36.05%"),
        ("337,294", "330,909", "+6,385 (+1.93%)"),
        ("", "", "+0.68 percentage points (35.36% → 36.05%)"),
    ] == [row[1:] for row in findings.table("en").rows[:3]]


def test_several_places_and_years_have_columns_of_their_own() -> None:
    """The title is left empty when nothing is shared."""
    given = figures({c.LEARNING_CLANS: 1, c.CLANS: 2}) + figures(
        {c.LEARNING_CLANS: 1, c.CLANS: 3}, 2023, CAO_BANG
    )
    findings = c.table(
        given,
        places=[HA_GIANG, CAO_BANG],
        periods=[Year(2023), Year(2024)],
        indicators=[c.LEARNING_CLAN_SHARE],
    ).known()
    vi, en = findings.table(), findings.table("en")
    assert ("", "") == (vi.title, en.title)
    titles = ["Địa bàn", "Kỳ", "Chỉ tiêu", "Tử số", "Mẫu số", "Kết quả"]
    assert titles == [column.title for column in vi.columns]
    assert [
        "Place",
        "Period",
        "Indicator",
        "Part",
        "Base",
        "Result",
    ] == [column.title for column in en.columns]
    assert [False, False, False, True, True, True] == [column.numeric for column in vi.columns]
    assert (
        ("Hà Giang", "năm 2024", "Dòng họ học tập trên tổng số dòng họ", "1", "2", "50,00%"),
        ("Cao Bằng", "năm 2023", "Dòng họ học tập trên tổng số dòng họ", "1", "3", "33,33%"),
    ) == vi.rows


def test_one_place_over_several_years_is_titled_by_the_place() -> None:
    """And several places in one year by the year."""
    years = c.table(
        Figures(),
        places=[HA_GIANG],
        periods=[Year(2023), Year(2024)],
        indicators=[c.LEARNING_CLAN_SHARE],
    )
    assert "Hà Giang" == years.table().title
    assert "Kỳ" == years.table().columns[0].title
    places = c.table(
        Figures(),
        places=[HA_GIANG, CAO_BANG],
        periods=[Year(2024)],
        indicators=[c.LEARNING_CLAN_SHARE],
    )
    assert "năm 2024" == places.table().title
    assert "Địa bàn" == places.table().columns[0].title


def test_what_is_absent_is_noted_once_below_the_table_by_its_reason() -> None:
    """However many findings miss it, and with its year if that is another."""
    hidden = figures({c.MEMBERS: Missing(MissingReason.SUPPRESSED), c.POPULATION: 9})
    wanted = [c.MEMBER_SHARE, c.MEMBER_GROWTH, c.PARTY_MEMBER_SHARE_OF_MEMBERS]
    findings = c.table(hidden, places=[HA_GIANG], periods=[Year(2024)], indicators=wanted)
    assert (
        "Suppressed: Members of the Association for Promoting Education.",
        (
            "Not reported: Members of the Association for Promoting Education, 2023; "
            "Members who are party members."
        ),
    ) == findings.table("en").notes
    assert ["– (suppressed)", "– (suppressed)", "– (not reported)"] == [
        row[-1] for row in findings.table("en").rows
    ]
    assert () == c.table(hidden, places=[], periods=[Year(2024)]).table().notes


def test_levels_and_absent_changes_leave_the_cells_that_would_mislead_empty() -> None:
    """A distribution has many parts; a change in points has four counts."""
    levels = Findings((found(c.LEARNING_COMMUNE_LEVELS, COMMUNES),))
    assert ("", "193") == levels.table().rows[0][1:3]
    change = Findings((found(c.MEMBER_SHARE_CHANGE, MEMBERS),))
    assert ("", "") == change.table().rows[0][1:3]


def test_no_findings_make_a_table_of_headings() -> None:
    """Rather than an error."""
    assert ("Chỉ tiêu  Tử số  Mẫu số  Kết quả\n────────  ─────  ──────  ───────") == str(Findings())


def test_figures_are_shown_with_their_words_in_the_table() -> None:
    """Hơn is not lost."""
    given = Figures(
        [
            Figure(c.TRAINING_ATTENDANCES, HA_GIANG, Year(2024), 6_578),
            *figures({c.TRAINING_CLASSES: number("trên 120")}),
        ]
    )
    findings = Findings((found(c.ATTENDANCES_PER_CLASS, given),))
    assert ("6.578", "hơn 120", "nhiều nhất 54,82") == findings.table().rows[0][1:]
    assert ("6,578", "more than 120", "at most 54.82") == findings.table("en").rows[0][1:]

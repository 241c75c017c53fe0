"""Ratings in words: what each item asks, has and comes to, in both languages."""

# ruff: noqa: ANN401, E501, ISC004 - these tests pass anything, and hold lines as they are shown

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import Change, Missing, MissingReason, PointChange, Ratio, Year, law
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Band,
    Better,
    Completeness,
    Criterion,
    Dates,
    Gap,
    Grade,
    Holding,
    Item,
    Level,
    Pack,
    Points,
    Quantity,
    Requirement,
    Rule,
    Scheme,
    Score,
    Shown,
    Threshold,
    Trait,
    Variant,
)
from hocsuotdoi.display import Label, Language
from hocsuotdoi.errors import Code, UnknownName
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating import Evidence, Given, Held, Rating, rate
from hocsuotdoi.unit import PERSON, UnitType

CITED: Final = law.Citation(law.BGDDT_24_2023, article="6", attestation=law.Attestation.TEXT)
HIGHER: Final = law.Citation(
    law.BGDDT_24_2023, article="7", clause="2", attestation=law.Attestation.TEXT
)
ABSENT: Final = law.Citation(
    law.BGDDT_24_2023, article="9", clause="3", attestation=law.Attestation.SECONDARY
)
LITERACY: Final = "cp-20-2014/literacy-commune"
LEVELS: Final = (
    Level(1, Label("mức độ 1", "level 1"), CITED),
    Level(2, Label("mức độ 2", "level 2"), HIGHER),
)


GAPS: Final = (Gap(Label("một", "one")), Gap(Label("hai", "two")))
LEARNERS: Final = Trait("learners", Label("cơ sở có người học", "body with learners"))
VOCATIONAL: Final = Trait("vocational", Label("cơ sở dạy nghề", "vocational school"))
SCALE: Final = (Label("đáp ứng cơ bản", "basic"), Label("đáp ứng tốt", "good"))


def share(
    percent: Fraction | int, *, difficult: int | None = None, counted: UnitType | None = None
) -> Threshold:
    """Return a threshold in percent."""
    variants = () if difficult is None else (Variant(Area.DIFFICULT, Fraction(difficult, 100)),)
    return Threshold(Fraction(percent) / 100, variants=variants, counted=counted)


def item(id_: str, vi: str, en: str, *rules: Rule, applies: Trait | None = None) -> Item:
    """Return an item that asks rules at rising levels, each in an article of its own."""
    cited = (CITED, HIGHER)
    pairs = [
        (level + 1, Requirement(rule, cited[level], applies)) for level, rule in enumerate(rules)
    ]
    return Item(id_, Label(vi, en), tuple(pairs))


def pack_of(scheme: Scheme) -> Pack:
    """Return a pack with one scheme."""
    return Pack(
        document=law.BGDDT_24_2023,
        revision=1,
        completeness=Completeness.WHOLE,
        schemes=(scheme,),
        dates=Dates(signed=CITED, start=CITED),
        checked=date(2026, 11, 23),
        digest="0123456789abcdef" * 4,
    )


SAME: Final = Requirement(Shown(), CITED)
ITEMS: Final = (
    Item("1.1", Label("Kế hoạch", "Plan"), ((1, SAME), (2, SAME))),
    item("2.1", "Chấp hành kỷ luật", "Discipline", share(90), share(95)),
    item(
        "2.2",
        "Được đào tạo",
        "Trained",
        share(50, difficult=40),
        share(60, difficult=50, counted=PERSON),
    ),
    item("2.3", "Tỷ lệ", "Share", share(Fraction(25, 2))),
    item("2.4", "Gần đúng", "Rough", share(50)),
    item("3.1", "Chương trình", "Programmes", Quantity(1_000)),
    item("3.2", "Thu nhập", "Income", Better(Direction.HIGHER)),
    item("3.3", "Hộ nghèo", "Poverty", Better(Direction.LOWER)),
    item("3.4", "Việc làm", "Employment", Better(Direction.HIGHER)),
    item("3.5", "Chuyển đổi số", "Digital", Grade(1, SCALE), Grade(2, SCALE)),
    item("4.1", "Xóa mù chữ", "Literacy", Holding(LITERACY, 2), Holding(LITERACY, 3)),
    item("4.2", "Phổ cập", "Universal", Holding("cp-20-2014/preschool-commune")),
    item("4.3", "Tiểu học", "Primary", Holding("cp-20-2014/primary-commune", 2)),
    item("5.1", "Người học", "Learners", share(95), applies=LEARNERS),
    item("5.2", "Dạy nghề", "Vocational", Shown(), applies=VOCATIONAL),
    item("6.1", "Huyện", "Districts", Threshold(Fraction(9, 10), base_until=date(2024, 6, 30))),
    item("6.2", "Chưa báo cáo", "Not reported", Shown()),
    item("6.3", "Chưa có", "None yet", Shown()),
)
UNIT: Final = pack_of(
    Scheme(
        id="unit",
        label=Label("Đơn vị học tập", "Learning unit"),
        unit_type="unit",
        decision=AllMet(LEVELS, absence_fails=ABSENT),
        criteria=(Criterion("1", Label("tên", "name"), ITEMS),),
    )
)
GIVEN: Final[dict[str, Given]] = {
    "1.1": True,
    "2.1": Ratio(1808, 2009),
    "2.2": Ratio(1405, 3000),
    "2.3": Fraction(1249, 10_000),
    "2.4": Interval(Fraction(2, 5), Fraction(3, 5)),
    "3.1": 1_234,
    "3.2": Change(Fraction(65, 2), Fraction(65, 2)),
    "3.3": Change(120, 1_130),
    "3.4": PointChange(Ratio(1, 2), Ratio(499, 1000)),
    "3.5": 1,
    "4.2": 1,
    "4.3": 1,
    "6.2": Missing(MissingReason.NOT_REPORTED),
}
KNOWN: Final = Evidence(
    assessed=Year(2024),
    area=Area.DIFFICULT,
    items=GIVEN,
    held=[Held(LITERACY, 1, year=Year(2023)), Held("other/title", 3)],
    traits={"vocational": False},
)
RATING: Final = rate(UNIT, KNOWN)

EXPLAINED_VI: Final = """
Đơn vị học tập, năm 2024, Thông tư 24/2023/TT-BGDĐT: không đạt
  Xét theo văn bản (thiếu minh chứng là không đạt): không đạt – khoản 3 Điều 9 Thông tư 24/2023/TT-BGDĐT, theo nguồn thứ cấp
  Không dùng đến: other/title
  1.1 Kế hoạch: có
    mức độ 1, mức độ 2: đạt – Điều 6 Thông tư 24/2023/TT-BGDĐT
  2.1 Chấp hành kỷ luật: 1.808/2.009 (89,995%)
    mức độ 1, yêu cầu ít nhất 90%: không đạt, còn thiếu 1 – Điều 6 Thông tư 24/2023/TT-BGDĐT
    mức độ 2, yêu cầu ít nhất 95%: không đạt, còn thiếu 101 – khoản 2 Điều 7 Thông tư 24/2023/TT-BGDĐT
  2.2 Được đào tạo: 1.405/3.000 (46,83%)
    mức độ 1, yêu cầu ít nhất 40% (vùng khó khăn): đạt – Điều 6 Thông tư 24/2023/TT-BGDĐT
    mức độ 2, yêu cầu ít nhất 50% (vùng khó khăn): không đạt, còn thiếu 95 người – khoản 2 Điều 7 Thông tư 24/2023/TT-BGDĐT
  2.3 Tỷ lệ: 12,49%
    mức độ 1, yêu cầu ít nhất 12,5%: không đạt, còn thiếu 0,01 điểm phần trăm – Điều 6 Thông tư 24/2023/TT-BGDĐT
  2.4 Gần đúng: từ 40,00% đến 60,00%
    mức độ 1, yêu cầu ít nhất 50%: số liệu gần đúng, chưa đủ để kết luận – Điều 6 Thông tư 24/2023/TT-BGDĐT
  3.1 Chương trình: 1.234
    mức độ 1, yêu cầu ít nhất 1.000: đạt – Điều 6 Thông tư 24/2023/TT-BGDĐT
  3.2 Thu nhập: 32,5 → 32,5
    mức độ 1, yêu cầu tăng so với năm trước: không đạt – Điều 6 Thông tư 24/2023/TT-BGDĐT
  3.3 Hộ nghèo: 120 → 1.130
    mức độ 1, yêu cầu giảm so với năm trước: không đạt, cần giảm 1.011 – Điều 6 Thông tư 24/2023/TT-BGDĐT
  3.4 Việc làm: 50,00% → 49,90%
    mức độ 1, yêu cầu tăng so với năm trước: không đạt, còn thiếu 2 – Điều 6 Thông tư 24/2023/TT-BGDĐT
  3.5 Chuyển đổi số: đáp ứng cơ bản
    mức độ 1, yêu cầu đáp ứng cơ bản trở lên: đạt – Điều 6 Thông tư 24/2023/TT-BGDĐT
    mức độ 2, yêu cầu đáp ứng tốt: không đạt, còn thiếu 1 bậc – khoản 2 Điều 7 Thông tư 24/2023/TT-BGDĐT
  4.1 Xóa mù chữ: mức độ 1, năm 2023
    mức độ 1, yêu cầu mức độ 2 trở lên: không đạt, còn thiếu 1 mức độ – Điều 6 Thông tư 24/2023/TT-BGDĐT
    mức độ 2, yêu cầu mức độ 3 trở lên: không đạt, còn thiếu 2 mức độ – khoản 2 Điều 7 Thông tư 24/2023/TT-BGDĐT
  4.2 Phổ cập: có
    mức độ 1: đạt – Điều 6 Thông tư 24/2023/TT-BGDĐT
  4.3 Tiểu học: mức độ 1
    mức độ 1, yêu cầu mức độ 2 trở lên: không đạt, còn thiếu 1 mức độ – Điều 6 Thông tư 24/2023/TT-BGDĐT
  5.1 Người học
    mức độ 1, yêu cầu ít nhất 95%: chưa rõ có phải cơ sở có người học không – Điều 6 Thông tư 24/2023/TT-BGDĐT
  5.2 Dạy nghề
    mức độ 1: không áp dụng (chỉ với cơ sở dạy nghề) – Điều 6 Thông tư 24/2023/TT-BGDĐT
  6.1 Huyện
    mức độ 1, yêu cầu ít nhất 90%: không còn cơ sở để tính – Điều 6 Thông tư 24/2023/TT-BGDĐT
  6.2 Chưa báo cáo: – (chưa báo cáo)
    mức độ 1: chưa có minh chứng – Điều 6 Thông tư 24/2023/TT-BGDĐT
  6.3 Chưa có
    mức độ 1: chưa có minh chứng – Điều 6 Thông tư 24/2023/TT-BGDĐT
  Gói quy tắc: bgddt-24-2023, 0123456789ab
"""
EXPLAINED_EN: Final = """
Learning unit, 2024, Circular 24/2023/TT-BGDĐT: not achieved
  By law (no evidence is not achieved): not achieved – Circular 24/2023/TT-BGDĐT, article 9, clause 3, from a secondary source
  Not used: other/title
  1.1 Plan: yes
    level 1, level 2: met – Circular 24/2023/TT-BGDĐT, article 6
  2.1 Discipline: 1,808/2,009 (89.995%)
    level 1, asks at least 90%: not met, lacking 1 – Circular 24/2023/TT-BGDĐT, article 6
    level 2, asks at least 95%: not met, lacking 101 – Circular 24/2023/TT-BGDĐT, article 7, clause 2
  2.2 Trained: 1,405/3,000 (46.83%)
    level 1, asks at least 40% (difficult area): met – Circular 24/2023/TT-BGDĐT, article 6
    level 2, asks at least 50% (difficult area): not met, lacking 95 people – Circular 24/2023/TT-BGDĐT, article 7, clause 2
  2.3 Share: 12.49%
    level 1, asks at least 12.5%: not met, lacking 0.01 percentage points – Circular 24/2023/TT-BGDĐT, article 6
  2.4 Rough: 40.00% to 60.00%
    level 1, asks at least 50%: the figure is approximate – Circular 24/2023/TT-BGDĐT, article 6
  3.1 Programmes: 1,234
    level 1, asks at least 1,000: met – Circular 24/2023/TT-BGDĐT, article 6
  3.2 Income: 32.5 → 32.5
    level 1, asks more than the year before: not met – Circular 24/2023/TT-BGDĐT, article 6
  3.3 Poverty: 120 → 1,130
    level 1, asks less than the year before: not met, 1,011 too many – Circular 24/2023/TT-BGDĐT, article 6
  3.4 Employment: 50.00% → 49.90%
    level 1, asks more than the year before: not met, lacking 2 – Circular 24/2023/TT-BGDĐT, article 6
  3.5 Digital: basic
    level 1, asks basic or higher: met – Circular 24/2023/TT-BGDĐT, article 6
    level 2, asks good: not met, lacking 1 grade – Circular 24/2023/TT-BGDĐT, article 7, clause 2
  4.1 Literacy: level 1, 2023
    level 1, asks level 2 or higher: not met, lacking 1 level – Circular 24/2023/TT-BGDĐT, article 6
    level 2, asks level 3 or higher: not met, lacking 2 levels – Circular 24/2023/TT-BGDĐT, article 7, clause 2
  4.2 Universal: yes
    level 1: met – Circular 24/2023/TT-BGDĐT, article 6
  4.3 Primary: level 1
    level 1, asks level 2 or higher: not met, lacking 1 level – Circular 24/2023/TT-BGDĐT, article 6
  5.1 Learners
    level 1, asks at least 95%: not known (body with learners, or not) – Circular 24/2023/TT-BGDĐT, article 6
  5.2 Vocational
    level 1: not applicable (only for vocational school) – Circular 24/2023/TT-BGDĐT, article 6
  6.1 Districts
    level 1, asks at least 90%: the base no longer exists – Circular 24/2023/TT-BGDĐT, article 6
  6.2 Not reported: – (not reported)
    level 1: no evidence – Circular 24/2023/TT-BGDĐT, article 6
  6.3 None yet
    level 1: no evidence – Circular 24/2023/TT-BGDĐT, article 6
  Pack: bgddt-24-2023, 0123456789ab
"""


@pytest.mark.parametrize(("language", "text"), [("vi", EXPLAINED_VI), ("en", EXPLAINED_EN)])
def test_a_rating_explains_every_item(language: Language, text: str) -> None:
    """What is known, what is asked where, what it comes to, and what is cited for it."""
    assert text.strip() == RATING.explain(language)


def test_vietnamese_is_what_is_spoken() -> None:
    """Unless told."""
    assert EXPLAINED_VI.strip() == str(RATING) == RATING.explain()
    with pytest.raises(UnknownName) as caught:
        RATING.explain("fr")  # type: ignore[arg-type]
    assert caught.value.code is Code.UNKNOWN_LANGUAGE


def test_the_repr_is_one_line() -> None:
    """Pack, scheme, verdict and level."""
    assert repr(RATING) == "<Rating bgddt-24-2023/unit: FAIL>"
    assert repr(skilled(total=85)) == "<Rating bgddt-24-2023/citizen: PASS, band from 85>"
    reached = rate(unit_of_two(), Evidence(assessed=Year(2024), items={"1": True, "2": True}))
    assert repr(reached) == "<Rating bgddt-24-2023/unit: PASS, level 2>"


# ── levels ───────────────────────────────────────────────────────────────────────────────────────


def unit_of_two(**scheme: Any) -> Pack:
    """Return a pack with two plain items."""
    two = (item("1", "một", "one", Shown()), item("2", "hai", "two", Shown(), Shown()))
    return pack_of(
        Scheme(
            id="unit",
            label=Label("Đơn vị", "Unit"),
            unit_type="unit",
            decision=AllMet(LEVELS),
            criteria=(Criterion("1", Label("tên", "name"), two),),
            **scheme,
        )
    )


def titled(*, verdicts: dict[str, Any], **scheme: Any) -> str:
    """Return the summary of a rating by two plain items."""
    rating = rate(unit_of_two(**scheme), Evidence(assessed=Year(2024), items=verdicts))
    return " | ".join(
        line.strip()
        for language in ("vi", "en")
        for line in rating.explain(language).splitlines()
        if not line.startswith(("    ", "  1", "  2", "  Gói quy tắc:", "  Pack:"))
    )


@pytest.mark.parametrize(
    ("verdicts", "scheme", "summary"),
    [
        (
            {"1": True, "2": True},
            {},
            "Đơn vị, năm 2024, Thông tư 24/2023/TT-BGDĐT: đạt | Kết quả: mức độ 2"
            " | Unit, 2024, Circular 24/2023/TT-BGDĐT: achieved | Result: level 2",
        ),
        (
            {"1": True},
            {},
            "Đơn vị, năm 2024, Thông tư 24/2023/TT-BGDĐT: chưa đủ căn cứ để kết luận"
            " | Kết quả còn có thể: không đạt; mức độ 1; mức độ 2"
            " | Unit, 2024, Circular 24/2023/TT-BGDĐT: undetermined"
            " | Still possible: not achieved; level 1; level 2",
        ),
        (
            {"1": False},
            {"open_items": True},
            "Đơn vị, năm 2024, Thông tư 24/2023/TT-BGDĐT: không đạt"
            " | Gói quy tắc chưa có đủ chỉ tiêu của văn bản"
            " | Unit, 2024, Circular 24/2023/TT-BGDĐT: not achieved"
            " | The pack does not have every item of the document",
        ),
    ],
)
def test_the_verdict_comes_first(
    verdicts: dict[str, Any], scheme: dict[str, Any], summary: str
) -> None:
    """With what is still possible, where that says more."""
    assert summary == titled(verdicts=verdicts, **scheme)


@pytest.mark.parametrize(
    ("items", "traits", "vi", "en"),
    [
        ({}, {}, "không đạt", "not achieved"),
        ({"1": True}, {"learners": False}, "đạt (mức độ 1)", "achieved (level 1)"),
        (
            {"1": True, "2": True},
            {},
            "chưa đủ căn cứ để kết luận (không đạt; mức độ 1; mức độ 2)",
            "undetermined (not achieved; level 1; level 2)",
        ),
    ],
)
def test_the_verdict_by_law_is_told_with_its_levels(
    items: dict[str, Any], traits: dict[str, bool], vi: str, en: str
) -> None:
    """Beside the one that is still open; only an account of the rule was seen."""
    three = (
        item("1", "một", "one", Shown()),
        Item("2", Label("hai", "two"), ((2, Requirement(Shown(), HIGHER)),)),
        item("3", "ba", "three", Shown(), applies=LEARNERS),
    )
    pack = pack_of(
        Scheme(
            id="unit",
            label=Label("Đơn vị", "Unit"),
            unit_type="unit",
            decision=AllMet(LEVELS, absence_fails=ABSENT),
            criteria=(Criterion("1", Label("tên", "name"), three),),
        )
    )
    rating = rate(pack, Evidence(assessed=Year(2024), items=items, traits=traits))
    source = "khoản 3 Điều 9 Thông tư 24/2023/TT-BGDĐT, theo nguồn thứ cấp"
    assert f"Xét theo văn bản (thiếu minh chứng là không đạt): {vi} – {source}" in lines(rating)
    english = "Circular 24/2023/TT-BGDĐT, article 9, clause 3, from a secondary source"
    assert f"By law (no evidence is not achieved): {en} – {english}" in lines(rating, "en")


def found(rule: Rule, given: Any, language: Language = "vi", **known: Any) -> str:
    """Return the two lines about one item."""
    pack = pack_of(
        Scheme(
            id="unit",
            label=Label("Đơn vị", "Unit"),
            unit_type="unit",
            decision=AllMet(LEVELS[:1]),
            criteria=(Criterion("1", Label("t", "n"), (item("1", "một", "one", rule),)),),
        )
    )
    rating = rate(pack, Evidence(assessed=Year(2024), items={"1": given}, **known))
    one, two = rating.explain(language).splitlines()[-3:-1]
    return f"{one.strip()} | {two.strip().removesuffix(CITED.text(language)).strip(' –')}"


@pytest.mark.parametrize(
    ("rule", "given", "vi", "en"),
    [
        (Shown(), False, "1 một: không | mức độ 1: không đạt", "1 one: no | level 1: not met"),
        (
            Holding(LITERACY),
            0,
            "1 một: không | mức độ 1: không đạt, còn thiếu 1 mức độ",
            "1 one: no | level 1: not met, lacking 1 level",
        ),
        (
            Holding(LITERACY, 1),
            0,
            "1 một: chưa đạt mức độ nào | mức độ 1, yêu cầu mức độ 1 trở lên: không đạt, còn thiếu 1 mức độ",
            "1 one: no level reached | level 1, asks level 1 or higher: not met, lacking 1 level",
        ),
        (
            Grade(2, SCALE),
            0,
            "1 một: chưa đạt bậc nào | mức độ 1, yêu cầu đáp ứng tốt: không đạt, còn thiếu 2 bậc",
            "1 one: no grade reached | level 1, asks good: not met, lacking 2 grades",
        ),
        (
            Grade(1, SCALE),
            2,
            "1 một: đáp ứng tốt | mức độ 1, yêu cầu đáp ứng cơ bản trở lên: đạt",
            "1 one: good | level 1, asks basic or higher: met",
        ),
        (
            share(50, counted=PERSON),
            Ratio(1_000, 4_056),
            "1 một: 1.000/4.056 (24,65%) | mức độ 1, yêu cầu ít nhất 50%: không đạt, còn thiếu 1.028 người",
            "1 one: 1,000/4,056 (24.65%) | level 1, asks at least 50%: not met, lacking 1,028 people",
        ),
        (
            share(50, counted=PERSON),
            Ratio(49, 100),
            "1 một: 49/100 (49,00%) | mức độ 1, yêu cầu ít nhất 50%: không đạt, còn thiếu 1 người",
            "1 one: 49/100 (49.00%) | level 1, asks at least 50%: not met, lacking 1 person",
        ),
        (
            share(50, difficult=40),
            Ratio(45, 100),
            "1 một: 45/100 (45,00%) | mức độ 1, yêu cầu ít nhất 50% (vùng khó khăn: 40%): chưa rõ thuộc loại địa bàn nào",
            "1 one: 45/100 (45.00%) | level 1, asks at least 50% (difficult area: 40%): the class of area is not stated",
        ),
        (
            share(50),
            Interval(None, Fraction(1, 3)),
            "1 một: nhiều nhất 33,34% | mức độ 1, yêu cầu ít nhất 50%: không đạt",
            "1 one: at most 33.34% | level 1, asks at least 50%: not met",
        ),
        (
            share(50),
            Fraction(499_999, 1_000_000),
            "1 một: 49,9999% | mức độ 1, yêu cầu ít nhất 50%: không đạt, còn thiếu 0,01 điểm phần trăm",
            "1 one: 49.9999% | level 1, asks at least 50%: not met, lacking 0.01 percentage points",
        ),
        (
            share(50),
            Fraction(2, 5),
            "1 một: 40,00% | mức độ 1, yêu cầu ít nhất 50%: không đạt, còn thiếu 10,00 điểm phần trăm",
            "1 one: 40.00% | level 1, asks at least 50%: not met, lacking 10.00 percentage points",
        ),
        (
            Better(Direction.HIGHER),
            PointChange(Ratio(1, 3), Ratio(333_333, 1_000_000)),
            "1 một: 33,33% → 33,33% | mức độ 1, yêu cầu tăng so với năm trước: không đạt, còn thiếu 1",
            "1 one: 33.33% → 33.33% | level 1, asks more than the year before: not met, lacking 1",
        ),
        (
            Better(Direction.HIGHER),
            Change(1_000, 900),
            "1 một: 1.000 → 900 | mức độ 1, yêu cầu tăng so với năm trước: không đạt, còn thiếu 101",
            "1 one: 1,000 → 900 | level 1, asks more than the year before: not met, lacking 101",
        ),
        (
            Quantity(4),
            Missing(MissingReason.SUPPRESSED),
            "1 một: – (không công bố) | mức độ 1, yêu cầu ít nhất 4: chưa có minh chứng",
            "1 one: – (suppressed) | level 1, asks at least 4: no evidence",
        ),
    ],
)
def test_every_kind_of_evidence_is_shown(rule: Rule, given: Any, vi: str, en: str) -> None:
    """As an administration would write it."""
    assert (vi, en) == (found(rule, given), found(rule, given, "en"))


def test_an_area_is_named_where_it_has_its_own_bar() -> None:
    """And not where it has none."""
    rule = share(50, difficult=40)
    assert "ít nhất 40% (vùng khó khăn): đạt" in found(rule, Ratio(4, 10), area=Area.DIFFICULT)
    assert "ít nhất 50%: không đạt" in found(rule, Ratio(4, 10), area=Area.GENERAL)


def test_while_the_area_is_not_stated_every_bar_is_named() -> None:
    """And that the area must be stated, with the classes of the document in their order."""
    bars = (Variant(Area.REMOTE, Fraction(3, 10)), Variant(Area.DIFFICULT, Fraction(2, 5)))
    pack = pack_of(
        Scheme(
            id="unit",
            label=Label("Đơn vị", "Unit"),
            unit_type="unit",
            decision=AllMet(LEVELS[:1]),
            criteria=(
                Criterion(
                    "1",
                    Label("t", "n"),
                    (
                        item("1", "một", "one", Threshold(Fraction(1, 2), variants=bars)),
                        item("2", "hai", "two", share(50, difficult=40)),
                    ),
                ),
            ),
        )
    )
    known = {"1": Ratio(45, 100), "2": Ratio(45, 100)}
    rating = rate(pack, Evidence(assessed=Year(2024), items=known))
    classes = "vùng khó khăn, miền núi, vùng sâu, vùng xa, đặc biệt khó khăn"
    assert lines(rating)[1] == f"Cần nêu rõ loại địa bàn ({classes}, hay không thuộc loại nào)"
    asked = "50% (miền núi, vùng sâu, vùng xa, đặc biệt khó khăn: 30%; vùng khó khăn: 40%)"
    assert asked in lines(rating)[3]
    assert lines(rating, "en")[1] == (
        "The class of area must be stated"
        " (difficult area, mountainous, remote or especially difficult area, or none)"
    )
    assert [need.text() for need in rating.needs(1)] == [
        f"1 một: cần nêu rõ loại địa bàn ({classes}, hay không thuộc loại nào)",
        "2 hai: cần nêu rõ loại địa bàn (vùng khó khăn, hay không thuộc loại nào)",
    ]
    assert rating.needs(1)[1].text("en") == (
        "2 two: the class of area must be stated (difficult area, or none)"
    )
    stated = rate(pack, Evidence(assessed=Year(2024), items=known, area=Area.REMOTE))
    assert "Cần nêu" not in stated.explain()


def test_a_share_has_the_decimals_that_its_nearest_bar_needs() -> None:
    """Of the bars of its area, at any level."""
    two = item("1", "một", "one", share(50, difficult=40), share(60, difficult=50))
    pack = pack_of(
        Scheme(
            id="unit",
            label=Label("Đơn vị", "Unit"),
            unit_type="unit",
            decision=AllMet(LEVELS),
            criteria=(Criterion("1", Label("t", "n"), (two,)),),
        )
    )
    shown = {
        (area, percent): rate(
            pack, Evidence(assessed=Year(2024), items={"1": Fraction(percent) / 100}, area=area)
        )
        .table()
        .rows[0][2]
        for area in (None, Area.GENERAL, Area.DIFFICULT)
        for percent in ("39.99995", "49.99995", "59.99995")
    }
    assert shown == {
        (None, "39.99995"): "39,99995%",
        (None, "49.99995"): "49,99995%",
        (None, "59.99995"): "59,99995%",
        (Area.GENERAL, "39.99995"): "40,00%",
        (Area.GENERAL, "49.99995"): "49,99995%",
        (Area.GENERAL, "59.99995"): "59,99995%",
        (Area.DIFFICULT, "39.99995"): "39,99995%",
        (Area.DIFFICULT, "49.99995"): "49,99995%",
        (Area.DIFFICULT, "59.99995"): "60,00%",
    }


def test_a_title_held_is_shown_though_the_item_is_not_reported() -> None:
    """It comes from what is held."""
    missing = Missing(MissingReason.NOT_REPORTED)
    shown = found(Holding(LITERACY, 2), missing, held=[Held(LITERACY, 2)])
    assert shown == "1 một: mức độ 2 | mức độ 1, yêu cầu mức độ 2 trở lên: đạt"
    dated = found(Holding(LITERACY), missing, "en", held=[Held(LITERACY, 1, year=Year(2022))])
    assert dated == "1 one: yes, 2022 | level 1: met"


def test_a_table_has_one_row_an_item() -> None:
    """With what is known and what it comes to at each level."""
    table = RATING.table()
    assert [column.title for column in table.columns] == [
        "Chỉ tiêu",
        "Nội dung",
        "Minh chứng",
        "Mức độ 1",
        "Mức độ 2",
    ]
    assert table.title == "Đơn vị học tập, năm 2024, Thông tư 24/2023/TT-BGDĐT: không đạt"
    assert table.notes == (
        "Xét theo văn bản (thiếu minh chứng là không đạt): không đạt"
        " – khoản 3 Điều 9 Thông tư 24/2023/TT-BGDĐT, theo nguồn thứ cấp",
        "Không dùng đến: other/title",
        "Gói quy tắc: bgddt-24-2023, 0123456789ab",
    )
    rows = {row[0]: row[1:] for row in table.rows}
    assert list(rows) == [one.id for one in ITEMS]
    assert rows["2.1"] == (
        "Chấp hành kỷ luật",
        "1.808/2.009 (89,995%)",
        "không đạt, còn thiếu 1",
        "không đạt, còn thiếu 101",
    )
    assert rows["5.1"][1:] == ("–", "chưa rõ có phải cơ sở có người học không", "–")
    assert rows["3.5"][1:] == ("đáp ứng cơ bản", "đạt", "không đạt, còn thiếu 1 bậc")
    assert rows["4.1"][1:2] == ("mức độ 1, năm 2023",)
    assert rows["5.2"][1:] == ("–", "không áp dụng", "–")
    assert rows["6.1"][1:] == ("–", "không còn cơ sở để tính", "–")
    assert rows["6.2"][1:] == ("– (chưa báo cáo)", "chưa xác định", "–")
    assert rows["6.3"][1:] == ("chưa có", "chưa xác định", "–")
    english = RATING.table("en")
    assert [column.title for column in english.columns[:3]] == ["Item", "Content", "Evidence"]
    assert english.rows[-1] == ("6.3", "None yet", "none", "not known", "–")


# ── points ───────────────────────────────────────────────────────────────────────────────────────

POOR: Final = Band(Label("Không đạt", "Not achieved"), 0, passes=False)
FAIR: Final = Band(Label("Khá", "Fair"), 70)
BEST: Final = Band(Label("Tốt", "Good"), 85)
SKILLS: Final = Criterion(
    "I",
    Label("tên", "name"),
    tuple(
        Item(id_, Label(f"kỹ năng {id_}", f"skill {id_}"), ((0, Requirement(Score(most), CITED)),))
        for id_, most in (("1", 50), ("2", Fraction(45, 2)), ("3", Fraction(55, 2)))
    ),
)


def skilled(
    *criteria: Criterion,
    bands: tuple[Band, ...] = (POOR, FAIR, BEST),
    total: Any = None,
    most: int | None = 100,
    floor: int | None = None,
    items: Any = (),
    open_items: bool = False,
) -> Rating:
    """Return a rating by points."""
    scheme = Scheme(
        id="citizen",
        label=Label("Công dân học tập", "Learning citizen"),
        unit_type="citizen",
        decision=Points(most, bands, floor=floor, citation=HIGHER),
        criteria=criteria,
        open_items=open_items,
    )
    return rate(pack_of(scheme), Evidence(assessed=Year(2024), items=items, total=total))


def lines(rating: Rating, language: Language = "vi") -> list[str]:
    """Return what stands between head and seal."""
    return [line.strip() for line in rating.explain(language).splitlines()[1:-1]]


BASIS: Final = "khoản 2 Điều 7 Thông tư 24/2023/TT-BGDĐT"
BASIS_EN: Final = "Circular 24/2023/TT-BGDĐT, article 7, clause 2"


def test_points_are_shown_of_the_most() -> None:
    """A floor that is missed is named with its own source."""
    rating = skilled(SKILLS, floor=5, items={"1": Decimal("4.5"), "2": 20})
    assert lines(rating) == [
        f"Điểm: từ 24,5 đến 52 – {BASIS}",
        f"1 kỹ năng 1: 4,5/50 điểm, dưới mức tối thiểu 5 điểm ({BASIS}) – Điều 6 Thông tư 24/2023/TT-BGDĐT",
        "2 kỹ năng 2: 20/22,5 điểm – Điều 6 Thông tư 24/2023/TT-BGDĐT",
        "3 kỹ năng 3: chưa có minh chứng (tối đa 27,5 điểm) – Điều 6 Thông tư 24/2023/TT-BGDĐT",
    ]
    assert lines(rating, "en") == [
        f"Points: 24.5 to 52 – {BASIS_EN}",
        f"1 skill 1: 4.5/50 points, below the floor of 5 points ({BASIS_EN}) – Circular 24/2023/TT-BGDĐT, article 6",
        "2 skill 2: 20/22.5 points – Circular 24/2023/TT-BGDĐT, article 6",
        "3 skill 3: no evidence (at most 27.5 points) – Circular 24/2023/TT-BGDĐT, article 6",
    ]
    assert rating.table().rows == (
        ("1", "kỹ năng 1", "4,5/50, dưới mức tối thiểu 5"),
        ("2", "kỹ năng 2", "20/22,5"),
        ("3", "kỹ năng 3", "…/27,5"),
    )
    assert rating.table("en").rows[0] == ("1", "skill 1", "4.5/50, below the floor of 5")
    assert [one.title for one in rating.table().columns] == ["Chỉ tiêu", "Nội dung", "Điểm"]
    assert [one.title for one in rating.table("en").columns] == ["Item", "Content", "Points"]


@pytest.mark.parametrize(
    ("rating", "vi", "en"),
    [
        (
            skilled(total=85),
            ["Kết quả: Tốt", f"Điểm: 85 – {BASIS}"],
            ["Result: Good", f"Points: 85 – {BASIS_EN}"],
        ),
        (skilled(total=Decimal("69.5")), [f"Điểm: 69,5 – {BASIS}"], [f"Points: 69.5 – {BASIS_EN}"]),
        (
            skilled(bands=(), most=None, open_items=True),
            ["Chưa rõ mức điểm xếp loại", f"Điểm: ít nhất 0 – {BASIS}"],
            ["No pass mark is attested", f"Points: at least 0 – {BASIS_EN}"],
        ),
    ],
)
def test_the_score_is_shown_as_far_as_it_is_known(
    rating: Rating, vi: list[str], en: list[str]
) -> None:
    """With the rating it lies in."""
    open_vi = "Gói quy tắc chưa có đủ chỉ tiêu của văn bản"
    open_en = "The pack does not have every item of the document"
    assert [*vi, open_vi] == lines(rating)
    assert [*en, open_en] == lines(rating, "en")


def test_two_results_may_still_be_possible() -> None:
    """Nothing, or the rating of the points."""
    rating = skilled(SKILLS, floor=5, total=70)
    assert lines(rating)[0] == "Kết quả còn có thể: không đạt; Khá"
    assert lines(rating, "en")[0] == "Still possible: not achieved; Fair"


SUNK: Final = "Điểm cho thấy có chỉ tiêu dưới mức tối thiểu 5 điểm"


@pytest.mark.parametrize(
    ("rating", "said"),
    [
        (skilled(SKILLS, floor=5, items={"1": 50, "2": 20}, total=74), True),
        (skilled(SKILLS, floor=5, items={"1": 46, "2": 20}, total=70), True),
        (skilled(SKILLS, floor=5, items={"1": 45, "2": 20}, total=69), False),
        (skilled(SKILLS, floor=5, items={"1": 50, "2": 20, "3": 4}, total=74), False),
        (skilled(SKILLS, floor=5, items={"1": 50, "2": 20}, total=75), False),
        (skilled(SKILLS, floor=5, bands=(), items={"1": 50, "2": 20}, total=74), True),
        (skilled(SKILLS, floor=5, bands=(), most=None, items={"1": 4}), False),
        (skilled(SKILLS, total=60), False),
        (skilled(SKILLS, floor=5, items={"1": 0, "2": 0}), False),
    ],
)
def test_a_floor_that_only_the_sum_betrays_is_named(
    rating: Rating,
    said: bool,  # noqa: FBT001 - a case
) -> None:
    """As no single item can be."""
    assert said is (SUNK in lines(rating))
    english = "The points show that an item lies below the floor of 5 points"
    assert said is (english in lines(rating, "en"))


def test_an_item_outside_the_pack_is_said_to_be_so() -> None:
    """It has points, and no most of its own."""
    rating = skilled(floor=5, items={"x": 3, "y": 5}, open_items=True)
    assert lines(rating)[2:] == [
        f"x (chưa có trong gói quy tắc): 3 điểm, dưới mức tối thiểu 5 điểm – {BASIS}",
        f"y (chưa có trong gói quy tắc): 5 điểm – {BASIS}",
    ]
    assert lines(rating, "en")[2:] == [
        f"x (not in the pack of rules): 3 points, below the floor of 5 points – {BASIS_EN}",
        f"y (not in the pack of rules): 5 points – {BASIS_EN}",
    ]
    assert [row[2] for row in rating.table().rows] == ["3, dưới mức tối thiểu 5", "5"]


# ── needs ────────────────────────────────────────────────────────────────────────────────────────


def test_needs_are_said_in_one_line_each() -> None:
    """What to add, what to bring down, what to show."""
    said = {(str(need), need.text("en")) for need in RATING.needs(1)}
    assert said == {
        ("2.1 Chấp hành kỷ luật: thêm 1", "2.1 Discipline: 1 more"),
        ("2.3 Tỷ lệ: thêm 0,01 điểm phần trăm", "2.3 Share: 0.01 more percentage points"),
        ("2.4 Gần đúng: cần số liệu chính xác hơn", "2.4 Rough: a more exact figure is needed"),
        ("3.2 Thu nhập: cần đạt, có minh chứng", "3.2 Income: to be met, with evidence"),
        ("3.3 Hộ nghèo: giảm 1.011", "3.3 Poverty: 1,011 fewer"),
        ("3.4 Việc làm: thêm 2", "3.4 Employment: 2 more"),
        ("4.1 Xóa mù chữ: thêm 1 mức độ", "4.1 Literacy: 1 more level"),
        ("4.3 Tiểu học: thêm 1 mức độ", "4.3 Primary: 1 more level"),
        (
            "5.1 Người học: cần xác định có phải cơ sở có người học không",
            "5.1 Learners: to be settled (body with learners, or not)",
        ),
        ("6.1 Huyện: không còn cơ sở để tính", "6.1 Districts: the base no longer exists"),
        ("6.2 Chưa báo cáo: cần đạt, có minh chứng", "6.2 Not reported: to be met, with evidence"),
        ("6.3 Chưa có: cần đạt, có minh chứng", "6.3 None yet: to be met, with evidence"),
    }


def test_needs_of_points_are_said_in_points() -> None:
    """Of an item, and in all; and that the pack lacks items."""
    rating = skilled(SKILLS, floor=5, items={"1": Decimal("4.5"), "2": 20})
    assert [need.text() for need in rating.needs(1)] == [
        "1 kỹ năng 1: thêm 0,5 điểm",
        "3 kỹ năng 3: thêm 5 điểm",
        "thêm 45,5 điểm",
    ]
    assert [need.text("en") for need in rating.needs(1)] == [
        "1 skill 1: 0.5 more points",
        "3 skill 3: 5 more points",
        "45.5 more points",
    ]
    other = skilled(floor=5, items={"x": 4, "y": 65}, open_items=True)
    assert [need.text() for need in other.needs(1)] == [
        "x (chưa có trong gói quy tắc): thêm 1 điểm",
        "thêm 1 điểm",
        "những chỉ tiêu chưa có trong gói quy tắc",
    ]
    assert [need.text("en") for need in other.needs(1)] == [
        "x (not in the pack of rules): 1 more point",
        "1 more point",
        "items that are not in the pack of rules",
    ]


def test_needs_say_by_how_much_once_it_is_settled_what_applies() -> None:
    """And count what the document counts; one English person is no people."""
    asked = share(50, counted=PERSON)
    pack = pack_of(
        Scheme(
            id="unit",
            label=Label("Đơn vị", "Unit"),
            unit_type="unit",
            decision=AllMet(LEVELS[:1]),
            criteria=(
                Criterion(
                    "1",
                    Label("t", "n"),
                    (
                        item("1", "một", "one", asked, applies=LEARNERS),
                        item("2", "hai", "two", asked),
                        item("3", "ba", "three", asked),
                        item("4", "bốn", "four", Grade(2, SCALE)),
                        item("5", "năm", "five", Better(Direction.LOWER), applies=LEARNERS),
                    ),
                ),
            ),
        )
    )
    known: dict[str, Given] = {
        "1": Ratio(1, 10),
        "2": Ratio(2, 10),
        "3": Ratio(4, 10),
        "4": 0,
        "5": Change(120, 130),
    }
    needs = rate(pack, Evidence(assessed=Year(2024), items=known)).needs(1)
    assert [need.text() for need in needs] == [
        "1 một: cần xác định có phải cơ sở có người học không; nếu phải thì thêm 4 người",
        "2 hai: thêm 3 người",
        "3 ba: thêm 1 người",
        "4 bốn: thêm 2 bậc",
        "5 năm: cần xác định có phải cơ sở có người học không; nếu phải thì giảm 11",
    ]
    assert [need.text("en") for need in needs] == [
        "1 one: to be settled (body with learners, or not); if so, 4 more people",
        "2 two: 3 more people",
        "3 three: 1 more person",
        "4 four: 2 more grades",
        "5 five: to be settled (body with learners, or not); if so, 11 fewer",
    ]
    settled = Evidence(assessed=Year(2024), items=known, traits={"learners": True})
    assert "không đạt, còn thiếu 4 người" in lines(rate(pack, settled))[1]


# ── the seal and the sources ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("changes", "vi", "en"),
    [
        ({}, "", ""),
        ({"completeness": Completeness.PARTIAL}, ", một phần", ", partial"),
        (
            {"completeness": Completeness.PARTIAL, "gaps": GAPS[:1]},
            ", một phần (1 nội dung chưa có)",
            ", partial (1 gap)",
        ),
        (
            {"completeness": Completeness.DECISION_RULE, "gaps": GAPS},
            ", chỉ có quy tắc kết luận (2 nội dung chưa có)",
            ", decision rule only (2 gaps)",
        ),
        ({"gaps": GAPS}, "", ""),
    ],
)
def test_the_seal_says_how_much_of_the_document_is_held(
    changes: dict[str, Any], vi: str, en: str
) -> None:
    """Where it is not the whole."""
    rating = rate(attrs.evolve(unit_of_two(), **changes), Evidence(assessed=Year(2024)))
    seal = "bgddt-24-2023, 0123456789ab"
    assert f"  Gói quy tắc: {seal}{vi}" == rating.explain().splitlines()[-1]
    assert f"  Pack: {seal}{en}" == rating.explain("en").splitlines()[-1]
    assert f"Gói quy tắc: {seal}{vi}" == rating.table().notes[-1]


def test_what_was_laid_over_a_pack_is_named() -> None:
    """In the seal, and item by item where they come from several documents."""
    overlaid = law.Citation(law.KHVN_448_2015, attestation=law.Attestation.TEXT)
    both = Item(
        "3",
        Label("ba", "three"),
        ((1, Requirement(Shown(), CITED)), (2, Requirement(Shown(), overlaid))),
    )
    scheme = unit_of_two().schemes[0]
    more = Criterion("2", Label("tên", "name"), (both,))
    pack = attrs.evolve(
        unit_of_two(),
        schemes=(attrs.evolve(scheme, criteria=(*scheme.criteria, more)),),
        overlays=(law.KHVN_448_2015,),
    )
    rating = rate(pack, Evidence(assessed=Year(2024)))
    last = rating.explain().splitlines()[-1]
    assert last == "  Gói quy tắc: bgddt-24-2023 + khvn-448-2015, 0123456789ab"
    table = rating.table()
    assert table.columns[-1].title == "Căn cứ"
    assert rating.table("en").columns[-1].title == "Source"
    circular = "Thông tư 24/2023/TT-BGDĐT"
    assert [row[-1] for row in table.rows] == [
        circular,
        circular,
        f"{circular}; {law.KHVN_448_2015.text()}",
    ]


def test_items_that_all_come_from_another_document_are_said_to_do_so_once() -> None:
    """A column of one word would say no more."""
    overlaid = law.Citation(law.KHVN_448_2015, attestation=law.Attestation.TEXT)
    extra = Item("4", Label("bốn", "four"), ((0, Requirement(Score(5), overlaid)),))
    rating = skilled(Criterion("II", Label("t", "n"), (extra,)), most=None)
    assert rating.table().columns[-1].title == "Điểm"
    assert rating.table().notes[-2] == f"Các chỉ tiêu: {law.KHVN_448_2015.text()}"
    assert rating.table("en").notes[-2] == f"Items: {law.KHVN_448_2015.text('en')}"
    assert "Các chỉ tiêu" not in str(RATING.table())


def test_points_from_several_documents_name_them() -> None:
    """As those of levels do."""
    overlaid = law.Citation(law.KHVN_448_2015, attestation=law.Attestation.TEXT)
    extra = Item("4", Label("bốn", "four"), ((0, Requirement(Score(5), overlaid)),))
    table = skilled(SKILLS, Criterion("II", Label("t", "n"), (extra,)), most=None).table()
    assert [one.title for one in table.columns] == ["Chỉ tiêu", "Nội dung", "Điểm", "Căn cứ"]
    assert table.rows[-1] == ("4", "bốn", "…/5", law.KHVN_448_2015.text())

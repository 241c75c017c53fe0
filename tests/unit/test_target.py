"""Targets and how far findings are from them."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import Figures, Missing, MissingReason, Place, Ratio, Year, catalogue, compute, law
from hocsuotdoi.criteria import Area
from hocsuotdoi.display import Label
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, NotComparable, WrongType
from hocsuotdoi.exact import Change
from hocsuotdoi.indicator import Finding, Indicator, Value
from hocsuotdoi.interval import Interval
from hocsuotdoi.period import HalfYear, Period, SchoolYear, Span
from hocsuotdoi.target import Progress, Standing, Target, progress

HERE: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
FAMILIES: Final = catalogue.LEARNING_FAMILY_SHARE
CITED: Final = law.Citation(law.TTG_387_2022, attestation=law.Attestation.SECONDARY)
NOT_REPORTED: Final = Missing(MissingReason.NOT_REPORTED)


def target(percent: int, indicator: str = FAMILIES.id, **fields_: Any) -> Target:
    """Return a target for 2025."""
    plain = Target(
        id="one",
        label=Label("Gia đình học tập", "Learning families"),
        indicator=indicator,
        year=Year(2025),
        bar=Fraction(percent, 100),
        citation=CITED,
    )
    return attrs.evolve(plain, **fields_)


def found(value: Value, period: Period | int = 2023, indicator: Indicator = FAMILIES) -> Finding:
    """Return a share of a place."""
    return Finding(indicator, HERE, Year(period) if isinstance(period, int) else period, value)


def fields(error: HocSuotDoiError) -> tuple[Code, str, object, str, str]:
    """Return all that programs read."""
    return error.code, error.expected, error.got, error.where, error.hint


# ── Hà Giang, 2024 ───────────────────────────────────────────────────────────────────────────────

LEDGER: Final = Figures.of(
    HERE,
    Year(2024),
    {
        catalogue.LEARNING_FAMILIES: 138_068,
        catalogue.HOUSEHOLDS: 187_624,
        catalogue.LEARNING_CLANS: 1_564,
        catalogue.CLANS: 2_263,
        catalogue.LEARNING_VILLAGES: 1_681,
        catalogue.VILLAGES: 2_069,
        catalogue.LEARNING_UNITS: 818,
        catalogue.UNITS: 834,
        catalogue.LEARNING_CITIZENS: 115_071,
        catalogue.MEMBERS: 337_294,
    },
)


@pytest.mark.parametrize(
    ("indicator", "percent", "of", "shown", "standing"),
    [
        (FAMILIES, 70, "", "73,59%", Standing.MET),
        (catalogue.LEARNING_CLAN_SHARE, 65, "", "69,11%", Standing.MET),
        (catalogue.LEARNING_VILLAGE_SHARE, 65, "", "81,25%", Standing.MET),
        (catalogue.LEARNING_UNIT_SHARE, 80, "unit-share-of-commune", "98,08%", "differs"),
        (
            catalogue.LEARNING_CITIZEN_SHARE,
            50,
            "adults-in-units",
            "– (chưa báo cáo: Công dân)",
            "differs",
        ),
        (
            catalogue.LEARNING_CITIZEN_SHARE,
            40,
            "",
            "– (chưa báo cáo: Công dân)",
            Standing.NO_VALUE,
        ),
    ],
)
def test_ha_giang_in_2024_beside_the_values_for_2025(
    indicator: Indicator, percent: int, of: str, shown: str, standing: Standing | str
) -> None:
    """Families, clans and villages are met; units and citizens rest on other bases, or on none."""
    finding = compute(indicator, LEDGER, place=HERE, period=Year(2024))
    result = progress(finding, target(percent, of or indicator.id))
    assert shown == finding.text()
    assert (Standing.BASE_DIFFERS if standing == "differs" else standing) is result.standing
    met = standing is Standing.MET
    assert (result.points, result.units) == ((0, 0) if met else (None, None))
    assert (result.years, result.pace, result.needed, result.needed_units) == (None,) * 4


# ── standing ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("finding", "earlier", "expected"),
    [
        (found(Ratio(70, 100)), None, (Standing.MET, 0, 0, None, None)),
        (found(Ratio(70, 100)), Ratio(60, 100), (Standing.MET, 0, 0, None, 10)),
        (found(Ratio(69, 100)), None, (Standing.BELOW, 1, 1, 2, None)),
        (found(Ratio(60, 100)), Ratio(55, 100), (Standing.ON_TRACK, 10, 10, 2, 5)),
        (found(Ratio(60, 100)), Ratio(56, 100), (Standing.BEHIND, 10, 10, 2, 4)),
        (found(Ratio(60, 100)), Ratio(61, 100), (Standing.BEHIND, 10, 10, 2, -1)),
        (found(Ratio(60, 100)), NOT_REPORTED, (Standing.BELOW, 10, 10, 2, None)),
        (found(Ratio(60, 100)), Interval(0, 1), (Standing.BELOW, 10, 10, 2, None)),
        (found(Ratio(69, 100), 2025), None, (Standing.MISSED, 1, 1, None, None)),
        (found(Ratio(69, 100), 2026), None, (Standing.MISSED, 1, 1, None, None)),
        (found(Ratio(70, 100), 2026), None, (Standing.MET, 0, 0, None, None)),
        (found(Ratio(0, 7)), None, (Standing.BELOW, 70, 5, 2, None)),
        (found(Ratio(1, 3), 2020), None, (Standing.BELOW, Fraction(110, 3), 2, 5, None)),
    ],
)
def test_a_share_stands_where_its_exact_value_says(
    finding: Finding,
    earlier: Value | None,
    expected: tuple[Standing, int | Fraction, int, int | None, int | None],
) -> None:
    """With the gap in points and in whole units on its own base, years left and pace."""
    before = None if earlier is None else attrs.evolve(finding, period=Year(2022), value=earlier)
    result = progress(finding, target(70), earlier=before)
    standing, points, units, years, pace = expected
    assert result.standing is standing
    assert result.points == points
    assert (units, years) == (result.units, result.years)
    assert result.pace == pace


@pytest.mark.parametrize(
    ("value", "year", "standing", "years"),
    [
        (Interval(Fraction(7, 10), None), 2023, Standing.MET, None),
        (Interval(Fraction(69, 100), None), 2023, Standing.OPEN, 2),
        (Interval(None, Fraction(7, 10)), 2023, Standing.OPEN, 2),
        (Interval(None, Fraction(7, 10), high_open=True), 2023, Standing.BELOW, 2),
        (Interval(0, Fraction(69, 100)), 2025, Standing.MISSED, None),
        (Interval(0, Fraction(71, 100)), 2025, Standing.OPEN, None),
        (NOT_REPORTED, 2023, Standing.NO_VALUE, None),
    ],
)
def test_what_is_not_exact_stands_where_all_it_may_be_stands(
    value: Value, year: int, standing: Standing, years: int | None
) -> None:
    """Else it is open."""
    finding = found(value, year)
    assert Progress(finding, target(70), standing, years=years) == progress(finding, target(70))


@pytest.mark.parametrize(
    ("period", "standing", "years"),
    [
        (SchoolYear(2023), Standing.BELOW, 1),
        (SchoolYear(2024), Standing.BELOW, 0),
        (SchoolYear(2025), Standing.MISSED, None),
        (HalfYear(2025, 1), Standing.BELOW, 0),
        (HalfYear(2025, 2), Standing.MISSED, None),
        (Span(date(2025, 1, 1), date(2025, 12, 30)), Standing.BELOW, 0),
        (Span(date(2025, 1, 1), date(2025, 12, 31)), Standing.MISSED, None),
    ],
)
def test_a_target_is_missed_when_its_year_has_ended(
    period: Period, standing: Standing, years: int | None
) -> None:
    """Not when a school year ends in its summer."""
    result = progress(found(Ratio(1, 2), period), target(70))
    assert (standing, years) == (result.standing, result.years)
    assert result.needed == (20 if years else None)


def test_within_the_last_year_no_pace_decides() -> None:
    """There is no whole year left."""
    now, before = found(Ratio(1, 2), SchoolYear(2024)), found(Ratio(1, 3), SchoolYear(2023))
    result = progress(now, target(70), earlier=before)
    assert (result.standing, result.years, result.pace) == (Standing.BELOW, 0, Fraction(50, 3))
    assert (result.needed, result.needed_units) == (None, None)


@pytest.mark.parametrize(
    ("until", "standing"),
    [
        (date(2025, 6, 30), Standing.NOT_COMPUTABLE),
        (date(2025, 12, 30), Standing.NOT_COMPUTABLE),
        (date(2025, 12, 31), Standing.MISSED),
    ],
)
def test_a_share_of_what_no_longer_exists_is_not_computable(
    until: date, standing: Standing
) -> None:
    """As of districts after the middle of 2025; a target of another base differs first."""
    districts = target(90, base_until=until)
    assert standing is progress(found(Ratio(1, 2), 2025), districts).standing
    assert progress(found(Ratio(1, 2), 2024), districts).standing is Standing.BELOW
    other = attrs.evolve(districts, indicator="other")
    assert progress(found(Ratio(1, 2), 2025), other).standing is Standing.BASE_DIFFERS


# ── pace ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_pace_is_that_of_a_year() -> None:
    """Over several years it is divided."""
    result = progress(found(Ratio(60, 100)), target(70), earlier=found(Ratio(51, 100), 2020))
    assert (result.pace, result.standing) == (Fraction(3), Standing.BEHIND)
    assert (result.needed, result.needed_units) == (Fraction(5), 5)


def test_the_needed_units_are_the_fewest() -> None:
    """Three in two years are two a year."""
    result = progress(found(Ratio(67, 100)), target(70))
    assert (result.units, result.needed, result.needed_units) == (3, Fraction(3, 2), 2)


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (found(Ratio(1, 2)), found(Ratio(1, 2), 2023)),
        (found(Ratio(1, 2)), found(Ratio(1, 2), 2024)),
        (found(Ratio(1, 2)), found(Ratio(1, 2), 2020, catalogue.LEARNING_CLAN_SHARE)),
        (found(Ratio(1, 2)), found(Ratio(1, 2), SchoolYear(2020))),
        (found(Ratio(1, 2), SchoolYear(2023)), found(Ratio(1, 2), 2020)),
        (found(Ratio(1, 2), HalfYear(2023, 1)), found(Ratio(1, 2), HalfYear(2022, 1))),
        (found(Ratio(1, 2)), found(Ratio(1, 2), Span(date(2020, 1, 1), date(2020, 12, 31)))),
        (
            found(Ratio(1, 2)),
            attrs.evolve(
                found(Ratio(1, 2), 2020),
                place=Place("04", system="vn-gso", valid_from=date(2025, 6, 30)),
            ),
        ),
    ],
)
def test_a_pace_is_of_one_share_at_one_place_over_whole_years(
    now: Finding, before: Finding
) -> None:
    """Anything else is refused, whatever the standing."""
    for one in (target(70), target(70, "other"), target(40)):
        with pytest.raises(NotComparable) as caught:
            progress(now, one, earlier=before)
        assert fields(caught.value) == (
            Code.DIFFERENT_KINDS,
            f"{now.indicator.id} for {now.place} in a year before",
            f"{before.indicator.id} for {before.place}, {before.period!r}",
            "progress",
            "",
        )


# ── what is refused ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "indicator"),
    [
        (Change(1, 2), catalogue.MEMBER_GROWTH),
        (Ratio(10_900, 283), catalogue.ATTENDANCES_PER_CONFERENCE),
    ],
)
def test_only_shares_are_held_against_targets(value: Value, indicator: Indicator) -> None:
    """A mean and a growth are no shares."""
    with pytest.raises(NotComparable) as caught:
        progress(found(value, 2023, indicator), target(70, indicator.id))
    assert fields(caught.value) == (
        Code.DIFFERENT_KINDS,
        "a share",
        indicator.id,
        "progress",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "options", "expected", "got"),
    [
        ((Ratio(1, 2), target(70)), {}, "a Finding", Ratio(1, 2)),
        ((found(Ratio(1, 2)), Fraction(7, 10)), {}, "a Target", Fraction(7, 10)),
        ((found(Ratio(1, 2)), target(70)), {"earlier": 1}, "a Finding", 1),
    ],
)
def test_progress_takes_findings_and_a_target(
    arguments: tuple[Any, Any], options: dict[str, Any], expected: str, got: object
) -> None:
    """And nothing else."""
    with pytest.raises(WrongType) as caught:
        progress(*arguments, **options)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, got, "progress", "")


@pytest.mark.parametrize(
    ("slip", "error", "code", "expected"),
    [
        ({"finding": 1}, WrongType, Code.WRONG_TYPE, "a Finding"),
        ({"target": 1}, WrongType, Code.WRONG_TYPE, "a Target"),
        ({"standing": 1}, WrongType, Code.WRONG_TYPE, "a Standing"),
        ({"points": "1"}, WrongType, Code.WRONG_TYPE, "an int or a Fraction"),
        ({"pace": "1"}, WrongType, Code.WRONG_TYPE, "an int or a Fraction"),
        ({"units": -1}, InvalidValue, Code.NEGATIVE_COUNT, "a whole number of at least 0"),
        ({"years": -1}, InvalidValue, Code.NEGATIVE_COUNT, "a whole number of at least 0"),
    ],
)
def test_what_cannot_be_progress_is_refused(
    slip: dict[str, Any], error: type[HocSuotDoiError], code: Code, expected: str
) -> None:
    """Field by field."""
    whole = progress(found(Ratio(1, 2)), target(70))
    with pytest.raises(error) as caught:
        attrs.evolve(whole, **slip)
    ((name, got),) = slip.items()
    assert (caught.value.code, caught.value.expected, caught.value.got) == (code, expected, got)
    assert caught.value.where == f"Progress.{name}"


# ── words ────────────────────────────────────────────────────────────────────────────────────────


def test_progress_explains_itself_in_both_languages() -> None:
    """The target, where it stands, the gap, the pace and the source; the gap is rounded up."""
    result = progress(
        found(Ratio(699_999, 1_000_000)), target(70), earlier=found(Ratio(69, 100), 2022)
    )
    assert str(result) == result.explain() == result.explain("vi")
    assert result.explain().splitlines() == [
        "Gia đình học tập (cả nước): ít nhất 70% đến hết năm 2025",
        "  Gia đình học tập trên tổng số gia đình, Hà Giang, năm 2023: 69,9999% – đúng tiến độ",
        "  Còn thiếu: 0,01 điểm phần trăm (1 gia đình)",
        "  Cần tăng mỗi năm: 0,01 điểm phần trăm (1 gia đình)",
        "  Bình quân mỗi năm đã qua: +1,00 điểm phần trăm",
        "  Căn cứ: Quyết định 387/QĐ-TTg (2022), theo nguồn thứ cấp",
    ]
    result = progress(
        found(Ratio(60_000, 100_000)), target(70), earlier=found(Ratio(61_000, 100_000), 2022)
    )
    assert result.explain("en").splitlines() == [
        "Learning families (national): at least 70% by the end of 2025",
        "  Learning families among all families, Hà Giang, 2023: 60.00% – behind",
        "  Still missing: 10.00 percentage points (10,000 families)",
        "  Needed a year: 5.00 percentage points (5,000 families)",
        "  A year so far: -1.00 percentage points",
        "  Source: Decision 387/QĐ-TTg (2022), from a secondary source",
    ]


def test_one_family_is_no_families() -> None:
    """Where the noun has a singular."""
    result = progress(found(Ratio(68, 100)), target(70))
    assert result.explain("en").splitlines()[2:4] == [
        "  Still missing: 2.00 percentage points (2 families)",
        "  Needed a year: 1.00 percentage points (1 family)",
    ]


HANOI: Final = Label("thành phố Hà Nội", "Hà Nội city")


@pytest.mark.parametrize(
    ("slip", "vi", "en"),
    [
        ({}, "cả nước", "national"),
        ({"jurisdiction": "vn-hanoi", "whose": HANOI}, "thành phố Hà Nội", "Hà Nội city"),
        ({"jurisdiction": "vn-hanoi"}, "vn-hanoi", "vn-hanoi"),
        ({"area": Area.DIFFICULT}, "cả nước; vùng khó khăn", "national; difficult area"),
    ],
)
def test_a_target_says_whose_it_is(slip: dict[str, Any], vi: str, en: str) -> None:
    """A value of a province is none of the nation, nor one of an area that of all."""
    result = progress(found(Ratio(1, 2)), target(70, **slip))
    assert [result.explain("vi").splitlines()[0], result.explain("en").splitlines()[0]] == [
        f"Gia đình học tập ({vi}): ít nhất 70% đến hết năm 2025",
        f"Learning families ({en}): at least 70% by the end of 2025",
    ]


def test_a_source_that_was_the_text_itself_needs_no_word_for_it() -> None:
    """Second hand is said."""
    text = attrs.evolve(CITED, article="1", attestation=law.Attestation.TEXT)
    result = progress(found(Ratio(7, 10)), target(70, citation=text))
    assert result.explain("vi").splitlines()[-1] == (
        "  Căn cứ: Điều 1 Quyết định 387/QĐ-TTg (2022)"
    )


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (Ratio(7, 10), "70,00% – đã đạt", "70.00% – met"),
        (Interval(Fraction(1, 2), 1), "từ 50,00% đến 100,00% – ", "50.00% to 100.00% – "),
        (NOT_REPORTED, "– (chưa báo cáo) – chưa có số liệu", "– (not reported) – no value"),
    ],
)
def test_where_nothing_is_missing_nothing_is_said_of_it(value: Value, vi: str, en: str) -> None:
    """Only the target, where it stands and the source."""
    result = progress(found(value), target(70))
    assert len(result.explain("vi").splitlines()) == 3
    assert f"trên tổng số gia đình, Hà Giang, năm 2023: {vi}" in result.explain("vi")
    assert f"among all families, Hà Giang, 2023: {en}" in result.explain("en")


def test_what_is_not_compared_is_named_on_both_sides() -> None:
    """The base of the finding, and what the target is set for."""
    result = progress(found(Ratio(1, 2)), target(70, "learning-family-share-of-registered"))
    assert result.explain("vi").splitlines()[2:4] == [
        "  Kết quả tính trên: Tổng số gia đình [learning-family-share]",
        "  Mục tiêu tính cho: Gia đình học tập [learning-family-share-of-registered]",
    ]
    assert result.explain("en").splitlines()[2:4] == [
        "  The finding's base: All families (households) [learning-family-share]",
        "  The target is set for: Learning families [learning-family-share-of-registered]",
    ]


def test_a_nested_target_says_of_what_it_is_a_part() -> None:
    """And on which base it is reckoned, as "of which" may mean either."""
    nested = target(70, nested_in="families-2025")
    assert progress(found(Ratio(7, 10)), nested).explain("vi").splitlines()[2:4] == [
        "  Kết quả tính trên: Tổng số gia đình",
        "  Nằm trong mục tiêu: families-2025",
    ]
    other = attrs.evolve(nested, indicator="other")
    assert progress(found(Ratio(7, 10)), other).explain("en").splitlines()[2:5] == [
        "  The finding's base: All families (households) [learning-family-share]",
        "  The target is set for: Learning families [other]",
        "  Nested in the target: families-2025",
    ]


def test_a_target_that_brings_words_for_them_says_neither_by_id() -> None:
    """As the loader of packs gives them."""
    told = target(
        70, "other", base=Label("tổng số hộ", "all homes"), within=Label("Gia đình", "Families")
    )
    nested = attrs.evolve(told, nested_in="families-2025")
    assert progress(found(Ratio(7, 10)), nested).explain("en").splitlines()[3:5] == [
        "  The target is set for: all homes [other]",
        "  Nested in the target: Families",
    ]


def test_a_gap_without_units_is_said_in_points() -> None:
    """As one may put together oneself."""
    result = Progress(found(Ratio(1, 2)), target(70), Standing.BELOW, Fraction(20))
    assert result.explain("en").splitlines()[2] == "  Still missing: 20.00 percentage points"


def test_every_standing_has_its_name_in_both_languages() -> None:
    """As an administration says it."""
    assert {one: (one.value.vi, one.value.en) for one in Standing} == {
        Standing.MET: ("đã đạt", "met"),
        Standing.ON_TRACK: ("đúng tiến độ", "on track"),
        Standing.BEHIND: ("chậm tiến độ", "behind"),
        Standing.BELOW: ("chưa đạt", "not met yet"),
        Standing.MISSED: ("không đạt khi hết hạn", "not met at the horizon"),
        Standing.OPEN: ("số liệu gần đúng, chưa kết luận được", "approximate, not decidable"),
        Standing.BASE_DIFFERS: (
            "khác chỉ tiêu hoặc mẫu số, không so được",
            "another indicator or base, not compared",
        ),
        Standing.NO_VALUE: ("chưa có số liệu", "no value"),
        Standing.NOT_COMPUTABLE: ("không còn cơ sở để tính", "the base no longer exists"),
    }

"""Figures in, findings out: every formula, exact, approximate, partial and missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, WrongType
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio, Rounding
from hocsuotdoi.figure import Figure, Figures, Reported, Status
from hocsuotdoi.indicator import Distribution, Finding, Growth, Indicator, compute
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import number
from hocsuotdoi.period import HalfYear, Period, Span, Year
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from hocsuotdoi.measure import Measure

HA_GIANG: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
CAO_BANG: Final = Place("04", system="vn-gso", valid_from=date(2025, 6, 30), name="Cao Bằng")
Y2023: Final = Year(2023)
Y2024: Final = Year(2024)
GONE: Final = Missing(MissingReason.NOT_REPORTED)
HIDDEN: Final = Missing(MissingReason.SUPPRESSED)
REPORT: Final = Figures.of(
    HA_GIANG,
    Y2024,
    {
        c.LEARNING_FAMILIES: 138_068,
        c.HOUSEHOLDS: 187_624,
        c.LEARNING_CLANS: 1_564,
        c.CLANS: 2_263,
        c.LEARNING_VILLAGES: 1_681,
        c.VILLAGES: 2_069,
        c.LEARNING_UNITS: 818,
        c.UNITS: 834,
        c.LEARNING_CITIZENS: 115_071,
        c.MEMBERS: 337_294,
        c.POPULATION: 935_700,
        c.PARTY_MEMBERS_IN_ASSOCIATION: 29_245,
        c.TRAINING_CLASSES: number("trên 120"),
        c.TRAINING_ATTENDANCES: 6_578,
        c.WORKSHOPS: 62,
        c.WORKSHOP_ATTENDANCES: number("hơn 6.020"),
        c.CONFERENCES: 283,
        c.CONFERENCE_ATTENDANCES: 10_900,
    },
) + Figures.of(HA_GIANG, Y2023, {c.MEMBERS: 330_909, c.POPULATION: 935_700})


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


def found(
    indicator: Indicator, reported: dict[Measure, Reported] | Figures, period: Period = Y2024
) -> Finding:
    figures = reported if isinstance(reported, Figures) else Figures.of(HA_GIANG, period, reported)
    return compute(indicator, figures, place=HA_GIANG, period=period)


# ── What the report of Hà Giang for 2024 must show ───────────────────────────────────────────────


@pytest.mark.parametrize(
    ("indicator", "value", "vi", "en"),
    [
        (c.LEARNING_FAMILY_SHARE, Ratio(138_068, 187_624), "73,59%", "73.59%"),
        (c.LEARNING_CLAN_SHARE, Ratio(1_564, 2_263), "69,11%", "69.11%"),
        (c.LEARNING_VILLAGE_SHARE, Ratio(1_681, 2_069), "81,25%", "81.25%"),
        (c.LEARNING_UNIT_SHARE, Ratio(818, 834), "98,08%", "98.08%"),
        (c.MEMBER_SHARE, Ratio(337_294, 935_700), "36,05%", "36.05%"),
        (c.MEMBER_GROWTH, Change(330_909, 337_294), "+6.385 (+1,93%)", "+6,385 (+1.93%)"),
        (
            c.MEMBER_SHARE_CHANGE,
            PointChange(Ratio(330_909, 935_700), Ratio(337_294, 935_700)),
            "+0,68 điểm phần trăm (35,36% → 36,05%)",
            "+0.68 percentage points (35.36% → 36.05%)",
        ),
        (c.PARTY_MEMBER_SHARE_OF_MEMBERS, Ratio(29_245, 337_294), "8,67%", "8.67%"),
        (
            c.MEMBER_SHARE_OF_PARTY_MEMBERS,
            Missing(MissingReason.NOT_REPORTED, ("party-members",)),
            "– (chưa báo cáo: Đảng viên)",
            "– (not reported: Party members)",
        ),
        (
            c.LEARNING_CITIZEN_SHARE,
            Missing(MissingReason.NOT_REPORTED, ("citizens",)),
            "– (chưa báo cáo: Công dân)",
            "– (not reported: Citizens)",
        ),
        (
            c.ATTENDANCES_PER_CLASS,
            Interval(0, Fraction(6_578, 120), low_open=True),
            "nhiều nhất 54,82",
            "at most 54.82",
        ),
        (
            c.ATTENDANCES_PER_WORKSHOP,
            Interval(Fraction(6_020, 62), None),
            "ít nhất 97,09",
            "at least 97.09",
        ),
        (c.ATTENDANCES_PER_CONFERENCE, Ratio(10_900, 283), "38,52", "38.52"),
    ],
)
def test_the_report_of_ha_giang(indicator: Indicator, value: object, vi: str, en: str) -> None:
    """Every line of it, exact and as people read it."""
    finding = found(indicator, REPORT)
    assert value == finding.value
    assert (vi, vi, en) == (finding.text(), finding.text("vi"), finding.text("en"))


def test_the_published_share_of_families_is_truncated() -> None:
    """73,58 was published; rounded half up it would be 73,59."""
    value = found(c.LEARNING_FAMILY_SHARE, REPORT).value
    assert isinstance(value, Ratio)
    assert (Decimal("73.59"), Decimal("73.58")) == (
        value.percent(2),
        value.percent(2, rounding=Rounding.TRUNCATE),
    )


def test_a_finding_carries_what_it_came_from() -> None:
    """The indicator, the place, the period and the figures in the order of the formula."""
    finding = found(c.MEMBER_SHARE_CHANGE, REPORT)
    assert (
        finding.indicator,
        finding.place,
        finding.period,
    ) == (c.MEMBER_SHARE_CHANGE, HA_GIANG, Y2024)
    assert finding.inputs == (
        Figure(c.MEMBERS, HA_GIANG, Y2024, 337_294),
        Figure(c.POPULATION, HA_GIANG, Y2024, 935_700),
        Figure(c.MEMBERS, HA_GIANG, Y2023, 330_909),
        Figure(c.POPULATION, HA_GIANG, Y2023, 935_700),
    )


def test_only_the_place_and_period_asked_for_are_read() -> None:
    """The figures of the neighbour and of last year change nothing."""
    other = Figures.of(CAO_BANG, Y2024, {c.MEMBERS: 1, c.POPULATION: 2})
    assert found(c.MEMBER_SHARE, REPORT) == found(c.MEMBER_SHARE, REPORT + other)
    assert compute(c.MEMBER_SHARE, other, place=HA_GIANG, period=Y2024).value == Missing(
        MissingReason.NOT_REPORTED, ("members", "population")
    )


# ── Missing ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        ({}, Missing(MissingReason.NOT_REPORTED, ("learning-clans", "clans"))),
        ({c.CLANS: 5}, Missing(MissingReason.NOT_REPORTED, ("learning-clans",))),
        ({c.LEARNING_CLANS: 5}, Missing(MissingReason.NOT_REPORTED, ("clans",))),
        (
            {c.LEARNING_CLANS: HIDDEN},
            Missing(MissingReason.SUPPRESSED, ("learning-clans", "clans")),
        ),
        (
            {c.LEARNING_CLANS: 5, c.CLANS: HIDDEN},
            Missing(MissingReason.SUPPRESSED, ("clans",)),
        ),
        (
            {c.LEARNING_CLANS: number("hơn 5")},
            Missing(MissingReason.NOT_REPORTED, ("clans",)),
        ),
        ({c.LEARNING_CLANS: 0, c.CLANS: 0}, Missing(MissingReason.BASE_IS_ZERO)),
    ],
)
def test_what_is_absent_makes_the_share_missing(
    reported: dict[Measure, Reported], expected: Missing
) -> None:
    """With the first reason and every name, never zero."""
    finding = found(c.LEARNING_CLAN_SHARE, reported)
    assert expected == finding.value
    assert finding.status == frozenset({Status.MISSING})


def test_a_share_of_nothing_over_something_is_zero() -> None:
    """Zero is a value, not a gap."""
    finding = found(c.LEARNING_CLAN_SHARE, {c.LEARNING_CLANS: 0, c.CLANS: 5})
    assert finding.value == Ratio(0, 5)
    assert "0,00%" == finding.text()


def test_a_measure_absent_from_both_periods_is_named_once() -> None:
    """A reader needs the name, not how often it was looked for."""
    expected = Missing(MissingReason.NOT_REPORTED, ("members",))
    assert expected == found(c.MEMBER_GROWTH, {}).value
    both = Missing(MissingReason.NOT_REPORTED, ("members", "population"))
    assert both == found(c.MEMBER_SHARE_CHANGE, {}).value


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (0, 5, Missing(MissingReason.BASE_IS_ZERO)),
        (5, 0, Missing(MissingReason.BASE_IS_ZERO)),
        (5, 8, PointChange(Ratio(0, 8), Ratio(0, 5))),
    ],
)
def test_the_change_of_a_share_needs_both_bases(now: int, before: int, expected: object) -> None:
    """A base of zero in either period leaves no rate."""
    figures = Figures.of(HA_GIANG, Y2024, {c.MEMBERS: 0, c.POPULATION: now}) + Figures.of(
        HA_GIANG, Y2023, {c.MEMBERS: 0, c.POPULATION: before}
    )
    assert expected == found(c.MEMBER_SHARE_CHANGE, figures).value


# ── A part inside its whole ──────────────────────────────────────────────────────────────────────


def test_a_part_above_its_whole_is_refused() -> None:
    """The error names the indicator, the place and both counts."""
    with pytest.raises(InvalidValue) as caught:
        found(c.LEARNING_CLAN_SHARE, {c.LEARNING_CLANS: 91, c.CLANS: 74})
    assert fields(caught.value) == (
        Code.PART_EXCEEDS_WHOLE,
        "a part of at most 74, the whole that contains it",
        91,
        "learning-clan-share for Hà Giang",
        "judge figures that others published with hocsuotdoi.audit",
    )


def test_a_part_may_be_the_whole() -> None:
    """100 % is allowed, one more is not."""
    assert "100,00%" == found(c.LEARNING_CLAN_SHARE, {c.LEARNING_CLANS: 74, c.CLANS: 74}).text()
    with pytest.raises(InvalidValue):
        found(c.LEARNING_CLAN_SHARE, {c.LEARNING_CLANS: 75, c.CLANS: 74})
    nothing = found(c.LEARNING_CLAN_SHARE, {c.LEARNING_CLANS: 1, c.CLANS: 0})
    assert Missing(MissingReason.BASE_IS_ZERO) == nothing.value


@pytest.mark.parametrize(
    ("now", "before", "got"), [((6, 5), (1, 5), 6), ((1, 5), (7, 5), 7), ((6, 5), (7, 5), 6)]
)
def test_the_change_of_a_share_refuses_a_part_above_its_whole(
    now: tuple[int, int], before: tuple[int, int], got: int
) -> None:
    """In either period."""
    figures = Figures.of(HA_GIANG, Y2024, {c.MEMBERS: now[0], c.POPULATION: now[1]})
    figures += Figures.of(HA_GIANG, Y2023, {c.MEMBERS: before[0], c.POPULATION: before[1]})
    with pytest.raises(InvalidValue) as caught:
        found(c.MEMBER_SHARE_CHANGE, figures)
    assert fields(caught.value)[:4] == (
        Code.PART_EXCEEDS_WHOLE,
        "a part of at most 5, the whole that contains it",
        got,
        "member-share-change for Hà Giang",
    )


def test_a_mean_may_exceed_one() -> None:
    """More attendances than classes are the rule."""
    finding = found(c.ATTENDANCES_PER_CONFERENCE, {c.CONFERENCE_ATTENDANCES: 9, c.CONFERENCES: 2})
    assert finding.value == Ratio(9, 2)
    empty = found(c.ATTENDANCES_PER_CONFERENCE, {c.CONFERENCE_ATTENDANCES: 9, c.CONFERENCES: 0})
    assert empty.value == Missing(MissingReason.BASE_IS_ZERO)


# ── Approximate counts ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("hơn 50", "100", Interval(Fraction(1, 2), 1)),
        ("gần 50", "100", Interval(0, Fraction(1, 2), low_open=True)),
        ("khoảng 50", "100", Interval(Fraction(2, 5), Fraction(3, 5))),
        ("khoảng 95", "100", Interval(Fraction(94, 100), Fraction(96, 100))),
        ("khoảng 100", "100", Interval(0, 1)),
        ("50", "hơn 100", Interval(0, Fraction(1, 2), low_open=True)),
        ("50", "gần 100", Interval(Fraction(1, 2), 1)),
        ("50", "khoảng 100", Interval(Fraction(1, 4), 1)),
        ("khoảng 30", "khoảng 50", Interval(Fraction(1, 3), 1)),
        ("100", "khoảng 95", None),
        ("96", "khoảng 95", Interval(1, 1)),
        ("0", "khoảng 50", Interval(0, 0)),
        ("hơn 0", "100", Interval(0, 1)),
        ("gần 50", "gần 100", Interval(0, 1, low_open=True)),
    ],
)
def test_an_approximate_share_ends_at_the_whole(
    part: str, whole: str, expected: Interval | None
) -> None:
    """What a word leaves open stays open, inside 0 to 100 %."""
    reported: dict[Measure, Reported] = {c.LEARNING_CLANS: number(part), c.CLANS: number(whole)}
    if expected is not None:
        assert expected == found(c.LEARNING_CLAN_SHARE, reported).value
        return
    with pytest.raises(InvalidValue) as caught:
        found(c.LEARNING_CLAN_SHARE, reported)
    assert fields(caught.value)[:4] == (
        Code.PART_EXCEEDS_WHOLE,
        "a part of at most 96, the whole that contains it",
        100,
        "learning-clan-share for Hà Giang",
    )


@pytest.mark.parametrize("count", [0, number("0")])
def test_an_approximate_part_of_nothing_is_missing(count: Reported) -> None:
    """A base of zero is a base of zero."""
    reported: dict[Measure, Reported] = {c.LEARNING_CLANS: number("hơn 5"), c.CLANS: count}
    assert found(c.LEARNING_CLAN_SHARE, reported).value == Missing(MissingReason.BASE_IS_ZERO)


def test_an_approximate_base_near_zero_gives_no_upper_end() -> None:
    """Khoảng 1 may be none at all; khoảng 0 too."""
    for base in ("khoảng 1", "khoảng 0"):
        reported: dict[Measure, Reported] = {
            c.TRAINING_ATTENDANCES: 10,
            c.TRAINING_CLASSES: number(base),
        }
        value = found(c.ATTENDANCES_PER_CLASS, reported).value
        assert isinstance(value, Interval)
        assert value.high is None


def test_an_approximate_mean_has_no_end_at_one() -> None:
    """Only a share is inside its whole."""
    reported: dict[Measure, Reported] = {
        c.TRAINING_ATTENDANCES: number("khoảng 95"),
        c.TRAINING_CLASSES: 10,
    }
    expected = Interval(Fraction(94, 10), Fraction(96, 10))
    assert expected == found(c.ATTENDANCES_PER_CLASS, reported).value


@pytest.mark.parametrize(
    ("indicator", "reported", "about"),
    [
        (c.MEMBER_GROWTH, {c.MEMBERS: number("hơn 5")}, ("members",)),
        (
            c.MEMBER_SHARE_CHANGE,
            {c.MEMBERS: 5, c.POPULATION: number("khoảng 10")},
            ("population",),
        ),
        (
            c.MEMBER_SHARE_CHANGE,
            {c.MEMBERS: number("hơn 5"), c.POPULATION: number("khoảng 10")},
            ("members", "population"),
        ),
    ],
)
def test_a_growth_of_approximate_counts_is_not_comparable(
    indicator: Indicator, reported: dict[Measure, Reported], about: tuple[str, ...]
) -> None:
    """The approximate measures are named, once each."""
    before = Figures.of(HA_GIANG, Y2023, {c.MEMBERS: number("hơn 4"), c.POPULATION: 9})
    if indicator is c.MEMBER_SHARE_CHANGE and c.MEMBERS.id not in about:
        before = Figures.of(HA_GIANG, Y2023, {c.MEMBERS: 4, c.POPULATION: 9})
    finding = found(indicator, before + Figures.of(HA_GIANG, Y2024, reported))
    assert finding.value == Missing(MissingReason.NOT_COMPARABLE, about)


def test_a_distribution_of_approximate_counts_is_not_comparable() -> None:
    """Its levels would no longer be a partition."""
    finding = found(
        c.LEARNING_COMMUNE_LEVELS,
        {
            c.LEARNING_COMMUNES_LEVEL_1: number("hơn 5"),
            c.LEARNING_COMMUNES_LEVEL_2: 3,
            c.COMMUNES: 20,
        },
    )
    expected = Missing(MissingReason.NOT_COMPARABLE, ("learning-communes-level-1",))
    assert expected == finding.value


# ── Growth, and parts of periods ─────────────────────────────────────────────────────────────────


def flows(
    period: Period, scholarships: int, as_of: date | None = None, measure: Measure = c.SCHOLARSHIPS
) -> Figures:
    return Figures([Figure(measure, HA_GIANG, period, scholarships, as_of=as_of)])


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (None, None),
        (date(2024, 9, 30), date(2023, 9, 30)),
        (date(2024, 12, 31), None),
        (None, date(2023, 12, 31)),
        (date(2024, 12, 31), date(2023, 12, 31)),
        (date(2024, 2, 28), date(2023, 2, 28)),
        (date(2024, 2, 29), date(2023, 2, 28)),
    ],
)
def test_flows_over_the_same_part_of_the_year_grow(now: date | None, before: date | None) -> None:
    """The last day of the period is the whole of it; 29 February has 28 February for its twin."""
    figures = flows(Y2024, 12, now) + flows(Y2023, 10, before)
    assert found(c.SCHOLARSHIP_GROWTH, figures).value == Change(10, 12)


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (date(2024, 9, 30), None),
        (None, date(2023, 9, 30)),
        (date(2024, 9, 30), date(2023, 9, 29)),
        (date(2024, 9, 30), date(2023, 8, 30)),
        (date(2024, 9, 30), date(2023, 12, 31)),
        (date(2024, 2, 29), date(2023, 3, 1)),
        (date(2024, 3, 29), date(2023, 3, 28)),
        (date(2024, 2, 29), date(2023, 2, 27)),
    ],
)
def test_flows_over_different_parts_of_the_year_do_not_compare(
    now: date | None, before: date | None
) -> None:
    """Nine months against twelve are no growth."""
    figures = flows(Y2024, 12, now) + flows(Y2023, 10, before)
    expected = Missing(MissingReason.NOT_COMPARABLE, ("scholarships",))
    assert expected == found(c.SCHOLARSHIP_GROWTH, figures).value


def test_stocks_compare_whatever_their_day() -> None:
    """A level at a moment has no part of a year."""
    figures = flows(Y2024, 12, date(2024, 9, 30), c.MEMBERS) + flows(Y2023, 10, None, c.MEMBERS)
    assert found(c.MEMBER_GROWTH, figures).value == Change(10, 12)


@pytest.mark.parametrize(
    ("part", "whole", "comparable"),
    [
        (None, None, True),
        (date(2024, 9, 30), date(2024, 9, 30), True),
        (date(2024, 9, 30), None, False),
        (date(2024, 9, 30), date(2024, 6, 30), False),
        (date(2024, 12, 31), None, True),
        (date(2024, 2, 29), date(2024, 2, 28), False),
    ],
)
def test_a_mean_of_flows_needs_them_over_the_same_days(
    part: date | None, whole: date | None, *, comparable: bool
) -> None:
    """Attendances of nine months over the classes of six say nothing."""
    figures = flows(Y2024, 12, part, c.TRAINING_ATTENDANCES)
    figures += flows(Y2024, 2, whole, c.TRAINING_CLASSES)
    about = ("training-attendances", "training-classes")
    expected = Ratio(12, 2) if comparable else Missing(MissingReason.NOT_COMPARABLE, about)
    assert expected == found(c.ATTENDANCES_PER_CLASS, figures).value


def test_the_same_day_of_another_year_of_a_long_period_is_another_part() -> None:
    """A programme of five years, reported after two years and after three."""
    programme = Span(date(2021, 1, 1), date(2025, 12, 31))
    figures = flows(programme, 12, date(2023, 6, 30), c.TRAINING_ATTENDANCES)
    figures += flows(programme, 2, date(2022, 6, 30), c.TRAINING_CLASSES)
    about = ("training-attendances", "training-classes")
    finding = found(c.ATTENDANCES_PER_CLASS, figures, programme)
    assert finding.value == Missing(MissingReason.NOT_COMPARABLE, about)


def test_a_half_year_grows_on_the_same_half_of_the_year_before() -> None:
    """Cùng kỳ năm trước, not the half just before."""
    figures = flows(HalfYear(2024, 2), 12) + flows(HalfYear(2023, 2), 10)
    figures += flows(HalfYear(2024, 1), 99)
    finding = found(c.SCHOLARSHIP_GROWTH, figures, HalfYear(2024, 2))
    assert finding.value == Change(10, 12)


def test_a_half_year_can_be_asked_to_grow_on_the_half_before() -> None:
    """When the formula says so."""
    indicator = attrs.evolve(
        c.SCHOLARSHIP_GROWTH, formula=Growth(c.SCHOLARSHIPS, same_part_of_year=False)
    )
    figures = flows(HalfYear(2024, 2), 12) + flows(HalfYear(2024, 1), 10)
    assert found(indicator, figures, HalfYear(2024, 2)).value == Change(10, 12)


# ── Distributions ────────────────────────────────────────────────────────────────────────────────


def test_levels_make_a_distribution() -> None:
    """Each level with its share of the whole, in the way declared."""
    communes = found(
        c.LEARNING_COMMUNE_LEVELS,
        {c.LEARNING_COMMUNES_LEVEL_1: 30, c.LEARNING_COMMUNES_LEVEL_2: 7, c.COMMUNES: 193},
    )
    assert communes.value == Distribution(
        (
            (c.LEARNING_COMMUNES_LEVEL_1, Ratio(30, 193)),
            (c.LEARNING_COMMUNES_LEVEL_2, Ratio(7, 193)),
        ),
        cumulative=False,
    )
    literacy = found(
        c.LITERACY_LEVELS_AGED_15_60,
        {c.LITERATE_1_AGED_15_60: 90, c.LITERATE_2_AGED_15_60: 80, c.PEOPLE_15_60: 100},
    )
    assert literacy.value == Distribution(
        ((c.LITERATE_1_AGED_15_60, Ratio(90, 100)), (c.LITERATE_2_AGED_15_60, Ratio(80, 100))),
        cumulative=True,
    )


def test_levels_of_nothing_are_missing() -> None:
    """A base of zero has no levels."""
    finding = found(
        c.LEARNING_COMMUNE_LEVELS,
        {c.LEARNING_COMMUNES_LEVEL_1: 0, c.LEARNING_COMMUNES_LEVEL_2: 0, c.COMMUNES: 0},
    )
    assert finding.value == Missing(MissingReason.BASE_IS_ZERO)


# ── Status ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ({Status.NORMAL}, {Status.NORMAL}, {Status.NORMAL}),
        ({Status.ESTIMATED}, {Status.NORMAL}, {Status.ESTIMATED}),
        ({Status.ESTIMATED}, {Status.BREAK}, {Status.ESTIMATED, Status.BREAK}),
        ({Status.PROVISIONAL, Status.NORMAL}, {Status.NORMAL}, {Status.PROVISIONAL}),
    ],
)
def test_a_finding_inherits_what_is_to_be_known_of_its_figures(
    part: set[Status], whole: set[Status], expected: set[Status]
) -> None:
    """An estimate in, an estimate out."""
    figures = Figures(
        [
            Figure(c.LEARNING_CLANS, HA_GIANG, Y2024, 1, status=frozenset(part)),
            Figure(c.CLANS, HA_GIANG, Y2024, 2, status=frozenset(whole)),
        ]
    )
    assert frozenset(expected) == found(c.LEARNING_CLAN_SHARE, figures).status


# ── Bad input ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("indicator", [c.MEMBER_SHARE, c.MEMBER_GROWTH])
@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("indicator", "member-share", "an Indicator"),
        ("figures", [1], "a Figures"),
        ("place", "02", "a Place"),
        ("period", "2024", "a period, e.g. Year(2024)"),
        ("period", 2024, "a period, e.g. Year(2024)"),
    ],
)
def test_an_argument_of_another_type_is_refused(
    indicator: Indicator, name: str, value: object, expected: str
) -> None:
    """A year that is text is one clear error, whatever the formula."""
    given: dict[str, Any] = {
        "indicator": indicator,
        "figures": REPORT,
        "place": HA_GIANG,
        "period": Y2024,
        name: value,
    }
    with pytest.raises(WrongType) as caught:
        compute(
            given["indicator"],
            cast("Figures", given["figures"]),
            place=given["place"],
            period=given["period"],
        )
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, expected, value, "compute")

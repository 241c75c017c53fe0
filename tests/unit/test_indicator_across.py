"""Growth across a change of places: what it is reckoned against, and what that is worth."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, NotComparable, WrongType
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.indicator import Comparison, Finding, Findings, Growth, Indicator, Share, compute
from hocsuotdoi.measure import Additivity
from hocsuotdoi.merger import Comparability, Concordance
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.period import HalfYear, Year
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period

OLD_LIST: Final = date(2025, 6, 30)
EFFECTIVE: Final = date(2025, 7, 1)
A: Final = frozenset({Status.NORMAL})
E: Final = frozenset({Status.ESTIMATED})
M: Final = frozenset({Status.MISSING})
BROKEN: Final = frozenset({Status.MISSING, Status.BREAK})


def old(code: str) -> Place:
    return Place(code, system="vn-gso", valid_from=OLD_LIST, name=f"Xã cũ {code}")


def new(code: str) -> Place:
    return Place(code, system="vn-gso", valid_from=EFFECTIVE, name=f"Xã {code}")


# 1 and 2 become 1; 3 is split between 2 and 3; 5 stays itself.
LINKS: Final = Concordance.from_rows(
    [
        {
            "old_code": a,
            "old_name": f"Xã cũ {a}",
            "new_code": b,
            "new_name": f"Xã {b}",
            "part": part,
        }
        for a, b, part in (
            ("1", "1", "whole"),
            ("2", "1", "whole"),
            ("3", "2", "part"),
            ("3", "3", "part"),
            ("4", "3", "whole"),
            ("5", "5", "whole"),
        )
    ],
    system="vn-gso",
    old_list=OLD_LIST,
    effective=EFFECTIVE,
)
WEIGHED: Final = LINKS.weighted(
    {("3", "2"): Fraction(1, 3), ("3", "3"): Fraction(2, 3)}, basis="dân số"
)
UNION: Final = new("2+3")
HINT: Final = (
    "one code on two lists is two places: pass concordance=, which says what became of the old one"
)
NEXT: Final = Year(2025)
HALF: Final = Fraction(1, 2)


def counts(measure: Measure, period: Period, places: dict[Place, int], **more: Any) -> Figures:  # noqa: ANN401
    return Figures(Figure(measure, place, period, value, **more) for place, value in places.items())


def members(year: int, places: dict[Place, int]) -> Figures:
    return counts(c.MEMBERS, Year(year), places)


FIGURES: Final = members(
    2024, {old("1"): 100, old("2"): 50, old("3"): 31, old("4"): 40, old("5"): 60}
) + members(2025, {new("1"): 180, new("2"): 15, new("3"): 66, new("5"): 66})


def growth(
    place: Place,
    concordance: Concordance | None = LINKS,
    *,
    figures: Figures = FIGURES,
    indicator: Indicator = c.MEMBER_GROWTH,
    period: Period = NEXT,
) -> Finding:
    return compute(indicator, figures, place=place, period=period, concordance=concordance)


def worth(finding: Finding) -> Comparability | None:
    return None if finding.comparison is None else finding.comparison.comparability


# ── The five comparabilities ─────────────────────────────────────────────────────────────────────


def test_the_same_territory_compares_as_it_is() -> None:
    """Though its code stands on two lists."""
    found = growth(new("5"))
    assert (Change(60, 66), A, Comparability.SAME_TERRITORY) == (
        found.value,
        found.status,
        worth(found),
    )


def test_a_merged_place_grows_from_the_sum_of_its_old_ones() -> None:
    """The published ones are kept beside it; a join by code would show +80 %."""
    found = growth(new("1"))
    assert (Change(150, 180), A, Comparability.RECAST_EXACT) == (
        found.value,
        found.status,
        worth(found),
    )
    assert "+30 (+20,00%)" == found.text()
    assert found.comparison is not None
    assert [100, 50] == [figure.value for figure in found.comparison.published]
    assert [150] == [carried.figure.value for carried in found.comparison.recast]
    assert (180, 150) == tuple(figure.value for figure in found.inputs)


def test_a_split_place_makes_a_growth_an_estimate() -> None:
    """With the weights of the concordance, where it has any."""
    found = growth(new("2"), WEIGHED)
    assert (Change(Fraction(31, 3), 15), E, Comparability.RECAST_ESTIMATED) == (
        found.value,
        found.status,
        worth(found),
    )
    assert "+5 (+45,16%)" == found.text()
    lines = found.explain().splitlines()
    assert "  Tính ra    15 − 10,33 ≈ +4,67" in lines
    assert any("Phần ước tính theo trọng số (dân số): 100,00% giá trị" in line for line in lines)


def test_a_union_grows_exactly() -> None:
    """From its old places to its new ones."""
    found = growth(UNION)
    assert (Change(71, 81), A, Comparability.UNION) == (found.value, found.status, worth(found))


def test_without_weights_a_part_of_a_split_place_has_no_growth() -> None:
    """The series breaks; neither zero nor a guess is shown."""
    found = growth(new("2"))
    assert (
        Missing(MissingReason.NOT_COMPARABLE, ("members",)),
        BROKEN,
        Comparability.NOT_COMPARABLE,
    ) == (found.value, found.status, worth(found))
    assert "– (không so sánh được: địa giới đã thay đổi)" == found.text()
    assert "– (not comparable: the territory changed)" == found.text("en")
    assert 15 == found.inputs[0].value


@pytest.mark.parametrize(
    ("place", "worth_vi", "worth_en"),
    [
        (new("5"), "cùng địa giới", "same territory"),
        (
            new("1"),
            "tính lại chính xác theo địa giới mới",
            "recast exactly on the new territory",
        ),
        (new("2"), "ước tính theo địa giới mới", "estimated on the new territory"),
        (UNION, "theo vùng gộp ổn định", "on the stable union"),
    ],
)
def test_an_explanation_tells_what_was_compared(place: Place, worth_vi: str, worth_en: str) -> None:
    """In both languages, with the old places."""
    found = growth(place, WEIGHED)
    (told,) = [line for line in found.explain().splitlines() if "  So sánh" in line]
    assert told.endswith(worth_vi)
    (told,) = [line for line in found.explain("en").splitlines() if "  Compared" in line]
    assert told.endswith(worth_en)
    assert "Xã cũ" in found.explain()


# ── Where figures are found ──────────────────────────────────────────────────────────────────────


def test_two_years_after_the_break_compare_as_they_are() -> None:
    """Of a place, or of a union; nothing is carried."""
    figures = members(2026, {new("1"): 5, new("2"): 20, new("3"): 70})
    figures += members(2027, {new("1"): 6, new("2"): 30, new("3"): 75})
    single = growth(new("1"), figures=figures, period=Year(2027))
    assert (Change(5, 6), Comparability.SAME_TERRITORY) == (single.value, worth(single))
    union = growth(UNION, figures=figures, period=Year(2027))
    assert (Change(90, 105), Comparability.UNION) == (union.value, worth(union))
    for found in (single, union):
        assert found.comparison is not None
        assert ((), ()) == (found.comparison.recast, found.comparison.published)
    assert "So sánh    cùng địa giới" in single.explain()


def test_what_is_absent_after_the_break_is_named_by_its_measure() -> None:
    """Or, of a union, by the places that are absent."""
    figures = members(2027, {new("1"): 6, new("2"): 30, new("3"): 75})
    single = growth(new("1"), figures=figures, period=Year(2027))
    assert Missing(MissingReason.NOT_REPORTED, ("members",)) == single.value
    assert (M, None) == (single.status, single.comparison)
    union = growth(UNION, figures=figures + members(2026, {new("2"): 1}), period=Year(2027))
    assert Missing(MissingReason.NOT_REPORTED, ("members",)) == union.value
    assert Missing(MissingReason.NOT_REPORTED, ("3",)) == union.inputs[1].value


def test_years_before_the_break_are_carried_too() -> None:
    """A series stands on one territory."""
    figures = FIGURES + members(2023, {old("1"): 80, old("2"): 40})
    found = growth(new("1"), figures=figures, period=Year(2024))
    assert (Change(120, 150), Comparability.RECAST_EXACT) == (found.value, worth(found))
    assert found.comparison is not None
    assert 2 == len(found.comparison.recast)


def test_a_figure_that_somebody_recast_is_taken() -> None:
    """It is worth what its links say, or its own status."""
    given_ = members(2024, {new("1"): 140, new("5"): 61, UNION: 70})
    for place, expected, value in (
        (new("1"), Comparability.RECAST_EXACT, Change(140, 180)),
        (new("5"), Comparability.SAME_TERRITORY, Change(61, 66)),
        (UNION, Comparability.UNION, Change(70, 81)),
    ):
        found = growth(place, figures=FIGURES + given_)
        assert (value, expected) == (found.value, worth(found))
    estimate = counts(c.MEMBERS, Year(2024), {new("2"): 10}, status=E)
    found = growth(new("2"), figures=FIGURES + estimate)
    assert (Change(10, 15), Comparability.RECAST_ESTIMATED, E) == (
        found.value,
        worth(found),
        found.status,
    )


def test_a_place_of_the_old_list_compares_on_it() -> None:
    """A concordance changes nothing there."""
    figures = FIGURES + members(2023, {old("1"): 80, old("3"): 30})
    for code, value in (("1", Change(80, 100)), ("3", Change(30, 31))):
        found = growth(old(code), figures=figures, period=Year(2024))
        assert (value, None) == (found.value, found.comparison)


def test_a_place_that_no_link_knows_compares_as_it_is() -> None:
    """As the nation does."""
    nation = Place("VN", system="vn-gso", valid_from=EFFECTIVE)
    figures = members(2024, {nation: 5}) + members(2025, {nation: 6})
    found = growth(nation, figures=figures)
    assert (Change(5, 6), None) == (found.value, found.comparison)
    absent = growth(nation, figures=FIGURES)
    assert (None, M) == (absent.comparison, absent.status)


def test_an_old_place_without_a_report_leaves_no_growth() -> None:
    """It is named where the figure is explained."""
    figures = members(2024, {old("1"): 100}) + members(2025, {new("1"): 180})
    found = growth(new("1"), figures=figures)
    assert Missing(MissingReason.NOT_REPORTED, ("members",)) == found.value
    assert (M, Comparability.RECAST_EXACT) == (found.status, worth(found))
    assert "Xã cũ 2 (2): không có báo cáo" in found.explain()


def test_a_share_of_the_past_is_computed_on_the_new_territory() -> None:
    """Numerator and denominator travel together."""
    figures = FIGURES + counts(c.POPULATION, Year(2024), {old("1"): 300, old("2"): 200})
    found = growth(new("1"), figures=figures, indicator=c.MEMBER_SHARE, period=Year(2024))
    assert (Ratio(150, 500), Comparability.RECAST_EXACT) == (found.value, worth(found))


def test_the_change_of_a_rate_is_worth_the_least_of_its_figures() -> None:
    """Of four of them."""
    figures = (
        FIGURES
        + counts(c.POPULATION, Year(2024), {old("3"): 310, new("2"): 100, old("4"): 100})
        + counts(c.POPULATION, Year(2025), {new("2"): 150, new("3"): 300})
    )
    found = growth(new("2"), WEIGHED, figures=figures, indicator=c.MEMBER_SHARE_CHANGE)
    assert PointChange(Ratio(31, 300), Ratio(15, 150)) == found.value
    assert (Comparability.RECAST_ESTIMATED, E) == (worth(found), found.status)
    broken = growth(new("2"), figures=figures, indicator=c.MEMBER_SHARE_CHANGE)
    assert (Comparability.NOT_COMPARABLE, BROKEN) == (worth(broken), broken.status)


# ── What does not compare ────────────────────────────────────────────────────────────────────────


def test_one_code_on_two_lists_is_refused_without_a_concordance() -> None:
    """The message teaches."""
    with pytest.raises(NotComparable) as caught:
        growth(new("1"), None)
    error: HocSuotDoiError = caught.value
    assert (
        Code.PLACES_DIFFER,
        "figures of 1 on the list of 2025-07-01",
        "1 on the list of 2025-06-30",
        "the growth of members for Xã 1",
        HINT,
    ) == (error.code, error.expected, error.got, error.where, error.hint)


def test_a_code_on_two_lists_is_no_trouble_where_both_reported() -> None:
    """Each on its own list; nor is a code that reported in another year."""
    figures = FIGURES + members(2024, {new("1"): 140})
    found = growth(new("1"), None, figures=figures)
    assert (Change(140, 180), None) == (found.value, found.comparison)
    other = members(2023, {old("1"): 1}) + members(2025, {new("1"): 180})
    assert M == growth(new("1"), None, figures=other).status
    share = growth(new("1"), None, indicator=c.MEMBER_SHARE)
    assert M == share.status


def test_titles_of_old_places_are_no_base_for_growth() -> None:
    """Nor are numbers of communes."""
    titles = counts(c.LEARNING_COMMUNES, Year(2024), {old("1"): 1, old("2"): 1, old("5"): 1})
    titles += counts(c.LEARNING_COMMUNES, Year(2025), {new("1"): 1, new("5"): 1})
    growing = attrs.evolve(
        c.MEMBER_GROWTH,
        formula=Growth(c.LEARNING_COMMUNES),
    )
    merged = growth(new("1"), figures=titles, indicator=growing)
    assert (Comparability.NOT_COMPARABLE, BROKEN) == (worth(merged), merged.status)
    assert "không chuyển sang địa giới mới" in merged.explain()
    same = growth(new("5"), figures=titles, indicator=growing)
    assert (Change(1, 1), Comparability.SAME_TERRITORY) == (same.value, worth(same))


def test_people_who_may_be_counted_twice_are_no_base_for_growth() -> None:
    """Where places were put together."""
    measure = attrs.evolve(c.MEMBERS, id="participants", additivity=Additivity.OVERLAPS)
    figures = counts(measure, Year(2024), {old("1"): 1, old("2"): 1, old("5"): 3})
    figures += counts(measure, Year(2025), {new("1"): 1, new("5"): 4})
    growing = attrs.evolve(c.MEMBER_GROWTH, formula=Growth(measure))
    assert BROKEN == growth(new("1"), figures=figures, indicator=growing).status
    assert Change(3, 4) == growth(new("5"), figures=figures, indicator=growing).value


def test_flows_compare_up_to_the_same_day() -> None:
    """Also when they were carried."""
    june, july = date(2024, 6, 30), date(2025, 6, 30)

    def scholarships(*days: date | None) -> Finding:
        figures = Figures(
            [
                Figure(c.SCHOLARSHIPS, old("1"), Year(2024), 10, as_of=days[0]),
                Figure(c.SCHOLARSHIPS, old("2"), Year(2024), 10, as_of=days[1]),
                Figure(c.SCHOLARSHIPS, new("1"), Year(2025), 30, as_of=days[2]),
            ]
        )
        return growth(new("1"), figures=figures, indicator=c.SCHOLARSHIP_GROWTH)

    assert Change(20, 30) == scholarships(None, None, None).value
    assert Change(20, 30) == scholarships(june, june, july).value
    other_part = "– (không so sánh được: số liệu của các phần kỳ khác nhau)"
    for days in ((june, june, None), (None, None, july), (june, None, None), (june, None, july)):
        found = scholarships(*days)
        assert MissingReason.NOT_COMPARABLE is cast("Missing", found.value).reason
        assert (M, other_part) == (found.status, found.text())


def test_half_years_compare_with_that_of_the_year_before() -> None:
    """Across the break too."""
    figures = counts(c.MEMBERS, HalfYear(2024, 2), {old("1"): 1, old("2"): 2})
    figures += counts(c.MEMBERS, HalfYear(2025, 2), {new("1"): 4})
    found = growth(new("1"), figures=figures, period=HalfYear(2025, 2))
    assert (Change(3, 4), Comparability.RECAST_EXACT) == (found.value, worth(found))


def test_approximate_figures_say_so() -> None:
    """Also those that were carried."""
    about = {"approximation": Approximation.ABOUT}
    figures = counts(c.MEMBERS, Year(2024), {old("1"): 100, old("2"): 50}, **about)
    found = growth(new("1"), figures=figures + members(2025, {new("1"): 180}))
    assert "– (không so sánh được: số liệu gần đúng)" == found.text()
    at_least = counts(
        c.MEMBERS, Year(2024), {old("1"): 100, old("2"): 50}, approximation=Approximation.AT_LEAST
    )
    found = growth(new("1"), figures=at_least + members(2025, {new("1"): 180}))
    assert "– (không so sánh được: số liệu gần đúng)" == found.text()


def test_whoever_says_that_a_figure_does_not_compare_is_believed() -> None:
    """No cause is made up."""
    refused = Missing(MissingReason.NOT_COMPARABLE)
    figures = Figures(
        [
            Figure(c.MEMBERS, new("1"), Year(2025), 180),
            Figure(c.MEMBERS, new("1"), Year(2024), refused),
        ]
    )
    for concordance in (None, LINKS):
        assert "– (không so sánh được)" == growth(new("1"), concordance, figures=figures).text()


# ── Estimates ────────────────────────────────────────────────────────────────────────────────────


def test_estimates_that_do_not_fit_each_other_are_no_share() -> None:
    """They may rest on different weights: no error, and no value."""
    split = LINKS.weighted({("3", "2"): 1, ("3", "3"): 0}, basis="hội viên", people=True)
    split = split.weighted({("3", "2"): HALF, ("3", "3"): HALF}, basis="diện tích", people=False)
    figures = counts(c.LEARNING_CITIZENS, Year(2024), {old("3"): 30})
    figures += counts(c.CITIZENS, Year(2024), {old("3"): 40})
    households = attrs.evolve(
        c.LEARNING_CITIZEN_SHARE,
        formula=Share(c.LEARNING_CITIZENS, c.HOUSEHOLDS),
    )
    figures += counts(c.HOUSEHOLDS, Year(2024), {old("3"): 40})
    found = growth(new("2"), split, figures=figures, indicator=households, period=Year(2024))
    assert (30, 20) == tuple(figure.value for figure in found.inputs)
    assert Missing(MissingReason.NOT_COMPARABLE, (households.id,)) == found.value
    assert "– (không so sánh được: các ước tính không khớp nhau)" == found.text()
    assert "– (not comparable: estimates do not fit each other)" == found.text("en")
    whole = growth(
        new("2"), split, figures=figures, indicator=c.LEARNING_CITIZEN_SHARE, period=Year(2024)
    )
    assert Ratio(30, 40) == whole.value


def estimated(values: dict[Measure, int | Fraction], **more: Any) -> Figures:  # noqa: ANN401
    return Figures(
        Figure(measure, new("1"), Year(2025), value, status=E, **more)
        for measure, value in values.items()
    )


def test_estimates_of_levels_that_do_not_fit_are_no_distribution() -> None:
    """Counts that do not fit are an error still."""
    levels = c.LITERACY_LEVELS_AGED_15_60
    low, high = levels.formula.levels  # type: ignore[union-attr]
    whole = levels.formula.base
    bad: dict[Measure, int | Fraction] = {low: 50, high: 60, whole: 55}
    found = growth(new("1"), figures=estimated(bad), indicator=levels)
    assert Missing(MissingReason.NOT_COMPARABLE, (levels.id,)) == found.value
    with pytest.raises(InvalidValue) as caught:
        growth(
            new("1"),
            figures=Figures.of(new("1"), Year(2025), cast("Any", bad)),
            indicator=levels,
        )
    assert Code.PART_EXCEEDS_WHOLE is caught.value.code
    good = growth(
        new("1"),
        figures=estimated({low: Fraction(7, 2), high: Fraction(5, 2), whole: Fraction(15, 2)}),
        indicator=levels,
    )
    assert E == good.status
    assert not isinstance(good.value, Missing)


def test_estimates_of_which_one_is_approximate_may_not_fit_either() -> None:
    """At least 60 of 55."""
    share = c.MEMBER_SHARE
    figures = Figures(
        [
            Figure(
                c.MEMBERS, new("1"), Year(2025), 60, status=E, approximation=Approximation.AT_LEAST
            ),
            Figure(c.POPULATION, new("1"), Year(2025), 55),
        ]
    )
    found = growth(new("1"), figures=figures, indicator=share)
    assert Missing(MissingReason.NOT_COMPARABLE, (share.id,)) == found.value


def test_a_mean_of_estimates_is_exact() -> None:
    """Fractions over fractions."""
    figures = estimated({c.FUND_BALANCE: Fraction(3, 2), c.POPULATION: Fraction(5, 2)})
    found = growth(new("1"), figures=figures, indicator=c.FUND_BALANCE_PER_HEAD)
    assert (Ratio(3, 5), E) == (found.value, found.status)


# ── Shown and checked ────────────────────────────────────────────────────────────────────────────


def test_a_table_notes_what_stands_on_other_territory() -> None:
    """By what it is worth; the same territory needs no word."""
    findings = Findings(tuple(growth(place, WEIGHED) for place in (new("1"), new("2"), new("5"))))
    notes = findings.table().notes
    name = c.MEMBER_GROWTH.label.vi
    assert (
        f"Tính lại chính xác theo địa giới mới: {name}, Xã 1.",
        f"Ước tính theo địa giới mới: {name}, Xã 2.",
    ) == notes
    (note,) = Findings((growth(new("1")),)).table("en").notes
    assert f"Recast exactly on the new territory: {c.MEMBER_GROWTH.label.en}." == note


@pytest.mark.parametrize(
    ("arguments", "expected", "where"),
    [
        ((1,), "a Comparability", "Comparison.comparability"),
        ((Comparability.UNION, [1]), "a tuple", "Comparison.recast"),
        ((Comparability.UNION, (1,)), "a Carried", "Comparison.recast"),
    ],
)
def test_a_comparison_is_checked(arguments: tuple[Any, ...], expected: str, where: str) -> None:
    """By type."""
    with pytest.raises(WrongType) as caught:
        Comparison(*arguments)
    assert (expected, where) == (caught.value.expected, caught.value.where)


def test_a_concordance_is_checked() -> None:
    """As is that of a finding."""
    with pytest.raises(WrongType) as caught:
        growth(new("1"), cast("Any", 1))
    assert ("a Concordance", 1, "compute") == (
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )
    with pytest.raises(WrongType) as caught:
        attrs.evolve(growth(new("1")), comparison=cast("Any", 1))
    assert "Finding.comparison" == caught.value.where


def test_findings_of_two_lists_do_not_subtract() -> None:
    """One code on them is two places."""
    figures = counts(c.POPULATION, Year(2024), {old("1"): 200}) + FIGURES
    figures += counts(c.POPULATION, Year(2025), {new("1"): 400})
    before = growth(old("1"), figures=figures, indicator=c.MEMBER_SHARE, period=Year(2024))
    after = growth(new("1"), figures=figures, indicator=c.MEMBER_SHARE)
    with pytest.raises(NotComparable) as caught:
        _ = after - before
    assert (Code.PLACES_DIFFER, "a subtraction") == (caught.value.code, caught.value.where)


# ── what a reviewer found ────────────────────────────────────────────────────────────────────────


def test_a_series_with_a_refused_place_stays_a_series() -> None:
    """What was carried and refused is there: no namesake is taken for it."""
    carried = LINKS.carry(Figures(one for one in FIGURES if one.place.valid_from == OLD_LIST))
    series = FIGURES + carried.figures
    found = growth(new("2"), None, figures=series)
    assert (M, None) == (found.status, found.comparison)
    again = growth(new("2"), WEIGHED, figures=series)
    assert Comparability.RECAST_ESTIMATED == worth(again)


def test_a_report_without_a_value_does_not_hide_the_old_places() -> None:
    """They reported, and the place itself could not."""
    silent = Missing(MissingReason.NOT_REPORTED)
    gap = Figures([Figure(c.MEMBERS, new("1"), Year(2024), silent)])
    assert growth(new("1"), LINKS).value == growth(new("1"), LINKS, figures=FIGURES + gap).value


def test_a_concordance_that_does_not_lead_here_is_as_good_as_none() -> None:
    """As that of provinces for a commune, or one that starts from an older list."""
    other = Concordance.identity([old("9")], effective=EFFECTIVE)
    with pytest.raises(NotComparable) as caught:
        growth(new("1"), other)
    assert (Code.PLACES_DIFFER, HINT) == (caught.value.code, caught.value.hint)


def test_findings_of_two_lists_do_not_subtract_whatever_their_codes() -> None:
    """Two places of one list do."""
    share = c.MEMBER_SHARE
    one, two = (Finding(share, place, Year(2024), Ratio(1, 2)) for place in (old("2"), new("1")))
    with pytest.raises(NotComparable):
        _ = two - one
    alike = Finding(share, new("5"), Year(2024), Ratio(1, 4))
    assert PointChange(Ratio(1, 4), Ratio(1, 2)) == two - alike


def test_a_union_of_people_says_that_nothing_else_adds_up_there() -> None:
    """Every place reported: it is not that figures are lacking."""
    rows = [
        {"old_code": "1", "new_code": "1", "part": "part_all_population"},
        {"old_code": "1", "new_code": "9", "part": "area_part"},
        {"old_code": "2", "new_code": "1", "part": "part"},
        {"old_code": "2", "new_code": "2", "part": "part"},
        {"old_code": "9", "new_code": "9", "part": "whole"},
    ]
    links = Concordance.from_rows(rows, system="vn-gso", old_list=OLD_LIST, effective=EFFECTIVE)
    families = Indicator(
        id="family-growth",
        label=c.MEMBER_GROWTH.label,
        formula=Growth(c.LEARNING_FAMILIES),
        basis=c.MEMBER_GROWTH.basis,
    )
    reported = Figures.across(
        c.LEARNING_FAMILIES, Year(2024), dict.fromkeys(links.sources, 10)
    ) + Figures.across(c.LEARNING_FAMILIES, NEXT, dict.fromkeys(links.targets, 12))
    union = links.area(new("1"), people=True)
    assert union is not None
    found = compute(families, reported, place=union.place, period=NEXT, concordance=links)
    assert (BROKEN, Comparability.NOT_COMPARABLE) == (found.status, worth(found))


def test_an_equation_with_an_estimate_holds_to_the_digits_shown() -> None:
    """It is not exact, and says so."""
    share = compute(
        c.MEMBER_SHARE,
        Figures.across(c.MEMBERS, Year(2024), {old("3"): 100})
        + Figures.across(c.POPULATION, Year(2024), {old("3"): 200}),
        place=new("2"),
        period=Year(2024),
        concordance=WEIGHED,
    )
    assert "  Tính ra    33,33 ÷ 66,67 × 100 ≈ 50" in share.explain().splitlines()

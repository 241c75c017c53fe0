"""Rolling figures up a tree of places."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import (
    Figure,
    Figures,
    HalfYear,
    Interval,
    Label,
    Measure,
    Missing,
    MissingReason,
    Place,
    Ratio,
    SchoolYear,
    Status,
    Year,
    catalogue,
    compute,
)
from hocsuotdoi.errors import Code, InvalidValue, UnknownName, WrongType
from hocsuotdoi.measure import Additivity
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.place import Entry, Gazetteer, Tier
from hocsuotdoi.rollup import Total, roll_up

OLD: Final = date(2025, 6, 30)
NEW: Final = date(2025, 7, 1)


def place(code: str, valid_from: date = NEW) -> Place:
    """Return a place of the invented country."""
    return Place(code, system="x", valid_from=valid_from)


def listed(*rows: tuple[str, str, str | None], valid_from: date = NEW) -> Gazetteer:
    """Return a list of codes, tiers and parents."""
    plain = [{"code": code, "tier": tier, "parent": parent} for code, tier, parent in rows]
    return Gazetteer.from_rows(plain, system="x", valid_from=valid_from)


COUNTRY: Final = listed(
    ("VN", "nation", None),
    ("01", "province", "VN"),
    ("02", "province", "VN"),
    ("00011", "commune", "01"),
    ("00012", "commune", "01"),
    ("00021", "commune", "02"),
)
NATION, ONE, TWO = place("VN"), place("01"), place("02")
A, B, C = place("00011"), place("00012"), place("00021")
YEAR: Final = Year(2026)
FAMILIES: Final = catalogue.LEARNING_FAMILIES
FLOW: Final = catalogue.COMMUNES_ASSESSED
PARTICIPANTS: Final = Measure(
    id="participants",
    label=Label("Người tham gia", "Participants"),
    unit_type=catalogue.LEARNING_CITIZENS.unit_type,
    additivity=Additivity.OVERLAPS,
)
CARRY: Final = (
    "figures of another list are carried along a Concordance first, and figures of a union need "
    "Concordance.stable(gazetteer)"
)
NOT_REPORTED: Final = MissingReason.NOT_REPORTED
NOT_COMPARABLE: Final = MissingReason.NOT_COMPARABLE


def figure(where: Place, value: int | Fraction | Missing, **more: Any) -> Figure:
    """Return a figure of learning families, or of another measure."""
    measure, period = more.pop("measure", FAMILIES), more.pop("period", YEAR)
    return Figure(measure, where, period, value, **more)


def only(*figures: Figure, to: Tier | Place = ONE, **more: Any) -> Total:
    """Return the one total that figures come to."""
    gazetteer: Gazetteer = more.pop("gazetteer", COUNTRY)
    (total,) = roll_up(Figures(figures), gazetteer=gazetteer, to=to, **more)
    return total


# ── What adds up ─────────────────────────────────────────────────────────────────────────────────


def test_counts_add_up_to_a_place() -> None:
    """Those of its units, and of no other place."""
    total = only(figure(A, 3), figure(B, 4), figure(C, 5))
    assert Total(FAMILIES, ONE, YEAR, 7, reported=2, expected=2) == total


def test_counts_add_up_to_each_place_of_a_tier() -> None:
    """In the order of the places."""
    totals = roll_up(
        Figures([figure(C, 5), figure(B, 4), figure(A, 3)]), gazetteer=COUNTRY, to=Tier.PROVINCE
    )
    assert [(ONE, 7), (TWO, 5)] == [(total.place, total.value) for total in totals]


@pytest.mark.parametrize("to", [Tier.NATION, NATION])
def test_counts_add_up_to_the_nation(to: Tier | Place) -> None:
    """At once, and not by way of the provinces."""
    total = only(figure(A, 3), figure(B, 4), figure(C, 5), to=to)
    assert (NATION, 12, 3, 3) == (total.place, total.value, total.reported, total.expected)


def test_zero_is_a_count() -> None:
    """It was reported, and adds nothing."""
    total = only(figure(A, 0), figure(B, 0))
    assert (0, 2, ()) == (total.value, total.reported, total.missing)


def test_what_a_place_reported_itself_is_never_mixed_in() -> None:
    """It may say something else; an audit compares the two."""
    total = only(figure(A, 3), figure(B, 4), figure(ONE, 900), figure(NATION, 1))
    assert 7 == total.value


def test_a_leaf_adds_up_to_itself() -> None:
    """Its figure stays as it was."""
    given = figure(A, 3, source="báo cáo", as_of=date(2026, 6, 30))
    total = only(given, to=A)
    assert (3, 1, given, given) == (total.value, total.expected, total.only, total.figure)


def test_every_measure_and_period_is_folded() -> None:
    """By place, then period, then measure."""
    when = [SchoolYear(2026), Year(2026), HalfYear(2026, 1), Year(2025)]
    given = [
        figure(where, 1, period=period, measure=measure)
        for where in (B, A)
        for period in when
        for measure in (catalogue.LEARNING_FAMILIES, catalogue.CLANS)
    ]
    totals = roll_up(Figures(given), gazetteer=COUNTRY, to=ONE)
    assert [
        (period, measure)
        for period in (Year(2025), HalfYear(2026, 1), Year(2026), SchoolYear(2026))
        for measure in ("clans", "learning-families")
    ] == [(total.period, total.measure.id) for total in totals]
    assert {2} == {total.value for total in totals}


def test_rates_are_computed_from_the_totals() -> None:
    """30 of 40 and 1 of 2 are 31 of 42, whatever the mean of the rates is."""
    given = [
        figure(A, 30),
        figure(A, 40, measure=catalogue.HOUSEHOLDS),
        figure(B, 1),
        figure(B, 2, measure=catalogue.HOUSEHOLDS),
    ]
    totals = roll_up(Figures(given), gazetteer=COUNTRY, to=ONE)
    share = compute(catalogue.LEARNING_FAMILY_SHARE, totals.figures, place=ONE, period=YEAR)
    assert Ratio(31, 42) == share.value


def test_a_total_has_the_names_of_the_gazetteer() -> None:
    """Figures may come with codes alone."""
    rows = [
        {"code": "01", "name": "Tỉnh T", "tier": "province"},
        {"code": "00011", "name": "Xã A", "tier": "commune", "parent": "01"},
        {"code": "00012", "name": "Xã B", "tier": "commune", "parent": "01"},
    ]
    named = Gazetteer.from_rows(rows, system="x", valid_from=NEW)
    total = only(figure(A, 1), gazetteer=named)
    assert ("Tỉnh T", ["Xã B"]) == (total.place.name, [one.name for one in total.missing])


# ── Who is missing ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "missing", [[], [figure(B, Missing(NOT_REPORTED, ("learning-families",)))]]
)
def test_a_unit_without_a_count_makes_the_total_missing(missing: list[Figure]) -> None:
    """Whether its figure is absent or says so; the total names it."""
    total = only(figure(A, 3), *missing)
    assert (Missing(NOT_REPORTED, ("00012",)), (B,), 1, 2, frozenset({Status.MISSING})) == (
        total.value,
        total.missing,
        total.reported,
        total.expected,
        total.status,
    )


def test_a_total_is_missing_for_the_reason_all_missing_units_share() -> None:
    """What is suppressed was reported."""
    suppressed = Missing(MissingReason.SUPPRESSED)
    one = only(figure(A, suppressed), figure(B, suppressed))
    assert Missing(MissingReason.SUPPRESSED, ("00011", "00012")) == one.value
    both = only(figure(A, suppressed))
    assert Missing(NOT_REPORTED, ("00011", "00012")) == both.value


def test_a_place_that_nobody_reported_from_is_missing_too() -> None:
    """It is on the list, and was to report."""
    totals = roll_up(Figures([figure(A, 3), figure(B, 4)]), gazetteer=COUNTRY, to=Tier.PROVINCE)
    assert [7, Missing(NOT_REPORTED, ("00021",))] == [total.value for total in totals]


def test_a_leaf_without_a_figure_is_missing() -> None:
    """There is no figure that it could be."""
    totals = roll_up(Figures([figure(A, 3)]), gazetteer=COUNTRY, to=Tier.COMMUNE)
    total = totals.get(FAMILIES, place=B, period=YEAR)
    assert total is not None
    assert (Missing(NOT_REPORTED, ("00012",)), None, (B,)) == (
        total.value,
        total.only,
        total.missing,
    )


def test_a_leaf_keeps_the_reason_of_its_figure() -> None:
    """As it was reported."""
    given = figure(A, Missing(MissingReason.NOT_APPLICABLE, ("why",)))
    total = only(given, to=A)
    assert (given.value, given, 0, (A,)) == (
        total.value,
        total.figure,
        total.reported,
        total.missing,
    )


def test_a_partial_total_is_what_came() -> None:
    """At least so many, provisional, with its coverage."""
    total = only(figure(A, 3), to=ONE, partial=True)
    assert (3, True, Ratio(1, 2), (B,), frozenset({Status.PROVISIONAL})) == (
        total.value,
        total.is_partial,
        total.coverage,
        total.missing,
        total.status,
    )
    assert (3, Approximation.AT_LEAST) == (total.figure.value, total.figure.approximation)


def test_a_partial_total_of_nothing_is_missing() -> None:
    """Nothing is not zero."""
    totals = roll_up(Figures([figure(C, 3)]), gazetteer=COUNTRY, to=Tier.PROVINCE, partial=True)
    assert [Missing(NOT_REPORTED, ("00011", "00012")), 3] == [total.value for total in totals]


def test_asked_for_a_partial_total_a_complete_one_is_complete() -> None:
    """It is not provisional."""
    total = only(figure(A, 3), figure(B, 4), partial=True)
    assert (False, frozenset({Status.NORMAL})) == (total.is_partial, total.status)


def test_no_figures_make_no_totals() -> None:
    """No measure and no period occurs."""
    assert [] == list(roll_up(Figures(), gazetteer=COUNTRY, to=Tier.PROVINCE))
    assert [] == list(roll_up(Figures(), gazetteer=COUNTRY, to=ONE))


def test_figures_of_another_tier_are_no_units() -> None:
    """What is asked of the communes is missing then, and not taken from the provinces."""
    total = only(figure(ONE, 7), figure(TWO, 5), to=NATION)
    assert Missing(NOT_REPORTED, ("00011", "00012", "00021")) == total.value
    assert 12 == only(figure(ONE, 7), figure(TWO, 5), to=NATION, of=Tier.PROVINCE).value


# ── How it adds up ───────────────────────────────────────────────────────────────────────────────


def test_approximate_counts_add_as_intervals() -> None:
    """More than 6 020 and 80 are more than 6 100."""
    more = figure(A, 6020, approximation=Approximation.MORE_THAN)
    total = only(more, figure(B, 80))
    assert Interval(6100, None) == total.value
    assert (6100, Approximation.AT_LEAST) == (total.figure.value, total.figure.approximation)


def test_two_approximate_counts_add_as_intervals() -> None:
    """Both ends are added."""
    about = Approximation.ABOUT
    total = only(figure(A, 500, approximation=about), figure(B, 30, approximation=about))
    assert Interval(420, 640) == total.value
    assert Missing(NOT_COMPARABLE, ("learning-families",)) == total.figure.value


def test_an_approximate_count_of_an_only_unit_stays_as_it_was_written() -> None:
    """Also on the place above."""
    about = figure(C, 500, approximation=Approximation.ABOUT)
    total = only(about, to=TWO)
    assert (Interval(400, 600), attrs.evolve(about, place=TWO)) == (total.value, total.figure)


def test_estimates_add_exactly() -> None:
    """Thirds make one, and the total is an estimate."""
    status = frozenset({Status.ESTIMATED})
    given = [figure(A, Fraction(1, 3), status=status), figure(B, Fraction(2, 3), status=status)]
    total = only(*given)
    assert (1, status) == (total.value, total.status)
    assert Fraction(10, 3) == only(given[0], figure(B, 3)).value


def test_all_that_is_to_be_known_about_counts_is_known_about_the_total() -> None:
    """And it is normal only when all are."""
    status = frozenset({Status.ESTIMATED, Status.BREAK})
    total = only(figure(A, 3, status=status), figure(B, 4))
    assert status == total.status


def test_a_partial_total_of_estimates_is_both() -> None:
    """Estimated and provisional."""
    status = frozenset({Status.ESTIMATED})
    total = only(figure(A, Fraction(7, 2), status=status), partial=True)
    assert (Fraction(7, 2), status | {Status.PROVISIONAL}, 3) == (
        total.value,
        total.status,
        total.figure.value,
    )


def test_a_measure_that_may_overlap_is_not_added() -> None:
    """One person may be in two places: whatever is missing, and also for what came."""
    both = [figure(where, 3, measure=PARTICIPANTS) for where in (A, B)]
    none = Missing(NOT_COMPARABLE, ("participants",))
    assert none == only(*both).value
    assert none == only(both[0]).value
    assert none == only(both[0], partial=True).value


def test_a_measure_known_not_to_overlap_here_is_added() -> None:
    """Whoever asks says so."""
    both = [figure(where, 3, measure=PARTICIPANTS) for where in (A, B)]
    assert 6 == only(*both, disjoint=[PARTICIPANTS]).value
    assert 6 == only(*both, disjoint={PARTICIPANTS}).value


def test_a_measure_that_may_overlap_is_kept_where_nothing_is_added() -> None:
    """A place of one unit counts nobody twice."""
    assert 3 == only(figure(C, 3, measure=PARTICIPANTS), to=TWO).value


def test_flows_up_to_different_days_do_not_add() -> None:
    """Half a year and a whole year are no total; the days are told."""
    half = figure(A, 3, measure=FLOW, as_of=date(2026, 6, 30))
    total = only(half, figure(B, 4, measure=FLOW))
    assert Missing(NOT_COMPARABLE, ("communes-assessed", "2026-06-30", "2026-12-31")) == total.value
    assert (2, (), None) == (total.reported, total.missing, total.as_of)


def test_flows_up_to_different_days_do_not_add_in_part_either() -> None:
    """When some are missing as well, that is told first."""
    given = [
        figure(A, 3, measure=FLOW, as_of=date(2026, 6, 30)),
        figure(B, 4, measure=FLOW, as_of=date(2026, 9, 30)),
    ]
    days = ("communes-assessed", "2026-06-30", "2026-09-30")
    partial = only(*given, to=NATION, partial=True)
    assert (Missing(NOT_COMPARABLE, days), 2) == (partial.value, partial.reported)
    assert Missing(NOT_REPORTED, ("00021",)) == only(*given, to=NATION).value
    suppressed = figure(C, Missing(MissingReason.SUPPRESSED), measure=FLOW)
    none = Missing(MissingReason.SUPPRESSED, ("00021",))
    assert none == only(*given, suppressed, to=NATION).value


def test_a_flow_up_to_the_last_day_is_one_of_the_whole_period() -> None:
    """They add, and which way it was said is left out."""
    last = figure(A, 3, measure=FLOW, as_of=date(2026, 12, 31))
    total = only(last, figure(B, 4, measure=FLOW))
    assert (7, None) == (total.value, total.as_of)


def test_flows_up_to_one_day_add() -> None:
    """The total is up to that day."""
    day = date(2026, 6, 30)
    total = only(*(figure(where, 3, measure=FLOW, as_of=day) for where in (A, B)))
    assert (6, day, day) == (total.value, total.as_of, total.figure.as_of)


def test_stocks_of_different_days_add() -> None:
    """Each is the latest there is."""
    total = only(figure(A, 3, as_of=date(2026, 6, 30)), figure(B, 4, as_of=date(2026, 9, 30)))
    assert (7, None) == (total.value, total.as_of)


# ── Which places ─────────────────────────────────────────────────────────────────────────────────


def test_an_island_without_communes_counts_among_the_communes() -> None:
    """Otherwise it would be in no total."""
    gazetteer = listed(
        ("01", "province", None),
        ("001", "district", "01"),
        ("00011", "commune", "001"),
        ("999", "district", "01"),
    )
    given = [figure(A, 3), figure(place("999"), 4)]
    assert 7 == only(*given, gazetteer=gazetteer).value
    assert 7 == only(*given, gazetteer=gazetteer, of=Tier.COMMUNE).value


def test_units_of_a_tier_stand_above_what_lies_in_them() -> None:
    """Villages that nobody counts do not make the communes missing."""
    gazetteer = COUNTRY + listed(("1", "village", "00011"))
    given = [figure(A, 3), figure(B, 4)]
    assert Missing(NOT_REPORTED, ("1",)) == only(*given, gazetteer=gazetteer).value
    assert 7 == only(*given, gazetteer=gazetteer, of=Tier.COMMUNE).value


BEFORE: Final = listed(
    ("01", "province", None),
    ("03", "province", None),
    ("00011", "commune", "01"),
    ("00031", "commune", "03"),
    valid_from=OLD,
)


def test_lists_are_kept_apart() -> None:
    """Before the reform the old places report, after it the new ones."""
    given = [
        figure(A, 3),
        figure(B, 4),
        figure(C, 5),
        figure(place("00011", OLD), 1, period=Year(2024)),
    ]
    totals = roll_up(Figures(given), gazetteer=COUNTRY + BEFORE, to=Tier.PROVINCE)
    assert [
        (place("01", OLD), Year(2024), 1),
        (place("03", OLD), Year(2024), Missing(NOT_REPORTED, ("00031",))),
        (ONE, YEAR, 7),
        (TWO, YEAR, 5),
    ] == [(total.place, total.period, total.value) for total in totals]


def test_a_place_asked_for_answers_for_every_period() -> None:
    """Also for those before its list: nothing is left out without a word."""
    given = [figure(A, 3), figure(B, 4), figure(place("00011", OLD), 1, period=Year(2024))]
    totals = roll_up(Figures(given), gazetteer=COUNTRY + BEFORE, to=ONE)
    assert [Missing(NOT_REPORTED, ("00011", "00012")), 7] == [total.value for total in totals]


def test_units_below_no_place_of_the_tier_are_told() -> None:
    """A commune outside any district is in no district's total."""
    gazetteer = listed(
        ("01", "province", None),
        ("001", "district", "01"),
        ("00011", "commune", "001"),
        ("00012", "commune", "01"),
    )
    given = Figures([figure(A, 3), figure(B, 4), figure(ONE, 9)])
    totals = roll_up(given, gazetteer=gazetteer, to=Tier.DISTRICT)
    assert ([3], (B,)) == ([total.value for total in totals], totals.outside)
    assert (B,) == roll_up(given, gazetteer=gazetteer, to=Tier.DISTRICT, of=Tier.COMMUNE).outside
    assert () == roll_up(given, gazetteer=gazetteer, to=Tier.PROVINCE).outside
    assert () == roll_up(given, gazetteer=gazetteer, to=place("001")).outside


def moved() -> Gazetteer:
    """Return a country in which one commune went from one province to the other."""
    day = date(2026, 3, 1)
    return Gazetteer(
        (
            Entry(ONE, Tier.PROVINCE),
            Entry(TWO, Tier.PROVINCE),
            Entry(A, Tier.COMMUNE, ONE),
            Entry(B, Tier.COMMUNE, ONE, until=date(2026, 2, 28)),
            Entry(B, Tier.COMMUNE, TWO, since=day),
        )
    )


@pytest.mark.parametrize(
    ("on", "expected"), [(date(2026, 2, 28), [7, None]), (date(2026, 3, 1), [3, 4])]
)
def test_the_day_says_what_lies_where(on: date, expected: list[int | None]) -> None:
    """A place that has nothing below it on a day is a unit itself."""
    given = Figures([figure(A, 3), figure(B, 4)])
    totals = roll_up(given, gazetteer=moved(), to=Tier.PROVINCE, on=on)
    assert expected == [None if total.missing else total.value for total in totals]


def test_a_day_is_asked_for_where_it_matters() -> None:
    """Nothing is guessed."""
    with pytest.raises(InvalidValue) as caught:
        roll_up(Figures([figure(A, 3)]), gazetteer=moved(), to=Tier.PROVINCE)
    assert (Code.EMPTY, "pass on=date(…)") == (caught.value.code, caught.value.hint)


def test_places_that_did_not_exist_on_the_day_are_left_out() -> None:
    """Two lists with days of their own are two trees on two days."""
    old = [attrs.evolve(entry, until=OLD) for entry in BEFORE]
    both = COUNTRY + Gazetteer(tuple(old))
    given = Figures([figure(A, 3), figure(B, 4), figure(C, 5)])
    totals = roll_up(given, gazetteer=both, to=Tier.PROVINCE, on=NEW)
    assert [ONE, TWO] == [total.place for total in totals]


def test_a_day_without_any_place_of_the_tier_is_refused() -> None:
    """The day is wrong then."""
    gazetteer = Gazetteer((Entry(ONE, Tier.PROVINCE, since=NEW), Entry(A, Tier.COMMUNE, ONE)))
    with pytest.raises(InvalidValue) as caught:
        roll_up(Figures(), gazetteer=gazetteer, to=Tier.PROVINCE, on=OLD)
    assert (
        Code.OUT_OF_VALIDITY,
        "a day on which there was a place of Tier.PROVINCE",
        OLD,
        "on",
    ) == (caught.value.code, caught.value.expected, caught.value.got, caught.value.where)


# ── What is refused ──────────────────────────────────────────────────────────────────────────────


def test_a_figure_of_an_unknown_place_is_refused() -> None:
    """The error says which lists there are, and what to do with figures of another one."""
    with pytest.raises(UnknownName) as caught:
        only(figure(A, 3), figure(place("00099"), 4))
    assert (
        Code.UNKNOWN_NAME,
        "figures of places of the gazetteer",
        place("00099"),
        "figures",
        f"there is the x list of 2025-07-01; {CARRY}",
    ) == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_a_figure_of_a_district_after_the_reform_is_refused() -> None:
    """Its code may be another place's: the hint says on which list it is."""
    with pytest.raises(UnknownName) as caught:
        only(figure(place("01", OLD), 3))
    assert (
        f"the code is on the x list of 2025-07-01: there it is another place; {CARRY}"
    ) == caught.value.hint


def test_an_unknown_place_to_add_up_to_is_refused() -> None:
    """The hint names what looks alike."""
    with pytest.raises(UnknownName) as caught:
        only(figure(A, 3), to=place("1"))
    assert ("1", "did you mean '01'? a number loses its leading zeros") == (
        caught.value.got,
        caught.value.hint,
    )


@pytest.mark.parametrize(
    ("gazetteer", "expected"),
    [
        (COUNTRY, "one of the tiers [Tier.COMMUNE, Tier.PROVINCE, Tier.NATION]"),
        (Gazetteer(), "a gazetteer with places"),
    ],
)
def test_a_tier_without_places_is_refused(gazetteer: Gazetteer, expected: str) -> None:
    """After the reform there are no districts."""
    with pytest.raises(UnknownName) as caught:
        roll_up(Figures(), gazetteer=gazetteer, to=Tier.DISTRICT)
    assert (Code.UNKNOWN_NAME, expected, Tier.DISTRICT, "to") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


@pytest.mark.parametrize("to", [Tier.COMMUNE, A])
def test_units_above_what_they_add_up_to_are_refused(to: Tier | Place) -> None:
    """Provinces do not add up to a commune."""
    with pytest.raises(InvalidValue) as caught:
        only(figure(A, 3), to=to, of=Tier.PROVINCE)
    assert (
        Code.OUT_OF_RANGE,
        "units of a tier not above Tier.COMMUNE",
        Tier.PROVINCE,
        "of",
        "counts add upwards: swap of and to",
    ) == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_a_place_that_lies_in_itself_is_refused() -> None:
    """It has no total."""
    circle = Gazetteer((Entry(ONE, Tier.PROVINCE, TWO), Entry(TWO, Tier.PROVINCE, ONE)))
    with pytest.raises(InvalidValue) as caught:
        only(figure(ONE, 3), gazetteer=circle)
    assert (Code.MALFORMED, "places that do not lie in themselves") == (
        caught.value.code,
        caught.value.expected,
    )


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"gazetteer": [A]}, "gazetteer"),
        ({"to": "province"}, "to"),
        ({"of": "commune"}, "of"),
        ({"partial": 1}, "partial"),
        ({"disjoint": None}, "disjoint"),
        ({"disjoint": PARTICIPANTS}, "disjoint"),
        ({"disjoint": ["participants"]}, "disjoint"),
        ({"on": "2026-03-01"}, "on"),
    ],
)
def test_an_argument_of_another_type_is_refused(changed: dict[str, Any], where: str) -> None:
    """The error names it."""
    arguments: dict[str, Any] = {"gazetteer": COUNTRY, "to": ONE, **changed}
    with pytest.raises(WrongType) as caught:
        roll_up(Figures(), **arguments)
    assert where == caught.value.where


def test_only_a_ledger_is_rolled_up() -> None:
    """A list of figures may hold two for one place."""
    given: Any = [figure(A, 3)]
    with pytest.raises(WrongType) as caught:
        roll_up(given, gazetteer=COUNTRY, to=ONE)
    assert "figures" == caught.value.where

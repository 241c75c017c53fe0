"""Carrying figures from old places to new ones."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final, cast

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, WrongType
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Additivity, Measure
from hocsuotdoi.merger import (
    Carried,
    Comparability,
    Concordance,
    Link,
    Part,
    Policy,
    Portion,
    Recast,
)
from hocsuotdoi.merger._sum import as_figure, total
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place

OLD_LIST: Final = date(2025, 6, 30)
EFFECTIVE: Final = date(2025, 7, 1)
BEFORE: Final = Year(2024)
NOT_REPORTED: Final = Missing(MissingReason.NOT_REPORTED)
E: Final = frozenset({Status.ESTIMATED})
M: Final = frozenset({Status.MISSING})
P: Final = frozenset({Status.PROVISIONAL})
A: Final = frozenset({Status.NORMAL})


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


def old(code: str) -> Place:
    return Place(code, system="vn-gso", valid_from=OLD_LIST, name=f"Xã cũ {code}")


def new(code: str) -> Place:
    return Place(code, system="vn-gso", valid_from=EFFECTIVE, name=f"Xã {code}")


def made(*rows: tuple[str, str, str]) -> Concordance:
    return Concordance.from_rows(
        [{"old_code": a, "new_code": b, "part": part} for a, b, part in rows],
        system="vn-gso",
        old_list=OLD_LIST,
        effective=EFFECTIVE,
    )


def figure(
    measure: Measure,
    code: str,
    value: int | Fraction | Missing,
    **more: Any,  # noqa: ANN401
) -> Figure:
    return Figure(measure, old(code), BEFORE, value, **more)


def counts(measure: Measure, **values: int) -> Figures:
    return Figures(figure(measure, code[1:], value) for code, value in values.items())


# 1 and 2 become 1; 3 is split between 1 and 3, 4 between 3 and 4; 5 stays itself.
LINKS: Final = made(
    ("1", "1", "whole"),
    ("2", "1", "whole"),
    ("3", "2", "part"),
    ("3", "3", "part"),
    ("4", "3", "part_all_population"),
    ("4", "4", "area_part"),
    ("6", "4", "whole"),
    ("5", "5", "whole"),
)
WEIGHED: Final = LINKS.weighted(
    {("3", "2"): Fraction(1, 3), ("3", "3"): Fraction(2, 3)}, basis="dân số 1/4/2024"
)
ALL: Final = {"_1": 10, "_2": 20, "_3": 31, "_4": 40, "_5": 50, "_6": 60}
MEMBERS: Final = counts(c.MEMBERS, **ALL)
FAMILIES: Final = counts(c.LEARNING_FAMILIES, **ALL)
OVERLAPPING: Final = attrs.evolve(c.MEMBERS, id="participants", additivity=Additivity.OVERLAPS)


def values(recast: Recast) -> dict[str, int | Fraction | Missing]:
    return {one.place.code: one.value for one in recast.figures}


def incomparable(*about: str) -> Missing:
    return Missing(MissingReason.NOT_COMPARABLE, about)


# ── Policies ─────────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_shared_out_unless_asked() -> None:
    """A new place that took a part of a split one has no value; the message names that one."""
    recast = LINKS.carry(MEMBERS)
    assert Policy.REFUSE is recast.policy
    assert {
        "1": 30,
        "2": incomparable("3"),
        "3": incomparable("3"),
        "4": 60,  # the area it took of 4 holds nobody
        "5": 50,
    } == values(recast)
    assert {
        "1": 30,
        "2": incomparable("3"),
        "3": incomparable("3"),
        "4": incomparable("4"),
        "5": 50,
    } == values(LINKS.carry(FAMILIES))


def test_weights_given_are_not_used_unless_asked() -> None:
    """Not even a weight of one."""
    certain = LINKS.weighted({("3", "2"): 1, ("3", "3"): 0}, basis="x")
    assert LINKS.carry(MEMBERS).figures == certain.carry(MEMBERS).figures
    assert LINKS.carry(MEMBERS).figures == WEIGHED.carry(MEMBERS).figures


def test_a_union_has_the_value_of_all_its_old_places() -> None:
    """For people it may be smaller than for everything else."""
    assert {"1": 30, "2+3": 71, "4": 60, "5": 50} == values(
        LINKS.carry(MEMBERS, policy=Policy.UNION)
    )
    assert {"1": 30, "2+3+4": 131, "5": 50} == values(LINKS.carry(FAMILIES, policy=Policy.UNION))


def test_weights_share_a_place_out() -> None:
    """To the last fraction, and marked; what needs no weight is not marked."""
    recast = WEIGHED.carry(MEMBERS, policy=Policy.WEIGHTS)
    assert {"1": 30, "2": Fraction(31, 3), "3": Fraction(62, 3) + 40, "4": 60, "5": 50} == values(
        recast
    )
    assert [A, E, E, A, A] == [one.status for one in recast.figures]


def test_an_estimate_that_comes_out_whole_is_marked_too() -> None:
    """The status tells, not the number."""
    even = LINKS.weighted({("3", "2"): Fraction(1, 31), ("3", "3"): Fraction(30, 31)}, basis="x")
    recast = even.carry(MEMBERS, policy=Policy.WEIGHTS)
    assert {"1": 30, "2": 1, "3": 70, "4": 60, "5": 50} == values(recast)
    assert [A, E, E, A, A] == [one.status for one in recast.figures]


def test_a_weight_of_one_is_an_estimate() -> None:
    """And one of nothing asks for no report."""
    certain = LINKS.weighted({("3", "2"): 0, ("3", "3"): 1}, basis="x")
    recast = certain.carry(counts(c.MEMBERS, _4=40, _6=60, _3=31), policy=Policy.WEIGHTS)
    assert {"2": 0, "3": 71, "4": 60} == values(recast)
    assert [E, E, A] == [one.status for one in recast.figures]
    silent = certain.carry(counts(c.MEMBERS, _4=40), policy=Policy.WEIGHTS)
    assert {"3": Missing(MissingReason.NOT_REPORTED, ("3",))} == values(silent)


def test_without_weights_nothing_is_shared_out() -> None:
    """There is no silent default of equal shares."""
    assert LINKS.carry(MEMBERS).figures == LINKS.carry(MEMBERS, policy=Policy.WEIGHTS).figures


def test_an_old_place_without_a_report_is_named() -> None:
    """It is never zero; only new places that take part of a reported one are told of."""
    recast = LINKS.carry(counts(c.MEMBERS, _1=10, _5=50))
    assert {"1": Missing(MissingReason.NOT_REPORTED, ("2",)), "5": 50} == values(recast)
    assert [M, A] == [one.status for one in recast.figures]


def test_a_place_that_stayed_itself_is_named_when_it_is_silent() -> None:
    """It has a report, or none."""
    found = LINKS.carried(c.MEMBERS, Figures(), place=new("5"), period=BEFORE)
    assert found is not None
    assert Missing(MissingReason.NOT_REPORTED, ("5",)) == found.figure.value
    assert (Portion(old("5"), 1, None),) == found.portions


def test_the_reason_of_the_first_absent_one_is_told() -> None:
    """With the codes of all."""
    hidden = Missing(MissingReason.SUPPRESSED)
    three = made(("1", "1", "whole"), ("2", "1", "whole"), ("3", "1", "whole"))
    figures = Figures([figure(c.MEMBERS, "1", hidden), figure(c.MEMBERS, "3", 3)])
    assert {"1": Missing(MissingReason.SUPPRESSED, ("1", "2"))} == values(three.carry(figures))
    figures = Figures([figure(c.MEMBERS, "2", hidden), figure(c.MEMBERS, "3", 3)])
    assert {"1": Missing(MissingReason.NOT_REPORTED, ("1", "2"))} == values(three.carry(figures))


def test_measures_and_periods_are_carried_apart() -> None:
    """Each as if it were alone."""
    later = Figures([Figure(c.MEMBERS, old("5"), Year(2023), 49)])
    recast = LINKS.carry(MEMBERS + FAMILIES + later)
    assert 11 == len(recast)
    assert 49 == recast.figures.value(c.MEMBERS, place=new("5"), period=Year(2023))
    assert 50 == recast.figures.value(c.LEARNING_FAMILIES, place=new("5"), period=BEFORE)


def test_figures_of_other_places_are_kept_apart() -> None:
    """In order, though their codes be those of old places."""
    strays = [
        Figure(c.MEMBERS, new("1"), Year(2026), 9),
        Figure(c.MEMBERS, old("7"), BEFORE, 1),
        Figure(c.MEMBERS, old("7"), Year(2023), 1),
    ]
    recast = LINKS.carry(Figures([*strays]) + counts(c.MEMBERS, _5=50))
    assert {"5": 50} == values(recast)
    assert (strays[2], strays[1], strays[0]) == recast.left
    assert 4 == len(recast.published)


def test_a_code_never_joins() -> None:
    """Old 00733 is one of four that made the new 00733."""
    links = made(("00733", "00733", "whole"), ("00736", "00733", "whole"), ("1", "00736", "whole"))
    recast = links.carry(counts(c.MEMBERS, _00733=7, _00736=8, _1=1))
    assert {"00733": 15, "00736": 1} == values(recast)


def test_a_place_that_took_no_people_has_no_figure() -> None:
    """Nor a zero when asked for."""
    links = made(("1", "1", "part_all_population"), ("1", "2", "area_part"))
    figures = counts(c.MEMBERS, _1=7)
    for policy in Policy:
        assert {"1": 7} == values(links.carry(figures, policy=policy))
        found = links.carried(c.MEMBERS, figures, place=new("2"), period=BEFORE, policy=policy)
        assert found is not None
        assert incomparable("members") == found.figure.value
        assert Comparability.NOT_COMPARABLE is found.comparability
        assert ((), ()) == (found.portions, found.links)


# ── What comes with a figure ─────────────────────────────────────────────────────────────────────


def test_what_goes_whole_and_alone_stays_as_it_was_published() -> None:
    """Word, scale, decimals, day, status and source."""
    told = figure(
        c.MEMBERS,
        "5",
        1_150_000,
        approximation=Approximation.ABOUT,
        scale=1_000_000,
        places=2,
        as_of=date(2024, 6, 30),
        status=P,
        source="báo cáo",
    )
    (found,) = LINKS.carry(Figures([told])).figures
    assert attrs.evolve(told, place=new("5")) == found
    absent = figure(c.MEMBERS, "5", Missing(MissingReason.SUPPRESSED, ("x",)))
    (found,) = LINKS.carry(Figures([absent])).figures
    assert absent.value == found.value


@pytest.mark.parametrize("more", [{"source": "x"}, {"places": 2}, {"status": P}])
def test_nothing_of_a_single_figure_is_lost(more: dict[str, Any]) -> None:
    """Not the least of it."""
    told = figure(c.MEMBERS, "5", 50, **more)
    (found,) = LINKS.carry(Figures([told])).figures
    assert attrs.evolve(told, place=new("5")) == found


def test_a_sum_has_the_statuses_of_its_parts() -> None:
    """Normal only when all are."""
    one = figure(c.MEMBERS, "1", 10, status=P)
    two = figure(c.MEMBERS, "2", 20)
    estimate = figure(c.MEMBERS, "2", Fraction(41, 2))
    (found,) = LINKS.carry(Figures([one, two])).figures
    assert (30, P) == (found.value, found.status)
    (found,) = LINKS.carry(Figures([one, estimate])).figures
    assert (Fraction(61, 2), P | E) == (found.value, found.status)


def test_a_sum_of_at_least_is_at_least_the_sum() -> None:
    """Other words leave an interval, which no figure can be."""
    more = figure(c.MEMBERS, "1", 10, approximation=Approximation.AT_LEAST)
    (found,) = LINKS.carry(Figures([more, figure(c.MEMBERS, "2", 20)])).figures
    assert (30, Approximation.AT_LEAST) == (found.value, found.approximation)
    about = figure(c.MEMBERS, "2", 20, approximation=Approximation.ABOUT)
    (found,) = LINKS.carry(Figures([more, about])).figures
    assert (Approximation.AT_LEAST, 20) == (found.approximation, found.value)
    (found,) = LINKS.carry(Figures([about, figure(c.MEMBERS, "1", 10)])).figures
    assert (incomparable("members"), M) == (found.value, found.status)


def test_a_share_of_an_approximate_count_keeps_its_lower_end() -> None:
    """At least a third of 31, which is at least 10."""
    for reported in (30, 31):
        more = [figure(c.MEMBERS, "3", reported, approximation=Approximation.AT_LEAST)]
        (two, _) = WEIGHED.carry(Figures(more), policy=Policy.WEIGHTS).figures
        assert (10, Approximation.AT_LEAST, E) == (two.value, two.approximation, two.status)


def test_flows_up_to_different_days_do_not_add() -> None:
    """The end of the period is a day like others; stocks may differ."""

    def summed(measure: Measure, one: date | None, two: date | None) -> Figure:
        figures = Figures(
            [figure(measure, "1", 10, as_of=one), figure(measure, "2", 20, as_of=two)]
        )
        (found,) = LINKS.carry(figures).figures
        return found

    june, december = date(2024, 6, 30), date(2024, 12, 31)
    assert incomparable(c.SCHOLARSHIPS.id) == summed(c.SCHOLARSHIPS, june, None).value
    found = summed(c.SCHOLARSHIPS, june, june)
    assert 30 == found.value
    assert june == found.as_of
    whole = summed(c.SCHOLARSHIPS, december, None)
    assert (30, None) == (whole.value, whole.as_of)
    stock = summed(c.MEMBERS, june, None)
    assert (30, None) == (stock.value, stock.as_of)


def test_titles_of_merged_places_are_not_propagated() -> None:
    """Only the title of a place that stayed what it was."""
    titles = counts(c.LEARNING_COMMUNES_LEVEL_1, **dict.fromkeys(ALL, 1))
    about = "learning-communes-level-1"
    assert {
        "1": incomparable(about),
        "2": incomparable("3"),
        "3": incomparable("3"),
        "4": incomparable("4"),
        "5": 1,
    } == values(LINKS.carry(titles))
    united = LINKS.carry(titles, policy=Policy.UNION)
    assert {"1": incomparable(about), "2+3+4": incomparable(about), "5": 1} == values(united)
    expected = [Comparability.NOT_COMPARABLE] * 2 + [Comparability.SAME_TERRITORY]
    assert expected == [one.comparability for one in united]


def test_people_who_may_be_counted_twice_do_not_add() -> None:
    """They are carried where nothing is added."""
    figures = counts(OVERLAPPING, **ALL)
    assert {
        "1": incomparable("participants"),
        "2": incomparable("participants"),
        "3": incomparable("participants"),
        "4": 60,
        "5": 50,
    } == values(WEIGHED.carry(figures, policy=Policy.WEIGHTS))
    united = LINKS.carry(figures, policy=Policy.UNION)
    assert {
        "1": incomparable("participants"),
        "2+3": incomparable("participants"),
        "4": 60,
        "5": 50,
    } == values(united)
    worth = [Comparability.NOT_COMPARABLE] * 2 + [
        Comparability.RECAST_EXACT,
        Comparability.SAME_TERRITORY,
    ]
    assert worth == [one.comparability for one in united]


# ── What a figure is made of ─────────────────────────────────────────────────────────────────────


def carried(
    concordance: Concordance, place: Place, policy: Policy, measure: Measure = c.MEMBERS
) -> Carried:
    found = concordance.carried(
        measure, MEMBERS + FAMILIES, place=place, period=BEFORE, policy=policy
    )
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "policy", "worth"),
    [
        ("5", Policy.REFUSE, Comparability.SAME_TERRITORY),
        ("5", Policy.UNION, Comparability.SAME_TERRITORY),
        ("1", Policy.REFUSE, Comparability.RECAST_EXACT),
        ("1", Policy.UNION, Comparability.RECAST_EXACT),
        ("4", Policy.WEIGHTS, Comparability.RECAST_EXACT),
        ("2", Policy.REFUSE, Comparability.NOT_COMPARABLE),
        ("2", Policy.WEIGHTS, Comparability.RECAST_ESTIMATED),
        ("3", Policy.WEIGHTS, Comparability.RECAST_ESTIMATED),
        ("2+3", Policy.UNION, Comparability.UNION),
        ("2+3", Policy.REFUSE, Comparability.UNION),
    ],
)
def test_what_a_figure_is_worth_is_told(code: str, policy: Policy, worth: Comparability) -> None:
    """Beside one that the new place itself reports."""
    assert worth is carried(WEIGHED, new(code), policy).comparability


def test_without_weights_an_estimate_is_worth_nothing() -> None:
    """Though weights be asked for."""
    assert Comparability.NOT_COMPARABLE is carried(LINKS, new("2"), Policy.WEIGHTS).comparability


def test_a_figure_has_the_old_ones_it_is_made_of() -> None:
    """As they were published, with the links they came over."""
    found = carried(WEIGHED, new("3"), Policy.WEIGHTS)
    three, four = (MEMBERS.get(c.MEMBERS, place=old(code), period=BEFORE) for code in "34")
    assert (
        Portion(old("3"), Fraction(2, 3), three),
        Portion(old("4"), 1, four),
    ) == found.portions
    assert (three, four) == found.published
    assert [("3", "3"), ("4", "3")] == [(one.source.code, one.target.code) for one in found.links]
    assert new("2+3") == found.union
    assert "dân số 1/4/2024" == found.basis
    assert E == found.status
    assert Fraction(62, 182) == found.estimated


def test_a_figure_of_a_union_came_over_all_its_links() -> None:
    """Of all its old places."""
    found = carried(WEIGHED, new("2+3"), Policy.UNION)
    assert [("3", "2"), ("3", "3"), ("4", "3"), ("4", "4")] == [
        (one.source.code, one.target.code) for one in found.links
    ]
    assert ("", Fraction(0), new("2+3")) == (found.basis, found.estimated, found.union)


def test_an_exact_figure_rests_on_no_weights() -> None:
    """Nor does one that has no value."""
    exact = carried(WEIGHED, new("1"), Policy.WEIGHTS)
    assert ("", Fraction(0), None) == (exact.basis, exact.estimated, exact.union)
    refused = carried(WEIGHED, new("2"), Policy.REFUSE)
    assert ("", Fraction(0), new("2+3")) == (refused.basis, refused.estimated, refused.union)
    unknown = carried(
        LINKS.weighted({("4", "3"): 1, ("4", "4"): 0}, basis="x", people=False),
        new("3"),
        Policy.WEIGHTS,
        c.LEARNING_FAMILIES,
    )
    assert (incomparable("3"), "") == (unknown.figure.value, unknown.basis)


def test_nothing_is_carried_to_a_place_of_another_list() -> None:
    """Nor to a member of a union when unions are asked for."""
    asked = [
        (old("1"), Policy.REFUSE),
        (new("9"), Policy.REFUSE),
        (new("2"), Policy.UNION),
    ]
    for place, policy in asked:
        assert LINKS.carried(c.MEMBERS, MEMBERS, place=place, period=BEFORE, policy=policy) is None


def test_a_recast_gives_every_figure_with_what_it_is_made_of() -> None:
    """In order, and nothing for what was not carried."""
    recast = WEIGHED.carry(MEMBERS, policy=Policy.WEIGHTS)
    assert list(recast.figures) == [one.figure for one in recast]
    found = recast.get(c.MEMBERS, place=new("3"), period=BEFORE)
    assert carried(WEIGHED, new("3"), Policy.WEIGHTS) == found
    assert recast.get(c.LEARNING_FAMILIES, place=new("3"), period=BEFORE) is None
    assert "<Recast of 2025-07-01, WEIGHTS: <Figures: 5 figures, 5 places, 1 period>>" == repr(
        recast
    )


def test_a_portion_tells_what_it_gives_by_a_weight() -> None:
    """Nothing where it goes whole, or is not known."""
    told = figure(c.MEMBERS, "3", 31)
    assert Fraction(31, 3) == Portion(old("3"), Fraction(1, 3), told).shared_out
    assert Fraction(31) == Portion(old("3"), Fraction(1), told).shared_out
    assert 0 == Portion(old("3"), 1, told).shared_out
    assert 0 == Portion(old("3"), None, told).shared_out
    assert 0 == Portion(old("3"), Fraction(1, 3), None).shared_out
    absent = figure(c.MEMBERS, "3", NOT_REPORTED)
    assert 0 == Portion(old("3"), Fraction(1, 3), absent).shared_out


def test_the_estimated_share_of_nothing_is_nothing() -> None:
    """Zero is not divided by."""
    found = WEIGHED.carry(counts(c.MEMBERS, _3=0), policy=Policy.WEIGHTS)
    assert [0, 0] == [one.estimated for one in found]


# ── Unions of figures on new places ──────────────────────────────────────────────────────────────


def test_figures_of_new_places_are_added_up_over_unions() -> None:
    """Only of those in a union; an absent one is named."""
    after = Year(2025)
    figures = Figures(
        [
            Figure(c.MEMBERS, new("1"), after, 1),
            Figure(c.MEMBERS, new("2"), after, 2),
            Figure(c.MEMBERS, new("3"), after, 3),
            Figure(c.LEARNING_FAMILIES, new("2"), after, 2),
        ]
    )
    united = LINKS.unite(figures, people=True)
    assert 5 == united.value(c.MEMBERS, place=new("2+3"), period=after)
    assert 2 == len(united)
    assert {
        ("2+3+4", "members"): Missing(MissingReason.NOT_REPORTED, ("4",)),
        ("2+3+4", "learning-families"): Missing(MissingReason.NOT_REPORTED, ("3", "4")),
    } == {(one.place.code, one.measure.id): one.value for one in LINKS.unite(figures)}


def test_one_union_is_added_up_by_the_kind_of_its_measure() -> None:
    """None for a place that is no union."""
    after = Year(2025)
    figures = Figures(Figure(c.MEMBERS, new(code), after, int(code)) for code in "1234")
    figures += Figures(Figure(OVERLAPPING, new(code), after, int(code)) for code in "1234")

    def united(measure: Measure, code: str) -> object:
        found = LINKS.united(measure, figures, place=new(code), period=after)
        return found and found.value

    assert 5 == united(c.MEMBERS, "2+3")
    assert 9 == united(c.MEMBERS, "2+3+4")
    assert united(c.MEMBERS, "2") is None
    assert united(c.MEMBERS, "1") is None
    assert united(c.MEMBERS, "9") is None
    assert united(c.LEARNING_FAMILIES, "2+3") is None
    assert incomparable("participants") == united(OVERLAPPING, "2+3")


# ── Bad input ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("period", "as_of", "got"),
    [
        (Year(2026), None, Year(2026)),
        (Year(2025), date(2025, 7, 1), date(2025, 7, 1)),
        (Year(2025), date(2025, 12, 31), date(2025, 12, 31)),
    ],
)
def test_a_figure_of_a_closed_place_is_refused(
    period: Year, as_of: date | None, got: object
) -> None:
    """By all that would carry it."""
    bad = Figure(c.MEMBERS, old("5"), period, 50, as_of=as_of)
    figures = Figures()
    if as_of is not None:  # those that come before it are in order
        figures += Figure(c.MEMBERS, old("1"), period, 1, as_of=OLD_LIST)
    figures += bad
    for use in (
        lambda: LINKS.carry(figures),
        lambda: LINKS.carried(c.MEMBERS, figures, place=new("5"), period=period),
    ):
        with pytest.raises(InvalidValue) as caught:
            use()
        assert fields(caught.value) == (
            Code.OUT_OF_VALIDITY,
            "a figure from before 2025-07-01, when the place was closed",
            got,
            "the figures of Xã cũ 5 (5)",
            "check(figures=…) lists all of them",
        )


def test_a_figure_of_the_last_day_of_a_place_is_carried() -> None:
    """And one of the year in which it was closed."""
    told = Figure(c.MEMBERS, old("5"), Year(2025), 50, as_of=OLD_LIST)
    assert {"5": 50} == values(LINKS.carry(Figures([told])))
    assert {"5": 50} == values(LINKS.carry(Figures([attrs.evolve(told, as_of=None)])))


@pytest.mark.parametrize(
    ("use", "expected", "where"),
    [
        (lambda: LINKS.carry(cast("Any", 1)), "a Figures", "Concordance.carry"),
        (lambda: LINKS.carry(MEMBERS, policy=cast("Any", 1)), "a Policy", "Concordance.carry"),
        (lambda: LINKS.unite(cast("Any", 1)), "a Figures", "Concordance.unite"),
        (lambda: LINKS.unite(MEMBERS, people=cast("Any", 1)), "a bool", "Concordance.unite"),
    ],
)
def test_what_is_given_is_checked(use: Any, expected: str, where: str) -> None:  # noqa: ANN401
    """By type."""
    with pytest.raises(WrongType) as caught:
        use()
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, 1, where, "")


def test_what_is_asked_of_one_place_is_checked() -> None:
    """As it is for all of them."""
    good: dict[str, Any] = {"place": new("1"), "period": BEFORE, "policy": Policy.REFUSE}
    for name, expected in (("place", "a Place"), ("period", "Year(2024)"), ("policy", "a Policy")):
        with pytest.raises(WrongType) as caught:
            LINKS.carried(c.MEMBERS, MEMBERS, **{**good, name: cast("Any", 1)})
        assert 1 == caught.value.got
        assert expected in caught.value.expected
    for measure, figures in ((1, MEMBERS), (c.MEMBERS, 1)):
        with pytest.raises(WrongType) as caught:
            LINKS.carried(cast("Any", measure), cast("Any", figures), **good)
        assert 1 == caught.value.got
        del good["policy"]
        with pytest.raises(WrongType) as caught:
            LINKS.united(
                cast("Any", measure), cast("Any", figures), place=new("2+3"), period=BEFORE
            )
        assert 1 == caught.value.got
        good["policy"] = Policy.REFUSE


@pytest.mark.parametrize(
    ("kind", "good", "name", "bad"),
    [
        (Portion, Portion(old("1"), 1, None), "source", 1),
        (Portion, Portion(old("1"), 1, None), "share", 0.5),
        (Portion, Portion(old("1"), 1, None), "figure", 1),
        (Carried, carried(LINKS, new("1"), Policy.REFUSE), "figure", 1),
        (Carried, carried(LINKS, new("1"), Policy.REFUSE), "comparability", 1),
        (Carried, carried(LINKS, new("1"), Policy.REFUSE), "portions", [1]),
        (Carried, carried(LINKS, new("1"), Policy.REFUSE), "portions", (1,)),
        (Carried, carried(LINKS, new("1"), Policy.REFUSE), "links", [1]),
        (Carried, carried(LINKS, new("1"), Policy.REFUSE), "links", (1,)),
        (Carried, carried(LINKS, new("1"), Policy.REFUSE), "union", 1),
        (Carried, carried(LINKS, new("1"), Policy.REFUSE), "basis", 1),
        (Recast, LINKS.carry(MEMBERS), "concordance", 1),
        (Recast, LINKS.carry(MEMBERS), "policy", 1),
        (Recast, LINKS.carry(MEMBERS), "figures", 1),
        (Recast, LINKS.carry(MEMBERS), "published", 1),
        (Recast, LINKS.carry(MEMBERS), "left", [1]),
        (Recast, LINKS.carry(MEMBERS), "left", (1,)),
    ],
)
def test_the_fields_of_what_was_carried_are_checked(
    kind: type[object],
    good: Any,  # noqa: ANN401
    name: str,
    bad: object,
) -> None:
    """The message says which."""
    with pytest.raises(WrongType) as caught:
        attrs.evolve(good, **{name: bad})
    assert f"{kind.__name__}.{name}" == caught.value.where


@pytest.mark.parametrize("share", [Fraction(-1, 2), Fraction(3, 2), 2])
def test_a_portion_is_a_share(share: Fraction | int) -> None:
    """From nothing to all."""
    with pytest.raises(InvalidValue) as caught:
        Portion(old("1"), share, None)
    assert fields(caught.value) == (
        Code.OUT_OF_RANGE,
        "a share from 0 to 1",
        share,
        "Portion.share",
        "",
    )


# ── Sums ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_sum_of_what_is_missing_is_missing() -> None:
    """With its reason."""
    assert NOT_REPORTED == total(c.MEMBERS, [(figure(c.MEMBERS, "1", NOT_REPORTED), 1)])


def test_a_sum_of_intervals_is_one() -> None:
    """Scaled by the shares."""
    about = figure(c.MEMBERS, "1", 20, approximation=Approximation.ABOUT)
    parts = [(about, Fraction(1, 2)), (figure(c.MEMBERS, "2", 3), Fraction(1, 3))]
    interval = about.interval
    assert isinstance(interval, Interval)
    expected = interval.scaled(Fraction(1, 2)).plus(Interval.exactly(1))
    assert expected == total(c.MEMBERS, parts)
    assert 0 == total(c.MEMBERS, [])


def test_an_interval_without_a_lower_end_is_no_figure() -> None:
    """Nor is one with both ends; an end that is no whole number is rounded down."""
    place = new("1")
    for interval in (Interval(None, None), Interval(None, 3), Interval(1, 3)):
        assert incomparable("members") == as_figure(c.MEMBERS, place, BEFORE, interval).value
    for low in (0, Fraction(1, 2)):
        found = as_figure(c.MEMBERS, place, BEFORE, Interval(low, None, low_open=True))
        assert (0, Approximation.AT_LEAST) == (found.value, found.approximation)


def test_links_may_be_given_by_hand() -> None:
    """With weights of their own."""
    links = (
        Link(old("1"), new("1"), Part.PART, people=Fraction(1, 4), other=Fraction(3, 4)),
        Link(old("1"), new("2"), Part.PART, people=Fraction(3, 4), other=Fraction(1, 4)),
    )
    concordance = Concordance(
        links, system="vn-gso", old_list=OLD_LIST, effective=EFFECTIVE, basis="tự tính"
    )
    figures = counts(c.MEMBERS, _1=8) + counts(c.LEARNING_FAMILIES, _1=8)
    recast = concordance.carry(figures, policy=Policy.WEIGHTS)
    assert {
        ("members", "1"): 2,
        ("members", "2"): 6,
        ("learning-families", "1"): 6,
        ("learning-families", "2"): 2,
    } == {(one.measure.id, one.place.code): one.value for one in recast.figures}

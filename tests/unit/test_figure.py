"""Figures as they were reported, and the ledger that holds them."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi.errors import Code, Conflict, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Figures, Reported, Revision, Status
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Approximation, Numeral, number
from hocsuotdoi.period import HalfYear, Span, Year
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from hocsuotdoi.measure import Measure

HA_GIANG: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
CAO_BANG: Final = Place("04", system="vn-gso", valid_from=date(2025, 6, 30), name="Cao Bằng")
GONE: Final = Missing(MissingReason.NOT_REPORTED)
MEMBERS: Final = Figure(c.MEMBERS, HA_GIANG, Year(2024), 337_294)


def pickled(value: object) -> object:
    return pickle.loads(pickle.dumps(value))


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


# ── One figure ───────────────────────────────────────────────────────────────────────────────────


def test_a_figure_is_exact_normal_and_whole_unless_told() -> None:
    """The everyday case needs no words."""
    assert (Approximation.EXACT, None, frozenset({Status.NORMAL}), "") == (
        MEMBERS.approximation,
        MEMBERS.as_of,
        MEMBERS.status,
        MEMBERS.source,
    )
    assert MEMBERS.key == (c.MEMBERS, HA_GIANG, Year(2024))


def test_a_figure_without_a_value_is_missing() -> None:
    """Its status says so without being told."""
    figure = Figure(c.MEMBERS, HA_GIANG, Year(2024), GONE)
    assert figure.status == frozenset({Status.MISSING})
    assert "–" == figure.text()
    assert GONE == figure.numeral == figure.interval


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (GONE, frozenset({Status.NORMAL})),
        (GONE, frozenset[Status]()),
        (1, frozenset({Status.MISSING})),
        (1, frozenset({Status.MISSING, Status.BREAK})),
    ],
)
def test_the_status_missing_goes_with_a_missing_value(
    value: int | Missing, status: frozenset[Status]
) -> None:
    """Neither comes without the other."""
    with pytest.raises(InvalidValue) as caught:
        Figure(c.MEMBERS, HA_GIANG, Year(2024), value, status=status)
    assert fields(caught.value) == (
        Code.MALFORMED,
        "status MISSING exactly when the value is Missing",
        status,
        "the figure of members for Hà Giang",
        "",
    )


def test_statuses_combine() -> None:
    """A figure can be estimated and follow a break."""
    both = frozenset({Status.ESTIMATED, Status.BREAK})
    assert both == Figure(c.MEMBERS, HA_GIANG, Year(2024), 1, status=both).status


def test_statuses_have_the_letters_of_sdmx() -> None:
    """So that exports need no table of their own."""
    assert {
        "NORMAL": "A",
        "BREAK": "B",
        "ESTIMATED": "E",
        "MISSING": "M",
        "PROVISIONAL": "P",
    } == {each.name: each.value for each in Status}
    assert "Status.PROVISIONAL" == repr(Status.PROVISIONAL)


@pytest.mark.parametrize(
    ("field", "value", "expected", "where"),
    [
        ("measure", "members", "a Measure", "Figure.measure"),
        ("place", "02", "a Place", "Figure.place"),
        ("period", 2024, "a period, e.g. Year(2024)", "Figure.period"),
        ("period", "2024", "a period, e.g. Year(2024)", "Figure.period"),
        ("value", True, "a whole number", "the figure of members for Hà Giang"),
        ("value", 1.0, "a whole number", "the figure of members for Hà Giang"),
        ("value", "337.294", "a whole number", "the figure of members for Hà Giang"),
        ("value", None, "a whole number", "the figure of members for Hà Giang"),
        ("approximation", "hơn", "an Approximation", "Figure.approximation"),
        ("status", Status.NORMAL, "a frozenset", "Figure.status"),
        ("status", frozenset({"A"}), "a Status", "Figure.status"),
        ("source", None, "a str", "Figure.source"),
        ("as_of", "2024-06-30", "a datetime.date", "Figure.as_of"),
    ],
)
def test_a_field_of_another_type_is_refused(
    field: str, value: object, expected: str, where: str
) -> None:
    """The error names the field, or the figure, and what it should hold."""
    given: dict[str, Any] = {
        "measure": c.MEMBERS,
        "place": HA_GIANG,
        "period": Year(2024),
        "value": 1,
        field: value,
    }
    with pytest.raises(WrongType) as caught:
        Figure(**given)
    got = "A" if value == frozenset({"A"}) else value
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, expected, got, where)


def test_a_negative_count_is_refused() -> None:
    """Nothing is counted below zero."""
    with pytest.raises(InvalidValue) as caught:
        Figure(c.MEMBERS, HA_GIANG, Year(2024), -1)
    assert fields(caught.value) == (
        Code.NEGATIVE_COUNT,
        "a whole number of at least 0",
        -1,
        "the figure of members for Hà Giang",
        "",
    )


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2024, 12, 31)])
def test_a_figure_may_count_up_to_any_day_of_its_period(day: date) -> None:
    """The first and the last included."""
    assert day == attrs.evolve(MEMBERS, as_of=day).as_of


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2025, 1, 1)])
def test_a_day_outside_the_period_is_refused(day: date) -> None:
    """It would be a figure of another period."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(MEMBERS, as_of=day)
    assert fields(caught.value) == (
        Code.DATE_OUTSIDE_PERIOD,
        "a day from 2024-01-01 to 2024-12-31",
        day,
        "Figure.as_of",
        "",
    )


@pytest.mark.parametrize(
    ("approximation", "value", "vi", "en", "interval"),
    [
        (Approximation.EXACT, 6_020, "6.020", "6,020", Interval.exactly(6_020)),
        (Approximation.MORE_THAN, 6_020, "hơn 6.020", "more than 6,020", Interval(6_020, None)),
        (Approximation.AT_LEAST, 6_020, "ít nhất 6.020", "at least 6,020", Interval(6_020, None)),
        (
            Approximation.ALMOST,
            6_020,
            "gần 6.020",
            "nearly 6,020",
            Interval(0, 6_020, low_open=True),
        ),
        (Approximation.ABOUT, 6_020, "khoảng 6.020", "about 6,020", Interval(6_010, 6_030)),
        (Approximation.ABOUT, 1, "khoảng 1", "about 1", Interval(0, 2)),
        (Approximation.ABOUT, 0, "khoảng 0", "about 0", Interval(0, 1)),
        (Approximation.ALMOST, 0, "gần 0", "nearly 0", Interval(0, 1)),
    ],
)
def test_a_figure_shows_its_word_and_knows_where_the_true_count_lies(
    approximation: Approximation, value: int, vi: str, en: str, interval: Interval
) -> None:
    """Never below zero: a count is a count."""
    figure = attrs.evolve(MEMBERS, value=value, approximation=approximation)
    assert vi == figure.text()
    assert en == figure.text("en")
    assert interval == figure.interval


def test_a_figure_is_a_value() -> None:
    """Copies and pickles equal it, and hash alike; another source makes another figure."""
    assert MEMBERS == copy.deepcopy(MEMBERS) == pickled(MEMBERS)
    assert hash(MEMBERS) == hash(pickled(MEMBERS))
    assert attrs.evolve(MEMBERS, source="báo cáo") != MEMBERS


# ── The ledger ───────────────────────────────────────────────────────────────────────────────────


def test_a_ledger_is_written_from_counts() -> None:
    """One mapping for one place and period, with what all of it shares."""
    day = date(2024, 11, 15)
    figures = Figures.of(
        HA_GIANG,
        Year(2024),
        {c.MEMBERS: 337_294, c.PARTY_MEMBERS: GONE, c.TRAINING_CLASSES: number("trên 120")},
        as_of=day,
        source="báo cáo",
    )
    assert list(figures) == [
        Figure(c.MEMBERS, HA_GIANG, Year(2024), 337_294, as_of=day, source="báo cáo"),
        Figure(c.PARTY_MEMBERS, HA_GIANG, Year(2024), GONE, as_of=day, source="báo cáo"),
        Figure(
            c.TRAINING_CLASSES,
            HA_GIANG,
            Year(2024),
            120,
            approximation=Approximation.MORE_THAN,
            as_of=day,
            source="báo cáo",
        ),
    ]


def test_a_ledger_can_be_provisional() -> None:
    """Every figure in it, but not what is missing: that is missing."""
    reported: dict[Measure, Reported] = {
        c.MEMBERS: 337_294,
        c.PARTY_MEMBERS: GONE,
        c.TRAINING_CLASSES: number("trên 120"),
    }
    figures = Figures.of(HA_GIANG, Year(2024), reported, provisional=True)
    assert {figure.measure: figure.status for figure in figures} == {
        c.MEMBERS: frozenset({Status.PROVISIONAL}),
        c.PARTY_MEMBERS: frozenset({Status.MISSING}),
        c.TRAINING_CLASSES: frozenset({Status.PROVISIONAL}),
    }
    settled = Figures.of(HA_GIANG, Year(2024), reported, provisional=False)
    assert settled == Figures.of(HA_GIANG, Year(2024), reported)
    assert settled != figures


def test_a_ledger_is_written_from_a_mapping_and_is_provisional_or_not() -> None:
    """Pairs are no mapping, and "no" would count as yes."""
    with pytest.raises(WrongType) as caught:
        Figures.of(HA_GIANG, Year(2024), cast("Any", [(c.MEMBERS, 1)]))
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "a mapping of measures",
        [(c.MEMBERS, 1)],
        "Figures.of",
        "",
    )
    with pytest.raises(WrongType) as caught:
        Figures.of(HA_GIANG, Year(2024), {}, provisional=cast("Any", "no"))
    assert fields(caught.value) == (Code.WRONG_TYPE, "a bool", "no", "Figures.of", "")


@pytest.mark.parametrize(
    ("text", "value", "written", "interval"),
    [
        ("138.068", 138_068, {}, Interval.exactly(138_068)),
        ("12,00", 12, {"places": 2}, Interval.exactly(12)),
        ("10 nghìn 230", 10_230, {}, Interval.exactly(10_230)),
        ("1,150 nghìn", 1_150, {"places": 3, "scale": 1_000}, Interval.exactly(1_150)),
        (
            "hơn 6.020",
            6_020,
            {"approximation": Approximation.MORE_THAN},
            Interval(6_020, None),
        ),
        (
            "1,15 triệu",
            1_150_000,
            {"places": 2, "scale": 1_000_000},
            Interval(1_145_000, 1_160_000, high_open=True),
        ),
        (
            "hơn 1,15 triệu",
            1_150_000,
            {"approximation": Approximation.MORE_THAN, "places": 2, "scale": 1_000_000},
            Interval(1_150_000, None),
        ),
        (
            "gần 2 triệu",
            2_000_000,
            {"approximation": Approximation.ALMOST, "scale": 1_000_000},
            Interval(0, 2_000_000, low_open=True),
        ),
    ],
)
def test_a_count_may_come_as_it_was_written(
    text: str, value: int, written: dict[str, Any], interval: Interval
) -> None:
    """And is shown so; a number in millions says nothing below its last digit."""
    (figure,) = Figures.of(HA_GIANG, Year(2024), {c.MEMBERS: number(text)})
    assert attrs.evolve(MEMBERS, value=value, **written) == figure
    assert interval == figure.interval
    assert figure.text() == ("10.230" if text == "10 nghìn 230" else text)
    assert (interval.low == interval.high) is figure.is_exact


def test_nothing_missing_is_exact() -> None:
    """Nor is it approximate."""
    assert MEMBERS.is_exact
    assert not Figure(c.MEMBERS, HA_GIANG, Year(2024), GONE).is_exact


@pytest.mark.parametrize(
    ("written", "code", "where"),
    [
        ({"scale": 7}, Code.MALFORMED, "Numeral.scale"),
        ({"scale": 1_000_000}, Code.MALFORMED, "Numeral.value"),
        ({"places": -1}, Code.NEGATIVE_COUNT, "Numeral.places"),
    ],
)
def test_a_figure_that_nobody_can_have_written_is_refused(
    written: dict[str, Any], code: Code, where: str
) -> None:
    """337.294 is no whole number of millions."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(MEMBERS, **written)
    assert (code, where) == (caught.value.code, caught.value.where)


@pytest.mark.parametrize("numeral", [Numeral(36, percent=True), Numeral(Fraction(3, 2), places=1)])
def test_a_numeral_that_is_no_count_is_refused(numeral: Numeral) -> None:
    """Half a person, or a percent, is not counted."""
    with pytest.raises(InvalidValue) as caught:
        Figures.of(HA_GIANG, Year(2024), {c.MEMBERS: numeral})
    assert fields(caught.value) == (
        Code.MALFORMED,
        "a whole number of units",
        numeral,
        "the figure of members",
        "",
    )


@pytest.mark.parametrize("given", [True, 1.0, "138.068", None, (1, 2)])
def test_what_is_no_count_is_refused(given: object) -> None:
    """The error names the measure."""
    with pytest.raises(WrongType) as caught:
        Figures.of(HA_GIANG, Year(2024), {c.MEMBERS: cast("Reported", given)})
    assert fields(caught.value)[:4] == (
        Code.WRONG_TYPE,
        "a whole number",
        given,
        "the figure of members",
    )


@pytest.mark.parametrize("given", [-1, Numeral(-1)])
def test_a_negative_count_is_refused_by_the_ledger(given: Reported) -> None:
    """However it was written."""
    with pytest.raises(InvalidValue) as caught:
        Figures.of(HA_GIANG, Year(2024), {c.MEMBERS: given})
    assert fields(caught.value) == (
        Code.NEGATIVE_COUNT,
        "a whole number of at least 0",
        -1,
        "the figure of members",
        "",
    )


def test_a_key_that_is_no_measure_is_refused() -> None:
    """An id is not a measure."""
    with pytest.raises(WrongType) as caught:
        Figures.of(HA_GIANG, Year(2024), cast("Any", {"members": 1}))
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, "a Measure", "members", "Figures.of")


def test_a_ledger_holds_figures_only() -> None:
    """A bare number has no key."""
    with pytest.raises(WrongType) as caught:
        Figures(cast("Any", [337_294]))
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, "a Figure", 337_294, "Figures")


def test_figures_are_listed_by_place_period_and_measure() -> None:
    """Whatever order they came in; a span as long as a year comes before it."""
    span = Span(date(2024, 1, 1), date(2024, 12, 31))
    expected = [
        Figure(c.POPULATION, HA_GIANG, Year(2023), 1),
        Figure(c.MEMBERS, HA_GIANG, HalfYear(2024, 1), 2),
        Figure(c.MEMBERS, HA_GIANG, span, 3),
        Figure(c.CLANS, HA_GIANG, Year(2024), 4),
        Figure(c.MEMBERS, HA_GIANG, Year(2024), 5),
        Figure(c.CLANS, CAO_BANG, Year(2022), 6),
    ]
    assert expected == list(Figures(expected)) == list(Figures(reversed(expected)))


def test_a_ledger_answers_for_a_measure_a_place_and_a_period() -> None:
    """None, or Missing, where nothing was reported."""
    figures = Figures([MEMBERS])
    assert figures.get(c.MEMBERS, place=HA_GIANG, period=Year(2024)) is MEMBERS
    assert 337_294 == figures.value(c.MEMBERS, place=HA_GIANG, period=Year(2024))
    assert figures.get(c.MEMBERS, place=CAO_BANG, period=Year(2024)) is None
    assert figures.value(c.MEMBERS, place=HA_GIANG, period=Year(2023)) == Missing(
        MissingReason.NOT_REPORTED, ("members",)
    )


def test_an_unknown_measure_is_not_merely_unreported() -> None:
    """An id in place of a measure is a mistake, not a gap."""
    for ask in (Figures().get, Figures().value):
        with pytest.raises(WrongType) as caught:
            ask(cast("Any", "members"), place=HA_GIANG, period=Year(2024))
        assert fields(caught.value)[:4] == (
            Code.WRONG_TYPE,
            "a Measure",
            "members",
            "Figures.get",
        )


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (Figures(), "<Figures: 0 figures, 0 places, 0 periods>"),
        (Figures([MEMBERS]), "<Figures: 1 figure, 1 place, 1 period>"),
        (
            Figures([MEMBERS, Figure(c.CLANS, CAO_BANG, Year(2023), 1)]),
            "<Figures: 2 figures, 2 places, 2 periods>",
        ),
    ],
)
def test_a_ledger_sums_itself_up_in_one_line(figures: Figures, expected: str) -> None:
    """A notebook shows thousands of figures as one line."""
    assert expected == repr(figures)


def test_two_ledgers_add_up() -> None:
    """And a single figure can be added alike."""
    clans = Figure(c.CLANS, HA_GIANG, Year(2024), 2_263)
    both = Figures([MEMBERS, clans])
    assert both == Figures([MEMBERS]) + Figures([clans])
    assert both == Figures([MEMBERS]) + clans
    assert 2 == len(both)
    assert both != Figures([MEMBERS])


def test_what_is_no_figure_cannot_be_added() -> None:
    """Nor a bare number."""
    with pytest.raises(WrongType) as caught:
        _ = Figures() + cast("Any", 337_294)
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, "a Figures", 337_294, "Figures.__add__")


def test_a_ledger_is_no_list() -> None:
    """Equality with anything else is False, never an error."""
    assert Figures([MEMBERS]) != [MEMBERS]
    assert Figures() != 0


def test_a_figure_that_differs_is_refused() -> None:
    """Both values are named, and how to replace one on purpose."""
    other = attrs.evolve(MEMBERS, value=337_249)
    ledger = Figures([MEMBERS])
    for later in (other, Figures([other])):
        with pytest.raises(Conflict) as caught:
            _ = ledger + later
        assert fields(caught.value) == (
            Code.FIGURES_DISAGREE,
            "one figure of members for Hà Giang, Year(2024)",
            (337_294, 337_249),
            "",
            "replace one on purpose with Figures.revise(figure, reason=…)",
        )


def test_a_ledger_is_not_filled_with_two_figures_that_differ() -> None:
    """Nor in one go."""
    with pytest.raises(Conflict) as caught:
        Figures([MEMBERS, attrs.evolve(MEMBERS, source="khác")])
    assert (337_294, 337_294) == caught.value.got


def test_a_revision_keeps_both_vintages() -> None:
    """The new figure stands, the old one is kept with the reason."""
    new = attrs.evolve(MEMBERS, value=337_300)
    newest = attrs.evolve(MEMBERS, value=337_301)
    figures = Figures([MEMBERS]).revise(new, reason="sót").revise(newest, reason="sót nữa")
    assert list(figures) == [newest]
    assert figures.revisions == (Revision(MEMBERS, "sót"), Revision(new, "sót nữa"))
    assert figures != Figures([newest])


def test_a_revision_that_changes_nothing_is_none() -> None:
    """The ledger stays itself."""
    figures = Figures([MEMBERS])
    assert figures.revise(attrs.evolve(MEMBERS), reason="lặp lại") is figures


def test_only_what_is_there_can_be_revised() -> None:
    """A new figure is added, not revised."""
    with pytest.raises(UnknownName) as caught:
        Figures().revise(MEMBERS, reason="mới")
    assert fields(caught.value) == (
        Code.UNKNOWN_NAME,
        "a figure that is in the ledger",
        "members",
        "Figures.revise for Hà Giang, Year(2024)",
        "add a new figure with +",
    )


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_revision_needs_a_reason(reason: str) -> None:
    """Nobody replaces a figure silently."""
    with pytest.raises(InvalidValue) as caught:
        Figures([MEMBERS]).revise(MEMBERS, reason=reason)
    assert fields(caught.value) == (Code.EMPTY, "a reason", reason, "Figures.revise", "")


def test_a_revision_needs_a_figure_and_words() -> None:
    """Both are checked by type."""
    with pytest.raises(WrongType) as caught:
        Figures([MEMBERS]).revise(cast("Any", 1), reason="x")
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, "a Figure", 1, "Figures.revise")
    with pytest.raises(WrongType) as caught:
        Figures([MEMBERS]).revise(MEMBERS, reason=cast("Any", None))
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, "a str", None, "Figures.revise")


def test_a_revision_is_made_of_a_figure_and_words() -> None:
    """Whoever makes it."""
    with pytest.raises(WrongType) as caught:
        Revision(cast("Any", 1), "sót")
    assert fields(caught.value) == (Code.WRONG_TYPE, "a Figure", 1, "Revision.superseded", "")
    with pytest.raises(WrongType) as caught:
        Revision(MEMBERS, cast("Any", None))
    assert fields(caught.value) == (Code.WRONG_TYPE, "a str", None, "Revision.reason", "")


def test_revisions_are_joined_with_the_figures() -> None:
    """Each once, in whatever order the ledgers are added."""
    new = attrs.evolve(MEMBERS, value=1)
    one = Figures([MEMBERS]).revise(new, reason="sót")
    clans = Figure(c.CLANS, HA_GIANG, Year(2024), 2_263)
    two = Figures([clans]).revise(attrs.evolve(clans, value=2), reason="nhầm")
    assert (one + two).revisions == (Revision(MEMBERS, "sót"), Revision(clans, "nhầm"))
    assert one + two == two + one
    assert hash(one + two) == hash(two + one)
    assert one + one == one


def test_a_ledger_is_a_value() -> None:
    """Copies and pickles equal it, and hash alike."""
    figures = Figures([MEMBERS]).revise(attrs.evolve(MEMBERS, value=1), reason="sót")
    assert figures == copy.deepcopy(figures) == pickled(figures)
    assert hash(figures) == hash(pickled(figures))


# ── Many places ──────────────────────────────────────────────────────────────────────────────────


def test_one_measure_of_many_places_makes_a_ledger() -> None:
    """The other way round than ``of``, which takes many measures of one place."""
    across = Figures.across(c.MEMBERS, Year(2024), {HA_GIANG: 2, CAO_BANG: number("hơn 3")})
    one_by_one = Figures.of(HA_GIANG, Year(2024), {c.MEMBERS: 2})
    one_by_one += Figures.of(CAO_BANG, Year(2024), {c.MEMBERS: number("hơn 3")})
    assert across == one_by_one
    assert across.places == (HA_GIANG, CAO_BANG)


def test_places_with_the_code_of_another_list_are_named() -> None:
    """They may be other territory."""
    later = Place("02", system="vn-gso", valid_from=date(2025, 7, 1))
    ledger = Figures.across(c.MEMBERS, Year(2024), {HA_GIANG: 2, CAO_BANG: 3})
    assert ledger.namesakes(later) == (HA_GIANG,)
    assert ledger.namesakes(HA_GIANG) == ()


def test_figures_across_places_come_in_a_mapping() -> None:
    """Pairs would hide a place that comes twice."""
    with pytest.raises(WrongType) as caught:
        Figures.across(c.MEMBERS, Year(2024), [(HA_GIANG, 2)])  # type: ignore[arg-type]
    assert caught.value.expected == "a mapping of places"


# ── Estimates ────────────────────────────────────────────────────────────────────────────────────


def test_an_estimate_need_not_be_a_whole_number() -> None:
    """So that what is shared out by weights still adds up; it is shown to the unit."""
    half = Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(5, 2))
    assert (half.status, half.text(), half.is_exact, half.is_plain) == (
        frozenset({Status.ESTIMATED}),
        "3",
        True,
        False,
    )
    assert half.interval == Interval.exactly(Fraction(5, 2))
    assert Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(4, 2)).value == 2


@pytest.mark.parametrize(
    "given",
    [
        lambda: Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(-1, 2)),
        lambda: Figure(
            c.MEMBERS, HA_GIANG, Year(2024), Fraction(1, 2), status=frozenset({Status.NORMAL})
        ),
        lambda: Figure(
            c.MEMBERS, HA_GIANG, Year(2024), Fraction(1, 2), approximation=Approximation.ABOUT
        ),
        lambda: Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(1, 2), scale=1_000),
    ],
)
def test_no_other_count_is_a_fraction(given: Callable[[], Figure]) -> None:
    """A report counts whole units."""
    with pytest.raises(InvalidValue):
        given()


# ── Estimates by weights, and figures of several lists ───────────────────────────────────────────


def test_an_estimate_may_be_no_whole_number() -> None:
    """Its status says so without being told; it is shown to the unit."""
    figure = Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(5, 2))
    assert (Fraction(5, 2), frozenset({Status.ESTIMATED})) == (figure.value, figure.status)
    assert Interval.exactly(Fraction(5, 2)) == figure.interval
    assert ("3", Numeral(3), True, False) == (
        figure.text(),
        figure.numeral,
        figure.is_exact,
        figure.is_plain,
    )
    ledger = Figures([figure])
    assert Fraction(5, 2) == ledger.value(c.MEMBERS, place=HA_GIANG, period=Year(2024))


def test_a_fraction_that_is_whole_is_an_int() -> None:
    """Whatever it came from."""
    figure = Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(6, 2))
    assert (3, int, frozenset({Status.NORMAL})) == (figure.value, type(figure.value), figure.status)


@pytest.mark.parametrize(
    "more",
    [
        {"status": frozenset({Status.NORMAL})},
        {"status": frozenset({Status.PROVISIONAL})},
        {"approximation": Approximation.AT_LEAST},
        {"scale": 1_000},
        {"places": 1},
    ],
)
def test_only_an_estimate_is_no_whole_number(more: dict[str, Any]) -> None:
    """Nobody wrote it so, with a word or a scale."""
    with pytest.raises(InvalidValue) as caught:
        Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(5, 2), **more)
    assert fields(caught.value) == (
        Code.MALFORMED,
        "a whole number, as only an estimate with status ESTIMATED is none",
        Fraction(5, 2),
        "the figure of members for Hà Giang",
        "",
    )


def test_an_estimate_has_statuses_of_the_right_kind() -> None:
    """A set of them."""
    with pytest.raises(WrongType) as caught:
        Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(5, 2), status=cast("Any", 5))
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, "a frozenset", 5, "Figure.status")


def test_an_estimate_is_not_negative() -> None:
    """As no count is."""
    with pytest.raises(InvalidValue) as caught:
        Figure(c.MEMBERS, HA_GIANG, Year(2024), Fraction(-5, 2))
    assert Code.NEGATIVE_COUNT is caught.value.code


@pytest.mark.parametrize(
    ("more", "plain"),
    [
        ({}, True),
        ({"source": "báo cáo"}, True),
        ({"as_of": date(2024, 6, 30)}, False),
        ({"status": frozenset({Status.PROVISIONAL})}, False),
        ({"approximation": Approximation.AT_LEAST}, False),
        ({"value": 1_000, "scale": 1_000}, False),
        ({"value": GONE, "status": frozenset({Status.MISSING})}, False),
    ],
)
def test_a_plain_figure_is_a_whole_number_and_no_more(
    more: dict[str, Any],
    plain: bool,  # noqa: FBT001
) -> None:
    """So that many can be added up fast."""
    assert plain is attrs.evolve(MEMBERS, **more).is_plain


def test_a_ledger_knows_its_places() -> None:
    """In order, each once."""
    clans = Figure(c.CLANS, HA_GIANG, Year(2024), 2_263)
    other = attrs.evolve(MEMBERS, place=CAO_BANG)
    assert (HA_GIANG, CAO_BANG) == Figures([other, MEMBERS, clans]).places
    assert () == Figures().places


def test_a_ledger_knows_who_bears_a_code_on_other_lists() -> None:
    """Other territory, perhaps; another system's code is no namesake."""
    later = attrs.evolve(HA_GIANG, valid_from=date(2025, 7, 1))
    latest = attrs.evolve(HA_GIANG, valid_from=date(2026, 7, 1))
    stranger = attrs.evolve(HA_GIANG, system="other")
    ledger = Figures(
        attrs.evolve(MEMBERS, place=place) for place in (latest, HA_GIANG, stranger, CAO_BANG)
    )
    assert (latest,) == ledger.namesakes(HA_GIANG)
    assert (HA_GIANG, latest) == ledger.namesakes(later)
    assert () == ledger.namesakes(CAO_BANG)
    with pytest.raises(WrongType) as caught:
        ledger.namesakes(cast("Any", "02"))
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, "a Place", "02", "Figures.namesakes")


def test_figures_may_be_read_in_any_order() -> None:
    """All of them."""
    clans = Figure(c.CLANS, HA_GIANG, Year(2024), 2_263)
    assert {MEMBERS, clans} == set(Figures([MEMBERS, clans]).unordered())

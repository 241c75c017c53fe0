"""Totals: what units add up to, and how many of them are in it."""

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
    Interval,
    Missing,
    MissingReason,
    Place,
    Ratio,
    Status,
    Year,
    catalogue,
)
from hocsuotdoi.errors import Code, Conflict, InvalidValue, WrongType
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.rollup import Total, Totals

LIST: Final = date(2025, 7, 1)
HERE: Final = Place("08", system="vn-gso", valid_from=LIST, name="Tỉnh T")
A: Final = Place("00721", system="vn-gso", valid_from=LIST, name="Xã A")
FAMILIES: Final = catalogue.LEARNING_FAMILIES
NONE: Final = Missing(MissingReason.NOT_REPORTED, ("00721",))
NORMAL: Final = frozenset({Status.NORMAL})
PARTIAL: Final = frozenset({Status.PROVISIONAL})
ESTIMATE: Final = frozenset({Status.ESTIMATED})


def total(value: Any = 400, **changed: Any) -> Total:
    """Return the total of two units, with something changed."""
    units: dict[str, Any] = {"reported": 2, "expected": 2}
    return Total(FAMILIES, HERE, Year(2026), value, **(units | changed))


def partial(value: Any = 400, **changed: Any) -> Total:
    """Return a total of which one unit of two is missing."""
    lacking: dict[str, Any] = {"reported": 1, "missing": (A,), "status": PARTIAL}
    return total(value, **(lacking | changed))


def test_a_total_knows_how_many_units_are_in_it() -> None:
    """Coverage is a ratio of units, not of what they count."""
    assert Ratio(2, 2) == total().coverage
    assert Ratio(1, 2) == partial().coverage


def test_only_a_total_with_a_value_and_units_missing_is_partial() -> None:
    """Without a value there is nothing partial about it."""
    none = total(NONE, reported=1, missing=(A,))
    assert (False, True, False) == (total().is_partial, partial().is_partial, none.is_partial)


def test_the_status_is_normal_with_a_value_and_missing_without() -> None:
    """Unless more is told."""
    assert NORMAL == total().status
    assert frozenset({Status.MISSING}) == total(NONE, reported=1, missing=(A,)).status


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Interval(7, 7), 7),
        (Interval(Fraction(14, 2), Fraction(7)), 7),
        (Interval(7, 8), Interval(7, 8)),
    ],
)
def test_a_value_is_kept_as_simply_as_it_can_be(given: Interval, expected: object) -> None:
    """An interval with one number in it is that number."""
    assert expected == total(given).value


def test_a_whole_fraction_is_kept_as_a_whole_number() -> None:
    """An estimate that comes out whole may still be one."""
    assert type(total(Fraction(8, 2), status=ESTIMATE).value) is int


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (total(), Interval(400, 400)),
        (total(Interval(3, 5, low_open=True)), Interval(3, 5, low_open=True)),
        (partial(), Interval(400, None)),
        (partial(Interval(3, 5, low_open=True)), Interval(3, None, low_open=True)),
        (total(NONE, reported=1, missing=(A,)), NONE),
    ],
)
def test_the_true_total_is_at_or_above_what_came(one: Total, expected: object) -> None:
    """And what is missing has no upper end."""
    assert expected == one.interval


@pytest.mark.parametrize(
    ("one", "value", "word"),
    [
        (total(), 400, Approximation.EXACT),
        (total(Fraction(1, 2), status=ESTIMATE), Fraction(1, 2), Approximation.EXACT),
        (partial(), 400, Approximation.AT_LEAST),
        (
            partial(Fraction(7, 2), status=ESTIMATE | PARTIAL),
            3,
            Approximation.AT_LEAST,
        ),
        (total(Interval(6020, None)), 6020, Approximation.AT_LEAST),
        (total(NONE, reported=1, missing=(A,)), NONE, Approximation.EXACT),
        (
            total(Interval(3, 5)),
            Missing(MissingReason.NOT_COMPARABLE, ("learning-families",)),
            Approximation.EXACT,
        ),
    ],
)
def test_a_total_becomes_a_figure_that_says_no_more_than_it_knows(
    one: Total, value: object, word: Approximation
) -> None:
    """A lower bound is "at least"; what has two ends is no count."""
    assert (FAMILIES, HERE, Year(2026), value, word) == (
        one.figure.measure,
        one.figure.place,
        one.figure.period,
        one.figure.value,
        one.figure.approximation,
    )


def test_the_figure_of_a_total_keeps_status_and_day() -> None:
    """Rates computed from it know them too."""
    day = date(2026, 6, 30)
    figure = partial(status=ESTIMATE | PARTIAL, as_of=day).figure
    assert (ESTIMATE | PARTIAL, day) == (figure.status, figure.as_of)
    assert frozenset({Status.MISSING}) == total(Interval(3, 5)).figure.status


def test_the_figure_of_an_only_unit_stays_as_it_was_written() -> None:
    """Nothing was added, so "khoảng 500" remains."""
    about = Figure(FAMILIES, HERE, Year(2026), 500, approximation=Approximation.ABOUT, source="x")
    one = total(about.interval, reported=1, expected=1, only=about)
    assert one.figure is about
    above = attrs.evolve(one, place=A).figure
    assert attrs.evolve(about, place=A) == above


@pytest.mark.parametrize(
    ("changed", "expected", "where"),
    [
        ({"reported": 1}, "as many missing units as lack of the 2 expected: 1", "Total.missing"),
        ({"missing": (A,)}, "as many missing units as lack of the 2 expected: 0", "Total.missing"),
        ({"reported": 3}, "as many missing units as lack of the 2 expected: -1", "Total.missing"),
        ({"value": -1}, "a sum of at least 0", "Total.value"),
        ({"value": True}, "a sum of at least 0", "Total.value"),
        ({"value": Fraction(-1, 2)}, "a sum of at least 0", "Total.value"),
        ({"value": Interval(None, 3)}, "a sum of at least 0", "Total.value"),
        ({"value": Interval(-1, 3)}, "a sum of at least 0", "Total.value"),
        (
            {"reported": 0, "missing": (A, HERE), "status": PARTIAL},
            "a Missing, as nobody reported",
            "Total.value",
        ),
        (
            {"status": frozenset({Status.MISSING})},
            "status MISSING exactly without a value",
            "Total.status",
        ),
        (
            {"value": NONE, "status": NORMAL},
            "status MISSING exactly without a value",
            "Total.status",
        ),
        (
            {"value": Fraction(1, 2)},
            "status ESTIMATED, as it is no whole number",
            "Total.status",
        ),
        (
            {"reported": 1, "missing": (A,)},
            "status PROVISIONAL, as units are missing",
            "Total.status",
        ),
    ],
)
def test_fields_that_contradict_each_other_are_refused(
    changed: dict[str, Any], expected: str, where: str
) -> None:
    """An invalid total cannot exist."""
    with pytest.raises(InvalidValue) as caught:
        total(**changed)
    assert (Code.MALFORMED, expected, where) == (
        caught.value.code,
        caught.value.expected,
        caught.value.where,
    )
    field = where.removeprefix("Total.")
    assert caught.value.got == changed.get(field, caught.value.got)


@pytest.mark.parametrize("reported", [0, -1])
def test_a_place_without_units_is_refused(reported: int) -> None:
    """A place is made up of itself at least."""
    with pytest.raises(InvalidValue) as caught:
        total(NONE, reported=max(reported, 0), expected=reported)
    assert "Total.expected" == caught.value.where
    with pytest.raises(InvalidValue) as caught:
        total(NONE, reported=-1, missing=(A, A, A))
    assert (Code.NEGATIVE_COUNT, "Total.reported") == (caught.value.code, caught.value.where)


@pytest.mark.parametrize(
    ("field", "value", "where"),
    [
        ("value", 4.0, "Total.value"),
        ("value", "4", "Total.value"),
        ("value", None, "Total.value"),
        ("reported", 2.0, "Total.reported"),
        ("expected", "2", "Total.expected"),
        ("missing", [], "Total.missing"),
        ("status", {Status.NORMAL}, "Total.status"),
        ("status", frozenset({"A"}), "Total.status"),
        ("as_of", "2026-06-30", "Total.as_of"),
        ("only", 400, "Total.only"),
    ],
)
def test_a_field_of_another_type_is_refused(field: str, value: object, where: str) -> None:
    """The error names the field."""
    with pytest.raises(WrongType) as caught:
        total(**{field: value})
    assert (Code.WRONG_TYPE, where) == (caught.value.code, caught.value.where)


@pytest.mark.parametrize(
    ("field", "where"),
    [("measure", "Total.measure"), ("place", "Total.place"), ("period", "Total.period")],
)
def test_what_the_total_is_of_is_checked(field: str, where: str) -> None:
    """A name is no measure, a code no place, a number no year."""
    changed: dict[str, Any] = {field: "x"}
    with pytest.raises(WrongType) as caught:
        attrs.evolve(total(), **changed)
    assert where == caught.value.where


def test_a_missing_unit_is_a_place() -> None:
    """Its code alone names none."""
    with pytest.raises(WrongType) as caught:
        total(NONE, reported=1, missing=("00721",))
    assert ("Total.missing", "00721") == (caught.value.where, caught.value.got)


@pytest.mark.parametrize(
    "only",
    [
        Figure(catalogue.HOUSEHOLDS, A, Year(2026), 400),
        Figure(FAMILIES, A, Year(2025), 400),
    ],
)
def test_the_only_figure_is_of_the_same_measure_and_period(only: Figure) -> None:
    """Another one is not what the total is."""
    with pytest.raises(InvalidValue) as caught:
        total(reported=1, expected=1, only=only)
    assert ("the figure of learning-families of one unit, Year(2026)", "Total.only") == (
        caught.value.expected,
        caught.value.where,
    )


def test_there_is_no_only_figure_of_two_units() -> None:
    """Something was added then."""
    with pytest.raises(InvalidValue) as caught:
        total(only=Figure(FAMILIES, A, Year(2026), 400))
    assert "Total.only" == caught.value.where


# ── Several ──────────────────────────────────────────────────────────────────────────────────────


def test_totals_are_found_by_measure_place_and_period() -> None:
    """None stands for what was not asked for."""
    one, other = total(), attrs.evolve(total(), period=Year(2025))
    both = Totals((one, other))
    assert one is both.get(FAMILIES, place=HERE, period=Year(2026))
    assert other is both.get(FAMILIES, place=HERE, period=Year(2025))
    assert both.get(FAMILIES, place=A, period=Year(2026)) is None
    assert ([one, other], 2) == (list(both), len(both))


def test_totals_are_figures() -> None:
    """To compute rates from."""
    found = Totals((total(), attrs.evolve(partial(), place=A))).figures
    assert Figures([total().figure, attrs.evolve(partial(), place=A).figure]) == found


def test_two_totals_of_one_thing_are_refused() -> None:
    """Nobody could say which one holds."""
    with pytest.raises(Conflict) as caught:
        Totals((total(), total(500)))
    assert (Code.FIGURES_DISAGREE, (400, 500), "Totals") == (
        caught.value.code,
        caught.value.got,
        caught.value.where,
    )
    assert "one total of learning-families for Tỉnh T, Year(2026)" == caught.value.expected


@pytest.mark.parametrize(
    ("totals", "outside", "where"),
    [
        ([total()], (), "Totals"),
        ((400,), (), "Totals"),
        ((), [A], "Totals.outside"),
        ((), ("00721",), "Totals.outside"),
    ],
)
def test_totals_hold_totals_and_places(totals: Any, outside: Any, where: str) -> None:
    """In tuples."""
    with pytest.raises(WrongType) as caught:
        Totals(totals, outside=outside)
    assert where == caught.value.where


@pytest.mark.parametrize(
    ("key", "where"),
    [
        (("x", HERE, Year(2026)), "Totals.get"),
        ((FAMILIES, "08", Year(2026)), "Totals.get"),
        ((FAMILIES, HERE, 2026), "Totals.get"),
    ],
)
def test_a_key_of_another_type_is_refused(key: Any, where: str) -> None:
    """It would never be found."""
    with pytest.raises(WrongType) as caught:
        Totals((total(),)).get(key[0], place=key[1], period=key[2])
    assert where == caught.value.where


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ((), "<Totals: 0 totals, 0 with units missing>"),
        ((partial(),), "<Totals: 1 total, 1 with units missing>"),
        (
            (total(), attrs.evolve(total(), place=A)),
            "<Totals: 2 totals, 0 with units missing>",
        ),
    ],
)
def test_the_repr_of_totals_is_one_line(totals: tuple[Total, ...], expected: str) -> None:
    """A national year has tens of thousands."""
    assert expected == repr(Totals(totals))

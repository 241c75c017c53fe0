"""Breakdowns: one total, taken apart by place."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import (
    Figure,
    Figures,
    Missing,
    MissingReason,
    Place,
    Ratio,
    Status,
    Year,
    catalogue,
)
from hocsuotdoi.errors import Code, InvalidValue, UnknownName, WrongType
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.place import Gazetteer, Tier
from hocsuotdoi.rollup import Breakdown, Row, Total, breakdown

LIST: Final = date(2025, 7, 1)
YEAR: Final = Year(2026)
FAMILIES: Final = catalogue.LEARNING_FAMILIES
COUNTRY: Final = Gazetteer.from_rows(
    [
        {"code": "VN", "name": "Cả nước", "tier": "nation"},
        {"code": "01", "name": "Tỉnh Một", "tier": "province", "parent": "VN"},
        {"code": "02", "name": "Tỉnh Hai", "tier": "province", "parent": "VN"},
        {"code": "00011", "name": "Xã A", "tier": "commune", "parent": "01"},
        {"code": "00012", "name": "Xã B", "tier": "commune", "parent": "01"},
        {"code": "00013", "name": "Xã C", "tier": "commune", "parent": "01"},
        {"code": "00014", "name": "Xã D", "tier": "commune", "parent": "01"},
        {"code": "00021", "name": "Xã E", "tier": "commune", "parent": "02"},
    ],
    system="x",
    valid_from=LIST,
)
NATION, ONE, TWO = (COUNTRY.place(code, valid_from=LIST) for code in ("VN", "01", "02"))
A, B, C, D, E = COUNTRY.places(Tier.COMMUNE)
BY_COMMUNE: Final = {A: 10, B: 30, C: 30, D: 5}
NOT_REPORTED: Final = MissingReason.NOT_REPORTED


def broken(
    counts: dict[Place, int | Fraction | Missing] | None = None, **changed: Any
) -> Breakdown:
    """Return what a province has by commune, with something changed."""
    given = Figures(
        Figure(FAMILIES, place, YEAR, value) for place, value in (counts or BY_COMMUNE).items()
    )
    usual: dict[str, Any] = {"place": ONE, "by": Tier.COMMUNE, "period": YEAR}
    arguments: dict[str, Any] = {"gazetteer": COUNTRY, **usual, **changed}
    return breakdown(FAMILIES, given, **arguments)


def test_a_breakdown_is_a_total_and_its_places() -> None:
    """In the order of the places."""
    found = broken()
    assert (75, ONE) == (found.total.value, found.total.place)
    assert [A, B, C, D] == [row.place for row in found.rows]
    assert [10, 30, 30, 5] == [row.value for row in found.rows]


def test_places_that_tie_share_a_rank_and_the_next_is_skipped() -> None:
    """1, 1, 3, 4: the largest first."""
    assert [3, 1, 1, 4] == [row.rank for row in broken().rows]


def test_a_share_is_of_the_whole() -> None:
    """As two counts, not as a rounded percent."""
    shares = [row.share for row in broken().rows]
    assert [Ratio(10, 75), Ratio(30, 75), Ratio(30, 75), Ratio(5, 75)] == shares


def test_percents_shown_sum_to_100() -> None:
    """The largest remainders get what rounding leaves."""
    assert ("13.33", "40.00", "40.00", "6.67") == tuple(map(str, broken().percents()))
    shown = broken({A: 1, B: 1, C: 1, D: 0}).percents(0)
    assert (Decimal(34), Decimal(33), Decimal(33), Decimal(0)) == shown


def test_a_missing_place_makes_all_shares_missing() -> None:
    """It might have had most of all; the ranks are among those that reported."""
    found = broken({A: 10, B: 30, C: 30})
    none = Missing(NOT_REPORTED, ("00014",))
    assert none == found.total.value
    assert [none] * 4 == [row.share for row in found.rows]
    assert (none,) * 4 == found.percents()
    assert [3, 1, 1, None] == [row.rank for row in found.rows]


def test_of_a_partial_total_the_shares_are_of_what_came() -> None:
    """The missing place has none."""
    found = broken({A: 10, B: 30}, partial=True)
    none = [Missing(NOT_REPORTED, (code,)) for code in ("00013", "00014")]
    assert (40, True) == (found.total.value, found.total.is_partial)
    assert [Ratio(10, 40), Ratio(30, 40), *none] == [row.share for row in found.rows]
    assert (Decimal("25.00"), Decimal("75.00"), *none) == found.percents()


def test_a_partial_part_has_no_rank() -> None:
    """It is a lower bound, and may be the largest of all."""
    found = broken({A: 10, E: 7}, place=NATION, by=Tier.PROVINCE, partial=True)
    assert [(ONE, 10, None), (TWO, 7, 1)] == [
        (row.place, row.value, row.rank) for row in found.rows
    ]


def test_shares_of_nothing_are_missing() -> None:
    """Zero of zero is no share; all rank first."""
    found = broken(dict.fromkeys((A, B, C, D), 0))
    none = Missing(MissingReason.BASE_IS_ZERO)
    assert (0, [none] * 4) == (found.total.value, [row.share for row in found.rows])
    assert [1] * 4 == [row.rank for row in found.rows]
    assert (none,) * 4 == found.percents()


def test_shares_of_estimates_are_exact() -> None:
    """A third of two is a sixth."""
    status = frozenset({Status.ESTIMATED})
    given = Figures(
        [
            Figure(FAMILIES, A, YEAR, Fraction(1, 3), status=status),
            Figure(FAMILIES, B, YEAR, Fraction(2, 3), status=status),
            Figure(FAMILIES, C, YEAR, 1),
            Figure(FAMILIES, D, YEAR, 0),
        ]
    )
    found = breakdown(FAMILIES, given, gazetteer=COUNTRY, place=ONE, by=Tier.COMMUNE, period=YEAR)
    assert [Ratio(1, 6), Ratio(1, 3), Ratio(1, 2), Ratio(0, 1)] == [r.share for r in found.rows]
    assert ("16.67", "33.33", "50.00", "0.00") == tuple(map(str, found.percents()))
    assert [3, 2, 1, 4] == [row.rank for row in found.rows]


def test_approximate_counts_have_no_rank_and_give_no_shares() -> None:
    """Who knows what they are of."""
    more = Figure(FAMILIES, A, YEAR, 10, approximation=Approximation.MORE_THAN)
    others = [Figure(FAMILIES, place, YEAR, 5) for place in (B, C, D)]
    found = breakdown(
        FAMILIES,
        Figures([more, *others]),
        gazetteer=COUNTRY,
        place=ONE,
        by=Tier.COMMUNE,
        period=YEAR,
    )
    none = Missing(MissingReason.NOT_COMPARABLE, ("learning-families",))
    assert [none] * 4 == [row.share for row in found.rows]
    assert [None, 1, 1, 1] == [row.rank for row in found.rows]


def test_a_breakdown_may_skip_tiers() -> None:
    """A nation by commune, or by province."""
    counts: dict[Place, int | Fraction | Missing] = {**BY_COMMUNE, E: 25}
    assert [75, 25] == [r.value for r in broken(counts, place=NATION, by=Tier.PROVINCE).rows]
    assert [10, 30, 30, 5, 25] == [r.value for r in broken(counts, place=NATION).rows]


def test_a_place_by_its_own_tier_is_itself() -> None:
    """All of it."""
    (row,) = broken(by=Tier.PROVINCE).rows
    assert (ONE, 75, 1, Ratio(1, 1)) == (row.place, row.value, row.rank, row.share)


def test_a_place_below_the_units_stands_for_itself() -> None:
    """A commune outside any district is a part beside the districts."""
    gazetteer = Gazetteer.from_rows(
        [
            {"code": "01", "tier": "province"},
            {"code": "001", "tier": "district", "parent": "01"},
            {"code": "00012", "tier": "commune", "parent": "01"},
        ],
        system="x",
        valid_from=LIST,
    )
    district = gazetteer.place("001", valid_from=LIST)
    found = broken({district: 3, B: 4}, gazetteer=gazetteer, by=Tier.DISTRICT, of=Tier.DISTRICT)
    assert [(B, 4), (district, 3)] == [(row.place, row.value) for row in found.rows]


@pytest.mark.parametrize(
    ("changed", "code", "expected", "where"),
    [
        (
            {"by": Tier.NATION},
            Code.OUT_OF_RANGE,
            "a tier not above Tier.PROVINCE, that of Tỉnh Một",
            "Gazetteer.within",
        ),
        (
            {"of": Tier.PROVINCE},
            Code.OUT_OF_RANGE,
            "units of a tier not above Tier.COMMUNE",
            "of",
        ),
    ],
)
def test_a_tier_above_what_it_is_in_is_refused(
    changed: dict[str, Any], code: Code, expected: str, where: str
) -> None:
    """Neither parts above the whole, nor units above the parts."""
    with pytest.raises(InvalidValue) as caught:
        broken(**changed)
    assert (code, expected, where) == (
        caught.value.code,
        caught.value.expected,
        caught.value.where,
    )


def test_an_unknown_place_is_refused() -> None:
    """Of the figures, and to be taken apart."""
    other = Place("99", system="x", valid_from=LIST)
    with pytest.raises(UnknownName) as caught:
        broken(place=other)
    assert "99" == caught.value.got
    with pytest.raises(UnknownName) as caught:
        broken({other: 1})
    assert other == caught.value.got


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"place": "01"}, "place"),
        ({"by": "commune"}, "by"),
        ({"period": 2026}, "Figures.get"),
        ({"partial": None}, "partial"),
    ],
)
def test_an_argument_of_another_type_is_refused(changed: dict[str, Any], where: str) -> None:
    """The error names it."""
    with pytest.raises(WrongType) as caught:
        broken(**changed)
    assert where == caught.value.where


def test_parts_are_of_the_measure_and_period_of_the_whole() -> None:
    """Others do not add up to it."""
    whole = Total(FAMILIES, ONE, YEAR, 3, reported=1, expected=1)
    for part in (
        attrs.evolve(whole, measure=catalogue.CLANS),
        attrs.evolve(whole, period=Year(2025)),
    ):
        with pytest.raises(InvalidValue) as caught:
            Breakdown(whole, (part,))
        assert (Code.MALFORMED, "parts of learning-families, Year(2026)", part) == (
            caught.value.code,
            caught.value.expected,
            caught.value.got,
        )


def test_parts_add_up_to_the_whole() -> None:
    """Shares of something else would mislead."""
    whole = Total(FAMILIES, ONE, YEAR, 3, reported=1, expected=1)
    with pytest.raises(InvalidValue) as caught:
        Breakdown(whole, (attrs.evolve(whole, value=2),))
    assert ("parts that add up to 3", "Breakdown.parts") == (
        caught.value.expected,
        caught.value.where,
    )


@pytest.mark.parametrize(
    ("total", "parts", "where"),
    [
        (3, (), "Breakdown.total"),
        (Total(FAMILIES, ONE, YEAR, 0, reported=1, expected=1), [], "Breakdown.parts"),
        (Total(FAMILIES, ONE, YEAR, 0, reported=1, expected=1), (0,), "Breakdown.parts"),
    ],
)
def test_a_breakdown_holds_totals(total: Any, parts: Any, where: str) -> None:
    """In a tuple."""
    with pytest.raises(WrongType) as caught:
        Breakdown(total, parts)
    assert where == caught.value.where


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("total", 3, WrongType),
        ("rank", 1.0, WrongType),
        ("rank", 0, InvalidValue),
        ("share", Fraction(1, 2), WrongType),
    ],
)
def test_a_field_of_a_row_is_checked(field: str, value: Any, error: type[Exception]) -> None:
    """The error names it."""
    total = Total(FAMILIES, ONE, YEAR, 3, reported=1, expected=1)
    fields: dict[str, Any] = {"total": total, "rank": 1, "share": Ratio(1, 1), field: value}
    with pytest.raises(error) as caught:
        Row(**fields)
    assert f"Row.{field}" == getattr(caught.value, "where", "")

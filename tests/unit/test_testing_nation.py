"""The invented nation: like a real one in shape, the same everywhere, and possible throughout."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final

import pytest

from hocsuotdoi import Missing, Year, catalogue, compute, testing
from hocsuotdoi.audit import Verdict, check
from hocsuotdoi.errors import InvalidValue, UnknownName, WrongType
from hocsuotdoi.indicator._formula import needed
from hocsuotdoi.place import Tier

SMALL: Final = testing.nation(provinces=3, communes=40, missing_one_in=20)
YEARS: Final = [Year(2024), Year(2025)]
SHARES: Final = [catalogue.LEARNING_FAMILY_SHARE, catalogue.LEARNING_COMMUNE_SHARE]


def test_the_standard_nation_has_as_many_places_as_the_real_one() -> None:
    """34 provinces, 3 321 communes."""
    gazetteer = testing.nation().gazetteer
    assert [1, 34, 3_321] == [
        len(gazetteer.places(tier)) for tier in (Tier.NATION, Tier.PROVINCE, Tier.COMMUNE)
    ]


def test_sizes_are_spread_as_the_real_ones_are() -> None:
    """Islands of some hundred people, wards of a hundred thousand, provinces of 60 to 170."""
    nation = testing.nation(missing_one_in=0)
    table = nation.wide([catalogue.POPULATION], years=[Year(2025)])
    people = sorted(one for one in table["population"] if isinstance(one, int))
    assert 100 < people[0] < 1_000
    assert 15_000 < people[1_660] < 30_000
    assert 120_000 < people[-10] < people[-1] < 250_000
    assert 90_000_000 < sum(people) < 120_000_000
    sizes = [len(nation.gazetteer.within(one)) for one in nation.gazetteer.places(Tier.PROVINCE)]
    assert 50 < min(sizes) < 80
    assert 130 < max(sizes) < 190


def test_the_same_seed_gives_the_same_nation_everywhere() -> None:
    """These counts stand on every platform and every Python."""
    asked = [catalogue.POPULATION, catalogue.LEARNING_FAMILIES, catalogue.FUND_RAISED]
    table = testing.nation().wide(asked, years=[Year(2025)])
    assert [
        [3_208, 3_581, 31_483],
        [605, 660, 6_624],
        [88_386_637, 91_822_049, 995_764_640],
    ] == [table[one.id][:3] for one in asked]


def test_another_seed_gives_another_nation() -> None:
    """Otherwise it would be no seed."""
    other = testing.nation(7, provinces=3, communes=40)
    assert SMALL.wide(years=YEARS) != other.wide(years=YEARS)


def test_no_count_depends_on_what_else_is_asked_for() -> None:
    """Measures and years may be asked for together or one by one."""
    everything, one = SMALL.wide(years=YEARS), SMALL.wide([catalogue.HOUSEHOLDS], years=YEARS[1:])
    assert everything["households"][40:] == one["households"]


def test_all_three_forms_tell_the_same() -> None:
    """Wide, long, and figures."""
    wide, long = SMALL.wide(years=YEARS), SMALL.long(years=YEARS)
    cells = {
        (place, year, measure.id): wide[measure.id][i]
        for i, (place, year) in enumerate(zip(wide["place"], wide["year"], strict=True))
        for measure in SMALL.measures
    }
    rows = zip(*(long[name] for name in ("place", "year", "measure", "value")), strict=True)
    assert cells == {(place, year, measure): value for place, year, measure, value in rows}
    figures = SMALL.figures(years=YEARS)
    told = {
        (one.place.code, one.period, one.measure.id): (
            (None, "M", one.value.reason.value)
            if isinstance(one.value, Missing)
            else (one.value, "".join(letter.value for letter in one.status), None)
        )
        for one in figures
    }
    assert told == {
        (place, Year(int(str(year))), measure): (value, status, missing)
        for place, year, measure, value, status, missing in zip(*long.values(), strict=True)
    }


def test_reports_are_lost_only_where_reporting_is_late() -> None:
    """So that most provinces have totals."""
    nation = testing.nation(communes=680, missing_one_in=20)
    long = nation.long([catalogue.MEMBERS], years=YEARS)
    lost = [
        nation.gazetteer.parent(nation.gazetteer.place(str(code), valid_from=nation.valid_from))
        for code, value in zip(long["place"], long["value"], strict=True)
        if value is None
    ]
    assert 0 < len({*lost}) <= 7
    assert 40 < len(lost) < 110
    assert {"A", "E", "M"} == {*long["status"]}


def test_every_reason_of_a_lost_report_occurs() -> None:
    """Not reported, suppressed, not applicable."""
    found = {*SMALL.long(years=[Year(year) for year in range(2016, 2026)])["missing"]}
    assert {None, "not-reported", "suppressed", "not-applicable"} == found


def test_nothing_is_lost_where_nothing_shall_be() -> None:
    """With ``missing_one_in=0``."""
    whole = testing.nation(provinces=3, communes=40, missing_one_in=0)
    assert {None} == {*whole.long(years=YEARS)["missing"]}


def test_every_count_is_possible() -> None:
    """No part exceeds its whole, in any year: every indicator can be computed."""
    known = {*SMALL.measures}
    asked = [one for one in catalogue.INDICATORS if known.issuperset(needed(one.formula))]
    assert 90 < len(asked)
    figures = SMALL.figures(years=[Year(1500), *YEARS, Year(9000)])
    for place in SMALL.gazetteer.places(Tier.COMMUNE):
        for indicator in asked:
            for year in (Year(1500), *YEARS, Year(9000)):
                compute(indicator, figures, place=place, period=year)


def test_shares_drift_upwards() -> None:
    """Over ten years a nation comes further."""
    ends = [Year(2016), Year(2025)]
    nation = testing.nation(communes=340, missing_one_in=0)
    table = nation.wide([catalogue.LEARNING_FAMILIES, catalogue.HOUSEHOLDS], years=ends)

    def share(start: int) -> Fraction:
        part, whole = (
            sum(one for one in table[name][start : start + 340] if isinstance(one, int))
            for name in ("learning-families", "households")
        )
        return Fraction(part, whole)

    assert Fraction(1, 2) < share(0) < share(340) - Fraction(1, 20) < Fraction(9, 10)


def test_published_percents_are_mostly_right_and_sometimes_wrong() -> None:
    """As the audit of real reports finds."""
    nation = testing.nation(communes=340, missing_one_in=0)
    published = nation.published(SHARES, years=YEARS)
    counts = nation.wide(
        [measure for one in SHARES for measure in needed(one.formula)], years=YEARS
    )
    row = {key: i for i, key in enumerate(zip(counts["place"], counts["year"], strict=True))}
    verdicts: list[Verdict] = []
    for place, year, id_, text in zip(*published.values(), strict=True):
        part, whole = (
            counts[one.id][row[place, year]]
            for one in needed(catalogue.indicator(str(id_)).formula)
        )
        verdicts.append(check(str(text), part=int(str(part)), whole=int(str(whole))).verdict)
    wrong = sum(one in {Verdict.INCONSISTENT, Verdict.COMPLEMENT} for one in verdicts)
    assert 0 < wrong < len(verdicts) // 20
    assert {Verdict.ROUNDING, Verdict.TRUNCATION, Verdict.EITHER, Verdict.EXACT} < {*verdicts}


def test_over_nothing_no_percent_is_published() -> None:
    """Some communes have no learning centre."""
    tiny = testing.nation(provinces=1, communes=60, missing_one_in=0)
    published = tiny.published([catalogue.CENTRE_IT_SHARE], years=YEARS)["published"]
    centres = tiny.wide([catalogue.LEARNING_CENTRES], years=YEARS)["learning-centres"]
    assert [one == 0 for one in centres] == [text is None for text in published]
    assert None in published


def test_it_shows_itself_in_one_line() -> None:
    """However large it is."""
    assert "<Nation: 3 provinces, 40 communes>" == repr(SMALL)


def test_what_a_commune_does_not_report_is_unknown() -> None:
    """Provinces are counted by the nation."""
    with pytest.raises(UnknownName, match="a measure that a commune reports"):
        SMALL.wide([catalogue.PROVINCES], years=YEARS)


def test_only_shares_are_published() -> None:
    """A growth has no percent of this kind."""
    with pytest.raises(WrongType, match="learning-family-growth"):
        SMALL.published([catalogue.LEARNING_FAMILY_GROWTH], years=YEARS)


@pytest.mark.parametrize(
    "options", [{"provinces": 0}, {"communes": 33}, {"seed": -1}, {"missing_one_in": -1}]
)
def test_a_nation_that_cannot_be_is_refused(options: dict[str, Any]) -> None:
    """Each province has a commune."""
    with pytest.raises(InvalidValue, match=rf"nation\.{next(iter(options))}"):
        testing.nation(**options)

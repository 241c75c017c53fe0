"""The standard catalogue: complete, consistent, and cited as the law is known."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi import law
from hocsuotdoi.display import Table
from hocsuotdoi.errors import Code, InvalidValue, UnknownName, WrongType
from hocsuotdoi.exact import Missing
from hocsuotdoi.figure import Figures
from hocsuotdoi.indicator import Growth, Indicator, Levels, Mean, Share, ShareGrowth, compute
from hocsuotdoi.indicator._formula import needed
from hocsuotdoi.law import Attestation, Basis, Citation, Document, Unattested
from hocsuotdoi.measure import Direction, Measure, Stage, Timing
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place
from hocsuotdoi.unit import Nature

if TYPE_CHECKING:
    from hocsuotdoi._internal.language import Label, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

HA_GIANG: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
CAO_BANG: Final = Place("04", system="vn-gso", valid_from=date(2025, 6, 30), name="Cao Bằng")
NAMED_MEASURES: Final = {k: v for k, v in vars(c).items() if isinstance(v, Measure)}
NAMED_INDICATORS: Final = {k: v for k, v in vars(c).items() if isinstance(v, Indicator)}
VIETNAMESE: Final = re.compile("[à-ỹđĐÀ-Ỹ]")
LANGUAGES: Final[tuple[Language, ...]] = ("vi", "en")


def everything() -> Iterator[Measure | Indicator]:
    yield from c.MEASURES
    yield from c.INDICATORS


def labels() -> dict[str, Label]:
    found = {v.id: v.label for v in everything()}
    found |= {f"note of {v.id}": v.note for v in everything() if v.note}
    return found


# ── Names ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("named", [NAMED_MEASURES, NAMED_INDICATORS])
def test_every_id_is_the_name_of_its_constant_in_kebab_case(
    named: dict[str, Measure | Indicator],
) -> None:
    """So that a file of figures and a line of code name the same thing alike."""
    expected = {name: name.lower().replace("_", "-") for name in named}
    assert expected == {name: value.id for name, value in named.items()}


def test_no_measure_or_indicator_shares_its_id_with_another() -> None:
    """Not even a measure with an indicator."""
    ids = [each.id for each in everything()]
    assert len(ids) == len(set(ids))


def test_no_two_measures_and_no_two_indicators_share_a_label() -> None:
    """A row of a table names its indicator by the label alone."""
    for each in (c.MEASURES, c.INDICATORS):
        for language in LANGUAGES:
            texts = [value.label.text(language) for value in each]
            assert sorted(set(texts)) == sorted(texts)


def test_no_two_indicators_have_one_formula() -> None:
    """Each base its own indicator, and once."""
    formulas = [indicator.formula for indicator in c.INDICATORS]
    assert len(formulas) == len(set(formulas))


def test_the_lists_are_complete_and_the_names_sorted() -> None:
    """Everything that is named is listed, and everything listed is public."""
    assert set(c.MEASURES) == set(NAMED_MEASURES.values())
    assert set(c.INDICATORS) == set(NAMED_INDICATORS.values())
    lists = {"MEASURES", "INDICATORS", "STANDARD", "indicator", "measure", "table"}
    assert set(c.__all__) == set(NAMED_MEASURES) | set(NAMED_INDICATORS) | lists
    assert len(c.MEASURES) == len(set(c.MEASURES))
    assert len(c.INDICATORS) == len(set(c.INDICATORS))


def test_the_standard_table_is_part_of_the_catalogue() -> None:
    """Each of its lines once."""
    assert set(c.STANDARD) <= set(c.INDICATORS)
    assert len(c.STANDARD) == len(set(c.STANDARD))


@pytest.mark.parametrize(("name", "label"), labels().items())
def test_every_label_speaks_its_own_language(name: str, label: Label) -> None:
    """Vietnamese has its letters, English has none of them."""
    assert VIETNAMESE.search(label.vi), name
    assert not VIETNAMESE.search(label.en.removesuffix(" (đồng)")), name  # the currency's own name
    english = {"the", "of", "and", "among", "in", "at", "all", "share", "growth", "learning"}
    assert english.isdisjoint(label.vi.lower().split())


@pytest.mark.parametrize("value", [*c.MEASURES, *c.INDICATORS], ids=lambda value: value.id)
def test_every_label_begins_with_a_capital(value: Measure | Indicator) -> None:
    """It opens a row or a line; no spaces stray around it."""
    for language in LANGUAGES:
        text = value.label.text(language)
        assert text[0].isupper()
        assert " ".join(text.split()) == text


# ── Use ──────────────────────────────────────────────────────────────────────────────────────────


def test_every_measure_is_read_by_an_indicator() -> None:
    """Nothing is counted for nothing."""
    used = {measure.id for indicator in c.INDICATORS for measure in needed(indicator.formula)}
    assert {measure.id for measure in c.MEASURES} == used


def test_every_indicator_reads_measures_of_the_catalogue() -> None:
    """No measure is known to one indicator only."""
    used = {measure for indicator in c.INDICATORS for measure in needed(indicator.formula)}
    assert used <= set(c.MEASURES)


def test_every_mean_of_money_says_that_it_is_in_dong() -> None:
    """A bare number would not; nothing else says so."""
    for indicator in c.INDICATORS:
        formula = indicator.formula
        money = isinstance(formula, Mean) and formula.total.unit_type.nature is Nature.MONEY
        for language in LANGUAGES:
            assert money is indicator.label.text(language).endswith(" (đồng)")


def test_stages_follow_from_ids() -> None:
    """Registered families are registered, learning families recognised."""
    for measure in c.MEASURES:
        if measure.id.startswith("registered-"):
            assert measure.stage is Stage.REGISTERED
        elif measure.id.startswith("learning-") and measure is not c.LEARNING_CENTRES:
            assert measure.stage is Stage.RECOGNISED
        else:
            assert measure.stage is Stage.TOTAL


def test_events_attendances_and_money_given_are_flows() -> None:
    """They are counted over the year; all else stands at a moment."""
    flows = {measure.id for measure in c.MEASURES if measure.timing is Timing.FLOW}
    assert {
        "communes-assessed",
        "communes-in-learning-week",
        "conference-attendances",
        "conferences",
        "fund-raised",
        "scholarship-money",
        "scholarships",
        "training-attendances",
        "training-classes",
        "workshop-attendances",
        "workshops",
    } == flows


def test_persons_and_attendances_are_counted_apart() -> None:
    """Every measure of lượt người counts attendances, and no other does."""
    for measure in c.MEASURES:
        attended = measure.label.vi.startswith("Lượt người")
        assert attended is (measure.unit_type.nature is Nature.ATTENDANCE)


def test_a_share_is_of_things_of_one_kind() -> None:
    """Persons over persons, bodies over bodies."""
    for indicator in c.INDICATORS:
        if isinstance(indicator.formula, Share):
            part, whole = indicator.formula.part.unit_type, indicator.formula.whole.unit_type
            assert part.nature is whole.nature, indicator.id


def test_means_have_no_better_side_and_all_else_is_better_when_higher() -> None:
    """Fuller classes are not better ones."""
    for indicator in c.INDICATORS:
        mean = isinstance(indicator.formula, Mean)
        assert indicator.direction is (Direction.NEUTRAL if mean else Direction.HIGHER)
        assert 2 == indicator.places


def test_every_growth_is_on_the_same_part_of_the_year_before() -> None:
    """As the labels say: so với năm trước."""
    growths = [i for i in c.INDICATORS if isinstance(i.formula, Growth | ShareGrowth)]
    for indicator in growths:
        assert isinstance(indicator.formula, Growth | ShareGrowth)
        assert indicator.formula.same_part_of_year
        assert indicator.label.vi.endswith("so với năm trước")
        assert indicator.label.en.endswith("on the year before")
    assert 9 == len(growths)


# ── Coverage: what the catalogue must at least hold ──────────────────────────────────────────────

COVERAGE: Final = [
    ("families over all", c.LEARNING_FAMILIES, c.HOUSEHOLDS),
    ("families over registered", c.LEARNING_FAMILIES, c.REGISTERED_FAMILIES),
    ("clans over all", c.LEARNING_CLANS, c.CLANS),
    ("clans over registered", c.LEARNING_CLANS, c.REGISTERED_CLANS),
    ("village communities over all", c.LEARNING_VILLAGES, c.VILLAGES),
    ("village communities over registered", c.LEARNING_VILLAGES, c.REGISTERED_VILLAGES),
    ("units over all", c.LEARNING_UNITS, c.UNITS),
    ("units over registered", c.LEARNING_UNITS, c.REGISTERED_UNITS),
    ("commune units over all", c.LEARNING_COMMUNE_UNITS, c.COMMUNE_UNITS),
    ("commune units over registered", c.LEARNING_COMMUNE_UNITS, c.REGISTERED_COMMUNE_UNITS),
    ("district units over all", c.LEARNING_DISTRICT_UNITS, c.DISTRICT_UNITS),
    ("district units over registered", c.LEARNING_DISTRICT_UNITS, c.REGISTERED_DISTRICT_UNITS),
    ("province units over all", c.LEARNING_PROVINCE_UNITS, c.PROVINCE_UNITS),
    ("province units over registered", c.LEARNING_PROVINCE_UNITS, c.REGISTERED_PROVINCE_UNITS),
    ("citizens, 1373", c.LEARNING_CITIZENS, c.CITIZENS),
    ("workers, 387", c.LEARNING_WORKERS_IN_TITLED_GROUPS, c.WORKERS_IN_TITLED_GROUPS),
    ("adults, 677", c.LEARNING_ADULTS_IN_TITLED_GROUPS, c.ADULTS_IN_TITLED_GROUPS),
    ("staff of commune units, 387", c.LEARNING_STAFF_OF_COMMUNE_UNITS, c.STAFF_OF_COMMUNE_UNITS),
    ("staff of units, 677", c.LEARNING_STAFF_OF_UNITS, c.STAFF_OF_UNITS),
    ("working age, congress", c.LEARNING_WORKING_AGE_PEOPLE, c.WORKING_AGE_PEOPLE),
    ("citizens of the commune, TT 25", c.LEARNING_CITIZENS, c.CITIZENS_OF_COMMUNE),
    ("members of the unit, TT 24", c.LEARNING_UNIT_MEMBERS, c.UNIT_MEMBERS),
    ("learners of the unit, TT 24", c.LEARNING_UNIT_LEARNERS, c.UNIT_LEARNERS),
    ("membership over population", c.MEMBERS, c.POPULATION),
    ("party members among members", c.PARTY_MEMBERS_IN_ASSOCIATION, c.MEMBERS),
    ("members among party members", c.PARTY_MEMBERS_IN_ASSOCIATION, c.PARTY_MEMBERS),
    ("commune assessment coverage", c.COMMUNES_ASSESSED, c.COMMUNES),
    ("learning-centre coverage", c.COMMUNES_WITH_CENTRE, c.COMMUNES),
    ("commune software coverage", c.COMMUNES_USING_SOFTWARE, c.COMMUNES),
    ("lifelong-learning week", c.COMMUNES_IN_LEARNING_WEEK, c.COMMUNES),
    ("literacy 1, 15-25", c.LITERATE_1_AGED_15_25, c.PEOPLE_15_25),
    ("literacy 2, 15-25", c.LITERATE_2_AGED_15_25, c.PEOPLE_15_25),
    ("literacy 1, 15-35", c.LITERATE_1_AGED_15_35, c.PEOPLE_15_35),
    ("literacy 2, 15-35", c.LITERATE_2_AGED_15_35, c.PEOPLE_15_35),
    ("literacy 1, 15-60", c.LITERATE_1_AGED_15_60, c.PEOPLE_15_60),
    ("literacy 2, 15-60", c.LITERATE_2_AGED_15_60, c.PEOPLE_15_60),
    ("trained citizens of the commune", c.TRAINED_CITIZENS_OF_COMMUNE, c.CITIZENS_OF_COMMUNE),
    ("graduates of the commune", c.UNIVERSITY_CITIZENS_OF_COMMUNE, c.CITIZENS_OF_COMMUNE),
    ("learning communes", c.LEARNING_COMMUNES, c.COMMUNES),
    ("learning communes, level 2", c.LEARNING_COMMUNES_LEVEL_2, c.COMMUNES),
    ("learning districts", c.LEARNING_DISTRICTS, c.DISTRICTS),
    ("learning districts, level 2", c.LEARNING_DISTRICTS_LEVEL_2, c.DISTRICTS),
    ("age 5 attending", c.CHILDREN_5_IN_PRESCHOOL, c.CHILDREN_5),
    ("age 6 into grade 1", c.CHILDREN_6_IN_GRADE_1, c.CHILDREN_6),
    ("age 11 with primary", c.CHILDREN_11_WITH_PRIMARY, c.CHILDREN_11),
    ("age 14 with primary", c.CHILDREN_14_WITH_PRIMARY, c.CHILDREN_14),
    ("15-18 with lower secondary", c.PEOPLE_15_18_WITH_LOWER_SECONDARY, c.PEOPLE_15_18),
    ("15-18 studying on", c.PEOPLE_15_18_IN_FURTHER_STUDY, c.PEOPLE_15_18),
    ("communes at primary 2", c.COMMUNES_AT_PRIMARY_2, c.COMMUNES),
    ("districts at literacy 1", c.DISTRICTS_AT_LITERACY_1, c.DISTRICTS),
    ("provinces at literacy 2, 1373", c.PROVINCES_AT_LITERACY_2, c.PROVINCES),
    ("provinces at kindergarten, 1373", c.PROVINCES_AT_KINDERGARTEN, c.PROVINCES),
    ("trained, 1373", c.TRAINED_PEOPLE_15_AND_OVER, c.PEOPLE_15_AND_OVER),
    ("university, 1373", c.UNIVERSITY_EDUCATED_PEOPLE, c.POPULATION),
    ("centres with IT, 1373", c.CENTRES_USING_IT, c.LEARNING_CENTRES),
    ("briefed, 387", c.CADRES_AND_MEMBERS_BRIEFED_ON_POLICY, c.CADRES_AND_MEMBERS),
    ("briefed, 677", c.CADRES_AND_MEMBERS_BRIEFED_ON_CRITERIA, c.CADRES_AND_MEMBERS),
    ("digital skills, 677", c.LEARNING_CITIZENS_WITH_DIGITAL_SKILLS, c.LEARNING_CITIZENS),
]


@pytest.mark.parametrize(("line", "part", "whole"), COVERAGE)
def test_the_catalogue_holds_the_share_that_reports_print(
    line: str, part: Measure, whole: Measure
) -> None:
    """Each base its own indicator."""
    held = [i.id for i in c.INDICATORS if i.formula == Share(part, whole)]
    assert 1 == len(held), line


@pytest.mark.parametrize(
    ("indicator", "formula"),
    [
        (c.MEMBER_GROWTH, Growth(c.MEMBERS)),
        (c.MEMBER_SHARE_CHANGE, ShareGrowth(Share(c.MEMBERS, c.POPULATION))),
        (c.ATTENDANCES_PER_CLASS, Mean(c.TRAINING_ATTENDANCES, c.TRAINING_CLASSES)),
        (c.ATTENDANCES_PER_WORKSHOP, Mean(c.WORKSHOP_ATTENDANCES, c.WORKSHOPS)),
        (c.ATTENDANCES_PER_CONFERENCE, Mean(c.CONFERENCE_ATTENDANCES, c.CONFERENCES)),
        (c.LEARNING_CENTRES_PER_COMMUNE, Mean(c.LEARNING_CENTRES, c.COMMUNES)),
        (c.FUND_RAISED_PER_HEAD, Mean(c.FUND_RAISED, c.POPULATION)),
        (c.FUND_BALANCE_PER_HEAD, Mean(c.FUND_BALANCE, c.POPULATION)),
        (c.MONEY_PER_SCHOLARSHIP, Mean(c.SCHOLARSHIP_MONEY, c.SCHOLARSHIPS)),
        (c.SCHOLARSHIP_GROWTH, Growth(c.SCHOLARSHIPS)),
        (c.FUND_RAISED_GROWTH, Growth(c.FUND_RAISED)),
        (c.LEARNING_FAMILY_GROWTH, Growth(c.LEARNING_FAMILIES)),
        (c.LEARNING_CLAN_GROWTH, Growth(c.LEARNING_CLANS)),
        (c.LEARNING_VILLAGE_GROWTH, Growth(c.LEARNING_VILLAGES)),
        (c.LEARNING_UNIT_GROWTH, Growth(c.LEARNING_UNITS)),
        (c.LEARNING_CITIZEN_GROWTH, Growth(c.LEARNING_CITIZENS)),
        (
            c.LEARNING_COMMUNE_LEVELS,
            Levels(
                (c.LEARNING_COMMUNES_LEVEL_1, c.LEARNING_COMMUNES_LEVEL_2),
                c.COMMUNES,
                cumulative=False,
            ),
        ),
        (
            c.LITERACY_LEVELS_AGED_15_60,
            Levels(
                (c.LITERATE_1_AGED_15_60, c.LITERATE_2_AGED_15_60),
                c.PEOPLE_15_60,
                cumulative=True,
            ),
        ),
    ],
)
def test_growths_means_and_levels_are_computed_as_named(
    indicator: Indicator, formula: object
) -> None:
    """From the measures that reports print."""
    assert formula == indicator.formula


# ── Citations: as LAW.md attests them ────────────────────────────────────────────────────────────

PRACTICE: Final = Unattested.REPORTING_PRACTICE
UNKNOWN: Final = Unattested.NONE_KNOWN


def told(document: Document) -> Citation:
    return Citation(document, attestation=Attestation.SECONDARY)


def read(document: Document, **parts: str) -> Citation:
    return Citation(document, attestation=Attestation.TEXT, **parts)


CITED: Final = {
    "learning-family-share": told(law.TTG_387_2022),
    "learning-clan-share": told(law.TTG_387_2022),
    "learning-village-share": told(law.TTG_387_2022),
    "learning-commune-unit-share": told(law.TTG_387_2022),
    "learning-citizen-share": told(law.TTG_1373_2021),
    "learning-citizen-share-of-workers": told(law.TTG_387_2022),
    "learning-citizen-share-of-adults": told(law.TTG_677_2022),
    "learning-citizen-share-of-commune-unit-staff": told(law.TTG_387_2022),
    "learning-citizen-share-of-unit-staff": told(law.TTG_677_2022),
    "learning-citizen-share-of-working-age": told(law.KHVN_CONGRESS_6),
    "learning-citizen-share-of-commune": read(
        law.BGDDT_25_2023, article="6", clause="5", point="a"
    ),
    "learning-citizen-share-of-unit-members": read(
        law.BGDDT_24_2023, article="6", clause="3", point="a"
    ),
    "learning-citizen-share-of-unit-learners": read(
        law.BGDDT_24_2023, article="6", clause="3", point="a"
    ),
    # that there are two levels was seen in accounts only (LAW.md, section 0)
    "learning-commune-levels": told(law.BGDDT_25_2023),
    "literacy-1-aged-15-25": read(law.CP_20_2014, article="20"),
    "literacy-1-aged-15-35": read(law.CP_20_2014, article="20"),
    "literacy-2-aged-15-35": read(law.CP_20_2014, article="21"),
    "literacy-2-aged-15-60": read(law.CP_20_2014, article="21"),
    "trained-share-of-commune": read(law.BGDDT_25_2023, article="6", clause="5"),
    "university-share-of-commune": read(law.BGDDT_25_2023, article="6", clause="5"),
    "learning-commune-share": read(law.BGDDT_25_2023, article="11"),
    "learning-commune-share-level-2": read(law.BGDDT_25_2023, article="12", clause="4", point="a"),
    "learning-district-share": read(law.BGDDT_25_2023, article="16"),
    "learning-district-share-level-2": read(law.BGDDT_25_2023, article="17", clause="4", point="a"),
    "preschool-attendance-aged-5": read(law.CP_20_2014, article="6"),
    "preschool-completion-aged-5": read(law.CP_20_2014, article="6"),
    "grade-1-entry-aged-6": read(law.CP_20_2014, article="9"),
    "primary-completion-aged-11": read(law.CP_20_2014, article="10"),
    "primary-completion-aged-14": read(law.CP_20_2014, article="9"),
    "lower-secondary-completion-aged-15-18": read(law.CP_20_2014, article="14"),
    "further-study-aged-15-18": read(law.CP_20_2014, article="16"),
}
CITED.update(
    {
        f"{what}-share-of-unit-members": read(law.BGDDT_24_2023, article="6", clause="2")
        for what in (
            "discipline",
            "programme-completion",
            "digital-transformation",
            "language",
            "advanced-worker",
        )
    }
)
CITED.update(
    {
        f"{tier}-share-at-{standard}": read(law.CP_20_2014, article=article)
        for tier in ("commune", "district")
        for standard, article in {
            "preschool": "6",
            "primary-1": "9",
            "primary-2": "10",
            "primary-3": "11",
            "lower-secondary-1": "14",
            "lower-secondary-2": "15",
            "lower-secondary-3": "16",
            "literacy-1": "20",
            "literacy-2": "21",
        }.items()
    }
)
CITED.update(
    {
        id_: told(document)
        for document, ids in {
            law.TTG_1373_2021: (
                "province-share-at-literacy-2",
                "province-share-at-kindergarten",
                "province-share-at-primary-3",
                "province-share-at-lower-secondary-2",
                "province-share-at-lower-secondary-3",
                "information-skill-share",
                "life-skill-share",
                "trained-share",
                "university-educated-share",
                "digital-university-share",
                "online-establishment-share",
                "centre-it-share",
            ),
            law.TTG_387_2022: (
                "policy-briefing-share",
                "centre-management-share",
                "cadre-it-training-share",
            ),
            law.TTG_677_2022: (
                "criteria-briefing-share",
                "learning-citizen-digital-share",
                "learning-citizen-proficient-share",
            ),
        }.items()
        for id_ in ids
    }
)
NO_BASIS: Final = {
    "attendances-per-class",
    "attendances-per-conference",
    "attendances-per-workshop",
    "commune-assessment-coverage",
    "commune-software-coverage",
    "learning-week-participation",
}


@pytest.mark.parametrize("indicator", c.INDICATORS, ids=lambda indicator: indicator.id)
def test_every_indicator_rests_on_what_is_attested(indicator: Indicator) -> None:
    """A document and how it was seen, or reporting practice, or nothing that is known."""
    fallback: Basis = UNKNOWN if indicator.id in NO_BASIS else PRACTICE
    assert CITED.get(indicator.id, fallback) == indicator.basis


def test_every_document_cited_is_public_in_law() -> None:
    """A reader can look it up."""
    documents = {value for value in vars(law).values() if isinstance(value, Document)}
    cited = {i.basis.document for i in c.INDICATORS if isinstance(i.basis, Citation)}
    assert cited <= documents
    assert all(document.source for document in cited)


# ── Look-up by id ────────────────────────────────────────────────────────────────────────────────


def test_every_measure_and_every_indicator_is_found_by_its_id() -> None:
    """Files and forms know ids, not constants."""
    assert [c.measure(each.id) for each in c.MEASURES] == list(c.MEASURES)
    assert [c.indicator(each.id) for each in c.INDICATORS] == list(c.INDICATORS)


@pytest.mark.parametrize(
    ("kind", "given", "hint"),
    [
        ("measure", "household", "did you mean 'households'?"),
        ("measure", "MEMBERS", "catalogue.MEASURES lists them all"),
        ("measure", "", "catalogue.MEASURES lists them all"),
        (
            "indicator",
            "member-shares",
            (
                "did you mean 'member-share' or 'member-share-change' or "
                "'party-member-share-of-members'?"
            ),
        ),
        ("indicator", "members", "did you mean 'member-share' or 'member-growth'?"),
        ("indicator", "9" * 10_000, "catalogue.INDICATORS lists them all"),
    ],
)
def test_an_unknown_id_names_those_that_look_alike(kind: str, given: str, hint: str) -> None:
    """Or says where all of them stand."""
    with pytest.raises(UnknownName) as caught:
        {"measure": c.measure, "indicator": c.indicator}[kind](given)
    error = caught.value
    assert (error.code, error.expected, error.got, error.where, error.hint) == (
        Code.UNKNOWN_NAME,
        f"the id of a standard {kind}",
        given,
        f"catalogue.{kind}",
        hint,
    )


@pytest.mark.parametrize("kind", ["measure", "indicator"])
def test_what_is_no_text_is_no_id(kind: str) -> None:
    """A measure is not its own id."""
    with pytest.raises(WrongType) as caught:
        {"measure": c.measure, "indicator": c.indicator}[kind](cast("str", c.MEMBERS))
    assert (caught.value.expected, caught.value.where) == ("a str", f"catalogue.{kind}")


# ── The table ────────────────────────────────────────────────────────────────────────────────────


def test_a_table_asks_every_indicator_for_every_place_and_period_in_order() -> None:
    """Places first, then periods, then indicators."""
    indicators = iter((c.MEMBER_SHARE, c.MEMBER_GROWTH))
    findings = c.table(
        Figures(),
        places=[CAO_BANG, HA_GIANG],
        periods=[Year(2024), Year(2023)],
        indicators=indicators,
    )
    assert [(f.place, f.period, f.indicator) for f in findings] == [
        (place, period, indicator)
        for place in (CAO_BANG, HA_GIANG)
        for period in (Year(2024), Year(2023))
        for indicator in (c.MEMBER_SHARE, c.MEMBER_GROWTH)
    ]


def test_a_table_is_the_yearly_report_unless_told() -> None:
    """And holds what compute answers."""
    figures = Figures.of(HA_GIANG, Year(2024), {c.MEMBERS: 1, c.POPULATION: 3})
    findings = c.table(figures, places=[HA_GIANG], periods=[Year(2024)])
    assert tuple(finding.indicator for finding in findings) == c.STANDARD
    expected = compute(c.MEMBER_SHARE, figures, place=HA_GIANG, period=Year(2024))
    assert expected == findings.get(c.MEMBER_SHARE, place=HA_GIANG, period=Year(2024))


@pytest.mark.parametrize("name", ["places", "periods", "indicators"])
def test_a_table_is_of_several_places_periods_and_indicators(name: str) -> None:
    """One alone is put in brackets."""
    several: dict[str, Any] = {"places": [HA_GIANG], "periods": [Year(2024)], name: 5}
    with pytest.raises(WrongType) as caught:
        c.table(Figures(), **several)
    assert ("several values", 5, f"{name} of table") == (
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_a_table_refuses_a_part_above_its_whole() -> None:
    """As compute does."""
    figures = Figures.of(HA_GIANG, Year(2024), {c.LEARNING_CLANS: 3, c.CLANS: 2})
    with pytest.raises(InvalidValue):
        c.table(figures, places=[HA_GIANG], periods=[Year(2024)])


def test_the_whole_catalogue_renders_with_and_without_figures() -> None:
    """Every indicator, in both languages, as text, Markdown and HTML."""
    counts = dict.fromkeys(c.MEASURES, 7)
    for level in (c.LEARNING_COMMUNES_LEVEL_1, c.LEARNING_COMMUNES_LEVEL_2):
        counts[level] = 3
    full = Figures.of(HA_GIANG, Year(2024), counts) + Figures.of(HA_GIANG, Year(2023), counts)
    for figures, without in ((full, 0), (Figures(), len(c.INDICATORS))):
        findings = c.table(
            figures, places=[HA_GIANG], periods=[Year(2024)], indicators=c.INDICATORS
        )
        assert without == sum(isinstance(finding.value, Missing) for finding in findings)
        for language in LANGUAGES:
            table = findings.table(language)
            assert isinstance(table, Table)
            assert len(table.rows) == len(c.INDICATORS)
            for indicator in c.INDICATORS:
                assert indicator.label.text(language).split()[0] in table.text()
            assert bool(table.notes) is (without > 0)
            lines = len(c.INDICATORS) + 3 + 2 * len(table.notes)
            assert lines == table.markdown().count("\n")
            assert table.html().count("<tr>") == len(c.INDICATORS) + 1

"""Documents, citations, and how well each is attested."""

# ruff: noqa: ANN401 - these tests pass what no type checker allows

from __future__ import annotations

from datetime import date
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi import law
from hocsuotdoi._internal.language import Label
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.law import (
    BGDDT_22_2020,
    BGDDT_25_2023,
    KHVN_CONGRESS_6,
    TTG_387_2022,
    Attestation,
    Citation,
    Document,
    DocumentKind,
    InForce,
    Unattested,
)

FIELDS: Final[dict[str, Any]] = {
    "slug": "ttg-387-2022",
    "kind": DocumentKind.DECISION,
    "number": "387/QĐ-TTg",
    "year": 2022,
    "issuer": Label("Thủ tướng Chính phủ", "Prime Minister"),
}
DOCUMENTS: Final[list[Document]] = [
    value for name in law.__all__ if isinstance(value := getattr(law, name), Document)
]
PLAN: Final = Document(
    slug="hanoi-291",
    kind=DocumentKind.PLAN,
    number="291/KH-UBND",
    issuer=Label("Ủy ban nhân dân thành phố Hà Nội", "People's Committee of Hà Nội"),
)


def test_a_document_needs_five_fields_and_leaves_the_rest_open() -> None:
    """What is not established is not there."""
    document = Document(**FIELDS)
    assert (None, InForce(), "") == (document.signed, document.in_force, document.source)
    assert InForce(start=None, end=None) == document.in_force


@pytest.mark.parametrize(
    ("document", "vi", "en"),
    [
        (TTG_387_2022, "Quyết định 387/QĐ-TTg (2022)", "Decision 387/QĐ-TTg (2022)"),
        (BGDDT_25_2023, "Thông tư 25/2023/TT-BGDĐT", "Circular 25/2023/TT-BGDĐT"),
        (
            KHVN_CONGRESS_6,
            "Đại hội VI của Hội Khuyến học Việt Nam (2021)",
            "Congress VI of the Vietnam Association for Promoting Education (2021)",
        ),
        (
            PLAN,
            "Kế hoạch 291/KH-UBND của Ủy ban nhân dân thành phố Hà Nội",
            "Plan 291/KH-UBND of the People's Committee of Hà Nội",
        ),
        (
            attrs.evolve(PLAN, number="", year=2022),
            "Kế hoạch của Ủy ban nhân dân thành phố Hà Nội (2022)",
            "Plan of the People's Committee of Hà Nội (2022)",
        ),
    ],
)
def test_a_document_is_named_by_kind_number_and_year(document: Document, vi: str, en: str) -> None:
    """The year is not said twice; a congress, or a plan, is that of its issuer."""
    assert (vi, vi, en) == (document.text(), document.text("vi"), document.text("en"))


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("slug", None, "a str"),
        ("number", 387, "a str"),
        ("kind", "Quyết định", "a DocumentKind"),
        ("year", "2022", "a whole number"),
        ("issuer", "Thủ tướng", "a Label"),
        ("signed", "2022-03-25", "a datetime.date"),
        ("in_force", None, "an InForce"),
        ("source", None, "a str"),
    ],
)
def test_a_field_of_another_type_is_refused(field: str, value: object, expected: str) -> None:
    """The error names the field."""
    fields: dict[str, Any] = {**FIELDS, field: value}
    with pytest.raises(WrongType) as caught:
        Document(**fields)
    assert (Code.WRONG_TYPE, expected, value, f"Document.{field}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_a_document_whose_number_or_year_is_not_established_names_its_issuer() -> None:
    document = attrs.evolve(law.TTG_387_2022, number="", year=None, signed=None)
    assert document.text("en") == "Decision of the Prime Minister"
    assert document.text("vi") == "Quyết định của Thủ tướng Chính phủ"


@pytest.mark.parametrize("field", ["slug"])
def test_a_document_without_a_name_is_refused(field: str) -> None:
    """Nothing could cite it."""
    fields: dict[str, Any] = {**FIELDS, field: ""}
    with pytest.raises(InvalidValue) as caught:
        Document(**fields)
    assert (Code.EMPTY, "a text", "", f"Document.{field}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


@pytest.mark.parametrize("year", [22, 9999, pytest.param(10**5_000, id="huge")])
def test_a_year_that_cannot_be_is_refused(year: int) -> None:
    """As everywhere."""
    fields: dict[str, Any] = {**FIELDS, "year": year}
    with pytest.raises(InvalidValue) as caught:
        Document(**fields)
    assert (Code.OUT_OF_RANGE, "a year from 1000 to 9998", year, "Document.year") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_a_document_is_signed_in_its_year() -> None:
    """One of the two is a slip."""
    signed = date(2021, 3, 25)
    with pytest.raises(InvalidValue) as caught:
        Document(**FIELDS, signed=signed)
    assert (Code.DATE_OUTSIDE_PERIOD, "a day in 2022", signed, "Document.signed") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )
    assert Document(**FIELDS, signed=date(2022, 3, 25)).signed == date(2022, 3, 25)


@pytest.mark.parametrize(
    ("start", "end", "touches"),
    [
        (None, None, True),
        (date(2024, 12, 31), None, True),
        (date(2025, 1, 1), None, False),
        (None, date(2024, 1, 1), True),
        (None, date(2023, 12, 31), False),
        (date(2020, 9, 21), date(2024, 1, 25), True),
        (date(2020, 9, 21), date(2023, 12, 31), False),
        (date(2025, 1, 1), date(2026, 1, 1), False),
    ],
)
def test_a_document_may_hold_on_some_day_of_a_year(
    start: date | None, end: date | None, *, touches: bool
) -> None:
    """An open end touches every day on its side."""
    in_force = InForce(start=start, end=end)
    assert in_force.touches(date(2024, 1, 1), date(2024, 12, 31)) is touches


@pytest.mark.parametrize(
    "days", [("2024-01-01", date(2024, 1, 1)), (date(2024, 1, 1), None), (2024, 2024)]
)
def test_days_that_are_none_touch_nothing(days: Any) -> None:
    """They are refused, whatever the document leaves open."""
    with pytest.raises(WrongType) as caught:
        InForce().touches(*days)
    assert (
        caught.value.code,
        caught.value.expected,
        caught.value.where,
    ) == (Code.WRONG_TYPE, "a datetime.date", "InForce.touches")


@pytest.mark.parametrize("name", ["start", "end"])
def test_an_end_in_force_is_a_day_or_not_established(name: str) -> None:
    """The error names the end."""
    days: dict[str, Any] = {name: "2024"}
    with pytest.raises(WrongType) as caught:
        InForce(**days)
    assert (Code.WRONG_TYPE, "a datetime.date", "2024", f"InForce.{name}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_a_document_does_not_end_before_it_starts() -> None:
    """It may hold for one day."""
    day, before = date(2024, 1, 2), date(2024, 1, 1)
    assert InForce(start=day, end=day).touches(day, day)
    with pytest.raises(InvalidValue) as caught:
        InForce(start=day, end=before)
    assert (Code.OUT_OF_RANGE, "an end not before 2024-01-02", before, "InForce.end") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


@pytest.mark.parametrize(
    ("parts", "vi", "en"),
    [
        ({}, "Thông tư 25/2023/TT-BGDĐT", "Circular 25/2023/TT-BGDĐT"),
        (
            {"article": "6"},
            "Điều 6 Thông tư 25/2023/TT-BGDĐT",
            "Circular 25/2023/TT-BGDĐT, article 6",
        ),
        (
            {"article": "6", "clause": "5", "point": "a"},
            "điểm a khoản 5 Điều 6 Thông tư 25/2023/TT-BGDĐT",
            "Circular 25/2023/TT-BGDĐT, article 6, clause 5, point a",
        ),
    ],
)
def test_a_citation_is_written_as_jurists_write_it(parts: dict[str, Any], vi: str, en: str) -> None:
    """The smallest part first in Vietnamese, last in English."""
    citation = Citation(BGDDT_25_2023, attestation=Attestation.TEXT, **parts)
    assert (vi, vi, en) == (citation.text(), citation.text("vi"), citation.text("en"))


def test_a_citation_says_how_it_was_seen() -> None:
    """One that says nothing must not claim that the text was seen."""
    fields: dict[str, Any] = {"document": BGDDT_25_2023}
    with pytest.raises(TypeError, match="attestation"):
        Citation(**fields)


def test_a_citation_may_mean_the_whole_document() -> None:
    """At the address where the document was seen."""
    citation = Citation(BGDDT_25_2023, attestation=Attestation.SECONDARY)
    assert (citation.article, citation.clause, citation.point, citation.source) == ("",) * 4


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("document", "ttg-387-2022", "a Document"),
        ("article", 6, "a str"),
        ("clause", 5, "a str"),
        ("point", None, "a str"),
        ("attestation", "text", "an Attestation"),
        ("source", None, "a str"),
    ],
)
def test_a_citation_refuses_a_field_of_another_type(
    field: str, value: object, expected: str
) -> None:
    """Articles are text, as printed: there is an article 6a."""
    whole = {"document": BGDDT_25_2023, "attestation": Attestation.TEXT}
    fields: dict[str, Any] = whole | {field: value}
    with pytest.raises(WrongType) as caught:
        Citation(**fields)
    assert (Code.WRONG_TYPE, expected, value, f"Citation.{field}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_what_rests_on_no_document_says_so_in_both_languages() -> None:
    """Reporting practice is not law."""
    assert [
        ("thông lệ báo cáo", "reporting practice"),
        ("chưa rõ căn cứ", "no basis known"),
    ] == [(basis.text(), basis.text("en")) for basis in Unattested]


@pytest.mark.parametrize("kind", [DocumentKind, Attestation, Unattested])
def test_closed_sets_name_themselves(
    kind: type[DocumentKind | Attestation | Unattested],
) -> None:
    """What is shown can be evaluated, and no two members share a name."""
    assert [f"{kind.__name__}.{name}" for name in kind.__members__] == [repr(one) for one in kind]


def test_each_document_has_its_own_slug_and_constant() -> None:
    """The constant is the slug in capitals."""
    assert [one.slug.upper().replace("-", "_") for one in DOCUMENTS] == [
        name for name in law.__all__ if isinstance(getattr(law, name), Document)
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.slug)
def test_each_document_says_where_it_was_seen(document: Document) -> None:
    """Nothing is remembered."""
    assert document.source.startswith("http")
    assert str(document.year) == document.slug.rpartition("-")[2] or document is KHVN_CONGRESS_6


def test_a_circular_held_until_the_day_before_the_next() -> None:
    """Circular 24/2023 replaced 22/2020 on 26 January 2024."""
    assert InForce(start=date(2020, 9, 21), end=date(2024, 1, 25)) == BGDDT_22_2020.in_force
    assert law.BGDDT_24_2023.in_force.start == date(2024, 1, 26)

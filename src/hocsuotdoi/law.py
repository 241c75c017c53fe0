"""Documents, citations and how well each is attested.

Nothing here is remembered or inferred: a citation says where its fact was seen, and whether that
was the text itself or somebody's account of it.

    >>> Citation(TTG_387_2022, attestation=Attestation.SECONDARY).text("vi")
    'Quyết định 387/QĐ-TTg (2022)'
"""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.dates import a_date, a_year
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.errors import Code, InvalidValue

__all__ = [
    "BGDDT_22_2020",
    "BGDDT_24_2023",
    "BGDDT_25_2023",
    "BGDDT_44_2014",
    "CP_20_2014",
    "KHVN_448_2015",
    "KHVN_CONGRESS_6",
    "TTG_281_2014",
    "TTG_387_2022",
    "TTG_677_2022",
    "TTG_1373_2021",
    "Attestation",
    "Basis",
    "Citation",
    "Document",
    "DocumentKind",
    "InForce",
    "Unattested",
]


class DocumentKind(Named):
    """The kinds of documents that set titles, criteria and targets."""

    LAW = Label("Luật", "Law")
    RESOLUTION = Label("Nghị quyết", "Resolution")
    DECREE = Label("Nghị định", "Decree")
    DECISION = Label("Quyết định", "Decision")
    DIRECTIVE = Label("Chỉ thị", "Directive")
    CIRCULAR = Label("Thông tư", "Circular")
    GUIDANCE = Label("Hướng dẫn", "Guidance")
    PLAN = Label("Kế hoạch", "Plan")
    CONGRESS = Label("Đại hội", "Congress")


_NUMBERED_BY_MANY: Final = frozenset({DocumentKind.PLAN, DocumentKind.CONGRESS})
"""Such a number says nothing without its issuer: every province has a plan 291/KH-UBND."""


class Attestation(Named):
    """How well a fact is attested."""

    TEXT = Label("theo văn bản gốc", "seen in the primary text")
    SECONDARY = Label("theo nguồn thứ cấp", "seen in a secondary source")


class Unattested(Named):
    """What an indicator rests on when it rests on no document."""

    REPORTING_PRACTICE = Label("thông lệ báo cáo", "reporting practice")
    NONE_KNOWN = Label("chưa rõ căn cứ", "no basis known")

    def text(self, language: Language = "vi") -> str:
        """Return the words for it."""
        return self.value.text(language)


@attrs.frozen(kw_only=True)
class InForce:
    """When a document holds; an end that no source attests stays open.

    Attributes:
        start: The first day; None when not established.
        end: The last day; None when not established, which does not mean "still in force".

        >>> InForce(start=date(2020, 9, 21), end=date(2024, 1, 25)).touches(
        ...     date(2024, 1, 1), date(2024, 12, 31)
        ... )
        True
    """

    start: date | None = None
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        """Check both days."""
        for name, day in (("start", self.start), ("end", self.end)):
            if day is not None:
                a_date(day, where=f"InForce.{name}")
        if self.start and self.end and self.end < self.start:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"an end not before {self.start}",
                got=self.end,
                where="InForce.end",
            )

    def touches(self, first: date, last: date) -> bool:
        """Whether some day from ``first`` to ``last`` may lie inside."""
        a_date(first, where="InForce.touches")
        a_date(last, where="InForce.touches")
        return (self.start is None or self.start <= last) and (
            self.end is None or first <= self.end
        )


@attrs.frozen(kw_only=True)
class Document:
    """One legal document.

    Attributes:
        slug: Our short ASCII name, unique: issuer, number, year.
        kind: What kind of document it is.
        number: The official number, as printed; empty when not established.
        year: The year of signing; None when not established.
        issuer: Who issued it.
        signed: The day of signing; None when not established.
        in_force: When it holds, as far as attested.
        source: The address where it was seen.
    """

    slug: str
    kind: DocumentKind
    number: str = ""
    year: int | None = None
    issuer: Label
    signed: date | None = None
    in_force: InForce = attrs.field(factory=InForce)
    source: str = ""

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        if not instance(self.slug, str, where="Document.slug"):
            raise InvalidValue(Code.EMPTY, expected="a text", got=self.slug, where="Document.slug")
        instance(self.kind, DocumentKind, where="Document.kind")
        instance(self.number, str, where="Document.number")
        if self.year is not None:
            a_year(self.year, where="Document.year")
        instance(self.issuer, Label, where="Document.issuer")
        instance(self.in_force, InForce, where="Document.in_force")
        instance(self.source, str, where="Document.source")
        if (
            self.signed is not None
            and a_date(self.signed, where="Document.signed").year != self.year
        ):
            raise InvalidValue(
                Code.DATE_OUTSIDE_PERIOD,
                expected=f"a day in {self.year}",
                got=self.signed,
                where="Document.signed",
            )

    def text(self, language: Language = "vi") -> str:
        """Return kind, number and year, as far as they are established, and the issuer if needed.

        >>> BGDDT_25_2023.text("en"), KHVN_CONGRESS_6.text("vi")
        ('Circular 25/2023/TT-BGDĐT', 'Đại hội VI của Hội Khuyến học Việt Nam (2021)')
        """
        name = f"{self.kind.value.text(language)} {self.number}".rstrip()
        if not self.number or self.kind in _NUMBERED_BY_MANY:
            issuer = self.issuer
            name += in_language(language, vi=f" của {issuer.vi}", en=f" of the {issuer.en}")
        if self.year is None or str(self.year) in self.number:
            return name
        return f"{name} ({self.year})"


@attrs.frozen
class Citation:
    """A place in a document, and how it was seen.

    Attributes:
        document: The document cited.
        article: The article (*điều*), as printed; empty when the whole document is meant.
        clause: The clause (*khoản*).
        point: The point (*điểm*).
        attestation: How the fact was seen; never assumed.
        source: The address where the fact was seen; empty when the document's own serves.

        >>> seen = Attestation.TEXT
        >>> Citation(BGDDT_25_2023, article="6", clause="5", attestation=seen).text("vi")
        'khoản 5 Điều 6 Thông tư 25/2023/TT-BGDĐT'
    """

    document: Document
    article: str = attrs.field(default="", kw_only=True)
    clause: str = attrs.field(default="", kw_only=True)
    point: str = attrs.field(default="", kw_only=True)
    attestation: Attestation = attrs.field(kw_only=True)
    source: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.document, Document, where="Citation.document")
        instance(self.attestation, Attestation, where="Citation.attestation")
        for name in ("article", "clause", "point", "source"):
            instance(getattr(self, name), str, where=f"Citation.{name}")

    def text(self, language: Language = "vi") -> str:
        """Return the citation as jurists write it."""
        document = self.document.text(language)
        if in_language(language, vi=True, en=False):
            parts = (("điểm", self.point), ("khoản", self.clause), ("Điều", self.article))
            return " ".join([f"{word} {value}" for word, value in parts if value] + [document])
        parts = (("article", self.article), ("clause", self.clause), ("point", self.point))
        return ", ".join([document] + [f"{word} {value}" for word, value in parts if value])


Basis = Citation | Unattested

_PRIME_MINISTER: Final = Label("Thủ tướng Chính phủ", "Prime Minister")
_GOVERNMENT: Final = Label("Chính phủ", "Government")
_MINISTRY: Final = Label("Bộ Giáo dục và Đào tạo", "Ministry of Education and Training")
_ASSOCIATION: Final = Label(
    "Hội Khuyến học Việt Nam", "Vietnam Association for Promoting Education"
)

TTG_281_2014: Final = Document(
    slug="ttg-281-2014",
    kind=DocumentKind.DECISION,
    number="281/QĐ-TTg",
    year=2014,
    issuer=_PRIME_MINISTER,
    signed=date(2014, 2, 20),
    source="https://baotintuc.vn/thoi-su/tong-ket-5-nam-de-an-day-manh-viec-hoc-tap-suot-doi-20190211181538271.htm",
)
CP_20_2014: Final = Document(
    slug="cp-20-2014",
    kind=DocumentKind.DECREE,
    number="20/2014/NĐ-CP",
    year=2014,
    issuer=_GOVERNMENT,
    signed=date(2014, 3, 24),
    in_force=InForce(start=date(2014, 5, 15)),
    source="http://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=33791",
)
BGDDT_44_2014: Final = Document(
    slug="bgddt-44-2014",
    kind=DocumentKind.CIRCULAR,
    number="44/2014/TT-BGDĐT",
    year=2014,
    issuer=_MINISTRY,
    signed=date(2014, 12, 12),
    in_force=InForce(end=date(2024, 2, 11)),
    source="https://giaoducthoidai.vn/15-tieu-chi-danh-gia-xep-loai-cong-dong-hoc-tap-post447535.html",
)
KHVN_448_2015: Final = Document(
    slug="khvn-448-2015",
    kind=DocumentKind.DECISION,
    number="448/QĐ-KHVN",
    year=2015,
    issuer=_ASSOCIATION,
    in_force=InForce(start=date(2016, 1, 1)),
    source="https://giaoducthoidai.vn/trien-khai-to-chuc-danh-gia-cong-nhan-gia-dinh-hoc-tap-dong-ho-hoc-tap-post84892.html",
)
BGDDT_22_2020: Final = Document(
    slug="bgddt-22-2020",
    kind=DocumentKind.CIRCULAR,
    number="22/2020/TT-BGDĐT",
    year=2020,
    issuer=_MINISTRY,
    signed=date(2020, 8, 6),
    in_force=InForce(start=date(2020, 9, 21), end=date(2024, 1, 25)),
    source="https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/circular-22-regulations-on-the-evaluation-and-classification-of-learning-units-147154.html",
)
TTG_1373_2021: Final = Document(
    slug="ttg-1373-2021",
    kind=DocumentKind.DECISION,
    number="1373/QĐ-TTg",
    year=2021,
    issuer=_PRIME_MINISTER,
    signed=date(2021, 7, 30),
    source="https://lsu.vn/muc-tieu-cua-de-an-xay-dung-xa-hoi-hoc-tap-giai-doan-2021-2030/",
)
KHVN_CONGRESS_6: Final = Document(
    slug="khvn-congress-6",
    kind=DocumentKind.CONGRESS,
    number="VI",
    year=2021,
    issuer=_ASSOCIATION,
    source="https://phunuvietnam.vn/print/hoi-khuyen-hoc-viet-nam-to-chuc-nhieu-mo-hinh-hoc-tap-hieu-qua-2021112515280215.htm",
)
TTG_387_2022: Final = Document(
    slug="ttg-387-2022",
    kind=DocumentKind.DECISION,
    number="387/QĐ-TTg",
    year=2022,
    issuer=_PRIME_MINISTER,
    signed=date(2022, 3, 25),
    in_force=InForce(start=date(2022, 3, 25)),
    source="https://lsu.vn/day-manh-phong-trao-hoc-tap-suot-doi-giai-doan-2021-2030/",
)
TTG_677_2022: Final = Document(
    slug="ttg-677-2022",
    kind=DocumentKind.DECISION,
    number="677/QĐ-TTg",
    year=2022,
    issuer=_PRIME_MINISTER,
    signed=date(2022, 6, 3),
    source="https://thuvienphapluat.vn/hoi-dap-phap-luat/59A55-hd-muc-tieu-cu-the-den-nam-2030-cua-chuong-trinh-xay-dung-mo-hinh-cong-dan-hoc-tap-giai-doan-2021-2030.html",
)
BGDDT_24_2023: Final = Document(
    slug="bgddt-24-2023",
    kind=DocumentKind.CIRCULAR,
    number="24/2023/TT-BGDĐT",
    year=2023,
    issuer=_MINISTRY,
    signed=date(2023, 12, 11),
    in_force=InForce(start=date(2024, 1, 26)),
    source="http://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=164242",
)
BGDDT_25_2023: Final = Document(
    slug="bgddt-25-2023",
    kind=DocumentKind.CIRCULAR,
    number="25/2023/TT-BGDĐT",
    year=2023,
    issuer=_MINISTRY,
    signed=date(2023, 12, 27),
    in_force=InForce(start=date(2024, 2, 12)),
    source="http://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=164829",
)

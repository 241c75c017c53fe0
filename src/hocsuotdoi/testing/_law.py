"""Strategies for labels, documents, citations and places."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from hocsuotdoi._internal.dates import FIRST_YEAR, LAST_YEAR
from hocsuotdoi._internal.language import Label
from hocsuotdoi.law import Attestation, Citation, Document, DocumentKind, InForce
from hocsuotdoi.place import Place
from hocsuotdoi.testing._text import codes, identifiers, names

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def labels() -> SearchStrategy[Label]:
    """Return a strategy for names in both languages; they shrink towards one letter each."""
    return st.builds(Label, names(), names())


def in_forces() -> SearchStrategy[InForce]:
    """Return a strategy for the days a document holds; either end may be open."""
    day = st.none() | st.dates()
    return st.tuples(day, day).map(_in_order)


def _in_order(days: tuple[date | None, date | None]) -> InForce:
    start, end = days
    if start is not None and end is not None:
        start, end = min(start, end), max(start, end)
    return InForce(start=start, end=end)


def documents() -> SearchStrategy[Document]:
    """Return a strategy for legal documents of every kind.

    They exist nowhere: for real ones, sample from ``hocsuotdoi.law``. Examples shrink towards a law
    of 2000 of which nothing more is known.
    """
    return st.builds(
        _document,
        st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)),
        st.booleans(),
        st.builds(
            Document,
            slug=identifiers(),
            kind=st.sampled_from(DocumentKind),
            number=st.builds("{}/{}".format, st.integers(1, 9_999), names()),
            year=st.just(FIRST_YEAR),
            issuer=labels(),
            in_force=in_forces(),
            source=_sources(),
        ),
    )


def _document(signed: date, dated: bool, document: Document) -> Document:  # noqa: FBT001 - drawn
    return attrs.evolve(document, year=signed.year, signed=signed if dated else None)


def _sources() -> SearchStrategy[str]:
    return st.just("") | identifiers().map("https://example.org/{}".format)


def citations(*, document: Document | None = None) -> SearchStrategy[Citation]:
    """Return a strategy for places in a document.

    Args:
        document: The document cited; any unless given.

    Examples shrink towards the whole document, seen in the primary text.
    """
    numbers = st.just("") | st.integers(1, 99).map(str)
    return st.builds(
        Citation,
        documents() if document is None else st.just(document),
        article=numbers,
        clause=numbers,
        point=st.just("") | st.sampled_from("abcdđeghik"),
        attestation=st.sampled_from(Attestation),
        source=_sources(),
    )


def places(*, system: str | None = None, valid_from: date | None = None) -> SearchStrategy[Place]:
    """Return a strategy for places on a dated list.

    Args:
        system: Whose codes; any unless given.
        valid_from: The date of the list; any unless given.

    Examples shrink towards code ``"0"`` on a list of 1 January 2000, without a name.
    """
    return st.builds(
        Place,
        codes(),
        system=identifiers() if system is None else st.just(system),
        valid_from=st.dates() if valid_from is None else st.just(valid_from),
        name=st.just("") | names(),
    )

"""How the standard indicators are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.language import Label
from hocsuotdoi.indicator import Growth, Indicator, Mean, Share
from hocsuotdoi.law import Attestation, Basis, Citation, Document, Unattested
from hocsuotdoi.measure import Direction

if TYPE_CHECKING:
    from hocsuotdoi.measure import Measure

PRACTICE: Final = Unattested.REPORTING_PRACTICE
UNKNOWN: Final = Unattested.NONE_KNOWN


def told_of(document: Document) -> Citation:
    """Return a citation of a document known from others' accounts."""
    return Citation(document, attestation=Attestation.SECONDARY)


def read_in(document: Document, article: str, *, clause: str = "", point: str = "") -> Citation:
    """Return a citation of an article whose text was seen itself."""
    return Citation(
        document, article=article, clause=clause, point=point, attestation=Attestation.TEXT
    )


def share(id_: str, vi: str, en: str, part: Measure, whole: Measure, basis: Basis) -> Indicator:
    """Return the indicator of a part over the whole that contains it."""
    return Indicator(id=id_, label=Label(vi, en), formula=Share(part, whole), basis=basis)


def mean(id_: str, vi: str, en: str, total: Measure, over: Measure, basis: Basis) -> Indicator:
    """Return the indicator of a total spread over something else."""
    return Indicator(
        id=id_,
        label=Label(vi, en),
        formula=Mean(total, over),
        direction=Direction.NEUTRAL,
        basis=basis,
    )


def growth(id_: str, vi: str, en: str, of: Measure) -> Indicator:
    """Return the indicator of the growth of a count on the year before."""
    return Indicator(id=id_, label=Label(vi, en), formula=Growth(of), basis=PRACTICE)

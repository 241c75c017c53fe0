"""No value without citation, and no citation to a document that is not listed.

Rules, targets and definitions cite the document of their pack; a day may cite the one that sets it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs
import pytest

from hocsuotdoi import law, packs
from hocsuotdoi.criteria import AllMet, Pack, Points
from hocsuotdoi.law import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator


def citations(value: object) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for one in cast("tuple[object, ...]", value):
            yield from citations(one)
    elif attrs.has(type(value)):
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value))):
            yield from citations(getattr(value, field.name))


@pytest.mark.parametrize("slug", packs.available())
def test_every_requirement_level_mark_and_target_is_cited(slug: str) -> None:
    pack: Pack = packs.load(slug)
    for scheme in pack.schemes:
        decision = scheme.decision
        assert isinstance(decision, Points | AllMet)
        assert list(citations(decision))
        for item in scheme.items():
            for _, requirement in item.requirements:
                assert requirement.citation.source, (scheme.id, item.id)
    for target in pack.targets:
        assert target.citation.source, target.id


@pytest.mark.parametrize("slug", packs.available())
def test_every_citation_names_the_document_of_the_pack(slug: str) -> None:
    pack = packs.load(slug)
    assert {one.document for one in citations(pack.schemes)} <= {pack.document}
    assert {one.document for one in citations(pack.targets)} <= {pack.document}
    assert {one.document for one in citations(pack.definitions)} <= {pack.document}


@pytest.mark.parametrize("slug", packs.available())
def test_every_day_of_a_document_is_cited_from_a_document_that_is_known(slug: str) -> None:
    pack = packs.load(slug)
    force = pack.document.in_force
    for name, day in (("signed", pack.document.signed), ("start", force.start), ("end", force.end)):
        citation = getattr(pack.dates, name)
        assert (citation is None) is (day is None), name
        assert citation is None or citation.source, name
    listed = {one for one in vars(law).values() if isinstance(one, law.Document)}
    assert {one.document for one in citations(pack.dates)} <= {pack.document, *listed}

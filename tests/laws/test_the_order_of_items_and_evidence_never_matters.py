"""The order of items and of evidence never matters."""

from __future__ import annotations

from typing import TypeVar

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import testing
from hocsuotdoi.rating import rate

_T = TypeVar("_T")


@given(data=st.data())
def test_the_order_of_items_and_evidence_never_matters(data: st.DataObject) -> None:
    """A shuffled pack gives the same verdict, and shuffled evidence is the same evidence."""
    pack = data.draw(testing.packs())
    scheme = pack.schemes[0]
    evidence = data.draw(testing.evidences(scheme=scheme))

    def shuffled(values: tuple[_T, ...]) -> list[_T]:
        return data.draw(st.permutations(values))

    again = attrs.evolve(
        evidence,
        items=shuffled(evidence.items),
        criteria=shuffled(evidence.criteria),
        held=shuffled(evidence.held),
        traits=shuffled(evidence.traits),
    )
    assert evidence == again
    assert hash(evidence) == hash(again)
    criteria = [
        attrs.evolve(one, items=tuple(data.draw(st.permutations(one.items))))
        for one in data.draw(st.permutations(scheme.criteria))
    ]
    other = attrs.evolve(pack, schemes=(attrs.evolve(scheme, criteria=tuple(criteria)),))
    one, two = rate(pack, evidence), rate(other, again)
    for name in ("working", "score", "by_law", "held", "unused"):
        assert getattr(one, name) == getattr(two, name)
    assert set(one.reasons) == set(two.reasons)
    assert set(one.missing) == set(two.missing)

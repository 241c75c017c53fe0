"""Level 2 implies level 1 where the document says so."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import testing
from hocsuotdoi.criteria import AllMet, Area, Item, Level, Pack, Scheme
from hocsuotdoi.rating import Verdict, rate

NESTED = testing.schemes(decision=AllMet, nested=True, is_open=False).flatmap(
    lambda one: testing.packs(scheme=one)
)


def first_level(scheme: Scheme) -> Scheme:
    """Return what the scheme asks at its lowest level, as a scheme of its own."""
    assert isinstance(scheme.decision, AllMet)
    lowest = scheme.decision.levels[:1]
    criteria = [
        attrs.evolve(
            criterion,
            items=tuple(
                Item(item.id, item.label, asked)
                for item in criterion.items
                if (asked := tuple(pair for pair in item.requirements if pair[0] == 1))
            ),
        )
        for criterion in scheme.criteria
    ]
    decision = attrs.evolve(scheme.decision, levels=lowest)
    return attrs.evolve(scheme, id="lowest", decision=decision, criteria=tuple(criteria))


@given(pack=NESTED, data=st.data())
def test_a_level_implies_those_below_where_nested(pack: Pack, data: st.DataObject) -> None:
    """Whoever reaches a level would pass under the lowest one alone, and needs nothing of it."""
    scheme = pack.schemes[0]
    evidence = data.draw(testing.evidences(scheme=scheme))
    rating = rate(pack, evidence)
    lowest = first_level(scheme)
    known = {item.id for item in lowest.items()}
    same = evidence.area in {None, *lowest.areas}  # of a class without a bar the general one holds
    fewer = attrs.evolve(
        evidence,
        items=[pair for pair in evidence.items if pair[0] in known],
        area=evidence.area if same else Area.GENERAL,
    )
    both = attrs.evolve(pack, schemes=(attrs.evolve(scheme, id="whole"), lowest))
    alone = rate(both, fewer, scheme="lowest")
    assert alone.verdict is rating.verdict
    for level in rating.possible:
        if level is not None:
            assert isinstance(level, Level)
            assert alone.verdict is not Verdict.FAIL
    if rating.verdict is Verdict.PASS:
        assert rating.needs(1) == ()

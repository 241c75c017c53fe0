"""What a level needs, item by item, suffices to reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Change, PointChange, Ratio, testing
from hocsuotdoi.criteria import AllMet, Better, Holding
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating import Held, rate

if TYPE_CHECKING:
    from fractions import Fraction

    from hocsuotdoi.criteria import Pack, Rule
    from hocsuotdoi.rating import Given

CLOSED = testing.schemes(decision=AllMet, is_open=False).flatmap(
    lambda one: testing.packs(scheme=one)
)


def more(rule: Rule, found: Given, lacking: int | Fraction) -> Given:
    """Return evidence with so much more, or fewer where fewer is better."""
    sign = -1 if isinstance(rule, Better) and rule.direction is Direction.LOWER else 1
    match found:
        case Ratio(part, whole) if isinstance(lacking, int):
            return Ratio(part + lacking, whole)
        case PointChange(prior, current) if isinstance(lacking, int):
            return PointChange(prior, Ratio(current.part + sign * lacking, current.whole))
        case Change(prior, current):
            return Change(prior, current + sign * lacking)
        case _:
            assert not isinstance(found, str)
            return found + lacking  # type: ignore[operator]


@given(pack=CLOSED, data=st.data())
def test_what_a_level_needs_suffices(pack: Pack, data: st.DataObject) -> None:
    """Nothing is needed of a level that is reached; with what is needed, it is."""
    scheme = pack.schemes[0]
    assert isinstance(scheme.decision, AllMet)
    level = data.draw(st.sampled_from(scheme.decision.levels)).number
    whole = data.draw(testing.evidences(scheme=scheme, complete=True))
    rules = {item.id: item.requirements[0][1].rule for item in scheme.items()}
    by_item = {i: one for i, one in whole.items if not isinstance(rules[i], Holding)}
    held = {one.scheme: one.level for one in whole.held}
    told = True
    for need in rate(pack, whole).needs(level):
        assert need.item is not None
        id_, rule = need.item.id, rules[need.item.id]
        if isinstance(rule, Holding):
            assert isinstance(need.lacking, int)
            asked = dict(whole.items)[id_]
            assert isinstance(asked, int)
            held[rule.scheme] = max(held[rule.scheme], asked + need.lacking)
        elif need.lacking is not None:
            by_item[id_] = more(rule, by_item[id_], need.lacking)
        elif isinstance(by_item[id_], bool):
            by_item[id_] = True
        else:
            told = False  # no rate lies below none, and none above all
    mended = attrs.evolve(
        whole, items=by_item, held=[Held(title, reached) for title, reached in held.items()]
    )
    assert (rate(pack, mended).needs(level) == ()) is told

"""While the area is not stated, nothing is concluded that does not hold in every area."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import testing
from hocsuotdoi.criteria import AllMet, Area, Threshold
from hocsuotdoi.rating import Outcome, rate

if TYPE_CHECKING:
    from hocsuotdoi.criteria import Pack

BY_LEVELS = testing.schemes(decision=AllMet).flatmap(lambda one: testing.packs(scheme=one))


@given(pack=BY_LEVELS, data=st.data())
def test_while_the_area_is_not_stated_every_area_is_possible(
    pack: Pack, data: st.DataObject
) -> None:
    """What is met or not met then is so everywhere; and what is so everywhere is then known."""
    scheme = pack.schemes[0]
    known = data.draw(testing.evidences(scheme=scheme))
    classes = [Area.GENERAL, *scheme.areas]
    nowhere = rate(pack, attrs.evolve(known, area=None))
    stated = [rate(pack, attrs.evolve(known, area=area)) for area in classes]
    assert {level for one in stated for level in one.possible} <= set(nowhere.possible)
    for place, reason in enumerate(nowhere.reasons):
        for level, judged in reason.judged:
            found = {one.reasons[place].at(level) for one in stated}
            outcomes = {one.outcome for one in found if one is not None}
            if judged.outcome is not Outcome.UNKNOWN:
                assert {judged.outcome} == outcomes
            elif len(outcomes) == 1 and not has_another_base(reason.item.at(level)):
                assert {Outcome.UNKNOWN} == outcomes


def has_another_base(requirement: object) -> bool:
    """Whether a figure cannot be read before the area is known."""
    rule = getattr(requirement, "rule", None)
    return isinstance(rule, Threshold) and any(
        variant.indicator not in {None, rule.indicator} for variant in rule.variants
    )

"""At the exact threshold an item is met; one unit below it is not."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi import Change, PointChange, Ratio, Year, testing
from hocsuotdoi.criteria import AllMet, Area, Better, Grade, Holding, Points, Quantity, Threshold
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating import Evidence, Outcome, rate

if TYPE_CHECKING:
    from hocsuotdoi.criteria import Pack, Rule
    from hocsuotdoi.rating import Given


def edges(rule: Rule, area: Area, whole: int) -> list[tuple[Given, Given]]:
    """Return pairs of evidence: exactly at the edge, and one unit below."""
    match rule:
        case Threshold():
            bar = rule.bar_for(area)
            part = ceil(bar * whole)
            shares: list[tuple[Given, Given]] = [(bar, bar - Fraction(1, 10**30))]
            return [*shares, (Ratio(part, whole), Ratio(part - 1, whole))] if bar else []
        case Quantity(least) | Grade(least):
            return [(least, least - 1)]
        case Holding(level=level):
            return [(level or 1, (level or 1) - 1)]
        case Better(Direction.HIGHER):
            points = PointChange(Ratio(1, whole), Ratio(2, whole))
            still = PointChange(Ratio(1, whole), Ratio(1, whole))
            return [(Change(whole, whole + 1), Change(whole, whole)), (points, still)]
        case Better():
            points = PointChange(Ratio(2, whole), Ratio(1, whole))
            still = PointChange(Ratio(2, whole), Ratio(2, whole))
            return [(Change(whole, whole - 1), Change(whole, whole)), (points, still)]
        case _:
            return [(True, False)]


@given(
    pack=testing.schemes(decision=AllMet).flatmap(lambda one: testing.packs(scheme=one)),
    data=st.data(),
    whole=st.integers(2, 3_000),
)
def test_an_item_is_met_at_its_bar_and_not_one_unit_below(
    pack: Pack, data: st.DataObject, whole: int
) -> None:
    """At every level and in every area, whatever the size of the base."""
    scheme = pack.schemes[0]
    area = data.draw(st.sampled_from([Area.GENERAL, *sorted(scheme.areas, key=str)]))
    traits = {trait.id: True for trait in scheme.traits}
    for item in scheme.items():
        for level, requirement in item.requirements:
            for at, below in edges(requirement.rule, area, whole):
                for given_, outcome in ((at, Outcome.MET), (below, Outcome.NOT_MET)):
                    evidence = Evidence(
                        assessed=Year(2024), items={item.id: given_}, area=area, traits=traits
                    )
                    reasons = {one.item.id: one for one in rate(pack, evidence).reasons}
                    judged = reasons[item.id].at(level)
                    assert judged is not None
                    assert judged.outcome is outcome


@given(pack=testing.schemes(decision=Points).flatmap(lambda one: testing.packs(scheme=one)))
def test_an_item_at_the_floor_is_met_and_below_it_is_not(pack: Pack) -> None:
    """A hundredth of a point decides."""
    decision = pack.schemes[0].decision
    assert isinstance(decision, Points)
    assume(decision.floor is not None)
    floor = Fraction(decision.floor or 0)
    below = floor - Fraction(1, 100)
    for item in pack.schemes[0].items():
        for points, outcome in ((floor, Outcome.MET), (below, Outcome.NOT_MET)):
            rating = rate(pack, Evidence(assessed=Year(2024), items={item.id: points}))
            reasons = {one.item.id: one for one in rating.reasons}
            assert [outcome] == [judged.outcome for _, judged in reasons[item.id].judged]

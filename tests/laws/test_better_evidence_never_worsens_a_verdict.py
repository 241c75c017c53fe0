"""Better evidence never worsens a verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Change, PointChange, Ratio, testing
from hocsuotdoi.criteria import Better, Grade, Holding, Score
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Direction
from hocsuotdoi.rating import Held, Rating, Verdict, rate

if TYPE_CHECKING:
    from hocsuotdoi.criteria import Rule
    from hocsuotdoi.rating import Given

RANKS: Final = (Verdict.FAIL, Verdict.UNDETERMINED, Verdict.PASS)


def better(data: st.DataObject, rule: Rule, found: Given) -> Given:
    """Draw evidence that is at least as good."""
    more = data.draw(st.integers(0, 30))
    if isinstance(rule, Score | Grade):
        most = rule.most if isinstance(rule, Score) else len(rule.grades)
        return most if more else found
    if isinstance(rule, Better):
        up = rule.direction is Direction.HIGHER
        if isinstance(found, Change):
            return Change(found.prior, found.current + more if up else 0)
        if isinstance(found, PointChange):
            return PointChange(found.prior, Ratio(1, 1) if up else Ratio(0, 1))
        return found
    match found:
        case bool():
            return True
        case int():
            return found + more
        case Ratio(part, whole):
            return Ratio(min(part + more, whole), whole)
        case Fraction():
            return min(found + Fraction(more, 30), Fraction(1))
        case Interval(Fraction() as low, Fraction() as high):
            step = Fraction(more, 30)
            return Interval(min(low + step, Fraction(1)), max(high + step, Fraction(1)))
        case _:
            return found


@given(data=st.data())
def test_better_evidence_never_worsens_a_verdict(data: st.DataObject) -> None:
    """Of any item, at any stage of what is known, as a working state and by law."""
    pack = data.draw(testing.packs())
    scheme = pack.schemes[0]
    drawn = data.draw(testing.evidences(scheme=scheme))
    rules = {item.id: item.requirements[0][1].rule for item in scheme.items()}
    by_item = {i: one for i, one in drawn.items if not isinstance(rules[i], Holding)}
    worse = attrs.evolve(drawn, items=by_item, criteria=(), total=None)
    best = attrs.evolve(
        worse,
        items={i: better(data, rules[i], one) for i, one in by_item.items()},
        held=[Held(one.scheme, one.level + 1) for one in drawn.held],
    )
    assert_no_worse(rate(pack, worse), rate(pack, best))


def assert_no_worse(worse: Rating, best: Rating) -> None:
    assert RANKS.index(worse.verdict) <= RANKS.index(best.verdict)
    if worse.by_law is not None:
        assert best.by_law is not None
        assert RANKS.index(worse.by_law.verdict) <= RANKS.index(best.by_law.verdict)
    if worse.score is not None:
        assert best.score is not None
        assert (worse.score.low or 0) <= (best.score.low or 0)

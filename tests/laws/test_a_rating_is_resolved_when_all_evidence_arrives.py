"""An undetermined verdict is resolved when the missing evidence arrives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import testing
from hocsuotdoi.criteria import AllMet, Pack
from hocsuotdoi.rating import Verdict, rate

CLOSED = testing.schemes(is_open=False).flatmap(lambda one: testing.packs(scheme=one))
OPEN = testing.schemes(decision=AllMet, is_open=True).flatmap(lambda one: testing.packs(scheme=one))


@given(pack=CLOSED, data=st.data())
def test_a_rating_is_resolved_when_all_evidence_arrives(pack: Pack, data: st.DataObject) -> None:
    """With a closed list of items, nothing then stays open, and the law says the same."""
    whole = data.draw(testing.evidences(scheme=pack.schemes[0], complete=True))
    rating = rate(pack, whole)
    assert len(rating.possible) == 1
    assert rating.verdict is not Verdict.UNDETERMINED
    assert (rating.level,) == rating.possible
    assert rating.missing == ()
    assert rating.by_law in {None, rating.working}
    assert rating.score is None or rating.score.is_exact


@given(pack=OPEN, data=st.data())
def test_an_open_list_of_items_is_never_enough_to_pass(pack: Pack, data: st.DataObject) -> None:
    """What is not attested might not be met; but one item not met is enough to fail."""
    whole = data.draw(testing.evidences(scheme=pack.schemes[0], complete=True))
    assert rate(pack, whole).verdict is not Verdict.PASS

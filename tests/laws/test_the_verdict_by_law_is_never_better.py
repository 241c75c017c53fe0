"""The verdict by law is never better than the working verdict."""

from __future__ import annotations

from typing import Final

from hypothesis import given

from hocsuotdoi import testing
from hocsuotdoi.criteria import AllMet
from hocsuotdoi.rating import Rating, Verdict

RANKS: Final = (Verdict.FAIL, Verdict.UNDETERMINED, Verdict.PASS)


@given(rating=testing.ratings())
def test_the_verdict_by_law_is_never_better(rating: Rating) -> None:
    """It is there exactly where the document says that no evidence is not achieved."""
    decision = rating.scheme.decision
    says_so = isinstance(decision, AllMet) and decision.absence_fails is not None
    assert (rating.by_law is not None) is says_so
    if rating.by_law is not None:
        assert RANKS.index(rating.by_law.verdict) <= RANKS.index(rating.verdict)
        assert set(rating.by_law.possible) <= {None, *rating.possible}
        if rating.missing == ():
            assert rating.by_law == rating.working

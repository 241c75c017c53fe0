"""A rating without evidence is undetermined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from hocsuotdoi import Year, testing
from hocsuotdoi.criteria import AllMet
from hocsuotdoi.rating import Evidence, Verdict, rate

if TYPE_CHECKING:
    from hocsuotdoi.criteria import Pack


@given(pack=testing.packs())
def test_a_rating_without_evidence_is_undetermined(pack: Pack) -> None:
    """Every rating is still possible, every item is missing, and only the law may say no."""
    rating = rate(pack, Evidence(assessed=Year(2024)))
    decision = pack.schemes[0].decision
    assert rating.verdict is Verdict.UNDETERMINED
    assert rating.level is None
    assert [item.id for item in pack.schemes[0].items()] == [*rating.missing]
    assert rating.possible[0] is None
    if isinstance(decision, AllMet):
        assert (None, *decision.levels) == rating.possible
        assert rating.by_law is None or rating.by_law.verdict is not Verdict.PASS
    else:
        assert {band for band in rating.possible if band} <= set(decision.bands)

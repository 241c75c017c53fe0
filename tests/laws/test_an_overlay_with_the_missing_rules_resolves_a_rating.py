"""A rating that lacks rules is resolved by an overlay that brings them, and never contradicted."""

from __future__ import annotations

from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Year, packs
from hocsuotdoi.rating import Evidence, Verdict, rate

DECISION: Final = packs.load("khvn-324-2023")
WHOLE: Final = packs.overlay(DECISION, packs.load("khvn-frame-2022"))
NUMBERS: Final = [str(number) for number in range(1, 11)]
POINTS: Final = st.lists(
    st.integers(0, 10) | st.integers(8, 10), min_size=len(NUMBERS), max_size=len(NUMBERS)
).map(lambda points: dict(zip(NUMBERS, points, strict=True)))


@given(points=POINTS)
def test_an_overlay_with_the_missing_rules_resolves_a_rating(points: dict[str, int]) -> None:
    """The rule alone knows no items: it may refuse a title, and can never give one."""
    evidence = Evidence(assessed=Year(2024), items=points)
    alone, whole = rate(DECISION, evidence), rate(WHOLE, evidence)
    passes = sum(points.values()) >= 80 and min(points.values()) >= 5
    assert whole.verdict is (Verdict.PASS if passes else Verdict.FAIL)
    assert alone.verdict is not Verdict.PASS
    assert alone.verdict in {Verdict.UNDETERMINED, whole.verdict}

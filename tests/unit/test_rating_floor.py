"""The floor under items that are known only through the points of their criteria."""

from __future__ import annotations

import pytest

from hocsuotdoi import Evidence, Year, packs, rate
from hocsuotdoi.rating import Verdict

CITIZEN = packs.overlay(packs.load("khvn-324-2023"), packs.load("khvn-frame-2022"))
CRITERIA = {"I": 32, "II": 40, "III": 20}


@pytest.mark.parametrize(
    ("items", "total", "verdict"),
    [
        ({}, None, Verdict.UNDETERMINED),
        ({}, 92, Verdict.UNDETERMINED),
        ({"1": 2}, 92, Verdict.FAIL),
        ({"1": 5, "2": 7, "3": 10, "4": 10}, 92, Verdict.PASS),
    ],
)
def test_a_total_beside_criteria_says_nothing_of_the_items(
    items: dict[str, int], total: int | None, verdict: Verdict
) -> None:
    """The eight points missing in the first criterion may all be lost on one item."""
    evidence = Evidence(assessed=Year(2024), items=items, criteria=CRITERIA, total=total)
    assert verdict is rate(CITIZEN, evidence).verdict

"""Rating one citizen with all reasons, and units by the hundred thousand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from hocsuotdoi import Ratio, Year, law, packs
from hocsuotdoi.criteria import (
    Band,
    Completeness,
    Criterion,
    Dates,
    Grade,
    Item,
    Pack,
    Points,
    Requirement,
    Rule,
    Scheme,
    Score,
    Threshold,
)
from hocsuotdoi.display import Label
from hocsuotdoi.rating import Evidence, Given, Verdict, rate

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

UNITS: Final = 100_000
NAME: Final = Label("tên", "name")
CITED: Final = law.Citation(law.KHVN_448_2015, attestation=law.Attestation.TEXT)
POINTS: Final = {"1.1": 8, "1.2": 9, "1.3": 7, "1.4": 8, "2.1": 8} | {
    "2.2": 6, "2.3": 9, "2.4": 8, "3.1": 10, "3.2": 9
}  # fmt: skip


def citizen_pack() -> Pack:
    """Return ten items of ten points: 80 pass, and none may lie below 5."""
    criteria = [
        Criterion(
            group,
            NAME,
            tuple(
                Item(id_, NAME, ((0, Requirement(Score(10), CITED)),))
                for id_ in POINTS
                if id_.startswith(group)
            ),
        )
        for group in "123"
    ]
    bands = (Band(NAME, 0, passes=False), Band(NAME, 80))
    scheme = Scheme(
        id="citizen",
        label=NAME,
        unit_type="citizen",
        decision=Points(100, bands, floor=5, citation=CITED),
        criteria=tuple(criteria),
    )
    return Pack(
        document=law.KHVN_448_2015,
        revision=1,
        completeness=Completeness.WHOLE,
        schemes=(scheme,),
        dates=Dates(start=CITED),
        checked=date(2026, 11, 23),
        digest="0" * 64,
    )


def evidence_of(rule: Rule, percent: int) -> Given:
    """Return evidence that suits the rule; a share is so many of a hundred."""
    if isinstance(rule, Threshold):
        return Ratio(percent, 100)
    return len(rule.grades) if isinstance(rule, Grade) else True


def bare(points: dict[str, int]) -> bool:
    """Return the verdict and nothing else: what one writes without the library."""
    return sum(points.values()) >= 80 and min(points.values()) >= 5


@pytest.mark.benchmark(group="rating")
def test_rate_a_citizen_of_ten_items(benchmark: BenchmarkFixture) -> None:
    """With every reason, under 80 µs on a quiet machine."""
    pack, evidence = citizen_pack(), Evidence(assessed=Year(2024), items=POINTS)
    rating = rate(pack, evidence)
    assert (rating.verdict, len(rating.reasons)) == (Verdict.PASS, 10)
    assert benchmark(rate, pack, evidence) == rating


@pytest.mark.benchmark(group="rating")
def test_rate_a_citizen_from_scratch(benchmark: BenchmarkFixture) -> None:
    """The same, its evidence made and checked each time."""
    pack = citizen_pack()
    rating = rate(pack, Evidence(assessed=Year(2024), items=POINTS))
    assert rating == benchmark(lambda: rate(pack, Evidence(assessed=Year(2024), items=POINTS)))


@pytest.mark.benchmark(group="rating")
def test_rival_bare_function(benchmark: BenchmarkFixture) -> None:
    """A verdict without reasons, citations, checks, or a word on what is not known."""
    assert benchmark(bare, POINTS) is True


@pytest.mark.benchmark(group="rating-many")
def test_rate_a_hundred_thousand_units(benchmark: BenchmarkFixture) -> None:
    """Units of a district at two levels, under 8 s in all."""
    pack = packs.load("bgddt-24-2023")
    scheme = pack.scheme("district-unit")
    traits = {trait.id: True for trait in scheme.traits}
    known = [
        Evidence(
            assessed=Year(2024),
            items={
                item.id: evidence_of(item.requirements[0][1].rule, 90 + part)
                for item in scheme.items()
            },
            traits=traits,
        )
        for part in range(10)
    ]

    def rate_all() -> int:
        verdicts = [rate(pack, known[i % 10], scheme="district-unit").verdict for i in range(UNITS)]
        return verdicts.count(Verdict.PASS)

    passed: int = benchmark.pedantic(rate_all, rounds=1, iterations=1)  # type: ignore[no-untyped-call]
    assert passed == UNITS // 2


@pytest.mark.benchmark(group="rating-many")
def test_rival_bare_function_over_as_many(benchmark: BenchmarkFixture) -> None:
    """Every share compared with its bar: no level below, no applicability, no citation."""
    bars = [(0.9, 0.95)] * 17
    shares = [[(90 + part) / 100] * len(bars) for part in range(10)]

    def judge_all() -> int:
        return sum(
            all(share >= one for share, (one, _) in zip(shares[i % 10], bars, strict=True))
            for i in range(UNITS)
        )

    assert benchmark.pedantic(judge_all, rounds=1, iterations=1) == UNITS  # type: ignore[no-untyped-call]

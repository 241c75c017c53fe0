"""A national carry: some 10 000 communes into 3 700, twenty measures, two years."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import Figures, Measure, Missing, Year, catalogue
from hocsuotdoi.merger import Part, Policy
from hocsuotdoi.testing import Country, country
from hocsuotdoi.unit import Nature

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

YEARS = (Year(2023), Year(2024))
MEASURES = tuple(
    measure for measure in catalogue.MEASURES if measure.unit_type.nature is not Nature.PLACE
)[:20]


@lru_cache
def nation() -> Country:
    """Return an invented nation of the size of Vietnam: 10 018 communes before the reform."""
    return country(provinces=63, communes=159)


@lru_cache
def ledger() -> Figures:
    """Return 400 720 figures: each commune's count of every measure, in both years."""
    return nation().figures(MEASURES, YEARS)


@pytest.mark.benchmark(group="national-carry")
@pytest.mark.parametrize(("policy", "carried"), [(Policy.REFUSE, 149_840), (Policy.UNION, 115_880)])
def test_national_carry(benchmark: BenchmarkFixture, policy: Policy, carried: int) -> None:
    """Every figure with its status and reason, under 2 s."""
    communes, figures = nation().communes, ledger()
    size: int = benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: len(communes.carry(figures, policy=policy)),
        rounds=3,
        iterations=1,
        warmup_rounds=1,
    )
    assert carried == size


@pytest.mark.benchmark(group="national-carry")
def test_national_carry_by_weights(benchmark: BenchmarkFixture) -> None:
    """Every part shared out evenly, exactly, and marked as estimated: under 2 s."""
    communes, figures = nation().communes, ledger()
    split = [links for links in map(communes.out_of, communes.sources) if len(links) > 1]
    shares = {
        (link.source.code, link.target.code): Fraction(1, len(links))
        for links in split
        for link in links
    }
    weighted = communes.weighted(shares, basis="chia đều, để đo", people=False)
    size: int = benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: len(weighted.carry(figures, policy=Policy.WEIGHTS)),
        rounds=3,
        iterations=1,
        warmup_rounds=1,
    )
    assert size == 149_840


@pytest.mark.benchmark(group="national-carry")
def test_rival_plain_sums(benchmark: BenchmarkFixture) -> None:
    """The same sums by a loop over dicts, without status, reasons, checks or words."""
    communes = nation().communes
    split = {link.source.code for link in communes if link.part is not Part.WHOLE}
    refused = {link.target.code for link in communes if link.source.code in split}
    target = {link.source.code: link.target.code for link in communes}
    counts: dict[tuple[Measure, Year], dict[str, int]] = defaultdict(dict)
    for figure in ledger():
        if isinstance(figure.value, int) and isinstance(figure.period, Year):
            counts[figure.measure, figure.period][figure.place.code] = figure.value

    def carry() -> dict[tuple[Measure, Year], dict[str, int | None]]:
        found: dict[tuple[Measure, Year], dict[str, int | None]] = {}
        for key, by_code in counts.items():
            sums: dict[str, int] = defaultdict(int)
            for code, value in by_code.items():
                sums[target[code]] += value
            found[key] = {code: None if code in refused else value for code, value in sums.items()}
        return found

    rival = benchmark.pedantic(carry, rounds=3, iterations=1, warmup_rounds=1)  # type: ignore[no-untyped-call]
    recast = communes.carry(ledger())
    for figure in recast.figures:
        if not isinstance(figure.value, Missing) and figure.place.code not in refused:
            assert rival[figure.measure, figure.period][figure.place.code] == figure.value

"""Judging published figures, beside a bare recomputation that knows no verdict."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

import pytest

from hocsuotdoi import audit
from hocsuotdoi.audit import Claim
from hocsuotdoi.exact import Ratio
from hocsuotdoi.numeral import write

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

PARTS: Final = ((318, 1_204, 860, 1_471, 407), (77, 2_931, 15, 640, 1_002))
SLIPS: Final = {(0, 0): 378, (1, 3): 610}
"""One wrong digit in a part of each of the first two groups."""


def twenty() -> list[Claim]:
    """Return twenty claims in four groups; the sums of two of them do not come out."""
    return [
        Claim(
            f"{group}.{level}",
            write(Ratio(part, sum(parts)).percent(1)) + "%",
            part=SLIPS.get((group, level), part),
            whole=sum(parts),
            group=f"group {group}",
        )
        for group, parts in enumerate(2 * PARTS)
        for level, part in enumerate(parts)
    ]


@pytest.mark.benchmark(group="audit")
def test_one_check(benchmark: BenchmarkFixture) -> None:
    """One figure against its counts, four readings with their bases and parts."""

    def verdict() -> audit.Verdict:
        return audit.check("73,58%", part=138_068, whole=187_624).verdict

    assert benchmark(verdict) is audit.Verdict.TRUNCATION


@pytest.mark.benchmark(group="audit")
def test_rival_recomputation(benchmark: BenchmarkFixture) -> None:
    """What one writes without the library: right or wrong, and no more."""

    def recompute() -> bool:
        published = Decimal("73,58%".rstrip("%").replace(",", "."))
        exact = Decimal(138_068) * 100 / Decimal(187_624)
        return exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) == published

    assert not benchmark(recompute)


@pytest.mark.benchmark(group="report")
def test_a_report_of_twenty_claims(benchmark: BenchmarkFixture) -> None:
    """Twenty claims, two sums that do not come out, and the digits that would mend them."""
    claims = twenty()

    def mended() -> list[tuple[str, ...]]:
        return [one.labels for one in audit.report(claims).repairs]

    assert [("0.0",), ("1.3",)] == benchmark(mended)[:2]


@pytest.mark.benchmark(group="report")
def test_rival_recomputation_of_twenty_claims(benchmark: BenchmarkFixture) -> None:
    """Twenty quotients and four sums: what fails, and no word on what might mend it."""
    counts = [(str(one.text), int(str(one.part)), int(str(one.whole))) for one in twenty()]

    def recompute() -> list[bool]:
        ratios = [
            (Decimal(part) * 100 / whole).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
            == Decimal(text.rstrip("%").replace(",", "."))
            for text, part, whole in counts
        ]
        sums = [
            sum(part for _, part, _ in counts[first : first + 5]) == counts[first][2]
            for first in range(0, len(counts), 5)
        ]
        return ratios + sums

    assert False in benchmark(recompute)

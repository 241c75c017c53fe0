"""The same digits on every engine: all small shares, and the hardest cases near 10^15."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import gcd
from random import Random
from typing import TYPE_CHECKING, Final, cast

import attrs
import narwhals.stable.v2 as nw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Ratio, catalogue, frames
from hocsuotdoi.exact import Rounding, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.frames.conftest import Engine, Native

MOST: Final = 10**15
SHARE, MEAN = catalogue.LEARNING_FAMILY_SHARE, catalogue.ATTENDANCES_PER_CLASS
GROWTH, POINTS = catalogue.LEARNING_CLAN_GROWTH, catalogue.MEMBER_SHARE_CHANGE
PART, WHOLE = catalogue.LEARNING_FAMILIES.id, catalogue.HOUSEHOLDS.id
TOTAL, OVER = catalogue.TRAINING_ATTENDANCES.id, catalogue.TRAINING_CLASSES.id
COUNT = catalogue.LEARNING_CLANS.id
MEMBERS, POPULATION = catalogue.MEMBERS.id, catalogue.POPULATION.id
NOW, BEFORE = 2024, 2023


# ── All shares of wholes up to 2 000 ─────────────────────────────────────────────────────────────


def _every_pair(engine: Engine, most: int) -> Native:
    """Return a frame of all 0 ≤ n ≤ d ≤ most, d > 0: the place stands for d, the year for n."""
    wholes = range(1, most + 1)
    one = engine.frame({"place": [str(whole) for whole in wholes], WHOLE: wholes})
    other = engine.frame({"year": range(1000, 1001 + most), PART: range(most + 1)})
    crossed = nw.from_native(one).join(nw.from_native(other), how="cross")
    found = crossed.filter(nw.col(PART) <= nw.col(WHOLE)).to_native()
    return found.reset_index(drop=True) if engine.name.startswith("pandas") else found


def _units(places: int, rounding: Rounding) -> nw.Expr:
    """Return the share in units of its last decimal, as whole numbers alone make it."""
    part, whole, scale = nw.col("part"), nw.col("whole"), 100 * 10**places
    if rounding is Rounding.HALF_UP:
        return cast("nw.Expr", (part * (2 * scale) + whole) // (whole * 2))
    return cast("nw.Expr", (part * scale) // whole)


@pytest.mark.parametrize("places", [0, 1, 2])
@pytest.mark.parametrize("rounding", [Rounding.HALF_UP, Rounding.TRUNCATE])
def test_no_share_of_a_whole_up_to_2000_differs_from_whole_number_arithmetic(
    engine: Engine, places: int, rounding: Rounding
) -> None:
    pairs = _every_pair(engine, 2000)
    found = nw.from_native(frames.compute(pairs, [SHARE], places=places, rounding=rounding))
    told = found.group_by(_units(places, rounding).alias("units"), "percent").agg(
        nw.len().alias("pairs")
    )
    rows = [(row["units"], row["percent"], row["pairs"]) for row in engine.rows(told.to_native())]
    assert 100 * 10**places + 1 >= len(rows)
    assert 2_003_000 == sum(int(str(pairs)) for _, _, pairs in rows)
    # divided in Python, as an engine may multiply by 1/100 instead
    assert [] == [row for row in rows if int(str(row[0])) / 10**places != row[1]]


@pytest.mark.parametrize("places", [0, 1, 2])
@pytest.mark.parametrize("rounding", [Rounding.HALF_UP, Rounding.TRUNCATE])
def test_whole_number_arithmetic_gives_the_digits_of_the_core(
    engine: Engine, places: int, rounding: Rounding
) -> None:
    pairs = nw.from_native(_every_pair(engine, 60)).rename({PART: "part", WHOLE: "whole"})
    told = pairs.with_columns(_units(places, rounding).alias("units"))
    for row in engine.rows(told.to_native()):
        ratio = Ratio(int(str(row["part"])), int(str(row["whole"])))
        assert ratio.percent(places, rounding=rounding) * 10**places == row["units"]


# ── Ties and what stands one unit beside them, of counts up to 10^15 ─────────────────────────────


@attrs.frozen
class Case:
    """One place: a share, a mean, and the counts a growth is reckoned from."""

    share: tuple[int, int]
    mean: tuple[int, int]
    growth: tuple[int, int]
    now: tuple[int, int]
    before: tuple[int, int]

    def answers(self, places: int, rounding: Rounding) -> tuple[float, ...]:
        """Return what the core says, as the nearest doubles."""
        now, before = self.growth
        exact = (
            Fraction(*self.share) * 100,
            Fraction(*self.mean),
            Fraction(now - before, before) * 100,
            (Fraction(*self.now) - Fraction(*self.before)) * 100,
        )
        return tuple(float(rounded(one, places, rounding=rounding)) for one in exact)


def _hard_whole(random: Random, units: int) -> int:
    """Return a whole up to 10^15 of which a tie can be made; often the largest there is."""
    most = MOST // units
    return units * random.choice([most, most - 1, random.randint(1, most), random.randint(1, 50)])


def _beside(random: Random, count: int, whole: int) -> int:
    """Return a count, or one beside it, within the whole."""
    return min(max(count + random.choice([-1, 0, 0, 1]), 0), whole)


def _near_a_tie(random: Random, units: int) -> tuple[int, int]:
    """Return a share that is a tie of units/2 units, or one count beside it."""
    whole = _hard_whole(random, units)
    return _beside(random, whole // units * random.randint(0, units), whole), whole


def _coprime(random: Random, *others: int) -> int:
    while True:
        found = random.choice([MOST - random.randint(0, 60), random.randint(10**6, MOST)])
        if all(gcd(found, other) == 1 for other in (10, *others)):
            return found


def _nearest(random: Random, units: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return two shares whose difference misses a tie by 1/(units · whole · whole), no less."""
    one, other = _coprime(random), 0
    other = _coprime(random, one)
    beside = random.choice([-1, 1])
    halves = -beside * pow(one * other, -1, units) % units  # an odd number of half units
    halves = random.choice([halves, halves - units])
    apart = (halves * one * other + beside) // units  # a · other − b · one
    part = apart * pow(other, -1, one) % one
    rest = (part * other - apart) // one
    return ((part, one), (rest, other)) if 0 <= rest <= other else None


def _shares(random: Random, units: int) -> tuple[tuple[int, int], tuple[int, int]]:
    found = _nearest(random, units) if random.random() < 0.6 else None
    return found or (_near_a_tie(random, units), _near_a_tie(random, units))


def _case(random: Random, places: int) -> Case:
    units = 2 * 10 ** (places + 2)
    total, over = _near_a_tie(random, 2 * 10**places)
    most = 2**53 // 10**places - 1
    total = min(total + over * random.choice([0, 1, 7]), MOST, most * over)
    part, before = _near_a_tie(random, units)
    rise = random.choice([-part, min(part, MOST - before)])
    return Case(
        _near_a_tie(random, units), (total, over), (before + rise, before), *_shares(random, units)
    )


def _frame(engine: Engine, cases: Sequence[Case]) -> Native:
    columns: dict[str, Sequence[object]] = {
        "place": [f"{at:05}" for at in range(len(cases))] * 2,
        "year": [NOW] * len(cases) + [BEFORE] * len(cases),
    }
    pairs = ((PART, WHOLE, "share", "share"), (TOTAL, OVER, "mean", "mean"))
    for part, whole, now, before in (*pairs, (MEMBERS, POPULATION, "now", "before")):
        both = [getattr(one, now) for one in cases] + [getattr(one, before) for one in cases]
        columns[part] = [pair[0] for pair in both]
        columns[whole] = [pair[1] for pair in both]
    columns[COUNT] = [one.growth[year] for year in (0, 1) for one in cases]
    return engine.frame(columns)


def _check(engine: Engine, cases: Sequence[Case], places: int, rounding: Rounding) -> None:
    answer = frames.compute(
        _frame(engine, cases),
        [SHARE, MEAN, GROWTH, POINTS],
        places=places,
        rounding=rounding,
        valid_from=date(2025, 6, 30),
    )
    found = {
        (row["place"], row["indicator"]): next(
            (row[name] for name in ("percent", "mean", "points") if row[name] is not None), None
        )
        for row in engine.rows(answer)
        if row["year"] == NOW
    }
    for at, case in enumerate(cases):
        told = tuple(found[f"{at:05}", one.id] for one in (SHARE, MEAN, GROWTH, POINTS))
        assert case.answers(places, rounding) == told, case


@pytest.mark.parametrize("rounding", Rounding)
@pytest.mark.parametrize("places", [0, 2, 6])
def test_ties_of_counts_up_to_a_thousand_trillion_are_those_of_the_core(
    engine: Engine, places: int, rounding: Rounding
) -> None:
    random = Random(places)  # noqa: S311 - the same cases in every run
    _check(engine, [_case(random, places) for _ in range(400)], places, rounding)


@given(
    seed=st.integers(0, 2**32),
    places=st.integers(0, 6),
    rounding=st.sampled_from(Rounding),
)
def test_any_counts_near_a_tie_are_rounded_as_the_core_rounds_them(
    polars: Engine, seed: int, places: int, rounding: Rounding
) -> None:
    random = Random(seed)  # noqa: S311 - Hypothesis's own would draw each digit
    _check(polars, [_case(random, places) for _ in range(20)], places, rounding)

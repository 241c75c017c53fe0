"""The shipped reform, carried: nothing is lost, and nothing is shared out in silence."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi import packs
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figures, Status
from hocsuotdoi.merger import Policy
from hocsuotdoi.period import Year
from hocsuotdoi.place import Tier

if TYPE_CHECKING:
    from collections.abc import Callable

    from hocsuotdoi.place import Place

REFORM: Final = packs.load("vn-2025-reform")
YEAR: Final = Year(2024)
PARTS: Final = 12


def counts(seed: int) -> Figures:
    """Return a random count on every old unit."""
    random = Random(seed)  # noqa: S311 - figures for a test
    reported = {place: random.randrange(20_000) for place in REFORM.communes.sources}
    return Figures.across(c.LEARNING_FAMILIES, YEAR, reported)


def by_province(figures: Figures, home: Callable[[Place], Place]) -> dict[str, int | Fraction]:
    """Return the sum of each new province."""
    sums: defaultdict[str, int | Fraction] = defaultdict(int)
    for figure in figures:
        assert not isinstance(figure.value, Missing)
        sums[home(figure.place).code] += figure.value
    return dict(sums)


def province_of(place: Place) -> Place:
    """Return the new province of an old unit, of a new commune, or of a union of some."""
    if place.valid_from == REFORM.old_list:
        old = REFORM.before.ancestor(place, tier=Tier.PROVINCE)
        assert old is not None
        (link,) = REFORM.provinces.out_of(old)
        return link.target
    first, _, _ = place.code.partition("+")
    new = REFORM.after.ancestor(REFORM.new(first), tier=Tier.PROVINCE)
    assert new is not None
    return new


@pytest.mark.parametrize("seed", [1, 2])
def test_a_random_count_is_conserved_in_every_province_under_union(seed: int) -> None:
    """To the unit."""
    figures = counts(seed)
    united = REFORM.communes.carry(figures, policy=Policy.UNION).figures
    assert by_province(figures, province_of) == by_province(united, province_of)
    assert 3_031 == len(united)


@pytest.mark.parametrize("seed", [3, 4])
def test_a_random_count_is_conserved_in_every_province_under_random_weights(seed: int) -> None:
    """Exactly: what is shared out stays a fraction until it is shown."""
    random = Random(seed)  # noqa: S311 - weights for a test
    figures = counts(seed)
    weights: dict[tuple[str, str], Fraction] = {}
    for source in REFORM.communes.sources:
        links = REFORM.communes.out_of(source)
        shares = [random.randrange(1, PARTS) for _ in links]
        if len(links) > 1:
            weights |= {
                (source.code, link.target.code): Fraction(share, sum(shares))
                for link, share in zip(links, shares, strict=True)
            }
    weighted = REFORM.communes.weighted(weights, basis="số ngẫu nhiên")
    carried = weighted.carry(figures, policy=Policy.WEIGHTS).figures
    assert by_province(figures, province_of) == by_province(carried, province_of)
    assert 3_321 == len(carried)


def test_nothing_is_shared_out_in_silence() -> None:
    """2 909 new communes are exact; the other 412 have no value, and nothing is estimated."""
    carried = REFORM.communes.carry(counts(5)).figures
    told = Counter(
        figure.value.reason if isinstance(figure.value, Missing) else None for figure in carried
    )
    assert {None: 2_909, MissingReason.NOT_COMPARABLE: 412} == told
    assert not any(Status.ESTIMATED in figure.status for figure in carried)


def test_provinces_are_exact_at_once() -> None:
    """All 34."""
    reported = {place: i for i, place in enumerate(REFORM.provinces.sources, start=1)}
    carried = REFORM.provinces.carry(Figures.across(c.MEMBERS, YEAR, reported)).figures
    values = [figure.value for figure in carried]
    assert (34, sum(range(64))) == (len(values), sum(v for v in values if isinstance(v, int)))

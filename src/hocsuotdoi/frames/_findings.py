"""Findings as a frame: the names of its columns, and which there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hocsuotdoi.indicator import Growth, Levels, Mean, Share, ShareGrowth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INDICATOR, LEVEL, PART, WHOLE = "indicator", "level", "part", "whole"
PRIOR_PART, PRIOR_WHOLE = "prior_part", "prior_whole"
PERCENT, MEAN, CHANGE, POINTS = "percent", "mean", "change", "points"
STATUS, WHY = "status", "missing"
VALUES: Final = {
    PERCENT: frozenset({Share, Levels, Growth}),
    MEAN: frozenset({Mean}),
    POINTS: frozenset({ShareGrowth}),
}
"""The columns of values, each with the formulas that have it."""


def answered(kinds: frozenset[type], keys: Iterable[str]) -> Iterator[str]:
    """Yield the columns of findings, in order: those that only some formulas have, where asked."""
    yield from (*keys, INDICATOR)
    yield from [LEVEL] if Levels in kinds else []
    yield from (PART, WHOLE)
    yield from [PRIOR_PART, PRIOR_WHOLE] if ShareGrowth in kinds else []
    yield from [PERCENT] if kinds & VALUES[PERCENT] else []
    yield from [MEAN] if Mean in kinds else []
    yield from [CHANGE] if Growth in kinds else []
    yield from [POINTS] if ShareGrowth in kinds else []
    yield from (STATUS, WHY)

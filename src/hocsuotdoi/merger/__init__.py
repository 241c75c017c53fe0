"""Mergers: how the places of one list became those of the next, and what figures come to there.

A code names a seat, not a territory: after a reform the same code is another place. A concordance
says, line by line, where each old place went; figures are carried along it, and every one tells
what it is made of.

    >>> from datetime import date
    >>> rows = [{"old_code": "00733", "new_code": "00733", "part": "whole"}]
    >>> Concordance.from_rows(
    ...     rows, system="vn-gso", old_list=date(2025, 6, 30), effective=date(2025, 7, 1)
    ... )
    <Concordance of 2025-07-01: 1 place → 1, 1 link>
"""

from __future__ import annotations

from hocsuotdoi.merger._area import StableArea
from hocsuotdoi.merger._concordance import Concordance
from hocsuotdoi.merger._link import Link, Part
from hocsuotdoi.merger._policy import Comparability, Policy
from hocsuotdoi.merger._recast import Carried, Portion, Recast

__all__ = [
    "Carried",
    "Comparability",
    "Concordance",
    "Link",
    "Part",
    "Policy",
    "Portion",
    "Recast",
    "StableArea",
]

"""Indicators: definitions with a base and a basis, and what they are worth for a place and a year.

>>> from hocsuotdoi import catalogue
>>> catalogue.LEARNING_FAMILY_SHARE.base.label.text("vi")
'Tổng số gia đình'
"""

from __future__ import annotations

from hocsuotdoi.indicator._across import Comparison
from hocsuotdoi.indicator._compute import compute
from hocsuotdoi.indicator._definition import Indicator
from hocsuotdoi.indicator._distribution import Distribution
from hocsuotdoi.indicator._finding import Finding, Findings, Value
from hocsuotdoi.indicator._formula import Formula, Growth, Levels, Mean, Share, ShareGrowth

__all__ = [
    "Comparison",
    "Distribution",
    "Finding",
    "Findings",
    "Formula",
    "Growth",
    "Indicator",
    "Levels",
    "Mean",
    "Share",
    "ShareGrowth",
    "Value",
    "compute",
]

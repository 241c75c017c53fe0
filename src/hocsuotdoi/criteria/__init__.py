"""The vocabulary of rules: what a document asks of a family, a unit or a commune, as data.

The vocabulary is closed: every rule a shipped document knows is one of the classes of ``Rule``. A
pack holds the rules of one document; nothing here reads a file.

    >>> from fractions import Fraction
    >>> bar = Threshold(Fraction(90, 100))
    >>> bar.bar_for(Area.GENERAL)
    Fraction(9, 10)
"""

from __future__ import annotations

from hocsuotdoi.criteria._pack import Completeness, Dates, Definition, Gap, Pack, Target
from hocsuotdoi.criteria._rules import (
    Area,
    Better,
    Grade,
    Holding,
    Quantity,
    Requirement,
    Rule,
    Score,
    Shown,
    Threshold,
    Trait,
    Variant,
)
from hocsuotdoi.criteria._scheme import AllMet, Band, Criterion, Item, Level, Points, Scheme
from hocsuotdoi.criteria._timing import Deadline, Timing

__all__ = [
    "AllMet",
    "Area",
    "Band",
    "Better",
    "Completeness",
    "Criterion",
    "Dates",
    "Deadline",
    "Definition",
    "Gap",
    "Grade",
    "Holding",
    "Item",
    "Level",
    "Pack",
    "Points",
    "Quantity",
    "Requirement",
    "Rule",
    "Scheme",
    "Score",
    "Shown",
    "Target",
    "Threshold",
    "Timing",
    "Trait",
    "Variant",
]

"""Audit: does a published figure follow from its counts?

>>> found = check("73,58%", part=138_068, whole=187_624)
>>> found.verdict
Verdict.TRUNCATION
>>> print(found.explain("en"))
Published: 73.58%; 138,068/187,624 gives 73.5876…%. The published figure was truncated, not rounded.
"""

from __future__ import annotations

from hocsuotdoi.audit._check import check
from hocsuotdoi.audit._claim import Claim, Counted
from hocsuotdoi.audit._explanation import (
    Assumption,
    Case,
    Explanation,
    Explanations,
    Kind,
    Need,
    Quantity,
)
from hocsuotdoi.audit._fit import Fit, Reason, Verdict
from hocsuotdoi.audit._growth import growth
from hocsuotdoi.audit._identity import CrossCheck, Identity
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.audit._repair import Field, Repair
from hocsuotdoi.audit._report import Report, report
from hocsuotdoi.audit._slip import Slip
from hocsuotdoi.audit._verdict import Check, Reading

__all__ = [
    "Assumption",
    "Case",
    "Check",
    "Claim",
    "Counted",
    "CrossCheck",
    "Explanation",
    "Explanations",
    "Field",
    "Fit",
    "Identity",
    "Kind",
    "Need",
    "Quantity",
    "Reading",
    "Reason",
    "Repair",
    "Report",
    "Slip",
    "Verdict",
    "WholeNumbers",
    "check",
    "growth",
    "report",
]

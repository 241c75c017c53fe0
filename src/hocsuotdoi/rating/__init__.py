"""Ratings: whether a unit achieves a title, with reasons, as far as evidence and pack can tell."""

from __future__ import annotations

from hocsuotdoi.rating._evidence import Evidence, Given, Held, Mark
from hocsuotdoi.rating._outcome import Cause, Judged, Outcome
from hocsuotdoi.rating._rate import rate
from hocsuotdoi.rating._rating import Conclusion, Need, Rating, Reason, Verdict

__all__ = [
    "Cause",
    "Conclusion",
    "Evidence",
    "Given",
    "Held",
    "Judged",
    "Mark",
    "Need",
    "Outcome",
    "Rating",
    "Reason",
    "Verdict",
    "rate",
]

"""Measures: what a count counts, at which stage of its title, and how it adds up.

>>> from hocsuotdoi import catalogue
>>> catalogue.LEARNING_FAMILIES.stage
Stage.RECOGNISED
"""

from __future__ import annotations

import attrs

from hocsuotdoi._internal.check import identifier, instance
from hocsuotdoi._internal.language import Label
from hocsuotdoi._internal.named import Named
from hocsuotdoi.unit import UnitType

__all__ = ["Additivity", "Direction", "Measure", "Stage", "Timing"]


class Stage(Named):
    """How far the units counted have come with their title."""

    TOTAL = Label("tổng số", "all")
    REGISTERED = Label("đã đăng ký", "registered")
    RECOGNISED = Label("được công nhận", "recognised")


class Timing(Named):
    """Whether a measure is a level at a moment, or a flow over a period."""

    STOCK = Label("thời điểm", "stock")
    FLOW = Label("thời kỳ", "flow")


class Additivity(Named):
    """Whether the counts of two places add up to the count of both."""

    ADDS = Label("cộng được", "adds up")
    """Each is counted in one place: where it is registered, where it stands."""
    OVERLAPS = Label("có thể trùng", "may overlap")
    """One person may be counted in two places, so the sum may count twice."""


class Direction(Named):
    """Which way is better."""

    HIGHER = Label("càng cao càng tốt", "higher is better")
    LOWER = Label("càng thấp càng tốt", "lower is better")
    NEUTRAL = Label("không định hướng", "neither way")


@attrs.frozen(kw_only=True, cache_hash=True)
class Measure:
    """What is counted.

    Attributes:
        id: Our ASCII name, unique.
        label: What is counted, as a report would say it.
        unit_type: The kind of thing counted.
        stage: How far it has come with its title.
        timing: A stock at a moment or a flow over a period.
        additivity: Whether places add up.
        note: What a reader must know to count alike; may be None.
    """

    id: str
    label: Label
    unit_type: UnitType
    stage: Stage = Stage.TOTAL
    timing: Timing = Timing.STOCK
    additivity: Additivity = Additivity.ADDS
    note: Label | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        identifier(self.id, where="Measure.id")
        instance(self.label, Label, where="Measure.label")
        instance(self.unit_type, UnitType, where="Measure.unit_type")
        instance(self.stage, Stage, where="Measure.stage")
        instance(self.timing, Timing, where="Measure.timing")
        instance(self.additivity, Additivity, where="Measure.additivity")
        if self.note is not None:
            instance(self.note, Label, where="Measure.note")

"""The distribution of units over the levels of a title."""

from __future__ import annotations

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.exact import Ratio
from hocsuotdoi.measure import Measure


@attrs.frozen
class Distribution:
    """The share of units at each level, the lowest level first.

    Attributes:
        levels: Each level's measure and its share of all units.
        cumulative: Whether a level includes those above it.
    """

    levels: tuple[tuple[Measure, Ratio], ...]
    cumulative: bool = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check that the shares fit inside one whole, in the way declared."""
        instance(self.cumulative, bool, where="Distribution.cumulative")
        instance(self.levels, tuple, where="Distribution.levels")
        for pair in self.levels:
            _level(pair)
        parts = [ratio.part for _, ratio in self.levels]
        wholes = {ratio.whole for _, ratio in self.levels}
        if len(wholes) != 1:
            raise InvalidValue(
                Code.MALFORMED,
                expected="levels of one whole",
                got=self.levels,
                where="Distribution.levels",
            )
        taken = parts[0] if self.cumulative else sum(parts)
        falling = not self.cumulative or parts == sorted(parts, reverse=True)
        if taken > wholes.pop() or not falling:
            raise InvalidValue(
                Code.PART_EXCEEDS_WHOLE,
                expected="levels that fit inside the whole",
                got=self.levels,
                where="Distribution.levels",
                hint=""
                if self.cumulative
                else "say cumulative=True when higher levels are counted in lower ones too",
            )

    def exclusive(self) -> Distribution:
        """Return the same distribution with each unit at its highest level only."""
        if not self.cumulative:
            return self
        above = [ratio.part for _, ratio in self.levels[1:]] + [0]
        return Distribution(
            tuple(
                (measure, Ratio(ratio.part - higher, ratio.whole))
                for (measure, ratio), higher in zip(self.levels, above, strict=True)
            ),
            cumulative=False,
        )


def _level(pair: object) -> None:
    """Refuse what is not one measure and its ratio."""
    match pair:
        case (Measure(), Ratio()):
            return
        case _:
            raise WrongType(
                Code.WRONG_TYPE,
                expected="a Measure and its Ratio",
                got=pair,
                where="Distribution.levels",
            )

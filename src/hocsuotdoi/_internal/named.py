"""Enums whose members print as one would write them."""

from __future__ import annotations

from enum import Enum


class Named(Enum):
    """An Enum whose repr can be evaluated: ``Rounding.HALF_UP``."""

    def __repr__(self) -> str:
        """Return the name as one would write it."""
        return f"{type(self).__name__}.{self.name}"

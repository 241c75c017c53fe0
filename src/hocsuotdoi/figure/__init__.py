"""Figures: what was reported, for which place and period; and an immutable ledger of them.

>>> from datetime import date
>>> from hocsuotdoi import catalogue, Place, Year
>>> ha_giang = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
>>> figures = Figures.of(ha_giang, Year(2024), {catalogue.LEARNING_FAMILIES: 138_068})
>>> figures
<Figures: 1 figure, 1 place, 1 period>
>>> figures.value(catalogue.LEARNING_FAMILIES, place=ha_giang, period=Year(2024))
138068
"""

from __future__ import annotations

from hocsuotdoi.figure._figure import Figure, Status
from hocsuotdoi.figure._ledger import Figures, Reported, Revision

__all__ = ["Figure", "Figures", "Reported", "Revision", "Status"]

"""Roll-ups: counts added up a tree of places, never rates; every total says what it rests on.

>>> from datetime import date
>>> from hocsuotdoi import Figures, Year, catalogue
>>> from hocsuotdoi.place import Gazetteer
>>> rows = [
...     {"code": "08", "name": "Tỉnh T", "tier": "province"},
...     {"code": "00733", "name": "Xã A", "tier": "commune", "parent": "08"},
...     {"code": "00721", "name": "Xã B", "tier": "commune", "parent": "08"},
... ]
>>> gazetteer = Gazetteer.from_rows(rows, system="vn-gso", valid_from=date(2025, 7, 1))
>>> province, a, b = sorted(gazetteer.places(), key=lambda place: place.name)
>>> figures = Figures.of(a, Year(2026), {catalogue.LEARNING_FAMILIES: 412})
>>> print(*roll_up(figures, gazetteer=gazetteer, to=province))
Gia đình học tập được công nhận, Tỉnh T, năm 2026: – (chưa báo cáo: 1/2 đơn vị)
>>> print(*roll_up(figures, gazetteer=gazetteer, to=province, partial=True))
Gia đình học tập được công nhận, Tỉnh T, năm 2026: ít nhất 412 (đã báo cáo: 1/2 đơn vị)
"""

from __future__ import annotations

from hocsuotdoi.rollup._breakdown import Breakdown, Row, breakdown
from hocsuotdoi.rollup._roll_up import roll_up
from hocsuotdoi.rollup._total import Total
from hocsuotdoi.rollup._totals import Totals

__all__ = ["Breakdown", "Row", "Total", "Totals", "breakdown", "roll_up"]

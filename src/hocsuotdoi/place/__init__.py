"""Dated places: a code names a seat of government on one dated list, never a territory for ever.

A ``Place`` is a code on a list; a ``Gazetteer`` says which place lies in which, day by day.

>>> from datetime import date
>>> rows = [
...     {"code": "08", "name": "Tuyên Quang", "tier": "province"},
...     {"code": "00733", "name": "Xã Sà Phìn", "tier": "commune", "parent": "08"},
...     {"code": "00721", "name": "Xã Đồng Văn", "tier": "commune", "parent": "08"},
... ]
>>> gazetteer = Gazetteer.from_rows(rows, system="vn-gso", valid_from=date(2025, 7, 1))
>>> sa_phin = gazetteer.place("00733", valid_from=date(2025, 7, 1))
>>> str(gazetteer.parent(sa_phin))
'Tuyên Quang'
"""

from __future__ import annotations

from hocsuotdoi.place._entry import Entry
from hocsuotdoi.place._gazetteer import Gazetteer
from hocsuotdoi.place._place import Place, Tier

__all__ = ["Entry", "Gazetteer", "Place", "Tier"]

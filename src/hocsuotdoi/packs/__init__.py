"""Packs: the rules and targets of documents as dated, sealed data, and your own beside them.

A pack is one document. ``load`` gives those that come with this package, ``load_folder`` one of
your own, ``overlay`` lays yours over theirs. Nothing is read but package resources and a folder you
name.

    >>> from hocsuotdoi import Year, packs, unit
    >>> [one.pack.document.slug for one in packs.in_force(on=Year(2030), unit_type=unit.FAMILY)]
    ['hanoi-291', 'ttg-387-2022']
"""

from __future__ import annotations

from hocsuotdoi.errors import Problem
from hocsuotdoi.packs._case import Case, replay
from hocsuotdoi.packs._diff import Difference, diff
from hocsuotdoi.packs._force import InForcePack, in_force
from hocsuotdoi.packs._json import from_json, to_json
from hocsuotdoi.packs._overlay import overlay
from hocsuotdoi.packs._pack import SealedPack
from hocsuotdoi.packs._reference import reference
from hocsuotdoi.packs._reform import Reform
from hocsuotdoi.packs._store import available, canonical, cases, cases_in, check, load, load_folder

__all__ = [
    "Case",
    "Difference",
    "InForcePack",
    "Problem",
    "Reform",
    "SealedPack",
    "available",
    "canonical",
    "cases",
    "cases_in",
    "check",
    "diff",
    "from_json",
    "in_force",
    "load",
    "load_folder",
    "overlay",
    "reference",
    "replay",
    "to_json",
]

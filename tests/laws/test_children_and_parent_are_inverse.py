"""A place is among the children of its parent, on every day, and of no other place."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given

from hocsuotdoi import testing

if TYPE_CHECKING:
    from hocsuotdoi.place import Gazetteer


@given(gazetteer=testing.gazetteers())
def test_children_and_parent_are_inverse(gazetteer: Gazetteer) -> None:
    """Also on the days on which a parent changes, and on the days before."""
    changes = {entry.since for entry in gazetteer if entry.since is not None}
    for day in {date(2025, 7, 1), *changes, *(day - timedelta(days=1) for day in changes)}:
        pairs = {
            (parent, child)
            for parent in gazetteer.places()
            for child in gazetteer.children(parent, on=day)
        }
        assert pairs == {
            (parent, child)
            for child in gazetteer.places()
            for parent in [gazetteer.parent(child, on=day)]
            if parent is not None
        }


@given(gazetteer=testing.gazetteers(allow_moves=False))
def test_no_day_is_needed_where_nothing_changes(gazetteer: Gazetteer) -> None:
    """And naming one changes nothing."""
    day = date(2025, 7, 1)
    for place in gazetteer.places():
        assert gazetteer.parent(place) == gazetteer.parent(place, on=day)
        assert gazetteer.children(place) == gazetteer.children(place, on=day)
        assert gazetteer.within(place) == gazetteer.within(place, on=day)

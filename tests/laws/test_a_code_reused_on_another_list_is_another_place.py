"""A code that stands on two lists names two places, and one says nothing of the other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import testing
from hocsuotdoi.errors import UnknownName

if TYPE_CHECKING:
    from hocsuotdoi.place import Gazetteer

OLD = date(2025, 6, 30)
NEW = date(2025, 7, 1)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(
    before=testing.gazetteers(system="vn-gso", valid_from=OLD),
    after=testing.gazetteers(system="vn-gso", valid_from=NEW),
    day=DAYS,
)
def test_a_code_reused_on_another_list_is_another_place(
    before: Gazetteer, after: Gazetteer, day: date
) -> None:
    """Both lists side by side answer as each does alone."""
    both = before + after
    assert len(before) + len(after) == len(both)
    assert () == both.check()
    for alone, other in ((before, after), (after, before)):
        for place in alone.places():
            assert place == both.place(place.code, valid_from=place.valid_from)
            assert alone.parent(place, on=day) == both.parent(place, on=day)
            assert alone.within(place, on=day) == both.within(place, on=day)
            assert place not in other
            with pytest.raises(UnknownName):
                other.tier(place)

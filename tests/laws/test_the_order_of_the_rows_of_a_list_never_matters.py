"""Read in any order, in one go or in two, a list of places gives the same gazetteer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import testing
from hocsuotdoi.place import Entry, Gazetteer, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

LIST = date(2025, 6, 30)
ONE_LIST = testing.gazetteers(system="vn-gso", valid_from=LIST)
FEW_PLACES = st.builds(
    Place,
    st.sampled_from(["1", "2", "03"]),
    system=st.just("vn-gso"),
    valid_from=st.just(LIST),
    name=st.sampled_from(["", "A", "B"]),
)


def row(entry: Entry) -> Mapping[str, object]:
    """Return the row of a file that says what an entry says."""
    return {
        "code": entry.place.code,
        "name": entry.place.name,
        "tier": entry.tier.name.lower(),
        "parent": None if entry.parent is None else entry.parent.code,
        "since": None if entry.since is None else entry.since.isoformat(),
        "until": None if entry.until is None else entry.until.isoformat(),
    }


@given(gazetteer=ONE_LIST, data=st.data())
def test_the_order_of_the_rows_of_a_list_never_matters(
    gazetteer: Gazetteer, data: st.DataObject
) -> None:
    """Equal, hashing alike, with the same names, and listing alike."""
    rows = data.draw(st.permutations([row(entry) for entry in gazetteer]))
    again = Gazetteer.from_rows(rows, system="vn-gso", valid_from=LIST)
    assert gazetteer == again
    assert hash(gazetteer) == hash(again)
    assert repr(gazetteer.entries) == repr(again.entries)
    assert repr(gazetteer.places()) == repr(again.places())


@given(entries=st.lists(testing.entries(places=FEW_PLACES)), data=st.data())
def test_the_order_of_entries_never_matters_even_on_a_list_with_faults(
    entries: list[Entry], data: st.DataObject
) -> None:
    """Faults are reported alike too, and nothing is lost by joining parts."""
    shuffled = data.draw(st.permutations(entries))
    cut = data.draw(st.integers(0, len(shuffled)))
    whole = Gazetteer(tuple(entries))
    for other in (
        Gazetteer(tuple(shuffled)),
        Gazetteer(tuple(shuffled[cut:])) + Gazetteer(tuple(shuffled[:cut])),
        whole + Gazetteer(tuple(shuffled[:cut])),
    ):
        assert whole == other
        assert hash(whole) == hash(other)
        assert repr(whole.places()) == repr(other.places())
        assert whole.check() == other.check()

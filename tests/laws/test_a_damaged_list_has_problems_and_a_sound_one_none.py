"""A sound list passes its check; each kind of damage done to it is reported where it was done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi import testing
from hocsuotdoi.errors import HocSuotDoiError
from hocsuotdoi.place import Entry, Gazetteer, Place, Tier

if TYPE_CHECKING:
    from collections.abc import Callable

LISTS = testing.gazetteers(allow_moves=False)


def without_its_parent(entry: Entry) -> Entry:
    return attrs.evolve(entry, parent=attrs.evolve(entry.place, code="gone"))


def in_itself(entry: Entry) -> Entry:
    return attrs.evolve(entry, parent=entry.place)


def of_the_tier_of_its_parent(entry: Entry) -> Entry:
    return attrs.evolve(entry, tier=Tier.NATION)


def without_its_zeros(entry: Entry) -> Entry:
    code = entry.place.code.removeprefix("0")
    return attrs.evolve(entry, place=attrs.evolve(entry.place, code=code))


@given(gazetteer=testing.gazetteers())
def test_a_sound_list_has_no_problems(gazetteer: Gazetteer) -> None:
    """Places that moved are no problem."""
    assert () == gazetteer.check()


@given(
    gazetteer=LISTS,
    damage=st.sampled_from([without_its_parent, in_itself, of_the_tier_of_its_parent]),
    data=st.data(),
)
def test_damage_to_an_entry_is_reported_there(
    gazetteer: Gazetteer, damage: Callable[[Entry], Entry], data: st.DataObject
) -> None:
    """Whatever else it brings about."""
    lower = [entry for entry in gazetteer if entry.parent is not None]
    assume(lower)
    entry = data.draw(st.sampled_from(lower))
    others = tuple(one for one in gazetteer if one is not entry)
    assert paths(Gazetteer((*others, damage(entry)))) >= {path(entry.place)}


@given(gazetteer=LISTS, data=st.data())
def test_a_lost_zero_is_reported_where_another_code_of_the_tier_kept_its_own(
    gazetteer: Gazetteer, data: st.DataObject
) -> None:
    """One that is alone may be as it should."""
    communes = [entry for entry in gazetteer if entry.tier is Tier.COMMUNE]
    assume(len(communes) > 1)
    entry = data.draw(st.sampled_from(communes))
    short = without_its_zeros(entry)
    others = tuple(one for one in gazetteer if one is not entry)
    assert {path(short.place)} == paths(Gazetteer((*others, short)))


@given(gazetteer=LISTS, day=st.dates(date(2, 1, 1)), data=st.data())
def test_a_second_parent_is_reported_unless_the_first_had_ended(
    gazetteer: Gazetteer, day: date, data: st.DataObject
) -> None:
    """A place has one parent on one day."""
    communes = [entry for entry in gazetteer if entry.tier is Tier.COMMUNE]
    districts = gazetteer.places(Tier.DISTRICT)
    assume(communes and len(districts) > 1)
    entry = data.draw(st.sampled_from(communes))
    other = data.draw(st.sampled_from([one for one in districts if one != entry.parent]))
    ended = attrs.evolve(entry, until=day - timedelta(days=1))
    second = attrs.evolve(entry, parent=other, since=day)
    rest = tuple(one for one in gazetteer if one is not entry)
    assert () == Gazetteer((*rest, ended, second)).check()
    assert {path(entry.place)} == paths(Gazetteer((*rest, entry, second)))


@given(
    entries=st.lists(testing.entries(places=testing.places(system="x", valid_from=date(1, 1, 1))))
)
def test_any_list_is_checked_and_asked_without_a_foreign_error(entries: list[Entry]) -> None:
    """Whatever is wrong with it."""
    gazetteer = Gazetteer(tuple(entries))
    gazetteer.check()
    for place in gazetteer.places():
        for ask in (gazetteer.tier, gazetteer.parent, gazetteer.children, gazetteer.within):
            answer(ask, place)
        answer(lambda one: gazetteer.ancestor(one, tier=Tier.NATION), place)


def answer(ask: Callable[[Place], object], place: Place) -> None:
    try:
        ask(place)
    except HocSuotDoiError as error:
        assert str(error).startswith("expected ")  # noqa: PT017 - any other exception fails


def path(place: Place) -> str:
    return f"{place.valid_from}/{place.code}"


def paths(gazetteer: Gazetteer) -> set[str]:
    return {problem.path for problem in gazetteer.check()}

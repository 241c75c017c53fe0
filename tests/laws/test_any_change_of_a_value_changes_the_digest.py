"""Any change of a value changes the digest; and no change of a pack is another error than ours."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import packs
from hocsuotdoi.errors import InvalidPack
from hocsuotdoi.packs._sheets import digest_of
from hocsuotdoi.packs._tree import Tree, items, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[str | int, ...]
SCALARS = (
    st.none() | st.booleans() | st.integers(-5, 200) | st.text(max_size=5) | st.just("2024-01-01")
)
ANYTHING = SCALARS | st.lists(SCALARS, max_size=2) | st.dictionaries(st.text(max_size=5), SCALARS)


def places(value: object, path: Place = ()) -> Iterator[Place]:
    if path:
        yield path
    table = tree(value)
    for key, one in enumerate(items(value)) if table is None else table.items():
        yield from places(one, (*path, key))


FORMS = {slug: cast("Tree", json.loads(packs.load(slug).form)) for slug in packs.available()}
PLACES = {slug: list(places(form)) for slug, form in FORMS.items()}


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, Place, object]:
    slug = draw(st.sampled_from(sorted(FORMS)))
    return slug, draw(st.sampled_from(PLACES[slug])), draw(ANYTHING)


def put(slug: str, path: Place, value: object) -> tuple[Tree, object]:
    form = copy.deepcopy(FORMS[slug])
    here = above(form, path)
    old = here[path[-1]]
    here[path[-1]] = value
    return form, old


def above(form: Tree, path: Place) -> dict[str | int, object]:
    here: object = form
    for key in path[:-1]:
        here = cast("dict[str | int, object]", here)[key]
    return cast("dict[str | int, object]", here)


@given(changes())
def test_another_value_is_another_digest(change: tuple[str, Place, object]) -> None:
    slug, path, value = change
    form, old = put(slug, path, value)
    same = json.dumps(old, sort_keys=True) == json.dumps(value, sort_keys=True)
    assert (digest_of(form) == packs.load(slug).digest) is same


@given(changes())
def test_a_value_that_is_gone_is_another_digest(change: tuple[str, Place, object]) -> None:
    slug, path, _ = change
    form = copy.deepcopy(FORMS[slug])
    del above(form, path)[path[-1]]
    assert digest_of(form) != packs.load(slug).digest


@given(changes())
def test_a_changed_pack_loads_or_is_refused_by_our_error(change: tuple[str, Place, object]) -> None:
    slug, path, value = change
    form, _ = put(slug, path, value)
    found = outcome(json.dumps(form))
    if isinstance(found, InvalidPack):
        assert found.problems
        assert str(found)
    else:
        assert found.digest == digest_of(json.loads(found.form))


@given(st.data())
def test_a_pack_with_parts_moved_about_loads_or_is_refused_with_file_and_path(
    data: st.DataObject,
) -> None:
    slug = data.draw(st.sampled_from(sorted(FORMS)))
    form = copy.deepcopy(FORMS[slug])
    for _ in range(data.draw(st.integers(1, 4))):
        _move(form, data)
    found = outcome(json.dumps(form))
    if isinstance(found, InvalidPack):
        assert all(one.file for one in found.problems)
        assert all(one.path or one.expected == "at least one source" for one in found.problems)


def _move(form: Tree, data: st.DataObject) -> None:
    """Put at one place what stands at another, take it away, or repeat it in its list."""
    known = list(places(form))
    here, there = (data.draw(st.sampled_from(known)) for _ in range(2))
    above_here = above(form, here)
    other = copy.deepcopy(above(form, there)[there[-1]])
    way = data.draw(st.sampled_from(("put", "take", "repeat")))
    if way == "take":
        del above_here[here[-1]]
    elif way == "repeat" and isinstance(above_here, list):
        cast("list[object]", above_here).append(copy.deepcopy(above_here[cast("int", here[-1])]))
    else:
        above_here[here[-1]] = other


def outcome(text: str) -> packs.SealedPack | InvalidPack:
    try:
        return packs.from_json(text)
    except InvalidPack as error:
        return error

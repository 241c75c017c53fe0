"""A pack round-trips through its JSON form with the same digest."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import packs
from hocsuotdoi.errors import InvalidPack

SLUGS = packs.available()


@pytest.mark.parametrize("slug", SLUGS)
def test_what_comes_back_is_the_same_pack(slug: str) -> None:
    pack = packs.load(slug)
    again = packs.from_json(packs.to_json(pack))
    assert again == pack
    assert again.digest == pack.digest


@given(st.sampled_from(SLUGS), st.integers(0, 4) | st.none(), st.integers(0, 1))
def test_the_layout_of_the_text_does_not_matter(
    slug: str, indent: int | None, escaped: int
) -> None:
    table = json.loads(packs.to_json(packs.load(slug)))
    text = json.dumps(table, indent=indent, ensure_ascii=bool(escaped))
    assert packs.from_json(text).digest == packs.load(slug).digest


@given(st.sampled_from(SLUGS), st.sampled_from(SLUGS))
def test_an_overlay_round_trips_too(below: str, above: str) -> None:
    try:
        pack = packs.overlay(packs.load(below), packs.load(above))
    except InvalidPack:
        return
    assert packs.from_json(packs.to_json(pack)) == pack

"""A pack as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import packs
from hocsuotdoi.errors import InvalidPack, WrongType

if TYPE_CHECKING:
    from tests.packs.conftest import Write


def test_an_overlay_comes_back_with_the_digest_of_both(write: Write) -> None:
    base = packs.load_folder(write())
    above = packs.load_folder(
        write(("pack.toml", 'slug = "own-1-2024"', 'slug = "plan"'), slug="plan")
    )
    pack = packs.overlay(base, above)
    assert packs.from_json(packs.to_json(pack)) == pack
    assert pack.digest not in {base.digest, above.digest}  # fmt: skip


def test_an_overlay_that_loosens_is_refused_in_json_too(write: Write) -> None:
    base = packs.load_folder(write())
    above = packs.load_folder(
        write(("pack.toml", 'slug = "own-1-2024"', 'slug = "plan"'), slug="plan")
    )
    table = json.loads(packs.to_json(packs.overlay(base, above)))
    table["addition"]["pack"]["scheme"][1]["points"]["floor"] = 4
    with pytest.raises(InvalidPack) as caught:
        packs.from_json(json.dumps(table))
    assert [one.path for one in caught.value.problems] == ["scheme/unit/points/floor"]
    table["addition"]["pack"]["revision"] = 0
    with pytest.raises(InvalidPack) as caught:
        packs.from_json(json.dumps(table))
    assert [one.path for one in caught.value.problems] == ["revision"]  # fmt: skip


def test_another_digest_is_refused(write: Write) -> None:
    table = json.loads(packs.to_json(packs.load_folder(write())))
    table["pack"]["revision"] = 2
    with pytest.raises(InvalidPack, match="wrong digest"):
        packs.from_json(json.dumps(table))
    del table["digest"]
    assert packs.from_json(json.dumps(table)).revision == 2


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("start", "2024-13-01", "a date, as 2024-02-12"),
        ("start", "20240201", "a date, as 2024-02-12"),
        ("start", 5, "a date, as 2024-02-12"),
    ],
)
def test_a_date_is_a_date(write: Write, path: str, value: object, expected: str) -> None:
    table = json.loads(packs.to_json(packs.load_folder(write())))
    table["pack"]["document"][path] = value
    with pytest.raises(InvalidPack) as caught:
        packs.from_json(json.dumps(table))
    assert [(one.path, one.expected) for one in caught.value.problems] == [
        (f"document/{path}", expected)
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["many", "NaN", "1e9999999999999999999999"])
def test_a_number_is_a_number(write: Write, value: str) -> None:
    table = json.loads(packs.to_json(packs.load_folder(write())))
    table["pack"]["target"][0]["percent"] = value
    with pytest.raises(InvalidPack) as caught:
        packs.from_json(json.dumps(table))
    assert [one.path for one in caught.value.problems] == ["target/families-2025/percent"]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"pack": 1.5}', '{"a": NaN}', '{"pack": {}, "pack": {}}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_pack_is_our_error(text: str) -> None:
    with pytest.raises(InvalidPack, match="json"):
        packs.from_json(text)


def test_unknown_parts_are_refused(write: Write) -> None:
    table = json.loads(packs.to_json(packs.load_folder(write())))
    with pytest.raises(InvalidPack, match="json: more"):
        packs.from_json(json.dumps({**table, "more": 1}))
    with pytest.raises(InvalidPack):
        packs.from_json("{}")
    with pytest.raises(InvalidPack):
        packs.from_json('{"pack": {"document": {"number": "\\ud800"}}}')
    with pytest.raises(WrongType):
        packs.from_json(b"{}")  # type: ignore[arg-type]

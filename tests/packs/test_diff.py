"""What changed between two packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hocsuotdoi import packs
from hocsuotdoi.packs import Difference

if TYPE_CHECKING:
    from tests.packs.conftest import Write

P = "pack.toml"


def test_a_pack_does_not_differ_from_itself(write: Write) -> None:
    assert packs.diff(packs.load_folder(write()), packs.load_folder(write())) == ()


def test_each_value_that_changed_is_named_by_its_path(write: Write) -> None:
    old = packs.load_folder(write())
    new = packs.load_folder(
        write(
            (P, "percent = 60", "percent = 62.5"),
            (P, "floor = 5\n", ""),
            (P, "upgrade_months = 12", "upgrade_months = 12"),
            (P, "open_items = true", "open_items = false"),
            (P, "cite = {}", 'cite = { article = "8" }'),
        )
    )  # fmt: skip
    scheme = "pack/scheme"
    assert packs.diff(old, new) == (
        Difference(f"{scheme}/commune/criterion/1/item/1.1/ask/1/percent", "60", "62.5"),
        Difference(f"{scheme}/commune/criterion/1/item/1.2/ask/1+2/cite", "{}", None),
        Difference(f"{scheme}/commune/criterion/1/item/1.2/ask/1+2/cite/article", None, "8"),
        Difference(f"{scheme}/unit/open_items", "true", "false"),
        Difference(f"{scheme}/unit/points/floor", "5", None),
    )


def test_a_difference_reads_in_both_languages() -> None:
    assert str(Difference("a/b", "60", "70")) == "a/b: 60 → 70"
    assert Difference("a/b", None, "70").text() == "a/b: thêm 70"
    assert Difference("a/b", None, "70").text("en") == "a/b: added 70"
    assert Difference("a/b", "60", None).text("en") == "a/b: removed 60"


def test_an_overlay_differs_from_its_base(write: Write) -> None:
    base = packs.load_folder(write())
    above = packs.load_folder(write((P, 'slug = "own-1-2024"', 'slug = "plan"'), slug="plan"))
    paths = [one.path for one in packs.diff(base, packs.overlay(base, above))]
    assert {path.partition("/")[0] for path in paths} == {
        "addition",
        "base",
        "labels",
        "pack",
        "source",
    }

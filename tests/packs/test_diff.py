"""What changed between two packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import packs
from hocsuotdoi.errors import WrongType
from hocsuotdoi.packs import Difference

if TYPE_CHECKING:
    from tests.packs.conftest import Write

P = "pack.toml"
OWN = (P, 'slug = "own-1-2024"', 'slug = "plan"')


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
            (P, "least = 4\ncite = {}", 'least = 4\ncite = { article = "8" }'),
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


def test_an_overlay_differs_from_its_base_by_what_was_laid_over_it(write: Write) -> None:
    base = packs.load_folder(write())
    above = packs.load_folder(write((P, 'slug = "own-1-2024"', 'slug = "plan"'), slug="plan"))
    found = packs.diff(base, packs.overlay(base, above))
    assert {one.path.rpartition("/pack/revision")[0] for one in found} == {"", "overlay/plan"}
    assert all(one.old is None and one.path.startswith("overlay/plan/") for one in found)


def test_names_can_be_left_out(write: Write) -> None:
    old = packs.load_folder(write())
    new = packs.load_folder(
        write(
            (P, "percent = 60", "percent = 61"),
            ("labels.vi.toml", "Cộng đồng học tập", "Cộng đồng học tập cấp xã"),
        )
    )
    paths = [one.path for one in packs.diff(old, new)]
    percent = "pack/scheme/commune/criterion/1/item/1.1/ask/1/percent"
    assert paths == ["labels/vi/scheme/commune", percent]
    assert [one.path for one in packs.diff(old, new, labels=False)] == [percent]
    with pytest.raises(WrongType):
        packs.diff(old, new, labels=1)  # type: ignore[arg-type]


def test_schemes_of_one_unit_type_are_compared_under_the_old_name(write: Write) -> None:
    old, folder = packs.load_folder(write()), write(OWN, slug="plan")
    for name in (P, "labels.vi.toml", "labels.en.toml"):
        text = (folder / name).read_text(encoding="utf-8")
        text = text.replace('id = "unit"', 'id = "office"').replace("scheme/unit", "scheme/office")
        text = text.replace("own-1-2024/unit", "plan/office").replace("own-1-2024/", "plan/")
        (folder / name).write_text(text.replace("floor = 5", "floor = 6"), encoding="utf-8")
    holding = "pack/scheme/commune/criterion/2/item"
    assert packs.diff(old, packs.load_folder(folder)) == (
        Difference("pack/document/slug", "own-1-2024", "plan"),
        Difference(f"{holding}/2.3/ask/1/scheme", "own-1-2024/unit", "plan/office"),
        Difference(f"{holding}/2.4/ask/2/scheme", "own-1-2024/commune", "plan/commune"),
        Difference("pack/scheme/unit/id", "unit", "office"),
        Difference("pack/scheme/unit/points/floor", "5", "6"),
    )


def test_schemes_that_share_a_unit_type_keep_their_names() -> None:
    old, new = packs.load("cp-20-2014"), packs.load("bgddt-24-2023")
    paths = [one.path for one in packs.diff(old, new, labels=False)]
    assert any(path.startswith("pack/scheme/literacy-commune/") for path in paths)
    assert any(path.startswith("pack/scheme/district-unit/") for path in paths)

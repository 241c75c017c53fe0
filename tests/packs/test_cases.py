# ruff: noqa: E501 - a change is one line
"""Cases: what a jurist expects, and whether the cases would notice a slip in the rules."""

from __future__ import annotations

import copy
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

import pytest

from hocsuotdoi import Year, packs
from hocsuotdoi.errors import HocSuotDoiError
from hocsuotdoi.packs import Case, Difference, SealedPack, _store
from hocsuotdoi.packs._pack import band_ids
from hocsuotdoi.packs._sheets import Sheets, read_all
from hocsuotdoi.packs._tree import Tree, items, tree
from hocsuotdoi.rating import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.packs.conftest import Write

DECISIVE: Final = {
    "percent", "least", "most", "low", "floor", "total", "direction", "decision", "nested",
    "passes", "area", "applies", "at_grade", "open_items", "rule", "at_level", "level", "number",
}  # fmt: skip


def test_cases_hold_evidence_and_expectation(write: Write) -> None:
    first, second, third = packs.cases_in(write())
    assert first.evidence.assessed == Year(2024)
    assert dict(first.evidence.traits) == {"school": False}
    assert first.level is not None
    assert (first.verdict, first.by_law) == (Verdict.PASS, Verdict.PASS)
    assert dict(first.outcomes)["2.2@2"] is Outcome.NOT_MET
    assert second.evidence.held[0].scheme == "own-1-2024/commune"
    assert third.evidence.total == 90
    assert third.score == (Fraction(90), Fraction(90))


def test_a_case_says_where_a_rating_differs(write: Write) -> None:
    folder = write(
        ("cases.toml", '"81/100"', '"59/100"'),
        ("cases.toml", '"2.2@2" = "not-met"', '"2.2@2" = "met"'),
    )
    case = packs.cases_in(folder)[0]
    assert case.against(packs.replay(case, packs.load_folder(folder))) == (
        Difference("all-met/verdict", "PASS", "FAIL"),
        Difference("all-met/level", "mức độ 1", None),
        Difference("all-met/by_law", "PASS", "FAIL"),
        Difference("all-met/outcome/1.1", "MET", "NOT_MET"),
        Difference("all-met/outcome/2.2@2", "MET", "NOT_MET"),
    )


def test_points_still_possible_are_compared(write: Write) -> None:
    folder = write(("cases.toml", "score = [90, 90]", "score = [89, 90.5]"))
    case = packs.cases_in(folder)[2]
    assert case.against(packs.replay(case, packs.load_folder(folder))) == (
        Difference("sunk/score", "89 to 181/2", "90 to 90"),
    )
    first = packs.cases_in(write(("cases.toml", "level = 1", "level = 1\nscore = [0, 1]")))[0]
    found = first.against(packs.replay(first, packs.load_folder(write())))
    assert found == (Difference("all-met/score", "0 to 1", None),)


def test_a_case_may_ask_of_items_a_rating_has_not(write: Write) -> None:
    first, second, _ = packs.cases_in(write())
    pack = packs.load_folder(write())
    rating = packs.replay(second, pack)
    found = first.against(rating)
    assert Difference("all-met/outcome/2.1", "NOT_APPLICABLE", None) in found


def test_a_band_is_named_by_its_id(write: Write) -> None:
    good = ("cases.toml", 'verdict = "undetermined"', 'verdict = "pass"\nlevel = "good"')
    whole = ("pack.toml", "open_items = true", "open_items = false")
    one = ("pack.toml", 'id = "1.1"\n[[scheme.criterion.item.ask]]\nrule = "score"\nmost = 10', 'id = "1.1"\n[[scheme.criterion.item.ask]]\nrule = "score"\nmost = 30')  # fmt: skip
    most = ("pack.toml", "total = 100", "total = 30"), ("pack.toml", "low = 84.5", "low = 9"), ("pack.toml", "low = 50", "low = 8")  # fmt: skip
    extra = ("cases.toml", ', "9" = 80', ""), ("cases.toml", "total = 90", "total = 20")
    folder = write(good, whole, one, *most, *extra)
    case = packs.cases_in(folder)[1]
    assert case.against(packs.replay(case, packs.load_folder(folder))) == ()


def test_the_band_of_an_added_scheme_is_found(write: Write) -> None:
    base = packs.load("ttg-387-2022")
    above = packs.load_folder(write())
    assert band_ids(packs.overlay(base, above), "unit") == ["fail", "fair", "good"]
    assert band_ids(base, "unit") == []


# ── mutation: a slip in a value that decides is noticed by a check or a case ────────────────────


def changed(value: object) -> Iterator[object]:
    """Yield other values that would still have the right shape."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int | Decimal):
        yield value + 1
        if value > 1:
            yield value - 1
    elif isinstance(value, str):
        words = ("higher", "lower"), ("difficult", "remote")
        yield from (other for pair in words for other in pair if value in pair and other != value)
        yield f"{value}-x"


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    table = tree(value)
    for key, one in enumerate(items(value)) if table is None else table.items():
        if tree(one) is not None or items(one):
            yield from places(one, (*path, key))
        elif "cite" not in path and key in DECISIVE:
            yield (*path, key)


def put(root: Tree, path: tuple[str | int, ...], value: object) -> Tree:
    copied: Tree = copy.deepcopy(root)
    here = cast("dict[str | int, object]", got(copied, path[:-1]))
    here[path[-1]] = value
    return copied


def got(root: Tree, path: tuple[str | int, ...]) -> object:
    here: object = root
    for key in path:
        here = cast("dict[str | int, object]", here)[key]
    return here


# What cannot show in a rating, because nothing acts on it; listed with the reason.
EXEMPT: Final = {
    # every item is asked at level 2, and more strictly: nesting adds nothing there
    "bgddt-24-2023/scheme/1/nested",
    "bgddt-25-2023/scheme/0/nested",
    # no total and no band: a criterion bounds the evidence only
    "khvn-448-2015/scheme/0/criterion/0/most",
    "khvn-448-2015/scheme/0/criterion/1/most",
    # no band: nothing decides, open or not
    "khvn-frame-2022/scheme/0/open_items",
}


def noticed(sheets: Sheets, cases: tuple[Case, ...]) -> bool:
    problems: list[packs.Problem] = []
    pack = _store.verified(sheets, problems)
    return pack is None or any(differs(case, pack) for case in cases)


def differs(case: Case, pack: SealedPack) -> bool:
    try:
        rating = packs.replay(case, pack)
    except HocSuotDoiError:
        return True
    expected = None if case.level is None else case.level.label
    actual = None if rating.level is None else rating.level.label
    return expected != actual or any(
        one.path.split("/")[1] != "level" for one in case.against(rating)
    )


@pytest.mark.parametrize("slug", packs.available())
def test_a_slip_in_any_value_that_decides_is_noticed(slug: str) -> None:
    sheets, _ = read_all(_store.data() / slug)
    cases = packs.cases(slug)
    unnoticed: list[str] = []
    decisive = (path for path in places(sheets.pack) if path[0] == "scheme")
    for path in decisive:
        if "/".join(map(str, (slug, *path))) in EXEMPT:
            continue
        for value in changed(got(sheets.pack, path)):
            mutant = Sheets(put(sheets.pack, path, value), sheets.vi, sheets.en, sheets.source)
            if not noticed(mutant, cases):
                unnoticed.append(f"{'/'.join(map(str, path))} = {value!r}")
    assert unnoticed == []


@pytest.mark.parametrize("slug", packs.available())
def test_the_evidence_of_every_case_lies_in_the_validity_of_its_pack(slug: str) -> None:
    pack = packs.load(slug)
    assert all(pack.covers(case.evidence.assessed) for case in packs.cases(slug))

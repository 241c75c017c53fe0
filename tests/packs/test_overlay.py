# ruff: noqa: E501 - a change is one line
"""Overlays add and tighten; they never loosen or remove."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import Year, packs
from hocsuotdoi.criteria import AllMet, Grade, Points, Quantity, Timing
from hocsuotdoi.display import Label
from hocsuotdoi.errors import InvalidPack, WrongType
from hocsuotdoi.rating import Evidence, Verdict, rate

if TYPE_CHECKING:
    from tests.packs.conftest import Write

P, V, E = "pack.toml", "labels.vi.toml", "labels.en.toml"
Change = tuple[str, str, str]
OWN = (P, 'slug = "own-1-2024"', 'slug = "plan"')
TIMING = """[scheme.timing]
yearly = true
kept_months = 36
upgrade_months = 12
window = "calendar-year"
cite = { article = "5" }
[[scheme.timing.deadline]]
id = "file"
month = 2
day = 28
cite = { article = "5" }
"""
DEADLINE = ('"scheme/commune/deadline/file" = "nộp hồ sơ"\n', '"scheme/commune/deadline/file" = "file handed in"\n')  # fmt: skip
_LEVEL = '[[scheme.level]]\nnumber = 3\ncite = { article = "7" }\n[[scheme.criterion]]\nid = "1"\n[[scheme.criterion.item]]\nid = "1.1"\n[[scheme.criterion.item.ask]]\nlevel = 3\nrule = "share"\npercent = 90\nindicator = "learning-family-share"\nvariants = [{ area = "difficult", percent = 90, indicator = "member-share" }]\ncite = {}\n'
_OLD = '[[scheme.criterion]]\nid = "1"\n[[scheme.criterion.item]]\nid = "1.1"\n'
THIRD: tuple[Change, ...] = (
    (P, _OLD, _LEVEL),
    *((file, '"gap/annex"', '"scheme/commune/level/3" = "3"\n"gap/annex"') for file in (V, E)),
)
UNTIMED: tuple[Change, ...] = ((P, TIMING, ""), (V, DEADLINE[0], ""), (E, DEADLINE[1], ""))


def laid(write: Write, *changes: Change, base: tuple[Change, ...] = ()) -> packs.SealedPack:
    below = packs.load_folder(write(*base))
    above = packs.load_folder(write(OWN, *changes, slug="plan"))
    return packs.overlay(below, above)


def relabelled(old: str, new: str) -> tuple[Change, Change]:
    return (V, f'"{old}"', f'"{new}"'), (E, f'"{old}"', f'"{new}"')


def test_what_is_the_same_keeps_its_citation(write: Write) -> None:
    base = packs.load_folder(write())
    same = laid(write)
    assert same.schemes == base.schemes
    assert same.targets == base.targets
    assert same.digest != base.digest
    assert [one.slug for one in same.overlays] == ["plan"]
    assert repr(same).startswith("<SealedPack own-1-2024+plan, revision 1: ")


def test_a_stricter_bar_replaces_and_cites_the_addition(write: Write) -> None:
    pack = laid(
        write,
        (P, "percent = 60", "percent = 61"),
        (P, "least = 4", "least = 5"),
        (P, "at_level = 1", "at_level = 2"),
        (P, 'applies = "school"\n', ""),
        *((file, f'"trait/school" = "{word}"\n', "") for file, word in ((V, "trường học"), (E, "a school"))),
        (P, "percent = 70", "percent = 71"),
        (P, "floor = 5", "floor = 6"),
        (P, "low = 84.5", "low = 85"),
    )  # fmt: skip
    entries = {item.id: item for item in pack.scheme("commune").items()}
    for id_, level in (("1.1", 1), ("1.2", 1), ("1.2", 2), ("2.1", 1), ("2.4", 2)):
        requirement = entries[id_].at(level)
        assert requirement is not None
        assert requirement.citation.document.slug == "plan", id_
    untouched = entries["1.1"].at(2)
    assert untouched is not None
    assert untouched.citation.document.slug == "own-1-2024"
    assert pack.targets[0].citation.document.slug == "plan"
    decision = pack.scheme("unit").decision
    assert isinstance(decision, Points)
    assert (decision.floor, decision.bands[2].low) == (6, 85)
    assert decision.citation.document.slug == "plan"


def test_what_is_missing_is_added(write: Write) -> None:
    pack = laid(
        write,
        (P, 'id = "1.2"', 'id = "1.3"'),
        *relabelled("scheme/commune/item/1.2", "scheme/commune/item/1.3"),
        (P, 'id = "members-2025"', 'id = "members-2026"'),
        *relabelled("target/members-2025", "target/members-2026"),
    )
    ids = [item.id for item in pack.scheme("commune").items()]
    assert ids == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5"]
    assert [one.id for one in pack.targets] == ["families-2025", "members-2025", "members-2026"]
    assert len(pack.gaps) == 2


def test_an_open_scheme_is_closed_by_what_was_missing(write: Write) -> None:
    base = (P, "total = 100\nfloor = 5\n", "total = 10\nfloor = 5\n"), (P, "most = 30\n", "")
    bands = (P, "low = 84.5", "low = 9"), (P, "low = 50", "low = 8")
    closed = (P, "open_items = true", "open_items = false")
    pack = laid(write, *base, *bands, closed, base=(*base, *bands))
    given = Evidence(assessed=Year(2025), items={"1.1": 9})
    before = packs.load_folder(write(*base, *bands))
    assert rate(before, given, scheme="unit").verdict is Verdict.UNDETERMINED
    assert rate(pack, given, scheme="unit").verdict is Verdict.PASS


def test_what_no_source_attests_may_come_from_the_addition(write: Write) -> None:
    bands = (
        '[[scheme.band]]\nid = "fail"\nlow = 0\npasses = false\n[[scheme.band]]\nid = "fair"\n'
        'low = 50\n[[scheme.band]]\nid = "good"\nlow = 84.5\n'
    )
    labels = tuple(
        (file, line, "")
        for file, lines in (
            (V, ('"scheme/unit/band/fail" = "Không đạt"\n', '"scheme/unit/band/fair" = "Khá"\n', '"scheme/unit/band/good" = "Tốt"\n')),
            (E, ('"scheme/unit/band/fail" = "Not achieved"\n', '"scheme/unit/band/fair" = "Fair"\n', '"scheme/unit/band/good" = "Good"\n')),
        )
        for line in lines
    )  # fmt: skip
    poor = ((P, "total = 100\nfloor = 5\n", ""), (P, bands, ""), (P, "most = 30\n", ""), *labels)
    pack = laid(write, base=(*poor, *UNTIMED))
    decision = pack.scheme("unit").decision
    assert isinstance(decision, Points)
    assert (decision.total, len(decision.bands), decision.floor) == (100, 3, 5)
    assert pack.scheme("unit").criteria[0].most == 30
    assert pack.scheme("commune").timing.kept_months == 36
    assert laid(write, *poor, *UNTIMED).scheme("unit").decision == packs.load_folder(write()).scheme("unit").decision  # fmt: skip
    assert laid(write, *UNTIMED).scheme("commune").timing != Timing()
    assert laid(write, *poor, base=poor).scheme("unit").criteria[0].most is None


def test_a_level_above_and_a_new_scheme_may_be_added(write: Write) -> None:
    pack = laid(
        write,
        *THIRD,
        (P, 'id = "unit"', 'id = "office"'),
        (P, 'scheme = "own-1-2024/unit"', 'scheme = "plan/office"'),
        *(
            change
            for key in ("", "/band/fail", "/band/fair", "/band/good", "/criterion/1", "/item/1.1")
            for change in relabelled(f"scheme/unit{key}", f"scheme/office{key}")
        ),
        (P, 'scheme = "plan/office"', 'scheme = "own-1-2024/unit"'),
    )
    decision = pack.scheme("commune").decision
    assert isinstance(decision, AllMet)
    assert [one.number for one in decision.levels] == [1, 2, 3]
    assert [one.id for one in pack.schemes] == ["commune", "unit", "office"]
    requirement = next(pack.scheme("commune").items()).at(3)
    assert requirement is not None


def test_no_level_is_added_where_levels_do_not_build_on_each_other(write: Write) -> None:
    apart = (P, "absence_fails", "nested = false\nabsence_fails")
    with pytest.raises(InvalidPack, match="no new level") as caught:
        laid(write, apart, *THIRD, base=(apart,))
    assert [(one.path, one.value) for one in caught.value.problems] == [("scheme/commune/level", 3)]
    assert laid(write, apart, base=(apart,)).schemes == packs.load_folder(write(apart)).schemes


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        (((P, "percent = 60", "percent = 59"),), ["scheme/commune/criterion/1/item/1.1/ask/1"]),
        (((P, "percent = 40.5", "percent = 40"),), ["scheme/commune/criterion/1/item/1.1/ask/1"]),
        (((P, 'indicator = "learning-family-share"\nvar', "var"), (P, 'indicator = "learning-family-share"\nvar', "var")), ["scheme/commune/criterion/1/item/1.1/ask/1", "scheme/commune/criterion/1/item/1.1/ask/2"]),
        (((P, "base_until = 2025-06-30", "base_until = 2025-06-29"),), ["scheme/commune/criterion/1/item/1.1/ask/2"]),
        (((P, "least = 4", "least = 3"),), ["scheme/commune/criterion/1/item/1.2/ask/1", "scheme/commune/criterion/1/item/1.2/ask/2"]),
        (((P, 'rule = "shown"', 'rule = "quantity"\nleast = 1'),), ["scheme/commune/criterion/2/item/2.1/ask/1"]),
        (((P, 'applies = "school"', 'applies = "office"'), *relabelled("trait/school", "trait/office")), ["scheme/commune/criterion/2/item/2.1/ask/1/applies"]),
        (((P, 'direction = "higher"', 'direction = "lower"'),), ["scheme/commune/criterion/2/item/2.2/ask/1"]),
        (((P, 'scheme = "own-1-2024/unit"', 'scheme = "own-1-2024/commune"'),), ["scheme/commune/criterion/2/item/2.3/ask/1"]),
        (((P, 'grades = ["basic", "good"]', 'grades = ["good", "basic"]'),), ["scheme/commune/criterion/2/item/2.5/ask/1"]),
        (((V, '"trait/school" = "trường học"', '"trait/school" = "trường"'),), ["trait/school", "scheme/commune/criterion/2/item/2.1/ask/1/applies"]),
        (((E, "Staff and workers", "Staff"),), ["definition/Thành viên"]),
        (((P, 'unit_type = "unit"', 'unit_type = "family"'),), ["scheme/unit/unit_type"]),
        (((P, "absence_fails", "nested = false\nabsence_fails"),), ["scheme/commune/nested"]),
        (((P, "kept_months = 36", "kept_months = 48"),), ["scheme/commune/timing/kept_months"]),
        (((P, "day = 28", "day = 27"),), ["scheme/commune/timing/deadline/file"]),
        (((P, "total = 100", "total = 99"),), ["scheme/unit/points/total"]),
        (((P, "floor = 5", "floor = 4"),), ["scheme/unit/points/floor"]),
        (((P, "low = 84.5", "low = 84"),), ["scheme/unit/band"]),
        (((V, '"Tốt"', '"Giỏi"'),), ["scheme/unit/band"]),
        (((P, "most = 30", "most = 31"),), ["scheme/unit/criterion/1/most"]),
        (((P, "percent = 70", "percent = 69"),), ["target/families-2025/percent"]),
        (((P, "year = 2025\npercent = 70", "year = 2026\npercent = 70"),), ["target/families-2025/year"]),
        (((P, "percent = 60", "percent = 59"), (P, "floor = 5", "floor = 4")), ["scheme/commune/criterion/1/item/1.1/ask/1", "scheme/unit/points/floor"]),
    ],
)  # fmt: skip
def test_what_loosens_or_contradicts_is_refused(
    write: Write, changes: tuple[Change, ...], paths: list[str]
) -> None:
    with pytest.raises(InvalidPack, match="plan over own-1-2024") as caught:
        laid(write, *changes)
    assert [one.path for one in caught.value.problems] == paths


def test_a_grade_can_only_rise(write: Write) -> None:
    raised = (P, "at_grade = 1", "at_grade = 2")
    item = {one.id: one for one in laid(write, raised).scheme("commune").items()}["2.5"]
    requirement = item.at(1)
    assert requirement is not None
    assert requirement.rule == Grade(2, (Label("cơ bản", "basic"), Label("tốt", "good")))
    assert requirement.citation.document.slug == "plan"
    with pytest.raises(InvalidPack, match="at least grade 2") as caught:
        laid(write, base=(raised,))
    assert [one.path for one in caught.value.problems] == ["scheme/commune/criterion/2/item/2.5/ask/1"]  # fmt: skip


def test_what_always_applies_cannot_be_asked_of_some_only(write: Write) -> None:
    always = ((P, 'applies = "school"\n', ""), (V, '"trait/school" = "trường học"\n', ""), (E, '"trait/school" = "a school"\n', ""))  # fmt: skip
    with pytest.raises(InvalidPack, match="None, or nothing"):
        laid(write, base=always)


def test_definitions_are_added(write: Write) -> None:
    other = tuple((file, '"definition/member/', '"definition/worker/') for file in (V, E, V, E))
    worker = ((P, 'id = "member"', 'id = "worker"'), (V, '"Thành viên"', '"Người lao động"'))
    pack = laid(write, *other, *worker)
    assert [one.term.vi for one in pack.definitions] == ["Thành viên", "Người lao động"]
    assert [one.term.vi for one in laid(write).definitions] == ["Thành viên"]


OVER = """\
format = "pack/1"
revision = 1
completeness = "partial"
source = "page"
over = "bgddt-24-2023"
[document]
slug = "plan"
kind = "plan"
issuer = "moet"
[[scheme]]
id = "province-unit"
unit_type = "province-unit"
decision = "levels"
[[scheme.level]]
number = 1
cite = {}
[[scheme.criterion]]
id = "3"
[[scheme.criterion.item]]
id = "3.4"
[[scheme.criterion.item.ask]]
level = 1
rule = "grade"
grades = ["basic", "good"]
at_grade = 2
applies = "upper-school-or-continuing-centre"
cite = {}
"""


def tightening(write: Write, text: str = OVER, vi: str = "", en: str = "") -> Path:
    folder = write(slug="plan")
    for name, content in ((P, text), (V, vi), (E, en), ("cases.toml", "")):
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_an_overlay_that_names_its_base_needs_no_labels_for_what_it_tightens(write: Write) -> None:
    folder = tightening(write)
    assert packs.check(folder) == ()
    above, base = packs.load_folder(folder), packs.load("bgddt-24-2023")
    assert above.over == "bgddt-24-2023"
    assert above.scheme().label == base.scheme("province-unit").label
    pack = packs.overlay(base, above)
    assert pack.overlays == (above.document,)
    given = Evidence(assessed=Year(2024), items={"3.4": 1}, traits={"upper-school-or-continuing-centre": True})  # fmt: skip
    for rules, verdict in ((base, Verdict.UNDETERMINED), (pack, Verdict.FAIL)):
        assert rate(rules, given, scheme="province-unit").verdict is verdict
    for one in (above, pack):
        assert packs.from_json(packs.to_json(one)) == one


def test_a_label_of_its_own_is_given_in_both_languages(write: Write) -> None:
    key = "scheme/province-unit/item/3.4"
    folder = tightening(write, vi=f'"{key}" = "Chuyển đổi số của trường"\n')
    assert packs.check(folder) == (packs.Problem(E, key, None, "a label"),)
    both = tightening(write, vi=f'"{key}" = "Trường số"\n', en=f'"{key}" = "Digital school"\n')
    (item,) = packs.load_folder(both).scheme().items()
    assert item.label == Label("Trường số", "Digital school")


def test_what_the_base_does_not_have_needs_its_labels(write: Write) -> None:
    found = packs.check(tightening(write, OVER.replace('id = "3.4"', 'id = "3.9"')))
    assert [(one.file, one.path) for one in found] == [(V, "scheme/province-unit/item/3.9"), (E, "scheme/province-unit/item/3.9")]  # fmt: skip


def test_an_overlay_lies_over_no_other_pack_than_it_names(write: Write) -> None:
    above = packs.load_folder(tightening(write))
    with pytest.raises(InvalidPack, match="'bgddt-24-2023', which the overlay names") as caught:
        packs.overlay(packs.load("cp-20-2014"), above)
    assert [one.path for one in caught.value.problems] == ["over"]


def test_a_shipped_pack_stands_alone(write: Write) -> None:
    named = (P, 'slug = "own-1-2024"', 'slug = "ttg-281-2014"')
    over = (P, 'source = "page"\n\n', 'source = "page"\nover = "cp-20-2014"\n\n')
    (problem, *_) = packs.check(write(named, over, slug="ttg-281-2014"))
    assert (problem.path, problem.expected) == ("over", "nothing, as a shipped pack stands alone")


def test_a_closed_scheme_of_points_takes_no_more_items(write: Write) -> None:
    closed = (P, "open_items = true", "open_items = false")
    more = (P, 'most = 30\n[[scheme.criterion.item]]\nid = "1.1"', 'most = 30\n[[scheme.criterion.item]]\nid = "1.2"')  # fmt: skip
    names = relabelled("scheme/unit/item/1.1", "scheme/unit/item/1.2")
    with pytest.raises(InvalidPack, match="no more items"):
        laid(write, more, *names, base=(closed,))
    pack = laid(write, more, *names)
    assert [item.id for item in pack.scheme("unit").items()] == ["1.1", "1.2"]


def test_points_beyond_the_criterion_or_the_total_are_refused(write: Write) -> None:
    more = (P, 'most = 30\n[[scheme.criterion.item]]\nid = "1.1"\n[[scheme.criterion.item.ask]]\nrule = "score"\nmost = 10', 'most = 30\n[[scheme.criterion.item]]\nid = "1.2"\n[[scheme.criterion.item.ask]]\nrule = "score"\nmost = 25')  # fmt: skip
    names = relabelled("scheme/unit/item/1.1", "scheme/unit/item/1.2")
    with pytest.raises(InvalidPack) as caught:
        laid(write, more, *names)
    assert [one.path for one in caught.value.problems] == ["scheme/unit/criterion/1"]
    other = (P, 'id = "1"\nmost = 30', 'id = "2"\nmost = 80')
    renamed = relabelled("scheme/unit/criterion/1", "scheme/unit/criterion/2")
    item = (P, 'most = 80\n[[scheme.criterion.item]]\nid = "1.1"', 'most = 80\n[[scheme.criterion.item]]\nid = "1.2"')  # fmt: skip
    with pytest.raises(InvalidPack) as caught:
        laid(write, other, item, *renamed, *names)
    assert [one.path for one in caught.value.problems] == ["scheme/unit"]


def test_one_item_cannot_stand_in_two_criteria(write: Write) -> None:
    moved = (P, 'id = "1"\n[[scheme.criterion.item]]\nid = "1.1"', 'id = "7"\n[[scheme.criterion.item]]\nid = "1.1"')  # fmt: skip
    with pytest.raises(InvalidPack) as caught:
        laid(write, moved, *relabelled("scheme/commune/criterion/1", "scheme/commune/criterion/7"))
    assert [one.path for one in caught.value.problems] == ["scheme/commune"]


def test_another_way_to_decide_is_refused(write: Write) -> None:
    base = packs.load_folder(write())
    swapped = packs.load_folder(
        write(
            OWN,
            (P, 'id = "unit"', 'id = "x"'),
            (P, 'id = "commune"\nunit_type = "commune-community"', 'id = "unit"\nunit_type = "unit"'),
            (P, 'scheme = "own-1-2024/commune"', 'scheme = "own-1-2024/unit"'),
            (P, "at_level = 1\n", ""),
            *(
                (file, f'"scheme/{old}', f'"scheme/{new}')
                for file in (V, E)
                for old, new, times in (("unit", "x", 6), ("commune", "unit", 13))
                for _ in range(times)
            ),
            slug="plan",
        )
    )  # fmt: skip
    with pytest.raises(InvalidPack, match="the decision of the base"):
        packs.overlay(base, swapped)


def test_a_level_below_is_refused(write: Write) -> None:
    one_level = (P, '[[scheme.level]]\nnumber = 1\ncite = { article = "6" }\n', "")
    text = write(one_level).joinpath(P).read_text(encoding="utf-8")
    only_second = text.replace("level = 1\n", "level = 2\n").replace("[1, 2]", "2")
    kept: list[str] = []
    for block in only_second.split("[[scheme.criterion.item.ask]]"):
        twice = "level = 2" in block and kept and "[[scheme" not in kept[-1].rstrip()[-40:]
        if not (twice and "level = 2" in kept[-1]):
            kept.append(block)
        elif "[[scheme" in block:
            kept[-1] += block[block.index("[[scheme") :]
    base_folder = write(*((file, f'"scheme/commune/level/1" = "{word} 1"\n', "") for file, word in ((V, "mức độ"), (E, "level"))))  # fmt: skip
    joined = "[[scheme.criterion.item.ask]]".join(kept).replace("at_level = 1", "at_level = 2")
    base_folder.joinpath(P).write_text(joined, encoding="utf-8")
    base = packs.load_folder(base_folder)
    above = packs.load_folder(write(OWN, slug="plan"))
    with pytest.raises(InvalidPack, match="a level above 2"):
        packs.overlay(base, above)


def test_overlays_lie_on_overlays(write: Write) -> None:
    once = laid(write, (P, "least = 4", "least = 5"))
    third = packs.load_folder(
        write((P, 'slug = "own-1-2024"', 'slug = "more"'), (P, "least = 4", "least = 6"), slug="more")
    )  # fmt: skip
    twice = packs.overlay(once, third)
    assert [one.slug for one in twice.overlays] == ["plan", "more"]
    item = {one.id: one for one in twice.scheme("commune").items()}["1.2"]
    requirement = item.at(1)
    assert requirement is not None
    assert requirement.rule == Quantity(6)


def test_only_sealed_packs_are_laid_over(write: Write) -> None:
    base = packs.load_folder(write())
    with pytest.raises(WrongType):
        packs.overlay(base, "plan")  # type: ignore[arg-type]


# ── what is open stays open ──────────────────────────────────────────────────────────────────────

FRAME = "khvn-frame-2022"
CLOSED = "open_items = false\n"


def framed(folder: Path, old: str, new: str) -> packs.SealedPack:
    """Return Decision 324 under the frame of 2022, one place of which is written otherwise."""
    copy = folder / FRAME
    shutil.copytree(Path(packs.__file__).parent / "data" / FRAME, copy)
    text = (copy / P).read_text(encoding="utf-8")
    assert old in text
    (copy / P).write_text(text.replace(old, new, 1), encoding="utf-8")
    return packs.overlay(packs.load("khvn-324-2023"), packs.load_folder(copy))


def judged(pack: packs.SealedPack, most: int = 10) -> Verdict:
    """Return the verdict on a citizen who has the most points for every item."""
    points = {str(number): 10 if number < 10 else most for number in range(1, 11)}
    return rate(pack, Evidence(assessed=Year(2024), items=points)).verdict


def test_an_overlay_that_does_not_say_so_closes_no_list(tmp_path: Path) -> None:
    """Silence is no statement that there is nothing more."""
    said = framed(tmp_path / "said", CLOSED, CLOSED)
    assert (said.schemes[0].open_items, judged(said)) == (False, Verdict.PASS)
    silent = framed(tmp_path / "silent", CLOSED, "")
    assert (silent.schemes[0].open_items, judged(silent)) == (True, Verdict.UNDETERMINED)


def test_a_list_that_is_not_worth_the_total_is_not_closed_by_saying_so(tmp_path: Path) -> None:
    """Some item is missing: the points that it gives are."""
    ten = 'id = "10"\n\n[[scheme.criterion.item.ask]]\nrule = "score"\nmost = '
    short = framed(tmp_path, f"{ten}10", f"{ten}5")
    assert (short.schemes[0].open_items, short.schemes[0].is_open) == (False, True)
    assert judged(short, most=5) is Verdict.UNDETERMINED


def test_an_overlay_may_say_that_there_is_more(write: Write) -> None:
    """A list that was thought whole is open again, and nobody passes by it."""
    said = 'decision = "levels"\n'
    opened = laid(write, (P, said, f"{said}open_items = true\n"))
    assert [scheme.is_open for scheme in opened.schemes if scheme.id == "commune"] == [True]


def test_an_overlay_may_add_a_day_of_the_procedure(write: Write) -> None:
    """Deadlines have local variants; each brings its own citation."""
    pack = laid(
        write,
        (P, 'id = "file"\nmonth = 2\nday = 28', 'id = "visit"\nmonth = 3\nday = 15'),
        (V, '"scheme/commune/deadline/file"', '"scheme/commune/deadline/visit"'),
        (E, '"scheme/commune/deadline/file"', '"scheme/commune/deadline/visit"'),
    )
    (scheme,) = (one for one in pack.schemes if one.id == "commune")
    assert [one.id for one in scheme.timing.deadlines] == ["file", "visit"]
    assert [one.citation.document.slug for one in scheme.timing.deadlines] == ["own-1-2024", "plan"]

# ruff: noqa: E501, FBT003 - a slip is one line; a value found may be true
"""Bad packs: every problem at once, with its file and its path, in one error of ours."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hocsuotdoi import packs
from hocsuotdoi.errors import Code, InvalidPack, Problem

if TYPE_CHECKING:
    from tests.packs.conftest import Write

P, S, V, E, C = "pack.toml", "source.toml", "labels.vi.toml", "labels.en.toml", "cases.toml"
COMMUNE = "scheme/commune"
CITE: dict[str, dict[str, str]] = {"cite": {}}
ASK = f"{COMMUNE}/criterion/1/item/1.1/ask/1"
UNIT = "scheme/unit"
QUANTITY_ASK = """\
[[scheme.criterion.item.ask]]
level = [1, 2]
rule = "quantity"
least = 4
cite = {}
"""


def test_the_sound_pack_has_no_problems(write: Write) -> None:
    assert packs.check(write()) == ()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        # fields
        (
            (P, "percent = 60", "percent = 60\npercnt = 60"),
            Problem(P, f"{ASK}/percnt", 60, 'a field of "pack/1"', "did you mean percent?"),
        ),
        (
            (P, "revision = 1", "revision = 1\nzzzz = 1"),
            Problem(P, "zzzz", 1, 'a field of "pack/1"'),
        ),
        ((P, "revision = 1\n", ""), Problem(P, "revision", None, "a value")),
        ((P, "revision = 1", "revision = 0"), Problem(P, "revision", 0, "at least 1")),
        ((P, "revision = 1", "revision = true"), Problem(P, "revision", True, "a whole number")),
        ((P, 'format = "pack/1"', 'format = "pack/2"'), Problem(P, "format", "pack/2", "'pack/1'")),
        ((P, 'format = "pack/1"', 'format = "pack/1"\nscheme = 1'), None),
        ((P, "yearly = true", 'yearly = "yes"'), Problem(P, f"{COMMUNE}/timing/yearly", "yes", "true or false")),
        ((P, "month = 2", "month = 13"), Problem(P, f"{COMMUNE}/timing/deadline/file/month", 13, "at most 12")),
        ((P, "signed = 2024-01-02", 'signed = "2024-01-02"'), None),
        # numbers
        (
            (P, "percent = 60", "percent = 100.5"),
            Problem(P, f"{ASK}/percent", Decimal("100.5"), "a percentage above 0, to 100"),
        ),
        ((P, "percent = 60", "percent = inf"), None),
        ((P, "percent = 60", "percent = 1e-400"), None),
        ((P, "percent = 60", "percent = true"), None),
        (
            (P, "low = 84.5", "low = -1"),
            Problem(P, f"{UNIT}/band/good/low", -1, "a number of at least 0, of at most 12 digits"),
        ),
        ((P, "most = 30", "most = 0"), Problem(P, f"{UNIT}/criterion/1/most", 0, "a number above 0")),
        ((P, "level = [1, 2]", "level = [1, 1]"), None),
        # rules
        (
            (P, 'rule = "share"', 'rule = "shares"'),
            Problem(
                P,
                f"{ASK}/rule",
                "shares",
                "a rule: 'share', 'quantity', 'shown', 'better', 'holding', 'grade', 'score'",
            ),
        ),
        ((P, 'rule = "shown"\n', ""), None),
        (
            (P, QUANTITY_ASK, "ask = [1]\n"),
            Problem(P, f"{COMMUNE}/criterion/1/item/1.2/ask/1", 1, "a table"),
        ),
        ((P, 'cite = { article = "6", clause = "1", point = "a" }', ""), Problem(P, f"{ASK}/cite", None, "a value")),
        ((P, "least = 4", 'least = "4"'), None),
        # texts and names
        (
            (P, 'number = "1/2024/TT-OWN"', 'number = " 1/2024"'),
            Problem(
                P,
                "document/number",
                " 1/2024",
                "one line of NFC text, with single spaces inside and none at the ends",
            ),
        ),
        ((P, 'number = "1/2024/TT-OWN"', 'number = "Д"'), None),
        ((P, 'number = "1/2024/TT-OWN"', f'number = "{"a" * 1001}"'), None),
        ((P, 'id = "annex"', 'id = "An nex"'), None),
        # the document
        (
            (P, "year = 2024\n", "year = 2023\n"),
            Problem(P, "document/year", 2023, "2024, as it was signed on 2024-01-02"),
        ),
        (
            (P, "end = 2026-12-31", "end = 2024-01-31"),
            Problem(P, "document/end", date(2024, 1, 31), "a day not before 2024-02-01, the day 'start'"),
        ),
        (
            (P, 'start = 2024-02-01\nstart_cite = { article = "20" }\nend = 2026-12-31', "end = 2024-01-01"),
            Problem(P, "document/end", date(2024, 1, 1), "a day not before 2024-01-02, the day 'signed'"),
        ),
        (
            (P, "start = 2024-02-01", "start = 2023-12-31"),
            Problem(P, "document/start", date(2023, 12, 31), "a day not before 2024"),
        ),
        (
            (P, "years = [2024, 2030]", "years = [2020, 2023]"),
            Problem(P, "document/years", [2020, 2023], "a last year from 2024, when it was signed"),
        ),
        (
            (P, "signed_cite = {}\n", ""),
            Problem(P, "document/signed_cite", None, "where the day 'signed' is attested"),
        ),
        (
            (P, "start = 2024-02-01\n", ""),
            Problem(P, "document/start_cite", {"article": "20"}, "nothing, as the day 'start' is not given"),
        ),
        (
            (P, 'document = "bgddt-25-2023"', 'document = "bgddt-25-2024"'),
            Problem(
                P,
                "document/end_cite/document",
                "bgddt-25-2024",
                "the slug of a document of hocsuotdoi.law",
                "did you mean bgddt-25-2023 or bgddt-24-2023?",
            ),
        ),
        (
            (P, 'cite = { article = "2" }', 'cite = { document = "cp-20-2014" }'),
            Problem(P, "definition/member/cite/document", "cp-20-2014", 'a field of "pack/1"', "did you mean document?"),
        ),
        ((P, 'id = "member"', 'id = "member"\ncite = {}\n[[definition]]\nid = "member"'), Problem(P, "definition/member/id", "member", "each id once")),
        (
            (P, "years = [2024, 2030]", "years = [2030, 2024]"),
            Problem(P, "document/years", [2030, 2024], "the first year, then the last"),
        ),
        ((P, "years = [2024, 2030]", "years = [2024]"), None),
        (
            (P, 'slug = "own-1-2024"', 'slug = "other"'),
            None,
        ),
        # sources
        (
            (P, 'source = "portal"', 'source = "portall"'),
            Problem(
                P,
                f"{COMMUNE}/criterion/1/item/1.1/ask/2/cite/source",
                "portall",
                "a source in source.toml",
                "did you mean portal?",
            ),
        ),
        ((P, 'source = "page"\n', ""), None),
        ((S, 'attestation = "text"', 'attestation = "recall"'), None),
        (
            (S, 'note_en = "a copy"\n', ""),
            Problem(S, "page/note_en", None, "the note in both languages, or in none"),
        ),
        # units and indicators
        (
            (P, 'indicator = "learning-family-share"', 'indicator = "learning-family-shar"'),
            None,
        ),
        (
            (P, 'unit_type = "unit"', 'unit_type = "xyz"'),
            Problem(P, f"{UNIT}/unit_type", "xyz", "the id of a unit type"),
        ),
        # levels
        (
            (P, "number = 2\n", "number = 1\n"),
            None,
        ),
        (
            (P, "level = 2\nrule", "level = 3\nrule"),
            Problem(
                P,
                f"{COMMUNE}/criterion/1/item/1.1/ask/3/level",
                3,
                "a level of the scheme: [1, 2]",
            ),
        ),
        ((P, "level = 2\nrule", "level = 1\nrule"), None),
        ((P, "level = 2\nrule", "rule"), None),
        (
            (P, 'decision = "levels"', 'decision = "levels"\npoints = { cite = {} }'),
            Problem(P, f"{COMMUNE}/points", CITE, "nothing, as levels decide"),
        ),
        (
            (P, 'rule = "shown"', 'rule = "score"\nmost = 1'),
            Problem(
                P,
                f"{COMMUNE}/criterion/2/item/2.1/ask/1/rule",
                "score",
                "another rule, as levels decide",
            ),
        ),
        ((P, 'area = "difficult", percent = 40.5', 'area = "remote", percent = 1 }, { area = "remote", percent = 2'), None),
        ((P, "month = 2\nday = 28", "month = 2\nday = 30"), None),
        # points
        (
            (P, "low = 84.5", "low = 50"),
            Problem(P, f"{UNIT}/band/good/low", 50, "more than 50, the band below"),
        ),
        (
            (P, "low = 0\n", "low = 1\n"),
            Problem(P, f"{UNIT}/band/fail/low", 1, "0, as the lowest band starts there"),
        ),
        (
            (P, "low = 84.5", "low = 100.5"),
            Problem(P, f"{UNIT}/band/good/low", Decimal("100.5"), "at most the total, 100"),
        ),
        (
            (P, "low = 84.5", "low = 84.5\npasses = false"),
            Problem(P, f"{UNIT}/band/good/passes", False, "true, as the band below passes"),
        ),
        (
            (P, "most = 30", "most = 9.5"),
            Problem(P, f"{UNIT}/criterion/1/most", Decimal("9.5"), "at least 10, the points of its items"),
        ),
        (
            (P, "total = 100", "total = 20"),
            None,
        ),
        (
            (P, "most = 10", "level = 1\nmost = 10"),
            Problem(P, f"{UNIT}/criterion/1/item/1.1/ask/1/level", 1, "nothing, as points decide"),
        ),
        (
            (P, 'rule = "score"\nmost = 10', 'rule = "quantity"\nleast = 1'),
            Problem(P, f"{UNIT}/criterion/1/item/1.1/ask/1/rule", "quantity", "score, as points decide"),
        ),
        (
            (P, 'decision = "points"', 'decision = "points"\nnested = true'),
            Problem(P, f"{UNIT}/nested", True, "nothing, as points decide"),
        ),
        (
            (P, "floor = 5", "floor = 11"),
            Problem(P, f"{UNIT}/criterion/1/item/1.1/ask/1/most", 10, "at least 11, the floor"),
        ),
        (
            (P, 'rule = "score"', 'rule = "score"\napplies = "school"'),
            Problem(P, f"{UNIT}/criterion/1/item/1.1/ask/1/applies", "school", "nothing, as points decide"),
        ),
        (
            (P, 'rule = "better"\ndirection = "lower"', 'rule = "shown"'),
            Problem(
                P,
                f"{COMMUNE}/criterion/2/item/2.2/ask/2",
                "shown",
                "evidence of the same kind as the first ask of the item",
            ),
        ),
        ((P, "total = 100", "total = -1"), Problem(P, f"{UNIT}/points/total", -1, "a number of at least 0, of at most 12 digits")),
        ((P, "low = 84.5", "low = nan"), None),
        ((P, 'id = "unit"\n', ""), None),
        # names once
        ((P, 'id = "2.2"', 'id = "2.1"'), None),
        ((P, 'id = "members-2025"', 'id = "families-2025"'), None),
        # grades
        (
            (P, "at_grade = 1", "at_grade = 3"),
            Problem(
                P,
                f"{COMMUNE}/criterion/2/item/2.5/ask/1/at_grade",
                3,
                "a grade of the scale, 1 to 2",
            ),
        ),
        (
            (P, 'grades = ["basic", "good"]', 'grades = ["basic", "basic"]'),
            Problem(P, f"{COMMUNE}/criterion/2/item/2.5/ask/1/grades", "basic", "each grade once"),
        ),
        ((P, 'grades = ["basic", "good"]', "grades = []"), None),
        ((P, 'grades = ["basic", "good"]', "grades = [1]"), None),
        ((P, "at_grade = 1", "at_grade = true"), None),
        ((V, '"grade/good" = "tốt"\n', ""), Problem(V, "grade/good", None, "a label")),
        # areas
        (
            (P, 'area = "difficult", percent = 40.5', 'area = "general", percent = 40.5'),
            Problem(
                P,
                f"{ASK}/variants/1/area",
                "general",
                "'difficult', 'especially-difficult' or 'remote'",
            ),
        ),
        # the pack below
        (
            (P, 'source = "page"\n\n', 'source = "page"\nover = "bgddt-25-2032"\n\n'),
            Problem(
                P,
                "over",
                "bgddt-25-2032",
                "the slug of a shipped pack",
                "did you mean 'bgddt-25-2023' or 'bgddt-24-2023' or 'bgddt-22-2020'?",
            ),
        ),
        ((P, 'source = "page"\n\n', 'source = "page"\nover = 1\n\n'), Problem(P, "over", 1, "a text")),
        # targets
        (
            (P, 'nested_in = "families-2025"', 'nested_in = "members-2025"'),
            None,
        ),
        # holdings
        (
            (P, 'scheme = "own-1-2024/unit"', 'scheme = "own-1-2024/units"'),
            Problem(
                P,
                f"{COMMUNE}/criterion/2/item/2.3/ask/1/scheme",
                "own-1-2024/units",
                "a scheme of own-1-2024: commune, unit",
            ),
        ),
        (
            (P, "at_level = 1", "at_level = 3"),
            Problem(
                P,
                f"{COMMUNE}/criterion/2/item/2.4/ask/2/at_level",
                3,
                "a level of own-1-2024/commune: [1, 2]",
            ),
        ),
        ((P, 'scheme = "own-1-2024/unit"', 'scheme = "own-1-2024"'), None),
        # labels
        ((V, '"gap/annex" = "Phụ lục"\n', ""), Problem(V, "gap/annex", None, "a label")),
        (
            (E, '"gap/annex"', '"gap/annexe" = "x"\n"gap/annex"'),
            Problem(E, "gap/annexe", "x", "no such label, as nothing in the pack uses it"),
        ),
        ((E, '"The annex"', '""'), None),
        ((E, '"The annex"', "5"), Problem(E, "gap/annex", 5, "a text")),
        # cases
        ((C, 'verdict = "pass"', 'verdict = "passed"'), None),
        ((C, '"81/100"', '"81/0"'), None),
        ((C, '"81/100"', '"many"'), None),
        ((C, 'id = "good"', 'id = "all-met"'), Problem(C, "case/all-met/id", "all-met", "each id once")),
        ((C, 'scheme = "unit"', 'scheme = "units"'), None),
        ((C, '"1.2" = 4', '"7.2" = 4'), Problem(C, "case/all-met/items/7.2", "7.2", "an item of the scheme")),
        ((C, '"2.2@2"', '"2.2@3"'), None),
        ((C, '"2.2@2"', '"2.2@b"'), None),
        ((C, '"2.2@2"', '"7.2"'), None),
        ((C, 'verdict = "fail"', 'verdict = "fail"\nby_law = "fail"'), None),
        (
            (C, "level = 1", "level = 3"),
            Problem(C, "case/all-met", 3, "a level or band of commune: 1, 2"),
        ),
        ((C, 'verdict = "fail"', 'verdict = "fail"\nlevel = "best"'), None),
        ((C, '"own-1-2024/commune" = 1', '"own-1-2024/commune" = -1'), None),
    ],
)  # fmt: skip
def test_one_slip_is_one_problem(
    write: Write,
    change: tuple[str, str, str],
    problem: Problem | None,
) -> None:
    found = packs.check(write(change))
    if problem is not None:
        assert found[:1] == (problem,)
    assert len({one.path for one in found}) >= 1
    assert {one.file for one in found} <= {change[0], V, E}


def test_everything_wrong_is_reported_in_one_error(write: Write) -> None:
    folder = write(
        (P, "revision = 1", "revision = 1\nrevison = 2"),
        (P, "percent = 60", "percent = nan"),
        (P, "low = 84.5", "low = 40"),
        (P, "most = 30", "most = 8"),
        (P, 'cite = { article = "7", clause = "1", source = "portal" }', ""),
        (P, 'clause = "1", point = "a"', 'source = "nowhere"'),
        (P, 'indicator = "learning-family-share"', 'indicator = "families"'),
        (P, 'format = "pack/1"', f'format = "pack/1"\ndigest = "{"0" * 64}"'),
        (V, '"gap/annex" = "Phụ lục"\n', ""),
        (S, "checked = 2026-11-21", "checked = 2026"),
    )
    with pytest.raises(InvalidPack) as caught:
        packs.load_folder(folder)
    error = caught.value
    assert error.code is Code.INVALID_PACK
    assert [(one.file, one.path) for one in error.problems] == [
        (P, f"{ASK}/percent"),
        (P, f"{COMMUNE}/criterion/1/item/1.1/ask/2/cite"),
        (P, "revison"),
        (S, "portal/checked"),
        (P, f"{ASK}/cite/source"),
        (P, f"{COMMUNE}/criterion/1/item/1.1/ask/2"),
        (P, f"{ASK}/indicator"),
        (P, f"{UNIT}/band/good/low"),
        (P, f"{UNIT}/criterion/1/most"),
        (V, "gap/annex"),
        (P, "digest"),
    ]
    for one in error.problems:
        assert f"\n  {one}" in str(error)


def test_a_wrong_digest_is_said_to_be_wrong(write: Write) -> None:
    sealed = packs.load_folder(write()).digest
    right = (P, 'format = "pack/1"', f'format = "pack/1"\ndigest = "{sealed}"')
    assert packs.load_folder(write(right)).digest == sealed
    with pytest.raises(InvalidPack, match="wrong digest") as caught:
        packs.load_folder(write(right, (P, "percent = 60", "percent = 61")))
    (problem,) = caught.value.problems
    assert (problem.file, problem.path) == (P, "digest")
    assert problem.expected == f"the digest {sealed}"


@pytest.mark.parametrize(
    "text",
    [
        "a = ",
        "a = 1\na = 2",
        f"a = {'9' * 5_000}",
        "a = 1e99999999999999999999",
        "a = " + "[" * 3_000,
        ".".join("a" * 3_000) + " = 1",
        "\ufeff",
    ],
)
def test_what_is_no_toml_is_one_problem_of_that_file(write: Write, text: str) -> None:
    folder = write()
    (folder / P).write_text(text, encoding="utf-8")
    (problem,) = packs.check(folder)
    assert (problem.file, problem.path) == (P, "")


def test_bytes_that_are_no_utf_8_are_a_problem(write: Write) -> None:
    folder = write()
    (folder / V).write_bytes("é".encode("latin-1"))
    assert [one.file for one in packs.check(folder)] == [V]
    (folder / S).write_bytes(b"\xff")
    assert [one.file for one in packs.check(folder)] == [V, S]


def test_a_file_beyond_all_measure_is_not_read(write: Write) -> None:
    folder = write()
    (folder / C).write_bytes(b"#" * 2_000_001)
    assert [one.expected for one in packs.check(folder)] == ["at most 2000000 bytes"]


def test_files_that_are_absent_are_problems(write: Write) -> None:
    folder = write()
    for name in (P, V, E, S, C):
        (folder / name).unlink()
    assert [one.file for one in packs.check(folder)] == [P, V, E, S, C]
    with pytest.raises(InvalidPack):
        packs.canonical(folder)
    with pytest.raises(InvalidPack):
        packs.cases_in(folder)


def test_cases_that_are_absent_are_a_problem_when_asked_for(write: Write) -> None:
    folder = write()
    (folder / C).unlink()
    assert packs.load_folder(folder).revision == 1
    with pytest.raises(InvalidPack, match=r"cases\.toml"):
        packs.cases_in(folder)


def test_empty_files_have_problems_and_do_not_fail(write: Write) -> None:
    folder = write()
    for name in (P, V, E, S, C):
        (folder / name).write_text("", encoding="utf-8")
    assert ("source.toml", "at least one source") in {
        (one.file, one.expected) for one in packs.check(folder)
    }


def test_a_points_scheme_needs_its_points(write: Write) -> None:
    changed = (P, '[scheme.points]\ntotal = 100\nfloor = 5\ncite = { article = "10" }\n', "")
    (problem,) = packs.check(write(changed))
    assert (problem.path, problem.expected) == (
        f"{UNIT}/points",
        "the citation, and the total if attested",
    )


def test_two_asks_of_one_item_are_refused_where_points_decide(write: Write) -> None:
    ask = '[[scheme.criterion.item.ask]]\nrule = "score"\nmost = 10\ncite = { article = "10" }\n'
    (problem,) = packs.check(write((P, ask, ask + ask)))
    assert (problem.path, problem.value) == (f"{UNIT}/criterion/1/item/1.1/ask", 2)


def test_the_error_crosses_processes_whole(write: Write) -> None:
    with pytest.raises(InvalidPack) as caught:
        packs.load_folder(write((P, "percent = 60", "percent = nan")))
    again = pickle.loads(pickle.dumps(caught.value))
    assert isinstance(again, InvalidPack)
    assert str(again) == str(caught.value)

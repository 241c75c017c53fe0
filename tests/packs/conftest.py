"""A small sound pack in a folder, and the same with something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PACK: Final = """\
format = "pack/1"
revision = 1
completeness = "partial"
source = "page"

[document]
slug = "own-1-2024"
kind = "circular"
number = "1/2024/TT-OWN"
year = 2024
signed = 2024-01-02
signed_cite = {}
issuer = "other"
start = 2024-02-01
start_cite = { article = "20" }
end = 2026-12-31
end_cite = { document = "bgddt-25-2023", article = "25" }
years = [2024, 2030]

[[scheme]]
id = "commune"
unit_type = "commune-community"
decision = "levels"
absence_fails = { article = "9" }
[scheme.timing]
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
[[scheme.level]]
number = 1
cite = { article = "6" }
[[scheme.level]]
number = 2
cite = { article = "7" }
[[scheme.criterion]]
id = "1"
[[scheme.criterion.item]]
id = "1.1"
[[scheme.criterion.item.ask]]
level = 1
rule = "share"
percent = 60
indicator = "learning-family-share"
variants = [{ area = "difficult", percent = 40.5, indicator = "member-share" }]
cite = { article = "6", clause = "1", point = "a" }
[[scheme.criterion.item.ask]]
level = 2
rule = "share"
percent = 80
indicator = "learning-family-share"
variants = [{ area = "difficult", percent = 80, indicator = "member-share" }]
base_until = 2025-06-30
cite = { article = "7", clause = "1", source = "portal" }
[[scheme.criterion.item]]
id = "1.2"
[[scheme.criterion.item.ask]]
level = [1, 2]
rule = "quantity"
least = 4
cite = {}
[[scheme.criterion]]
id = "2"
[[scheme.criterion.item]]
id = "2.1"
[[scheme.criterion.item.ask]]
level = 1
rule = "shown"
applies = "school"
cite = {}
[[scheme.criterion.item]]
id = "2.2"
[[scheme.criterion.item.ask]]
level = 1
rule = "better"
direction = "higher"
cite = {}
[[scheme.criterion.item.ask]]
level = 2
rule = "better"
direction = "lower"
cite = {}
[[scheme.criterion.item]]
id = "2.3"
[[scheme.criterion.item.ask]]
level = 1
rule = "holding"
scheme = "own-1-2024/unit"
cite = {}
[[scheme.criterion.item]]
id = "2.4"
[[scheme.criterion.item.ask]]
level = 2
rule = "holding"
scheme = "own-1-2024/commune"
at_level = 1
cite = {}
[[scheme.criterion.item]]
id = "2.5"
[[scheme.criterion.item.ask]]
level = 1
rule = "grade"
grades = ["basic", "good"]
at_grade = 1
cite = {}

[[scheme]]
id = "unit"
unit_type = "unit"
decision = "points"
open_items = true
[scheme.points]
total = 100
floor = 5
cite = { article = "10" }
[[scheme.band]]
id = "fail"
low = 0
passes = false
[[scheme.band]]
id = "fair"
low = 50
[[scheme.band]]
id = "good"
low = 84.5
[[scheme.criterion]]
id = "1"
most = 30
[[scheme.criterion.item]]
id = "1.1"
[[scheme.criterion.item.ask]]
rule = "score"
most = 10
cite = { article = "10" }

[[definition]]
id = "member"
cite = { article = "2" }

[[target]]
id = "families-2025"
indicator = "learning-family-share"
year = 2025
percent = 70
cite = { article = "1" }
[[target]]
id = "members-2025"
indicator = "member-share"
year = 2025
percent = 7.5
area = "remote"
jurisdiction = "vn-own"
nested_in = "families-2025"
cite = { article = "1" }

[[gap]]
id = "annex"
[[conflict]]
id = "slip"
"""

SOURCE: Final = """\
[page]
address = "https://example.org/1"
attestation = "text"
checked = 2026-11-20
note_vi = "bản chụp"
note_en = "a copy"
[portal]
address = "https://example.org/2"
attestation = "secondary"
checked = 2026-11-21
"""

LABELS: Final = {
    "issuer": ("Cơ quan", "Body"),
    "scheme/commune": ("Cộng đồng học tập", "Learning community"),
    "scheme/commune/level/1": ("mức độ 1", "level 1"),
    "scheme/commune/level/2": ("mức độ 2", "level 2"),
    "scheme/commune/deadline/file": ("nộp hồ sơ", "file handed in"),
    "scheme/commune/criterion/1": ("Tiêu chí 1", "Criterion 1"),
    "scheme/commune/criterion/2": ("Tiêu chí 2", "Criterion 2"),
    "scheme/commune/item/1.1": ("Gia đình", "Families"),
    "scheme/commune/item/1.2": ("Chuyên đề", "Programmes"),
    "scheme/commune/item/2.1": ("Thư viện", "Library"),
    "scheme/commune/item/2.2": ("Người học", "Learners"),
    "scheme/commune/item/2.3": ("Đơn vị", "Units"),
    "scheme/commune/item/2.4": ("Xã", "Communes"),
    "scheme/commune/item/2.5": ("Chuyển đổi số", "Digital transformation"),
    "scheme/unit": ("Đơn vị học tập", "Learning unit"),
    "scheme/unit/band/fail": ("Không đạt", "Not achieved"),
    "scheme/unit/band/fair": ("Khá", "Fair"),
    "scheme/unit/band/good": ("Tốt", "Good"),
    "scheme/unit/criterion/1": ("Tiêu chí 1", "Criterion 1"),
    "scheme/unit/item/1.1": ("Kế hoạch", "Plan"),
    "target/families-2025": ("Gia đình học tập", "Learning families"),
    "target/members-2025": ("Hội viên", "Members"),
    "jurisdiction/vn-own": ("tỉnh", "the province"),
    "trait/school": ("trường học", "a school"),
    "grade/basic": ("cơ bản", "basic"),
    "grade/good": ("tốt", "good"),
    "definition/member/term": ("Thành viên", "Member"),
    "definition/member/meaning": ("Cán bộ và người lao động", "Staff and workers"),
    "gap/annex": ("Phụ lục", "The annex"),
    "conflict/slip": ("Lỗi in", "A misprint"),
}

CASES: Final = """\
[[case]]
id = "all-met"
scheme = "commune"
assessed = 2024
area = "general"
items = { "1.1" = "81/100", "1.2" = 4, "2.1" = "n/a", "2.2" = "3->4", "2.3" = 1, "2.5" = 2 }
traits = { school = false }
verdict = "pass"
by_law = "pass"
level = 1
outcome = { "1.1" = "met", "2.1" = "not-applicable", "2.2@2" = "not-met" }
[[case]]
id = "good"
scheme = "unit"
assessed = 2025
area = "difficult"
items = { "1.1" = 10, "9" = 80 }
held = { "own-1-2024/commune" = 1 }
verdict = "undetermined"
[[case]]
id = "sunk"
scheme = "unit"
assessed = 2025
items = { "1.1" = 4.5 }
criteria = { "1" = 20 }
total = 90
verdict = "fail"
score = [90, 90]
note = "one item under 5"
"""


def labels(language: int) -> str:
    return "".join(f'"{key}" = "{both[language]}"\n' for key, both in LABELS.items())


class Write(Protocol):
    def __call__(self, *changes: tuple[str, str, str], slug: str = ...) -> Path: ...


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes the sound pack, each change being a file, a text in it and another."""

    def folder(*changes: tuple[str, str, str], slug: str = "own-1-2024") -> Path:
        files = {
            "pack.toml": PACK,
            "labels.vi.toml": labels(0),
            "labels.en.toml": labels(1),
            "source.toml": SOURCE,
            "cases.toml": CASES,
        }
        for file, old, new in changes:
            assert old in files[file], f"{old!r} is not in {file}"
            files[file] = files[file].replace(old, new, 1)
        path = tmp_path / slug
        path.mkdir(exist_ok=True)
        for name, text in files.items():
            (path / name).write_text(text, encoding="utf-8")
        return path

    return folder

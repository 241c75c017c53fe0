"""The documentation: the same tree in both languages, and every Python block runs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
PAGES: Final = sorted([*DOCS.rglob("*.md"), *ROOT.glob("README*.md")])
EXAMPLES: Final = sorted([*ROOT.glob("examples/*.py"), *ROOT.glob("examples/*.ipynb")])
FENCE: Final = re.compile(r"^[ \t]*(?:```+|~~~+) *\{?\.?(py\w*)\b(.*)$", re.MULTILINE)
CODE: Final = re.compile(r"^[ \t]*(```+|~~~+).*?^[ \t]*\1", re.MULTILINE | re.DOTALL)
TITLE: Final = re.compile(r"^# ", re.MULTILINE)
PRIVATE: Final = re.compile(r"\bhocsuotdoi(?:\.\w+)*\._\w+|\bfrom hocsuotdoi import _\w+")


def tree(language: str) -> set[str]:
    folder = DOCS / language
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_vietnamese_and_english_have_the_same_tree() -> None:
    assert tree("vi") == tree("en")


def test_there_is_something_to_read() -> None:
    assert "index.md" in tree("vi")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_page_has_one_title(page: Path) -> None:
    outside_code = CODE.sub("", page.read_text(encoding="utf-8"))
    assert len(TITLE.findall(outside_code)) == 1


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_python_blocks_are_written_so_that_they_run(page: Path) -> None:
    """Sybil knows ```python and ```pycon alone on their line; any other spelling is not run."""
    written = FENCE.findall(page.read_text(encoding="utf-8"))
    assert [found for found in written if found not in {("python", ""), ("pycon", "")}] == []


@pytest.mark.parametrize("path", [*PAGES, *EXAMPLES], ids=lambda path: str(path.relative_to(ROOT)))
def test_readers_are_shown_public_modules_only(path: Path) -> None:
    assert PRIVATE.findall(path.read_text(encoding="utf-8")) == []

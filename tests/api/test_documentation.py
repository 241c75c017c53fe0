"""The documentation: the same tree in both languages, and every Python block runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
PAGES: Final = sorted([*DOCS.rglob("*.md"), *ROOT.glob("README*.md")])
EXAMPLES: Final = sorted([*ROOT.glob("examples/*.py"), *ROOT.glob("examples/*.ipynb")])
FENCE: Final = re.compile(r"^[ \t]*(?:```+|~~~+) *\{?\.?(py\w*)\b(.*)$", re.MULTILINE)
BLOCK: Final = re.compile(r"^```(?:python|pycon)$.*?^```$", re.MULTILINE | re.DOTALL)
EXAMPLE: Final = re.compile(r"^(.+\.md)::line:(\d+),column:\d+$", re.MULTILINE)
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
    assert 1 == len(TITLE.findall(outside_code))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_python_blocks_are_written_so_that_they_run(page: Path) -> None:
    """Sybil knows ```python and ```pycon alone on their line; any other spelling is not run."""
    written = FENCE.findall(page.read_text(encoding="utf-8"))
    assert [] == [found for found in written if found not in {("python", ""), ("pycon", "")}]


def test_every_python_block_is_collected() -> None:
    """A page that pytest does not look at would say anything."""
    pytest_itself = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
    others = [f"--ignore={ROOT / folder}" for folder in ("src", "tests")]
    said = subprocess.run(
        [*pytest_itself, "--collect-only", "-q", *others],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    collected = {(str(ROOT / page), int(line)) for page, line in EXAMPLE.findall(said)}
    missed = [
        f"{page.relative_to(ROOT)}:{lines.start}"
        for page in PAGES
        for lines in blocks(page.read_text(encoding="utf-8"))
        if not any((str(page), line) in collected for line in lines)
    ]
    assert collected
    assert [] == missed


def blocks(text: str) -> list[range]:
    """Return the lines of each Python block, its fences included."""
    found = [(text.count("\n", 0, one.start()) + 1, one[0]) for one in BLOCK.finditer(text)]
    return [range(first, first + block.count("\n") + 1) for first, block in found]


@pytest.mark.parametrize("path", [*PAGES, *EXAMPLES], ids=lambda path: str(path.relative_to(ROOT)))
def test_readers_are_shown_public_modules_only(path: Path) -> None:
    assert [] == PRIVATE.findall(path.read_text(encoding="utf-8"))

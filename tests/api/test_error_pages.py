"""The page of errors: every code has its section in both languages, under an anchor of its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from hocsuotdoi.errors import Code

DOCS: Final = Path(__file__).parents[2] / "docs"
SECTION: Final = re.compile(r"^## `([a-z-]+)`: .+ \{ #([a-z-]+) \}$", re.MULTILINE)


def sections(language: str) -> list[tuple[str, str]]:
    page = DOCS / language / "reference" / "errors.md"
    return SECTION.findall(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_code_has_a_section_in_the_order_of_the_codes(language: str) -> None:
    assert [code for code, _ in sections(language)] == sorted(Code)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_section_is_linked_to_by_its_code(language: str) -> None:
    assert all(code == anchor for code, anchor in sections(language))

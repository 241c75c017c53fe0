"""Whatever its cells hold, in text, Markdown and HTML a row has one cell a column."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi.display import Column, Table

WORDS = st.text("aăâđ1,.%<>&|\\`*_[]~\"' –", max_size=30) | st.sampled_from(
    ["<script>alert(1)</script>", "a|b", "a\nb", "&lt;", "Gia đình học tập"]
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    columns = tuple(Column(draw(WORDS), numeric=draw(st.booleans())) for _ in range(width))
    rows = draw(st.lists(st.tuples(*[WORDS] * width), max_size=4))
    return Table(columns, tuple(rows))


class Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


@given(table=tables(), width=st.integers(10, 120))
def test_every_row_of_a_table_keeps_its_columns(table: Table, width: int) -> None:
    """In text no line passes the rule and gaps stay gaps; in Markdown and HTML no cell escapes."""
    lines = table.text(width=width).splitlines()
    rule = next(line for line in lines if line.startswith("─"))
    ends = [0, *(i for i in range(len(rule)) if rule[i : i + 2] == "  ")]
    assert len(table.columns) == len(ends)
    for line in lines:
        assert len(line) <= len(rule)
        padded = line.ljust(len(rule))
        assert all(padded[end : end + 2] == "  " for end in ends[1:])
    shown = [tuple(column.title for column in table.columns), *table.rows]
    for line in table.markdown().split("\n"):
        bare = line
        for pair in ("\\\\", "\\|"):
            bare = bare.replace(pair, "")
        assert bare.count("|") == len(table.columns) + 1
        assert "<" not in bare.replace("<br>", "").replace("\\<", "")
    cells = Cells()
    cells.feed(table.html())
    tags = {"table", "thead", "tbody", "tr", "th"} | ({"td"} if table.rows else set[str]())
    assert cells.tags - {"br"} == tags
    assert ("br" in cells.tags) == any("\n" in cell for row in shown for cell in row)
    assert cells.rows == [list(row) for row in shown]

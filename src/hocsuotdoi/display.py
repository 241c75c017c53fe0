"""What people read: numbers in Vietnamese or English style, and plain tables.

Vietnamese is the default everywhere; no locale is asked. Tables are handed cells and know nothing
of what the cells mean; they read the same in a terminal, in Markdown and in a notebook, and no
colour alone says anything.

    >>> from hocsuotdoi import Ratio
    >>> percent(Ratio(138_068, 187_624)), percent(Ratio(138_068, 187_624), language="en")
    ('73,59%', '73.59%')
"""

from __future__ import annotations

from fractions import Fraction
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.exact import Missing, MissingReason, PointChange, Ratio, Rounding, rounded
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Style, write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal


__all__ = [
    "Column",
    "Label",
    "Language",
    "Table",
    "bounds",
    "count",
    "missing",
    "number",
    "percent",
    "points",
]

_NARROWEST: Final = 12
_READABLE: Final = 28
_REASONS: Final = {
    MissingReason.NOT_REPORTED: Label("chưa báo cáo", "not reported"),
    MissingReason.BASE_IS_ZERO: Label("mẫu số bằng 0", "the base is zero"),
    MissingReason.NOT_APPLICABLE: Label("không áp dụng", "not applicable"),
    MissingReason.SUPPRESSED: Label("không công bố", "suppressed"),
    MissingReason.NOT_COMPARABLE: Label("không so sánh được", "not comparable"),
}


def count(value: int, *, language: Language = "vi") -> str:
    """Return a whole number with its thousands grouped.

    >>> count(138_068), count(138_068, language="en")
    ('138.068', '138,068')
    """
    return write(value, style=_style(language))


def number(
    value: int | Fraction | Ratio,
    places: int = 2,
    *,
    rounding: Rounding = Rounding.HALF_UP,
    language: Language = "vi",
) -> str:
    """Return a plain number, such as a mean, cut to ``places`` decimals.

    >>> number(Ratio(10_900, 283))
    '38,52'
    """
    exact = value.value if isinstance(value, Ratio) else value
    return write(rounded(exact, places, rounding=rounding), style=_style(language))


def percent(
    value: Ratio | Fraction,
    places: int = 2,
    *,
    rounding: Rounding = Rounding.HALF_UP,
    language: Language = "vi",
) -> str:
    """Return a ratio in percent; a bare Fraction counts 1 as the whole.

    Raises:
        WrongType: The value is a change in percentage points (see ``points``), or a plain number.
    """
    if isinstance(value, Ratio):
        exact = value.value
    elif isinstance(value, Fraction):
        exact = value
    else:
        hint = "write it with display.points" if isinstance(value, PointChange) else ""
        raise WrongType(
            Code.WRONG_TYPE,
            expected="a Ratio or a Fraction",
            got=value,
            where="display.percent",
            hint=hint,
        )
    return write(rounded(exact * 100, places, rounding=rounding), style=_style(language)) + "%"


def points(
    value: PointChange | Fraction,
    places: int = 2,
    *,
    rounding: Rounding = Rounding.HALF_UP,
    language: Language = "vi",
) -> str:
    """Return percentage points with their sign and unit, never with a percent sign.

    >>> points(PointChange(Ratio(1, 4), Ratio(1, 2)))
    '+25,00 điểm phần trăm'
    """
    exact = value.points if isinstance(value, PointChange) else value
    if isinstance(value, Ratio):
        raise WrongType(
            Code.WRONG_TYPE,
            expected="a PointChange or a Fraction",
            got=value,
            where="display.points",
            hint="a rate is written with display.percent",
        )
    unit = in_language(language, vi="điểm phần trăm", en="percentage points")
    return f"{signed(rounded(exact, places, rounding=rounding), language=language)} {unit}"


def signed(value: int | Decimal, *, language: Language = "vi") -> str:
    """Return a number with its sign, also when it grew.

    >>> signed(6_385), signed(-3), signed(0)
    ('+6.385', '-3', '0')
    """
    text = write(value, style=_style(language))
    return f"+{text}" if value > 0 else text


def bounds(
    interval: Interval, places: int = 2, *, language: Language = "vi", suffix: str = ""
) -> str:
    """Return an interval in words, its ends moved outwards to ``places`` decimals.

    >>> from hocsuotdoi.interval import Interval
    >>> bounds(Interval.exactly(6_578).over(Interval(120, None))), bounds(Interval(97, None), 0)
    ('nhiều nhất 54,82', 'ít nhất 97')
    """
    low, high = instance(interval, Interval, where="display.bounds").outward(places)
    style = _style(language)
    lower = "" if low is None else write(low, style=style) + suffix
    upper = "" if high is None else write(high, style=style) + suffix
    if lower and lower == upper:
        return lower
    if interval.high is None:
        if not lower:
            return in_language(language, vi="không xác định", en="unbounded")
        return in_language(language, vi=f"ít nhất {lower}", en=f"at least {lower}")
    if interval.low is None or (interval.low == 0 and interval.low_open):
        return in_language(language, vi=f"nhiều nhất {upper}", en=f"at most {upper}")
    return in_language(language, vi=f"từ {lower} đến {upper}", en=f"{lower} to {upper}")


def missing(value: Missing, *, language: Language = "vi") -> str:
    """Return a dash and the reason, so that no gap looks like a zero.

    >>> missing(Missing(MissingReason.BASE_IS_ZERO), language="en")
    '– (the base is zero)'
    """
    instance(value, Missing, where="display.missing")
    return f"– ({_REASONS[value.reason].text(language)})"


@attrs.frozen
class Column:
    """One column of a table.

    Attributes:
        title: Its heading.
        numeric: Whether its cells are aligned to the right.
    """

    title: str = attrs.field(converter=nfc)
    numeric: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.title, str, where="Column.title")
        instance(self.numeric, bool, where="Column.numeric")


def _composed(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    instance(rows, tuple, where="Table.rows")
    for row in rows:
        instance(row, tuple, where="Table.rows")
    return tuple(tuple(nfc(cell) for cell in row) for row in rows)


def _composed_notes(notes: tuple[str, ...]) -> tuple[str, ...]:
    instance(notes, tuple, where="Table.notes")
    return tuple(nfc(note) for note in notes)


@attrs.frozen
class Table:
    """A plain table of text cells.

    Attributes:
        columns: The columns, at least one.
        rows: The rows, each with one cell a column.
        title: A heading above the table; may be empty.
        notes: Lines below the table.

    Raises:
        InvalidValue: There is no column, or a row has more or fewer cells than columns.

        >>> print(
        ...     Table(
        ...         (Column("Chỉ tiêu"), Column("Tỷ lệ", numeric=True)), (("Gia đình", "73,59%"),)
        ...     )
        ... )
        Chỉ tiêu   Tỷ lệ
        ────────  ──────
        Gia đình  73,59%
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...] = attrs.field(converter=_composed)
    title: str = attrs.field(default="", converter=nfc, kw_only=True)
    notes: tuple[str, ...] = attrs.field(default=(), converter=_composed_notes, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the cells and the shape."""
        instance(self.columns, tuple, where="Table.columns")
        for column in self.columns:
            instance(column, Column, where="Table.columns")
        for text in (self.title, *self.notes, *(cell for row in self.rows for cell in row)):
            instance(text, str, where="a cell, title or note of a Table")
        if not self.columns:
            raise InvalidValue(
                Code.EMPTY, expected="at least one column", got=self.columns, where="Table.columns"
            )
        for index, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                raise InvalidValue(
                    Code.MALFORMED,
                    expected=f"{len(self.columns)} cells",
                    got=row,
                    where=f"Table.rows[{index}]",
                )

    def __str__(self) -> str:
        """Return the table as text for a terminal of 100 characters."""
        return self.text()

    def text(self, *, width: int = 100) -> str:
        """Return aligned text; the widest words wrap when the table would pass ``width``."""
        widths = self._widths(width)
        lines = [self.title, ""] if self.title else []
        lines += _laid_out(tuple(c.title for c in self.columns), widths, self.columns)
        lines.append("  ".join("─" * w for w in widths))
        for row in self.rows:
            lines += _laid_out(row, widths, self.columns)
        if self.notes:
            lines.append("")
        for note in self.notes:
            lines += wrap(note, max(width, _NARROWEST))
        return "\n".join(lines)

    def markdown(self) -> str:
        """Return a Markdown table."""
        lines = [f"**{_markdown(self.title)}**", ""] if self.title else []
        lines.append(_markdown_row(_markdown(c.title) for c in self.columns))
        lines.append(_markdown_row("---:" if c.numeric else "---" for c in self.columns))
        lines += [_markdown_row(_markdown(cell) for cell in row) for row in self.rows]
        for note in self.notes:
            lines += ["", _markdown(note)]
        return "\n".join(lines)

    def html(self) -> str:
        """Return an HTML table without colours, so that it follows the page, light or dark."""
        caption = f"<caption>{_html(self.title)}</caption>" if self.title else ""
        head = "".join(
            f'<th scope="col" style="text-align:{_side(c)}">{_html(c.title)}</th>'
            for c in self.columns
        )
        body = "".join(
            "<tr>"
            + "".join(
                f'<td style="text-align:{_side(c)}">{_html(cell)}</td>'
                for c, cell in zip(self.columns, row, strict=True)
            )
            + "</tr>"
            for row in self.rows
        )
        notes = "".join(f"<p>{_html(note)}</p>" for note in self.notes)
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{notes}"

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_markdown_(self) -> str:
        return self.markdown()

    def _widths(self, most: int) -> list[int]:
        cells = [(c.title, *column) for c, *column in zip(self.columns, *self.rows, strict=True)]
        widths = [max([1, *(len(line) for cell in c for line in cell.split("\n"))]) for c in cells]
        words = [max([1, *(len(word) for cell in c for word in cell.split())]) for c in cells]
        for least in (_READABLE, _NARROWEST):
            for numeric in (False, True):  # words give way before numbers
                for _ in range(max(0, sum(widths) + 2 * (len(widths) - 1) - most)):
                    room = [
                        i
                        for i, column in enumerate(self.columns)
                        if column.numeric is numeric and widths[i] > max(words[i], least)
                    ]
                    if room:
                        widths[max(room, key=lambda i: widths[i])] -= 1
        return widths


def _laid_out(row: tuple[str, ...], widths: list[int], columns: tuple[Column, ...]) -> list[str]:
    """Return the lines of one row, wrapped cell by cell."""
    cells = [
        [line for part in cell.split("\n") for line in wrap(part, width) or [""]]
        for cell, width in zip(row, widths, strict=True)
    ]
    lines: list[str] = []
    for i in range(max(len(cell) for cell in cells)):
        texts = [cell[i] if i < len(cell) else "" for cell in cells]
        lines.append(
            "  ".join(
                text.rjust(width) if column.numeric else text.ljust(width)
                for text, width, column in zip(texts, widths, columns, strict=True)
            ).rstrip()
        )
    return lines


def _html(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _side(column: Column) -> str:
    return "right" if column.numeric else "left"


def _markdown(text: str) -> str:
    for mark in "\\`*_[]<>|&~":
        text = text.replace(mark, "\\" + mark)
    return "<br>".join(text.splitlines())


def _markdown_row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _style(language: Language) -> Style:
    return in_language(language, vi=Style.VI, en=Style.EN)

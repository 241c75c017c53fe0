"""What people read: numbers in two styles, and plain tables."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from hocsuotdoi import display
from hocsuotdoi.display import Column, Label, Language, Table
from hocsuotdoi.errors import (
    Code,
    HocSuotDoiError,
    InvalidValue,
    UnknownName,
    Unreadable,
    WrongType,
)
from hocsuotdoi.exact import Missing, MissingReason, PointChange, Ratio, Rounding
from hocsuotdoi.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

FAMILIES = Ratio(138_068, 187_624)


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (138_068, "138.068", "138,068"),
        (-1_000, "-1.000", "-1,000"),
    ],
)
def test_a_count_is_grouped_by_thousands(value: int, vi: str, en: str) -> None:
    """Dots in Vietnamese, commas in English."""
    assert vi == display.count(value)
    assert en == display.count(value, language="en")


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (Ratio(10_900, 283), "38,52", "38.52"),
        (Fraction(1, 8), "0,13", "0.13"),
        (5, "5,00", "5.00"),
        (Fraction(2_469, 2), "1.234,50", "1,234.50"),
    ],
)
def test_a_plain_number_keeps_two_decimals(value: int | Fraction | Ratio, vi: str, en: str) -> None:
    """A mean is no percent and bears no mark."""
    assert vi == display.number(value)
    assert en == display.number(value, language="en")


def test_a_plain_number_is_cut_as_asked() -> None:
    """Places and rounding are the caller's."""
    assert "38,5" == display.number(Ratio(10_900, 283), 1, rounding=Rounding.TRUNCATE)
    assert "38.516" == display.number(Ratio(10_900, 283), 3, rounding=Rounding.UP, language="en")


def test_a_percent_is_half_up_and_has_two_decimals_unless_told() -> None:
    """73,59 rounded, 73,58 truncated: the two readings of one published figure."""
    assert "73,59%" == display.percent(FAMILIES)
    assert "73.59%" == display.percent(FAMILIES, language="en")
    assert "73,58%" == display.percent(FAMILIES, rounding=Rounding.TRUNCATE)
    assert "74%" == display.percent(FAMILIES, 0, language="en")
    assert "33,3%" == display.percent(Fraction(1, 3), 1)
    assert "2.500%" == display.percent(Ratio(2_500, 100), 0)


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (PointChange(Ratio(1, 4), Ratio(1, 2)), "write it with display.points"),
        (36, ""),
        (Decimal("0.36"), ""),
    ],
)
def test_only_a_ratio_or_a_fraction_is_a_percent(value: object, hint: str) -> None:
    """Percentage points are something else, and 36 could mean 36% or 3600%."""
    with pytest.raises(WrongType) as caught:
        display.percent(cast("Any", value))
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "a Ratio or a Fraction",
        value,
        "display.percent",
        hint,
    )


def test_points_bear_a_sign_and_their_name_and_no_percent_mark() -> None:
    """So that nobody takes them for a relative growth."""
    change = PointChange(Ratio(330_909, 935_700), Ratio(337_294, 935_700))
    assert "+0,68 điểm phần trăm" == display.points(change)
    assert "+0.6824 percentage points" == display.points(change, 4, language="en")
    assert "+0,682 điểm phần trăm" == display.points(change, 3, rounding=Rounding.TRUNCATE)
    assert "-0,68 điểm phần trăm" == display.points(change.reversed())
    assert "0.00 percentage points" == display.points(Fraction(0), language="en")
    assert "-2,5 điểm phần trăm" == display.points(Fraction(-5, 2), 1)


def test_a_ratio_is_no_change_in_points() -> None:
    """It would have to be multiplied by a hundred, and lose its base."""
    with pytest.raises(WrongType) as caught:
        display.points(cast("Any", FAMILIES))
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        "a PointChange or a Fraction",
        FAMILIES,
        "display.points",
        "a rate is written with display.percent",
    )


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (6_385, "+6.385", "+6,385"),
        (1, "+1", "+1"),
        (0, "0", "0"),
        (-6_385, "-6.385", "-6,385"),
        (Decimal("0.64"), "+0,64", "+0.64"),
        (Decimal("0.00"), "0,00", "0.00"),
        (Decimal("-1234.50"), "-1.234,50", "-1,234.50"),
    ],
)
def test_growth_shows_its_sign(value: int | Decimal, vi: str, en: str) -> None:
    """Nothing has no sign."""
    assert vi == display.signed(value)
    assert en == display.signed(value, language="en")


@pytest.mark.parametrize(
    ("interval", "vi", "en"),
    [
        (Interval(None, None), "không xác định", "unbounded"),
        (Interval(Fraction(3_010, 31), None), "ít nhất 97,09", "at least 97.09"),
        (Interval(0, None), "ít nhất 0,00", "at least 0.00"),
        (
            Interval(0, Fraction(3_289, 60), low_open=True),
            "nhiều nhất 54,82",
            "at most 54.82",
        ),
        (Interval(None, 7), "nhiều nhất 7,00", "at most 7.00"),
        (Interval(0, 7), "từ 0,00 đến 7,00", "0.00 to 7.00"),
        (Interval(1, 7, low_open=True), "từ 1,00 đến 7,00", "1.00 to 7.00"),
        (
            Interval(Fraction(1, 3), Fraction(2, 3)),
            "từ 0,33 đến 0,67",
            "0.33 to 0.67",
        ),
        (Interval.exactly(7), "7,00", "7.00"),
        (Interval.exactly(Fraction(1, 3)), "từ 0,33 đến 0,34", "0.33 to 0.34"),
    ],
)
def test_an_interval_is_said_in_words_with_its_ends_moved_outwards(
    interval: Interval, vi: str, en: str
) -> None:
    """What is shown always contains what is meant."""
    assert vi == display.bounds(interval)
    assert en == display.bounds(interval, language="en")


def test_an_interval_takes_places_and_a_suffix() -> None:
    """A share's bounds are in percent."""
    interval = Interval(Fraction(1, 3), Fraction(2, 3)).scaled(100)
    assert "từ 33,3% đến 66,7%" == display.bounds(interval, 1, suffix="%")
    assert "at most 7%" == display.bounds(Interval(None, 7), 0, suffix="%", language="en")
    assert "at least 7%" == display.bounds(Interval(7, None), 0, suffix="%", language="en")


@pytest.mark.parametrize(
    ("reason", "vi", "en"),
    [
        (MissingReason.NOT_REPORTED, "– (chưa báo cáo)", "– (not reported)"),
        (MissingReason.BASE_IS_ZERO, "– (mẫu số bằng 0)", "– (the base is zero)"),
        (MissingReason.NOT_APPLICABLE, "– (không áp dụng)", "– (not applicable)"),
        (MissingReason.SUPPRESSED, "– (không công bố)", "– (suppressed)"),
        (MissingReason.NOT_COMPARABLE, "– (không so sánh được)", "– (not comparable)"),
    ],
)
def test_a_gap_says_its_reason(reason: MissingReason, vi: str, en: str) -> None:
    """No gap looks like a zero."""
    assert vi == display.missing(Missing(reason))
    assert en == display.missing(Missing(reason), language="en")


SHOWS: Final[tuple[Callable[[Language], str], ...]] = (
    lambda language: display.count(1, language=language),
    lambda language: display.number(1, language=language),
    lambda language: display.percent(FAMILIES, language=language),
    lambda language: display.points(Fraction(1), language=language),
    lambda language: display.signed(1, language=language),
    lambda language: display.bounds(Interval(1, 2), language=language),
    lambda language: display.missing(Missing(MissingReason.SUPPRESSED), language=language),
    lambda language: Label("Gia đình", "Family").text(language),
)


@pytest.mark.parametrize("show", SHOWS)
def test_there_are_two_languages(show: Callable[[Language], str]) -> None:
    """A third is refused everywhere alike; no locale is asked."""
    with pytest.raises(UnknownName) as caught:
        show(cast("Language", "fr"))
    assert fields(caught.value) == (
        Code.UNKNOWN_LANGUAGE,
        "language 'vi' or 'en'",
        "fr",
        "language",
        "",
    )


@pytest.mark.parametrize(
    ("show", "where", "expected"),
    [
        (display.bounds, "display.bounds", "an Interval"),
        (display.missing, "display.missing", "a Missing"),
    ],
)
def test_what_is_shown_is_of_its_kind(
    show: Callable[[Any], str], where: str, expected: str
) -> None:
    """A number is no interval and no gap."""
    with pytest.raises(WrongType) as caught:
        show(5)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, 5, where, "")


# ── Tables ───────────────────────────────────────────────────────────────────────────────────────

COLUMNS = (Column("Chỉ tiêu"), Column("Tỷ lệ", numeric=True))
SMALL = Table(
    COLUMNS,
    (("Gia đình", "73,59%"), ("Dòng họ học tập", "–")),
    title="Hà Giang",
    notes=("Số liệu: báo cáo.", "Làm tròn: nửa lên."),
)


def test_a_table_reads_in_a_terminal() -> None:
    """Words stand left, numbers right, the title above and the notes below."""
    expected = """\
Hà Giang

Chỉ tiêu          Tỷ lệ
───────────────  ──────
Gia đình         73,59%
Dòng họ học tập       –

Số liệu: báo cáo.
Làm tròn: nửa lên."""
    assert expected == SMALL.text() == str(SMALL)


def test_a_table_needs_neither_title_nor_notes_nor_rows() -> None:
    """The heading alone is a table too."""
    bare = Table(COLUMNS, ())
    assert "Chỉ tiêu  Tỷ lệ\n────────  ─────" == bare.text()
    assert "| Chỉ tiêu | Tỷ lệ |\n| --- | ---: |" == bare.markdown()
    assert (
        '<table><thead><tr><th scope="col" style="text-align:left">Chỉ tiêu</th>'
        '<th scope="col" style="text-align:right">Tỷ lệ</th></tr></thead>'
        "<tbody></tbody></table>"
    ) == bare.html()


def test_a_table_reads_in_markdown() -> None:
    """Notebooks and documents show the same table."""
    expected = """\
**Hà Giang**

| Chỉ tiêu | Tỷ lệ |
| --- | ---: |
| Gia đình | 73,59% |
| Dòng họ học tập | – |

Số liệu: báo cáo.

Làm tròn: nửa lên."""
    assert expected == SMALL.markdown() == SMALL._repr_markdown_()  # pyright: ignore[reportPrivateUsage]


def test_a_table_reads_in_html() -> None:
    """Without a colour, so that it follows the page, light or dark."""
    expected = (
        "<table><caption>Hà Giang</caption><thead><tr>"
        '<th scope="col" style="text-align:left">Chỉ tiêu</th>'
        '<th scope="col" style="text-align:right">Tỷ lệ</th>'
        "</tr></thead><tbody>"
        '<tr><td style="text-align:left">Gia đình</td>'
        '<td style="text-align:right">73,59%</td></tr>'
        '<tr><td style="text-align:left">Dòng họ học tập</td>'
        '<td style="text-align:right">–</td></tr>'
        "</tbody></table><p>Số liệu: báo cáo.</p><p>Làm tròn: nửa lên.</p>"
    )
    assert expected == SMALL.html() == SMALL._repr_html_()  # pyright: ignore[reportPrivateUsage]


def test_words_wrap_when_the_table_would_pass_its_width() -> None:
    """Numbers stay whole, words go on in the next line."""
    table = Table(COLUMNS, (("Gia đình học tập trên tổng số gia đình", "73,59%"),))
    expected = """\
Chỉ tiêu               Tỷ lệ
────────────────────  ──────
Gia đình học tập      73,59%
trên tổng số gia
đình"""
    assert expected == table.text(width=28)


def test_the_widest_words_wrap_first() -> None:
    """A narrow column is not broken for a wide one."""
    table = Table(
        (Column("A"), Column("B")),
        (("một hai ba bốn", "một hai ba bốn năm sáu bảy tám chín mười"),),
    )
    assert "──────────────  ────────────────────────" == table.text(width=40).splitlines()[1]
    assert "─────────────  ─────────────" == table.text(width=28).splitlines()[1]


def test_words_are_never_squeezed_below_twelve_characters() -> None:
    """Rather a wide table than one letter a line."""
    table = Table(COLUMNS, (("Gia đình học tập trên tổng số gia đình", "73,59%"),))
    assert "────────────  ──────" == table.text(width=1).splitlines()[1]
    assert "────────────  ──────" == table.text(width=20).splitlines()[1]
    assert "─────────────  ──────" == table.text(width=21).splitlines()[1]


def test_notes_wrap_at_the_width_of_the_table() -> None:
    """But not below twelve characters."""
    table = Table((Column("A"),), (), notes=("một hai ba bốn năm sáu",))
    assert ["một hai ba bốn", "năm sáu"] == table.text(width=14).splitlines()[3:]
    assert ["một hai ba", "bốn năm sáu"] == table.text(width=1).splitlines()[3:]


def test_a_table_is_a_hundred_characters_wide_unless_told() -> None:
    """As wide as the terminals of most people."""
    table = Table((Column("A"),), (("x" * 50 + " " + "y" * 60,),))
    assert table.text().splitlines() == ["A", "─" * 100, "x" * 50, "y" * 60]
    assert str(table) == table.text(width=100)


def test_a_line_break_in_a_cell_is_a_line_break_everywhere() -> None:
    """And the other cells of the row stay where they are."""
    table = Table(COLUMNS, (("Gia đình\nhọc tập", "1"),))
    assert "Chỉ tiêu  Tỷ lệ\n────────  ─────\nGia đình      1\nhọc tập" == table.text()
    assert "| Gia đình<br>học tập | 1 |" == table.markdown().splitlines()[2]
    assert '<td style="text-align:left">Gia đình<br>học tập</td>' in table.html()
    everywhere = Table((Column("a\nb"),), (), title="c\nd", notes=("e\nf",)).html()
    assert all(text in everywhere for text in ("a<br>b</th>", ">c<br>d<", "<p>e<br>f</p>"))


@pytest.mark.parametrize("cell", ["a\r\nb", "a\rb", "a\u2028b"])
def test_no_kind_of_line_break_ends_a_markdown_row(cell: str) -> None:
    """What comes after it would no longer be a table."""
    assert "| a<br>b |" == Table((Column("A"),), ((cell,),)).markdown().splitlines()[2]


def table_of(text: str) -> dict[str, Callable[[], Table]]:
    column = (Column("A"),)
    return {
        "Column.title": lambda: Table((Column(text),), ()),
        "Table.rows": lambda: Table(column, ((text,),)),
        "Table.title": lambda: Table(column, (), title=text),
        "Table.notes": lambda: Table(column, (), notes=(text,)),
    }


@pytest.mark.parametrize("where", table_of(""))
@pytest.mark.parametrize("text", ["a\x0bb", "a\x00", "\x1b[31m", "\u202e", "\ud800"])
def test_no_control_character_enters_a_table(where: str, text: str) -> None:
    """A terminal or a page would obey it; a vertical tab would end a row of Markdown."""
    with pytest.raises(Unreadable) as caught:
        table_of(text)[where]()
    assert (caught.value.code, caught.value.got) == (Code.CONTROL_CHARACTER, text)


@pytest.mark.parametrize("where", table_of(""))
def test_a_table_is_stored_composed(where: str) -> None:
    """A letter and its mark are as wide as the letter that bears it, and equal to it."""
    assert table_of("Gia \u0111i\u0300nh")[where]() == table_of("Gia đình")[where]()


def test_empty_columns_can_be_shown() -> None:
    """A column may hold nothing at all."""
    assert "   B\n─  ─\n   b" == Table((Column(""), Column("B")), (("", "b"),)).text()


def test_markdown_shows_marks_instead_of_obeying_them() -> None:
    """A cell cannot end its row, start a tag or turn bold."""
    table = Table((Column("a|b"),), (("<script>`*_[x]\\&amp;~~",),), title="a*b", notes=("a_b",))
    assert [
        r"**a\*b**",
        "",
        r"| a\|b |",
        "| --- |",
        r"| \<script\>\`\*\_\[x\]\\\&amp;\~\~ |",
        "",
        r"a\_b",
    ] == table.markdown().splitlines()


def test_html_shows_tags_instead_of_obeying_them() -> None:
    """In the caption, the headings, the cells and the notes."""
    table = Table((Column("<b>"),), (("<script>\"'&",),), title="<i>", notes=("<u>",))
    assert (
        '<table><caption>&lt;i&gt;</caption><thead><tr><th scope="col" style="text-align:left">'
        '&lt;b&gt;</th></tr></thead><tbody><tr><td style="text-align:left">'
        "&lt;script&gt;&quot;&#x27;&amp;</td></tr></tbody></table><p>&lt;u&gt;</p>"
    ) == table.html()


def test_a_table_without_columns_is_refused() -> None:
    """There would be nothing to read."""
    with pytest.raises(InvalidValue) as caught:
        Table((), ())
    assert fields(caught.value) == (Code.EMPTY, "at least one column", (), "Table.columns", "")


@pytest.mark.parametrize(
    ("make", "expected", "got", "where"),
    [
        (lambda: Column(cast("Any", 1)), "a str", 1, "Column.title"),
        (lambda: Column("A", numeric=cast("Any", 1)), "a bool", 1, "Column.numeric"),
        (lambda: Table(cast("Any", "A"), ()), "a tuple", "A", "Table.columns"),
        (lambda: Table(cast("Any", ("A",)), ()), "a Column", "A", "Table.columns"),
        (lambda: Table(COLUMNS, cast("Any", [])), "a tuple", [], "Table.rows"),
        (lambda: Table(COLUMNS, cast("Any", ("ab",))), "a tuple", "ab", "Table.rows"),
        (lambda: Table(COLUMNS, (), notes=cast("Any", "ab")), "a tuple", "ab", "Table.notes"),
        *(
            (make, "a str", 5, "a cell, title or note of a Table")
            for make in (
                lambda: Table(COLUMNS, (("a", cast("Any", 5)),)),
                lambda: Table(COLUMNS, (), title=cast("Any", 5)),
                lambda: Table(COLUMNS, (), notes=(cast("Any", 5),)),
            )
        ),
    ],
)
def test_a_part_of_another_type_is_refused(
    make: Callable[[], object], expected: str, got: object, where: str
) -> None:
    """A string is a sequence of letters, and no row of cells."""
    with pytest.raises(WrongType) as caught:
        make()
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, got, where, "")


@pytest.mark.parametrize("row", [("a",), ("a", "b", "c")])
def test_a_row_has_one_cell_a_column(row: tuple[str, ...]) -> None:
    """The error counts the rows from zero, as Python does."""
    with pytest.raises(InvalidValue) as caught:
        Table(COLUMNS, (("a", "b"), row))
    assert fields(caught.value) == (Code.MALFORMED, "2 cells", row, "Table.rows[1]", "")

"""Totals and breakdowns in words, in both languages."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

import attrs
import pytest

from hocsuotdoi import (
    Figure,
    Figures,
    Interval,
    Label,
    Measure,
    Missing,
    MissingReason,
    Place,
    Status,
    Year,
    catalogue,
)
from hocsuotdoi.errors import UnknownName
from hocsuotdoi.measure import Additivity
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.place import Gazetteer, Tier
from hocsuotdoi.rollup import Breakdown, Total, Totals, breakdown

if TYPE_CHECKING:
    from hocsuotdoi.display import Language

LIST: Final = date(2025, 7, 1)
YEAR: Final = Year(2026)
HERE: Final = Place("08", system="x", valid_from=LIST, name="Tỉnh T")
A: Final = Place("00721", system="x", valid_from=LIST, name="Xã A")
B: Final = Place("00733", system="x", valid_from=LIST)
FAMILIES: Final = catalogue.LEARNING_FAMILIES
FLOW: Final = catalogue.COMMUNES_ASSESSED
PARTICIPANTS: Final = Measure(
    id="participants",
    label=Label("Người tham gia", "Participants"),
    unit_type=catalogue.LEARNING_CITIZENS.unit_type,
    additivity=Additivity.OVERLAPS,
)
NONE: Final = Missing(MissingReason.NOT_REPORTED, ("00721", "00733"))
PARTIAL: Final = frozenset({Status.PROVISIONAL})

WHOLE: Final = Total(FAMILIES, HERE, YEAR, 12_345, reported=124, expected=124)
LACKING: Final = Total(FAMILIES, HERE, YEAR, NONE, reported=1, expected=3, missing=(A, B))
PART: Final = Total(
    FAMILIES, HERE, YEAR, 1_200, reported=1, expected=3, missing=(A, B), status=PARTIAL
)
OVERLAP: Final = Total(
    PARTICIPANTS,
    HERE,
    YEAR,
    Missing(MissingReason.NOT_COMPARABLE, ("participants",)),
    reported=2,
    expected=2,
)
DAYS: Final = Total(
    FLOW,
    HERE,
    YEAR,
    Missing(MissingReason.NOT_COMPARABLE, ("communes-assessed", "2026-06-30", "2026-12-31")),
    reported=2,
    expected=2,
)
REFUSED: Final = Total(
    FAMILIES,
    HERE,
    YEAR,
    Missing(MissingReason.NOT_COMPARABLE, ("00721", "00733")),
    reported=0,
    expected=2,
    missing=(A, B),
)
LEAF: Final = Total(
    FAMILIES,
    A,
    YEAR,
    Interval(400, 600),
    reported=1,
    expected=1,
    only=Figure(FAMILIES, A, YEAR, 500, approximation=Approximation.ABOUT),
)
NO_LEAF: Final = Total(
    FAMILIES,
    A,
    YEAR,
    Missing(MissingReason.NOT_COMPARABLE, ("learning-families",)),
    reported=0,
    expected=1,
    missing=(A,),
)


@pytest.mark.parametrize(
    ("total", "vi", "en"),
    [
        (WHOLE, "12.345", "12,345"),
        (LACKING, "– (chưa báo cáo: 2/3 đơn vị)", "– (not reported: 2/3 units)"),
        (PART, "ít nhất 1.200", "at least 1,200"),
        (OVERLAP, "– (có thể trùng giữa các địa bàn)", "– (places may overlap)"),
        (DAYS, "– (tính đến các ngày khác nhau)", "– (counted up to different days)"),
        (REFUSED, "– (không so sánh được: 2/2 đơn vị)", "– (not comparable: 2/2 units)"),
        (LEAF, "khoảng 500", "about 500"),
        (NO_LEAF, "– (không so sánh được)", "– (not comparable)"),
        (
            Total(FAMILIES, HERE, YEAR, Interval(400, 610), reported=2, expected=2),
            "từ 400 đến 610",
            "400 to 610",
        ),
        (
            Total(
                FAMILIES,
                HERE,
                YEAR,
                Fraction(4, 3),
                reported=2,
                expected=2,
                status=frozenset({Status.ESTIMATED}),
            ),
            "1",
            "1",
        ),
    ],
)
def test_a_total_reads_as_people_say_it(total: Total, vi: str, en: str) -> None:
    """A bound is "at least"; why there is none is told."""
    assert (vi, en) == (total.text(), total.text("en"))


def test_a_total_prints_what_where_and_when() -> None:
    """And of a partial one, how much came."""
    assert "Gia đình học tập được công nhận, Tỉnh T, năm 2026: 12.345" == str(WHOLE)
    assert (
        "Gia đình học tập được công nhận, Tỉnh T, năm 2026: ít nhất 1.200 (đã báo cáo: 1/3 đơn vị)"
    ) == str(PART)


def test_a_total_explains_what_it_rests_on() -> None:
    """In both languages."""
    assert (
        "Gia đình học tập được công nhận, Tỉnh T, năm 2026: 12.345 gia đình\n"
        "  Đã báo cáo  124/124 đơn vị (100,00%)"
    ) == WHOLE.explain()
    assert (
        "Learning families recognised, Tỉnh T, 2026: 12,345 families\n"
        "  Reported  124/124 units (100.00%)"
    ) == WHOLE.explain("en")


def test_a_partial_total_explains_who_is_missing() -> None:
    """By name and code, as names repeat."""
    assert [
        "Gia đình học tập được công nhận, Tỉnh T, năm 2026: ít nhất 1.200 gia đình",
        "  Đã báo cáo       1/3 đơn vị (33,33%)",
        "  Chưa có số liệu  Xã A (00721); 00733",
        "  Lưu ý            sơ bộ",
    ] == PART.explain().splitlines()
    assert [
        "  Reported       1/3 units (33.33%)",
        "  No count from  Xã A (00721); 00733",
        "  Note           provisional",
    ] == PART.explain("en").splitlines()[1:]


def test_a_total_without_a_value_counts_nothing() -> None:
    """No noun follows a dash."""
    assert [
        "Learning families recognised, Tỉnh T, 2026: – (not reported: 2/3 units)",
        "  Reported       1/3 units (33.33%)",
        "  No count from  Xã A (00721); 00733",
    ] == LACKING.explain("en").splitlines()


def test_coverage_is_complete_only_when_it_is() -> None:
    """One of twenty thousand missing is not 100,00%."""
    nearly = Total(
        FAMILIES,
        HERE,
        YEAR,
        Missing(MissingReason.NOT_REPORTED, ("00721",)),
        reported=29_999,
        expected=30_000,
        missing=(A,),
    )
    assert "  Reported       29999/30000 units (99.99%)" == nearly.explain("en").splitlines()[1]


def test_the_days_are_told() -> None:
    """Those of flows that do not add, and the one that all share."""
    assert "  Tính đến các ngày  30/06/2026; 31/12/2026" == DAYS.explain().splitlines()[-1]
    assert "  Counted up to  2026-06-30; 2026-12-31" == DAYS.explain("en").splitlines()[-1]
    one = attrs.evolve(WHOLE, as_of=date(2026, 6, 30))
    assert "  Tính đến ngày  30/06/2026" == one.explain().splitlines()[-1]
    assert "  Counted up to  2026-06-30" == one.explain("en").splitlines()[-1]


def test_all_that_is_to_be_known_is_noted() -> None:
    """In words, not in letters."""
    status = frozenset({Status.ESTIMATED, Status.BREAK, Status.PROVISIONAL})
    noted = attrs.evolve(WHOLE, status=status)
    assert "  Lưu ý       chuỗi số liệu bị ngắt, ước tính, sơ bộ" == noted.explain().split("\n")[-1]
    assert (
        "  Note      break in the series, estimated, provisional"
        == noted.explain("en").split("\n")[-1]
    )


@pytest.mark.parametrize(("count", "end"), [(20, "Xã 19 (00019)"), (21, "; và 1 nơi khác")])
def test_of_many_missing_units_the_first_are_named(count: int, end: str) -> None:
    """All of them are in ``missing``."""
    units = tuple(
        Place(f"{i:05}", system="x", valid_from=LIST, name=f"Xã {i}") for i in range(count)
    )
    lacking = attrs.evolve(LACKING, reported=0, expected=count, missing=units)
    assert lacking.explain().endswith(end)
    assert count == len(lacking.missing)


# ── Tables ───────────────────────────────────────────────────────────────────────────────────────


def test_what_totals_share_stands_in_the_title() -> None:
    """Place and period."""
    clans = attrs.evolve(WHOLE, measure=catalogue.CLANS, value=7)
    assert (
        "Tỉnh T, năm 2026\n"
        "\n"
        "Số liệu                          Giá trị  Đã báo cáo\n"
        "───────────────────────────────  ───────  ──────────\n"
        "Gia đình học tập được công nhận   12.345     124/124\n"
        "Tổng số dòng họ                        7     124/124"
    ) == str(Totals((WHOLE, clans)))


def test_what_totals_do_not_share_has_its_column() -> None:
    """And the notes say who is missing, once for all that lack the same."""
    totals = Totals(
        (
            PART,
            attrs.evolve(PART, measure=catalogue.CLANS),
            attrs.evolve(LEAF, period=Year(2025), only=None),
            NO_LEAF,
            DAYS,
        ),
        outside=(A, B),
    )
    table = totals.table("en")
    titles = [column.title for column in table.columns]
    assert ["Place", "Period", "Measure", "Value", "Reported"] == titles
    lacking = "Tỉnh T, 2026 (Learning families recognised, All clans)"
    assert (
        f"{lacking}: no count from Xã A (00721); 00733.",
        "Xã A, 2026 (Learning families recognised): no count.",
        "In no total: Xã A (00721); 00733.",
    ) == table.notes
    lacking = "Tỉnh T, năm 2026 (Gia đình học tập được công nhận, Tổng số dòng họ)"
    assert (
        f"{lacking}: chưa có số liệu của Xã A (00721); 00733.",
        "Xã A, năm 2026 (Gia đình học tập được công nhận): chưa có số liệu.",
        "Không nằm trong tổng nào: Xã A (00721); 00733.",
    ) == totals.table().notes
    values = [row[3] for row in table.rows]
    assert [
        "at least 1,200",
        "at least 1,200",
        "400 to 600",
        "–",
        "– (counted up to different days)",
    ] == values


def test_the_notes_of_a_table_name_five() -> None:
    """Six are too many for a line."""
    units = tuple(Place(f"{i:05}", system="x", valid_from=LIST) for i in range(6))
    lacking = attrs.evolve(LACKING, reported=0, expected=6, missing=units)
    (note,) = Totals((lacking,)).table("en").notes
    assert note.endswith("no count from 00000; 00001; 00002; 00003; 00004; and 1 more.")


def test_no_totals_make_an_empty_table() -> None:
    """With its columns."""
    assert ("Số liệu", "Giá trị", "Đã báo cáo") == tuple(
        column.title for column in Totals().table().columns
    )
    assert "" == Totals().explain()


def test_totals_explain_one_after_the_other() -> None:
    """With an empty line between them."""
    both = Totals((WHOLE, OVERLAP))
    assert f"{WHOLE.explain('en')}\n\n{OVERLAP.explain('en')}" == both.explain("en")


def test_totals_and_breakdowns_show_in_notebooks() -> None:
    """As tables."""
    for shown in (Totals((WHOLE,)), Breakdown(WHOLE, (WHOLE,))):
        assert shown.table().html() == shown._repr_html_()  # pyright: ignore[reportPrivateUsage]
        assert shown.table().markdown() == shown._repr_markdown_()  # pyright: ignore[reportPrivateUsage]
        assert shown.table().text() == str(shown)


GAZETTEER: Final = Gazetteer.from_rows(
    [
        {"code": "08", "name": "Tỉnh T", "tier": "province"},
        {"code": "00721", "name": "Xã A", "tier": "commune", "parent": "08"},
        {"code": "00733", "name": "Xã B", "tier": "commune", "parent": "08"},
    ],
    system="x",
    valid_from=LIST,
)


def by_commune(*figures: Figure, partial: bool = False) -> Breakdown:
    """Return what the province has by commune."""
    return breakdown(
        FAMILIES,
        Figures(figures),
        gazetteer=GAZETTEER,
        place=HERE,
        by=Tier.COMMUNE,
        period=YEAR,
        partial=partial,
    )


def test_a_breakdown_ends_with_the_whole() -> None:
    """Shares sum to 100, ranks are told."""
    found = by_commune(Figure(FAMILIES, A, YEAR, 300), Figure(FAMILIES, B, YEAR, 600))
    assert (
        "Learning families recognised, Tỉnh T, 2026\n"
        "\n"
        "Place   Value  Share  Rank\n"
        "──────  ─────  ─────  ────\n"
        "Xã A      300    33%     2\n"
        "Xã B      600    67%     1\n"
        "Tỉnh T    900   100%"
    ) == found.table("en", places=0).text()
    assert [
        "Learning families recognised, Tỉnh T, 2026: 900 families",
        "  Reported  2/2 units (100.00%)",
        "  Xã A: 300, 33.33%, rank 2",
        "  Xã B: 600, 66.67%, rank 1",
    ] == found.explain("en").splitlines()


def test_a_breakdown_of_a_missing_whole_has_no_shares() -> None:
    """A column says who reported, a note who did not."""
    found = by_commune(Figure(FAMILIES, A, YEAR, 300))
    assert (
        "Gia đình học tập được công nhận, Tỉnh T, năm 2026\n"
        "\n"
        "Địa bàn  Giá trị  Tỷ trọng  Hạng  Đã báo cáo\n"
        "───────  ───────  ────────  ────  ──────────\n"
        "Xã A         300         –     1         1/1\n"
        "Xã B           –         –     –         0/1\n"
        "Tỉnh T         –         –               1/2\n"
        "\n"
        "Tỉnh T, năm 2026 (Gia đình học tập được công nhận): chưa có số liệu của Xã B (00733)."
    ) == str(found)
    assert [
        "  Xã A: 300, hạng 1",
        "  Xã B: – (chưa báo cáo)",
    ] == found.explain().splitlines()[-2:]


def test_a_partial_part_tells_its_coverage() -> None:
    """It has a share of what came, and no rank."""
    part = Breakdown(PART, (PART,))
    assert (
        "  Tỉnh T: at least 1,200 (reported: 1/3 units), 100.00%"
        == (part.explain("en").splitlines()[-1])
    )


def test_only_the_two_languages_are_spoken() -> None:
    """No other is guessed at."""
    other = cast("Language", "fr")
    for say in (
        WHOLE.text,
        WHOLE.explain,
        Totals((WHOLE,)).table,
        Breakdown(WHOLE, (WHOLE,)).explain,
    ):
        with pytest.raises(UnknownName):
            say(other)

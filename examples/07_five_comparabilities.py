"""Growth across the reform of 2025: the five things a prior value can be worth.

    uv run examples/07_five_comparabilities.py          in Vietnamese
    uv run examples/07_five_comparabilities.py --en     in English

The places, and what became of them, are those of the shipped table; all counts and weights are
invented.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from textwrap import fill

from hocsuotdoi import Figures, Missing, Place, Year, compute, packs
from hocsuotdoi import catalogue as c
from hocsuotdoi.display import Column, Label, Language, Table
from hocsuotdoi.indicator import Finding
from hocsuotdoi.merger import Comparability

REFORM = packs.load("vn-2025-reform")
BEFORE, AFTER = Year(2024), Year(2025)

# Members at the end of 2024 on the old list, and of 2025 on the new one.
OLD = {
    "00922": 1_480,  # Xã Thuận Hòa: nothing but the date of its list changed
    "00733": 310,  # these four made Xã Sà Phìn
    "00736": 402,
    "00748": 268,
    "00751": 295,
    "00700": 960,  # Xã Ngọc Đường, which took a part of
    "00988": 640,  # Xã Yên Định
    "00688": 2_150,  # split between Phường Hà Giang 1 and 2, which took the other seven whole
    "00691": 1_900,
    "00692": 800,
    "00694": 1_500,
    "00697": 1_700,
    "00934": 600,
    "00946": 900,
    "00949": 950,
}
NEW = {"00922": 1_529, "00733": 1_330, "00700": 1_390, "00691": 6_700, "00694": 4_100}

FIGURES = Figures.across(
    c.MEMBERS, BEFORE, {REFORM.old(code): members for code, members in OLD.items()}
) + Figures.across(c.MEMBERS, AFTER, {REFORM.new(code): members for code, members in NEW.items()})

# Where the members of Xã Yên Định went, counted village by village: the only weights there are.
WEIGHTS = {("00988", "00700"): Fraction(3, 5), ("00988", "00994"): Fraction(2, 5)}
BASIS = Label("hội viên theo thôn, 30/06/2025", "members by village, 30 June 2025")


def main(language: Language) -> None:
    """Print one growth of each worth, in a table and then explained."""
    vi = language == "vi"
    concordance = REFORM.communes.weighted(WEIGHTS, basis=BASIS.text(language))
    thuan_hoa, sa_phin, ngoc_duong, ha_giang_2 = (
        REFORM.new(code) for code in ("00922", "00733", "00700", "00691")
    )
    (area,) = (one for one in concordance.common_units() if ha_giang_2 in one.targets)
    places: dict[Comparability, Place] = {
        Comparability.SAME_TERRITORY: thuan_hoa,
        Comparability.RECAST_EXACT: sa_phin,
        Comparability.RECAST_ESTIMATED: ngoc_duong,
        Comparability.UNION: area.place,
        Comparability.NOT_COMPARABLE: ha_giang_2,
    }
    found = {
        worth: compute(c.MEMBER_GROWTH, FIGURES, place=place, period=AFTER, concordance=concordance)
        for worth, place in places.items()
    }
    print(overview(found, language))

    heading("Số năm 2024 từ đâu ra" if vi else "Where the values of 2024 come from")
    for finding in found.values():
        explain(finding, language)


def overview(found: dict[Comparability, Finding], language: Language) -> Table:
    """Return one row for each worth of a prior value."""
    vi = language == "vi"
    titles = (
        ("Địa bàn mới", "Công bố 2024", "Tính lại", "Năm 2025", "Tăng", "So sánh", "SDMX")
        if vi
        else ("New place", "Published 2024", "Recast", "2025", "Growth", "Comparability", "SDMX")
    )
    rows: list[tuple[str, ...]] = []
    for worth, finding in found.items():
        now, before = finding.inputs
        published = finding.comparison.published if finding.comparison is not None else ()
        rows.append(
            (
                str(finding.place),
                " + ".join(figure.text(language) for figure in published),
                before.text(language),
                now.text(language),
                "–" if isinstance(finding.value, Missing) else finding.text(language),
                worth.value.text(language),
                ", ".join(sorted(status.value for status in finding.status)),
            )
        )
    return Table(
        tuple(Column(title, numeric=i in {1, 2, 3, 4}) for i, title in enumerate(titles)),
        tuple(rows),
        title=c.MEMBER_GROWTH.label.text(language),
        notes=(
            "SDMX: A bình thường, E ước tính, M thiếu, B gãy chuỗi. Số liệu là giả định."
            if vi
            else "SDMX: A normal, E estimated, M missing, B break. The counts are invented.",
        ),
    )


def explain(finding: Finding, language: Language) -> None:
    """Print what the value of the year before is made of."""
    if finding.comparison is not None:
        for carried in finding.comparison.recast:
            for line in carried.explain(language).splitlines():
                print(fill(line, 100, subsequent_indent="    "))
            print()


def heading(text: str) -> None:
    """Print a heading with a line under it."""
    print(f"\n\n{text}\n{'═' * len(text)}\n")


if __name__ == "__main__":
    main("en" if "--en" in sys.argv[1:] else "vi")

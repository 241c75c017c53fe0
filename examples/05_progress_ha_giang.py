"""Hà Giang, 2024, beside the targets for 2025: what is met, and what cannot be compared.

    uv run examples/05_progress_ha_giang.py          in Vietnamese
    uv run examples/05_progress_ha_giang.py --en     in English

The values of 2025 are national; for one province they are a yardstick, not an obligation. A target
has a base of its own, and a share on another base is not held against it, however near it looks.
"""

from __future__ import annotations

import sys
from datetime import date
from textwrap import fill

from hocsuotdoi import Figures, Indicator, Place, Year, compute, display, packs, progress
from hocsuotdoi import catalogue as c
from hocsuotdoi.display import Column, Language, Table

HA_GIANG = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
YEAR = Year(2024)
FIGURES = Figures.of(
    HA_GIANG,
    YEAR,
    {
        c.LEARNING_FAMILIES: 138_068,
        c.HOUSEHOLDS: 187_624,
        c.LEARNING_CLANS: 1_564,
        c.CLANS: 2_263,
        c.LEARNING_VILLAGES: 1_681,
        c.VILLAGES: 2_069,
        c.LEARNING_UNITS: 818,
        c.UNITS: 834,
        c.LEARNING_CITIZENS: 115_071,
    },
)

# Each share the province reports, and the targets a reader would want to hold it against.
YARDSTICK: dict[Indicator, tuple[tuple[str, str], ...]] = {
    c.LEARNING_FAMILY_SHARE: (("ttg-387-2022", "families-2025"),),
    c.LEARNING_CLAN_SHARE: (("ttg-387-2022", "clans-2025"),),
    c.LEARNING_VILLAGE_SHARE: (("ttg-387-2022", "villages-2025"),),
    c.LEARNING_UNIT_SHARE: (("ttg-387-2022", "units-2025"),),
    c.LEARNING_CITIZEN_SHARE: (
        ("ttg-387-2022", "workers-2025"),
        ("ttg-677-2022", "adults-2025"),
        ("ttg-1373-2021", "citizens-2025"),
    ),
}


def main(language: Language) -> None:
    """Print the yardstick, and why some of it does not apply."""
    vi = language == "vi"
    titles = (
        ("Kết quả năm 2024", "Giá trị", "Mục tiêu 2025", "Phải đạt", "Kết luận")
        if vi
        else ("Finding of 2024", "Value", "Target of 2025", "To reach", "Standing")
    )
    rows: list[tuple[str, ...]] = []
    apart: list[str] = []
    for indicator, targets in YARDSTICK.items():
        finding = compute(indicator, FIGURES, place=HA_GIANG, period=YEAR)
        for slug, id_ in targets:
            found = progress(finding, packs.load(slug).target(id_))
            document = found.target.citation.document.text(language)
            rows.append(
                (
                    indicator.label.text(language),
                    finding.text(language),
                    document,
                    display.percent(found.target.bar, 0, language=language),
                    found.standing.value.text(language),
                )
            )
            asked = c.indicator(found.target.indicator).base
            if asked != indicator.base:
                own, other = indicator.base.label.text(language), asked.label.text(language)
                apart.append(f"{document}: {other} ≠ {own}")

    print(
        "Hà Giang năm 2024, bên cạnh giá trị toàn quốc của năm 2025\n"
        if vi
        else "Hà Giang in 2024, beside the national values for 2025\n"
    )
    print(Table(tuple(map(Column, titles)), tuple(rows)))

    title("Vì sao có dòng không kết luận" if vi else "Why some rows have no verdict")
    for line in apart:
        print(fill(line, 96, initial_indent="  – ", subsequent_indent="    "))
    say(
        "Quyết định 1373 tính trên công dân, nhưng phần đã thấy không nêu độ tuổi, và tỉnh không "
        "công bố số công dân: không có mẫu số thì không có tỷ lệ."
        if vi
        else "Decision 1373 counts citizens, but what was seen of it names no age, and the "
        "province published no number of citizens: without a base there is no share."
    )

    # A target that is not met yet: how many more, and how fast?
    title("Nếu mục tiêu là 80% vào năm 2030" if vi else "If the target were 80% by 2030")
    say(
        "80% là giá trị của Hà Nội, mượn làm ví dụ; giá trị toàn quốc năm 2030 chưa thấy."
        if vi
        else "80% is the value of Hà Nội, borrowed here; the national value for 2030 was not seen."
    )
    families = compute(c.LEARNING_FAMILY_SHARE, FIGURES, place=HA_GIANG, period=YEAR)
    print(
        "\n"
        + progress(families, packs.load("hanoi-291").target("hanoi-families-2030")).explain(
            language
        )
    )


def title(text: str) -> None:
    """Print a heading with a line under it."""
    print(f"\n\n{text}\n{'═' * len(text)}\n")


def say(text: str) -> None:
    """Print a paragraph, wrapped."""
    print(fill(text, 100))


if __name__ == "__main__":
    main("en" if "--en" in sys.argv[1:] else "vi")

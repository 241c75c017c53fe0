"""Hà Giang becomes Tuyên Quang, 1 July 2025: what old counts come to on the new places.

    uv run examples/06_tuyen_quang_merger.py          in Vietnamese
    uv run examples/06_tuyen_quang_merger.py --en     in English

The places and what became of them are those of the shipped table. Of the counts, only Hà Giang's of
2023 and 2024 were published; all communes' and all of Tuyên Quang's are invented.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from textwrap import fill

from hocsuotdoi import Figures, Missing, Place, Year, compute, display, packs
from hocsuotdoi import catalogue as c
from hocsuotdoi.display import Column, Language, Table
from hocsuotdoi.errors import NotComparable
from hocsuotdoi.merger import Policy
from hocsuotdoi.place import Tier

REFORM = packs.load("vn-2025-reform")
BEFORE, AFTER = Year(2024), Year(2025)


HA_GIANG, OLD_TUYEN_QUANG, TUYEN_QUANG = REFORM.old("02"), REFORM.old("08"), REFORM.new("08")
SA_PHIN, HA_GIANG_2 = REFORM.new("00733"), REFORM.new("00691")

# Members at the end of the year, commune by commune (invented).
OLD_MEMBERS = {
    # made Xã Sà Phìn together
    "00733": 310,
    "00736": 402,
    "00748": 268,
    "00751": 295,
    # made Phường Hà Giang 1 and 2 together; 00688 was split between them
    "00688": 2_150,
    "00691": 1_900,
    "00692": 800,
    "00694": 1_500,
    "00697": 1_700,
    "00934": 600,
    "00946": 900,
    "00949": 950,
}
NEW_MEMBERS = {"00733": 1_330, "00691": 6_700, "00694": 4_100}
COMMUNES = Figures.across(
    c.MEMBERS, BEFORE, {REFORM.old(code): members for code, members in OLD_MEMBERS.items()}
) + Figures.across(
    c.MEMBERS, AFTER, {REFORM.new(code): members for code, members in NEW_MEMBERS.items()}
)

# The provinces. Hà Giang's counts are those of its report; Tuyên Quang's are invented.
OLD_PROVINCES = (
    Figures.of(HA_GIANG, Year(2023), {c.MEMBERS: 337_294 - 6_385})
    + Figures.of(
        HA_GIANG,
        Year(2024),
        {c.MEMBERS: 337_294, c.LEARNING_FAMILIES: 138_068, c.HOUSEHOLDS: 187_624},
    )
    + Figures.of(OLD_TUYEN_QUANG, Year(2023), {c.MEMBERS: 241_500})
    + Figures.of(
        OLD_TUYEN_QUANG,
        Year(2024),
        {c.MEMBERS: 247_900, c.LEARNING_FAMILIES: 172_400, c.HOUSEHOLDS: 204_300},
    )
)
NEW_PROVINCE = Figures.of(TUYEN_QUANG, Year(2025), {c.MEMBERS: 596_400}) + Figures.of(
    TUYEN_QUANG, Year(2026), {c.MEMBERS: 607_100}
)


def main(language: Language) -> None:
    """Print the overview, three ways a commune can go, and the province's series."""
    vi = language == "vi"
    print(overview(language))

    # 1. Four whole communes: their counts add up to those of the new one.
    heading("Một xã tính được chính xác" if vi else "A commune that is exact")
    carried(SA_PHIN, Policy.REFUSE, language)

    # 2. The code stayed, the place did not: old 00733 is Sủng Là.
    heading("Cùng mã 00733, hai nơi khác nhau" if vi else "One code, 00733, and two places")
    by_code = display.percent(Fraction(1_330, 310) - 1, language=language)
    say(
        f"Nối theo mã thì được +{by_code}: lấy Sà Phìn năm 2025 so với Sủng Là năm 2024. Thư viện "
        "từ chối:"
        if vi
        else f"A join by code gives +{by_code}: Sà Phìn in 2025 against Sủng Là in 2024. The "
        "library refuses:"
    )
    try:
        compute(c.MEMBER_GROWTH, COMMUNES, place=SA_PHIN, period=AFTER)
    except NotComparable as error:
        print(fill(str(error), 100, initial_indent="  ", subsequent_indent="  ") + "\n")
    print("Có bảng chuyển đổi thì tính đúng:" if vi else "With the concordance it is right:")
    growth(SA_PHIN, language)

    # 3. A split ward: nobody knows how many of its members went where.
    heading("Một phường không tính riêng được" if vi else "A ward that is refused")
    carried(HA_GIANG_2, Policy.REFUSE, language)
    growth(HA_GIANG_2, language)

    # 4. The two that share it are exact together.
    heading("Gộp hai phường thì chính xác" if vi else "Together the two are exact")
    (area,) = (one for one in REFORM.communes.common_units() if HA_GIANG_2 in one.targets)
    carried(area.place, Policy.UNION, language)
    growth(area.place, language)

    # 5. No province was split, so the new one has a past at once.
    heading(
        "Tuyên Quang 2023–2026, theo địa giới mới"
        if vi
        else "Tuyên Quang 2023–2026, on the new territory"
    )
    recast = REFORM.provinces.carry(OLD_PROVINCES)
    print(series(recast.figures, language))

    # 6. A share is carried as its part and its whole, then divided.
    heading("Tỷ lệ: cộng trước, chia sau" if vi else "Shares: add first, divide then")
    print(shares(recast.figures, language))


def overview(language: Language) -> Table:
    """Return how many communes each former province had, and how many it became."""
    vi = language == "vi"
    titles = (
        ("Địa bàn cũ", "Xã trước", "Xã sau", "Xã bị chia", "Vùng ổn định")
        if vi
        else ("Former territory", "Communes before", "after", "Split", "Stable areas")
    )
    rows: list[tuple[str, ...]] = []
    for name, provinces in (
        ("Hà Giang", [HA_GIANG]),
        ("Tuyên Quang", [OLD_TUYEN_QUANG]),
        ("Tuyên Quang mới" if vi else "new Tuyên Quang", [HA_GIANG, OLD_TUYEN_QUANG]),
    ):
        sources = [
            unit for one in provinces for unit in REFORM.before.within(one, tier=Tier.COMMUNE)
        ]
        ways = [REFORM.communes.out_of(source) for source in sources]
        counts = (
            len(sources),
            len({link.target for links in ways for link in links}),
            sum(len(links) > 1 for links in ways),
            len({REFORM.communes.area(source) for source in sources}),
        )
        rows.append((name, *(display.count(count, language=language) for count in counts)))
    return Table(
        tuple(Column(title, numeric=i > 0) for i, title in enumerate(titles)),
        tuple(rows),
        title=REFORM.title.text(language),
        notes=(
            "Số hội viên của các xã dưới đây là giả định."
            if vi
            else "The members of the communes below are invented.",
        ),
    )


def series(recast: Figures, language: Language) -> Table:
    """Return the members of the new province, year by year, beside the two it was made of."""
    vi = language == "vi"
    titles = (
        ("Kỳ", "Hà Giang", "Tuyên Quang cũ", "Tuyên Quang mới", "Tăng", "Nếu nối theo mã 08")
        if vi
        else ("Period", "Hà Giang", "old Tuyên Quang", "new Tuyên Quang", "Growth", "Joined by 08")
    )
    figures = OLD_PROVINCES + recast + NEW_PROVINCE
    rows: list[tuple[str, ...]] = []
    for year in map(Year, range(2023, 2027)):
        members = [
            figures.get(c.MEMBERS, place=place, period=year)
            for place in (HA_GIANG, OLD_TUYEN_QUANG, TUYEN_QUANG)
        ]
        grown = compute(c.MEMBER_GROWTH, figures, place=TUYEN_QUANG, period=year)
        by_code = display.percent(Fraction(596_400, 247_900) - 1, language=language)
        rows.append(
            (
                year.label(language),
                *("" if figure is None else figure.text(language) for figure in members),
                "" if isinstance(grown.value, Missing) else grown.text(language),
                f"+{by_code}" if year == AFTER else "",
            )
        )
    return Table(
        tuple(Column(title, numeric=i > 0) for i, title in enumerate(titles)),
        tuple(rows),
        title="Hội viên Hội Khuyến học" if vi else "Members of the Association",
        notes=(
            "Năm 2023, 2024: tính lại theo địa giới mới, bằng tổng của hai tỉnh cũ. Số của Tuyên "
            "Quang là giả định."
            if vi
            else "2023 and 2024: recast on the new territory, the sum of both former provinces. "
            "Tuyên Quang's counts are invented.",
        ),
    )


def shares(recast: Figures, language: Language) -> Table:
    """Return the share of learning families in both former provinces and in the new one."""
    new_name = "Tuyên Quang mới" if language == "vi" else "new Tuyên Quang"
    rows: list[tuple[str, ...]] = []
    for name, place in (
        ("Hà Giang", HA_GIANG),
        ("Tuyên Quang", OLD_TUYEN_QUANG),
        (new_name, TUYEN_QUANG),
    ):
        found = compute(c.LEARNING_FAMILY_SHARE, OLD_PROVINCES + recast, place=place, period=BEFORE)
        part, whole = (figure.text(language) for figure in found.inputs)
        rows.append((name, part, whole, found.text(language)))
    titles = (
        (BEFORE.label(language), "Gia đình học tập", "Tổng số gia đình", "Tỷ lệ")
        if language == "vi"
        else (BEFORE.label(language), "Learning families", "All families", "Share")
    )
    return Table(tuple(Column(title, numeric=i > 0) for i, title in enumerate(titles)), tuple(rows))


def carried(place: Place, policy: Policy, language: Language) -> None:
    """Print what a new place comes to in the year before, and what that is made of."""
    found = REFORM.communes.carry(COMMUNES, policy=policy).get(
        c.MEMBERS, place=place, period=BEFORE
    )
    if found is not None:
        for line in found.explain(language).splitlines():
            print(fill(line, 100, subsequent_indent="    "))


def growth(place: Place, language: Language) -> None:
    """Print the growth of members on the year before, on the territory of today."""
    found = compute(
        c.MEMBER_GROWTH, COMMUNES, place=place, period=AFTER, concordance=REFORM.communes
    )
    label = "Tăng, giảm" if language == "vi" else "Growth"
    print(f"\n→ {label}, {AFTER.label(language)}: {found.text(language)}")


def heading(text: str) -> None:
    """Print a heading with a line under it."""
    print(f"\n\n{text}\n{'═' * len(text)}\n")


def say(text: str) -> None:
    """Print a paragraph, wrapped, and an empty line."""
    print(fill(text, 100) + "\n")


if __name__ == "__main__":
    main("en" if "--en" in sys.argv[1:] else "vi")

"""A commune under Circular 25/2023: from half a file to level 1, and what level 2 still needs.

    uv run examples/04_commune_tt25.py          in Vietnamese
    uv run examples/04_commune_tt25.py --en     in English

The circular asks for standards of Decree 20/2014: universal education and literacy. They are judged
first, from counts, and what comes out is evidence for the circular. The commune is invented. It
lies in no area with a bar of its own, and says so: else some items would stay open.
"""

from __future__ import annotations

import sys
from textwrap import fill

from hocsuotdoi import Evidence, Held, Ratio, Year, display, packs, rate
from hocsuotdoi.criteria import Area
from hocsuotdoi.display import Column, Language, Table

YEAR = Year(2024)
DECREE = packs.load("cp-20-2014")
CIRCULAR = packs.load("bgddt-25-2023")

# What the commune's offices hold in January: counts of citizens, and what the plan and budget show.
BEGUN: dict[str, bool | Ratio] = {
    "1.1": True,
    "1.2": True,
    "2.1": True,
    "2.2": True,
    "5.1": Ratio(3_140, 5_210),
    "5.2a": Ratio(2_700, 5_210),
}

# What is added in February: the rest of the file.
ADDED: dict[str, bool | Ratio] = {
    "1.3": True,
    "2.3": True,
    "3.1": True,
    "3.2": True,
    "3.3": True,
    "5.2b": Ratio(640, 5_210),
}

# Counts of the education survey: who is at school, who finished, who reads and writes.
SURVEY: dict[str, dict[str, bool | Ratio]] = {
    "preschool-commune": {"attending": Ratio(118, 120), "completing": Ratio(117, 120)},
    "primary-commune": {
        "age-6": Ratio(121, 123),
        "age-14": Ratio(108, 110),
        "age-11": Ratio(101, 115),
        "age-11-others": True,
    },
    "literacy-commune": {
        "literate-1": Ratio(2_304, 2_400),
        "literate-2": Ratio(4_020, 4_490),
    },
    "lower-secondary-commune": {
        "graduated": Ratio(389, 420),
        "studying": Ratio(352, 420),
    },
}


def main(language: Language) -> None:
    """Print the way of a commune through the circular."""
    vi = language == "vi"

    # 1. Half a file is not a failure: the verdict is open, and what is missing is named.
    title("Tháng 1: hồ sơ mới có một nửa" if vi else "January: half a file")
    begun = rate(
        CIRCULAR, Evidence(assessed=YEAR, items=BEGUN, area=Area.GENERAL), scheme="commune"
    )
    print("\n".join(begun.explain(language).splitlines()[:2]))
    missing = ", ".join(begun.missing)
    say(f"Còn thiếu minh chứng: {missing}" if vi else f"Evidence is missing for: {missing}")

    # 2. The standards of the decree, from counts. Lower secondary rests on the two before it.
    title("Chuẩn theo Nghị định 20/2014" if vi else "The standards of Decree 20/2014")
    held = standards(language)

    # 3. The whole file.
    title("Tháng 2: hồ sơ đã đủ" if vi else "February: the whole file")
    rating = rate(
        CIRCULAR,
        Evidence(assessed=YEAR, items=BEGUN | ADDED, area=Area.GENERAL, held=held),
        scheme="commune",
    )
    print(rating.table(language))

    # 4. What level 2 still needs: the least change of each item.
    title("Lên mức độ 2 còn cần gì" if vi else "What level 2 still needs")
    for need in rating.needs(2):
        print(fill(need.text(language), 96, initial_indent="  – ", subsequent_indent="    "))


def standards(language: Language) -> tuple[Held, ...]:
    """Print the level of each standard, and return what is held."""
    held: tuple[Held, ...] = ()
    rows: list[tuple[str, ...]] = []
    for scheme, counts in SURVEY.items():
        known = Evidence(assessed=YEAR, items=counts, area=Area.GENERAL, held=held)
        rating = rate(DECREE, known, scheme=scheme)
        held += rating.held
        level = rating.level.label.text(language) if rating.level else "–"
        shares = [display.percent(one, language=language) for one in shares_of(counts)]
        rows.append((rating.scheme.label.text(language), "; ".join(shares), level))
    titles = (
        ("Chuẩn", "Tỷ lệ tính được", "Kết quả")
        if language == "vi"
        else ("Standard", "Shares, from counts", "Result")
    )
    print(Table(tuple(map(Column, titles)), tuple(rows)))
    return held


def shares_of(counts: dict[str, bool | Ratio]) -> list[Ratio]:
    """Return the shares among the counts of one standard."""
    return [one for one in counts.values() if isinstance(one, Ratio)]


def title(text: str) -> None:
    """Print a heading with a line under it."""
    print(f"\n\n{text}\n{'═' * len(text)}\n")


def say(text: str) -> None:
    """Print a paragraph, wrapped."""
    print(fill(text, 100))


if __name__ == "__main__":
    main("en" if "--en" in sys.argv[1:] else "vi")

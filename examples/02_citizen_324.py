"""A learning citizen under Decision 324/QĐ-KHVN: a rule that is known, and items that are not.

    uv run examples/02_citizen_324.py          in Vietnamese
    uv run examples/02_citizen_324.py --en     in English

Of Decision 324 (2023) only the rule that decides was seen: at least 80 of 100 points, and no item
below 5. Its list of items was not. Here the ten items of the Association's frame of 2022 are laid
over it. Whether 324 keeps them is not established: the page says so, and so must anyone who uses
it. The citizen is invented.
"""

from __future__ import annotations

import sys
from textwrap import fill

from hocsuotdoi import Evidence, Year, packs, rate
from hocsuotdoi.display import Language

YEAR = Year(2024)

# Ten items of ten points each, numbered as the frame numbers them.
POINTS: dict[str, int] = {
    "1": 10,
    "2": 10,
    "3": 10,
    "4": 10,
    "5": 10,
    "6": 9,
    "7": 10,
    "8": 10,
    "9": 9,
    "10": 4,
}


def main(language: Language) -> None:
    """Print what the rule alone can say, and what it says with the items of 2022."""
    vi = language == "vi"
    decision = packs.load("khvn-324-2023")
    frame = packs.load("khvn-frame-2022")

    # 1. The total alone: 92 points are enough, but nobody has said that no item is below 5.
    title("Chỉ biết tổng điểm" if vi else "Only the total is known")
    alone = rate(decision, Evidence(assessed=YEAR, total=92))
    print(alone.explain(language))

    # 2. The items of 2022, laid over the decision of 2023. Every reason cites the frame.
    title("Bổ sung mười chỉ số của khung năm 2022" if vi else "With the ten items of 2022")
    both = packs.overlay(decision, frame)
    say(
        "Gói bổ sung này là lựa chọn của người dùng, không phải điều đã được xác lập:"
        if vi
        else "This overlay is a choice of the user, not something established:"
    )
    (doubt,) = (gap.label.text(language) for gap in frame.gaps if "324" in gap.label.vi)
    print(fill(doubt, 96, initial_indent="  – ", subsequent_indent="    ") + "\n")
    rating = rate(both, Evidence(assessed=YEAR, items=POINTS))
    print(rating.table(language))

    # 3. 92 points, and yet it fails: one item lies below the floor. What would it take?
    title("Cần gì để đạt" if vi else "What it would take")
    for need in rating.needs(1):
        print(f"  – {need.text(language)}")
    better = rate(both, Evidence(assessed=YEAR, items=POINTS | {"10": 5}))
    print("\n" + better.explain(language).splitlines()[0])


def title(text: str) -> None:
    """Print a heading with a line under it."""
    print(f"\n\n{text}\n{'═' * len(text)}\n")


def say(text: str) -> None:
    """Print a paragraph, wrapped."""
    print(fill(text, 100))


if __name__ == "__main__":
    main("en" if "--en" in sys.argv[1:] else "vi")

"""One school, two circulars: what the change of law of 2024 does to a learning unit.

    uv run examples/03_unit_old_and_new_law.py          in Vietnamese
    uv run examples/03_unit_old_and_new_law.py --en     in English

Circular 22/2020 gives points: a weak item is made up for by strong ones. Circular 24/2023 asks that
every item be met, and judges an item without evidence as not met. The school is invented: a lower
secondary school with 40 members, the same in both years.
"""

from __future__ import annotations

import sys
from textwrap import fill

from hocsuotdoi import Evidence, Ratio, Year, packs, rate, unit
from hocsuotdoi.display import Language

# What an assessor gave under Circular 22/2020. Two of 40 members broke the rules of the house, so
# that item 2.2 has 4 of 5; five are not advanced workers, so that item 2.4 has 3 of 5.
POINTS = {"1.1": 10, "1.2": 9, "1.3": 8, "2.1": 10, "2.2": 4, "2.3": 9, "2.4": 3, "3.1": 22}

# The same school under Circular 24/2023: counts of members, and what is there or not.
FACTS: dict[str, bool | int | Ratio] = {
    "1.1": True,
    "1.2": True,
    "1.3": True,
    "1.4": True,
    "1.5": True,
    "2.1": Ratio(38, 40),
    "2.2": Ratio(37, 40),
    "2.3": Ratio(36, 40),
    "2.4": Ratio(22, 40),
    "3.1a": Ratio(36, 40),
    "3.2a": True,
    "3.3": True,
}

# Some items are asked of some units only. A lower secondary school has no learners to be counted.
TRAITS = {
    "state-unit": True,
    "not-economic-organisation": True,
    "education-establishment-with-learners": False,
    "public-preschool": False,
    "agency-or-public-service-unit": True,
    "general-school": True,
    "vocational-establishment": False,
}


def main(language: Language) -> None:
    """Print the ratings of one school under both circulars."""
    vi = language == "vi"

    # 0. Which packs hold for a learning unit of a district? The year judged decides.
    title("Năm nào, văn bản nào" if vi else "Which year, which document")
    for year in (Year(2023), Year(2024)):
        for one in packs.in_force(on=year, unit_type=unit.DISTRICT_UNIT):
            print(f"  {year.label(language)}: {one.text(language)}")

    # 1. Under the old circular: points. 15 of its 100 points are not attested, so an interval.
    title("Năm 2023, theo Thông tư 22/2020" if vi else "2023, under Circular 22/2020")
    old = rate(
        packs.load("bgddt-22-2020"),
        Evidence(assessed=Year(2023), items=POINTS),
        scheme="district-unit",
    )
    print(old.table(language))

    # 2. Under the new one, before the file is complete: undetermined, yet by law not achieved.
    title("Năm 2024, theo Thông tư 24/2023" if vi else "2024, under Circular 24/2023")
    new = packs.load("bgddt-24-2023")
    begun = rate(
        new, Evidence(assessed=Year(2024), items=FACTS, traits=TRAITS), scheme="district-unit"
    )
    print(begun.table(language))

    # 3. The rest of the evidence arrives: the digital grade, and 35 advanced workers of 40.
    title("Khi hồ sơ đã đủ" if vi else "When the file is complete")
    complete = FACTS | {"2.5": Ratio(35, 40), "3.4": 1}
    done = rate(
        new, Evidence(assessed=Year(2024), items=complete, traits=TRAITS), scheme="district-unit"
    )
    print(done.explain(language).splitlines()[0])
    for need in done.needs(1):
        print(f"  – {need.text(language)}")

    # 4. One more advanced worker, and every item of level 1 is met.
    one_more = complete | {"2.5": Ratio(36, 40)}
    reached = rate(
        new, Evidence(assessed=Year(2024), items=one_more, traits=TRAITS), scheme="district-unit"
    )
    print("\n".join(reached.explain(language).splitlines()[:2]))

    title("Đổi luật thì khác gì" if vi else "What the change of law does")
    say(
        "Theo Thông tư 22/2020, 35 trên 40 người đạt Lao động tiên tiến chỉ làm mất vài điểm: "
        "đơn vị vẫn đạt. Theo Thông tư 24/2023, đúng chỉ tiêu ấy làm đơn vị không đạt, vì chỉ "
        "tiêu nào cũng phải đạt và 35/40 là 87,5%, dưới 90%."
        if vi
        else "Under Circular 22/2020, 35 advanced workers of 40 cost a few points and the unit "
        "still achieves the title. Under Circular 24/2023 that one item fails the unit, for "
        "every item must be met, and 35 of 40 is 87.5%, below 90%."
    )


def title(text: str) -> None:
    """Print a heading with a line under it."""
    print(f"\n\n{text}\n{'═' * len(text)}\n")


def say(text: str) -> None:
    """Print a paragraph, wrapped."""
    print(fill(text, 100))


if __name__ == "__main__":
    main("en" if "--en" in sys.argv[1:] else "vi")

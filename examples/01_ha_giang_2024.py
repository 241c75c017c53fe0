"""Hà Giang, 2024: a province's year, computed exactly, and its published figures judged.

    uv run examples/01_ha_giang_2024.py          in Vietnamese
    uv run examples/01_ha_giang_2024.py --en     in English

First the indicators are computed from the counts that the province reported. Then every percentage
it published is held against the counts it should follow from: does it, and by which rounding?
"""

from __future__ import annotations

import sys
from datetime import date
from textwrap import fill

from hocsuotdoi import Figures, Place, Ratio, Year, audit, compute, numeral, table
from hocsuotdoi import catalogue as c
from hocsuotdoi.display import Language

# A place is a code on a dated list. This is the last list on which Hà Giang stood.
HA_GIANG = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
YEAR = Year(2024)

# What was counted, from the start of the year to the report.
# "trên 120" and "hơn 6.020" stay what they are: bounds, not numbers.
REPORTED = Figures.of(
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
        c.MEMBERS: 337_294,
        c.POPULATION: 935_700,
        c.PARTY_MEMBERS_IN_ASSOCIATION: 29_245,
        c.TRAINING_CLASSES: numeral.number("trên 120"),
        c.TRAINING_ATTENDANCES: 6_578,
        c.WORKSHOPS: 62,
        c.WORKSHOP_ATTENDANCES: numeral.number("hơn 6.020"),
        c.CONFERENCES: 283,
        c.CONFERENCE_ATTENDANCES: 10_900,
    },
)

# Members grew by 6.385, so the year before is known too.
FIGURES = REPORTED + Figures.of(HA_GIANG, YEAR.prior(), {c.MEMBERS: 337_294 - 6_385})

# What was published beside the counts.
PUBLISHED = {
    c.LEARNING_FAMILY_SHARE: "73,58%",
    c.LEARNING_CLAN_SHARE: "69,1%",
    c.LEARNING_VILLAGE_SHARE: "81,2%",
    c.LEARNING_UNIT_SHARE: "98%",
    c.LEARNING_CITIZEN_SHARE: "16,2 %",
    c.MEMBER_SHARE: "36%",
}


def main(language: Language) -> None:
    """Print the year and its audit."""
    vi = language == "vi"

    # 1. The indicators, computed from the counts.
    findings = table(FIGURES, places=[HA_GIANG], periods=[YEAR])
    print(findings.table(language))

    # 2. Each published percentage, judged against its counts.
    heading("Con số công bố có khớp với số đếm?" if vi else "Do the published figures follow?")
    report = audit.report(
        audit.Claim.about(
            compute(indicator, FIGURES, place=HA_GIANG, period=YEAR), text, language=language
        )
        for indicator, text in PUBLISHED.items()
    )
    print(report.table(language))

    # 3. The base that nobody stated: 16,2 % of how many? It cannot be the population.
    heading("16,2 % của bao nhiêu?" if vi else "16,2 % of how many?")
    say(audit.check("16,2 %", part=115_071).explain(language))
    say(audit.check("16,2 %", part=115_071, whole=935_700).explain(language))

    # 4. "Up 0,64% = 6.385 people": a percent, points, or neither?
    heading("“Tăng 0,64% = 6.385 người” là gì?" if vi else "What is “up 0,64% = 6.385 people”?")
    members = Ratio(337_294, 935_700)
    print(
        audit.growth("0,64%", current=members, step=6_385, current_published="36%").table(language)
    )


def heading(text: str) -> None:
    """Print a heading with a line under it."""
    print(f"\n\n{text}\n{'═' * len(text)}\n")


def say(text: str) -> None:
    """Print a paragraph, wrapped, and an empty line."""
    print(fill(text, 100) + "\n")


if __name__ == "__main__":
    main("en" if "--en" in sys.argv[1:] else "vi")

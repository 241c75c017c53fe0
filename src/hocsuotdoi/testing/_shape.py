"""What a commune counts, and how large each count is beside another: invented, but of real shape.

Each measure is a share of another, or so many a unit of it, between two bounds; diligent communes
stand near the upper one. The order of a chain is kept: a title is held by those registered for it.
"""

from __future__ import annotations

from typing import Final

PEOPLE: Final = "population"
COMMUNE: Final = "communes"

SIZES: Final = (
    (0.00, 280),
    (0.01, 1_900),
    (0.05, 4_800),
    (0.15, 9_500),
    (0.30, 15_000),
    (0.50, 22_500),
    (0.70, 32_500),
    (0.85, 50_000),
    (0.95, 88_000),
    (0.99, 132_000),
    (1.00, 190_000),
)
"""People of a commune, by rank: nearly log-normal, with a few islands at one end and large wards at
the other."""

REST: Final = {"learning-communes-level-1": ("learning-communes", "learning-communes-level-2")}
"""Measures that are what one leaves of another."""


def _titled(name: str, of: str, low: float, high: float) -> dict[str, tuple[str, float, float]]:
    """Return the counts of a title: all, those registered, those recognised."""
    return {
        name: (of, low, high),
        f"registered-{name}": (name, 0.62, 0.97),
        f"learning-{name}": (f"registered-{name}", 0.66, 0.98),
    }


_FAMILIES: Final = {
    "households": (PEOPLE, 0.25, 0.31),
    "registered-families": ("households", 0.66, 0.97),
    "learning-families": ("registered-families", 0.68, 0.98),
}
_CITIZENS: Final = {
    "citizens": (PEOPLE, 0.60, 0.66),
    "citizens-of-commune": ("citizens", 1.0, 1.0),
    "learning-citizens": ("citizens", 0.18, 0.71),
    "learning-citizens-with-digital-skills": ("learning-citizens", 0.25, 0.80),
    "learning-citizens-proficient-online": ("learning-citizens-with-digital-skills", 0.40, 0.90),
    "trained-citizens-of-commune": ("citizens-of-commune", 0.22, 0.55),
    "university-citizens-of-commune": ("trained-citizens-of-commune", 0.10, 0.40),
    "working-age-people": (PEOPLE, 0.54, 0.60),
    "learning-working-age-people": ("working-age-people", 0.20, 0.70),
    "working-age-people-with-information-skills": ("working-age-people", 0.30, 0.75),
    "working-age-people-with-life-skills": ("working-age-people", 0.35, 0.80),
    "workers-in-titled-groups": ("working-age-people", 0.50, 0.85),
    "learning-workers-in-titled-groups": ("workers-in-titled-groups", 0.25, 0.75),
    "adults-in-titled-groups": ("citizens", 0.55, 0.85),
    "learning-adults-in-titled-groups": ("adults-in-titled-groups", 0.25, 0.75),
    "people-15-and-over": (PEOPLE, 0.74, 0.79),
    "trained-people-15-and-over": ("people-15-and-over", 0.22, 0.60),
    "university-educated-people": (PEOPLE, 0.03, 0.14),
}
_UNITS: Final = {
    "unit-members": (PEOPLE, 0.03, 0.12),
    "learning-unit-members": ("unit-members", 0.35, 0.92),
    "unit-members-keeping-discipline": ("unit-members", 0.97, 1.0),
    "unit-members-completing-programmes": ("unit-members", 0.70, 0.99),
    "unit-members-in-digital-transformation": ("unit-members", 0.45, 0.95),
    "unit-members-advanced-workers": ("unit-members", 0.60, 0.95),
    "unit-members-outside-economic-organisations": ("unit-members", 0.35, 0.65),
    "unit-members-with-language": ("unit-members-outside-economic-organisations", 0.10, 0.60),
    "unit-learners": (PEOPLE, 0.14, 0.20),
    "learning-unit-learners": ("unit-learners", 0.30, 0.90),
    "staff-of-units": (PEOPLE, 0.02, 0.05),
    "learning-staff-of-units": ("staff-of-units", 0.40, 0.95),
    "staff-of-commune-units": ("staff-of-units", 0.30, 0.60),
    "learning-staff-of-commune-units": ("staff-of-commune-units", 0.40, 0.95),
}
_ASSOCIATION: Final = {
    "members": (PEOPLE, 0.20, 0.36),
    "party-members": (PEOPLE, 0.04, 0.07),
    "party-members-in-association": ("party-members", 0.55, 0.95),
    "cadres-and-members": ("members", 0.30, 0.60),
    "cadres-and-members-briefed-on-policy": ("cadres-and-members", 0.55, 0.98),
    "cadres-and-members-briefed-on-criteria": ("cadres-and-members", 0.50, 0.97),
    "training-classes": (PEOPLE, 0.0004, 0.0012),
    "training-attendances": ("training-classes", 28.0, 62.0),
    "workshops": (PEOPLE, 0.0001, 0.0003),
    "workshop-attendances": ("workshops", 40.0, 120.0),
    "conferences": (PEOPLE, 0.0002, 0.0005),
    "conference-attendances": ("conferences", 60.0, 210.0),
    "fund-raised": (PEOPLE, 9_000.0, 46_000.0),
    "fund-balance": ("fund-raised", 0.25, 0.85),
    "scholarships": (PEOPLE, 0.004, 0.02),
    "scholarship-money": ("scholarships", 250_000.0, 900_000.0),
}
_COMMUNES: Final = {
    "communes-assessed": (COMMUNE, 0.90, 1.0),
    "learning-communes": ("communes-assessed", 0.45, 0.98),
    "learning-communes-level-2": ("learning-communes", 0.20, 0.65),
    "communes-with-centre": (COMMUNE, 0.97, 1.0),
    "learning-centres": ("communes-with-centre", 1.0, 1.0),
    "centres-using-it": ("learning-centres", 0.40, 0.95),
    "communes-using-software": (COMMUNE, 0.20, 0.95),
    "communes-in-learning-week": (COMMUNE, 0.85, 1.0),
    "communes-at-preschool": (COMMUNE, 0.98, 1.0),
    "communes-at-primary-1": (COMMUNE, 0.99, 1.0),
    "communes-at-primary-2": ("communes-at-primary-1", 0.96, 1.0),
    "communes-at-primary-3": ("communes-at-primary-2", 0.70, 0.97),
    "communes-at-lower-secondary-1": (COMMUNE, 0.98, 1.0),
    "communes-at-lower-secondary-2": ("communes-at-lower-secondary-1", 0.70, 0.96),
    "communes-at-lower-secondary-3": ("communes-at-lower-secondary-2", 0.25, 0.70),
    "communes-at-literacy-1": (COMMUNE, 0.99, 1.0),
    "communes-at-literacy-2": ("communes-at-literacy-1", 0.88, 1.0),
    "commune-leaders": (COMMUNE, 3.0, 7.0),
    "commune-leaders-managing-centres": ("commune-leaders", 0.20, 0.50),
    "commune-cadres": (COMMUNE, 18.0, 60.0),
    "commune-cadres-trained-in-it": ("commune-cadres", 0.45, 0.98),
    "establishments": (PEOPLE, 0.0004, 0.0009),
    "online-establishments": ("establishments", 0.20, 0.85),
}
_SCHOOLING: Final = {
    "people-15-25": (PEOPLE, 0.13, 0.16),
    "literate-1-aged-15-25": ("people-15-25", 0.98, 1.0),
    "literate-2-aged-15-25": ("literate-1-aged-15-25", 0.96, 1.0),
    "people-15-35": (PEOPLE, 0.29, 0.33),
    "literate-1-aged-15-35": ("people-15-35", 0.97, 1.0),
    "literate-2-aged-15-35": ("literate-1-aged-15-35", 0.95, 0.99),
    "people-15-60": (PEOPLE, 0.60, 0.65),
    "literate-1-aged-15-60": ("people-15-60", 0.94, 1.0),
    "literate-2-aged-15-60": ("literate-1-aged-15-60", 0.92, 0.99),
    "children-5": (PEOPLE, 0.014, 0.018),
    "children-5-in-preschool": ("children-5", 0.98, 1.0),
    "children-5-completing-preschool": ("children-5-in-preschool", 0.98, 1.0),
    "children-6": (PEOPLE, 0.014, 0.018),
    "children-6-in-grade-1": ("children-6", 0.99, 1.0),
    "children-11": (PEOPLE, 0.014, 0.018),
    "children-11-with-primary": ("children-11", 0.94, 1.0),
    "children-14": (PEOPLE, 0.013, 0.017),
    "children-14-with-primary": ("children-14", 0.98, 1.0),
    "people-15-18": (PEOPLE, 0.052, 0.062),
    "people-15-18-with-lower-secondary": ("people-15-18", 0.86, 0.99),
    "people-15-18-in-further-study": ("people-15-18-with-lower-secondary", 0.75, 0.97),
}
SHAPE: Final[dict[str, tuple[str, float, float]]] = {
    **_FAMILIES,
    **_titled("clans", PEOPLE, 0.0010, 0.0016),
    **_titled("villages", PEOPLE, 0.0007, 0.0012),
    **_titled("units", PEOPLE, 0.0007, 0.0014),
    **_titled("commune-units", "units", 0.55, 0.80),
    **_CITIZENS,
    **_UNITS,
    **_ASSOCIATION,
    **_COMMUNES,
    **_SCHOOLING,
}
"""Each measure: what it is a part of, or counted by, and the bounds of its share."""

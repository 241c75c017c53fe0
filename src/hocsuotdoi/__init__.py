"""Learning-society indicators of Vietnam: computed exactly, cited, and audited.

    >>> from datetime import date
    >>> from hocsuotdoi import Figures, Place, Year, catalogue, compute
    >>> ha_giang = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
    >>> figures = Figures.of(
    ...     ha_giang,
    ...     Year(2024),
    ...     {catalogue.LEARNING_FAMILIES: 138_068, catalogue.HOUSEHOLDS: 187_624},
    ... )
    >>> families = compute(
    ...     catalogue.LEARNING_FAMILY_SHARE, figures, place=ha_giang, period=Year(2024)
    ... )
    >>> families.text(), families.text("en")
    ('73,59%', '73.59%')

Names load when they are first used; importing the package does no work.
"""

TYPE_CHECKING = False  # type checkers read it as true; importing typing would take longest here

if TYPE_CHECKING:
    from hocsuotdoi import audit as audit
    from hocsuotdoi import catalogue as catalogue
    from hocsuotdoi import display as display
    from hocsuotdoi import law as law
    from hocsuotdoi import numeral as numeral
    from hocsuotdoi import packs as packs
    from hocsuotdoi.catalogue import table as table
    from hocsuotdoi.criteria import Area as Area
    from hocsuotdoi.display import Label as Label
    from hocsuotdoi.errors import HocSuotDoiError as HocSuotDoiError
    from hocsuotdoi.exact import Change as Change
    from hocsuotdoi.exact import Missing as Missing
    from hocsuotdoi.exact import MissingReason as MissingReason
    from hocsuotdoi.exact import PointChange as PointChange
    from hocsuotdoi.exact import Ratio as Ratio
    from hocsuotdoi.exact import Rounding as Rounding
    from hocsuotdoi.figure import Figure as Figure
    from hocsuotdoi.figure import Figures as Figures
    from hocsuotdoi.figure import Status as Status
    from hocsuotdoi.indicator import Finding as Finding
    from hocsuotdoi.indicator import Findings as Findings
    from hocsuotdoi.indicator import Growth as Growth
    from hocsuotdoi.indicator import Indicator as Indicator
    from hocsuotdoi.indicator import Levels as Levels
    from hocsuotdoi.indicator import Mean as Mean
    from hocsuotdoi.indicator import Share as Share
    from hocsuotdoi.indicator import ShareGrowth as ShareGrowth
    from hocsuotdoi.indicator import compute as compute
    from hocsuotdoi.interval import Interval as Interval
    from hocsuotdoi.measure import Measure as Measure
    from hocsuotdoi.measure import Stage as Stage
    from hocsuotdoi.merger import Concordance as Concordance
    from hocsuotdoi.period import HalfYear as HalfYear
    from hocsuotdoi.period import SchoolYear as SchoolYear
    from hocsuotdoi.period import Span as Span
    from hocsuotdoi.period import Year as Year
    from hocsuotdoi.place import Gazetteer as Gazetteer
    from hocsuotdoi.place import Place as Place
    from hocsuotdoi.place import Tier as Tier
    from hocsuotdoi.rating import Evidence as Evidence
    from hocsuotdoi.rating import Held as Held
    from hocsuotdoi.rating import rate as rate
    from hocsuotdoi.rollup import roll_up as roll_up
    from hocsuotdoi.target import progress as progress
    from hocsuotdoi.unit import UnitType as UnitType

__all__ = [
    "Area",
    "Change",
    "Concordance",
    "Evidence",
    "Figure",
    "Figures",
    "Finding",
    "Findings",
    "Gazetteer",
    "Growth",
    "HalfYear",
    "Held",
    "HocSuotDoiError",
    "Indicator",
    "Interval",
    "Label",
    "Levels",
    "Mean",
    "Measure",
    "Missing",
    "MissingReason",
    "Place",
    "PointChange",
    "Ratio",
    "Rounding",
    "SchoolYear",
    "Share",
    "ShareGrowth",
    "Span",
    "Stage",
    "Status",
    "Tier",
    "UnitType",
    "Year",
    "audit",
    "catalogue",
    "compute",
    "display",
    "law",
    "numeral",
    "packs",
    "progress",
    "rate",
    "roll_up",
    "table",
]

__version__ = "0.1.0"

_MODULES = frozenset({"audit", "catalogue", "display", "frames", "law", "numeral", "packs"})
_HOMES = {
    "catalogue": ("table",),
    "criteria": ("Area",),
    "display": ("Label",),
    "errors": ("HocSuotDoiError",),
    "exact": ("Change", "Missing", "MissingReason", "PointChange", "Ratio", "Rounding"),
    "figure": ("Figure", "Figures", "Status"),
    "indicator": (
        "Finding",
        "Findings",
        "Growth",
        "Indicator",
        "Levels",
        "Mean",
        "Share",
        "ShareGrowth",
        "compute",
    ),
    "interval": ("Interval",),
    "measure": ("Measure", "Stage"),
    "merger": ("Concordance",),
    "period": ("HalfYear", "SchoolYear", "Span", "Year"),
    "place": ("Gazetteer", "Place", "Tier"),
    "rating": ("Evidence", "Held", "rate"),
    "rollup": ("roll_up",),
    "target": ("progress",),
    "unit": ("UnitType",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a name when it is first used (PEP 562)."""
    from importlib import import_module  # noqa: PLC0415 - only when a name is used

    if name in _MODULES:
        return import_module(f"hocsuotdoi.{name}")
    home = _HOME_OF.get(name)
    if home is None:
        message = f"module 'hocsuotdoi' has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(f"hocsuotdoi.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return all public names, loaded or not."""
    return sorted([*__all__, "__version__"])

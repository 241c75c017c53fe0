"""The repr of a value can be evaluated, and gives the value back."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hocsuotdoi import (
    display,
    exact,
    indicator,
    interval,
    law,
    measure,
    merger,
    numeral,
    period,
    place,
    rollup,
    unit,
)
from hocsuotdoi.figure import Figure, Revision, Status
from hocsuotdoi.testing import kinds, values_of

if TYPE_CHECKING:
    from types import ModuleType

EXAMPLES: Final = int(settings().max_examples)  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
FEWER: Final = settings(max_examples=max(EXAMPLES // 10, 1))
MODULES: Final[tuple[ModuleType, ...]] = (
    display,
    exact,
    indicator,
    interval,
    law,
    measure,
    merger,
    numeral,
    period,
    place,
    rollup,
    unit,
)
NAMES: Final[dict[str, object]] = {
    "datetime": dt,
    "Fraction": Fraction,
    "Figure": Figure,
    "Revision": Revision,
    "Status": Status,
    **{name: vars(module)[name] for module in MODULES for name in module.__all__},
}
SUMMARISED: Final = {
    indicator.Findings,
    merger.Concordance,
    merger.Recast,
    place.Gazetteer,
    rollup.Totals,
}
"""Containers have a one-line summary as repr."""
EVALUATED: Final = [kind for kind in kinds() if kind in NAMES.values() and kind not in SUMMARISED]
ENUMS: Final = [
    kind for kind in NAMES.values() if isinstance(kind, type) and issubclass(kind, Enum)
]


@pytest.mark.parametrize("kind", EVALUATED, ids=lambda kind: kind.__name__)
@FEWER
@given(data=st.data())
def test_a_repr_can_be_evaluated(kind: type[object], data: st.DataObject) -> None:
    """What is shown is what one would type, and says all there is."""
    value = data.draw(values_of(kind))
    again = eval(repr(value), dict(NAMES))
    assert again == value
    assert type(again) is kind


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_the_repr_of_a_member_can_be_evaluated(kind: type[Enum]) -> None:
    """It is the member itself."""
    assert list(kind) == [eval(repr(member), dict(NAMES)) for member in kind]


def test_the_everyday_values_are_among_them() -> None:
    """A type that loses its strategy is missed here."""
    assert {
        "Change",
        "Citation",
        "Document",
        "HalfYear",
        "InForce",
        "Interval",
        "Label",
        "Missing",
        "Numeral",
        "Place",
        "PointChange",
        "Ratio",
        "SchoolYear",
        "Span",
        "Year",
    } <= {kind.__name__ for kind in EVALUATED}

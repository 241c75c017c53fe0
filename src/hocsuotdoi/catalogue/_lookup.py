"""Finding standard measures and indicators by their ids, as they come from outside."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeVar

from hocsuotdoi._internal.check import instance
from hocsuotdoi.catalogue import _attainment, _measures, _programme, _society, _standards, _titles
from hocsuotdoi.errors import Code, UnknownName
from hocsuotdoi.indicator import Indicator
from hocsuotdoi.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping

_T = TypeVar("_T")

MEASURES: Final = tuple(
    value
    for module in (_measures, _standards, _programme)
    for value in vars(module).values()
    if isinstance(value, Measure)
)
"""Every standard measure."""
INDICATORS: Final = tuple(
    value
    for module in (_titles, _society, _attainment, _programme)
    for value in vars(module).values()
    if isinstance(value, Indicator)
)
"""Every standard indicator."""
_MEASURE_OF: Final = {one.id: one for one in MEASURES}
_INDICATOR_OF: Final = {one.id: one for one in INDICATORS}


def measure(id_: str) -> Measure:
    """Return the standard measure with an id.

    Raises:
        UnknownName: There is none; the hint names those that look alike.

        >>> measure("households").label.vi
        'Tổng số gia đình'
    """
    return _found(_MEASURE_OF, id_, "measure")


def indicator(id_: str) -> Indicator:
    """Return the standard indicator with an id.

    Raises:
        UnknownName: There is none; the hint names those that look alike.

        >>> indicator("member-share").base.id
        'population'
    """
    return _found(_INDICATOR_OF, id_, "indicator")


def _found(known: Mapping[str, _T], id_: str, kind: str) -> _T:
    found = known.get(instance(id_, str, where=f"catalogue.{kind}"))
    if found is not None:
        return found
    alike = get_close_matches(id_[:100], known, n=3)
    hint = f"did you mean {' or '.join(map(repr, alike))}?" if alike else ""
    raise UnknownName(
        Code.UNKNOWN_NAME,
        expected=f"the id of a standard {kind}",
        got=id_,
        where=f"catalogue.{kind}",
        hint=hint or f"catalogue.{kind.upper()}S lists them all",
    )

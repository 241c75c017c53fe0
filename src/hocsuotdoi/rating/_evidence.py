"""Evidence: what is known of a unit when it is judged."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar, cast

import attrs

from hocsuotdoi._internal.check import instance, several, whole_number
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.criteria import Area
from hocsuotdoi.criteria._rules import plain
from hocsuotdoi.errors import Code, Conflict, HocSuotDoiError, InvalidValue, WrongType
from hocsuotdoi.exact import Change, Missing, PointChange, Ratio
from hocsuotdoi.interval import Interval
from hocsuotdoi.period import Year

if TYPE_CHECKING:
    from collections.abc import Iterable

Mark = int | Fraction | Decimal
"""Points, exactly: 8 or Decimal("7.5"); never a float."""

Given = bool | Mark | Ratio | Interval | Change | PointChange | Missing
"""What can be said of an item: met or not, points, a share, a change on last year, or nothing."""

_MARK: Final = (int, Decimal, Fraction)
_FIGURE: Final = (bool, Ratio, Interval, Change, PointChange, Missing)
GIVEN: Final = (*_FIGURE, *_MARK)  # a Fraction last: to ask whether something is one is slow
_T = TypeVar("_T")
_Pairs = tuple[tuple[str, _T], ...]


@attrs.frozen
class Held:
    """A title or standard that was judged before.

    Attributes:
        scheme: Which one, as *pack/scheme*: ``cp-20-2014/literacy-commune``.
        level: The level held, 1 where the title has none; 0 when it was judged and not reached.
        year: The year it was judged for; None when not stated.
        digest: The seal of the rules it was judged by; empty when not stated.
    """

    scheme: str
    level: int = 1
    year: Year | None = attrs.field(default=None, kw_only=True)
    digest: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        if not instance(self.scheme, str, where="Held.scheme"):
            raise InvalidValue(
                Code.EMPTY, expected="pack/scheme", got=self.scheme, where="Held.scheme"
            )
        whole_number(self.level, where="Held.level")
        if self.year is not None:
            instance(self.year, Year, where="Held.year")
        instance(self.digest, str, where="Held.digest")


def _listed(values: Mapping[str, _T] | Iterable[tuple[str, _T]]) -> list[tuple[str, _T]]:
    if _is_mapping(values):
        return [*cast("Mapping[str, _T]", values).items()]
    return [*cast("Iterable[tuple[str, _T]]", values)]


def _is_mapping(values: object) -> bool:
    return isinstance(values, Mapping)


def _pairs(values: Mapping[str, _T] | Iterable[tuple[str, _T]], where: str) -> _Pairs[_T]:
    """Return the entries in one order, so that the order given never matters."""
    try:
        listed = _listed(values)
        named = {nfc(instance(key, str, where=where)): value for key, value in listed}
    except HocSuotDoiError:
        raise
    except (TypeError, ValueError):
        raise WrongType(
            Code.WRONG_TYPE, expected="a mapping, or pairs with names", got=values, where=where
        ) from None
    if len(named) < len(listed):
        raise Conflict(Code.FIGURES_DISAGREE, expected="each name once", got=listed, where=where)
    return tuple(sorted(named.items(), key=_name))


def _name(pair: tuple[str, object]) -> str:
    return pair[0]


# A converter of one type each: type checkers cannot see through a generic one.
def _items(values: Mapping[str, Given] | Iterable[tuple[str, Given]]) -> _Pairs[Given]:
    return _pairs(values, "Evidence.items")


def _marks(values: Mapping[str, Mark] | Iterable[tuple[str, Mark]]) -> _Pairs[Mark]:
    return _pairs(values, "Evidence.criteria")


def _traits(values: Mapping[str, bool] | Iterable[tuple[str, bool]]) -> _Pairs[bool]:
    return _pairs(values, "Evidence.traits")


def _held(values: Iterable[Held]) -> tuple[Held, ...]:
    """Return what was judged before, each once, in one order."""
    held = several(values, where="Evidence.held")
    found = {instance(one, Held, where="Evidence.held") for one in held}
    return tuple(sorted(found, key=_by_scheme))


def _by_scheme(held: Held) -> tuple[str, int, int, str]:
    return held.scheme, held.level, held.year.number if held.year else 0, held.digest


def mark(value: object, *, where: str) -> int | Fraction:
    """Return points as an exact number; refuse floats, NaN and negative numbers."""
    if type(value) is int and value >= 0:
        return value
    if isinstance(value, bool) or not isinstance(value, _MARK):
        raise WrongType(
            Code.WRONG_TYPE,
            expected="points as an int, a Fraction or a Decimal",
            got=value,
            where=where,
            hint='pass Decimal("7.5"), not 7.5' if isinstance(value, float) else "",
        )
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvalidValue(Code.NOT_A_NUMERAL, expected="a finite number", got=value, where=where)
    points = plain(Fraction(value))
    if points < 0:
        raise InvalidValue(
            Code.NEGATIVE_COUNT, expected="at least 0 points", got=value, where=where
        )
    return points


@attrs.frozen
class Evidence:
    """What is known of a unit, for the year it is judged for.

    Attributes:
        assessed: The year judged: its data, not the day of the decision.
        items: What is known of each item, by the item's number.
        criteria: Points of whole criteria, where items are not told apart.
        total: Points in all, where criteria are not told apart.
        area: The class of areas the unit lies in, ``Area.GENERAL`` for none of them; None when that
            is not stated, so that a bar that differs by area may leave the item open.
        held: Titles and standards judged before, each once.
        traits: Whether the unit is of a kind that some items ask of:
            ``{"public-preschool": True}``.

        >>> Evidence(assessed=Year(2024), items={"1.1": 8}).items
        (('1.1', 8),)
    """

    assessed: Year
    items: _Pairs[Given] = attrs.field(default=(), converter=_items)
    criteria: _Pairs[Mark] = attrs.field(default=(), converter=_marks)
    total: Mark | None = None
    area: Area | None = None
    held: tuple[Held, ...] = attrs.field(default=(), converter=_held)
    traits: _Pairs[bool] = attrs.field(default=(), converter=_traits)

    def __attrs_post_init__(self) -> None:
        """Check every entry."""
        instance(self.assessed, Year, where="Evidence.assessed")
        for id_, given in self.items:
            if isinstance(given, _FIGURE):
                continue
            where = f"Evidence.items[{id_!r}]"
            if isinstance(given, (*_MARK, float)):
                mark(given, where=where)
            else:
                instance(given, GIVEN, where=where, expected="evidence")
        for id_, points in self.criteria:
            mark(points, where=f"Evidence.criteria[{id_!r}]")
        if self.total is not None:
            mark(self.total, where="Evidence.total")
        if self.area is not None:
            instance(self.area, Area, where="Evidence.area")
        self._check_held()
        for trait, is_so in self.traits:
            instance(is_so, bool, where=f"Evidence.traits[{trait!r}]")

    def _check_held(self) -> None:
        """Refuse a title that is held twice, or from a year still to come."""
        for one, other in pairwise(self.held):
            if one.scheme == other.scheme:
                raise Conflict(
                    Code.FIGURES_DISAGREE,
                    expected=f"{one.scheme} held once",
                    got=(one, other),
                    where="Evidence.held",
                )
        for one in self.held:
            if one.year is not None and one.year > self.assessed:
                raise InvalidValue(
                    Code.OUT_OF_RANGE,
                    expected=f"a title judged for a year up to {self.assessed.number}",
                    got=one,
                    where="Evidence.held",
                )

    def has_trait(self, id_: str) -> bool | None:
        """Return whether the unit has a trait; None when that is not known."""
        for trait, is_so in self.traits:
            if trait == id_:
                return is_so
        return None

    def title(self, scheme: str) -> Held | None:
        """Return what is held of a title, named as *pack/scheme*; None when nothing is known."""
        for one in self.held:
            if one.scheme == scheme:
                return one
        return None

"""The checks that the parts of a pack share."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeVar

from hocsuotdoi._internal.check import exact_number, instance, whole_number
from hocsuotdoi.errors import Code, InvalidValue, WrongType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

_T = TypeVar("_T")
_TWO: Final = 2
_LONGEST: Final = 40


def a_name(value: object, *, where: str) -> str:
    """Return ``value`` if it is a text that is not empty."""
    name = instance(value, str, where=where)
    if not name:
        raise InvalidValue(Code.EMPTY, expected="a name", got=value, where=where)
    return name


def each(
    values: tuple[_T, ...], kind: type[_T] | tuple[type[_T], ...], *, where: str, expected: str = ""
) -> tuple[_T, ...]:
    """Return ``values`` if it is a tuple of one kind."""
    instance(values, tuple, where=where)
    for member in values:
        instance(member, kind, where=where, expected=expected)
    return values


def by_level(values: tuple[tuple[int, _T], ...], kind: type[_T], *, where: str) -> None:
    """Refuse what is no tuple of pairs: a level, and what belongs to it."""
    instance(values, tuple, where=where)
    for pair in values:
        if type(pair) is not tuple or len(pair) != _TWO:
            raise WrongType(
                Code.WRONG_TYPE,
                expected=f"pairs of level and {kind.__name__}",
                got=pair,
                where=where,
            )
        level, one = pair
        if type(level) is int and level >= 0 and isinstance(one, kind):
            continue  # asked here, as a rating makes many
        whole_number(level, where=where)
        instance(one, kind, where=where)


def distinct(values: Sequence[object], *, where: str) -> None:
    """Refuse values of which one comes twice."""
    if len(set(values)) < len(values):
        raise InvalidValue(Code.MALFORMED, expected="each one once", got=values, where=where)


def share(value: object, *, where: str) -> None:
    """Refuse what is no share of a whole."""
    if not 0 <= exact_number(value, where=where) <= 1:
        raise InvalidValue(
            Code.OUT_OF_RANGE, expected="a share from 0 to 1", got=value, where=where
        )


def most_points(value: object, *, where: str) -> int | Fraction:
    """Return ``value`` if so many points can be the most."""
    points = exact_number(value, where=where)
    if points <= 0:
        raise InvalidValue(Code.OUT_OF_RANGE, expected="more than 0 points", got=value, where=where)
    return points


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint with the known names that look alike; empty when none does."""
    alike = get_close_matches(name[:_LONGEST], sorted(known), n=3)
    return f"did you mean {' or '.join(map(repr, alike))}?" if alike else ""

"""The checks every constructor shares: one wording for one mistake."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from hocsuotdoi.errors import Code, InvalidValue, WrongType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_T = TypeVar("_T")


def whole_number(value: object, *, where: str, least: int = 0) -> int:
    """Return ``value`` if it is an int of at least ``least``; refuse bool, float and text."""
    if type(value) is not int:
        raise WrongType(
            Code.WRONG_TYPE, expected="a whole number", got=value, where=where, hint=_hint(value)
        )
    if value < least:
        code = Code.NEGATIVE_COUNT if value < 0 else Code.OUT_OF_RANGE
        raise InvalidValue(
            code, expected=f"a whole number of at least {least}", got=value, where=where
        )
    return value


def exact_number(value: object, *, where: str) -> int | Fraction:
    """Return ``value`` if it is an int or a Fraction: the only numbers computed with."""
    if type(value) is int or isinstance(value, Fraction):
        return value
    raise WrongType(
        Code.WRONG_TYPE, expected="an int or a Fraction", got=value, where=where, hint=_hint(value)
    )


def instance(
    value: object, kind: type[_T] | tuple[type[_T], ...], *, where: str, expected: str = ""
) -> _T:
    """Return ``value`` if it is an instance of ``kind``."""
    if isinstance(value, kind):
        return value
    raise WrongType(Code.WRONG_TYPE, expected=expected or _a(kind), got=value, where=where)


def identifier(value: object, *, where: str) -> str:
    """Return ``value`` if it can name a thing in programs: ASCII, without spaces, not empty."""
    name = instance(value, str, where=where)
    if not name:
        raise InvalidValue(Code.EMPTY, expected="a name", got=value, where=where)
    if not name.isascii() or not name.isprintable() or " " in name:
        raise InvalidValue(
            Code.MALFORMED, expected="an ASCII name without spaces", got=value, where=where
        )
    return name


def several(values: Iterable[_T], *, where: str) -> Iterator[_T]:
    """Return an iterator over ``values`` if there is one."""
    try:
        return iter(values)
    except TypeError:
        raise WrongType(
            Code.WRONG_TYPE, expected="several values", got=values, where=where
        ) from None


def _a(kind: type | tuple[type, ...]) -> str:
    """Return the name of a type after its article; callers name what several types are."""
    if isinstance(kind, tuple):
        return ""
    return f"{'an' if kind.__name__[0] in 'AEIO' else 'a'} {kind.__name__}"


def _hint(value: object) -> str:
    if isinstance(value, bool):
        return "True and False are not counts"
    if isinstance(value, float):
        return "a float is not exact: pass the int that was counted"
    if isinstance(value, str):
        return "read text with hocsuotdoi.numeral.read first"
    if value is None:
        return "say why it is absent with Missing(MissingReason.NOT_REPORTED)"
    return "convert it with int() if it is a whole number of another library"

"""Every error this library raises: one root, one leaf per thing the caller can do about it.

A message says what was expected, what was given, where, and what to pass instead. Programs read the
fields and the stable ``code``; the wording may change.

    >>> from hocsuotdoi import Ratio
    >>> Ratio(1564.0, 2263)
    Traceback (most recent call last):
    ...
    hocsuotdoi.errors.WrongType: expected a whole number, got 1564.0 in Ratio.part; ...
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import attrs

__all__ = [
    "Code",
    "Conflict",
    "HocSuotDoiError",
    "InvalidPack",
    "InvalidValue",
    "NotComparable",
    "Problem",
    "UnknownName",
    "Unreadable",
    "WrongType",
]

_LONGEST_SHOWN: Final = 80


class Code(StrEnum):
    """Stable names of what can go wrong; each has its section in the documentation."""

    AMBIGUOUS = "ambiguous"
    BASE_BELOW_ONE = "base-below-one"
    CONTROL_CHARACTER = "control-character"
    DATE_OUTSIDE_PERIOD = "date-outside-period"
    DIFFERENT_BASES = "different-bases"
    DIFFERENT_KINDS = "different-kinds"
    EMPTY = "empty"
    FIGURES_DISAGREE = "figures-disagree"
    FOREIGN_LETTERS = "foreign-letters"
    INVALID_PACK = "invalid-pack"
    MALFORMED = "malformed"
    NEGATIVE_COUNT = "negative-count"
    NOT_A_NUMERAL = "not-a-numeral"
    OUT_OF_RANGE = "out-of-range"
    OUT_OF_VALIDITY = "out-of-validity"
    PART_EXCEEDS_WHOLE = "part-exceeds-whole"
    PLACES_DIFFER = "places-differ"
    TOO_LONG = "too-long"
    UNKNOWN_LANGUAGE = "unknown-language"
    UNKNOWN_NAME = "unknown-name"
    WRONG_TYPE = "wrong-type"


class HocSuotDoiError(Exception):
    """The root of all errors of this library.

    Attributes:
        code: The stable name of what went wrong.
        expected: What should have been given.
        got: The value that was given, itself.
        where: The parameter, field or place concerned; empty when it is plain.
        hint: What to pass or do instead; empty when ``expected`` says it.
    """

    def __init__(
        self, code: Code, *, expected: str, got: object, where: str = "", hint: str = ""
    ) -> None:
        """Keep the fields and compose the message from them."""
        self.code = code
        self.expected = expected
        self.got = got
        self.where = where
        self.hint = hint
        super().__init__(code)

    def __str__(self) -> str:
        """Return the message: expected, got, where, hint."""
        where = f" in {self.where}" if self.where else ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"expected {self.expected}, got {shown(self.got)}{where}{hint}"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by fields, so that an error crosses processes whole."""
        return _rebuild, (type(self), self.code, vars(self))


class WrongType(HocSuotDoiError, TypeError):
    """A value of another type is needed: convert it before you pass it."""


class InvalidValue(HocSuotDoiError, ValueError):
    """The type is right, the value cannot be: correct the value."""


class UnknownName(HocSuotDoiError, LookupError):
    """No such measure, indicator, language or document: use one of the known names."""


class Conflict(HocSuotDoiError, ValueError):
    """Two statements contradict each other: decide which one holds."""


class NotComparable(HocSuotDoiError, TypeError):
    """Two results do not share base, unit or kind: compare others, or compare their parts."""


class Unreadable(HocSuotDoiError, ValueError):
    """Text from outside could not be read as what it should be: correct the text."""


@attrs.frozen
class Problem:
    """One thing wrong in files from outside.

    Attributes:
        file: The file it is in.
        path: Where in the file: tables by their id or number, joined by ``/``; empty for the file.
        value: What stands there; None when nothing does.
        expected: What should stand there.
        hint: What to write or do instead; empty when ``expected`` says it.
    """

    file: str
    path: str
    value: object
    expected: str
    hint: str = ""

    def __str__(self) -> str:
        """Return it in one line: file, path, expected, got, hint."""
        where = f"{self.file}: {self.path}" if self.path else self.file
        got = "nothing" if self.value is None else shown(self.value)
        hint = f"; {self.hint}" if self.hint else ""
        return f"{where}: expected {self.expected}, got {got}{hint}"


class InvalidPack(HocSuotDoiError, ValueError):
    """The files of a pack are not as they must be: correct every problem listed.

    Attributes:
        problems: All of them, in the order of the files.
    """

    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, problems: tuple[Problem, ...], *, where: str) -> InvalidPack:
        """Return the one error that lists all problems of a pack."""
        some = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        error = cls(Code.INVALID_PACK, expected="a pack without problems", got=some, where=where)
        error.problems = problems
        return error

    def __str__(self) -> str:
        """Return the message, then one line for each problem."""
        return "\n  ".join([f"{super().__str__()}:", *map(str, self.problems)])


def shown(value: object) -> str:
    """Return the repr of any value for a message: short, and whatever the value does."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - a hostile or huge value must not hide the error about it
        return f"a value of type {type(value).__name__}"
    if len(text) <= _LONGEST_SHOWN:
        return text
    return f"{text[: _LONGEST_SHOWN - 1]}… ({len(text)} characters)"


def _rebuild(kind: type[HocSuotDoiError], code: Code, fields: dict[str, object]) -> HocSuotDoiError:
    error = kind(code, expected="", got=None)
    vars(error).update(fields)
    return error

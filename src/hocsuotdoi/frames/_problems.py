"""Bad rows: told at once where the rows are at hand, marked where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code, Conflict, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.frames._engine import is_absent, is_eager
from hocsuotdoi.frames._whole import MOST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hocsuotdoi.frames._engine import Frame

PROBLEM: Final = "problem"
"""The column that holds the code of what is wrong with a row; absent where nothing is."""

_SHOWN: Final = 3
_LEAVES: Final[dict[Code, type[HocSuotDoiError]]] = {
    Code.FIGURES_DISAGREE: Conflict,
    Code.UNKNOWN_NAME: UnknownName,
    Code.WRONG_TYPE: WrongType,
}

Fault = tuple[nw.Expr, Code]
"""When a row is at fault, and by which code."""


def marked(faults: Sequence[Fault], *, before: bool = False) -> nw.Expr:
    """Return the code of the first fault of each row, as text; absent where there is none.

    Args:
        faults: What to look for, in order; a condition that is absent is no fault.
        before: Whether the frame has a column of problems already, which come first.
    """
    (condition, code), *others = faults
    if before:
        found = nw.when(~nw.col(PROBLEM).is_null()).then(nw.col(PROBLEM))
        others = [(condition, code), *others]
    else:
        found = nw.when(condition).then(nw.lit(code.value))
    for other, its_code in others:
        found = found.when(other).then(nw.lit(its_code.value))
    return found.otherwise(nw.lit(None, nw.String)).alias(PROBLEM)


def settled(
    frame: Frame,
    *,
    where: str,
    expected: dict[Code, str],
    shown: Sequence[str] = (),
    counts: Sequence[str] = (),
) -> Frame:
    """Return a frame whose problems are told: an eager one without the column, or an error.

    Args:
        frame: A frame with a column of problems.
        where: The operation and its columns, for the message.
        expected: What each code asks for.
        shown: The columns that show a row; all when empty.
        counts: Columns that show a row too where their count cannot be one.

    Raises:
        HocSuotDoiError: A row of an eager frame is at fault.
    """
    if not is_eager(frame):
        return frame
    bad = cast("nw.DataFrame[Any]", frame.filter(~nw.col(PROBLEM).is_null()))
    if len(bad):
        _refuse(bad, where, expected, shown, counts)
    return frame.drop(PROBLEM)


def _refuse(
    bad: nw.DataFrame[Any],
    where: str,
    expected: dict[Code, str],
    shown: Sequence[str],
    counts: Sequence[str],
) -> NoReturn:
    told = str(bad[PROBLEM].to_list()[0])
    if told not in {one.value for one in Code}:
        raise InvalidValue(
            Code.MALFORMED,
            expected=f"codes of problems in the column {PROBLEM!r}, as lazy answers have it",
            got=told,
            where=where,
            hint="rename a column of your own first",
        )
    code = Code(told)
    alike = bad.filter(nw.col(PROBLEM) == code.value)
    columns = [*(shown or [name for name in bad.columns if name != PROBLEM])]
    rows = alike.select(*columns, *(name for name in counts if name not in columns)).head(_SHOWN)
    first, *others = (_row(row, columns) for row in rows.rows(named=True))
    also = f"also {'; '.join(others)}; " if others else ""
    plural = "s" if len(bad) > 1 else ""
    raise _LEAVES.get(code, InvalidValue)(
        code,
        expected=expected.get(code, "rows without a fault"),
        got=Faulty(first, bad.to_native()),
        where=f"{where}, {len(bad)} row{plural} at fault",
        hint=f"{also}error.got.rows holds every row at fault",
    )


def _row(row: Mapping[str, Any], columns: Sequence[str]) -> str:
    """Return a row in words: some columns always, others where their count cannot be one."""
    told = [name for name in row if name in columns or _is_no_count(row[name])]
    return ", ".join(f"{name} {row[name]!r}" for name in told)


def _is_no_count(value: Any) -> bool:  # noqa: ANN401 - an engine's own kind of number
    return not is_absent(value) and bool(value < 0 or value > MOST or value != value // 1)


@attrs.frozen(eq=False, repr=False)
class Faulty:
    """What an error about rows got.

    Attributes:
        first: The first row at fault in words.
        rows: All rows at fault, with the code of what is wrong in a column ``problem``: a frame of
            the caller's kind.
    """

    first: str
    rows: object

    def __repr__(self) -> str:
        """Return the first row, for messages."""
        return self.first

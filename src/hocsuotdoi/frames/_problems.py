"""Bad rows: told at once where the rows are at hand, marked where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code, Conflict, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.frames._engine import is_eager

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    frame: Frame, *, where: str, expected: dict[Code, str], shown: Sequence[str] = ()
) -> Frame:
    """Return a frame whose problems are told: an eager one without the column, or an error.

    Args:
        frame: A frame with a column of problems.
        where: The operation and its columns, for the message.
        expected: What each code asks for.
        shown: The columns that show a row; all when empty.

    Raises:
        HocSuotDoiError: A row of an eager frame is at fault.
    """
    if not is_eager(frame):
        return frame
    bad = cast("nw.DataFrame[Any]", frame.filter(~nw.col(PROBLEM).is_null()))
    if len(bad):
        _refuse(bad, where, expected, shown)
    return frame.drop(PROBLEM)


def _refuse(
    bad: nw.DataFrame[Any], where: str, expected: dict[Code, str], shown: Sequence[str]
) -> NoReturn:
    code = Code(str(bad[PROBLEM].to_list()[0]))
    alike = bad.filter(nw.col(PROBLEM) == code.value)
    columns = [*(shown or [name for name in bad.columns if name != PROBLEM])]
    rows = [
        dict(zip(columns, row, strict=True)) for row in alike.select(columns).head(_SHOWN).rows()
    ]
    others = len(bad) - len(rows)
    listed = "; ".join(
        ", ".join(f"{name} {value!r}" for name, value in row.items()) for row in rows
    )
    more = f" and {others} more rows at fault" if others else ""
    raise _LEAVES.get(code, InvalidValue)(
        code,
        expected=expected.get(code, "rows without a fault"),
        got=rows[0] if len(rows) == 1 else rows,
        where=f"{where}: {listed}{more}",
        hint="frames.problems(df) returns every row at fault",
    )

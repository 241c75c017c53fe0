"""Answers beside a caller's columns, which are set aside so that none of ours has their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code
from hocsuotdoi.frames._engine import beside, steady
from hocsuotdoi.frames._problems import PROBLEM, marked, settled
from hocsuotdoi.frames._whole import MOST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.frames._problems import Fault

_MARK: Final = "="  # before the name of a column of the caller: ours begin with "_"


def set_aside(frame: Frame, taken: Mapping[str, nw.Expr]) -> Frame:
    """Return the caller's columns under names that are not ours, and what is taken from them."""
    names = frame.collect_schema().names()
    return steady(
        frame.select(
            *(nw.col(name).alias(_MARK + name) for name in names if name != PROBLEM),
            *(expression.alias(name) for name, expression in taken.items()),
            *([nw.col(PROBLEM)] if PROBLEM in names else []),
        )
    )


def counted(frame: Frame, counts: Sequence[str], faults: Sequence[Fault] = ()) -> Frame:
    """Return a frame whose counts are whole numbers of 64 bits, with what is wrong with each row.

    Args:
        frame: A frame whose columns were set aside.
        counts: Columns of whole numbers that must be from 0 to MOST; others become absent.
        faults: What else to look for, after what is wrong with counts.
    """
    found: list[Fault] = []
    for name in counts:
        found.append((nw.col(name) < 0, Code.NEGATIVE_COUNT))
        found.append((nw.col(name) > MOST, Code.OUT_OF_RANGE))
    before = PROBLEM in frame.collect_schema().names()
    return frame.with_columns(marked([*found, *faults], before=before)).with_columns(
        nw.when((nw.col(name) >= 0) & (nw.col(name) <= MOST))
        .then(nw.col(name))
        .cast(nw.Int64)
        .alias(name)
        for name in counts
    )


def answered(
    df: object,
    frame: Frame,
    *,
    adds: Mapping[str, nw.Expr],
    where: str,
    expected: Mapping[Code, str],
    shown: Sequence[str],
) -> object:
    """Return the caller's columns as they were named, and those that the answer adds.

    Args:
        df: The caller's frame.
        frame: The frame whose columns were set aside, with a column of problems.
        adds: The columns of the answer.
        where: The operation, for messages.
        expected: What each code asks for.
        shown: The caller's columns that show a row at fault.

    Raises:
        HocSuotDoiError: A row of an eager frame is at fault.
    """
    theirs = [one for one in frame.collect_schema().names() if one.startswith(_MARK)]
    found = frame.select(
        *(nw.col(name).alias(name.removeprefix(_MARK)) for name in theirs),
        *(expression.alias(name) for name, expression in adds.items()),
        nw.col(PROBLEM),
    )
    found = settled(found, where=where, expected=dict(expected), shown=shown)
    return beside(df, found, [*adds])

"""Status letters of figures that were added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import narwhals.stable.v2 as nw

from hocsuotdoi.figure import Status
from hocsuotdoi.frames._figures import STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTED: Final = (Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL)
"""The letters that figures may bring along."""


def noted(counted: nw.Expr) -> list[nw.Expr]:
    """Return one column for each letter, named after it: the letter where a figure has it."""
    return [
        nw.when(nw.col(STATUS).str.contains(one.value, literal=True) & counted)
        .then(nw.lit(one.value))
        .alias(one.name)
        for one in NOTED
    ]


def united(
    nothing: nw.Expr, own: nw.Expr, more: Mapping[Status, nw.Expr], *, has_status: bool
) -> nw.Expr:
    """Return the letters of a sum, in order; M where there is no count.

    Args:
        nothing: Whether there is no count.
        own: Whether its letters stand all the same, as it is one figure to which nothing is added.
        more: What else is to be known of the sum: texts, absent where it is not so.
        has_status: Whether the columns of ``noted`` are there.
    """
    empty, missing = nw.lit(""), nw.lit(Status.MISSING.value)
    parts: list[nw.Expr] = []
    for one in NOTED:
        told = [nw.col(one.name)] if has_status else []
        told += [more[one]] if one in more else []
        if told:
            parts.append(nw.coalesce(*told, empty))
    letters = parts[0] if len(parts) == 1 else nw.concat_str(*parts)
    if has_status:
        *before, last = (nw.coalesce(nw.col(one.name), empty) for one in NOTED)
        found = nw.when(nothing & own).then(nw.concat_str(*before, missing, last))
        found = found.when(nothing).then(missing)
    else:
        found = nw.when(nothing).then(missing)
    return found.when(letters == "").then(nw.lit(Status.NORMAL.value)).otherwise(letters)

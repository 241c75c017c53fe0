"""The same definitions over polars, pandas, pyarrow, DuckDB and Spark, with the same digits.

    >>> import polars as pl
    >>> from hocsuotdoi import catalogue, frames
    >>> df = pl.DataFrame(
    ...     {
    ...         "place": ["02", "08"],
    ...         "year": [2024, 2024],
    ...         "learning-families": [138_068, 130_000],
    ...         "households": [187_624, None],
    ...     }
    ... )
    >>> found = frames.compute(df, [catalogue.LEARNING_FAMILY_SHARE])
    >>> found.select("place", "percent", "missing").rows()
    [('02', 73.59, None), ('08', None, 'not-reported')]

The same kind of frame comes out as went in, and what is lazy stays lazy. No engine is imported, and
names load when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if find_spec("narwhals") is None:
    raise ImportError(
        "hocsuotdoi.frames needs narwhals: pip install hocsuotdoi[frames]", name="narwhals"
    )

if TYPE_CHECKING:
    from hocsuotdoi.frames._audit import audit as audit
    from hocsuotdoi.frames._carry import carry as carry
    from hocsuotdoi.frames._columns import Columns as Columns
    from hocsuotdoi.frames._compute import compute as compute
    from hocsuotdoi.frames._convert import figures as figures
    from hocsuotdoi.frames._convert import problems as problems
    from hocsuotdoi.frames._convert import table as table
    from hocsuotdoi.frames._progress import progress as progress
    from hocsuotdoi.frames._rank import rank as rank
    from hocsuotdoi.frames._rate import rate as rate
    from hocsuotdoi.frames._roll_up import roll_up as roll_up
    from hocsuotdoi.frames._shape import long as long
    from hocsuotdoi.frames._shape import wide as wide
    from hocsuotdoi.frames._tally import distribution as distribution
    from hocsuotdoi.frames._tally import holders as holders

__all__ = [
    "Columns",
    "audit",
    "carry",
    "compute",
    "distribution",
    "figures",
    "holders",
    "long",
    "problems",
    "progress",
    "rank",
    "rate",
    "roll_up",
    "table",
    "wide",
]

_HOMES: Final = {
    "Columns": "_columns",
    "audit": "_audit",
    "carry": "_carry",
    "compute": "_compute",
    "distribution": "_tally",
    "figures": "_convert",
    "holders": "_tally",
    "long": "_shape",
    "problems": "_convert",
    "progress": "_progress",
    "rank": "_rank",
    "rate": "_rate",
    "roll_up": "_roll_up",
    "table": "_convert",
    "wide": "_shape",
}


def __getattr__(name: str) -> object:
    """Load a name when it is first used (PEP 562)."""
    if name not in _HOMES:
        message = f"module 'hocsuotdoi.frames' has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(f"hocsuotdoi.frames.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return all public names, loaded or not."""
    return [*__all__]

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
    from hocsuotdoi.frames._columns import Columns as Columns
    from hocsuotdoi.frames._compute import compute as compute
    from hocsuotdoi.frames._convert import figures as figures
    from hocsuotdoi.frames._convert import problems as problems
    from hocsuotdoi.frames._convert import table as table

__all__ = ["Columns", "compute", "figures", "problems", "table"]

_HOMES: Final = {
    "Columns": "_columns",
    "compute": "_compute",
    "figures": "_convert",
    "problems": "_convert",
    "table": "_convert",
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

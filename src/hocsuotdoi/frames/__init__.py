"""The same definitions over polars, pandas, pyarrow, DuckDB and Spark, with the same digits."""

from __future__ import annotations

from importlib import import_module

try:
    import_module("narwhals")  # first of all, so that its absence is explained
except ModuleNotFoundError as _error:
    raise ImportError(
        "hocsuotdoi.frames needs narwhals: pip install hocsuotdoi[frames]", name="narwhals"
    ) from _error

from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._compute import compute
from hocsuotdoi.frames._convert import figures, problems, table

__all__ = ["Columns", "compute", "figures", "problems", "table"]

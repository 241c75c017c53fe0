"""Engines: which frames can be given, and the few things that each does in its own way.

No engine is imported here: what a frame needs is asked of the frame itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi.errors import Code, WrongType

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    Cells = Sequence[str | int | None]
    Schema = Mapping[str, type[nw.String | nw.Int64]]

Frame: TypeAlias = nw.LazyFrame[Any]
"""A frame of any engine, eager ones too: what is used here, both kinds have."""

_SEPARATOR: Final = "\x1f"  # the unit separator of ASCII: no code or id holds one
_ABSENT: Final = "\x1a"  # stands for an absent cell in text that an engine splits
_POLARS, _PANDAS, _ARROW, _DUCKDB, _SPARK = (
    frozenset({nw.Implementation.POLARS}),
    frozenset({nw.Implementation.PANDAS}),
    frozenset({nw.Implementation.PYARROW}),
    frozenset({nw.Implementation.DUCKDB}),
    frozenset({nw.Implementation.PYSPARK, nw.Implementation.PYSPARK_CONNECT}),
)
_KNOWN: Final = _POLARS | _PANDAS | _ARROW | _DUCKDB | _SPARK


def entered(df: object, *, where: str) -> Frame:
    """Return a frame of an engine that is known, to be reckoned with."""
    try:
        frame = nw.from_native(cast("Any", df))
    except TypeError:
        frame = None
    if frame is None or frame.implementation not in _KNOWN:
        raise WrongType(
            Code.WRONG_TYPE,
            expected="a polars, pandas or pyarrow frame, a DuckDB relation or a Spark DataFrame",
            got=type(df).__name__ if frame is None else frame.implementation.value,
            where=where,
        )
    if frame.implementation in _PANDAS:  # an index may name a row twice
        frame = nw.from_native(frame.to_native().reset_index(drop=True))
    return cast("Frame", frame)


def is_eager(frame: Frame) -> bool:
    """Whether the rows are at hand, so that a fault can be told at once."""
    return isinstance(cast("object", frame), nw.DataFrame)


def steady(frame: Frame) -> Frame:
    """Return the frame with columns that can hold what is absent without becoming floats.

    Of pandas: numpy has no integer that is absent, so that a join would turn counts into floats.
    Beside columns of pyarrow all numbers become such columns: the two kinds do not combine.
    """
    if frame.implementation not in _PANDAS:
        return frame
    native = frame.to_native()
    arrow = any(map(_is_arrow, native.dtypes))
    names = _OF_ARROW if arrow else _NULLABLE
    kinds = {
        name: names[dtype.kind].format(dtype.itemsize * 8)
        for name, dtype in native.dtypes.items()
        if dtype.kind in names
        and not _is_arrow(dtype)
        and (arrow or type(dtype).__module__.startswith("numpy"))
    }
    return cast("Frame", nw.from_native(native.astype(kinds))) if kinds else frame


_NULLABLE: Final = {"i": "Int{}", "u": "UInt{}", "f": "Float64", "b": "boolean"}
_OF_ARROW: Final = {
    "i": "int{}[pyarrow]",
    "u": "uint{}[pyarrow]",
    "f": "double[pyarrow]",
    "b": "bool[pyarrow]",
}


def _is_arrow(dtype: object) -> bool:
    return type(dtype).__name__ == "ArrowDtype"


def lookup(like: Frame, columns: Mapping[str, Cells], *, texts: Collection[str] = ()) -> Frame:
    """Return a small table of texts and whole numbers that joins with a frame, lazy as that is.

    Args:
        like: A frame of the engine wanted.
        columns: The cells of each column.
        texts: The columns that hold text although no cell shows it.
    """
    engine = like.implementation
    schema = {
        name: nw.String if name in texts else _dtype(cells) for name, cells in columns.items()
    }
    if engine in _DUCKDB:
        return _in_duckdb(like.to_native(), columns, schema)
    if engine in _SPARK:
        return _in_spark(like.to_native(), columns, schema)
    if engine in _PANDAS:
        return _in_pandas(like, columns, schema)
    table = nw.from_dict(columns, schema, backend=engine)
    return cast("Frame", table if is_eager(like) else table.lazy())


def _dtype(cells: Cells) -> type[nw.String | nw.Int64]:
    return nw.String if any(isinstance(cell, str) for cell in cells) else nw.Int64


def _in_pandas(like: Frame, columns: Mapping[str, Cells], schema: Schema) -> Frame:
    """Return the table with the kind of columns that the frame has: of pyarrow, or nullable."""
    native = like.to_native()
    ours = type(native)({name: [*cells] for name, cells in columns.items()})
    arrow = any("pyarrow" in str(dtype) for dtype in native.dtypes)
    text, number = ("string[pyarrow]", "int64[pyarrow]") if arrow else ("string", "Int64")
    kinds = {name: text if dtype is nw.String else number for name, dtype in schema.items()}
    return cast("Frame", nw.from_native(ours.astype(kinds)))


def _joined(cells: Cells) -> str:
    """Return cells as one text, which an engine splits faster than it parses a list."""
    return _SEPARATOR.join(_ABSENT if cell is None else str(cell) for cell in cells)


def _in_duckdb(native: Any, columns: Mapping[str, Cells], schema: Schema) -> Frame:  # noqa: ANN401
    """Return the table as a query, in the connection of the relation."""
    selected: list[str] = []
    for name, cells in columns.items():
        kind = "varchar" if schema[name] is nw.String else "bigint"
        text = _joined(cells).replace("'", "''")
        parts = f"unnest(string_split('{text}', chr({ord(_SEPARATOR)})))"
        selected.append(f'try_cast(nullif({parts}, chr({ord(_ABSENT)})) as {kind}) as "{name}"')
    table = native.query("_", f"select {', '.join(selected)}")
    return cast("Frame", nw.from_native(table if _has_rows(columns) else table.limit(0)))


def _in_spark(native: Any, columns: Mapping[str, Cells], schema: Schema) -> Frame:  # noqa: ANN401
    """Return the table as a query, in the session of the frame: no row passes through Python."""
    zipped: list[str] = []
    for name, cells in columns.items():
        kind = "string" if schema[name] is nw.String else "bigint"
        text = _joined(cells).replace("\\", "\\\\").replace("'", "\\'")
        one = f"try_cast(nullif(x, '\\u{ord(_ABSENT):04x}') as {kind})"
        parts = f"split('{text}', '\\u{ord(_SEPARATOR):04x}')"
        zipped.append(f"transform({parts}, x -> {one})")
    names = ", ".join(f"`{name}`" for name in columns)
    rows = f"inline(arrays_zip({', '.join(zipped)})) as ({names})"
    table = native.sparkSession.range(1).selectExpr(rows)
    return cast("Frame", nw.from_native(table if _has_rows(columns) else table.limit(0)))


def _has_rows(columns: Mapping[str, Cells]) -> bool:
    """Whether there is a row: nothing, split, gives one empty text."""
    return any(len(cells) for cells in columns.values())


def in_polars(frame: Frame) -> bool:
    """Whether polars computes the frame."""
    return frame.implementation in _POLARS


def has_numbers(frame: Frame, name: str) -> bool:
    """Whether a column of pandas has categories that are numbers, although it reads as text."""
    if frame.implementation not in _PANDAS:
        return False
    categories = getattr(frame.to_native()[name].dtype, "categories", None)
    return categories is not None and categories.dtype.kind in "iuf"


def in_pyarrow(frame: Frame) -> bool:
    """Whether pyarrow computes the frame."""
    return frame.implementation in _ARROW


def in_duckdb(frame: Frame) -> bool:
    """Whether DuckDB computes the frame."""
    return frame.implementation in _DUCKDB


def in_spark(frame: Frame) -> bool:
    """Whether Spark computes the frame."""
    return frame.implementation in _SPARK


def with_sql(frame: Frame, into: str, expression: str) -> Frame:
    """Add a column that Spark, or DuckDB, works out of an expression of its SQL."""
    native = frame.to_native()
    if in_spark(frame):
        return cast("Frame", nw.from_native(native.selectExpr("*", f"{expression} as `{into}`")))
    return cast("Frame", nw.from_native(native.project(f'*, {expression} as "{into}"')))


def spread(frame: Frame, kept: Sequence[str], rows: Sequence[Mapping[str, Cell]]) -> Frame:
    """Return several rows for each row, in one pass: engines that plan would go over a frame anew.

    Args:
        frame: Any frame.
        kept: The columns that each of the rows has.
        rows: What each of them has besides, all under the same names: a text, a number, nothing, or
            what is taken from a column.
    """
    if in_duckdb(frame):
        found = ", ".join(f"{{{_fields(row, ': ')}}}" for row in rows)
        keys = ", ".join(f'"{name}"' for name in kept)
        each = frame.to_native().project(f"{keys}, unnest([{found}], max_depth := 2)")
        return cast("Frame", nw.from_native(each))
    if in_spark(frame):
        found = ", ".join(f"struct({_fields(row, ' as ')})" for row in rows)
        keys_ = [f"`{name}`" for name in kept]
        each = frame.to_native().selectExpr(*keys_, f"inline(array({found}))")
        return cast("Frame", nw.from_native(each))
    if is_eager(frame):
        return _spread_at_once(frame, kept, rows)
    return stacked(
        [
            frame.select(*kept, *(_given(cell).alias(name) for name, cell in row.items()))
            for row in rows
        ]
    )


def _spread_at_once(frame: Frame, kept: Sequence[str], rows: Sequence[Mapping[str, Cell]]) -> Frame:
    """Return the same, column by column: an engine is asked once a column, not once a row."""
    ids = [str(number) for number in range(len(rows))]
    taken = [name for name, cell in rows[0].items() if isinstance(cell, Taken)]
    columns: list[Frame] = []
    for name in taken:
        cells = [cast("Taken", row[name]).column for row in rows]
        side_by_side = frame.select(
            *kept, *(nw.col(cell).alias(id_) for cell, id_ in zip(cells, ids, strict=True))
        )
        found = side_by_side.unpivot(on=ids, index=[*kept], variable_name=_NUMBER, value_name=name)
        columns.append(found.select(name) if columns else found)
    together = nw.concat(columns, how="horizontal")  # all have their rows in one order
    told = {name: [row[name] for row in rows] for name in rows[0] if name not in taken}
    texts = [name for name, cells in told.items() if not any(isinstance(c, int) for c in cells)]
    table = lookup(frame, {_NUMBER: ids, **cast("dict[str, Cells]", told)}, texts=texts)
    return together.join(table, on=_NUMBER, how="inner").drop(_NUMBER)


_NUMBER: Final = "_number"


@attrs.frozen
class Taken:
    """A cell that is taken from a column."""

    column: str


Cell: TypeAlias = str | int | Taken | None


def _given(cell: Cell) -> nw.Expr:
    if isinstance(cell, Taken):
        return nw.col(cell.column)
    return nw.lit(cell, nw.Int64 if isinstance(cell, int) else nw.String)


def _fields(row: Mapping[str, Cell], between: str) -> str:
    """Return the cells of a row in SQL, named: of DuckDB before the cell, of Spark after it."""
    told: list[str] = []
    for name, cell in row.items():
        if isinstance(cell, Taken):
            value = f'"{cell.column}"' if between == ": " else f"`{cell.column}`"
        elif isinstance(cell, int):
            value = f"cast({cell} as bigint)"
        else:
            text = "null" if cell is None else "'" + cell + "'"  # an id: no quote is in it
            value = f"cast({text} as varchar)" if between == ": " else f"cast({text} as string)"
        told.append(f'"{name}": {value}' if between == ": " else f"{value} as `{name}`")
    return ", ".join(told)


def divided(frame: Frame, into: str, part: str, by: str) -> Frame:
    """Add the whole number of times that one column goes into another; no double is used.

    Args:
        frame: Any frame.
        into: The name of the new column.
        part: A column of whole numbers of at least 0.
        by: A column of whole numbers of at least 1, or absent.
    """
    if in_spark(frame):  # its floor of a quotient would pass through a double
        return with_sql(frame, into, f"`{part}` div `{by}`")
    return frame.with_columns((nw.col(part) // nw.col(by)).alias(into))


def reads_dots(frame: Frame) -> bool:
    """Whether the engine reads a dot in the name of a column as a field of it: Spark does."""
    return frame.implementation in _SPARK


def renamed(frame: Frame, names: Sequence[str]) -> Frame:
    """Return a frame of an engine that reads dots with new names of its columns, in order."""
    return cast("Frame", nw.from_native(frame.to_native().toDF(*names)))


def to_sum(frame: Frame, told: nw.Expr) -> nw.Expr:
    """Return what is told as what the engine adds up: Spark has no sum of True and False."""
    return told.cast(nw.Int8) if frame.implementation in _SPARK else told


def stacked(frames: Sequence[Frame]) -> Frame:
    """Return the rows of several frames with the same columns."""
    return frames[0] if len(frames) == 1 else nw.concat(frames, how="vertical")


def beside(df: object, found: Frame, added: Sequence[str]) -> object:
    """Return a caller's frame with columns of an answer that has its rows, in their order.

    A frame of pandas keeps its index and the kinds of its columns.
    """
    if found.implementation not in _PANDAS:
        return found.to_native()
    theirs, ours = cast("Any", df), found.to_native()
    return theirs.assign(**{name: ours[name].array for name in added})


def native(frame: Frame) -> object:
    """Return the frame as its engine has it; of pandas, with rows numbered anew."""
    found = frame.to_native()
    return found.reset_index(drop=True) if frame.implementation in _PANDAS else found


def is_absent(value: object) -> bool:
    """Whether a cell is empty, however its engine says so: None, NaN, NA or NaT."""
    if value is None or type(value).__name__ in {"NAType", "NaTType"}:
        return True
    return isinstance(value, float) and value != value  # noqa: PLR0124 - only NaN differs from itself

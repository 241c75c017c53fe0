"""The engines: a frame of each is built from columns of Python values, and read back as rows."""

from __future__ import annotations

import _socket
import math
import os
import socket
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar, cast

import attrs
import pytest
from hypothesis import Phase, given, settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hypothesis.strategies import SearchStrategy

    Schema = Mapping[str, "Kind"]
    Table = Mapping[str, Sequence[object]]
    Rows = list[dict[str, object]]

Native: TypeAlias = Any
"""A frame of any engine."""

Kind: TypeAlias = Literal[
    "text", "category", "int8", "int32", "int64", "uint8", "uint64", "float64", "bool", "date"
]
"""What a column holds; an engine without categories holds them as text."""

_KIND_OF: Final[dict[type, Kind]] = {
    str: "text",
    bool: "bool",
    int: "int64",
    float: "float64",
    date: "date",
}


Drawn = TypeVar("Drawn")

# The examples that an engine gets, in percent: to plan and to start takes some of them longer.
_SPEED: Final = {
    "polars": 50,
    "polars-lazy": 20,
    "pandas": 30,
    "pandas-nullable": 30,
    "pandas-pyarrow": 30,
    "pyarrow": 50,
    "duckdb": 8,
    "pyspark": 4,
}


@attrs.frozen(kw_only=True)
class Engine:
    """One engine, and one kind of its frames.

    Attributes:
        name: The engine, and which of its kinds.
        is_lazy: Whether a frame is a plan, of which nothing is known until it is read.
        build: Make a frame of columns and their kinds.
        read: Return the names of a frame's columns, and its rows.
    """

    name: str
    is_lazy: bool
    build: Callable[[Table, Schema], Native]
    read: Callable[[Native], tuple[list[str], Sequence[Sequence[object]]]]

    def frame(self, columns: Table, schema: Schema | None = None) -> Native:
        """Return a frame of columns; a kind that is not given is that of the first cell."""
        given = schema or {}
        kinds: dict[str, Kind] = {
            name: given.get(name, _kind(cells)) for name, cells in columns.items()
        }
        return self.build(columns, kinds)

    def rows(self, native: Native) -> Rows:
        """Return the rows as plain values, ``None`` for null, NaN and NA."""
        names, rows = self.read(native)
        return [dict(zip(names, map(_plain, row), strict=True)) for row in rows]

    def names(self, native: Native) -> list[str]:
        """Return the names of the columns."""
        return self.read(native)[0]

    def holds(self, law: Callable[[Drawn], None], drawn: SearchStrategy[Drawn]) -> None:
        """Check a law on examples: on as many as the profile says, or fewer on a slow engine."""
        most = max(2, settings().max_examples * _SPEED.get(self.name, 100) // 100)
        # to make a failing example smaller takes many more; polars, which is fast, does that
        more = [Phase.shrink] if self.name == "polars" else []
        settings(max_examples=most, phases=[Phase.generate, *more])(given(drawn)(law))()


def _kind(cells: Sequence[object]) -> Kind:
    there = [cell for cell in cells if cell is not None]
    return _KIND_OF[type(there[0])] if there else "text"


def _plain(cell: Any) -> object:  # noqa: ANN401 - whatever an engine has in its cells
    """Return a cell as Python has it."""
    if hasattr(cell, "item"):
        cell = cell.item()
    if cell is None or type(cell).__name__ in {"NAType", "NaTType"}:
        return None
    if isinstance(cell, float) and math.isnan(cell):
        return None
    return cell.date() if isinstance(cell, datetime) else cell


# ── polars ───────────────────────────────────────────────────────────────────────────────────────


def _polars() -> Engine:
    pl = pytest.importorskip("polars")
    kinds = dict(zip(_ALL, [pl.String, pl.Categorical, *_numbers(pl)], strict=True))

    def build(columns: Table, schema: Schema) -> Native:
        return pl.DataFrame(
            dict(columns), schema={name: kinds[kind] for name, kind in schema.items()}
        )

    def read(native: Native) -> tuple[list[str], Sequence[Sequence[object]]]:
        assert isinstance(native, pl.DataFrame)
        return list(native.columns), native.rows()

    return Engine(name="polars", is_lazy=False, build=build, read=read)


def _numbers(pl: Any) -> list[Any]:  # noqa: ANN401 - a module that may be absent
    names = ("Int8", "Int32", "Int64", "UInt8", "UInt64", "Float64", "Boolean", "Date")
    return [getattr(pl, name) for name in names]


_ALL: Final[tuple[Kind, ...]] = (
    "text",
    "category",
    "int8",
    "int32",
    "int64",
    "uint8",
    "uint64",
    "float64",
    "bool",
    "date",
)


def _polars_lazy() -> Engine:
    pl, eager = pytest.importorskip("polars"), _polars()

    def read(native: Native) -> tuple[list[str], Sequence[Sequence[object]]]:
        assert isinstance(native, pl.LazyFrame)
        return eager.read(native.collect())

    def build(columns: Table, schema: Schema) -> Native:
        return eager.build(columns, schema).lazy()

    return Engine(name="polars-lazy", is_lazy=True, build=build, read=read)


# ── pandas ───────────────────────────────────────────────────────────────────────────────────────

_NULLABLE: Final[dict[Kind, str]] = {
    "text": "string",
    "category": "category",
    "int8": "Int8",
    "int32": "Int32",
    "int64": "Int64",
    "uint8": "UInt8",
    "uint64": "UInt64",
    "float64": "Float64",
    "bool": "boolean",
    "date": "datetime64[s]",
}
_ARROW: Final[dict[Kind, str]] = {
    "text": "string",
    "category": "string",
    "int8": "int8",
    "int32": "int32",
    "int64": "int64",
    "uint8": "uint8",
    "uint64": "uint64",
    "float64": "double",
    "bool": "bool",
    "date": "date32[day]",
}


def _numpy(kind: Kind, cells: Sequence[object]) -> str:
    """Return the column of numpy; numpy has no absent whole number: pandas then has its own."""
    if kind == "text":
        return "str"
    if kind in {"category", "date", "float64"} or None in cells:
        return _NULLABLE[kind].replace("Float", "float")
    return kind


def _pandas(name: str, dtype: Callable[[Kind, Sequence[object]], str]) -> Engine:
    pd = pytest.importorskip("pandas")

    def build(columns: Table, schema: Schema) -> Native:
        return pd.DataFrame(
            {
                one: pd.Series(list(cells), dtype=dtype(schema[one], cells))
                for one, cells in columns.items()
            }
        )

    def read(native: Native) -> tuple[list[str], Sequence[Sequence[object]]]:
        assert isinstance(native, pd.DataFrame)
        assert list(range(len(native))) == list(native.index)
        cells = [native[one].astype(object).tolist() for one in native.columns]
        return list(native.columns), list(zip(*cells, strict=True))

    return Engine(name=name, is_lazy=False, build=build, read=read)


# ── pyarrow ──────────────────────────────────────────────────────────────────────────────────────


def _pyarrow() -> Engine:
    pa = pytest.importorskip("pyarrow")

    def build(columns: Table, schema: Schema) -> Native:
        kinds = {one: pa.type_for_alias(_ARROW[kind]) for one, kind in schema.items()}
        for one, kind in schema.items():
            if kind == "category":
                kinds[one] = pa.dictionary(pa.int32(), pa.string())
        return pa.table({one: pa.array(cells, kinds[one]) for one, cells in columns.items()})

    def read(native: Native) -> tuple[list[str], Sequence[Sequence[object]]]:
        assert isinstance(native, pa.Table)
        cells = [column.to_pylist() for column in native.columns]
        return list(native.column_names), list(zip(*cells, strict=True))

    return Engine(name="pyarrow", is_lazy=False, build=build, read=read)


# ── DuckDB and Spark ─────────────────────────────────────────────────────────────────────────────

_SQL: Final[dict[Kind, str]] = {
    "text": "varchar",
    "category": "varchar",
    "int8": "tinyint",
    "int32": "integer",
    "int64": "bigint",
    "uint8": "utinyint",
    "uint64": "ubigint",
    "float64": "double",
    "bool": "boolean",
    "date": "date",
}


def _duckdb() -> Engine:
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()

    def build(columns: Table, schema: Schema) -> Native:
        cells = ", ".join(
            f'unnest(${at}::{_SQL[kind]}[]) as "{name}"'
            for at, (name, kind) in enumerate(schema.items(), start=1)
        )
        return connection.sql(
            f"select {cells}",
            params=[list(columns[name]) for name in schema],
        )

    def read(native: Native) -> tuple[list[str], Sequence[Sequence[object]]]:
        assert isinstance(native, duckdb.DuckDBPyRelation)
        return list(native.columns), native.fetchall()

    return Engine(name="duckdb", is_lazy=True, build=build, read=read)


_JAVA: Final[dict[Kind, str]] = {
    "text": "string",
    "category": "string",
    "int8": "byte",
    "int32": "int",
    "int64": "long",
    "uint8": "short",  # the JVM has no unsigned numbers
    "uint64": "long",
    "float64": "double",
    "bool": "boolean",
    "date": "date",
}


def _pyspark(session: Native) -> Engine:
    sql = pytest.importorskip("pyspark.sql")

    def build(columns: Table, schema: Schema) -> Native:
        kinds = ", ".join(f"`{name}` {_JAVA[kind]}" for name, kind in schema.items())
        cells = [
            [float(cast("float", cell)) if cell is not None else None for cell in columns[name]]
            if kind == "float64"
            else columns[name]
            for name, kind in schema.items()
        ]
        return session.createDataFrame(list(zip(*cells, strict=True)), kinds)

    def read(native: Native) -> tuple[list[str], Sequence[Sequence[object]]]:
        assert isinstance(native, sql.DataFrame)
        return list(native.columns), [tuple(row) for row in native.collect()]

    return Engine(name="pyspark", is_lazy=True, build=build, read=read)


@pytest.fixture(scope="session")
def spark() -> Iterator[Native]:
    """Return the one Spark session of the run; without Spark, what needs it is skipped."""
    sql = pytest.importorskip("pyspark.sql")
    patch = pytest.MonkeyPatch()
    _let_this_machine_connect(patch)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
    }
    builder = sql.SparkSession.builder.master("local[2]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
    patch.undo()


def _let_this_machine_connect(patch: pytest.MonkeyPatch) -> None:
    """Let Python talk to Spark's JVM, over the loop-back address and no other."""

    def connect(self: socket.socket, address: tuple[str, int]) -> None:
        assert address[0] == "127.0.0.1", "no network in tests"
        _socket.socket.connect(self, address)

    def named(host: str, port: int, *others: int) -> object:
        assert host in {"127.0.0.1", "localhost"}, "no network in tests"
        return _socket.getaddrinfo("127.0.0.1", port, *others)

    patch.setattr(socket.socket, "connect", connect)
    patch.setattr(socket, "getaddrinfo", named)


ENGINES: Final = (
    "polars",
    "polars-lazy",
    "pandas",
    "pandas-nullable",
    "pandas-pyarrow",
    "pyarrow",
    "duckdb",
    pytest.param("pyspark", marks=pytest.mark.spark),
)


def _engine(name: str, request: pytest.FixtureRequest) -> Engine:
    match name:
        case "polars":
            return _polars()
        case "polars-lazy":
            return _polars_lazy()
        case "pandas":
            return _pandas(name, _numpy)
        case "pandas-nullable":
            return _pandas(name, lambda kind, _: _NULLABLE[kind])
        case "pandas-pyarrow":
            pytest.importorskip("pyarrow")
            return _pandas(name, lambda kind, _: f"{_ARROW[kind]}[pyarrow]".replace("[day]", ""))
        case "pyarrow":
            return _pyarrow()
        case "duckdb":
            return _duckdb()
        case _:
            return _pyspark(request.getfixturevalue("spark"))


@pytest.fixture(scope="session")
def polars() -> Engine:
    """Return the fastest engine, for laws that need many examples."""
    return _polars()


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return each engine in turn; one that is not installed is skipped."""
    return _engine(request.param, request)

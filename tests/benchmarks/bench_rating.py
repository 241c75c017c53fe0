"""Rating citizens by the million: ours, hand-written rivals, and the machine's own limit.

    python tests/benchmarks/bench_rating.py --rows 5_000_000 --json out.json

Every rival makes the same answers from the same seeded rows, in a process of its own, so that its
peak memory is its own; the runs alternate, and the median counts. A pack of fifteen items is made
up for it: it is no document's. OpenFisca-core has a Python of its own, so that it holds no package of ours back:

    python -m venv /tmp/openfisca && /tmp/openfisca/bin/pip install OpenFisca-Core==46.0.1
    python tests/benchmarks/bench_rating.py --openfisca /tmp/openfisca/bin/python
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

ITEMS: Final = 15
MOST, FLOOR, MARK = 10, 3, 100
COMMUNES: Final = 3_321
LIMITS: Final = (("ours", "polars", 1.15), ("ours", "numpy", 2.0))
PEAK_LIMIT: Final = 1.2
OPENFISCA_LIMIT: Final = 20
OPENFISCA_ROWS: Final = 5_000_000
NAMES: Final = [f"{1 + k // 5}.{1 + k % 5}" for k in range(ITEMS)]


def columns(rows: int) -> dict[str, Any]:
    """Return seeded points, one byte each, and the number of the commune: rows of one year."""
    random = np.random.default_rng(20_241_123)
    cells = {}
    for name in NAMES:
        points = random.integers(4, MOST + 1, rows, dtype=np.uint8)
        points[random.integers(0, rows, rows // 200)] = 1  # below the floor
        cells[name] = points
    cells[NAMES[0]][random.integers(0, rows, max(1, rows // 100_000))] = 200  # a slip
    cells["place"] = random.integers(0, COMMUNES, rows).astype(np.uint16)
    return cells


# ── each rival: what makes its frame, and what is timed ──────────────────────────────────────────


def pack() -> Any:  # noqa: ANN401 - hocsuotdoi is not there for every rival
    """Return fifteen items of ten points: 100 pass, and none may lie below 3."""
    from datetime import date

    from hocsuotdoi import law
    from hocsuotdoi.criteria import (
        Band,
        Completeness,
        Criterion,
        Dates,
        Item,
        Pack,
        Points,
        Requirement,
        Scheme,
        Score,
    )
    from hocsuotdoi.display import Label

    name = Label("bịa ra để đo", "made up to measure")
    cited = law.Citation(law.KHVN_448_2015, attestation=law.Attestation.TEXT)
    asked = ((0, Requirement(Score(MOST), cited)),)
    bands = (Band(name, 0, passes=False), Band(name, MARK), Band(name, 125))
    scheme = Scheme(
        id="citizen",
        label=name,
        unit_type="citizen",
        decision=Points(ITEMS * MOST, bands, floor=FLOOR, citation=cited),
        criteria=(Criterion("1", name, tuple(Item(id_, name, asked) for id_ in NAMES)),),
    )
    return Pack(
        document=law.KHVN_448_2015,
        revision=1,
        completeness=Completeness.WHOLE,
        schemes=(scheme,),
        dates=Dates(start=cited),
        checked=date(2026, 11, 23),
        digest="0" * 64,
    )


def ours(cells: dict[str, Any], *, every: bool) -> Callable[[], Any]:
    """Return our query over a lazy frame of polars: the rows, or the share of each commune."""
    import polars as pl

    from hocsuotdoi import Year
    from hocsuotdoi.frames._rate import rate
    from hocsuotdoi.frames._tally import holders

    lazy, rules = pl.LazyFrame(cells), pack()

    def run() -> Any:  # noqa: ANN401
        rated = rate(lazy, rules, assessed=Year(2024))
        if every:
            return rated.select("place", *ANSWERS).collect()
        return holders(rated).collect().sort("place")

    return run


ANSWERS: Final = ["total", "most", "achieved", "verdict", "level", "first_failing", "problem"]


def polars(cells: dict[str, Any], *, every: bool) -> Callable[[], Any]:
    """Return the same, written by hand: what an analyst who knows polars well would write."""
    import polars as pl

    lazy = pl.LazyFrame(cells)
    items = [pl.col(name) for name in NAMES]
    text = pl.lit(None, pl.String)

    def run() -> Any:  # noqa: ANN401
        bad = pl.any_horizontal(*(item > MOST for item in items))
        total = pl.sum_horizontal(*(item.cast(pl.Int16) for item in items))
        most = pl.sum_horizontal(*(item.cast(pl.Int16).fill_null(MOST) for item in items))
        sunk = pl.any_horizontal(*(item < FLOOR for item in items))
        absent = pl.any_horizontal(*(item.is_null() for item in items))
        known = lazy.with_columns(bad=bad, total=total, most=most, sunk=sunk, absent=absent)
        sound = ~pl.col("bad")
        passes = sound & (pl.col("total") >= MARK) & ~pl.col("sunk") & ~pl.col("absent")
        fails = sound & (pl.col("sunk") | (pl.col("most") < MARK))
        if every:
            first = pl.when(~sound).then(text)
            for name, item in zip(NAMES, items, strict=True):
                first = first.when(item < FLOOR).then(pl.lit(name))
            high = (pl.col("total") >= 125) & passes
            low = passes & (pl.col("most") < 125)
            return known.select(
                "place",
                total=pl.when(sound).then("total"),
                most=pl.when(sound).then("most"),
                achieved=pl.when(passes).then(True).when(fails).then(False),
                verdict=pl.when(passes)
                .then(pl.lit("pass"))
                .when(fails)
                .then(pl.lit("fail"))
                .when(sound)
                .then(pl.lit("undetermined")),
                level=pl.when(high)
                .then(pl.lit(2, pl.Int64))
                .when(low)
                .then(pl.lit(1, pl.Int64)),
                first_failing=first,
                problem=pl.when(~sound).then(pl.lit("out-of-range")),
            ).collect()
        counts = (
            known.select("place", faulty="bad", holders=passes, failing=fails)
            .group_by("place")
            .agg(pl.len().alias("all"), pl.col("holders", "failing", "faulty").sum())
            .with_columns(pl.col("all", "holders", "failing", "faulty").cast(pl.Int64))
            .with_columns(rated=pl.col("all") - pl.col("faulty"))
        )
        whole = pl.when(pl.col("rated") > 0).then(pl.col("rated"))
        units = (pl.col("holders") * 20_000 + whole) // (whole * 2)
        return (
            counts.select(
                "place",
                "rated",
                "holders",
                "failing",
                (pl.col("rated") - pl.col("holders") - pl.col("failing")).alias("undetermined"),
                "faulty",
                # by a column: by a number, polars multiplies by 1/100 and gives 76.32000000000001
                (units.cast(pl.Float64) / (units * 0.0 + 100)).alias("percent"),
            )
            .collect()
            .sort("place")
        )

    return run


SQL: Final = f"""
with known as (
  select place, {" or ".join(f'"{n}" > {MOST}' for n in NAMES)} as bad,
    {" + ".join(f'coalesce("{n}"::smallint, 0)' for n in NAMES)} as total,
    {" + ".join(f'coalesce("{n}"::smallint, {MOST})' for n in NAMES)} as most,
    {" or ".join(f'coalesce("{n}" < {FLOOR}, false)' for n in NAMES)} as sunk,
    {" or ".join(f'"{n}" is null' for n in NAMES)} as absent
  from cells
), judged as (
  select place, bad, not bad and total >= {MARK} and not sunk and not absent as passes,
    not bad and (sunk or most < {MARK}) as fails
  from known
), counted as (
  select place, count(*) filter (not bad) as rated, count(*) filter (passes) as holders,
    count(*) filter (fails) as failing, count(*) filter (bad) as faulty
  from judged group by place
)
select place, rated, holders, failing, rated - holders - failing as undetermined, faulty,
  ((holders * 20000 + nullif(rated, 0)) // (nullif(rated, 0) * 2)) / 100 as percent
from counted order by place
"""


def _table(cells: dict[str, Any]) -> Any:  # noqa: ANN401
    import duckdb
    import pyarrow as pa

    connection = duckdb.connect()
    arrow = pa.table(cells)
    connection.register("given", arrow)
    connection.execute("create table cells as select * from given")
    connection.unregister("given")
    return connection


def duckdb_sql(cells: dict[str, Any]) -> Callable[[], Any]:
    """Return the share of each commune, by SQL written by hand."""
    connection = _table(cells)
    return lambda: connection.execute(SQL).to_arrow_table()


def ours_duckdb(cells: dict[str, Any]) -> Callable[[], Any]:
    """Return the share of each commune, by us over a relation of DuckDB."""
    from hocsuotdoi import Year
    from hocsuotdoi.frames._rate import rate
    from hocsuotdoi.frames._tally import holders

    relation, rules = _table(cells).table("cells"), pack()
    return lambda: holders(rate(relation, rules, assessed=Year(2024))).order("place").to_arrow_table()


def numpy_once(cells: dict[str, Any]) -> Callable[[], Any]:
    """Return a sum of every column: every byte is read once, by one core, and nothing else."""
    return lambda: [int(cell.sum()) for cell in cells.values()]


OPENFISCA: Final = '''
import json, resource, sys, time
import numpy as np
sys.path.insert(0, sys.argv[1])
import bench_rating as bench
from openfisca_core import entities, periods, taxbenefitsystems, variables
from openfisca_core.simulation_builder import SimulationBuilder

person = entities.Entity("person", "persons", "", "")
group = entities.GroupEntity("household", "households", "", "", roles=[{"key": "member"}])
system = taxbenefitsystems.TaxBenefitSystem([person, group])
names = ["i" + name.replace(".", "_") for name in bench.NAMES]
for name in names:
    system.add_variable(type(name, (variables.Variable,), {
        "value_type": int, "entity": person, "definition_period": periods.DateUnit.YEAR}))

def formula_of(compute):
    return lambda person, period: compute([person(name, period) for name in names])

def bad(items): return np.any([item > bench.MOST for item in items], axis=0)
def total(items): return sum(items)
def sunk(items): return np.any([item < bench.FLOOR for item in items], axis=0)
def first(items):
    return np.select([item < bench.FLOOR for item in items], range(1, len(items) + 1), 0)
for name, kind, compute in [("bad", bool, bad), ("total", int, total), ("sunk", bool, sunk),
                            ("first", int, first)]:
    system.add_variable(type(name, (variables.Variable,), {
        "value_type": kind, "entity": person, "definition_period": periods.DateUnit.YEAR,
        "formula": formula_of(compute)}))

class passes(variables.Variable):
    value_type, entity, definition_period = bool, person, periods.DateUnit.YEAR
    def formula(person, period):
        return (~person("bad", period) & (person("total", period) >= bench.MARK)
                & ~person("sunk", period))
system.add_variable(passes)

rows, runs = int(sys.argv[2]), int(sys.argv[3])
cells = bench.columns(rows)
times = []
for _ in range(runs):
    builder = SimulationBuilder()
    simulation = builder.build_default_simulation(system, rows)
    for name, cell in zip(names, bench.NAMES):
        simulation.set_input(name, "2024", cells[cell].astype(np.int32))
    start = time.perf_counter()
    held, wrong = simulation.calculate("passes", "2024"), simulation.calculate("bad", "2024")
    place = cells["place"]
    most = bench.COMMUNES
    rated = np.bincount(place, weights=~wrong, minlength=most)
    holders = np.bincount(place, weights=held, minlength=most)
    share = holders / np.maximum(rated, 1)
    times.append(time.perf_counter() - start)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"times": times, "peak": peak, "check": int(holders.sum())}))
'''


RIVALS: Final[dict[str, Callable[[dict[str, Any]], Callable[[], Any]]]] = {
    "ours": lambda cells: ours(cells, every=False),
    "polars": lambda cells: polars(cells, every=False),
    "numpy": numpy_once,
    "ours, all rows": lambda cells: ours(cells, every=True),
    "polars, all rows": lambda cells: polars(cells, every=True),
    "ours on DuckDB": ours_duckdb,
    "DuckDB SQL": duckdb_sql,
}
SAME: Final = (("polars", "ours"), ("polars, all rows", "ours, all rows"))


# ── running ──────────────────────────────────────────────────────────────────────────────────────


def worker(name: str, rows: int) -> None:
    """Answer each line of input with one timed run; the last answer is the peak memory in MB."""
    run = RIVALS[name](columns(rows))
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answer: Any = None
    for line in sys.stdin:
        if line.strip() == "run":
            del answer
            start = time.perf_counter()
            answer = run()
            print(json.dumps(time.perf_counter() - start), flush=True)  # noqa: T201
        else:
            break
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"base": base / 1024, "peak": peak / 1024, "check": check(answer)}))  # noqa: T201


def check(answer: Any) -> Any:  # noqa: ANN401
    """Return a number that two rivals with one answer share."""
    if isinstance(answer, list):
        return sum(answer)
    if hasattr(answer, "hash_rows"):
        return [int(answer.hash_rows(seed=1).sum()), answer.height]
    holders = answer["holders"] if hasattr(answer, "column_names") else answer.read_all()["holders"]
    return sum(holders.to_pylist())


def one_by_one(names: list[str], rows: int, runs: int) -> dict[str, Any]:
    """Run each rival in a process of its own, one at a time: memory holds one of them."""
    found: dict[str, Any] = {name: {"times": []} for name in names}
    for turn in range(runs):
        for name in names:
            command = [sys.executable, __file__, "--worker", name, "--rows", str(rows)]
            script = "run\nrun\nend\n"  # the first warms up
            done = subprocess.run(
                command, input=script, capture_output=True, text=True, check=False
            )
            if done.returncode:
                raise SystemExit(f"{name}: {done.stderr[-2000:]}")
            *times, last = map(json.loads, done.stdout.split("\n")[:3])
            found[name]["times"].append(times[-1])
            found[name] |= last if turn == 0 else {}
    return found


def openfisca(python: str, rows: int, runs: int) -> dict[str, Any]:
    """Run OpenFisca-core on a Python that has it."""
    here = str(Path(__file__).parent)
    command = [python, "-c", OPENFISCA, here, str(rows), str(runs)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"OpenFisca-core: {done.stderr[-2000:]}")
    return json.loads(done.stdout.strip().split("\n")[-1])  # type: ignore[no-any-return]


def report(found: dict[str, Any], rows: int) -> list[str]:
    """Return a table a person can read."""
    lines = [f"{rows:,} citizens, {ITEMS} items each; medians", ""]
    lines.append(f"{'':20}{'seconds':>10}{'ns/row':>10}{'peak MB':>10}{'all runs'}")
    for name, one in found.items():
        middle = median(one["times"])
        runs = " ".join(f"{each:.3f}" for each in one["times"])
        lines.append(
            f"{name:20}{middle:10.3f}{middle / rows * 1e9:10.1f}{one['peak']:10.0f}  {runs}"
        )
    lines.append("")
    for name, rival in (
        ("ours", "polars"),
        ("ours", "numpy"),
        ("polars", "numpy"),
        ("ours, all rows", "polars, all rows"),
        ("ours on DuckDB", "DuckDB SQL"),
        ("OpenFisca-core", "ours"),
    ):
        if name in found and rival in found:
            times = median(found[name]["times"]) / median(found[rival]["times"])
            peaks = found[name]["peak"] / found[rival]["peak"]
            lines.append(f"{name} / {rival}: {times:.2f} times, peak memory {peaks:.2f} times")
    return lines


def main() -> None:
    """Run the rivals and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=[*RIVALS])
    parser.add_argument("--openfisca", help="a Python with OpenFisca-core")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.worker:
        worker(asked.worker, asked.rows)
        return
    found = one_by_one(asked.only, asked.rows, asked.runs)
    for name, rival in SAME:
        if name in found and rival in found and found[name]["check"] != found[rival]["check"]:
            raise SystemExit(f"{name} and {rival} differ: {found[name]} {found[rival]}")
    if asked.openfisca and asked.rows <= OPENFISCA_ROWS:
        found["OpenFisca-core"] = openfisca(asked.openfisca, asked.rows, asked.runs)
    print("\n".join(report(found, asked.rows)))  # noqa: T201
    if asked.json:
        asked.json.write_text(json.dumps({"rows": asked.rows, "found": found}, indent=1))


if __name__ == "__main__":
    main()

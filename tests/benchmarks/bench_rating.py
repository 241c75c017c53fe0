"""Rating citizens by the million: ours, hand-written rivals, and the machine's own limit.

    python tests/benchmarks/bench_rating.py --rows 5_000_000 --json out.json
    python tests/benchmarks/bench_rating.py --rows 50_000_000 --limits     status 1 past a limit
    python tests/benchmarks/bench_rating.py --growth                       from 1 to 50 million rows
    python tests/benchmarks/bench_rating.py --quick                        small: does it run?

Every rival makes the same answers from the same seeded rows, in a process of its own, so that its
peak memory is its own; the runs alternate, and the median counts. A pack of fifteen items is made
up for it: it is no document's. OpenFisca-core has a Python of its own, and holds nothing of ours
back:

    python -m venv /tmp/openfisca && /tmp/openfisca/bin/pip install OpenFisca-Core==46.0.1
    python tests/benchmarks/bench_rating.py --openfisca /tmp/openfisca/bin/python
"""

# ruff: noqa: PLC0415 - a rival's memory is its own: it imports nothing of another's

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

ITEMS: Final = 15
MOST, FLOOR, MARK = 10, 3, 100
COMMUNES: Final = 3_321
OPENFISCA_ROWS: Final = 5_000_000
NAMES: Final = [f"{1 + k // 5}.{1 + k % 5}" for k in range(ITEMS)]


def columns(rows: int) -> dict[str, Any]:
    """Return seeded points, one byte each, and the number of the commune: rows of one year."""
    random = np.random.default_rng(20_241_123)
    cells: dict[str, Any] = {}
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
    from hocsuotdoi.frames import holders, rate

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
            first: Any = pl.when(~sound).then(pl.lit(None, pl.String))
            for name, item in zip(NAMES, items, strict=True):
                first = first.when(item < FLOOR).then(pl.lit(name))
            high = (pl.col("total") >= 125) & passes
            low = passes & (pl.col("most") < 125)
            return known.select(
                "place",
                total=pl.when(sound).then("total"),
                most=pl.when(sound).then("most"),
                achieved=pl.when(passes | fails).then(passes),
                verdict=pl.when(passes)
                .then(pl.lit("pass"))
                .when(fails)
                .then(pl.lit("fail"))
                .when(sound)
                .then(pl.lit("undetermined")),
                level=pl.when(high).then(pl.lit(2, pl.Int64)).when(low).then(pl.lit(1, pl.Int64)),
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
"""  # noqa: S608 - names and numbers of this file


def _table(cells: dict[str, Any]) -> Any:  # noqa: ANN401
    import duckdb

    connection = duckdb.connect()
    connection.register("given", cells)
    connection.execute("create table cells as select * from given")
    connection.unregister("given")
    return connection


def duckdb_sql(cells: dict[str, Any]) -> Callable[[], Any]:
    """Return the share of each commune, by SQL written by hand."""
    connection = _table(cells)
    return lambda: connection.execute(SQL).fetchnumpy()


def ours_duckdb(cells: dict[str, Any]) -> Callable[[], Any]:
    """Return the share of each commune, by us over a relation of DuckDB."""
    from hocsuotdoi import Year
    from hocsuotdoi.frames import holders, rate

    relation, rules = _table(cells).table("cells"), pack()
    return lambda: holders(rate(relation, rules, assessed=Year(2024))).order("place").fetchnumpy()


def numpy_once(cells: dict[str, Any]) -> Callable[[], Any]:
    """Return a sum of every column: every byte is read once, by one core, and nothing else."""
    return lambda: sum(int(cell.sum()) for cell in cells.values())


OPENFISCA: Final = """
import json, sys, time
import numpy as np
sys.path.insert(0, sys.argv[1])
import bench_rating as bench
from openfisca_core import entities, periods, taxbenefitsystems
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.variables import Variable

person = entities.Entity("person", "persons", "", "")
commune = entities.GroupEntity("commune", "communes", "", "", roles=[{"key": "member"}])
system = taxbenefitsystems.TaxBenefitSystem([person, commune])
NAMES = ["i" + name.replace(".", "_") for name in bench.NAMES]

def variable(name, kind, formula=None, entity=person):
    told = {"value_type": kind, "entity": entity, "definition_period": periods.DateUnit.YEAR}
    system.add_variable(type(name, (Variable,), told | ({"formula": formula} if formula else {})))

def items(person, period):
    return [person(name, period) for name in NAMES]

def bad(person, period):
    return np.any([item > bench.MOST for item in items(person, period)], axis=0)
def total(person, period):
    return np.where(person("bad", period), 0, sum(items(person, period)))
def first_failing(person, period):  # a number: text would only be slower
    low = [item < bench.FLOOR for item in items(person, period)]
    return np.where(person("bad", period), 0, np.select(low, range(1, len(low) + 1), 0))
def achieved(person, period):
    sunk = np.any([item < bench.FLOOR for item in items(person, period)], axis=0)
    return ~person("bad", period) & (person("total", period) >= bench.MARK) & ~sunk
def level(person, period):
    high = person("total", period) >= 125
    return np.select([person("achieved", period) & high, person("achieved", period)], [2, 1], 0)
def rated(commune, period):
    return commune.sum(~commune.members("bad", period))
def holders(commune, period):
    return commune.sum(commune.members("achieved", period))
def share(commune, period):
    return commune("holders", period) / np.maximum(commune("rated", period), 1)

for name in NAMES:
    variable(name, int)
for name, kind, formula in [("bad", bool, bad), ("total", int, total), ("level", int, level),
                            ("first_failing", int, first_failing), ("achieved", bool, achieved)]:
    variable(name, kind, formula)
for name, kind, formula in [("rated", int, rated), ("holders", int, holders),
                            ("share", float, share)]:
    variable(name, kind, formula, commune)

rows, runs = int(sys.argv[2]), int(sys.argv[3])
cells = bench.columns(rows)
base = bench.peak_memory()
asked = {"share": ["share"], "all rows": ["level", "total", "first_failing", "share"]}
times, cpu = ({name: [] for name in asked} for _ in range(2))
for _ in range(runs):
    for name, wanted in asked.items():
        simulation = SimulationBuilder().build_default_simulation(system, rows)
        group = simulation.populations["commune"]
        group.count = bench.COMMUNES
        group.members_entity_id = cells["place"].astype(np.int64)
        for item, cell in zip(NAMES, bench.NAMES):
            simulation.set_input(item, "2024", cells[cell].astype(np.int32))
        start, work = time.perf_counter(), time.process_time()
        for one in wanted:
            simulation.calculate(one, "2024")
        times[name].append(time.perf_counter() - start)
        cpu[name].append(time.process_time() - work)
peak = bench.peak_memory()
check = int(simulation.calculate("holders", "2024").sum())
print(json.dumps({"times": times, "cpu": cpu, "base": base, "peak": peak, "check": check}))
"""


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
QUICK: Final = 200_000
GROWTH: Final = (1_000_000, 5_000_000, 20_000_000, 50_000_000)
STEEPEST: Final = 1.25
"""How many times what a row takes in the smallest frame it may take in a larger one."""


class Limit(NamedTuple):
    """What one rival may take of another's time or peak memory, at most."""

    name: str
    rival: str
    what: str
    most: float


LIMITS: Final = (
    Limit("ours", "polars", "times", 1.15),
    Limit("ours", "polars", "peak", 1.2),
    Limit("ours", "numpy", "times", 2),
    Limit("ours, all rows", "polars, all rows", "times", 1.15),
    Limit("ours, all rows", "polars, all rows", "peak", 1.2),
    Limit("ours", "OpenFisca, share", "times", 1 / 20),
    Limit("ours, all rows", "OpenFisca, all rows", "times", 1 / 20),
)


# ── running ──────────────────────────────────────────────────────────────────────────────────────


def worker(name: str, rows: int) -> None:
    """Answer each line of input with one timed run; the last answer is the peak memory in MB."""
    run = RIVALS[name](columns(rows))
    base = peak_memory()
    Path("/proc/self/clear_refs").write_text("5")  # from here on, what the run itself takes
    answer: Any = None
    for line in sys.stdin:
        if line.strip() == "run":
            del answer
            start, work = time.perf_counter(), time.process_time()
            answer = run()
            took = time.perf_counter() - start, time.process_time() - work
            print(json.dumps(took), flush=True)  # noqa: T201
        else:
            break
    told = {"base": base, "peak": peak_memory(), "check": check(answer)}
    print(json.dumps(told))  # noqa: T201


def peak_memory() -> float:
    """Return the most memory this process has held, in MB; Linux tells it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def check(answer: Any) -> Any:  # noqa: ANN401
    """Return a number that two rivals with one answer share."""
    if isinstance(answer, int):
        return answer
    if hasattr(answer, "hash_rows"):
        return [int(answer.hash_rows(seed=1).sum()), answer.height]
    return int(answer["holders"].sum())


def one_by_one(names: list[str], rows: int, runs: int) -> dict[str, Any]:
    """Run each rival in a process of its own, one at a time: memory holds one of them."""
    found: dict[str, Any] = {name: {"times": [], "cpu": []} for name in names}
    for turn in range(runs):
        for name in names:
            command = [sys.executable, __file__, "--worker", name, "--rows", str(rows)]
            script = "run\nrun\nend\n"  # the first warms up
            done = subprocess.run(
                command, input=script, capture_output=True, text=True, check=False
            )
            if done.returncode:
                raise SystemExit(f"{name}: {done.stderr[-2000:]}")
            _, (took, work), last = map(json.loads, done.stdout.split("\n")[:3])
            found[name]["times"].append(took)
            found[name]["cpu"].append(work)
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
    lines.append(f"{'':20}{'seconds':>10}{'of cores':>10}{'ns/row':>8}{'peak MB':>9}  all runs")
    for name, one in found.items():
        middle, cores = median(one["times"]), median(one["cpu"])
        runs = " ".join(f"{each:.3f}" for each in one["times"])
        lines.append(
            f"{name:20}{middle:10.3f}{cores:10.3f}{middle / rows * 1e9:8.1f}{one['peak']:9.0f}"
            f"  {runs}"
        )
    lines.append("")
    for name, rival in (
        ("ours", "polars"),
        ("ours", "numpy"),
        ("polars", "numpy"),
        ("ours, all rows", "polars, all rows"),
        ("ours on DuckDB", "DuckDB SQL"),
        ("OpenFisca, share", "ours"),
        ("OpenFisca, all rows", "ours, all rows"),
    ):
        if name in found and rival in found:
            one, other = found[name], found[rival]
            times, cores = (median(one[key]) / median(other[key]) for key in ("times", "cpu"))
            lines.append(
                f"{name} / {rival}: {times:.2f} times the time, {cores:.2f} times the work of all "
                f"cores, {one['peak'] / other['peak']:.2f} times the peak memory"
            )
    return lines


def exceeded(found: dict[str, Any]) -> list[str]:
    """Return the limits of those that ran and were not kept."""
    told: list[str] = []
    for name, rival, what, most in LIMITS:
        if name in found and rival in found:
            one, other = (_middle(found[each][what]) for each in (name, rival))
            if one > most * other:
                told.append(f"{name} / {rival}, {what}: {one / other:.3f}, at most {most:.3f}")
    return told


def _middle(measured: float | list[float]) -> float:
    return median(measured) if isinstance(measured, list) else measured


def growth(sizes: list[int], runs: int) -> tuple[dict[int, Any], list[str]]:
    """Run ours and polars on ever more rows, print; and return where a row takes ever longer."""
    series: dict[int, Any] = {}
    print("\nGrowth, ns a row\n")  # noqa: T201
    for rows in sizes:
        series[rows] = one_by_one(["ours", "polars"], rows, runs)
        a, b = (median(series[rows][name]["times"]) / rows * 1e9 for name in ("ours", "polars"))
        print(f"{rows:>12,} rows{a:8.1f} ours{b:8.1f} polars")  # noqa: T201
    costs = {rows: median(found["ours"]["times"]) / rows for rows, found in series.items()}
    least = costs[min(costs)]
    return series, [
        f"ours, a row of {rows:,}: {cost / least:.2f} of one in the smallest, at most {STEEPEST}"
        for rows, cost in costs.items()
        if cost > STEEPEST * least
    ]


def race(names: list[str], rows: int, runs: int, python: str | None) -> dict[str, Any]:
    """Run all rivals, and refuse answers that differ."""
    found = one_by_one(names, rows, runs)
    for name, rival in SAME:
        if name in found and rival in found and found[name]["check"] != found[rival]["check"]:
            raise SystemExit(f"{name} and {rival} differ: {found[name]} {found[rival]}")
    if python and rows <= OPENFISCA_ROWS:
        told = openfisca(python, rows, runs)
        for name in told["times"]:
            one = {key: told[key][name] for key in ("times", "cpu")}
            found[f"OpenFisca, {name}"] = {**told, **one}
    return found


def options() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=[*RIVALS])
    parser.add_argument("--quick", action="store_true", help="small and once, without OpenFisca")
    parser.add_argument("--limits", action="store_true", help="fail where a limit is exceeded")
    parser.add_argument("--growth", type=int, nargs="*", help="these sizes too, or 1 to 50 million")
    parser.add_argument("--openfisca", help="a Python with OpenFisca-core")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.quick:
        asked.rows, asked.runs, asked.openfisca = QUICK, 1, None
    return asked


def main() -> None:
    """Run the rivals and print what they took."""
    asked = options()
    if asked.worker:
        worker(asked.worker, asked.rows)
        return
    found = race(asked.only, asked.rows, asked.runs, asked.openfisca)
    print("\n".join(report(found, asked.rows)))  # noqa: T201
    past = exceeded(found)
    series: dict[int, Any] = {}
    if asked.growth is not None:
        series, steep = growth(asked.growth or [*GROWTH], asked.runs)
        past += steep
    if asked.json:
        told = {"rows": asked.rows, "found": found, "growth": series, "past limits": past}
        asked.json.write_text(json.dumps(told, indent=1))
    if asked.limits and past:
        raise SystemExit("\n".join(["", *past]))


if __name__ == "__main__":
    main()

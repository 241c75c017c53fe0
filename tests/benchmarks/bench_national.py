"""A national year set, rolled up to province and nation, beside the same written by hand.

    python tests/benchmarks/bench_national.py                     the full size: 3 321 communes
    python tests/benchmarks/bench_national.py --json out.json     … and the figures as JSON
    python tests/benchmarks/bench_national.py --limits            … and status 1 past a limit
    python tests/benchmarks/bench_national.py --quick             small, to see that it runs

3 321 communes × 10 years × 50 shares (69 measures, one column each): totals of provinces and of the
nation, then the exact percent of every share, of communes, provinces and nation. Those written by
hand do the same: they refuse absent and doubled keys, counts that cannot be, unknown places and
parts above their whole; a missing unit leaves no total; percents are rounded in whole numbers.
Both answers are compared cell by cell before a clock is started.
"""

# ruff: noqa: S608, T201 - ids of the catalogue make the SQL; a script prints

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final, cast

import duckdb
import pandas as pd
import polars as pl

from hocsuotdoi import Year, catalogue, testing
from hocsuotdoi.frames import compute, roll_up
from hocsuotdoi.indicator import Indicator, Share
from hocsuotdoi.place import Gazetteer, Tier

YEARS: Final = [Year(number) for number in range(2016, 2026)]
SHOWN: Final = 50
MOST: Final = 10**15
FOUND: Final = ["place", "year", "indicator", "part", "whole", "percent", "status", "missing"]
LIMITS: Final = {"polars": 1.3, "duckdb": 1.3, "pandas": 1.2}
IMPORT_LIMIT: Final = 15  # milliseconds

Work = Callable[[], Any]


class Nation:
    """The invented nation, and what is asked of it."""

    def __init__(self, communes: int, years: list[Year]) -> None:
        nation = testing.nation(communes=communes, missing_one_in=2_000)
        reported = {*nation.measures}
        self.shares: list[tuple[Indicator, str, str]] = [
            (one, one.formula.part.id, one.formula.whole.id)
            for one in catalogue.INDICATORS
            if isinstance(one.formula, Share)
            and reported.issuperset([one.formula.part, one.formula.whole])
        ][:SHOWN]
        self.indicators = [one for one, _, _ in self.shares]
        self.ids = [*dict.fromkeys(id_ for _, *pair in self.shares for id_ in pair)]
        measures = [catalogue.measure(id_) for id_ in self.ids]
        self.gazetteer: Gazetteer = nation.gazetteer
        self.wide = pl.DataFrame(nation.wide(measures, years=years))
        units = [
            (place.code, unit.code)
            for place in self.gazetteer.places(Tier.PROVINCE)
            for unit in self.gazetteer.within(place)
        ]
        self.parts = pl.DataFrame(units, schema=["_province", "place"], orient="row").with_columns(
            pl.len().over("_province").alias("_units")
        )


# ── polars ───────────────────────────────────────────────────────────────────────────────────────


def polars_totals(nation: Nation) -> pl.DataFrame:
    """Return the totals of provinces and nation."""
    tiers = (Tier.PROVINCE, Tier.NATION)
    up = [roll_up(nation.wide, gazetteer=nation.gazetteer, to=tier) for tier in tiers]
    return pl.concat(up).select("place", "year", *nation.ids)


def polars_by_hand(nation: Nation) -> pl.DataFrame:
    """Return the same totals."""
    df, ids = nation.wide, nation.ids
    keys = pl.col("place").is_null() | pl.col("year").is_null() | (pl.col("place") == "")
    counts = pl.any_horizontal(~pl.col(*ids).is_between(0, MOST))
    if len(df.filter(keys | counts | pl.struct("place", "year").is_duplicated())):
        raise ValueError
    rows = df.join(nation.parts, on="place", how="left")
    if rows["_province"].null_count():
        raise ValueError
    found: list[pl.DataFrame] = []
    for place, units in (
        ("_province", pl.col("_units").first()),
        ("_nation", pl.lit(len(nation.parts))),
    ):
        into = rows.with_columns(pl.lit("VN").alias("_nation"))
        found.append(
            into.group_by(pl.col(place).alias("_to"), "year")
            .agg(pl.when(pl.col(id_).count() == units).then(pl.col(id_).sum()) for id_ in ids)
            .select(pl.col("_to").alias("place"), "year", *ids)
        )
    totals = pl.concat(found)
    if len(totals.filter(pl.any_horizontal(pl.col(*ids) > MOST))):
        raise ValueError
    return totals


def polars_shares_by_hand(nation: Nation, df: pl.DataFrame) -> pl.DataFrame:
    """Return the findings of a wide frame."""
    found: list[pl.LazyFrame] = []
    for indicator, part, whole in nation.shares:
        n, d = pl.col(part), pl.col(whole)
        base = pl.when(d > 0).then(d)
        units = ((n * 20_000 + base) // (base * 2)).cast(pl.Float64)
        absent = n.is_null() | d.is_null()
        found.append(
            df.lazy().select(
                "place",
                "year",
                pl.lit(indicator.id).alias("indicator"),
                n.alias("part"),
                d.alias("whole"),
                (units / (units * 0 + 100)).alias("percent"),
                pl.when(absent | (d == 0)).then(pl.lit("M")).otherwise(pl.lit("A")).alias("status"),
                pl.when(absent)
                .then(pl.lit("not-reported"))
                .when(d == 0)
                .then(pl.lit("base-is-zero"))
                .alias("missing"),
            )
        )
    rows = pl.concat(found).collect()
    if len(rows.filter((pl.col("part") > pl.col("whole")) & (pl.col("whole") > 0))):
        raise ValueError
    return rows


def polars_race(nation: Nation) -> dict[str, tuple[Work, Work]]:
    """Return what is measured on polars."""
    communes = nation.wide.select("place", "year", *nation.ids)

    def ours(*, every: bool) -> pl.DataFrame:
        totals = polars_totals(nation)
        return compute(pl.concat([communes, totals]) if every else totals, nation.indicators)

    def by_hand(*, every: bool) -> pl.DataFrame:
        totals = polars_by_hand(nation)
        return polars_shares_by_hand(nation, pl.concat([communes, totals]) if every else totals)

    return {
        "totals": (lambda: polars_totals(nation), lambda: polars_by_hand(nation)),
        "totals → shares of 35 places": (lambda: ours(every=False), lambda: by_hand(every=False)),
        "totals → shares of all places": (lambda: ours(every=True), lambda: by_hand(every=True)),
    }


# ── DuckDB ───────────────────────────────────────────────────────────────────────────────────────


def duckdb_race(nation: Nation) -> dict[str, tuple[Work, Work]]:
    """Return what is measured on DuckDB: lazy, so that faults stand in a column."""
    con = duckdb.connect()
    for name, df in (("wide", nation.wide), ("parts", nation.parts)):
        con.register("given", cast("object", df.to_arrow()))
        con.execute(f"create table {name} as select * from given")
    ids = ", ".join(f'"{id_}"' for id_ in nation.ids)

    def ours() -> Any:  # noqa: ANN401 - a table of pyarrow, which has no types
        wide = con.table("wide")
        parts = [f"select place, year, {ids}, null::varchar as problem from wide"]
        for name, tier in (("provinces", Tier.PROVINCE), ("nation", Tier.NATION)):
            con.execute(f"drop table if exists {name}")
            roll_up(wide, gazetteer=nation.gazetteer, to=tier).create(name)
            parts.append(f"select place, year, {ids}, problem from {name}")
        con.execute("create or replace table every_place as " + " union all ".join(parts))
        return compute(con.table("every_place"), nation.indicators).to_arrow_table()

    sql = _sql(nation, ids)
    return {"totals → shares of all places": (ours, lambda: con.query(sql).to_arrow_table())}


def _sql(nation: Nation, ids: str) -> str:
    low = " or ".join(f'"{id_}" < 0' for id_ in nation.ids)
    high = " or ".join(f'"{id_}" > {MOST}' for id_ in nation.ids)
    sums = ", ".join(
        f'case when count("{id_}") = any_value(_of) then sum("{id_}")::bigint end as "{id_}"'
        for id_ in nation.ids
    )
    cells = " union all ".join(
        f"select place, year, '{one.id}' as indicator, "
        f'"{part}" as part, "{whole}" as whole, problem from every'
        for one, part, whole in nation.shares
    )
    return f"""
    with marked as (
        select *, case
            when place is null or year is null or place = '' then 'empty'
            when year < 1000 or year > 9998 then 'out-of-range'
            when count(*) over (partition by place, year) > 1 then 'figures-disagree'
            when {low} then 'negative-count' when {high} then 'out-of-range' end as problem
        from wide),
    placed as (select m.* replace (coalesce(m.problem, if(p.place is null, 'unknown-name', null))
            as problem), p._province, p._units
        from marked m left join parts p on m.place = p.place),
    provinces as (select _province as place, year, {sums}, max(problem) as problem
        from (select *, _units as _of from placed) group by _province, year),
    nation as (select 'VN' as place, year, {sums}, max(problem) as problem
        from (select *, {len(nation.parts)} as _of from placed) group by year),
    totals as (select *, from provinces union all select * from nation),
    every as (select place, year, {ids}, problem from marked union all
        select place, year, {ids}, coalesce(problem, if({high}, 'out-of-range', null)) from totals),
    cells as ({cells}),
    judged as (select *, part is null or whole is null as absent, whole = 0 as nothing,
        ((part * 20000 + nullif(whole, 0)) // (2 * nullif(whole, 0)))::double as units from cells)
    select place, year, indicator, part, whole, units / 100.0 as percent,
        case when absent or nothing then 'M' else 'A' end as status,
        case when absent then 'not-reported' when nothing then 'base-is-zero' end as missing,
        coalesce(problem, if(part > whole and whole > 0, 'part-exceeds-whole', null)) as problem
    from judged"""


# ── pandas ───────────────────────────────────────────────────────────────────────────────────────


def pandas_race(nation: Nation) -> dict[str, tuple[Work, Work]]:
    """Return what is measured on pandas, with columns that can hold what is absent."""
    plain = nation.wide.to_pandas()
    wide = plain.astype({name: "Int64" for name in plain.columns if name != "place"})
    parts = nation.parts.to_pandas()
    shown = ["place", "year", *nation.ids]

    def ours() -> pd.DataFrame:
        up = [
            roll_up(wide, gazetteer=nation.gazetteer, to=tier)[shown]
            for tier in (Tier.PROVINCE, Tier.NATION)
        ]
        return compute(pd.concat([wide[shown], *up], ignore_index=True), nation.indicators)

    def by_hand() -> pd.DataFrame:
        totals = _pandas_totals(nation, wide, parts)
        return _pandas_shares(nation, pd.concat([wide[shown], *totals], ignore_index=True))

    return {"totals → shares of all places": (ours, by_hand)}


def _pandas_totals(nation: Nation, wide: pd.DataFrame, parts: pd.DataFrame) -> list[pd.DataFrame]:
    counts = wide[nation.ids]
    if (
        wide[["place", "year"]].isna().any(axis=None)
        or (wide["place"] == "").any()
        or wide.duplicated(["place", "year"]).any()
        or (counts < 0).any(axis=None)
        or (counts > MOST).any(axis=None)
    ):
        raise ValueError
    rows = wide.merge(parts, on="place", how="left")
    if rows["_province"].isna().any():
        raise ValueError
    rows["_nation"] = "VN"
    found: list[pd.DataFrame] = []
    for place in ("_province", "_nation"):
        groups = rows.groupby([place, "year"])
        by_province = place == "_province"
        total, there = groups[nation.ids].sum(), groups[nation.ids].count()
        level = total.index.get_level_values(place)
        of = level.map(parts.groupby("_province").size().to_dict()) if by_province else len(parts)
        total = total.where(there.eq(of, axis=0) if by_province else there == of)
        if (total > MOST).any(axis=None):
            raise ValueError
        total.index.names = ["place", "year"]
        found.append(total.reset_index())
    return found


def _pandas_shares(nation: Nation, every: pd.DataFrame) -> pd.DataFrame:
    found: list[pd.DataFrame] = []
    for indicator, part, whole in nation.shares:
        n, d = every[part], every[whole]
        base = d.where(d > 0)
        absent, nothing = n.isna() | d.isna(), (d == 0).fillna(value=False)
        rows = every[["place", "year"]].copy()
        rows["indicator"] = indicator.id
        rows["part"], rows["whole"] = n, d
        rows["percent"] = ((n * 20_000 + base) // (base * 2)) / 100
        rows["status"] = "A"
        rows["missing"] = None
        rows.loc[absent | nothing, "status"] = "M"
        rows.loc[nothing, "missing"] = "base-is-zero"
        rows.loc[absent, "missing"] = "not-reported"
        if ((n > d) & (d > 0)).any():
            raise ValueError
        found.append(rows)
    return pd.concat(found, ignore_index=True)


# ── The race ─────────────────────────────────────────────────────────────────────────────────────


def same(ours: Any, theirs: Any) -> bool:  # noqa: ANN401 - a frame of any engine
    """Whether two answers are equal, cell by cell, in whatever order."""

    def plain(found: Any) -> pl.DataFrame:  # noqa: ANN401
        df = found if isinstance(found, pl.DataFrame) else pl.DataFrame(found)
        keys = [name for name in ("place", "year", "indicator") if name in df.columns]
        shown = sorted(df.columns)
        kinds = {name: pl.Int64 for name in ("year", "part", "whole") if name in shown}
        return df.select(shown).cast(kinds).sort(keys).fill_nan(None)  # type: ignore[arg-type]

    return plain(ours).equals(plain(theirs))


def race(ours: Work, theirs: Work, runs: int) -> tuple[float, float]:
    """Return the medians of both in milliseconds, taken in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for work, taken in zip((ours, theirs), times, strict=True):
            start = perf_counter()
            work()
            taken.append(1_000 * (perf_counter() - start))
    return median(times[0]), median(times[1])


def imports(runs: int) -> tuple[float, float]:
    """Return what importing frames takes in milliseconds, and narwhals with attrs."""

    def taken(work: str) -> float:
        code = f"from time import perf_counter as t; a = t(); {work}; print(t() - a)"
        told = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        )
        return 1_000 * float(told.stdout)

    ours = "import hocsuotdoi.frames; hocsuotdoi.frames.compute"  # names load when first used
    theirs = "import narwhals.stable.v2, attrs"
    pairs = [(taken(ours), taken(theirs)) for _ in range(runs)]
    return median(a for a, _ in pairs), median(b for _, b in pairs)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="small and once")
    options.add_argument("--runs", type=int, default=7, help="how often each is run")
    options.add_argument("--json", type=Path, help="where to write the figures")
    options.add_argument("--limits", action="store_true", help="fail where a limit is exceeded")
    asked = options.parse_args()
    runs = 1 if asked.quick else max(7, asked.runs)
    nation = Nation(340, YEARS[:2]) if asked.quick else Nation(3_321, YEARS)
    size = f"{nation.wide.height:_} rows × {len(nation.ids)} measures, {len(nation.shares)} shares"
    print(f"{size.replace('_', ' ')}, medians of {runs}\n")
    print(f"{'engine':8}{'work':32}{'ours':>9}{'by hand':>10}{'ratio':>8}{'limit':>7}")
    told: list[dict[str, str | float]] = []
    for engine, races in (
        ("polars", polars_race(nation)),
        ("duckdb", duckdb_race(nation)),
        ("pandas", pandas_race(nation)),
    ):
        for work, (ours, theirs) in races.items():
            if not same(ours(), theirs()):
                raise SystemExit(f"{engine}, {work}: the answers differ")
            a, b = race(ours, theirs, runs)
            limit = LIMITS[engine]
            print(f"{engine:8}{work:32}{a:6.0f} ms{b:7.0f} ms{a / b:8.2f}{limit:7.1f}")
            told.append({"engine": engine, "work": work, "ours": a, "by_hand": b, "limit": limit})
    a, b = imports(1 if asked.quick else 15)
    print(f"\nimport hocsuotdoi.frames {a:.0f} ms, narwhals and attrs {b:.0f} ms: ", end="")
    print(f"{a - b:+.0f} ms, at most +{IMPORT_LIMIT}")
    told.append({"work": "import", "ours": a, "by_hand": b, "limit": b + IMPORT_LIMIT})
    if asked.json:
        asked.json.write_text(json.dumps(told, indent=2), encoding="utf-8")
    past = [one for one in told if float(one["ours"]) > _most(one)]
    if asked.limits and past:
        raise SystemExit("\n".join(["", *(f"past its limit: {one}" for one in past)]))


def _most(one: dict[str, str | float]) -> float:
    """Return the milliseconds that a work may take: of imports told as such, else as a ratio."""
    if one["work"] == "import":
        return float(one["limit"])
    return float(one["limit"]) * float(one["by_hand"])


if __name__ == "__main__":
    main()

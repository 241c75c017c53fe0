"""The figures of a nation, in DuckDB over Parquet.

    uv run --group engines examples/09_national_duckdb.py          in Vietnamese
    uv run --group engines examples/09_national_duckdb.py --en     in English

An invented nation of 3 321 communes: counts roll up to provinces and the nation, shares and growth
follow from the totals, provinces are ranked and held against a target, and the percents that
communes published are audited. The same figures as in polars (08) and on Spark (10).
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import polars as pl

from hocsuotdoi import Year, display, frames, packs, testing
from hocsuotdoi import catalogue as c
from hocsuotdoi.display import Column, Language, Table
from hocsuotdoi.place import Tier
from hocsuotdoi.target import Standing
from hocsuotdoi.testing import Nation

YEARS = [Year(2023), Year(2024), Year(2025)]
MEASURES = [c.LEARNING_FAMILIES, c.HOUSEHOLDS, c.MEMBERS, c.POPULATION]
INDICATORS = [c.LEARNING_FAMILY_SHARE, c.MEMBER_SHARE, c.MEMBER_GROWTH]
SHARE, GROWTH = c.LEARNING_FAMILY_SHARE.id, c.MEMBER_GROWTH.id
LAST = YEARS[-1].number
TARGET = packs.load("ttg-387-2022").target("families-2025")
SHOWN = 5  # provinces
VERDICTS = {  # in Vietnamese
    "exact": "đúng tuyệt đối",
    "rounding": "làm tròn",
    "truncation": "cắt bớt",
    "either": "khớp cả hai cách",
    "inconsistent": "không khớp",
    "undecidable": "chưa kết luận được",
}

Row = dict[str, object]


def main(language: Language) -> None:
    """Draw the nation, keep it as Parquet, go down the line, print."""
    nation = testing.nation()
    with TemporaryDirectory() as folder:
        con = duckdb.connect()
        figures = parquet(con, nation.long(MEASURES, years=YEARS), Path(folder) / "figures.parquet")
        published = parquet(
            con,
            nation.published([c.LEARNING_FAMILY_SHARE], years=YEARS[-1:]),
            Path(folder) / "published.parquet",
        )
        pipeline(con, nation, figures, published, language)
        con.close()


def pipeline(
    con: duckdb.DuckDBPyConnection,
    nation: Nation,
    figures: duckdb.DuckDBPyRelation,
    published: duckdb.DuckDBPyRelation,
    language: Language,
) -> None:
    """Go down the line; a relation is a question that DuckDB answers when rows are asked for."""
    # Counts add up, rates never do. What later steps ask for is kept, else worked out anew.
    provinces = kept(
        con, "provinces", frames.roll_up(figures, gazetteer=nation.gazetteer, to=Tier.PROVINCE)
    )
    totals = frames.roll_up(figures, gazetteer=nation.gazetteer, to=Tier.NATION, partial=True)

    # Shares, growth, the target of 2025, and the order of provinces.
    findings = kept(
        con, "findings", frames.compute(provinces, INDICATORS, valid_from=nation.valid_from)
    )
    standing = kept(con, "standing", frames.progress(findings, TARGET))
    grown = findings.filter(f"year = {LAST} and indicator = '{GROWTH}'")
    ranked = frames.rank(standing).filter(f"year = {LAST} and indicator = '{SHARE}'")

    # What communes published, beside their counts.
    shares = frames.compute(figures, [c.LEARNING_FAMILY_SHARE]).set_alias("shares")
    claims = published.set_alias("published").join(shares, "place, year, indicator")
    claims = kept(con, "claims", claims)
    audited = frames.audit(claims, published="published", part="part", whole="whole")

    show(
        nation,
        language,
        totals=rows(totals.order("measure, year")),
        provinces=rows(ranked.order("rank nulls last").limit(SHOWN)),
        growing=rows(grown.order("percent desc nulls last").limit(SHOWN)),
        verdicts=rows(
            audited.aggregate("verdict, count(*) as communes").order("communes desc, verdict desc")
        ),
    )


def parquet(
    con: duckdb.DuckDBPyConnection, columns: dict[str, list[str | int | None]], path: Path
) -> duckdb.DuckDBPyRelation:
    """Write columns to a file, as a register would, and return the question for its rows."""
    pl.DataFrame(columns).write_parquet(path)
    return con.read_parquet(str(path))


def kept(
    con: duckdb.DuckDBPyConnection, name: str, relation: duckdb.DuckDBPyRelation
) -> duckdb.DuckDBPyRelation:
    """Keep an answer that later steps ask for more than once."""
    relation.create(name)
    return con.table(name)


def rows(relation: duckdb.DuckDBPyRelation) -> list[Row]:
    """Return the rows of a relation."""
    return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]


def show(
    nation: Nation,
    language: Language,
    *,
    totals: list[Row],
    provinces: list[Row],
    growing: list[Row],
    verdicts: list[Row],
) -> None:
    """Print the few rows that a reader asks for."""
    vi = language == "vi"
    names = {place.code: place.name for place in nation.gazetteer.places()}
    print("Cả nước (số liệu hư cấu)\n" if vi else "The nation (invented figures)\n")
    labels = {one.id: one.label.text(language) for one in MEASURES}
    rows: list[tuple[str, ...]] = [
        (
            str(row["year"]),
            labels[str(row["measure"])],
            count(row["value"], language),
            f"{row['reported']}/{row['expected']}",
            str(row["status"]),
        )
        for row in totals
    ]
    titles = ("Năm", "Số liệu", "Ít nhất", "Đã báo cáo", "Ký hiệu")
    print(table(titles if vi else ("Year", "Measure", "At least", "Reported", "Status"), rows))

    print("\n\nCác tỉnh năm 2025\n" if vi else "\n\nThe provinces in 2025\n")
    rows = [
        (
            count(row["rank"], language),
            names[str(row["place"])],
            count(row["part"], language),
            count(row["whole"], language),
            percent(row["percent"], language),
            Standing[name(row["standing"])].value.text(language),
        )
        for row in provinces
    ]
    heads = ("Hạng", "Tỉnh", "Gia đình học tập", "Gia đình", "Tỷ lệ", "Mục tiêu 70%")
    english = ("Rank", "Province", "Learning families", "Families", "Share", "Target of 70%")
    print(table(heads if vi else english, rows))

    print("\n\nHội viên tăng nhanh nhất\n" if vi else "\n\nMembers, fastest growth\n")
    rows = [
        (
            names[str(row["place"])],
            count(row["whole"], language),
            count(row["part"], language),
            percent(row["percent"], language),
        )
        for row in growing
    ]
    print(table(("Tỉnh" if vi else "Province", str(LAST - 1), str(LAST), "+"), rows))

    print("\n\nKiểm tra tỷ lệ các xã đã công bố\n" if vi else "\n\nPublished percents, audited\n")
    said = [str(row["verdict"]) for row in verdicts]
    said = [VERDICTS[one] for one in said] if vi else said
    found = [count(row["communes"], language) for row in verdicts]
    rows = list(zip(said, found, strict=True))
    print(table(("Kết luận", "Số xã") if vi else ("Verdict", "Communes"), rows))


def table(titles: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    """Return a table whose numbers stand on the right."""
    texts = {"Tỉnh", "Province", "Số liệu", "Measure", "Kết luận", "Verdict"}
    texts |= {"Mục tiêu 70%", "Target of 70%"}
    columns = tuple(Column(title, numeric=title not in texts) for title in titles)
    return Table(columns, tuple(rows))


def name(slug: object) -> str:
    """Return the name of a member of a closed set from its text in a frame."""
    return str(slug).upper().replace("-", "_")


def count(value: object, language: Language) -> str:
    """Return a count, or a dash."""
    return display.count(value, language=language) if isinstance(value, int) else "–"


def percent(value: object, language: Language) -> str:
    """Return a number of percent with two decimals, or a dash."""
    if not isinstance(value, float):
        return "–"
    text = f"{value:.2f}%"
    return text.replace(".", ",") if language == "vi" else text


if __name__ == "__main__":
    main("en" if "--en" in sys.argv[1:] else "vi")

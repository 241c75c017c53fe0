"""The figures of a nation, on Spark.

    uv run --group engines examples/10_national_spark.py          in Vietnamese
    uv run --group engines examples/10_national_spark.py --en     in English

An invented nation of 3 321 communes: counts roll up to provinces and the nation, shares and growth
follow from the totals, provinces are ranked and held against a target, and the percents that
communes published are audited. The same figures as in polars (08) and DuckDB (09).
"""

from __future__ import annotations

import sys

from pyspark.sql import DataFrame, SparkSession, functions

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
    """Draw the nation, go down the line, print."""
    spark = session()
    nation = testing.nation()
    figures = frame(spark, nation.long(MEASURES, years=YEARS))
    published = frame(spark, nation.published([c.LEARNING_FAMILY_SHARE], years=YEARS[-1:]))

    # Counts add up, rates never do. What is asked for twice is kept on the workers.
    provinces = frames.roll_up(figures, gazetteer=nation.gazetteer, to=Tier.PROVINCE).cache()
    totals = frames.roll_up(figures, gazetteer=nation.gazetteer, to=Tier.NATION, partial=True)

    # Shares, growth, the target of 2025, and the order of provinces.
    findings = frames.compute(provinces, INDICATORS, valid_from=nation.valid_from)
    standing = frames.progress(findings, TARGET).cache()
    grown = findings.where(f"year = {LAST} and indicator = '{GROWTH}'")
    ranked = frames.rank(standing).where(f"year = {LAST} and indicator = '{SHARE}'")

    # What communes published, beside their counts.
    shares = frames.compute(figures, [c.LEARNING_FAMILY_SHARE])
    claims = published.join(shares, ["place", "year", "indicator"])
    audited = frames.audit(claims, published="published", part="part", whole="whole")
    verdicts = audited.groupBy("verdict").agg(functions.count("*").alias("communes"))

    # Only the rows shown come to the driver.
    show(
        nation,
        language,
        totals=rows(totals.orderBy("measure", "year")),
        provinces=rows(ranked.orderBy(functions.col("rank").asc_nulls_last()).limit(SHOWN)),
        growing=rows(grown.orderBy(functions.col("percent").desc_nulls_last()).limit(SHOWN)),
        verdicts=rows(verdicts.orderBy(functions.desc("communes"), functions.desc("verdict"))),
    )
    spark.stop()


def session() -> SparkSession:
    """Return Spark on this machine; on a cluster its address is all that changes."""
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def frame(spark: SparkSession, columns: dict[str, list[str | int | None]]) -> DataFrame:
    """Return a frame of columns; a register would be read with spark.read.parquet."""
    schema = ", ".join(
        f"{name} {'bigint' if name in {'year', 'value'} else 'string'}" for name in columns
    )
    cells = list(zip(*columns.values(), strict=True))
    return spark.createDataFrame(cells, schema)  # pyright: ignore[reportUnknownMemberType]


def rows(found: DataFrame) -> list[Row]:
    """Return a few rows as the driver has them."""
    return [row.asDict() for row in found.collect()]


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

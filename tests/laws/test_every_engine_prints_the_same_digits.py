"""Every engine prints the same digits: those of the core, whatever the counts and the rounding."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hocsuotdoi import Ratio, catalogue, testing
from hocsuotdoi.exact import Rounding

MOST = 10**15
PART, WHOLE = catalogue.LEARNING_CLANS.id, catalogue.CLANS.id


@settings(max_examples=settings().max_examples // 4)  # each of many ratios: DuckDB plans slowly
@given(
    ratios=st.lists(testing.ratios(max_whole=MOST, max_value=1), min_size=1, max_size=50),
    places=st.integers(0, 6),
    rounding=st.sampled_from(Rounding),
)
def test_every_engine_prints_the_same_digits(
    ratios: list[Ratio], places: int, rounding: Rounding
) -> None:
    """A percent in a frame is the double nearest to the decimal that the core gives."""
    pl, duckdb = pytest.importorskip("polars"), pytest.importorskip("duckdb")
    frames = pytest.importorskip("hocsuotdoi.frames")
    rows = [(f"{at:02}", 2024, ratio.part, ratio.whole) for at, ratio in enumerate(ratios)]
    frame = pl.DataFrame(rows, schema=["place", "year", PART, WHOLE], orient="row")
    listed = ", ".join(
        f"('{place}', {year}, {p}::bigint, {w}::bigint)" for place, year, p, w in rows
    )
    relation = duckdb.sql(f'from (values {listed}) _(place, year, "{PART}", "{WHOLE}")')
    asked = {"places": places, "rounding": rounding}
    indicators = [catalogue.LEARNING_CLAN_SHARE]
    core = [float(ratio.percent(places, rounding=rounding)) for ratio in ratios]
    of_polars = frames.compute(frame, indicators, **asked).sort("place")
    of_duckdb = frames.compute(relation, indicators, **asked).order("place").select("percent")
    assert core == of_polars["percent"].to_list()
    assert core == [percent for (percent,) in of_duckdb.fetchall()]

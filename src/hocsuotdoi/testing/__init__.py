"""Hypothesis strategies for the values of this library: ``pip install hocsuotdoi[testing]``.

A strategy is named after what it generates, in the plural; every option is a keyword. Failing
examples shrink towards small counts, short texts and the year 2000.

    >>> from hypothesis import given
    >>> from hocsuotdoi import Ratio, testing
    >>> @given(testing.ratios(max_value=1))
    ... def test_my_chart_accepts_any_share(share: Ratio) -> None:
    ...     assert 0 <= share.percent() <= 100
    >>> test_my_chart_accepts_any_share()
"""

from __future__ import annotations

from importlib import import_module

try:
    import_module("hypothesis")  # first of all, so that its absence is explained
except ModuleNotFoundError as _error:
    raise ImportError(
        "hocsuotdoi.testing needs Hypothesis: pip install hocsuotdoi[testing]", name="hypothesis"
    ) from _error

from hocsuotdoi.testing._country import Country, country
from hocsuotdoi.testing._criteria import packs, schemes, targets
from hocsuotdoi.testing._exact import (
    changes,
    counts,
    exact_numbers,
    intervals,
    missings,
    point_changes,
    ratios,
    roundings,
)
from hocsuotdoi.testing._figure import figures, measures, unit_types
from hocsuotdoi.testing._kind import kinds, values_of
from hocsuotdoi.testing._law import citations, documents, labels, places
from hocsuotdoi.testing._merger import concordances, links, recasts
from hocsuotdoi.testing._nation import Nation, nation
from hocsuotdoi.testing._numeral import numerals
from hocsuotdoi.testing._period import half_years, periods, school_years, spans, years
from hocsuotdoi.testing._place import entries, gazetteers
from hocsuotdoi.testing._rating import evidences, ratings

__all__ = [
    "Country",
    "Nation",
    "changes",
    "citations",
    "concordances",
    "country",
    "counts",
    "documents",
    "entries",
    "evidences",
    "exact_numbers",
    "figures",
    "gazetteers",
    "half_years",
    "intervals",
    "kinds",
    "labels",
    "links",
    "measures",
    "missings",
    "nation",
    "numerals",
    "packs",
    "periods",
    "places",
    "point_changes",
    "ratings",
    "ratios",
    "recasts",
    "roundings",
    "schemes",
    "school_years",
    "spans",
    "targets",
    "unit_types",
    "values_of",
    "years",
]

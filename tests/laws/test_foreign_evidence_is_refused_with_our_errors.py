"""Floats, NaN and other foreign values are refused, with our errors only."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Year, testing
from hocsuotdoi.errors import Code, HocSuotDoiError
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.interval import Interval
from hocsuotdoi.rating import Evidence, rate

FOREIGN: Final[list[Any]] = [
    None,
    1.0,
    0.0,
    float("nan"),
    float("inf"),
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("Infinity"),
    Decimal(-1),
    -1,
    Fraction(-1, 2),
    "1",
    "đạt",
    b"1",
    [1],
    (1, 2),
    {1: 2},
    1j,
    object(),
    int,
]
NEVER_KNOWN: Final = pytest.mark.parametrize("foreign", FOREIGN, ids=repr)
STRANGE: Final = st.one_of(
    st.booleans(),
    st.integers(0, 10**40),
    st.decimals(0, 10**6),
    st.fractions(0),
    testing.ratios(),
    testing.intervals(),
    testing.changes(),
    testing.point_changes(),
    testing.missings(),
    st.just(Missing(MissingReason.NOT_APPLICABLE)),
    st.just(Interval(None, None)),
)


@NEVER_KNOWN
@pytest.mark.parametrize("field", ["items", "criteria", "traits"])
def test_foreign_evidence_is_refused_with_our_errors(field: str, foreign: Any) -> None:  # noqa: ANN401
    """Before anything is rated."""
    fields: dict[str, Any] = {field: {"1": foreign}}
    with pytest.raises(HocSuotDoiError) as caught:
        Evidence(assessed=Year(2024), **fields)
    assert isinstance(caught.value.code, Code)
    assert str(caught.value).startswith("expected ")


@NEVER_KNOWN
def test_a_foreign_total_is_refused_with_our_errors(foreign: Any) -> None:  # noqa: ANN401
    """As any points are."""
    if foreign is not None:
        with pytest.raises(HocSuotDoiError):
            Evidence(assessed=Year(2024), total=foreign)


@given(data=st.data())
def test_evidence_of_any_kind_is_judged_or_refused_with_our_errors(data: st.DataObject) -> None:
    """Whatever kind of evidence is given of whatever item."""
    pack = data.draw(testing.packs())
    ids = [item.id for item in pack.schemes[0].items()]
    items = data.draw(st.dictionaries(st.sampled_from([*ids, "9.9", ""]), STRANGE, max_size=3))
    sums = data.draw(st.dictionaries(st.sampled_from(["1", "2", "9"]), STRANGE, max_size=2))
    try:
        evidence = Evidence(assessed=Year(2024), items=items, criteria=sums)
        explained = rate(pack, evidence).explain()
    except HocSuotDoiError as error:
        assert str(error).startswith("expected ")  # noqa: PT017
    else:
        assert explained

"""A rounded percent follows from its counts; moved by two units of its last digit it never does."""

from __future__ import annotations

from fractions import Fraction

import attrs
from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import audit
from hocsuotdoi.audit import Verdict
from hocsuotdoi.exact import Ratio
from hocsuotdoi.numeral import Numeral


@given(
    whole=st.integers(1, 10**7),
    share=st.fractions(0, 1),
    places=st.integers(0, 4),
    units=st.sampled_from([-2, 2]),
)
def test_a_rounded_claim_moved_by_two_units_is_inconsistent(
    whole: int, share: Fraction, places: int, units: int
) -> None:
    """A rounded percent is never inconsistent; two units of its last digit away it always is."""
    part = int(whole * share)
    value = Fraction(Ratio(part, whole).percent(places))
    figure = Numeral(value, places=places, percent=True)
    moved = attrs.evolve(figure, value=value + units * figure.step)
    assert audit.check(figure, part=part, whole=whole).verdict is not Verdict.INCONSISTENT
    assert audit.check(moved, part=part, whole=whole).verdict is Verdict.INCONSISTENT

"""A percent that was rounded or truncated from its counts is judged to fit that reading."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import audit
from hocsuotdoi.audit import Fit, Verdict
from hocsuotdoi.exact import Ratio, Rounding
from hocsuotdoi.numeral import Numeral

FITTING = {
    Rounding.HALF_UP: {Verdict.EXACT, Verdict.ROUNDING, Verdict.EITHER},
    Rounding.TRUNCATE: {Verdict.EXACT, Verdict.TRUNCATION, Verdict.EITHER},
}


@given(
    whole=st.integers(1, 10**7),
    share=st.fractions(0, 1),
    places=st.integers(0, 4),
    rounding=st.sampled_from([Rounding.HALF_UP, Rounding.TRUNCATE]),
)
def test_a_percent_that_was_cut_audits_as_cut_that_way(
    whole: int, share: Fraction, places: int, rounding: Rounding
) -> None:
    """A percent displayed by rounding or truncation audits as fitting that reading."""
    part = int(whole * share)
    percent = Ratio(part, whole).percent(places, rounding=rounding)
    figure = Numeral(Fraction(percent), places=places, percent=True)
    found = audit.check(figure, part=part, whole=whole)
    reading = next(one for one in found.readings if one.rounding is rounding)
    assert (reading.fit, reading.printed) == (Fit.YES, percent)
    assert found.verdict in FITTING[rounding]
    assert part in (reading.parts or ())
    assert whole in reading.bases

"""Whichever base and way of cutting made a claim, that base is among those found for it."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import audit
from hocsuotdoi.audit import Verdict
from hocsuotdoi.exact import Ratio, Rounding
from hocsuotdoi.numeral import Numeral


@given(
    whole=st.integers(1, 10**7),
    share=st.fractions(0, 1),
    places=st.integers(0, 4),
    rounding=st.sampled_from([Rounding.HALF_UP, Rounding.TRUNCATE]),
)
def test_the_base_that_made_a_claim_is_among_its_bases(
    whole: int, share: Fraction, places: int, rounding: Rounding
) -> None:
    """Whatever base and reading made a claim, that base is among those it leaves."""
    part = int(whole * share)
    percent = Ratio(part, whole).percent(places, rounding=rounding)
    figure = Numeral(Fraction(percent), places=places, percent=True)
    found = audit.check(figure, part=part)
    assert whole in found.bases[rounding]
    assert found.verdict is not Verdict.INCONSISTENT
    assert found.proves in {None, rounding}

"""In any order, the same claims give the same checks, cross-checks and repairs."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from hocsuotdoi import audit
from hocsuotdoi.audit import Claim
from hocsuotdoi.numeral import Numeral


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    """Return claims that may belong together and may agree."""
    whole = draw(st.integers(1, 9))
    names = st.sampled_from([None, "x"])
    return [
        Claim(
            str(i),
            Numeral(Fraction(draw(st.integers(0, 9)) * 10), percent=True),
            part=draw(st.integers(0, whole)),
            whole=draw(st.sampled_from([None, whole])),
            group=draw(names),
            base=draw(names),
        )
        for i in range(draw(st.integers(1, 2)))
    ]


@settings(max_examples=max(1, settings().max_examples // 2))  # a report takes longer than a check
@given(drawn=claims(), data=st.data())
def test_the_order_of_claims_never_matters(drawn: list[Claim], data: st.DataObject) -> None:
    """However the claims are ordered, each check, the cross-checks and repairs stay the same."""
    shuffled = data.draw(st.permutations(drawn))
    one, two = audit.report(drawn), audit.report(shuffled)
    assert {c.claim.label: c for c in one} == {c.claim.label: c for c in two}
    assert (one.cross_checks, one.repairs) == (two.cross_checks, two.repairs)

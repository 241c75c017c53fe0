"""A number is among the bases of a claim if and only if the part over it gives the claim."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import audit
from hocsuotdoi.exact import Ratio, Rounding
from hocsuotdoi.numeral import Numeral


@given(
    part=st.integers(1, 10**6),
    units=st.integers(1, 10_000),
    rounding=st.sampled_from([Rounding.HALF_UP, Rounding.TRUNCATE]),
    share=st.booleans(),
)
def test_a_base_fits_if_and_only_if_it_reproduces_the_claim(
    part: int, units: int, rounding: Rounding, *, share: bool
) -> None:
    """Both ends of the range reproduce the claim; their neighbours outside do not."""
    percent = Fraction(units, 100)
    figure = Numeral(percent, places=2, percent=True)
    bases = audit.check(figure, part=part, share=share).bases[rounding]
    assert bases is not None

    def reproduces(base: int) -> bool:
        printed = Ratio(part, base).percent(2, rounding=rounding)
        return printed == percent and not (share and base < part)

    tried = {*bases[:2], *bases[-2:], *bases[len(bases) // 2 :][:1]}
    assert all(reproduces(base) for base in tried)
    outside = {bases.start - 1, bases.stop} - {0}
    assert not any(reproduces(base) for base in outside)

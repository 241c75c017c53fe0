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
    """Both ends reproduce the claim; their neighbours outside do not."""
    percent = Fraction(units, 100)
    figure = Numeral(percent, places=2, percent=True)
    bases = audit.check(figure, part=part, share=share).bases[rounding]

    def reproduces(base: int) -> bool:
        printed = Ratio(part, base).percent(2, rounding=rounding)
        return printed == percent and not (share and base < part)

    about = int(100 * part / percent)
    tried = {end + step for end in (bases.first, bases.last, about) if end for step in (-1, 0, 1)}
    assert all(reproduces(base) is (base in bases) for base in tried - {0})
    assert bool(bases) is (bases.last is not None)

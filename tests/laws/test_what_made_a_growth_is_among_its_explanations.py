"""In percent, in points or between published rates: what made a growth is found for it."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from hocsuotdoi import audit
from hocsuotdoi.audit import Kind
from hocsuotdoi.exact import Change, Missing, PointChange, Ratio, Rounding, rounded
from hocsuotdoi.numeral import Numeral

MODES = st.sampled_from([Rounding.HALF_UP, Rounding.TRUNCATE])
RATIOS = st.tuples(st.integers(1, 10**6), st.fractions(0, 1)).map(
    lambda drawn: Ratio(int(drawn[0] * drawn[1]), drawn[0])
)


def claimed(value: Fraction, places: int) -> Numeral:
    """Return a figure in percent."""
    return Numeral(value, places=places, percent=True)


@given(prior=RATIOS, current=RATIOS, places=st.integers(0, 3), rounding=MODES)
def test_points_are_found_with_their_prior_base(
    prior: Ratio, current: Ratio, places: int, rounding: Rounding
) -> None:
    """A change in points fits with both rates known, and leaves its prior base without."""
    points = Fraction(PointChange(prior, current).rounded(places, rounding=rounding))
    figure = claimed(points, places)
    known = audit.growth(figure, current=current, prior=prior)[Kind.POINTS]
    assert known.fits
    assert rounding in known.roundings
    step = current.part - prior.part
    other = audit.growth(figure, current=current, step=step)[Kind.OTHER_BASE]
    values = next(need.values for need in other.needs if need.rounding is rounding)
    assert other.fits
    assert prior.whole in values


@given(
    prior=st.integers(1, 10**6), current=st.integers(0, 10**6), places=st.integers(0, 3), mode=MODES
)
def test_a_relative_growth_is_found_with_its_prior_count(
    prior: int, current: int, places: int, mode: Rounding
) -> None:
    """A relative growth fits with both counts known, and leaves its prior count without."""
    percent = Change(prior, current).percent(places, rounding=mode)
    assert not isinstance(percent, Missing)
    figure = claimed(Fraction(percent), places)
    assert audit.growth(figure, current=current, prior=prior)[Kind.RELATIVE].fits
    needs = audit.growth(figure, current=current)[Kind.RELATIVE].needs
    values = next(need.values for need in needs if need.rounding is mode)
    assert prior in values


@given(
    whole=st.integers(1, 10**6),
    shares=st.tuples(st.fractions(0, 1), st.fractions(0, 1)),
    places=st.tuples(st.integers(0, 3), st.integers(0, 3)),
    modes=st.tuples(MODES, MODES),
)
def test_a_difference_of_published_rates_is_found(
    whole: int,
    shares: tuple[Fraction, Fraction],
    places: tuple[int, int],
    modes: tuple[Rounding, Rounding],
) -> None:
    """Two rates cut in any way, one subtracted from the other, are found as a difference."""
    now, before = (int(whole * share) for share in shares)
    level = claimed(
        Fraction(rounded(Fraction(100 * now, whole), places[0], rounding=modes[0])), places[0]
    )
    prior = Fraction(rounded(Fraction(100 * before, whole), places[1], rounding=modes[1]))
    figure = claimed(level.value - prior, max(places))
    kind = Kind.SAME_PLACES if places[0] == places[1] else Kind.MIXED_PLACES
    found = audit.growth(
        figure, current=Ratio(now, whole), step=now - before, current_published=level
    )[kind]
    assert found.fits
    unknown = audit.growth(figure, current=Ratio(now, whole), current_published=level)[kind]
    assert before in next(need.values for need in unknown.needs if need.rounding is modes[1])
    assume(places[0] != places[1] or modes[0] is modes[1])
    unpublished = audit.growth(figure, current=Ratio(now, whole), step=now - before)
    assert places[0] != places[1] or unpublished[Kind.SAME_PLACES].fits

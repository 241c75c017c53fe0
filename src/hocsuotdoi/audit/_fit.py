"""How closely counts and a claim agree, and the interval arithmetic that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.named import Named
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.exact import Rounding
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Approximation

if TYPE_CHECKING:
    from hocsuotdoi.numeral import Numeral

__all__ = ["Fit", "Reason", "Verdict"]

DECIDING: Final = (Rounding.HALF_UP, Rounding.TRUNCATE)
"""The two readings that decide a verdict; the other modes are recorded beside them."""
FROM_ZERO: Final = Interval(0, None)
FROM_ONE: Final = Interval(1, None)


class Verdict(Named):
    """Whether, and how, a published figure follows from its counts."""

    EXACT = "exact"
    """The figure is the exact value: no digit was lost."""
    ROUNDING = "rounding"
    """Only rounding half up gives the figure."""
    TRUNCATION = "truncation"
    """Only cutting the further digits off gives the figure."""
    EITHER = "either"
    """The figure follows from the counts; which way it was cut cannot be told."""
    COMPLEMENT = "complement"
    """Neither gives the figure: it is 100 less the published siblings that make up the whole."""
    INCONSISTENT = "inconsistent"
    """No true values that the report allows give the figure."""
    UNDECIDABLE = "undecidable"
    """The report leaves it open: a base is missing, a count is approximate, a text ambiguous."""


class Fit(Named):
    """Whether a statement holds for the true values that the report allows."""

    YES = "yes"
    """It holds for all of them."""
    OPEN = "open"
    """It holds for some and not for others, or for all that a missing number could be."""
    NO = "no"
    """It holds for none of them."""


class Reason(Named):
    """What stands behind a verdict, or against an explanation."""

    AMBIGUOUS = "ambiguous"
    """A text has two readings, and they lead to different verdicts."""
    APPROXIMATE = "approximate"
    """A number was published as approximate, and the true ones may fit or not."""
    DIFFERENT = "different"
    """The exact value is another one."""
    GIVEN = "given"
    """The number that would have to be another one is known."""
    IMPOSSIBLE = "impossible"
    """The part exceeds its whole, or a number is needed that cannot be."""
    NO_BASE = "no-base"
    """The base is missing or zero."""
    PERCENT_SIGN = "percent-sign"
    """The figure carries a percent sign and should not, or carries none and should."""


common: Final = Interval.common
hull: Final = Interval.hull


def is_certain(figure: Numeral) -> bool:
    """Whether the number was published without a word such as "about"."""
    return figure.approximation is Approximation.EXACT


def claimed_by(figure: Numeral, rounding: Rounding) -> Interval:
    """Return the true quotients that would be published so.

    A quotient without decimals was cut like any other, where a count without decimals is itself.
    """
    quotient = figure if figure.scale != 1 else attrs.evolve(figure, percent=True)
    return quotient.interval(rounding)


def truth_of(count: Numeral) -> Interval:
    """Return the true counts that would be published so.

    A count written out in full is exact. One in thousands or millions was cut, nobody says how.
    """
    if is_certain(count) and count.step == 1:
        return Interval.exactly(count.value)
    cut = hull(count.interval(Rounding.HALF_UP), count.interval(Rounding.TRUNCATE))
    return cut if count.value < 0 else common(cut, FROM_ZERO) or cut


def fit_of(truth: Interval, claimed: Interval) -> Fit:
    """Return whether the true value lies in what is claimed."""
    shared = common(truth, claimed)
    if shared is None:
        return Fit.NO
    return Fit.YES if shared == truth else Fit.OPEN


def wholes(part: Interval, claimed: Interval) -> Interval | None:
    """Return the wholes, at least 1, of which such a part makes the claimed quotient."""
    quotient = common(claimed, FROM_ZERO)
    if quotient is None:
        return None
    if 0 in part and 0 in quotient:
        return FROM_ONE
    if quotient.high == 0 or part.high == 0:
        return None
    return common(part.over(quotient), FROM_ONE)


def parts(whole: Interval, claimed: Interval) -> Interval | None:
    """Return the parts, at least 0, that make the claimed quotient of such a whole."""
    quotient = common(claimed, FROM_ZERO)
    if quotient is None or quotient.low is None or whole.low is None:
        return None
    if quotient.high == 0:
        return Interval.exactly(0)
    return Interval(
        quotient.low * whole.low,
        None if quotient.high is None or whole.high is None else quotient.high * whole.high,
        low_open=quotient.low_open or (whole.low_open and quotient.low != 0),
        high_open=quotient.high_open or whole.high_open,
    )


def meet_in_integer(one: Interval, other: Interval | None) -> bool:
    """Whether some whole number lies in both."""
    return other is not None and bool(WholeNumbers.inside(common(one, other)))

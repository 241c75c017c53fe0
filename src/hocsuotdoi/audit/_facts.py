"""The counts of a claim as intervals, and what they leave possible."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi.audit._claim import Claim, Sense, senses
from hocsuotdoi.audit._fit import (
    DECIDING,
    FROM_ONE,
    Fit,
    claimed_by,
    common,
    fit_of,
    meet_in_integer,
    parts,
    truth_of,
    wholes,
)
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Facts", "may_follow", "possible_bases"]

HUNDRED: Final = 100


@attrs.frozen
class Facts:
    """The counts of one way to read a claim, and the value they lead to.

    Attributes:
        figure: The published figure.
        part: Where the part lies.
        whole: Where the whole lies; None when it is missing.
        exact: The value of the figure by its counts; None when the whole is missing.
        factor: 100 for a percent, 1 for a mean.
        share: Whether the part lies within its whole.
        counted: Whether both are counts: amounts with decimals need not be whole numbers.
        impossible: Whether the part of a share exceeds its whole, whatever the true counts are.
    """

    figure: Numeral
    part: Interval
    whole: Interval | None
    exact: Fraction | Interval | None
    factor: int
    share: bool
    counted: bool
    impossible: bool

    @classmethod
    def of(cls, sense: Sense, *, share: bool) -> Facts:
        """Return what one way of reading a claim says."""
        percent = sense.figure.percent
        part, whole, factor = truth_of(sense.part), None, HUNDRED if percent else 1
        if sense.whole is not None:
            whole = common(truth_of(sense.whole), FROM_ONE)
        within = None if whole is None else common(part, Interval(None, whole.high))
        share = share and percent
        return cls(
            sense.figure,
            part=part,
            whole=whole,
            exact=None if whole is None else _exact(part, whole, factor=factor, share=share),
            factor=factor,
            share=share,
            counted=sense.part.step >= 1 and (sense.whole is None or sense.whole.step >= 1),
            impossible=share and whole is not None and within is None,
        )

    def bases(self, claimed: Interval) -> Interval | None:
        """Return where the base lies; the part of a share lies within it."""
        found = wholes(self.part, claimed.scaled(Fraction(1, self.factor)))
        least = Interval(self.part.low if self.share else 1, None)
        return None if found is None else common(found, least)

    def parts(self, claimed: Interval) -> Interval | None:
        """Return where the part lies; that of a share lies within its whole."""
        whole = FROM_ONE if self.whole is None else self.whole
        found = parts(whole, claimed.scaled(Fraction(1, self.factor)))
        most = Interval(None, whole.high if self.share else None)
        return None if found is None else common(found, most)

    def fit(self, claimed: Interval) -> Fit:
        """Return whether the counts lead to what is claimed."""
        if self.whole is None or self.exact is None:
            return Fit.OPEN if meet_in_integer(FROM_ONE, self.bases(claimed)) else Fit.NO
        if self.impossible:
            return Fit.NO
        if isinstance(self.exact, Fraction):
            return Fit.YES if self.exact in claimed else Fit.NO
        fit = fit_of(self.exact, claimed)
        if fit is not Fit.OPEN or not self.counted:
            return fit
        if self.part.is_exact:
            possible = meet_in_integer(self.whole, self.bases(claimed))
        else:
            possible = not self.whole.is_exact or meet_in_integer(self.part, self.parts(claimed))
        return Fit.OPEN if possible else Fit.NO


def _exact(part: Interval, whole: Interval, *, factor: int, share: bool) -> Fraction | Interval:
    value = part.over(whole).scaled(factor)
    if value.is_exact and value.low is not None:
        return Fraction(value.low)
    bounded = common(value, Interval(None, HUNDRED)) if share else value
    return value if bounded is None else bounded


def possible_bases(claim: Claim) -> Iterator[Interval]:
    """Return where the base lies by each reading of a claim: the published one, if there is one."""
    for sense in senses(claim):
        facts = Facts.of(sense, share=claim.share)
        for rounding in DECIDING:
            claimed = claimed_by(sense.figure, rounding)
            found = facts.bases(claimed) if facts.whole is None else facts.whole
            if found is not None:
                yield found


def may_follow(claim: Claim) -> bool:
    """Whether some reading of a claim lets its figure follow from its counts."""
    return any(
        Facts.of(sense, share=claim.share).fit(claimed_by(sense.figure, rounding)) is not Fit.NO
        for sense in senses(claim)
        for rounding in DECIDING
    )

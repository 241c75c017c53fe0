"""Several totals, and the figures they are."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, get_args

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, Conflict
from hocsuotdoi.figure import Figures
from hocsuotdoi.measure import Measure
from hocsuotdoi.period import Period
from hocsuotdoi.place import Place
from hocsuotdoi.rollup import _words
from hocsuotdoi.rollup._total import Total

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hocsuotdoi._internal.language import Language
    from hocsuotdoi.display import Table

_PERIODS: Final = get_args(Period)


@attrs.frozen(repr=False)
class Totals:
    """Totals by place, period and measure; renders itself as a table in terminals and notebooks.

    Attributes:
        totals: At most one for a measure, place and period.
        outside: The places whose figures are in no total, as nothing above them was asked for.

    Raises:
        Conflict: Two totals are of one measure, place and period.
    """

    totals: tuple[Total, ...] = ()
    outside: tuple[Place, ...] = attrs.field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the members."""
        instance(self.totals, tuple, where="Totals")
        for total in self.totals:
            instance(total, Total, where="Totals")
        instance(self.outside, tuple, where="Totals.outside")
        for place in self.outside:
            instance(place, Place, where="Totals.outside")
        if len(self._by_key) < len(self.totals):
            twice = next(one for one in self.totals if self._by_key[_key(one)] is not one)
            raise Conflict(
                Code.FIGURES_DISAGREE,
                expected=f"one total of {twice.measure.id} for {twice.place}, {twice.period!r}",
                got=(twice.value, self._by_key[_key(twice)].value),
                where="Totals",
            )

    @cached_property
    def _by_key(self) -> Mapping[tuple[Measure, Place, Period], Total]:
        return {_key(total): total for total in self.totals}

    @cached_property
    def figures(self) -> Figures:
        """The totals as figures, to compute rates from: parts and wholes were added alike."""
        return Figures(total.figure for total in self.totals)

    def get(self, measure: Measure, *, place: Place, period: Period) -> Total | None:
        """Return the total of a measure, place and period, or None."""
        instance(measure, Measure, where="Totals.get")
        instance(place, Place, where="Totals.get")
        instance(period, _PERIODS, where="Totals.get", expected="a period, e.g. Year(2024)")
        return self._by_key.get((measure, place, period))

    def explain(self, language: Language = "vi") -> str:
        """Return the explanations, one after the other."""
        return "\n\n".join(total.explain(language) for total in self.totals)

    def table(self, language: Language = "vi") -> Table:
        """Return the totals as a table; its notes say who is missing."""
        return _words.as_table(self.totals, self.outside, language)

    def __iter__(self) -> Iterator[Total]:
        """Yield the totals in order."""
        return iter(self.totals)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.totals)

    def __str__(self) -> str:
        """Return the table in Vietnamese."""
        return self.table().text()

    def __repr__(self) -> str:
        """Return a one-line summary."""
        lacking = sum(1 for total in self.totals if total.missing)
        plural = "" if len(self) == 1 else "s"
        return f"<Totals: {len(self)} total{plural}, {lacking} with units missing>"

    def _repr_html_(self) -> str:
        return self.table().html()

    def _repr_markdown_(self) -> str:
        return self.table().markdown()


def _key(total: Total) -> tuple[Measure, Place, Period]:
    return total.measure, total.place, total.period

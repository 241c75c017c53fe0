"""What was carried: figures on the new places, and for each of them what it is made of."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import attrs

from hocsuotdoi._internal.check import exact_number, instance
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import Missing
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.merger import _words
from hocsuotdoi.merger._link import Link, Share, is_whole
from hocsuotdoi.merger._policy import Comparability, Policy
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hocsuotdoi._internal.language import Language
    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period


@runtime_checkable
class Carrier(Protocol):
    """What a recast asks of its concordance."""

    @property
    def effective(self) -> date:
        """The day from which the new list holds."""
        ...

    def carried(
        self, measure: Measure, figures: Figures, *, place: Place, period: Period, policy: Policy
    ) -> Carried | None:
        """Return what one new place comes to."""
        ...


@attrs.frozen
class Portion:
    """What one old place gives to a new one.

    Attributes:
        source: The old place.
        share: The share of it that is meant; the int 1 when it goes whole by the words of the
            table, a Fraction when by a weight, None when not known.
        figure: Its figure as published; None when none was reported.
    """

    source: Place
    share: Share
    figure: Figure | None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.source, Place, where="Portion.source")
        if self.share is not None and not 0 <= exact_number(self.share, where="Portion.share") <= 1:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected="a share from 0 to 1",
                got=self.share,
                where="Portion.share",
            )
        if self.figure is not None:
            instance(self.figure, Figure, where="Portion.figure")

    @property
    def shared_out(self) -> Fraction:
        """What it gives by a weight; 0 when it goes whole, or gives nothing."""
        figure, share = self.figure, self.share
        if figure is None or isinstance(figure.value, Missing) or share is None or is_whole(share):
            return Fraction(0)
        return Fraction(figure.value) * share


@attrs.frozen
class Carried:
    """A figure on a new place, with the old places it is made of.

    Attributes:
        figure: The figure; Missing with its reason when it cannot be told.
        comparability: What it is worth beside a figure of the new place itself.
        portions: The old places it is made of.
        links: The links used.
        union: The union it would be exact on; None when it belongs to none.
        basis: What the weights rest on; empty where none were used.
    """

    figure: Figure
    comparability: Comparability
    portions: tuple[Portion, ...]
    links: tuple[Link, ...] = ()
    union: Place | None = None
    basis: str = ""

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.figure, Figure, where="Carried.figure")
        instance(self.comparability, Comparability, where="Carried.comparability")
        instance(self.portions, tuple, where="Carried.portions")
        for portion in self.portions:
            instance(portion, Portion, where="Carried.portions")
        instance(self.links, tuple, where="Carried.links")
        for link in self.links:
            instance(link, Link, where="Carried.links")
        if self.union is not None:
            instance(self.union, Place, where="Carried.union")
        instance(self.basis, str, where="Carried.basis")

    @property
    def published(self) -> tuple[Figure, ...]:
        """The figures of the old places, as they were published."""
        return tuple(one.figure for one in self.portions if one.figure is not None)

    @property
    def status(self) -> frozenset[Status]:
        """What is to be known about the figure: A, E, M, and what came with its parts."""
        return self.figure.status

    @property
    def estimated(self) -> Fraction:
        """The share of the value that was shared out by weights: 0 for an exact figure."""
        value = self.figure.value
        if isinstance(value, Missing) or not value:
            return Fraction(0)
        return Fraction(sum((one.shared_out for one in self.portions), Fraction(0)), value)

    def explain(self, language: Language = "vi") -> str:
        """Return which old places it is made of, and what is estimated."""
        return _words.explanation(self, language)

    def __str__(self) -> str:
        """Return the explanation in Vietnamese."""
        return self.explain()


@attrs.frozen(repr=False)
class Recast:
    """Figures of an old list, as they come to on the places of the new one.

    Attributes:
        concordance: How the places went.
        policy: What became of those that were split.
        figures: The figures on the new places.
        published: The figures that were given.
        left: Those of them that are on no place of the old list, and were not carried.
    """

    concordance: Carrier
    policy: Policy
    figures: Figures
    published: Figures
    left: tuple[Figure, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.concordance, Carrier, where="Recast.concordance", expected="a Concordance")
        instance(self.policy, Policy, where="Recast.policy")
        instance(self.figures, Figures, where="Recast.figures")
        instance(self.published, Figures, where="Recast.published")
        instance(self.left, tuple, where="Recast.left")
        for figure in self.left:
            instance(figure, Figure, where="Recast.left")

    def get(self, measure: Measure, *, place: Place, period: Period) -> Carried | None:
        """Return one figure with what it is made of; None when nothing was carried there."""
        if self.figures.get(measure, place=place, period=period) is None:
            return None
        return self.concordance.carried(
            measure, self.published, place=place, period=period, policy=self.policy
        )

    def __len__(self) -> int:
        """Return the number of figures carried."""
        return len(self.figures)

    def __iter__(self) -> Iterator[Carried]:
        """Return every figure with what it is made of, in order."""
        return filter(
            None,
            (
                self.get(figure.measure, place=figure.place, period=figure.period)
                for figure in self.figures
            ),
        )

    def __repr__(self) -> str:
        """Return a one-line summary."""
        return f"<Recast of {self.concordance.effective}, {self.policy.name}: {self.figures!r}>"

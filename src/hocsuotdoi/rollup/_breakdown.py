"""Breakdowns: one total, taken apart by the places it is made of."""

from __future__ import annotations

from math import lcm
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import Missing, MissingReason, Ratio, apportioned
from hocsuotdoi.interval import Interval
from hocsuotdoi.place import Place, Tier
from hocsuotdoi.rollup import _words
from hocsuotdoi.rollup._fold import folded
from hocsuotdoi.rollup._total import Total
from hocsuotdoi.rollup._tree import Tree

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date
    from decimal import Decimal
    from fractions import Fraction

    from hocsuotdoi._internal.language import Language
    from hocsuotdoi.display import Table
    from hocsuotdoi.figure import Figures
    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period
    from hocsuotdoi.place import Gazetteer
    from hocsuotdoi.rollup._total import Sum


@attrs.frozen
class Row:
    """One place of a breakdown, beside its siblings.

    Attributes:
        total: What it adds up to.
        rank: 1 for the largest; places that tie share a rank, and the next one is skipped; None
            where no exact and complete count is known.
        share: Its share of the whole, Missing where the whole is.
    """

    total: Total
    rank: int | None
    share: Ratio | Missing

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.total, Total, where="Row.total")
        if self.rank is not None:
            whole_number(self.rank, where="Row.rank", least=1)
        instance(self.share, (Ratio, Missing), where="Row.share", expected="a Ratio or a Missing")

    @property
    def place(self) -> Place:
        """Where."""
        return self.total.place

    @property
    def value(self) -> Sum:
        """What it adds up to, or why that is not known."""
        return self.total.value


@attrs.frozen
class Breakdown:
    """A total and the places it is made of; renders itself as a table.

    Attributes:
        total: The total of the whole place.
        parts: The totals of the places in it, in order.

    Raises:
        InvalidValue: A part is of another measure or period, or the parts add up to something else.
    """

    total: Total
    parts: tuple[Total, ...]

    def __attrs_post_init__(self) -> None:
        """Check that the parts are those of the total."""
        instance(self.total, Total, where="Breakdown.total")
        instance(self.parts, tuple, where="Breakdown.parts")
        kind = self.total.measure, self.total.period
        for part in self.parts:
            instance(part, Total, where="Breakdown.parts")
            if (part.measure, part.period) != kind:
                raise _malformed(f"parts of {kind[0].id}, {kind[1]!r}", part)
        whole = _number(self.total.value)
        if whole is not None and sum(map(_known, self.parts)) != whole:
            raise _malformed(f"parts that add up to {whole}", self.parts)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The parts, each with its rank and its share, in order."""
        ranks = _ranks(self.parts)
        return tuple(
            Row(part, rank, _share(part, self.total))
            for part, rank in zip(self.parts, ranks, strict=True)
        )

    def percents(self, places: int = 2) -> tuple[Decimal | Missing, ...]:
        """Return the shares in percent as they are shown: those that are known sum to 100.

        Args:
            places: Decimals of each percent.
        """
        known = [row for row in self.rows if isinstance(row.share, Ratio)]
        shown = iter(apportioned(_whole_numbers(known), places=places) if known else ())
        return tuple(
            row.share if isinstance(row.share, Missing) else next(shown) for row in self.rows
        )

    def explain(self, language: Language = "vi") -> str:
        """Return what the total rests on, then each part."""
        return "\n".join(
            [self.total.explain(language), *(f"  {part}" for part in _words.lines(self, language))]
        )

    def table(self, language: Language = "vi", *, places: int = 2) -> Table:
        """Return the parts as a table, with rank and share; the whole stands in the last row."""
        return _words.broken_down(self, language, places)

    def __str__(self) -> str:
        """Return the table in Vietnamese."""
        return self.table().text()

    def _repr_html_(self) -> str:
        return self.table().html()

    def _repr_markdown_(self) -> str:
        return self.table().markdown()


def breakdown(
    measure: Measure,
    figures: Figures,
    *,
    gazetteer: Gazetteer,
    place: Place,
    by: Tier,
    period: Period,
    of: Tier | None = None,
    partial: bool = False,
    disjoint: Collection[Measure] = (),
    on: date | None = None,
) -> Breakdown:
    """Return one total and what each place of a tier has of it.

    Args:
        measure: What is counted.
        figures: The figures, in any order.
        gazetteer: Which place lies in which; it knows every place of the figures.
        place: The whole.
        by: The tier to take it apart by, not above that of the place.
        period: For which period.
        of: The tier of the units added; what has nothing below it unless given.
        partial: Whether to add what came although units are missing.
        disjoint: The measures that may overlap elsewhere, but are known not to here.
        on: The day; needed when what lies in a place changed.

    Raises:
        UnknownName: A place is not in the gazetteer.
        InvalidValue: ``by`` is above the place, or ``of`` above ``by``; a day is needed.

        >>> from datetime import date
        >>> from hocsuotdoi import Figures, Year, catalogue
        >>> from hocsuotdoi.place import Gazetteer
        >>> rows = [
        ...     {"code": "08", "name": "Tỉnh T", "tier": "province"},
        ...     {"code": "00721", "name": "Xã A", "tier": "commune", "parent": "08"},
        ...     {"code": "00733", "name": "Xã B", "tier": "commune", "parent": "08"},
        ... ]
        >>> gazetteer = Gazetteer.from_rows(rows, system="vn-gso", valid_from=date(2025, 7, 1))
        >>> figures = Figures()
        >>> for place, count in zip(gazetteer.places(Tier.COMMUNE), (300, 600), strict=True):
        ...     figures += Figures.of(place, Year(2026), {catalogue.LEARNING_FAMILIES: count})
        >>> print(
        ...     breakdown(
        ...         catalogue.LEARNING_FAMILIES,
        ...         figures,
        ...         gazetteer=gazetteer,
        ...         place=gazetteer.place("08", valid_from=date(2025, 7, 1)),
        ...         by=Tier.COMMUNE,
        ...         period=Year(2026),
        ...     )
        ... )
        Gia đình học tập được công nhận, Tỉnh T, năm 2026
        <BLANKLINE>
        Địa bàn  Giá trị  Tỷ trọng  Hạng
        ───────  ───────  ────────  ────
        Xã A         300    33,33%     2
        Xã B         600    66,67%     1
        Tỉnh T       900   100,00%
    """
    tree = Tree(gazetteer, of, disjoint, partial, on)
    tree.knows(figures)
    tree.reaches(instance(by, Tier, where="by"), where="by")
    whole = tree.place(instance(place, Place, where="place"))
    units = tree.units(whole)
    held = {
        unit: figure
        for unit in units
        if (figure := figures.get(measure, place=unit, period=period)) is not None
    }
    parts = gazetteer.within(whole, tier=by, on=on)
    total, *others = (
        folded(measure, one, period, made_of, held, disjoint, partial=partial)
        for one, made_of in [(whole, units), *((part, tree.units(part)) for part in parts)]
    )
    return Breakdown(total, tuple(others))


def _number(value: Sum) -> int | Fraction | None:
    """Return the sum if it is one number."""
    return None if isinstance(value, Interval | Missing) else value


def _known(total: Total) -> int | Fraction:
    return _number(total.value) or 0


def _ranks(totals: Sequence[Total]) -> list[int | None]:
    """Return the rank of each total, the largest first; 1, 2, 2, 4 when two tie."""
    numbers = [None if total.missing else _number(total.value) for total in totals]
    first: dict[int | Fraction, int] = {}
    for rank, number in enumerate(sorted((n for n in numbers if n is not None), reverse=True), 1):
        first.setdefault(number, rank)
    return [None if number is None else first[number] for number in numbers]


def _share(part: Total, total: Total) -> Ratio | Missing:
    for one in (part, total):
        if isinstance(one.value, Missing):
            return one.value
    value, whole = _number(part.value), _number(total.value)
    if value is None or whole is None:
        return Missing(MissingReason.NOT_COMPARABLE, (total.measure.id,))
    common = lcm(value.denominator, whole.denominator)
    return Ratio.of(int(value * common), int(whole * common))


def _whole_numbers(rows: Sequence[Row]) -> list[int]:
    """Return whole numbers that stand to each other as the counts do."""
    counts = [_known(row.total) for row in rows]
    common = lcm(*(count.denominator for count in counts))
    return [int(count * common) for count in counts]


def _malformed(expected: str, got: object) -> InvalidValue:
    return InvalidValue(Code.MALFORMED, expected=expected, got=got, where="Breakdown.parts")

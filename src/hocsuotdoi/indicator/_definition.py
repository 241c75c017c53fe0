"""What an indicator is: a formula with a name, a base, a direction and a basis."""

from __future__ import annotations

from typing import Final, assert_never, get_args

import attrs

from hocsuotdoi._internal.check import identifier, instance, whole_number
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import MOST_PLACES
from hocsuotdoi.indicator._formula import Formula, Growth, Levels, Mean, Share, ShareGrowth
from hocsuotdoi.law import Basis, Citation, Unattested
from hocsuotdoi.measure import Direction, Measure

_FORMULAS: Final = get_args(Formula)


@attrs.frozen(kw_only=True, cache_hash=True)
class Indicator:
    """A named way to compute a figure people publish.

    Attributes:
        id: Our ASCII name, unique.
        label: Its name as a report would say it.
        formula: How it is computed, and on which base.
        direction: Which way is better.
        places: Decimals shown by default; the value itself stays exact.
        basis: The document it follows, or why none is cited.
        note: What a reader must know; may be None.
    """

    id: str
    label: Label
    formula: Formula
    direction: Direction = Direction.HIGHER
    places: int = 2
    basis: Basis
    note: Label | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        identifier(self.id, where="Indicator.id")
        instance(self.label, Label, where="Indicator.label")
        instance(
            self.formula, _FORMULAS, where="Indicator.formula", expected="a formula, e.g. a Share"
        )
        instance(self.direction, Direction, where="Indicator.direction")
        if whole_number(self.places, where="Indicator.places") > MOST_PLACES:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected=f"0 to {MOST_PLACES} decimals",
                got=self.places,
                where="Indicator.places",
            )
        instance(self.basis, (Citation, Unattested), where="Indicator.basis", expected="a Citation")
        if self.note is not None:
            instance(self.note, Label, where="Indicator.note")

    @property
    def base(self) -> Measure:
        """The measure the value is reckoned on; values on other bases do not compare."""
        return self.formula.base

    def unit(self, language: Language = "vi") -> str:
        """Return the unit of the value.

        >>> from hocsuotdoi import catalogue
        >>> catalogue.ATTENDANCES_PER_CLASS.unit("vi")
        'lượt người/lớp'
        """
        match self.formula:
            case Share() | Levels():
                return "%"
            case ShareGrowth():
                return in_language(language, vi="điểm phần trăm", en="percentage points")
            case Growth(of):
                return of.unit_type.noun.text(language)
            case Mean(total, over):
                noun = total.unit_type.noun.text(language)
                return f"{noun}/{over.unit_type.each.text(language)}"
            case _:
                assert_never(self.formula)

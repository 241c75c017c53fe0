"""Which packs hold for a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from hocsuotdoi import catalogue
from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi.criteria._pack import begins
from hocsuotdoi.indicator import Share
from hocsuotdoi.packs._pack import SealedPack
from hocsuotdoi.packs._store import available, load
from hocsuotdoi.period import Year
from hocsuotdoi.unit import UnitType

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen
class InForcePack:
    """A pack whose attested validity touches a year.

    Attributes:
        pack: The pack.
        end_established: Whether a source attests when it ends; if not, it may have ended before.
    """

    pack: SealedPack
    end_established: bool

    @property
    def start_established(self) -> bool:
        """Whether a source attests from when it holds; if not, it may have begun only later."""
        return self.pack.document.in_force.start is not None

    def text(self, language: Language = "vi") -> str:
        """Return the document, and whether its start and its end are established."""
        end = (
            in_language(language, vi="đã rõ ngày hết hiệu lực", en="end established")
            if self.end_established
            else in_language(language, vi="chưa rõ ngày hết hiệu lực", en="end not established")
        )
        start = in_language(language, vi="chưa rõ ngày có hiệu lực", en="start not established")
        marks = end if self.start_established else f"{start}, {end}"
        return f"{self.pack.document.text(language)} ({marks})"

    def __str__(self) -> str:
        """Return it in Vietnamese."""
        return self.text()


def in_force(*, on: Year, unit_type: UnitType | None = None) -> tuple[InForcePack, ...]:
    """Return every shipped pack whose attested validity touches a year; with several, you choose.

    Nothing is filled in: a document whose end no source attests is still listed, and marked. One
    whose start no source attests is listed from when it was signed, and marked. One that no source
    dates at all is never listed, as nothing attests that it holds for any year.

    Args:
        on: The year judged, not the day of the decision.
        unit_type: Only packs with a scheme or a target for it; None for all.

        >>> from hocsuotdoi import Year, unit
        >>> [one.text("en") for one in in_force(on=Year(2024), unit_type=unit.PROVINCE_COMMUNITY)]
        ['Circular 25/2023/TT-BGDĐT (end not established)']
    """
    instance(on, Year, where="packs.in_force")
    if unit_type is not None:
        instance(unit_type, UnitType, where="packs.in_force")
    found = (load(slug) for slug in available())
    return tuple(
        InForcePack(pack, pack.document.in_force.end is not None or pack.years is not None)
        for pack in found
        if _is_dated(pack)
        and pack.covers(on)
        and (unit_type is None or unit_type.id in _unit_types(pack))
    )


def _is_dated(pack: SealedPack) -> bool:
    document = pack.document
    bounds = (begins(document), document.in_force.end, pack.years)
    return any(one is not None for one in bounds)


def _unit_types(pack: SealedPack) -> Iterator[str]:
    for scheme in pack.schemes:
        yield scheme.unit_type
    for target in pack.targets:
        formula = catalogue.indicator(target.indicator).formula
        counted = formula.part if isinstance(formula, Share) else formula.base
        yield counted.unit_type.id

"""Links: which place of the old list went, whole or in part, to which place of the new one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import exact_number, instance, several
from hocsuotdoi._internal.language import Label
from hocsuotdoi._internal.named import Named
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

Share = Fraction | int | None
"""How much of an old place is meant: 1 when it goes whole, None when that is not known."""


class Part(Named):
    """How much of the old place a link takes, in the words of the official table."""

    WHOLE = Label("toàn bộ", "whole")
    PART = Label("một phần, không rõ phần nào", "a part, not stated of what")
    AREA_PART = Label("một phần diện tích", "a part of the area")
    PART_ALL_POPULATION = Label(
        "một phần diện tích, toàn bộ dân số", "a part of the area, the whole population"
    )
    PART_OF_POPULATION = Label("một phần dân số", "a part of the population")


_RANKS: Final = {part: rank for rank, part in enumerate(Part)}


def _fraction(weight: int | Fraction | None) -> Fraction | None:
    if weight is None or type(weight) is Fraction:
        return weight
    return Fraction(exact_number(weight, where="a weight"))


@attrs.frozen
class Link:
    """One line of a conversion table.

    Attributes:
        source: The place of the old list.
        target: The place of the new list.
        part: How much of the source it takes.
        people: The share of the source's people it takes, 1 being all; None when not known.
        other: The share of everything else that is counted there; None when not known.
        note: Why the line differs from the table it was read from, in the caller's words.
    """

    source: Place
    target: Place
    part: Part
    people: Fraction | None = attrs.field(default=None, kw_only=True, converter=_fraction)
    other: Fraction | None = attrs.field(default=None, kw_only=True, converter=_fraction)
    note: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.source, Place, where="Link.source")
        instance(self.target, Place, where="Link.target")
        instance(self.part, Part, where="Link.part")
        instance(self.note, str, where="Link.note")
        for name, weight in (("people", self.people), ("other", self.other)):
            if weight is not None and not 0 <= weight <= 1:
                raise InvalidValue(
                    Code.OUT_OF_RANGE,
                    expected="a share from 0 to 1",
                    got=weight,
                    where=f"Link.{name} from {self.source.code} to {self.target.code}",
                )
        if self.source == self.target:
            raise InvalidValue(
                Code.MALFORMED,
                expected="a place of another list",
                got=self.target,
                where="Link.target",
                hint="the same code on a later list is another place: give it the later date",
            )

    def weight(self, *, people: bool) -> Fraction | None:
        """Return the share of the source's people, or of everything else, that it takes."""
        return self.people if people else self.other


def in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links by place, each once, in one order whatever order they came in."""
    kept: list[Link] = []
    given = (instance(link, Link, where="a link") for link in several(links, where="links"))
    for link in sorted(given, key=_position):
        if not kept or kept[-1] != link:  # equal links may differ in names: the first has some
            kept.append(link)
    return tuple(kept)


def _position(link: Link) -> tuple[object, ...]:
    source, target, people, other = link.source, link.target, link.people, link.other
    return (
        source.key,
        target.key,
        _RANKS[link.part],
        -1 if people is None else people,
        -1 if other is None else other,
        link.note,
        not source.name,
        not target.name,
        source.name,
        target.name,
    )


def carrying(links: tuple[Link, ...], *, people: bool) -> tuple[Link, ...]:
    """Return the links of one source over which counts can go.

    For people the words of the table decide, where they can: beside the whole population, or beside
    parts of it, a part of the area takes nobody. Beside a part that is not stated it may.
    """
    if not people:
        return links
    for named in (Part.PART_ALL_POPULATION, Part.PART_OF_POPULATION):
        with_people = tuple(link for link in links if link.part is named)
        rest = {link.part for link in links if link.part is not named}
        alone = named is Part.PART_OF_POPULATION or len(with_people) == 1
        if with_people and alone and rest <= {Part.AREA_PART}:
            return with_people
    return links


def is_settled(links: tuple[Link, ...]) -> bool:
    """Whether all that is counted goes over one link."""
    return len(links) == 1 and links[0].part in {Part.WHOLE, Part.PART_ALL_POPULATION}


def shares(links: tuple[Link, ...], *, people: bool) -> list[tuple[Link, Share]]:
    """Return the links of one source over which counts go, each with the share that it takes."""
    over = carrying(links, people=people)
    if is_settled(over):
        return [(over[0], 1)]
    return [(link, link.weight(people=people)) for link in over]


def is_whole(share: Share) -> bool:
    """Whether a place goes whole by the words of the table; by a weight it is estimated, even 1."""
    return type(share) is int

"""Places and their tiers."""

from __future__ import annotations

from datetime import date
from functools import total_ordering
from typing import Final

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi._internal.language import Label
from hocsuotdoi._internal.named import Named
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.errors import Code, InvalidValue, NotComparable, WrongType


@total_ordering
class Tier(Named):
    """The tiers of administration, the smallest first.

    >>> Tier.COMMUNE < Tier.PROVINCE
    True
    """

    VILLAGE = Label("thôn, bản, tổ dân phố", "village or residential group")
    COMMUNE = Label("cấp xã", "commune")
    DISTRICT = Label("cấp huyện", "district")
    PROVINCE = Label("cấp tỉnh", "province")
    NATION = Label("toàn quốc", "nation")

    def __lt__(self, other: object) -> bool:
        """Order by size: a commune is below a province."""
        if not isinstance(other, Tier):
            raise NotComparable(
                Code.DIFFERENT_KINDS,
                expected="another Tier",
                got=other,
                where=f"a comparison with {self!r}",
            )
        return RANKS[self] < RANKS[other]


RANKS: Final = {tier: rank for rank, tier in enumerate(Tier)}


def _is_key(value: object) -> bool:
    return type(value) is str and value != "" and value == value.strip()


@total_ordering
@attrs.frozen(repr=False, cache_hash=True)
class Place:
    """A place on one dated list: the same code on a later list is another place.

    Attributes:
        code: The code as text, with its zeros: ``"02"``, not ``2``.
        system: Whose codes these are, e.g. ``"vn-gso"``.
        valid_from: The date of the list in hand; never guessed.
        name: For people to read; two places with one key are equal whatever they are called.

    Raises:
        WrongType: The code is not text (a number has lost its zeros), or the date not a date.
        InvalidValue: A code or a system is empty or has spaces around it.
    """

    code: str = attrs.field(converter=nfc)
    system: str = attrs.field(converter=nfc, kw_only=True)
    valid_from: date = attrs.field(kw_only=True)
    name: str = attrs.field(default="", converter=nfc, kw_only=True, eq=False)

    def __attrs_post_init__(self) -> None:
        """Check the fields; one at a time only when something is wrong."""
        if not (
            _is_key(self.code)
            and _is_key(self.system)
            and type(self.valid_from) is date
            and type(self.name) is str
        ):
            self._check()

    def _check(self) -> None:
        if isinstance(self.code, int):
            raise WrongType(
                Code.WRONG_TYPE,
                expected="a code as text",
                got=self.code,
                where="Place.code",
                hint="a number loses leading zeros: pass '02', not 2",
            )
        for name in ("code", "system"):
            text = instance(getattr(self, name), str, where=f"Place.{name}")
            if not text or text != text.strip():
                raise InvalidValue(
                    Code.MALFORMED,
                    expected=f"a {name} without spaces around it",
                    got=text,
                    where=f"Place.{name}",
                )
        a_date(self.valid_from, where="Place.valid_from")
        instance(self.name, str, where="Place.name")

    def __repr__(self) -> str:
        """Return text that can be evaluated."""
        name = f", name={self.name!r}" if self.name else ""
        return f"Place({self.code!r}, system={self.system!r}, valid_from={self.valid_from!r}{name})"

    def __str__(self) -> str:
        """Return the name, or the code where no name is known."""
        return self.name or self.code

    def __lt__(self, other: object) -> bool:
        """Order by key, so that listings are the same everywhere."""
        if not isinstance(other, Place):
            raise NotComparable(
                Code.DIFFERENT_KINDS,
                expected="another Place",
                got=other,
                where=f"a comparison with {self!r}",
            )
        mine = self.system, self.valid_from, self.code
        return mine < (other.system, other.valid_from, other.code)

    @property
    def key(self) -> tuple[str, date, str]:
        """What identifies the place: system, date of the list, code."""
        return self.system, self.valid_from, self.code

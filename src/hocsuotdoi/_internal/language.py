"""The two languages of display, and text that exists in both."""

from __future__ import annotations

from typing import Literal, TypeVar

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.errors import Code, InvalidValue, UnknownName

Language = Literal["vi", "en"]

_T = TypeVar("_T")


def in_language(language: Language, *, vi: _T, en: _T) -> _T:
    """Return ``vi`` or ``en``, as ``language`` says; no locale is ever asked."""
    if language == "vi":
        return vi
    if language == "en":
        return en
    raise UnknownName(
        Code.UNKNOWN_LANGUAGE, expected="language 'vi' or 'en'", got=language, where="language"
    )


@attrs.frozen(cache_hash=True)
class Label:
    """A name in Vietnamese (official where the law names the thing) and in English (ours).

    Attributes:
        vi: The Vietnamese name.
        en: The English name.

        >>> Label("Gia đình học tập", "Learning family").text("en")
        'Learning family'
    """

    vi: str = attrs.field(converter=nfc)
    en: str = attrs.field(converter=nfc)

    def __attrs_post_init__(self) -> None:
        """Check both names."""
        for name, value in (("vi", self.vi), ("en", self.en)):
            if not instance(value, str, where=f"Label.{name}"):
                raise InvalidValue(Code.EMPTY, expected="a name", got=value, where=f"Label.{name}")

    def text(self, language: Language = "vi") -> str:
        """Return the name in one language."""
        return in_language(language, vi=self.vi, en=self.en)

"""The door for text from outside: what passes is short, NFC, and Vietnamese or English."""

from __future__ import annotations

import unicodedata
from typing import Final, cast

from hocsuotdoi.errors import Code, Unreadable, WrongType

__all__ = ["clean", "folded"]

_LONGEST: Final = 200
_MOST_MARKS: Final = 4

_VIETNAMESE: Final = (
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
)
# Text made of these alone is NFC, and holds no mark, control or foreign letter: the common case.
_PLAIN: Final = frozenset("".join(map(chr, range(0x20, 0x7F))) + _VIETNAMESE + "–")
# Icelandic and Ewe letters that look like Đ and are typed, or converted, in its place.
_LOOK_ALIKES: Final = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_LINE_SPACES: Final = frozenset("\t\n\r")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")


def clean(text: object, *, where: str, longest: int = _LONGEST) -> str:
    r"""Return the text in NFC, with single plain spaces inside and none at the ends.

    Args:
        text: A str of at most 200 characters, with at most four combining marks in a row.
        where: The parameter it came in by, for the error.
        longest: Another limit, for text that is no numeral.

    Raises:
        WrongType: It is not a str.
        Unreadable: It is too long, or holds a control character, or a letter, digit or mark that
            neither Vietnamese nor English uses.

        >>> clean(" Hoa\u0300  Ðức ", where="name")
        'Hoà Đức'
    """
    string = _string(text, where)
    if len(string) > longest:
        raise Unreadable(
            Code.TOO_LONG, expected=f"at most {longest} characters", got=string, where=where
        )
    if not _PLAIN.issuperset(string):
        string = _normalised(string, where)
    return " ".join(string.split())


def folded(text: str) -> str:
    """Return a key that is alike for spellings that differ in case, in i or y, or in tone place.

    >>> folded("TỈ") == folded("tỷ"), folded("hoà") == folded("hòa"), folded("ty") == folded("tỷ")
    (True, True, False)
    """
    letters: list[str] = []
    tone = ""
    for letter in unicodedata.normalize("NFD", text.lower()):
        if letter in _TONES:
            tone += letter
        elif letter.isalpha() or unicodedata.combining(letter):
            letters.append("i" if letter == "y" else letter)
        else:
            letters.append(tone + letter)
            tone = ""
    return "".join(letters) + tone


def _string(text: object, where: str) -> str:
    """Return the characters themselves, whatever a subclass of str says about them."""
    kind = type(text)
    if issubclass(kind, str):
        return str.__str__(cast("str", text))
    hint = "decode the bytes first" if issubclass(kind, (bytes, bytearray)) else ""
    raise WrongType(Code.WRONG_TYPE, expected="a str", got=text, where=where, hint=hint)


def _normalised(string: str, where: str) -> str:
    refuse_controls_and_long_runs(string, where)
    result = unicodedata.normalize("NFC", string).translate(_LOOK_ALIKES)
    for character in result:
        if character not in _PLAIN and unicodedata.category(character)[0] in "LMN":
            raise Unreadable(
                Code.FOREIGN_LETTERS,
                expected="letters and digits that Vietnamese or English uses",
                got=string,
                where=where,
                hint=f"{_named(character)} is not one of them",
            )
    return result


def refuse_controls_and_long_runs(string: str, where: str) -> None:
    """Refuse what must not be normalised: normalising long runs of marks is quadratic."""
    run = 0
    for position, character in enumerate(string):
        kind = unicodedata.category(character)[0]
        run = run + 1 if kind == "M" else 0
        if run > _MOST_MARKS:
            raise Unreadable(
                Code.TOO_LONG,
                expected=f"at most {_MOST_MARKS} combining marks in a row",
                got=string,
                where=where,
                hint=f"a longer run reaches position {position}",
            )
        if kind == "C" and character not in _LINE_SPACES:
            raise Unreadable(
                Code.CONTROL_CHARACTER,
                expected="text without control characters",
                got=string,
                where=where,
                hint=f"remove {_named(character)} at position {position}",
            )


def _named(character: str) -> str:
    """Return the code point and the name, for characters that look like others or like nothing."""
    name = unicodedata.name(character, "a character without a name")
    return f"U+{ord(character):04X} ({name})"

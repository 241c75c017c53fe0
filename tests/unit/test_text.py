"""The door for text from outside."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

import pytest

from hocsuotdoi._internal.text import clean, folded
from hocsuotdoi.errors import Code, Unreadable, WrongType


class Word(StrEnum):
    """A str of another type."""

    HOC = " học"


def fields(text: object) -> tuple[Code, str, object, str, str]:
    """Return all fields of the error that the text meets."""
    with pytest.raises(Unreadable) as caught:
        clean(text, where="name")
    error = caught.value
    return error.code, error.expected, error.got, error.where, error.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("   ", ""),
        ("138.068", "138.068"),
        (" xã   Yên  Minh ", "xã Yên Minh"),
        ("73,58\u00a0%", "73,58 %"),
        ("5\u2009\u202f\u3000triệu", "5 triệu"),
        ("hai\r\n\tdòng", "hai dòng"),
        ("một\u2028hai\u2029ba", "một hai ba"),
        ("Ðức Ɖức", "Đức Đức"),
        ("ðường ɖường", "đường đường"),
        ("25 – 30", "25 – 30"),
        ("“Gia đình” − € …", "“Gia đình” − € …"),
        ("Cư M'gar", "Cư M'gar"),
    ],
)
def test_clean_text_is_plain(text: str, expected: str) -> None:
    """Spaces become single and plain, and look-alikes of Đ become Đ."""
    assert clean(text, where="name") == expected


def test_decomposed_text_is_composed() -> None:
    """Text in NFD comes out in NFC."""
    assert ("Quảng Ngãi, Thừa Thiên Huế") == clean(
        unicodedata.normalize("NFD", "Quảng Ngãi, Thừa Thiên Huế"), where="name"
    )


@pytest.mark.parametrize("letter", "aăâeêioôơuưy")
def test_every_vietnamese_vowel_passes_as_it_is(letter: str) -> None:
    """All six tones of all vowels, in both cases, are at home."""
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    lower = unicodedata.normalize("NFC", "".join(letter + tone for tone in tones))
    for text in (lower, lower.upper(), unicodedata.normalize("NFD", lower)):
        assert clean(text, where="name") == unicodedata.normalize("NFC", text)


def test_text_may_have_200_characters() -> None:
    """The longest text passes, in whatever form."""
    assert clean("9" * 200, where="name") == "9" * 200


def test_text_of_201_characters_is_refused() -> None:
    """Longer text is refused, even if spaces alone make it so."""
    text = " " * 200 + "9"
    assert fields(text) == (Code.TOO_LONG, "at most 200 characters", text, "name", "")


def test_four_marks_in_a_row_are_looked_at() -> None:
    """Four marks are no reason to refuse the length, only the letters they make."""
    assert fields("a\u0301\u0301\u0301\u0301b\u0301")[0] is Code.FOREIGN_LETTERS


def test_four_marks_may_come_first() -> None:
    """The count starts at the first mark."""
    assert fields("\u0301\u0301\u0301\u0301a")[0] is Code.FOREIGN_LETTERS


def test_marks_are_counted_in_a_row_only() -> None:
    """A letter between marks starts the count again."""
    assert clean("a\u0302\u0301" * 20, where="name") == "ấ" * 20


def test_five_marks_in_a_row_are_refused() -> None:
    """Long runs of marks are refused before they are normalised."""
    text = "xa\u0301\u0301\u0301\u0301\u0301"
    assert fields(text) == (
        Code.TOO_LONG,
        "at most 4 combining marks in a row",
        text,
        "name",
        "a longer run reaches position 6",
    )


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\x00", "U+0000 (a character without a name)"),
        ("\x0b", "U+000B (a character without a name)"),
        ("\x7f", "U+007F (a character without a name)"),
        ("\x85", "U+0085 (a character without a name)"),
        ("\u200b", "U+200B (ZERO WIDTH SPACE)"),
        ("\u202e", "U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        ("\ufeff", "U+FEFF (ZERO WIDTH NO-BREAK SPACE)"),
        ("\ue000", "U+E000 (a character without a name)"),
        ("\ud800", "U+D800 (a character without a name)"),
        ("\U0010ffff", "U+10FFFF (a character without a name)"),
    ],
)
def test_control_characters_are_refused(character: str, named: str) -> None:
    """Control, format, private, surrogate and unassigned characters are named with their place."""
    text = f"xã{character}1"
    assert fields(text) == (
        Code.CONTROL_CHARACTER,
        "text without control characters",
        text,
        "name",
        f"remove {named} at position 2",
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("đƣợc", "U+01A3 (LATIN SMALL LETTER OI)"),
        ("ҺỌC", "U+04BA (CYRILLIC CAPITAL LETTER SHHA)"),
        ("họເ", "U+0EC0 (LAO VOWEL SIGN E)"),
        ("1 0\u0665", "U+0665 (ARABIC-INDIC DIGIT FIVE)"),
        ("\uff11\uff12", "U+FF11 (FULLWIDTH DIGIT ONE)"),
        ("5²", "U+00B2 (SUPERSCRIPT TWO)"),
        ("cấp Ⅲ", "U+2162 (ROMAN NUMERAL THREE)"),
        ("straße", "U+00DF (LATIN SMALL LETTER SHARP S)"),
        ("x\u0323a", "U+0323 (COMBINING DOT BELOW)"),
    ],
)
def test_foreign_letters_are_refused(text: str, named: str) -> None:
    """Letters, digits and marks of neither language are named: they may look like ours."""
    assert fields(text) == (
        Code.FOREIGN_LETTERS,
        "letters and digits that Vietnamese or English uses",
        text,
        "name",
        f"{named} is not one of them",
    )


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (None, ""),
        (5, ""),
        (["5"], ""),
        (b"5", "decode the bytes first"),
        (bytearray(b"5"), "decode the bytes first"),
    ],
)
def test_only_text_is_text(value: object, hint: str) -> None:
    """Anything but a str is refused."""
    with pytest.raises(WrongType) as caught:
        clean(value, where="name")
    error = caught.value
    assert (error.code, error.expected, error.got, error.where, error.hint) == (
        Code.WRONG_TYPE,
        "a str",
        value,
        "name",
        hint,
    )


def test_what_claims_to_be_text_is_not() -> None:
    """The type itself is asked, not the object."""
    liar = type("Liar", (), {"__class__": property(lambda _: str)})()
    with pytest.raises(WrongType):
        clean(liar, where="name")


def test_a_subclass_of_str_is_text() -> None:
    """The characters count, and come out as a plain str."""
    assert type(clean(Word.HOC, where="name")) is str
    assert "học" == clean(Word.HOC, where="name")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tỷ", "tỉ"),
        ("TỶ", "tỉ"),
        ("Quỹ", "Qũy"),
        ("Quỹ", "quĩ"),
        ("Hòa Bình", "hoà bình"),
        ("xóa mù", "xoá mù"),
        ("khoảng", "khỏang"),
        ("việt", unicodedata.normalize("NFD", "việt")),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    """Case, i or y, the place of the tone, and the Unicode form do not matter."""
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tỷ", "ty"), ("tỷ", "tý"), ("ngàn", "ngân"), ("hơn", "hòn"), ("gần", "gân"), ("a á", "á a")],
)
def test_different_words_fold_apart(one: str, other: str) -> None:
    """Tones and letters make different words, each in its own place."""
    assert folded(one) != folded(other)


def test_folding_keeps_the_tone_in_its_word() -> None:
    """The tone moves to the end of its word, the marks of letters stay."""
    assert "ae\u0301\u0300\u0300" == folded("á\u0300è")
    assert "ti\u0309 le\u0302\u0323-5 ma\u0302i\u0301" == folded("Tỷ lệ-5 mấy")

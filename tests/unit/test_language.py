"""The two languages, and names that exist in both."""

from __future__ import annotations

from typing import cast

import attrs
import pytest

from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.errors import Code, InvalidValue, UnknownName, Unreadable, WrongType


def test_each_language_has_its_own() -> None:
    """Any two values, not only text."""
    assert (1, 2) == (in_language("vi", vi=1, en=2), in_language("en", vi=1, en=2))


@pytest.mark.parametrize("language", ["VI", "fr", "", None, 1])
def test_a_third_language_is_unknown(language: object) -> None:
    """No locale is asked, and nothing is guessed."""
    with pytest.raises(UnknownName) as caught:
        in_language(cast("Language", language), vi=1, en=2)
    assert (Code.UNKNOWN_LANGUAGE, "language 'vi' or 'en'", language, "language", "") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
        caught.value.hint,
    )


def test_a_label_speaks_vietnamese_unless_told() -> None:
    """The official name comes first."""
    label = Label("Gia đình học tập", "Learning family")
    assert ("Gia đình học tập", "Gia đình học tập", "Learning family") == (
        label.text(),
        label.text("vi"),
        label.text("en"),
    )


def test_a_label_refuses_a_third_language() -> None:
    """As everything that speaks."""
    with pytest.raises(UnknownName) as caught:
        Label("a", "b").text(cast("Language", "fr"))
    assert "expected language 'vi' or 'en', got 'fr' in language" == str(caught.value)


@pytest.mark.parametrize(("vi", "en", "where"), [("", "b", "Label.vi"), ("a", "", "Label.en")])
def test_a_label_without_a_name_is_refused(vi: str, en: str, where: str) -> None:
    """Both languages are needed."""
    with pytest.raises(InvalidValue) as caught:
        Label(vi, en)
    assert (Code.EMPTY, "a name", "", where) == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


@pytest.mark.parametrize(("vi", "en", "where"), [(None, "b", "Label.vi"), ("a", b"b", "Label.en")])
def test_a_label_that_is_no_text_is_refused(vi: object, en: object, where: str) -> None:
    """The first that is none is named."""
    with pytest.raises(WrongType) as caught:
        Label(cast("str", vi), cast("str", en))
    assert (Code.WRONG_TYPE, "a str", where) == (
        caught.value.code,
        caught.value.expected,
        caught.value.where,
    )


def test_a_label_is_stored_composed() -> None:
    """Letters with their marks, or marks after their letters: one name."""
    label = Label("Gia \u0111i\u0300nh", "Families")
    assert (label.vi, label) == ("Gia đình", Label("Gia đình", "Families"))


@pytest.mark.parametrize("name", ["a\x00b", "a\ud800", "a\u0301\u0301\u0301\u0301\u0301"])
def test_a_label_without_sense_is_unreadable(name: str) -> None:
    """Control characters, half characters and heaps of marks are no names."""
    with pytest.raises(Unreadable):
        Label(name, "b")


def test_labels_are_values() -> None:
    """Equal by both names, and frozen."""
    assert Label("a", "b") == Label("a", "b")
    assert Label("a", "b") != Label("a", "c")
    assert 2 == len({Label("a", "b"), Label("a", "b"), Label("b", "b")})
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Label("a", "b").vi = "c"  # type: ignore[misc]

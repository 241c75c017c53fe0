"""NFC at the door: names and cells are stored composed, so that equal text is equal."""

from __future__ import annotations

import unicodedata

from hocsuotdoi._internal.text import refuse_controls_and_long_runs


def nfc(value: str) -> str:
    """Return text in NFC; anything else is returned as it is, for the type check that follows.

    Raises:
        Unreadable: It holds a control character, or more than four combining marks in a row.
    """
    if not isinstance(value, str):
        return value
    if type(value) is str and _is_plainly_composed(value):  # lists of places are long
        return value
    refuse_controls_and_long_runs(value, "text")
    return unicodedata.normalize("NFC", value)


def _is_plainly_composed(value: str) -> bool:
    """Whether a look suffices: no control character, no mark of its own, and NFC already."""
    if value.isascii():
        return value.isprintable()
    return value.replace(" ", "").isalnum() and unicodedata.is_normalized("NFC", value)

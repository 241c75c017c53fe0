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
    refuse_controls_and_long_runs(value, "text")
    return unicodedata.normalize("NFC", value)

"""Whatever a constructor is given, it makes a value or raises one of our errors."""

from __future__ import annotations

import inspect
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hocsuotdoi.errors import Code, HocSuotDoiError
from hocsuotdoi.testing import kinds, values_of


class Hostile:
    """Nothing can be said about it, and it is no member of anything."""

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        raise RuntimeError("no repr")

    def __bool__(self) -> bool:
        raise RuntimeError("no truth")


KINDS: Final = list(kinds())
EXAMPLES: Final = int(settings().max_examples)  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
FEWER: Final = settings(max_examples=max(EXAMPLES // 4, 1))
BAD: Final[st.SearchStrategy[object]] = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        10**5_000,
        -(10**5_000),
        1.5,
        float("nan"),
        float("inf"),
        Fraction(1, 3),
        Decimal("NaN"),
        Decimal("1.5"),
        "",
        "x",
        "1",
        "x" * 5_000,
        "\ud800",
        b"1",
        [],
        [1],
        (),
        (1,),
        {},
        {1},
        object(),
        Hostile(),
        date.max,
        datetime(2024, 1, 1),  # noqa: DTZ001
        int,
    ]
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
@FEWER
@given(data=st.data())
def test_bad_input_is_always_one_of_our_errors(kind: Any, data: st.DataObject) -> None:  # noqa: ANN401
    """One field, or all of them, hold what they should not."""
    parameters = inspect.signature(kind).parameters
    good = data.draw(values_of(kind) | st.none())
    given_: dict[str, Any] = {
        name: getattr(good, name, None) if data.draw(st.booleans()) else data.draw(BAD)
        for name in parameters
    }
    try:
        kind(**given_)
    except HocSuotDoiError as error:
        assert isinstance(error.code, Code)  # noqa: PT017 - any other exception fails the test
        assert str(error).startswith("expected ")  # noqa: PT017
        assert "\n" not in str(error)  # noqa: PT017

"""Equality and hashing of every public value stand up to adversaries."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hocsuotdoi.testing import kinds, values_of

EXAMPLES: Final = int(settings().max_examples)  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
FEWER: Final = settings(max_examples=max(EXAMPLES // 10, 1))


class AlwaysEqual:
    """Equal to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return 0


class NeverEqual:
    """Equal to nothing, not even to itself."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


def look_alikes(value: attrs.AttrsInstance) -> list[object]:
    """Return plain values that carry what the value carries."""
    named = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
    exact = getattr(value, "value", None)
    numbers = [exact] if isinstance(exact, int | Fraction) else []
    return [*numbers, tuple(named.values()), named, repr(value), None, *named.values()]


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
@FEWER
@given(data=st.data())
def test_every_public_value_stands_up_to_adversaries(
    kind: type[object], data: st.DataObject
) -> None:
    """It decides only about its own kind, and lets others have their say."""
    value: Any = data.draw(values_of(kind))
    assert value == AlwaysEqual()
    assert AlwaysEqual() == value
    assert value != NeverEqual()
    assert NeverEqual() != value
    assert value.__eq__(AlwaysEqual()) is NotImplemented
    for other in look_alikes(value):
        assert value != other
        assert other != value


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
@FEWER
@given(data=st.data())
def test_equal_values_hash_alike_and_no_field_can_be_set(
    kind: type[attrs.AttrsInstance], data: st.DataObject
) -> None:
    """Equality is symmetric and tells what hashing tells; a value stays what it is."""
    one: Any = data.draw(values_of(kind))
    other: Any = data.draw(values_of(kind) | st.just(one))
    assert one == one  # noqa: PLR0124
    assert (one == other) is (other == one) is not (one != other)
    if one == other:
        assert hash(one) == hash(other)
        assert 1 == len({one, other})
    for field in attrs.fields(kind):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(one, field.name, None)


@pytest.mark.parametrize(
    "kind",
    [kind for kind in kinds() if attrs.fields(kind)],
    ids=lambda kind: f"{kind.__module__}.{kind.__name__}",
)
def test_no_value_is_a_member_of_an_enum(kind: type) -> None:
    """A kind is a value type or a closed set, never both."""
    assert not issubclass(kind, Enum)

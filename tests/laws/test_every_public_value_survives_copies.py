"""Every public value survives copy, deepcopy and pickle, within a version."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hocsuotdoi
from hocsuotdoi.testing import kinds, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def public_types() -> Iterator[type]:
    """Yield every value type and Enum that a public module lists."""
    for found in pkgutil.walk_packages(hocsuotdoi.__path__, "hocsuotdoi."):
        if any(part.startswith("_") for part in found.name.split(".")):
            continue
        module = importlib.import_module(found.name)
        for name in module.__all__:
            kind = getattr(module, name)
            if isinstance(kind, type) and (attrs.has(kind) or issubclass(kind, Enum)):
                yield kind


TYPES: Final = sorted(set(public_types()), key=lambda kind: (kind.__module__, kind.__name__))
EXAMPLES: Final = int(settings().max_examples)  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]
FEWER: Final = settings(max_examples=max(EXAMPLES // 10, 1))


def test_every_public_type_has_a_strategy() -> None:
    """A new type needs one: add it to src/hocsuotdoi/testing/_kind.py."""
    known = set(kinds())
    assert [] == [kind for kind in TYPES if kind not in known and not issubclass(kind, Enum)]


def test_every_strategy_is_of_a_public_type() -> None:
    """None is left behind when a type goes."""
    assert set(kinds()) <= set(TYPES)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
@FEWER
@given(data=st.data())
def test_every_public_value_survives_copies(kind: type[object], data: st.DataObject) -> None:
    """The copy is equal, of the same type, and hashes alike."""
    value = data.draw(values_of(kind))
    for again in (
        copy.copy(value),
        copy.deepcopy(value),
        *(
            pickle.loads(pickle.dumps(value, protocol))
            for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
        ),
    ):
        assert type(again) is type(value)
        assert again == value
        assert hash(again) == hash(value)
    if isinstance(value, Enum):
        assert copy.deepcopy(value) is value

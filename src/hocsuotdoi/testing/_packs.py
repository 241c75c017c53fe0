"""Strategies for packs as they are shipped, and for what is said of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from hocsuotdoi import packs
from hocsuotdoi.errors import Problem
from hocsuotdoi.testing._text import names

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def sealed_packs() -> SearchStrategy[packs.SealedPack]:
    """Return a strategy for the packs that come with this package."""
    return st.sampled_from(packs.available()).map(packs.load)


def in_force_packs() -> SearchStrategy[packs.InForcePack]:
    """Return a strategy for shipped packs, whether or not their end is established."""
    return st.builds(packs.InForcePack, sealed_packs(), st.booleans())


def pack_cases() -> SearchStrategy[packs.Case]:
    """Return a strategy for the cases of the packs that come with this package."""
    return st.deferred(lambda: st.sampled_from(_cases()))


def differences() -> SearchStrategy[packs.Difference]:
    """Return a strategy for values that differ between two packs."""
    value = st.none() | names()
    return st.builds(packs.Difference, names(), value, value)


def problems() -> SearchStrategy[Problem]:
    """Return a strategy for what may be wrong in files from outside."""
    value = st.none() | st.booleans() | st.integers() | names()
    word = st.just("") | names()
    return st.builds(Problem, names(), word, value, names(), word)


@cache
def _cases() -> tuple[packs.Case, ...]:
    return tuple(case for slug in packs.available() for case in packs.cases(slug))

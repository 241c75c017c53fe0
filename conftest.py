"""How a test run behaves: the tests, the doctests of ``src`` and the documentation alike."""

from __future__ import annotations

import socket
from doctest import ELLIPSIS
from typing import NoReturn

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

# Hypothesis: `fast` is the default; `pytest --hypothesis-profile=ci` (or `deep`) asks for more.
# Hypothesis's own plugin reads that option after this file has loaded the default. Examples follow
# from the test itself and are remembered nowhere, so two runs of one profile are the same run.
for _profile, _examples in {"mutation": 15, "fast": 60, "ci": 300, "deep": 5_000}.items():
    settings.register_profile(
        _profile, max_examples=_examples, derandomize=True, database=None, deadline=None
    )
settings.load_profile("fast")

# Every ```python and ```pycon block of the documentation runs, in order, one namespace a page. A
# block that cannot run says so above itself: <!-- skip: next --> (or "skip: start", "skip: end").
_sessions = PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)
_sessions.codeblock_parser = CodeBlockParser("pycon")
pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), _sessions, SkipParser()],
    patterns=["*.md"],
).pytest()


def pytest_configure(config: pytest.Config) -> None:
    """Refuse the network for the whole run."""

    def refuse(*_: object) -> NoReturn:
        raise RuntimeError("no network in tests")

    patch = pytest.MonkeyPatch()
    patch.setattr(socket, "getaddrinfo", refuse)
    patch.setattr(socket.socket, "connect", refuse)
    patch.setattr(socket.socket, "connect_ex", refuse)
    config.add_cleanup(patch.undo)

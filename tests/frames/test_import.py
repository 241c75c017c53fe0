"""Importing the frames brings narwhals and no engine; without narwhals it says what to install."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Final

ENGINES: Final = {"duckdb", "pandas", "polars", "pyarrow", "pyspark", "numpy"}
LOADED: Final = "import json, sys; print(json.dumps([*sys.modules]))"
BLOCKED: Final = "import sys; sys.modules['narwhals'] = None; "


def _modules(code: str) -> set[str]:
    """Return the modules that a fresh Python has loaded after some code."""
    done = subprocess.run(
        [sys.executable, "-Ic", f"{code}; {LOADED}"], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


def test_importing_frames_imports_no_engine() -> None:
    assert set() == _modules("import hocsuotdoi.frames") & ENGINES


def test_every_name_of_frames_comes_without_an_engine() -> None:
    loaded = _modules(
        "from hocsuotdoi import frames; [getattr(frames, name) for name in frames.__all__]"
    )
    assert "narwhals" in loaded
    assert set() == loaded & ENGINES


def test_frames_need_no_pydantic_before_a_pack_is_given() -> None:
    assert "pydantic" not in _modules("import hocsuotdoi.frames")


def test_importing_the_library_does_not_import_narwhals() -> None:
    assert "narwhals" not in _modules("import hocsuotdoi; hocsuotdoi.compute")


def test_without_narwhals_the_error_says_what_to_install() -> None:
    done = subprocess.run(
        [sys.executable, "-Ic", f"{BLOCKED}from hocsuotdoi import frames"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ImportError: hocsuotdoi.frames needs narwhals: pip install hocsuotdoi[frames]" in (
        done.stderr
    )

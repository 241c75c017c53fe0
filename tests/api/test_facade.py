"""The facade: literal, complete, and light."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

import pytest

import hocsuotdoi

PACKAGE: Final = Path(hocsuotdoi.__path__[0])
PUBLIC_MODULES: Final = [
    "hocsuotdoi",
    *(
        found.name
        for found in pkgutil.walk_packages([str(PACKAGE)], "hocsuotdoi.")
        if not any(part.startswith("_") for part in found.name.split("."))
    ),
]


def parsed(module: str) -> ast.Module:
    folder = PACKAGE.joinpath(*module.split(".")[1:])
    path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    return ast.parse(path.read_text(encoding="utf-8"))


def twins() -> dict[str, str]:
    """The names that type checkers see in the facade, each with the module it comes from."""
    found: dict[str, str] = {}
    for branch in parsed("hocsuotdoi").body:
        if isinstance(branch, ast.If) and ast.unparse(branch.test) == "TYPE_CHECKING":
            for statement in branch.body:
                if isinstance(statement, ast.ImportFrom) and statement.module:
                    found |= {
                        alias.asname or alias.name: f"{statement.module}.{alias.name}"
                        for alias in statement.names
                        if statement.module.startswith("hocsuotdoi")
                    }
    return found


def loaded_by(code: str) -> set[str]:
    """The packages from outside the standard library that the code loads in a fresh Python."""
    program = (
        "import sys; before = set(sys.modules)\n"
        f"{code}\n"
        "tops = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(*sorted(tops - set(sys.stdlib_module_names) - {'hocsuotdoi'}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        capture_output=True,
        check=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_every_public_module_has_one_literal_all(module: str) -> None:
    """Its order is kept by ruff (RUF022)."""
    written = [
        ast.literal_eval(statement.value)
        for statement in parsed(module).body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        and statement.value is not None
        and "__all__" in ast.unparse(statement).partition("=")[0]
    ]
    assert 1 == len(written), "expected one literal __all__"
    assert len(set(written[0])) == len(written[0])


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_every_public_name_exists_and_is_listed_by_dir(module: str) -> None:
    loaded = importlib.import_module(module)
    assert set(loaded.__all__) <= set(dir(loaded))
    assert [] == [name for name in loaded.__all__ if not hasattr(loaded, name)]


def test_the_facade_offers_what_type_checkers_see() -> None:
    assert set(hocsuotdoi.__all__) - {"__version__"} == set(twins())


@pytest.mark.parametrize(("name", "home"), sorted(twins().items()))
def test_each_lazy_name_is_the_object_its_twin_names(name: str, home: str) -> None:
    module, _, attribute = home.rpartition(".")
    if module == "hocsuotdoi":  # a module offered by the facade
        assert importlib.import_module(home) is getattr(hocsuotdoi, name)
    else:
        assert getattr(importlib.import_module(module), attribute) is getattr(hocsuotdoi, name)


def test_an_unknown_name_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = hocsuotdoi.no_such_name  # type: ignore[attr-defined,unused-ignore]


def test_star_import_brings_every_name() -> None:
    namespace: dict[str, object] = {}
    exec("from hocsuotdoi import *", namespace)  # noqa: S102 - allowed nowhere but at module level
    assert set(hocsuotdoi.__all__) <= set(namespace)


def test_the_version_is_the_one_of_the_installed_distribution() -> None:
    assert version("hocsuotdoi") == hocsuotdoi.__version__


def test_importing_the_facade_loads_no_third_party_module() -> None:
    assert loaded_by("import hocsuotdoi") == set()


def test_listing_the_facade_loads_no_third_party_module() -> None:
    assert loaded_by("import hocsuotdoi; dir(hocsuotdoi)") == set()


def test_touching_a_core_value_loads_attrs_and_nothing_else() -> None:
    assert {"attr", "attrs"} == loaded_by("import hocsuotdoi; hocsuotdoi.Ratio")

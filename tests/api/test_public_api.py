"""The public names and signatures are those of public_api.txt, which is reviewed in diffs.

Regenerate it with one line:  uv run python tests/api/test_public_api.py
"""

from __future__ import annotations

import enum
import importlib
import inspect
import pkgutil
import re
from functools import cached_property
from pathlib import Path
from types import ModuleType, UnionType
from typing import TYPE_CHECKING, Final, get_origin

import attrs

import hocsuotdoi
from hocsuotdoi import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

SNAPSHOT: Final = Path(__file__).with_name("public_api.txt")
UNSPOKEN: Final = re.compile(
    r"__(eq|ne|hash|init|repr|str|replace|getstate|setstate|reduce|setattr|delattr|attrs_\w+)__"
    r"|_[^_].*"
)


def test_public_names_and_signatures_are_the_reviewed_ones() -> None:
    assert SNAPSHOT.read_text(encoding="utf-8") == snapshot()


def test_no_public_signature_hides_what_it_takes() -> None:
    """No ``**kwargs`` passed through, and no ``Any`` (house rules 4 and 5)."""
    hiding = re.compile(r"[(,] \*\*\w|\(\*\*\w|\bAny\b")
    assert [] == [line for line in snapshot().splitlines() if hiding.search(line)]


def snapshot() -> str:
    """Describe every public module, one line a name."""
    return "\n".join("\n".join(lines(module)) + "\n" for module in public_modules())


def public_modules() -> Iterator[ModuleType]:
    yield hocsuotdoi
    for found in pkgutil.walk_packages(hocsuotdoi.__path__, "hocsuotdoi."):
        if not any(part.startswith("_") for part in found.name.split(".")):
            yield importlib.import_module(found.name)


def lines(module: ModuleType) -> Iterator[str]:
    yield module.__name__
    for name in getattr(module, "__all__", ()):
        value = getattr(module, name)
        home = getattr(value, "__module__", None)
        if isinstance(value, ModuleType):
            yield f"    module {name} = {value.__name__}"
        elif isinstance(value, type) or inspect.isfunction(value):
            if home == module.__name__ or str(home).startswith(f"{module.__name__}._"):
                yield from described(name, value)
            else:
                yield f"    {name} = {home}.{value.__qualname__}"
        elif not is_alias(value):
            yield f"    {name}: {type(value).__name__}"
        else:
            yield f"    {name} = {plain(str(value))}"


def is_alias(value: object) -> bool:
    return isinstance(value, UnionType) or get_origin(value) is not None


def described(name: str, value: object) -> Iterator[str]:
    if not isinstance(value, type):
        yield f"    def {name}{signature(value)}"
    else:
        yield from described_class(name, value)


def described_class(name: str, value: type[object]) -> Iterator[str]:
    bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
    yield f"    class {name}({bases})" if bases else f"    class {name}"
    if not issubclass(value, enum.Enum) and "__init__" in vars(value):
        yield f"        {name}{signature(value)}"
    for member, raw in sorted(vars(value).items()):
        if not (UNSPOKEN.fullmatch(member) or (member.startswith("__") and not is_written(raw))):
            yield f"        {described_member(value, member, raw)}"


def is_written(raw: object) -> bool:
    return inspect.isfunction(raw) or is_static(raw)


def is_static(raw: object) -> bool:
    return isinstance(raw, (classmethod, staticmethod))


def described_member(owner: type, name: str, raw: object) -> str:
    if is_static(raw):
        return f"{type(raw).__name__} {name}{signature(getattr(raw, '__func__', None))}"
    if inspect.isfunction(raw):
        return f"def {name}{signature(raw)}"
    if isinstance(raw, property):
        return f"property {name}{signature(raw.fget)}"
    if isinstance(raw, cached_property):
        return f"property {name}{signature(raw.func)}"
    if isinstance(raw, enum.Enum):
        return f"{name} = {raw.value!r}"
    if inspect.ismemberdescriptor(raw):
        return f"field {name}: {annotation(owner, name)}"
    return f"{name}: {annotation(owner, name) or type(raw).__name__}"


def annotation(owner: type, name: str) -> str:
    written = vars(owner).get("__annotations__", {}).get(name, "")
    return written if isinstance(written, str) else inspect.formatannotation(written)


def signature(function: object) -> str:
    if not callable(function):
        return "(?)"
    try:
        found = inspect.signature(function)
    except ValueError:
        return "(?)"
    shown = str(
        found.replace(
            parameters=[
                parameter.replace(default=Shown(parameter.default))
                if parameter.default is not inspect.Parameter.empty
                else parameter
                for parameter in found.parameters.values()
            ]
        )
    )
    # Annotations are text under `from __future__ import annotations`: show them without quotes.
    return re.sub(r"((?:: |-> ))'([^']*)'", r"\1\2", shown)


class Shown:
    """A default value, written alike on every Python."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __repr__(self) -> str:
        if self.value is attrs.NOTHING:
            return "<factory>"
        if isinstance(self.value, enum.Enum):
            return f"{type(self.value).__name__}.{self.value.name}"
        for values in (catalogue.MEASURES, catalogue.INDICATORS, catalogue.STANDARD):
            if self.value is values:  # what the catalogue holds is no signature
                return f"<{len(values)} of {type(values[0]).__name__}>"
        return plain(repr(self.value))


def plain(text: str) -> str:
    return re.sub(r" at 0x[0-9a-f]+", "", text)


if __name__ == "__main__":
    SNAPSHOT.write_text(snapshot(), encoding="utf-8")

"""Where packs come from: the resources of this package, and folders that a caller names."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidPack, Problem, UnknownName, WrongType
from hocsuotdoi.packs._build import Refused, built
from hocsuotdoi.packs._case import Case, read_cases
from hocsuotdoi.packs._meaning import meaning_problems
from hocsuotdoi.packs._pack import labels
from hocsuotdoi.packs._reform import REFORMS, opened_reform
from hocsuotdoi.packs._shape import validated
from hocsuotdoi.packs._sheets import CASES, PACK, Sheets, as_bytes, digest_of, read, read_all

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable
    from os import PathLike

    from hocsuotdoi._internal.language import Label
    from hocsuotdoi.packs._pack import SealedPack
    from hocsuotdoi.packs._reform import Reform
    from hocsuotdoi.packs._tree import Tree

_DIGESTS = "digests.toml"


def available() -> tuple[str, ...]:
    """Return the slugs of the packs that come with this package, sorted."""
    return tuple(pinned())


@cache
def pinned() -> Mapping[str, str]:
    """Return the digest of every released pack."""
    return {slug: digest for slug, digest in _digests().items() if slug not in REFORMS}


@cache
def _digests() -> Mapping[str, str]:
    text = (data() / _DIGESTS).read_text(encoding="utf-8")
    return dict(sorted(tomllib.loads(text).items()))


# A reform is no pack of rules: whoever names it gets places, whoever asks for a pack never does.
@overload
def load(slug: Literal["vn-2025-reform"]) -> Reform: ...  # type: ignore[overload-overlap]  # pyright: ignore[reportOverlappingOverload]
@overload
def load(slug: str) -> SealedPack: ...
def load(slug: str) -> SealedPack | Reform:
    """Return a pack, or a reform, that comes with this package; the same value each time.

    Raises:
        UnknownName: There is none of that name; the hint names those that look alike.
        InvalidPack: Its files are damaged, or not those that were sealed.

        >>> load("ttg-387-2022").document.text()
        'Quyết định 387/QĐ-TTg (2022)'
    """
    if instance(slug, str, where="packs.load") in REFORMS:
        return loaded_reform(slug)
    if slug in pinned():
        return loaded(slug)
    raise UnknownName(
        Code.UNKNOWN_NAME,
        expected="the slug of a shipped pack",
        got=slug,
        where="packs.load",
        hint=_alike(slug),
    )


def load_folder(folder: str | PathLike[str]) -> SealedPack:
    """Return a pack from a folder of your own; nothing outside the folder is read.

    Args:
        folder: It holds ``pack.toml``, ``labels.vi.toml``, ``labels.en.toml`` and ``source.toml``;
            a ``digest`` in ``pack.toml`` is verified.

    Raises:
        InvalidPack: Something is wrong; the error lists every problem with its file and path.
    """
    path = path_of(folder, where="packs.load_folder")
    return opened(path, path.name)


def check(folder: str | PathLike[str]) -> tuple[Problem, ...]:
    """Return everything that is wrong in a folder with a pack, cases included; empty when nothing.

    Args:
        folder: The folder, with the four files of a pack and ``cases.toml``.
    """
    path = path_of(folder, where="packs.check")
    problems: list[Problem] = []
    pack, _ = _read(path, path.name, problems)
    table = read(path, CASES, problems)
    if not any(one.file == CASES for one in problems):
        read_cases(table, pack, problems)
    return tuple(problems)


def cases(slug: str) -> tuple[Case, ...]:
    """Return the cases of a pack that comes with this package; they are read when asked for.

    Raises:
        UnknownName: There is no pack of that name.
        InvalidPack: The pack or its cases are damaged.
    """
    return _cases(data() / slug, load(slug), slug)


def cases_in(folder: str | PathLike[str]) -> tuple[Case, ...]:
    """Return the cases in a folder of your own.

    Raises:
        InvalidPack: Something is wrong; the error lists every problem with its file and path.
    """
    path = path_of(folder, where="packs.cases_in")
    return _cases(path, load_folder(path), path.name)


def canonical(folder: str | PathLike[str]) -> bytes:
    """Return the bytes that the digest of a pack is the SHA-256 of.

    Raises:
        InvalidPack: A file cannot be read.
    """
    path = path_of(folder, where="packs.canonical")
    sheets, problems = read_all(path)
    _raise(problems, path.name)
    return as_bytes(sheets.form())


def opened(folder: Traversable, name: str, *, pin: str = "") -> SealedPack:
    """Return the pack in a folder, or raise all its problems in one error."""
    problems: list[Problem] = []
    pack, sheets = _read(folder, name, problems)
    if pin and (digest := digest_of(sheets.form())) != pin:
        problems.append(_wrong(_DIGESTS, name, digest, pin))
    return settled(pack, problems, where=name)


def settled(pack: SealedPack | None, problems: list[Problem], *, where: str) -> SealedPack:
    """Return the pack when there is one and nothing is wrong; raise all problems otherwise."""
    if pack is None or problems:
        raise InvalidPack.of(tuple(problems), where=where)
    return pack


def verified(
    sheets: Sheets, problems: list[Problem], *, name: str = "", skip: frozenset[str] = frozenset()
) -> SealedPack | None:
    """Return the pack of some files; None, and the reasons join the problems, when it is none."""
    before = len(problems)
    pack, sources = validated(sheets, problems, skip)
    inherited = _inherited(sheets, problems, shipped=name in pinned())
    problems += meaning_problems(
        sheets,
        skip=skip,
        known=shipped_tree,
        shipped=name in pinned(),
        folder=name,
        inherited=inherited,
    )
    declared = sheets.pack.get("digest")
    if isinstance(declared, str) and not skip and declared != (actual := digest_of(sheets.form())):
        problems.append(_wrong(PACK, "digest", actual, declared))
    if pack is None or sources is None or skip or len(problems) > before:
        return None
    try:
        return built(sheets, pack, sources, inherited)
    except Refused as error:  # the core is the last judge, and may know better
        problems.append(error.problem)
        return None


def _inherited(sheets: Sheets, problems: list[Problem], *, shipped: bool) -> Mapping[str, Label]:
    """Return the labels of the shipped pack that an overlay is written to lie over."""
    over = sheets.pack.get("over")
    if not isinstance(over, str):
        return {}
    if shipped:
        problems.append(Problem(PACK, "over", over, "nothing, as a shipped pack stands alone"))
    elif over in pinned():
        return labels(loaded(over))
    else:
        alike = _alike(over)
        problems.append(Problem(PACK, "over", over, "the slug of a shipped pack", alike))
    return {}


def _read(
    folder: Traversable, name: str, problems: list[Problem]
) -> tuple[SealedPack | None, Sheets]:
    sheets, unread = read_all(folder)
    problems += unread
    skip = frozenset(one.file for one in unread)
    return verified(sheets, problems, name=name, skip=skip), sheets


def _cases(folder: Traversable, pack: SealedPack, name: str) -> tuple[Case, ...]:
    problems: list[Problem] = []
    table = read(folder, CASES, problems)
    found = () if problems else read_cases(table, pack, problems)
    _raise(problems, name)
    return found


def _alike(slug: str) -> str:
    alike = get_close_matches(slug[:100], _digests(), n=3)
    if not alike:
        return "packs.available() lists them all"
    return f"did you mean {' or '.join(map(repr, alike))}?"


def _wrong(file: str, path: str, digest: str, pin: str) -> Problem:
    return Problem(
        file, path, digest, f"the digest {pin}", "wrong digest: the pack is not the one sealed"
    )


def _raise(problems: list[Problem], where: str) -> None:
    if problems:
        raise InvalidPack.of(tuple(problems), where=where)


def path_of(folder: str | PathLike[str], *, where: str) -> Path:
    try:
        return Path(folder).absolute()
    except TypeError:
        raise WrongType(
            Code.WRONG_TYPE, expected="the path of a folder", got=folder, where=where
        ) from None


def data() -> Traversable:
    return files("hocsuotdoi.packs") / "data"


@cache
def loaded(slug: str) -> SealedPack:
    return opened(data() / slug, slug, pin=pinned()[slug])


@cache
def loaded_reform(slug: str) -> Reform:
    return opened_reform(data() / slug, slug, pin=_digests()[slug])


@cache
def shipped_tree(slug: str) -> Tree | None:
    """Return the pack.toml of a shipped pack, for those that refer to it."""
    return read(data() / slug, PACK, []) if slug in pinned() else None

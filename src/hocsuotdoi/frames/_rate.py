"""Rating over frames: a pack and columns of evidence in, verdicts out, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hocsuotdoi._internal.check import instance, whole_number
from hocsuotdoi.criteria import AllMet, Pack
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.frames import _columns
from hocsuotdoi.frames._engine import beside, entered, reads_dots, renamed, steady
from hocsuotdoi.frames._levels_of import by_levels
from hocsuotdoi.frames._points_of import by_points
from hocsuotdoi.frames._problems import PROBLEM, settled
from hocsuotdoi.frames._rules import (
    EXPECTED,
    Asked,
    answers,
    check_kinds,
    evidence_columns,
    trait_columns,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.period import Year

_WHERE = "frames.rate"


def rate(
    df: IntoFrameT,
    pack: Pack,
    *,
    assessed: Year,
    scheme: str = "",
    items: Mapping[str, str] | None = None,
    traits: Mapping[str, str] | None = None,
    area: str | None = None,
    parts: int = 1,
) -> IntoFrameT:
    """Return the frame with the rating of each row: what ``rating.rate`` says of one unit.

    Evidence stands in one column an item, named by its number in the document: whole numbers for
    points, quantities, grades and titles held (their level), True and False for what must be shown.
    A share needs two, ``5.2:part`` and ``5.2:whole``; a figure that must be better than the year
    before too, ``3:now`` and ``3:before``, or four where it is a rate: ``3:now:part`` and so on. An
    empty cell is no evidence, and so is a share of nothing.

    Args:
        df: One row a unit.
        pack: The rules of one document.
        assessed: The year judged, of all rows.
        scheme: Which of the pack's schemes; may be left out when it has one.
        items: Which column holds what, where it is not named so: ``{"5.2:part": "dat"}``. An item
            that is not in it has no evidence. Where the document's list is open, it may name more.
        traits: Which column says whether a unit has a trait; by the trait's id unless given.
        area: The column of classes of areas, such as ``difficult`` or ``general``; an empty cell is
            not stated.
        parts: Into how many parts a point is divided: 100 when columns hold hundredths of points,
            which ``total`` and ``most`` then are too.

    Returns:
        The same kind of frame, all its columns, and

        - ``total``, the points that are certain, and ``most``, those still possible, where points
          decide; ``most`` is absent where the document's most is not attested
        - ``achieved``: True, False, or absent while it is undetermined
        - ``verdict``: ``pass``, ``fail`` or ``undetermined``
        - ``level``: the highest level reached for certain; where points decide, the place of the
          band, the lowest being 0
        - ``achieved_by_law``, ``verdict_by_law`` and ``level_by_law`` where the document says that
          an item without evidence is not achieved
        - ``first_failing``: the first item in the document's order that is not met, at the lowest
          level that failed above the one reached; absent where no single item failed
        - ``problem`` in a lazy frame: the code of what is wrong. Such a row has no answer.

    Raises:
        UnknownName: There is no such scheme, item, trait or column.
        WrongType: A column holds something else than it should.
        InvalidValue: The year lies outside the attested validity of the document; or a value of an
            eager frame cannot be: more points than an item gives, a part above its whole.
        Conflict: Points on items outside the pack are more than it leaves unattested.

        >>> import polars as pl
        >>> from hocsuotdoi import Year, packs
        >>> df = pl.DataFrame({"stage-1": [True, True], "stage-2": [False, None]})
        >>> pack = packs.load("cp-20-2014")
        >>> rated = rate(df, pack, assessed=Year(2024), scheme="literacy-person")
        >>> rated.select("verdict", "level", "first_failing").rows()
        [('pass', 1, 'stage-2'), ('pass', 1, None)]
    """
    rules = instance(pack, Pack, where=_WHERE).scheme(scheme)
    _in_force(pack, assessed)
    frame = entered(df, where=_WHERE)
    added = answers(rules)
    _columns.free(frame, added, where=_WHERE)
    still = steady(frame)
    asked = Asked(
        frame=still,
        rules=rules,
        columns=evidence_columns(still, rules, items, _WHERE),
        traits=trait_columns(still, pack, traits, _WHERE),
        area=area,
        parts=whole_number(parts, where=f"{_WHERE}, parts", least=1),
        where=_WHERE,
    )
    check_kinds(asked)
    rated = _rated(asked, assessed, added)
    shown = [*dict.fromkeys(asked.columns.values())]
    told = settled(rated, where=_WHERE, expected=EXPECTED, shown=shown)
    return cast("IntoFrameT", beside(df, told, added))


def _rated(asked: Asked, assessed: Year, added: list[str]) -> Frame:
    """Return the columns of the caller, the answers and the problems."""
    names = asked.frame.collect_schema().names()
    plain = _without_dots(names) if reads_dots(asked.frame) else names
    asked = asked.renamed(dict(zip(names, plain, strict=True)))
    decision = asked.rules.decision
    if isinstance(decision, AllMet):
        rated = by_levels(asked, decision, on=assessed.end)
    else:
        rated = by_points(asked, decision)
    pairs = [pair for pair in zip(names, plain, strict=True) if pair[0] != PROBLEM]
    rated = rated.select(*(name for _, name in pairs), *added, PROBLEM)
    if plain is names:
        return rated
    return renamed(rated, [*(name for name, _ in pairs), *added, PROBLEM])


def _without_dots(names: list[str]) -> list[str]:
    """Return names without a dot in place of those that have one, as items do: "1.1"."""
    return [f"_rate_given_{i}" if "." in name else name for i, name in enumerate(names)]


def _in_force(pack: Pack, assessed: Year) -> None:
    if not pack.covers(assessed):
        raise InvalidValue(
            Code.OUT_OF_VALIDITY,
            expected=f"a year in which {pack.document.text('en')} is in force",
            got=assessed,
            where=f"{_WHERE}, assessed",
            hint="packs.in_force(on=…) lists the packs of a year",
        )

"""Computing indicators over frames: figures in, findings out, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from hocsuotdoi._internal.check import instance, several, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi.errors import Code, InvalidValue, NotComparable
from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames._columns import Columns
from hocsuotdoi.frames._engine import native, stacked
from hocsuotdoi.frames._figures import Counts, read
from hocsuotdoi.frames._findings import INDICATOR, PART, WHOLE
from hocsuotdoi.frames._problems import settled
from hocsuotdoi.frames._rows import POSITION, Query, rows_of, shape
from hocsuotdoi.frames._values import valued
from hocsuotdoi.indicator import Growth, Indicator, ShareGrowth
from hocsuotdoi.indicator._formula import needed

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.measure import Measure

_PLACES: Final = 6
_FIT: Final = {
    Code.PART_EXCEEDS_WHOLE: "a part of at most its whole",
    Code.OUT_OF_RANGE: "a result of at most 15 digits",
    Code.MALFORMED: "counts over one denominator",
}


def compute(
    df: IntoFrameT,
    indicators: Iterable[Indicator],
    *,
    columns: Columns | None = None,
    places: int | None = None,
    rounding: Rounding = Rounding.HALF_UP,
    valid_from: date | None = None,
) -> IntoFrameT:
    """Return the findings of indicators: one row for each place, year and indicator.

    Args:
        df: Figures, long or wide.
        indicators: What to compute.
        columns: Which column holds what.
        places: Decimals shown; those of each indicator unless given, at most 6.
        rounding: What becomes of the digits after them.
        valid_from: For growth: the list that all codes are on, where no column says it.

    Returns:
        The same kind of frame, with the columns of place and year and

        - ``indicator``; ``level``, the measure of it, where a distribution is asked for
        - ``part`` and ``whole``, the counts; of a growth the count now and the one before;
          ``prior_part`` and ``prior_whole`` where the growth of a share is asked for
        - ``percent`` of a share, a level or the growth of a count; ``mean``; ``change`` of a count,
          of an estimate cut to a whole unit; ``points``, the change of a share: each where such an
          indicator is asked for
        - ``status``, in letters of SDMX; ``missing``, why there is no value
        - ``comparability``, what figures of another list are worth together, where the frame has
          that column of ``frames.carry``
        - ``problem`` in a lazy frame: the code of what is wrong.

    Raises:
        UnknownName: A column is not there.
        WrongType: A column holds something else than it should.
        InvalidValue: A count of an eager frame cannot be, or a part exceeds its whole.
        Conflict: An eager frame has two figures for one place, year and measure.
        NotComparable: A growth is asked for and nothing says that the codes are on one list.

        >>> import polars as pl
        >>> from hocsuotdoi import catalogue
        >>> df = pl.DataFrame(
        ...     {"place": ["02"], "year": [2024], "learning-clans": [1564], "clans": [2263]}
        ... )
        >>> compute(df, [catalogue.LEARNING_CLAN_SHARE]).rows()
        [('02', 2024, 'learning-clan-share', 1564, 2263, 69.11, 'A', None)]
    """
    where = "frames.compute"
    asked = [
        instance(one, Indicator, where=f"{where}, indicators")
        for one in several(indicators, where=f"{where}, indicators")
    ]
    asked = [*dict.fromkeys(asked)]
    if not asked:
        raise InvalidValue(
            Code.EMPTY, expected="at least one indicator", got=asked, where=f"{where}, indicators"
        )
    _check_places(places, where)
    instance(rounding, Rounding, where=f"{where}, rounding")
    wanted = _measures(asked)
    counts = read(df, columns or Columns(), where=where, measures=wanted, every=True)
    if any(isinstance(one.formula, Growth | ShareGrowth) for one in asked):
        _on_one_list(counts, valid_from, where)
    query = Query(counts, frozenset(type(one.formula) for one in asked))
    groups: dict[tuple[Hashable, int], list[Indicator]] = {}
    for one in asked:
        key = shape(one.formula), one.places if places is None else places
        groups.setdefault(key, []).append(one)
    found = stacked(
        [
            valued(query, type(ones[0].formula), rows_of(query, ones), digits, rounding)
            for (_, digits), ones in groups.items()
        ]
    )
    shown = [*counts.keys, INDICATOR, PART, WHOLE]
    found = settled(found, where=where, expected=_FIT, shown=shown)
    if counts.is_long and not counts.is_lazy:
        found = found.sort(*counts.keys, POSITION)
    found = found.drop(POSITION)
    return cast("IntoFrameT", native(counts.named(found)))


def _measures(indicators: Iterable[Indicator]) -> tuple[Measure, ...]:
    """Return the measures that indicators read, each once."""
    return tuple(dict.fromkeys(one for each in indicators for one in needed(each.formula)))


def _check_places(places: int | None, where: str) -> None:
    if places is not None and whole_number(places, where=f"{where}, places") > _PLACES:
        raise InvalidValue(
            Code.OUT_OF_RANGE,
            expected=f"0 to {_PLACES} decimals",
            got=places,
            where=f"{where}, places",
        )


def _on_one_list(counts: Counts, valid_from: date | None, where: str) -> None:
    """Refuse a growth over codes of which nothing says that they are on one list."""
    if valid_from is not None:
        a_date(valid_from, where=f"{where}, valid_from")
    elif not counts.has_list:
        raise NotComparable(
            Code.PLACES_DIFFER,
            expected=f"a column {counts.columns.valid_from!r} or valid_from=",
            got=None,
            where=where,
            hint="one code on two lists is two places: say which list the codes are on, and carry "
            "the figures of older lists with frames.carry first",
        )

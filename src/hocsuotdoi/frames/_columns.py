"""Columns: which column of a frame holds what, and one clear error when it does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance
from hocsuotdoi.criteria._check import did_you_mean
from hocsuotdoi.errors import Code, Conflict, InvalidValue, UnknownName, WrongType
from hocsuotdoi.frames._engine import has_numbers, in_pyarrow
from hocsuotdoi.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hocsuotdoi.frames._engine import Frame

_TEXTS: Final = (nw.String, nw.Categorical, nw.Enum)
_TOLD: Final = "Columns(…) says which column holds what"
_LISTED: Final = 12  # columns named in a hint
ANSWERED: Final = frozenset(
    {
        "change",
        "comparability",
        "denominator",
        "expected",
        "indicator",
        "level",
        "mean",
        "measure",
        "missing",
        "numerator",
        "part",
        "percent",
        "points",
        "prior_part",
        "prior_whole",
        "problem",
        "reported",
        "status",
        "value",
        "whole",
    }
)
"""The columns that answers add beside place and year."""

_NO_MEASURES: Final[Mapping[str, Measure]] = {}


def _copied(given: Mapping[str, Measure]) -> Mapping[str, Measure]:
    instance(given, Mapping, where="Columns.measures", expected="a mapping of columns")
    return dict(given)


@attrs.frozen(kw_only=True)
class Columns:
    """Which column of a frame holds what; each has the name it has here unless told.

    A frame is *long* when it has a column of measures, one row a figure; else *wide*, one column a
    measure, one row a place and year.

    Attributes:
        place: The code of the place, as text.
        year: The year, as a whole number.
        valid_from: The day of the list that the code is on, as a day or as text such as
            2025-07-01, in answers always as text; may be absent from the frame.
        measure: Of a long frame: the id of the measure.
        value: Of a long frame: the count.
        missing: Of a long frame: why there is no count; may be absent from the frame.
        status: Of a long frame: letters of SDMX's observation status, such as ``E`` for an
            estimate; may be absent from the frame.
        numerator: Of a long frame: the exact count over ``denominator``, where it is an estimate,
            as ``frames.carry`` gives it; may be absent from the frame.
        denominator: What the numerator is over.
        reported: Of a long frame: how many units a total holds, of those ``expected``; as
            ``frames.roll_up`` gives it. Of fewer than all, it is a bound and no count.
        expected: How many units there are.
        comparability: Of a long frame: what a count carried from another list is worth, as
            ``frames.carry`` gives it; may be absent from the frame.
        measures: Of a wide frame: measures whose column is not named by their id. Of a long frame:
            measures of your own, by what its column of measures calls them.
        whole_floats: Whether counts may come as floats without a fraction, as pandas makes of whole
            numbers beside an empty cell.

        >>> from hocsuotdoi import catalogue
        >>> Columns(place="ma_xa", measures={"so_gd": catalogue.HOUSEHOLDS}).place
        'ma_xa'
    """

    place: str = "place"
    year: str = "year"
    valid_from: str = "valid_from"
    measure: str = "measure"
    value: str = "value"
    missing: str = "missing"
    status: str = "status"
    numerator: str = "numerator"
    denominator: str = "denominator"
    reported: str = "reported"
    expected: str = "expected"
    comparability: str = "comparability"
    measures: Mapping[str, Measure] = attrs.field(default=_NO_MEASURES, converter=_copied)
    whole_floats: bool = False

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        others = ("measures", "whole_floats")
        roles = [one.name for one in attrs.fields(Columns) if one.name not in others]
        names = [instance(getattr(self, role), str, where=f"Columns.{role}") for role in roles]
        for name, measure in self.measures.items():
            names.append(instance(name, str, where="Columns.measures"))
            instance(measure, Measure, where=f"Columns.measures[{name!r}]")
        ids = {measure.id for measure in self.measures.values()}
        keys = {self.place, self.year, self.valid_from}
        taken = sorted((keys | ids) & ANSWERED)
        if taken:
            raise Conflict(
                Code.FIGURES_DISAGREE,
                expected="names other than those of columns of answers",
                got=taken[0],
                where="Columns",
                hint="rename the column first",
            )
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise Conflict(
                Code.FIGURES_DISAGREE,
                expected="each column in one role",
                got=twice[0],
                where="Columns",
            )
        instance(self.whole_floats, bool, where="Columns.whole_floats")


def known(frame: Frame, names: Iterable[str], *, where: str, told: str = _TOLD) -> None:
    """Refuse a frame that lacks a column.

    Args:
        frame: Any frame.
        names: The columns it needs.
        where: The operation, for messages.
        told: What says which column holds what.

    Raises:
        UnknownName: A column is not there; the hint names those that look alike.
    """
    have = frame.collect_schema().names()
    absent = [name for name in names if name not in have]
    if absent:
        more = f" (and {len(absent) - 1} more)" if len(absent) > 1 else ""
        shown = ", ".join(map(repr, have[:_LISTED])) + (", …" if len(have) > _LISTED else "")
        hint = did_you_mean(absent[0], have) or f"the frame has {shown}"
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"a column {absent[0]!r}{more}",
            got=tuple(have),
            where=where,
            hint=f"{hint}; {told}",
        )


def text(frame: Frame, name: str, *, where: str) -> nw.Expr:
    """Return a column of codes or names as text.

    Raises:
        WrongType: The column holds numbers, whose zeros in front are lost.
    """
    dtype = frame.collect_schema()[name]
    if isinstance(dtype, nw.Unknown):  # a column in which nothing stands
        return nw.col(name).cast(nw.String)
    if isinstance(dtype, _TEXTS) and not has_numbers(frame, name):
        # pyarrow has several kinds of text, which do not join or stand in one column
        plain = dtype == nw.String and not in_pyarrow(frame)
        return nw.col(name) if plain else nw.col(name).cast(nw.String)
    hint = "a code such as 00721 is text: as a number it has lost its zeros; read it as text again"
    is_number = dtype.is_integer() or has_numbers(frame, name)
    raise _wrong(name, "a column of text", dtype, where, hint if is_number else "")


def whole(frame: Frame, name: str, *, where: str, floats: bool = False) -> nw.Expr:
    """Return a column of whole numbers as it is; floats only where they are asked for.

    Raises:
        WrongType: The column holds something else.
    """
    (found,) = wholes(frame, [name], where=where, floats=floats)
    return found


def wholes(
    frame: Frame, names: Iterable[str], *, where: str, floats: bool = False
) -> Iterator[nw.Expr]:
    """Yield columns of whole numbers as they are; floats only where they are asked for.

    Raises:
        WrongType: A column holds something else.
    """
    kinds = frame.collect_schema()
    for name in names:
        dtype = kinds[name]
        if isinstance(dtype, nw.Unknown):  # a column in which nothing stands
            yield nw.col(name).cast(nw.Int64)
            continue
        if not (dtype.is_integer() or (floats and dtype.is_float())):
            hint = (
                "counts are whole: Columns(whole_floats=True) takes floats without a fraction, and "
                "pandas keeps whole numbers beside empty cells as Int64"
            )
            expected = "a column of whole numbers"
            raise _wrong(name, expected, dtype, where, hint if dtype.is_float() else "")
        yield nw.col(name)


def day(frame: Frame, name: str, *, where: str) -> nw.Expr:
    """Return a column of days as text, such as 2025-07-01: not every engine has days.

    Raises:
        WrongType: The column holds neither days nor text.
    """
    dtype = frame.collect_schema()[name]
    if isinstance(dtype, (nw.Date, nw.Datetime)):
        return nw.col(name).dt.to_string("%Y-%m-%d")
    if isinstance(dtype, _TEXTS):
        return text(frame, name, where=where)
    raise _wrong(name, "a column of days", dtype, where, "")


def of_kind(frame: Frame, name: str, dtype: type[nw.Boolean | nw.Date], *, where: str) -> nw.Expr:
    """Return a column of one kind.

    Raises:
        WrongType: The column is of another kind.
    """
    found = frame.collect_schema()[name]
    if found != dtype:
        raise _wrong(name, f"a column of {dtype.__name__}", found, where, "")
    return nw.col(name)


def free(frame: Frame, names: Iterable[str], *, where: str) -> None:
    """Refuse a frame with a column of a name that the answer needs.

    Raises:
        InvalidValue: There is such a column.
    """
    taken = [name for name in names if name in frame.collect_schema().names()]
    if taken:
        raise InvalidValue(
            Code.FIGURES_DISAGREE,
            expected=f"no column {taken[0]!r}, which the answer adds",
            got=taken[0],
            where=where,
            hint="rename it first",
        )


def _wrong(name: str, expected: str, dtype: Any, where: str, hint: str) -> WrongType:  # noqa: ANN401
    return WrongType(
        Code.WRONG_TYPE, expected=expected, got=str(dtype), where=f"{where}, {name!r}", hint=hint
    )

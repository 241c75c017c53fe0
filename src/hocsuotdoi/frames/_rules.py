"""What a rating reads and says: which columns hold evidence, and the columns that are added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance
from hocsuotdoi.criteria import AllMet, Area, Better, Points, Scheme, Shown, Threshold
from hocsuotdoi.criteria._check import did_you_mean
from hocsuotdoi.errors import Code, InvalidValue, UnknownName, WrongType
from hocsuotdoi.frames import _columns
from hocsuotdoi.frames._engine import Frame, renamed
from hocsuotdoi.frames._problems import PROBLEM, marked
from hocsuotdoi.frames._whole import MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hocsuotdoi.criteria import Item, Pack
    from hocsuotdoi.frames._problems import Fault

TOTAL, HIGHEST = "total", "most"
ACHIEVED, VERDICT, LEVEL = "achieved", "verdict", "level"
FIRST_FAILING = "first_failing"
BY_LAW: Final = "_by_law"
PASS, FAIL, UNDETERMINED = "pass", "fail", "undetermined"

SOUND: Final = "_rate_sound"  # whether nothing is wrong with a row
_NOTHING: Final = "_rate_nothing"  # a column of absent whole numbers
_LISTED: Final = 6  # columns named in a message

EXPECTED: Final = {
    Code.FIGURES_DISAGREE: "no more points on items outside the pack than it leaves unattested",
    Code.NEGATIVE_COUNT: "counts, grades and points of at least 0",
    Code.OUT_OF_RANGE: "points and grades within their scale, and counts up to 10^15",
    Code.PART_EXCEEDS_WHOLE: "a part of at most its whole",
    Code.UNKNOWN_NAME: "a class of areas that the document uses, such as 'difficult'",
}


@attrs.frozen(kw_only=True)
class Asked:
    """A question put to a frame.

    Attributes:
        frame: The frame, with columns that can hold what is absent.
        rules: The scheme.
        columns: Of each piece of evidence the column that holds it.
        traits: Of each trait the column that says whether a unit has it.
        area: The column of classes of areas; None when no row states one.
        parts: Into how many parts points are divided.
        where: The operation, for messages.
    """

    frame: Frame
    rules: Scheme
    columns: Mapping[str, str]
    traits: Mapping[str, str]
    area: str | None
    parts: int
    where: str

    def renamed(self, names: Mapping[str, str]) -> Asked:
        """Return the same question to a frame whose columns are named otherwise."""
        if all(old == new for old, new in names.items()):
            return self
        return attrs.evolve(
            self,
            frame=renamed(self.frame, [*names.values()]),
            columns={name: names[column] for name, column in self.columns.items()},
            traits={id_: names[column] for id_, column in self.traits.items()},
            area=None if self.area is None else names[self.area],
        )


def evidence_columns(
    frame: Frame, rules: Scheme, items: Mapping[str, str] | None, where: str
) -> dict[str, str]:
    """Return of each piece of evidence the column that holds it; at least one.

    Raises:
        UnknownName: A column is not there, or the scheme does not ask for what is named.
        InvalidValue: There is none.
    """
    found = _columns_of(frame, rules, items, where)
    if not found:
        raise InvalidValue(
            Code.EMPTY,
            expected="at least one column of evidence",
            got=items,
            where=f"{where}, items",
            hint="a pack may lack the items of its document: items={…} names them, or an overlay",
        )
    return found


def _columns_of(
    frame: Frame, rules: Scheme, items: Mapping[str, str] | None, where: str
) -> dict[str, str]:
    have = frame.collect_schema().names()
    if items is None:
        named = [name for item in rules.items() for name in pieces(item, have)]
        _all_there(named, have, where)
        return {name: name for name in named}
    given = _texts(items, f"{where}, items")
    known = {name for item in rules.items() for name in pieces(item, given)}
    if not (rules.open_items and isinstance(rules.decision, Points)):
        for name in given:
            if name not in known:
                raise _unknown(name, known, f"evidence that {rules.id} asks for", where)
    for item in rules.items():
        wanted = pieces(item, given)
        if any(name in given for name in wanted):
            _all_there(wanted, given, where)
    _columns.known(frame, given.values(), where=where)
    return given


def pieces(item: Item, there: Sequence[str] | Mapping[str, str] = ()) -> tuple[str, ...]:
    """Return the names of the evidence of an item: its own, or one for each number it needs."""
    rule = item.requirements[0][1].rule
    if isinstance(rule, Threshold):
        return (f"{item.id}:part", f"{item.id}:whole")
    if not isinstance(rule, Better):
        return (item.id,)
    ends = ("now", "before")
    if any(f"{item.id}:{end}:{half}" in there for end in ends for half in ("part", "whole")):
        return tuple(f"{item.id}:{end}:{half}" for end in ends for half in ("part", "whole"))
    return tuple(f"{item.id}:{end}" for end in ends)


def _all_there(names: Sequence[str], have: Sequence[str] | Mapping[str, str], where: str) -> None:
    absent = [name for name in names if name not in have]
    if not absent:
        return
    more = f" and {len(absent) - _LISTED} more" if len(absent) > _LISTED else ""
    listed = ", ".join(map(repr, absent[:_LISTED]))
    raise UnknownName(
        Code.UNKNOWN_NAME,
        expected=f"evidence of each item: {listed}{more}",
        got=tuple(have),
        where=where,
        hint=did_you_mean(absent[0], have)
        or "items={…} says which column holds what; an item that is not in it has no evidence",
    )


def trait_columns(
    frame: Frame, pack: Pack, traits: Mapping[str, str] | None, where: str
) -> dict[str, str]:
    """Return of each trait the column that says whether a unit has it; by its id unless told.

    Raises:
        UnknownName: The pack has no such trait, or the frame no such column.
    """
    have = frame.collect_schema().names()
    ids = {trait.id for trait in pack.traits}
    found = {id_: id_ for id_ in ids if id_ in have}
    for id_, column in _texts({} if traits is None else traits, f"{where}, traits").items():
        if id_ not in ids:
            raise _unknown(id_, ids, f"a trait of {pack.document.slug}", where)
        found[id_] = column
    _columns.known(frame, found.values(), where=where)
    for column in found.values():
        _columns.of_kind(frame, column, nw.Boolean, where=where)
    return found


def _texts(given: Mapping[str, str], where: str) -> dict[str, str]:
    instance(given, Mapping, where=where, expected="a mapping of columns")
    return {
        instance(name, str, where=where): instance(column, str, where=f"{where}[{name!r}]")
        for name, column in given.items()
    }


def _unknown(name: str, known: set[str], expected: str, where: str) -> UnknownName:
    return UnknownName(
        Code.UNKNOWN_NAME,
        expected=expected,
        got=name,
        where=where,
        hint=did_you_mean(name, known) or f"it knows {sorted(known)[:_LISTED]}",
    )


def check_kinds(asked: Asked) -> None:
    """Refuse evidence in a column of another kind than it needs.

    Raises:
        WrongType: A column holds something else.
    """
    schema = asked.frame.collect_schema()
    shown = {
        item.id for item in asked.rules.items() if isinstance(item.requirements[0][1].rule, Shown)
    }
    points = isinstance(asked.rules.decision, Points)
    for name, column in asked.columns.items():
        dtype, where = schema[column], f"{asked.where}, {column!r}"
        if name in shown:
            if dtype != nw.Boolean:
                raise WrongType(
                    Code.WRONG_TYPE, expected="True and False", got=str(dtype), where=where
                )
        elif not dtype.is_integer():
            raise WrongType(
                Code.WRONG_TYPE,
                expected="a column of whole numbers",
                got=str(dtype),
                where=where,
                hint="pass hundredths of points as whole numbers, with parts=100"
                if points and dtype.is_numeric()
                else "",
            )
    if asked.area is not None:
        instance(asked.area, str, where=f"{asked.where}, area")
        _columns.known(asked.frame, [asked.area], where=asked.where)
        _columns.text(asked.frame, asked.area, where=asked.where)


# ── columns that every rating needs ──────────────────────────────────────────────────────────────


def with_nothing(asked: Asked) -> Frame:
    """Return the frame with a column of absent whole numbers: no engine's constants are alike."""
    column = next(iter(asked.columns.values()))
    value = nw.col(column)
    if asked.frame.collect_schema()[column] == nw.Boolean:
        never = nw.when(value & ~value).then(value)
    else:
        never = nw.when((value < 0) & (value > 0)).then(value)
    return asked.frame.with_columns(never.cast(nw.Int64).alias(_NOTHING))


def nothing() -> nw.Expr:
    """Return an absent whole number in every row."""
    return nw.col(_NOTHING)


def unknown() -> nw.Expr:
    """Return neither True nor False in every row."""
    return nw.col(_NOTHING) > 0


def always(number: int) -> nw.Expr:
    """Return one whole number in every row."""
    return nw.col(_NOTHING).fill_null(number)


def any_of(conditions: Sequence[nw.Expr]) -> nw.Expr:
    """Return whether some condition holds; one that is absent does not."""
    return nw.any_horizontal(*conditions, ignore_nulls=False).fill_null(value=False)


def with_problems(frame: Frame, faults: Sequence[Fault]) -> Frame:
    """Return the frame with the code of what is wrong with a row, and whether nothing is."""
    before = PROBLEM in frame.collect_schema().names()
    names = [f"_rate_fault_{i}" for i in range(len(faults))]
    found = frame.with_columns(
        *(
            any_of([condition]).alias(name)
            for name, (condition, _) in zip(names, faults, strict=True)
        )
    )
    told = [(nw.col(name), code) for name, (_, code) in zip(names, faults, strict=True)]
    wrong = [nw.col(name) for name in names] + ([~nw.col(PROBLEM).is_null()] if before else [])
    return found.with_columns(
        marked(told, before=before), (~nw.any_horizontal(*wrong, ignore_nulls=True)).alias(SOUND)
    )


def verdict(achieved: nw.Expr) -> nw.Expr:
    """Return a verdict in words; absent where the row is at fault."""
    return (
        nw.when(achieved)
        .then(nw.lit(PASS))
        .when(~achieved)
        .then(nw.lit(FAIL))
        .when(nw.col(SOUND))
        .then(nw.lit(UNDETERMINED))
        .otherwise(nw.lit(None, nw.String))
    )


def first_of(failing: Sequence[tuple[nw.Expr, str]]) -> nw.Expr:
    """Return the item of the first condition that holds; absent where none does."""
    absent = nw.lit(None, nw.String)
    found = nw.when(~nw.col(SOUND)).then(absent)
    for condition, item in failing:
        found = found.when(condition).then(nw.lit(item))
    return found.otherwise(absent)


def areas(rules: Scheme) -> dict[str, Area]:
    """Return the classes of areas that a row may state, by both their names."""
    known = [one for one in Area if one is Area.GENERAL or not rules.areas or one in rules.areas]
    names = {one.name: one for one in known}
    return names | {name.lower().replace("_", "-"): one for name, one in names.items()}


def largest(rule: Threshold | None) -> int:
    """Return the largest count whose products with a bar stay below 2^63."""
    if rule is None:
        return MOST
    bars = [rule.bar, *(variant.bar for variant in rule.variants)]
    return min(MOST, (2**63 - 1) // max(bar.denominator for bar in bars))


def answers(rules: Scheme) -> list[str]:
    """Return the names of the columns that a rating adds."""
    names = [ACHIEVED, VERDICT, LEVEL]
    decision = rules.decision
    if not isinstance(decision, AllMet):
        return [TOTAL, HIGHEST, *names, FIRST_FAILING]
    legal = [f"{name}{BY_LAW}" for name in names] if decision.absence_fails is not None else []
    return [*names, *legal, FIRST_FAILING]

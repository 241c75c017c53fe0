"""Whether a scheme makes sense: its levels or bands, its criteria, items and asks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hocsuotdoi.errors import Problem
from hocsuotdoi.packs._sheets import PACK
from hocsuotdoi.packs._tree import items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hocsuotdoi.packs._tree import Node

_LEVELS_ONLY: Final = ("level", "nested", "absence_fails")
_POINTS_ONLY: Final = ("points", "band")


def scheme_problems(scheme: Node) -> Iterator[Problem]:
    """Yield what makes no sense in a scheme."""
    criteria = scheme.rows("criterion")
    entries = [item for criterion in criteria for item in criterion.rows("item")]
    yield from once(criteria)
    yield from once(entries)
    yield from _timing(scheme)
    if scheme.text("decision") == "levels":
        yield from _absent(scheme, _POINTS_ONLY, "nothing, as levels decide")
        yield from _levels(scheme, entries)
    elif scheme.text("decision") == "points":
        yield from _absent(scheme, _LEVELS_ONLY, "nothing, as points decide")
        yield from _bands(scheme)
        yield from _scores(scheme, criteria)
        yield from _score_asks(scheme, entries)
    for item in entries:
        for ask in item.rows("ask"):
            yield from once(ask.rows("variants"), "area")
            yield from _grades(ask)
        yield from _one_kind(item)


def once(rows: Iterable[Node], key: str = "id") -> Iterator[Problem]:
    """Yield a problem for each row that repeats a name."""
    seen: set[str] = set()
    for row in rows:
        value = row.text(key)
        if value and value in seen:
            yield Problem(PACK, row.at(key), value, f"each {key} once")
        seen.add(value)


def plain(value: Fraction) -> int | Decimal:
    """Return a number as it is written in a pack."""
    return int(value) if value.denominator == 1 else Decimal(value.numerator) / value.denominator


def _grades(ask: Node) -> Iterator[Problem]:
    names, grade = items(ask.table.get("grades")), ask.table.get("at_grade")
    for position, one in enumerate(names):
        if one in names[:position]:
            yield Problem(PACK, ask.at("grades"), one, "each grade once")
    if names and type(grade) is int and grade > len(names):
        yield Problem(PACK, ask.at("at_grade"), grade, f"a grade of the scale, 1 to {len(names)}")


def _one_kind(item: Node) -> Iterator[Problem]:
    """Yield asks that want other evidence than the first: one figure answers for one item."""
    first: tuple[object, ...] | None = None
    for ask in item.rows("ask"):
        about = ask.text("scheme") if ask.text("rule") == "holding" else ask.text("indicator")
        variants = {
            (row.text("area"), row.text("indicator"))
            for row in ask.rows("variants")
            if row.text("indicator") not in {"", about}
        }
        kind = (ask.text("rule"), about, variants, items(ask.table.get("grades")))
        if first is not None and kind != first:
            expected = "evidence of the same kind as the first ask of the item"
            yield Problem(PACK, ask.path, " ".join([ask.text("rule"), about]).strip(), expected)
        first = kind if first is None else first


def _absent(node: Node, keys: Iterable[str], expected: str) -> Iterator[Problem]:
    for key in keys:
        if key in node.table:
            yield Problem(PACK, node.at(key), node.table[key], expected)


def _timing(scheme: Node) -> Iterator[Problem]:
    timing = scheme.child("timing")
    for deadline in [] if timing is None else timing.rows("deadline"):
        month, day = deadline.table.get("month"), deadline.table.get("day")
        if type(month) is int and type(day) is int:
            try:
                date(2000, month, day)
            except (ValueError, OverflowError):
                yield Problem(PACK, deadline.at("day"), day, f"a day of month {month}")
    if timing is not None:
        yield from once(timing.rows("deadline"))


# ── levels ───────────────────────────────────────────────────────────────────────────────────────


def _levels(scheme: Node, entries: list[Node]) -> Iterator[Problem]:
    numbers = [n for row in scheme.rows("level") if type(n := row.table.get("number")) is int]
    if numbers != sorted(set(numbers)) or not scheme.rows("level"):
        yield Problem(PACK, scheme.at("level"), numbers or None, "one level or more, rising")
    for item in entries:
        asked: set[int] = set()
        for ask in item.rows("ask"):
            if ask.text("rule") == "score":
                yield Problem(PACK, ask.at("rule"), "score", "another rule, as levels decide")
            for level in ask.levels():
                if level not in numbers:
                    yield Problem(
                        PACK, ask.at("level"), level or None, f"a level of the scheme: {numbers}"
                    )
                elif level in asked:
                    yield Problem(PACK, ask.at("level"), level, "each level once in an item")
                asked.add(level)


# ── points ───────────────────────────────────────────────────────────────────────────────────────


def _bands(scheme: Node) -> Iterator[Problem]:
    points = scheme.child("points")
    if points is None:
        yield Problem(PACK, scheme.at("points"), None, "the citation, and the total if attested")
    total = None if points is None else points.number("total")
    below: Fraction | None = None
    passed = False
    for band in scheme.rows("band"):
        low, value = band.number("low"), band.table.get("low")
        if low is not None:
            if below is None and low != 0:
                yield Problem(PACK, band.at("low"), value, "0, as the lowest band starts there")
            elif below is not None and low <= below:
                yield Problem(
                    PACK, band.at("low"), value, f"more than {plain(below)}, the band below"
                )
            elif total is not None and low > total:
                yield Problem(PACK, band.at("low"), value, f"at most the total, {plain(total)}")
            below = low
        if passed and band.table.get("passes") is False:
            yield Problem(PACK, band.at("passes"), False, "true, as the band below passes")  # noqa: FBT003 - a value found
        passed = band.table.get("passes") is not False


def _scores(scheme: Node, criteria: list[Node]) -> Iterator[Problem]:
    """Yield what gives more points than there are."""
    in_all = Fraction(0)
    for criterion in criteria:
        given = sum(
            (
                ask.number("most") or Fraction(0)
                for item in criterion.rows("item")
                for ask in item.rows("ask")
            ),
            Fraction(0),
        )
        most = criterion.number("most")
        if most is not None and given > most:
            expected = f"at least {plain(given)}, the points of its items"
            yield Problem(PACK, criterion.at("most"), criterion.table["most"], expected)
        in_all += given if most is None else most
    points = scheme.child("points")
    total = None if points is None else points.number("total")
    if points is not None and total is not None and in_all > total:
        expected = f"at least {plain(in_all)}, the points of its criteria"
        yield Problem(PACK, points.at("total"), points.table["total"], expected)


def _score_asks(scheme: Node, entries: list[Node]) -> Iterator[Problem]:
    points = scheme.child("points")
    floor = None if points is None else points.number("floor")
    for item in entries:
        asks = item.rows("ask")
        if len(asks) > 1:
            yield Problem(PACK, item.at("ask"), len(asks), "one ask, as points decide")
        for ask in asks:
            if ask.text("rule") not in {"score", ""}:
                yield Problem(PACK, ask.at("rule"), ask.text("rule"), "score, as points decide")
            yield from _absent(ask, ("level", "applies"), "nothing, as points decide")
            most = ask.number("most")
            if floor is not None and most is not None and most < floor:
                expected = f"at least {plain(floor)}, the floor"
                yield Problem(PACK, ask.at("most"), ask.table["most"], expected)

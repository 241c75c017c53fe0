"""What flows where when figures are carried, as tables that join with a frame of any engine."""

from __future__ import annotations

from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING, Final

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figures, Status
from hocsuotdoi.frames._engine import lookup
from hocsuotdoi.frames._figures import MEASURE, PLACE
from hocsuotdoi.frames._whole import MOST
from hocsuotdoi.measure import Additivity, Measure
from hocsuotdoi.merger import Carried, Concordance, Policy
from hocsuotdoi.merger._carry import counts_places, of_people
from hocsuotdoi.merger._link import is_whole
from hocsuotdoi.period import Year

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from hocsuotdoi.frames._engine import Cells, Frame
    from hocsuotdoi.place import Place

OLD, KIND, COUNTS, TO = "_old", "_kind", "_counts", "_to"
RANK, FACTOR, LIMIT, ALONE = "_rank", "_factor", "_limit", "_alone"
GIVEN, DENOMINATOR, REFUSED, ESTIMATED = "_given", "denominator", "_refused", "_estimated"
COMPARABILITY = "comparability"

_ROOM: Final = 9 * 10**18  # a sum stays below 2^63
_MOST_BASE: Final = 4 * 10**18  # twice of it does
_YES: Final = "1"
NO: Final = ""  # not absent: a table knows its kinds of columns by what is in them


@attrs.frozen(eq=False)
class Flows:
    """Where the figures of old places go.

    Attributes:
        concordance: The concordance.
        policy: What becomes of places that were split.
        measures: The measures there may be.
    """

    concordance: Concordance
    policy: Policy
    measures: tuple[Measure, ...]

    def kind(self) -> nw.Expr:
        """Return, by the measure of a row, how its counts flow and whether they add up."""
        return _by_measure({_kind(one): _alike(self.measures, one) for one in self._examples})

    def counts(self) -> nw.Expr:
        """Return, by the measure of a row, whether it counts persons."""
        found: dict[str, list[str]] = {}
        for measure in self.measures:
            found.setdefault(_counts(measure), []).append(measure.id)
        return _by_measure(found)

    @cached_property
    def _examples(self) -> tuple[Measure, ...]:
        """One measure of each kind."""
        return tuple({_kind(measure): measure for measure in self.measures}.values())

    def known(self, like: Frame) -> Frame:
        """Return the codes of the old list."""
        codes = [place.code for place in self.concordance.sources]
        return lookup(like, {PLACE: codes, OLD: [_YES] * len(codes)})

    def into(self, like: Frame) -> Frame:
        """Return every flow, by what is counted and by old place.

        Columns RANK among the flows that bring something, in order; FACTOR, the share times the
        common base of the new place; LIMIT, the largest count that can be multiplied; ALONE where
        nothing else flows into the new place.
        """
        rows: list[tuple[str | int | None, ...]] = []
        for people in {of_people(one): one for one in self._examples}.values():
            for one in self._carried(people):
                rows += ((_counts(people), *row) for row in _rows(one))
        return lookup(like, _columns((COUNTS, PLACE, TO, RANK, FACTOR, LIMIT, ALONE), rows))

    def told(self, like: Frame) -> Frame:
        """Return what is to be known of each new place, by kind of measure.

        Columns GIVEN, how many flows bring something; DENOMINATOR; COMPARABILITY; REFUSED where
        there is no sum; ESTIMATED where it rests on weights.
        """
        rows: list[tuple[str | int | None, ...]] = [
            (
                _kind(measure),
                one.figure.place.code,
                sum(1 for portion in one.portions if portion.share),
                _base(one)[0],
                one.comparability.name.lower().replace("_", "-"),
                _YES if _is_refused(one) else NO,
                NO if _all_whole(one) else Status.ESTIMATED.value,
            )
            for measure in self._examples
            for one in self._carried(measure)
        ]
        names = (KIND, TO, GIVEN, DENOMINATOR, COMPARABILITY, REFUSED, ESTIMATED)
        return lookup(like, _columns(names, rows))

    def _carried(self, measure: Measure) -> Iterator[Carried]:
        """Yield what the core makes of each new place, or union, without any figure."""
        period = Year(self.concordance.effective.year - 1)
        for place in self._places(measure):
            found = self.concordance.carried(
                measure, Figures(), place=place, period=period, policy=self.policy
            )
            if found is not None and found.portions:
                yield found

    def _places(self, measure: Measure) -> Sequence[Place]:
        if self.policy is Policy.UNION:
            areas = self.concordance.common_units(people=of_people(measure))
            return tuple(area.place for area in areas)
        return self.concordance.targets


def _kind(measure: Measure) -> str:
    """Return how a measure flows and whether it adds up, as a name."""
    if counts_places(measure):
        return "places"
    adds = measure.additivity is Additivity.ADDS
    return f"{_counts(measure)}, {'adds' if adds else 'overlaps'}"


def _counts(measure: Measure) -> str:
    return "people" if of_people(measure) else "other"


def _alike(measures: Sequence[Measure], like: Measure) -> list[str]:
    return [one.id for one in measures if _kind(one) == _kind(like)]


def _by_measure(ids: Mapping[str, Sequence[str]]) -> nw.Expr:
    """Return a name by the measure of a row."""
    (name, some), *others = ids.items()
    found = nw.when(nw.col(MEASURE).is_in(some)).then(nw.lit(name))
    for name, some in others:
        found = found.when(nw.col(MEASURE).is_in(some)).then(nw.lit(name))
    return found.otherwise(nw.lit(None, nw.String))


def _all_whole(carried: Carried) -> bool:
    return all(is_whole(portion.share) for portion in carried.portions)


def _is_refused(carried: Carried) -> bool:
    """Whether there is no sum, whatever the figures."""
    value = carried.figure.value
    return isinstance(value, Missing) and value.reason is MissingReason.NOT_COMPARABLE


def _base(carried: Carried) -> tuple[int, int, int]:
    """Return the common base of the shares, what they come to on it, and the largest count."""
    shares = [portion.share for portion in carried.portions if portion.share]
    base = lcm(*(share.denominator for share in shares))
    total = int(sum(share * base for share in shares))
    if base > _MOST_BASE or total > _ROOM:
        return 1, 0, 0
    return base, total, min(MOST, _ROOM // max(total, 1))


def _rows(carried: Carried) -> Iterator[tuple[str | int | None, ...]]:
    """Yield the flows into one new place."""
    base, total, limit = _base(carried)
    alone = _YES if len(carried.portions) == 1 and _all_whole(carried) else NO
    rank = 0
    for portion in carried.portions:
        share: Fraction | int = portion.share or 0
        yield (
            portion.source.code,
            carried.figure.place.code,
            rank if share else None,
            int(share * base) if total else 0,
            limit,
            alone,
        )
        rank += 1 if share else 0


def _columns(
    names: Sequence[str], rows: Sequence[tuple[str | int | None, ...]]
) -> Mapping[str, Cells]:
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))

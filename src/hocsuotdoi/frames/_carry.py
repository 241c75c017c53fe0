"""Carrying figures of an old list of places to the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.exact import MissingReason, Rounding
from hocsuotdoi.figure import Status
from hocsuotdoi.frames._engine import is_eager, native, stacked, steady
from hocsuotdoi.frames._figures import (
    LIST,
    MEASURE,
    NOT_REPORTED,
    PLACE,
    STATUS,
    VALUE,
    WHY,
    YEAR,
    Counts,
)
from hocsuotdoi.frames._flows import (
    ALONE,
    COMPARABILITY,
    COUNTS,
    DENOMINATOR,
    ESTIMATED,
    FACTOR,
    GIVEN,
    KIND,
    LIMIT,
    NO,
    OLD,
    RANK,
    REFUSED,
    TO,
    Flows,
)
from hocsuotdoi.frames._letters import NOTED, noted, united
from hocsuotdoi.frames._problems import PROBLEM, marked, settled
from hocsuotdoi.frames._shape import named, ordered, told
from hocsuotdoi.frames._whole import MOST, cut
from hocsuotdoi.merger import Concordance, Policy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._columns import Columns
    from hocsuotdoi.frames._engine import Frame
    from hocsuotdoi.measure import Measure

NUMERATOR = "numerator"

_CAME, _LARGE, _FIRST, _BEFORE = "_came", "_large", "_first", "_before"
_SHOWN: Final = 3  # lists named in a message
_MEANT: Final = {
    Code.UNKNOWN_NAME: "codes of the old list; figures of the new one are not carried: leave them "
    "out, or add a column that says which list a code is on",
    Code.OUT_OF_VALIDITY: "figures from before the day on which the place was closed",
    Code.OUT_OF_RANGE: "sums up to 10^15, and weights whose common base leaves room for them",
}


@attrs.frozen
class _Asked:
    """What the caller asked for.

    Attributes:
        counts: The figures, long.
        flows: Where they go.
    """

    counts: Counts
    flows: Flows

    @property
    def is_weighed(self) -> bool:
        """Whether counts may be shared out."""
        return self.flows.policy is Policy.WEIGHTS

    @property
    def marks(self) -> list[str]:
        """The column of problems, where there is one."""
        return [PROBLEM] if self.counts.is_lazy else []


def carry(
    df: IntoFrameT,
    concordance: Concordance,
    *,
    policy: Policy = Policy.REFUSE,
    columns: Columns | None = None,
    measures: Iterable[Measure] = (),
) -> IntoFrameT:
    """Return what figures of old places come to on the new ones, one a row.

    A new place, or union of new places, has a row for each year and measure of which one of the
    old places in it has a row. With a column that says which list a code is on, figures of other
    places than the old ones of the concordance are left out, as ``Recast.left`` keeps them apart.

    Args:
        df: Figures of the places of the old list, long or wide.
        concordance: Where each of them went.
        policy: What becomes of places that were split.
        columns: Which column holds what.
        measures: The measures wanted of a wide frame; all it has unless given. Of a long frame:
            those that are none of the standard measures.

    Returns:
        The same kind of frame, long, with the columns of place (a union joins the codes with
        ``+``) and year, of the day of the new list where the frame has one, and

        - ``measure`` and ``value``, the count; of an estimate the nearest whole number
        - ``numerator`` and ``denominator`` with ``Policy.WEIGHTS``: the count is exactly their
          quotient; the denominator is 1 where nothing was weighed
        - ``status``, in letters of SDMX; ``missing``, why there is no count
        - ``comparability``, what it is worth beside a figure of the new place itself:
          ``same-territory``, ``recast-exact``, ``recast-estimated``, ``union``, ``not-comparable``
        - ``problem`` in a lazy frame: the code of what is wrong with the sum or a figure in it; a
          figure at fault that is carried nowhere stands in a row of its own.

    Raises:
        UnknownName: A column is not there, or a code of an eager frame is not on the old list and
            no column says which list it is on.
        WrongType: A column holds something else than it should.
        InvalidValue: The concordance has problems; a figure of an eager frame is of a year that
            started after its place was closed; a count cannot be, or a sum is too large.
        Conflict: An eager frame has two figures for one place, year and measure.

        >>> from datetime import date
        >>> import polars as pl
        >>> rows = [
        ...     {"old_code": "00688", "new_code": "00691", "part": "whole"},
        ...     {"old_code": "00691", "new_code": "00691", "part": "whole"},
        ... ]
        >>> concordance = Concordance.from_rows(
        ...     rows, system="vn-gso", old_list=date(2025, 6, 30), effective=date(2025, 7, 1)
        ... )
        >>> df = pl.DataFrame(
        ...     {"place": ["00688", "00691"], "year": [2024, 2024], "clans": [12, 30]}
        ... )
        >>> carry(df, concordance).rows()
        [('00691', 2024, 'clans', 42, 'A', None, 'recast-exact')]
    """
    where = "frames.carry"
    instance(concordance, Concordance, where=f"{where}, concordance").sound()
    instance(policy, Policy, where=f"{where}, policy")
    counts = told(df, columns, where=where, measures=measures)
    asked = _Asked(counts, Flows(concordance, policy, counts.measures))
    frame = settled(
        _known(asked), where=where, expected=_MEANT, shown=[*counts.keys, MEASURE, VALUE]
    )
    _some_on(frame, concordance, where)
    found = _sums(asked, frame)
    found = settled(found, where=where, expected=_MEANT, shown=[*counts.keys, MEASURE])
    return cast("IntoFrameT", native(named(ordered(found, counts), counts)))


def _some_on(frame: Frame, concordance: Concordance, where: str) -> None:
    """Refuse rows at hand of which none is on the old list."""
    if not is_eager(frame):
        return
    here = cast("nw.DataFrame[Any]", frame)
    if len(here) and not len(here.filter(~nw.col(OLD).is_null())):
        raise InvalidValue(
            Code.PLACES_DIFFER,
            expected=f"figures of places on the list of {concordance.old_list}",
            got=sorted({*here[LIST].to_list()})[:_SHOWN],
            where=where,
        )


def _known(asked: _Asked) -> Frame:
    """Return the figures, those that cannot be carried marked."""
    counts, concordance = asked.counts, asked.flows.concordance
    frame = counts.frame.join(asked.flows.known(counts.frame), on=PLACE, how="left")
    is_old = ~nw.col(OLD).is_null()
    faults = []
    if counts.has_list:
        old_list = nw.col(LIST) == concordance.old_list.isoformat()
        faults = [(~is_old & old_list, Code.UNKNOWN_NAME)]
        frame = frame.with_columns(nw.when(is_old & old_list).then(nw.col(OLD)).alias(OLD))
    else:
        faults = [(~is_old, Code.UNKNOWN_NAME)]
    effective = concordance.effective
    first_day = (effective.month, effective.day) == (1, 1)
    closed = nw.col(YEAR) >= (effective.year if first_day else effective.year + 1)
    faults.append((is_old & closed, Code.OUT_OF_VALIDITY))
    return frame.with_columns(marked(faults, before=counts.is_lazy))


def _sums(asked: _Asked, frame: Frame) -> Frame:
    """Return what the figures come to, and the figures at fault that go nowhere."""
    known = [measure.id for measure in asked.counts.measures]
    goes = ~nw.col(OLD).is_null() & nw.col(MEASURE).is_in(known)
    if asked.marks:  # a year that is none has no sums
        goes = goes & ~nw.col(YEAR).is_null()
    parts = frame.filter(goes).with_columns(
        asked.flows.counts().alias(COUNTS), asked.flows.kind().alias(KIND)
    )
    parts = parts.join(asked.flows.into(frame), on=[PLACE, COUNTS], how="inner")
    keys = [TO, KIND, YEAR, MEASURE]
    rows = steady(_added(asked, parts, keys)).join(
        asked.flows.told(frame), on=[TO, KIND], how="left"
    )
    found = _told(asked, rows)
    if not asked.marks:
        return found
    alone = frame.filter(~nw.col(PROBLEM).is_null()).filter(~goes)
    return stacked([found, _alone(asked, alone).select(*found.collect_schema().names())])


def _added(asked: _Asked, parts: Frame, keys: list[str]) -> Frame:
    """Return what the parts of each new place come to."""
    counts = asked.counts
    count, rank = nw.col(VALUE), nw.col(RANK)
    fits = count <= nw.col(LIMIT)
    brings = ~rank.is_null()
    # two steps: some engines multiply what the condition passes over
    parts = parts.with_columns(nw.when(fits).then(count).alias(NUMERATOR))
    about = [
        (nw.col(NUMERATOR) * nw.col(FACTOR)).alias(NUMERATOR),
        nw.when(brings).then(count).alias(_CAME),
        nw.when(~fits).then(nw.lit(Code.OUT_OF_RANGE.value)).alias(_LARGE),
    ]
    found = [nw.col(NUMERATOR).sum(), nw.col(_CAME).count(), nw.col(_LARGE).max()]
    found.append(nw.col(ALONE).max())
    if counts.has_why:
        absent = nw.when(count.is_null()).then(rank).alias(_FIRST)
        parts = parts.with_columns(absent).with_columns(nw.col(_FIRST).min().over(keys))
        about.append(nw.when(~count.is_null() & (rank < nw.col(_FIRST))).then(rank).alias(_BEFORE))
        reason = nw.coalesce(nw.col(WHY), nw.lit(NOT_REPORTED))
        about.append(nw.when(rank == nw.col(_FIRST)).then(reason).alias(WHY))
        found += [nw.col(_FIRST).max(), nw.col(_BEFORE).count(), nw.col(WHY).max()]
    if counts.has_status:
        about += noted((brings & ~count.is_null()) | (nw.col(ALONE) != NO))
        found += [nw.col(letter.name).max() for letter in NOTED]
    found += [nw.col(mark).max() for mark in asked.marks]
    return parts.with_columns(*about).group_by(keys).agg(*found)


def _told(asked: _Asked, rows: Frame) -> Frame:
    """Return the sums with what is to be known about them."""
    counts = asked.counts
    refused, absent = nw.col(REFUSED) != NO, nw.col(_CAME) < nw.col(GIVEN)
    large = ~nw.col(_LARGE).is_null() & ~refused & ~absent
    rows = rows.with_columns(marked([(large, Code.OUT_OF_RANGE)], before=bool(asked.marks)))
    sound = nw.col(PROBLEM).is_null() & ~refused & ~absent
    numerator = nw.coalesce(nw.col(NUMERATOR).cast(nw.Int64), nw.col(GIVEN) * 0)
    rows = rows.with_columns(
        nw.when(sound).then(numerator).alias(NUMERATOR),
        nw.when(sound).then(nw.col(DENOMINATOR)).alias(DENOMINATOR),
    )
    if asked.is_weighed:
        rows = cut(
            rows,
            VALUE,
            part=NUMERATOR,
            whole=DENOMINATOR,
            places=0,
            rounding=Rounding.HALF_UP,
        )
    else:
        rows = rows.with_columns(nw.col(NUMERATOR).alias(VALUE))
    passes = (nw.col(VALUE) > MOST) | (nw.col(VALUE).is_null() & ~nw.col(NUMERATOR).is_null())
    rows = rows.with_columns(marked([(passes, Code.OUT_OF_RANGE)], before=True))
    fits = nw.col(PROBLEM).is_null()
    why = nw.lit(NOT_REPORTED)
    if counts.has_why:
        why = nw.when(nw.col(_BEFORE) == nw.col(_FIRST)).then(nw.col(WHY)).otherwise(why)
    rows = rows.with_columns(
        *(nw.when(fits).then(nw.col(name)).alias(name) for name in (VALUE, NUMERATOR, DENOMINATOR)),
        nw.when(refused)
        .then(nw.lit(MissingReason.NOT_COMPARABLE.value))
        .when(absent)
        .then(why)
        .otherwise(nw.lit(None, nw.String))
        .alias(WHY),
    )
    own = (nw.col(ALONE) != NO) & ~refused
    status = united(
        nw.col(VALUE).is_null(),
        own,
        {Status.ESTIMATED: nw.col(ESTIMATED)},
        has_status=counts.has_status,
    )
    return rows.select(
        nw.col(TO).alias(PLACE),
        nw.col(YEAR),
        *_new_list(asked),
        nw.col(MEASURE),
        nw.col(VALUE),
        *(map(nw.col, (NUMERATOR, DENOMINATOR)) if asked.is_weighed else ()),
        status.alias(STATUS),
        nw.col(WHY),
        nw.col(COMPARABILITY),
        nw.col(PROBLEM),
    )


def _new_list(asked: _Asked) -> list[nw.Expr]:
    if not asked.counts.has_list:
        return []
    return [nw.lit(asked.flows.concordance.effective.isoformat()).alias(LIST)]


def _alone(asked: _Asked, rows: Frame) -> Frame:
    """Return figures at fault that go nowhere, as rows of the answer."""
    nothing = nw.when(nw.col(VALUE) < 0).then(nw.col(VALUE))
    numbers = [VALUE, *((NUMERATOR, DENOMINATOR) if asked.is_weighed else ())]
    keys = [*asked.counts.keys, MEASURE]
    return rows.select(
        *keys,
        *(nothing.alias(name) for name in numbers),
        nw.lit(Status.MISSING.value).alias(STATUS),
        *(nw.lit(None, nw.String).alias(name) for name in (WHY, COMPARABILITY)),
        nw.col(PROBLEM),
    )

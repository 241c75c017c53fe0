"""Rolling up frames, against the core and on every engine."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import strategies as st

from hocsuotdoi import catalogue, testing
from hocsuotdoi.errors import HocSuotDoiError
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.frames._roll_up import roll_up
from hocsuotdoi.frames._shape import long
from hocsuotdoi.measure import Additivity, Measure
from hocsuotdoi.period import Year
from hocsuotdoi.place import Gazetteer, Place, Tier
from hocsuotdoi.rollup import Totals
from hocsuotdoi.rollup import roll_up as rolled_up

if TYPE_CHECKING:
    from tests.frames.conftest import Engine, Kind, Native, Rows, Schema

DAY: Final = date(2025, 7, 1)
NEXT: Final = date(2026, 7, 1)
SCHEMA: Final[Schema] = {
    "place": "text",
    "year": "int64",
    "valid_from": "text",
    "measure": "text",
    "value": "int64",
    "missing": "text",
    "status": "text",
}
OVERLAPPING: Final = attrs.evolve(
    catalogue.CLANS, id="participants", additivity=Additivity.OVERLAPS
)
MEASURES: Final = (catalogue.CLANS, catalogue.LEARNING_CLANS, OVERLAPPING)
WIDE: Final = (catalogue.CLANS, OVERLAPPING)
NOTED: Final = (Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL)

Columned = dict[str, list[object]]
Told = dict[tuple[object, ...], tuple[object, ...]]


def letters(status: frozenset[Status]) -> str:
    return "".join(sorted(one.value for one in status))


def table(figures: Figures, *, dated: bool = False, told: bool = True) -> Columned:
    """Return figures as the columns of a long frame."""
    rows = [
        {
            "place": one.place.code,
            "year": one.period.start.year,
            "valid_from": one.place.valid_from.isoformat(),
            "measure": one.measure.id,
            "value": None if isinstance(one.value, Missing) else one.value,
            "missing": one.value.reason.value if isinstance(one.value, Missing) else None,
            "status": letters(one.status),
        }
        for one in figures
    ]
    names = [name for name in SCHEMA if dated or name != "valid_from"]
    names = names if told else names[:-2]
    return {name: [row[name] for row in rows] for name in names}


def of_core(totals: Totals, *, dated: bool) -> Told:
    return {
        (
            one.place.code,
            one.place.valid_from.isoformat() if dated else None,
            one.period.start.year,
            one.measure.id,
        ): (
            None if isinstance(one.value, Missing) else one.value,
            one.reported,
            one.expected,
            letters(one.status),
            one.value.reason.value if isinstance(one.value, Missing) else None,
            None,
        )
        for one in totals
    }


def of_frame(rows: Rows) -> Told:
    names = ("value", "reported", "expected", "status", "missing")
    found: Told = {
        (row["place"], row.get("valid_from"), row["year"], row["measure"]): (
            *(row[name] for name in names),
            row.get("problem"),
        )
        for row in rows
    }
    assert len(found) == len(rows)
    return found


@attrs.frozen
class Case:
    """One roll-up."""

    gazetteer: Gazetteer
    figures: Figures = attrs.field(repr=lambda figures: repr(table(figures)))
    to: Tier | Place
    of: Tier | None
    partial: bool
    disjoint: tuple[Measure, ...] = attrs.field(
        repr=lambda measures: repr([one.id for one in measures])
    )
    told: bool
    dated: bool

    @property
    def columns(self) -> Columned:
        """The figures as the columns of a long frame."""
        figures = self.figures if self.told else bare(self.figures)
        return table(figures, dated=self.dated, told=self.told)

    def core(self) -> Totals:
        """Return what the core says."""
        return rolled_up(
            self.figures if self.told else bare(self.figures),
            gazetteer=self.gazetteer,
            to=self.to,
            of=self.of,
            partial=self.partial,
            disjoint=self.disjoint,
        )

    def roll_up(self, native: Native) -> Native:
        """Return what frames say."""
        return roll_up(
            native,
            gazetteer=self.gazetteer,
            to=self.to,
            of=self.of,
            partial=self.partial,
            disjoint=self.disjoint,
            measures=MEASURES,
        )

    def frame(self, engine: Engine, columns: Columned) -> Rows:
        """Return the rows that frames answer to figures as columns."""
        return engine.rows(self.roll_up(engine.frame(columns, SCHEMA)))


@st.composite
def reported(draw: st.DrawFn, gazetteer: Gazetteer) -> Figures:
    """Draw figures of some places of a gazetteer."""
    places = draw(st.lists(st.sampled_from(gazetteer.places()), max_size=12, unique=True))
    found: list[Figure] = []
    for place in places:
        measures = draw(st.sets(st.sampled_from(MEASURES), max_size=2))
        for measure in sorted(measures, key=lambda one: one.id):
            value = draw(st.integers(0, 10**13) | testing.missings())
            noted = draw(st.sets(st.sampled_from(NOTED), max_size=2))
            if isinstance(value, Missing):
                noted.add(Status.MISSING)
            status = frozenset(noted or {Status.NORMAL})
            year = Year(draw(st.sampled_from([2026, 2027])))
            found.append(Figure(measure, place, year, value, status=status))
    return Figures(found)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw roll-ups over one list or two, of which codes are the same."""
    gazetteer = draw(testing.gazetteers(system="x", valid_from=DAY, allow_moves=False))
    two = draw(st.booleans())
    if two:
        gazetteer += draw(testing.gazetteers(system="x", valid_from=NEXT, allow_moves=False))
    return Case(
        gazetteer,
        draw(reported(gazetteer)),
        draw(st.sampled_from(Tier) | st.sampled_from(gazetteer.places())),
        draw(st.none() | st.sampled_from(Tier)),
        draw(st.booleans()),
        draw(st.sampled_from([(), (OVERLAPPING,)])),
        draw(st.booleans()),
        two or draw(st.booleans()),
    )


def bare(figures: Figures) -> Figures:
    """Return figures of which no reason and no status is told."""
    absent = Missing(MissingReason.NOT_REPORTED)
    return Figures(
        Figure(
            one.measure,
            one.place,
            one.period,
            absent if isinstance(one.value, Missing) else one.value,
        )
        for one in figures
    )


def agrees(case: Case, engine: Engine, columns: Columned) -> None:
    """Check that frames and core say the same, or refuse the same."""
    try:
        totals = case.core()
    except HocSuotDoiError as error:
        with pytest.raises(type(error)) as raised:
            case.frame(engine, columns)
        assert error.code == raised.value.code
        return
    assert of_core(totals, dated=case.dated) == of_frame(case.frame(engine, columns))


def test_frames_and_core_agree_cell_by_cell(engine: Engine) -> None:
    def holds(case: Case) -> None:
        agrees(case, engine, case.columns)

    engine.holds(holds, cases())


def test_the_order_of_rows_says_nothing(engine: Engine) -> None:
    def holds(case: Case) -> None:
        turned = {name: cells[::-1] for name, cells in case.columns.items()}
        agrees(case, engine, dict(reversed(turned.items())))

    engine.holds(holds, cases())


# ── wide frames ──────────────────────────────────────────────────────────────────────────────────


def spread(figures: Figures, *, dated: bool) -> Columned:
    """Return figures as the columns of a wide frame."""
    keys = sorted({(one.place, one.period.start.year) for one in figures})
    found: Columned = {
        "place": [place.code for place, _ in keys],
        "year": [year for _, year in keys],
    }
    if dated:
        found["valid_from"] = [place.valid_from.isoformat() for place, _ in keys]
    for measure in WIDE:
        cells = [figures.get(measure, place=place, period=Year(year)) for place, year in keys]
        found[measure.id] = [
            None if one is None or isinstance(one.value, Missing) else one.value for one in cells
        ]
    return found


def test_a_wide_frame_has_the_totals_of_the_long_one(engine: Engine) -> None:
    kinds: dict[str, Kind] = {**SCHEMA, catalogue.CLANS.id: "int64", OVERLAPPING.id: "int64"}

    def holds(case: Case) -> None:
        case = attrs.evolve(case, partial=False)
        frame = engine.frame(spread(case.figures, dated=case.dated), kinds)
        try:
            case.core()
        except HocSuotDoiError:
            return
        answer = engine.rows(case.roll_up(frame))
        found = {
            (row["place"], row.get("valid_from"), row["year"], one.id): (
                row[one.id],
                row["expected"],
            )
            for row in answer
            for one in WIDE
        }
        told = of_frame(engine.rows(case.roll_up(long(frame, measures=WIDE))))
        assert len(found) == len(answer) * len(WIDE)
        assert {key: (value, units) for key, (value, _, units, *_) in told.items()} == found

    engine.holds(holds, cases())

"""Rolling up frames, against the core and on every engine."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import strategies as st

from hocsuotdoi import catalogue, testing
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.frames import Columns, long, roll_up, wide
from hocsuotdoi.frames._made import made_of
from hocsuotdoi.measure import Additivity, Measure
from hocsuotdoi.period import Year
from hocsuotdoi.place import Entry, Gazetteer, Place, Tier
from hocsuotdoi.rollup import Totals
from hocsuotdoi.rollup import roll_up as rolled_up
from hocsuotdoi.rollup._tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
NOTED: Final[tuple[Status, ...]] = (Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL)

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

    def roll_up(self, native: Native, *, measures: Sequence[Measure] = MEASURES) -> Native:
        """Return what frames say."""
        return roll_up(
            native,
            gazetteer=self.gazetteer,
            to=self.to,
            of=self.of,
            partial=self.partial,
            disjoint=self.disjoint,
            measures=measures,
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
            noted: set[Status] = {*draw(st.sets(st.sampled_from(NOTED), max_size=2))}
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
    error: HocSuotDoiError | None = None
    totals = Totals(())
    try:
        totals = case.core()
    except HocSuotDoiError as refused:
        error = refused
    if error is None:
        assert of_core(totals, dated=case.dated) == of_frame(case.frame(engine, columns))
        return
    with pytest.raises(type(error)) as raised:
        case.frame(engine, columns)
    assert error.code == raised.value.code


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
        answer = engine.rows(case.roll_up(frame, measures=WIDE))
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


# ── fixed examples ───────────────────────────────────────────────────────────────────────────────


def gazetteer(units: int = 2, *, day: date = DAY, system: str = "x") -> Gazetteer:
    """Return one province with its communes, and another of one commune."""
    rows = [{"code": "01", "tier": "province"}, {"code": "02", "tier": "province"}]
    rows += [{"code": f"1{at}", "tier": "commune", "parent": "01"} for at in range(units)]
    rows.append({"code": "20", "tier": "commune", "parent": "02"})
    return Gazetteer.from_rows(rows, system=system, valid_from=day)


def clans(*rows: tuple[str | None, int | None]) -> Columned:
    return {
        "place": [row[0] for row in rows],
        "year": [2026 for _ in rows],
        "measure": ["clans" for _ in rows],
        "value": [row[1] for row in rows],
    }


def broad(*rows: tuple[str | None, int | None]) -> Columned:
    columns = clans(*rows)
    return {"place": columns["place"], "year": columns["year"], "clans": columns["value"]}


SHAPES: Final = pytest.mark.parametrize("shape", [clans, broad])
KINDS: Final[Schema] = {**SCHEMA, "clans": "int64"}


@SHAPES
def test_a_place_of_no_list_is_refused(engine: Engine, shape: Callable[..., Columned]) -> None:
    frame = engine.frame(shape(("10", 1), ("11", 2), ("7", 3), ("20", 4)), KINDS)
    if not engine.is_lazy:
        with pytest.raises(UnknownName, match="places of the gazetteer") as raised:
            roll_up(frame, gazetteer=gazetteer(), to=Tier.PROVINCE)
        assert Code.UNKNOWN_NAME is raised.value.code
        return
    rows = engine.rows(roll_up(frame, gazetteer=gazetteer(), to=Tier.PROVINCE))
    name = "value" if shape is clans else "clans"
    told = {row["place"]: (row[name], row["problem"]) for row in rows}
    assert {"01": (3, None), "02": (4, None), "7": (None, "unknown-name")} == told


@SHAPES
def test_a_total_above_ten_to_the_fifteenth_is_refused(
    engine: Engine, shape: Callable[..., Columned]
) -> None:
    frame = engine.frame(shape(("10", 10**15), ("11", 1), ("20", 10**15)), KINDS)
    if not engine.is_lazy:
        with pytest.raises(InvalidValue) as raised:
            roll_up(frame, gazetteer=gazetteer(), to=Tier.PROVINCE)
        assert Code.OUT_OF_RANGE is raised.value.code
        return
    rows = engine.rows(roll_up(frame, gazetteer=gazetteer(), to=Tier.PROVINCE))
    assert {"01": "out-of-range", "02": None} == {row["place"]: row["problem"] for row in rows}


@SHAPES
def test_counts_of_very_many_units_must_leave_room_for_their_sum(
    engine: Engine, shape: Callable[..., Columned]
) -> None:
    many = gazetteer(10_000)
    assert 9 * 10**14 == made_of(Tree(many, None, (), partial=False, on=None), Tier.PROVINCE).most
    for count, code in ((9 * 10**14 + 1, "out-of-range"), (9 * 10**14, None)):
        frame = engine.frame(shape(("10", count)), KINDS)
        if engine.is_lazy:
            rows = engine.rows(roll_up(frame, gazetteer=many, to=Tier.PROVINCE))
            assert {"01": code, "02": None} == {row["place"]: row["problem"] for row in rows}
        elif code is None:
            assert 2 == len(engine.rows(roll_up(frame, gazetteer=many, to=Tier.PROVINCE)))
        else:
            with pytest.raises(InvalidValue, match="10\\^15"):
                roll_up(frame, gazetteer=many, to=Tier.PROVINCE)


@SHAPES
def test_a_row_at_fault_stands_in_the_total_or_by_itself(
    engine: Engine, shape: Callable[..., Columned]
) -> None:
    if not engine.is_lazy:
        return
    frame = engine.frame(shape(("10", 1), ("11", -2), ("20", 4), (None, 3)), KINDS)
    rows = engine.rows(roll_up(frame, gazetteer=gazetteer(), to=Tier.PROVINCE))
    name = "value" if shape is clans else "clans"
    told = {row["place"]: (row[name], row["problem"]) for row in rows}
    assert {
        "01": (None, "negative-count"),
        "02": (4, None),
        None: (None, "empty"),
    } == told


def test_partial_totals_need_a_long_frame(engine: Engine) -> None:
    frame = engine.frame(broad(("10", 1)), KINDS)
    with pytest.raises(InvalidValue, match=r"frames\.long") as raised:
        roll_up(frame, gazetteer=gazetteer(), to=Tier.PROVINCE, partial=True)
    assert Code.MALFORMED is raised.value.code


def test_a_code_on_two_lists_needs_its_list(engine: Engine) -> None:
    both = gazetteer() + gazetteer(day=NEXT)
    with pytest.raises(InvalidValue, match="valid_from") as raised:
        roll_up(engine.frame(clans(("20", 1)), KINDS), gazetteer=both, to=Tier.PROVINCE)
    assert Code.AMBIGUOUS is raised.value.code


def test_a_code_of_two_systems_is_refused(engine: Engine) -> None:
    both = gazetteer() + gazetteer(system="y")
    columns: Columned = {**clans(("20", 1)), "valid_from": ["2025-07-01"]}
    frame = engine.frame(columns, KINDS)
    with pytest.raises(InvalidValue, match="one system") as raised:
        roll_up(frame, gazetteer=both, to=Tier.PROVINCE)
    assert Code.AMBIGUOUS is raised.value.code


def test_estimates_are_not_rolled_up(engine: Engine) -> None:
    columns: Columned = {**clans(("20", 1)), "numerator": [2], "denominator": [3]}
    with pytest.raises(InvalidValue, match="common base") as raised:
        roll_up(engine.frame(columns), gazetteer=gazetteer(), to=Tier.PROVINCE)
    assert Code.MALFORMED is raised.value.code


def test_a_unit_of_two_places_counts_in_both(engine: Engine) -> None:
    """Even where a list is wrong, the frame says what the core says."""
    nested = [Entry(Place("01", system="x", valid_from=DAY), Tier.PROVINCE)]
    nested += [
        Entry(Place("02", system="x", valid_from=DAY), Tier.PROVINCE, nested[0].place),
        Entry(
            Place("20", system="x", valid_from=DAY),
            Tier.COMMUNE,
            Place("02", system="x", valid_from=DAY),
        ),
    ]
    frame = engine.frame(clans(("20", 4)), KINDS)
    rows = engine.rows(roll_up(frame, gazetteer=Gazetteer(tuple(nested)), to=Tier.PROVINCE))
    assert {"01": 4, "02": 4} == {row["place"]: row["value"] for row in rows}


def test_totals_have_the_names_that_figures_came_with(engine: Engine) -> None:
    names = Columns(place="ma", year="nam", measures={"so_dong_ho": catalogue.CLANS})
    frame = engine.frame({"ma": ["20"], "nam": [2026], "so_dong_ho": [4]})
    answer = roll_up(frame, gazetteer=gazetteer(), to=Tier.PROVINCE, columns=names)
    problem = ["problem"] if engine.is_lazy else []
    assert ["ma", "nam", "so_dong_ho", "expected", *problem] == engine.names(answer)
    rows = {row["ma"]: (row["so_dong_ho"], row["expected"]) for row in engine.rows(answer)}
    assert {"01": (None, 2), "02": (4, 1)} == rows


# ── shapes ───────────────────────────────────────────────────────────────────────────────────────


def test_long_and_wide_lead_back(engine: Engine) -> None:
    columns: Columned = {
        "place": ["1", "2"],
        "year": [2026, 2026],
        "clans": [5, None],
        "households": [7, 8],
    }
    frame = engine.frame(columns)
    again = wide(long(frame), measures=[catalogue.CLANS, catalogue.HOUSEHOLDS])
    rows = sorted(engine.rows(again), key=lambda row: str(row["place"]))
    problem = [None] if engine.is_lazy else []
    expected = [["1", 2026, 5, 7, *problem], ["2", 2026, None, 8, *problem]]
    assert expected == [list(row.values()) for row in rows]


def test_a_wide_frame_needs_a_measure(engine: Engine) -> None:
    with pytest.raises(InvalidValue) as raised:
        wide(engine.frame(clans(("20", 1))), measures=[])
    assert Code.EMPTY is raised.value.code


def test_a_wide_frame_stays_wide(engine: Engine) -> None:
    frame = engine.frame({"place": ["1"], "year": [2026], "clans": [5], "households": [7]})
    (row,) = engine.rows(wide(frame, measures=[catalogue.HOUSEHOLDS]))
    assert 7 == row["households"]
    assert "clans" not in row

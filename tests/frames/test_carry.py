"""Carrying frames along a concordance, against the core and on every engine."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import assume
from hypothesis import strategies as st

from hocsuotdoi import catalogue, testing
from hocsuotdoi.errors import Code, InvalidValue, UnknownName
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.frames import Columns, carry
from hocsuotdoi.measure import Additivity
from hocsuotdoi.merger import Concordance, Link, Part, Policy
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place
from hocsuotdoi.unit import Nature

if TYPE_CHECKING:
    from tests.frames.conftest import Engine, Rows, Schema

OLD: Final = date(2025, 6, 30)
NEW: Final = date(2025, 7, 1)
SCHEMA: Final[Schema] = {
    "place": "text",
    "year": "int64",
    "valid_from": "text",
    "measure": "text",
    "value": "int64",
    "missing": "text",
    "status": "text",
}
NOTED: Final[tuple[Status, ...]] = (Status.BREAK, Status.ESTIMATED, Status.PROVISIONAL)
NATURES: Final = {
    nature: next(one for one in catalogue.MEASURES if one.unit_type.nature is nature)
    for nature in Nature
    if any(one.unit_type.nature is nature for one in catalogue.MEASURES)
}
MEASURES: Final = (
    *NATURES.values(),
    *(
        attrs.evolve(one, id=f"{one.id}-twice", additivity=Additivity.OVERLAPS)
        for one in NATURES.values()
    ),
)

Columned = dict[str, list[object]]
Told = dict[tuple[object, ...], tuple[object, ...]]


def letters(status: frozenset[Status]) -> str:
    return "".join(sorted(one.value for one in status))


def reason(figure: Figure) -> str | None:
    return figure.value.reason.value if isinstance(figure.value, Missing) else None


def table(figures: Figures, *, dated: bool = False, told: bool = True) -> Columned:
    """Return figures as the columns of a long frame."""
    rows = [
        {
            "place": one.place.code,
            "year": one.period.start.year,
            "valid_from": one.place.valid_from.isoformat(),
            "measure": one.measure.id,
            "value": None if isinstance(one.value, Missing) else one.value,
            "missing": reason(one),
            "status": letters(one.status),
        }
        for one in figures
    ]
    names = [name for name in SCHEMA if dated or name != "valid_from"]
    names = names if told else names[:-2]
    return {name: [row[name] for row in rows] for name in names}


def place(code: str, day: date) -> Place:
    return Place(code, system="x", valid_from=day)


@attrs.frozen
class Case:
    """Figures to carry."""

    concordance: Concordance
    figures: Figures = attrs.field(repr=lambda figures: repr(table(figures)))
    policy: Policy
    told: bool
    dated: bool

    @property
    def columns(self) -> Columned:
        """The figures as the columns of a long frame."""
        return table(self.figures, dated=self.dated, told=self.told)

    def core(self) -> Told:
        """Return what the core says."""
        return {
            (
                one.figure.place.code,
                one.figure.place.valid_from.isoformat() if self.dated else None,
                one.figure.period.start.year,
                one.figure.measure.id,
            ): (
                None if isinstance(one.figure.value, Missing) else Fraction(one.figure.value),
                letters(one.figure.status),
                reason(one.figure),
                one.comparability.name.lower().replace("_", "-"),
                None,
            )
            for one in self.concordance.carry(self.figures, policy=self.policy)
        }

    def frame(self, engine: Engine, columns: Columned) -> Rows:
        """Return the rows that frames answer to figures as columns."""
        answer = carry(
            engine.frame(columns, SCHEMA), self.concordance, policy=self.policy, measures=MEASURES
        )
        return engine.rows(answer)


@st.composite
def concordances(draw: st.DrawFn, *, weighted: bool) -> Concordance:
    """Draw a concordance of one reform."""
    codes = range(1, draw(st.integers(2, 6)))
    sources = [place(f"{at:05}", OLD) for at in codes]
    return draw(testing.concordances(of=sources, effective=NEW, weighted=weighted))


@st.composite
def cases(draw: st.DrawFn, *, told: bool | None = None) -> Case:
    """Draw figures of old places, and some of others where rows say of which list they are."""
    concordance = draw(concordances(weighted=draw(st.booleans())))
    tells = draw(st.booleans()) if told is None else told
    dated = draw(st.booleans())
    places = [*concordance.sources, *(concordance.targets if dated else ())]
    found: list[Figure] = []
    for where in draw(st.lists(st.sampled_from(places), max_size=8, unique=True)):
        for measure in draw(st.lists(st.sampled_from(MEASURES), max_size=3, unique=True)):
            value = draw(st.integers(0, 10**12) | testing.missings())
            noted: set[Status] = {*draw(st.sets(st.sampled_from(NOTED), max_size=2))}
            if isinstance(value, Missing):
                noted.add(Status.MISSING)
                value = value if tells else Missing(MissingReason.NOT_REPORTED)
            status = frozenset(noted or {Status.NORMAL})
            if not tells:
                status = frozenset(
                    {Status.MISSING if isinstance(value, Missing) else Status.NORMAL}
                )
            year = Year(draw(st.sampled_from([2023, 2024])))
            found.append(Figure(measure, where, year, value, status=status))
    # rows at hand of other lists only are refused: a test of its own
    assume(not found or any(one.place in concordance.by_source for one in found))
    return Case(concordance, Figures(found), draw(st.sampled_from(Policy)), tells, dated)


def of_frame(rows: Rows) -> Told:
    found: Told = {
        (row["place"], row.get("valid_from"), row["year"], row["measure"]): (
            exact(row),
            row["status"],
            row["missing"],
            row["comparability"],
            row.get("problem"),
        )
        for row in rows
    }
    assert len(found) == len(rows)
    return found


def exact(row: dict[str, object]) -> Fraction | None:
    """Return the exact count; the one that is shown is the nearest whole number."""
    value = row["value"]
    if value is None:
        assert row.get("numerator") is None
        return None
    if "numerator" not in row:
        return Fraction(str(value))
    found = Fraction(f"{row['numerator']}/{row['denominator']}")
    assert int(found + Fraction(1, 2)) == value
    return found


def test_frames_and_core_agree_cell_by_cell(engine: Engine) -> None:
    def agree(case: Case) -> None:
        assert case.core() == of_frame(case.frame(engine, case.columns))

    engine.holds(agree, cases())


def test_the_order_of_rows_says_nothing(engine: Engine) -> None:
    def holds(case: Case) -> None:
        turned = {name: cells[::-1] for name, cells in case.columns.items()}
        assert case.core() == of_frame(case.frame(engine, dict(reversed(turned.items()))))

    engine.holds(holds, cases())


def test_nothing_is_lost_and_nothing_invented(engine: Engine) -> None:
    """With every old place reporting, unions and weights keep what a measure adds up to."""

    def holds(drawn: tuple[Concordance, Policy, int]) -> None:
        concordance, policy, most = drawn
        figures = Figures(
            Figure(measure, source, Year(2024), most - at)
            for at, source in enumerate(concordance.sources)
            for measure in (catalogue.CLANS, NATURES[Nature.PERSON])
        )
        case = Case(concordance, figures, policy, told=False, dated=False)
        rows = case.frame(engine, case.columns)
        for measure in (catalogue.CLANS, NATURES[Nature.PERSON]):
            carried = [exact(row) or 0 for row in rows if row["measure"] == measure.id]
            assert sum(most - at for at in range(len(concordance.sources))) == sum(carried)

    weighted = concordances(weighted=True)
    policies = st.sampled_from([Policy.UNION, Policy.WEIGHTS])
    engine.holds(holds, st.tuples(weighted, policies, st.integers(6, 10**12)))


# ── fixed examples ───────────────────────────────────────────────────────────────────────────────


def split(share: Fraction = Fraction(1, 3)) -> Concordance:
    """Return a concordance in which one place was split and another was not touched."""
    first, second = place("1", OLD), place("2", OLD)
    return Concordance(
        (
            Link(first, place("1", NEW), Part.PART, people=share, other=share),
            Link(first, place("3", NEW), Part.PART, people=1 - share, other=1 - share),
            Link(second, place("2", NEW), Part.WHOLE),
        ),
        system="x",
        old_list=OLD,
        effective=NEW,
        basis="an example",
        people_basis="an example",
    )


def clans(*rows: tuple[str | None, int | None, int | None]) -> Columned:
    return {
        "place": [row[0] for row in rows],
        "year": [row[1] for row in rows],
        "measure": ["clans" for _ in rows],
        "value": [row[2] for row in rows],
    }


def carried(
    engine: Engine, columns: Columned, concordance: Concordance, policy: Policy = Policy.REFUSE
) -> list[tuple[object, ...]]:
    rows = engine.rows(carry(engine.frame(columns, SCHEMA), concordance, policy=policy))
    return sorted((tuple(row.values()) for row in rows), key=repr)


def refused(
    engine: Engine,
    columns: Columned,
    concordance: Concordance,
    error: type[InvalidValue | UnknownName],
    code: Code,
    *,
    policy: Policy = Policy.WEIGHTS,
    at: str = "1",
) -> None:
    """Check that an eager frame is refused, and that a lazy one says what is wrong."""
    frame = engine.frame(columns, SCHEMA)
    if not engine.is_lazy:
        with pytest.raises(error) as raised:
            carry(frame, concordance, policy=policy)
        assert code is raised.value.code
        return
    rows = engine.rows(carry(frame, concordance, policy=policy))
    assert {code.value} == {row["problem"] for row in rows if row["place"] == at}
    assert {None} == {row["value"] for row in rows if row["place"] == at}


def test_an_estimate_is_shown_as_the_nearest_whole_number(engine: Engine) -> None:
    rows = carried(engine, clans(("1", 2024, 5)), split(), Policy.WEIGHTS)
    problem = [None] if engine.is_lazy else []
    kind = "recast-estimated"
    assert [
        ("1", 2024, "clans", 2, 5, 3, "E", None, kind, *problem),
        ("3", 2024, "clans", 3, 10, 3, "E", None, kind, *problem),
    ] == rows


def test_a_wide_frame_is_carried_too(engine: Engine) -> None:
    columns: Columned = {"place": ["2"], "year": [2024], "clans": [7], "households": [None]}
    frame = engine.frame(columns, {"households": "int64"})
    rows = sorted(engine.rows(carry(frame, split())), key=repr)
    values = {row["measure"]: (row["value"], row["missing"]) for row in rows}
    assert {"clans": (7, None), "households": (None, "not-reported")} == values


def test_a_code_of_another_list_is_refused_where_no_list_is_told(engine: Engine) -> None:
    columns = clans(("3", 2024, 5), ("2", 2024, 7))
    refused(engine, columns, split(), UnknownName, Code.UNKNOWN_NAME, at="3")


def test_figures_of_other_lists_are_left_out_where_lists_are_told(engine: Engine) -> None:
    columns = clans(("1", 2026, 5), ("2", 2024, 5))
    columns["valid_from"] = ["2025-07-01", "2025-06-30"]
    assert {"2024"} == {str(row[1]) for row in carried(engine, columns, split())}


def test_a_code_that_the_old_list_lacks_is_refused(engine: Engine) -> None:
    columns = clans(("9", 2024, 5))
    columns["valid_from"] = ["2025-06-30"]
    refused(engine, columns, split(), UnknownName, Code.UNKNOWN_NAME, at="9")


def test_rows_at_hand_of_other_lists_only_are_refused(polars: Engine) -> None:
    columns = clans(("1", 2024, 5))
    columns["valid_from"] = ["2004-01-01"]
    with pytest.raises(InvalidValue, match="figures of places on the list of 2025-06-30") as info:
        carried(polars, columns, split())
    assert Code.PLACES_DIFFER is info.value.code


def test_a_year_after_the_place_was_closed_is_refused(engine: Engine) -> None:
    columns = clans(("1", 2026, 5))
    refused(engine, columns, split(), InvalidValue, Code.OUT_OF_VALIDITY)


@pytest.mark.parametrize("year", [2025, 2026])
def test_a_year_that_starts_with_the_new_list_is_closed(engine: Engine, year: int) -> None:
    links = [Link(place("1", OLD), place("1", date(2026, 1, 1)), Part.WHOLE)]
    concordance = Concordance(links, system="x", old_list=OLD, effective=date(2026, 1, 1))
    if year < concordance.effective.year:
        assert 1 == len(carried(engine, clans(("1", year, 5)), concordance))
    else:
        columns = clans(("1", year, 5))
        refused(engine, columns, concordance, InvalidValue, Code.OUT_OF_VALIDITY)


def test_a_count_that_its_weight_makes_too_large_is_refused(engine: Engine) -> None:
    columns = clans(("1", 2024, 10**15))
    refused(engine, columns, split(Fraction(1, 10**4)), InvalidValue, Code.OUT_OF_RANGE, at="3")


def test_weights_without_room_for_any_count_take_only_zero(engine: Engine) -> None:
    share = Fraction(1, 5 * 10**18)
    columns = clans(("1", 2024, 1))
    refused(engine, columns, split(share), InvalidValue, Code.OUT_OF_RANGE)
    rows = carried(engine, clans(("1", 2024, 0)), split(share), Policy.WEIGHTS)
    assert [(0, 0, 1)] * 2 == [row[3:6] for row in rows]


@pytest.mark.parametrize("policy", Policy)
def test_a_sum_above_ten_to_the_fifteenth_is_refused(engine: Engine, policy: Policy) -> None:
    links = [Link(place(code, OLD), place("1", NEW), Part.WHOLE) for code in "12"]
    concordance = Concordance(links, system="x", old_list=OLD, effective=NEW)
    columns = clans(("1", 2024, 10**15), ("2", 2024, 1))
    refused(engine, columns, concordance, InvalidValue, Code.OUT_OF_RANGE, policy=policy)
    columns = clans(("1", 2024, 10**15 - 1), ("2", 2024, 1))
    assert 10**15 == carried(engine, columns, concordance, policy)[0][3]


def test_a_row_at_fault_that_goes_nowhere_stands_by_itself(engine: Engine) -> None:
    if not engine.is_lazy:
        return
    rows = carried(engine, clans(("2", 2024, 7), (None, 2024, 5)), split())
    assert [("2", 7, None), (None, None, "empty")] == [(row[0], row[3], row[-1]) for row in rows]


def test_what_is_carried_is_carried_again_under_the_names_it_came_with(engine: Engine) -> None:
    names = Columns(place="xa", year="nam", measure="chi_tieu", value="so", missing="ly_do")
    columns: Columned = {"xa": ["2"], "nam": [2024], "chi_tieu": ["clans"], "so": [7]}
    answer = carry(engine.frame(columns), split(), columns=names)
    expected = ["xa", "nam", "chi_tieu", "so", "status", "ly_do", "comparability"]
    assert [*expected, *(["problem"] if engine.is_lazy else [])] == engine.names(answer)
    again = engine.rows(carry(answer, split(), columns=names))
    assert [("2", 7)] == [(row["xa"], row["so"]) for row in again]

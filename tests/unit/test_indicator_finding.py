"""Findings: compared on one base only, and gathered in tables."""

from __future__ import annotations

import copy
import operator
import pickle
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi._internal.language import Label
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, NotComparable, WrongType
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio
from hocsuotdoi.figure import Figure, Status
from hocsuotdoi.indicator import Distribution, Finding, Findings, Indicator, Mean, Share, Value
from hocsuotdoi.interval import Interval
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from hocsuotdoi.measure import Measure

HA_GIANG: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
CAO_BANG: Final = Place("04", system="vn-gso", valid_from=date(2025, 6, 30), name="Cao Bằng")
GONE: Final = Missing(MissingReason.NOT_REPORTED)
COMPARISONS: Final = [operator.lt, operator.le, operator.gt, operator.ge]


def pickled(value: object) -> object:
    return pickle.loads(pickle.dumps(value))


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


def worth(value: Value, indicator: Indicator = c.LEARNING_CLAN_SHARE, year: int = 2024) -> Finding:
    return Finding(indicator, HA_GIANG, Year(year), value)


LOW: Final = worth(Ratio(1, 3))
HIGH: Final = worth(Ratio(1, 2))


# ── Order ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (LOW, HIGH),
        (worth(Ratio(1808, 2009)), worth(Ratio(9, 10))),
        (
            worth(Ratio(3, 2), c.ATTENDANCES_PER_CLASS),
            worth(Ratio(5, 3), c.ATTENDANCES_PER_CLASS),
        ),
        (
            worth(PointChange(Ratio(1, 2), Ratio(1, 3)), c.MEMBER_SHARE_CHANGE),
            worth(PointChange(Ratio(1, 2), Ratio(2, 3)), c.MEMBER_SHARE_CHANGE),
        ),
    ],
)
def test_findings_of_one_base_are_ordered_by_their_exact_values(
    low: Finding, high: Finding
) -> None:
    """Shares, means and changes in points alike; never by what is displayed."""
    assert (True, True, False, False) == (low < high, low <= high, low > high, low >= high)
    assert (False, False, True, True) == (high < low, high <= low, high > low, high >= low)
    same = attrs.evolve(low, place=CAO_BANG)
    assert (False, True, False, True) == (low < same, low <= same, low > same, low >= same)
    assert [low, high] == sorted([high, low])


@pytest.mark.parametrize("compare", COMPARISONS)
def test_findings_of_different_bases_are_not_ordered(
    compare: Callable[[Finding, Finding], bool],
) -> None:
    """All clans and the registered ones are two bases."""
    other = worth(Ratio(1, 2), c.LEARNING_CLAN_SHARE_OF_REGISTERED)
    with pytest.raises(NotComparable) as caught:
        compare(LOW, other)
    assert fields(caught.value) == (
        Code.DIFFERENT_BASES,
        "a finding on the base clans",
        "learning-clan-share-of-registered on the base registered-clans",
        "a comparison with learning-clan-share",
        "shares of different bases neither order nor subtract",
    )


@pytest.mark.parametrize("compare", COMPARISONS)
@pytest.mark.parametrize("other", [Ratio(1, 2), 1, None])
def test_a_finding_is_not_ordered_beside_something_else(
    compare: Callable[[object, object], bool], other: object
) -> None:
    """A bare number has no base."""
    with pytest.raises(NotComparable) as caught:
        compare(LOW, other)
    assert fields(caught.value) == (
        Code.DIFFERENT_KINDS,
        "another Finding",
        other,
        "a comparison",
        "",
    )


def test_findings_of_different_kinds_are_not_ordered() -> None:
    """A share and its change in points are two things, on one base."""
    share = worth(Ratio(1, 2), c.MEMBER_SHARE)
    change = worth(PointChange(Ratio(1, 3), Ratio(1, 2)), c.MEMBER_SHARE_CHANGE)
    with pytest.raises(NotComparable) as caught:
        _ = share < change
    assert fields(caught.value) == (
        Code.DIFFERENT_KINDS,
        "a finding in %",
        "member-share-change",
        "a comparison with member-share",
        "",
    )
    with pytest.raises(NotComparable) as caught:
        _ = change - share
    assert fields(caught.value) == (
        Code.DIFFERENT_KINDS,
        "a finding in percentage points",
        "member-share",
        "a subtraction with member-share-change",
        "",
    )


def test_means_in_different_units_are_not_ordered() -> None:
    """Money a head and scholarships a head share a base, and no unit."""
    money = worth(Ratio(5, 2), c.FUND_RAISED_PER_HEAD)
    scholarships = attrs.evolve(
        c.FUND_RAISED_PER_HEAD, id="s", formula=Mean(c.SCHOLARSHIPS, c.POPULATION)
    )
    with pytest.raises(NotComparable) as caught:
        _ = money < worth(Ratio(5, 2), scholarships)
    assert fields(caught.value)[:3] == (
        Code.DIFFERENT_KINDS,
        "a finding in đồng/person",
        "s",
    )
    assert money <= worth(Ratio(5, 2), c.FUND_BALANCE_PER_HEAD)


@pytest.mark.parametrize(
    ("finding", "hint"),
    [
        (
            worth(Change(1, 2), c.MEMBER_GROWTH),
            "a growth is ordered by value.absolute or value.relative",
        ),
        (worth(GONE), ""),
        (worth(Interval(0, 1)), ""),
        (
            worth(
                Distribution(((c.LEARNING_COMMUNES_LEVEL_1, Ratio(1, 2)),), cumulative=True),
                c.LEARNING_COMMUNE_LEVELS,
            ),
            "",
        ),
    ],
)
def test_what_is_not_one_number_is_not_ordered(finding: Finding, hint: str) -> None:
    """A growth has two, an interval many, a gap none."""
    for compare in COMPARISONS:
        with pytest.raises(NotComparable) as caught:
            compare(finding, finding)
        assert fields(caught.value) == (
            Code.DIFFERENT_KINDS,
            "findings worth one number",
            finding.value,
            "a comparison",
            hint,
        )


# ── Subtraction ──────────────────────────────────────────────────────────────────────────────────


def test_the_difference_of_two_shares_is_in_points() -> None:
    """From the earlier to the later."""
    assert PointChange(Ratio(1, 3), Ratio(1, 2)) == HIGH - LOW


def test_the_difference_of_two_means_is_a_change() -> None:
    """In the unit of the mean, with a relative growth."""
    early = worth(Ratio(3, 2), c.ATTENDANCES_PER_CLASS)
    late = worth(Ratio(5, 3), c.ATTENDANCES_PER_CLASS)
    assert Change(Fraction(3, 2), Fraction(5, 3)) == late - early


def test_a_gap_on_either_side_leaves_a_gap() -> None:
    """The earlier one's reason first."""
    hidden = Missing(MissingReason.SUPPRESSED)
    assert worth(GONE) - LOW == GONE
    assert LOW - worth(GONE) == GONE
    assert worth(hidden) - worth(GONE) == GONE


@pytest.mark.parametrize(
    ("late", "early", "got"),
    [
        (worth(Interval(0, 1)), LOW, Interval(0, 1)),
        (LOW, worth(Interval(0, 1)), Interval(0, 1)),
        (worth(Interval(0, 1)), worth(Interval(0, 2)), Interval(0, 1)),
    ],
)
def test_what_is_not_one_number_is_not_subtracted(
    late: Finding, early: Finding, got: object
) -> None:
    """The error names the one that is not."""
    with pytest.raises(NotComparable) as caught:
        _ = late - early
    assert fields(caught.value) == (
        Code.DIFFERENT_KINDS,
        "findings worth one number",
        got,
        "a subtraction",
        "",
    )


def test_findings_of_different_bases_are_not_subtracted() -> None:
    """Nor is something else."""
    with pytest.raises(NotComparable) as caught:
        _ = LOW - worth(Ratio(1, 2), c.LEARNING_CLAN_SHARE_OF_REGISTERED)
    assert fields(caught.value) == (
        Code.DIFFERENT_BASES,
        "a finding on the base clans",
        "learning-clan-share-of-registered on the base registered-clans",
        "a subtraction with learning-clan-share",
        "shares of different bases neither order nor subtract",
    )
    with pytest.raises(NotComparable) as caught:
        _ = LOW - cast("Any", 1)
    assert (1, "a subtraction") == fields(caught.value)[2:4]


# ── Values ───────────────────────────────────────────────────────────────────────────────────────


def test_equality_asks_for_everything_and_never_raises() -> None:
    """Another base, place or year makes another finding; another kind is simply not equal."""
    assert worth(Ratio(2, 6)) == LOW
    assert hash(LOW) == hash(worth(Ratio(2, 6)))
    assert worth(Ratio(1, 3), c.LEARNING_CLAN_SHARE_OF_REGISTERED) != LOW
    assert worth(Ratio(1, 3), year=2023) != LOW
    assert attrs.evolve(LOW, place=CAO_BANG) != LOW
    assert HIGH != LOW
    assert Ratio(1, 3) != LOW
    text: object = "33,33%"
    assert text != LOW


def test_a_finding_is_a_value() -> None:
    """Copies and pickles equal it, and hash alike."""
    assert LOW == copy.deepcopy(LOW) == pickled(LOW)
    assert hash(LOW) == hash(pickled(LOW))
    gathered = Findings((LOW, HIGH))
    assert gathered == copy.deepcopy(gathered) == pickled(gathered)
    assert hash(gathered) == hash(Findings((LOW, HIGH)))


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("indicator", "x", "an Indicator"),
        ("place", "x", "a Place"),
        ("period", "x", "a period"),
        ("value", "x", "a value, e.g. a Ratio"),
        ("inputs", "x", "a tuple"),
        ("inputs", ("x",), "a Figure"),
        ("status", "x", "a frozenset"),
        ("status", frozenset({"x"}), "a Status"),
    ],
)
def test_a_field_of_another_type_is_refused(field: str, value: object, expected: str) -> None:
    """The error names the field."""
    with pytest.raises(WrongType) as caught:
        attrs.evolve(LOW, **{field: cast("Any", value)})
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, expected, "x", f"Finding.{field}")


@pytest.mark.parametrize(
    ("indicator", "value", "expected"),
    [
        (c.LEARNING_CLAN_SHARE, Change(1, 2), "a Ratio or Interval for learning-clan-share"),
        (c.ATTENDANCES_PER_CLASS, Change(1, 2), "a Ratio or Interval for attendances-per-class"),
        (c.MEMBER_GROWTH, Ratio(1, 2), "a Change for member-growth"),
        (c.MEMBER_SHARE_CHANGE, Ratio(1, 2), "a PointChange for member-share-change"),
        (c.LEARNING_COMMUNE_LEVELS, Ratio(1, 2), "a Distribution for learning-commune-levels"),
    ],
)
def test_a_value_is_of_the_kind_of_its_formula(
    indicator: Indicator, value: Value, expected: str
) -> None:
    """A share is no growth; only Missing goes with every formula."""
    with pytest.raises(WrongType) as caught:
        worth(value, indicator)
    assert fields(caught.value) == (Code.WRONG_TYPE, expected, value, "Finding.value", "")
    assert GONE == worth(GONE, indicator).value


def inputs(*counts: tuple[Measure, int, int]) -> tuple[Figure, ...]:
    return tuple(Figure(measure, HA_GIANG, Year(year), value) for measure, year, value in counts)


@pytest.mark.parametrize(
    ("indicator", "figures", "right", "wrong"),
    [
        (
            c.LEARNING_CLAN_SHARE,
            inputs((c.LEARNING_CLANS, 2024, 1), (c.CLANS, 2024, 3)),
            Ratio(1, 3),
            Ratio(2, 6),
        ),
        (
            c.MEMBER_GROWTH,
            inputs((c.MEMBERS, 2024, 5), (c.MEMBERS, 2023, 4)),
            Change(4, 5),
            Change(5, 4),
        ),
        (
            c.MEMBER_SHARE_CHANGE,
            inputs(
                (c.MEMBERS, 2024, 5),
                (c.POPULATION, 2024, 9),
                (c.MEMBERS, 2023, 4),
                (c.POPULATION, 2023, 8),
            ),
            PointChange(Ratio(4, 8), Ratio(5, 9)),
            PointChange(Ratio(5, 9), Ratio(4, 8)),
        ),
        (
            c.LEARNING_COMMUNE_LEVELS,
            inputs(
                (c.LEARNING_COMMUNES_LEVEL_1, 2024, 2),
                (c.LEARNING_COMMUNES_LEVEL_2, 2024, 1),
                (c.COMMUNES, 2024, 7),
            ),
            Distribution(
                (
                    (c.LEARNING_COMMUNES_LEVEL_1, Ratio(2, 7)),
                    (c.LEARNING_COMMUNES_LEVEL_2, Ratio(1, 7)),
                ),
                cumulative=False,
            ),
            Distribution(
                (
                    (c.LEARNING_COMMUNES_LEVEL_1, Ratio(2, 8)),
                    (c.LEARNING_COMMUNES_LEVEL_2, Ratio(1, 8)),
                ),
                cumulative=False,
            ),
        ),
    ],
)
def test_a_value_is_worth_its_figures(
    indicator: Indicator, figures: tuple[Figure, ...], right: Value, wrong: Value
) -> None:
    """A finding cannot say one thing and be explained by another."""
    found = Finding(indicator, HA_GIANG, Year(2024), right, figures)
    assert right == found.value
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(found, value=wrong)
    counts = tuple(figure.value for figure in figures)
    assert fields(caught.value) == (
        Code.MALFORMED,
        f"the value that follows from {counts}",
        wrong,
        "Finding.value",
        "",
    )


def test_a_finding_is_normal_and_bears_no_figures_unless_told() -> None:
    """As when somebody else computed it."""
    assert (frozenset({Status.NORMAL}), ()) == (LOW.status, LOW.inputs)


# ── Distributions ────────────────────────────────────────────────────────────────────────────────

ONE: Final = c.LEARNING_COMMUNES_LEVEL_1
TWO: Final = c.LEARNING_COMMUNES_LEVEL_2


def test_each_unit_can_be_shown_at_its_highest_level_only() -> None:
    """Those counted in a lower level too are taken out of it."""
    cumulative = Distribution(((ONE, Ratio(9, 10)), (TWO, Ratio(4, 10))), cumulative=True)
    exclusive = Distribution(((ONE, Ratio(5, 10)), (TWO, Ratio(4, 10))), cumulative=False)
    assert exclusive == cumulative.exclusive()
    assert exclusive.exclusive() is exclusive


@pytest.mark.parametrize(
    ("parts", "cumulative"),
    [((5, 5), False), ((10, 0), False), ((10, 10), True), ((5, 5), True), ((0, 0), True)],
)
def test_levels_may_fill_the_whole(parts: tuple[int, int], *, cumulative: bool) -> None:
    """And no more."""
    levels = tuple((m, Ratio(part, 10)) for m, part in zip((ONE, TWO), parts, strict=True))
    assert levels == Distribution(levels, cumulative=cumulative).levels


@pytest.mark.parametrize(
    ("parts", "cumulative"), [((5, 6), False), ((4, 5), True), ((11, 1), True), ((11, 0), False)]
)
def test_levels_that_do_not_fit_are_refused(parts: tuple[int, int], *, cumulative: bool) -> None:
    """Exclusive levels add up to the whole at most; cumulative ones only fall."""
    levels = tuple((m, Ratio(part, 10)) for m, part in zip((ONE, TWO), parts, strict=True))
    with pytest.raises(InvalidValue) as caught:
        Distribution(levels, cumulative=cumulative)
    assert fields(caught.value) == (
        Code.PART_EXCEEDS_WHOLE,
        "levels that fit inside the whole",
        levels,
        "Distribution.levels",
        ""
        if cumulative
        else "say cumulative=True when higher levels are counted in lower ones too",
    )


@pytest.mark.parametrize(
    ("field", "value", "got", "expected"),
    [
        ("cumulative", 1, 1, "a bool"),
        ("levels", [], [], "a tuple"),
        ("levels", (ONE,), ONE, "a Measure and its Ratio"),
        ("levels", ((ONE, 5),), (ONE, 5), "a Measure and its Ratio"),
        ("levels", ((ONE, Ratio(1, 2), 3),), (ONE, Ratio(1, 2), 3), "a Measure and its Ratio"),
    ],
)
def test_a_distribution_is_made_of_measures_and_ratios(
    field: str, value: object, got: object, expected: str
) -> None:
    """And says whether its levels contain each other."""
    given: dict[str, Any] = {"levels": ((ONE, Ratio(1, 2)),), "cumulative": True, field: value}
    with pytest.raises(WrongType) as caught:
        Distribution(**given)
    assert fields(caught.value) == (
        Code.WRONG_TYPE,
        expected,
        got,
        f"Distribution.{field}",
        "",
    )


@pytest.mark.parametrize("levels", [(), ((ONE, Ratio(1, 10)), (TWO, Ratio(1, 20)))])
def test_levels_have_one_whole(levels: tuple[Any, ...]) -> None:
    """Levels of nothing, or of two wholes, are no distribution."""
    with pytest.raises(InvalidValue) as caught:
        Distribution(levels, cumulative=False)
    assert fields(caught.value) == (
        Code.MALFORMED,
        "levels of one whole",
        levels,
        "Distribution.levels",
        "",
    )


# ── Gathered ─────────────────────────────────────────────────────────────────────────────────────

ABSENT: Final = worth(GONE, c.MEMBER_SHARE)
GATHERED: Final = Findings((LOW, ABSENT, HIGH))


def test_findings_keep_the_order_asked_for() -> None:
    """And can be counted and gone through."""
    assert list(GATHERED) == [LOW, ABSENT, HIGH]
    assert 3 == len(GATHERED)
    assert 0 == len(Findings())


def test_findings_can_be_parted_into_known_and_absent() -> None:
    """In the same order."""
    assert GATHERED.known() == Findings((LOW, HIGH))
    assert GATHERED.absent() == Findings((ABSENT,))


def test_a_finding_can_be_looked_up() -> None:
    """By indicator, place and period; None when it was not asked for."""
    get = GATHERED.get
    assert get(c.MEMBER_SHARE, place=HA_GIANG, period=Year(2024)) is ABSENT
    assert get(c.LEARNING_CLAN_SHARE, place=HA_GIANG, period=Year(2024)) is LOW
    assert get(c.MEMBER_SHARE, place=CAO_BANG, period=Year(2024)) is None
    assert get(c.MEMBER_SHARE, place=HA_GIANG, period=Year(2023)) is None
    assert get(c.MEMBER_GROWTH, place=HA_GIANG, period=Year(2024)) is None


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        (Findings(), "<Findings: 0 findings, 0 without a value>"),
        (Findings((ABSENT,)), "<Findings: 1 finding, 1 without a value>"),
        (GATHERED, "<Findings: 3 findings, 1 without a value>"),
    ],
)
def test_findings_sum_themselves_up_in_one_line(findings: Findings, expected: str) -> None:
    """Where a notebook has no room for a table."""
    assert expected == repr(findings)


@pytest.mark.parametrize(("given", "got"), [([LOW], [LOW]), ((LOW, 1), 1)])
def test_findings_hold_findings_only(given: object, got: object) -> None:
    """In a tuple."""
    with pytest.raises(WrongType) as caught:
        Findings(cast("Any", given))
    expected = "a tuple" if isinstance(given, list) else "a Finding"
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, expected, got, "Findings")


def test_findings_render_themselves_as_one_table() -> None:
    """In a terminal, in Markdown and in a notebook, in Vietnamese unless asked."""
    assert GATHERED.table().text() == str(GATHERED)
    assert GATHERED.table("vi").html() == GATHERED._repr_html_()  # pyright: ignore[reportPrivateUsage]
    assert GATHERED.table().markdown() == GATHERED._repr_markdown_()  # pyright: ignore[reportPrivateUsage]
    assert GATHERED.table("en") != GATHERED.table()


def test_one_finding_renders_itself_too() -> None:
    """As a table of one row, and as a line."""
    assert Findings((LOW,)).table() == LOW.table() == LOW.table("vi")
    assert Findings((LOW,)).table("en") == LOW.table("en") != LOW.table()
    assert Findings((LOW,)).table().html() == LOW._repr_html_()  # pyright: ignore[reportPrivateUsage]
    assert Findings((LOW,)).table().markdown() == LOW._repr_markdown_()  # pyright: ignore[reportPrivateUsage]
    assert "Dòng họ học tập trên tổng số dòng họ: 33,33%" == str(LOW)


def test_explanations_follow_one_another() -> None:
    """With an empty line between."""
    both = Findings((LOW, HIGH))
    assert both.explain() == f"{LOW.explain()}\n\n{HIGH.explain()}"
    assert both.explain("en") == f"{LOW.explain('en')}\n\n{HIGH.explain('en')}"
    assert "" == Findings().explain()


def test_a_share_has_a_name_of_its_own() -> None:
    """A custom indicator stands beside the standard ones."""
    own = Indicator(
        id="own",
        label=Label("Của tôi", "My own"),
        formula=Share(c.LEARNING_CLANS, c.CLANS),
        places=0,
        basis=c.LEARNING_CLAN_SHARE.basis,
    )
    inputs = (
        Figure(c.LEARNING_CLANS, HA_GIANG, Year(2024), 1),
        Figure(c.CLANS, HA_GIANG, Year(2024), 3),
    )
    mine = Finding(own, HA_GIANG, Year(2024), Ratio(1, 3), inputs)
    assert "33%" == mine.text()
    assert mine <= LOW
    assert mine != LOW


@pytest.mark.parametrize(
    ("indicator", "measures", "expected"),
    [
        (c.LEARNING_CLAN_SHARE, (c.CLANS,), "figures of learning-clans, clans, or none"),
        (
            c.LEARNING_CLAN_SHARE,
            (c.CLANS, c.LEARNING_CLANS),
            "figures of learning-clans, clans, or none",
        ),
        (c.MEMBER_GROWTH, (c.MEMBERS,), "figures of members, members, or none"),
        (
            c.MEMBER_SHARE_CHANGE,
            (c.MEMBERS, c.POPULATION),
            "figures of members, population, members, population, or none",
        ),
    ],
)
def test_figures_that_the_formula_does_not_read_are_refused(
    indicator: Indicator, measures: tuple[Measure, ...], expected: str
) -> None:
    """An explanation would show them in the wrong places."""
    inputs = tuple(Figure(measure, HA_GIANG, Year(2024), 1) for measure in measures)
    with pytest.raises(InvalidValue) as caught:
        Finding(indicator, HA_GIANG, Year(2024), GONE, inputs)
    assert fields(caught.value) == (
        Code.MALFORMED,
        expected,
        tuple(measure.id for measure in measures),
        "Finding.inputs",
        "",
    )

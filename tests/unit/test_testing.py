"""The public strategies: each option does what it says."""

from __future__ import annotations

import importlib
import inspect
import sys
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from hocsuotdoi import catalogue, testing
from hocsuotdoi.errors import Code, UnknownName, WrongType
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio, Rounding
from hocsuotdoi.figure import Figures
from hocsuotdoi.indicator import Finding, Growth, Levels, Mean, Share, ShareGrowth
from hocsuotdoi.interval import Interval
from hocsuotdoi.law import TTG_387_2022, Attestation, Citation
from hocsuotdoi.numeral import Approximation, Numeral
from hocsuotdoi.period import HalfYear, SchoolYear, Span, Year
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

QUICK: Final = settings(
    derandomize=True, database=None, max_examples=500, phases=[Phase.generate, Phase.shrink]
)
DAY: Final = date(2025, 6, 30)
PLACE: Final = Place("02", system="vn-gso", valid_from=DAY)


FIRST: Final = settings(QUICK, phases=[Phase.generate])


def is_known(finding: Finding, kind: type) -> bool:
    """Whether a finding of that kind of formula has a value."""
    return isinstance(finding.indicator.formula, kind) and not isinstance(finding.value, Missing)


@pytest.mark.parametrize(
    ("strategy", "simplest"),
    [
        (testing.counts(), 0),
        (testing.counts(min_value=3), 3),
        (testing.exact_numbers(), 0),
        (testing.ratios(), Ratio(0, 1)),
        (testing.ratios(min_whole=5), Ratio(0, 5)),
        (testing.roundings(), Rounding.HALF_UP),
        (testing.missings(), Missing(MissingReason.NOT_REPORTED)),
        (testing.changes(), Change(0, 0)),
        (testing.changes(values=st.just(7)), Change(7, 7)),
        (testing.point_changes(), PointChange(Ratio(0, 1), Ratio(0, 1))),
        (testing.intervals(), Interval.exactly(0)),
        (testing.years(), Year(2000)),
        (testing.school_years(), SchoolYear(2000)),
        (testing.half_years(), HalfYear(2000, 1)),
        (testing.spans(), Span(date(2000, 1, 1), date(2000, 1, 1))),
        (testing.periods(), Year(2000)),
        (testing.numerals(), Numeral(Fraction(0))),
        (testing.figures(max_size=1), Figures()),
        (
            testing.citations(document=TTG_387_2022),
            Citation(TTG_387_2022, attestation=Attestation.TEXT),
        ),
        (
            testing.places(system="vn-gso", valid_from=DAY),
            Place("0", system="vn-gso", valid_from=DAY),
        ),
    ],
)
def test_examples_shrink_as_the_docstring_says(
    strategy: SearchStrategy[Any], simplest: object
) -> None:
    """A failing test names the simplest value that fails."""
    found = find(strategy, lambda _: True, settings=QUICK)
    assert simplest == found
    assert repr(simplest) == repr(found)


@given(data=st.data())
def test_bounds_hold(data: st.DataObject) -> None:
    """Of counts, numbers, ratios and intervals, both ends included."""
    assert 3 <= data.draw(testing.counts(min_value=3, max_value=5)) <= 5
    third, half = Fraction(1, 3), Fraction(1, 2)
    assert third <= data.draw(testing.exact_numbers(min_value=third, max_value=half)) <= half
    assert -half <= data.draw(testing.exact_numbers(min_value=-half, max_value=half)) <= half
    share = data.draw(testing.ratios(min_whole=2, max_whole=9, max_value=1))
    assert share.part <= share.whole <= 9
    interval = data.draw(testing.intervals(min_value=0, max_value=1))
    assert interval.low is not None
    assert interval.high is not None
    assert 0 <= interval.low <= interval.high <= 1
    bounded = data.draw(testing.intervals(allow_unbounded=False))
    assert bounded.low is not None
    assert bounded.high is not None


SORTS: Final[list[tuple[SearchStrategy[Any], Callable[[Any], bool]]]] = [
    (testing.ratios(), lambda ratio: ratio.part > ratio.whole),
    (testing.intervals(), lambda interval: interval.low is None),
    (testing.intervals(), lambda interval: interval.high is None),
    (testing.intervals(), lambda interval: interval.low_open and interval.high_open),
    (testing.intervals(min_value=0), lambda interval: interval.high is None),
    (testing.changes(), lambda change: isinstance(change.current, Fraction)),
    (testing.half_years(), lambda half: half.half == 2),
    (testing.periods(), lambda period: isinstance(period, SchoolYear)),
    (testing.numerals(), lambda numeral: numeral.percent),
    (testing.numerals(), lambda numeral: numeral.value < 0 and numeral.scale == 10**6),
    (testing.places(), lambda place: place.name == ""),
    (testing.documents(), lambda document: document.signed is None),
    (testing.figures(), lambda figures: len(figures) == 2),
    (testing.values_of(Figures), lambda figures: len(figures) == 1),
    (testing.values_of(Finding), lambda finding: is_known(finding, Share)),
    (testing.values_of(Finding), lambda finding: is_known(finding, Mean)),
    (testing.values_of(Finding), lambda finding: is_known(finding, Growth)),
    (testing.values_of(Finding), lambda finding: is_known(finding, ShareGrowth)),
    (testing.values_of(Finding), lambda finding: is_known(finding, Levels)),
]


@pytest.mark.parametrize(("strategy", "wanted"), SORTS)
def test_every_sort_is_generated(
    strategy: SearchStrategy[Any], wanted: Callable[[Any], bool]
) -> None:
    """What an option allows, happens."""
    assert wanted(find(strategy, wanted, settings=FIRST))


@given(data=st.data())
def test_periods_lie_in_the_years_asked_for(data: st.DataObject) -> None:
    """Named by the calendar year in which they start."""
    for strategy in (testing.years, testing.school_years, testing.half_years, testing.periods):
        assert 2021 <= data.draw(strategy(min_value=2021, max_value=2023)).start.year <= 2023
    span = data.draw(testing.spans(min_value=date(2021, 2, 3), max_value=date(2021, 2, 5)))
    assert date(2021, 2, 3) <= span.start <= span.end <= date(2021, 2, 5)


@given(
    numeral=testing.numerals(
        max_places=1,
        allow_negative=False,
        allow_percent=False,
        allow_scale=False,
        allow_approximate=False,
    )
)
def test_numerals_leave_out_what_is_not_allowed(numeral: Numeral) -> None:
    """Each option takes one thing away."""
    assert numeral.value >= 0
    assert numeral.places <= 1
    assert (False, 1) == (numeral.percent, numeral.scale)
    assert numeral.approximation is Approximation.EXACT


@given(
    figures=testing.figures(
        place=PLACE,
        period=Year(2024),
        measures=[catalogue.MEMBERS, catalogue.POPULATION],
        values=st.integers(1, 9),
        max_size=2,
    )
)
def test_figures_are_those_asked_for(figures: Figures) -> None:
    """Of one place and period, of two measures, with small counts."""
    assert len(figures) <= 2
    for figure in figures:
        assert (figure.place, figure.period) == (PLACE, Year(2024))
        assert figure.measure in {catalogue.MEMBERS, catalogue.POPULATION}
        assert isinstance(figure.value, int)
        assert 1 <= figure.value <= 9


@given(point=testing.point_changes(rates=st.just(Ratio(1, 2))), citation=testing.citations())
def test_parts_are_drawn_from_what_is_given(point: PointChange, citation: Citation) -> None:
    """Or from everything."""
    assert point == PointChange(Ratio(1, 2), Ratio(1, 2))
    assert citation.document.year == (citation.document.signed or citation.document).year


@pytest.mark.parametrize("kind", testing.kinds(), ids=lambda kind: kind.__name__)
@settings(max_examples=5)
@given(data=st.data())
def test_every_kind_has_values(kind: type[object], data: st.DataObject) -> None:
    """Of that very type."""
    assert type(data.draw(testing.values_of(kind))) is kind


@given(rounding=testing.values_of(Rounding))
def test_an_enum_needs_no_strategy_of_its_own(rounding: Rounding) -> None:
    """Its members are known."""
    assert isinstance(rounding, Enum)


def test_a_kind_without_a_strategy_is_unknown() -> None:
    """The error says where to look."""
    with pytest.raises(UnknownName) as caught:
        testing.values_of(complex)
    assert (caught.value.code, caught.value.expected, caught.value.got, caught.value.where) == (
        Code.UNKNOWN_NAME,
        "one of hocsuotdoi.testing.kinds()",
        complex,
        "values_of",
    )


def test_a_value_is_no_kind() -> None:
    """Pass the type itself."""
    value: Any = Ratio(1, 2)
    with pytest.raises(WrongType) as caught:
        testing.values_of(value)
    assert (caught.value.code, caught.value.expected, caught.value.where) == (
        Code.WRONG_TYPE,
        "a type",
        "values_of",
    )


def test_impossible_bounds_are_refused_as_hypothesis_refuses_them() -> None:
    """Whoever writes a property knows its errors."""
    with pytest.raises(InvalidArgument):
        testing.counts(min_value=2, max_value=1).validate()


def test_every_strategy_is_documented_and_takes_keywords_only() -> None:
    """Each says what it shrinks to."""
    for name in testing.__all__:
        if name in {"Country", "Nation", "country", "nation"}:  # invented ones are no strategies
            continue
        strategy = getattr(testing, name)
        assert "shrink" in strategy.__doc__ or name == "kinds"
        options = inspect.signature(strategy).parameters
        plain = [one for one in options.values() if one.kind is not one.KEYWORD_ONLY]
        assert plain == [] or (name, [*options]) == ("values_of", ["kind"])


def test_without_hypothesis_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The rest of the library does not need it."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "hocsuotdoi.testing")
    with pytest.raises(ImportError, match=r"pip install hocsuotdoi\[testing\]") as caught:
        importlib.import_module("hocsuotdoi.testing")
    assert "hypothesis" == caught.value.name
    assert isinstance(caught.value.__cause__, ModuleNotFoundError)

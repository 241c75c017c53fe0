"""Computing: figures in, findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NoReturn, assert_never, get_args

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidValue, shown
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.indicator._across import Comparison, compared, find, refuse_namesake
from hocsuotdoi.indicator._definition import Indicator
from hocsuotdoi.indicator._distribution import Distribution
from hocsuotdoi.indicator._finding import Finding, Value
from hocsuotdoi.indicator._formula import Formula, Growth, Levels, Mean, Share, ShareGrowth, needed
from hocsuotdoi.indicator._quotient import quotient, whole_numbers
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Timing
from hocsuotdoi.merger import Comparability, Concordance
from hocsuotdoi.period import Period
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hocsuotdoi.measure import Measure

_PERIODS: Final = get_args(Period)


def compute(
    indicator: Indicator,
    figures: Figures,
    *,
    place: Place,
    period: Period,
    concordance: Concordance | None = None,
) -> Finding:
    """Return the value of one indicator, with the figures it came from.

    Args:
        indicator: What to compute.
        figures: All figures at hand; only those of the place and the periods needed are read.
        place: Where: a place, or a union of places of the concordance.
        period: For which period.
        concordance: What became of the places of an old list: figures of a period before it took
            effect are carried to the place, by its weights where it has any.

    Returns:
        A Finding. Its value is Missing, with the reason, when a count is not reported or a base is
        zero; an Interval when a count is approximate; exact otherwise.

    Raises:
        InvalidValue: A part exceeds the whole that should contain it.
        NotComparable: A growth meets the same code on another list, and no concordance that leads
            from there.
        WrongType: An argument is of another type.

        >>> from datetime import date
        >>> from hocsuotdoi import Place, Year, catalogue
        >>> here = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))
        >>> figures = Figures.of(
        ...     here, Year(2024), {catalogue.LEARNING_CLANS: 1564, catalogue.CLANS: 2263}
        ... )
        >>> compute(catalogue.LEARNING_CLAN_SHARE, figures, place=here, period=Year(2024)).text()
        '69,11%'
    """
    instance(indicator, Indicator, where="compute")
    instance(figures, Figures, where="compute")
    instance(place, Place, where="compute")
    instance(period, _PERIODS, where="compute", expected="a period, e.g. Year(2024)")
    if concordance is not None:
        instance(concordance, Concordance, where="compute")
    before = tuple(_before(indicator.formula, period))
    found = tuple(
        find(figures, measure, place, when, concordance)
        for when in (period, *before)
        for measure in needed(indicator.formula)
    )
    for one in found:
        if one.figure.period in before and one.worth is None:
            _one_list(one.figure, figures)
    inputs = tuple(one.figure for one in found)
    comparison = compared(found)
    value = _absent(inputs) or _value(indicator, inputs, place)
    return Finding(
        indicator, place, period, value, inputs, _status(value, inputs, comparison), comparison
    )


def _one_list(figure: Figure, figures: Figures) -> None:
    """Refuse a prior that nobody reported for the place, but somebody for its code elsewhere."""
    measure, place, before = figure.key
    if figures.get(measure, place=place, period=before) is None:
        refuse_namesake(figures, measure, place, before)


def _before(formula: Formula, period: Period) -> Iterator[Period]:
    """Yield the period a growth is reckoned against; nothing for what is no growth."""
    if isinstance(formula, Growth | ShareGrowth):
        yield period.year_before() if formula.same_part_of_year else period.prior()


def _absent(inputs: tuple[Figure, ...]) -> Missing | None:
    """Return why nothing can be computed: the first reason, with all that is absent."""
    absent = [figure for figure in inputs if isinstance(figure.value, Missing)]
    if absent and isinstance(absent[0].value, Missing):
        return Missing(absent[0].value.reason, _names(absent))
    if _parts_of_period_differ(inputs):
        flows = [figure for figure in inputs if figure.measure.timing is Timing.FLOW]
        return Missing(MissingReason.NOT_COMPARABLE, _names(flows))
    return None


def _names(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Return the measures, each once, in the order of the formula."""
    return tuple(dict.fromkeys(figure.measure.id for figure in figures))


def _parts_of_period_differ(inputs: tuple[Figure, ...]) -> bool:
    """Whether flows stop at different days of one period, or of their periods."""
    flows = [figure for figure in inputs if figure.measure.timing is Timing.FLOW]
    days = {(figure.period, figure.as_of or figure.period.end) for figure in flows}
    periods = {figure.period for figure in flows}
    return len(days) > len(periods) or len({_part_of_period(figure) for figure in flows}) > 1


def _part_of_period(figure: Figure) -> tuple[int, int, int] | None:
    """Return up to which day of its period a figure counts; None for all of it."""
    day, period = figure.as_of, figure.period
    if day is None or day == period.end:
        return None
    leap_day = (day.month, day.day) == (2, 29)  # its twin in other years is the 28th
    return day.year - period.start.year, day.month, 28 if leap_day else day.day


def _value(indicator: Indicator, inputs: tuple[Figure, ...], place: Place) -> Value:
    formula = indicator.formula
    if not all(figure.is_exact for figure in inputs):
        return _bounds(indicator, inputs, place)
    counts = [figure.value for figure in inputs if not isinstance(figure.value, Missing)]
    match formula:
        case Share():
            return _share(indicator, inputs, place)
        case Mean():
            return quotient(counts)
        case Growth():
            return Change(prior=counts[1], current=counts[0])
        case ShareGrowth():
            now, before = (_share(indicator, pair, place) for pair in (inputs[:2], inputs[2:]))
            return _point_change(before, now)
        case Levels(levels, cumulative=cumulative):
            try:
                return _distribution(levels, whole_numbers(counts), cumulative=cumulative)
            except InvalidValue:
                if _is_estimated(inputs):
                    return Missing(MissingReason.NOT_COMPARABLE, (indicator.id,))
                raise
        case _:
            assert_never(formula)


def _share(indicator: Indicator, pair: tuple[Figure, ...], place: Place) -> Ratio | Missing:
    """Return a part of its whole; estimates by weights may not fit each other, counts must."""
    part, whole = (figure.value for figure in pair if not isinstance(figure.value, Missing))
    if part > whole > 0:
        if _is_estimated(pair):
            return Missing(MissingReason.NOT_COMPARABLE, (indicator.id,))
        _refuse(indicator, part, whole, place)
    return quotient((part, whole))


def _is_estimated(figures: Iterable[Figure]) -> bool:
    return any(Status.ESTIMATED in figure.status for figure in figures)


def _refuse(indicator: Indicator, part: object, whole: object, place: Place) -> NoReturn:
    raise InvalidValue(
        Code.PART_EXCEEDS_WHOLE,
        expected=f"a part of at most {shown(whole)}, the whole that contains it",
        got=part,
        where=f"{indicator.id} for {place}",
        hint="judge figures that others published with hocsuotdoi.audit",
    )


def _point_change(prior: Ratio | Missing, current: Ratio | Missing) -> PointChange | Missing:
    if isinstance(current, Missing):
        return current
    return prior if isinstance(prior, Missing) else PointChange(prior, current)


def _distribution(
    levels: tuple[Measure, ...], counts: tuple[int, ...], *, cumulative: bool
) -> Distribution | Missing:
    whole = Ratio.of(0, counts[-1])
    if isinstance(whole, Missing):
        return whole
    return Distribution(
        tuple(
            (measure, Ratio(count, counts[-1]))
            for measure, count in zip(levels, counts[:-1], strict=True)
        ),
        cumulative=cumulative,
    )


def _bounds(indicator: Indicator, inputs: tuple[Figure, ...], place: Place) -> Value:
    """Return what approximate counts leave possible: a quotient's interval, else no value."""
    formula = indicator.formula
    first, second = inputs[0].interval, inputs[-1].interval
    if (
        not isinstance(formula, Share | Mean)
        or isinstance(first, Missing)
        or isinstance(second, Missing)
    ):
        vague = (figure for figure in inputs if not figure.is_exact)
        return Missing(MissingReason.NOT_COMPARABLE, _names(vague))
    if second.high == 0:
        return Missing(MissingReason.BASE_IS_ZERO)
    quotient = first.over(second)
    if isinstance(formula, Mean):
        return quotient
    if quotient.low is not None and quotient.low > 1:
        if _is_estimated(inputs):
            return Missing(MissingReason.NOT_COMPARABLE, (indicator.id,))
        _refuse(indicator, int(first.low or 0), int(second.high or 0), place)
    if quotient.high is None or quotient.high > 1:  # a share ends at the whole
        return Interval(quotient.low, 1, low_open=quotient.low_open)
    return quotient


def _status(
    value: Value, inputs: tuple[Figure, ...], comparison: Comparison | None
) -> frozenset[Status]:
    broken = comparison is not None and comparison.comparability is Comparability.NOT_COMPARABLE
    if isinstance(value, Missing):
        return frozenset({Status.MISSING, Status.BREAK} if broken else {Status.MISSING})
    found = frozenset[Status]().union(*(figure.status for figure in inputs)) - {Status.NORMAL}
    return found or frozenset({Status.NORMAL})

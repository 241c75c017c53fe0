"""Computing: figures in, findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never, get_args

from hocsuotdoi._internal.check import instance
from hocsuotdoi.errors import Code, InvalidValue, shown
from hocsuotdoi.exact import Change, Missing, MissingReason, PointChange, Ratio
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.indicator._definition import Indicator
from hocsuotdoi.indicator._distribution import Distribution
from hocsuotdoi.indicator._finding import Finding, Value
from hocsuotdoi.indicator._formula import Formula, Growth, Levels, Mean, Share, ShareGrowth, needed
from hocsuotdoi.interval import Interval
from hocsuotdoi.measure import Timing
from hocsuotdoi.period import Period
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hocsuotdoi.measure import Measure

_PERIODS: Final = get_args(Period)


def compute(indicator: Indicator, figures: Figures, *, place: Place, period: Period) -> Finding:
    """Return the value of one indicator, with the figures it came from.

    Args:
        indicator: What to compute.
        figures: All figures at hand; only those of the place and the periods needed are read.
        place: Where.
        period: For which period.

    Returns:
        A Finding. Its value is Missing, with the reason, when a count is not reported or a base is
        zero; an Interval when a count is approximate; exact otherwise.

    Raises:
        InvalidValue: A part exceeds the whole that should contain it.
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
    inputs = tuple(
        figures.get(measure, place=place, period=when)
        or Figure(measure, place, when, Missing(MissingReason.NOT_REPORTED, (measure.id,)))
        for when in _periods(indicator.formula, period)
        for measure in needed(indicator.formula)
    )
    value = _absent(inputs) or _value(indicator, inputs, place)
    return Finding(indicator, place, period, value, inputs, _status(value, inputs))


def _periods(formula: Formula, period: Period) -> tuple[Period, ...]:
    if isinstance(formula, Growth | ShareGrowth):
        before = period.year_before() if formula.same_part_of_year else period.prior()
        return period, before
    return (period,)


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
            _inside(indicator, counts[0], counts[1], place)
            return Ratio.of(counts[0], counts[1])
        case Mean():
            return Ratio.of(counts[0], counts[1])
        case Growth():
            return Change(prior=counts[1], current=counts[0])
        case ShareGrowth():
            _inside(indicator, counts[0], counts[1], place)
            _inside(indicator, counts[2], counts[3], place)
            return _point_change(Ratio.of(counts[2], counts[3]), Ratio.of(counts[0], counts[1]))
        case Levels(levels, cumulative=cumulative):
            return _distribution(levels, counts, cumulative=cumulative)
        case _:
            assert_never(formula)


def _inside(indicator: Indicator, part: int, whole: int, place: Place) -> None:
    if part > whole > 0:
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
    levels: tuple[Measure, ...], counts: list[int], *, cumulative: bool
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
        _inside(indicator, int(first.low or 0), int(second.high or 0), place)
    if quotient.high is None or quotient.high > 1:  # a share ends at the whole
        return Interval(quotient.low, 1, low_open=quotient.low_open)
    return quotient


def _status(value: Value, inputs: tuple[Figure, ...]) -> frozenset[Status]:
    if isinstance(value, Missing):
        return frozenset({Status.MISSING})
    found = frozenset[Status]().union(*(figure.status for figure in inputs)) - {Status.NORMAL}
    return found or frozenset({Status.NORMAL})

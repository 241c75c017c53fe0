"""Carrying along a composition equals carrying twice."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Concordance, Figure, Figures, Measure, Missing, Year, catalogue
from hocsuotdoi.merger import Policy
from hocsuotdoi.testing import concordances, counts

LATER = date(2300, 7, 1)
MEASURES = st.sampled_from([catalogue.MEMBERS, catalogue.LEARNING_FAMILIES])


@st.composite
def pairs(draw: st.DrawFn, *, weighted: bool) -> tuple[Concordance, Concordance]:
    """Return a concordance and one that follows it."""
    first = draw(concordances(weighted=weighted))
    later = draw(concordances(of=first.targets, effective=LATER, weighted=weighted))
    return first, later


def twice_and_at_once(
    pair: tuple[Concordance, Concordance], figures: Figures, policy: Policy
) -> tuple[Figures, Figures]:
    """Return what is carried over the list between, and what is carried past it."""
    first, later = pair
    between = first.carry(figures, policy=policy).figures
    return (
        later.carry(between, policy=policy).figures,
        first.compose(later).carry(figures, policy=policy).figures,
    )


def reported(concordance: Concordance, measure: Measure, data: st.DataObject) -> Figures:
    """Return a count of every old place, the year before."""
    year = Year(concordance.effective.year - 1)
    return Figures(
        Figure(measure, place, year, data.draw(counts())) for place in concordance.sources
    )


@given(pair=pairs(weighted=True), measure=MEASURES, data=st.data())
def test_shares_multiply(
    pair: tuple[Concordance, Concordance], measure: Measure, data: st.DataObject
) -> None:
    """Under weights both ways answer with one value; only a place that took nobody has none."""
    figures = reported(pair[0], measure, data)
    twice, at_once = twice_and_at_once(pair, figures, Policy.WEIGHTS)
    assert {one.place for one in at_once} <= {one.place for one in twice}
    for figure in twice:
        same = at_once.get(measure, place=figure.place, period=figure.period)
        lonely = isinstance(figure.value, Missing)
        assert lonely or (same is not None and figure.value == same.value)
        if lonely:
            first, later = pair
            people = measure is catalogue.MEMBERS
            between = [source for source, _ in later.flows(people=people)[figure.place]]
            assert not all(first.flows(people=people)[place] for place in between)


@given(
    pair=pairs(weighted=False),
    measure=MEASURES,
    policy=st.sampled_from([Policy.REFUSE, Policy.UNION]),
    data=st.data(),
)
def test_a_composition_answers_wherever_two_steps_do(
    pair: tuple[Concordance, Concordance], measure: Measure, policy: Policy, data: st.DataObject
) -> None:
    """With the same value, the same words about it, and perhaps in more places."""
    figures = reported(pair[0], measure, data)
    twice, at_once = twice_and_at_once(pair, figures, policy)
    answered = [one for one in twice if not isinstance(one.value, Missing)]
    assert answered == [
        at_once.get(measure, place=one.place, period=one.period) for one in answered
    ]


@given(pair=pairs(weighted=True))
def test_a_composition_is_sound(pair: tuple[Concordance, Concordance]) -> None:
    """Nothing is wrong with it that was not wrong before."""
    both = pair[0].compose(pair[1])
    assert () == both.check()
    assert pair[0].sources == both.sources
    assert pair[1].targets == both.targets

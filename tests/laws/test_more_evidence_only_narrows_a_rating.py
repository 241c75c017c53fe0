"""More evidence can only narrow a rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Ratio, testing
from hocsuotdoi.interval import Interval
from hocsuotdoi.rating import Evidence, Verdict, rate

if TYPE_CHECKING:
    from hocsuotdoi.rating import Given


@st.composite
def less(draw: st.DrawFn, known: Evidence) -> Evidence:
    """Draw evidence of which all is known that is drawn, and perhaps more, or more exactly."""
    items: dict[str, Given] = {}
    for id_, given_ in known.items:
        if draw(st.booleans()):
            items[id_] = given_
        elif isinstance(given_, Ratio) and draw(st.booleans()):
            apart = draw(testing.ratios(max_whole=9, max_value=1)).value
            items[id_] = Interval(given_.value - apart, given_.value + apart)
    return Evidence(
        assessed=known.assessed,
        items=items,
        criteria=[pair for pair in known.criteria if draw(st.booleans())],
        total=known.total if draw(st.booleans()) else None,
        area=known.area if draw(st.booleans()) else None,
        held=[one for one in known.held if draw(st.booleans())],
        traits=[pair for pair in known.traits if draw(st.booleans())],
    )


@given(data=st.data())
def test_more_evidence_only_narrows_a_rating(data: st.DataObject) -> None:
    """What was possible before may be ruled out; nothing comes back, and no verdict turns round."""
    pack = data.draw(testing.packs())
    complete = data.draw(st.booleans())
    more = data.draw(testing.evidences(scheme=pack.schemes[0], complete=complete))
    fewer = data.draw(less(more))
    before, after = rate(pack, fewer), rate(pack, more)
    assert set(after.possible) <= set(before.possible)
    assert before.verdict in {Verdict.UNDETERMINED, after.verdict}
    assert set(after.missing) <= set(before.missing)
    if before.score is not None:
        assert after.score is not None
        assert after.score.low is not None
        assert after.score.high is not None
        assert after.score.low in before.score
        assert after.score.high in before.score

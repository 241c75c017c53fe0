"""With all, some or none of its figures, it names its base, its basis and every figure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hypothesis import given
from hypothesis import strategies as st

from hocsuotdoi import Figures, Indicator, Place, Year, catalogue, compute, testing
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.indicator._formula import needed

if TYPE_CHECKING:
    from hocsuotdoi.display import Language

HERE: Final = Place("02", system="vn-gso", valid_from=date(2025, 6, 30), name="Hà Giang")
HEADS: Final = {
    "vi": ["Cách tính", "Tính ra", "Mẫu số", "Số liệu", "Căn cứ", "Lưu ý"],
    "en": ["Formula", "Worked out", "Base", "Figures", "Basis", "Note"],
}


@given(
    indicator=st.sampled_from(catalogue.INDICATORS),
    data=st.data(),
    language=st.sampled_from(["vi", "en"]),
)
def test_every_indicator_explains_itself(
    indicator: Indicator, data: st.DataObject, language: Language
) -> None:
    """With all figures, some or none: its base, its basis and every figure are named."""
    measures = tuple(needed(indicator.formula))
    values = testing.counts(max_value=9) | testing.missings()
    figures = Figures()
    for year in (Year(2024), Year(2023)):
        drawn = testing.figures(place=HERE, period=year, measures=measures, values=values)
        figures += data.draw(drawn)
    try:
        found = compute(indicator, figures, place=HERE, period=Year(2024))
    except InvalidValue as error:
        assert error.code == Code.PART_EXCEEDS_WHOLE  # noqa: PT017 - figures at random may not fit
        return
    lines = found.explain(language).splitlines()
    heads = [line[2:13].strip() for line in lines[1:] if line[2] != " "]
    assert heads == [head for head in HEADS[language] if head in heads]
    body = "\n".join(lines[1:])
    assert found.text(language) in lines[0]
    assert indicator.label.text(language) in lines[0]
    assert indicator.base.label.text(language) in body
    assert indicator.basis.text(language) in body
    assert indicator.formula.words(language) in body
    for figure in found.inputs:
        assert figure.measure.label.text(language) in body
        assert figure.text(language) in body

"""A part above its whole is refused, and one inside it makes a share of at most 100 %."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from hocsuotdoi import Figures, Place, Ratio, Year, catalogue, compute, testing
from hocsuotdoi.errors import Code, InvalidValue

HERE = Place("02", system="vn-gso", valid_from=date(2025, 6, 30))


@given(part=testing.counts(), whole=testing.counts(min_value=1))
def test_a_share_is_never_above_a_hundred(part: int, whole: int) -> None:
    """A part above its whole is refused; one inside is the exact quotient."""
    reported = {catalogue.LEARNING_CLANS: part, catalogue.CLANS: whole}
    figures = Figures.of(HERE, Year(2024), reported)
    if part > whole:
        with pytest.raises(InvalidValue) as caught:
            compute(catalogue.LEARNING_CLAN_SHARE, figures, place=HERE, period=Year(2024))
        assert (Code.PART_EXCEEDS_WHOLE, part) == (caught.value.code, caught.value.got)
    else:
        found = compute(catalogue.LEARNING_CLAN_SHARE, figures, place=HERE, period=Year(2024))
        assert isinstance(found.value, Ratio)
        assert 0 <= found.value.percent(2) <= 100

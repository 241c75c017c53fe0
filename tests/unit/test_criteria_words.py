"""Bars and shares in words: no figure looks better than it is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hocsuotdoi import Ratio, law
from hocsuotdoi.criteria import _words


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (8, "8", "8"),
        (1250, "1.250", "1,250"),
        (Fraction(15, 2), "7,5", "7.5"),
        (Fraction(8499, 100), "84,99", "84.99"),
        (Fraction(1, 1000), "0,001", "0.001"),
        (Fraction(1, 3), "0,33", "0.33"),
        (Fraction(1, 10**29), "0," + "0" * 28 + "1", "0." + "0" * 28 + "1"),
        (Fraction(1, 10**30), "0,00", "0.00"),
    ],
)
def test_a_number_has_no_more_decimals_than_it_needs(
    value: int | Fraction, vi: str, en: str
) -> None:
    """Two when it has no end."""
    assert (vi, en) == (_words.number(value, "vi"), _words.number(value, "en"))


@pytest.mark.parametrize(
    ("bar", "vi"), [(Fraction(3, 5), "60%"), (Fraction(1, 8), "12,5%"), (Fraction(1, 3), "33,33%")]
)
def test_a_bar_is_written_as_a_document_says_it(bar: Fraction, vi: str) -> None:
    """Without decimals it does not have."""
    assert vi == _words.percent(bar, "vi")
    assert vi.replace(",", ".") == _words.percent(bar, "en")


@pytest.mark.parametrize(
    ("value", "bar", "vi"),
    [
        (Ratio(1808, 2009), Fraction(9, 10), "89,995%"),
        (Ratio(5999, 10_000), Fraction(6, 10), "59,99%"),
        (Ratio(59_999, 100_000), Fraction(6, 10), "59,999%"),
        (Ratio(6, 10), Fraction(6, 10), "60,00%"),
        (Ratio(60_001, 100_000), Fraction(6, 10), "60,00%"),
        (Fraction(1, 3), Fraction(1, 3), "33,33%"),
        (Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**9), "33,33%"),
        (Fraction(2, 3), Fraction(1, 2), "66,67%"),
    ],
)
def test_a_share_shows_on_which_side_of_the_bar_it_lies(
    value: Ratio | Fraction, bar: Fraction, vi: str
) -> None:
    """With as many decimals as that needs, and never fewer than two."""
    assert vi == _words.beside(value, bar, "vi")
    assert vi.replace(",", ".") == _words.beside(value, bar, "en")


@pytest.mark.parametrize(
    ("seen", "vi", "en"),
    [
        (law.Attestation.TEXT, "", ""),
        (law.Attestation.SECONDARY, ", theo nguồn thứ cấp", ", from a secondary source"),
    ],
)
def test_a_citation_says_when_only_an_account_of_it_was_seen(
    seen: law.Attestation, vi: str, en: str
) -> None:
    """The text itself needs no word."""
    citation = law.Citation(law.BGDDT_25_2023, article="6", attestation=seen)
    assert f"Điều 6 Thông tư 25/2023/TT-BGDĐT{vi}" == _words.cited(citation, "vi")
    assert f"Circular 25/2023/TT-BGDĐT, article 6{en}" == _words.cited(citation, "en")

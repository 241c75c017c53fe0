"""How bars and shares are put into words, so that no figure looks better than it is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hocsuotdoi import display
from hocsuotdoi._internal.language import in_language
from hocsuotdoi.exact import Ratio, Rounding, rounded
from hocsuotdoi.law import Attestation

if TYPE_CHECKING:
    from hocsuotdoi._internal.language import Language
    from hocsuotdoi.law import Citation

_FEWEST: Final = 2
_MOST: Final = 30


def cited(citation: Citation, language: Language) -> str:
    """Return a citation as jurists write it, and say when only an account of it was seen."""
    text = citation.text(language)
    if citation.attestation is Attestation.TEXT:
        return text
    return text + in_language(language, vi=", theo nguồn thứ cấp", en=", from a secondary source")


def number(
    value: int | Fraction, language: Language, *, rounding: Rounding = Rounding.TRUNCATE
) -> str:
    """Return a number with no more decimals than it has, or two when it has no end.

    Points are cut, so that they never reach a mark they do not have; what is lacking is rounded up.
    """
    places = _places(Fraction(value))
    return display.number(value, places, rounding=rounding, language=language)


def percent(value: Fraction, language: Language) -> str:
    """Return a share in percent with no more decimals than it has: a bar as a document says it."""
    return display.percent(value, _places(value * 100), language=language)


def beside(value: Ratio | Fraction, bar: Fraction, language: Language) -> str:
    """Return a share in percent, with as many decimals as show on which side of the bar it lies.

    >>> beside(Ratio(1808, 2009), Fraction(9, 10), "vi"), beside(Ratio(2, 3), Fraction(1, 2), "en")
    ('89,995%', '66.67%')
    """
    exact = value.value if isinstance(value, Ratio) else value
    places = _FEWEST
    while exact != bar and places < _MOST:
        if (rounded(exact * 100, places) < bar * 100) is (exact < bar):
            break
        places += 1
    return display.percent(exact, places, language=language)


def _places(value: Fraction) -> int:
    ends = (places for places in range(_MOST) if (value * 10**places).denominator == 1)
    return next(ends, _FEWEST)

"""How a text is understood: cut into digits, words and marks, then taken from left to right."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Final, NoReturn

import attrs

from hocsuotdoi._internal.text import folded
from hocsuotdoi.errors import Code, InvalidValue, Unreadable
from hocsuotdoi.numeral._digits import digits, trouble
from hocsuotdoi.numeral._value import Ambiguous, Extent, Numeral, Pair
from hocsuotdoi.numeral._words import Approximation, Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hocsuotdoi.numeral._value import Reading
    from hocsuotdoi.numeral._words import Language, Meaning

__all__ = ["Reader"]

_TOKEN: Final = re.compile(r"[0-9][0-9.,]*|[^\W\d_]+|\S")
_LONG_PHRASES: Final = (2, 3)
"""How many words a phrase of several words may have."""
_LONGEST_AFTERTHOUGHT: Final = 3


@attrs.frozen
class _Draft:
    """One number before its digits are understood.

    Attributes:
        approximation: The word before it.
        negative: Whether a minus stood before the digits.
        parts: Each run of digits with its scale, 0 where no scale word followed.
        percent: Whether a percent mark followed.
    """

    approximation: Approximation
    negative: bool
    parts: tuple[tuple[str, int], ...]
    percent: bool

    def borrowing(self, lender: _Draft) -> _Draft:
        """Return the number with the scale word or percent of the lender, if it has none itself."""
        (run, scale), *_ = self.parts
        (_, lent), *more = lender.parts
        if scale or self.percent or more or not (lent or lender.percent):
            return self
        return attrs.evolve(self, parts=((run, lent),), percent=lender.percent)

    def said(self, approximation: Approximation) -> _Draft:
        """Return the number with the word of approximation, if it has none itself."""
        if self.approximation is approximation or self.approximation is not Approximation.EXACT:
            return self
        return attrs.evolve(self, approximation=approximation)


class Reader:
    """One text being read: what its tokens mean, and how far the reading has come."""

    def __init__(self, text: str, words: Language) -> None:
        """Cut the text into tokens, each digits (without meaning) or a known phrase or mark."""
        self._text = text
        self._words = words
        self._tokens: list[str] = []
        self._meanings: list[Meaning | None] = []
        self._at = 0
        if not text:
            self._refuse("", code=Code.EMPTY)
        self._understand(_TOKEN.findall(text))

    def reading(self) -> Reading:
        """Return what the whole text says."""
        around = self._meanings[:2] == [Approximation.ABOUT, Sign.FROM]
        self._at += around
        opened = self._take(Sign.FROM)
        first = self._draft()
        if not opened and self._at == len(self._tokens):
            return self._one(first)
        if not around and self._take(Sign.ONWARD):
            return self._onward(first)
        if self._take(Sign.DASH) or self._take(Sign.TO):
            shared = around or (first.approximation is Approximation.ABOUT and not opened)
            return self._range(first, Approximation.ABOUT if shared else Approximation.EXACT)
        if opened:
            self._unexpected()
        return self._pair(first)

    def _onward(self, first: _Draft) -> Reading:
        """Return "n or more"."""
        self._end()
        onward = first.said(Approximation.AT_LEAST)
        if onward.approximation is not Approximation.AT_LEAST:
            self._refuse(f"{self._tokens[-1]!r} does not go with {self._tokens[0]!r}")
        return self._one(onward)

    def _range(self, low: _Draft, closeness: Approximation) -> Reading:
        """Return a range; what is written once, at its high end or before it all, is shared."""
        high = self._draft()
        self._end()
        low = low.borrowing(high)
        return self._settled([(low.said(closeness), high.said(closeness))], Extent)

    def _pair(self, part: _Draft) -> Reading:
        """Return part and whole; a scale word after a slash may belong to the whole or to both."""
        slash = self._take(Sign.SLASH)
        if not (slash or self._take(Sign.OUT_OF) or self._take(Sign.ABOVE)):
            self._unexpected()
        whole = self._draft()
        self._end()
        both = part.borrowing(whole) if slash else part
        return self._settled([(part, whole), (both, whole)], Pair)

    def _one(self, draft: _Draft) -> Reading:
        """Return the number of a text that holds one."""
        readings = self._numerals(draft)
        return readings[0] if len(readings) == 1 else Ambiguous(self._text, tuple(readings))

    def _settled(
        self,
        choices: Sequence[tuple[_Draft, _Draft]],
        kind: Callable[[Numeral, Numeral], Pair | Extent],
    ) -> Reading:
        """Return the one reading that can be, or all of them as Ambiguous."""
        readings: list[Pair | Extent] = []
        hint = ""
        for one, other in choices:
            for numerals in product(self._numerals(one), self._numerals(other)):
                try:
                    readings.append(kind(*numerals))
                except InvalidValue as error:
                    hint = f"{error.where} was to be {error.expected}"
        if not readings:
            self._refuse(hint)
        found = tuple(dict.fromkeys(readings))
        return found[0] if len(found) == 1 else Ambiguous(self._text, found)

    def _draft(self) -> _Draft:
        """Take one number: approximation, minus, digits with scale words, percent or đồng."""
        approximation, negative, parts = self._closeness(), self._minus(), self._parts()
        percent = len(parts) == 1 and not parts[0][1] and self._take(Sign.PERCENT)
        if not percent:
            self._take(Sign.MONEY)
        return _Draft(approximation, negative, tuple(parts), percent)

    def _closeness(self) -> Approximation:
        """Take a word of approximation."""
        meaning = self._peek()
        if isinstance(meaning, Approximation):
            self._at += 1
            return meaning
        return Approximation.MORE_THAN if self._take(Sign.ABOVE) else Approximation.EXACT

    def _parts(self) -> list[tuple[str, int]]:
        """Take the runs of digits with their scale words; digits without one end the number."""
        parts: list[tuple[str, int]] = []
        while self._at < len(self._tokens) and self._meanings[self._at] is None:
            run = self._tokens[self._at]
            if parts and not parts[-1][1]:
                self._refuse(f"{parts[-1][0]!r} and {run!r} stand apart: close up one number")
            self._at += 1
            scale = self._peek()
            self._at += isinstance(scale, int)
            parts.append((run, scale if isinstance(scale, int) else 0))
        if not parts:
            self._unexpected()
        return parts

    def _minus(self) -> bool:
        """Take a minus; a dash and a space before the first number open a list instead."""
        if self._at == 0 and self._text[1:2] == " " and self._peek() is Sign.DASH:
            self._unexpected()
        return self._take(Sign.DASH)

    def _numerals(self, draft: _Draft) -> list[Numeral]:
        """Return each sensible reading of one number: one or two."""
        *upper, (run, scale) = draft.parts
        above, limit = 0, 0
        for run_above, scale_above in upper:
            units, places = self._below(limit, run_above, scale_above)
            if places:
                self._refuse(f"decimals end a number, but {run_above!r} does not")
            above, limit = above + units * scale_above, scale_above
        if not upper:
            found = [(*option, scale or 1) for option in self._options(run, percent=draft.percent)]
        elif scale or not run.isdigit():
            units, places = self._below(limit, run, scale or 1)
            if places and not scale:
                self._refuse(f"{run!r} has decimals, but no scale word of its own")
            found = [(units, places, scale or 1)]
        else:
            found = self._afterthought(limit, run)
        sign = -1 if draft.negative else 1
        return [
            Numeral(
                Fraction(sign * (above * 10**places + units * unit), 10**places),
                places,
                unit,
                draft.percent,
                draft.approximation,
            )
            for units, places, unit in found
        ]

    def _afterthought(self, limit: int, run: str) -> list[tuple[int, int, int]]:
        """Return the readings of bare digits after a scale word, as units, places and unit.

        "10 nghìn 230" is 10.230, but "2 triệu 5" is 2,5 triệu to some and 2.000.005 to others.
        """
        units, room = int(run), len(str(limit)) - 1
        if len(run) > room:
            self._refuse(f"{run!r} does not fit below the scale word before it")
        added = (units, 0, 1)
        if len(run) == room or len(run) > _LONGEST_AFTERTHOUGHT:
            return [added]
        return [(units, len(run), limit), added]

    def _below(self, limit: int, run: str, scale: int) -> tuple[int, int]:
        """Return the digits of one part of a compound, which must be worth less than ``limit``."""
        ((units, places),) = self._options(run)
        if limit and (scale >= limit or units * scale >= limit * 10**places):
            self._refuse(f"{run!r} does not fit below the scale word before it")
        return units, places

    def _options(self, run: str, *, percent: bool = False) -> tuple[tuple[int, int], ...]:
        found = digits(run, self._words, percent=percent)
        if not found:
            self._refuse(trouble(run, self._words))
        return found

    def _understand(self, tokens: list[str]) -> None:
        """Find what each token means, taking the longest phrase that is known."""
        at, phrases, openings = 0, self._words.phrases, self._words.openings
        spelt = [self._spelt(token) for token in tokens]
        while at < len(spelt):
            size, phrase = 1, spelt[at]
            if phrase in openings:
                for longer in _LONG_PHRASES:
                    candidate = " ".join(spelt[at : at + longer])
                    if candidate in phrases:
                        size, phrase = longer, candidate
            meaning = phrases.get(phrase)
            if meaning is None and not phrase[0].isdigit():
                self._refuse(
                    f"{tokens[at]!r} was not understood; pass the numeral without its unit"
                )
            self._tokens.append(" ".join(tokens[at : at + size]))
            self._meanings.append(meaning)
            at += size

    def _spelt(self, token: str) -> str:
        """Return a known word for any spelling of it, other tokens as they are."""
        return self._words.spellings.get(folded(token), token) if token.isalpha() else token

    def _peek(self) -> Meaning | None:
        return self._meanings[self._at] if self._at < len(self._tokens) else None

    def _take(self, sign: Sign) -> bool:
        """Step over the sign if it comes next."""
        found = self._peek() is sign
        self._at += found
        return found

    def _end(self) -> None:
        if self._at < len(self._tokens):
            self._unexpected()

    def _unexpected(self) -> NoReturn:
        if self._at < len(self._tokens):
            self._refuse(f"{self._tokens[self._at]!r} was not expected there")
        self._refuse(f"a number was expected after {self._tokens[-1]!r}")

    def _refuse(self, hint: str, *, code: Code = Code.NOT_A_NUMERAL) -> NoReturn:
        expected = f"a numeral such as {self._words.example}"
        raise Unreadable(code, expected=expected, got=self._text, where="text", hint=hint)

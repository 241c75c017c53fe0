"""The verdict on one figure, the readings behind it, and how it says so."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi.audit._claim import Claim
from hocsuotdoi.audit._fit import DECIDING, Fit, Reason, Verdict
from hocsuotdoi.audit._say import plain, shown, some, whole_numbers
from hocsuotdoi.exact import Rounding
from hocsuotdoi.interval import Interval
from hocsuotdoi.numeral import Approximation, Numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Check", "Reading"]


@attrs.frozen
class Reading:
    """One way the figure may have been cut, and what that says of the counts.

    Attributes:
        rounding: How the digits were cut.
        claimed: The true values that would have been published so.
        fit: Whether the counts lead there.
        printed: What the exact value would have been published as; None when it is not known
            exactly.
        bases: The whole numbers that would fit as the base of this part; None when they have no
            end.
        parts: The whole numbers that would fit as the part of this whole; None when they have no
            end, or no whole is known.
    """

    rounding: Rounding
    claimed: Interval
    fit: Fit
    printed: Decimal | None
    bases: range | None
    parts: range | None


@attrs.frozen(repr=False)
class Check:
    """The verdict on one published figure.

    Attributes:
        claim: What was published.
        figure: The figure as read; None when the text is ambiguous.
        part: The part as read; None when the text is ambiguous.
        whole: The whole as read; None when it is ambiguous or not known.
        verdict: Whether the figure follows from its counts.
        reason: What stands behind the verdict, where it needs one.
        exact: The exact percent (or mean), an Interval when counts are approximate; None when the
            base is missing.
        readings: Every rounding mode tried, half up and truncation first: these two decide.
        complement_of: The published siblings whose complement to 100 the figure is.
        alternatives: One check for each reading of an ambiguous text; else empty.
    """

    claim: Claim
    figure: Numeral | None
    part: Numeral | None
    whole: Numeral | None
    verdict: Verdict
    reason: Reason | None
    exact: Fraction | Interval | None
    readings: tuple[Reading, ...]
    complement_of: tuple[Claim, ...] = ()
    alternatives: tuple[Check, ...] = ()

    @property
    def bases(self) -> dict[Rounding, range | None]:
        """The whole numbers that fit as the base, by reading; None when they have no end.

        >>> from hocsuotdoi import audit
        >>> audit.check("16,2 %", part=115_071).bases[Rounding.HALF_UP]
        range(708130, 712514)
        """
        return {reading.rounding: reading.bases for reading in self.readings[: len(DECIDING)]}

    @property
    def proves(self) -> Rounding | None:
        """The one reading that leaves any base, when the base is missing; else None.

        >>> from hocsuotdoi import audit
        >>> audit.check("31,29%", part=210).proves
        Rounding.TRUNCATE
        """
        if self.claim.whole is not None:
            return None
        proofs = {Verdict.ROUNDING: Rounding.HALF_UP, Verdict.TRUNCATION: Rounding.TRUNCATE}
        return proofs.get(self.verdict)

    def explain(self, language: Language = "vi") -> str:
        """Return the verdict and what it rests on, in a few short sentences."""
        return " ".join(_sentences(self, language))

    def __str__(self) -> str:
        """Return the explanation in Vietnamese."""
        return self.explain()

    def _repr_markdown_(self) -> str:
        return self.explain()

    def __repr__(self) -> str:
        """Return the verdict in one line."""
        whole = "?" if self.claim.whole is None else plain(self.claim.whole)
        label = f"{self.claim.label}: " if self.claim.label else ""
        figure = plain(self.claim.text)
        return f"<Check {label}{figure} of {plain(self.claim.part)}/{whole}: {self.verdict.name}>"


_CONCLUSIONS: Final = {
    Verdict.EXACT: Label(
        "Con số công bố đúng bằng giá trị thật.", "The published figure is the exact value."
    ),
    Verdict.ROUNDING: Label(
        "Con số công bố đã được làm tròn.", "The published figure was rounded half up."
    ),
    Verdict.TRUNCATION: Label(
        "Con số công bố đã bị cắt bớt chữ số, không phải làm tròn.",
        "The published figure was truncated, not rounded.",
    ),
    Verdict.EITHER: Label(
        "Con số công bố khớp với số đếm; không phân biệt được làm tròn hay cắt bớt.",
        "The published figure follows from its counts, by rounding and by truncation alike.",
    ),
    Verdict.COMPLEMENT: Label(
        "Làm tròn hay cắt bớt đều không cho con số này; nó bằng 100 trừ đi",
        "Neither rounding nor truncation gives it; it is 100 less",
    ),
    Verdict.INCONSISTENT: Label(
        "Con số công bố không khớp với số đếm.",
        "The published figure does not follow from its counts.",
    ),
    Verdict.UNDECIDABLE: Label(
        "Không thể kết luận từ những gì đã công bố.",
        "What was published does not decide it.",
    ),
}
_REASONS: Final = {
    Reason.IMPOSSIBLE: Label(
        "Tử số lớn hơn mẫu số: không thể có.", "The part exceeds its whole: impossible."
    ),
    Reason.PERCENT_SIGN: Label(
        "Nếu thêm dấu % thì khớp.", "With a percent sign it would follow from them."
    ),
    Reason.APPROXIMATE: Label(
        "Số đếm chỉ là gần đúng: có giá trị khớp, có giá trị không.",
        "A count is approximate: some of the values it allows fit, others do not.",
    ),
}
_MODES: Final = {
    Rounding.HALF_UP: Label("làm tròn", "rounded half up"),
    Rounding.TRUNCATE: Label("cắt bớt", "truncated"),
}


def _sentences(found: Check, language: Language) -> Iterator[str]:
    if found.figure is None:
        yield Label(
            f"“{found.claim.label or plain(found.claim.text)}” có nhiều cách đọc.",
            f"“{found.claim.label or plain(found.claim.text)}” can be read in several ways.",
        ).text(language)
        for number, one in enumerate(found.alternatives, 1):
            yield f"({number}) {one.explain(language)}"
    else:
        yield _comparison(found, found.figure, language)
        yield from _bases(found, language)
    yield from _conventions(found, language)
    conclusion = _CONCLUSIONS[found.verdict].text(language)
    if found.verdict is Verdict.COMPLEMENT:
        siblings = " + ".join(plain(one.text) for one in found.complement_of)
        conclusion = f"{conclusion} {siblings}."
    yield conclusion
    if found.reason in _REASONS:
        yield _REASONS[found.reason].text(language)
    elif found.verdict is Verdict.INCONSISTENT:
        yield from _remedies(found, language)


def _conventions(found: Check, language: Language) -> Iterator[str]:
    """Return the convention by which "about" was read, where the report says "about"."""
    numerals = (found.figure, found.part, found.whole)
    if any(one is not None and one.approximation is Approximation.ABOUT for one in numerals):
        yield Label(
            "Quy ước: “khoảng” cho phép lệch một đơn vị ở chữ số khác 0 cuối cùng.",
            "By convention “about” allows one unit of the last digit that is not 0.",
        ).text(language)


def _comparison(found: Check, figure: Numeral, language: Language) -> str:
    """Return the sentence that sets the published figure beside the exact value."""
    part, figure_said = some(found.part, language), some(figure, language)
    if found.exact is None:
        return Label(
            f"Công bố {figure_said} cho {part}, không nêu mẫu số.",
            f"Published: {figure_said} for {part}, with no base.",
        ).text(language)
    suffix = "%" if figure.percent else ""
    exact = shown(found.exact, figure.places, language=language, suffix=suffix)
    quotient = f"{part}/{some(found.whole, language)}"
    return Label(
        f"Công bố {figure_said}; {quotient} cho {exact}.",
        f"Published: {figure_said}; {quotient} gives {exact}.",
    ).text(language)


def _bases(found: Check, language: Language) -> Iterator[str]:
    """Return which bases fit, when the base is missing."""
    if found.exact is not None:
        return
    for reading in found.readings[: len(DECIDING)]:
        mode = _MODES[reading.rounding]
        bases = whole_numbers(reading.bases, language)
        fitting = Label(f"mẫu số là {bases}", f"the base is {bases}")
        none = Label("không có mẫu số nào khớp", "no base fits")
        said = fitting if bases else none
        yield Label(f"Nếu {mode.vi}, {said.vi}.", f"If {mode.en}, {said.en}.").text(language)


def _remedies(found: Check, language: Language) -> Iterator[str]:
    """Return what the counts would have to be, for a figure that does not follow from them."""
    if found.exact is None:
        return
    half_up, truncated = found.readings[: len(DECIDING)]
    if half_up.claimed == truncated.claimed:
        modes = {half_up: Label("Để khớp", "To fit")}
    else:
        modes = {
            reading: Label(f"Nếu {mode.vi}", f"If {mode.en}")
            for reading in (half_up, truncated)
            for mode in [_MODES[reading.rounding]]
        }
    for reading, mode in modes.items():
        counts = (
            (Label("tử số", "the part"), whole_numbers(reading.parts, language)),
            (Label("mẫu số", "the base"), whole_numbers(reading.bases, language)),
        )
        said = [(name, values) for name, values in counts if values]
        if said:
            vi = " hoặc ".join(f"{name.vi} phải là {values}" for name, values in said)
            en = " or ".join(f"{name.en} would have to be {values}" for name, values in said)
            yield Label(f"{mode.vi}, {vi}.", f"{mode.en}, {en}.").text(language)

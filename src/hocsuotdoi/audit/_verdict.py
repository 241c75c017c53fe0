"""The verdict on one figure, the readings behind it, and how it says so."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi.audit._claim import Claim, figures_of, sole
from hocsuotdoi.audit._fit import DECIDING, Fit, Reason, Verdict, is_certain
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.audit._say import plain, shown, some
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
        bases: The whole numbers that would fit as the base of this part.
        parts: The whole numbers that would fit as the part of this whole; None when no whole is
            known.
    """

    rounding: Rounding
    claimed: Interval
    fit: Fit
    printed: Decimal | None
    bases: WholeNumbers
    parts: WholeNumbers | None


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
    def bases(self) -> dict[Rounding, WholeNumbers]:
        """The whole numbers that fit as the base, by reading.

        >>> from hocsuotdoi import audit
        >>> audit.check("16,2 %", part=115_071).bases[Rounding.HALF_UP]
        WholeNumbers(first=708130, last=712513)
        >>> audit.check("0%", part=5).bases[Rounding.HALF_UP].text("en")
        '1,001 or more'
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
        "Con số công bố chính là giá trị đúng.", "The published figure is the exact value."
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
_WITHIN: Final = Label(
    "Số đếm thỏa giới hạn đã công bố.", "The counts satisfy the published bound."
)
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


def keeps_a_bound(found: Check) -> bool:
    """Whether the counts satisfy a bound such as "hơn 73,5%", where nothing was cut."""
    if found.verdict is not Verdict.EITHER:
        return False
    return not any(is_certain(figure) for figure in figures_of(found.claim))


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
    yield _conclusion(found, language)
    if found.reason in _REASONS:
        yield _REASONS[found.reason].text(language)
    elif found.verdict is Verdict.INCONSISTENT:
        yield from _remedies(found, language)


def _conclusion(found: Check, language: Language) -> str:
    if keeps_a_bound(found):
        return _WITHIN.text(language)
    conclusion = _CONCLUSIONS[found.verdict].text(language)
    if found.verdict is not Verdict.COMPLEMENT:
        return conclusion
    siblings = (some(sole(figures_of(one)), language) for one in found.complement_of)
    return f"{conclusion} {' + '.join(siblings)}."


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
    for reading, mode in _modes(found):
        bases = reading.bases.text(language)
        fitting = Label(f"mẫu số là {bases}", f"the base is {bases}")
        none = Label("không có mẫu số nào khớp", "no base fits")
        said = (fitting if reading.bases else none).text(language)
        yield f"{mode.text(language)}, {said}." if mode else f"{said[0].upper()}{said[1:]}."


def _modes(found: Check) -> Iterator[tuple[Reading, Label | None]]:
    """Return the deciding readings, each with its condition; one without where they are one."""
    deciding = found.readings[: len(DECIDING)]
    if len({reading.claimed for reading in deciding}) == 1:
        yield deciding[0], None
        return
    for reading in deciding:
        mode = _MODES[reading.rounding]
        yield reading, Label(f"Nếu {mode.vi}", f"If {mode.en}")


def _remedies(found: Check, language: Language) -> Iterator[str]:
    """Return what the counts would have to be, for a figure that does not follow from them."""
    if found.exact is None:
        return
    for reading, condition in _modes(found):
        mode = condition or Label("Để khớp", "To fit")
        counts = (
            (Label("tử số", "the part"), reading.parts),
            (Label("mẫu số", "the base"), reading.bases),
        )
        said = [(name, values.text(language)) for name, values in counts if values]
        if said:
            vi = " hoặc ".join(f"{name.vi} phải là {values}" for name, values in said)
            en = " or ".join(f"{name.en} would have to be {values}" for name, values in said)
            yield Label(f"{mode.vi}, {vi}.", f"{mode.en}, {en}.").text(language)

"""What a published growth may be, and how each explanation says so."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi._internal.named import Named
from hocsuotdoi.audit._fit import Reason, is_certain
from hocsuotdoi.audit._numbers import WholeNumbers
from hocsuotdoi.audit._say import plain, shown, style_of
from hocsuotdoi.display import Column, Table
from hocsuotdoi.errors import Code, UnknownName
from hocsuotdoi.exact import Ratio, Rounding
from hocsuotdoi.numeral import Numeral, write

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Assumption", "Case", "Explanation", "Explanations", "Kind", "Need", "Quantity"]


class Kind(Named):
    """What a published growth may be; among equals the first is ranked first."""

    COUNT = "count"
    """The absolute growth of a count."""
    TIMES = "times"
    """The current count as a multiple of the prior one."""
    RELATIVE = "relative"
    """The growth of a count, relative to the prior one."""
    POINTS = "points"
    """The growth of a rate in percentage points."""
    MIXED_PLACES = "mixed-places"
    """The difference of two published rates with different numbers of decimals."""
    SAME_PLACES = "same-places"
    """The difference of two published rates with the same number of decimals."""
    OTHER_BASE = "other-base"
    """The growth of a rate in percentage points, from a prior base that has changed since."""
    OTHER_PRIOR = "other-prior"
    """The growth of a count relative to another number than the prior count."""


class Assumption(Named):
    """What an explanation takes for granted and the report does not say."""

    SAME_BASE = "same-base"
    """The base has not changed since the prior period."""
    OTHER_BASE = "other-base"
    """The base has changed since the prior period."""
    OTHER_PRIOR = "other-prior"
    """The growth was measured against another number than the prior count."""
    PRIOR_FIGURE = "prior-figure"
    """The prior rate was published with so many decimals."""
    LEVEL_FIGURE = "level-figure"
    """The current rate was published with so many decimals."""
    MIXED_ROUNDING = "mixed-rounding"
    """Of two published rates one was rounded, the other truncated."""
    EXACT_FIGURES = "exact-figures"
    """Two published rates are taken as exact."""


class Quantity(Named):
    """A number that was not published and that an explanation needs."""

    PRIOR = "prior"
    """The prior count."""
    PRIOR_BASE = "prior-base"
    """The prior base."""


@attrs.frozen
class Need:
    """The values an unpublished number must have for an explanation to hold.

    Attributes:
        quantity: Which number.
        rounding: How the published growth would have been cut.
        values: The whole numbers that fit.
    """

    quantity: Quantity
    rounding: Rounding
    values: WholeNumbers


@attrs.frozen
class Case:
    """What is known about a published growth.

    Attributes:
        figure: The growth as published.
        current: The current rate, or the current count when it has no base; None when only rates
            were published.
        prior: The same before; None when it is not known.
        step: The published absolute growth.
        current_published: The current rate as published.
        prior_published: The prior rate as published.
    """

    figure: Numeral
    current: Ratio | int | None
    prior: Ratio | int | None
    step: int | None
    current_published: Numeral | None
    prior_published: Numeral | None


@attrs.frozen
class Explanation:
    """One thing the published growth may be, and whether the evidence lets it.

    Attributes:
        kind: What it may be.
        fits: Whether the published growth can be that.
        exact: What the growth of this kind is, in the unit of the figure; None when it is not
            known.
        roundings: The readings under which the figure follows, half up and truncation only.
        needs: The unpublished numbers it needs, by reading.
        assumes: What it takes for granted.
        figures: The two published rates whose difference it is, current first; None for other
            kinds, or when they are not known.
        reason: Why it does not fit; None when it does.
        case: What is known.
    """

    kind: Kind
    fits: bool
    exact: Fraction | None = None
    roundings: tuple[Rounding, ...] = ()
    needs: tuple[Need, ...] = ()
    assumes: tuple[Assumption, ...] = ()
    figures: tuple[Decimal, Decimal] | None = None
    reason: Reason | None = None
    case: Case = attrs.field(kw_only=True, repr=False)

    def explain(self, language: Language = "vi") -> str:
        """Return what it would mean and whether it fits, in a few short sentences."""
        return " ".join(_sentences(self, language))


@attrs.frozen(repr=False)
class Explanations:
    """Everything a published growth may be, the likeliest first.

    Explanations that fit come first: those that need no unpublished number, then those that assume
    least. The others follow, each with its reason.

    Attributes:
        case: What is known.
        explanations: One for each kind that can be tried.
    """

    case: Case
    explanations: tuple[Explanation, ...]

    @property
    def fitting(self) -> tuple[Explanation, ...]:
        """The explanations that fit, ranked; more than one leaves the question open."""
        return tuple(one for one in self.explanations if one.fits)

    def __iter__(self) -> Iterator[Explanation]:
        """Return the explanations, ranked."""
        return iter(self.explanations)

    def __len__(self) -> int:
        """Return how many kinds were tried."""
        return len(self.explanations)

    def __getitem__(self, kind: Kind) -> Explanation:
        """Return the explanation of one kind.

        Raises:
            UnknownName: The kind could not be tried with what is known.
        """
        for one in self.explanations:
            if one.kind is kind:
                return one
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"one of the kinds tried, {[one.kind for one in self.explanations]}",
            got=kind,
            where="Explanations",
        )

    def explain(self, language: Language = "vi") -> str:
        """Return every explanation, one a line, those that fit first."""
        figure = self.case.figure.written(style_of(language))
        heading = Label(
            f"Mức tăng công bố {figure}: {len(self.fitting)} cách hiểu khớp"
            f" trong {len(self)} cách đã thử.",
            f"Published growth {figure}: {len(self.fitting)} of {len(self)} explanations fit.",
        )
        return "\n".join(
            (heading.text(language), *(f"- {one.explain(language)}" for one in self.explanations))
        )

    def table(self, language: Language = "vi") -> Table:
        """Return every explanation, those that fit first."""
        fits, no = in_language(language, vi=("có", "không"), en=("yes", "no"))
        titles = in_language(language, vi=("Khớp", "Cách hiểu"), en=("Fits", "Explanation"))
        rows = tuple((fits if one.fits else no, _told(one, language)) for one in self.explanations)
        return Table(tuple(Column(title) for title in titles), rows)

    def __str__(self) -> str:
        """Return the explanations in Vietnamese."""
        return self.table().text()

    def _repr_html_(self) -> str:
        return self.table().html()

    def _repr_markdown_(self) -> str:
        return self.table().markdown()

    def __repr__(self) -> str:
        """Return the outcome in one line."""
        figure, tried = plain(self.case.figure), len(self)
        return f"<Explanations of {figure}: {len(self.fitting)} of {tried} fit>"


_KINDS: Final = {
    Kind.COUNT: Label("mức tăng tuyệt đối", "the absolute growth of the count"),
    Kind.TIMES: Label("số lần so với kỳ trước", "the count as a multiple of the prior one"),
    Kind.RELATIVE: Label("mức tăng tương đối của số đếm", "the relative growth of the count"),
    Kind.POINTS: Label("mức tăng của tỷ lệ, tính bằng điểm phần trăm", "points of the rate"),
    Kind.MIXED_PLACES: Label(
        "hiệu của hai tỷ lệ công bố với số chữ số thập phân khác nhau",
        "the difference of two published rates with different numbers of decimals",
    ),
    Kind.SAME_PLACES: Label(
        "hiệu của hai tỷ lệ công bố với cùng số chữ số thập phân",
        "the difference of two published rates with the same number of decimals",
    ),
    Kind.OTHER_BASE: Label(
        "điểm phần trăm khi mẫu số kỳ trước khác",
        "points of the rate, from another prior base",
    ),
    Kind.OTHER_PRIOR: Label(
        "mức tăng tương đối so với một số khác", "growth relative to another number"
    ),
}
_REASONS: Final = {
    Reason.DIFFERENT: Label("giá trị khác với con số công bố", "it would be another figure"),
    Reason.GIVEN: Label("mẫu số kỳ trước đã biết", "the prior base is known"),
    Reason.IMPOSSIBLE: Label("không thể có số kỳ trước như vậy", "no such prior number can exist"),
    Reason.NO_BASE: Label("kỳ trước bằng 0", "the prior number is zero"),
    Reason.PERCENT_SIGN: Label("con số công bố có dấu %", "the figure has a percent sign"),
}
_ASSUMPTIONS: Final = {
    Assumption.SAME_BASE: Label("mẫu số không đổi", "the base has not changed"),
    Assumption.OTHER_BASE: Label("mẫu số đã thay đổi", "the base has changed"),
    Assumption.OTHER_PRIOR: Label(
        "so với một số khác số kỳ trước", "it was compared with another number than the prior"
    ),
    Assumption.PRIOR_FIGURE: Label(
        "tỷ lệ kỳ trước được công bố như trên", "the prior rate was published so"
    ),
    Assumption.LEVEL_FIGURE: Label(
        "tỷ lệ kỳ này được công bố như trên", "the current rate was published so"
    ),
    Assumption.MIXED_ROUNDING: Label(
        "một tỷ lệ được làm tròn, tỷ lệ kia bị cắt bớt", "one rate was rounded, one truncated"
    ),
    Assumption.EXACT_FIGURES: Label(
        "coi các tỷ lệ công bố là chính xác", "the published rates are taken as exact"
    ),
}
_QUANTITIES: Final = {
    Quantity.PRIOR: Label("số kỳ trước", "the prior count"),
    Quantity.PRIOR_BASE: Label("mẫu số kỳ trước", "the prior base"),
}
_ROUNDINGS: Final = {
    Rounding.HALF_UP: Label("làm tròn", "rounded half up"),
    Rounding.TRUNCATE: Label("cắt bớt", "truncated"),
}


def _told(found: Explanation, language: Language) -> str:
    """Return the explanation for a table that says elsewhere whether it fits."""
    kind = _KINDS[found.kind].text(language)
    reason = "" if found.reason is None else f": {_REASONS[found.reason].text(language)}"
    return " ".join((f"{kind[0].upper()}{kind[1:]}{reason}.", *_support(found, language)))


def _sentences(found: Explanation, language: Language) -> Iterator[str]:
    kind = _KINDS[found.kind].text(language)
    if found.reason is None:
        verdict = Label("khớp", "fits").text(language)
    else:
        reason = _REASONS[found.reason]
        verdict = Label(f"không khớp, {reason.vi}", f"does not fit, {reason.en}").text(language)
    yield f"{kind[0].upper()}{kind[1:]}: {verdict}."
    yield from _support(found, language)


def _support(found: Explanation, language: Language) -> Iterator[str]:
    """Return what the explanation comes to, needs and takes for granted."""
    value = _value(found, language)
    if value:
        yield value
    yield from _needs(found, language)
    if found.fits and found.assumes:
        said = "; ".join(_assumption(one, found, language) for one in found.assumes)
        yield Label(f"Giả định: {said}.", f"Assuming: {said}.").text(language)


def _assumption(one: Assumption, found: Explanation, language: Language) -> str:
    """Return what is taken for granted, with the published rate it supposes."""
    if found.figures is None or one not in {Assumption.PRIOR_FIGURE, Assumption.LEVEL_FIGURE}:
        return _ASSUMPTIONS[one].text(language)
    later, earlier = (write(figure, style=style_of(language)) for figure in found.figures)
    if one is Assumption.PRIOR_FIGURE:
        words = Label(
            f"tỷ lệ kỳ trước được công bố là {earlier}%",
            f"the prior rate was published as {earlier}%",
        )
    else:
        words = Label(
            f"tỷ lệ kỳ này được công bố là {later}%", f"the current rate was published as {later}%"
        )
    return words.text(language)


def _needs(found: Explanation, language: Language) -> Iterator[str]:
    """Return the sentences on the values that unpublished numbers must have, by reading."""
    if not is_certain(found.case.figure):  # no digit was cut: all readings need the same
        for need in found.needs[:1]:
            said = _need(need, language)
            yield f"{said[0].upper()}{said[1:]}."
        return
    for need in found.needs:
        mode, said = _ROUNDINGS[need.rounding], _need(need, language)
        yield Label(f"Nếu {mode.vi}, {said}.", f"If {mode.en}, {said}.").text(language)


def _need(need: Need, language: Language) -> str:
    quantity, values = _QUANTITIES[need.quantity], need.values.text(language)
    none = Label(f"không có {quantity.vi} nào khớp", f"no value of {quantity.en} fits")
    some = Label(f"cần {quantity.vi} là {values}", f"{quantity.en} would have to be {values}")
    return (some if need.values else none).text(language)


def _value(found: Explanation, language: Language) -> str:
    """Return the sentence on what the growth of this kind is."""
    if found.exact is None:
        return ""
    rate = found.kind not in {Kind.COUNT, Kind.TIMES, Kind.RELATIVE}
    percent = found.kind is Kind.RELATIVE and found.case.figure.percent
    places = found.case.figure.places
    exact = shown(found.exact, places, language=language, suffix="%" if percent else "")
    if found.figures is not None:
        later, earlier = (write(one, style=style_of(language)) for one in found.figures)
        exact = f"{later} − {earlier} = {exact}"
    points = Label(" điểm", " point" if abs(found.exact) == 1 else " points").text(language)
    points = points if rate else ""
    return Label(f"Giá trị: {exact}{points}.", f"Value: {exact}{points}.").text(language)

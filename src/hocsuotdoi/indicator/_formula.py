"""The shapes an indicator can have; each names the base it is reckoned on."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import attrs

from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.language import Language, in_language
from hocsuotdoi.errors import Code, InvalidValue
from hocsuotdoi.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen
class Share:
    """A part of a whole that contains it, in percent: never more than 100.

    Attributes:
        part: What is counted.
        whole: The base, which the part is inside.
    """

    part: Measure
    whole: Measure

    def __attrs_post_init__(self) -> None:
        """Check both measures."""
        _measures(self, self.part, self.whole)

    @property
    def base(self) -> Measure:
        """What the value is reckoned on."""
        return self.whole

    def words(self, language: Language = "vi") -> str:
        """Return the formula in words."""
        return f"{_name(self.part, language)} ÷ {_name(self.whole, language)} × 100"


@attrs.frozen
class Mean:
    """A total for each one of something else: attendances a class, money a head.

    Attributes:
        total: What is spread.
        over: The base, over which it is spread; may be smaller than the total.
    """

    total: Measure
    over: Measure

    def __attrs_post_init__(self) -> None:
        """Check both measures."""
        _measures(self, self.total, self.over)

    @property
    def base(self) -> Measure:
        """What the value is reckoned on."""
        return self.over

    def words(self, language: Language = "vi") -> str:
        """Return the formula in words."""
        return f"{_name(self.total, language)} ÷ {_name(self.over, language)}"


@attrs.frozen
class Growth:
    """The growth of a count on the period before: absolute, and relative to the prior count.

    Attributes:
        of: What is counted.
        same_part_of_year: Whether the period before is the same part of the year before
            (*cùng kỳ năm trước*) rather than the part just before; for whole years they coincide.
    """

    of: Measure
    same_part_of_year: bool = attrs.field(default=True, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        _measures(self, self.of)
        instance(self.same_part_of_year, bool, where="Growth.same_part_of_year")

    @property
    def base(self) -> Measure:
        """What the value is reckoned on: the prior count."""
        return self.of

    def words(self, language: Language = "vi") -> str:
        """Return the formula in words."""
        name = _name(self.of, language)
        before = _before(language, same_part=self.same_part_of_year)
        return in_language(
            language,
            vi=f"{name} kỳ này − {name} {before}; tương đối: hiệu đó ÷ {name} {before} × 100",
            en=f"{name} now − {name} {before}; relative: that ÷ {name} {before} × 100",
        )


@attrs.frozen
class ShareGrowth:
    """The change of a share on the period before, in percentage points.

    Attributes:
        of: The share; part and whole are both taken from each period.
        same_part_of_year: As for :class:`Growth`.
    """

    of: Share
    same_part_of_year: bool = attrs.field(default=True, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.of, Share, where="ShareGrowth.of")
        instance(self.same_part_of_year, bool, where="ShareGrowth.same_part_of_year")

    @property
    def base(self) -> Measure:
        """What the value is reckoned on."""
        return self.of.base

    def words(self, language: Language = "vi") -> str:
        """Return the formula in words."""
        share = self.of.words(language)
        before = _before(language, same_part=self.same_part_of_year)
        return in_language(
            language,
            vi=f"({share}) kỳ này − ({share}) {before}",
            en=f"({share}) now − ({share}) {before}",
        )


@attrs.frozen
class Levels:
    """How units are distributed over the levels of a title.

    Reports count levels in two ways, so the formula says which: *exclusive* (each unit stands at
    one level only) or *cumulative* (a unit at a higher level is counted at the lower ones too).

    Attributes:
        levels: One measure a level, the lowest first; at least one.
        whole: All units that could hold a level.
        cumulative: Whether a level includes those above it.
    """

    levels: tuple[Measure, ...]
    whole: Measure
    cumulative: bool = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        if not instance(self.levels, tuple, where="Levels.levels"):
            raise InvalidValue(
                Code.EMPTY, expected="at least one level", got=self.levels, where="Levels.levels"
            )
        _measures(self, *self.levels, self.whole)
        instance(self.cumulative, bool, where="Levels.cumulative")

    @property
    def base(self) -> Measure:
        """What the value is reckoned on."""
        return self.whole

    def words(self, language: Language = "vi") -> str:
        """Return the formula in words."""
        names = "; ".join(_name(level, language) for level in self.levels)
        whole = _name(self.whole, language)
        if self.cumulative:
            way = in_language(
                language,
                vi="mức độ cao tính cả vào mức độ thấp",
                en="higher levels counted in lower ones",
            )
        else:
            way = in_language(
                language, vi="mỗi đơn vị tính ở một mức độ", en="each unit counted at one level"
            )
        return f"({names}) ÷ {whole} × 100; {way}"


Formula = Share | Mean | Growth | ShareGrowth | Levels


def needed(formula: Formula) -> Iterator[Measure]:
    """Yield the measures a formula reads from one period."""
    match formula:
        case Share(part, whole):
            yield part
            yield whole
        case Mean(total, over):
            yield total
            yield over
        case Growth(of):
            yield of
        case ShareGrowth(of):
            yield of.part
            yield of.whole
        case Levels(levels, whole):
            yield from levels
            yield whole
        case _:
            assert_never(formula)


def _measures(formula: object, *measures: object) -> None:
    where = type(formula).__name__
    for measure in measures:
        instance(measure, Measure, where=where)
    if len(set(measures)) < len(measures):
        raise InvalidValue(
            Code.MALFORMED, expected="measures that differ", got=measures, where=where
        )


def _name(measure: Measure, language: Language) -> str:
    return measure.label.text(language)


def _before(language: Language, *, same_part: bool) -> str:
    if same_part:
        return in_language(language, vi="cùng kỳ năm trước", en="in the same period a year before")
    return in_language(language, vi="kỳ trước", en="in the period before")

"""The shapes of indicators: what each reads, on which base, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, UnknownName, WrongType
from hocsuotdoi.indicator import Formula, Growth, Levels, Mean, Share, ShareGrowth
from hocsuotdoi.indicator._formula import needed

if TYPE_CHECKING:
    from hocsuotdoi._internal.language import Language
    from hocsuotdoi.measure import Measure

if TYPE_CHECKING:
    from collections.abc import Callable

SHARE: Final = Share(c.MEMBERS, c.POPULATION)
LEVELS: Final = (c.LEARNING_COMMUNES_LEVEL_1, c.LEARNING_COMMUNES_LEVEL_2)
SHAPES: Final = [
    (
        SHARE,
        c.POPULATION,
        [c.MEMBERS, c.POPULATION],
        "Hội viên Hội Khuyến học ÷ Dân số × 100",
        "Members of the Association for Promoting Education ÷ Population × 100",
    ),
    (
        Mean(c.TRAINING_ATTENDANCES, c.TRAINING_CLASSES),
        c.TRAINING_CLASSES,
        [c.TRAINING_ATTENDANCES, c.TRAINING_CLASSES],
        "Lượt người dự lớp tập huấn, bồi dưỡng ÷ Lớp tập huấn, bồi dưỡng",
        "Attendances at training classes ÷ Training classes",
    ),
    (
        Growth(c.CLANS),
        c.CLANS,
        [c.CLANS],
        (
            "Tổng số dòng họ kỳ này − Tổng số dòng họ cùng kỳ năm trước; "
            "tương đối: hiệu đó ÷ Tổng số dòng họ cùng kỳ năm trước × 100"
        ),
        (
            "All clans now − All clans in the same period a year before; "
            "relative: that ÷ All clans in the same period a year before × 100"
        ),
    ),
    (
        Growth(c.CLANS, same_part_of_year=False),
        c.CLANS,
        [c.CLANS],
        (
            "Tổng số dòng họ kỳ này − Tổng số dòng họ kỳ trước; "
            "tương đối: hiệu đó ÷ Tổng số dòng họ kỳ trước × 100"
        ),
        (
            "All clans now − All clans in the period before; "
            "relative: that ÷ All clans in the period before × 100"
        ),
    ),
    (
        ShareGrowth(Share(c.LEARNING_CLANS, c.CLANS)),
        c.CLANS,
        [c.LEARNING_CLANS, c.CLANS],
        (
            "(Dòng họ học tập được công nhận ÷ Tổng số dòng họ × 100) kỳ này − "
            "(Dòng họ học tập được công nhận ÷ Tổng số dòng họ × 100) cùng kỳ năm trước"
        ),
        (
            "(Learning clans recognised ÷ All clans × 100) now − "
            "(Learning clans recognised ÷ All clans × 100) in the same period a year before"
        ),
    ),
    (
        ShareGrowth(Share(c.LEARNING_CLANS, c.CLANS), same_part_of_year=False),
        c.CLANS,
        [c.LEARNING_CLANS, c.CLANS],
        (
            "(Dòng họ học tập được công nhận ÷ Tổng số dòng họ × 100) kỳ này − "
            "(Dòng họ học tập được công nhận ÷ Tổng số dòng họ × 100) kỳ trước"
        ),
        (
            "(Learning clans recognised ÷ All clans × 100) now − "
            "(Learning clans recognised ÷ All clans × 100) in the period before"
        ),
    ),
    (
        Levels(LEVELS, c.COMMUNES, cumulative=False),
        c.COMMUNES,
        [*LEVELS, c.COMMUNES],
        (
            "(Cộng đồng học tập cấp xã mức độ 1; Cộng đồng học tập cấp xã mức độ 2) "
            "÷ Tổng số đơn vị cấp xã × 100; mỗi đơn vị tính ở một mức độ"
        ),
        (
            "(Commune learning communities at level 1; Commune learning communities at level 2) "
            "÷ All communes × 100; each unit counted at one level"
        ),
    ),
    (
        Levels(LEVELS, c.COMMUNES, cumulative=True),
        c.COMMUNES,
        [*LEVELS, c.COMMUNES],
        (
            "(Cộng đồng học tập cấp xã mức độ 1; Cộng đồng học tập cấp xã mức độ 2) "
            "÷ Tổng số đơn vị cấp xã × 100; mức độ cao tính cả vào mức độ thấp"
        ),
        (
            "(Commune learning communities at level 1; Commune learning communities at level 2) "
            "÷ All communes × 100; higher levels counted in lower ones"
        ),
    ),
]


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


@pytest.mark.parametrize(("formula", "base", "measures", "vi", "en"), SHAPES)
def test_a_formula_has_a_base_reads_measures_and_says_how(
    formula: Formula, base: Measure, measures: list[Measure], vi: str, en: str
) -> None:
    """The words are in both languages, Vietnamese first."""
    assert base == formula.base
    assert measures == list(needed(formula))
    assert (vi, vi, en) == (formula.words(), formula.words("vi"), formula.words("en"))


@pytest.mark.parametrize("formula", [shape[0] for shape in SHAPES])
def test_a_formula_speaks_two_languages(formula: Formula) -> None:
    """A third is refused."""
    with pytest.raises(UnknownName) as caught:
        formula.words(cast("Language", "fr"))
    assert caught.value.code == Code.UNKNOWN_LANGUAGE


def test_growth_is_on_the_same_part_of_the_year_before_unless_told() -> None:
    """Reports compare with cùng kỳ năm trước."""
    assert Growth(c.CLANS).same_part_of_year
    assert ShareGrowth(SHARE).same_part_of_year


@pytest.mark.parametrize(
    ("make", "expected", "where"),
    [
        (lambda: Share(cast("Any", "members"), c.POPULATION), "a Measure", "Share"),
        (lambda: Share(c.MEMBERS, cast("Any", "members")), "a Measure", "Share"),
        (lambda: Mean(cast("Any", "members"), c.POPULATION), "a Measure", "Mean"),
        (lambda: Growth(cast("Any", "members")), "a Measure", "Growth"),
        (lambda: ShareGrowth(cast("Any", "members")), "a Share", "ShareGrowth.of"),
        (
            lambda: Growth(c.CLANS, same_part_of_year=cast("Any", "members")),
            "a bool",
            "Growth.same_part_of_year",
        ),
        (
            lambda: ShareGrowth(SHARE, same_part_of_year=cast("Any", "members")),
            "a bool",
            "ShareGrowth.same_part_of_year",
        ),
        (
            lambda: Levels(cast("Any", "members"), c.COMMUNES, cumulative=True),
            "a tuple",
            "Levels.levels",
        ),
        (
            lambda: Levels(cast("Any", ("members",)), c.COMMUNES, cumulative=True),
            "a Measure",
            "Levels",
        ),
        (
            lambda: Levels(LEVELS, cast("Any", "members"), cumulative=True),
            "a Measure",
            "Levels",
        ),
        (
            lambda: Levels(LEVELS, c.COMMUNES, cumulative=cast("Any", "members")),
            "a bool",
            "Levels.cumulative",
        ),
    ],
)
def test_a_formula_of_something_else_is_refused(
    make: Callable[[], object], expected: str, where: str
) -> None:
    """The error names the formula and what it needs."""
    with pytest.raises(WrongType) as caught:
        make()
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, expected, "members", where)


@pytest.mark.parametrize(
    ("make", "got", "where"),
    [
        (lambda: Share(c.CLANS, c.CLANS), (c.CLANS, c.CLANS), "Share"),
        (lambda: Mean(c.CLANS, c.CLANS), (c.CLANS, c.CLANS), "Mean"),
        (
            lambda: Levels((c.CLANS, c.CLANS), c.COMMUNES, cumulative=True),
            (c.CLANS, c.CLANS, c.COMMUNES),
            "Levels",
        ),
        (
            lambda: Levels((c.COMMUNES,), c.COMMUNES, cumulative=True),
            (c.COMMUNES, c.COMMUNES),
            "Levels",
        ),
    ],
)
def test_a_formula_of_one_measure_twice_is_refused(
    make: Callable[[], object], got: object, where: str
) -> None:
    """It would always be 100 %."""
    with pytest.raises(InvalidValue) as caught:
        make()
    assert fields(caught.value) == (Code.MALFORMED, "measures that differ", got, where, "")


def test_a_distribution_over_no_level_is_refused() -> None:
    """At least one level is needed."""
    with pytest.raises(InvalidValue) as caught:
        Levels((), c.COMMUNES, cumulative=True)
    assert fields(caught.value) == (Code.EMPTY, "at least one level", (), "Levels.levels", "")


def test_formulas_are_values() -> None:
    """Equal when all their parts are; a share of one base never equals that of another."""
    assert Share(c.MEMBERS, c.POPULATION) == SHARE
    assert Share(c.LEARNING_FAMILIES, c.HOUSEHOLDS) != Share(
        c.LEARNING_FAMILIES, c.REGISTERED_FAMILIES
    )
    assert Growth(c.CLANS) != Growth(c.CLANS, same_part_of_year=False)
    assert Levels(LEVELS, c.COMMUNES, cumulative=True) != Levels(
        LEVELS, c.COMMUNES, cumulative=False
    )

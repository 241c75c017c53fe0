"""What carried figures say of themselves."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi.errors import UnknownName
from hocsuotdoi.exact import Missing, MissingReason
from hocsuotdoi.figure import Figure, Figures
from hocsuotdoi.measure import Additivity, Timing
from hocsuotdoi.merger import Carried, Comparability, Concordance, Part, Policy
from hocsuotdoi.numeral import Approximation
from hocsuotdoi.period import Year
from hocsuotdoi.place import Place

if TYPE_CHECKING:
    from hocsuotdoi.display import Language
    from hocsuotdoi.measure import Measure

OLD_LIST: Final = date(2025, 6, 30)
EFFECTIVE: Final = date(2025, 7, 1)
ROWS: Final = [
    {"old_code": "00733", "old_name": "Xã Sủng Là", "new_code": "00733", "new_name": "Xã Sà Phìn"},
    {"old_code": "00736", "old_name": "Xã Sà Phìn", "new_code": "00733", "new_name": "Xã Sà Phìn"},
    {"old_code": "00688", "old_name": "Quang Trung", "new_code": "00691", "new_name": "Hà Giang 2"},
    {"old_code": "00688", "old_name": "Quang Trung", "new_code": "00694", "new_name": "Hà Giang 1"},
    {"old_code": "00692", "new_code": "00691", "new_name": "Hà Giang 2"},
]
LINKS: Final = Concordance.from_rows(
    [row | {"part": "part" if row["old_code"] == "00688" else "whole"} for row in ROWS],
    system="vn-gso",
    old_list=OLD_LIST,
    effective=EFFECTIVE,
)
WEIGHED: Final = LINKS.weighted(
    {("00688", "00691"): Fraction(3, 4), ("00688", "00694"): Fraction(1, 4)},
    basis="hội viên theo tổ dân phố, 30/6/2025",
)


def carried(
    concordance: Concordance, code: str, policy: Policy, measure: Measure = c.MEMBERS
) -> Carried:
    figures = Figures(
        Figure(measure, source, Year(2024), 1_000 + i)
        for i, source in enumerate(LINKS.sources)
        if source.code != "00736"
    )
    found = concordance.carried(
        measure,
        figures,
        place=Place(code, system="vn-gso", valid_from=EFFECTIVE),
        period=Year(2024),
        policy=policy,
    )
    assert found is not None
    return found


@pytest.mark.parametrize("members", [Policy, Comparability, Part])
def test_every_word_stands_in_both_languages(members: type[Policy | Comparability | Part]) -> None:
    """And no two alike."""
    for language in ("vi", "en"):
        texts = [member.value.text(language) for member in members]
        assert len(set(texts)) == len(texts)
        assert all(texts)


def test_an_estimate_says_what_it_rests_on() -> None:
    """And how much of it is estimated."""
    found = carried(WEIGHED, "00691", Policy.WEIGHTS)
    assert (
        "Hội viên Hội Khuyến học, 00691, năm 2024: 1.751 – ước tính theo địa giới mới\n"
        "  Quang Trung (00688): 1.000 × 75,00%\n"
        "  00692: 1.001\n"
        "  Phần ước tính theo trọng số (hội viên theo tổ dân phố, 30/6/2025): 42,83% giá trị"
    ) == str(found)
    assert found.explain("en").startswith(
        "Members of the Association for Promoting Education, 00691, 2024: 1,751 – "
        "estimated on the new territory\n"
        "  Quang Trung (00688): 1,000 × 75.00%\n"
    )
    assert found.explain("en").endswith(
        "\n  Estimated by weights (hội viên theo tổ dân phố, 30/6/2025): 42.83% of the value"
    )


def test_a_refusal_says_which_place_was_split() -> None:
    """And where it would be exact."""
    found = carried(LINKS, "00691", Policy.REFUSE)
    assert (
        "Hội viên Hội Khuyến học, 00691, năm 2024: – không so sánh được\n"
        "  Quang Trung (00688): 1.000, bị chia tách, chưa rõ tỷ lệ\n"
        "  00692: 1.001\n"
        "  Tính được chính xác cho vùng gộp Hà Giang 2 + Hà Giang 1 (00691+00694)"
    ) == found.explain()
    assert (
        "Members of the Association for Promoting Education, 00691, 2024: – not comparable\n"
        "  Quang Trung (00688): 1,000, split, share not known\n"
        "  00692: 1,001\n"
        "  Exact on the union Hà Giang 2 + Hà Giang 1 (00691+00694)"
    ) == found.explain("en")


def test_what_is_absent_is_told() -> None:
    """By place, as not reported."""
    found = carried(LINKS, "00733", Policy.REFUSE)
    lines = found.explain("vi").splitlines()
    assert ["  Xã Sủng Là (00733): 1.002", "  Xã Sà Phìn (00736): không có báo cáo"] == lines[1:]
    lines = found.explain("en").splitlines()
    assert "  Xã Sà Phìn (00736): not reported" == lines[2]


def test_a_report_without_a_value_says_why() -> None:
    """With a dash."""
    source = LINKS.sources[1]
    figures = Figures([Figure(c.MEMBERS, source, Year(2024), Missing(MissingReason.SUPPRESSED))])
    (two,) = WEIGHED.carry(figures, policy=Policy.REFUSE)
    assert "  00692: – (" in two.explain()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("vi", "  Danh hiệu và số đơn vị hành chính không chuyển sang địa giới mới"),
        ("en", "  Titles and numbers of administrative units are not carried to new territory"),
    ],
)
def test_a_title_says_that_it_is_not_carried(language: Language, line: str) -> None:
    """And promises nothing of a union."""
    found = carried(WEIGHED, "00691", Policy.WEIGHTS, c.LEARNING_COMMUNES_LEVEL_1)
    assert line == found.explain(language).splitlines()[-1]
    assert "00691+00694" not in found.explain(language)


def test_a_weight_of_one_is_told_as_a_weight() -> None:
    """It is an estimate."""
    certain = LINKS.weighted({("00688", "00691"): 1, ("00688", "00694"): 0}, basis="x")
    found = carried(certain, "00691", Policy.WEIGHTS)
    assert "  Quang Trung (00688): 1.000 × 100,00%" == found.explain().splitlines()[1]


def test_an_estimate_without_a_basis_is_still_one() -> None:
    """Links may be given with weights alone."""
    bare = Concordance(WEIGHED.links, system="vn-gso", old_list=OLD_LIST, effective=EFFECTIVE)
    found = carried(bare, "00694", Policy.WEIGHTS)
    assert "  Phần ước tính theo trọng số: 100,00% giá trị" == found.explain().splitlines()[-1]


def test_there_are_two_languages() -> None:
    """And no third."""
    with pytest.raises(UnknownName):
        carried(LINKS, "00733", Policy.REFUSE).explain("fr")  # type: ignore[arg-type]


def told(measure: Measure, *figures: Figure, concordance: Concordance = LINKS) -> list[str]:
    """Return the explanation of what figures of the old places come to in 00733."""
    found = concordance.carried(
        measure,
        Figures(figures),
        place=Place("00733", system="vn-gso", valid_from=EFFECTIVE, name="Xã Sà Phìn"),
        period=Year(2024),
        policy=Policy.REFUSE,
    )
    assert found is not None
    return found.explain().splitlines()


def reported(measure: Measure, *, day: date | None, word: Approximation) -> list[Figure]:
    """Return 5 for each of the two places that made 00733: one plain, one as told."""
    plain, other = (place for place in LINKS.sources if place.code.startswith("0073"))
    return [
        Figure(measure, plain, Year(2024), 5),
        Figure(measure, other, Year(2024), 5, as_of=day, approximation=word),
    ]


def test_counts_up_to_different_days_give_no_sum_and_say_so() -> None:
    """Each with its day."""
    measure = attrs.evolve(c.MEMBERS, timing=Timing.FLOW)
    figures = reported(measure, day=date(2024, 6, 30), word=Approximation.EXACT)
    assert [
        "Hội viên Hội Khuyến học, Xã Sà Phìn (00733), năm 2024: – (không so sánh được)",
        "  Xã Sủng Là (00733): 5",
        "  Xã Sà Phìn (00736): 5, tính đến 30/06/2024",
        "  Số liệu tính đến những ngày khác nhau",
    ] == told(measure, *figures)


def test_approximate_counts_that_give_no_sum_say_so() -> None:
    """About five, and five."""
    figures = reported(c.MEMBERS, day=None, word=Approximation.ABOUT)
    assert "  Số liệu gần đúng không cộng được" == told(c.MEMBERS, *figures)[-1]


def test_counts_that_may_overlap_say_that_they_are_not_added() -> None:
    """Whether a place was split or not."""
    measure = attrs.evolve(c.MEMBERS, additivity=Additivity.OVERLAPS)
    figures = reported(measure, day=None, word=Approximation.EXACT)
    line = "  Một người có thể được đếm ở hai nơi, nên không cộng"
    assert line == told(measure, *figures)[-1]


def test_a_title_that_nobody_reported_is_only_absent() -> None:
    """Where the place stayed itself, nothing more is to be said."""
    alone = Concordance.identity(LINKS.sources[-1:], effective=EFFECTIVE)
    (source,) = alone.sources
    silent = Missing(MissingReason.NOT_REPORTED)
    figures = Figures([Figure(c.LEARNING_COMMUNES_LEVEL_1, source, Year(2024), silent)])
    (found,) = alone.carry(figures)
    assert 2 == len(found.explain().splitlines())


def test_a_large_union_is_named_without_its_codes() -> None:
    """Seventy-five codes in a row help nobody."""
    rows = [{"old_code": "1", "new_code": f"{code}", "part": "part"} for code in range(1, 6)]
    links = Concordance.from_rows(rows, system="vn-gso", old_list=OLD_LIST, effective=EFFECTIVE)
    figures = Figures([Figure(c.MEMBERS, links.sources[0], Year(2024), 5)])
    (found,) = links.carry(figures, policy=Policy.UNION)
    assert "Hội viên Hội Khuyến học, 1 + 2 + 3 + 2…, năm 2024: 5" == found.explain()[:52]

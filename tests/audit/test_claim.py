from __future__ import annotations

from datetime import date
from unicodedata import normalize

import pytest

from hocsuotdoi import Figures, Place, Year, audit, compute
from hocsuotdoi import catalogue as c
from hocsuotdoi.audit import Claim
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, Unreadable, WrongType
from hocsuotdoi.numeral import Numeral

COMMUNE = Place("01234", system="example", valid_from=date(2024, 1, 1), name="Xã A")
FIGURES = Figures.of(
    COMMUNE,
    Year(2024),
    {
        c.LEARNING_FAMILIES: 443,
        c.HOUSEHOLDS: 495,
        c.LEARNING_CLANS: 12,
        c.CONFERENCES: 283,
        c.CONFERENCE_ATTENDANCES: 10_900,
        c.MEMBERS: 700,
    },
) + Figures.of(COMMUNE, Year(2023), {c.MEMBERS: 600})


def test_names_are_the_same_in_every_unicode_form() -> None:
    """A base in decomposed letters is the same base, and its check is not dropped."""
    composed = Claim("họ tộc", part=1, group="mức độ", base="số hộ", since="năm trước")
    assert composed == Claim(
        normalize("NFD", "họ tộc"),
        part=1,
        group=normalize("NFD", "mức độ"),
        base=normalize("NFD", "số hộ"),
        since=normalize("NFD", "năm trước"),
    )
    found = audit.report(
        [
            Claim("a", "95%", part=208_036, base="số hộ"),
            Claim("b", "81%", part=197_879, base=normalize("NFD", "số hộ")),
        ]
    )
    assert [one.identity for one in found.broken] == [audit.Identity.COMMON_BASE]


@pytest.mark.parametrize("field", ["label", "group", "base", "since"])
def test_a_name_holds_no_control_character(field: str) -> None:
    """Nobody could tell the two names apart."""
    with pytest.raises(Unreadable) as raised:
        Claim(**{"label": "x", "part": 1, field: "x\x00"})  # type: ignore[arg-type]
    assert raised.value.code is Code.CONTROL_CHARACTER


def test_a_claim_about_a_share_takes_its_counts() -> None:
    """Label, part and whole come from the finding."""
    finding = compute(c.LEARNING_FAMILY_SHARE, FIGURES, place=COMMUNE, period=Year(2024))
    assert Claim.about(finding, "89,4%", language="en") == Claim(
        c.LEARNING_FAMILY_SHARE.label.en, "89,4%", part=Numeral(443), whole=Numeral(495)
    )
    assert Claim.about(finding).label == c.LEARNING_FAMILY_SHARE.label.vi


def test_a_claim_about_a_mean_is_no_share() -> None:
    """The attendances of a conference exceed the conferences."""
    finding = compute(c.ATTENDANCES_PER_CONFERENCE, FIGURES, place=COMMUNE, period=Year(2024))
    claim = Claim.about(finding, "38,52")
    assert (claim.part, claim.whole, claim.share) == (Numeral(10_900), Numeral(283), False)
    assert audit.report([claim]).checks[0].verdict is audit.Verdict.ROUNDING


def test_a_whole_that_was_not_reported_stays_unknown() -> None:
    """Its base is then to be found."""
    finding = compute(c.LEARNING_CLAN_SHARE, FIGURES, place=COMMUNE, period=Year(2024))
    claim = Claim.about(finding, "31,5%")
    assert (claim.part, claim.whole) == (Numeral(12), None)


def test_only_a_share_or_a_mean_with_its_part_makes_a_claim() -> None:
    """A growth is judged elsewhere, and without a part there is nothing to judge."""
    growth = compute(c.MEMBER_GROWTH, FIGURES, place=COMMUNE, period=Year(2024))
    with pytest.raises(WrongType) as kind:
        Claim.about(growth)
    assert kind.value.code is Code.WRONG_TYPE
    assert str(kind.value) == (
        f"expected a share or a mean, got {c.MEMBER_GROWTH.id!r} in Claim.about; "
        "judge a growth with audit.growth"
    )
    missing = compute(c.LEARNING_UNIT_SHARE, FIGURES, place=COMMUNE, period=Year(2024))
    with pytest.raises(InvalidValue) as part:
        Claim.about(missing)
    assert part.value.code is Code.EMPTY
    assert str(part.value) == (
        "expected a finding whose part was reported, "
        f"got {c.LEARNING_UNIT_SHARE.id!r} in Claim.about"
    )


def test_a_claim_is_about_a_finding() -> None:
    """Anything else is refused."""
    with pytest.raises(WrongType) as raised:
        Claim.about(5)  # type: ignore[arg-type]
    assert str(raised.value) == "expected a Finding, got 5 in Claim.about"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"label": None}, "expected a name, got None in Claim.label"),
        ({"label": 1}, "expected a name, got 1 in Claim.label"),
        ({"group": 1}, "expected a name, got 1 in Claim.group"),
        ({"base": 1}, "expected a name, got 1 in Claim.base"),
        ({"since": 1}, "expected a name, got 1 in Claim.since"),
        ({"share": 1}, "expected a bool, got 1 in Claim.share"),
        ({"style": "vi"}, "expected a Style, got 'vi' in Claim.style"),
        ({"text": 5}, "expected a text or a Numeral, got 5 in the claim"),
        (
            {"part": 1.5},
            (
                "expected a whole number, got 1.5 in Claim.part; "
                "a float is not exact: pass the int that was counted"
            ),
        ),
        ({"part": -1}, "expected a whole number of at least 0, got -1 in Claim.part"),
        ({"part": "-1"}, "expected a count of at least 0, got '-1' in Claim.part"),
        (
            {"part": "5%"},
            (
                "expected a count, got Numeral(value=Fraction(5, 1), places=0, scale=1, "
                "percent=True, approximation=Ap… (97 characters) in Claim.part; "
                "a percent is a claim"
            ),
        ),
        (
            {"part": "1/2"},
            (
                "expected one number, got '1/2' in Claim.part; "
                "pass the part and the whole, or the ends of a range, one by one"
            ),
        ),
        (
            {"whole": True},
            "expected a whole number, got True in Claim.whole; True and False are not counts",
        ),
        (
            {"whole": "0,9"},
            (
                "expected a whole of at least 1, got '0,9' in Claim.whole; "
                "leave the whole out when it is not known"
            ),
        ),
        (
            {"step": 1.5},
            (
                "expected a whole number, got 1.5 in Claim.step; "
                "a float is not exact: pass the int that was counted"
            ),
        ),
        (
            {"step": "-5%"},
            (
                "expected a count, got Numeral(value=Fraction(-5, 1), places=0, scale=1, "
                "percent=True, approximation=A… (98 characters) in Claim.step; "
                "a percent is a claim"
            ),
        ),
        (
            {"step": "1/2"},
            (
                "expected one number, got '1/2' in Claim.step; "
                "pass the part and the whole, or the ends of a range, one by one"
            ),
        ),
    ],
)
def test_a_bad_field_says_where_it_is(fields: dict[str, object], message: str) -> None:
    """The message names the field, what it is and what it should be."""
    with pytest.raises(HocSuotDoiError) as raised:
        Claim(**{"label": "x", "part": 1, **fields})  # type: ignore[arg-type]
    assert str(raised.value) == message

"""A digit that went wrong in a sound report is among its repairs, and every repair mends."""

from __future__ import annotations

from fractions import Fraction

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from hocsuotdoi import audit
from hocsuotdoi.audit import Claim, Field, Fit, Identity, Verdict
from hocsuotdoi.exact import Ratio
from hocsuotdoi.numeral import Numeral

FEWER = settings(max_examples=max(1, settings().max_examples // 2))  # reports take their time


@st.composite
def partitions(draw: st.DrawFn) -> list[Claim]:
    """Return a strategy for sound partitions, rounded, with or without their whole."""
    parts = draw(st.lists(st.integers(1, 9_999), min_size=2, max_size=3))
    places, group = draw(st.integers(0, 2)), draw(st.sampled_from(["g", None]))
    return [
        Claim(
            label,
            Numeral(Fraction(Ratio(part, sum(parts)).percent(places)), places=places, percent=True),
            part=part,
            whole=draw(st.sampled_from([sum(parts), None])),
            group=group,
            base="b",
        )
        for label, part in zip("abc", parts, strict=False)
    ]


def broken(found: audit.Report) -> set[tuple[Identity, tuple[str, ...]]]:
    """Return what fails in a report."""
    ratios = {one.claim.label for one in found if one.verdict is Verdict.INCONSISTENT}
    return {(Identity.RATIO, (label,)) for label in ratios} | {
        (one.identity, one.labels) for one in found.cross_checks if one.fit is Fit.NO
    }


@FEWER
@given(claims=partitions(), data=st.data())
def test_a_digit_that_went_wrong_is_among_the_repairs(
    claims: list[Claim], data: st.DataObject
) -> None:
    """Where a wrong digit breaks anything, the right one mends it all."""
    spoiled = data.draw(st.sampled_from(claims))
    digits = str(spoiled.part)
    at = data.draw(st.integers(0, len(digits) - 1))
    wrong = digits[:at] + data.draw(st.sampled_from("123456789")) + digits[at + 1 :]
    changed = attrs.evolve(spoiled, part=int(wrong))
    found = audit.report([changed if claim is spoiled else claim for claim in claims])
    told = {(one.labels, one.field, one.meant.value) for one in found.repairs}
    mending = ((spoiled.label,), Field.PART, Fraction(digits))
    assert (mending in told) is bool(broken(found))


def mended(claim: Claim, repair: audit.Repair) -> Claim:
    """Return the claim with the number that was meant."""
    if repair.field is Field.FIGURE:
        return attrs.evolve(claim, text=repair.meant)
    if repair.field is Field.PART:
        return attrs.evolve(claim, part=repair.meant)
    return attrs.evolve(claim, whole=repair.meant)


@FEWER
@given(claims=partitions(), wrong=st.integers(1, 9_999))
def test_every_repair_mends_what_it_says_and_breaks_nothing(
    claims: list[Claim], wrong: int
) -> None:
    """With the number that was meant, what is said to be mended no longer fails, nothing else."""
    published = [attrs.evolve(claims[0], part=wrong), *claims[1:]]
    found = audit.report(published)
    for one in found.repairs[:3]:
        meant = audit.report(
            mended(claim, one) if claim.label in one.labels else claim for claim in published
        )
        assert broken(found) - broken(meant) == set(one.mends)
        assert broken(meant) <= broken(found)

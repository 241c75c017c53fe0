"""What an indicator is."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING, Any, Final

import attrs
import pytest

from hocsuotdoi import catalogue as c
from hocsuotdoi._internal.language import Label
from hocsuotdoi.errors import Code, HocSuotDoiError, InvalidValue, WrongType
from hocsuotdoi.indicator import Formula, Growth, Indicator, Levels, Mean, Share, ShareGrowth
from hocsuotdoi.law import TTG_387_2022, Attestation, Citation, Unattested
from hocsuotdoi.measure import Direction

if TYPE_CHECKING:
    from hocsuotdoi.measure import Measure

SEEN: Final = Citation(TTG_387_2022, attestation=Attestation.SECONDARY)
SHARE: Final = Share(c.LEARNING_FAMILIES, c.HOUSEHOLDS)
FIELDS: Final[dict[str, Any]] = {
    "id": "families",
    "label": Label("Gia đình", "Families"),
    "formula": SHARE,
    "basis": Unattested.NONE_KNOWN,
}


def changed(**fields: object) -> dict[str, Any]:
    return {**FIELDS, **fields}


def pickled(value: object) -> object:
    return pickle.loads(pickle.dumps(value))


def fields(error: HocSuotDoiError) -> tuple[object, ...]:
    return error.code, error.expected, error.got, error.where, error.hint


def test_more_is_better_and_two_decimals_are_shown_unless_told() -> None:
    """The everyday case needs no words."""
    indicator = Indicator(**FIELDS)
    assert (indicator.direction, indicator.places, indicator.note) == (Direction.HIGHER, 2, None)


@pytest.mark.parametrize(
    ("formula", "base", "vi", "en"),
    [
        (SHARE, c.HOUSEHOLDS, "%", "%"),
        (
            Levels((c.LEARNING_COMMUNES_LEVEL_1,), c.COMMUNES, cumulative=True),
            c.COMMUNES,
            "%",
            "%",
        ),
        (ShareGrowth(SHARE), c.HOUSEHOLDS, "điểm phần trăm", "percentage points"),
        (Growth(c.MEMBERS), c.MEMBERS, "hội viên", "members"),
        (
            Mean(c.TRAINING_ATTENDANCES, c.TRAINING_CLASSES),
            c.TRAINING_CLASSES,
            "lượt người/lớp",
            "attendances/class",
        ),
    ],
)
def test_an_indicator_knows_its_base_and_its_unit(
    formula: Formula, base: Measure, vi: str, en: str
) -> None:
    """Both follow from the formula."""
    indicator = Indicator(**changed(formula=formula))
    assert base == indicator.base
    assert (vi, vi, en) == (indicator.unit(), indicator.unit("vi"), indicator.unit("en"))


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("id", 1, "a str"),
        ("label", "Gia đình", "a Label"),
        ("formula", c.HOUSEHOLDS, "a formula, e.g. a Share"),
        ("direction", "up", "a Direction"),
        ("places", 2.0, "a whole number"),
        ("places", True, "a whole number"),
        ("basis", TTG_387_2022, "a Citation"),
        ("note", "ghi chú", "a Label"),
    ],
)
def test_a_field_of_another_type_is_refused(field: str, value: object, expected: str) -> None:
    """The error names the field and what it should hold."""
    with pytest.raises(WrongType) as caught:
        Indicator(**changed(**{field: value}))
    assert fields(caught.value)[:4] == (Code.WRONG_TYPE, expected, value, f"Indicator.{field}")


def test_an_empty_id_is_refused() -> None:
    """Nothing could refer to it."""
    with pytest.raises(InvalidValue) as caught:
        Indicator(**changed(id=""))
    assert fields(caught.value) == (Code.EMPTY, "a name", "", "Indicator.id", "")


@pytest.mark.parametrize(
    ("places", "code", "expected"),
    [
        (-1, Code.NEGATIVE_COUNT, "a whole number of at least 0"),
        (31, Code.OUT_OF_RANGE, "0 to 30 decimals"),
    ],
)
def test_decimals_that_cannot_be_shown_are_refused(places: int, code: Code, expected: str) -> None:
    """At once, not when somebody wants to read a value."""
    with pytest.raises(InvalidValue) as caught:
        Indicator(**changed(places=places))
    assert fields(caught.value) == (code, expected, places, "Indicator.places", "")


@pytest.mark.parametrize("places", [0, 30])
def test_decimals_range_from_none_to_thirty(places: int) -> None:
    """Both ends included."""
    assert places == Indicator(**changed(places=places)).places


@pytest.mark.parametrize("basis", [SEEN, Unattested.REPORTING_PRACTICE])
def test_a_basis_is_a_citation_or_says_why_there_is_none(basis: object) -> None:
    """No indicator pretends to a law."""
    assert basis == Indicator(**changed(basis=basis)).basis


def test_a_note_is_kept() -> None:
    """It is shown by explain()."""
    assert Indicator(**FIELDS, note=Label("a", "b")).note == Label("a", "b")


def test_directions_name_themselves() -> None:
    """In code and in both languages."""
    assert [
        "Direction.HIGHER",
        "Direction.LOWER",
        "Direction.NEUTRAL",
    ] == [repr(each) for each in Direction]
    assert "càng thấp càng tốt" == Direction.LOWER.value.text("vi")


def test_an_indicator_is_a_value() -> None:
    """Copies and pickles equal it, and hash alike; another base makes another indicator."""
    indicator = Indicator(**FIELDS)
    assert indicator == copy.deepcopy(indicator) == pickled(indicator)
    assert hash(indicator) == hash(pickled(indicator))
    other = Share(c.LEARNING_FAMILIES, c.REGISTERED_FAMILIES)
    assert indicator != attrs.evolve(indicator, formula=other)

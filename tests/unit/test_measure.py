"""What a count counts: its stage, its timing, how it adds up."""

from __future__ import annotations

import copy
import pickle
from typing import Any, Final

import attrs
import pytest

from hocsuotdoi._internal.language import Label
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.measure import Additivity, Measure, Stage, Timing
from hocsuotdoi.unit import FAMILY

FIELDS: Final[dict[str, Any]] = {
    "id": "families",
    "label": Label("Gia đình", "Families"),
    "unit_type": FAMILY,
}


def changed(**fields: object) -> dict[str, Any]:
    return {**FIELDS, **fields}


def pickled(value: object) -> object:
    return pickle.loads(pickle.dumps(value))


def test_a_measure_is_a_stock_of_all_that_adds_up_unless_told() -> None:
    """The everyday case needs no words."""
    measure = Measure(**FIELDS)
    assert (
        measure.stage,
        measure.timing,
        measure.additivity,
        measure.note,
    ) == (Stage.TOTAL, Timing.STOCK, Additivity.ADDS, None)


def test_a_measure_may_carry_a_note() -> None:
    """What a reader must know to count alike."""
    note = Label("chỉ tính hộ thường trú", "permanent households only")
    assert note == Measure(**FIELDS, note=note).note


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("id", None, "a str"),
        ("label", "Gia đình", "a Label"),
        ("unit_type", "family", "a UnitType"),
        ("stage", "total", "a Stage"),
        ("timing", "stock", "a Timing"),
        ("additivity", True, "an Additivity"),
        ("note", "ghi chú", "a Label"),
    ],
)
def test_a_field_of_another_type_is_refused(field: str, value: object, expected: str) -> None:
    """The error names the field and what it should hold."""
    with pytest.raises(WrongType) as caught:
        Measure(**changed(**{field: value}))
    assert (Code.WRONG_TYPE, expected, value, f"Measure.{field}") == (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    )


def test_an_empty_id_is_refused() -> None:
    """Nothing could refer to it."""
    with pytest.raises(InvalidValue) as caught:
        Measure(**changed(id=""))
    assert (
        caught.value.code,
        caught.value.expected,
        caught.value.got,
        caught.value.where,
    ) == (Code.EMPTY, "a name", "", "Measure.id")


@pytest.mark.parametrize("kind", [Stage, Timing, Additivity])
def test_closed_sets_name_themselves_in_code_and_in_both_languages(
    kind: type[Stage | Timing | Additivity],
) -> None:
    """Each member can be pasted, and has a name for people."""
    for member in kind:
        assert f"{kind.__name__}.{member.name}" == repr(member)
        assert isinstance(member.value, Label)


def test_a_measure_is_a_value() -> None:
    """Copies and pickles equal it, and hash alike; another stage makes another measure."""
    measure = Measure(**FIELDS)
    assert measure == copy.deepcopy(measure) == pickled(measure)
    assert hash(measure) == hash(pickled(measure))
    assert measure != attrs.evolve(measure, stage=Stage.REGISTERED)

"""What every error says, to people and to programs."""

from __future__ import annotations

import copy
import pickle
from typing import Final

import pytest

from hocsuotdoi import errors
from hocsuotdoi.errors import (
    Code,
    Conflict,
    HocSuotDoiError,
    InvalidPack,
    InvalidValue,
    NotComparable,
    Problem,
    UnknownName,
    Unreadable,
    WrongType,
    shown,
)

LEAVES: Final[dict[type[HocSuotDoiError], type[Exception]]] = {
    Conflict: ValueError,
    InvalidPack: ValueError,
    InvalidValue: ValueError,
    NotComparable: TypeError,
    UnknownName: LookupError,
    Unreadable: ValueError,
    WrongType: TypeError,
}


class Hostile:
    """Nothing can be said about it."""

    def __repr__(self) -> str:
        raise RuntimeError("no repr")


@pytest.mark.parametrize(("leaf", "builtin"), LEAVES.items())
def test_each_leaf_refines_the_root_and_the_builtin_people_would_expect(
    leaf: type[HocSuotDoiError], builtin: type[Exception]
) -> None:
    """Whoever catches the builtin, catches ours."""
    assert (HocSuotDoiError, builtin) == leaf.__bases__


def test_there_are_no_other_leaves_and_at_most_eight() -> None:
    """A leaf stands for one thing the caller can do."""
    public = {value for name in errors.__all__ if isinstance(value := getattr(errors, name), type)}
    assert {*LEAVES, HocSuotDoiError, Code, Problem} == public
    assert len(LEAVES) <= 8


def test_the_codes_are_those_that_programs_rely_on() -> None:
    """A code never changes its name: new ones are added here."""
    assert [
        "ambiguous",
        "base-below-one",
        "control-character",
        "date-outside-period",
        "different-bases",
        "different-kinds",
        "empty",
        "figures-disagree",
        "foreign-letters",
        "invalid-pack",
        "malformed",
        "negative-count",
        "not-a-numeral",
        "out-of-range",
        "out-of-validity",
        "part-exceeds-whole",
        "places-differ",
        "too-long",
        "unknown-language",
        "unknown-name",
        "wrong-type",
    ] == [code.value for code in Code]


def test_a_code_is_its_text() -> None:
    """Programs may compare with text."""
    assert "wrong-type" == str(Code.WRONG_TYPE)
    assert Code.WRONG_TYPE.name.lower().replace("_", "-") == Code.WRONG_TYPE.value


def test_the_message_says_expected_got_where_and_hint() -> None:
    """All four parts, in this order."""
    error = InvalidValue(
        Code.OUT_OF_RANGE, expected="half 1 or 2", got=3, where="HalfYear.half", hint="halve it"
    )
    assert "expected half 1 or 2, got 3 in HalfYear.half; halve it" == str(error)


def test_the_message_leaves_out_what_is_plain() -> None:
    """No place and no hint leave no trace."""
    error = InvalidValue(Code.EMPTY, expected="a name", got="")
    assert "expected a name, got ''" == str(error)
    assert ("", "") == (error.where, error.hint)


def test_an_error_keeps_its_fields_and_the_value_itself() -> None:
    """Programs read the fields."""
    got = object()
    error = WrongType(Code.WRONG_TYPE, expected="a name", got=got, where="here", hint="there")
    assert (error.code, error.expected, error.where, error.hint, error.args) == (
        Code.WRONG_TYPE,
        "a name",
        "here",
        "there",
        (Code.WRONG_TYPE,),
    )
    assert error.got is got


@pytest.mark.parametrize("leaf", [HocSuotDoiError, *LEAVES])
def test_an_error_crosses_processes_whole(leaf: type[HocSuotDoiError]) -> None:
    """It is pickled and copied with its type, its fields and its notes."""
    error = leaf(Code.EMPTY, expected="a name", got=("", 1), where="Label.vi", hint="say one")
    assert str(error).startswith("expected a name, got ('', 1) in Label.vi; say one")
    error.add_note("read from row 7")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is leaf
        assert vars(again) == vars(error)
        assert again.args == error.args
        assert str(error) == str(again)
        assert ["read from row 7"] == again.__notes__


def test_a_value_of_eighty_characters_is_shown_whole() -> None:
    """The longest text that is not cut."""
    text = "x" * 78
    assert shown(text) == f"'{text}'"


def test_a_longer_value_is_cut_and_says_its_length() -> None:
    """79 characters and an ellipsis."""
    assert shown("x" * 79) == f"'{'x' * 78}… (81 characters)"


def test_a_value_without_a_repr_is_named_by_its_type() -> None:
    """Neither a hostile nor a huge value hides the error about it."""
    assert "a value of type Hostile" == shown(Hostile())
    assert "a value of type int" == shown(10**5_000)
    error = WrongType(Code.WRONG_TYPE, expected="a name", got=Hostile())
    assert "expected a name, got a value of type Hostile" == str(error)


def test_a_pack_error_lists_every_problem_in_its_own_line() -> None:
    """File, path, what stands there, what should, and what to do; also after a pickle."""
    error = InvalidPack.of(
        (
            Problem("pack.toml", "target/t/year", "x", "a year", "write 2030"),
            Problem("source.toml", "", None, "a table"),
        ),
        where="own",
    )
    expected = (
        "expected a pack without problems, got '2 problems' in own:\n"
        "  pack.toml: target/t/year: expected a year, got 'x'; write 2030\n"
        "  source.toml: expected a table, got nothing"
    )
    assert expected == str(error)
    assert expected == str(pickle.loads(pickle.dumps(error)))


def test_one_problem_is_said_in_the_singular() -> None:
    """As people would."""
    error = InvalidPack.of((Problem("pack.toml", "", 1, "a table"),), where="own")
    assert "1 problem" == error.got
    assert (Code.INVALID_PACK, "own") == (error.code, error.where)

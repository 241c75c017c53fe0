"""Whether the files have the shape of a pack; what pydantic says becomes our problems."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeVar

from pydantic import BaseModel, ValidationError

from hocsuotdoi.errors import Problem
from hocsuotdoi.packs import _model
from hocsuotdoi.packs._sheets import LABELS, PACK, SOURCE, Sheets
from hocsuotdoi.packs._tree import path_to

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_M = TypeVar("_M", bound=BaseModel)

_EXPECTED: Final = {
    "bool_type": "true or false",
    "date_type": "a date, as 2024-02-12",
    "dict_type": "a table",
    "extra_forbidden": 'a field of "pack/1"',
    "greater_than_equal": "at least {ge}",
    "int_type": "a whole number",
    "less_than_equal": "at most {le}",
    "list_type": "a list",
    "literal_error": "{expected}",
    "missing": "a value",
    "model_attributes_type": "a table",
    "model_type": "a table",
    "string_type": "a text",
    "too_long": "at most {max_length} of them",
    "too_short": "at least {min_length} of them",
    "union_tag_invalid": "a rule: {expected_tags}",
    "union_tag_not_found": 'a rule, as rule = "share"',
}
_FIELDS: Final = sorted(
    {
        field
        for model in vars(_model).values()
        if isinstance(model, type) and issubclass(model, BaseModel)
        for field in model.model_fields
    }
)


def validated(
    sheets: Sheets, problems: list[Problem], skip: frozenset[str]
) -> tuple[_model.PackFile | None, _model.SourcesFile | None]:
    """Return the files as models, None where they are not so; the reasons join the problems.

    Args:
        sheets: The files.
        problems: What was found so far.
        skip: Files that could not be read, of which nothing more is said.
    """
    pack = _checked(_model.PackFile, sheets.pack, PACK, problems, skip)
    for name, labels in ((LABELS["vi"], sheets.vi), (LABELS["en"], sheets.en)):
        _checked(_model.LabelsFile, labels, name, problems, skip)
    return pack, _checked(_model.SourcesFile, sheets.source, SOURCE, problems, skip)


def _checked(
    model: type[_M], value: object, file: str, problems: list[Problem], skip: frozenset[str]
) -> _M | None:
    if file in skip:
        return None
    return checked(model, value, file, problems)


def checked(model: type[_M], value: object, file: str, problems: list[Problem]) -> _M | None:
    """Return the model of one file; None, and the reasons join the problems, when it is none."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems += [_problem(one, value, file) for one in found]
        return None


def _problem(error: ErrorDetails, root: object, file: str) -> Problem:
    location = error["loc"]
    if error["type"].startswith("union_tag"):
        location = (*location, "rule")
    path, value = path_to(root, location)
    context = {"expected": "another value", **error.get("ctx", {})}
    words = _EXPECTED.get(error["type"]) or "{expected}"
    hint = ""
    if error["type"] == "extra_forbidden":
        alike = get_close_matches(str(error["loc"][-1])[:100], _FIELDS, n=1)
        hint = f"did you mean {alike[0]}?" if alike else ""
    return Problem(file, path, value, words.format(**context), hint)

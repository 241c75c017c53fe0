"""The shape of the files of a pack, format "pack/1": field by field, strictly."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Annotated, Final, Literal, NoReturn, cast

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, RootModel
from pydantic_core import PydanticCustomError

from hocsuotdoi._internal.dates import FIRST_YEAR, LAST_YEAR
from hocsuotdoi._internal.text import clean
from hocsuotdoi.errors import HocSuotDoiError
from hocsuotdoi.packs._tree import exact, items

_LONGEST: Final = 1_000
_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ITEM: Final = re.compile(r"[\w.-]+")
_HOLDING: Final = re.compile(f"{_NAME.pattern}/{_NAME.pattern}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_PERCENT: Final = 100


def refuse(expected: str) -> NoReturn:
    """Raise the one kind of error our own checks give to pydantic."""
    raise PydanticCustomError("expected", "expected {expected}", {"expected": expected})


def _text(value: str) -> str:
    try:
        cleaned = clean(value, where="", longest=_LONGEST)
    except HocSuotDoiError as error:
        refuse(error.expected)
    if cleaned != value or not value:
        refuse("one line of NFC text, with single spaces inside and none at the ends")
    return value


def _matching(pattern: re.Pattern[str], expected: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(_text(value)):
            refuse(expected)
        return value

    return AfterValidator(check)


def _number(value: object) -> Fraction:
    number = exact(value)
    if number is None or number < 0:
        refuse("a number of at least 0, of at most 12 digits")
    return number


def _positive(value: object) -> Fraction:
    number = _number(value)
    if not number:
        refuse("a number above 0")
    return number


def _share(value: object) -> Fraction:
    number = exact(value)
    if number is None or not 0 < number <= _PERCENT:
        refuse("a percentage above 0, to 100")
    return number / _PERCENT


def _levels(value: object) -> tuple[int, ...]:
    numbers = items(value) or [value]
    whole = all(type(one) is int and one >= 1 for one in numbers)
    if not whole or len(set(numbers)) < len(numbers):
        refuse("a level, or a list of different levels, from 1")
    return tuple(cast("list[int]", numbers))


Text = Annotated[str, AfterValidator(_text)]
Name = Annotated[str, _matching(_NAME, "a name in ASCII, as learning-family")]
ItemId = Annotated[str, _matching(_ITEM, "a number of an item, as 5.2a")]
Number = Annotated[Fraction, PlainValidator(_number)]
Positive = Annotated[Fraction, PlainValidator(_positive)]
Share = Annotated[Fraction, PlainValidator(_share)]
Levels = Annotated[tuple[int, ...], PlainValidator(_levels)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
AreaClass = Literal["difficult", "especially-difficult", "remote"]
AreaName = Literal["general"] | AreaClass


class _File(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class CiteFile(_File):
    """A place in the document, and the source it was seen in."""

    article: Text | None = None
    clause: Text | None = None
    point: Text | None = None
    source: Text | None = None


class DayCiteFile(CiteFile):
    """Where a day of the document is attested: perhaps in another document, which ends it."""

    document: Name | None = None


class DocumentFile(_File):
    """The document."""

    slug: Name
    kind: Literal[
        "law",
        "resolution",
        "decree",
        "decision",
        "directive",
        "circular",
        "guidance",
        "plan",
        "congress",
    ]
    number: Text | None = None  # what is not established is left out
    year: Year | None = None
    signed: date | None = None
    signed_cite: DayCiteFile | None = None
    issuer: Literal["prime-minister", "government", "moet", "khvn", "other"]
    start: date | None = None
    start_cite: DayCiteFile | None = None
    end: date | None = None
    end_cite: DayCiteFile | None = None
    years: Annotated[list[Year], Field(min_length=2, max_length=2)] | None = None


class _AskFile(_File):
    level: Levels = (0,)
    applies: Name | None = None
    cite: CiteFile


class VariantFile(_File):
    """Another bar for a class of areas."""

    area: AreaClass
    percent: Share
    indicator: Name | None = None


class ShareFile(_AskFile):
    """A share that must reach a bar."""

    rule: Literal["share"]
    percent: Share
    indicator: Name | None = None
    base_until: date | None = None
    variants: list[VariantFile] = []


class QuantityFile(_AskFile):
    """A count that must reach a number."""

    rule: Literal["quantity"]
    least: Annotated[int, Field(ge=1)]


class ShownFile(_AskFile):
    """Something that must be there."""

    rule: Literal["shown"]


class BetterFile(_AskFile):
    """A figure that must be better than the year before."""

    rule: Literal["better"]
    direction: Literal["higher", "lower"]


class HoldingFile(_AskFile):
    """A title or standard that must be held."""

    rule: Literal["holding"]
    scheme: Annotated[str, _matching(_HOLDING, "pack/scheme, as cp-20-2014/literacy-commune")]
    at_level: Annotated[int, Field(ge=1)] | None = None


class GradeFile(_AskFile):
    """A grade that must be reached on a scale of the document."""

    rule: Literal["grade"]
    grades: Annotated[list[Name], Field(min_length=1)]
    at_grade: Annotated[int, Field(ge=1)]


class ScoreFile(_AskFile):
    """Points given by an assessor."""

    rule: Literal["score"]
    most: Positive


AskFile = ShareFile | QuantityFile | ShownFile | BetterFile | HoldingFile | GradeFile | ScoreFile


class ItemFile(_File):
    """One item."""

    id: ItemId
    ask: Annotated[list[Annotated[AskFile, Field(discriminator="rule")]], Field(min_length=1)]


class CriterionFile(_File):
    """One criterion."""

    id: ItemId
    most: Positive | None = None
    item: list[ItemFile] = []


class DeadlineFile(_File):
    """A day of the procedure."""

    id: Name
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]
    next_year: bool = True
    cite: CiteFile


class TimingFile(_File):
    """When a title is judged and how long it is kept."""

    yearly: bool | None = None
    kept_months: Annotated[int, Field(ge=1)] | None = None
    upgrade_months: Annotated[int, Field(ge=1)] | None = None
    upgrade_cite: CiteFile | None = None
    window: Literal["calendar-year"] | None = None
    window_cite: CiteFile | None = None
    cite: CiteFile
    deadline: list[DeadlineFile] = []


class LevelFile(_File):
    """One level of a title."""

    number: Annotated[int, Field(ge=1)]
    cite: CiteFile


class PointsFile(_File):
    """A decision by points."""

    total: Positive | None = None
    floor: Number | None = None
    cite: CiteFile


class BandFile(_File):
    """A rating from a number of points up."""

    id: Name
    low: Number
    passes: bool = True


class SchemeFile(_File):
    """What decides one title."""

    id: Name
    unit_type: Name
    decision: Literal["levels", "points"]
    nested: bool = True
    absence_fails: CiteFile | None = None
    open_items: bool = False
    timing: TimingFile | None = None
    level: list[LevelFile] = []
    points: PointsFile | None = None
    band: list[BandFile] = []
    criterion: list[CriterionFile] = []


class TargetFile(_File):
    """A share to be reached by a year."""

    id: Name
    indicator: Name
    year: Year
    percent: Share
    comparator: Literal["at-least"] = "at-least"
    area: AreaClass | None = None
    jurisdiction: Name = "vn"
    nested_in: Name | None = None
    base_until: date | None = None
    cite: CiteFile


class DefinitionFile(_File):
    """A word that the document defines; its labels say what it means."""

    id: Name
    cite: CiteFile


class NoteFile(_File):
    """A gap or a conflict; its label says which."""

    id: Name


class PackFile(_File):
    """``pack.toml``."""

    format: Literal["pack/1"]
    digest: Annotated[str, _matching(_DIGEST, "64 hexadecimal digits")] | None = None
    revision: Annotated[int, Field(ge=1)]
    completeness: Literal["whole", "decision-rule", "partial"]
    source: Text | None = None
    over: Name | None = None
    document: DocumentFile
    definition: list[DefinitionFile] = []
    scheme: list[SchemeFile] = []
    target: list[TargetFile] = []
    gap: list[NoteFile] = []
    conflict: list[NoteFile] = []


class LabelsFile(RootModel[dict[str, Text]]):
    """``labels.vi.toml`` and ``labels.en.toml``."""

    model_config = ConfigDict(strict=True, frozen=True)


class SourceFile(_File):
    """One source."""

    address: Text
    attestation: Literal["text", "secondary"]
    checked: date
    note_vi: Text | None = None
    note_en: Text | None = None


class SourcesFile(RootModel[dict[str, SourceFile]]):
    """``source.toml``."""

    model_config = ConfigDict(strict=True, frozen=True)

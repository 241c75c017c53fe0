"""Cases: situations with the outcome a jurist expects, replayed against the rules."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Final, Literal

import attrs
from pydantic import BaseModel, ConfigDict, Field, PlainValidator

from hocsuotdoi.criteria import AllMet, Area, Band, Level, Pack, Scheme
from hocsuotdoi.errors import Code, HocSuotDoiError, Problem, UnknownName
from hocsuotdoi.exact import Change, Missing, MissingReason, Ratio
from hocsuotdoi.packs._diff import Difference
from hocsuotdoi.packs._model import AreaName, Name, Number, Text, refuse
from hocsuotdoi.packs._model import Year as YearNumber
from hocsuotdoi.packs._pack import SealedPack, band_ids
from hocsuotdoi.packs._shape import checked
from hocsuotdoi.packs._sheets import CASES
from hocsuotdoi.packs._tree import Tree, exact
from hocsuotdoi.period import Year
from hocsuotdoi.rating import Evidence, Given, Held, Outcome, Rating, Verdict, rate

if TYPE_CHECKING:
    from collections.abc import Iterator

_AREAS: Final = {area.name.lower().replace("_", "-"): area for area in Area}
_PAIR: Final = re.compile(r"(\d{1,12})(/|->)(\d{1,12})")


@attrs.frozen(kw_only=True)
class Case:
    """A situation and what the law makes of it.

    Attributes:
        id: Its name, unique in its pack.
        scheme: The scheme it is judged by.
        evidence: What is known.
        verdict: The verdict expected, as a working state.
        by_law: The verdict where the document says that no evidence is not achieved; None where it
            does not say so.
        level: The level or band reached; None for none.
        score: The least and the most points still possible; None when the case does not say.
        outcomes: What is expected of items, by number, and by level where it is not the lowest:
            ``"5.1"``, ``"5.1@2"``.
    """

    id: str
    scheme: str
    evidence: Evidence
    verdict: Verdict
    by_law: Verdict | None
    level: Level | Band | None
    score: tuple[Fraction, Fraction] | None
    outcomes: tuple[tuple[str, Outcome], ...]

    def against(self, rating: Rating) -> tuple[Difference, ...]:
        """Return where a rating is not what the case expects: expected as old, rated as new."""
        return tuple(_against(self, rating))


def replay(case: Case, pack: Pack) -> Rating:
    """Return the rating of a case; ``case.against(rating)`` tells where it is another."""
    return rate(pack, case.evidence, scheme=case.scheme)


_Compared = Verdict | Outcome | Level | Band | None


def _against(case: Case, rating: Rating) -> Iterator[Difference]:
    pairs: list[tuple[str, _Compared, _Compared]] = [
        ("verdict", case.verdict, rating.verdict),
        ("level", case.level, rating.level),
    ]
    if case.by_law is not None:
        by_law = None if rating.by_law is None else rating.by_law.verdict
        pairs.append(("by_law", case.by_law, by_law))
    for path, expected, actual in pairs:
        if expected != actual:
            yield Difference(f"{case.id}/{path}", _named(expected), _named(actual))
    score = None if rating.score is None else (rating.score.low, rating.score.high)
    if case.score is not None and case.score != score:
        yield Difference(f"{case.id}/score", _points(case.score), _points(score))
    for key, outcome in case.outcomes:
        found = _outcome(rating, key)
        if found is not outcome:
            yield Difference(f"{case.id}/outcome/{key}", _named(outcome), _named(found))


def _points(score: tuple[int | Fraction | None, int | Fraction | None] | None) -> str | None:
    return None if score is None else f"{score[0]} to {score[1]}"


def _outcome(rating: Rating, key: str) -> Outcome | None:
    id_, _, level = key.partition("@")
    for reason in rating.reasons:
        if reason.item.id == id_:
            found = reason.at(int(level) if level else reason.judged[0][0])
            return None if found is None else found.outcome
    return None


def _named(value: _Compared) -> str | None:
    if value is None:
        return None
    return value.label.vi if isinstance(value, Level | Band) else value.name


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def _given(value: object) -> Given:
    pair = _PAIR.fullmatch(value) if isinstance(value, str) else None
    if pair is not None:
        first, sign, second = int(pair[1]), pair[2], int(pair[3])
        if sign == "->":
            return Change(first, second)
        if second:
            return Ratio(first, second)
    if value == "n/a":
        return Missing(MissingReason.NOT_APPLICABLE)
    if isinstance(value, bool):
        return value
    number = exact(value)
    if number is None:
        refuse('"part/whole", "prior->current", "n/a", true, false or a number')
    return value if type(value) is int else number


_Given = Annotated[Given, PlainValidator(_given)]
_Verdict = Literal["pass", "fail", "undetermined"]
_Outcome = Literal["met", "not-met", "unknown", "not-applicable"]


class _CaseFile(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    id: Name
    scheme: Name
    assessed: YearNumber
    area: AreaName | None = None
    items: dict[str, _Given] = {}
    criteria: dict[str, Number] = {}
    total: Number | None = None
    held: dict[str, int] = {}
    traits: dict[str, bool] = {}
    verdict: _Verdict
    by_law: _Verdict | None = None
    level: int | Name | None = None
    score: Annotated[list[Number], Field(min_length=2, max_length=2)] | None = None
    outcome: dict[str, _Outcome] = {}
    note: Text | None = None


class _CasesFile(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    case: list[_CaseFile] = []


def read_cases(table: Tree, pack: SealedPack | None, problems: list[Problem]) -> tuple[Case, ...]:
    """Return the cases that make sense; what is wrong joins the problems."""
    file = checked(_CasesFile, table, CASES, problems)
    if file is None or pack is None:
        return ()
    found: list[Case] = []
    seen: set[str] = set()
    for one in file.case:
        if one.id in seen:
            problems.append(Problem(CASES, f"case/{one.id}/id", one.id, "each id once"))
        seen.add(one.id)
        slips = list(_slips(one, pack))
        problems += slips
        if not slips:
            try:
                found.append(_case(one, pack))
            except HocSuotDoiError as error:
                problems.append(Problem(CASES, f"case/{one.id}", error.got, error.expected))
    return tuple(found)


def _slips(file: _CaseFile, pack: Pack) -> Iterator[Problem]:
    where = f"case/{file.id}"
    scheme = next((one for one in pack.schemes if one.id == file.scheme), None)
    if scheme is None:
        names = ", ".join(one.id for one in pack.schemes)
        yield Problem(CASES, f"{where}/scheme", file.scheme, f"a scheme of the pack: {names}")
        return
    known = {item.id: item for item in scheme.items()}
    for id_ in file.items:
        if id_ not in known and not scheme.open_items:
            yield Problem(CASES, f"{where}/items/{id_}", id_, "an item of the scheme")
    for key in file.outcome:
        id_, _, level = key.partition("@")
        item = known.get(id_)
        if item is None or (level and not (level.isdecimal() and item.at(int(level)))):
            yield Problem(CASES, f"{where}/outcome/{key}", key, "an item, or item@level")
    if file.by_law is not None and not _fails_by_law(scheme):
        yield Problem(
            CASES, f"{where}/by_law", file.by_law, "nothing, as the document does not say so"
        )


def _fails_by_law(scheme: Scheme) -> bool:
    return isinstance(scheme.decision, AllMet) and scheme.decision.absence_fails is not None


def _case(file: _CaseFile, pack: SealedPack) -> Case:
    return Case(
        id=file.id,
        scheme=file.scheme,
        evidence=Evidence(
            assessed=Year(file.assessed),
            items=file.items,
            criteria=file.criteria,
            total=file.total,
            area=None if file.area is None else _AREAS[file.area],
            held=tuple(Held(scheme, level) for scheme, level in sorted(file.held.items())),
            traits=file.traits,
        ),
        verdict=Verdict[file.verdict.upper()],
        by_law=None if file.by_law is None else Verdict[file.by_law.upper()],
        level=_reached(file, pack),
        score=None if file.score is None else (file.score[0], file.score[1]),
        outcomes=tuple(
            (key, Outcome[value.upper().replace("-", "_")])
            for key, value in sorted(file.outcome.items())
        ),
    )


def _reached(file: _CaseFile, pack: SealedPack) -> Level | Band | None:
    if file.level is None:
        return None
    decision = pack.scheme(file.scheme).decision
    found: dict[int | str, Level | Band]
    if isinstance(decision, AllMet):
        found = {level.number: level for level in decision.levels}
    else:
        found = dict(zip(band_ids(pack, file.scheme), decision.bands, strict=True))
    if file.level not in found:
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"a level or band of {file.scheme}: {', '.join(map(str, found))}",
            got=file.level,
            where="level",
        )
    return found[file.level]

"""From files without problems to the values the core knows."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar, assert_never

import attrs

from hocsuotdoi import catalogue, law
from hocsuotdoi._internal.language import Label
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Band,
    Better,
    Completeness,
    Criterion,
    Dates,
    Deadline,
    Definition,
    Gap,
    Grade,
    Holding,
    Item,
    Level,
    Points,
    Quantity,
    Requirement,
    Rule,
    Scheme,
    Score,
    Shown,
    Target,
    Threshold,
    Timing,
    Trait,
    Variant,
)
from hocsuotdoi.errors import HocSuotDoiError, Problem
from hocsuotdoi.law import Attestation, Citation, Document, DocumentKind, InForce
from hocsuotdoi.measure import Direction
from hocsuotdoi.packs import _model
from hocsuotdoi.packs._meaning import DOCUMENTS
from hocsuotdoi.packs._pack import SealedPack
from hocsuotdoi.packs._sheets import PACK, Sheets, as_text, digest_of
from hocsuotdoi.period import Year

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

_T = TypeVar("_T")
_F = TypeVar("_F", _model.SchemeFile, _model.CriterionFile, _model.ItemFile, _model.TargetFile)

_KINDS: Final = {kind.name.lower(): kind for kind in DocumentKind}
_AREAS: Final = {area.name.lower().replace("_", "-"): area for area in Area}
_COMPLETENESS: Final = {one.name.lower().replace("_", "-"): one for one in Completeness}
_ISSUERS: Final = {
    "prime-minister": law.TTG_387_2022.issuer,
    "government": law.CP_20_2014.issuer,
    "moet": law.BGDDT_25_2023.issuer,
    "khvn": law.KHVN_448_2015.issuer,
}


class Refused(Exception):
    """What only the core saw to be wrong."""

    problem: Problem


@contextmanager
def _at(path: str) -> Generator[None]:
    """Say at which place of the file the core refuses something."""
    try:
        yield
    except HocSuotDoiError as error:
        refused = Refused()
        refused.problem = Problem(PACK, path, error.got, error.expected, error.hint)
        raise refused from error


def built(
    sheets: Sheets,
    pack: _model.PackFile,
    sources: _model.SourcesFile,
    inherited: Mapping[str, Label],
) -> SealedPack:
    """Return the pack that checked files hold.

    Args:
        sheets: The files.
        pack: The pack.
        sources: The sources.
        inherited: The labels of the pack below, for those that the files leave out.

    Raises:
        Refused: The core sees something wrong that no check of the files saw.
    """
    own = {key: Label(str(sheets.vi[key]), str(sheets.en[key])) for key in sheets.vi}
    labels = {**inherited, **own}
    address = "" if pack.source is None else sources.root[pack.source].address
    with _at("document"):
        document = _document(pack.document, labels, address)
    make = _Maker(document, labels, sources.root, pack.source or "")
    years = pack.document.years
    form = sheets.form()
    schemes = make.each(pack.scheme, make.scheme, "scheme")
    targets = make.each(pack.target, make.target, "target")
    with _at(""):
        return SealedPack(
            document=document,
            revision=pack.revision,
            completeness=_COMPLETENESS[pack.completeness],
            schemes=schemes,
            targets=targets,
            definitions=tuple(make.definition(one) for one in pack.definition),
            gaps=tuple(Gap(labels[f"gap/{one.id}"]) for one in pack.gap),
            conflicts=tuple(Gap(labels[f"conflict/{one.id}"]) for one in pack.conflict),
            dates=make.dates(pack.document),
            checked=min(one.checked for one in sources.root.values()),
            digest=digest_of(form),
            form=as_text(form),
            years=None if years is None else (Year(years[0]), Year(years[1])),
            over=pack.over or "",
        )


def _document(file: _model.DocumentFile, labels: Mapping[str, Label], address: str) -> Document:
    return Document(
        slug=file.slug,
        kind=_KINDS[file.kind],
        number=file.number or "",
        year=file.year,
        issuer=labels["issuer"] if file.issuer == "other" else _ISSUERS[file.issuer],
        signed=file.signed,
        in_force=InForce(start=file.start, end=file.end),
        source=address,
    )


@attrs.frozen
class _Maker:
    """Makes the parts of one pack: they share its document, labels and sources."""

    document: Document
    labels: Mapping[str, Label]
    sources: Mapping[str, _model.SourceFile]
    default: str

    def each(self, files: Iterable[_F], make: Callable[[_F, str], _T], path: str) -> tuple[_T, ...]:
        found: list[_T] = []
        for file in files:
            here = f"{path}/{file.id}"
            with _at(here):
                found.append(make(file, here))
        return tuple(found)

    def cite(self, file: _model.CiteFile) -> Citation:
        source = self.sources[file.source or self.default]
        other = file.document if isinstance(file, _model.DayCiteFile) else None
        return Citation(
            self.document if other is None else DOCUMENTS[other],
            article=file.article or "",
            clause=file.clause or "",
            point=file.point or "",
            attestation=Attestation[source.attestation.upper()],
            source=source.address,
        )

    def cite_if(self, file: _model.CiteFile | None) -> Citation | None:
        return None if file is None else self.cite(file)

    def dates(self, file: _model.DocumentFile) -> Dates:
        return Dates(
            signed=self.cite_if(file.signed_cite),
            start=self.cite_if(file.start_cite),
            end=self.cite_if(file.end_cite),
        )

    def definition(self, file: _model.DefinitionFile) -> Definition:
        key = f"definition/{file.id}"
        return Definition(
            self.labels[f"{key}/term"], self.labels[f"{key}/meaning"], self.cite(file.cite)
        )

    def target(self, file: _model.TargetFile, path: str) -> Target:
        return Target(
            id=file.id,
            label=self.labels[path],
            indicator=file.indicator,
            year=Year(file.year),
            bar=file.percent,
            citation=self.cite(file.cite),
            jurisdiction=file.jurisdiction,
            whose=self.labels.get(f"jurisdiction/{file.jurisdiction}"),
            area=None if file.area is None else _AREAS[file.area],
            base=catalogue.indicator(file.indicator).base.label,
            nested_in=file.nested_in,
            within=None if file.nested_in is None else self.labels[f"target/{file.nested_in}"],
            base_until=file.base_until,
        )

    def scheme(self, file: _model.SchemeFile, path: str) -> Scheme:
        return Scheme(
            id=file.id,
            label=self.labels[path],
            unit_type=file.unit_type,
            decision=self.decision(file, path),
            criteria=self.each(file.criterion, self.criterion, f"{path}/criterion"),
            open_items=file.open_items,
            timing=Timing() if file.timing is None else self.timing(file.timing, path),
        )

    def decision(self, file: _model.SchemeFile, path: str) -> Points | AllMet:
        if file.points is not None:
            bands = tuple(
                Band(self.labels[f"{path}/band/{one.id}"], one.low, passes=one.passes)
                for one in file.band
            )
            points = file.points
            return Points(points.total, bands, floor=points.floor, citation=self.cite(points.cite))
        levels = tuple(
            Level(one.number, self.labels[f"{path}/level/{one.number}"], self.cite(one.cite))
            for one in file.level
        )
        return AllMet(levels, nested=file.nested, absence_fails=self.cite_if(file.absence_fails))

    def timing(self, file: _model.TimingFile, path: str) -> Timing:
        return Timing(
            yearly=file.yearly,
            kept_months=file.kept_months,
            upgrade_months=file.upgrade_months,
            upgrade_citation=self.cite_if(file.upgrade_cite),
            calendar_year=None if file.window is None else True,
            window_citation=self.cite_if(file.window_cite),
            citation=self.cite(file.cite),
            deadlines=tuple(
                Deadline(
                    id=one.id,
                    label=self.labels[f"{path}/deadline/{one.id}"],
                    month=one.month,
                    day=one.day,
                    next_year=one.next_year,
                    citation=self.cite(one.cite),
                )
                for one in file.deadline
            ),
        )

    def criterion(self, file: _model.CriterionFile, path: str) -> Criterion:
        entries = self.each(file.item, self.item, f"{path}/item")
        return Criterion(file.id, self.labels[_label(path)], entries, file.most)

    def item(self, file: _model.ItemFile, path: str) -> Item:
        asked: dict[int, Requirement] = {}
        for ask in file.ask:  # levels that ask the same share one requirement
            with _at(f"{path}/ask/{'+'.join(map(str, ask.level))}"):
                asked |= dict.fromkeys(ask.level, self.requirement(ask))
        requirements = tuple((level, asked[level]) for level in sorted(asked))
        return Item(file.id, self.labels[_label(path)], requirements)

    def requirement(self, ask: _model.AskFile) -> Requirement:
        trait = ask.applies
        applies = None if trait is None else Trait(trait, self.labels[f"trait/{trait}"])
        return Requirement(self.rule(ask), self.cite(ask.cite), applies)

    def rule(self, ask: _model.AskFile) -> Rule:
        match ask:
            case _model.ShareFile():
                return _threshold(ask)
            case _model.QuantityFile():
                return Quantity(ask.least)
            case _model.ShownFile():
                return Shown()
            case _model.BetterFile():
                return Better(Direction[ask.direction.upper()])
            case _model.HoldingFile():
                return Holding(ask.scheme, ask.at_level)
            case _model.GradeFile():
                return Grade(ask.at_grade, tuple(self.labels[f"grade/{one}"] for one in ask.grades))
            case _model.ScoreFile():
                return Score(ask.most)
            case _:
                assert_never(ask)


def _threshold(ask: _model.ShareFile) -> Threshold:
    counted = None
    if ask.indicator is not None:
        counted = catalogue.indicator(ask.indicator).base.unit_type
    return Threshold(
        ask.percent,
        indicator=ask.indicator,
        variants=tuple(
            Variant(_AREAS[one.area], one.percent, one.indicator) for one in ask.variants
        ),
        base_until=ask.base_until,
        counted=counted,
    )


def _label(path: str) -> str:
    """Return the key of the label of a criterion or item: the scheme, then what it is itself."""
    kind, scheme, *_, own, id_ = path.split("/")
    return f"{kind}/{scheme}/{own}/{id_}"

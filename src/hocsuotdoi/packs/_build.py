"""From files without problems to the values the core knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, assert_never

import attrs

from hocsuotdoi import law
from hocsuotdoi._internal.language import Label
from hocsuotdoi.criteria import (
    AllMet,
    Area,
    Band,
    Better,
    Completeness,
    Criterion,
    Deadline,
    Gap,
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
    Variant,
)
from hocsuotdoi.law import Attestation, Citation, Document, DocumentKind, InForce
from hocsuotdoi.measure import Direction
from hocsuotdoi.packs import _model
from hocsuotdoi.packs._pack import SealedPack
from hocsuotdoi.packs._sheets import Sheets, as_text, digest_of
from hocsuotdoi.period import Year

_KINDS: Final = {kind.name.lower(): kind for kind in DocumentKind}
_AREAS: Final = {area.name.lower().replace("_", "-"): area for area in Area}
_COMPLETENESS: Final = {one.name.lower().replace("_", "-"): one for one in Completeness}
_ISSUERS: Final = {
    "prime-minister": law.TTG_387_2022.issuer,
    "government": law.CP_20_2014.issuer,
    "moet": law.BGDDT_25_2023.issuer,
    "khvn": law.KHVN_448_2015.issuer,
}


def built(sheets: Sheets, pack: _model.PackFile, sources: _model.SourcesFile) -> SealedPack:
    """Return the pack that checked files hold."""
    labels = {key: Label(str(sheets.vi[key]), str(sheets.en[key])) for key in sheets.vi}
    address = "" if pack.source is None else sources.root[pack.source].address
    document = _document(pack.document, labels, address)
    make = _Maker(document, labels, sources.root, pack.source or "")
    years = pack.document.years
    form = sheets.form()
    return SealedPack(
        document=document,
        revision=pack.revision,
        completeness=_COMPLETENESS[pack.completeness],
        schemes=tuple(make.scheme(one) for one in pack.scheme),
        targets=tuple(make.target(one) for one in pack.target),
        gaps=tuple(Gap(labels[f"gap/{one.id}"]) for one in pack.gap),
        conflicts=tuple(Gap(labels[f"conflict/{one.id}"]) for one in pack.conflict),
        checked=min(one.checked for one in sources.root.values()),
        digest=digest_of(form),
        form=as_text(form),
        years=None if years is None else (Year(years[0]), Year(years[1])),
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

    def cite(self, file: _model.CiteFile) -> Citation:
        source = self.sources[file.source or self.default]
        return Citation(
            self.document,
            article=file.article or "",
            clause=file.clause or "",
            point=file.point or "",
            attestation=Attestation[source.attestation.upper()],
            source=source.address,
        )

    def target(self, file: _model.TargetFile) -> Target:
        return Target(
            id=file.id,
            label=self.labels[f"target/{file.id}"],
            indicator=file.indicator,
            year=Year(file.year),
            bar=file.percent,
            citation=self.cite(file.cite),
            jurisdiction=file.jurisdiction,
            area=None if file.area is None else _AREAS[file.area],
            nested_in=file.nested_in,
            base_until=file.base_until,
        )

    def scheme(self, file: _model.SchemeFile) -> Scheme:
        key = f"scheme/{file.id}"
        return Scheme(
            id=file.id,
            label=self.labels[key],
            unit_type=file.unit_type,
            decision=self.decision(file, key),
            criteria=tuple(self.criterion(one, key) for one in file.criterion),
            open_items=file.open_items,
            timing=Timing() if file.timing is None else self.timing(file.timing, key),
        )

    def decision(self, file: _model.SchemeFile, key: str) -> Points | AllMet:
        if file.points is not None:
            bands = tuple(
                Band(self.labels[f"{key}/band/{one.id}"], one.low, passes=one.passes)
                for one in file.band
            )
            points = file.points
            return Points(points.total, bands, floor=points.floor, citation=self.cite(points.cite))
        levels = tuple(
            Level(one.number, self.labels[f"{key}/level/{one.number}"], self.cite(one.cite))
            for one in file.level
        )
        fails = file.absence_fails
        return AllMet(
            levels, nested=file.nested, absence_fails=None if fails is None else self.cite(fails)
        )

    def timing(self, file: _model.TimingFile, key: str) -> Timing:
        return Timing(
            yearly=file.yearly,
            kept_months=file.kept_months,
            upgrade_months=file.upgrade_months,
            upgrade_citation=None if file.upgrade_cite is None else self.cite(file.upgrade_cite),
            calendar_year=None if file.window is None else True,
            window_citation=None if file.window_cite is None else self.cite(file.window_cite),
            citation=self.cite(file.cite),
            deadlines=tuple(
                Deadline(
                    id=one.id,
                    label=self.labels[f"{key}/deadline/{one.id}"],
                    month=one.month,
                    day=one.day,
                    next_year=one.next_year,
                    citation=self.cite(one.cite),
                )
                for one in file.deadline
            ),
        )

    def criterion(self, file: _model.CriterionFile, key: str) -> Criterion:
        return Criterion(
            file.id,
            self.labels[f"{key}/criterion/{file.id}"],
            tuple(self.item(one, key) for one in file.item),
            file.most,
        )

    def item(self, file: _model.ItemFile, key: str) -> Item:
        asked = {
            level: Requirement(_rule(ask), self.cite(ask.cite), ask.applies or "")
            for ask in file.ask
            for level in ask.level
        }
        requirements = tuple((level, asked[level]) for level in sorted(asked))
        return Item(file.id, self.labels[f"{key}/item/{file.id}"], requirements)


def _rule(ask: _model.AskFile) -> Rule:
    match ask:
        case _model.ShareFile():
            variants = tuple(
                Variant(_AREAS[one.area], one.percent, one.indicator) for one in ask.variants
            )
            return Threshold(
                ask.percent,
                indicator=ask.indicator,
                variants=variants,
                base_until=ask.base_until,
            )
        case _model.QuantityFile():
            return Quantity(ask.least)
        case _model.ShownFile():
            return Shown()
        case _model.BetterFile():
            return Better(Direction[ask.direction.upper()])
        case _model.HoldingFile():
            return Holding(ask.scheme, ask.at_level)
        case _model.ScoreFile():
            return Score(ask.most)
        case _:
            assert_never(ask)

"""Packs: the rules and targets of one document, sealed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cached_property

import attrs

from hocsuotdoi._internal.check import exact_number, instance, whole_number
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi._internal.language import Label
from hocsuotdoi._internal.named import Named
from hocsuotdoi.criteria._check import a_name, distinct, each
from hocsuotdoi.criteria._rules import Area, Trait
from hocsuotdoi.criteria._scheme import Scheme
from hocsuotdoi.errors import Code, InvalidValue, UnknownName
from hocsuotdoi.law import Citation, Document
from hocsuotdoi.period import Year


class Completeness(Named):
    """How much of a document a pack holds."""

    WHOLE = Label("đầy đủ", "whole")
    DECISION_RULE = Label("chỉ có quy tắc kết luận", "decision rule only")
    PARTIAL = Label("một phần", "partial")


def begins(document: Document) -> date | None:
    """Return the latest attested day before which a document cannot hold; None when undated."""
    year = None if document.year is None else date(document.year, 1, 1)
    known = (document.in_force.start, document.signed, year)
    return max((day for day in known if day is not None), default=None)


def holds(document: Document, year: Year) -> bool:
    """Whether the attested validity of a document touches a year."""
    first = begins(document)
    begun = first is None or first <= year.end
    return begun and document.in_force.touches(year.start, year.end)


@attrs.frozen(kw_only=True)
class Target:
    """A share that a document wants reached by a year.

    Attributes:
        id: Our ASCII name, unique in its pack.
        label: What is to be reached.
        indicator: The id of the indicator, and with it the base.
        year: The horizon: the end of this year.
        bar: The share to reach, 1 being the whole; reaching it exactly suffices.
        citation: Where it stands.
        jurisdiction: Whose target it is: "vn" for the nation.
        whose: What that jurisdiction is called; None for the nation.
        area: The class of areas it is set for; None for all.
        base: What the indicator is a share of, as messages say it; None to say its id.
        nested_in: The target whose holders it is a share of, by id; None when it stands alone.
        within: What that target is called, as messages say it; None to say its id.
        base_until: The last day on which the base existed, as for districts; None for no end.
    """

    id: str
    label: Label
    indicator: str
    year: Year
    bar: Fraction
    citation: Citation
    jurisdiction: str = "vn"
    whose: Label | None = None
    area: Area | None = None
    base: Label | None = None
    nested_in: str | None = None
    within: Label | None = None
    base_until: date | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        a_name(self.id, where="Target.id")
        instance(self.label, Label, where="Target.label")
        a_name(self.indicator, where="Target.indicator")
        instance(self.year, Year, where="Target.year")
        instance(self.citation, Citation, where="Target.citation")
        if not 0 < exact_number(self.bar, where="Target.bar") <= 1:
            raise InvalidValue(
                Code.OUT_OF_RANGE,
                expected="a share above 0, to 1",
                got=self.bar,
                where="Target.bar",
            )
        a_name(self.jurisdiction, where="Target.jurisdiction")
        for name in ("whose", "base", "within"):
            if getattr(self, name) is not None:
                instance(getattr(self, name), Label, where=f"Target.{name}")
        if self.area is not None:
            instance(self.area, Area, where="Target.area")
        if self.nested_in is not None:
            a_name(self.nested_in, where="Target.nested_in")
        if self.base_until is not None:
            a_date(self.base_until, where="Target.base_until")


@attrs.frozen
class Gap:
    """Something the document has and the pack lacks, or sources that disagree.

    Attributes:
        label: What is not known, or not agreed.
    """

    label: Label

    def __attrs_post_init__(self) -> None:
        """Check the label."""
        instance(self.label, Label, where="Gap.label")


@attrs.frozen(kw_only=True)
class Dates:
    """Where the days of a document are attested.

    Attributes:
        signed: Where its day of signing is; None when that day is not established.
        start: Where its first day in force is.
        end: Where its last day in force is, which another document may have set.
    """

    signed: Citation | None = None
    start: Citation | None = None
    end: Citation | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        for name in ("signed", "start", "end"):
            if getattr(self, name) is not None:
                instance(getattr(self, name), Citation, where=f"Dates.{name}")


@attrs.frozen
class Definition:
    """What a word of the document means, where that decides who is counted.

    Attributes:
        term: The word.
        meaning: Who or what it takes in, and leaves out.
        citation: Where it stands.
    """

    term: Label
    meaning: Label
    citation: Citation

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.term, Label, where="Definition.term")
        instance(self.meaning, Label, where="Definition.meaning")
        instance(self.citation, Citation, where="Definition.citation")


@attrs.frozen(kw_only=True)
class Pack:
    """The rules and targets of one document, immutable and sealed.

    Attributes:
        document: The document.
        revision: Our revision of the pack, from 1.
        completeness: How much of the document it holds.
        schemes: What it decides.
        targets: What it wants reached, by when.
        definitions: What its words mean, where that decides who is counted.
        dates: Where the days of the document are attested.
        overlays: The documents laid over it, in order; empty where it stands alone.
        gaps: What it lacks.
        conflicts: Where sources disagree, or the official text slips.
        checked: The day the facts were last checked against their sources.
        digest: The seal: SHA-256 of the canonical form.
        traits: The traits that some scheme of it asks of, each once.
    """

    document: Document
    revision: int
    completeness: Completeness
    schemes: tuple[Scheme, ...] = ()
    targets: tuple[Target, ...] = ()
    definitions: tuple[Definition, ...] = ()
    dates: Dates = attrs.field(factory=Dates)
    overlays: tuple[Document, ...] = ()
    gaps: tuple[Gap, ...] = ()
    conflicts: tuple[Gap, ...] = ()
    checked: date
    digest: str

    def __attrs_post_init__(self) -> None:
        """Check the fields, and that each scheme and target is named once."""
        instance(self.document, Document, where="Pack.document")
        whole_number(self.revision, where="Pack.revision", least=1)
        instance(self.completeness, Completeness, where="Pack.completeness")
        schemes = each(self.schemes, Scheme, where="Pack.schemes")
        targets = each(self.targets, Target, where="Pack.targets")
        distinct([one.id for one in schemes], where="Pack.schemes")
        distinct([one.id for one in targets], where="Pack.targets")
        each(self.definitions, Definition, where="Pack.definitions")
        each(self.overlays, Document, where="Pack.overlays")
        self._check_dates(instance(self.dates, Dates, where="Pack.dates"))
        each(self.gaps, Gap, where="Pack.gaps")
        each(self.conflicts, Gap, where="Pack.conflicts")
        a_date(self.checked, where="Pack.checked")
        a_name(self.digest, where="Pack.digest")

    def _check_dates(self, dates: Dates) -> None:
        """Refuse a day without a citation, and a citation of no day."""
        document = self.document
        days = {
            "signed": document.signed,
            "start": document.in_force.start,
            "end": document.in_force.end,
        }
        for name, day in days.items():
            cited = getattr(dates, name) is not None
            if cited is (day is None):
                raise InvalidValue(
                    Code.MALFORMED,
                    expected="a citation" if day else "none, as the day is not established",
                    got=getattr(dates, name),
                    where=f"Pack.dates.{name}",
                )

    @cached_property
    def traits(self) -> tuple[Trait, ...]:
        """The traits that some scheme of it asks of."""
        return tuple(dict.fromkeys(trait for one in self.schemes for trait in one.traits))

    def covers(self, year: Year) -> bool:
        """Whether the attested validity of the document touches a year.

        It holds neither before it was signed nor before its first day; of an undated document
        nothing is known, so that it may hold for any year.
        """
        instance(year, Year, where="Pack.covers")
        return holds(self.document, year)

    def scheme(self, id_: str = "") -> Scheme:
        """Return a scheme by its id; the only one when the pack has one.

        Raises:
            UnknownName: There is none of that id, or several and none was named.
        """
        if instance(id_, str, where="Pack.scheme") == "" and len(self.schemes) == 1:
            return self.schemes[0]
        for scheme in self.schemes:
            if scheme.id == id_:
                return scheme
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"one of {[scheme.id for scheme in self.schemes]}",
            got=id_,
            where=f"the schemes of {self.document.slug}",
        )

    def target(self, id_: str) -> Target:
        """Return a target by its id.

        Raises:
            UnknownName: There is none of that id.
        """
        instance(id_, str, where="Pack.target")
        for target in self.targets:
            if target.id == id_:
                return target
        raise UnknownName(
            Code.UNKNOWN_NAME,
            expected=f"one of {[target.id for target in self.targets]}",
            got=id_,
            where=f"the targets of {self.document.slug}",
        )

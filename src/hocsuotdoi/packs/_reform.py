"""A reform as data: the places of two dated lists, and what became of each old one."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final, cast

import attrs

from hocsuotdoi import display
from hocsuotdoi._internal.check import instance
from hocsuotdoi._internal.dates import a_date
from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.errors import HocSuotDoiError, InvalidPack, Problem
from hocsuotdoi.law import Attestation, Citation, Document, DocumentKind, InForce
from hocsuotdoi.merger import Concordance, Link, Part
from hocsuotdoi.packs._reform_files import (
    COMMUNE_LINKS,
    COMMUNES_AFTER,
    COMMUNES_BEFORE,
    DISTRICTS_BEFORE,
    HEADS,
    PROVINCE_LINKS,
    PROVINCES_AFTER,
    PROVINCES_BEFORE,
    REFORM,
    Row,
    contents,
    decoded,
    rows_of,
    seal,
    table_problems,
)
from hocsuotdoi.packs._sheets import SOURCE, read
from hocsuotdoi.packs._tree import Node
from hocsuotdoi.place import Entry, Gazetteer, Place, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

REFORMS: Final = ("vn-2025-reform",)
_BEFORE: Final = {
    PROVINCES_BEFORE: Tier.PROVINCE,
    DISTRICTS_BEFORE: Tier.DISTRICT,
    COMMUNES_BEFORE: Tier.COMMUNE,
}
_AFTER: Final = {PROVINCES_AFTER: Tier.PROVINCE, COMMUNES_AFTER: Tier.COMMUNE}
_DAY: Final = timedelta(days=1)
_DIGEST_SHOWN: Final = 12


@attrs.frozen(kw_only=True, repr=False)
class Reform:
    """A reform of places: two dated lists, and the table between them; read when asked for.

    Attributes:
        slug: Our short ASCII name.
        title: What people call it.
        citation: The document that ordered it, and how it was seen.
        system: Whose codes these are.
        old_list: The date of the list before: the last day of the old places.
        effective: The day from which the new places hold; the date of the list after.
        checked: The day on which the tables were last compared with their sources.
        gaps: What is not in it.
        digest: The SHA-256 of its files.
        texts: The tables as CSV, each after the name of its file.

        >>> from hocsuotdoi import packs
        >>> reform = packs.load("vn-2025-reform")
        >>> new = reform.after.place("00733", valid_from=reform.effective)
        >>> [link.source.code for link in reform.communes.into(new)]
        ['00733', '00736', '00748', '00751']
    """

    slug: str
    title: Label
    citation: Citation
    system: str
    old_list: date
    effective: date
    checked: date
    gaps: tuple[Label, ...]
    digest: str
    texts: tuple[tuple[str, str], ...]

    def __attrs_post_init__(self) -> None:
        """Check the days; what else there is checks itself."""
        for name in ("old_list", "effective", "checked"):
            a_date(getattr(self, name), where=f"Reform.{name}")

    @property
    def document(self) -> Document:
        """The document that ordered it."""
        return self.citation.document

    @cached_property
    def nation(self) -> Place:
        """The nation, one place for both lists: no boundary of it changed.

        The statistics office has no code for it, so it carries the one of ISO 3166; its date is
        that of the earlier list it stands on.
        """
        return Place("VN", system="iso-3166", valid_from=self.old_list, name="Việt Nam")

    @cached_property
    def before(self) -> Gazetteer:
        """The nation, provinces, districts and communes of the old list."""
        return self._gazetteer(_BEFORE, until=self.effective - _DAY)

    @cached_property
    def after(self) -> Gazetteer:
        """The nation, provinces and communes of the new list; there are no districts."""
        return self._gazetteer(_AFTER, since=self.effective)

    @cached_property
    def provinces(self) -> Concordance:
        """What became of each province."""
        return self._concordance(PROVINCE_LINKS, [PROVINCES_BEFORE], PROVINCES_AFTER)

    @cached_property
    def communes(self) -> Concordance:
        """What became of each commune, and of each district that had none.

        A place with one target goes there whole; one with several goes in parts, and no part says
        of what.
        """
        old = [DISTRICTS_BEFORE, COMMUNES_BEFORE]
        return self._concordance(COMMUNE_LINKS, old, COMMUNES_AFTER)

    def old(self, code: str) -> Place:
        """Return a place of the old list by its code.

        Raises:
            UnknownName: The old list has no such code.
        """
        return self.before.place(code, valid_from=self.old_list)

    def new(self, code: str) -> Place:
        """Return a place of the new list by its code.

        Raises:
            UnknownName: The new list has no such code.
        """
        return self.after.place(code, valid_from=self.effective)

    def text(self, language: Language = "vi") -> str:
        """Return what it is, what it holds and what is not in it."""

        def day(value: date) -> str:
            return value.strftime(in_language(language, vi="%d/%m/%Y", en="%Y-%m-%d"))

        def number(table: str) -> str:
            return display.count(len(self._tables[table].rows), language=language)

        links = Counter(code for code, _ in self._tables[COMMUNE_LINKS].rows)
        split = sum(targets > 1 for targets in links.values())
        facts = (
            (Label("Căn cứ", "Basis"), self._basis(language)),
            (Label("Danh mục cũ", "Old list"), day(self.old_list)),
            (Label("Danh mục mới, từ ngày", "New list, from"), day(self.effective)),
            (
                Label("Cấp tỉnh", "Provinces"),
                f"{number(PROVINCES_BEFORE)} → {number(PROVINCES_AFTER)}",
            ),
            (
                Label("Cấp xã và huyện đảo không có xã", "Communes, and islands without any"),
                f"{display.count(len(links), language=language)} → {number(COMMUNES_AFTER)}",
            ),
            (Label("Liên kết", "Links"), number(COMMUNE_LINKS)),
            (Label("Xã bị chia", "Split communes"), display.count(split, language=language)),
            (Label("Đối chiếu ngày", "Checked on"), day(self.checked)),
            (Label("Mã niêm phong", "Digest"), self.digest),
        )
        lines = [f"{label.text(language)}: {value}" for label, value in facts]
        heading = in_language(language, vi="Không có trong đó:", en="Not in it:")
        gaps = [heading, *(f"- {gap.text(language)}" for gap in self.gaps)] if self.gaps else []
        return "\n".join([self.title.text(language), *lines, *gaps])

    def __str__(self) -> str:
        """Return the text in Vietnamese."""
        return self.text()

    def __repr__(self) -> str:
        """Return the slug and the start of the digest."""
        return f"<Reform {self.slug}: {self.digest[:_DIGEST_SHOWN]}>"

    def _basis(self, language: Language) -> str:
        seen = self.citation.attestation.value.text(language)
        return f"{self.citation.text(language)} ({seen})"

    @cached_property
    def _tables(self) -> Mapping[str, _Table]:
        return {
            name: _Table(text, self.system, self.old_list if name in _BEFORE else self.effective)
            for name, text in self.texts
        }

    def _gazetteer(
        self, tables: Mapping[str, Tier], *, since: date | None = None, until: date | None = None
    ) -> Gazetteer:
        entries = [Entry(self.nation, Tier.NATION)]
        above: Mapping[str, Place] = {}
        for name, tier in tables.items():
            table = self._tables[name]
            # Dated, so that both lists together know which provinces the nation had on which day.
            entries += [
                Entry(
                    table.places[row[0]],
                    tier,
                    above[row[2]] if row[2:] else self.nation,
                    since=since,
                    until=until,
                )
                for row in table.rows
            ]
            above = table.places
        return Gazetteer(tuple(entries))

    def _concordance(self, name: str, before: list[str], after: str) -> Concordance:
        old = {code: place for one in before for code, place in self._tables[one].places.items()}
        new, rows = self._tables[after].places, self._tables[name].rows
        targets = Counter(code for code, _ in rows)
        links = tuple(
            Link(old[source], new[target], Part.WHOLE if targets[source] == 1 else Part.PART)
            for source, target in rows
        )
        return Concordance(
            links, system=self.system, old_list=self.old_list, effective=self.effective
        )


@attrs.frozen(eq=False)
class _Table:
    """A table that is read when it is asked for, and the places it lists."""

    text: str
    system: str
    valid_from: date

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(rows_of(self.text))[1:]

    @cached_property
    def places(self) -> Mapping[str, Place]:
        return {
            row[0]: Place(row[0], system=self.system, valid_from=self.valid_from, name=row[1])
            for row in self.rows
        }


def opened_reform(folder: Traversable, name: str, *, pin: str = "") -> Reform:
    """Return the reform in a folder, or raise all its problems in one error.

    Tables under the right seal are not looked at until they are asked for.
    """
    problems: list[Problem] = []
    files = contents(folder, problems)
    digest = seal(files)
    texts = {file: decoded(file, files[file], problems) for file in HEADS}
    tree, sources = read(folder, REFORM, problems), read(folder, SOURCE, problems)
    if problems:
        raise InvalidPack.of(tuple(dict.fromkeys(problems)), where=name)
    reform = _built(name, digest, texts, tree, sources, problems)
    if digest != pin:
        problems += table_problems(texts)
    if pin and digest != pin:
        expected, hint = f"the digest {pin}", "wrong digest: the reform is not the one sealed"
        problems.append(Problem("digests.toml", name, digest, expected, hint))
    if reform is None or problems:
        raise InvalidPack.of(tuple(problems), where=name)
    return reform


def _built(  # noqa: PLR0917 - the parts of one folder
    name: str,
    digest: str,
    texts: Mapping[str, str],
    tree: Mapping[str, object],
    sources: Mapping[str, object],
    problems: list[Problem],
) -> Reform | None:
    """Return the reform; None, and the reason joins the problems, when the description is wrong."""
    root = Node("", dict(tree))
    try:
        return Reform(
            slug=name,
            title=_label(root, "title"),
            citation=_citation(root, Node("", dict(sources))),
            system=root.text("system"),
            old_list=cast("date", tree.get("old_list")),  # the constructor checks
            effective=cast("date", tree.get("effective")),
            checked=cast("date", tree.get("checked")),
            gaps=tuple(Label(gap.text("vi"), gap.text("en")) for gap in root.rows("gap")),
            digest=digest,
            texts=tuple(texts.items()),
        )
    except HocSuotDoiError as error:
        problems.append(Problem(REFORM, error.where, error.got, error.expected, error.hint))
        return None


def _label(node: Node, key: str) -> Label:
    found = node.child(key) or Node("", {})
    return Label(found.text("vi"), found.text("en"))


def _citation(root: Node, sources: Node) -> Citation:
    """Return the document with the source that names where it was seen."""
    found = root.child("document") or Node("", {})
    source = sources.child(root.text("source")) or Node("", {})
    kind = DocumentKind.__members__.get(found.text("kind").upper())
    seen = Attestation.__members__.get(source.text("attestation").upper())
    document = Document(
        slug=found.text("slug"),
        kind=instance(kind, DocumentKind, where="document.kind"),
        number=found.text("number"),
        year=cast("int | None", found.table.get("year")),
        issuer=_label(found, "issuer"),
        signed=cast("date | None", found.table.get("signed")),
        in_force=InForce(start=cast("date | None", found.table.get("start"))),
        source=source.text("address"),
    )
    return Citation(document, attestation=instance(seen, Attestation, where="source.attestation"))

"""Ratings: the verdict on a title, the reasons for it, and what would change it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import exact_number, instance, whole_number
from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi._internal.named import Named
from hocsuotdoi._internal.nfc import nfc
from hocsuotdoi.criteria import AllMet, Band, Holding, Item, Level, Pack, Points, Scheme, Trait
from hocsuotdoi.criteria._check import by_level, did_you_mean, each
from hocsuotdoi.errors import Code, InvalidValue, UnknownName
from hocsuotdoi.interval import Interval
from hocsuotdoi.rating import _lines, _words
from hocsuotdoi.rating._evidence import GIVEN, Evidence, Given, Held
from hocsuotdoi.rating._outcome import Cause, Judged, Outcome

if TYPE_CHECKING:
    from hocsuotdoi.display import Table

_LEVELS: Final = (Level, Band, type(None))
_MISSING: Final = frozenset({Cause.NO_EVIDENCE, Cause.TRAIT_UNKNOWN, Cause.AREA_UNKNOWN})


class Verdict(Named):
    """Whether a title is achieved, as far as the evidence and the pack can tell."""

    PASS = Label("đạt", "achieved")
    FAIL = Label("không đạt", "not achieved")
    UNDETERMINED = Label("chưa đủ căn cứ để kết luận", "undetermined")


@attrs.frozen
class Conclusion:
    """What evidence comes to, read in one way.

    Attributes:
        possible: The levels or bands still possible, the lowest first, before them None where "not
            achieved" is possible; empty where no band is attested, so that no points decide.
    """

    possible: tuple[Level | Band | None, ...]

    def __attrs_post_init__(self) -> None:
        """Check the levels."""
        where = "Conclusion.possible"
        each(self.possible, _LEVELS, where=where, expected="a Level, a Band or None")
        if None in self.possible[1:]:
            raise InvalidValue(
                Code.MALFORMED,
                expected="None, for not achieved, first",
                got=self.possible,
                where=where,
            )

    @property
    def verdict(self) -> Verdict:
        """Whether the title is achieved."""
        if not self.possible:
            return Verdict.UNDETERMINED
        if self.possible[0] is not None:
            return Verdict.PASS
        return Verdict.FAIL if len(self.possible) == 1 else Verdict.UNDETERMINED

    @property
    def level(self) -> Level | Band | None:
        """The highest level, or the band, reached for certain; None for none."""
        lowest = self.possible[0] if self.possible else None
        certain = len(self.possible) == 1 or isinstance(lowest, Level)
        return lowest if certain else None


@attrs.frozen
class Reason:
    """What became of one item, level by level.

    Attributes:
        item: The item, with its requirements and their citations.
        given: What the evidence says of it; None when it says nothing.
        judged: What each level's requirement comes to.
    """

    item: Item
    given: Given | None
    judged: tuple[tuple[int, Judged], ...]

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.item, Item, where="Reason.item")
        if self.given is not None:
            instance(self.given, GIVEN, where="Reason.given", expected="evidence")
        by_level(self.judged, Judged, where="Reason.judged")

    def at(self, level: int) -> Judged | None:
        """Return what the requirement of a level comes to; None when the level asks nothing."""
        return next((judged for number, judged in self.judged if number == level), None)


@attrs.frozen
class Need:
    """The least change of one item, or of the score, that a level still needs.

    Attributes:
        item: The item; None when points are missing in all, or when there may be items that the
            pack does not have.
        lacking: How much is missing, in whole units, levels, grades or points, or as a share where
            the evidence was a bare share; None when something must be shown or stated first.
        cause: Why it is not known whether the item is met; None when it is known not to be.
        trait: The trait that must be settled first, where that is the cause.
    """

    item: Item | None
    lacking: int | Fraction | None
    cause: Cause | None = attrs.field(default=None, kw_only=True)
    trait: Trait | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        if self.item is not None:
            instance(self.item, Item, where="Need.item")
        if self.lacking is not None:
            exact_number(self.lacking, where="Need.lacking")
        if self.cause is not None:
            instance(self.cause, Cause, where="Need.cause")
        if self.trait is not None:
            instance(self.trait, Trait, where="Need.trait")

    def text(self, language: Language = "vi") -> str:
        """Return it in one line."""
        return _lines.need(self, language)

    def __str__(self) -> str:
        """Return it in one line, in Vietnamese."""
        return self.text()


@attrs.frozen(repr=False)
class Rating:
    """The verdict on one unit under one scheme of a pack.

    Attributes:
        pack: The pack; its digest seals the rules applied.
        scheme: The scheme applied.
        evidence: What was known.
        working: What the evidence comes to while more may arrive.
        score: Where the points lie; None where the scheme gives none.
        reasons: One for each item, in the order of the document.
        by_law: What it comes to where the document says that an item without evidence is not
            achieved; None where it does not say so.
    """

    pack: Pack
    scheme: Scheme
    evidence: Evidence
    working: Conclusion
    score: Interval | None
    reasons: tuple[Reason, ...]
    by_law: Conclusion | None = None

    def __attrs_post_init__(self) -> None:
        """Check the fields."""
        instance(self.pack, Pack, where="Rating.pack")
        instance(self.scheme, Scheme, where="Rating.scheme")
        instance(self.evidence, Evidence, where="Rating.evidence")
        instance(self.working, Conclusion, where="Rating.working")
        if self.score is not None:
            instance(self.score, Interval, where="Rating.score")
        each(self.reasons, Reason, where="Rating.reasons")
        if self.by_law is not None:
            instance(self.by_law, Conclusion, where="Rating.by_law")

    @property
    def verdict(self) -> Verdict:
        """Whether the title is achieved."""
        return self.working.verdict

    @property
    def level(self) -> Level | Band | None:
        """The highest level, or the band, reached for certain; None for none."""
        return self.working.level

    @property
    def possible(self) -> tuple[Level | Band | None, ...]:
        """The levels or bands still possible, None standing for "not achieved"."""
        return self.working.possible

    @property
    def digest(self) -> str:
        """The seal of the rules applied."""
        return self.pack.digest

    @property
    def missing(self) -> tuple[str, ...]:
        """The items that lack evidence, or wait for a trait or the area to be stated."""
        return tuple(
            reason.item.id
            for reason in self.reasons
            if any(judged.cause in _MISSING for _, judged in reason.judged)
        )

    @property
    def unused(self) -> tuple[str, ...]:
        """The titles held, as *pack/scheme*, that no item of the scheme asks for."""
        rules = (requirement.rule for requirement in self.scheme.requirements())
        asked = {rule.scheme for rule in rules if isinstance(rule, Holding)}
        return tuple(one.scheme for one in self.evidence.held if one.scheme not in asked)

    @property
    def held(self) -> tuple[Held, ...]:
        """The title as evidence for other ratings; empty while it is undetermined what is held."""
        if isinstance(self.scheme.decision, AllMet):
            levels = {one.number if isinstance(one, Level) else 0 for one in self.possible}
        else:
            levels = {Verdict.PASS: {1}, Verdict.FAIL: {0}}.get(self.verdict, set())
        if len(levels) != 1:
            return ()
        name = f"{self.pack.document.slug}/{self.scheme.id}"
        return (Held(name, levels.pop(), year=self.evidence.assessed, digest=self.digest),)

    def reason(self, item: str) -> Reason:
        """Return what became of one item, by its number.

        Raises:
            UnknownName: The scheme has no such item.
        """
        id_ = nfc(instance(item, str, where="Rating.reason"))
        found = {reason.item.id: reason for reason in self.reasons}
        if id_ not in found:
            raise UnknownName(
                Code.UNKNOWN_NAME,
                expected=f"an item of {self.scheme.id}",
                got=item,
                where="Rating.reason",
                hint=did_you_mean(id_, found),
            )
        return found[id_]

    def needs(self, level: int) -> tuple[Need, ...]:
        """Return the least that a level still needs, item by item; nothing when it is reached.

        Args:
            level: The number of the level; for points, the place of the band, the lowest being 0.

        Raises:
            UnknownName: There is no such level or band.
        """
        whole_number(level, where="Rating.needs")
        decision = self.scheme.decision
        if isinstance(decision, AllMet):
            return self._for_level(decision, level)
        return self._for_band(decision, level)

    def _for_level(self, decision: AllMet, level: int) -> tuple[Need, ...]:
        numbers = [one.number for one in decision.levels]
        if level not in numbers:
            raise _no_level(numbers, level)
        asked = [number for number in numbers if number <= level] if decision.nested else [level]
        needs = [_need(reason, asked) for reason in self.reasons]
        found = tuple(need for need in needs if need is not None)
        return (*found, Need(None, None)) if self.scheme.is_open else found

    def _for_band(self, decision: Points, level: int) -> tuple[Need, ...]:
        if level >= len(decision.bands):
            raise _no_level([*range(len(decision.bands))], level)
        band = decision.bands[level]
        low = (self.score.low if self.score else None) or 0
        if not band.passes or (self.verdict is Verdict.PASS and low >= band.low):
            return ()
        needs = [
            Need(reason.item, judged.lacking or decision.floor, cause=judged.cause)
            for reason in self.reasons
            for _, judged in reason.judged
            if judged.outcome is Outcome.NOT_MET
            or (judged.outcome is Outcome.UNKNOWN and decision.floor is not None)
        ]
        if low < band.low:
            needs.append(Need(None, band.low - low))
        if decision.floor is not None and self.scheme.is_open:
            needs.append(Need(None, None))
        return tuple(needs)

    def table(self, language: Language = "vi") -> Table:
        """Return one row an item: what is known of it, and what it comes to at each level."""
        return _words.table(self, language)

    def explain(self, language: Language = "vi") -> str:
        """Return the verdict, and one cited line for each item."""
        return _words.explanation(self, language)

    def __str__(self) -> str:
        """Return the explanation in Vietnamese."""
        return self.explain()

    def __repr__(self) -> str:
        """Return the verdict in one line."""
        match self.level:
            case Level(number):
                level = f", level {number}"
            case Band(low=low):
                level = f", band from {low}"
            case _:
                level = ""
        return f"<Rating {self.pack.document.slug}/{self.scheme.id}: {self.verdict.name}{level}>"


def _need(reason: Reason, levels: list[int]) -> Need | None:
    """Return the most that is asked of an item and not met at the levels; None for nothing."""
    found: Need | None = None
    pairs = zip(reason.judged, reason.item.requirements, strict=True)
    for (level, judged), (_, requirement) in pairs:
        settled = judged.outcome in {Outcome.MET, Outcome.NOT_APPLICABLE}
        if settled or level not in levels:
            continue
        if found is None or (judged.lacking or 0) >= (found.lacking or 0):
            trait = requirement.applies if judged.cause is Cause.TRAIT_UNKNOWN else None
            found = Need(reason.item, judged.lacking, cause=judged.cause, trait=trait)
    return found


def _no_level(known: list[int], level: int) -> UnknownName:
    return UnknownName(
        Code.UNKNOWN_NAME, expected=f"one of {known}", got=level, where="Rating.needs"
    )

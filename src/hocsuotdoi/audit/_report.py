"""All the claims of one report, judged alone and together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import instance, several
from hocsuotdoi._internal.language import Label, Language
from hocsuotdoi.audit._check import checks_of
from hocsuotdoi.audit._claim import Claim
from hocsuotdoi.audit._fit import Fit, Verdict
from hocsuotdoi.audit._identity import CrossCheck, Identity, cross_checks
from hocsuotdoi.audit._repair import Repair
from hocsuotdoi.audit._search import repairs
from hocsuotdoi.audit._table import checks_table
from hocsuotdoi.audit._verdict import Check
from hocsuotdoi.errors import Code, InvalidValue, UnknownName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hocsuotdoi.display import Table

__all__ = ["Report", "report"]

_MOST_TOLD: Final = 5


@attrs.frozen(repr=False)
class Report:
    """What became of the claims of one report.

    Attributes:
        claims: The claims, in the order given.
        checks: The check of each claim that has a figure, in the same order.
        cross_checks: What the claims must satisfy together, and whether they do.
        repairs: One-digit slips that would mend something and break nothing, the strongest first;
            each is a possibility, not a finding.
    """

    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]
    cross_checks: tuple[CrossCheck, ...]
    repairs: tuple[Repair, ...]

    def __iter__(self) -> Iterator[Check]:
        """Return the checks, in the order of the claims."""
        return iter(self.checks)

    def __len__(self) -> int:
        """Return how many figures were judged."""
        return len(self.checks)

    def __getitem__(self, label: str) -> Check:
        """Return the check of one claim.

        Raises:
            UnknownName: No claim with a figure has that label.
        """
        for one in self.checks:
            if one.claim.label == label:
                return one
        labels = [one.claim.label for one in self.checks]
        raise UnknownName(Code.UNKNOWN_NAME, expected=f"one of {labels}", got=label, where="Report")

    @property
    def broken(self) -> tuple[CrossCheck, ...]:
        """The cross-checks that fail for all the true values the report allows."""
        return tuple(one for one in self.cross_checks if one.fit is Fit.NO)

    def table(self, language: Language = "vi") -> Table:
        """Return each figure beside what its counts give, and below what fails between them."""
        notes = [one.explain(language) for one in self.broken] + self._possibilities(language)
        return checks_table(self.checks, language, tuple(notes))

    def explain(self, language: Language = "vi") -> str:
        """Return each verdict, each cross-check and the strongest repairs."""
        lines = [f"{one.claim.label}: {one.explain(language)}" for one in self.checks]
        lines += [one.explain(language) for one in self.cross_checks]
        lines += self._possibilities(language)
        return "\n".join(lines)

    def _possibilities(self, language: Language) -> list[str]:
        """Return the repairs that mend most, unless they are too many to tell anything."""
        if not self.repairs:
            return []
        most = len(self.repairs[0].mends)
        best = [one.explain(language) for one in self.repairs if len(one.mends) == most]
        if len(best) <= _MOST_TOLD:
            return best
        return [
            Label(
                f"Có {len(best)} cách sửa một chữ số; không cách nào nổi trội.",
                f"{len(best)} one-digit slips would mend as much; none stands out.",
            ).text(language)
        ]

    def __str__(self) -> str:
        """Return the table in Vietnamese."""
        return self.table().text()

    def _repr_html_(self) -> str:
        return self.table().html()

    def _repr_markdown_(self) -> str:
        return self.table().markdown()

    def __repr__(self) -> str:
        """Return the outcome in one line."""
        verdicts = Counter(one.verdict for one in self.checks)
        told = ", ".join(f"{verdicts[one]} {one.value}" for one in Verdict if verdicts[one])
        crosses = f"{len(self.broken)} of {len(self.cross_checks)} cross-checks broken"
        return f"<Report: {len(self.claims)} claims: {told or 'no figures'}; {crosses}>"


def report(claims: Iterable[Claim]) -> Report:
    """Judge every claim of a report, and what they must satisfy together.

    Args:
        claims: Claims with different labels, in any order; what each is judged to be does not
            depend on it.

    Raises:
        InvalidValue: Two claims share a label.

        >>> levels = report(
        ...     [
        ...         Claim("level 1", "2,5%", part=226, whole=10_598, group="levels"),
        ...         Claim("level 2", "97,5%", part=10_332, whole=10_598, group="levels"),
        ...     ]
        ... )
        >>> levels
        <Report: 2 claims: 1 rounding, 1 inconsistent; 1 of 2 cross-checks broken>
        >>> print(levels.repairs[0].explain("en"))
        Perhaps a wrong digit: the part of “level 1” is 266, not 226 (mends 2).
    """
    given = tuple(
        instance(one, Claim, where="report", expected="Claims")
        for one in several(claims, where="report")
    )
    for label, times in Counter(claim.label for claim in given).items():
        if times > 1:
            raise InvalidValue(
                Code.MALFORMED, expected="a label for each claim", got=label, where="report"
            )
    checks = checks_of(given)
    crosses = sorted(cross_checks(given), key=_order)
    return Report(given, checks, tuple(crosses), repairs(given, checks, crosses))


def _order(found: CrossCheck) -> tuple[int, str, tuple[str, ...]]:
    return list(Identity).index(found.identity), found.name, found.labels

"""The audit as tables: what was published beside what its counts give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hocsuotdoi._internal.language import Label, Language, in_language
from hocsuotdoi.audit._fit import Verdict
from hocsuotdoi.audit._say import plain, shown, some
from hocsuotdoi.audit._verdict import keeps_a_bound
from hocsuotdoi.display import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hocsuotdoi.audit._verdict import Check

_VERDICTS: Final = {
    Verdict.EXACT: Label("đúng tuyệt đối", "exact"),
    Verdict.ROUNDING: Label("làm tròn", "rounded"),
    Verdict.TRUNCATION: Label("cắt bớt", "truncated"),
    Verdict.EITHER: Label("khớp cả hai cách", "fits either way"),
    Verdict.COMPLEMENT: Label("phần bù của số khác", "complement of another"),
    Verdict.INCONSISTENT: Label("không khớp", "inconsistent"),
    Verdict.UNDECIDABLE: Label("chưa kết luận được", "undecidable"),
}
_WITHIN: Final = Label("thỏa giới hạn", "within its bound")


def checks_table(checks: Iterable[Check], language: Language, notes: tuple[str, ...] = ()) -> Table:
    """Return one row a check: the figure, its counts, the exact value, the verdict."""
    titles = in_language(
        language,
        vi=("Chỉ tiêu", "Công bố", "Tử số", "Mẫu số", "Giá trị đúng", "Kết luận"),
        en=("Indicator", "Published", "Part", "Base", "Exact", "Verdict"),
    )
    columns = tuple(
        Column(title, numeric=0 < i < len(titles) - 1) for i, title in enumerate(titles)
    )
    return Table(columns, tuple(_row(check, language) for check in checks), notes=notes)


def _row(check: Check, language: Language) -> tuple[str, ...]:
    figure, claim = check.figure, check.claim
    counts = [
        "–" if given is None else (plain(given) if read is None else some(read, language))
        for given, read in ((claim.part, check.part), (claim.whole, check.whole))
    ]
    exact = "–"
    if figure is not None and check.exact is not None:
        suffix = "%" if figure.percent else ""
        exact = shown(check.exact, figure.places, language=language, suffix=suffix)
    published = plain(claim.text) if figure is None else some(figure, language)
    verdict = _WITHIN if keeps_a_bound(check) else _VERDICTS[check.verdict]
    return claim.label, published, *counts, exact, verdict.text(language)

"""A country that does not exist, before and after a reform, with every kind of link."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi._internal.check import whole_number
from hocsuotdoi.figure import Figure, Figures
from hocsuotdoi.merger import Concordance, Part
from hocsuotdoi.place import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hocsuotdoi.measure import Measure
    from hocsuotdoi.period import Period

_SYSTEM: Final = "synthetic"
_OLD: Final = date(2025, 6, 30)
_NEW: Final = date(2025, 7, 1)
_PER_DISTRICT: Final = 8
_GROUPS: Final = (1, 1, 2, 3, 3, 4, 5)
_ONE_IN: Final = 12
_KINDS: Final = (
    (Part.PART, Part.PART),
    (Part.PART_ALL_POPULATION, Part.AREA_PART),
    (Part.PART, Part.PART, Part.AREA_PART),
    (Part.PART_OF_POPULATION, Part.PART_OF_POPULATION, Part.AREA_PART),
    (Part.PART_ALL_POPULATION, Part.AREA_PART, Part.AREA_PART),
    (Part.PART, Part.PART, Part.PART),
)
_MOST: Final = 20_000
_ISLAND: Final = "999"

Row = dict[str, object]


@attrs.frozen(repr=False)
class Country:
    """An invented country: nobody lives there, so that its figures can be shown to anyone.

    Attributes:
        before: Its places until the reform: nation, provinces, districts, communes, and an island
            district without communes.
        after: Its places from the reform on: nation, provinces, communes.
        communes: What became of communes, with every kind of link.
        provinces: What became of provinces: all whole, two and two together.
    """

    before: Gazetteer
    after: Gazetteer
    communes: Concordance
    provinces: Concordance

    def figures(
        self, measures: Iterable[Measure], periods: Iterable[Period], *, seed: int = 0
    ) -> Figures:
        """Return a count of every measure for every old commune and period."""
        random, when = Random(seed), tuple(periods)  # noqa: S311 - invented figures
        return Figures(
            Figure(measure, place, period, int(_MOST * random.random() ** 3))
            for measure in measures
            for period in when
            for place in self.communes.sources
        )

    def __repr__(self) -> str:
        """Return a one-line summary."""
        return f"<Country: {len(self.communes.sources)} communes → {len(self.communes.targets)}>"


def country(seed: int = 2025, *, provinces: int = 4, communes: int = 40) -> Country:
    """Return an invented country; the same seed gives the same country everywhere.

    Args:
        seed: Any whole number.
        provinces: Provinces before the reform, at least 2.
        communes: Communes in each of them before it, at least 24.

    Raises:
        InvalidValue: The country would be too small for every kind of link.

        >>> country()
        <Country: 161 communes → 60>
    """
    random = Random(whole_number(seed, where="country.seed"))  # noqa: S311 - no secret
    whole_number(provinces, where="country.provinces", least=2)
    whole_number(communes, where="country.communes", least=24)
    old = [_old_province(i, communes) for i in range(provinces)]
    units = [row for province in old for row in province if row["tier"] == "commune"]
    island = _row(_ISLAND, "Đảo", "district", "01")
    merged = {f"{i + 1:02}": f"{i - i % 2 + 1:02}" for i in range(provinces)}
    links, new = _reform(random, units, merged)
    links.append(_link(island, "99999", Part.WHOLE))
    new.append(_row("99999", "Đảo", "commune", "01"))
    heads = [_row(code, f"Tỉnh {code}", "province", "VN") for code in sorted(set(merged.values()))]
    top = _row("VN", "Cả nước", "nation", None)
    before = [top, *(row for province in old for row in province), island]
    return Country(
        Gazetteer.from_rows(before, system=_SYSTEM, valid_from=_OLD),
        Gazetteer.from_rows([top, *heads, *new], system=_SYSTEM, valid_from=_NEW),
        Concordance.from_rows(links, system=_SYSTEM, old_list=_OLD, effective=_NEW),
        Concordance.from_rows(
            [{"old_code": a, "new_code": b, "part": "whole"} for a, b in merged.items()],
            system=_SYSTEM,
            old_list=_OLD,
            effective=_NEW,
        ),
    )


def _row(code: str, name: str, tier: str, parent: str | None) -> Row:
    return {"code": code, "name": name, "tier": tier, "parent": parent}


def _link(source: Row, target: str, part: Part) -> Row:
    return {
        "old_code": source["code"],
        "old_name": source["name"],
        "new_code": target,
        "part": part.name.lower(),
    }


def _old_province(number: int, communes: int) -> list[Row]:
    """Return one province with its districts and communes."""
    code = f"{number + 1:02}"
    rows = [_row(code, f"Tỉnh {code}", "province", "VN")]
    for i in range(communes):
        district = f"{number * 40 + i // _PER_DISTRICT + 1:03}"
        if i % _PER_DISTRICT == 0:
            rows.append(_row(district, f"Huyện {district}", "district", code))
        commune = f"{number * 1000 + i + 1:05}"
        rows.append(_row(commune, f"Xã {commune}", "commune", district))
    return rows


def _reform(
    random: Random, units: list[Row], merged: dict[str, str]
) -> tuple[list[Row], list[Row]]:
    """Return the links of communes, and the new communes with their provinces."""
    links: list[Row] = []
    new: list[Row] = []
    for head in sorted(set(merged.values())):
        mine = [unit for unit in units if merged[_province(unit)] == head]
        homes = _homes(random, mine)
        targets = sorted(set(homes.values()))
        names = {str(unit["code"]): unit for unit in mine}
        new += [_row(code, str(names[code]["name"]), "commune", head) for code in targets]
        split = 0
        for i, unit in enumerate(mine):
            code = str(unit["code"])
            if i % _ONE_IN != _ONE_IN - 1 or homes[code] == code:
                links.append(_link(unit, homes[code], Part.WHOLE))
                continue
            kinds = _KINDS[split % len(_KINDS)]
            split += 1
            others = random.sample([one for one in targets if one != homes[code]], len(kinds) - 1)
            links += map(_link, [unit] * len(kinds), [homes[code], *others], kinds)
    return links, new


def _province(unit: Row) -> str:
    return f"{int(str(unit['code'])) // 1000 + 1:02}"


def _homes(random: Random, units: list[Row]) -> dict[str, str]:
    """Return the code each commune goes to: that of the seat, which is one of those united."""
    homes: dict[str, str] = {}
    codes = [str(unit["code"]) for unit in units]
    while codes:
        size = random.choice(_GROUPS)
        group, codes = codes[:size], codes[size:]
        seat = random.choice(group)
        homes |= dict.fromkeys(group, seat)
    return homes

"""A nation that does not exist, at full size: communes, their counts of many years, and reports."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import accumulate, pairwise
from random import Random
from typing import TYPE_CHECKING, Final

import attrs

from hocsuotdoi import catalogue, display
from hocsuotdoi._internal.check import instance, several, whole_number
from hocsuotdoi.criteria._check import did_you_mean
from hocsuotdoi.errors import Code, UnknownName
from hocsuotdoi.exact import Missing, MissingReason, Ratio, Rounding
from hocsuotdoi.figure import Figure, Figures, Status
from hocsuotdoi.indicator import Indicator, Share
from hocsuotdoi.measure import Measure
from hocsuotdoi.period import Year
from hocsuotdoi.place import Gazetteer, Place
from hocsuotdoi.testing._shape import COMMUNE, PEOPLE, REST, SHAPE, SIZES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SYSTEM: Final = "synthetic"
_LIST: Final = date(2025, 7, 1)
_NATION: Final = "VN"
_CENSUS: Final = 2020  # the year of which sizes are drawn
_STEP: Final = 0.03  # how far a nation comes in a year, between the bounds of a share
_LATE: Final = 5  # one province in so many reports late
_CELL: Final = 20  # one lost count for so many lost reports of a commune
_ESTIMATE: Final = 40  # one commune in so many of a late province estimates
_MISPRINT: Final = 60  # one published percent in so many is wrong
_ISLAND, _WARD = 1_500, 45_000  # people
_REASONS: Final = (
    *[MissingReason.NOT_REPORTED] * 8,
    MissingReason.SUPPRESSED,
    MissingReason.NOT_APPLICABLE,
)
_HABITS: Final = (
    *[(2, Rounding.HALF_UP)] * 5,
    *[(1, Rounding.HALF_UP)] * 2,
    *[(2, Rounding.TRUNCATE)] * 2,
    (0, Rounding.HALF_UP),
)

Cells = list[str | int | None]


@attrs.frozen
class _Commune:
    """One commune.

    Attributes:
        code: Its code.
        province: The code of its province.
        people: How many live there in the census year.
        growth: By what part of them it grows each year.
        diligence: Where it stands between the bounds of a share in the census year, 0 to 1.
        is_late: Whether its province reports late.
    """

    code: str
    province: str
    people: int
    growth: float
    diligence: float
    is_late: bool

    def population(self, year: int) -> int:
        """Return how many live there in a year."""
        grown = int(self.people * (1 + self.growth * (year - _CENSUS)))
        return min(max(grown, self.people // 2), self.people * 2)

    def standing(self, year: int) -> float:
        """Return where it stands between the bounds of a share in a year, 0 to 1."""
        return min(1.0, max(0.0, self.diligence + _STEP * (year - _CENSUS)))


@attrs.frozen(repr=False, slots=False)
class Nation:
    """An invented nation: nobody lives there, so that its figures can be shown to anyone.

    Tables are plain columns, a list each, of which every engine makes a frame.

    Attributes:
        gazetteer: Its places: nation, provinces, communes.
        seed: What it is drawn from.
        missing_one_in: One report of a commune in so many is lost; 0 for none.
    """

    gazetteer: Gazetteer
    seed: int
    missing_one_in: int
    _communes: tuple[_Commune, ...] = attrs.field(alias="communes")

    @property
    def valid_from(self) -> date:
        """The day of the list of its places."""
        return _LIST

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of the catalogue that a commune reports."""
        return _MEASURES

    def wide(
        self, measures: Iterable[Measure] | None = None, *, years: Iterable[Year]
    ) -> dict[str, Cells]:
        """Return counts as a table: ``place``, ``year``, and one column a measure.

        Args:
            measures: Some of those a commune reports; all unless given.
            years: Which years, in order.

        Raises:
            UnknownName: A commune does not report a measure.

            >>> small = nation(provinces=2, communes=30)
            >>> table = small.wide([catalogue.HOUSEHOLDS], years=[Year(2025)])
            >>> table["place"][0], table["year"][0], table["households"][0]
            ('00001', 2025, 5006)
        """
        ids = _ids(measures)
        table: dict[str, Cells] = {name: [] for name in ("place", "year", *ids)}
        for year in _numbers(years):
            counts = self._counts(year, ids)
            table["place"] += [commune.code for commune in self._communes]
            table["year"] += [year] * len(self._communes)
            for id_ in ids:
                column: Cells = [*counts[id_]]
                for i in self._gaps(year, id_):
                    column[i] = None
                table[id_] += column
        return table

    def long(
        self, measures: Iterable[Measure] | None = None, *, years: Iterable[Year]
    ) -> dict[str, Cells]:
        """Return counts as a table with one row each.

        Its columns are ``place``, ``year``, ``measure``, ``value``, ``status``, in letters of SDMX,
        and ``missing``, why there is no value.

        Args:
            measures: Some of those a commune reports; all unless given.
            years: Which years, in order.

        Raises:
            UnknownName: A commune does not report a measure.
        """
        ids, size = _ids(measures), len(self._communes)
        names = ("place", "year", "measure", "value", "status", "missing")
        table: dict[str, Cells] = {name: [] for name in names}
        for year in _numbers(years):
            counts, status = self._counts(year, ids), self._status(year)
            for id_ in ids:
                value: Cells = [*counts[id_]]
                letters: Cells = [one.value for one in status]
                why: Cells = [None] * size
                for i, reason in self._gaps(year, id_).items():
                    value[i], letters[i], why[i] = None, Status.MISSING.value, reason.value
                table["place"] += [commune.code for commune in self._communes]
                table["year"] += [year] * size
                table["measure"] += [id_] * size
                table["value"] += value
                table["status"] += letters
                table["missing"] += why
        return table

    def figures(
        self, measures: Iterable[Measure] | None = None, *, years: Iterable[Year]
    ) -> Figures:
        """Return the same counts as figures.

        Args:
            measures: Some of those a commune reports; all unless given.
            years: Which years.

        Raises:
            UnknownName: A commune does not report a measure.
        """
        ids = _ids(measures)
        return Figures(one for year in _numbers(years) for one in self._figures(year, ids))

    def _figures(self, year: int, ids: Sequence[str]) -> Iterator[Figure]:
        counts, status, when = self._counts(year, ids), self._status(year), Year(year)
        places = [
            Place(commune.code, system=_SYSTEM, valid_from=_LIST) for commune in self._communes
        ]
        for id_ in ids:
            measure, gaps = catalogue.measure(id_), self._gaps(year, id_)
            for i, place in enumerate(places):
                if i in gaps:
                    yield Figure(measure, place, when, Missing(gaps[i]))
                else:
                    letter = frozenset({status[i]})
                    yield Figure(measure, place, when, counts[id_][i], status=letter)

    def published(
        self, indicators: Iterable[Indicator], *, years: Iterable[Year]
    ) -> dict[str, Cells]:
        """Return percents as communes publish them.

        The columns are ``place``, ``year``, ``indicator`` and ``published``: text, or absent where
        the base is zero. The communes of a province round or truncate alike, to no, one or two
        decimals, and now and then one is wrong.

        Args:
            indicators: Shares.
            years: Which years, in order.

        Raises:
            WrongType: An indicator is no share.
            UnknownName: A commune does not report a measure.
        """
        shares: dict[str, Share] = {}
        for one in several(indicators, where="Nation.published, indicators"):
            instance(one, Indicator, where="Nation.published, indicators")
            where = f"Nation.published, {one.id}"
            shares[one.id] = instance(one.formula, Share, where=where)
        ids = _ids(measure for share in shares.values() for measure in (share.part, share.whole))
        names = ("place", "year", "indicator", "published")
        table: dict[str, Cells] = {name: [] for name in names}
        for year in _numbers(years):
            counts = self._counts(year, ids)
            for id_, share in shares.items():
                random = self._random("published", year, id_)
                table["place"] += [commune.code for commune in self._communes]
                table["year"] += [year] * len(self._communes)
                table["indicator"] += [id_] * len(self._communes)
                table["published"] += [
                    _printed(random, part, whole, self._habits[commune.province])
                    for commune, part, whole in zip(
                        self._communes, counts[share.part.id], counts[share.whole.id], strict=True
                    )
                ]
        return table

    def __repr__(self) -> str:
        """Return a one-line summary."""
        return f"<Nation: {len(self._habits)} provinces, {len(self._communes)} communes>"

    @cached_property
    def _habits(self) -> dict[str, tuple[int, Rounding]]:
        """How the communes of each province print a percent."""
        random = self._random("habits")
        codes = dict.fromkeys(commune.province for commune in self._communes)
        return {code: random.choice(_HABITS) for code in codes}

    def _random(self, *about: object) -> Random:
        """Return a source of its own for each table, so that none depends on what else is asked."""
        return Random(" ".join(map(str, (self.seed, *about))))  # noqa: S311 - invented figures

    def _counts(self, year: int, ids: Iterable[str]) -> dict[str, list[int]]:
        """Return the true counts of measures, and of those that they are a part of."""
        found = {
            PEOPLE: [commune.population(year) for commune in self._communes],
            COMMUNE: [1] * len(self._communes),
        }
        standing = [0.8 * commune.standing(year) for commune in self._communes]

        def count(id_: str) -> list[int]:
            if id_ in found:
                return found[id_]
            if id_ in REST:
                of, less = map(count, REST[id_])
                found[id_] = [a - b for a, b in zip(of, less, strict=True)]
                return found[id_]
            name, low, high = SHAPE[id_]
            drawn, width = self._random(year, id_).random, high - low
            found[id_] = [
                int(one * (low + width * (well + 0.2 * (chance := drawn()))) + chance)
                for one, well in zip(count(name), standing, strict=True)
            ]
            return found[id_]

        for id_ in ids:
            count(id_)
        return found

    @cached_property
    def _late(self) -> list[int]:
        """The communes of provinces that report late."""
        return [i for i, commune in enumerate(self._communes) if commune.is_late]

    def _gaps(self, year: int, id_: str) -> dict[int, MissingReason]:
        """Return which communes have no count of a measure, and why."""
        if not self.missing_one_in:
            return {}
        often = _LATE / self.missing_one_in
        lost, cell = self._random("lost", year), self._random("lost", year, id_)
        found: dict[int, MissingReason] = {}
        for i in self._late:
            if cell.random() < often / _CELL:
                found[i] = cell.choice(_REASONS)
            if lost.random() < often:
                found[i] = MissingReason.NOT_REPORTED
        return found

    def _status(self, year: int) -> list[Status]:
        """Return whether each commune counted or estimated."""
        found, random = [Status.NORMAL] * len(self._communes), self._random("status", year)
        for i in self._late:
            if random.random() * _ESTIMATE < 1:
                found[i] = Status.ESTIMATED
        return found


def nation(
    seed: int = 2025, *, provinces: int = 34, communes: int = 3_321, missing_one_in: int = 400
) -> Nation:
    """Return an invented nation; the same seed gives the same nation everywhere.

    Communes are spread as the real ones are, from islands of some hundred people to wards of nearly
    two hundred thousand. Shares drift upwards over the years. One province in five reports late:
    its communes estimate now and then, and theirs are the reports that are lost.

    Args:
        seed: Any whole number.
        provinces: How many provinces there are.
        communes: How many communes there are, at least one a province.
        missing_one_in: One report of a commune in so many is lost; 0 for none.

    Raises:
        InvalidValue: There are fewer communes than provinces, or no province.

        >>> nation()
        <Nation: 34 provinces, 3321 communes>
    """
    whole_number(seed, where="nation.seed", least=0)
    whole_number(provinces, where="nation.provinces", least=1)
    whole_number(communes, where="nation.communes", least=provinces)
    whole_number(missing_one_in, where="nation.missing_one_in")
    random = Random(seed)  # noqa: S311 - no secret
    weights = [60 + 110 * random.random() * random.random() for _ in range(provinces)]
    late = {*random.sample(range(provinces), -(-provinces // _LATE))}
    ends = [
        i + int((communes - provinces) * share / sum(weights))
        for i, share in enumerate(accumulate(weights), 1)
    ]
    units: list[_Commune] = []
    for i, end in enumerate([*ends[:-1], communes]):
        wealth = random.random()
        units += [
            _commune(random, number, f"{i + 1:02}", wealth, is_late=i in late)
            for number in range(len(units), end)
        ]
    rows: list[dict[str, str]] = [{"code": _NATION, "name": "Cả nước", "tier": "nation"}]
    for i in range(provinces):
        code = f"{i + 1:02}"
        rows.append({"code": code, "name": f"Tỉnh {code}", "tier": "province", "parent": _NATION})
    rows += [
        {"code": one.code, "name": _name(one), "tier": "commune", "parent": one.province}
        for one in units
    ]
    gazetteer = Gazetteer.from_rows(rows, system=_SYSTEM, valid_from=_LIST)
    return Nation(gazetteer, seed, missing_one_in, tuple(units))


def _commune(
    random: Random, number: int, province: str, wealth: float, *, is_late: bool
) -> _Commune:
    """Return a commune: its size by its rank among all, its diligence partly by its province."""
    rank = random.random()
    (low, least), (high, most) = next(
        (low, high) for low, high in pairwise(SIZES) if rank < high[0]
    )
    return _Commune(
        code=f"{number + 1:05}",
        province=province,
        people=int(least + (most - least) * (rank - low) / (high - low)),
        growth=0.025 * random.random() - 0.005,
        diligence=0.15 + 0.3 * wealth + 0.3 * random.random(),
        is_late=is_late,
    )


def _name(commune: _Commune) -> str:
    kind = "Xã"
    if commune.people < _ISLAND:
        kind = "Đặc khu"
    elif commune.people > _WARD:
        kind = "Phường"
    return f"{kind} {commune.code}"


def _printed(random: Random, part: int, whole: int, habit: tuple[int, Rounding]) -> str | None:
    """Return a percent as it is published: now and then its complement, or that of older counts."""
    is_wrong, is_complement = random.random() * _MISPRINT < 1, random.random() * 2 < 1
    if not whole:
        return None
    if is_wrong:
        part = whole - part if is_complement else part - part // 20
    places, rounding = habit
    return display.percent(Ratio(part, whole), places, rounding=rounding)


def _numbers(years: Iterable[Year]) -> list[int]:
    where = "Nation, years"
    return [instance(one, Year, where=where).number for one in several(years, where=where)]


_MEASURES: Final = tuple(
    one for one in catalogue.MEASURES if one.id in {PEOPLE, COMMUNE, *SHAPE, *REST}
)
_KNOWN: Final = frozenset(one.id for one in _MEASURES)


def _ids(measures: Iterable[Measure] | None) -> list[str]:
    """Return measures by name, each once."""
    where = "Nation, measures"
    asked = _MEASURES if measures is None else several(measures, where=where)
    found = dict.fromkeys(instance(one, Measure, where=where).id for one in asked)
    for id_ in found:
        if id_ not in _KNOWN:
            raise UnknownName(
                Code.UNKNOWN_NAME,
                expected="a measure that a commune reports: one of Nation.measures",
                got=id_,
                where=where,
                hint=did_you_mean(id_, _KNOWN),
            )
    return [*found]

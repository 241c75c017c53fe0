"""Shares of places that were split."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from hocsuotdoi._internal.check import exact_number, instance
from hocsuotdoi.errors import Code, InvalidValue, UnknownName
from hocsuotdoi.merger._link import Link, carrying, is_settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hocsuotdoi.merger._concordance import Concordance


def weighted_links(
    concordance: Concordance,
    weights: Mapping[tuple[str, str], int | Fraction],
    *,
    basis: str,
    people: bool | None,
) -> Iterator[Link]:
    """Yield the links, with the shares of those that split a place."""
    where = "Concordance.weighted"
    instance(weights, Mapping, where=where, expected="a mapping of codes")
    if people is not None:
        instance(people, bool, where=where)
    if not instance(basis, str, where=where).strip():
        raise InvalidValue(
            Code.EMPTY,
            expected="what the weights rest on, and of which day",
            got=basis,
            where=f"{where}.basis",
        )
    given = {pair: Fraction(exact_number(one, where=where)) for pair, one in weights.items()}
    kinds = (True, False) if people is None else (people,)
    used: set[tuple[str, str]] = set()
    for source in concordance.sources:
        links = concordance.out_of(source)
        for kind in kinds:
            links, taken = _weigh(links, given, people=kind)
            used |= taken
        yield from links
    _all_used(given, used, concordance)


def bases_of(
    concordance: Concordance,
    weights: Mapping[tuple[str, str], object],
    *,
    basis: str,
    people: bool | None,
) -> tuple[str, str]:
    """Return what the weights rest on, those of people and the others: new ones and kept ones."""
    bases = {True: concordance.people_basis, False: concordance.basis}
    for kind in bases if people is None else (people,):
        stays = any(
            link.weight(people=kind) is not None
            and (link.source.code, link.target.code) not in weights
            for link in concordance.links
        )
        bases[kind] = joined(bases[kind] if stays else "", basis)
    return bases[True], bases[False]


def joined(*bases: str) -> str:
    """Return bases as one text, each once."""
    return "; ".join(dict.fromkeys(filter(None, bases)))


def _weigh(
    links: tuple[Link, ...], given: Mapping[tuple[str, str], Fraction], *, people: bool
) -> tuple[tuple[Link, ...], set[tuple[str, str]]]:
    """Return the links of one source with their shares, and which were used."""
    over = carrying(links, people=people)
    pairs = {link: (link.source.code, link.target.code) for link in links}
    taken = {pair for pair in pairs.values() if pair in given}
    if not taken or is_settled(over):
        return links, set()  # where the table settles people, shares are for everything else
    shares = {link: given.get(pair) for link, pair in pairs.items()}
    total = sum((share for share in shares.values() if share is not None), Fraction(0))
    stray = [link for link in links if shares[link] and link not in over]
    if None in (shares[link] for link in over) or total != 1 or stray:
        raise InvalidValue(
            Code.MALFORMED,
            expected="a share for every part, which sum to 1"
            + (f", and none for {stray[0].target.code}, which takes no people" if stray else ""),
            got={pair[1]: given.get(pair) for pair in pairs.values()},
            where=f"the weights of {links[0].source.code}",
        )
    return tuple(
        _with(link, shares[link], people=people) if link in over else link for link in links
    ), taken


def _with(link: Link, share: Fraction | None, *, people: bool) -> Link:
    return attrs.evolve(link, people=share) if people else attrs.evolve(link, other=share)


def _all_used(
    given: Mapping[tuple[str, str], Fraction], used: set[tuple[str, str]], concordance: Concordance
) -> None:
    for pair in given:
        if pair not in used:
            split = any(pair == (link.source.code, link.target.code) for link in concordance.links)
            raise UnknownName(
                Code.UNKNOWN_NAME,
                expected="the codes of a place that was split and of one that took a part of it",
                got=pair,
                where="Concordance.weighted",
                hint="the table says where all of it went: no weight is needed" if split else "",
            )

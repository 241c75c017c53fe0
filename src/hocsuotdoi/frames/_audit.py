"""A published column of percents against its counts, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import narwhals.stable.v2 as nw

from hocsuotdoi._internal.check import whole_number
from hocsuotdoi.audit import Verdict
from hocsuotdoi.errors import Code, InvalidValue, WrongType
from hocsuotdoi.exact import Rounding
from hocsuotdoi.frames import _columns
from hocsuotdoi.frames._aside import answered, counted, set_aside
from hocsuotdoi.frames._engine import divided, entered, steady
from hocsuotdoi.frames._problems import PROBLEM
from hocsuotdoi.frames._whole import cut

if TYPE_CHECKING:
    from narwhals.stable.v2.typing import IntoFrameT

    from hocsuotdoi.frames._engine import Frame

VERDICT, PRINTED, TRUNCATED = "verdict", "printed", "truncated"

_GIVEN, _PART, _WHOLE = "_given", "_part", "_whole"
_READABLE, _AMBIGUOUS = "_readable", "_ambiguous"
_PLACES, _UNITS = "_places", "_claimed"  # decimals, and the percent in units of the last of them
_MOST_PLACES: Final = 6
_FINE: Final = _MOST_PLACES + 1  # one digit more decides how the last one was rounded
_LARGEST: Final = 10**6
_CLOSE: Final = 1e-9  # how far a float may be from the decimal it stands for

_SPACE: Final = "[ \t\n\r\u00a0\u2009\u202f]"
_PLAIN: Final = "(?:[0-9]{1,2}|[1-9][0-9]{2,8})"  # more zeros in front stand before codes
_GROUPS: Final = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})"
_NUMBER: Final = "|".join(
    (
        f"{_PLAIN}(?:[.,][0-9]{{1,{_MOST_PLACES}}})?",
        f"{_GROUPS}{{1,2}},[0-9]{{1,{_MOST_PLACES}}}",
        f"{_GROUPS}{{2}}",
    )
)
_PERCENT: Final = f"^{_SPACE}*[-−]?(?:{_NUMBER}){_SPACE}*%?{_SPACE}*$"
_EXPECTED: Final = {
    Code.NOT_A_NUMERAL: "a plain percent such as 73,58%, with at most 6 decimals",
    Code.NEGATIVE_COUNT: "counts of at least 0",
    Code.OUT_OF_RANGE: "counts up to 10^15",
}


def audit(
    df: IntoFrameT, *, published: str, part: str, whole: str, places: int | None = None
) -> IntoFrameT:
    """Return a frame with what becomes of each published percent, judged against its counts.

    Args:
        df: Any frame with a row for each published percent.
        published: The column of percents: text in Vietnamese style such as "73,58%" or "36", with
            or without the sign; or numbers.
        part: The column of the counts they are about.
        whole: The column of their bases; null where the report names none.
        places: Of numbers: how many decimals were published, at most 6; those of its type for a
            column of decimals unless given. Text says so itself.

    Returns:
        The same frame and

        - ``verdict``, as ``audit.check`` gives it for the percent: exact, rounding, truncation,
          either, inconsistent or undecidable; null where nothing was published. Without a base it
          is still told where only one way to cut leaves any base, or none does. What can be read in
          two ways, as "14.825", is inconsistent or undecidable
        - ``printed`` and ``truncated``, the percent of the counts with as many decimals as the
          published one, rounded half up and cut off; null where it has more than 15 digits
        - ``problem`` in a lazy frame: the code of what is wrong.

    Raises:
        UnknownName: A column is not there.
        WrongType: A column holds something else than it should.
        InvalidValue: In an eager frame a text is no plain percent, a number has other decimals, or
            a count cannot be; or it is not said how many decimals numbers have.

        >>> import polars as pl
        >>> df = pl.DataFrame({"published": ["73,58%"], "part": [138_068], "whole": [187_624]})
        >>> audit(df, published="published", part="part", whole="whole").rows()
        [('73,58%', 138068, 187624, 'truncation', 73.59, 73.58)]
    """
    where = "frames.audit"
    frame = entered(df, where=where)
    _columns.known(frame, (published, part, whole), where=where)
    _columns.free(frame, (VERDICT, PRINTED, TRUNCATED), where=where)
    is_text, digits = _written(frame, published, places, where)
    taken = {
        _GIVEN: _columns.text(frame, published, where=where) if is_text else nw.col(published),
        _PART: _columns.whole(frame, part, where=where),
        _WHOLE: _columns.whole(frame, whole, where=where),
    }
    rows = set_aside(frame, taken)
    rows = _from_text(rows) if is_text else _from_numbers(rows, digits)
    unread = ~nw.col(_READABLE) & ~nw.col(_GIVEN).is_null()
    rows = counted(rows, (_PART, _WHOLE), [(unread, Code.NOT_A_NUMERAL)])
    rows = _verdicts(_fits(_without_base(_quotients(_sound(rows)))))
    base = nw.col("_base")
    adds = {
        VERDICT: nw.col(VERDICT),
        PRINTED: nw.col("_up") / base,
        TRUNCATED: nw.col("_off") / base,
    }
    shown = (published, part, whole)
    found = answered(df, rows, adds=adds, where=where, expected=_EXPECTED, shown=shown)
    return cast("IntoFrameT", found)


def _written(frame: Frame, name: str, places: int | None, where: str) -> tuple[bool, int]:
    """Return whether percents are text, and how many decimals they have when they are numbers."""
    dtype = frame.collect_schema()[name]
    if isinstance(dtype, (nw.String, nw.Categorical, nw.Enum)):
        if places is not None:
            raise InvalidValue(
                Code.MALFORMED,
                expected="no places for text, which says them itself",
                got=places,
                where=f"{where}, places",
            )
        return True, 0
    if not dtype.is_numeric():
        raise WrongType(
            Code.WRONG_TYPE,
            expected="a column of percents, as text or as numbers",
            got=str(dtype),
            where=f"{where}, {name!r}",
        )
    if places is None:
        places = dtype.scale if isinstance(dtype, nw.Decimal) else None
    if places is None:
        raise InvalidValue(
            Code.EMPTY,
            expected="places, the decimals that were published",
            got=places,
            where=f"{where}, places",
            hint="75 and 75,0 claim different things, and a number does not say which",
        )
    if whole_number(places, where=f"{where}, places") > _MOST_PLACES:
        raise InvalidValue(
            Code.OUT_OF_RANGE,
            expected=f"0 to {_MOST_PLACES} decimals",
            got=places,
            where=f"{where}, places",
        )
    return False, places


def _from_text(rows: Frame) -> Frame:
    """Add what each text claims, as a whole number of units of its last decimal."""
    text, bare = nw.col(_GIVEN), nw.col("_bare")
    readable = ~text.is_null() & text.str.contains(_PERCENT)
    rows = rows.with_columns(readable.alias(_READABLE))
    # an unreadable text is taken for 0, so that every engine turns all of them into numbers
    text = nw.when(nw.col(_READABLE)).then(text).otherwise(nw.lit("0"))
    rows = rows.with_columns(text.str.replace_all(f"{_SPACE}|%", "").alias("_bare"))
    rows = rows.with_columns(
        bare.str.contains("[-−]").alias("_negative"),
        bare.str.contains(f"^[-−]?{_GROUPS}$").alias(_AMBIGUOUS),
        nw.when(bare.str.contains("[.].*[.,]"))  # a dot before another mark parts groups
        .then(bare.str.replace_all("[.]", ""))
        .otherwise(bare)
        .alias("_bare"),
    )
    units = bare.str.replace_all("[^0-9]", "").cast(nw.Int64)
    rows = steady(
        rows.with_columns(
            units.alias(_UNITS),
            bare.str.replace_all("^[^.,]*[.,]?", "").str.len_chars().cast(nw.Int64).alias(_PLACES),
        )
    )
    units = nw.col(_UNITS)
    return rows.with_columns(
        nw.when(nw.col("_negative")).then(-units).otherwise(units).alias(_UNITS)
    )


def _from_numbers(rows: Frame, places: int) -> Frame:
    """Add what each number claims; one that is no such decimal is not readable."""
    given = nw.col(_GIVEN).cast(nw.Float64)
    small = ~given.is_null() & (given.abs() < _LARGEST)
    shifted = nw.when(small).then(given).otherwise(nw.lit(0.0)) * 10**places
    rows = rows.with_columns(small.alias(_READABLE), shifted.alias("_shifted"))
    shifted = nw.col("_shifted")
    rows = rows.with_columns((shifted + 0.5).floor().alias("_nearest"))
    near = (shifted - nw.col("_nearest")).abs() <= _CLOSE * 10**places
    rows = rows.with_columns(
        (nw.col(_READABLE) & near).alias(_READABLE), nw.col("_nearest").cast(nw.Int64).alias(_UNITS)
    )
    units = nw.col(_UNITS)
    return steady(
        rows.with_columns((units * 0 + places).alias(_PLACES), (units != units).alias(_AMBIGUOUS))  # noqa: PLR0124
    )


def _sound(rows: Frame) -> Frame:
    """Return the rows without counts where something is wrong or nothing is published."""
    sound = nw.col(PROBLEM).is_null() & nw.col(_READABLE)
    places = nw.col(_PLACES)
    return rows.with_columns(
        sound.alias("_sound"),
        *(nw.when(sound).then(nw.col(name)).alias(name) for name in (_PART, _WHOLE)),
        _powers(places, 0).alias("_base"),
        _powers(_FINE - places, 1).alias("_scale"),
    )


def _powers(exponent: nw.Expr, least: int) -> nw.Expr:
    """Return powers of ten, from the least one; as a column, for pandas makes floats of numbers."""
    none = exponent * 0
    found = nw.when(exponent == least).then(none + 10**least)
    for number in range(least + 1, least + _MOST_PLACES):
        found = found.when(exponent == number).then(none + 10**number)
    return found.otherwise(none + 10 ** (least + _MOST_PLACES))


def _quotients(rows: Frame) -> Frame:
    """Add the percent of the counts: cut off, rounded half up, and whether it ended before that."""
    based = nw.col(_WHOLE) > 0
    rows = rows.with_columns(
        nw.when(based).then(nw.col(_PART)).alias("_over"),
        nw.when(based).then(nw.col(_WHOLE)).alias("_under"),
    )
    places = _FINE + 2
    for into, rounding in (("_fine", Rounding.TRUNCATE), ("_above", Rounding.UP)):
        rows = cut(rows, into, part="_over", whole="_under", places=places, rounding=rounding)
    fine, scale = nw.col("_fine"), nw.col("_scale")
    rows = rows.with_columns((fine * 2 + scale).alias("_twice"), (scale * 2).alias("_double"))
    return divided(divided(rows, "_off", "_fine", "_scale"), "_up", "_twice", "_double")


def _without_base(rows: Frame) -> Frame:
    """Add what tells, where no base is named, whether a whole number fits as the base.

    Of a part n, a percent of u units is rounded from a base w if 2nT/(2u + 1) < w ≤ 2nT/(2u − 1),
    and cut off from one if 2nT/(2u + 2) < w ≤ 2nT/2u, where T units are the whole. From n > T on
    each of these is longer than 1, so that a whole number lies in it.
    """
    part, units, none = nw.col(_PART), nw.col(_UNITS), nw.col(_WHOLE).is_null()
    full = nw.col("_base") * 100
    some = none & (part > 0) & (part <= full) & (units > 0) & (units <= full)
    rows = rows.with_columns(
        full.alias("_full"),
        nw.when(some).then(part).alias("_most"),
        nw.when(some).then(units).alias("_by"),
    )
    rows = rows.with_columns(
        (nw.col("_most") * nw.col("_full") * 2).alias("_most"),
        *((nw.col("_by") * 2 + step - 1).alias(f"_by_{step}") for step in range(4)),
    )
    for step in range(4):
        rows = divided(rows, f"_bases_{step}", "_most", f"_by_{step}")
    return rows.with_columns(((part > full) & (units <= full)).alias("_many"))


def _fits(rows: Frame) -> Frame:
    """Add whether the claim is the percent of the counts: at all, rounded half up, or cut off."""
    units, fine = nw.col(_UNITS), nw.col("_fine")

    def claimable(value: nw.Expr, bases: tuple[int, int]) -> nw.Expr:
        """Return the units that the counts lead to; those claimed where some base would do."""
        most, least = (nw.col(f"_bases_{step}") for step in bases)
        return (
            nw.when(~nw.col(_WHOLE).is_null())
            .then(value)
            .when(units == 0)
            .then(units)
            .when((units > 0) & nw.col("_many"))
            .then(units)
            .when(most > least)
            .then(units)
        )

    rows = rows.with_columns(
        claimable(nw.col("_up"), (0, 2)).alias("_rounded"),
        claimable(nw.col("_off"), (1, 3)).alias("_cut"),
    )
    return rows.with_columns(
        ((fine == nw.col("_above")) & (fine == units * nw.col("_scale"))).alias("_exact"),
        (nw.col("_rounded") == units).alias("_rounds"),
        (nw.col("_cut") == units).alias("_cuts"),
    )


def _verdicts(rows: Frame) -> Frame:
    """Add the verdict."""
    part, whole = nw.col(_PART), nw.col(_WHOLE)
    rounds, cuts = nw.col("_rounds"), nw.col("_cuts")
    found = (
        nw.when(part.is_null())
        .then(nw.lit(Verdict.UNDECIDABLE.value))
        .when(whole == 0)
        .then(nw.lit(Verdict.UNDECIDABLE.value))
        .when(part > whole)
        .then(nw.lit(Verdict.INCONSISTENT.value))
        .when(nw.col(_AMBIGUOUS) & (rounds | cuts))
        .then(nw.lit(Verdict.UNDECIDABLE.value))
        .when(nw.col("_exact"))
        .then(nw.lit(Verdict.EXACT.value))
        .when(whole.is_null() & rounds & cuts)
        .then(nw.lit(Verdict.UNDECIDABLE.value))
        .when(rounds & cuts)
        .then(nw.lit(Verdict.EITHER.value))
        .when(rounds)
        .then(nw.lit(Verdict.ROUNDING.value))
        .when(cuts)
        .then(nw.lit(Verdict.TRUNCATION.value))
        .otherwise(nw.lit(Verdict.INCONSISTENT.value))
    )
    rows = rows.with_columns(found.alias(VERDICT))
    return rows.with_columns(nw.when(nw.col("_sound")).then(nw.col(VERDICT)).alias(VERDICT))

"""Whether one rule asks at least as much as another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hocsuotdoi.criteria import Area, Grade, Holding, Quantity, Threshold

if TYPE_CHECKING:
    from hocsuotdoi.criteria import Rule


def not_stricter(base: Rule, addition: Rule) -> str:
    """Return what an addition must be so as not to ask less than the base; empty when it is."""
    match base, addition:
        case Threshold(), Threshold():
            return _threshold(base, addition)
        case Quantity(least), Quantity(more) if more < least:
            return f"at least {least}"
        case Quantity(), Quantity():
            return ""
        case Holding(), Holding():
            if addition.scheme != base.scheme or (addition.level or 1) < (base.level or 1):
                return f"{base.scheme}, at level {base.level or 1} or above"
            return ""
        case Grade(least, grades), Grade(more, others):
            if others != grades:
                return f"the scale of the base: {' < '.join(one.vi for one in grades)}"
            return "" if more >= least else f"at least grade {least}"
        case _:
            return "" if addition == base else f"{base!r}, as in the base"


def asked(rule: Rule) -> object:
    """Return what a rule asks in the words of a pack: 55 % rather than a fraction."""
    match rule:
        case Threshold(bar):
            variants = (f"{one.area.value.en} {one.bar * 100} %" for one in rule.variants)
            return ", ".join([f"{bar * 100} %", *variants])
        case Quantity(least):
            return least
        case Holding(scheme, level):
            return scheme if level is None else f"{scheme}, level {level}"
        case Grade(least):
            return f"grade {least}"
        case _:
            return rule


def _threshold(base: Threshold, addition: Threshold) -> str:
    for area in Area:
        if addition.indicator_for(area) != base.indicator_for(area):
            return f"the indicator of the base, {base.indicator_for(area)!r}"
        if addition.bar_for(area) < base.bar_for(area):
            return f"at least {base.bar_for(area) * 100} %"
    if addition.base_until != base.base_until:
        return f"base_until {base.base_until}, as in the base"
    return ""

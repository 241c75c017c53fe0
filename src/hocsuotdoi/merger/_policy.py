"""What to do with places that were split, and what a comparison across a break is worth."""

from __future__ import annotations

from hocsuotdoi._internal.language import Label
from hocsuotdoi._internal.named import Named


class Policy(Named):
    """What becomes of counts of a place that was split; nothing is ever shared out in silence."""

    REFUSE = Label("không tính", "refuse")
    """New places that took a part of it have no value."""
    UNION = Label("gộp thành vùng ổn định", "unite into stable areas")
    """New places tied together by it are reported as one: exact."""
    WEIGHTS = Label("chia theo trọng số", "share out by weights")
    """It is shared out by the weights of the concordance, and marked as estimated."""


class Comparability(Named):
    """What the prior value of a new place is worth."""

    SAME_TERRITORY = Label("cùng địa giới", "same territory")
    RECAST_EXACT = Label(
        "tính lại chính xác theo địa giới mới", "recast exactly on the new territory"
    )
    RECAST_ESTIMATED = Label("ước tính theo địa giới mới", "estimated on the new territory")
    UNION = Label("theo vùng gộp ổn định", "on the stable union")
    NOT_COMPARABLE = Label("không so sánh được", "not comparable")

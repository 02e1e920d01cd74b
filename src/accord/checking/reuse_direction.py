"""Which of two reports that share text was there first, where anything tells it."""

from __future__ import annotations

from accord.checking.witnesses_credits import is_outlet, read_credits
from accord.reports.report import Report

_DAY = len("2024-08-19")
_CUT = 0.8
_KEPT = 0.6


def find_source(left: Report, right: Report, left_cover: float, right_cover: float) -> str | None:
    """The id of the report that the shared text seems to come from, or None.

    In this order: one credits the agency that the other is; one is wholly an agency's and the other credits nobody;
    both credit one agency, so neither is the source; one came out on an earlier day; one is a cut of the other (most
    of it is shared, while the other has much beside). `left_cover` and `right_cover` are the shared parts of each.

    >>> find_source(Report(id="a", text="", outlet="Reuters"), Report(id="b", text="", credits=("Reuters",)), 1, 1)
    'a'
    """
    one, two = read_credits(left), read_credits(right)
    if any(is_outlet(left, name) for name in two.names()) != any(is_outlet(right, name) for name in one.names()):
        return left.id if any(is_outlet(left, name) for name in two.names()) else right.id
    if set(one.names()) & set(two.names()):
        return None
    if bool(one.whole) != bool(two.whole):
        return left.id if one.whole else right.id
    before, after = left.published.edtf or "", right.published.edtf or ""
    if len(before) == len(after) == _DAY and before != after and "?" not in before + after:
        return left.id if before < after else right.id
    if min(left_cover, right_cover) <= _KEPT and max(left_cover, right_cover) >= _CUT:
        return left.id if left_cover < right_cover else right.id
    return None

"""Which of two reports that share text was there first, where anything tells it."""

from __future__ import annotations

from accord.checking.witnesses_credits import is_outlet, read_credits
from accord.reports.report import Report

_DAY = len("2024-08-19")
_CUT = 0.8
_KEPT = 0.6


def find_source(left: Report, right: Report, left_cover: float, right_cover: float) -> str | None:
    """The id of the report that the shared text seems to come from, or None; see `find_direction`.

    >>> find_source(Report(id="a", text="", outlet="Reuters"), Report(id="b", text="", credits=("Reuters",)), 1, 1)
    'a'
    """
    return find_direction(left, right, left_cover, right_cover)[0]


def find_direction(left: Report, right: Report, left_cover: float, right_cover: float) -> tuple[str | None, str]:
    """The id of the report that the shared text seems to come from and what tells it; None, and why nothing does.

    In this order: one credits the agency that the other is; one is wholly an agency's and the other credits nobody;
    both credit one agency, so neither is the source; one came out on an earlier day; one is a cut of the other (most
    of it is shared, while the other has much beside). `left_cover` and `right_cover` are the shared parts of each.

    >>> find_direction(Report(id="a", text="", outlet="Reuters"), Report(id="b", text="", credits=("Reuters",)), 1, 1)
    ('a', 'the other credits Reuters')
    """
    one, two = read_credits(left), read_credits(right)
    by_left = next((name for name in two.names() if is_outlet(left, name)), None)
    by_right = next((name for name in one.names() if is_outlet(right, name)), None)
    if bool(by_left) != bool(by_right):
        return (left.id, f"the other credits {by_left}") if by_left else (right.id, f"the other credits {by_right}")
    shared = sorted(set(one.names()) & set(two.names()))
    if shared:
        return None, f"both credit {', '.join(shared)}"
    if bool(one.whole) != bool(two.whole):
        source, whole = (left.id, one.whole) if one.whole else (right.id, two.whole)
        return source, f"only its text as a whole is credited to {', '.join(whole)}"
    before, after = left.published.edtf or "", right.published.edtf or ""
    if len(before) == len(after) == _DAY and before != after and "?" not in before + after:
        return left.id if before < after else right.id, "it came out on an earlier day"
    if min(left_cover, right_cover) <= _KEPT and max(left_cover, right_cover) >= _CUT:
        return left.id if left_cover < right_cover else right.id, "the other is a cut of it"
    return None, "neither dates nor credits nor cuts tell which was first"

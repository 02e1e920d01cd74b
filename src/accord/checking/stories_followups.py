"""Which stories follow one another: the same matter told of on other days."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from accord.checking.stories_background import load_background
from accord.checking.stories_days import find_day
from accord.checking.stories_likeness import measure_likeness
from accord.checking.stories_links import bound
from accord.checking.stories_terms import read_terms
from accord.reports.report import Report


class FollowUp(Struct, frozen=True, kw_only=True):
    """One story that takes up another: their positions among the stories, and why in words."""

    earlier: int
    later: int
    why: str


def find_followups(reports: Sequence[Report], stories: Sequence[Sequence[int]]) -> tuple[FollowUp, ...]:
    """Stories kept apart by their dates that are otherwise alike enough to be one.

    Args:
        reports: the reports.
        stories: positions in `reports`, as `group_stories` gives them.

    A story follows the likeliest earlier one, if the average likeness of their reports without regard to dates is
    what it takes a report to join a pair. Stories without a date are left out. Quadratic in the reports.

    >>> from accord.reports.report import Published
    >>> text = "Norland and Sudria signed the fishing treaty in Port Avel."
    >>> one = Report(id="a", text=text, published=Published("2025-03-01"))
    >>> two = Report(id="b", text=text + " Parliament ratified it.", published=Published("2025-09-01"))
    >>> [(link.earlier, link.later) for link in find_followups([one, two], [(0,), (1,)])]
    [(0, 1)]
    """
    background = load_background()
    days = [find_day(report.published) for report in reports]
    firsts = [min((day for at in story if (day := days[at]) is not None), default=None) for story in stories]
    likeness = measure_likeness([read_terms(report) for report in reports], [None] * len(reports), background)
    least = bound(1, 2, len(reports))
    found: list[FollowUp] = []
    for later, when in enumerate(firsts):
        before = [at for at, day in enumerate(firsts) if when is not None and day is not None and day < when]
        scores = [float(likeness[np.ix_(stories[at], stories[later])].mean()) for at in before]
        if scores and max(scores) >= least:
            earlier = before[int(np.argmax(scores))]
            gap = (when or 0) - (firsts[earlier] or 0)
            found.append(FollowUp(earlier=earlier, later=later, why=f"likeness {max(scores):.2f}, {gap} days later"))
    return tuple(found)

"""Which story a new report belongs to, among those of about its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from heapq import nlargest

from msgspec import Struct

from accord.checking.stories_index import COMPARED, NEAREST, PATIENCE
from accord.checking.stories_links import bound, join_groups
from accord.record.neighbours import EXACT, Neighbour, Window


class Placed(Struct, frozen=True):
    """A story and the reports that are in it now."""

    story: int
    reports: tuple[int, ...]


def few(window: Window, new: int) -> bool:
    """Whether so many new reports can be grouped anew together with all of a window."""
    return len(window.reports) + new <= EXACT


def place(window: Window, new: Sequence[Neighbour], mint: Callable[[], int]) -> list[Placed]:
    """Put reports, which are not in the window yet, into stories.

    Where at most 48 reports are near, all are compared with all, and stories may merge and part. Where there are more,
    a report joins the likeliest story, as `StoryIndex` has it, and what was grouped stays.

    Args:
        window: the reports of about its days.
        new: the reports; where there are too many for all to be grouped anew, one at a time.
        mint: gives the number of a new story.

    Returns:
        The stories whose reports within the window are not what they were.
    """
    if few(window, len(new)):
        return _all_anew(window, new, mint)
    (one,) = new
    story = likeliest(window, one)
    held = () if story is None else tuple(window.members.get(story, ()))
    return [Placed(mint() if story is None else story, (*held, one.number))]


def likeliest(window: Window, new: Neighbour) -> int | None:
    """The story that a report clears the bound of by most, if any."""
    met: Counter[int] = Counter()
    for number, count in window.alike(new.terms()).items():
        met[window.reports[number].story] += count
    names, words = window.weighed(new)
    told = [of.only(new.terms().keys) for of in (names, words)]
    promising: list[tuple[float, int, float, float]] = []
    for story in nlargest(NEAREST, met, key=lambda s: (met[s], s)):
        group = window.group(story)
        near = group.nearness(new.day)
        least = bound(1, group.size, len(window.reports) + 1) * (1 + PATIENCE * (1 - near))
        promising.append((group.promise(told[0], told[1], near) / least, -story, near, least))
    found = [
        (window.group(-story).likeness(names, words, near) / least, story)
        for _, story, near, least in nlargest(COMPARED, promising)
    ]
    margin, story = max(found, default=(0.0, 0))
    return None if margin < 1 else -story


def _all_anew(window: Window, new: Sequence[Neighbour], mint: Callable[[], int]) -> list[Placed]:
    """Group all reports of the window and the new ones, as a brief of them would."""
    every = sorted([*window.reports.values(), *new], key=lambda one: one.id)
    groups = [[every[at].number for at in group] for group in join_groups(window.likeness(every))]
    before = {one.number: one.story for one in window.reports.values()}
    kept = {frozenset(members) for members in window.members.values()}
    names = name_groups(groups, before)
    return [
        Placed(mint() if name is None else name, tuple(group))
        for group, name in zip(groups, names, strict=True)
        if frozenset(group) not in kept
    ]


def name_groups(groups: list[list[int]], before: dict[int, int]) -> list[int | None]:
    """Which of the former groups each group is: the one that most of its members were in; each is one at most.

    >>> name_groups([[1, 2, 3], [4]], {1: 7, 2: 8, 3: 8, 4: 8})
    [8, None]
    """
    claims = [
        (-count, former, at)
        for at, group in enumerate(groups)
        for former, count in Counter(before[member] for member in group if member in before).items()
    ]
    names: list[int | None] = [None] * len(groups)
    taken: set[int] = set()
    for _, former, at in sorted(claims):
        if names[at] is None and former not in taken:
            names[at] = former
            taken.add(former)
    return names

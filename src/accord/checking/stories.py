"""Which reports tell one story: reports of one event, or of one chain of events within days."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from accord.checking.stories_background import load_background
from accord.checking.stories_days import find_day
from accord.checking.stories_index import StoryIndex
from accord.checking.stories_likeness import measure_likeness
from accord.checking.stories_links import join_groups
from accord.checking.stories_terms import read_terms
from accord.reports.date import month_day, on
from accord.reports.headscore import digest_day
from accord.reports.reckoning import reckoned
from accord.reports.report import Published, Report
from accord.world import load_world

BATCH = 3000
_COMMON = 0.1
_FARTHEST = 45  # days between reports of one story


def group_stories(reports: Sequence[Report]) -> tuple[tuple[int, ...], ...]:
    """Group reports into stories by words, names, places, numbers and dates together.

    Returns:
        Positions in `reports`, a tuple a story, in order; every report stands in exactly one.

    The reports' order makes no difference. Up to 3,000 reports are compared each with each; more are taken one after
    the other by date, each joining the likeliest story so far (`StoryIndex`), where early reports weigh more.

    >>> one = Report(id="r_1", text="The ministers signed the border treaty in Lima. Peru's Rosa Quispe praised it.")
    >>> two = Report(id="r_2", text="Peru and its neighbour have a border treaty, signed in Lima, Rosa Quispe said.")
    >>> three = Report(id="r_3", text="A cyclone made landfall near the Fijian capital overnight.")
    >>> group_stories([one, three, two])
    ((0, 2), (1,))
    """
    order = sorted(range(len(reports)), key=lambda number: (reports[number].id, reports[number].text, number))
    groups = _join_all(reports, order) if len(order) <= BATCH else _join_one_by_one(reports, order)
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def borrowed_date(story_reports: Sequence[Report], report: Report | None = None) -> Published:
    """The date that an undated report borrows from its story, marked as such.

    It is that of the dated report most like it in words, or the middle one of the story's dates where no report is
    given. A date that was borrowed itself lends nothing; where no report has any, it is what their datelines, weekdays
    and office-holders leave, and else it stays unknown. Where the report's own
    dateline tells month and day, as wires print it ("TASHKENT, Sept 1"), or a digest's title does ("in brief for
    26 February"), it borrows no more than the year.

    >>> dated = Report(id="r_1", text="", published=Published("2024-08-19", "stated"))
    >>> borrowed_date([dated, Report(id="r_2", text="")])
    Published(edtf='2024-08-19', basis='story')
    """
    dated = sorted(
        (other for other in story_reports if other.published.edtf and other.published.basis != "story"),
        key=lambda other: (other.published.edtf or "", other.id),
    )
    if report is not None:
        dated = [other for other in dated if other.id != report.id]
    if not dated:
        return _reckoned(story_reports, report)
    lender = dated[(len(dated) - 1) // 2]
    if report is not None:
        terms = [read_terms(other) for other in (report, *dated)]
        likeness = measure_likeness(terms, [None] * len(terms), load_background())
        lender = dated[int(np.argmax(likeness[0, 1:]))]
        own = month_day(report.dateline or "") or digest_day(report.title or "")
        day = own and _nearest(own, lender.published)
        if day:
            return Published(day, "story")
    return Published(lender.published.edtf, "story")


def _reckoned(story_reports: Sequence[Report], report: Report | None) -> Published:
    """The day that the weekdays and office-holders of undated reports leave; their own datelines give month and day."""
    pairs = [(other, month_day(other.dateline or "")) for other in story_reports]
    days = {reckoned(other.text, *own, load_world()) for other, own in pairs if own} - {None}
    if len({day[:4] for day in days if day}) != 1:
        return Published()
    first = min(filter(None, days))
    own = month_day(report.dateline or "") if report is not None else None
    day = _nearest(own, Published(first, "story")) if own else None
    return Published(day or first, "story")


def _nearest(own: tuple[int, int], lender: Published) -> str | None:
    """A month and day in the year in which they lie nearest to a date; None where that is a month or more away."""
    lent = find_day(lender)
    if lent is None:
        return None
    days = [day for step in (-1, 0, 1) if (day := on(dt.date.fromordinal(lent).year + step, *own))]
    apart = {day: abs(dt.date.fromisoformat(day).toordinal() - lent) for day in days}
    near = min(apart, key=apart.__getitem__, default=None)
    return near if near is not None and apart[near] <= _FARTHEST else None


def name_story(story_reports: Iterable[Report], most: int = 6) -> tuple[str, ...]:
    """The terms that most of a story's reports share, the rarest first: why they are held to be one story.

    >>> name_story([Report(id="r_1", text="Treaty signed in Lima."), Report(id="r_2", text="In Lima, a treaty.")])
    ('lima', 'treaty')
    """
    bags = [read_terms(report) for report in story_reports]
    holders = Counter(term for bag in bags for term in bag.frequencies)
    background = load_background()
    weights = {
        term: held * background.rarity(term, 0, 0)
        for term, held in holders.items()
        if held > len(bags) / 2 and background.counts.get(term, 0) <= background.documents * _COMMON
    }
    return tuple(sorted(weights, key=lambda term: (-weights[term], term))[:most])


def _join_all(reports: Sequence[Report], order: Sequence[int]) -> list[list[int]]:
    """Compare each report with each."""
    terms = [read_terms(reports[number]) for number in order]
    days = [find_day(reports[number].published) for number in order]
    likeness = measure_likeness(terms, days, load_background())
    return [[order[member] for member in group] for group in join_groups(likeness)]


def _join_one_by_one(reports: Sequence[Report], order: Sequence[int]) -> list[list[int]]:
    """Let each report join the likeliest story before it, by date."""
    index = StoryIndex()
    groups: dict[int, list[int]] = {}
    undated = 1 << 30
    by_day = sorted(order, key=lambda number: find_day(reports[number].published) or undated)
    for number in by_day:
        groups.setdefault(index.add(reports[number]).story, []).append(number)
    return list(groups.values())

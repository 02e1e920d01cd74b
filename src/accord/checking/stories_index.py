"""Stories met so far; each report joins the likeliest at a cost that does not grow with the archive."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from heapq import nlargest

from msgspec import Struct

from accord.checking.stories_background import load_background
from accord.checking.stories_days import distance_penalty, find_day
from accord.checking.stories_links import bound
from accord.checking.stories_terms import read_terms
from accord.reports.report import Report

_KEYS = 24
_NEAREST = 12
_HOLDERS = 48
_TERMS = 600
_LENGTH_RATIO = 4.0
_WORDS_TOLD = 4


class Joining(Struct, frozen=True, kw_only=True):
    """Which story a report joined: its number, the average likeness (0.0 for a new story), and why in words."""

    story: int
    likeness: float
    why: str


class _Group:
    """One story: the sum of its reports' unit vectors, their days and their lengths."""

    __slots__ = ("days", "length", "size", "sums")

    def __init__(self) -> None:
        self.sums: dict[str, float] = {}
        self.days: Counter[int] = Counter()
        self.length = 0.0
        self.size = 0

    def add(self, vector: Mapping[str, float], length: float, day: int | None) -> None:
        """Take a report in; only the heaviest terms are kept when there are many."""
        for term, weight in vector.items():
            self.sums[term] = self.sums.get(term, 0.0) + weight
        if len(self.sums) > 2 * _TERMS:
            self.sums = dict(nlargest(_TERMS, self.sums.items(), key=lambda pair: (pair[1], pair[0])))
        if day is not None:
            self.days[day] += 1
        self.length += length
        self.size += 1

    def likeness(self, vector: Mapping[str, float], length: float, day: int | None) -> float:
        """The average likeness of a report to the story's, as `measure_likeness` tells it for two."""
        cosine = sum(weight * self.sums.get(term, 0.0) for term, weight in vector.items()) / self.size
        other = self.length / self.size
        ratio = max(length, other) / max(1e-9, min(length, other))
        taken = 0.0
        if day is not None:
            taken = sum(held * distance_penalty(abs(day - known)) for known, held in self.days.items()) / self.size
        return cosine * math.sqrt(min(ratio, _LENGTH_RATIO)) - taken


class StoryIndex:
    """Groups reports as they come.

    A report is compared with at most twelve stories, found by its weightiest terms; how rare a term is, is told by
    the reports so far and a shipped table. What a report joins depends on what came before it; `group_stories` does
    not, and is there to regroup a window of days.

    >>> index = StoryIndex()
    >>> index.add(Report(id="r_1", text="The ministers signed the border treaty in Lima on Monday.")).story
    0
    >>> index.add(Report(id="r_2", text="Ministers in Lima have signed a border treaty.")).why
    'likeness 0.94 to 1 report: lima, treaty, sign, minister'
    """

    def __init__(self) -> None:
        self._background = load_background()
        self._holders: Counter[str] = Counter()
        self._groups: list[_Group] = []
        self._keys: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self._joined: dict[str, Joining] = {}

    def __len__(self) -> int:
        return len(self._joined)

    def add(self, report: Report) -> Joining:
        """Put a report into a story, its own where none is near; one that is held already stays where it is."""
        if report.id in self._joined:
            return self._joined[report.id]
        terms = read_terms(report)
        self._holders.update(terms.keys())
        vector, length = self._weigh(terms)
        day = find_day(report.published)
        keys = [term for _, term in nlargest(_KEYS, ((weight, term) for term, weight in vector.items()))]
        joining = self._choose(vector, length, day, keys)
        if joining.story == len(self._groups):
            self._groups.append(_Group())
        self._groups[joining.story].add(vector, length, day)
        for key in keys:
            held = self._keys[key]
            held.pop(joining.story, None)
            held[joining.story] = None
            if len(held) > _HOLDERS:
                del held[next(iter(held))]
        self._joined[report.id] = joining
        return joining

    def _weigh(self, terms: Mapping[str, float]) -> tuple[dict[str, float], float]:
        """The report as a unit vector, and its length before."""
        count = len(self._joined) + 1
        weights = {
            term: (1 + math.log(frequency) if frequency > 1 else frequency)
            * self._background.rarity(term, self._holders[term], count)
            for term, frequency in terms.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {term: weight / length for term, weight in weights.items() if weight}, length

    def _choose(self, vector: Mapping[str, float], length: float, day: int | None, keys: list[str]) -> Joining:
        """The story that clears its bound by most, or a new one."""
        near: Counter[int] = Counter()
        for key in keys:
            for story in self._keys.get(key, ()):
                near[story] += vector[key]  # type: ignore[assignment]
        found: list[tuple[float, int, float]] = []
        for story, _ in nlargest(_NEAREST, near.items(), key=lambda pair: (pair[1], pair[0])):
            group = self._groups[story]
            likeness = group.likeness(vector, length, day)
            found.append((likeness / bound(1, group.size), -story, likeness))
        margin, story, likeness = max(found, default=(0.0, 0, 0.0))
        if margin < 1:
            why = f"no story is near enough (the nearest: {likeness:.2f})" if found else "shares no telling words"
            return Joining(story=len(self._groups), likeness=0.0, why=why)
        return Joining(story=-story, likeness=likeness, why=self._explain(self._groups[-story], likeness, vector))

    @staticmethod
    def _explain(group: _Group, likeness: float, vector: Mapping[str, float]) -> str:
        """The likeness and the terms that make it up."""
        parts = ((weight * group.sums.get(term, 0.0), term) for term, weight in vector.items())
        told = ", ".join(term for part, term in nlargest(_WORDS_TOLD, parts) if part)
        return f"likeness {likeness:.2f} to {group.size} report{'s' * (group.size > 1)}: {told}"

"""Stories met so far; each report joins the likeliest at a cost that does not grow with the archive."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import chain, repeat
from operator import mul

from msgspec import Struct

from accord.checking.stories_background import load_background
from accord.checking.stories_days import find_day, near_by
from accord.checking.stories_likeness import FAR, LENGTH_RATIO, NAMES
from accord.checking.stories_links import bound
from accord.checking.stories_terms import Terms, damp, read_terms
from accord.reports.report import Report

_KEYS = 24
NEAREST = 12
"""So many stories are looked at, those that share the most of a report's weightiest terms."""
COMPARED = 4
"""So many of these are compared by all of its terms, those that are likest by the weightiest."""
_HOLDERS = 24
_TERMS = 600
_WORDS_TOLD = 4
PATIENCE = 1.0


class Joining(Struct, frozen=True, kw_only=True, gc=False):
    """Which story a report joined: its number, the average likeness (0.0 for a new story), and why in words."""

    story: int
    likeness: float
    why: str


class Vector(Struct, frozen=True, gc=False):
    """A report over one kind of terms: its weights scaled to unit length, and the length before."""

    weights: Mapping[str, float]
    length: float

    def only(self, keys: Iterable[str]) -> Vector:
        """Of its weights those of these terms."""
        return Vector({key: self.weights[key] for key in keys if key in self.weights}, self.length)


class _Sum:
    """The sum of a story's vectors over one kind of terms, and of their lengths."""

    __slots__ = ("length", "weights")

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}
        self.length = 0.0

    def add(self, vector: Vector) -> None:
        """Take a report in; only the heaviest terms are kept when there are many."""
        for term, weight in vector.weights.items():
            self.weights[term] = self.weights.get(term, 0.0) + weight
        if len(self.weights) > 2 * _TERMS:
            heaviest = nlargest(_TERMS, self.weights.items(), key=lambda pair: (pair[1], pair[0]))
            self.weights = dict(heaviest)
        self.length += vector.length

    def product(self, vector: Vector) -> float:
        """The sum of products of weights."""
        told: float = sum(map(mul, vector.weights.values(), map(self.weights.get, vector.weights, repeat(0.0))))
        return told

    def cosine(self, vector: Vector, size: int) -> float:
        """The average cosine of a report to the story's, raised where lengths differ."""
        product = self.product(vector) / size
        lengths = sorted((vector.length, self.length / size))
        return product * math.sqrt(min(lengths[1] / max(1e-6, lengths[0]), LENGTH_RATIO))


class Group:
    """One story: what its reports say and name, and their days."""

    __slots__ = ("dated", "days", "names", "size", "words")

    def __init__(self) -> None:
        self.names, self.words = _Sum(), _Sum()
        self.days: dict[int, int] = {}
        self.size = self.dated = 0

    def add(self, names: Vector, words: Vector, day: int | None) -> None:
        """Take a report in."""
        self.names.add(names)
        self.words.add(words)
        if day is not None:
            self.days[day] = self.days.get(day, 0) + 1
            self.dated += 1
        self.size += 1

    def nearness(self, day: int | None) -> float:
        """How near in time a report is to the story's reports on average."""
        if day is None:
            return 1.0
        nears = near_by()
        held = self.days
        if len(held) > len(nears):
            near = sum(part * (held.get(day - gap, 0) + held.get(day + gap, 0)) for gap, part in enumerate(nears))
            near -= held.get(day, 0)  # which was counted from both sides
        else:
            near = sum(nears[gap] * count for known, count in held.items() if (gap := abs(day - known)) < len(nears))
        return (near + self.size - self.dated) / self.size

    def likeness(self, names: Vector, words: Vector, near: float) -> float:
        """The average likeness of a report to the story's, as `measure_likeness` tells it for two."""
        named = NAMES * self.names.cosine(names, self.size) * near
        return named + (1 - NAMES) * self.words.cosine(words, self.size) - FAR * (1 - near)

    def promise(self, names: Vector, words: Vector, near: float) -> float:
        """What of the likeness some of a report's terms give, to tell which stories to compare by all of them."""
        if not self.size:
            return 0.0
        told = NAMES * self.names.product(names) * near + (1 - NAMES) * self.words.product(words)
        return told / self.size - FAR * (1 - near)


class StoryIndex:
    """Groups reports as they come.

    A report is compared with at most four stories, the likest by its weightiest terms of the twelve that share most of
    these; how rare a term is, is told by the reports so far and a shipped table. A story of other days is joined at
    twice the likeness only, since the report that tells the new event better may be yet to come. What a report joins
    depends on what came before it; `group_stories` does not, and is there to regroup a window of days.

    >>> index = StoryIndex()
    >>> index.add(Report(id="r_1", text="The ministers signed the border treaty in Lima on Monday.")).story
    0
    >>> index.add(Report(id="r_2", text="Ministers in Lima have signed a border treaty.")).why
    'likeness 1.04 to 1 report: treaty, lima, sign, minister'
    """

    def __init__(self) -> None:
        self._background = load_background()
        self._holders: Counter[str] = Counter()
        self._lower: Counter[str] = Counter()
        self._groups: list[Group] = []
        self._keys: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self._joined: dict[str, Joining] = {}

    def __len__(self) -> int:
        return len(self._joined)

    def add(self, report: Report) -> Joining:
        """Put a report into a story, its own where none is near; one that is held already stays where it is."""
        if report.id in self._joined:
            return self._joined[report.id]
        terms = read_terms(report)
        self._holders.update(terms.frequencies.keys())
        self._lower.update(terms.lower)
        names, words = weigh(terms, self._holders, self._lower, len(self._joined) + 1)
        day = find_day(report.published)
        weights = {**names.weights, **words.weights}
        keys = nlargest(_KEYS, weights, key=lambda term: (weights[term], term))
        joining = self._choose(names, words, day, keys)
        if joining.story == len(self._groups):
            self._groups.append(Group())
        self._groups[joining.story].add(names, words, day)
        for key in keys:
            held = self._keys[key]
            held.pop(joining.story, None)
            held[joining.story] = None
            if len(held) > _HOLDERS:
                del held[next(iter(held))]
        self._joined[report.id] = joining
        return joining

    def _choose(self, names: Vector, words: Vector, day: int | None, keys: Sequence[str]) -> Joining:
        """The story that clears its bound by most, or a new one."""
        found: list[tuple[float, int, float]] = []
        for story, near, least in self._likely(names, words, day, keys):
            likeness = self._groups[story].likeness(names, words, near)
            found.append((likeness / least, -story, likeness))
        margin, story, likeness = max(found, default=(0.0, 0, 0.0))
        if margin < 1:
            why = f"no story is near enough (the nearest: {likeness:.2f})" if found else "shares no telling words"
            return Joining(story=len(self._groups), likeness=0.0, why=why)
        why = explain(self._groups[-story], likeness, names, words)
        return Joining(story=-story, likeness=likeness, why=why)

    def _likely(
        self, names: Vector, words: Vector, day: int | None, keys: Sequence[str]
    ) -> Sequence[tuple[int, float, float]]:
        """The stories to compare a report with: each with its nearness in time and the bound to clear."""
        met = Counter(chain.from_iterable(self._keys.get(key, ()) for key in keys))
        told = [of.only(keys) for of in (names, words)]
        promising = []
        for _, story in nlargest(NEAREST, zip(met.values(), met, strict=True)):
            group = self._groups[story]
            near = group.nearness(day)
            least = bound(1, group.size, len(self._joined) + 1) * (1 + PATIENCE * (1 - near))
            promising.append((group.promise(told[0], told[1], near) / least, -story, near, least))
        return [(-story, near, least) for _, story, near, least in nlargest(COMPARED, promising)]


def weigh(terms: Terms, holders: Mapping[str, int], lower: Mapping[str, int], count: int) -> tuple[Vector, Vector]:
    """A report over names and over other words, among `count` reports of which so many hold each term."""
    background, given = load_background(), terms.frequencies
    names: dict[str, float] = {}
    words: dict[str, float] = {}
    held = list(map(holders.get, given, repeat(0)))
    counted = list(map(background.counts.get, given, repeat(0)))
    small = map(lower.get, given, repeat(0))
    weights = map(mul, map(damp, given.values()), background.each_rarity(counted, held, count).tolist())
    for term, holding, lowered, common, weight in zip(given, held, small, counted, weights, strict=True):
        if weight:
            name = not common and background.is_name(term, holding, lowered)
            (names if name else words)[term] = weight
    return scale(names), scale(words)


def scale(weights: Mapping[str, float]) -> Vector:
    """Weights at unit length."""
    length = math.sqrt(sum(map(mul, weights.values(), weights.values())))
    return Vector({term: weight / length for term, weight in weights.items()}, length)


def explain(group: Group, likeness: float, names: Vector, words: Vector) -> str:
    """The likeness and the terms that make up most of it."""
    shares = {term: NAMES * weight * group.names.weights.get(term, 0.0) for term, weight in names.weights.items()}
    for term, weight in words.weights.items():
        shares[term] = (1 - NAMES) * weight * group.words.weights.get(term, 0.0)
    told = nlargest(_WORDS_TOLD, (term for term in shares if shares[term]), key=lambda term: (shares[term], term))
    return f"likeness {likeness:.2f} to {group.size} report{'s' * (group.size > 1)}: {', '.join(told)}"

"""Reports that tell what another tells, in its order but in other words: likely derived from it, not merged with it."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain, count, pairwise, repeat, takewhile
from operator import mul, truediv
from typing import TypeVar

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.checking.reuse_direction import find_direction
from accord.checking.reuse_quotes import find_quotes
from accord.checking.stories_background import load_rarities
from accord.checking.stories_days import are_near
from accord.checking.stories_terms import Stem, Terms, damp, read_terms, stems_of, terms_among
from accord.checking.witness import Copy, Rewrite, Witness, homes_of
from accord.reading.products import product
from accord.reports.report import Report

_END = re.compile(r"[.!?][\"”’']?\s+|\n+")
_LEAST_TERMS = 5
_LEAST_SENTENCES = 5
_MOST_SENTENCES = 200
_SAME = 0.3
_RETOLD = 0.4
_FOUND = 0.6
_IN_ORDER = 0.8
_ALIKE = 0.2
_NEAREST = 5
_AT_ONCE = 500  # reports of one story that are compared each with each

Weights = Mapping[str, float]
Kind = TypeVar("Kind", np.float32, np.float64)


class Stretch(Struct, frozen=True, gc=False):
    """A sentence of a text: from where to where it stands, and the stems of its words."""

    start: int
    end: int
    told: list[Stem]


class Sentences(Struct, frozen=True, gc=False):
    """Sentences as unit vectors of weighed terms: all terms, one sentence's after the other's.

    Attributes:
        terms: the distinct terms of each.
        sizes: how many each has.
        weights: of each term.
    """

    terms: list[str]
    sizes: list[int]
    weights: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.sizes)


class Telling:
    """A report as it is held against others here: what it tells of, and its sentences, each made when asked for.

    Args:
        report: the report.
        weighed: what `weigh_terms` gives of its terms, where that is at hand.
        cut: what `cut_sentences` gives of its readable text, likewise.
    """

    def __init__(self, report: Report, weighed: Weights | None = None, cut: Sequence[Stretch] | None = None) -> None:
        self.report = report
        self._weighed, self._cut = weighed, cut

    @cached_property
    def weights(self) -> Weights:
        """Its terms, weighed, at unit length."""
        weighed, self._weighed = self._weighed or weigh_terms(read_terms(self.report)), None
        return _unit(weighed)

    @cached_property
    def sentences(self) -> Sentences:
        """See `read_sentences`."""
        cut, self._cut = self._cut, None
        return read_sentences(self.report, cut)


def find_rewrites(
    reports: Sequence[Report],
    witnesses: Iterable[Witness],
    copies: Iterable[Copy] = (),
    groups: Sequence[Sequence[int]] | None = None,
) -> tuple[Rewrite, ...]:
    """Pairs of different witnesses where one keeps the facts and the order of the other.

    Args:
        reports: the reports.
        witnesses: as `find_witnesses` gives them.
        copies: as `find_copies` gives them: reports that share copied prose are told by that, and are no rewrites.
        groups: positions of the reports of each story, which alone are compared; all with all where not given. Of a
            story of more than 500 reports those next to each other by date are.

    Of the sentences of the report with fewer, six in ten find a like one in the other (cosine of weighed terms), and
    eight in ten of these stand in the same order. Sentences that are mostly quotation do not count: two outlets follow
    one speech without following each other. Each report is compared with the five most like it that
    came out within days.

    >>> find_rewrites([], [])
    ()
    """
    homes = homes_of(witnesses)
    copied = {frozenset((homes.get(c.left, c.left), homes.get(c.right, c.right))) for c in copies}
    found: dict[tuple[str, str], Rewrite] = {}
    for group in groups if groups is not None else [range(len(reports))]:
        story = sorted(
            {reports[at].id: reports[at] for at in group}.values(), key=lambda r: (r.published.edtf or "~", r.id)
        )
        for first in range(0, len(story), _AT_ONCE):
            part = [Telling(report) for report in story[first : first + _AT_ONCE]]
            found.update(((pair.left, pair.right), pair) for pair in rewrites_among(part, homes, copied))
    return tuple(found[pair] for pair in sorted(found))


def rewrites_among(
    tellings: Iterable[Telling],
    homes: Mapping[str, str],
    copied: AbstractSet[frozenset[str]],
    new: Collection[str] | None = None,
) -> Iterator[Rewrite]:
    """The rewrites among some reports, each compared with the five most like it.

    Args:
        tellings: the reports.
        homes: the witness of each by the report's id.
        copied: pairs of witnesses that share copied prose.
        new: ids of reports; only what these have to do with is looked for.

    >>> list(rewrites_among([Telling(Report(id="r", text="They met."))], {"r": "w"}, set()))
    []
    """
    order = sorted(tellings, key=lambda telling: telling.report.id)
    ids = [telling.report.id for telling in order]
    if len({homes.get(one, one) for one in ids}) < 2:  # noqa: PLR2004 (a pair)
        return
    likeness = _likeness([telling.weights for telling in order])
    for one, two in _pairs(order, likeness):
        left, right = order[one], order[two]
        pair = frozenset(homes.get(at, at) for at in (ids[one], ids[two]))
        if len(pair) == 1 or pair in copied or not (new is None or ids[one] in new or ids[two] in new):
            continue
        if why := _follow(left.sentences, right.sentences):
            source, ground = find_direction(left.report, right.report, 0.0, 0.0)
            told = f"{why}; {ground}" if source is None else f"{why}; of the source: {ground}"
            yield Rewrite(left=ids[one], right=ids[two], source=source, why=told)


def _pairs(order: Sequence[Telling], likeness: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Each report with the five most like it that came out within days, each pair once."""
    found = {
        (min(one, int(two)), max(one, int(two)))
        for one in range(len(order))
        for two in np.argsort(-likeness[one], kind="stable")[:_NEAREST]
        if likeness[one, two] >= _ALIKE and are_near(order[one].report.published, order[int(two)].report.published)
    }
    return sorted(found)


def _likeness(bags: Sequence[Weights]) -> NDArray[np.float32]:
    """The cosine of every two; none with itself."""
    held = Counter(chain.from_iterable(bags))
    columns = dict(zip((term for term, reports in held.items() if reports > 1), count()))
    sizes = list(map(len, bags))
    weights = np.fromiter(chain.from_iterable(bag.values() for bag in bags), np.float64, sum(sizes))
    rows = _rows(chain.from_iterable(bags), sizes, weights, columns, np.float32)
    likeness = product(rows, rows)
    np.fill_diagonal(likeness, 0)
    return likeness


def _rows(
    terms: Iterable[str],
    sizes: Sequence[int],
    weights: NDArray[np.float64],
    columns: Mapping[str, int],
    kind: type[Kind],
) -> NDArray[Kind]:
    """Weights as rows of so many terms each, those of terms that have a column."""
    without = len(columns)
    rows: NDArray[Kind] = np.zeros((len(sizes), without + 1), kind)  # the last column takes what has none
    places = np.fromiter(map(columns.get, terms, repeat(without)), np.int64, len(weights))
    rows[np.repeat(np.arange(len(sizes)), sizes), places] = weights
    return np.ascontiguousarray(rows[:, :without])


def weigh_terms(terms: Terms) -> dict[str, float]:
    """A report's terms, damped and weighed by how rare they are in the shipped table.

    >>> weights = weigh_terms(read_terms(Report(id="r", text="The trawlers left.")))
    >>> weights["the"] < weights["trawler"]
    True
    """
    rarities = load_rarities()
    told = terms.frequencies
    return dict(
        zip(told, map(mul, map(damp, told.values()), map(rarities.get, told, repeat(rarities[""]))), strict=True)
    )


def _unit(weights: Weights) -> dict[str, float]:
    """Weights at unit length."""
    length = math.sqrt(sum(map(mul, weights.values(), weights.values()))) or 1.0
    return dict(zip(weights, map(truediv, weights.values(), repeat(length)), strict=True))


def cut_sentences(text: str) -> list[Stretch]:
    """A text cut where sentences and lines end.

    >>> [len(sentence.told) for sentence in cut_sentences("They met. Nothing was signed.")]
    [2, 3]
    """
    ends = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [Stretch(start, end, stems_of(text, start, end)) for start, end in pairwise(ends)]


def read_sentences(report: Report, cut: Sequence[Stretch] | None = None) -> Sentences:
    """The report's sentences; short ones and mostly quoted ones left out.

    Args:
        report: the report.
        cut: what `cut_sentences` gives of its readable text, where that is at hand.
    """
    text = report.readable()
    quotes = deque(find_quotes(text))
    rarities = load_rarities()
    rarest = rarities[""]
    told: list[str] = []
    weights: list[float] = []
    sizes: list[int] = []
    lengths: list[float] = []
    for one in cut_sentences(text) if cut is None else cut:
        start, end = one.start, one.end
        while quotes and quotes[0].end <= start:
            quotes.popleft()
        if quotes and quotes[0].start < end:
            beside = takewhile(lambda quote: quote.start < end, quotes)  # noqa: B023 (used up at once)
            if 2 * sum(min(quote.end, end) - max(quote.start, start) for quote in beside) > end - start:
                continue
        terms = terms_among(one.told)
        if len(terms) < _LEAST_TERMS:
            continue
        rare = list(map(rarities.get, terms, repeat(rarest)))
        if sum(map((1.0).__lt__, rare)) >= _LEAST_TERMS:
            told += terms
            weights += rare
            sizes.append(len(rare))
            lengths.append(math.sqrt(sum(map(mul, rare, rare))))
            if len(sizes) == _MOST_SENTENCES:
                break
    return Sentences(told, sizes, np.array(weights, np.float64) / np.repeat(np.array(lengths, np.float64), sizes))


def count_retold(one: Sentences, two: Sentences) -> int:
    """How many of one report's sentences have a like one in the other."""
    return len(_found(one, two, _RETOLD))


def _follow(one: Sentences, two: Sentences) -> str | None:
    """Why one row of sentences follows the other, or None."""
    fewer, more = sorted((one, two), key=len)
    if len(fewer) < _LEAST_SENTENCES:
        return None
    places = _found(fewer, more, _SAME)
    kept = _longest_rise(places)
    if len(places) < _FOUND * len(fewer) or kept < _IN_ORDER * len(places) or len(set(places)) < _LEAST_SENTENCES:
        return None
    return f"{len(places)} of {len(fewer)} sentences tell what the other tells, {kept} of them in the same order"


def _found(sentences: Sentences, others: Sentences, least: float) -> list[int]:
    """For each sentence that has a like one among the others, which that is, the most like and then the first."""
    if not sentences or not others:
        return []
    columns = dict(zip(dict.fromkeys(others.terms), count()))
    rows, held = (_rows(one.terms, one.sizes, one.weights, columns, np.float64) for one in (sentences, others))
    scores = product(rows, held)
    places: list[int] = scores.argmax(axis=1)[scores.max(axis=1) >= least].tolist()
    return places


def _longest_rise(places: Iterable[int]) -> int:
    """The length of the longest strictly rising subsequence (patience sorting)."""
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)

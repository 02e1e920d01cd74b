"""Reports that tell what another tells, in its order but in other words: likely derived from it, not merged with it."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np

from accord.checking.reuse_direction import find_direction
from accord.checking.reuse_quotes import find_quotes
from accord.checking.stories_background import Background, load_background
from accord.checking.stories_days import are_near
from accord.checking.stories_likeness import measure_likeness
from accord.checking.stories_terms import read_terms
from accord.checking.witness import Copy, Rewrite, Witness
from accord.reports.report import Report
from accord.reports.span import Span

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
_AT_ONCE = 1000  # reports of one story that are compared each with each


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
            story of more than 1,000 reports those next to each other by date are.

    Of the sentences of the report with fewer, six in ten find a like one in the other (cosine of weighed terms), and
    eight in ten of these stand in the same order. Sentences that are mostly quotation do not count: two outlets follow
    one speech without following each other. Each report is compared with the five most like it that
    came out within days.

    >>> find_rewrites([], [])
    ()
    """
    homes = {member: witness.id for witness in witnesses for member in witness.reports}
    copied = {frozenset((homes.get(c.left, c.left), homes.get(c.right, c.right))) for c in copies}
    found: dict[tuple[str, str], Rewrite] = {}
    for group in groups if groups is not None else [range(len(reports))]:
        story = sorted(
            {reports[at].id: reports[at] for at in group}.values(), key=lambda r: (r.published.edtf or "~", r.id)
        )
        for first in range(0, len(story), _AT_ONCE):
            part = sorted(story[first : first + _AT_ONCE], key=lambda report: report.id)
            if len({homes.get(report.id, report.id) for report in part}) > 1:
                found.update(((pair.left, pair.right), pair) for pair in _rewrites_among(part, homes, copied))
    return tuple(found[pair] for pair in sorted(found))


def _rewrites_among(
    order: Sequence[Report], homes: Mapping[str, str], copied: AbstractSet[frozenset[str]]
) -> Iterator[Rewrite]:
    """The rewrites among some reports, each compared with the five most like it."""
    background = load_background()
    likeness = measure_likeness([read_terms(report) for report in order], [None] * len(order), background)
    np.fill_diagonal(likeness, 0)
    pairs = {
        (min(one, int(two)), max(one, int(two)))
        for one in range(len(order))
        for two in np.argsort(-likeness[one], kind="stable")[:_NEAREST]
        if likeness[one, two] >= _ALIKE and are_near(order[one].published, order[int(two)].published)
    }
    apart = [
        (one, two)
        for one, two in sorted(pairs)
        if (home := (homes.get(order[one].id), homes.get(order[two].id)))[0] != home[1]
        and frozenset(str(h) for h in home) not in copied
    ]
    sentences = {number: read_sentences(order[number], background) for number in {n for pair in apart for n in pair}}
    for one, two in apart:
        left, right = order[one], order[two]
        if why := _follow(sentences[one], sentences[two]):
            source, ground = find_direction(left, right, 0.0, 0.0)
            told = f"{why}; {ground}" if source is None else f"{why}; of the source: {ground}"
            yield Rewrite(left=left.id, right=right.id, source=source, why=told)


def read_sentences(report: Report, background: Background) -> list[dict[str, float]]:
    """The report's sentences as unit vectors of weighed terms; short ones and mostly quoted ones left out."""
    text = report.readable()
    quotes = find_quotes(text)
    found: list[dict[str, float]] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        span, start = Span(start, end), end
        quoted = sum(min(q.end, span.end) - max(q.start, span.start) for q in quotes if q.overlaps(span))
        bag = read_terms(Report(id="", text=span.of(text))).frequencies if quoted * 2 <= span.end - span.start else {}
        weights = {term: background.rarity(term, 0, 0) for term in bag}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        if sum(weight > 1 for weight in weights.values()) >= _LEAST_TERMS and len(found) < _MOST_SENTENCES:
            found.append({term: weight / length for term, weight in weights.items()})
    return found


def count_retold(one: Sequence[Mapping[str, float]], two: Sequence[Mapping[str, float]]) -> int:
    """How many of one report's sentences have a like one in the other."""
    return sum(_find(sentence, two, _RETOLD) is not None for sentence in one) if two else 0


def _follow(one: Sequence[Mapping[str, float]], two: Sequence[Mapping[str, float]]) -> str | None:
    """Why one row of sentences follows the other, or None."""
    fewer, more = sorted((one, two), key=len)
    if len(fewer) < _LEAST_SENTENCES:
        return None
    places = [place for sentence in fewer if (place := _find(sentence, more)) is not None]
    kept = _longest_rise(places)
    if len(places) < _FOUND * len(fewer) or kept < _IN_ORDER * len(places) or len(set(places)) < _LEAST_SENTENCES:
        return None
    return f"{len(places)} of {len(fewer)} sentences tell what the other tells, {kept} of them in the same order"


def _find(sentence: Mapping[str, float], others: Sequence[Mapping[str, float]], least: float = _SAME) -> int | None:
    """Which of the others tells the same, or None."""
    scores = [sum(weight * other.get(term, 0.0) for term, weight in sentence.items()) for other in others]
    best = max(range(len(scores)), key=lambda place: (scores[place], -place))
    return best if scores[best] >= least else None


def _longest_rise(places: Iterable[int]) -> int:
    """The length of the longest strictly rising subsequence (patience sorting)."""
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)

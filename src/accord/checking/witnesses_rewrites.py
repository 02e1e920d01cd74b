"""Reports that tell what another tells, in its order but in other words: likely derived from it, not merged with it."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct

from accord.checking.reuse_direction import find_source
from accord.checking.reuse_quotes import find_quotes
from accord.checking.stories_background import Background, load_background
from accord.checking.stories_days import are_near
from accord.checking.stories_likeness import measure_likeness
from accord.checking.stories_terms import read_terms
from accord.checking.witness import Witness
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


class Rewrite(Struct, frozen=True, kw_only=True):
    """Two reports of which one is likely derived from the other, though little text is shared.

    `source` is the one that was there first where dates, credits or lengths tell it, else None; `why` says what was
    found. Nothing is merged on account of it.
    """

    left: str
    right: str
    source: str | None
    why: str


def find_rewrites(reports: Sequence[Report], witnesses: Iterable[Witness]) -> tuple[Rewrite, ...]:
    """Pairs of different witnesses where one keeps the facts and the order of the other.

    Of the sentences of the report with fewer, six in ten find a like one in the other (cosine of weighed terms), and
    eight in ten of these stand in the same order. Sentences that are mostly quotation do not count: two outlets follow
    one speech without following each other. Each report is compared with the five most like it that
    came out within days.

    >>> find_rewrites([], [])
    ()
    """
    homes = {member: witness.id for witness in witnesses for member in witness.reports}
    order = sorted({report.id: report for report in reports}.values(), key=lambda report: report.id)
    background = load_background()
    likeness = measure_likeness([read_terms(report) for report in order], [None] * len(order), background)
    np.fill_diagonal(likeness, 0)
    pairs = {
        (min(one, int(two)), max(one, int(two)))
        for one in range(len(order))
        for two in np.argsort(-likeness[one], kind="stable")[:_NEAREST]
        if likeness[one, two] >= _ALIKE and are_near(order[one].published, order[int(two)].published)
    }
    sentences = {number: read_sentences(order[number], background) for number in {n for pair in pairs for n in pair}}
    found = []
    for one, two in sorted(pairs):
        left, right = order[one], order[two]
        if homes.get(left.id) != homes.get(right.id) and (why := _follow(sentences[one], sentences[two])):
            source = find_source(left, right, 0.0, 0.0)
            found.append(Rewrite(left=left.id, right=right.id, source=source, why=why))
    return tuple(found)


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

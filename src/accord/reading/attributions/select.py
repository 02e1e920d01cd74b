"""Which candidates become attributions: the likeliest reading of each cue, and no two readings of the same words."""

from __future__ import annotations

from collections.abc import Sequence

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.tree import Range

SAME = 0.5  # contents that share more than this part of the smaller one are readings of the same words


def _size(ranges: Sequence[Range]) -> int:
    return sum(end - start for start, end in ranges)


def _shared(left: Sequence[Range], right: Sequence[Range]) -> int:
    return sum(max(0, min(a_end, b_end) - max(a_start, b_start)) for a_start, a_end in left for b_start, b_end in right)


def holds(ranges: Sequence[Range], token: int) -> bool:
    """Whether a token stands in one of the ranges."""
    return any(start <= token < end for start, end in ranges)


def select(candidates: Sequence[Candidate], scores: Sequence[float], threshold: float) -> list[int]:
    """Numbers of the accepted candidates, in the order of the text.

    A candidate within another's content (its cue stands there) is kept: it is the inner link of a chain. Two
    candidates of which neither holds the other's cue, and which share most of their words, are one: the likelier wins.
    """
    best: dict[tuple[int, str], int] = {}
    free: list[int] = []
    for number, score in enumerate(scores):
        if score < threshold:
            continue
        candidate = candidates[number]
        if candidate.cue < 0:
            free.append(number)
            continue
        key = (candidate.cue, candidate.kind)
        if key not in best or score > scores[best[key]]:
            best[key] = number
    accepted: list[int] = []
    for number in sorted([*best.values(), *free], key=lambda n: (-scores[n], n)):
        mine = candidates[number]
        low, high = mine.content[0][0], mine.content[-1][1]
        for other in accepted:
            theirs = candidates[other]
            if theirs.content[-1][1] <= low or theirs.content[0][0] >= high:
                continue
            nested = holds(theirs.content, mine.cue) or holds(mine.content, theirs.cue)
            if not nested and _shared(mine.content, theirs.content) > SAME * min(_size(mine.content), _size(theirs.content)):
                break
        else:
            accepted.append(number)
    return sorted(accepted)

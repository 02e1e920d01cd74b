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


def best_readings(candidates: Sequence[Candidate], scores: Sequence[float], threshold: float) -> list[int]:
    """The likeliest candidate of each cue that reaches the threshold, likeliest first."""
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
    return sorted([*best.values(), *free], key=lambda n: (-scores[n], n))


def select(candidates: Sequence[Candidate], scores: Sequence[float], threshold: float, *, nested: float) -> list[int]:
    """Numbers of the accepted candidates, in the order of the text.

    Two candidates that share most of the smaller one's words are readings of the same words: the likelier wins. Where
    the cue of one stands in the other's content they may be two links of a chain. An inner one is kept beside a
    likelier outer one, and an outer one beside a likelier inner one, when its own score is at least `nested`; above 1,
    nothing nests.
    """
    accepted: list[int] = []
    for number in best_readings(candidates, scores, threshold):
        mine = candidates[number]
        low, high = mine.content[0][0], mine.content[-1][1]
        for other in accepted:
            theirs = candidates[other]
            if (theirs.content[-1][1] <= low or theirs.content[0][0] >= high) and not (low <= theirs.cue < high):
                if not theirs.content[0][0] <= mine.cue < theirs.content[-1][1]:
                    continue
            within, around = holds(theirs.content, mine.cue), holds(mine.content, theirs.cue)
            if within != around:
                if scores[number] < nested:
                    break
            elif _shared(mine.content, theirs.content) > SAME * min(_size(mine.content), _size(theirs.content)):
                break
        else:
            accepted.append(number)
    return sorted(accepted)

"""Which candidates become attributions: the likeliest reading of each cue, and no two readings of the same words."""

from __future__ import annotations

from collections.abc import Sequence

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.tree import Range

SAME = 0.5  # contents that share more than this part of the smaller one are readings of the same words

BLOCK = 64  # tokens; only candidates that touch a common block are compared


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
    near: dict[int, list[int]] = {}  # accepted candidates by the blocks of the text that they touch
    for number in best_readings(candidates, scores, threshold):
        mine = candidates[number]
        blocks = _blocks(mine)
        rivals = {other for block in blocks for other in near.get(block, ())}
        if all(_agree(mine, candidates[other], likely=scores[number] >= nested) for other in rivals):
            accepted.append(number)
            for block in blocks:
                near.setdefault(block, []).append(number)
    return sorted(accepted)


def _blocks(candidate: Candidate) -> range:
    low, high = candidate.content[0][0], candidate.content[-1][1]
    if candidate.cue >= 0:
        low, high = min(low, candidate.cue), max(high, candidate.cue + 1)
    return range(low // BLOCK, (high - 1) // BLOCK + 1)


def _agree(mine: Candidate, theirs: Candidate, *, likely: bool) -> bool:
    """Whether a candidate may stand beside a likelier one: as a link of a chain when `likely`, or apart from it."""
    within, around = holds(theirs.content, mine.cue), holds(mine.content, theirs.cue)
    if within != around:
        return likely
    return _shared(mine.content, theirs.content) <= SAME * min(_size(mine.content), _size(theirs.content))

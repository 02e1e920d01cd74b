"""Where another side's answer begins behind what somebody says: "…, which Peru denies", "…; Peru rejects the claim"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.attributions.lexicon import cue_classes, is_saying
from accord.reading.branch import TENSED

if TYPE_CHECKING:
    from accord.reading.attributions.candidate import Candidate
    from accord.reading.attributions.tree import Tree

LONGEST = 16  # tokens of an answer behind a comma
LEAST = 2  # tokens that have to be left of what is said
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ARTICLES = frozenset({"a", "an", "the"})


def unanswered(tree: Tree, candidate: Candidate) -> Candidate:
    """A candidate without the answer of another side that its content runs on to; of quoted words nothing is cut."""
    start, end = candidate.content[-1]
    cue = candidate.cue
    if cue < 0 or cue >= end:
        return candidate
    for at in range(start + LEAST, end - 1):
        if tree.quote[at] >= 0 or not (_breaks_off(tree, at, end) or _answers(tree, at, end)):
            continue
        return candidate._replace(content=(*candidate.content[:-1], tree.trim(start, at)))
    return candidate


def within_own_marks(tree: Tree, candidate: Candidate) -> Candidate:
    """A candidate whose cue stands in a quotation, without what lies outside it: a quoted 'said' reports no more."""
    number = tree.quote[candidate.cue] if candidate.cue >= 0 else -1
    if number < 0:
        return candidate
    begin, stop = tree.quote_ranges[number]
    kept = [(max(start, begin), min(end, stop)) for start, end in candidate.content]
    content = tuple(tree.trim(start, end) for start, end in kept if start < end)
    return candidate._replace(content=content) if content else candidate


def to_its_end(tree: Tree, candidate: Candidate) -> Candidate:
    """A candidate whose content ends neither in the middle of a quotation nor at the 'and' before the next clause.

    As in "said it was “not dead, it sleeps,” and left": the parser ends the clause at the comma within the marks.
    """
    start, end = candidate.content[-1]
    while end - start > LEAST and tree.dep[end - 1] == "cc":
        start, end = tree.trim(start, end - 1)
    number = tree.quote[end - 1]
    if number >= 0 and number != tree.quote[candidate.cue] and candidate.cue < end:
        begin, stop = tree.quote_ranges[number]
        if start < begin and stop - end <= LONGEST and tree.unit[stop - 1] == tree.unit[end - 1]:
            end = tree.trim(start, stop)[1]
    return candidate._replace(content=(*candidate.content[:-1], (start, end)))


def takes_up(tree: Tree, candidate: Candidate) -> bool:
    """Whether a verb with an object of its own only answers the clause before a semicolon: '…; Chad rejects it'."""
    end, cue = candidate.content[-1][1], candidate.cue
    if candidate.kind != "verb" or cue < end or not any(tree.dep[c] == "dobj" and c > cue for c in tree.children[cue]):
        return False
    return ";" in tree.lower[end:cue] and tree.quote[candidate.content[0][0]] < 0


def answers_with_a_deed(tree: Tree, candidate: Candidate) -> bool:
    """Whether somebody answers by doing something: 'answered by expelling two envoys' tells no words."""
    if candidate.kind != "verb" or "acting" not in cue_classes()["answers"].get(tree.lemma[candidate.cue], ()):
        return False
    word, (start, end) = candidate.shape.removeprefix("pcomp:").removeprefix("pobj:"), candidate.content[0]
    if tree.quote[start] >= 0:
        return False
    doing = (t for t in range(start, end - 1) if tree.lower[t] == "by" and tree.tag[t + 1] == "VBG")
    return word in ("by", "with") or any(not is_saying(tree.lemma[t + 1]) for t in doing)


def _breaks_off(tree: Tree, at: int, end: int) -> bool:
    """Whether behind a semicolon somebody of his own speaks: 'the raft drifted; Chad contests that version'."""
    if tree.lower[at] != ";":
        return False
    says, words = cue_classes()["verbs"], cue_classes()["answers"]
    return any(
        tree.tag[verb] in TENSED
        and (tree.lemma[verb] in says or "rejecting" in words.get(tree.lemma[verb], ()))
        and any(tree.dep[child] in SUBJECTS and at < child < verb and tree.pos[child] != "PRON" for child in kids)
        for verb in range(at + 1, end)
        if (kids := tree.children[verb])
    )


def _answers(tree: Tree, at: int, end: int) -> bool:
    """Whether behind a comma all that follows is how another side takes it: ', a charge Chad dismisses'."""
    if tree.lower[at] != "," or end - at > LONGEST or "," in tree.lower[at + 1 : end - 1]:
        return False
    words = cue_classes()["answers"]
    first = at + 1
    if tree.lower[first] == "which":
        verb = first + 1
        taken = next((t for t in range(verb, end) if tree.tag[t] in TENSED), -1)
        owned = taken > verb or any(tree.lower[token] == "by" for token in range(verb, end))
        return taken >= 0 and owned and any("rejecting" in words.get(tree.lemma[t], ()) for t in range(verb, end))
    if tree.lower[first] not in ARTICLES:
        return False
    noun = next((t for t in range(first + 1, min(first + 4, end)) if "charge" in words.get(tree.lemma[t], ())), -1)
    return noun >= 0 and any("rejecting" in words.get(tree.lemma[t], ()) for t in range(noun + 1, end))

"""Quotes whose speaker stands in a sentence of its own behind them: “The bridge stays open.” Said the minister."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.source import source_of_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.attributions.tree import Tree

# Verbs that say nothing without what is said.
SAYING = frozenset({"say", "tell", "add", "state", "declare", "remark", "write", "explain", "insist", "conclude"})
LEAST = 3  # words of a quote
LONGEST = 40  # tokens of the sentence that says whose it is
COMPLEMENTS = frozenset({"ccomp", "xcomp", "acomp", "prep:about"})
ABOUT = frozenset({"so", "it", "this", "that", "what", "nothing"})


def orphans(tree: Tree, accepted: list[Candidate]) -> Iterator[Candidate]:
    """Attributions of quotes that nothing attributes and behind which a sentence says who said, and not what."""
    outside = [one for one in accepted if one.cue >= 0 and tree.quote[one.cue] < 0]
    taken = {at for one in outside for start, end in one.content for at in range(start, end)}
    for number, (start, end) in enumerate(tree.quote_ranges):
        first, last = tree.trim(start, end)
        if tree.quotes[number].depth or last - first < LEAST or not taken.isdisjoint(range(first, last)):
            continue
        verb = _verb_behind(tree, end)
        if verb >= 0:
            source = source_of_verb(tree, verb)
            if source.head >= 0:
                yield Candidate(verb, "verb", "quotes", source, ((first, last),), first, (verb, verb + 1))


def _verb_behind(tree: Tree, end: int) -> int:
    """The saying verb of the sentence behind a quote, if that sentence does not tell what was said; else -1."""
    begin = end
    while begin < tree.size and tree.pos[begin] in ("PUNCT", "SPACE") and tree.quote[begin] < 0:
        begin += 1
    if (
        begin >= tree.size
        or tree.paragraph[begin] != tree.paragraph[end - 1]
        or tree.units[tree.unit[begin]][0] > begin
    ):
        return -1
    stop = min(tree.units[tree.unit[begin]][1], begin + LONGEST)
    if tree.unit[begin] == tree.unit[end - 1] or any(tree.quote[at] >= 0 for at in range(begin, stop)):
        return -1
    for at in range(begin, stop):
        if tree.lemma[at] in SAYING and tree.tag[at] in ("VBD", "VBZ") and tree.head[at] == at:
            return -1 if _says_what(tree, at) else at
    return -1


def _says_what(tree: Tree, verb: int) -> bool:
    objects = (child for child in tree.children[verb] if tree.dep[child] in ("dobj", "attr", "oprd"))
    return any(tree.dep[child] in COMPLEMENTS for child in tree.children[verb]) or any(
        tree.lower[one] in ABOUT or tree.lemma[verb] != "tell" for one in objects
    )

"""Quotes that no verb of saying takes, told as somebody's by the sentence around them.

'For the minister, the deal is "a trap"', '"The door is shut," was the reply of Okello', 'Okello put it bluntly: "…"':
the sentence says whose the words are with a preposition, a noun of saying or a colon. The words that may do so are
data (`data/cues.toml`, the table 'alone').
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.source import Source, phrase, source_of_noun, source_of_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.attributions.tree import Range, Tree

LEAST = 2  # words of a quote
NEAR = 3  # tokens between a verb and the quote that it predicates
REACH = 12  # tokens between a verb and the colon behind its clause
OF_BE = frozenset({"attr", "acomp", "oprd", "ccomp"})


def alone(tree: Tree, accepted: list[Candidate]) -> Iterator[Candidate]:
    """Attributions of quotes that nothing else attributes, by what stands around them in their own sentence."""
    outside = [one for one in accepted if one.cue >= 0 and tree.quote[one.cue] < 0]
    taken = {at for one in outside for start, end in one.content for at in range(start, end)}
    for number, (start, end) in enumerate(tree.quote_ranges):
        first, last = tree.trim(start, end)
        if tree.quotes[number].depth or last - first < LEAST or not taken.isdisjoint(range(first, last)):
            continue
        found = _answer(tree, first, last) or _behind_colon(tree, first, last) or _for_somebody(tree, first)
        if found is not None:
            yield found


def _answer(tree: Tree, first: int, last: int) -> Candidate | None:
    """'"…," was the reply of Okello'; None where a quote stands otherwise."""
    verb = last
    while verb < tree.size and tree.pos[verb] in ("PUNCT", "SPACE"):
        verb += 1
    if verb >= tree.size or tree.unit[verb] != tree.unit[first] or tree.lemma[verb] != "be":
        return None
    for noun in tree.children[verb]:
        if noun > verb and tree.dep[noun] in ("attr", "nsubj") and "answer" in _classes(tree.lemma[noun]):
            source = _whose(tree, noun)
            if source.head >= 0:
                return Candidate(noun, "noun", "quotes", source, ((first, last),), first, (noun, noun + 1))
    return None


def _whose(tree: Tree, noun: int) -> Source:
    """Whose an answer is: 'Chad's reply', 'the reply of Chad', 'from the minister'."""
    source = source_of_noun(tree, noun)
    if source.head >= 0:
        return source
    behind = (g for c in tree.children[noun] if tree.lower[c] in ("of", "from", "by") for g in tree.children[c])
    head = next((one for one in behind if tree.dep[one] == "pobj"), -1)
    return source if head < 0 else Source(head, phrase(tree, head), "of")


def _behind_colon(tree: Tree, first: int, last: int) -> Candidate | None:
    """'Okello put it bluntly: "…"', 'Okello was blunt: they were "…"'; None where no colon opens the words."""
    begin, finish = tree.units[tree.unit[first]]
    colon = next((at for at in range(first - 1, begin, -1) if tree.lower[at] == ":"), -1)
    if colon < 0 and begin > 0 and tree.lower[begin - 1] == ":":
        colon = begin - 1
    if colon < 0:
        return None
    for verb in range(colon - 1, max(tree.units[tree.unit[colon]][0], colon - REACH) - 1, -1):
        if tree.pos[verb] in ("VERB", "AUX") and _tells_so(tree, verb, colon, opens=first <= colon + 2):
            source = source_of_verb(tree, verb)
            if not begin <= source.head < verb and (source := _named_before(tree, verb)).head < 0:
                return None
            content: tuple[Range, ...] = ((first, last),)
            if first > colon + 2:
                content = (tree.trim(colon + 1, max(finish, last)),)
            return Candidate(verb, "verb", "quotes", source, content, first, (verb, verb + 1))
    return None


def _tells_so(tree: Tree, verb: int, colon: int, *, opens: bool) -> bool:
    """Whether a verb before a colon says that words follow: 'put it so', 'was blunt', 'had a warning for Chad'.

    Of somebody named it is enough how he was, where the colon opens his words: 'Okello was cautious: "…"'.
    """
    behind = [child for child in tree.children[verb] if verb < child < colon]
    if tree.lemma[verb] == "put":
        return any(tree.lower[child] == "it" for child in behind)
    if tree.tag[verb] == "VBN" and "manner" in _classes(tree.lower[verb]):  # 'was guarded', which looks like a verb
        return True
    if tree.lemma[verb] == "be":
        named = any(tree.dep[child] == "nsubj" and tree.pos[child] == "PROPN" for child in tree.children[verb])
        return any(
            tree.dep[child] in OF_BE
            and ("manner" in _classes(tree.lemma[child]) or (named and tree.dep[child] == "acomp" and opens))
            for child in behind
        )
    light = "giving" in _classes(tree.lemma[verb])
    return light and any(tree.dep[child] == "dobj" and "answer" in _classes(tree.lemma[child]) for child in behind)


def _named_before(tree: Tree, verb: int) -> Source:
    """The name right before a verb that the parser found no subject for: 'Asked of it, Okello, the premier, was …'."""
    at = verb - 1
    while at > 0 and tree.pos[at] in ("ADV", "PUNCT", "AUX"):
        at -= 1
    head = at if tree.pos[at] == "PROPN" and tree.unit[at] == tree.unit[verb] else -1
    return Source(head, phrase(tree, head, verb) if head >= 0 else (0, 0), "before" if head >= 0 else "none")


def _for_somebody(tree: Tree, first: int) -> Candidate | None:
    """'For Okello, the deal is "a trap"': the opinion of whom the sentence opens with; else None."""
    begin, finish = tree.units[tree.unit[first]]
    verb = next((at for at in range(first - 1, max(begin, first - NEAR) - 1, -1) if tree.lemma[at] == "be"), -1)
    if tree.lower[begin] != "for" or verb < 0:
        return None
    head = next((child for child in tree.children[begin] if tree.dep[child] == "pobj"), -1)
    if head < 0 or tree.right[begin] + 1 >= verb or tree.lower[tree.right[begin] + 1] != ",":
        return None
    source = Source(head, tree.trim(tree.left[head], tree.right[head] + 1), "of")
    content = (tree.trim(tree.right[begin] + 2, finish),)
    return Candidate(begin, "formula", "formula", source, content, content[0][0], (begin, begin + 1))


def _classes(lemma: str) -> tuple[str, ...]:
    return cue_classes()["alone"].get(lemma, ())

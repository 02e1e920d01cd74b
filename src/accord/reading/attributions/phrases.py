"""Candidates of set phrases: according to, reportedly, as Lavrov put it, in the words of Macron."""

from __future__ import annotations

from collections.abc import Iterator

from accord.reading.attributions.candidate import Candidate, Cue
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.source import NOBODY, Source, phrase, source_of_verb
from accord.reading.attributions.speech import Speech
from accord.reading.attributions.tree import Range, Tree

ATTACHING = frozenset({"prep", "pobj", "amod", "compound"})
BREAKS = frozenset({",", "--", "—", "–"})
REACH = 10  # tokens between 'as' and 'put it'
FRONT = 2  # tokens before a phrase that opens its sentence


class PhraseCues:
    """The readings of one tree's set phrases."""

    def __init__(self, tree: Tree, speech: Speech) -> None:
        self.tree = tree
        self.speech = speech

    def according(self, token: int) -> Iterator[Candidate]:
        """Every way to cut what is so according to somebody; 'according to plan' is nobody."""
        tree = self.tree
        last = token + 1 if tree.lower[token] == "according" else token
        if last >= tree.size or (last > token and tree.lower[last] != "to"):
            return
        if last + 1 < tree.size and tree.tag[last + 1] in {"WDT", "WP"}:
            return  # 'a rumour according to which the ferry sank' has no source
        head = self._object(token, last)
        bare = head >= 0 and tree.left[head] == tree.right[head]
        alone = bare or (head > 0 and tree.left[head] == head - 1 == last + 1 and tree.lower[head - 1] == "the")
        if head < 0 or (alone and "standards" in cue_classes()["formulas"].get(tree.lemma[head], ())):
            return
        end = tree.right[head] + 1
        source = Source(head, tree.trim(tree.left[head], self._without_aside(head, end)), "according")
        cue = Cue(token, "according", source, (token, last + 1))
        yield from self._readings(cue, (token, max(end, last + 1)))

    def _without_aside(self, head: int, end: int) -> int:
        """Where a source ends before a clause behind a comma: 'according to the readout, which did not name him'."""
        tree = self.tree
        asides = (child for child in tree.children[head] if child > head and tree.dep[child] in {"relcl", "advcl"})
        return min([end, *(tree.left[child] for child in asides if tree.lower[tree.left[child] - 1] == ",")])

    def _object(self, token: int, last: int) -> int:
        tree = self.tree
        for preposition in (last, token):
            for child in tree.children[preposition]:
                if tree.dep[child] in {"pobj", "pcomp"} and child > last:
                    return child
        return -1

    def _readings(self, cue: Cue, hole: Range) -> Iterator[Candidate]:
        tree, token = self.tree, cue.token
        begin, finish = tree.units[tree.unit[token]]
        head = tree.head[token]
        while tree.pos[head] not in {"VERB", "AUX"} and tree.head[head] != head and tree.dep[head] in ATTACHING:
            head = tree.head[head]
        if tree.lower[token - 1] == "," and token - begin > FRONT:  # '…, according to': all that was said, not its end
            while tree.dep[head] in {"ccomp", "xcomp"} and begin <= tree.head[head] < token:
                head = tree.head[head]
        if head != token:
            left, right = max(tree.left[head], begin), min(tree.right[head] + 1, finish)
            yield cue.reading("clause", tree.without(left, right, [hole]), head)
        yield cue.reading("unit", tree.without(begin, finish, [hole]), head)
        if token - begin > FRONT:
            yield cue.reading("before", tree.without(begin, token, []), head)
        comma = next((t for t in range(token - FRONT - 1, begin, -1) if tree.lower[t] in BREAKS), -1)
        if comma > begin:
            yield cue.reading("piece", tree.without(comma, token, []), head)
            yield cue.reading("piece+", tree.without(comma, finish, [hole]), head)
        yield from self._quoted(cue, hole, head)

    def _quoted(self, cue: Cue, hole: Range, head: int) -> Iterator[Candidate]:
        tree, speech, unit = self.tree, self.speech, self.tree.unit[cue.token]
        if speech.quotes[unit]:
            quotes = [*speech.quotes[unit], *speech.continued(unit)]
            yield cue.reading("quotes", speech.trimmed(quotes), quotes[0][0])
        elif following := speech.continued(unit, over_paragraphs=True):
            content = (*tree.without(*tree.units[unit], [hole]), *speech.trimmed(following))
            yield cue.reading("unit+quotes", content, head)

    def hearsay(self, adverb: int) -> Iterator[Candidate]:
        """'Reportedly': the clause without it, and what stands behind it."""
        tree, head = self.tree, self.tree.head[adverb]
        cue = Cue(adverb, "adverb", NOBODY, (adverb, adverb + 1))
        end = tree.right[head] + 1
        yield cue.reading("clause", tree.without(tree.left[head], end, [(adverb, adverb + 1)]), head)
        yield cue.reading("right", tree.without(adverb + 1, end, []), head)

    def put_it(self, verb: int) -> Candidate | None:
        """'As Lavrov put it, …'."""
        tree = self.tree
        begin, finish = tree.units[tree.unit[verb]]
        if verb + 1 >= finish or tree.lower[verb + 1] != "it":
            return None
        first = verb
        while first > begin and verb - first < REACH and tree.lower[first] != "as":
            first -= 1
        source = source_of_verb(tree, verb)
        if tree.lower[first] != "as" or source.head < first:
            return None
        return self._formula(Cue(verb, "formula", source, (verb, verb + 2)), (first, verb + 2))

    def in_the_words_of(self, noun: int) -> Candidate | None:
        """'In the words of Macron, …'."""
        tree = self.tree
        if noun + 1 >= tree.size or tree.lower[max(noun - 2, 0) : noun + 2] != ["in", "the", "words", "of"]:
            return None
        head = next((child for child in tree.children[noun + 1] if tree.dep[child] == "pobj"), -1)
        if head < 0:
            return None
        source = Source(head, phrase(tree, head), "of")
        return self._formula(Cue(noun, "formula", source, (noun - 2, noun + 2)), (noun - 2, source.range[1]))

    def _formula(self, cue: Cue, hole: Range) -> Candidate | None:
        content = self.tree.without(*self.tree.units[self.tree.unit[cue.token]], [hole])
        return cue.reading("formula", content, content[0][0]) if content else None

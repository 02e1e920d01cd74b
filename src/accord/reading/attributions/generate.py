"""Candidates by grammar: every word of a report that could attribute, with every way to cut its content."""

from __future__ import annotations

from collections.abc import Iterator

from accord.reading.attributions.candidate import Candidate, distinct
from accord.reading.attributions.labels import LabelCues
from accord.reading.attributions.nouns import NounCues
from accord.reading.attributions.phrases import PhraseCues
from accord.reading.attributions.speech import Speech
from accord.reading.attributions.tree import Tree
from accord.reading.attributions.verbs import VerbCues

HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "apparently", "ostensibly", "presumably"})
PHRASES = HEARSAY | {"according", "per", ":", "put", "puts", "words"}


class Generator:
    """Walks one tree. `cues` are the lemmas that may attribute (none given: all may, as in training's first pass)."""

    def __init__(self, tree: Tree, cues: frozenset[str]) -> None:
        self.tree = tree
        self.cues = cues
        self.speech = Speech(tree)
        self.verbs = VerbCues(tree, self.speech)
        self.nouns = NounCues(tree, self.speech)
        self.phrases = PhraseCues(tree, self.speech)
        self.labels = LabelCues(tree, self.speech)

    def all(self) -> Iterator[Candidate]:
        """Every candidate, cue by cue in the order of the text, then the quotes that have no cue."""
        tree = self.tree
        for token in range(tree.size):
            if tree.lower[token] in PHRASES:
                found = list(self._phrase(token))
                if found:
                    yield from found
                    continue
            pos = tree.pos[token]
            if pos in {"VERB", "AUX"}:
                if self._may_attribute(token) or any(tree.dep[child] == "ccomp" for child in tree.children[token]):
                    yield from distinct(self.verbs.readings(token))
            elif pos == "NOUN" and self._may_attribute(token):
                yield from distinct(self.nouns.noun(token))
            elif pos == "ADJ" and self._may_attribute(token):
                yield from distinct(self.nouns.adjective(token))
        yield from self.speech.uncued()

    def _may_attribute(self, token: int) -> bool:
        return not self.cues or self.tree.lemma[token] in self.cues

    def _phrase(self, token: int) -> Iterator[Candidate]:
        lower = self.tree.lower[token]
        if lower in {"according", "per"}:
            yield from distinct(self.phrases.according(token))
        elif lower in HEARSAY:
            yield from distinct(self.phrases.hearsay(token))
        elif lower == ":":
            yield from self.labels.readings(token)
        else:
            found = self.phrases.in_the_words_of(token) if lower == "words" else self.phrases.put_it(token)
            if found is not None:
                yield found

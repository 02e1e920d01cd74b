"""Candidates of nouns and adjectives: the claim that, a call for, hopes to, in a statement; is confident that."""

from __future__ import annotations

from collections.abc import Iterator

from accord.reading.attributions.candidate import Candidate, Cue
from accord.reading.attributions.source import NOBODY, Source, phrase, source_of_noun, source_of_verb
from accord.reading.attributions.speech import Speech
from accord.reading.attributions.tree import Tree

CLAUSES = frozenset({"acl", "ccomp", "relcl", "xcomp"})
PREDICATES = frozenset({"ccomp", "attr", "xcomp", "acomp"})
PREDICATIVE = frozenset({"acomp", "attr", "oprd", "amod", "conj", "advcl", "acl", "ROOT"})


class NounCues:
    """The readings of one tree's nouns and adjectives."""

    def __init__(self, tree: Tree, speech: Speech) -> None:
        self.tree = tree
        self.speech = speech

    def noun(self, noun: int) -> Iterator[Candidate]:
        """Every way to cut the content of a noun."""
        tree = self.tree
        cue = Cue(noun, "noun", source_of_noun(tree, noun), (noun, noun + 1))
        for child in tree.children[noun]:
            if child > noun:
                yield from self._dependent(cue, child)
        yield from self._predicate(cue)
        yield from self._quoted(cue)
        yield from self._setting(cue)
        for child in tree.children[noun]:
            if child < noun and tree.dep[child] in {"compound", "amod", "nmod"} and child != cue.source.head:
                yield cue.reading("modifier", tree.without(tree.left[child], tree.right[child] + 1, []), child)
                break

    def _dependent(self, cue: Cue, child: int) -> Iterator[Candidate]:
        tree, dep = self.tree, self.tree.dep[child]
        content = tree.without(tree.left[child], tree.right[child] + 1, [])
        if dep == "prep":
            yield from self._prepositional(cue, child)
        elif dep == "appos" or (dep in CLAUSES and not (dep == "acl" and tree.tag[child] == "VBN")):
            yield cue.reading(dep, content, child)

    def _prepositional(self, cue: Cue, preposition: int) -> Iterator[Candidate]:
        tree = self.tree
        for inner in tree.children[preposition]:
            if tree.dep[inner] in {"pobj", "pcomp"} and inner != cue.source.head:
                content = tree.without(tree.left[inner], tree.right[inner] + 1, [])
                yield cue.reading(f"{tree.dep[inner]}:{tree.lower[preposition]}", content, inner)

    def _predicate(self, cue: Cue) -> Iterator[Candidate]:
        """'The plan is to …', 'our hope is that …'."""
        tree = self.tree
        verb = tree.head[cue.token]
        if tree.dep[cue.token] not in {"nsubj", "nsubjpass"} or tree.lemma[verb] != "be":
            return
        for child in tree.children[verb]:
            if child > verb and tree.dep[child] in PREDICATES:
                content = tree.without(tree.left[child], tree.right[child] + 1, [])
                yield cue.reading(f"copula:{tree.dep[child]}", content, child)

    def _quoted(self, cue: Cue) -> Iterator[Candidate]:
        """The next quote behind a noun, or the free-standing ones behind its sentence."""
        tree, speech = self.tree, self.speech
        if tree.quote[cue.token] >= 0:
            return
        unit = tree.unit[cue.token]
        after = [quote for quote in speech.quotes[unit] if quote[0] > cue.token]
        if after:
            yield cue.reading("quotes-next", speech.trimmed(after[:1]), after[0][0])
        elif not speech.quotes[unit] and unit + 1 < len(speech.free) and speech.free[unit + 1]:
            following = speech.continued(unit, over_paragraphs=True)
            yield cue.reading("quotes-following", speech.trimmed(following), cue.token)

    def _setting(self, cue: Cue) -> Iterator[Candidate]:
        """'In a readout, …', 'in the poll, …': the document itself speaks unless somebody owns it."""
        tree, noun = self.tree, cue.token
        preposition = tree.head[noun]
        if tree.dep[noun] != "pobj" or tree.lower[preposition] != "in" or tree.left[preposition] != preposition:
            return
        source = cue.source if cue.source.way in {"poss", "by"} else Source(noun, phrase(tree, noun), "itself")
        hole = (tree.left[preposition], tree.right[preposition] + 1)
        content = tree.without(*tree.units[tree.unit[noun]], [hole])
        yield cue._replace(source=source).reading("setting", content, tree.head[preposition])

    def adjective(self, adjective: int) -> Iterator[Candidate]:
        """Every way to cut the content of an adjective: 'aware that', 'ready to', 'critical of'."""
        tree = self.tree
        if tree.dep[adjective] not in PREDICATIVE:
            return
        verb = tree.head[adjective]
        source = source_of_verb(tree, verb) if tree.pos[verb] in {"VERB", "AUX"} else NOBODY
        cue = Cue(adjective, "adjective", source, (adjective, adjective + 1))
        for child in tree.children[adjective]:
            if child < adjective:
                continue
            if tree.dep[child] in {"ccomp", "xcomp", "advcl"}:
                content = tree.without(tree.left[child], tree.right[child] + 1, [])
                yield cue.reading(tree.dep[child], content, child)
            elif tree.dep[child] == "prep":
                yield from self._prepositional(cue, child)

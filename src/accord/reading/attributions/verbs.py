"""Candidates of verbs: said that, pledged to, described as; '…,' Lam said; the deal, officials said, covers it all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from accord.reading.attributions.candidate import Candidate, Cue
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.source import Source, phrase, source_of_verb
from accord.reading.attributions.speech import Speech
from accord.reading.attributions.tree import Range, Tree
from accord.reading.lexicon import thread_words

VERBS = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
INVERTING = frozenset({"dobj", "attr", "npadvmod", "oprd", "dep", "appos"})
OBJECTS = frozenset({"dobj", "oprd", "attr"})
DEPENDENTS = OBJECTS | {"acomp", "npadvmod"}
SUBORDINATING = frozenset({"after", "before", "because", "although", "though", "until", "unless"})
HOSTED = frozenset({"parataxis", "ccomp", "advcl", "dep"})
TELLING = frozenset({"tell", "inform", "assure", "reassure", "remind", "notify", "brief", "ask"})
CLOSE = 6  # tokens between a verb and an inverted subject
BESIDE = 8  # tokens behind a verb that still belong to its clause
FRONT = 3  # tokens before a fronted clause that belong to it
TIGHT = 4  # tokens between the parts of 'the minister said'

SPEECH = frozenset(
    """say tell add note write claim explain argue state declare insist announce report suggest warn stress reply
    respond answer tweet continue ask conclude observe recall remark comment think believe admit acknowledge confirm
    assert maintain joke quip predict estimate show reveal point put describe call read promise vow pledge hope know
    appear seem contend agree allege charge complain confess exclaim shout yell repeat reiterate underscore emphasize
    emphasise opine posit muse concede deny urge lament post""".split()  # noqa: SIM905 (a list of words reads best as words)
)


class VerbCues:
    """The readings of one tree's verbs."""

    def __init__(self, tree: Tree, speech: Speech) -> None:
        self.tree = tree
        self.speech = speech
        # ', according to Z' ends what X said, wherever the parser hangs it: Z vouches for all of it
        self.asides = [
            (token, tree.right[token] + 1)
            for token in range(1, tree.size)
            if tree.lower[token] == "according" and tree.lower[token - 1] == "," and tree.right[token] > token
        ]

    def readings(self, verb: int) -> Iterator[Candidate]:
        """Every way to cut the content of a verb."""
        tree = self.tree
        if tree.dep[verb] in {"aux", "auxpass"} or self._sets_scene(verb):
            return
        if self._is_sight(verb) or self._calls_home(verb):
            return
        source = self._source(verb)
        cue = Cue(verb, "verb", source, self._range(verb))
        own = self._own(verb, source)
        yield from self.speech.beside(cue)
        clauses = [child for child in tree.children[verb] if tree.dep[child] == "ccomp" and child != source.head]
        if len(clauses) > 1:  # the parser split what was said in two
            start, end = tree.left[clauses[0]], max(tree.right[child] for child in clauses) + 1
            yield cue.reading("ccomp", tree.without(start, end, own if start <= verb < end else []), clauses[0])
        for child in tree.children[verb]:
            if child != source.head and not (len(clauses) > 1 and child in clauses):
                yield from self._dependent(cue, child, own)
        yield from self._object(cue)
        yield from self._host(cue)
        if tree.lemma[verb] in SPEECH:
            yield from self._rest(cue, own)
        yield from self._modified(cue)

    def _sets_scene(self, verb: int) -> bool:
        """'Writing on Facebook, Rojas called it an insult': how a saying is made is no saying."""
        tree, main = self.tree, self.tree.head[verb]
        if tree.dep[verb] != "advcl" or tree.tag[verb] != "VBG" or verb > main:
            return False
        takes = any(tree.dep[child] in OBJECTS | {"ccomp", "xcomp", "mark"} for child in tree.children[verb])
        return not takes and tree.lemma[main] in cue_classes()["verbs"]

    def _is_sight(self, verb: int) -> bool:
        """'The week saw Fiji open an embassy': what is seen done is told, and nobody says it; not 'saw that'."""
        tree = self.tree
        return tree.lemma[verb] == "see" and any(
            tree.dep[child] in {"ccomp", "xcomp"}
            and tree.tag[child] == "VB"
            and child > verb
            and all(tree.dep[one] != "mark" for one in tree.children[child])
            for child in tree.children[verb]
        )

    def _calls_home(self, verb: int) -> bool:
        """'Chose to recall its ambassador': what is done to people who are abroad is no saying of what was."""
        tree = self.tree
        if tree.lemma[verb] != "recall":
            return False
        posted = cue_classes()["abroad"]
        objects = (child for child in tree.children[verb] if tree.dep[child] in {"dobj", "nsubjpass"})
        beside = (one for child in objects for one in (child, *tree.children[child]) if one <= child)
        return any(tree.lemma[one] in posted for one in beside)

    def _source(self, verb: int) -> Source:
        """A verb's source; 'said Lam' is read by the parser as an object now and then."""
        tree = self.tree
        source = source_of_verb(tree, verb)
        if source.head >= 0 or source.way in {"passive", "seeming"} or not self._ends_speech(verb):
            return source
        for child in tree.children[verb]:
            near = verb < child <= verb + CLOSE
            if near and tree.dep[child] in INVERTING and tree.pos[child] in NOMINAL:
                return Source(child, phrase(tree, child, verb), "inverted")
        return source

    def _ends_speech(self, verb: int) -> bool:
        tree = self.tree
        begin = tree.units[tree.unit[verb]][0]
        if any(tree.dep[child] == "ccomp" and child < verb for child in tree.children[verb]):
            return True
        return verb > begin and (tree.lower[verb - 1] in {",", '"', "'", "''"} or tree.quote[verb - 1] >= 0)

    def _range(self, verb: int) -> Range:
        """A verb with the auxiliaries, negation and particles that stand directly beside it."""
        tree = self.tree
        start, end = verb, verb + 1
        for child in reversed(tree.children[verb]):
            if child == start - 1 and tree.dep[child] in {"aux", "auxpass", "neg"}:
                start = child
        for child in tree.children[verb]:
            if child == end and tree.dep[child] in {"prt", "neg"}:
                end = child + 1
        return start, end

    def _own(self, verb: int, source: Source) -> list[Range]:
        """What belongs to the attributing clause itself: the source, the verb, its adverbials."""
        tree = self.tree
        own = [(verb, verb + 1)]
        if source.head >= 0:
            own.append(source.range)
        for child in tree.children[verb]:
            if tree.dep[child] in {"ccomp", "xcomp", "conj", "cc"} or child == source.head:
                continue
            if not tree.left[child] <= verb <= tree.right[child]:
                own.append((tree.left[child], tree.right[child] + 1))
        return own

    def _dependent(self, cue: Cue, child: int, own: list[Range]) -> Iterator[Candidate]:
        """The readings that take one dependent of the verb for content."""
        tree, verb, dep = self.tree, cue.token, self.tree.dep[child]
        start, end = tree.left[child], tree.right[child] + 1
        if dep in {"ccomp", "xcomp"}:
            yield self._clause(cue, child, own)
        elif dep in DEPENDENTS:
            if self._is_told(verb, child):
                return
            if tree.pos[child] != "SPACE" and not (dep == "npadvmod" and tree.entity[child] in {"DATE", "TIME"}):
                yield cue.reading(dep, tree.without(start, end, []), child)
        elif dep == "prep":
            yield from self._prepositional(cue, child)
        elif dep == "advcl" and child > verb:
            marks = (tree.lower[c] for c in tree.children[child] if tree.dep[c] in {"mark", "advmod"})
            yield cue.reading(f"advcl:{next(marks, '')}", tree.without(start, end, []), child)
        elif dep in {"conj", "parataxis"} and child < verb and tree.pos[child] in VERBS:
            begin = tree.units[tree.unit[verb]][0]
            yield cue.reading("paratactic", tree.without(begin, verb, [cue.source.range]), child)
        elif dep in {"nsubjpass", "csubjpass"}:
            yield cue.reading("nsubjpass", tree.without(start, end, [(verb, verb + 1)]), child)
            yield cue.reading("nsubjpass+", tree.without(start, tree.right[verb] + 1, [(end, verb + 1)]), child)

    def _is_told(self, verb: int, child: int) -> bool:
        """Whether an object is who is told, not what: 'told reporters', 'told an agency', but 'told the truth'."""
        tree = self.tree
        if tree.lemma[verb] not in TELLING or tree.dep[child] != "dobj":
            return False
        below = any(tree.dep[one] in {"acl", "relcl", "ccomp"} for one in tree.children[child])
        if tree.lemma[child] in thread_words().sayings.hearing and not below:
            return True
        return tree.pos[child] in {"PRON", "PROPN"} or bool(tree.entity[child]) or tree.tag[child] == "NNS"

    def _clause(self, cue: Cue, child: int, own: list[Range]) -> Candidate:
        tree, verb = self.tree, cue.token
        start, end = tree.left[child], tree.right[child] + 1
        if tree.dep[child] == "xcomp":
            start = self._asked_for(verb, child, start)
        around = start <= verb < end
        asides = self.asides[bisect_left(self.asides, (start, 0)) : bisect_left(self.asides, (end, 0))]
        content = tree.without(start, end, [*own, *asides] if around else asides)
        begin = tree.units[tree.unit[verb]][0]
        if tree.dep[child] == "ccomp" and end <= verb and content and content[0][0] - begin <= FRONT:
            first = tree.trim(begin, content[0][1])[0]  # a fronted clause goes back to its sentence's start
            content = ((first, content[0][1]), *content[1:])
        return cue.reading(tree.dep[child], content, child)

    def _asked_for(self, verb: int, clause: int, otherwise: int) -> int:
        """Where what is asked for begins in 'asked Japan for loans to build a port'."""
        tree = self.tree
        for child in tree.children[verb]:
            between = verb < child < clause and tree.dep[child] == "prep" and tree.lower[child] == "for"
            if between and tree.children[child]:
                return tree.left[tree.children[child][0]]
        return otherwise

    def _prepositional(self, cue: Cue, preposition: int) -> Iterator[Candidate]:
        tree = self.tree
        word = tree.lower[preposition]
        for inner in tree.children[preposition]:
            if tree.dep[inner] in {"pobj", "pcomp"}:
                end = self._purpose(cue.token, tree.right[inner] + 1) if word == "for" else tree.right[inner] + 1
                yield cue.reading(f"{tree.dep[inner]}:{word}", tree.without(tree.left[inner], end, []), inner)
            elif tree.dep[inner] == "prep":
                for deep in tree.children[inner]:
                    if tree.dep[deep] == "pobj":
                        content = tree.without(tree.left[deep], tree.right[deep] + 1, [])
                        yield cue.reading(f"pobj:{word}", content, deep)

    def _purpose(self, verb: int, end: int) -> int:
        """The end of an infinitive that follows what is asked for: 'asked for loans to build a port'."""
        tree = self.tree
        for child in tree.children[verb]:
            if tree.left[child] == end and tree.dep[child] in {"xcomp", "advcl"} and tree.tag[child] == "VB":
                return tree.right[child] + 1
        return end

    def _object(self, cue: Cue) -> Iterator[Candidate]:
        """From the first object to the last complement ('described the ties as close'), and to the clause's end."""
        tree, verb = self.tree, cue.token
        behind = [child for child in tree.children[verb] if child != cue.source.head and child > verb]
        first = next((child for child in behind if tree.dep[child] in OBJECTS), -1)
        if first < 0 or self._is_told(verb, first):
            return
        wanted = DEPENDENTS | {"ccomp", "xcomp", "prep"}
        last = max((child for child in behind if tree.dep[child] in wanted), default=first)
        if last > first:
            yield cue.reading("object+", tree.without(tree.left[first], tree.right[last] + 1, []), first)
        edges = [tree.right[child] for child in behind if tree.dep[child] not in {"conj", "cc", "punct", "advcl"}]
        yield cue.reading("object++", tree.without(tree.left[first], max(edges) + 1, []), first)

    def _host(self, cue: Cue) -> Iterator[Candidate]:
        """The clause that a parenthetical stands in: 'the deal, officials said, covers', 'as officials said'."""
        tree, verb = self.tree, cue.token
        dep, head = tree.dep[verb], tree.head[verb]
        if dep not in HOSTED or head == verb:
            return
        marks = (tree.lower[c] for c in tree.children[verb] if c < verb and tree.dep[c] in {"mark", "advmod"})
        introduced = next(marks, "") == "as"
        if dep == "advcl" and not introduced:
            return
        begin, finish = tree.units[tree.unit[verb]]
        left, right = max(tree.left[head], begin), min(tree.right[head] + 1, finish)
        content = tree.without(left, right, [(tree.left[verb], tree.right[verb] + 1)])
        yield cue.reading("host:as" if introduced else f"host:{dep}", content, head)

    def _rest(self, cue: Cue, own: list[Range]) -> Iterator[Candidate]:
        """What stands before, behind and around the attributing clause, whatever the parse made of it."""
        tree, verb = self.tree, cue.token
        begin, finish = tree.units[tree.unit[verb]]
        finish = self._before_outlet(verb, finish)
        low = min([verb, *(start for start, end in own if end <= verb + 1 and verb - end <= TIGHT)])
        high = max([verb + 1, *(end for start, end in own if 0 < start - verb <= BESIDE)])
        hosted = not self._is_subordinate(verb)
        if hosted:
            yield cue.reading("before", tree.without(begin, low, []), verb)
        yield cue.reading("after", tree.without(verb + 1, finish, [r for r in own if r[0] == verb + 1]), verb)
        if hosted and verb - begin > FRONT and finish - verb > FRONT + 1:
            yield cue.reading("around", tree.without(begin, finish, [(low, high)]), verb)

    def _is_subordinate(self, verb: int) -> bool:
        """'tore it down, a day after the mayor had told them to go': what stands around it is not what was told."""
        tree = self.tree
        mark = next((c for c in tree.children[verb] if c < verb and tree.dep[c] == "mark"), verb)
        joined = tree.lower[mark] in SUBORDINATING and "," not in tree.lower[mark:verb]
        return tree.dep[verb] == "advcl" and joined

    def _before_outlet(self, verb: int, finish: int) -> int:
        """Where what is said ends at the latest: before the outlet in 'it is off, Lima said, reports Reuters'."""
        tree, above = self.tree, self.tree.head[verb]
        if above <= verb or tree.lower[above - 1] != "," or tree.dep[verb] not in {"ccomp", "parataxis"}:
            return finish
        inverted = any(tree.dep[child] == "nsubj" and child > above for child in tree.children[above])
        return above - 1 if inverted else finish

    def _modified(self, cue: Cue) -> Iterator[Candidate]:
        """The noun that a relative or reduced clause stands behind: 'a deal that he called historic'."""
        tree, verb = self.tree, cue.token
        head = tree.head[verb]
        content = tree.without(tree.left[head], tree.left[verb], [])
        if tree.dep[verb] == "relcl" and cue.source.head != head:
            yield cue.reading("relative", content, head)
        if tree.dep[verb] == "acl" and tree.tag[verb] == "VBN":
            yield cue.reading("reduced", content, head)

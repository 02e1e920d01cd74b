"""Candidates by grammar: every verb, noun and phrase of a report that could attribute, with every way to cut its content."""

from __future__ import annotations

from collections.abc import Iterator

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.source import NOBODY, Source, is_passive, phrase, source_of_noun, source_of_verb
from accord.reading.attributions.tree import Range, Tree

CLAUSAL = frozenset({"ccomp", "xcomp"})
HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "apparently", "ostensibly", "presumably"})
VERBS = frozenset({"VERB", "AUX"})
INVERTING = frozenset({"dobj", "attr", "npadvmod", "oprd", "dep", "appos"})


class Generator:
    """Walks one tree."""

    def __init__(self, tree: Tree, cues: frozenset[str]) -> None:
        self.tree = tree
        self.cues = cues
        self._quoted_runs()

    def _quoted_runs(self) -> None:
        """For each unit: its quotes' tokens; and which following units carry its speech on."""
        tree = self.tree
        self.unit_quotes: list[list[Range]] = [[] for _ in tree.units]
        for start, end in tree.quote_ranges:
            if start < end:
                self.unit_quotes[tree.unit[start]].append((start, end))
        self.purely = [bool(quotes) or tree.quote[tree.units[n][0]] >= 0 for n, quotes in enumerate(self.unit_quotes)]
        self.purely = [flag and tree.is_quoted(n) for n, flag in enumerate(self.purely)]

    def all(self) -> Iterator[Candidate]:
        """Every candidate, cue by cue in the order of the text."""
        tree = self.tree
        for token in range(tree.size):
            pos = tree.pos[token]
            lower = tree.lower[token]
            if lower in {"according", "per"}:
                yield from self._according(token)
            elif lower in FORMULAS:
                yield from self._formula(token)
            elif pos in VERBS:
                if tree.lemma[token] in self.cues or not self.cues or any(tree.dep[c] == "ccomp" for c in tree.children[token]):
                    yield from self._unique(self._verb(token))
            elif pos in {"NOUN", "PROPN"}:
                if tree.lemma[token] in self.cues or not self.cues:
                    yield from self._unique(self._noun(token))
            elif pos == "ADJ":
                if tree.lemma[token] in self.cues or not self.cues:
                    yield from self._unique(self._adjective(token))
            elif lower in HEARSAY:
                yield from self._adverb(token)
            elif lower == ":":
                yield from self._colon(token)
            elif pos in {"ADP", "SCONJ"} and lower in {"for", "against", "with", "behind"} and lower in self.cues:
                yield from self._unique(self._noun(token))
        yield from self._uncued()

    def _unique(self, candidates: Iterator[Candidate]) -> Iterator[Candidate]:
        seen = set()
        for candidate in candidates:
            if candidate.content and candidate.content not in seen:
                seen.add(candidate.content)
                yield candidate

    # -- verbs ---------------------------------------------------------------------------------------------------

    def _verb(self, verb: int) -> Iterator[Candidate]:
        tree = self.tree
        if tree.dep[verb] in {"aux", "auxpass"}:
            return
        source = source_of_verb(tree, verb)
        children = tree.children[verb]
        if source.head < 0 and source.way != "passive":
            # 'said Lam', 'says minister': the parser takes an inverted subject for an object now and then
            for child in children:
                if tree.dep[child] in INVERTING and child > verb and not any(tree.dep[c] in {"case", "prep"} for c in ()):
                    follows = child - verb <= 6 and tree.pos[child] in {"PROPN", "NOUN", "PRON"}
                    if follows and self._has_speech_before(verb):
                        source = Source(child, phrase(tree, child, verb), "inverted")
                        break
        own: set[int] = {source.head} if source.head >= 0 else set()
        cue = self._cue_range(verb)
        make = lambda shape, content, pivot: Candidate(verb, "verb", shape, source, content, pivot, cue)  # noqa: E731
        clause_holes = self._clause_holes(verb, source)
        yield from self._quotes(verb, cue, source, make)
        last, first_object = -1, -1
        for child in children:
            dep = tree.dep[child]
            if child in own:
                continue
            if dep in CLAUSAL:
                begin = tree.left[child]
                if dep == "xcomp" and (wanted := self._asked_for(verb, child)) >= 0:
                    begin = wanted
                holes = [] if tree.left[child] > verb or tree.right[child] < verb else clause_holes
                content = tree.without(begin, tree.right[child] + 1, holes)
                if dep == "ccomp" and tree.right[child] < verb:
                    content = self._whole_before(verb, content)
                yield make(dep, content, child)
                last = child
            elif dep in {"dobj", "dative", "oprd", "attr", "acomp", "npadvmod"} and dep != "dative" and tree.pos[child] != "SPACE":
                if dep == "npadvmod" and tree.entity[child] in {"DATE", "TIME"}:
                    continue
                yield make(dep, tree.without(tree.left[child], tree.right[child] + 1, []), child)
                if first_object < 0 and child > verb and dep in {"dobj", "oprd", "attr"}:
                    first_object = child
                last = child
            elif dep == "prep" or dep == "agent" and False:
                for inner in tree.children[child]:
                    if tree.dep[inner] in {"pobj", "pcomp"}:
                        yield make(f"{tree.dep[inner]}:{tree.lower[child]}", tree.without(tree.left[inner], tree.right[inner] + 1, []), inner)
                        if first_object >= 0:
                            last = max(last, child)
                    elif tree.dep[inner] == "prep":
                        for deep in tree.children[inner]:
                            if tree.dep[deep] == "pobj":
                                yield make(f"pobj:{tree.lower[child]}", tree.without(tree.left[deep], tree.right[deep] + 1, []), deep)
            elif dep == "advcl" and child > verb:
                mark = next((tree.lower[c] for c in tree.children[child] if tree.dep[c] in {"mark", "advmod"}), "")
                yield make(f"advcl:{mark}", tree.without(tree.left[child], tree.right[child] + 1, []), child)
            elif dep in {"conj", "parataxis"} and child < verb and tree.pos[child] in VERBS:
                yield make("paratactic", tree.without(tree.units[tree.unit[verb]][0], verb, [source.range]), child)
            elif dep in {"nsubjpass", "csubjpass"}:
                yield make("nsubjpass", tree.without(tree.left[child], tree.right[child] + 1, [(verb, verb + 1)]), child)
                rest = [(tree.left[verb], tree.left[child]), (child_end := tree.right[child] + 1, verb + 1)]
                yield make("nsubjpass+", tree.without(tree.left[child], tree.right[verb] + 1, [r for r in rest if r[0] < r[1] and child_end]), child)
        if first_object >= 0 and last > first_object:
            yield make("object+", tree.without(tree.left[first_object], tree.right[last] + 1, []), first_object)
        if first_object >= 0:
            edges = [tree.right[c] for c in children if tree.dep[c] not in {"conj", "cc", "punct", "advcl"}]
            yield make("object++", tree.without(tree.left[first_object], max(edges) + 1, []), first_object)
        yield from self._host(verb, source, clause_holes, make)
        if tree.dep[verb] == "relcl":
            head = tree.head[verb]
            if source.head != head:
                yield make("relative", tree.without(tree.left[head], tree.left[verb], []), head)
        if tree.dep[verb] == "acl" and tree.tag[verb] == "VBN":
            yield make("reduced", tree.without(tree.left[tree.head[verb]], tree.left[verb], []), tree.head[verb])

    def _asked_for(self, verb: int, clause: int) -> int:
        """Where what is asked for begins in 'asked Japan for loans to build a port', or -1."""
        tree = self.tree
        for child in tree.children[verb]:
            if verb < child < clause and tree.dep[child] == "prep" and tree.lower[child] == "for" and tree.children[child]:
                return tree.left[tree.children[child][0]]
        return -1

    def _whole_before(self, verb: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
        """A fronted clause goes back to its unit's start unless a conjunction divides."""
        if not content:
            return content
        begin = self.tree.units[self.tree.unit[verb]][0]
        if content[0][0] - begin <= 3:
            start = self.tree.trim(begin, content[0][1])[0]
            return ((start, content[0][1]), *content[1:])
        return content

    def _clause_holes(self, verb: int, source: Source) -> list[Range]:
        """What belongs to the attributing clause itself: the source, the verb with its auxiliaries, its adverbials."""
        tree = self.tree
        holes = [(verb, verb + 1)]
        if source.head >= 0:
            holes.append(source.range)
        for child in tree.children[verb]:
            if tree.dep[child] not in {"ccomp", "xcomp", "conj", "cc"} and child != source.head:
                start, end = tree.left[child], tree.right[child] + 1
                if start <= verb < end:
                    continue
                holes.append((start, end))
        return holes

    def _cue_range(self, verb: int) -> Range:
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

    def _host(self, verb: int, source: Source, holes: list[Range], make) -> Iterator[Candidate]:  # noqa: ANN001
        """The clause that a parenthetical stands in: 'the deal, officials said, covers', 'as Lavrov put it'."""
        tree = self.tree
        dep, head = tree.dep[verb], tree.head[verb]
        begin, finish = tree.units[tree.unit[verb]]
        start, end = tree.left[verb], tree.right[verb] + 1
        if dep in {"parataxis", "ccomp", "advcl", "conj", "dep", "relcl", "appos"} and head != verb:
            mark = next((tree.lower[c] for c in tree.children[verb] if tree.dep[c] in {"mark", "advmod"} and c < verb), "")
            if dep in {"parataxis", "dep"} or mark == "as" or dep == "ccomp":
                left, right = tree.left[head], tree.right[head] + 1
                name = f"host:{'as' if mark == 'as' else dep}"
                yield make(name, tree.without(max(left, begin), min(right, finish), [(start, end)]), head)
        speech = tree.lemma[verb] in SPEECH
        if speech:
            low = min([r[0] for r in holes if r[0] >= begin and r[1] <= verb + 1] or [verb])
            near = [r for r in holes if r[1] <= verb + 1 and verb - r[1] <= 4]
            low = min([verb, *(r[0] for r in near)])
            high = max([verb + 1, *(r[1] for r in holes if r[0] > verb and r[0] - verb <= 8)])
            if source.head >= 0 and source.range[0] > verb:
                high = max(high, source.range[1])
            yield make("before", tree.without(begin, low, []), verb)
            yield make("after", tree.without(verb + 1, finish, [r for r in holes if r[0] == verb + 1]), verb)
            if verb - begin > 3 and finish - verb > 4:
                yield make("around", tree.without(begin, finish, [(low, high)]), verb)

    def _has_speech_before(self, verb: int) -> bool:
        tree = self.tree
        begin = tree.units[tree.unit[verb]][0]
        return any(tree.dep[c] == "ccomp" and c < verb for c in tree.children[verb]) or (verb > begin and tree.lower[verb - 1] in {",", '"', "'", "''"}) or (
            verb - 1 > begin and tree.quote[verb - 1] >= 0
        )

    # -- quotes ---------------------------------------------------------------------------------------------------

    def _quotes(self, verb: int, cue: Range, source: Source, make) -> Iterator[Candidate]:  # noqa: ANN001
        """The quotes that stand in a cue's unit, with the free-standing ones that follow."""
        tree = self.tree
        if tree.quote[verb] >= 0:
            return
        unit = tree.unit[verb]
        quotes = self.unit_quotes[unit]
        if quotes:
            more = self._continuation(unit)
            further = self._continuation(unit, over_paragraphs=True)
            if further != more:
                yield make("quotes++", self._speech([*quotes, *further]), quotes[0][0])
            if more:
                yield make("quotes+", self._speech([*quotes, *more]), quotes[0][0])
            yield make("quotes", self._speech(quotes), quotes[0][0])
            before = [r for r in quotes if r[1] <= verb]
            after = [r for r in quotes if r[0] > verb]
            if before and after:
                if more:
                    yield make("quotes-after+", self._speech([*after, *more]), after[0][0])
                yield make("quotes-before", self._speech(before), before[-1][0])
                yield make("quotes-after", self._speech(after), after[0][0])
            if len(after) > 1:
                yield make("quotes-next", self._speech(after[:1]), after[0][0])
            if len(before) > 1:
                yield make("quotes-last", self._speech(before[-1:]), before[-1][0])
        elif unit + 1 < len(tree.units) and self.purely[unit + 1]:
            following = self._continuation(unit, over_paragraphs=True)
            nearer = self._continuation(unit)
            if following:
                yield make("quotes-following", self._speech(following), following[0][0])
            if nearer and nearer != following:
                yield make("quotes-following", self._speech(nearer), nearer[0][0])

    def _speech(self, ranges: list[Range]) -> tuple[Range, ...]:
        pieces = (self.tree.trim(start, end) for start, end in ranges)
        return tuple(piece for piece in pieces if piece[0] < piece[1])

    def _continuation(self, unit: int, *, over_paragraphs: bool = False) -> list[Range]:
        """The quotes that follow a unit with no words of the reporter between."""
        tree = self.tree
        found: list[Range] = []
        paragraph = tree.paragraph[tree.units[unit][1] - 1]
        for following in range(unit + 1, min(unit + 60, len(tree.units))):
            start, end = tree.units[following]
            if not self.purely[following]:
                if tree.trim(start, end)[0] >= tree.trim(start, end)[1]:
                    continue  # nothing but white space
                break
            if tree.paragraph[start] != paragraph and not over_paragraphs:
                first = next((t for t in range(start, end) if tree.quote[t] >= 0), -1)
                if first < 0 or tree.paragraph[first] != paragraph:
                    break
            found += self.unit_quotes[following]
        return found

    def _uncued(self) -> Iterator[Candidate]:
        """Paragraphs of nothing but quotes: somebody named nearby speaks."""
        tree = self.tree
        unit = 0
        while unit < len(tree.units):
            if not self.purely[unit] or (unit and self.purely[unit - 1]):
                unit += 1
                continue
            last = unit
            ranges: list[Range] = []
            while last < len(tree.units) and self.purely[last]:
                ranges += self.unit_quotes[last]
                last += 1
            content = self._speech(ranges)
            if content:
                source = self._speaker_before(unit)
                yield Candidate(-1, "quote", "free", source, content, content[0][0], (0, 0))
            unit = last

    def _speaker_before(self, unit: int) -> Source:
        """The last subject before a free-standing quote, on the sentence before it."""
        tree = self.tree
        for before in range(unit - 1, max(unit - 3, -1), -1):
            start, end = tree.units[before]
            for token in range(start, end):
                if tree.dep[token] == "nsubj" and tree.quote[token] < 0 and tree.pos[token] in {"PROPN", "PRON", "NOUN"}:
                    return Source(token, phrase(tree, token), "before")
        return NOBODY

    # -- nouns, adjectives, phrases -------------------------------------------------------------------------------

    def _noun(self, noun: int) -> Iterator[Candidate]:
        tree = self.tree
        source = source_of_noun(tree, noun)
        make = lambda shape, content, pivot: Candidate(noun, "noun", shape, source, content, pivot, (noun, noun + 1))  # noqa: E731
        for child in tree.children[noun]:
            dep = tree.dep[child]
            if dep in {"acl", "ccomp", "relcl", "xcomp"} and child > noun:
                if dep == "acl" and tree.tag[child] == "VBN":
                    continue
                yield make(dep, tree.without(tree.left[child], tree.right[child] + 1, []), child)
            elif dep == "prep" and child > noun:
                for inner in tree.children[child]:
                    if tree.dep[inner] in {"pobj", "pcomp"} and inner != source.head:
                        yield make(f"{tree.dep[inner]}:{tree.lower[child]}", tree.without(tree.left[inner], tree.right[inner] + 1, []), inner)
            elif dep in {"pobj"} and tree.pos[noun] in {"ADP", "SCONJ"}:
                yield make("adposition", tree.without(tree.left[child], tree.right[child] + 1, []), child)
            elif dep == "appos" and child > noun:
                yield make("appos", tree.without(tree.left[child], tree.right[child] + 1, []), child)
        if tree.dep[noun] in {"nsubj", "nsubjpass"}:
            verb = tree.head[noun]
            if tree.lemma[verb] == "be":
                for child in tree.children[verb]:
                    if child > verb and tree.dep[child] in {"ccomp", "attr", "xcomp", "acomp"}:
                        yield make(f"copula:{tree.dep[child]}", tree.without(tree.left[child], tree.right[child] + 1, []), child)
        if tree.quote[noun] < 0:
            unit = tree.unit[noun]
            after = [r for r in self.unit_quotes[unit] if r[0] > noun]
            if after:
                yield make("quotes-next", self._speech(after[:1]), after[0][0])
            elif not self.unit_quotes[unit] and unit + 1 < len(tree.units) and self.purely[unit + 1]:
                following = self._continuation(unit, over_paragraphs=True)
                yield make("quotes-following", self._speech(following), noun)
        if tree.dep[noun] == "pobj" and tree.lower[tree.head[noun]] in {"in", "by"} and tree.lower[tree.left[tree.head[noun]]] == "in":
            start, end = tree.left[tree.head[noun]], tree.right[tree.head[noun]] + 1
            begin, finish = tree.units[tree.unit[noun]]
            itself = source if source.way in {"poss", "by"} else Source(noun, phrase(tree, noun), "itself")
            content = tree.without(begin, finish, [(start, end)])
            yield Candidate(noun, "noun", "setting", itself, content, tree.head[tree.head[noun]], (noun, noun + 1))
        for child in tree.children[noun]:
            if tree.dep[child] in {"compound", "amod", "nmod"} and child < noun and child != source.head:
                yield make("modifier", tree.without(tree.left[child], tree.right[child] + 1, []), child)
                break

    def _adjective(self, adjective: int) -> Iterator[Candidate]:
        tree = self.tree
        top = adjective
        if tree.dep[top] not in {"acomp", "attr", "oprd", "amod", "conj", "advcl", "acl", "ROOT"}:
            return
        verb = tree.head[top]
        source = source_of_verb(tree, verb) if tree.pos[verb] in VERBS else Source(-1, (0, 0), "none")
        if tree.pos[verb] in VERBS and source.head < 0 and tree.tag[verb] == "VBN":
            source = Source(-1, (0, 0), "none")
        make = lambda shape, content, pivot: Candidate(adjective, "adjective", shape, source, content, pivot, (adjective, adjective + 1))  # noqa: E731
        for child in tree.children[adjective]:
            dep = tree.dep[child]
            if child < adjective:
                continue
            if dep in {"ccomp", "xcomp", "advcl"}:
                yield make(dep, tree.without(tree.left[child], tree.right[child] + 1, []), child)
            elif dep == "prep":
                for inner in tree.children[child]:
                    if tree.dep[inner] in {"pobj", "pcomp"}:
                        yield make(f"{tree.dep[inner]}:{tree.lower[child]}", tree.without(tree.left[inner], tree.right[inner] + 1, []), inner)

    def _according(self, token: int) -> Iterator[Candidate]:
        tree = self.tree
        last = token
        if tree.lower[token] == "according":
            last = token + 1
            if last >= tree.size or tree.lower[last] != "to":
                return
        source_head = next((c for c in tree.children[last] if tree.dep[c] in {"pobj", "pcomp"}), -1)
        if source_head < 0:
            source_head = next((c for c in tree.children[token] if tree.dep[c] in {"pobj", "pcomp"} and c > last), -1)
        if source_head < 0:
            return
        end = tree.right[source_head] + 1
        if tree.left[source_head] == tree.right[source_head] and tree.lemma[source_head] in cue_classes()["formulas"]:
            return
        source = Source(source_head, tree.trim(tree.left[source_head], end), "according")
        begin, finish = tree.units[tree.unit[token]]
        cut = (token, max(end, last + 1))
        make = lambda shape, content, pivot: Candidate(token, "according", shape, source, content, pivot, (token, last + 1))  # noqa: E731
        out = []
        head = tree.head[token]
        while tree.pos[head] not in VERBS and tree.head[head] != head and tree.dep[head] in {"prep", "pobj", "amod", "compound"}:
            head = tree.head[head]
        if head != token:
            left, right = max(tree.left[head], begin), min(tree.right[head] + 1, finish)
            out.append(make("clause", tree.without(left, right, [cut]), head))
        out.append(make("unit", tree.without(begin, finish, [cut]), head))
        if token - begin > 2:
            out.append(make("before", tree.without(begin, token, []), head))
        comma = next((t for t in range(token - 1, begin, -1) if tree.lower[t] in {",", "--", "—", "–"} and t < token - 2), -1)
        if comma > begin:
            out.append(make("piece", tree.without(comma, token, []), head))
            out.append(make("piece+", tree.without(comma, finish, [cut]), head))
        if finish - cut[1] > 2 and token - begin <= 2:
            out.append(make("behind", tree.without(cut[1], finish, []), head))
        quotes = self.unit_quotes[tree.unit[token]]
        if quotes:
            more = self._continuation(tree.unit[token])
            out.append(make("quotes", self._speech([*quotes, *more]), quotes[0][0]))
        elif (following := self._continuation(tree.unit[token], over_paragraphs=True)) :
            out.append(make("unit+quotes", (*tree.without(begin, finish, [cut]), *self._speech(following)), head))
        yield from self._unique(iter(out))

    def _adverb(self, adverb: int) -> Iterator[Candidate]:
        tree = self.tree
        head = tree.head[adverb]
        begin, finish = tree.units[tree.unit[adverb]]
        make = lambda shape, content, pivot: Candidate(adverb, "adverb", shape, NOBODY, content, pivot, (adverb, adverb + 1))  # noqa: E731
        out = [make("clause", tree.without(tree.left[head], tree.right[head] + 1, [(adverb, adverb + 1)]), head)]
        out.append(make("right", tree.without(adverb + 1, tree.right[head] + 1, []), head))
        yield from self._unique(iter(out))

    def _formula(self, token: int) -> Iterator[Candidate]:
        """'as Lavrov put it', 'in the words of Macron': set phrases that always attribute."""
        tree = self.tree
        begin, finish = tree.units[tree.unit[token]]
        if tree.lower[token] in {"put", "puts"}:
            if token + 1 >= finish or tree.lower[token + 1] != "it":
                yield from self._unique(self._verb(token))
                return
            first = token
            while first > begin and token - first < REACH and tree.lower[first] != "as":
                first -= 1
            last = token + 1
            source = source_of_verb(tree, token)
            if tree.lower[first] != "as" or source.head < first:
                return
            cue = (token, token + 2)
        else:
            if tree.lower[max(token - 2, 0) : token] != ["in", "the"] or token + 1 >= finish or tree.lower[token + 1] != "of":
                yield from self._unique(self._noun(token))
                return
            head = next((c for c in tree.children[token + 1] if tree.dep[c] == "pobj"), -1)
            if head < 0:
                return
            source = Source(head, phrase(tree, head), "of")
            first, last, cue = token - 2, max(source.range[1] - 1, token + 1), (token - 2, token + 2)
        content = tree.without(begin, finish, [(first, last + 1)])
        if content:
            yield Candidate(token, "formula", "formula", source, content, content[0][0], cue)

    def _colon(self, colon: int) -> Iterator[Candidate]:
        """'Xi: ties must grow', 'MR. PRICE: …', 'Minister: deal is near': a short name, a colon, what is said."""
        tree = self.tree
        begin, finish = tree.units[tree.unit[colon]]
        first, last = tree.trim(begin, colon)
        opening = colon
        while opening > 0 and colon - opening < REACH and tree.paragraph[opening - 1] == tree.paragraph[colon] and not tree.space[opening - 1]:
            opening -= 1
        if opening < first and self._is_label(opening, colon):
            first = opening  # 'MR.' ends a sentence for the parser
        if colon < last or last - first > REACH or first >= last or any(tree.pos[t] in VERBS for t in range(first, last)):
            return
        opens = first == 0 or tree.paragraph[self._before(first)] != tree.paragraph[first]
        head = last - 1
        for token in range(first, last):
            if not first <= tree.head[token] < last or tree.head[token] == token:
                head = token
        source = Source(head, (first, last), "label")
        if opens and self._is_label(first, last):
            content = self._turn(colon)
            if content:
                yield Candidate(colon, "formula", "transcript", source, content, content[0][0], (colon, colon + 1))
            return
        content = tree.without(colon + 1, finish, [])
        if content:
            pivot = next((t for t in range(*content[0]) if tree.pos[t] in VERBS), content[0][0])
            sure = opens and tree.paragraph[colon] == tree.paragraph[0] and tree.pos[pivot] in VERBS and self._speaks(first, last)
            yield Candidate(colon, "formula" if sure else "colon", "label", source, content, pivot, (colon, colon + 1))
        elif following := self._continuation(tree.unit[colon], over_paragraphs=True):
            speech = self._speech(following)
            yield Candidate(colon, "colon", "label-following", source, speech, speech[0][0], (colon, colon + 1))

    def _before(self, token: int) -> int:
        """The last token before one that is no white space."""
        token -= 1
        while token > 0 and self.tree.space[token]:
            token -= 1
        return max(token, 0)

    def _speaks(self, first: int, last: int) -> bool:
        """Whether a headline's label may name somebody ('Xi', 'Defence minister'), not a sort of article ('Analysis')."""
        tree = self.tree
        named = tree.pos[last - 1] in {"PROPN", "NOUN", "X"} and last - first <= SHORT
        return named and tree.is_title(first) and not any(tree.lower[t] in cue_classes()["formulas"] for t in range(first, last))

    def _is_label(self, first: int, last: int) -> bool:
        """A transcript's label is in capitals: 'MR. PRICE', 'QUESTION', 'SECRETARY BLINKEN'."""
        words = [t for t in range(first, last) if self.tree.pos[t] != "PUNCT"]
        return bool(words) and all(self.tree.is_capital(t) for t in words) and self.tree.end[words[-1]] - self.tree.start[words[0]] > 1

    def _turn(self, colon: int) -> tuple[Range, ...]:
        """What a transcript's speaker says: to the next label, paragraph by paragraph."""
        tree = self.tree
        pieces: list[Range] = []
        begin = colon + 1
        for token in range(colon + 1, tree.size + 1):
            if token < tree.size and tree.paragraph[token] == tree.paragraph[begin if begin < tree.size else colon]:
                continue
            piece = tree.trim(begin, token)
            if piece[0] < piece[1]:
                pieces.append(piece)
            begin = token
            if token >= tree.size or self._label_at(token):
                break
        return tuple(pieces)

    def _label_at(self, token: int) -> bool:
        """Whether a transcript's label starts at a token (white space before it does not count)."""
        tree = self.tree
        while token < tree.size and tree.space[token]:
            token += 1
        for at in range(token, min(token + REACH, tree.size)):
            if tree.lower[at] == ":":
                return at > token and self._is_label(token, at)
            if not (tree.is_capital(at) or tree.pos[at] == "PUNCT"):
                return False
        return False


FORMULAS = frozenset({"put", "puts", "words"})
REACH = 10
SHORT = 5
SPEECH = frozenset(
    """say tell add note write claim explain argue state declare insist announce report suggest warn stress reply
    respond answer tweet continue ask conclude observe recall remark comment think believe admit acknowledge confirm
    assert maintain joke quip predict estimate show reveal point put describe call read promise vow pledge hope know
    appear seem contend agree allege charge complain confess exclaim shout yell repeat reiterate underscore emphasize
    emphasise opine posit muse concede deny urge lament post""".split()
)

"""What a candidate looks like to the model: grammar, cue lemma and class, source, quotes; no topic, no names."""

from __future__ import annotations

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.tree import Tree

HELPERS = frozenset({"aux", "neg", "auxpass"})
PAIR = 2  # contents of two words and less have no opener of their own
PART = {"verb": "verbs", "noun": "nouns", "adjective": "adjectives"}


def _bucket(value: int) -> str:
    for limit in (0, 1, 2, 3, 5, 8, 12, 20, 40):
        if value <= limit:
            return str(limit)
    return "more"


class Describer:
    """Features of candidates of one tree; what several candidates of one cue share is worked out once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.classes = cue_classes()
        quoted = [0]
        for quote in tree.quote:
            quoted.append(quoted[-1] + (quote >= 0))
        self.quoted = quoted

    def describe(self, cue: list[Candidate]) -> list[list[str]]:
        """The features of all candidates of one cue."""
        first = cue[0]
        shared = self._cue(first)
        shapes = sorted({candidate.shape.split(":")[0] for candidate in cue})
        lemma = self.tree.lemma[first.cue] if first.cue >= 0 else "-"
        out = []
        for candidate in cue:
            own = self._content(candidate, lemma, shared[1])
            own += [f"x:{candidate.shape}~{shape}" for shape in shapes]
            out.append(shared[0] + own)
        return out

    def _cue(self, candidate: Candidate) -> tuple[list[str], str]:
        """What all readings of a cue share, and the cue's class."""
        tree, cue, kind = self.tree, candidate.cue, candidate.kind
        source = candidate.source
        who, who_word = self._who(source.head)
        out = [
            f"k:{kind}",
            f"w:{source.way}",
            f"kw:{kind}~{source.way}",
            f"s:{who}",
            f"sw:{who_word}",
            f"ks:{kind}~{who}",
        ]
        if cue < 0:
            return out, "-"
        lemma, tag, dep = tree.lemma[cue], tree.tag[cue], tree.dep[cue]
        classes = self.classes.get(PART.get(kind, ""), {}).get(lemma, ())
        klass = "+".join(classes) or "none"
        helpers = [tree.lower[child] for child in tree.children[cue] if tree.dep[child] in HELPERS]
        out += [
            f"l:{lemma}~{kind}",
            f"t:{tag}",
            f"d:{dep}",
            f"kd:{kind}~{dep}",
            f"lt:{lemma}~{tag}",
            f"lw:{lemma}~{source.way}",
            f"ld:{lemma}~{dep}",
            f"ls:{lemma}~{who}",
            f"cs:{klass}~{who}",
            f"cd:{klass}~{dep}",
            f"cw:{klass}~{source.way}",
            f"tt:{tag}{'+' if helpers else ''}~{dep}",
        ]
        out += [f"c:{name}~{kind}" for name in classes]
        out += [f"a:{word}" for word in helpers]
        out += [f"al:{lemma}~{word}" for word in helpers]
        out += self._place(cue, lemma)
        if source.head >= 0:
            out.append(f"sd:{_bucket(abs(cue - source.head))}")
        return out, klass

    def _who(self, head: int) -> tuple[str, str]:
        """A source's sort (entity, pronoun, part of speech) and its common noun; names stay out."""
        tree = self.tree
        if head < 0:
            return "nobody", "nobody"
        entity, pos = tree.entity[head], tree.pos[head]
        who = entity or (tree.lower[head] if pos in {"PRON", "DET"} else pos)
        return who, tree.lemma[head] if pos in {"NOUN", "PRON", "DET"} else entity or pos

    def _place(self, cue: int, lemma: str) -> list[str]:
        """Where a cue stands: what it hangs on, in a quote, in a headline, early or late in its sentence."""
        tree, head, dep = self.tree, self.tree.head[cue], self.tree.dep[cue]
        word = tree.lemma[head] if tree.pos[head] != "PROPN" else tree.entity[head]
        out = [f"h:{dep}~{word}", f"hp:{dep}~{tree.pos[head]}"] if head != cue else ["root"]
        if tree.quote[cue] >= 0:
            out.append("cue-quoted")
        if tree.paragraph[cue] == 0:
            out.append("headline")
        begin, finish = tree.units[tree.unit[cue]]
        out += [f"p:{_bucket(cue - begin)}", f"pe:{_bucket(finish - cue)}"]
        for child in tree.children[cue]:
            if tree.dep[child] == "prt":
                out.append(f"prt:{lemma}~{tree.lower[child]}")
            elif tree.dep[child] in {"advmod", "mark"}:
                out.append(f"m:{tree.lower[child]}")
        return out

    def _content(self, candidate: Candidate, lemma: str, klass: str) -> list[str]:
        tree, pivot, shape, cue = self.tree, candidate.pivot, candidate.shape, candidate.cue
        content = candidate.content
        length = sum(end - start for start, end in content)
        inside = sum(self.quoted[end] - self.quoted[start] for start, end in content)
        quoted = "all" if inside >= length else "none" if not inside else "most" if inside * 2 > length else "some"
        start = content[0][0]
        opener = tree.lower[start] if tree.pos[start] not in {"PROPN", "NUM"} else tree.entity[start] or tree.pos[start]
        word = tree.lemma[pivot] if tree.pos[pivot] not in {"PROPN", "NUM"} else tree.entity[pivot] or tree.pos[pivot]
        side = "after" if start > cue else "before"
        what = tree.entity[pivot] or tree.pos[pivot]
        finite = "to" if any(tree.tag[c] == "TO" for c in tree.children[pivot]) else tree.tag[pivot]
        gap = _bucket(abs(start - cue)) if cue >= 0 else "-"
        begin = tree.units[tree.unit[start]][0] == start
        grown = _bucket(length)
        tag, dep, cue_quoted = (tree.tag[cue], tree.dep[cue], tree.quote[cue] >= 0) if cue >= 0 else ("-", "-", "-")
        stem = shape.split(":")[0]
        return [
            f"f:{shape}",
            f"fl:{shape}~{lemma}",
            f"fc:{shape}~{klass}",
            f"fk:{shape}~{candidate.kind}",
            f"fw:{shape}~{candidate.source.way}",
            f"fq:{shape}~{quoted}",
            f"q:{quoted}",
            f"lq:{lemma}~{quoted}",
            f"cq:{klass}~{quoted}",
            f"n:{grown}",
            f"fn:{shape}~{grown}",
            f"cn:{klass}~{grown}",
            f"o:{opener}",
            f"fo:{shape}~{opener if length > PAIR else ''}",
            f"v:{word}",
            f"fv:{shape}~{word}",
            f"lv:{lemma}~{what}",
            f"fp:{shape}~{what}",
            f"cp:{klass}~{stem}~{what}",
            f"ff:{shape}~{finite}",
            f"lf:{lemma}~{finite}~{shape}",
            f"cf:{klass}~{finite}~{shape}",
            f"sd:{shape}~{side}",
            f"g:{shape}~{gap}",
            f"b:{shape}~{begin}",
            f"pc:{len(content)}~{shape}",
            f"td:{shape}~{tag}~{dep}",
            f"cue-in:{shape}~{cue_quoted}~{quoted}",
        ]

"""What a candidate looks like to the model: grammar, cue lemma and class, source, quotes; no topic, no names."""

from __future__ import annotations

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.tree import Tree

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
        tree, cue, kind = self.tree, candidate.cue, candidate.kind
        source = candidate.source
        if source.head >= 0:
            head = source.head
            entity = tree.entity[head]
            who = entity if entity else tree.lower[head] if tree.pos[head] in {"PRON", "DET"} else tree.pos[head]
            who_word = tree.lemma[head] if tree.pos[head] in {"NOUN", "PRON", "DET"} else entity or tree.pos[head]
        else:
            who = who_word = "nobody"
        out = [f"k:{kind}", f"w:{source.way}", f"kw:{kind}~{source.way}", f"s:{who}", f"sw:{who_word}", f"ks:{kind}~{who}"]
        if cue < 0:
            return out, "-"
        lemma, tag, dep = tree.lemma[cue], tree.tag[cue], tree.dep[cue]
        classes = self.classes.get(PART.get(kind, ""), {}).get(lemma, ())
        klass = "+".join(classes) or "none"
        modals = [tree.lower[c] for c in tree.children[cue] if tree.dep[c] in {"aux", "neg", "auxpass"}]
        tense = f"{tag}{'+' if modals else ''}"
        out += [
            f"l:{lemma}~{kind}", f"t:{tag}", f"d:{dep}", f"kd:{kind}~{dep}", f"lt:{lemma}~{tag}", f"lw:{lemma}~{source.way}", f"ld:{lemma}~{dep}",
            f"ls:{lemma}~{who}", f"cs:{klass}~{who}", f"cd:{klass}~{dep}", f"cw:{klass}~{source.way}", f"tt:{tense}~{dep}",
        ]
        out += [f"c:{name}~{kind}" for name in classes]
        out += [f"a:{word}" for word in modals]
        out += [f"al:{lemma}~{word}" for word in modals]
        head = tree.head[cue]
        if head != cue:
            out += [f"h:{dep}~{tree.lemma[head]}", f"hp:{dep}~{tree.pos[head]}"]
        else:
            out.append("root")
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
        if source.head >= 0:
            out.append(f"sd:{_bucket(abs(cue - source.head))}")
        return out, klass

    def _content(self, candidate: Candidate, lemma: str, klass: str) -> list[str]:
        tree, pivot, shape, cue = self.tree, candidate.pivot, candidate.shape, candidate.cue
        content = candidate.content
        length = sum(end - start for start, end in content)
        inside = sum(self.quoted[end] - self.quoted[start] for start, end in content)
        quoted = "all" if inside >= length else "none" if not inside else "most" if inside * 2 > length else "some"
        start = content[0][0]
        opener = tree.lower[start]
        word = tree.lemma[pivot] if tree.pos[pivot] not in {"PROPN", "NUM"} else tree.entity[pivot] or tree.pos[pivot]
        side = "after" if start > cue else "before"
        what = tree.entity[pivot] or tree.pos[pivot]
        finite = "to" if any(tree.tag[c] == "TO" for c in tree.children[pivot]) else tree.tag[pivot]
        gap = _bucket(abs(start - cue)) if cue >= 0 else "-"
        begin = tree.units[tree.unit[start]][0] == start
        return [
            f"f:{shape}", f"fl:{shape}~{lemma}", f"fc:{shape}~{klass}", f"fk:{shape}~{candidate.kind}", f"fw:{shape}~{candidate.source.way}",
            f"fq:{shape}~{quoted}", f"q:{quoted}", f"lq:{lemma}~{quoted}", f"cq:{klass}~{quoted}", f"n:{_bucket(length)}", f"fn:{shape}~{_bucket(length)}", f"cn:{klass}~{_bucket(length)}",
            f"o:{opener}", f"fo:{shape}~{opener}" if length > 2 else f"fo:{shape}~", f"v:{word}", f"fv:{shape}~{word}", f"lv:{lemma}~{what}", f"fp:{shape}~{what}", f"cp:{klass}~{shape.split(':')[0]}~{what}",
            f"ff:{shape}~{finite}", f"lf:{lemma}~{finite}~{shape}", f"cf:{klass}~{finite}~{shape}", f"sd:{shape}~{side}", f"g:{shape}~{gap}", f"b:{shape}~{begin}", f"pc:{len(content)}~{shape}",
            f"td:{shape}~{tree.tag[cue] if cue >= 0 else '-'}~{tree.dep[cue] if cue >= 0 else '-'}", f"cue-in:{shape}~{tree.quote[cue] >= 0 if cue >= 0 else '-'}~{quoted}",
        ]

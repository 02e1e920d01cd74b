"""Who says it: the logical subject of a cue, through coordination, control, relatives, participles and passives."""

from __future__ import annotations

from typing import NamedTuple

from accord.reading.attributions.tree import Range, Tree

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
DEEP = 8


class Source(NamedTuple):
    """The head token of the words that name a source (-1: left out), its token range, and the way it was found."""

    head: int
    range: Range
    way: str


NOBODY = Source(-1, (0, 0), "none")


def phrase(tree: Tree, head: int, avoid: int = -1) -> Range:
    """The tokens of a source: what its head governs, cut before whatever holds the token to avoid."""
    start, end = tree.left[head], tree.right[head] + 1
    for child in tree.children[head]:
        if child > head and (tree.dep[child] in {"relcl", "acl", "cc", "parataxis", "punct"} or tree.left[child] <= avoid <= tree.right[child]):
            if tree.dep[child] in {"cc", "punct"} and not _cut_follows(tree, head, child, avoid):
                continue
            end = min(end, tree.left[child])
    if start <= avoid < head:
        start = avoid + 1
    start, end = tree.trim(start, max(end, head + 1))
    return (start, end) if start <= head < end else (head, head + 1)


def _cut_follows(tree: Tree, head: int, punct: int, avoid: int) -> bool:
    """Whether the next thing behind a comma or a conjunction is one that is cut off."""
    for child in tree.children[head]:
        if child > punct:
            return tree.dep[child] in {"relcl", "parataxis"} or tree.left[child] <= avoid <= tree.right[child]
    return False


def _child(tree: Tree, token: int, labels: frozenset[str]) -> int:
    return next((child for child in tree.children[token] if tree.dep[child] in labels), -1)


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb stands in the passive, reduced relatives included."""
    if any(tree.dep[child] in {"auxpass", "nsubjpass", "csubjpass"} for child in tree.children[verb]):
        return True
    if tree.tag[verb] != "VBN":
        return False
    if any(tree.dep[child] in {"aux", "nsubj"} for child in tree.children[verb]):
        return False
    if tree.dep[verb] == "conj":
        return is_passive(tree, tree.head[verb])
    return tree.dep[verb] in {"acl", "advcl"}


def antecedent(tree: Tree, token: int, verb: int) -> int:
    """What a relative pronoun that is a verb's subject stands for."""
    if tree.lower[token] in RELATIVES and tree.tag[token] in {"WDT", "WP", "IN"}:
        above = verb
        for _ in range(DEEP):
            if tree.dep[above] == "relcl":
                return tree.head[above]
            if tree.head[above] == above:
                break
            above = tree.head[above]
    return token


def subject_of(tree: Tree, verb: int, depth: int = 0) -> tuple[int, str]:
    """The head token of a verb's logical subject and how it was found; (-1, 'none') where there is none."""
    if depth > DEEP:
        return -1, "none"
    own = _child(tree, verb, SUBJECTS)
    if own >= 0 and tree.dep[own] != "expl":
        reached = antecedent(tree, own, verb)
        return reached, "relative" if reached != own else "subject"
    if is_passive(tree, verb):
        agent = _child(tree, verb, frozenset({"agent"}))
        by = _child(tree, agent, frozenset({"pobj"})) if agent >= 0 else -1
        return (by, "agent") if by >= 0 else (-1, "passive")
    return _above(tree, verb, depth)


def _above(tree: Tree, verb: int, depth: int) -> tuple[int, str]:
    dep, head = tree.dep[verb], tree.head[verb]
    if head == verb:
        return -1, "none"
    if dep == "relcl":
        return head, "relative"
    if dep == "acl":
        if tree.tag[verb] in {"VBG"}:
            return head, "participle"
        if tree.tag[verb] == "VB":
            owner = owner_of(tree, head, depth + 1)
            return (owner[0], "owner") if owner[0] >= 0 else (-1, "none")
        return head, "participle"
    if dep in {"prep", "agent", "pcomp", "mark"} or dep == "pobj":
        above = head
        while tree.pos[above] in {"ADP", "SCONJ", "PART"} and tree.head[above] != above:
            above = tree.head[above]
        if tree.pos[above] in {"VERB", "AUX"}:
            return _through(tree, above, "participle", depth)
        if tree.pos[above] in {"NOUN"}:
            return owner_of(tree, above, depth + 1)
        return -1, "none"
    if dep in {"conj", "xcomp", "advcl", "parataxis", "dep", "ccomp"}:
        if dep == "xcomp":
            controller = _child(tree, head, frozenset({"dobj", "dative"}))
            if controller >= 0 and tree.tag[verb] == "VB":
                return controller, "object"
        way = {"conj": "conjunct", "xcomp": "control"}.get(dep, "participle")
        if tree.pos[head] in {"ADJ"}:
            head = tree.head[head] if tree.dep[head] in {"acomp", "oprd"} else head
        return _through(tree, head, way, depth)
    return -1, "none"


def _through(tree: Tree, head: int, way: str, depth: int) -> tuple[int, str]:
    """The subject of a verb above, grammatical where that verb is passive."""
    passive = _child(tree, head, PASSIVE_SUBJECTS)
    if passive >= 0:
        return antecedent(tree, passive, head), way
    if tree.pos[head] not in {"VERB", "AUX"}:
        if tree.dep[head] in {"nsubj", "appos", "attr", "ROOT"} and tree.pos[head] in {"NOUN", "PROPN", "PRON"}:
            return head, way
        return -1, "none"
    found, _ = subject_of(tree, head, depth + 1)
    return (found, way) if found >= 0 else (-1, "none")


LIGHT = frozenset(
    """make give issue have express voice deliver offer hold raise release publish post send take keep lose share see
    show sign face lodge file win get find put launch do read cite repeat renew reiterate reject echo announce write""".split()
)


def owner_of(tree: Tree, noun: int, depth: int = 0) -> tuple[int, str]:
    """Who utters what a noun names: 'Lam's pledge', 'a pledge by Lam', 'Lam made a pledge', 'the Chinese statement'."""
    for child in tree.children[noun]:
        if tree.dep[child] == "poss":
            return child, "poss"
    for child in tree.children[noun]:
        if tree.lower[child] in {"by", "from"} and tree.dep[child] in {"prep", "agent"}:
            inner = _child(tree, child, frozenset({"pobj"}))
            if inner >= 0:
                return inner, "by"
    if depth <= DEEP:
        top, dep = noun, tree.dep[noun]
        if dep == "conj":
            top = tree.head[noun]
            dep = tree.dep[top]
        verb = tree.head[top]
        if dep in {"dobj", "attr"} and (tree.lemma[verb] in LIGHT or tree.pos[verb] == "AUX"):
            found = subject_of(tree, verb, depth + 1)
            if found[0] >= 0 and found[0] != noun:
                return found[0], "support"
        if dep == "pobj" and tree.pos[tree.head[verb]] in {"VERB", "AUX"}:
            found = subject_of(tree, tree.head[verb], depth + 1)
            if found[0] >= 0 and found[0] != noun:
                return found[0], "setting"
        if dep == "nsubjpass" and tree.lemma[verb] in LIGHT:
            agent = _child(tree, verb, frozenset({"agent"}))
            by = _child(tree, agent, frozenset({"pobj"})) if agent >= 0 else -1
            if by >= 0:
                return by, "agent"
    for child in tree.children[noun]:
        if child < noun and tree.dep[child] in {"compound", "nmod", "amod"} and tree.pos[child] == "PROPN":
            return child, "compound"
    return -1, "none"


def source_of_verb(tree: Tree, verb: int) -> Source:
    """The source that a verb has by grammar."""
    head, way = subject_of(tree, verb)
    if head < 0:
        return Source(-1, (0, 0), way)
    return Source(head, phrase(tree, head, verb), way)


def source_of_noun(tree: Tree, noun: int) -> Source:
    """The source that a noun has by grammar."""
    head, way = owner_of(tree, noun)
    if head < 0:
        return Source(-1, (0, 0), way)
    return Source(head, phrase(tree, head, noun), way)

"""What sort of attribution it is, and who is spoken to."""

from __future__ import annotations

from typing import Literal

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.tree import Tree
from accord.reports.span import Span

Stance = Literal["said", "intent", "document"]

ADDRESSED = frozenset({"to", "with"})
ADDRESSING = frozenset(
    """tell ask urge inform assure remind warn advise brief notify promise press order instruct invite encourage call
    thank congratulate request beg challenge persuade reassure alert""".split()
)
SAYING = frozenset("say speak explain announce write complain talk confirm repeat admit".split())
PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def stance_of(tree: Tree, candidate: Candidate) -> Stance:
    """Whether the source said it, holds or intends it, or is a document that says it."""
    classes = cue_classes()
    source = candidate.source.head
    if source >= 0 and not tree.entity[source] and "document" in classes["nouns"].get(tree.lemma[source], ()):
        return "document"
    if candidate.cue < 0 or candidate.kind in {"according", "colon"}:
        return "said"
    lemma = tree.lemma[candidate.cue]
    part = {"verb": "verbs", "noun": "nouns", "adjective": "adjectives"}.get(candidate.kind, "")
    names = classes.get(part, {}).get(lemma, ())
    if candidate.kind == "noun" and "document" in names and "say" not in names:
        return "document"
    spoken = {"say", "ask", "promise", "judge", "show"}.intersection(names)
    if {"intend", "think", "seem"}.intersection(names) and (not spoken or lemma in SILENT):
        return "intent"
    return "said"


# Held in mind although some dictionary sense speaks.
SILENT = frozenset("hope believe fear worry wonder expect want seek choose decide agree_to trust".split())


def addressee_of(tree: Tree, candidate: Candidate) -> Span | None:
    """Who is spoken to: 'told Xi', 'said to reporters', 'asked China', 'in talks with …' is none."""
    if candidate.kind != "verb":
        return None
    verb = candidate.cue
    lemma = tree.lemma[verb]
    for child in tree.children[verb]:
        if child == candidate.source.head:
            continue
        if tree.dep[child] in {"dobj", "dative", "nsubjpass"} and lemma in ADDRESSING and tree.dep[child] != "prep":
            if tree.lower[child] == "to":
                continue
            start, end = tree.trim(tree.left[child], _noun_end(tree, child))
            if tree.lower[child] not in {"that", "what", "which"} and start < end and not _inside(candidate, child):
                return Span(tree.start[start], tree.end[end - 1])
        calls = lemma == "call" and tree.lower[child] in {"on", "upon"}
        if (
            tree.dep[child] in {"prep", "dative"}
            and (tree.lower[child] == "to" or calls)
            and not _inside(candidate, child)
        ):
            for inner in tree.children[child]:
                plain = tree.pos[inner] in {"NOUN", "PROPN"} and (calls or lemma in SAYING)
                if tree.dep[inner] == "pobj" and (tree.entity[inner] in PEOPLE or tree.pos[inner] == "PRON" or plain):
                    start, end = tree.trim(tree.left[inner], _noun_end(tree, inner))
                    if start < end:
                        return Span(tree.start[start], tree.end[end - 1])
    return None


def _inside(candidate: Candidate, token: int) -> bool:
    if candidate.shape.startswith("object"):
        return False
    return any(start <= token < end for start, end in candidate.content)


def _noun_end(tree: Tree, noun: int) -> int:
    """The end of a noun phrase without the clauses and phrases that the parser hung behind it."""
    end = tree.right[noun] + 1
    for child in tree.children[noun]:
        if child > noun and tree.dep[child] in {"relcl", "acl", "prep", "punct", "appos", "parataxis"}:
            end = min(end, tree.left[child])
    return max(end, noun + 1)

"""What sort of attribution it is, and who is spoken to."""

from __future__ import annotations

from typing import Literal

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.lexicon import cue_classes
from accord.reading.attributions.tree import Tree
from accord.reports.span import Span

Stance = Literal["said", "intent", "document"]

ADDRESSING = frozenset(
    """tell ask urge inform assure remind warn advise brief notify promise press order instruct invite encourage call
    thank congratulate request beg challenge persuade reassure alert""".split()  # noqa: SIM905 (a list of words reads best as words)
)
SAYING = frozenset({"say", "speak", "explain", "announce", "write", "complain", "talk", "confirm", "repeat", "admit"})
REALMS = frozenset({"republic", "kingdom", "state", "sultanate", "emirate", "federation", "government", "commonwealth"})
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
SILENT = frozenset(
    {"hope", "believe", "fear", "worry", "wonder", "expect", "want", "seek", "choose", "decide", "trust"}
)


def addressee_of(tree: Tree, candidate: Candidate) -> Span | None:
    """Who is spoken to: 'told Xi', 'said to reporters', 'asked China', 'called on both sides'."""
    if candidate.kind != "verb":
        return None
    for child in tree.children[candidate.cue]:
        if child == candidate.source.head or _inside(candidate, child):
            continue
        person = child if _is_addressed(tree, candidate.cue, child) else _after_preposition(tree, candidate.cue, child)
        if person >= 0:
            start, end = tree.trim(tree.left[person], _noun_end(tree, person))
            return Span(tree.start[start], tree.end[end - 1]) if start < end else None
    return None


def _is_addressed(tree: Tree, verb: int, child: int) -> bool:
    """The object of a verb that speaks to somebody."""
    if tree.lemma[verb] not in ADDRESSING or tree.dep[child] not in {"dobj", "dative", "nsubjpass"}:
        return False
    return tree.lower[child] not in {"to", "that", "what", "which"}


def _after_preposition(tree: Tree, verb: int, child: int) -> int:
    """The noun behind 'to' ('said to reporters') or behind 'call on', or -1."""
    lemma = tree.lemma[verb]
    calls = lemma == "call" and tree.lower[child] in {"on", "upon"}
    if tree.dep[child] not in {"prep", "dative"} or not (calls or tree.lower[child] == "to"):
        return -1
    for inner in tree.children[child]:
        if tree.dep[inner] == "pobj":
            plain = tree.pos[inner] in {"NOUN", "PROPN"} and (calls or lemma in SAYING)
            if plain or tree.entity[inner] in PEOPLE or tree.pos[inner] == "PRON":
                return inner
    return -1


def _inside(candidate: Candidate, token: int) -> bool:
    if candidate.shape.startswith("object"):
        return False
    return any(start <= token < end for start, end in candidate.content)


def _noun_end(tree: Tree, noun: int) -> int:
    """The end of a noun phrase without the clauses and phrases that the parser hung behind it."""
    end = tree.right[noun] + 1
    named = tree.lower[noun] in REALMS  # "the Republic of Zambia"
    for child in tree.children[noun]:
        if named and tree.lower[child] == "of":
            continue
        if tree.dep[child] == "appos" and tree.left[child] == noun + 1:  # "told his counterpart Ana Paz that"
            end = min(end, max(_noun_end(tree, child), child + 1))
            continue
        if child > noun and tree.dep[child] in {"relcl", "acl", "prep", "punct", "appos", "parataxis"}:
            end = min(end, tree.left[child])
    return max(end, noun + 1)

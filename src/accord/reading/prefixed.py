"""'was re-elected', 'co-chaired': a prefix that the parser takes for a word of its own, put under its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PREFIXES = frozenset({"re", "co"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
AUXILIARIES = frozenset({"aux", "auxpass"})
VERBAL = ("VBN", "VBD", "VB", "VBG", "VBP", "VBZ")


def under_their_verbs(doc: Doc) -> Doc:
    """The parse with 're' or 'co' and its hyphen under their verb, which has its subject and auxiliaries, in place.

    >>> from accord.reading.parse import load_model
    >>> text = "Taneti Maamau, the president of Kiribati, was re-elected in October 2024."
    >>> doc = under_their_verbs(load_model()(text))
    >>> [child.text for child in doc[11].children if child.dep_ == "nsubjpass"]
    ['Maamau']
    """
    for at in range(len(doc) - 2):
        if doc[at].lower_ not in PREFIXES or doc[at + 1].text != "-" or doc[at + 2].tag_ not in VERBAL:
            continue
        verb = doc[at + 2]
        _off_the_name(doc[at])
        if doc[at].is_ancestor(verb):
            _instead(doc[at], verb)
        for child in [c for c in doc[at].children if c.dep_ in AUXILIARIES | SUBJECTS]:
            hang(child, verb, child.dep_)
        for word in (doc[at], doc[at + 1]):
            if word.head == verb:
                word.dep_ = "advmod"
            elif word.head != word and not word.is_ancestor(verb):
                hang(word, verb, "advmod")
        _with_its_own(verb)
    return doc


def _with_its_own(verb: Token) -> None:
    """The verb with its subject and its 'to', which the parser left under the auxiliaries."""
    auxiliaries = [c for c in verb.children if c.dep_ in AUXILIARIES and c.i < verb.i]
    passive = [c for c in auxiliaries if c.dep_ == "auxpass"]
    if not passive and verb.dep_ == "acomp" and verb.tag_ == "VBN" and verb.head.lemma_ == "be":
        passive = [verb.head]
    for auxiliary in dict.fromkeys([*auxiliaries, *passive]):
        for child in [c for c in auxiliary.children if c.dep_ in SUBJECTS or c.tag_ == "TO"]:
            hang(child, verb, "aux" if child.tag_ == "TO" else "nsubjpass" if passive else "nsubj")
    if any(c.lower_ == "have" for c in auxiliaries):
        verb.tag_ = "VBN"
    if verb.dep_ == "conj" and verb.head.lemma_ == "be" and any(c.tag_ == "TO" for c in verb.children):
        verb.dep_ = "xcomp"


def _instead(prefix: Token, verb: Token) -> None:
    """The verb in the place of its prefix, which the parser took for the verb: 'will co-chair'."""
    above, dep = prefix.head, prefix.dep_
    if prefix.tag_ not in VERBAL or verb.head != prefix:
        return
    for child in [c for c in prefix.children if c != verb]:
        hang(child, verb, child.dep_)
    if above == prefix:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        hang(verb, above, dep)
    hang(prefix, verb, "advmod")


def _off_the_name(prefix: Token) -> None:
    """'Ana Rojas co-hosted': the name before a prefix is no part of it, and stands where the prefix was put."""
    name = prefix.nbor(-1) if prefix.i else prefix
    if name.head != prefix or name.dep_ != "compound" or name.pos_ != "PROPN" or prefix.head in (prefix, name):
        return
    above, dep = prefix.head, prefix.dep_
    for child in [c for c in prefix.children if c != name and c.i < name.i]:
        hang(child, name, child.dep_)
    hang(name, above, dep)

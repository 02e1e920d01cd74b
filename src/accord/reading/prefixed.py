"""'was re-elected': a prefix set off by a hyphen, which the parser takes for words of their own, put under its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang

if TYPE_CHECKING:
    from spacy.tokens import Doc

PREFIX = "re"
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def under_their_verbs(doc: Doc) -> Doc:
    """The parse with 're' and its hyphen under the verb that they belong to, and with that verb's subject, in place.

    >>> from accord.reading.parse import load_model
    >>> text = "Taneti Maamau, the president of Kiribati, was re-elected in October 2024."
    >>> doc = under_their_verbs(load_model()(text))
    >>> [child.text for child in doc[11].children if child.dep_ == "nsubjpass"]
    ['Maamau']
    """
    for at in range(len(doc) - 2):
        if doc[at].lower_ != PREFIX or doc[at + 1].text != "-" or doc[at + 2].tag_ not in ("VBN", "VBD", "VB", "VBG"):
            continue
        verb = doc[at + 2]
        for word in (doc[at], doc[at + 1]):
            if word.head not in (verb, word) and not word.is_ancestor(verb):
                hang(word, verb, "advmod" if word.lower_ == PREFIX else "punct")
        auxiliaries = [c for c in verb.children if c.dep_ == "auxpass" and c.i < at]
        if not auxiliaries and verb.dep_ == "acomp" and verb.tag_ == "VBN" and verb.head.lemma_ == "be":
            auxiliaries = [verb.head]
        for auxiliary in auxiliaries:
            for subject in [c for c in auxiliary.children if c.dep_ in SUBJECTS]:
                hang(subject, verb, "nsubjpass")
    return doc

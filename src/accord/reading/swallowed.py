"""Verbs that the parser took for a part of the name behind them: 'the president tapped economist Ann Ali to be envoy'.

A past tense between a phrase that can act and a name with a calling before it ('economist Ann Ali', 'veteran diplomat
Ivo Bo') is hung on the name as if it were a word of it. No name has a past tense in it, so it is the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import SUBJECTS, has_to, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

Change = tuple[int, int, str]  # token, its new head, its new label

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
WITHIN = frozenset({"compound", "amod", "nmod"})  # labels of words within a name
DEEPEST = 3
LATER = frozenset({"after", "before", "as", "when", "while", "since", "because", "although", "though", "once"})


def swallowed(root: Token) -> list[Change]:
    """What moves so that such a verb takes what stands behind it; nothing where there is none.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Benin's president tapped economist Eva Bo to be the country's envoy in Washington.")
    >>> root = next(iter(doc.sents)).root
    >>> (root.text, [doc[token].text for token, head, label in swallowed(root) if label == "ROOT"])
    ('be', ['tapped'])
    """
    top = root if root.tag_ in NOUNS else subject_of(root)
    if top is None or top.tag_ not in NOUNS or (top == root and subject_of(root) is not None):
        return []
    verb = next((one for one in _within(top, DEEPEST) if one.tag_ == "VBD" and _doer(one) is not None), None)
    doer = _doer(verb) if verb is not None else None
    if verb is None or doer is None:
        return []
    below = _clause_below(root, top)
    if root != top and not below:
        return []
    changes = [(verb.i, verb.i, "ROOT"), (top.i, verb.i, "dobj"), (doer.i, verb.i, "nsubj")]
    changes += [(token, verb.i if token == root.i else head, label) for token, head, label in below]
    placed = {token for token, _, _ in below}
    behind = [c for c in top.children if c.i > top.i and c.i not in placed and c.lower_ != "of"]
    moved = [c for c in behind if c.dep_ in ("prep", "advcl", "npadvmod")]
    end = [c for c in (*top.children, *root.children) if c.dep_ == "punct" and c.i == root.sent.end - 1]
    return changes + [(c.i, verb.i, c.dep_) for c in (*moved, *end)]


def _within(top: Token, depth: int) -> Iterator[Token]:
    """The words before a name that are hung on it as parts of it."""
    for child in top.children:
        if child.i < top.i and child.dep_ in WITHIN:
            yield child
            if depth:
                yield from _within(child, depth - 1)


def _doer(verb: Token) -> Token | None:
    """The phrase right before a verb that can be its subject, hung on it or on the name that took it in."""
    settings = [c.left_edge.i for c in verb.children if c.i < verb.i and c.dep_ in ("prep", "npadvmod")]
    end = min([verb.i, *settings])  # 'Peru on Monday named'
    near = [*verb.children, *verb.head.children, *verb.head.head.children]
    found = (
        one
        for one in near
        if one.i < verb.i and one.tag_ in NOUNS and one.dep_ in SUBJECTS | WITHIN and one.right_edge.i == end - 1
    )
    return next((one for one in found if one.dep_ in SUBJECTS or _is_phrase(one)), None)


def _is_phrase(noun: Token) -> bool:
    """Whether a noun is a phrase of its own: 'the president', 'Benin's parliament'."""
    return any(child.dep_ in ("det", "poss") for child in noun.children)


def _clause_below(root: Token, top: Token) -> list[Change]:
    """What the clause that took the name for its subject is to the verb: 'to be envoy', 'after she quit'."""
    if root.tag_ == "VB" and has_to(root):
        return [(root.i, root.i, "xcomp")]
    if any(c.lower_ in LATER and c.dep_ == "mark" for c in root.children):
        return [(root.i, root.i, "advcl")] if sum(c.dep_ in SUBJECTS for c in root.children) > 1 else []
    for word in top.children:  # 'after her predecessor quit', where the parser reads 'after her predecessor'
        inner = [c for c in word.children if c.dep_ == "pobj"]
        if word.lower_ in LATER and word.i > top.i and inner and word.right_edge.i == root.i - 1:
            return [(root.i, root.i, "advcl"), (word.i, root.i, "mark"), (inner[0].i, root.i, "nsubj")]
    return []

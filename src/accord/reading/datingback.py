"""'Ties between Fiji and Nauru date back to 1990': behind a plural 'date' is a verb, though read as a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEHIND = frozenset({"back", "from"})
_NOUNS = frozenset({"NN", "NNP"})
_BEFORE = frozenset({"det", "amod", "nummod", "compound"})


def dates_back(root: Token) -> list[tuple[int, int, str]]:
    """What to change in the tree so that 'date' is the verb of a sentence that has none.

    Args:
        root: what the sentence hangs on.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Ties between Fiji and Nauru date back to 1990.")
    >>> [(doc[word].text, doc[head].text, label) for word, head, label in dates_back(doc[0])]
    [('Nauru', 'Fiji', 'conj'), ('date', 'date', 'ROOT'), ('Ties', 'date', 'nsubj'), ('.', 'date', 'punct')]
    """
    sentence = root.sent
    word = next((t for t in sentence if t.lower_ == "date" and t.tag_ in _NOUNS), None)
    if word is None or word.i + 1 >= sentence.end or word.nbor(1).lower_ not in _BEHIND:
        return []
    if root.tag_ not in ("NNS", "NN") or any(token.pos_ in ("VERB", "AUX") for token in sentence):
        return []
    own = next((c for c in word.children if c.i == word.i - 1 and c.dep_ in _BEFORE), None)
    if own is None or (own if word == root else root).tag_ != "NNS":
        return []
    word.tag_, word.pos_ = "VBP", "VERB"
    moved = [(c.i, own.i, c.dep_) for c in word.children if c.i < own.i and c.dep_ in _BEFORE]
    if word == root:
        return [(own.i, word.i, "nsubj"), *moved]
    behind = [(c.i, word.i, c.dep_) for c in root.children if c.i > word.i]
    return [(own.i, word.head.i, word.dep_), *moved, (word.i, word.i, "ROOT"), (root.i, word.i, "nsubj"), *behind]

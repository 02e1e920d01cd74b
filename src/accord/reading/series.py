"""Names in a row with a comma before the last 'and', that act together: 'Kiribati, Palau, and Nauru left the bloc'.

The model often reads the last name alone as the verb's subject or as a measure of it, and the others as something
beside it. The mark is plain: names and commas from the first word of a sentence on, 'and' behind a comma, one more
name, and a finite verb.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from accord.reading.branch import TENSED, hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LEAST = 2  # names before the 'and'
LONGEST = 40  # words of a row
WITHIN = frozenset({"the", "of"})


def in_series(doc: Doc) -> Doc:
    """The parse with such rows put right, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = in_series(load_model()("Togo, Benin, and Ghana signed a pact."))
    >>> [token.text for token in doc if token.dep_ == "nsubj"], doc[5].head
    (['Togo'], Benin)
    """
    ands = doc.vocab.strings["and"]
    for at, word in enumerate(doc.to_array("LOWER").tolist()):
        if word == ands and at > LEAST and doc[at - 1].text == ",":
            _put_right(doc[at])
    return doc


def _put_right(join: Token) -> None:
    doc, start = join.doc, join.sent.start
    verb, behind = _verb_behind(join)
    if verb is None or join.i - start > LONGEST:
        return
    items = _items(list(doc[start : join.i - 1]))
    if len(items) < LEAST or not all(any(t.pos_ == "PROPN" for t in item) for item in items):
        return
    names = [_head(item) for item in (*items, behind)]
    if all(name.dep_ == "conj" for name in names[1:]) and names[0].dep_ in ("nsubj", "nsubjpass"):
        return  # read rightly
    top = names[0]
    label = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    was_root = verb.head in names or verb.head == verb
    if was_root:
        hang(verb, verb, "ROOT")
    hang(top, verb, label)
    for before, name in pairwise(names):
        hang(name, before, "conj")
    hang(join, names[-2], "cc")


def _verb_behind(join: Token) -> tuple[Token | None, list[Token]]:
    """The finite verb behind the last name, and that name's words."""
    words: list[Token] = []
    for token in join.doc[join.i + 1 : join.sent.end]:
        if token.pos_ in ("VERB", "AUX"):
            verb = token.head if token.dep_ in ("aux", "auxpass") and token.head.i > token.i else token
            return (
                (verb, words)
                if words and token.tag_ in TENSED and any(t.pos_ == "PROPN" for t in words)
                else (None, [])
            )
        if token.pos_ != "PROPN" and token.lower_ not in WITHIN:
            break
        words.append(token)
    return None, []


def _items(tokens: list[Token]) -> list[list[Token]]:
    """The names between commas; none where there is anything else."""
    items: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ",":
            items.append([])
        elif token.pos_ == "PROPN" or token.lower_ in WITHIN:
            items[-1].append(token)
        elif not token.is_space:
            return []
    return items if all(items) else []


def _head(words: list[Token]) -> Token:
    """The word of a name that stands for it: its last before an 'of'."""
    end = next((n for n, token in enumerate(words) if token.lower_ == "of" and n), len(words))
    return next(token for token in reversed(words[:end]) if token.pos_ == "PROPN")

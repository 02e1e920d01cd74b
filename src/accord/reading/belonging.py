"""States told as members of two bodies: in 'NATO and EU member Estonia' the state acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS = 4  # words of a state's name


def member_of_both(token: Token) -> None:
    """Hang the state where the first body hangs, and the bodies on 'member'.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("NATO and EU member Estonia summoned the envoy.")
    >>> for word in list(doc):
    ...     member_of_both(word)
    >>> doc[4].dep_, doc[4].head.text, doc[0].head.text
    ('nsubj', 'summoned', 'member')
    """
    if token.dep_ != "conj":
        return
    words, first = grammar_words(), token.head
    member = token if token.lemma_.lower() in words.belonging else _described_by(token)
    if member is None or first.text not in words.clubs or token.doc[member.i - 1].text not in words.clubs:
        return
    state = _name_behind(member)
    if state is None or first.i > member.i or first.head == first:
        return
    hang(state, first.head, first.dep_)
    if member != state:
        hang(member, state, "compound")
    hang(first, member, "compound")


def _described_by(name: Token) -> Token | None:
    """'member' before a name that the parse joins to the first body itself."""
    belonging = grammar_words().belonging
    return next((child for child in name.lefts if child.lemma_.lower() in belonging), None)


def _name_behind(member: Token) -> Token | None:
    """The head of the name right behind a word."""
    doc, at = member.doc, member.i + 1
    if at >= len(doc) or doc[at].pos_ != "PROPN":
        return None
    name = doc[at]
    for _ in range(_STEPS):
        if name.dep_ != "compound" or name.head.i < name.i:
            break
        name = name.head
    return name

"""What announces a clause, and says nothing once that is cut off: 'a move that', 'in a step which', 'a day after'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

ORDERING = frozenset({"after", "before", "since"})
INDEFINITE = frozenset({"a", "an"})


def counts_up_to(word: Token) -> bool:
    """Whether a measure of time is that from a clause which is told by itself: 'shut the port a day after Oslo left'.

    >>> from accord.reading.parse import load_model
    >>> counts_up_to(load_model()("Chad shut the port a day after judges freed the crew.")[5])
    True
    """
    if word.dep_ != "npadvmod" or word.lemma_.lower() not in grammar_words().measures:
        return False
    behind = word.doc[word.right_edge.i + 1 :][:1]
    return any(t.lower_ in ORDERING and t.dep_ == "mark" and t.head.dep_ == "advcl" for t in behind)


def is_bare(noun: Token) -> bool:
    """Whether nothing but a clause tells what a noun is: 'a move that Oslo welcomed'."""
    own = [c for c in noun.children if not c.is_punct and c.dep_ != "relcl" and c.lower_ not in INDEFINITE]
    return noun.pos_ == "NOUN" and not own and any(c.dep_ == "relcl" for c in noun.children)


def start_of_remnant(clause: Token) -> Token | None:
    """Where the words begin that only announce a relative clause: of 'in a move that Oslo welcomed' it is 'in'.

    An apposition goes with its clause too: of 'a bloc, the body that meets in Lima' the comma stays behind.
    """
    noun = clause.head
    if clause.dep_ != "relcl" or noun.i > clause.i:
        return None
    if noun.dep_ == "appos":
        return noun.left_edge
    preposition = noun.head
    if noun.dep_ == "pobj" and is_bare(noun) and preposition.dep_ == "prep" and preposition.lower_ in ("in", "at"):
        return preposition
    return None

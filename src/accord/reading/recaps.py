"""An occasion's noun behind the clause that it takes up again: 'flies to Lima on Friday, her third visit to Peru'.

The noun tells the clause's own act once more, with what the clause leaves out. A small model hangs it on the verb as
what is done, or on the subject as another name of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang
from accord.reading.ranks import is_rank

if TYPE_CHECKING:
    from spacy.tokens import Token

OCCASIONS = frozenset({"visit", "trip", "tour", "journey", "stop", "stopover", "meeting", "summit", "session", "round"})
OPEN = frozenset({"npadvmod", "appos", "dobj", "conj", "dep"})
TAKEN = frozenset({"dobj", "conj", "dep"})
# Verbs that take no such noun for what is done: 'flew to Lima, her third visit', not 'discussed, in Lima, her visit'.
GOING = frozenset(
    {"travel", "fly", "go", "head", "arrive", "land", "leave", "depart", "return", "come", "journey", "jet", "set"}
    | {"meet", "gather", "convene", "sit", "talk", "drive", "sail", "stop", "touch", "descend"}
)


def taken_up(noun: Token) -> Token | None:
    """The verb whose act a noun tells again, or None.

    >>> from accord.reading.parse import load_model
    >>> taken_up(load_model()("The ministers will meet in Lima on Friday, their third meeting this year.")[11])
    meet
    """
    if noun.dep_ not in OPEN or noun.lemma_ not in OCCASIONS or noun.tag_ != "NN":
        return None
    start = noun.left_edge.i
    if start == 0 or noun.doc[start - 1].text not in (",", "–", "—"):
        return None
    verb = noun.head if noun.dep_ != "appos" else noun.head.head
    if noun.dep_ in TAKEN:  # 'plans to fly to Lima, his second trip'
        below = (c for c in verb.children if c.dep_ == "xcomp" and c.i < start)
        verb = next((one for one in (verb, *below) if one.lemma_ in GOING), noun)
    if verb.pos_ not in ("VERB", "AUX") or verb.i > start:
        return None
    if noun.dep_ == "appos" and not (noun.head.dep_ in ("nsubj", "nsubjpass") and noun.head.i < verb.i):
        return None
    return verb if any(c.tag_ == "PRP$" or is_rank(c) for c in noun.children) else None


def set_apart(noun: Token) -> None:
    """Hang such a noun on the verb as what is told beside it, where it is taken for what is done.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("The Lao president travels to Lima on Thursday, her third visit to Peru.")
    >>> set_apart(doc[11])
    >>> doc[11].dep_, doc[11].head.text
    ('npadvmod', 'travels')
    """
    if noun.dep_ in TAKEN and (verb := taken_up(noun)) is not None:
        hang(noun, verb, "npadvmod")

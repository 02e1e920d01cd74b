"""What a frame takes for a meeting and is none: of a man with his own state, or of an envoy who is called home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.conveners import is_of_nobody
from accord.reading.claims.relations import fillers
from accord.reading.frames.plain import PREFIX

TWO = 2  # sides

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Party
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame


def is_no_meeting(  # noqa: PLR0911 (a reason a line)
    predicate: Token, frame: Frame, parties: tuple[Party, ...], context: Context
) -> bool:
    """Whether a meeting is told of one person and his own state, so of nobody else, or is where a recalled envoy goes.

    'the withdrawal for consultations of the ambassador' tells of no talks.
    """
    if frame.kind != "meeting":
        return frame.kind == "agreement" and frame.least >= TWO and is_of_one_side(parties, context)
    if is_of_nobody(parties) or frame.name.startswith(PREFIX):
        return is_of_nobody(parties)
    yet = predicate.tag_ == "VBG" or any(child.dep_ == "neg" for child in predicate.children)
    if frame.name == "closeted" and predicate.lemma_ in ("go", "head", "walk", "come") and yet:
        return True  # 'is not going into the talks with high hopes': they are yet to be held
    over = predicate.head.head if predicate.dep_ == "pobj" and predicate.head.lower_ == "for" else predicate
    if over.lemma_.lower() in ("withdrawal", "recall", "withdraw"):
        return True
    kinds = sorted(context.actor(party.actor).type for party in parties)
    if kinds != ["person", "state"] or len({context.state_key(party.actor) for party in parties}) != 1:
        return False
    classes = context.library.classes
    met = [*grammar.patients(predicate), *fillers(predicate, "with"), *grammar.agents(predicate)]
    if any(token.dep_ == "conj" or len(grammar.conjuncts(token)) > 1 for token in met):
        return False  # 'Daly and Jaziri met': of two who are named there are two
    others = [t for t in met if t.pos_ != "PRON" and not _means_a_party(t, parties, context)]
    offices = classes["office-head"] | classes["envoy"]
    return not any(t.pos_ == "PROPN" or (t.tag_ == "NN" and t.lemma_.lower() in offices) for t in others)


def asks_nobody(frame: Frame, parties: tuple[Party, ...]) -> bool:
    """Whether two are told to want what they will do themselves: 'Chad and Niger began talks and want to end them'."""
    return frame.kind == "request" and frame.least >= TWO and all(party.role == "source" for party in parties)


def is_of_one_side(parties: tuple[Party, ...], context: Context) -> bool:
    """Whether all who are told to agree with each other are of one state: 'Hailing the deal, the emir said'."""
    states = {context.state_key(party.actor) for party in parties}
    return len(states) == 1 and None not in states and any(context.actor(p.actor).type == "state" for p in parties)


def _means_a_party(token: Token, parties: tuple[Party, ...], context: Context) -> bool:
    mention = context.book.resolve(token)
    people = {party.actor for party in parties if context.actor(party.actor).type == "person"}
    return mention is not None and bool(people & set(mention.actors))

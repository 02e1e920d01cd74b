"""Where an act happened: what a frame's relations give, else a place that stands below the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.places import capital_meant, place_before
from accord.reading.claims.relations import fillers

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

PLACE_TYPES = frozenset({"province", "city", "sea", "region", "place", "state"})
SPOTS = PLACE_TYPES - {"state"}
CLAUSES = frozenset({"relcl", "advcl", "ccomp", "xcomp", "acl"})
CLASS_NOUNS = frozenset(
    {"city", "town", "village", "port", "province", "region", "district", "capital", "island", "resort", "suburb"}
)
# What a place below an act stands behind, and of which types it is: the parties of an accord meet in a city.
MEETING_IN = (frozenset({"in", "at"}), frozenset({"city"}))
FIGHTING_AT = (frozenset({"in", "at", "near", "outside", "along", "around", "off"}), SPOTS)


def where_of(predicate: Token, frame: Frame, context: Context, parties: set[str]) -> str | None:
    """The key of the place where a predicate's act happened, or None.

    Args:
        predicate: the trigger.
        frame: what it fires; its `where` relations come first.
        context: the report.
        parties: keys of the act's parties: a state among them is no venue.
    """
    for relation in frame.where:
        for token in fillers(predicate, relation):
            for one in (t for c in grammar.conjuncts(token) for t in (*_named_of(c), c)):
                capital = capital_meant(one, context)
                if capital is not None:
                    return capital
                mention = context.book.resolve(one) or place_before(one, context)
                if mention is None:
                    continue
                for key in mention.actors:
                    kind = context.actor(key).type
                    if kind in PLACE_TYPES and (
                        kind != "state" or key not in parties or relation.rpartition(".")[2] in ("in", "to")
                    ):
                        return key
    if frame.kind == "dispute" or frame.hostile:
        return _below(predicate, context, *FIGHTING_AT) or _there(predicate, context)
    if frame.kind not in ("agreement", "meeting"):
        return None
    beside = grammar.occasion(predicate) if predicate.pos_ == "NOUN" else None
    found = _below(predicate, context, *MEETING_IN) or _there(predicate, context)
    return found or (_below(beside, context, *MEETING_IN) if beside is not None else None)


def _named_of(noun: Token) -> list[Token]:
    """'the Silk Road city of Samarkand': the place is what stands behind 'of'."""
    return grammar.prepositional(noun, "of") if noun.lemma_.lower() in CLASS_NOUNS else []


def _below(predicate: Token, context: Context, words: frozenset[str], types: frozenset[str]) -> str | None:
    """'signed a treaty on mining in Lima': a place behind a preposition anywhere below the act, clauses left out."""
    for token in predicate.subtree:
        if token.lower_ not in words or token.dep_ != "prep" or token.i < predicate.i:
            continue
        if any(a.dep_ in CLAUSES and not _of_that_moment(a) for a in token.ancestors if a.i > predicate.i):
            continue
        for place in grammar.prepositional(token.head, token.lower_):
            mention = context.book.resolve(place)
            if mention is not None and len(mention.actors) == 1 and context.actor(mention.actors[0]).type in types:
                return mention.actors[0]
    return None


def _of_that_moment(clause: Token) -> bool:
    """'died when the boat capsized off Zarzis': the clause happened at the same place."""
    return clause.dep_ == "advcl" and any(c.lower_ == "when" and c.dep_ == "advmod" for c in clause.children)


def _there(predicate: Token, context: Context) -> str | None:
    """'They agreed there to hold fire': where the sentence before tells of something."""
    sentence = context.sentence_before(predicate) if grammar.points_there(predicate) else None
    root = sentence.root if sentence is not None else None
    return _below(root, context, FIGHTING_AT[0], SPOTS) if root is not None else None

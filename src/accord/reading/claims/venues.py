"""Where an act happened: what a frame's relations give, else a place that stands below the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.places import capital_meant, dateline_place, is_here, place_before
from accord.reading.claims.relations import fillers
from accord.reading.claims.thread import told_before
from accord.reading.lexicon import thread_words

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
    return _by_relation(predicate, frame, context, parties) or _about(predicate, frame, context)


def _by_relation(predicate: Token, frame: Frame, context: Context, parties: set[str]) -> str | None:
    """The place that stands in one of the frame's own relations."""
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
    return None


def _about(predicate: Token, frame: Frame, context: Context) -> str | None:
    """The place that stands below the act, beside it in its sentence, or with the act that it goes on from."""
    hostile = frame.kind == "dispute" or frame.hostile
    if not hostile and frame.kind not in ("agreement", "meeting"):
        return _spot_of(predicate, context) if frame.kind == "act" else None
    below = FIGHTING_AT if hostile else MEETING_IN
    found = _below(predicate, context, *below) or _here(predicate, context)
    if found is None and not hostile:
        found = _named_before(predicate, context) or _set_in(predicate, context) or _shared(predicate, context)
    if found is None and (told := told_before(predicate, frame.kind, context, place_of)) is not None:
        found = told[1]
    return found


def place_of(act: Token, context: Context) -> str | None:
    """The town or spot where an act told before happened: where it was, or where it led."""
    for preposition in ("to", "for") if act.lemma_.lower() in thread_words().occasions["visit"].verbs else ():
        for place in grammar.prepositional(act, preposition):
            if (key := _spot(place, context)) is not None:
                return key
    verb = grammar.support(act) if act.pos_ in ("NOUN", "PROPN") else None
    return _below(verb or act, context, FIGHTING_AT[0], SPOTS)


def _spot(token: Token, context: Context) -> str | None:
    """The one place, no state, that a token names."""
    mention = context.book.resolve(token)
    if mention is None or len(mention.actors) != 1 or context.actor(mention.actors[0]).type not in SPOTS:
        return None
    return mention.actors[0]


def _here(predicate: Token, context: Context) -> str | None:
    """'held talks here': where the dateline is."""
    verb = grammar.support(predicate) or predicate
    return dateline_place(context) if is_here(verb, context) else None


def _named_before(noun: Token, context: Context) -> str | None:
    """'the Doha meeting': the town by which an occasion is named."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    named = (_spot(c, context) for c in noun.children if c.dep_ in ("compound", "nmod", "amod"))
    return next((key for key in named if key is not None and context.actor(key).type == "city"), None)


def _set_in(predicate: Token, context: Context) -> str | None:
    """'At a meeting in Rabat, X and Y agreed', 'on the margins of a forum in Riga': the occasion's town."""
    verb = grammar.support(predicate) or predicate
    for above in dict.fromkeys((verb, grammar.first_conjunct(verb))):
        for child in above.children:
            if child.dep_ != "prep" or child.lower_ not in ("at", "during", "in", "on"):
                continue
            for noun in (c for c in child.children if c.dep_ == "pobj" and _is_occasion(c)):
                found = _town_at(noun, context) or _named_before(noun, context)
                if found is not None:
                    return found
    return None


def _is_occasion(noun: Token) -> bool:
    words, lemma = thread_words(), noun.lemma_.lower()
    return lemma in words.links.edges or any(lemma in o.nouns for o in words.occasions.values())


def _town_at(noun: Token, context: Context) -> str | None:
    for token in noun.subtree:
        if token.dep_ == "prep" and token.lower_ in ("in", "at", "to") and token.i > noun.i:
            for place in grammar.prepositional(token.head, token.lower_):
                key = capital_meant(place, context) or _spot(place, context)
                if key is not None and context.actor(key).type == "city":
                    return key
    return None


def _shared(predicate: Token, context: Context) -> str | None:
    """'met in La Paz and signed a treaty', 'announced it in Riga after talks', '… when they met': of one place."""
    beside = grammar.occasion(predicate) if predicate.pos_ == "NOUN" else None
    if beside is not None:
        return _below(beside, context, *MEETING_IN)
    verb = grammar.support(predicate) or predicate
    first = grammar.first_conjunct(verb)
    if verb != first:
        return place_of(first, context) if first.pos_ == "VERB" else None
    return _below(verb.head, context, *MEETING_IN) if _of_that_moment(verb) else None


def _spot_of(verb: Token, context: Context) -> str | None:
    """'closed the Busia border crossing': what is shut or seized stands where its name tells."""
    spots = context.library.classes["crossing"]
    for noun in grammar.patients(verb) if verb.pos_ == "VERB" else ():
        if noun.lemma_.lower() in spots:
            named = (_spot(c, context) for c in noun.children if c.dep_ in ("compound", "nmod", "amod"))
            found = next((key for key in named if key is not None), None)
            if found is not None:
                return found
    return None


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

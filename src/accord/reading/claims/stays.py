"""Where an act was because of where somebody was just then: on a visit, at an inspection, before the sick.

'Visited the wounded in a Sfax hospital', 'launched it during a visit to Lima', 'flew to Oslo in May, when the two sides
signed a pact'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.located import located
from accord.reading.claims.occurring import names_event
from accord.reading.claims.places import SPOTS, first_named, first_spot
from accord.reading.claims.scene import place_within
from accord.reading.lexicon import grammar_words, thread_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context

SEEING_AT = frozenset({"in", "at", "near", "outside"})
ATTENDED = frozenset({"during"})
ENDS = frozenset({"end", "close", "conclusion"})
LEAVING = frozenset({"leave", "depart", "quit"})
COMING = frozenset({"return", "fly", "come", "travel", "depart", "leave"})


def seen_at(verb: Token, context: Context) -> str | None:
    """'visited the wounded in a Sfax hospital', 'visited him at the prison in Bure': where those visited are."""
    seen = [last for one in grammar.patients(verb) for last in grammar.conjuncts(one)]
    for holder in (verb, *seen):
        for preposition in (c for c in holder.children if c.dep_ == "prep" and c.lower_ in SEEING_AT):
            for noun in (c for c in preposition.children if c.dep_ == "pobj"):
                key = located(noun, context)
                if key is not None and context.actor(key).type in SPOTS:
                    return key
    return None


def left_after(noun: Token, context: Context) -> str | None:
    """'left Lima at the end of a visit', 'flew home from Lima after a visit': the town that the visit was to."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in ENDS:
        noun = noun.head.head
    above = noun.head
    if noun.dep_ == "dobj" and above.dep_ == "pcomp":  # 'after concluding a visit'
        above = above.head
    verb = above.head
    if above.lower_ not in ("at", "after", "following") or verb.pos_ != "VERB" or noun.dep_ not in ("pobj", "dobj"):
        return None
    if verb.lemma_.lower() in LEAVING:
        return first_named(grammar.patients(verb), context)
    return first_named(grammar.prepositional(verb, "from"), context) if verb.lemma_.lower() in COMING else None


def left_then(verb: Token, context: Context) -> str | None:
    """'Before leaving Lima, she met the king', 'called on him before flying home from Lima': the town that is left."""
    gerunds = (c for p in verb.children if p.dep_ == "prep" and p.lower_ == "before" for c in p.children)
    for gerund in (c for c in gerunds if c.dep_ == "pcomp" and c.tag_ == "VBG"):
        if gerund.lemma_.lower() in LEAVING:
            return first_spot(grammar.patients(gerund), context)
        if gerund.lemma_.lower() in COMING:
            return first_spot(grammar.prepositional(gerund, "from"), context)
    return None


def stayed_at(noun: Token, context: Context) -> str | None:
    """'a working visit of 48 hours in Lima': how long it was stands between a visit and its place."""
    for below in grammar.prepositional(noun, "of"):
        for span in (below, *grammar.prepositional(below, "of")):
            if span.lemma_.lower() in grammar_words().measures:
                places = (place for word in ("in", "to", "at") for place in grammar.prepositional(span, word))
                if (key := first_spot(places, context)) is not None:
                    return key
    return None


def during_at(verb: Token, context: Context) -> str | None:
    """'found during an inspection in Arica', 'launched during a visit to Lima': where the occasion was or led."""
    for preposition in (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ATTENDED):
        for noun in (c for c in preposition.children if c.dep_ == "pobj" and names_event(c, context)):
            going = noun.lemma_.lower() in thread_words().occasions["visit"].nouns
            led = first_named(grammar.prepositional(noun, "to"), context) if going else None
            if (key := led or place_within(noun, context)) is not None:
                return key
    return None


def visited_then(verb: Token, context: Context) -> str | None:
    """'flew to Oslo in May, when the two sides signed a pact': the town that the visit of that moment led to.

    What one side alone did then may have been elsewhere.
    """
    top = grammar.first_conjunct(verb)
    if top.dep_ not in ("relcl", "advcl") or not any(c.lower_ == "when" for c in top.children):
        return None
    main = top.head if top.head.pos_ == "VERB" else None
    if main is None and top.head.idx in context.dated:
        main = grammar.governing_verb(top.head)
    visit = thread_words().occasions["visit"]
    if main is None or main.i > top.i or main.tag_ not in ("VBD", "VBN"):
        return None
    if not _is_of_both(verb, main, context):
        return None
    if main.lemma_.lower() in visit.verbs:
        ends = (n for word in ("to", "for", "in") for n in grammar.prepositional(main, word))
        return first_named((*grammar.patients(main), *ends), context)
    paid = (noun for noun in grammar.patients(main) if noun.lemma_.lower() in visit.nouns)
    return first_named((n for noun in paid for one in (noun, main) for n in grammar.prepositional(one, "to")), context)


def _is_of_both(verb: Token, main: Token, context: Context) -> bool:
    """Whether two sides did it, or he who was on the visit."""
    doers = [one for agent in grammar.agents(verb) for one in grammar.conjuncts(agent)]
    keys = {key for one in doers for key in context.keys(one)}
    guests = {key for agent in grammar.agents(main) for key in context.keys(agent)}
    return len(keys) > 1 or bool(keys & guests)

"""What a preposition hangs on: past a date or a direction that stands between, and past other prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


def with_directions(token: Token) -> Iterator[Token]:
    """The children of a token, and those of the directions among them: 'will travel north to the border'."""
    for child in token.children:
        yield child
        if child.dep_ in ("advmod", "prep") and child.lower_ in grammar_words().directions and _leads_on(child):
            yield from child.children


def _leads_on(word: Token) -> bool:
    """'travels on to Lima': a direction has no object of its own."""
    return word.dep_ == "advmod" or not any(child.dep_ in ("pobj", "pcomp") for child in word.children)


def date_words(child: Token) -> list[Token]:
    """The words of a date behind which the parser hung what stands before it: 'the arrest on Friday of X'."""
    words = grammar_words().calendar if child.dep_ in ("npadvmod", "prep") else ()
    if not words or (child.lower_ not in ("on", "in", "last") and child.lower_ not in words):
        return []
    found = [child] if child.dep_ == "npadvmod" else [c for c in child.children if c.dep_ == "pobj"]
    return [one for one in found if one.lower_ in words]


def over_prepositions(word: Token) -> Token:
    """What the prepositions over a gerund hang on; the verb where that is an adjective: 'are close to sealing'."""
    while (word.pos_ == "ADP" or word.dep_ in ("prep", "mark")) and word.head != word:
        word = word.head
    return word.head if word.pos_ in ("ADJ", "ADV") and word.dep_ in ("acomp", "advmod") else word


def is_of_set_phrase(noun: Token) -> bool:
    """'in addition to recalling', 'in exchange for freeing': a bare noun behind 'in', under the verb of who does it."""
    bare = all(child.dep_ == "prep" for child in noun.children)
    return bare and noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ in ("VERB", "AUX")


def is_done_by_object(preposition: Token, verb: Token) -> bool:
    """Whether the object of a verb does what a gerund behind a preposition tells.

    'accused Chad of shelling', 'expelled the envoy for meddling'; not 'criticised Chad after visiting Niger'.
    """
    words, lemma = grammar_words(), verb.lemma_.lower()
    if preposition.dep_ == "conj" and preposition.head.lower_ == "for":
        preposition = preposition.head  # 'thanked Chad for its aid and by agreeing': the writer goes on with 'for'
    if lemma in words.object_paid:
        return preposition.lower_ in ("for", "over")
    return lemma in words.object_does and preposition.lower_ not in words.object_apart


def over_order(noun: Token) -> Token | None:
    """The verb of 'is freezing funds in order to press Chad': who does it does what the phrase hangs on."""
    bare = noun.lower_ == "order" and noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return noun.head.head if bare and noun.head.head.pos_ == "VERB" else None


def is_of_both(trip: Token, verb: Token) -> bool:
    """'during the visit Peru and Chile signed', told of before: its sides stand there, and not only who came."""
    known = any(child.lower_ in ("the", "this", "that") for child in trip.children if child.dep_ == "det")
    bare = not any(child.dep_ in ("prep", "relcl", "acl") for child in trip.children)
    if not (known and bare and trip.lemma_.lower() in grammar_words().trips):
        return False
    if any(c.dep_ == "nsubj" and (c.tag_ == "NNS" or c.lower_ in ("they", "both")) for c in verb.children):
        return True  # 'during the visit the two presidents witnessed', 'during the visit they discussed'
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "PROPN"]
    return any(s.ent_type_ != "PERSON" or any(c.dep_ == "conj" for c in s.children) for s in subjects)


def is_way(trip: Token) -> bool:
    """'cemented the friendship with a visit to Lima': who does it goes there to do it; not 'was met with a visit'.

    >>> from accord.reading.parse import load_model
    >>> is_way(load_model()("Rojas marked the day with a visit to Oslo.")[6])
    True
    """
    above = trip.head.head.head if trip.head.head.dep_ == "dobj" else trip.head.head
    if trip.head.lower_ != "with" or trip.lemma_.lower() not in grammar_words().trips or above.pos_ != "VERB":
        return False
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in above.children)
    one = any(child.lower_ in ("a", "an", "his", "her", "their") for child in trip.children)
    to = [c for child in trip.children if child.dep_ == "prep" and child.lower_ in ("to", "in") for c in child.children]
    return one and not passive and any(place.pos_ == "PROPN" for place in to)


def is_bidding(noun: Token) -> bool:
    """'an order to leave', 'an invitation to visit', which others are to follow; 'in order to' bids nobody."""
    return noun.lemma_.lower() in grammar_words().noun_control and over_order(noun) is None


def told_as(noun: Token) -> Token:
    """Who is told to be what a noun names: in 'Peru is the only member that has not ratified it' Peru has not."""
    top = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "in") else noun
    if top is not noun and not any(c.lower_ in grammar_words().alone for c in top.children):
        return noun  # 'the only state of the bloc that' tells of the state, 'a town in a valley that' of the valley
    told = top.dep_ == "attr" and top.pos_ == "NOUN" and top.head.lemma_ in ("be", "remain", "become")
    subjects = [c for c in top.head.children if c.dep_ == "nsubj" and c.pos_ == "PROPN"] if told else []
    return subjects[0] if len(subjects) == 1 and subjects[0].i < top.i else noun


def allowed(verb: Token) -> list[Token]:
    """Whom something is given to do: 'was given 24 hours to leave', 'gave the envoy a week to leave'."""
    thing = verb.head
    if verb.tag_ != "VB" or thing.dep_ != "dobj" or thing.head.lemma_ not in ("give", "grant", "allow"):
        return []
    told = [c for c in thing.head.children if c.dep_ in ("dative", "nsubjpass") and c.pos_ != "ADP"]
    return told[:1]

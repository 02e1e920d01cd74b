"""A person's name hung on whom it names: 'an engineer from Lyon, Marc Petit,' is no name of Lyon.

A small model hangs a name behind a comma on the noun right before it, though a place or a thing bears no person's name,
and takes a name behind an object for a time ('deported the editor of the paper, Kofi Bo, to Togo').
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

STEPS = 6  # words up a noun phrase
INSIDE = frozenset({"pobj", "prep", "compound", "nmod", "poss", "conj"})
PLACING = frozenset({"in", "at", "near", "from", "of", "outside", "off", "to", "for", "with"})
PERSONAL = frozenset({"PERSON", "NORP"})  # names in front that another name may stand behind


def name_of_whom(name: Token) -> None:
    """'The driver of the lorry, Ann Ali, died', 'an engineer from Lyon, Marc Petit, was jailed'."""
    if name.dep_ != "appos" or not _is_set_apart(name) or _may_bear(name.head):
        return
    whose = _person_before(name) or _person_above(name.head)
    if whose is not None:
        hang(name, whose, "appos")


def name_behind_object(name: Token) -> None:
    """'Ghana deported the editor of the paper, Kofi Bo, to Togo': the editor's name, and no time."""
    if name.dep_ != "npadvmod" or not _is_set_apart(name):
        return
    whose = _person_before(name)
    if whose is not None:
        hang(name, whose, "appos")


def _is_set_apart(name: Token) -> bool:
    """Whether a person's full name stands between commas, or between a comma and the end or the verb."""
    first, doc = name.left_edge.i, name.doc
    if name.tag_ != "NNP" or name.ent_type_ != "PERSON" or first == 0 or doc[first - 1].lower_ != ",":
        return False
    return any(c.dep_ == "compound" and c.ent_type_ == "PERSON" for c in name.children)


def _may_bear(noun: Token) -> bool:
    """Whether a noun may be whom the name names: a person, or a name of which nobody knows what it is of."""
    if noun.pos_ != "PROPN":
        return _is_person(noun)
    if noun.lemma_.lower() in grammar_words().titles:
        return True
    placed = noun.dep_ == "pobj" and noun.head.lower_ in PLACING
    return noun.ent_type_ in PERSONAL or not (placed or noun.ent_type_)


def _is_person(noun: Token) -> bool:
    words = grammar_words()
    lemma = noun.lemma_.lower()
    return (noun.pos_ == "NOUN" and lemma in words.persons | words.titles) or lemma == "one"


def _person_before(name: Token) -> Token | None:
    """The person whose noun phrase ends before the comma in front of a name."""
    if name.left_edge.i < 2:  # noqa: PLR2004 (a word, a comma)
        return None
    last = name.doc[name.left_edge.i - 2]
    at = last
    while at.pos_ != "VERB" and at.head != at and at.right_edge == last and not _is_person(at):
        at = at.head
    return at if _is_person(at) and at.right_edge == last else None


def _person_above(noun: Token) -> Token | None:
    """The person within whose noun phrase a place or a thing stands, with nobody else between."""
    at = noun
    for _ in range(STEPS):
        if at.dep_ not in INSIDE:
            return None
        at = at.head
        if at.pos_ == "VERB":
            return None
        if at.dep_ != "prep" and _is_person(at):
            return at
    return None


APPOSED = (name_of_whom, name_behind_object)

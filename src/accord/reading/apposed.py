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


def name_behind_office(word: Token) -> None:
    """'Governor of Sipa region Ann Ali urged', 'the senator of the opposition Ann Ali asked': the name is who does it.

    An office goes before the name of its holder without a comma; what it is of bears no person's name.
    """
    beside = word.dep_ == "appos" and word.head.lemma_.lower() in grammar_words().titles
    office = word.head if beside else word
    name = word if beside else _hidden_name(word)
    if name is None or office.dep_ not in ("nsubj", "nsubjpass") or _is_joined(office) or _is_joined(name):
        return
    first = next((t for t in name.doc[office.i + 1 : name.i] if t.head == name and t.tag_ == "NNP"), name)
    of = [c for c in office.children if c.dep_ == "prep" and c.lower_ == "of" and c.i < first.i]
    if not of or first == name:
        return
    place = first.nbor(-1)
    if place.tag_ not in ("NN", "NNP") and place.lower_ not in NAMELESS:
        return
    inner = [c for c in name.children if c.i < first.i and c != of[-1]]
    for child in [c for c in office.children if c.i > name.i]:
        hang(child, name, child.dep_)
    if name.head == of[-1]:
        hang(place, of[-1], "pobj")
        for child in inner:
            if child != place:
                hang(child, place, child.dep_)
    hang(name, office.head, office.dep_)
    hang(office, name, "compound")


# What an office may be of that bears no person's name.
NAMELESS = frozenset(
    {
        *("opposition", "interior", "government", "cabinet", "parliament", "assembly", "senate", "house", "ministry"),
        *("region", "province", "district", "state", "republic", "department", "county", "territory", "city"),
    }
)


def _is_joined(noun: Token) -> bool:
    """Whether an 'and' joins something to a noun: then commas and titles tell whose name is whose."""
    return any(c.dep_ in ("conj", "cc") for c in noun.children)


def _hidden_name(office: Token) -> Token | None:
    """The name that the parser took for what an office is of: 'the senator of the opposition Ann Ali'."""
    if office.dep_ not in ("nsubj", "nsubjpass") or office.lemma_.lower() not in grammar_words().titles:
        return None
    for of in (c for c in office.children if c.dep_ == "prep" and c.lower_ == "of" and c.i == office.i + 1):
        for name in (c for c in of.children if c.dep_ == "pobj" and c.tag_ == "NNP"):
            parts = [c for c in name.children if c.dep_ in ("compound", "nmod") and c.i < name.i]
            lower = [c for c in parts if c.tag_ == "NN" and c.lower_ in NAMELESS]
            full = [c for c in parts if c.tag_ == "NNP" and lower and c.i > lower[-1].i]
            if lower and full:
                return name
    return None


APPOSED = (name_of_whom, name_behind_object, name_behind_office)

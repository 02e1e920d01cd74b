"""Relative clauses whose verb looks like a participle, or that no pronoun opens: 'the treaty the two signed expires'.

A verb whose past is its participle ('signed', 'reached') makes 'ministers signed in Lima' look like ministers who were
signed there. Where a noun and then a second one stand before one finite verb, the participle right behind the second is
that one's verb, and the clause is the first noun's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import FINITE, SUBJECTS, hang, is_finite, subject_of
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = ("which", "that")
NOMINAL = ("NOUN", "PROPN")
COUNTED = frozenset({"nummod", "det"})


def named_before_its_verb(subject: Token) -> None:
    """'The treaty the two signed in 1998 expires', 'a pact, which ministers signed in Lima, covers fish'."""
    participle = _participle_behind(subject)
    if participle is None:
        _said_of_a_thing(subject)
        return
    if subject.dep_ == "appos" and subject.pos_ == "NUM":  # 'fixed by a treaty the two signed'
        if subject.head.i + 1 == subject.left_edge.i:
            _make_clause(participle, subject, subject.head)
        return
    verb = subject.head
    if subject.dep_ != "nsubj" or verb.i < participle.i or not is_finite(verb):
        return
    noun = _noun_before(subject, verb)
    if noun is None:
        return
    opening = next((c for c in verb.children if c.lower_ in PRONOUNS and noun.i < c.i < subject.i), None)
    _make_clause(participle, subject, noun)
    if opening is not None:
        hang(opening, participle, "dobj")
    if verb.dep_ == "relcl" and verb.head == noun:
        _give_place(noun, verb)


def _participle_behind(subject: Token) -> Token | None:
    """The participle that looks like a noun's own, right behind it; not one with a doer behind it."""
    at = subject.i + 1
    found = subject.doc[at] if at < len(subject.doc) else None
    if found is None or found.tag_ != "VBN" or found.dep_ != "acl" or found.head != subject:
        return None
    if any(c.dep_ in ("agent", "aux", "auxpass", "dobj", "xcomp", "ccomp", "oprd") for c in found.children):
        return None
    return found


def _noun_before(subject: Token, verb: Token) -> Token | None:
    """The noun right before a subject, or before the pronoun before it, that has no other verb than the one behind."""
    at = subject.left_edge.i - 1
    opened = at > 0 and subject.doc[at].lower_ in PRONOUNS
    if opened:
        at -= 1 if subject.doc[at - 1].text != "," else 2
    noun = subject.doc[at] if at >= 0 else None
    if noun is None or noun.pos_ not in NOMINAL or noun.lemma_.lower() in grammar_words().speakers:
        return None
    if not opened and (noun.pos_ != "NOUN" or not any(c.dep_ in ("det", "poss") for c in noun.children)):
        return None
    own = noun.head == verb and noun.dep_ in SUBJECTS
    return noun if own or (verb.dep_ == "relcl" and verb.head == noun and subject_of(noun) is None) else None


def _make_clause(participle: Token, subject: Token, noun: Token) -> None:
    participle.tag_ = "VBD"
    hang(participle, noun, "relcl")
    hang(subject, participle, "nsubj")


def _give_place(noun: Token, verb: Token) -> None:
    """The verb of a relative clause over the noun whose clause it was: it is the main verb."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    head, label = (verb, "ROOT") if noun.head == noun else (noun.head, noun.dep_)
    behind = [c for c in noun.children if c.is_punct and c.i > verb.i]
    verb.head, verb.dep_ = head, label
    hang(noun, verb, "nsubjpass" if passive else "nsubj")
    for mark in behind:
        hang(mark, verb, "punct")


def contact_clause(verb: Token) -> None:
    """'adds to 45 million dollars Germany promised last year': what stands right behind a counted thing is its clause.

    It has a name for a subject and no word that joins it to the clause before. Not 'told two ministers Peru agreed'.
    """
    if verb.dep_ not in ("conj", "advcl", "ccomp") or verb.tag_ not in FINITE or verb.head.i > verb.i:
        return
    subject = subject_of(verb)
    if subject is None or subject.pos_ != "PROPN" or subject.left_edge.i < 1:
        return
    if any(c.dep_ in ("mark", "cc", "advmod", "punct") and c.i < verb.i for c in verb.children):
        return
    if any(c.dep_ == "cc" and verb.head.i < c.i < verb.i for c in verb.head.children):
        return
    noun = verb.doc[subject.left_edge.i - 1]
    counted = noun.pos_ == "NOUN" and any(c.dep_ in COUNTED for c in noun.children)
    behind = noun.dep_ == "pobj" or verb.head.lemma_.lower() not in grammar_words().reporting
    if counted and behind and verb.head in noun.ancestors and noun.lemma_.lower() not in grammar_words().speakers:
        hang(verb, noun, "relcl")


def _said_of_a_thing(subject: Token) -> None:
    """'Oslo froze the funds, a step Sofia said it would raise': no 'step Sofia' speaks; Sofia does, of the step."""
    verb = subject.head
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < subject.i), None)
    if told is None and verb.dep_ in ("conj", "parataxis", "dep") and verb.head.i < subject.i:
        told = verb.head if not any(c.dep_ == "cc" for c in (*verb.head.children, *verb.children)) else None
    if subject.dep_ != "nsubj" or told is None or verb.tag_ not in FINITE or subject_of(told) is None:
        return
    noun, name = _thing_and_name(subject)
    if noun is None or name is None or noun.lemma_.lower() in grammar_words().speakers | grammar_words().titles:
        return
    first = subject.left_edge
    if first.lower_ not in ("a", "an") or not first.i or first.doc[first.i - 1].text != ",":
        return
    if not any(c.dep_ in ("ccomp", "xcomp", "prep") and c.i > verb.i for c in verb.children):
        return
    head, label = (told, "ROOT") if verb.head == verb else (verb.head, verb.dep_)
    if verb.head == told:
        head, label = (told, "ROOT") if told.head == told else (told.head, told.dep_)
    for before in [c for c in subject.children if c.i < noun.i]:
        hang(before, noun, before.dep_)
    hang(told, head, label)
    hang(noun, told, "npadvmod")
    hang(verb, noun, "relcl")
    hang(name, verb, "nsubj")


def _thing_and_name(subject: Token) -> tuple[Token | None, Token | None]:
    """'a step Sofia', which the parser takes for one name, or for a step that is called Sofia."""
    if subject.pos_ == "PROPN":
        return next((c for c in subject.children if c.dep_ == "compound" and c.tag_ == "NN"), None), subject
    behind = next((c for c in subject.children if c.dep_ == "appos" and c.left_edge.i == subject.i + 1), None)
    named = subject.tag_ == "NN" and behind is not None and behind.pos_ == "PROPN"
    return (subject, behind) if named else (None, None)


CONTACT = (named_before_its_verb, contact_clause)
"""What `repairs` asks of each suspect, in this order."""

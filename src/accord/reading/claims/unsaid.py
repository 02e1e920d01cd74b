"""What somebody is told to have left unsaid: 'did not mention the expulsion', 'was silent on the visit'.

Such a sentence tells of a text or a speaker, and puts no event on the record in their words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import first_conjunct

if TYPE_CHECKING:
    from spacy.tokens import Token

MENTIONING = frozenset(
    {"mention", "address", "raise", "touch", "refer", "speak", "talk", "comment", "allude", "discuss"}
)
LEAVING_OUT = frozenset({"omit", "sidestep"})
SILENT = frozenset({"silent", "mum", "quiet", "tight-lipped", "coy"})
WORDS = frozenset({"mention", "reference", "comment", "word", "allusion"})
NOTHING = frozenset({"nothing", "little"})
NEGATIVE = frozenset({"no", "neither", "nobody", "none", "nothing", "without"})
REFUSING = frozenset({"decline", "refuse", "avoid", "fail"})
HIGHEST = 4  # prepositions and nouns between an event and what passes it over


def left_unsaid(predicate: Token) -> bool:
    """Whether an event's noun stands only for what somebody did not speak of.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("The statement did not mention the expulsion of two diplomats.")
    >>> left_unsaid(next(token for token in doc if token.text == "expulsion"))
    True
    """
    if predicate.pos_ not in ("NOUN", "PROPN"):
        return False
    token = first_conjunct(predicate)
    for _ in range(HIGHEST):
        above = token.head
        if above == token:
            return False
        if token.dep_ in ("dobj", "nsubjpass") and above.pos_ == "VERB":
            lemma = above.lemma_.lower()
            return lemma in LEAVING_OUT or (lemma in MENTIONING and _is_negated(above))
        if token.dep_ == "pobj" and above.pos_ in ("ADP", "SCONJ"):
            token = above
            continue
        if token.dep_ == "prep":
            return _passes_over(above)
        return False
    return False


def _passes_over(word: Token) -> bool:
    """Whether what a preposition hangs on tells of silence: 'silent on', 'no mention of', 'declined to comment on'."""
    lemma = word.lemma_.lower()
    if word.pos_ == "ADJ":
        return lemma in SILENT
    if word.pos_ == "VERB":
        if any(child.dep_ in ("acomp", "oprd") and child.lemma_.lower() in SILENT for child in word.children):
            return True
        says_nothing = any(child.dep_ == "dobj" and child.lower_ in NOTHING for child in word.children)
        return says_nothing or (lemma in MENTIONING and _is_negated(word))
    if lemma in NOTHING:
        return word.head.lemma_.lower() == "say"
    if lemma not in WORDS:
        return False
    negative = any(child.lower_ in NEGATIVE for child in word.children) or word.head.lower_ == "without"
    return negative or (word.head.pos_ == "VERB" and _is_negated(word.head))


def _is_negated(verb: Token) -> bool:
    """Whether a verb is denied, by its own 'not', by its subject or by the verb that takes it."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in NEGATIVE:
            return True
        if child.dep_ in ("nsubj", "nsubjpass") and any(one.lower_ in NEGATIVE for one in child.children):
            return True
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in REFUSING

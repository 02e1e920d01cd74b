"""Whether a word is of a class of words that a frame asks for, by itself or by what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import PASSIVE_SUBJECTS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context

THINGS = {"it": ("NN",), "them": ("NNS",), "they": ("NNS",), "which": ("NN", "NNS")}
MANY = ("NNS",)
SOME_OF_THEM = frozenset({"first", "second", "third", "last", "latter", "former", "other", "others", "another"})
THING_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "conj"})


def is_of_class(noun: Token, words: frozenset[str]) -> bool:
    """Whether a noun, alone or with a modifier, is one of some words: 'aid', 'peace talks'."""
    lemma = noun.lemma_.lower()
    modifiers = [child.lower_ for child in noun.children if child.dep_ in ("compound", "amod", "nmod")]
    return lemma in words or noun.lower_ in words or any(f"{word} {lemma}" in words for word in modifiers)


def means(pronoun: Token, words: frozenset[str], context: Context) -> bool:
    """Whether 'it' or 'them' means a thing of some class: 'It was signed by', 'cut ties and restored them'.

    It does where it means nobody and the only noun of that class and number so far in the sentence, or in the one
    before, is what it can mean. 'The first', 'the six', 'the others' mean some of several things likewise.
    """
    if pronoun.tag_ == "PRP" and (office := office_meant(pronoun, context)) is not None:
        return is_of_class(office, words)
    tags = MANY if _is_some_of_them(pronoun) else THINGS.get(pronoun.lower_) if pronoun.pos_ == "PRON" else None
    if tags is None or context.book.mention_at(pronoun.idx) is not None:
        return False
    before = context.sentence_before(pronoun)
    for start, end in ((pronoun.sent.start, pronoun.i), (before.start, before.end) if before is not None else (0, 0)):
        near = [t for t in pronoun.doc[start:end] if t.tag_ in tags and t.dep_ in THING_PLACES]
        if near:
            fitting = [t for t in near if is_of_class(t, words)]
            return len({t.lemma_ for t in fitting}) == 1
    return False


def office_meant(pronoun: Token, context: Context) -> Token | None:
    """The noun that 'he' or 'she' stands for where it means whoever holds an office of a state: 'said he would resign'.

    Nobody names the holder, so the pronoun means the state; the noun last told of it in the sentence is the office.
    """
    mention = context.book.mention_at(pronoun.idx) if pronoun.lower_ in ("he", "she") else None
    if mention is None or len(mention.actors) != 1 or context.actor(mention.actors[0]).type != "state":
        return None
    before = (t for t in reversed(pronoun.doc[pronoun.sent.start : pronoun.i]) if t.pos_ == "NOUN")
    return next((t for t in before if (m := context.book.mention_at(t.idx)) and m.actors == mention.actors), None)


def _is_some_of_them(word: Token) -> bool:
    """'the first', 'the six', 'the others': a number or a rank that stands for things told of before."""
    if word.dep_ not in SUBJECTS | PASSIVE_SUBJECTS or not (word.lower_ in SOME_OF_THEM or word.like_num):
        return False
    pointed = any(child.dep_ == "det" and child.lower_ == "the" for child in word.children) or word.lower_ == "another"
    return pointed and not any(child.lower_ == "of" for child in word.children)

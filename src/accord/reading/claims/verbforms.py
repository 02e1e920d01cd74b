"""The forms of a word that a frame may ask for: counted, a thing, bare, done, habit, progressive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.lexicon import grammar_words
from accord.reading.numbers import through_partitive

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

WAYS = frozenset({"route", "road", "path", "course", "distance"})


def _is_counted(noun: Token) -> bool:
    return any(map(_is_figure, noun.children)) or through_partitive(noun) != noun or noun.like_num


def _is_figure(word: Token) -> bool:
    """'Eleven Nepalis': a number that the parser takes for a part of the name is one as well."""
    return word.dep_ == "nummod" or (word.dep_ == "compound" and word.tag_ == "CD")


def _is_thing(noun: Token) -> bool:
    """'returned the carvings to Peru', not 'travelled hundreds of miles': what is taken along, and no measure."""
    whole = through_partitive(noun)
    return whole.pos_ == "NOUN" and whole.lemma_.lower() not in grammar_words().measures | WAYS


def _is_bare(verb: Token) -> bool:
    """'insisted that it return': a form that asks."""
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and any(_is_single(c) for c in verb.children))
    return bare and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)


def _is_single(subject: Token) -> bool:
    """'that Ankara release more water': a plural form behind one name is the bare form, wrongly tagged."""
    return (
        subject.dep_ in grammar.SUBJECTS and subject.tag_ in ("NN", "NNP") and grammar.conjuncts(subject) == [subject]
    )


def _is_done(verb: Token) -> bool:
    """'wants the border reopened': a participle with what it is done to."""
    own = {c.dep_ for c in verb.children}
    return verb.tag_ == "VBN" and not own & {"aux", "auxpass"} and bool(own & {"nsubj", "nsubjpass"})


def _is_habit(verb: Token) -> bool:
    """'Peru supplies Chile with copper': the simple present, without an auxiliary."""
    return verb.tag_ in ("VBZ", "VBP") and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)


def _is_progressive(verb: Token) -> bool:
    """'it was sending a ship': under a verb of saying, what is being done or is about to be."""
    return verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children)


FORMS: dict[str, Callable[[Token], bool]] = {
    "%counted": _is_counted,
    "%thing": _is_thing,
    "%bare": _is_bare,
    "%done": _is_done,
    "%habit": _is_habit,
    "%progressive": _is_progressive,
}

"""Common nouns with a capital told from names: 'Talks are set for May', 'is paying a State Visit to Chad'."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TAGS = {"NNP": "NN", "NNPS": "NNS"}
FORMS = ("{}", "{}s")


def uncapitalised(doc: Doc) -> Doc:
    """The parse with nouns of occasions, ties and people as nouns where only their place or style gives a capital.

    State agencies print what kind of an occasion it is like a name, and a parser then takes 'Official' for whose visit
    it was.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Talks opened in Lima.")
    >>> doc[0].tag_, doc[0].pos_ = "NNPS", "PROPN"
    >>> word = uncapitalised(doc)[0]
    >>> word.tag_, word.pos_, word.lemma_
    ('NNS', 'NOUN', 'talk')
    """
    strings, proper = doc.vocab.strings, doc.vocab.strings["PROPN"]
    lemmas, occasions = _lemmas(), _occasions()
    for at, (word, pos) in enumerate(doc.to_array(["ORTH", "POS"]).tolist()):
        if pos == proper and (lemma := lemmas.get(strings[word])) is not None and _opens(doc[at]):
            doc[at].tag_, doc[at].pos_ = TAGS.get(doc[at].tag_, doc[at].tag_), "NOUN"
            doc[at].lemma_ = lemma
        elif pos == proper and (occasion := occasions.get(strings[word])) is not None:
            _lettered(doc[at], occasion)
    return doc


def _lettered(noun: Token, lemma: str) -> None:
    """'a State Visit to Chad', 'their Official Talks': a determiner without a capital and words of kind before it."""
    doc = noun.doc
    kinds: list[Token] = []
    start, kind_words = noun.sent.start, grammar_words().occasion_kinds
    while noun.i - len(kinds) > start and (before := doc[noun.i - len(kinds) - 1]).lower_ in kind_words:
        kinds.append(before)
    first = noun.i - len(kinds)
    over = doc[first - 1] if first > start else None
    named = _goes_on(noun)
    if named or (over is not None and not _leaves_open(over)) or (over is None and not kinds):
        return
    noun.tag_, noun.pos_ = TAGS.get(noun.tag_, noun.tag_), "NOUN"
    noun.lemma_ = lemma
    for kind in kinds:
        if kind.pos_ == "PROPN":
            kind.tag_, kind.pos_, kind.lemma_ = "JJ", "ADJ", kind.lower_
            if kind.dep_ in ("compound", "nmod") and kind.head.i > kind.i:
                kind.dep_ = "amod"


def _leaves_open(before: Token) -> bool:
    """Whether a name cannot have begun before a word: an article, a possessive, a verb or a preposition is there."""
    return not before.text[:1].isupper() or before.is_sent_start or before.tag_ == "POS"


@functools.cache
def _occasions() -> dict[str, str]:
    """Such occasions as they are printed with a capital, each with its lemma."""
    return {noun.capitalize(): noun.removesuffix("s") for noun in grammar_words().lettered}


@functools.cache
def _lemmas() -> dict[str, str]:
    """Such nouns as they open a sentence, each with its lemma."""
    words = grammar_words()
    nouns = {form.format(noun.capitalize()): noun for noun in words.event_nouns for form in FORMS}
    people = words.titles | words.persons | words.speakers | words.collectives
    nouns |= {f"{noun.capitalize()}s": noun for noun in people}
    return {form: noun.removesuffix("s") for form, noun in nouns.items()} | words.opening_nouns


def _opens(word: Token) -> bool:
    """Whether only marks stand before a word in its sentence, and no name goes on behind it."""
    before = word.doc[word.sent.start : word.i]
    return all(token.is_space or token.is_punct for token in before) and not _goes_on(word)


def _goes_on(word: Token) -> bool:
    """Whether another word with a capital follows, so that a name goes on."""
    return word.i + 1 < len(word.doc) and word.nbor(1).text[:1].isupper()

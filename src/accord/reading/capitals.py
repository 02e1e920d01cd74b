"""Common nouns that open a sentence, and so have a capital, told from names: 'Talks are set for May'."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TAGS = {"NNP": "NN", "NNPS": "NNS"}
FORMS = ("{}", "{}s")


def uncapitalised(doc: Doc) -> Doc:
    """The parse with nouns of occasions, ties and people that open a sentence as nouns and not as names, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Talks opened in Lima.")
    >>> doc[0].tag_, doc[0].pos_ = "NNPS", "PROPN"
    >>> word = uncapitalised(doc)[0]
    >>> word.tag_, word.pos_, word.lemma_
    ('NNS', 'NOUN', 'talk')
    """
    strings, proper = doc.vocab.strings, doc.vocab.strings["PROPN"]
    lemmas = _lemmas()
    for at, (word, pos) in enumerate(doc.to_array(["ORTH", "POS"]).tolist()):
        if pos == proper and (lemma := lemmas.get(strings[word])) is not None and _opens(doc[at]):
            doc[at].tag_, doc[at].pos_ = TAGS.get(doc[at].tag_, doc[at].tag_), "NOUN"
            doc[at].lemma_ = lemma
    return doc


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
    behind = word.nbor(1) if word.i + 1 < len(word.doc) else word
    return all(token.is_space or token.is_punct for token in before) and not behind.text[:1].isupper()

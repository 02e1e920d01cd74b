"""Forms of words are told as spaCy's attribute ruler and lemmatizer tell them."""

from __future__ import annotations

import functools
import importlib
import importlib.util
from typing import TYPE_CHECKING

import pytest

from accord.reading.forms import FACTORY, remember_forms
from accord.reading.parse import MODELS, load_model

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TEXTS = (
    "Chile and Ghana signed two accords on Monday.",
    "There's a treaty, and there were talks that weren't held; ain't it so? Let's go, we gotta see.",
    "I'm gonna say it: y'all know us. C'm on, they did have what i had.",
    "The minister, who had been to Lomé, was seen off.\n\n  Two   ships left.\n",
    "It's left to the left. He left. They found what he had come to found.",
    "THE TWO SIDES AGREED ON THIS; these, not those, he was getting. But no one got it.",
)


@functools.cache
def _plain() -> Language:
    """The model's own way of telling forms."""
    package = next(name for name in MODELS if importlib.util.find_spec(name) is not None)
    model: Language = importlib.import_module(package).load(exclude=["ner"])
    return model


@functools.cache
def _remembering() -> Language:
    """The same, remembering."""
    package = next(name for name in MODELS if importlib.util.find_spec(name) is not None)
    model: Language = importlib.import_module(package).load(exclude=["ner"])
    remember_forms(model)
    return model


def _told(doc: Doc) -> list[tuple[str, ...]]:
    return [(word.tag_, word.pos_, word.dep_, word.lemma_, str(word.morph)) for word in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_forms_are_those_of_ruler_and_lemmatizer(text: str) -> None:
    """Tag, part of speech, relation, lemma and morphology of each word are what the model's own components give."""
    assert _told(_remembering()(text)) == _told(_plain()(text))


def test_what_is_remembered_is_what_was_learnt() -> None:
    """A text read again, all its forms remembered, is told as at first, beside others or alone."""
    first = [_told(doc) for doc in _remembering().pipe(TEXTS)]
    assert [_told(_remembering()(text)) for text in reversed(TEXTS)] == first[::-1]


def test_an_empty_text_has_no_forms() -> None:
    """A text without a word goes through."""
    assert len(_remembering()("")) == 0


def test_a_model_without_lemmatizer_stays_as_it_is() -> None:
    """Where one of the two is missing, nothing of the model is changed."""
    package = next(name for name in MODELS if importlib.util.find_spec(name) is not None)
    model: Language = importlib.import_module(package).load(exclude=["ner", "lemmatizer"])
    before = list(model.pipe_names)
    remember_forms(model)
    assert model.pipe_names == before


def test_the_shared_model_remembers() -> None:
    """The model that reading loads tells forms this way."""
    assert FACTORY in load_model().pipe_names
    assert not {"attribute_ruler", "lemmatizer"} & set(load_model().pipe_names)

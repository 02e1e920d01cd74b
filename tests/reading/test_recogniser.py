from __future__ import annotations

import pytest

from accord.reading.parse import load_model
from accord.reading.recogniser import AROUND, _plain, _shown


def shown(text: str) -> str:
    """The words that the recogniser is shown of a text."""
    doc = load_model()(text)
    return " ".join(doc[at].text for at in _shown(doc, _plain(text)))


@pytest.mark.parametrize(
    "text",
    [
        "China and Vietnam signed 14 documents on Monday.",
        "The Prime Minister of Portugal arrived in March.",
        "They left without a result.",
    ],
)
def test_known_names_titles_and_the_calendar_need_no_recogniser(text: str) -> None:
    """What the world's names, titles and the calendar explain is not shown to the recogniser."""
    assert shown(text) == ""


def test_an_unknown_name_is_shown_with_the_words_around_it_and_no_further_than_its_sentence() -> None:
    """The stretch shown is the name and a few words on either side within the sentence."""
    words = shown("Talks ended early. " + 12 * "very " + "late a Quellmann arrived. Nobody spoke.").split()
    assert "Quellmann" in words
    assert "Nobody" not in words
    assert words.count("very") == AROUND - 2


def test_entities_of_a_stretch_stand_where_the_text_has_them() -> None:
    """An entity found in a stretch is marked on the tokens of the whole text."""
    doc = load_model()(
        "It rained all morning in the valley. Then Angela Quellmann told reporters that talks had failed."
    )
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("Angela Quellmann", "PERSON")]


def test_known_names_are_marked_beside_what_is_recognised() -> None:
    """A known name has the label that the recogniser would give it, without having been shown."""
    doc = load_model()("Angela Quellmann told the Kenyan envoy in Peru.")
    assert [(entity.text, entity.label_) for entity in doc.ents] == [
        ("Angela Quellmann", "PERSON"),
        ("Kenyan", "NORP"),
        ("Peru", "GPE"),
    ]


def test_many_texts_at_once_are_marked_as_one_by_one() -> None:
    """Batches change nothing."""
    texts = ["Maria Okoro met Ghana's envoy.", "", "Nothing here.", "“We agree,” said Ilse Brandt of Cargomax."] * 3
    model = load_model()
    together = [[(e.text, e.label_) for e in doc.ents] for doc in model.pipe(texts, batch_size=4)]
    assert together == [[(e.text, e.label_) for e in model(text).ents] for text in texts]

"""Prepositions without a word of their own: 'called on Prime Minister Sharma Oli'."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model
from accord.reading.stranded import given_objects


@pytest.mark.parametrize(
    ("text", "preposition", "under"),
    [
        ("Tavio called on Prime Minister KP Sharma Oli at Baluwatar.", "on", ["Oli"]),
        ("He is scheduled to call on Prime Minister Sheikh Hasina.", "on", ["Hasina"]),
        ("The minister called on President Lee on Friday.", "on", ["Lee"]),
        ("The dead were identified as Juan Quispe and Pedro Mamani, aged 31 and 24.", "as", ["Quispe"]),
        ("The army carried out the attack on Friday.", "out", []),
        ("The ministry called in the ambassador of Peru.", "in", []),
        ("Norway took over the ship that Peru had sold.", "over", []),
    ],
)
def test_an_object_behind_a_preposition_is_its_own(text: str, preposition: str, under: list[str]) -> None:
    """A name right behind a bare preposition is the preposition's; a particle stays the verb's."""
    doc = given_objects(load_model()(text))
    token = next(token for token in doc if token.text == preposition)
    assert [child.text for child in token.children] in (under, ["ambassador"] if preposition == "in" else under)


def test_no_words_are_no_trouble() -> None:
    """A text of nothing stays one."""
    assert len(given_objects(load_model()(""))) == 0

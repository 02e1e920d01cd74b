"""What came near and did not come about."""

from __future__ import annotations

import pytest
from spacy.language import Language

from accord.reading.averted import averted
from accord.reading.modality import load_modality
from accord.reading.parse import load_model
from accord.reading.status import status_of


@pytest.fixture(scope="module")
def model() -> Language:
    """The language model."""
    return load_model()


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The frigate came close to ramming a Kenyan trawler.", "ramming", "denied"),
        ("The jet came within 30 metres of hitting a Swedish plane.", "hitting", "denied"),
        ("Malta came to the brink of closing the consulate.", "closing", "denied"),
        ("Malta is on the verge of closing the consulate.", "closing", "planned"),
        ("Two gunboats turned back before entering the strait.", "entering", "denied"),
        ("The drone was shot down before reaching the depot.", "reaching", "denied"),
        ("The missile was destroyed before it could hit the port.", "hit", "denied"),
        # what came about all the same, or is still to come
        ("Oman and Qatar are close to signing a treaty.", "signing", None),
        ("The guards stopped the trawler before seizing it.", "seizing", None),
        ("Malta closed the consulate before expelling the envoy.", "expelling", None),
        ("The minister spoke before boarding the plane.", "boarding", None),
        ("The jet was within reach of hitting range.", "hitting", None),
        ("The minister warned of closing the port.", "closing", None),
    ],
)
def test_what_all_but_happened_is_not_told_as_done(model: Language, text: str, word: str, status: str | None) -> None:
    """Who came close to an act, or was stopped before it, did not do it; who is on the verge may yet."""
    told = averted(next(token for token in model(text) if token.text == word), load_modality())
    assert (told and told[0]) == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The trawler escaped being seized by the Omani navy.", "seized", "denied"),
        ("Oman averted a clash between the two patrols.", "clash", "denied"),
    ],
)
def test_what_is_escaped_did_not_come_about(model: Language, text: str, word: str, status: str) -> None:
    """'Escaped being seized', 'averted a clash': it did not happen."""
    assert status_of(next(token for token in model(text) if token.text == word))[0] == status

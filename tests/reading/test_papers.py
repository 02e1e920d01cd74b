"""Who speaks through a paper that goes on to say something."""

from __future__ import annotations

import pytest

from accord.reading.grammar import agents
from accord.reading.papers import issuing, paper_of
from accord.reading.parse import load_model, parse_all


@pytest.mark.parametrize(
    ("text", "word", "paper", "verb"),
    [
        ("Chad handed the envoy a note demanding an answer.", "demanding", "note", "handed"),
        ("Leaders ended the talks with a declaration urging a truce.", "urging", "declaration", "ended"),
        ("The ministry issued a statement calling for calm.", "calling", "statement", "issued"),
        ("Chad received a letter asking for the ship.", "asking", "letter", None),
        ("Chad freed a sailor asking for his ship.", "asking", None, None),
    ],
)
def test_a_paper_speaks_for_whoever_puts_it_out(text: str, word: str, paper: str | None, verb: str | None) -> None:
    """Who receives a paper does not say what it says, and people who ask are no papers."""
    participle = next(token for token in load_model()(text) if token.text == word)
    found, over = paper_of(participle), issuing(participle)
    assert (found and found.text, over and over.text) == (paper, verb)


@pytest.mark.parametrize(
    ("text", "word", "doer"),
    [
        ("Rojas handed over a letter from President Luis Soto inviting Mensah to Lima.", "inviting", ["Soto"]),
        ("Rojas handed over a letter inviting Mensah to Lima.", "inviting", ["Rojas"]),
        ("Rojas left a friend from Chile inviting Mensah to Lima.", "inviting", ["friend"]),
    ],
)
def test_who_wrote_a_letter_says_what_it_says(text: str, word: str, doer: list[str]) -> None:
    """Who hands a letter over does not speak through it where the text tells from whom it is."""
    doc = next(iter(parse_all([text], load_model())))
    assert [token.text for token in agents(next(token for token in doc if token.text == word))] == doer

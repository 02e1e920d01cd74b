"""Prefixes set off by a hyphen: 'was re-elected'."""

from __future__ import annotations

import pytest

from accord.reading import grammar
from accord.reading.parse import load_model
from accord.reading.prefixed import under_their_verbs


@pytest.mark.parametrize(
    ("text", "verb", "done_to"),
    [
        ("Taneti Maamau, the president of Kiribati, was re-elected for a third term.", "elected", ["Maamau"]),
        ("Taneti Maamau, the president of Kiribati, was re-elected in October 2024.", "elected", ["Maamau"]),
        ("Two consuls were expelled in May.", "expelled", ["consuls"]),
    ],
)
def test_what_is_done_again_is_done_to_its_subject(text: str, verb: str, done_to: list[str]) -> None:
    """A prefix and its hyphen are no words of their own: the subject is that of the verb behind them."""
    doc = under_their_verbs(load_model()(text))
    assert [token.text for token in grammar.patients(next(t for t in doc if t.text == verb))] == done_to


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "Egypt's Badr Abdelatty and Slovenia's Tanja Fajon co-chaired the third session.",
            ["Abdelatty", "Fajon"],
        ),
        ("Badr Aly will co-chair a session of the joint commission in Lome on Monday.", ["Aly"]),
        ("The session was co-chaired by Egypt's Badr Aly and Slovenia's Tanja Kos.", ["Aly", "Kos"]),
    ],
)
def test_what_is_done_together_is_done_by_all_who_are_named(text: str, doers: list[str]) -> None:
    """'co-' takes away neither a name before it nor the verb behind it."""
    doc = under_their_verbs(load_model()(text))
    verb = next(t for t in doc if t.text.startswith("chair"))
    assert [one.text for agent in grammar.agents(verb) for one in grammar.conjuncts(agent)] == doers


def test_no_words_are_no_trouble() -> None:
    """A text of nothing stays one."""
    assert len(under_their_verbs(load_model()(""))) == 0

"""Lemmas of verbs whose forms the model's rules strip to another verb."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.lemmas import shadowing
from accord.reading.parse import load_model


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Chad hoped that Niger would sign.", "hoped", "hope"),
        ("Peru was hoping to host the talks.", "hoping", "hope"),
        ("The two navies staged a drill off Lomé.", "staged", "stage"),
        ("A court fined the captain.", "fined", "fine"),
        ("The ministers dined in Oslo.", "dined", "dine"),
        ("Ghana reappointed its envoy.", "reappointed", "reappoint"),
        ("The sides relaunched the talks.", "relaunched", "relaunch"),
        ("Togo installed cameras at the border.", "installed", "install"),
        # verbs that double their last letter stay what they are
        ("Kenya planned a visit.", "planned", "plan"),
        ("Norway scrapped the tariff.", "scrapped", "scrap"),
        ("Malta barred the ship.", "barred", "bar"),
        ("Fiji is winning support.", "winning", "win"),
    ],
)
def test_a_verb_is_told_by_how_its_forms_are_spelt(text: str, form: str, lemma: str) -> None:
    """What is not doubled is a form of the verb on '-e', what is doubled is not."""
    assert next(token.lemma_ for token in load_model()(text) if token.text == form) == lemma


@given(st.sets(st.text("abcdehinoprstuw", min_size=1, max_size=6)))
def test_only_verbs_with_a_twin_on_e_are_shadowing(verbs: set[str]) -> None:
    """A verb is left out only where the verb on '-e' that its forms would be taken from is there."""
    found = shadowing(verbs)
    assert found <= verbs
    assert all(f"{verb}e" in verbs for verb in found)

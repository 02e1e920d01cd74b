"""Subjects and objects that the parser gave to another word."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reading.read import read
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "It comes after Chile's Foreign Minister Marcela Eyzaguirre said he had offered asylum.",
            "said",
            "Eyzaguirre",
        ),
        ("Peru summoned the envoy after Deputy Foreign Minister Luis Soto accused Chile of spying.", "accused", "Soto"),
        ("The minister spoke before the vote and left for Chad.", "left", None),
    ],
)
def test_who_stands_between_the_opening_word_and_the_verb_is_its_subject(
    text: str, verb: str, subject: str | None
) -> None:
    """'after Minister X said': 'after' opens what X said; what is joined to the verb before it stays so."""
    token = next(t for t in parse(Report(id="r_test", text=text), load_model()) if t.text == verb)
    words = [t.text for c in token.children if c.dep_ == "nsubj" for t in c.subtree]
    assert (subject in words) if subject is not None else not words


def test_people_who_were_left_dead_are_counted() -> None:
    """'after raids left at least four villagers dead': four died."""
    text = (
        "Ghana said a truce with Togo had been agreed after shelling and raids left at least four villagers "
        "dead and many wounded in a row over a dam."
    )
    deaths = [c for c in read(Report(id="r_test", text=text)).claims if c.kind == "death"]
    assert [c.number.value for c in deaths if c.number is not None] == [4]


@pytest.mark.parametrize(
    ("text", "killed", "whose"),
    [
        ("There were 107 Togolese casualties (19 killed and 88 wounded).", 19, "state:TGO"),
        ("The four-day conflict resulted in 60 Kenyan casualties (36 killed and 24 injured).", 36, "state:KEN"),
        ("The raid hit the camp (three Kenyan guards died).", 3, "state:KEN"),
    ],
)
def test_a_bracket_tells_what_befell_those_before_it(text: str, killed: int, whose: str) -> None:
    """The parts of a toll in a bracket are of the people whom it stands behind, and nobody's doing."""
    deaths = [c for c in read(Report(id="r_test", text=text)).claims if c.kind == "death"]
    told = [(c.number.value, {(p.role, p.actor) for p in c.parties}) for c in deaths if c.number is not None]
    assert told == [(killed, {("target", whose)})]


def test_casualties_are_not_all_dead() -> None:
    """Casualties are killed and wounded together."""
    claims = read(Report(id="r_test", text="The raid resulted in 40 Chadian casualties, the ministry said.")).claims
    assert not [c for c in claims if c.kind == "death"]
    assert [c.number.value for c in claims if c.frame == "casualties" and c.number is not None] == [40]

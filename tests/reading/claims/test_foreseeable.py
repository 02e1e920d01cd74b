"""What the words of a sentence leave possible of a frame's conditions."""

from __future__ import annotations

import pytest

from accord.reading.claims.context import Context
from accord.reading.claims.foreseeable import foreseeable, wording_of
from accord.reading.claims.relations import holds
from accord.reading.frames.library import load_library
from accord.reading.parse import load_model, parse
from accord.reading.read import context_of
from accord.reports.report import Report
from accord.world import load_world


def context(text: str) -> Context:
    """A text, parsed, with its actors and times."""
    report = Report(id="r_1", text=text)
    return context_of(report, parse(report, load_model()), load_world(), load_library())


@pytest.mark.parametrize(
    ("condition", "text", "possible"),
    [
        ("object:treaty", "Togo signed two treaties.", True),  # by its lemma
        ("object:treaty", "Togo signed the lease.", False),
        ("object:lease|object:treaty", "Togo signed the lease.", True),
        ("object:lease|object:treaty", "Togo signed the song.", False),
        ("object:@document", "Togo signed the memorandum.", True),
        ("object:@document", "Togo signed the song.", False),
        ("with:#actor", "Togo signed it with Benin.", True),
        ("with:#actor", "Togo signed it for Benin.", False),  # no such preposition
        ("object.with:*", "Togo signed a lease with Benin.", True),
        ("object:%counted", "Togo sang.", True),  # a form is for grammar to tell
        ("dated:*", "Togo sang on Monday.", True),
    ],
)
def test_words_leave_a_condition_possible_or_not(condition: str, text: str, possible: bool) -> None:
    """A word, a class or a preposition that a sentence lacks makes a condition impossible; forms and types do not."""
    here = context(text)
    assert foreseeable(condition, wording_of(here.doc[0], here)) is possible


def test_a_pronoun_may_stand_for_a_word_of_the_sentence_before() -> None:
    """'Togo signed it': what it is may be told just before."""
    here = context("They drew up a treaty. Togo signed it.")
    wording = wording_of(here.sentences[1][0], here)
    assert foreseeable("object:@document", wording)
    assert not foreseeable("object:treaty", wording)  # a bare word is no class: a pronoun never is it


def test_what_holds_was_foreseeable() -> None:
    """Of every condition of the shipped frames: nothing that the grammar finds is passed over."""
    here = context(
        "Togo and Benin signed two peace agreements in Bern on Monday. Togo ratified them. "
        "It threatened to recall its envoy unless Benin released the crew of the ship."
    )
    conditions = {c for frame in load_library().frames for c in (*frame.needs, *frame.unless)}
    held = 0
    for sentence in here.sentences:
        wording = wording_of(sentence[0], here)
        for token in (one for one in sentence if one.pos_ in ("VERB", "NOUN")):
            for condition in conditions:
                if holds(condition, token, here):
                    held += 1
                    assert foreseeable(condition, wording), (condition, token)
    assert held > 50  # so that there was something to foresee

"""Talks that a report comes back to are of those who met."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language

    from accord.reading.claim import Claim

MET = "Nepal's president, Bal Rai, met Malta's president, Ian Borg, in Valletta on Monday. "
ABOUT = frozenset(
    {
        "talks-about",
        "talked-of",
        "was-discussed",
        "discuss",
        "discuss-with",
        "talk-over",
        "states-discuss",
        "views-exchanged",
    }
)


def _told(model: Language, text: str, frames: frozenset[str]) -> list[tuple[Claim, set[str]]]:
    """The claims of some frames behind the meeting, each with the names of its parties."""
    reading = read(Report(id="r_1", text=MET + text, published=Published("2026-06-17", "stated")), model=model)
    names = {actor.key: actor.name for actor in reading.actors}
    return [(c, {names[p.actor] for p in c.parties}) for c in reading.claims if c.frame in frames]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The talks also touched on visas for nurses.", "visas"),
        ("The discussions dealt with visas for nurses.", "visas"),
        ("The conversation centred on a cable under the sea.", "cable"),
        ("The two leaders also touched upon visas for nurses.", "visas"),
        ("The two presidents took up the question of a cable under the sea.", "cable"),
        ("The parties considered the question of visas.", "visas"),
        ("The officials discussed a cable under the sea.", "cable"),
        ("A cable under the sea was also discussed.", "cable"),
        ("Issues of trade in rice were considered.", "trade"),
        ("Rai also discussed the drought with his host.", "drought"),
        ("The Maltese ministry said the two sides had discussed visas for nurses.", "visas"),
        ("They also discussed a cable under the sea, a spokesman said.", "cable"),
        ("The two sides held a frank exchange on visas.", "visas"),
        ("A further exchange of views took place, on the price of rice.", "price"),
        ("Special attention was paid to visas for nurses.", "visas"),
    ],
)
def test_what_talks_were_about_is_told_of_those_who_met(model: Language, text: str, topic: str) -> None:
    """Whether it is said of the talks, of the two, or of the matter alone."""
    [(claim, parties)] = _told(model, text, ABOUT)
    assert {"Bal Rai", "Ian Borg"} <= parties
    assert claim.status == "done"
    assert any(topic in one for one in claim.topics)


@pytest.mark.parametrize(
    "text",
    [
        "The bill was discussed in parliament.",
        "The fee was discussed by the cabinet.",
        "Earlier talks with China focused on debt.",
        "The talks with the miners focused on wages.",
        "A next meeting will focus on debt.",
        "Both governments are considering a ban on rice.",
        "The two countries consider the river a common good.",
        "Rai touched on the drought in a speech to farmers.",
        "Rai and the Nepalese finance minister, Mina Thapa, touched on the drought.",
        "He denied that a cable had been discussed.",
        "An exchange of fire took place on the border.",
        "The two sides refused to discuss the islands.",
        "The two countries spoke in favour of a truce in Goma.",
    ],
)
def test_other_talks_are_of_others(model: Language, text: str) -> None:
    """What is discussed elsewhere, thought of, denied or said to others tells nothing of that meeting."""
    assert _told(model, text, ABOUT) == []


@pytest.mark.parametrize(
    "text",
    [
        "In the talks Rai raised the case of two sailors.",
        "Rai also raised the fate of two sailors.",
        "He brought up the matter of unpaid wages.",
        "The two sides discussed visas, and Rai raised the case of two sailors.",
    ],
)
def test_a_matter_is_raised_with_the_other(model: Language, text: str) -> None:
    """Whom it is raised with is not said again."""
    [(claim, parties)] = _told(model, text, frozenset({"raise-there"}))
    assert {"Nepal", "Malta"} <= parties
    assert {p.role for p in claim.parties} == {"speaker", "target"}


@pytest.mark.parametrize(
    "text",
    [
        "Rai raised fuel prices by a tenth.",
        "Nepal raised its flag over the embassy.",
        "The opposition leader, Brian Sakala, raised the matter in parliament.",
        "Rai is expected to raise the case in Geneva.",
    ],
)
def test_what_is_raised_elsewhere_is_raised_with_nobody(model: Language, text: str) -> None:
    """Prices and flags are raised, too, and matters are in other places."""
    assert _told(model, text, frozenset({"raise-there"})) == []


def test_a_place_that_talks_are_about_is_no_venue(model: Language) -> None:
    """Neither in the sentence that says so nor in the one behind it."""
    text = "The conversation focused on the crossing at Skagen. Cattle disease was also discussed."
    told = _told(model, text, ABOUT)
    assert [claim.where for claim, _ in told] == [None, None]

"""Where an act was by the rest of its clause: on what it was done to, in an event, beside it, or on whose ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


def places_at(model: Language, text: str, trigger: str) -> list[str | None]:
    """The places of the claims that a word fires, by their names in lower case."""
    reading = read(Report(id="r_a", text=text, published=Published("2025-03-12", "stated")), model=model)
    names = {actor.key: actor.name.lower() for actor in reading.actors}
    fired = [c for c in reading.claims if text[c.trigger.start : c.trigger.end] == trigger]
    return [names[c.where] if c.where is not None else None for c in fired]


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("A bomb attack on the Serbian embassy in Tripoli claimed the lives of three guards.", "claimed", "tripoli"),
        ("Danish customs officers seized a Gambian tanker off Skagen on Friday night.", "seized", "skagen"),
        ("Eleven Egyptian fishermen drowned off Tobruk last Thursday.", "drowned", "tobruk"),
        ("Indonesian patrol boats intercepted a Vietnamese trawler north of Natuna.", "intercepted", "natuna"),
        ("Israeli jets struck a weapons depot outside Homs on Monday, killing four people.", "killing", "homs"),
        ("One Lebanese soldier was killed when an Israeli shell hit a post at Kfar Kila.", "killed", "kfar kila"),
        ("Mali closed a road after a shoot-out near Niangoloko in which four gendarmes died.", "died", "niangoloko"),
        ("Croatia and Serbia are at odds over a plan to dredge the Danube near Vukovar.", "odds", "vukovar"),
        ("Greece evacuated 61 of its nationals from Khartoum aboard two planes.", "evacuated", "khartoum"),
        ("Peruvian diplomats were flown out of Tripoli on Sunday.", "flown", "tripoli"),
        ("Moldova expelled two Russian diplomats on Monday.", "expelled", "moldova"),
        ("Sweden summoned the Chinese ambassador over the detention of a bookseller.", "summoned", "sweden"),
        ("One of Colombia's helicopters entered Ecuadorean airspace by mistake.", "entered", "ecuador"),
        ("The commissioner of the EU was turned back at Benghazi's airport on 8 March.", "turned", "benghazi"),
        # what is taken, shut or hit is where it was; what flies off, where it does
        ("Rebels seized Kidal on Monday.", "seized", "kidal"),
        ("Fishermen blocked the port of Sfax for six hours on Sunday.", "blocked", "sfax"),
        ("Nine villagers were killed when shells hit Agadez on Sunday.", "killed", "agadez"),
        ("India launched two Omani satellites from Chennai on Sunday.", "launched", "chennai"),
        ("Two Ugandan nurses died in a blast that hit a checkpoint in Kidal on Monday.", "died", "kidal"),
        ("Brazil fired a rocket carrying an Egyptian satellite from Chennai on Tuesday.", "fired", "chennai"),
        ("Botswana arrested three Namibian fishermen on the Chobe River on Saturday.", "arrested", "chobe river"),
        ("Chad moved two battalions from Abeche on Monday.", "moved", None),
        ("The treaty, which hit a snag in Kidal, killed two birds with one stone.", "killed", None),
        # what a state closes abroad, what somebody did elsewhere, and what is violated but no ground
        ("Sweden closed its embassy and recalled its staff.", "closed", None),
        ("Moroccan police arrested an employee of a firm that trades in Tripoli.", "arrested", None),
        ("Declared persona non grata on Monday, the Iranian counsellor must leave Lima.", "Declared", None),
        ("Russia violated the truce with Ukraine again.", "violated", None),
    ],
)
def test_the_rest_of_a_clause_tells_where_an_act_was(
    model: Language, text: str, trigger: str, where: str | None
) -> None:
    """The place on the object, in the event or the clause beside it, or the ground of who does it at home."""
    assert where in (places_at(model, text, trigger) or [None])


@pytest.mark.parametrize(
    ("text", "sea"),
    [
        ("North Korea fired two missiles into the East Sea, South Korea said.", "sea of japan"),
        ("Vietnam protested against Chinese drills in the East Sea.", "south china sea"),
    ],
)
def test_a_sea_of_two_names_is_that_of_the_states_named(model: Language, text: str, sea: str) -> None:
    """Which East Sea is meant hangs on the states around it that the report names."""
    reading = read(Report(id="r_a", text=text, published=Published("2025-03-12", "stated")), model=model)
    assert [actor.name.lower() for actor in reading.actors if actor.type == "sea"] == [sea]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The tanker was seized off Skagen by Denmark.", "place"),
        ("Peru shelled a camp near Skagen.", "place"),
        ("Two men crossed the frontier at Kasumbalesa into Zambia.", "place"),
        ("Peru's police stood near Ana Rojas in court.", "person"),
    ],
)
def test_behind_a_preposition_of_place_stands_a_place(model: Language, text: str, kind: str) -> None:
    """An unknown name behind 'off', 'near' or 'the frontier at' is a place's, unless it begins with a given name."""
    reading = read(Report(id="r_a", text=text, published=Published("2025-03-12", "stated")), model=model)
    assert kind in {actor.type for actor in reading.actors if actor.name in ("Skagen", "Kasumbalesa", "Ana Rojas")}


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        (
            "A meeting of the Peruvian and Chilean committee, which was to be held in Arica, was cancelled.",
            "cancelled",
            "arica",
        ),
        (
            "A meeting of the Peruvian and Chilean committee on a treaty that was signed in Arica was cancelled.",
            "cancelled",
            None,
        ),
        (
            "A Chilean boat opened fire on a trawler laden with tuna off Tacna, killing two Peruvians.",
            "opened",
            "tacna",
        ),
        (
            "A Chilean boat opened fire on a trawler laden with tuna off Tacna, killing two Peruvians.",
            "killing",
            "tacna",
        ),
        ("The collapse on May 4 of a bridge in Arica killed two Peruvians.", "killed", "arica"),
        ("The suspect, a Peruvian, was jailed on Monday by the Arica 2nd Criminal Court.", "jailed", "arica"),
        ("The suspect, a Peruvian, was jailed on Monday by the Criminal Court.", "jailed", None),
        ("The second stretch was opened by Peru with a ceremony in Piura on May 4.", "opened", "piura"),
    ],
)
def test_what_an_act_was_of_or_on_tells_where(model: Language, text: str, trigger: str, where: str | None) -> None:
    """Where a meeting that was called off was to be, a laden boat was, a court sits and a ceremony was."""
    assert set(places_at(model, text, trigger)) == {where}

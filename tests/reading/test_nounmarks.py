"""What is told of an event by how it went, by a word that was given, or by what only somebody thinks of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Kenyan President William Ruto's trip to Ethiopia in 2023 did not go over well.", "visit", "done"),
        ("The visit of Peru's president to Chile in May was not a success.", "visit", "done"),
        ("The talks between Chad and Niger in Doha last week were not easy.", "meeting", "done"),
        ("The meeting between the presidents of Kenya and Uganda will not be easy.", "meeting", "planned"),
        ("The Chilean president's visit to Peru is not certain.", "visit", "conditional"),
        ("The Chilean president's visit to Peru did not go ahead.", "visit", "denied"),
        ("Bolivian President Rodrigo Paz discussed Peru's commitment to normalising relations.", "commitment", "done"),
        ("Chile has made no progress on its promises to build a wall on the Bolivian border.", "commitment", "done"),
        ("Togo made no commitment to build a wall on the border with Benin.", "commitment", "denied"),
        ("Chile should cancel its summit with Peru, an opposition deputy said.", "meeting", "planned"),
        ("Chile cancelled its summit with Peru on Monday.", "meeting", "denied"),
        (
            "Zambian President Hakainde Hichilema is heading into his summit with Malawi's president with low hopes.",
            "meeting",
            "planned",
        ),
        ("Chile's president isn't going into her meeting with Peru's president with high hopes.", "meeting", "planned"),
        ("Chile's president went into her meeting with Peru's president with high hopes.", "meeting", "done"),
        ("Guyana supports the work of Haiti's government to ensure elections are held in Haiti.", "act", "planned"),
        ("Kenya ensured that two fishermen were released by Uganda on Monday.", "act", "done"),
        ("The clash took place after what Peru says was an attack by Chilean troops on its patrol.", "act", "alleged"),
        ("Dina Boluarte took the oath on Friday to become president of Peru.", "appointment", "done"),
        ("Dina Boluarte campaigned to become president of Peru.", "appointment", "planned"),
        ("Peru will return the boats when Chile pays its debt.", "act|commitment", "conditional"),
        ("Kenya's foreign minister did not speak to his Somali counterpart on Monday.", "meeting", "denied"),
        # A day that is open is one to come.
        ("Benin welcomes Ghanaian President John Mahama's visit to Benin at an early date.", "visit", "planned"),
        ("Benin welcomed Ghanaian President John Mahama's visit to Benin at the border.", "visit", "done"),
        # What comes before something that is to come need not have come.
        ("After entering into force, the accord between Peru and Chile will ease trade.", "agreement", "planned"),
        # What a week sees done is told, and nobody says it.
        ("The week saw Foreign Minister Penny Wong of Australia visit Tonga on Monday.", "visit", "done"),
        # What is helped about has come about; what is made possible, or helped about later, has not.
        ("Qatar facilitated the signing of an agreement between Chad and Niger.", "agreement", "done"),
        ("Qatar will facilitate the signing of an agreement between Chad and Niger.", "agreement", "planned"),
        ("The talks paved the way for the signing of a pact between Chad and Niger.", "agreement", "planned"),
        ("Nauru and Palau have a pact that enables the deployment of Nauru's police to Palau.", "act", "planned"),
    ],
)
def test_the_status_of_an_event_is_not_that_of_what_is_said_of_it(
    told: Callable[..., Any], text: str, kind: str, status: str
) -> None:
    """A visit that was no success was made; a summit that somebody ought to cancel is still to be."""
    read = told(text)
    assert read.find(kind, status=status), read.shown()
    assert not [claim for claim in read.find(kind) if claim.status != status], read.shown()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad must be willing to share the water with Niger, its neighbour's foreign minister said.", "commitment"),
        ("If Peru is not prepared to return the boats, Chile's foreign minister said, the talks will end.", "act"),
        ("The United Nations cannot compel Chad to hand over the colonel.", "act"),
        ("Syrian officials say they cannot remove Iran's president against his will.", "appointment"),
        ("Peru's president said he had not thought about asking Chile to extradite the miner.", "request"),
        ("Uganda's president has given no thought to asking Kenya to return the boats.", "request"),
        ("Kenya's president has never discussed the dam with Ethiopia.", "meeting"),
        ("Rwandan troops would not have invaded Goma had he been in office.", "act"),
        ("Deputies on Friday called for Peru's Dina Boluarte to cancel her summit with Chile's president.", "meeting"),
        (
            "The arrests have led to calls for Kenya's William Ruto to cancel the meeting with the Ugandan president.",
            "act",
        ),
        ("The famine demands action, including the withdrawal of Eritrean forces from Ethiopia.", "act"),
        (
            "Kenya stressed the importance of full use of the accord, including the withdrawal of Rwandan troops from Goma.",
            "act",
        ),
        ("Uganda's foreign minister spoke of the need for a meeting between Kenya and Somalia.", "meeting"),
        ("“It is odd when the leaders of Peru and Chile do not meet,” said Ana Rojas.", "meeting"),
        ("At one point, Kenyan President William Ruto shot Ugandan President Yoweri Museveni a glance.", "act"),
        ("“Two things struck me in Lima,” Chilean Foreign Minister Alberto van Klaveren said.", "act"),
        ("“I'll let you know after the talks,” Kenyan Foreign Minister Musalia Mudavadi said.", "commitment"),
        ("Peru's Dina Boluarte said she will discuss the trawlers when she meets Gabriel Boric.", "commitment"),
        ("Kenya may deny it, but the boats were Ugandan.", "statement"),
        ("The border stays shut, whether Chad denies it or not.", "statement"),
        ("Peru's deputies called on Chile to cancel its visit to Lima.", "visit"),
    ],
)
def test_what_is_only_thought_of_is_neither_told_nor_denied(told: Callable[..., Any], text: str, kind: str) -> None:
    """What somebody cannot do, ought to be ready for or has not thought of, nobody has done or denied."""
    read = told(text)
    assert not read.find(kind), read.shown()


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Peru is prepared to return the boats to Chile, its foreign minister said.", "act", "planned"),
        ("Peru is not willing to return the boats to Chile, its foreign minister said.", "act", "denied"),
        ("The delegation from Fiji could not attend the talks with Tonga.", "meeting", "denied"),
        ("Kenya welcomed the withdrawal of Rwandan troops from Goma.", "act", "done"),
        ("Chilean warplanes struck a Bolivian post on Monday.", "act", "done"),
        ("Uganda denies it, and says the boats were Kenyan.", "statement", "denied"),
        ("Ghana's government called in Togo's ambassador to demand their release.", "request", "planned"),
    ],
)
def test_what_is_told_beside_such_words_stays(told: Callable[..., Any], text: str, kind: str, status: str) -> None:
    """Readiness is a plan, unwillingness denies it, a past failure did not come about."""
    read = told(text)
    assert read.find(kind, status=status), read.shown()

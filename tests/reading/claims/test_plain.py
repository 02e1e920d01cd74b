"""Plain acts: a clause that no frame reads is told in its own words, where it tells enough of states; else it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accord.reading.frames.plain import is_plain


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The Kenyan coast guard stripped the Tanzanian trawler of its licence on Monday.",
            {"kind": "act", "source": "KEN"},
        ),
        (
            "Two Peruvian ferries were caught off Arica in March 2017, the Chilean navy said.",
            {"kind": "act", "target": "PER", "number": 2, "when": "2017-03", "where": "Arica", "by": "CHL"},
        ),
        (
            "Norway withdrew the invitations to Russian officers on Tuesday.",
            {"kind": "act", "source": "NOR", "target": "RUS"},
        ),
        (
            "The Omani navy and the Pakistani navy wound up a six-day exercise off Muscat on Sunday.",
            {"kind": "act", "source": ["OMN", "PAK"], "topic": "exercise"},
        ),
        (
            "The Laotian embassy in Hanoi sent three officers to Vinh to see the detained drivers.",
            {"kind": "act", "source": "LAO", "number": 3},
        ),
        ("The court in Dakar remanded the Gambian crew until June 30.", {"kind": "act", "target": "GMB", "when": None}),
        (
            "The import ban was lifted in May after talks between Rwanda and Uganda.",
            {"kind": "act", "when": "2024-05", "topic": "ban"},
        ),
        (
            "The presidents of Togo and Benin had breakfast together in Lome on Sunday.",
            {"kind": "meeting", "party": ["TGO", "BEN"], "where": "Lome"},
        ),
        (
            "A bus with the expelled Serbian diplomats reached Podgorica on Thursday.",
            {"kind": "act", "where": "Podgorica"},
        ),
        ("Laos then limited the entry of Thai officials.", {"kind": "act", "source": "LAO", "target": "THA"}),
        (
            "Malian troops drove a small Nigerien garrison off the hill in 1985.",
            {"kind": "act", "source": "MLI", "target": "NER", "when": "1985"},
        ),
        ("The application of Togo has been transmitted to the government of Benin.", {"kind": "act", "target": "BEN"}),
        ("Greece waived the visa fee for Turkish visitors in July 2024.", {"kind": "act", "source": "GRC"}),
        (
            "The Georgian ambassador's trial in Turkey is to open in Trabzon on 24 March.",
            {"kind": "act", "status": "planned", "when": "2025-03-24", "where": "Trabzon"},
        ),
        (
            "Two Kenyan trawlers are to be auctioned by Uganda; 14 sailors are to be resettled in Jinja on April 3.",
            {"kind": "act", "status": "planned", "number": 14},
        ),
        (
            "A joint team of Chad and Niger is due to begin an inquiry in Diffa on Monday.",
            {"kind": "act", "status": "planned", "where": "Diffa"},
        ),
        (
            "President Alar Karis took part on Sunday in Vilnius in an audit of the Lithuanian mint.",
            {"kind": "act", "source": "EST", "where": "Vilnius"},
        ),
        ("The Danish government approved a further 500 drones on Monday.", {"kind": "act", "number": 500}),
        ("Indian farmers gathered in Amritsar on Sunday.", {"kind": "act", "source": "IND"}),
        ("Palau switched recognition from China to Taiwan in 1999.", {"kind": "act", "source": "PLW", "when": "1999"}),
        ("The King of Jordan sent the Emir of Qatar a written message on Sunday.", {"kind": "act", "source": "JOR"}),
        (
            "Two helicopters due to be handed over to Malawi in July stood in Lusaka, Zambia.",
            {"kind": "act", "status": "planned", "target": "MWI"},
        ),
        (
            "Austria said nothing of the checks that Slovenia reintroduced in 2022.",
            {"kind": "act", "source": "SVN", "when": "2022"},
        ),
        ("Chad repaired the bridge to Cameroon in May 2019.", {"kind": "act", "when": "2019-05"}),
        (
            "Latvian guards searched 40 lorries at the Belarusian border on Sunday.",
            {"kind": "act", "source": "LVA", "number": 40},
        ),
        (
            "Malawi's deputy minister shuttled between the two navies in October 2019.",
            {"kind": "act", "source": "MWI", "when": "2019-10"},
        ),
        ("The court in Nouakchott was seised of the Malian case in May 2019.", {"kind": "act", "when": "2019-05"}),
        ("Both armies are to draw back 12 kilometres from the border with Chad.", {"kind": "act", "status": "planned"}),
        (
            "Ugandan soldiers propped up the Congolese governor in Goma in 2019.",
            {"kind": "act", "source": "UGA", "target": "COD", "where": "Goma"},
        ),
        ("The Kenyan navy hauled in two Somali boats on Sunday.", {"kind": "act", "source": "KEN", "number": 2}),
    ],
)
def test_a_clause_that_no_frame_reads_is_told(told: Callable[..., Any], text: str, want: dict[str, Any]) -> None:
    """The roles are those that grammar gives; time, place, number and speaker are found as for any frame."""
    read = told(text)
    found = [claim for claim in read.find(**want) if is_plain(claim)]
    assert len(found) == 1, read.shown()
    assert found[0].plover is None


@pytest.mark.parametrize(
    "text",
    [
        "The rain stopped on the Nepali delegation in Colombo on Monday.",
        "The trial of the Georgian skipper was to open in Trabzon on 24 March.",
        "The bridge to Cameroon is likely to open in May, a Chadian engineer hopes.",
        "The presidents of Chad and Niger recalled with joy the wreath of 2019.",
        "Sweden could halt the ferry from Norway in May.",
        "If Chad halted the convoys in May, Sudan would follow.",
        "Mali freed the drivers only if Niger returned the trucks and withdrew its guards from the depot.",
        "The post closes at 10pm on the Malawi side.",
        "Officials took part of the blame for the row between Fiji and Tonga in May.",
        '"We halted the convoys in 2019 and nobody thanked us," the Nigerian minister said of Niger.',
        "Madagascar's government has never unveiled the monument to Comoros.",
        "Sweden struck gold at the championships in Doha on Monday.",
        "The prime minister of Laos returned home after talks with Prime Minister Anutin in Bangkok on Monday.",
        "Kenya thrashed Uganda on Sunday in Kampala.",
        "The delegation of Peru, headed by Ana Rojas, ate fish in Lima on Sunday.",
        "The president of Chile sent Bolivia a clear message on Sunday.",
        "Denmark's minister opened the door to the Polish envoy.",
        "The United States has taken measures against goods from China.",
        "The text of the statement was released by Japan and Italy on Monday.",
        "Italian troops who trained hard slept well in Erbil on Sunday.",
        "The snow closed in on the Russian consulate in Bergen on Sunday.",
        "Norway's minister smiled at the Swedish envoy in Oslo on Monday.",
        "The officials of Peru and Chile pondered in Arica on Sunday.",
        "The two presidents chatted under a flag.",
        "President Okello of Uganda was conferred with the highest medal of Kenya on Monday in Nairobi.",
        "Chad convicted the Nigerien trader in 2021 and sentenced to ten years in prison.",
        "In a post on Thursday, Peru's minister Ana Rojas went further than her ministry.",
    ],
)
def test_what_tells_no_act_of_states_is_not_told(told: Callable[..., Any], text: str) -> None:
    """Weather, habits, possibilities, conditions, quoted words, sport and manners of speaking stay off the record."""
    read = told(text)
    assert not [claim for claim in read.claims if is_plain(claim)], read.shown()


def test_what_a_frame_reads_is_not_told_twice(told: Callable[..., Any]) -> None:
    """A clause is told once: by a frame where one reads it."""
    read = told("Zambia released 12 Congolese drivers on Friday, and Congo reopened the border on Sunday.")
    assert read.find("act")
    assert not [claim for claim in read.claims if is_plain(claim)], read.shown()


def test_what_nobody_on_the_record_vouches_for_is_alleged(told: Callable[..., Any]) -> None:
    """An act in the words of a site or of neighbours is hearsay; in those of an official it is told."""
    hearsay = told("Neighbours said that Togo had stripped the Beninese trawler of its licence on Monday.")
    assert hearsay.find("act", status="alleged"), hearsay.shown()
    agreed = told("According to the agreements, Togo and Benin have withdrawn the guards from the lagoon.")
    assert not agreed.find("act", status="alleged"), agreed.shown()
    official = told("Officials said that Togo had stripped the Beninese trawler of its licence on Monday.")
    assert official.find("act", status="done"), official.shown()


@pytest.mark.parametrize(
    ("text", "want", "said"),
    [
        (
            "Ethiopia began filling the reservoir in July 2020.",
            {"source": "ETH", "when": "2020-07"},
            "Ethiopia began filling",
        ),
        ("The influx led President Alar Karis to halt the asylum checks.", {"source": "EST"}, "Karis to halt"),
        (
            "Malawi started to truck cables to Mozambique in March.",
            {"source": "MWI", "target": "MOZ"},
            "started to truck",
        ),
        (
            "Chad went on to flood the mine in Faya in 2019.",
            {"source": "TCD", "when": "2019"},
            "went on to flood",
        ),
    ],
)
def test_what_is_carried_out_is_told(told: Callable[..., Any], text: str, want: dict[str, Any], said: str) -> None:
    """An infinitive is told as done below a verb of beginning or causing, in the words of both."""
    read = told(text)
    found = [claim for claim in read.find("act", status="done", **want) if is_plain(claim)]
    assert len(found) == 1, read.shown()
    assert said in found[0].said


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia wanted to fill the reservoir in July 2020.",
        "Norway pressed President Alar Karis to halt the asylum checks.",
        "Chad did not begin filling the reservoir in July 2020.",
        "Ethiopia may begin filling the reservoir in July.",
    ],
)
def test_what_is_only_wanted_is_not_carried_out(told: Callable[..., Any], text: str) -> None:
    """Below a wish, a request, a negation or a possibility nothing was done."""
    read = told(text)
    assert not [c for c in read.claims if is_plain(c) and c.status == "done"], read.shown()


def test_a_participle_has_the_date_of_its_own_phrase(told: Callable[..., Any]) -> None:
    """What is told of a thing in passing is not of the day on which something else came of it."""
    read = told("The Greek ferry, registered in Piraeus, was searched by Turkish customs officers in Izmir on Monday.")
    assert not [c for c in read.claims if is_plain(c) and c.when and "registered" in c.said], read.shown()


def test_an_arrival_is_a_part_of_the_visit_that_a_frame_tells(told: Callable[..., Any]) -> None:
    """Where a frame tells of somebody's visit to a place, reaching the place is no second visit."""
    read = told("Kenyan President William Ruto visited Kampala. Ruto, who reached Kampala on Sunday, flew in by night.")
    assert len(read.find("visit", where="Kampala")) == 1, read.shown()


def test_the_words_say_who_and_what(told: Callable[..., Any]) -> None:
    """The line is the clause: pronouns by name, what hangs on it left out, what stands in front put behind."""
    read = told(
        "On Monday, Norway, angered by the raid, withdrew the invitations to Russian officers, who were surprised."
    )
    said = [claim.said for claim in read.claims if is_plain(claim)]
    assert said == ["Norway withdrew the invitations to Russian officers on Monday"], read.shown()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Togo is building a wall on its border with Ghana.", "ongoing"),
        ("Togo's border with Ghana reopens on 21 March.", "planned"),
        ("The embargo that Ghana imposed on Togo expires on 21 March.", "planned"),
    ],
)
def test_what_is_going_on_or_set_for_a_day_is_told(told: Callable[..., Any], text: str, status: str) -> None:
    """The progressive tells what is under way, the simple present what is set for a day to come."""
    read = told(text, date="2025-03-12")
    assert read.find("act", status=status), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Togo builds ships for Ghana.",
        "Ghana hosts Togo in the cup on 21 March.",
        "The bank of Ghana opens its doors at nine.",
        "The minister of Ghana is building a career on his quarrel with Togo.",
    ],
)
def test_habits_games_and_figures_of_speech_are_not(told: Callable[..., Any], text: str) -> None:
    """Without a day the simple present tells a habit, and not all that is built is a work."""
    read = told(text, date="2025-03-12")
    assert not read.find("act"), read.shown()

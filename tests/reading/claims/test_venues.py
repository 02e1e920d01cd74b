"""Where an act was: in its clause, on its noun, in what it goes on from, and 'here' only where the dateline is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


def places_at(model: Language, text: str, trigger: str, dateline: str | None) -> list[str | None]:
    """The places of the claims that a word fires, by their names in lower case."""
    report = Report(id="r_a", text=text, published=Published("2025-03-12", "stated"), dateline=dateline)
    reading = read(report, model=model)
    names = {actor.key: actor.name.lower() for actor in reading.actors}
    fired = [c for c in reading.claims if text[c.trigger.start : c.trigger.end] == trigger]
    return [names[c.where] if c.where is not None else None for c in fired]


@pytest.mark.parametrize(
    ("text", "trigger", "where", "dateline"),
    [
        (
            "The foreign ministers of Peru and Bolivia met on Friday in La Paz and signed a treaty on water.",
            "signed",
            "la paz",
            None,
        ),
        (
            "Portuguese foreign minister Paulo Rangel spoke in Luanda after meeting Angolan minister Tete Antonio.",
            "meeting",
            "luanda",
            None,
        ),
        (
            "Togo's Kofi Bo travels on to Apia tomorrow, where he will meet Samoan minister Ana Vei.",
            "meet",
            "apia",
            None,
        ),
        (
            "A meeting of Serbia and Kosovo, planned for Friday in Skopje, will not take place.",
            "meeting",
            "skopje",
            None,
        ),
        ("Ukraine hit the Ryazan refinery in March, according to the staff in Kyiv.", "hit", "ryazan", None),
        ("Egyptian President Sisi and King Abdullah of Jordan discussed trade in Cairo.", "discussed", "cairo", None),
        (
            "Prime ministers Meloni of Italy and Tusk of Poland discussed trade in Bern on Friday.",
            "discussed",
            "bern",
            None,
        ),
        ("Two Nepali soldiers lost their lives in a mine blast in Niger.", "lost", "niger", None),
        ("Kenya's pullout of 230 officers from Haiti ended in March.", "pullout", "haiti", None),
        ("Ghana's president John Mahama reached Lima on a three-day visit.", "visit", "lima", None),
        ("Peru and Bolivia signed a treaty on water in La Paz.", "signed", "la paz", None),
        ("Bolivia closed its consulate in Arica on Friday, citing costs.", "closed", "arica", None),
        ("Ship Inspector Ana Rojas of Peru died in a cell in Arica on Friday.", "died", "arica", None),
        (
            "The foreign ministers of Peru and Bolivia met in La Paz, where they signed a treaty on water.",
            "signed",
            "la paz",
            None,
        ),
        ("The Doha meeting between the foreign ministers of Chad and Sudan lasted two hours.", "meeting", "doha", None),
        ("Ghana's president flew to Lomé and met President Faure Gnassingbé there.", "met", "lom", None),
        ("The presidents of Serbia and Egypt held talks at the presidential palace in Cairo.", "talks", "cairo", None),
        (
            "During a visit to Baku, Georgian prime minister Luka Beridze signed three accords with Azerbaijan.",
            "signed",
            "baku",
            None,
        ),
        (
            "Chinese coast guard ships rammed a Philippine supply boat near Second Thomas Shoal in the South China Sea.",
            "rammed",
            "second thomas",
            None,
        ),
        (
            "Colombian President Gustavo Petro reached here on Wednesday night on a three-day visit.",
            "visit",
            "quito",
            "QUITO, March 12",
        ),
        ("Irish Prime Minister Una Daly arrived here on Monday on a visit.", "arrived", "quito", "QUITO, March 12"),
        ("Uganda closed the Busia border crossing with Kenya.", "closed", "busia", None),
        ("Latvia's foreign ministry summoned the Belarusian ambassador in Riga.", "summoned", "riga", None),
        ("The treaty, signed in Quito, was ratified by Chile's Senate.", "signed", "quito", None),
        (
            "The last such consultations between Iran and Slovenia took place in Ljubljana in 2019.",
            "consultations",
            "ljubljana",
            None,
        ),
        ("The foreign ministers of Laos and Cambodia met in the Cambodian capital.", "met", "phnom penh", None),
        (
            "Armenia and Azerbaijan exchanged 34 prisoners at the Georgian border town of Sadakhlo.",
            "exchanged",
            "sadakhlo",
            None,
        ),
        (
            "The presidents of Chile and Peru met on the sidelines of the UN General Assembly in New York.",
            "met",
            "new york",
            None,
        ),
        (
            "On Tuesday the foreign ministers of Peru and Bolivia met in La Paz. They then signed a treaty on water.",
            "signed",
            "la paz",
            None,
        ),
        (
            "The two presidents met in Accra on Monday. They signed four agreements on trade and fisheries.",
            "signed",
            "accra",
            None,
        ),
        (
            "The presidents of Ghana and Togo met in Accra. They signed four agreements on trade and fisheries.",
            "signed",
            "accra",
            None,
        ),
        (
            "The foreign minister of Oman arrived in Sanaa on Sunday. He held talks with Yemen's prime minister Salem Saleh.",
            "talks",
            "sanaa",
            None,
        ),
        (
            "A summit of Mekong states opened in Vientiane on Sunday. On the sidelines, Thai prime minister Somchai Rattana and Cambodian prime minister Sok Dara held talks on fruit.",
            "talks",
            "vientiane",
            None,
        ),
        (
            "Ghana's president arrived in Lomé on Sunday. Ghana and Togo signed a sea border treaty in Hamburg in 2023.",
            "signed",
            "hamburg",
            None,
        ),
        (
            "The foreign ministers of Norway and Mali met here on Monday and signed a treaty.",
            "met",
            "bamako",
            "BAMAKO, March 11 (AFP)",
        ),
        (
            "The foreign ministers of Norway and Mali met in the capital on Monday.",
            "met",
            "bamako",
            "BAMAKO, March 11 (AFP)",
        ),
    ],
)
def test_an_act_has_its_place(model: Language, text: str, trigger: str, where: str, dateline: str | None) -> None:
    """The town, crossing or sea that the words give it."""
    found = places_at(model, text, trigger, dateline)
    assert any(where in (place or "") for place in found), found


def test_a_dateline_alone_is_no_venue(model: Language) -> None:
    """Where a report was filed is not where its events were."""
    text = "The foreign ministers of Norway and Mali met on Monday."
    assert places_at(model, text, "met", "BAMAKO, March 11 (AFP)") == [None]


def test_a_speakers_here_is_not_the_datelines(model: Language) -> None:
    """In quoted words 'here' is where the speaker is."""
    text = 'Mali\'s foreign minister Awa Diop told state radio: "Norway and Mali signed here a treaty on fish."'
    assert "bamako" not in places_at(model, text, "signed", "BAMAKO, March 11 (AFP)")


def test_what_stands_beside_a_meeting_is_no_place_of_it(model: Language) -> None:
    """'met him with the war in Sudan on the agenda' tells what they spoke of, and not where."""
    text = "Kenyan President William Ruto met Ugandan President Yoweri Museveni with the war in Sudan on the agenda."
    assert places_at(model, text, "met", None) == [None]
    assert places_at(model, text.replace("the war in Sudan on the agenda", "aides in Juba"), "met", None) == ["juba"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Egyptian President Sisi and King Abdullah of Jordan discussed the war in Syria.", "discussed"),
        ("Egyptian President Sisi and King Abdullah of Jordan discussed stability in Lebanon.", "discussed"),
        ("Portuguese minister Paulo Rangel left Luanda after meeting Angolan minister Tete Antonio.", "meeting"),
    ],
)
def test_where_a_matter_or_a_journey_is_told_is_no_venue(model: Language, text: str, trigger: str) -> None:
    """What two discuss is somewhere else than they, and where somebody leaves need not be where the rest was."""
    found = places_at(model, text, trigger, None)
    assert found
    assert set(found) == {None}


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("Estonia's parliament ratified the boundary treaty with Latvia on Thursday.", "ratified", "estonia"),
        ("A Peruvian judge ordered the arrest of a Bolivian general.", "ordered", "peru"),
        ("Iceland denied port access to two Russian trawlers.", "denied", "iceland"),
        ("The consulate of Kazakhstan in Urumqi resumed visa services on Tuesday.", "resumed", "urumqi"),
        ("The Dutch government withdrew staff from its mission in Tehran.", "withdrew", "tehran"),
        ("Nigerien gendarmes turned back a Malian convoy at Yassane.", "turned", "yassane"),
        ("Thai authorities kept the Poipet checkpoint sealed for a sixth day.", "kept", "poipet checkpoint"),
        ("The Vietnamese embassy in Jakarta sent two officers to Ranai.", "sent", None),
        ("Chad asked the International Court of Justice to rule on Friday.", "rule", None),
        ("Syrian guards fired at Yassane on Friday.", "fired", None),
        (
            "Portuguese minister Paulo Rangel laid a wreath in Kranj Pit and was received by Angola's Joao Lourenco.",
            "received",
            None,
        ),
    ],
)
def test_where_bodies_act_and_things_stand(model: Language, text: str, trigger: str, where: str | None) -> None:
    """A parliament or court acts at home, and what is done to, of or from a fixed thing is where that stands."""
    assert all(place == where for place in places_at(model, text, trigger, None))
    assert where is None or places_at(model, text, trigger, None)

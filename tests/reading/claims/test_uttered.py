"""Where something was said: where the speaker stands, and no place of which the words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language


def stated_in(model: Language, text: str, kind: str) -> list[str | None]:
    """The places of the claims of a kind, by their names in lower case."""
    reading = read(Report(id="r_a", text=text, published=Published("2025-03-12", "stated")), model=model)
    names = {actor.key: actor.name.lower() for actor in reading.actors}
    return [names[c.where] if c.where is not None else None for c in reading.claims if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('"Peace comes first," Foreign Minister Ana Rojas of Peru told reporters in Warsaw.', "warsaw"),
        ("Peru's president Ana Rojas said in Plovdiv that the border would stay open.", "plovdiv"),
        ("Speaking in Dakar on Tuesday, Luka Beridze accused Mali of breaking the pact.", "dakar"),
        ("At a news conference in Rabat, Ana Rojas said Peru would reopen its embassy in Damascus.", "rabat"),
        ("Foreign Minister Ana Rojas said at the UN in New York that Bolivia was wrong.", "new york"),
        ("During a trip to Kinshasa in June 2022, King Philippe voiced regret for the abuses of the past.", "kinshasa"),
        ("After talks in Ankara with her Turkish counterpart, Ana Rojas said both sides wanted calm.", "ankara"),
        (
            "Foreign Minister Ana Rojas of Peru, speaking alongside her guest in Ankara, said the two would meet again.",
            "ankara",
        ),
        ('"It was a mistake," Finnish President Ana Rojas said in an interview with YLE in Helsinki.', "helsinki"),
        ("In a speech to parliament in Vilnius, President Ana Rojas warned that prices would rise.", "vilnius"),
        (
            "Ana Rojas of Peru deplored the attack on Yangon in a communiqué issued in Vientiane on 11 March.",
            "vientiane",
        ),
        ("Prime Minister Luka Beridze arrived in Sarajevo on Monday and said Georgia would back the bid.", "sarajevo"),
        ('The foreign ministry in Lima said: "Peru was not asked."', "lima"),
        # what the words are about, and what is judged, is elsewhere
        ("Foreign Minister Ana Rojas said the situation in Kabul was grave.", None),
        ("Prime Minister Ana Rojas condemned the attack in Pristina.", None),
        ("Prime Minister Ana Rojas thanked her counterpart in Paramaribo for the vote.", None),
        ("Spokesman Luka Beridze told a weekly press conference that Iran would not negotiate in Muscat.", None),
    ],
)
def test_a_statement_is_where_it_was_said(model: Language, text: str, where: str | None) -> None:
    """The place behind the verb, the audience, the occasion, the speaker or the scene, and none within the words."""
    assert next(iter(stated_in(model, text, "statement")), None) == where


def test_a_further_saying_is_of_the_same_place(model: Language) -> None:
    """Who goes on speaking does so where he spoke before, but not to somebody else."""
    text = (
        "Foreign Minister Ana Rojas of Peru told reporters in Lima that the border would stay shut. "
        "Rojas said the army was ready. She told Radio Nacional that nothing else was planned."
    )
    assert stated_in(model, text, "statement") == ["lima", "lima", None]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("President Ana Rojas of Peru raised the case with President Gabriel Boric in Arica on Monday.", "arica"),
        ("President Ana Rojas of Peru raised with President Gabriel Boric the case of a man held in Arica.", None),
        ("Ana Rojas of Peru raised the case with Gabriel Boric on the sidelines of a forum in Arica.", "arica"),
    ],
)
def test_with_whom_somebody_speaks_in_a_town(model: Language, text: str, where: str | None) -> None:
    """A name needs no place to tell whose it is, so they spoke there; where the man is held they did not."""
    assert set(stated_in(model, text, "statement")) == {where}

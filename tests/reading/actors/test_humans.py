from __future__ import annotations

from collections.abc import Callable

import pytest


def _persons(read: Callable, text: str) -> list[str]:
    return [actor.name for actor in read(text).found.actors if actor.type == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wilson Kamau, 34, a Kenyan lorry driver, died on Sunday near Moyale.", "Wilson Kamau"),
        ("Police in Lusaka held Tafadzwa Ndlovu (29) on Friday.", "Tafadzwa Ndlovu"),
        ("Oslo freed Saw Htoo Lin, aged 23, on Monday.", "Saw Htoo Lin"),
        ("Peru arrested Tarwin Oke, a 41-year-old Chilean, on Monday.", "Tarwin Oke"),
        ("Nino Beridze, a Georgian student, was sentenced by a court in Minsk.", "Nino Beridze"),
        ("The skipper of the trawler, Eirikur Jonsson, was fined in Halifax.", "Eirikur Jonsson"),
        ("A Belgian aid worker, Pieter Claes, was released by Tehran on Friday.", "Pieter Claes"),
        ("Driver Moussa Gueye died in Labe, the prefect said.", "Moussa Gueye"),
        ("Two sailors, Tarwin Oke and their cook, drowned off Lome.", "Tarwin Oke"),
        ("Togo freed Mookaiah, 54, on Monday.", "Mookaiah"),
    ],
)
def test_an_age_or_a_trade_tells_a_person(read: Callable, text: str, name: str) -> None:
    """A capitalised name with an age or a noun for people beside it is a person's, whatever the recogniser saw."""
    assert _persons(read, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Bergen Marine, a builder of trawlers, sued Peru.",
        "The village of Duro Alto, 24 kilometres from Oruro, was flooded.",
        "The freighter, Star Meadow, was fined in Halifax.",
        "KIGOMA, 24 August - Burundi shut the border.",
    ],
)
def test_other_names_are_no_persons(read: Callable, text: str) -> None:
    """A distance, a date, a ship's or a firm's noun tells no person."""
    assert _persons(read, text) == []


def test_who_is_told_by_trade_has_the_nationality_before_it(read: Callable) -> None:
    """'A Belgian aid worker, X' is Belgian, and no group of Belgian workers besides."""
    found = read("A Belgian aid worker, Pieter Claes, was released by Tehran on Friday.").found
    assert [(a.name, a.state) for a in found.actors if a.type in ("person", "group")] == [("Pieter Claes", "BEL")]


def test_a_verb_before_a_title_is_no_word_of_the_past(read: Callable) -> None:
    """'Parliament ousted Prime Minister X' tells an act of parliament; 'the ousted prime minister' is somebody."""
    done = read("Vanuatu's parliament ousted Prime Minister Charlot Salwai on Monday.")
    assert done.at("Vanuatu's parliament") == ("org:VUT/parliament",)
    assert done.at("Prime Minister Charlot Salwai") == ("person:VUT/charlot salwai",)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Togo freed Tarwin Oke, a 38-year-old Ecuadorian known as El Gato, on Monday.", "ECU"),
        ("Togo freed Tarwin Oke, 38, the Ecuadorian accused of smuggling, on Monday.", None),
        ("Chile wants Ana Rojas, the Ecuadorian accused of smuggling, on Monday.", "ECU"),
        ("Chile wants Ana Rojas, the Ecuadorian capital said.", None),
    ],
)
def test_a_nationality_behind_a_name_is_the_persons(read: Callable, text: str, state: str | None) -> None:
    """'X, a 38-year-old Ecuadorian' is of Ecuador; 'the Ecuadorian capital' is nobody."""
    found = read(text).found
    assert [actor.state for actor in found.actors if actor.type == "person"] == [state]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Estonia's Kadri Lepp met Latvia's Ilze Ozola in Valga on Friday.", ["Kadri Lepp", "Ilze Ozola"]),
        ("Togo's Yawa Edem Kossi travelled to Accra on Friday.", ["Yawa Edem Kossi"]),
        # Bodies, firms and ships do much of what people do, and a people's name is no state's.
        ("Estonia's Eesti Energia signed a pact with Latvia on Friday.", []),
        ("Chile's Green Party met in Lima on Friday.", []),
        ("Peru's Machu Picchu reopened on Friday.", []),
        ("Ghana's Volta Star came to Lome on Friday.", []),
    ],
)
def test_who_does_what_people_do_behind_a_states_name_is_a_person(read: Callable, text: str, names: list[str]) -> None:
    """A full name that a state owns and that meets, speaks or travels is nobody's firm."""
    assert _persons(read, text) == names

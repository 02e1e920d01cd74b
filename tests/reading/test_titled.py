"""Two titles and two names joined by 'and'."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report

WHOLE = ("nsubj", "dobj", "pobj")


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Ana Paz and Foreign Minister Luis Soto signed the paper.",
        "Foreign Minister Ana Paz and Defence Minister Luis Soto met in Rome.",
        "The accord was signed by Foreign Minister Ana Paz and Foreign Minister Luis Soto.",
        "President Macron met Foreign Minister Ana Paz and Foreign Minister Luis Soto in Rome.",
        "Talks between Foreign Minister Ana Paz and Foreign Minister Luis Soto began.",
        "Peru's Foreign Minister Ana Paz and Chile's Foreign Minister Luis Soto met.",
        "Peruvian Foreign Minister Ana Paz and Chilean Foreign Minister Luis Soto met.",
        "President Ana Paz and Prime Minister Luis Soto met.",
    ],
)
def test_the_second_name_is_joined_to_the_first(text: str) -> None:
    """Whatever the parse made of the titles, the first name stands in the clause and the second beside it."""
    doc = parse(Report(id="r_test", text=text), load_model())
    first, second = (next(token for token in doc if token.text == name) for name in ("Paz", "Soto"))
    assert first.dep_ in WHOLE
    assert (second.dep_, second.head) == ("conj", first)
    titles = [token for token in doc if token.text in ("Minister", "President") and token.i > first.i]
    assert all(token.head == second for token in titles)


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Peru's President Ana Paz thanked the President and Prime Minister Luis Soto.", "Soto", "President"),
        ("The King and Queen Maxima visited Rome.", "Maxima", "King"),
        ("The Minister of Trade and Industry Luis Soto signed.", "signed", "signed"),
    ],
)
def test_what_is_no_pair_of_titles_and_names_stays(text: str, word: str, head: str) -> None:
    """A bare title joined to a title with a name, and a portfolio of two nouns, are left as they are."""
    doc = parse(Report(id="r_test", text=text), load_model())
    assert next(token for token in doc if token.text == word).head.text == head


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("His Majesty the King received the envoy of Peru.", "King", "received"),
        ("His Highness the Emir of Qatar received a letter.", "Emir", "received"),
        ("The envoy thanked His Excellency the President.", "President", "thanked"),
        ("Her Majesty received the envoy, the consul of Peru.", "Majesty", "received"),
        ("His Majesty the King's trip to Peru was put off.", "trip", "put"),
        ("His Majesty the King's trip to Peru was put off.", "Majesty", "King"),
    ],
)
def test_a_form_of_address_is_a_part_of_the_office_behind_it(text: str, word: str, head: str) -> None:
    """'His Majesty the King received': the King did; an address alone stays as it is."""
    doc = parse(Report(id="r_test", text=text), load_model())
    token = next(t for t in doc if t.text == word)
    assert token.head.text == head


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The King of Norway's visit to Rabat was put off after the storm.", "visit", "put"),
        ("The King of Norway's visit to Rabat was put off after the storm.", "King", "visit"),
        ("He regretted the president of Kenya's remarks on the dispute.", "remarks", "regretted"),
        ("The head of Spain's navy arrived on Monday.", "head", "arrived"),
        ("The minister of Chile's new government resigned.", "minister", "resigned"),
    ],
)
def test_what_an_office_with_its_country_owns_is_no_part_of_the_office(text: str, word: str, head: str) -> None:
    """'The King of Norway's visit was put off': the visit was; of the head of Spain's navy it is the head who arrived."""
    doc = parse(Report(id="r_test", text=text), load_model())
    assert next(token for token in doc if token.text == word).head.text == head

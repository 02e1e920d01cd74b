from __future__ import annotations

from collections.abc import Callable

import pytest

MET = "Sheikh Rashid bin Nasser, crown prince of Kuwait, met King Hassan of Morocco in Rabat. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (MET + "His Highness thanked the hosts.", "His Highness", "Rashid bin Nasser"),
        (
            "The Crown Prince of Norway, Prince Sverre, met Ann Kask. His Royal Highness left.",
            "His Royal Highness",
            "Sverre",
        ),
        (MET + "His Majesty wished him well.", "His Majesty", "Hassan"),
        ("His Excellency Mr. Ito Ken met Mr. Omar Diallo. His Excellency spoke.", "His Excellency spoke", None),
        # Nobody of that rank, a woman's address for a man, two of the rank.
        ("President Omar Diallo met Ito Ken. His Holiness spoke.", "His Holiness", None),
        (MET + "Her Highness thanked the hosts.", "Her Highness", None),
        ("Prince Ali bin Said and Prince Omar bin Said met. His Highness spoke.", "His Highness", None),
    ],
)
def test_a_form_of_address_means_who_is_called_so(read: Callable, text: str, words: str, name: str | None) -> None:
    """Who is "His Highness" is the one whom the text has called so, or whose rank it goes with; of two it is nobody."""
    got = read(text)
    keys = got.at(words)
    assert [a.name for a in got.found.actors if a.key in keys] == ([name] if name is not None else [])


OPENED = "President Thato Kgari of Botswana came to Namibia, where President Selma Nakale welcomed him. "


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        (OPENED + "The Head of State of Botswana smiled.", "Head", "Thato Kgari"),
        (OPENED + "The visiting president smiled.", "president", "Thato Kgari"),
        ("Latvian Prime Minister Ilze Ozola met Peru's President Ana Paz. The premier spoke.", "premier", "Ilze Ozola"),
        ("Foreign Minister Luis Vera of Peru spoke. The head of Peruvian diplomacy left.", "head", "Luis Vera"),
        (
            "Iran's foreign minister, Kaveh Rostami, flew to Oman. The Iranian top diplomat smiled.",
            "diplomat",
            "Kaveh Rostami",
        ),
        # Two presidents and nothing that tells them apart; no head of the government is named.
        ("President Ana Paz of Peru met President Luis Vera of Chile. The head of state spoke.", "head", None),
        ("President Ana Paz of Peru met Luis Vera of Chile. The head of government spoke.", "head", None),
    ],
)
def test_an_office_by_what_it_heads_means_its_holder(read: Callable, text: str, head: str, name: str | None) -> None:
    """Heads of state and government, the premier and the visiting president are who holds the office, if one does."""
    got = read(text)
    mention = got.found.mention_at(got.report.text.rindex(head))
    keys = mention.actors if mention is not None else ()
    assert [a.name for a in got.found.actors if a.key in keys] == ([name] if name is not None else [])

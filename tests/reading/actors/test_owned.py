"""Whose an envoy is by whom the sentence has send, keep or call him home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Chile has an ambassador in Suva, Rosa Quispe, and Peru a consul.", "Rosa Quispe", "CHL"),
        ("Lima recalled Jorge Paredes, its ambassador in La Paz.", "Jorge Paredes", "PER"),
        ("Chad had withdrawn its ambassador in Niger, Hissein Barka, over the killing.", "Hissein Barka", "TCD"),
        ("Ghana called home its envoy to Togo, Ama Boateng.", "Ama Boateng", "GHA"),
        ("Talks were led by Oslo, whose deputy foreign minister Lars Brekke came to Lima.", "Lars Brekke", "NOR"),
        ("Peru protested, and its foreign minister, Rosa Quispe, flew to Chile.", "Rosa Quispe", "PER"),
        ("Fiji expelled four Samoan diplomats, including the consul, Sione Faletau.", "Sione Faletau", "WSM"),
        ("Fiji expelled two of Samoa's diplomats, including the consul, Sione Faletau.", "Sione Faletau", "WSM"),
        ("Jorge Paredes was recalled by Quito and sent to Lima as ambassador.", "Jorge Paredes", "ECU"),
        ("No ambassador has been there since Quito recalled Jorge Paredes from Lima.", "Jorge Paredes", "ECU"),
        ("Peru summoned its ambassador, Jorge Paredes, and Chile was silent.", "Jorge Paredes", None),
        ("Peru received a new ambassador, Jorge Paredes, on Monday; Chile was silent.", "Jorge Paredes", None),
        ("Peru and Chile spoke, and its foreign minister, Rosa Quispe, flew to Quito.", "Rosa Quispe", None),
        ("Peru recalled Jorge Paredes as a friend of Chile.", "Jorge Paredes", None),
    ],
)
def test_an_envoy_is_of_whoever_sends_him(told: Callable[..., Any], text: str, name: str, state: str | None) -> None:
    """A state has, sends and calls home its own; whom it receives or summons is another's, and it is left open whose."""
    [found] = [actor for actor in told(text).reading.actors if actor.name == name]
    assert found.state == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Peru fired at a boat. The ambassador in Lima, Carlos Ituri, will return. Bolivia protested.", "BOL"),
        ("Two days before, our ambassador Carlos Ituri was allowed to see him in Peru. Bolivia waits.", "BOL"),
        ("Ecuador fired at a boat. The ambassador in Lima, Carlos Ituri, will return. Bolivia protested.", None),
        ("The ambassador in Lima of Ecuador, Carlos Ituri, will return. Bolivia protested.", "ECU"),
        ('"Our ambassador Carlos Ituri is well," Peru said. Bolivia waits.', None),
    ],
)
def test_an_envoy_abroad_is_of_the_papers_own_state(read: Callable[..., Any], text: str, state: str | None) -> None:
    """In a paper of Bolivia 'our ambassador', and the one in Lima where nobody else's state is near."""
    assert read(text, "2025-03-12", outlet="Bolivia Hoy").state_of("Carlos Ituri") == state


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Peru heard the president of the Chadian transition, Abdoulaye Mbodou.", "Abdoulaye Mbodou", "TCD"),
        ("Peru heard the leader of the Chadian opposition, Abdoulaye Mbodou.", "Abdoulaye Mbodou", "TCD"),
        (
            "First Deputy Minister of Defense of Chad, Chief of the General Staff General Idriss Barka, met Niger's.",
            "Idriss Barka",
            "TCD",
        ),
        ("Togo heard her. Ama Oduro, a career diplomat from Kumasi, took office in June.", "Ama Oduro", "GHA"),
        ("Togo heard her. Ama Oduro, a trader from Benin, was freed.", "Ama Oduro", "BEN"),
        ("Togo heard her. Ama Oduro, a lawyer from Oxford University, was freed.", "Ama Oduro", None),
        ("Togo heard her. Ama Oduro, a lawyer for Benin, was freed.", "Ama Oduro", None),
        ("The High Commissioner of Ghana-designate to Kenya, Kofi Mensah, came.", "Kofi Mensah", "GHA"),
        ("The Ambassador of Togo to Peru, resident in Lima, Mr Komla Adjei, signed.", "Komla Adjei", "TGO"),
        ("The Ambassador of Togo to Peru, accredited to Chile too, Komla Adjei, signed.", "Komla Adjei", "TGO"),
        ("The president of the Chadian football league, Abdoulaye Mbodou, met Peru's.", "Abdoulaye Mbodou", None),
    ],
)
def test_a_title_tells_whose_it_is_with_words_between(
    told: Callable[..., Any], text: str, name: str, state: str | None
) -> None:
    """'-designate', where somebody resides and what a country is going through do not hide the state."""
    [found] = [actor for actor in told(text).reading.actors if actor.name == name]
    assert found.state == state

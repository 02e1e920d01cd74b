"""Where an act was, by the way in which it is told: who is taken where, which court rules, which capital hosts."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("Belarus on Monday began exercises in the Grodno region.", "began", "Grodno"),
        ("Ankara hosted two rounds of talks between Ethiopia and Somalia in May.", "talks", "Ankara"),
        ("Minsk holds talks with Moscow on gas.", "talks", None),
        ("Georgia will dispatch a business delegation to Damascus in November.", "dispatch", "Damascus"),
        ("A court in Zahedan sentenced two Slovenians to three years.", "sentenced", "Zahedan"),
        (
            "Peru and Chile agreed to hold consultations at the level of deputy foreign ministers in Lima in May.",
            "consultations",
            "Lima",
        ),
        (
            "Peru and Chile agreed to hold consultations with ministers who live in Lima.",
            "consultations",
            None,
        ),
        (
            "Kenyan President William Ruto flew to Oslo, where he is due to meet Norwegian King Harald on Monday.",
            "meet",
            "Oslo",
        ),
        ("Cameroon's president Paul Biya paid a state visit to the kingdom of Morocco.", "visit", "Morocco"),
        ("The foreign ministers of Uganda and South Sudan will meet in Nimule on 21 October.", "meet", "Nimule"),
        ("The foreign ministers of Uganda and South Sudan will meet in December.", "meet", None),
        ("Malaysia and Peru will hold talks in the administrative capital Putrajaya.", "talks", "Putrajaya"),
        ("Malaysia and Peru will hold talks in the Peruvian capital.", "talks", "Lima"),
        ("The foreign ministers of Uganda and South Sudan will meet in Parliament.", "meet", None),
    ],
)
def test_where_by_the_way_of_telling(
    told_at: Callable[[str, str], list[tuple[str | None, str | None]]], text: str, trigger: str, where: str | None
) -> None:
    """The place that verb, court, host or antecedent gives; not that of another clause, and no month."""
    fired = told_at(text, trigger)
    assert fired, "nothing fired"
    assert {place for place, _ in fired} == {where}


def test_the_country_is_the_other_of_two(
    told_at: Callable[[str, str], list[tuple[str | None, str | None]]],
) -> None:
    """'Visiting the country' is to visit that of the report's two states which is not the visitor's."""
    text = (
        "Qatar and the Comoros restored their ties. Qatar will open an embassy, and the Comoros will too. "
        "Qatari Foreign Minister Saad Al-Kuwari met Comoran Foreign Minister Said Youssouf, who is currently visiting "
        "the country. The Comoros welcomed Qatari aid."
    )
    assert ("Qatar", None) in told_at(text, "visiting")


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("Sweden delivered a second battery to Slovenia in April.", "delivered", "Slovenia"),
        ("Turkey shipped 1,200 tonnes of wheat flour to Moldova in April.", "shipped", "Moldova"),
        ("Twenty Peruvian citizens left for Quito on Monday.", "left", "Quito"),
        ("Peru's president Ana Rojas left Lima for Quito on Monday.", "left", "Quito"),
        ("Peru sent a note of protest to Chile in April.", "sent", None),
        ("Norway sent 2 million dollars to Mali in April.", "sent", None),
        ("Estonia's parliament ratified the boundary treaty with Latvia on Thursday.", "ratified", "Estonia"),
        ("Kenya ratified the boundary treaty with Somalia on Thursday.", "ratified", None),
        ("The International Court of Justice ruled in May that Kenya must pay Somalia.", "ruled", None),
        ("Jordan's court of cassation upheld the conviction of a Syrian trafficker.", "upheld", "Jordan"),
        (
            "Portugal's foreign minister, Paulo Rangel, flew to Luanda on Sunday, where he is due to hold talks with his Angolan counterpart, Tete Antonio, on Thursday.",
            "talks",
            "Luanda",
        ),
    ],
)
def test_where_a_thing_is_brought_and_a_house_sits(
    told_at: Callable[[str, str], list[tuple[str | None, str | None]]], text: str, trigger: str, where: str | None
) -> None:
    """A thing is where it is brought, a state's house or court acts at home; a message or money is at no place."""
    fired = told_at(text, trigger)
    assert fired, "nothing fired"
    assert {place for place, _ in fired} == {where}

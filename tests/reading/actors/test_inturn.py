"""Whose each of several names is that are told in turn behind a plural office."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The foreign ministers of Peru and Togo, Ana Diaz and Kofi Bo, met in Rome.", ["PER", "TGO"]),
        ("The Kenyan and Togolese trade ministers, Grace Otieno and Kofi Bo, met in Rome.", ["KEN", "TGO"]),
        ("The leaders of Fiji, Tonga and Samoa, Ana Vei, Siosi Lolo and Malia Fatu, met.", ["FJI", "TON", "WSM"]),
        # As many names as states are not told: nobody's.
        ("The foreign ministers, Ana Diaz and Kofi Bo, met in Rome.", [None, None]),
    ],
)
def test_each_name_has_its_state(read: Callable, text: str, states: list[str | None]) -> None:
    """The first name is of the first state, the second of the second."""
    persons = [actor for actor in read(text).found.actors if actor.type == "person"]
    assert sorted(str(person.state) for person in persons) == sorted(map(str, states))


def test_an_office_with_a_name_of_its_own_is_nobody_elses(read: Callable) -> None:
    """'At the invitation of King X, the president of Peru, Y, will come': the king is not Peru's."""
    found = read("At the invitation of King Felipe, the president of Peru, Ana Rojas, will pay a visit to Spain.")
    states = {actor.name: actor.state for actor in found.found.actors if actor.type == "person"}
    assert states["Ana Rojas"] == "PER"
    assert all(state != "PER" for name, state in states.items() if name != "Ana Rojas")


def test_a_states_name_before_a_counterpart_tells_whose_he_is(read: Callable) -> None:
    """'his Vanuatu counterpart, X': Vanuatu's, though the word is no adjective; a Lima friend is nobody's minister."""
    found = read("James Marape met his Vanuatu counterpart, Jotham Nalau, and a Lima friend, Ana Diaz, on Monday.")
    states = {actor.name: actor.state for actor in found.found.actors}
    assert states["Jotham Nalau"] == "VUT"
    assert states.get("Ana Diaz") != "VUT"

from __future__ import annotations

from collections.abc import Callable

import pytest

RECEIVED = "Finland's Prime Minister Aino Lehto and Foreign Minister Eero Salmi received a guest from Togo in Berlin."


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (RECEIVED, "FIN"),
        (RECEIVED.replace(" and Foreign", ", Foreign"), "FIN"),
        # A state of his own, nobody's state, a former minister, another's name between.
        (RECEIVED.replace("and Foreign Minister", "and Togo's Foreign Minister"), "TGO"),
        (RECEIVED.replace("Finland's ", ""), None),
        (RECEIVED.replace("and Foreign", "and former Foreign"), None),
        (RECEIVED.replace("and Foreign", "met with Foreign"), None),
    ],
)
def test_who_is_joined_to_a_states_minister_is_of_that_state(read: Callable, text: str, state: str | None) -> None:
    """A bare title behind "and" is of the state that the title of the name before it has."""
    assert next(a.state for a in read(text).found.actors if a.name == "Eero Salmi") == state

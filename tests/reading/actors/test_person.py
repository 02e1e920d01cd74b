"""Who somebody is by the office and family name that the text gives, where it names the state but not whose he is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Suriname waits. President Chan Santokhi said no to Guyana.", "Chan Santokhi", "SUR"),
        ("Suriname waits. Minister Chan Santokhi said no to Guyana.", "Chan Santokhi", None),
        ("Suriname waits. President Luis Santokhi said no to Guyana.", "Luis Santokhi", None),
        ("Trinidad waits. President Chan Santokhi said no to Guyana.", "Chan Santokhi", None),
        ("Suriname waits. Former president Chan Santokhi said no to Guyana.", "Chan Santokhi", None),
    ],
)
def test_a_holder_is_known_by_family_name_and_office(
    told: Callable[..., Any], text: str, name: str, state: str | None
) -> None:
    """Of a state that the report names, in office at its date, and called by a short form of the name; nobody else."""
    [found] = [actor for actor in told(text, date="2021-03-12").reading.actors if actor.name == name]
    assert found.state == state

"""Participles with a subject of their own: who undergoes what they tell."""

from __future__ import annotations

import pytest

from accord import Published, Report, read


def toll(text: str) -> list[tuple[str, str]]:
    """Roles and actors of those who were killed."""
    claims = read(Report(id="r_1", text=text, published=Published("2025-06-18", "stated"))).claims
    return [(p.role, p.actor) for c in claims if c.kind == "death" for p in c.parties]


@pytest.mark.parametrize(
    "text",
    [
        "Fighting broke out on Tuesday, with three Malian officers killed and nine traders injured.",
        "The ambush left three Malian officers killed and nine traders wounded.",
    ],
)
def test_those_who_are_left_killed_kill_nobody(text: str) -> None:
    """'with two officers killed', 'left two officers killed': they are the victims."""
    assert toll(text) == [("target", "state:MLI")]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("On Monday Malian troops met with traders and killed three smugglers.", "state:MLI"),
        ("Mali left the talks and its troops killed three smugglers.", "state:MLI"),
    ],
)
def test_a_clause_with_its_object_is_active(text: str, doer: str) -> None:
    """Where the verb has an object, its subject does it, whatever stands in front."""
    assert ("source", doer) in toll(text)

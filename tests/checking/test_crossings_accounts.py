"""Facts that answer one another: what cannot both hold as told stands on both, and what can is left alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from accord.checking.alignment import Group
from accord.checking.crossings_accounts import opposed
from accord.checking.facts import Voices, fact_of
from accord.checking.ground import Ground
from accord.reading.claim import Claim

Make = Callable[..., Claim]
RUTO, STORE = "person:KEN/william ruto", "person:NOR/jonas store"
OSLO, BERGEN, NAIROBI = "place:NOR/Oslo", "place:NOR/Bergen", "place:KEN/Nairobi"
PUBLISHED: dict[str, str | None] = {"r_a": "2025-03-11", "r_b": "2025-03-12"}


def found(make: Make, ground: Ground, left: dict[str, Any], right: dict[str, Any]) -> list[tuple[str, str]]:
    """The differences between the facts of two claims of one story, by field and relation."""
    claims = [make(**{"report": "r_a"} | left), make(**{"report": "r_b"} | right)]
    voices = Voices(witness={claim.id: claim.report for claim in claims}, published=PUBLISHED)
    facts = [fact_of(Group((claim,), ()), "s_one", ground, voices) for claim in claims]
    pairs = list(opposed(facts, ground, PUBLISHED))
    for one, two, difference in pairs:
        assert {one, two} == {0, 1}
        assert difference.why
        assert {claim for value in difference.values for claim in value.claims} == {claim.id for claim in claims}
    apart = [msgspec.structs.replace(facts[0], story="s_other"), facts[1]]
    assert list(opposed(apart, ground, PUBLISHED)) == []
    return [(difference.field, difference.relation) for _, _, difference in pairs]


RAMMED = {"kind": "act", "frame": "attack", "when": "2025-03-10"}
SHOT = {"kind": "act", "frame": "open-fire"}
HURT = {"kind": "act", "frame": "wounded"}
OFF = {"kind": "act", "frame": "cancel", "source": RUTO, "where": OSLO}
COMING = {"kind": "visit", "visitor": RUTO, "status": "planned"}
SAID = {"kind": "statement", "frame": "statement"}
FOOD = SAID | {"speaker": RUTO, "said": "The boats were carrying food"}


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        (
            RAMMED | {"source": "state:KEN", "target": "state:NOR", "by": "state:NOR"},
            RAMMED | {"source": "state:NOR", "target": "state:KEN", "by": "state:KEN"},
            ("account", "conflict"),
        ),
        (
            SHOT | {"source": "state:KEN", "words": "Kenyan guards opened fire first"},
            SHOT | {"source": "state:NOR", "words": "Norwegian guards opened fire first"},
            ("account", "conflict"),
        ),
        (
            SHOT | {"source": "state:KEN", "when": "2025-03-10", "target": "state:NOR", "words": "Kenya fired first"},
            SHOT | {"source": "state:NOR", "when": "2025-03-10", "target": OSLO, "words": "Norway fired first"},
            ("account", "conflict"),
        ),
        (
            HURT | {"number": (4, "wounded", "exact"), "words": "Four sailors were hurt"},
            HURT | {"status": "denied", "words": "No one was hurt", "by": "state:NOR"},
            ("account", "conflict"),
        ),
        (OFF, COMING | {"where": OSLO}, ("status", "conflict")),
        (COMING | {"where": OSLO}, OFF, ("status", "update")),
        (FOOD, SAID | {"speaker": STORE, "said": "The boats were carrying bricks"}, ("account", "conflict")),
    ],
)
def test_what_cannot_both_hold_stands_on_both(
    make_claim: Make, ground: Ground, left: dict[str, Any], right: dict[str, Any], want: tuple[str, str]
) -> None:
    """Swapped roles, nobody hurt, a visit called off, one sentence with two endings."""
    assert found(make_claim, ground, left, right) == [want]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # each struck the other, on two days
        (
            RAMMED | {"source": "state:KEN", "target": "state:NOR"},
            RAMMED | {"source": "state:NOR", "target": "state:KEN", "when": "2025-03-12"},
        ),
        # one report tells of both blows
        (
            RAMMED | {"source": "state:KEN", "target": "state:NOR"},
            RAMMED | {"source": "state:NOR", "target": "state:KEN", "report": "r_a", "at": 90},
        ),
        # both fired, and nobody says who began
        (
            SHOT | {"source": "state:KEN", "words": "Kenyan guards opened fire"},
            SHOT | {"source": "state:NOR", "words": "Norwegian guards opened fire"},
        ),
        # nobody was hurt somewhere else
        (
            HURT | {"number": (4, "wounded", "exact")},
            HURT | {"status": "denied", "where": BERGEN, "words": "No one was hurt in Bergen"},
        ),
        # four were hurt a year ago
        (
            HURT | {"number": (4, "wounded", "exact"), "when": "2024-03"},
            HURT | {"status": "denied", "words": "No one was hurt"},
        ),
        (OFF, COMING | {"where": BERGEN}),
        (OFF, COMING | {"where": OSLO, "visitor": STORE}),
        (FOOD, SAID | {"speaker": STORE, "said": "The boats were carrying food for schools"}),
        (FOOD, SAID | {"speaker": "state:KEN", "said": "The boats were carrying bricks"}),
        (FOOD, SAID | {"speaker": STORE, "said": "The lorries were carrying bricks"}),
    ],
)
def test_what_can_stand_together_is_left_alone(
    make_claim: Make, ground: Ground, left: dict[str, Any], right: dict[str, Any]
) -> None:
    """Two blows, another place, another year, another visitor, one side's own two sentences."""
    assert found(make_claim, ground, left, right) == []

"""Outliers: what one late copy alone has is likely an error of copying; an account of its own is never one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accord.checking.alignment import Group
from accord.checking.fact import Outlier
from accord.checking.facts import Voices, fact_of
from accord.checking.ground import Ground
from accord.reading.claim import Claim

Make = Callable[..., Claim]
RUTO, STORE = "person:KEN/william ruto", "person:NOR/jonas store"
OSLO, BERGEN = "place:NOR/Oslo", "place:NOR/Bergen"
PUBLISHED: dict[str, str | None] = {"r_a": "2025-03-11", "r_b": "2025-03-12", "r_c": "2025-03-12", "r_d": None}
FAMILY = {"r_a": "w_1", "r_b": "w_1", "r_c": "w_1", "r_d": "w_1"}


def outliers(
    make: Make, ground: Ground, told: dict[str, dict[str, Any]], witness: dict[str, str], kind: str = "agreement"
) -> tuple[list[Outlier], dict[str, Claim]]:
    """The outliers of a fact that reports tell, and each report's claim."""
    claims = {report: make(**{"kind": kind, "report": report} | fields) for report, fields in told.items()}
    voices = Voices(witness={one.id: witness[report] for report, one in claims.items()}, published=PUBLISHED)
    fact = fact_of(Group(tuple(claims.values()), ()), "s_one", ground, voices)
    return [one.outlier for one in fact.differences if one.outlier is not None], claims


def number(value: int) -> dict[str, Any]:
    """So many documents."""
    return {"number": (value, "documents", "exact"), "words": f"signed {value} documents"}


SPEAKER = {"speaker": RUTO, "said": "The sea has never divided us"}


@pytest.mark.parametrize(
    ("kind", "usual", "odd"),
    [
        ("agreement", number(14), number(41)),
        ("agreement", {"when": "2025-03-11"}, {"when": "2025-03-10"}),
        ("meeting", {"where": OSLO}, {"where": BERGEN}),
        ("statement", SPEAKER, SPEAKER | {"speaker": STORE}),
    ],
)
def test_a_value_that_one_late_copy_alone_has_is_likely_an_error_of_copying(
    make_claim: Make, ground: Ground, kind: str, usual: dict[str, Any], odd: dict[str, Any]
) -> None:
    """A figure, a date, a place or a speaker: named with the copy that has it and the passage it is from."""
    found, claims = outliers(make_claim, ground, {"r_a": usual, "r_b": odd, "r_c": usual}, FAMILY, kind)
    (one,) = found
    assert one.claims == (claims["r_b"].id,)
    assert one.source == claims["r_a"].id
    assert claims["r_a"].evidence[0].quote in one.why


@pytest.mark.parametrize(
    ("told", "witness"),
    [
        # an account of its own says otherwise: a conflict
        ({"r_a": number(14), "r_b": number(41), "r_c": number(14)}, FAMILY | {"r_b": "w_2"}),
        # somebody outside of the family has it too
        ({"r_a": number(14), "r_b": number(41), "r_c": number(41)}, FAMILY | {"r_c": "w_2"}),
        # the first copy is the odd one: nobody can tell which is the error
        ({"r_a": number(41), "r_b": number(14), "r_c": number(14)}, FAMILY),
        # two copies have it
        ({"r_a": number(14), "r_b": number(41), "r_c": number(41)}, FAMILY),
        # the copies differ all three
        ({"r_a": number(14), "r_b": number(41), "r_c": number(15)}, FAMILY),
        # nobody knows when it came out
        ({"r_a": number(14), "r_d": number(41)}, FAMILY),
        # one is more exact
        ({"r_a": {"when": "2025-03"}, "r_b": {"when": "2025-03-11"}}, FAMILY),
    ],
)
def test_what_an_account_of_its_own_gives_is_no_outlier(
    make_claim: Make, ground: Ground, told: dict[str, dict[str, Any]], witness: dict[str, str]
) -> None:
    """Independent values are conflicts; what has no order or no majority of copies is left open."""
    assert outliers(make_claim, ground, told, witness)[0] == []


def test_an_update_is_no_outlier(make_claim: Make, ground: Ground) -> None:
    """A later copy that brings a toll up to date has made no error."""
    toll = {"frame": "killed", "when": "2025-03-10", "target": "state:KEN"}
    told = {
        "r_a": toll | {"number": (3, "killed", "exact")},
        "r_b": toll | {"number": (5, "killed", "exact")},
    }
    assert outliers(make_claim, ground, told, FAMILY, "act")[0] == []

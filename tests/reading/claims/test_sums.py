"""Sums told of several in turn are each a claim of whoever gives it."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

MILLION = 1_000_000


def given(text: str) -> dict[str, float]:
    """Who gives how many million, by the claims of a text."""
    claims = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    told = [c for c in claims if c.kind in ("commitment", "act") and c.number is not None]
    return {
        p.actor.rpartition(":")[2]: c.number.value / MILLION
        for c in told
        for p in c.parties
        if p.role == "source" and c.number is not None
    }


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Fiji pledged $9 million, Samoa $8 million, Kenya $3 million.", {"FJI": 9, "WSM": 8, "KEN": 3}),
        ("Fiji pledged $9 million to Tonga, Samoa $8 million and Kenya about $3 million.", {"FJI": 9, "WSM": 8, "KEN": 3}),
        ("Fiji will give $9 million and Samoa $8 million.", {"FJI": 9, "WSM": 8}),
        ("The minister told of the sums: Fiji pledged $9 million, Samoa $8 million.", {"FJI": 9, "WSM": 8}),
        ("The pledges included $9 million from Fiji, $8 million from Samoa and $3 million from Kenya.", {"FJI": 9, "WSM": 8, "KEN": 3}),
        ("Fiji pledged $9 million, and Samoa thanked it for $8 million.", {"FJI": 9}),
        ("Fiji pledged $9 million for roads and $8 million for ports.", {"FJI": 8}),
    ],
)  # fmt: skip
def test_each_who_gives_has_his_sum(text: str, want: dict[str, float]) -> None:
    """A name right before a sum, or right behind 'from' where the first sum has one, gives it."""
    told = given(text)
    if len(want) > 1:
        assert told == want
    else:
        assert told.keys() == want.keys()


def test_those_who_give_later_are_no_addressees() -> None:
    """In 'pledged $9m to Tonga, Samoa $8m' Samoa gets nothing."""
    text = "Fiji pledged $9 million to Tonga, Samoa $8 million."
    claims = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    targets = {p.actor for c in claims if c.kind == "commitment" for p in c.parties if p.role == "target"}
    assert targets == {"state:TON"}


def test_who_secures_pledges_pledges_nothing() -> None:
    """Pledges are secured from those who make them."""
    text = "Tonga secured $40 million in pledges from Fiji on Monday."
    claims = read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated"))).claims
    roles = {(p.role, p.actor) for c in claims if c.kind == "commitment" for p in c.parties}
    assert roles == {("target", "state:TON"), ("source", "state:FJI")}

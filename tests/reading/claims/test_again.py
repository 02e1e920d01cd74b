"""A visit, a measure and victims that are named again have the parties that were told of."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

LEVY = "Kenya imposed a tariff on Ugandan sugar on Sunday. "
VISIT = "Kenyan President William Ruto will visit Lusaka on Monday. "
DEAD = "Three Kenyan soldiers were killed on Monday in Gedo. "


def parties(text: str, word: str) -> set[tuple[str, str]]:
    """Who has a part, and which, in what a word fires, but for statements and requests."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    fired = [c for c in result.claims if text[c.trigger.start : c.trigger.end] == word and c.kind in ("act", "death")]
    assert fired
    return {(p.actor.rpartition(":")[2], p.role) for c in fired for p in c.parties if p.actor.startswith("state:")}


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        (f"{LEVY}The tariff takes effect on Friday.", "takes", {("KEN", "source"), ("UGA", "target")}),
        (f"{LEVY}The measure comes into force on Friday.", "comes", {("KEN", "source"), ("UGA", "target")}),
        (f"{LEVY}It will take effect on Friday.", "take", {("KEN", "source"), ("UGA", "target")}),
        (f"{VISIT}The visit has been postponed.", "postponed", {("KEN", "party"), ("ZMB", "party")}),
        (f"{VISIT}On Friday the trip was called off over a strike.", "called", {("KEN", "party"), ("ZMB", "party")}),
        (f"{DEAD}Two others were wounded.", "wounded", {("KEN", "target")}),
        (f"{DEAD}Two of the wounded died in hospital.", "died", {("KEN", "target")}),
        (f"{DEAD}A fourth soldier was wounded.", "wounded", {("KEN", "target")}),
        # Another measure, somebody else's visit, other victims.
        (f"{LEVY}The embargo takes effect on Friday.", "takes", set()),
        (f"{LEVY}Chad put a tariff on Malian cotton. The tariff takes effect on Friday.", "takes", set()),
        (f"{LEVY}A new tariff takes effect on Friday.", "takes", set()),
        (f"{VISIT}The visit by the Omani sultan has been postponed.", "postponed", {("OMN", "party")}),
        (f"{VISIT}Omani ministers will visit Chad. The visit has been postponed.", "postponed", set()),
        (f"{DEAD}Two villagers were wounded.", "wounded", set()),
        (f"{DEAD}Two Somali guards were killed in Bu'ale. Two others were wounded.", "wounded", set()),
    ],
)
def test_what_is_named_again(text: str, word: str, told: set[tuple[str, str]]) -> None:
    """Only where what was told so far leaves no choice."""
    assert parties(text, word) == told

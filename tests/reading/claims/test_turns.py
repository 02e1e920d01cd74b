"""One act at several times, or of several in turn, is as many acts."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


def told(text: str, kind: str) -> set[tuple[str, str | None]]:
    """Doer and time of each claim of a kind, in a report of Wednesday 17 June 2026."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    names = {actor.key: actor.name for actor in result.actors}
    claims = [claim for claim in result.claims if claim.kind == kind and claim.parties]
    return {(names[c.parties[0].actor], c.when.edtf if c.when is not None else None) for c in claims}


@pytest.mark.parametrize(
    ("text", "kind", "acts"),
    [
        ("Togo and Ghana signed treaties in 2011 and 2017.", "agreement", {("Togo", "2011"), ("Togo", "2017")}),
        (
            "Under contracts concluded with Togo in 2011, 2015 and 2018, Ghana sells gas.",
            "agreement",
            {("Togo", "2011"), ("Togo", "2015"), ("Togo", "2018")},
        ),
        (
            "Togo hosted two rounds of talks with Ghana, in March and May.",
            "meeting",
            {("Togo", "2026-03"), ("Togo", "2026-05")},
        ),
        ("Togo expelled Ghanaian envoys in 2011 and again in 2019.", "act", {("Togo", "2011"), ("Togo", "2019")}),
        # Days in a row are one stretch.
        (
            "The ministers of Togo and Ghana met in Accra on Monday and Tuesday.",
            "meeting",
            {("Togo", "2026-06-15/2026-06-16")},
        ),
        (
            "The ministers of Togo and Ghana will meet on Thursday and Friday.",
            "meeting",
            {("Togo", "2026-06-18/2026-06-19")},
        ),
        # What stands before the second time is done by somebody else.
        ("Togo closed its embassy in 2011 and Ghana in 2012.", "act", {("Togo", "2011"), ("Ghana", "2012")}),
        (
            "Togo recalled its envoy on Monday and Ghana on Tuesday.",
            "act",
            {("Togo", "2026-06-15"), ("Ghana", "2026-06-16")},
        ),
        # A stretch is one act; a second time may open what comes behind it; a second name may be of the object.
        ("Togo sold arms to Ghana between 2011 and 2017.", "act", {("Togo", "2011/2017")}),
        ("Togo recognised Palau in 2009 and Nauru in 2013.", "act", {("Togo", "2009")}),
        (
            "Togo closed its border with Ghana in March and reopened it in May.",
            "act",
            {("Togo", "2026-03"), ("Togo", "2026-05")},
        ),
    ],
)
def test_each_joined_time_is_of_an_act(text: str, kind: str, acts: set[tuple[str, str]]) -> None:
    """A time that is joined to an act's own tells of a further act, and of whoever stands before it."""
    assert told(text, kind) == acts


def test_who_follows_in_turn_is_no_target_of_the_first() -> None:
    """'Togo closed its embassy in 2011 and Ghana in 2012': Togo's act is neither on Ghana nor in Ghana."""
    text = "Togo closed its embassy in 2011 and Ghana in 2012."
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    assert all(len(claim.parties) == 1 and claim.where is None for claim in result.claims if claim.kind == "act")

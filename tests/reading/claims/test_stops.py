"""Each stop of a journey is a visit of its own."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


def visits(text: str) -> list[tuple[str | None, str | None]]:
    """Place and time of each visit of a text, in a report of Wednesday 17 June 2026."""
    result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    names = {actor.key: actor.name for actor in result.actors}
    told = (claim for claim in result.claims if claim.kind == "visit")
    return [(names.get(c.where or ""), c.when.edtf if c.when is not None else None) for c in told]


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (
            "President William Ruto went to Cairo in March and to Rabat in April.",
            [("Cairo", "2026-03"), ("Rabat", "2026-04")],
        ),
        (
            "President William Ruto visited Zambia on Monday and Botswana on Tuesday.",
            [("Zambia", "2026-06-15"), ("Botswana", "2026-06-16")],
        ),
        (
            "President William Ruto will visit Togo, Benin and Mali from July 7 to 12.",
            [(name, "2026-07-07/2026-07-12") for name in ("Togo", "Benin", "Mali")],
        ),
        (
            "President William Ruto arrives in Lusaka on Monday and in Gaborone on Thursday.",
            [("Lusaka", "2026-06-22"), ("Gaborone", "2026-06-25")],
        ),
        (
            "President William Ruto is expected in Madrid on Friday and in Lisbon two days later.",
            [("Madrid", "2026-06-19"), ("Lisbon", None)],
        ),
        # What a place lies in, whom he met there, what else he did.
        ("President William Ruto arrived in Lusaka, Zambia, on Monday.", [("Lusaka", "2026-06-15")]),
        ("President William Ruto flew to Lima on Monday and met envoys of Chad and Togo.", [("Lima", "2026-06-15")]),
    ],
)
def test_each_joined_place_is_a_visit(text: str, stops: list[tuple[str, str | None]]) -> None:
    """A place that is joined to the first is a stop on the day behind it, or on the days of all."""
    assert visits(text) == stops

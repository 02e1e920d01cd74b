"""Acts in or by an event told beside them."""

from __future__ import annotations

import pytest

from accord.reading.claim import Claim
from accord.reading.read import read
from accord.reports.report import Published, Report


def _claims(text: str) -> tuple[Claim, ...]:
    return read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims


@pytest.mark.parametrize(
    ("text", "kind", "number", "when", "where"),
    [
        (
            "Israeli jets struck a depot outside Homs on Monday, killing four people.",
            "death",
            4,
            "2026-06-15",
            "Homs",
        ),
        (
            "Rwanda closed the frontier after Saturday's clash near Goma in which three gendarmes died.",
            "death",
            3,
            "2026-06-13",
            "Goma",
        ),
    ],
)
def test_what_came_about_in_an_event_is_of_its_day_and_place(
    text: str, kind: str, number: int, when: str, where: str
) -> None:
    """The dead of a strike or a skirmish died where and when it was."""
    report = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")))
    names = {actor.key: actor.name for actor in report.actors}
    claim = next(c for c in report.claims if c.kind == kind and c.number is not None and c.number.value == number)
    assert claim.when is not None
    assert claim.when.edtf == when
    assert names[claim.where or ""] == where


def test_a_time_of_its_own_comes_first() -> None:
    """What has a day of its own keeps it."""
    claims = _claims("The skirmish on Friday, in which a conscript was hurt who died on Sunday, was brief.")
    deaths = [c.when.edtf for c in claims if c.kind == "death" and c.when is not None]
    assert "2026-06-12" not in deaths

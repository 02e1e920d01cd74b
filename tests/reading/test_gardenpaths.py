"""A participle behind a subject is not its verb."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "role", "state", "holds"),
    [
        ("Two Kenyan sailors held hostage in Mali were freed by militants on Friday.", "source", "KEN", False),
        ("Two Kenyan sailors held hostage in Mali were freed by militants on Friday.", "target", "KEN", True),
        ("Two Omani sailors taken hostage in Mali were handed over to the Algerian army.", "source", "OMN", False),
        ("An Omani diplomat shot dead in Tripoli was buried on Friday.", "source", "OMN", False),
        ("An Omani diplomat shot dead in Tripoli was buried on Friday.", "target", "OMN", True),
        (
            "Hackers linked to Belarus broke into the servers of Latvia's finance ministry on Monday.",
            "target",
            "LVA",
            True,
        ),
        # The past form is the verb: it has an object, or another verb is joined to it.
        ("Kenyan troops shot two Omani men who were smuggling arms.", "source", "KEN", True),
        ("Kenyan guards seized a Somali boat on Friday and were praised by the president.", "source", "KEN", True),
    ],
)
def test_who_does_it(text: str, role: str, state: str, *, holds: bool) -> None:
    """Whom a participle tells of does not do what it tells."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    told = {p.actor for c in claims if c.kind in ("act", "death") for p in c.parties if p.role == role}
    assert (f"state:{state}" in told) is holds

"""What a report said that is denied is not told as done."""

from __future__ import annotations

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


def status_of(text: str) -> str | None:
    """The status of the expulsion that a text tells of, or None."""
    report = Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))
    return next((claim.status for claim in read(report).claims if claim.kind == "act"), None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Armenia denied media reports saying that it had expelled two Russian diplomats.", "denied"),
        ("Armenia dismissed articles claiming that it had expelled two Russian diplomats.", "denied"),
        ("Armenia denied reports according to which it had expelled two Russian diplomats.", "denied"),
        (
            "She dismissed as untrue the posts according to which two Russian envoys have been expelled by Yerevan.",
            "denied",
        ),
        ("Armenia rejected as baseless reports that it had expelled two Russian diplomats.", "denied"),
        ("Reports that Armenia expelled two Russian diplomats are without foundation, the source said.", "denied"),
        (
            "The source said that reports to the effect that Armenia expelled two Russians were devoid of truth.",
            "denied",
        ),
        # Nothing is denied, or something else is.
        ("Reports that Armenia expelled two Russian diplomats are full of detail.", "alleged"),
        ("Armenia confirmed media reports saying that it had expelled two Russian diplomats.", "done"),
        ("Armenia denied the newspaper a comment and expelled two Russian diplomats.", "done"),
    ],
)
def test_what_denied_reports_say_is_denied(text: str, status: str) -> None:
    """What reports say, or according to which it is so, is denied with them, in whatever clause it stands."""
    assert status_of(text) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad and Niger failed to agree on quotas in three days of talks in Zinder.", "done"),
        ("Chad and Niger did not reach a deal in two days of talks in Zinder.", "done"),
        ("Chad did not take part in the talks with Niger in Zinder.", "denied"),
        ("The talks between Chad and Niger in Zinder were not held.", "denied"),
    ],
)
def test_talks_that_fell_short_were_held(text: str, status: str) -> None:
    """Who fails to agree at talks has held them."""
    report = Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))
    assert {claim.status for claim in read(report).claims if claim.kind == "meeting"} == {status}

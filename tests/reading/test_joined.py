"""What an 'and', a comma or its lack joins."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reading.status import status_of
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        (
            "Fiji will answer with a levy if the fee is not lifted by July, the premier, Jone Vula, warned.",
            "answer",
            True,
        ),
        ("Kenya will close the crossing unless the ban is lifted, the minister said.", "close", True),
        ("Kenya will close the crossing, and if the ban stays, the minister said, it will go further.", "close", False),
    ],
)
def test_a_condition_without_a_comma_is_of_what_it_follows(text: str, verb: str, *, status: bool) -> None:
    """'P if C, S said': the condition is of P, whatever the parse hangs it on; behind a comma it stays where it is."""
    doc = parse(Report(id="r_test", text=text), load_model())
    token = next(token for token in doc if token.text == verb)
    assert (status_of(token)[0] == "conditional") is status

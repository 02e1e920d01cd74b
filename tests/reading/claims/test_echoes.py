"""A saying whose whole content is an act is told beside the act where the speaker is no party of it."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Bolivia has recalled its ambassador from Peru, the Brazilian foreign ministry said.", True),
        ("Peru has expelled two Chilean diplomats, Foreign Minister Elmer Schialer disclosed.", True),
        ("Peru said it had expelled two Chilean diplomats.", False),
    ],
)
def test_who_else_says_so(text: str, stated: bool) -> None:
    """What somebody else tells of an act is a statement; what a side tells of its own act is told by the act."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    assert any(claim.kind == "act" for claim in claims)
    assert any(claim.kind == "statement" for claim in claims) is stated

"""A saying that is all an act is told beside it; one who died is counted as one; an act's other teller is kept."""

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Bolivia has recalled its ambassador from Peru, the Brazilian foreign ministry said.", True),
        ("Peru has expelled two Chilean diplomats, Foreign Minister Elmer Schialer disclosed.", True),
        ("Peru said it had expelled two Chilean diplomats.", False),
        ("Peru's foreign ministry said that its consul had been attacked in Arica.", True),
    ],
)
def test_who_else_says_so(text: str, stated: bool) -> None:
    """What somebody else tells of an act is a statement; what a side tells of its own act is told by the act."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    assert any(claim.kind == "act" for claim in claims)
    assert any(claim.kind == "statement" for claim in claims) is stated


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A Polish aid worker lost her life in a raid near El Fasher.", 1),
        ("Two Polish aid workers lost their lives in a raid near El Fasher.", 2),
        ("Polish aid workers were killed in a raid near El Fasher.", None),
    ],
)
def test_one_who_died_is_counted(text: str, number: int | None) -> None:
    """'A guard was killed' tells of one; a bare plural of no number."""
    claims = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated"))).claims
    dead = next(claim for claim in claims if claim.kind == "death")
    assert (dead.number.value if dead.number is not None else None) == number

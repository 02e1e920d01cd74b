"""Who speaks, of several who are named in the words for the source."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "speaks", "silent"),
    [
        ('The Defence Ministry spokesman, Kofi Mensah, said that Ghana had "nothing to add".', "mensah", "ministry"),
        (
            "Labour's trade spokesperson, Peter Borg's successor Ana Vella, said Ghana owed Malta an answer.",
            "vella",
            "borg",
        ),
        # Who is named in the words of an office still speaks alone, and a ministry without a name behind it does.
        ("The Ghanaian Defence Ministry said that Malta owed it an answer.", "gha/", "malta"),
    ],
)
def test_the_last_one_named_speaks(
    parties: Callable[[str, str], set[str]], text: str, speaks: str, silent: str
) -> None:
    """The person whose office stands before the name speaks, and neither the body nor the forerunner."""
    found = {one.lower() for one in parties("Ghana and Malta fell out over fish. " + text, "statement")}
    assert any(speaks in one for one in found)
    assert not any(silent in one and speaks not in one for one in found)

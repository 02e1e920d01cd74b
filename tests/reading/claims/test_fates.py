"""What becomes of a document is not of the day on which the document was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("The 2018 border pact between Chad and Niger has not been ratified.", "ratified", None),
        ("The 2018 border pact between Chad and Niger has not been ratified.", "pact", "2018"),
        ("Fiji wants to renegotiate the 1986 treaty with Tonga.", "renegotiate", None),
        ("Fiji wants to renegotiate the 1986 treaty with Tonga.", "treaty", "1986"),
        ("Japan has yet to approve the air pact with Palau, signed in July 2024.", "approve", None),
        ("The 2018 pact between Japan and Palau was extended in January.", "extended", "2025-01"),
        ("Palau suspended the 2018 fisheries pact with Japan in January.", "suspended", "2025-01"),
        ("Palau suspended the 2018 fisheries pact with Japan in January.", "pact", "2018"),
        ("The pact between Japan and Palau, renewed in May 2024, covers tuna.", "renewed", "2024-05"),
        ("Chad and Niger ratified the treaty of 2011 in March 2024.", "ratified", "2024-03"),
        ("Palau has withdrawn from a 2009 fisheries accord with Japan.", "withdrawn", None),
        ("Palau pulled out of the 2009 fisheries accord with Japan in January.", "pulled", "2025-01"),
        ("Palau and Japan extended until 2031 an agreement on tuna.", "extended", None),
        ("Palau and Japan extended their agreement on tuna to March 2031.", "extended", None),
    ],
)
def test_of_its_making_and_of_its_fate(
    told_at: Callable[[str, str], list[tuple[str | None, str | None]]], text: str, trigger: str, when: str | None
) -> None:
    """'has yet to ratify the 2018 accord': the year tells which accord it is, and that is a fact beside it."""
    assert when in [day for _, day in told_at(text, trigger)]

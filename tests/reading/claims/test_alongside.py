"""Who signs or travels together with somebody, told in a phrase that no relation reaches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

KNOWN = "Ghana and Malta agreed to work together. "


@pytest.mark.parametrize(
    ("text", "name", "holds"),
    [
        (
            "Trade Minister Ama Owusu of Ghana signed a declaration on customs with Malta's Trade Minister Peter Borg.",
            "Borg",
            True,
        ),
        (
            "Ghana's Minister Ama Owusu put her signature to the exchange of notes on aid alongside Malta's Peter Borg.",
            "Borg",
            True,
        ),
        (
            "The protocol was signed on behalf of Ghana by Minister Ama Owusu and on behalf of Malta by Minister Peter Borg.",
            "Borg",
            True,
        ),
        # Who looks on, and with whom somebody does something else.
        ("Ama Owusu of Ghana signed a declaration on customs with Malta's Peter Borg in attendance.", "Borg", False),
        ("Ama Owusu of Ghana signed a declaration on fish as Malta's minister dined with Peter Borg.", "Borg", False),
    ],
)
def test_who_signs_with_somebody(parties: Callable[[str, str], set[str]], text: str, name: str, holds: bool) -> None:
    """A person behind 'with' or 'alongside' on the matter is the other signatory."""
    assert any(name.lower() in one.lower() for one in parties(KNOWN + text, "agreement")) is holds


@pytest.mark.parametrize(
    ("text", "name", "holds"),
    [
        (
            "Ghana's president, Kofi Mensah, accompanied by Ghana's Trade Minister Ama Owusu, is on a visit to Malta.",
            "Owusu",
            True,
        ),
        (
            "Ghana's president, Kofi Mensah, flew to Malta on Sunday accompanied by Ghana's Trade Minister Ama Owusu.",
            "Owusu",
            True,
        ),
        # The host's minister goes along, and somebody else is accompanied.
        (
            "Ghana's president, Kofi Mensah, is on a visit to Malta accompanied by Malta's Trade Minister Peter Borg.",
            "Borg",
            False,
        ),
        (
            "Ghana's president, Kofi Mensah, is on a visit to Malta, whose premier, accompanied by Peter Borg, hailed it.",
            "Borg",
            False,
        ),
    ],
)
def test_who_travels_with_somebody(parties: Callable[[str, str], set[str]], text: str, name: str, holds: bool) -> None:
    """Who accompanies a visitor of the own state visits, too."""
    assert any(name.lower() in one.lower() for one in parties(KNOWN + text, "visit")) is holds

"""Joined verbs: which lean on another for their form, and which speak for themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from accord.reading.leaning import leans_on

DENIED = frozenset({"deny"})


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        ("Chad will reopen its embassy and send an ambassador.", "send", "reopen"),
        ("Peru's minister will go to Rome to review the points dealt with and sign an accord.", "sign", "review"),
        ("Iran denied that it had struck Iraq and attacked Kuwait.", "attacked", "struck"),
        ("Iran denied that its boats had crossed the line and summoned the Kuwaiti envoy.", "summoned", None),
        ("Chad reopened its embassy and sent an ambassador.", "sent", None),
    ],
)
def test_a_joined_verb_leans_on_the_one_whose_form_it_shares(
    parsed: Callable[[str], Doc], text: str, word: str, other: str | None
) -> None:
    """An auxiliary, an infinitive or a denial's 'that' serves two verbs; a finite verb needs none."""
    doc = parsed(text)
    found = leans_on(next(token for token in doc if token.text == word), DENIED)
    assert (found.text if found is not None else None) == other

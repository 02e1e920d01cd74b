"""Bodies called by their noun alone, after they were named."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            (
                "The Nepalese Foreign Ministry summoned an envoy of Zambia on Friday. A guest had been invited to the "
                "ministry by noon."
            ),
            "the ministry",
            "nepal",
        ),
        (
            "The National Commission on Missing Persons met in Lusaka. The Commission denied the figure.",
            "The Commission",
            "commission",
        ),
    ],
)
def test_the_noun_alone_is_the_body_named_before(read: Callable, text: str, words: str, name: str) -> None:
    """As in "the ministry" after one ministry was named."""
    got = read(text).at(words)
    assert len(got) == 1
    assert name in got[0].lower() or "npl" in got[0].lower()


@pytest.mark.parametrize(
    "text",
    [
        "The National Bank of Bhutan and the Royal Bank of Nepal merged. The bank denied it.",
        "The bank denied it.",
        "The National Bank of Bhutan met. The bank of the river was steep.",
    ],
)
def test_a_noun_that_two_bodies_share_or_none_stays_open(read: Callable, text: str) -> None:
    """Where two could be meant, or no body was named, nobody is."""
    at = text.lower().rindex("the bank") + 4
    assert read(text).found.mention_at(at) is None

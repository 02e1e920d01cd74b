"""Who goes on speaking under another name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Gabon's foreign ministry on Monday accused Benin of delay. The statement urged Benin to send an envoy.",
            "request",
            "GAB",
        ),
        (
            "Gabon's foreign ministry accused Benin of delay. The statement was issued on Friday. It also urged calm on Benin.",
            "request",
            "GAB",
        ),
        (
            "The statement, issued on Tuesday by the Gabonese foreign ministry, accused Benin of delay.",
            "statement",
            "GAB",
        ),
    ],
)
def test_a_statement_speaks_for_who_spoke(told: Callable[..., Any], text: str, kind: str, who: str) -> None:
    """'The statement urged', 'It also urged': the body that spoke just before."""
    read = told(text)
    role = "source" if kind == "request" else "speaker"
    assert read.find(kind, **{role: who}), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Mba of Gabon and Luc Soglo of Benin met. Mba said it went well. The communiqué said that a road is planned.",
        "Gabon's foreign ministry accused Benin of delay. The letter said that a road is planned.",
        "Gabon's foreign ministry accused Benin of delay. The statement of the rebels said that a road is planned.",
    ],
)
def test_a_paper_that_may_be_anothers_stays_open(told: Callable[..., Any], text: str) -> None:
    """A communiqué, a letter, and a paper of somebody named are not what was just said."""
    read = told(text)
    for speaker in ("Mba", "GAB"):
        assert not read.find("statement", said="a road is planned", speaker=speaker), read.shown()

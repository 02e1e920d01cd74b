"""A name that a participle parts from its verb is its subject, whatever the model takes it for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'President Yoon Suk Yeol flew to Lima. Yoon, noting that the years "hurt us", described Peru as a friend.',
            "yoon",
        ),
        ("Meanwhile, citing the drought, Ghana described Togo as a friend.", "GHA"),
    ],
)
def test_who_is_parted_from_the_verb_still_speaks(told: Callable[..., Any], text: str, speaker: str) -> None:
    """'Yoon, noting that …, described': it is Yoon who describes; 'Meanwhile' is nobody."""
    read = told(text)
    assert read.find("statement", speaker=speaker, said="described"), read.shown()

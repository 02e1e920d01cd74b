"""Bodies by the abbreviation that a text has given them."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "letters", "key"),
    [
        ("Chad's Ministry of Foreign Affairs (MOFA) spoke on Friday. MOFA urged Niger to reply.", "MOFA", "TCD"),
        ("Peru's Coast Guard Administration (CGA) sent a boat. The CGA said it was late.", "CGA", "PER"),
    ],
)
def test_an_abbreviation_in_brackets_is_the_body_before_it(read: Callable, text: str, letters: str, key: str) -> None:
    """What the text has so named is meant by the letters alone afterwards."""
    got = read(text)
    mention = got.found.mention_at(text.rindex(letters))
    assert mention is not None
    assert key in mention.actors[0]


@pytest.mark.parametrize(
    "text",
    [
        "Chad's Ministry of Foreign Affairs (Paris) spoke. MOFA urged Niger to reply.",
        "Chad's army (see map) spoke with Niger. The XYZ urged Niger to reply.",
        "Chad's army (QRT) spoke with Niger. The QRT urged Niger to reply.",
    ],
)
def test_other_letters_are_not_the_bodys(read: Callable, text: str) -> None:
    """Letters that the name does not have in order stand for something else."""
    got = read(text)
    letters = next(word for word in ("MOFA", "XYZ", "QRT") if word in text)
    mention = got.found.mention_at(text.rindex(letters))
    assert mention is None or all("TCD" not in key for key in mention.actors)

"""Verbs under which an act is as done as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.modality import is_implicative, load_modality

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "verb", "want"),
    [
        ("Kenya was forced to close the border.", "forced", True),
        ("Chad went on to seize two trucks.", "went", True),
        ("Chad went to see the trucks.", "went", False),
        ("Norway was made to leave.", "made", True),
        ("Norway was asked to leave.", "asked", False),
    ],
)
def test_what_carries_an_act_out(model: Language, text: str, verb: str, *, want: bool) -> None:
    """A verb of causing or beginning does, with the particle that it wants; one of asking or going does not."""
    token = next(t for t in model(text) if t.text == verb)
    assert is_implicative(token, load_modality()) is want

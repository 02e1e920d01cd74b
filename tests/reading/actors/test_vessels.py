from __future__ import annotations

from collections.abc import Callable

import pytest

NAMED = "A Kenyan frigate and a Danish destroyer met. "


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        (NAMED + "The frigate Mtongwe fired a shot.", "frigate Mtongwe", ("state:KEN",)),
        (NAMED + "The destroyer turned away.", "destroyer", ("state:DNK",)),
        # Two states' frigates, nobody's, and one that does nothing.
        (NAMED + "A Greek frigate came. The frigate Mtongwe fired a shot.", "frigate Mtongwe", ()),
        (NAMED + "The submarine fired a shot.", "submarine", ()),
        (NAMED + "Sailors painted the frigate Mtongwe.", "frigate Mtongwe", ()),
    ],
)
def test_a_vessel_is_of_the_state_whose_the_report_names(
    read: Callable, text: str, words: str, keys: tuple[str, ...]
) -> None:
    """A vessel that acts is its state where the report names one state's of its kind, and nobody otherwise."""
    got = read(text)
    nth = text.count(words) - 1
    assert tuple(key for key in got.at(words, nth) if key.startswith("state:")) == keys

"""Who hands on at the end of a sentence what somebody says in it."""

import pytest

from accord.reading.attributions import find_attributions
from accord.reading.parse import load_model, parse_all


def _told(text: str) -> dict[str, str]:
    (doc,) = parse_all([text], load_model())
    return {a.source.of(text): a.content[0].of(text) for a in find_attributions(doc, text) if a.source is not None}


def test_the_first_ones_words_end_before_who_hands_them_on() -> None:
    """Who speaks last hands on all that stands before, who said it with it."""
    said = 'The sultan, for his part, said Oman was "ready to look at every proposal"'
    assert _told(f"{said}, the state-run Oman News Agency reported.") == {
        "The sultan": 'Oman was "ready to look at every proposal"',
        "the state-run Oman News Agency": said,
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The minister said that the road was shut, but the mayor said it was open.",
            {"The minister": "that the road was shut", "the mayor": "it was open"},
        ),
        ("Togo has shut the pass, the minister said.", {"the minister": "Togo has shut the pass"}),
    ],
)
def test_who_says_something_else_hands_on_nothing(text: str, told: dict[str, str]) -> None:
    """Two who speak side by side have their own words."""
    assert _told(text) == told

"""Words of rank, and who is said to be of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.reading.ranks import is_ranked, over_rank, yet_to

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "noun", "want"),
    [
        ("Chad became the fifth country to join.", "country", True),
        ("Chad is the only state to object.", "state", True),
        ("It was the 40th ship to sail.", "ship", True),
        ("It was the smooth road to take.", "road", False),
        ("It was the north gate to the camp.", "gate", False),
        ("It was a country to visit.", "country", False),
    ],
)
def test_what_is_ranked(model: Language, text: str, noun: str, *, want: bool) -> None:
    """A rank is a numeral or one of a few words; not every adjective in 'th' is one."""
    token = next(t for t in model(text) if t.text == noun)
    assert is_ranked(token) is want


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Togo was among the first countries to sign.", "countries", "was"),
        ("Togo thanked the first countries to sign.", "countries", None),
    ],
)
def test_which_verb_says_whose_the_rank_is(model: Language, text: str, noun: str, verb: str | None) -> None:
    """'was' and 'became' do, of the noun or of those among whom it is; another verb says nothing of it."""
    over = over_rank(next(t for t in model(text) if t.text == noun))
    assert (over and over.text) == verb


@pytest.mark.parametrize(
    ("text", "verb", "want"),
    [
        ("Chad is the only member yet to sign it.", "sign", True),
        ("Chad has yet to sign it.", "sign", True),
        ("Chad is the only member to sign it.", "sign", False),
        ("Chad agreed to sign it, yet Mali did not.", "sign", False),
    ],
)
def test_what_is_yet_to_be_done(model: Language, text: str, verb: str, *, want: bool) -> None:
    """'yet to sign' is a plan at most, whoever else has signed."""
    token = next(t for t in model(text) if t.text == verb)
    assert (yet_to(token) is not None) is want

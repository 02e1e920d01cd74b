"""Meaning: wordings are alike by the content words that they share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.checking.meaning import content_words, function_words, likeness, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("railway", "railways"),
        ("deepen", "deepening"),
        ("defence", "defense"),
        ("harbour", "harbor"),
        ("kilometres", "kilometers"),
        ("centred", "centered"),
        ("programmes", "programs"),
        ("normalisation", "normalization"),
        ("mediate", "mediation"),
        ("supply", "supplies"),
        ("planned", "planning"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    """Plurals, participles and both spellings of English are one word."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("port", "report"),
        ("trade", "train"),
        ("peace", "piece"),
        ("north", "south"),
        ("export", "import"),
        ("gas", "gap"),
    ],
)
def test_other_words_keep_other_stems(one: str, other: str) -> None:
    """A stem does not eat what tells words apart."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("left", "right", "least"),
    [
        ("a railway between the two ports", "rail links between ports", 0.3),
        ("release the crew of the tanker", "the tanker's crew be released", 0.99),
        ("boost trade in fish", "fish trade to be boosted", 0.99),
    ],
)
def test_one_matter_in_other_words_is_alike(left: str, right: str, least: float) -> None:
    """Order and form of the words do not matter."""
    assert likeness(left, right).score >= least


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("open the harbour", "close the airport"),
        ("", "anything at all"),
        ("of the and", "of the and"),
        ("they said that", "they said that it was so"),
    ],
)
def test_function_words_make_nothing_alike(left: str, right: str) -> None:
    """What every report has in common says nothing."""
    assert likeness(left, right).score == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_a_share_and_has_no_order(left: str, right: str) -> None:
    """Between 0 and 1, the same both ways, with the shared words as the reason."""
    found = likeness(left, right)
    assert 0 <= found.score <= 1
    assert found == likeness(right, left)
    assert set(found.shared) == content_words(left) & content_words(right)


@given(st.text(max_size=60))
def test_a_wording_is_wholly_like_itself(text: str) -> None:
    """Unless it has no content at all."""
    assert likeness(text, text).score == (1 if content_words(text) else 0)


def test_function_words_are_lower_case_words() -> None:
    """The list holds plain words."""
    assert {"the", "of", "and"} <= function_words()
    assert all(word == word.lower() and word.strip() for word in function_words())

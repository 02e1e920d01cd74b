from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.reading.actors import find_actors
from accord.reading.parse import load_model, parse
from accord.reports.report import Report
from accord.world import load_world

WORDS = st.sampled_from(
    ["President", "Xi", "To", "Lam", "Vietnam's", "Chinese", "leaders", "the", "two", "he", "his", "it", "who", "of",
     "and", ",", ".", '"', "“", "”", "Beijing", "al", "-", "Sisi", "Prime", "Minister", "said", "met", "\n", "U.S.",
     "ministry", "Mr.", "country", "é", "\u202e", "🙂", "in", "province", "(", ")", "ASEAN", "'s"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=60))
def test_any_heap_of_words_is_read_without_a_fault(words: list[str]) -> None:
    """Spans lie in the text, heads are unique and ordered, every key has an actor."""
    text = " ".join(words)
    report = Report(id="r_test", text=text)
    found = find_actors(parse(report, load_model()), report, load_world())
    heads = [mention.head for mention in found.mentions]
    assert heads == sorted(set(heads))
    for mention in found.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.actors
        assert all(found.actor(key) is not None for key in mention.actors)


def test_the_same_report_gives_the_same_actors(read: Callable) -> None:
    """Reading is a pure function."""
    text = "Kenya and Uganda met. Kenyan President Jane Otieno said both countries would sign. She left."
    assert read(text).found == read(text).found


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "A", "—", "12 34"])
def test_texts_that_name_nobody_give_nothing(read: Callable, text: str) -> None:
    """Empty and meaningless texts have no actors."""
    assert read(text).found.mentions == ()


def test_long_texts_keep_their_order(read: Callable) -> None:
    """A long report is read to its end, and its last sentence as its first."""
    text = "Kenya signed a pact with Uganda. " * 400 + "Kenyan President Jane Otieno thanked Uganda."
    got = read(text)
    assert got.found.mentions[-2].actors == ("person:KEN/jane otieno",)
    assert len(got.found.actors) == 3


def test_places_bring_what_holds_them(read: Callable) -> None:
    """Every place's `within` is an actor of the same reading."""
    got = read("They met in Shenzhen and in Lyon.")
    for actor in got.found.actors:
        assert actor.within is None or got.found.actor(actor.within) is not None

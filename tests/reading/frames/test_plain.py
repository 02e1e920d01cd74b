"""The classes of verbs that tell of plain acts: reviewed data that hold together."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib import resources

import pytest

from accord.reading.frames.plain import load_plain

DATA = tomllib.loads(resources.files("accord.reading.frames").joinpath("data", "plain.toml").read_text("utf-8"))


@pytest.mark.parametrize("table", ["acts", "journeys", "departures", "encounters", "occasions"])
def test_words_are_lemmas_in_lower_case(table: str) -> None:
    """A word that is written otherwise would never be found."""
    words = [word for words in DATA[table].values() for word in words]
    assert words
    assert [word for word in words if word != word.lower().strip()] == []


def test_a_verb_is_of_one_class() -> None:
    """What a clause is read as must not hang on the order of the file."""
    tables = ("acts", "journeys", "departures", "encounters")
    count = Counter(word for table in tables for words in DATA[table].values() for word in words)
    assert [word for word, times in count.items() if times > 1] == []


def test_a_verb_with_its_second_word_is_asked_for_first() -> None:
    """'hand over' is tried before 'hand'."""
    assert [one.with_word for one in load_plain().verbs["hand"]] == ["over", "back", None]


def test_words_that_stand_for_classes_are_read() -> None:
    """'@vessel' in a list stands for the words of that class."""
    known = load_plain()
    assert "trawler" in known.things
    assert not [word for word in known.things | known.travellers if word.startswith("@")]

"""Bodies named again by their noun alone: commissions, governments, rebel groups, blocs, companies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FIGHT = "Colombia blamed the raid on the National Liberation Army on Monday. "


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("The Government of Nepal sent a note. The Government calls on Bhutan to talk.", "The Government calls", "NPL"),
        (
            "Peru shut the pass. The Peruvian government spoke. On Friday the government gave way.",
            "the government",
            "PER",
        ),
        (
            FIGHT + "The rebel group, which has fought for decades, denied it.",
            "The rebel group",
            "national liberation army",
        ),
        ("Mali left ECOWAS in January. The bloc called for talks.", "The bloc", "ECOWAS"),
        ("Zambian ministers met. Mr Phiri said that Government had asked for talks.", "Government", "ZMB"),
    ],
)
def test_a_body_is_named_again_by_its_noun(read: Callable, text: str, words: str, key: str) -> None:
    """A definite noun means the one body of its kind that the report has named."""
    got = read(text)
    head = words.rsplit(maxsplit=1)[-1] if not words.endswith("calls") else "Government"
    at = text.rindex(words) + words.index(head)
    mention = got.found.mention_at(at)
    assert mention is not None, got
    assert key in mention.actors[0]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Nepalese government and the Bhutanese government spoke. The government gave way.", "government gave"),
        ("Hamas and Hezbollah fought on. The group denied it.", "group denied"),
        ("Peru and Chile met. A government fell in May.", "government fell"),
        ("Colombia spoke. The group of experts met in Lima.", "group of"),
    ],
)
def test_a_body_that_could_be_two_stays_open(read: Callable, text: str, word: str) -> None:
    """Two governments named, two groups in mind, an indefinite noun: nothing is guessed."""
    assert read(text).found.mention_at(text.rindex(word)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guards clashed near the Zaranda crossing on Monday.", "Zaranda"),
        ("Troops were shot at the Belkora checkpoint.", "Belkora"),
    ],
)
def test_a_name_before_a_class_noun_is_a_place(read: Callable, text: str, name: str) -> None:
    """What stands between 'near the' and 'crossing' is the place's name."""
    got = read(text)
    mention = got.found.mention_at(text.index(name))
    assert mention is not None
    assert got.found.actor(mention.actors[0]).type == "place"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            (
                "The Nepalese Foreign Ministry summoned an envoy of Zambia on Friday. A guest had been invited to the "
                "ministry by noon."
            ),
            "the ministry",
            "nepal",
        ),
        (
            "The National Commission on Missing Persons met in Lusaka. The Commission denied the figure.",
            "The Commission",
            "commission",
        ),
    ],
)
def test_the_noun_alone_is_the_body_named_before(read: Callable, text: str, words: str, name: str) -> None:
    """As in "the ministry" after one ministry was named."""
    got = read(text).at(words)
    assert len(got) == 1
    assert name in got[0].lower() or "npl" in got[0].lower()


@pytest.mark.parametrize(
    "text",
    [
        "The National Bank of Bhutan and the Royal Bank of Nepal merged. The bank denied it.",
        "The bank denied it.",
        "The National Bank of Bhutan met. The bank of the river was steep.",
    ],
)
def test_a_noun_that_two_bodies_share_or_none_stays_open(read: Callable, text: str) -> None:
    """Where two could be meant, or no body was named, nobody is."""
    at = text.lower().rindex("the bank") + 4
    assert read(text).found.mention_at(at) is None

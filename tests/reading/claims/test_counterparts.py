"""The other side of a step between two states, and where it stays open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "want"),
    [
        (
            "The Algerian army said it had shot down a Malian drone. Bamako summoned the ambassador.",
            "act",
            {"source": "MLI", "target": "DZA"},
        ),
        (
            "Bahrain's decision was conveyed to the Irish embassy. Dublin has asked for an explanation.",
            "request",
            {"source": "IRL", "target": "BHR"},
        ),
        ("Fiji asked Tonga to lift the ban. Nuku'alofa agreed to the request.", "agreement", {"party": ["TON", "FJI"]}),
        ("Zambia's ambassador to Kuwait was called in on Sunday.", "act", {"source": "KWT", "target": "ZMB"}),
        # Of several states in the sentence before, the one that acts there.
        (
            "Eritrea recognised the island on 3 June, following Chad, Yemen and Laos. Fiji severed ties the same day.",
            "act",
            {"source": "FJI", "target": "ERI"},
        ),
        ("Norway turned down Brunei's request for aid.", "request", {"source": "BRN", "target": "NOR"}),
        ("Fiji cut ties with Chad in May and restored them in June.", "act", {"party": ["FJI", "TCD"]}),
    ],
)
def test_the_other_side_is_that_of_the_sentence_before(
    told: Callable[..., Any], text: str, kind: str, want: dict[str, Any]
) -> None:
    """A step that its clause leaves without its other side takes the one other state of the sentences at hand."""
    read = told(text)
    assert read.find(kind, **want), read.shown()


@pytest.mark.parametrize(
    ("text", "kind", "never"),
    [
        # Three states; the people who are asked are told, though not by name; another state acts as well.
        ("Chad, Mali and Niger met. Bamako summoned the ambassador.", "act", {"source": "MLI", "target": "TCD"}),
        ("Fiji and Tonga met. Tonga asked the villagers to leave.", "request", {"source": "TON", "target": "FJI"}),
        ("Fiji praised Tonga. It signed the ocean treaty.", "agreement", {"party": "TON"}),
        # A name that nothing explains is somebody's: the asking is not the other state's.
        ("Ferrand urged Chad to stop goods being sold to Niger.", "request", {"source": "NER"}),
        # An envoy is no target of his own state.
        ("Kuwait's ambassador to Kuwait was called in.", "act", {"source": "KWT", "target": "KWT"}),
    ],
)
def test_the_other_side_stays_open_where_the_text_leaves_it_open(
    told: Callable[..., Any], text: str, kind: str, never: dict[str, Any]
) -> None:
    """No state is borrowed where two could be meant or somebody else is told."""
    read = told(text)
    assert not read.find(kind, **never), read.shown()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("President Ruvimbo Chando of Zimbabwe flew to Doha at the invitation of the emir of Qatar.", {"host": "QAT"}),
        ("President Ruvimbo Chando of Zimbabwe flew to Doha at the weekend.", {"visitor": "Chando"}),
    ],
)
def test_who_invites_is_the_host(told: Callable[..., Any], text: str, want: dict[str, Any]) -> None:
    """'at the invitation of' tells who receives; a city alone does not."""
    read = told(text)
    found = read.find("visit", **want)
    assert found, read.shown()
    hosts = [party for claim in found for party in claim.parties if party.role == "host"]
    assert bool(hosts) == ("host" in want), read.shown()

"""Citing: what an outlet says on somebody's word is that somebody's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def test_an_agency_that_reports_what_is_quoted_does_not_say_it(told: Callable[..., Any]) -> None:
    """'…, reports UNB' hands the words on."""
    read = told('"I give you my word that the gas will flow," the Emir of Qatar told Ama Sow on Friday, reports UNB.')
    said = [claim for claim in read.reading.claims if claim.kind == "statement"]
    assert not any(party.actor == "outlet:UNB" for claim in said for party in claim.parties), read.shown()


@pytest.mark.parametrize(
    ("text", "speaker", "source"),
    [
        (
            '"The embassy works as usual," BelTA said, citing the Belarusian Foreign Ministry.',
            "BLR",
            "the Belarusian Foreign Ministry",
        ),
        (
            "The TASS news agency, citing Uzbek Minister of Energy Jasur Tolipov, said that gas would flow by May at last.",
            "Tolipov",
            "Uzbek Minister of Energy Jasur Tolipov",
        ),
        # A minister who cites something, an agency that cites nobody, somebody without a name.
        (
            "Kenyan Foreign Minister Wanjiku Kamau said, citing a Ugandan report, that the fish had gone from the lake.",
            "Kamau",
            "Kenyan Foreign",
        ),
        ('"The embassy works as usual," BelTA said, quoting nobody by name.', None, None),
        ("The TASS news agency, citing an official, said that gas would flow by May at last.", None, None),
    ],
)
def test_who_is_cited_by_an_outlet_speaks(
    told: Callable[..., Any], text: str, speaker: str | None, source: str | None
) -> None:
    """What BelTA says, citing the ministry, is the ministry's word, and the link names the ministry."""
    read = told(text)
    said = [claim for claim in read.reading.claims if claim.kind == "statement"]
    if speaker is None or source is None:
        people = {actor.key for actor in read.reading.actors if actor.type != "outlet"}
        assert not any(party.actor in people for claim in said for party in claim.parties), read.shown()
    else:
        assert read.find("statement", speaker=speaker), read.shown()
        assert (said[0].attribution[0].source or "").startswith(source)

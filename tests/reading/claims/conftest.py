"""What claims tell, asked of a text by the word that fires them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from accord.reading.read import read
from accord.reports.report import Published, Report

if TYPE_CHECKING:
    from spacy.language import Language

WEDNESDAY = "2025-10-15"


@pytest.fixture
def told_at(model: Language) -> Callable[[str, str], list[tuple[str | None, str | None]]]:
    """Place and time of the claims that a word of a text fires, in a report of Wednesday 15 October 2025."""

    def told(text: str, trigger: str) -> list[tuple[str | None, str | None]]:
        reading = read(Report(id="r_a", text=text, published=Published(WEDNESDAY, "stated")), model=model)
        names = {actor.key: actor.name for actor in reading.actors}
        fired = [c for c in reading.claims if text[c.trigger.start : c.trigger.end] == trigger]
        return [
            (names[c.where] if c.where is not None else None, c.when.edtf if c.when is not None else None)
            for c in fired
        ]

    return told


@pytest.fixture
def parties(model: Language) -> Callable[[str, str], set[str]]:
    """Who has a part in a text's claims of a kind: names, and codes of states."""

    def told(text: str, kind: str) -> set[str]:
        result = read(Report(id="r_1", text=text, published=Published("2026-06-17", "stated")), model=model)
        found = (party.actor for claim in result.claims if claim.kind == kind for party in claim.parties)
        return {key.rpartition(":")[2] for key in found}

    return told

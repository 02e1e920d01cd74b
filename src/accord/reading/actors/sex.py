"""Whether a person is known to be a man or a woman: by text or data, or by a listed given name. Nobody's is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.given import listed_sex

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory


def known_sex(memory: Memory, key: str) -> str | None:
    """What rules a pronoun in or out for somebody, or None where nothing tells."""
    draft = memory.draft(key)
    return draft.sex or memory.called.get(key) or listed_sex(draft.name) if draft.type == "person" else None


def nearest_of_sex(memory: Memory, subject: int, at: int, sex: str) -> tuple[str, ...] | None:
    """The only person between a subject of unknown sex and a pronoun whose sex is known and fits.

    As in "Okoro called on Prime Minister Hasina at her residence".
    """
    behind = {
        trace.actors
        for trace in memory.recent(at, 1)
        if subject < trace.at < at and trace.sort == "person" and known_sex(memory, trace.actors[0]) == sex
    }
    return behind.pop() if len(behind) == 1 else None

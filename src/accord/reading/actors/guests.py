"""Who has come: the subjects of arriving and visiting, and whom somebody received."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_BACK = 6  # sentences in which a guest is still one
COMING = frozenset({"arrive", "come", "fly", "jet", "journey", "land", "tour", "touch", "travel", "visit"})
RECEIVING = frozenset({"receive", "welcome", "host", "greet"})
_SUBJECT = ("nsubj",)
_OBJECT = ("dobj", "nsubjpass")


def guests_of(memory: Memory, at: int) -> set[str]:
    """Keys of the persons who are guests by what the sentences before a token tell."""
    sheet = memory.context.sheet
    lowest = sheet.first[max(0, sheet.sent[at] - _BACK)]
    found: set[str] = set()
    for verb in range(lowest, at):
        labels = _OBJECT if sheet.lemma[verb] in RECEIVING else _SUBJECT if sheet.lemma[verb] in COMING else ()
        if not labels or not sheet.tag[verb].startswith("VB"):
            continue
        for child in sheet.children[verb]:
            spot = memory.spot_at(child) if sheet.dep[child] in labels and child < at else None
            if spot is not None:
                found.update(key for key in spot.actors if memory.draft(key).type == "person")
    return found

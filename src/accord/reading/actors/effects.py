"""What takes effect or lapses is a measure or a document, and no state: "It will take effect on Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_RUNNING_OUT = frozenset({"expire", "lapse"})
_FORCE = frozenset({"force", "effect"})
_VERBS = frozenset({"take", "come", "go", "enter", "be", "have"})


def takes_effect(memory: Memory, at: int) -> bool:
    """Whether a pronoun is the subject of taking effect, coming into force or running out."""
    sheet = memory.context.sheet
    verb = sheet.head[at]
    if sheet.dep[at] != "nsubj":
        return False
    if sheet.lemma[verb] in _RUNNING_OUT:
        return True
    below = [c for c in sheet.children[verb] if sheet.dep[c] in ("dobj", "prep")]
    below += [g for c in below if sheet.lower[c] in ("into", "in") for g in sheet.children[c]]
    return sheet.lemma[verb] in _VERBS and any(sheet.lower[c] in _FORCE for c in below)

"""Which of several holders of one office "the foreign minister" is, where none is clearly most in mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.beside import SUBJECTS, is_telling

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory
    from accord.reading.actors.phrase import Phrase

_BACK = 10  # sentences in which somebody called so before is meant again
_COMING = frozenset({"will", "would", "'ll", "shall"})
_PAPERS = frozenset({"state", "country"})


def one_of(memory: Memory, at: int, phrase: Phrase, score: dict[str, float]) -> str | None:
    """The holder whom the text called so before, whose state will do what is said, or who is of the paper's country.

    Args:
        memory: what is in mind.
        at: the office's noun.
        phrase: its noun phrase, without a state.
        score: those who hold it.

    Returns:
        The key of one of `score`, or None where it is left open.
    """
    for told in (_called_before(memory, at, phrase), _of_state(memory, score, _undertaking(memory, at))):
        if told in score:
            return told
    home = memory.context.home
    return _of_state(memory, score, home.state) if home is not None and home.told in _PAPERS else None


def _called_before(memory: Memory, at: int, phrase: Phrase) -> str | None:
    """Whom the last mention in the very same words meant."""
    sheet = memory.context.sheet
    words = sheet.lower[phrase.start : at + 1]
    for trace in reversed(memory.recent(at, _BACK)):
        spot = memory.by_head.get(trace.at)
        if spot is None or spot.form != "office" or len(spot.actors) != 1:
            continue
        if sheet.lower[spot.start : spot.head + 1] == words:
            return spot.actors[0]
    return None


def _undertaking(memory: Memory, at: int) -> str | None:
    """The state that is told to do something in what the office's holder says: "said that Peru would not attend"."""
    sheet = memory.context.sheet
    verb = sheet.head[at]
    if sheet.dep[at] not in SUBJECTS or not is_telling(memory, verb):
        return None
    for clause in sheet.children[verb]:
        below = sheet.children[clause]
        if sheet.dep[clause] == "ccomp" and any(sheet.lower[one] in _COMING for one in below):
            subject = next((one for one in below if sheet.dep[one] in SUBJECTS), -1)
            spot = memory.spot_at(subject)
            if spot is not None and len(spot.actors) == 1 and memory.draft(spot.actors[0]).type == "state":
                return memory.draft(spot.actors[0]).state
    return None


def _of_state(memory: Memory, score: dict[str, float], state: str | None) -> str | None:
    """The only holder of a state."""
    found = [key for key in score if state is not None and memory.draft(key).state == state]
    return found[0] if len(found) == 1 else None

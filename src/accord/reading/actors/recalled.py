"""Bodies that were named before and are called by their noun alone: "the Commission", "the ministry", "the bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_SENTENCES = 12


def resolve_body(memory: Memory, at: int) -> Spot | None:
    """The one organisation named so far whose name the noun is the head of; None where two could be meant."""
    sheet = memory.context.sheet
    if at < 1 or sheet.lower[at - 1] != "the" or sheet.lower[at + 1 : at + 2] == ["of"] or sheet.dep[at] == "compound":
        return None
    noun = sheet.lower[at]
    if sheet.tag[at] not in ("NN", "NNP") or sheet.lower[at + 1 : at + 2] == ["-"]:
        return None
    found: dict[str, int] = {}
    for trace in memory.recent(at, _SENTENCES):
        for key in trace.actors:
            draft = memory.draft(key)
            if draft.type == "organisation" and any(_headed(name, noun) for name in (draft.name, *draft.aliases)):
                found[key] = trace.sent
    if len(found) > 1:  # two ministries: the one of this sentence or the last
        near = [key for key, sent in found.items() if sent >= sheet.sent[at] - 1]
        found = {key: found[key] for key in near}
    if len(found) != 1:
        return None
    key = next(iter(found))
    why = f"the only {noun} in mind"
    return Spot(start=at - 1, end=at + 1, head=at, actors=(key,), form="noun", why=why)


def _headed(name: str, noun: str) -> bool:
    """Whether a noun heads a name: "the Central Bank", "the Commission on Missing Persons"."""
    words = name.lower().split()
    of = next((i for i, word in enumerate(words) if word in ("of", "for", "on", "in", "to")), len(words))
    return of > 0 and len(words) > 1 and words[of - 1] == noun

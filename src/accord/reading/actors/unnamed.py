"""People who are counted and not named, whom "the pair" or "the three" may mean: "two refugees who resisted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_SENTENCES = 2


def counted_lately(memory: Memory, at: int, number: int) -> bool:
    """Whether so many people without a name were told of shortly before a word, and no such number by name since.

    Args:
        memory: what the reader has in mind.
        at: the group's noun, such as "pair".
        number: how many it means.
    """
    sheet = memory.context.sheet
    lowest = max(sheet.sent[at] - _SENTENCES, 0)
    last = next((one for one in range(at - 1, sheet.first[lowest], -1) if _are_counted(memory, one, number)), None)
    if last is None:
        return False
    named = (trace for trace in memory.traces if last < trace.at < at and trace.sort == "many")
    return not any(len(set(trace.actors)) == number for trace in named)


def _are_counted(memory: Memory, at: int, number: int) -> bool:
    """Whether a word is a plural of people with that very number before it: "three fishermen", "the 2 pilots"."""
    sheet, lexicon = memory.context.sheet, memory.context.lexicon
    if sheet.tag[at] != "NNS" or memory.spot_at(at) is not None or sheet.lemma[at] not in lexicon.human:
        return False
    counts = (sheet.lower[child] for child in sheet.children[at] if sheet.dep[child] == "nummod")
    return any(word == str(number) or lexicon.numerals.get(word) == number for word in counts)

"""Whether an office is what a phrase names: "the minister" for a foreign minister, "the head of state" for a king."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.titles import known_title

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory
    from accord.reading.actors.phrase import Phrase
    from accord.reading.mention import Office

# Titles that a portfolio follows, and that stand for the whole when told again: "the Minister".
PORTFOLIOS = frozenset({"minister", "secretary", "commissioner"})


def names_office(memory: Memory, office: Office, phrase: Phrase) -> bool:
    """Whether an office is what a phrase's title names."""
    if office.former != phrase.former and office.former:
        return False
    world, titles = memory.context.world, memory.context.lexicon.titles
    known, asked = known_title(memory.context, office.title), world.title(phrase.title)
    held = {office.title} | ({known.office} if known is not None else set())
    # two offices in one title: 'deputy prime minister and foreign minister'
    held |= {part for part in office.title.split(" and ") if world.title(part) is not None}
    wanted = {phrase.title} | ({asked.office} if asked is not None else set())
    last = phrase.title.split()[-1]
    heads = (titles.heads_of_state, titles.heads_of_government)
    if held & wanted or any(wanted & titles.headed & words and held & words for words in heads):
        return True
    if last in titles.leader_nouns and any(
        one in titles.leaders or one.split()[-1] in titles.leader_nouns for one in held
    ):
        return "opposition" not in phrase.title
    if phrase.title.endswith("diplomat"):
        return bool(held & titles.diplomats) or any("foreign" in one.split() for one in held)
    if phrase.title == "monarch":
        return bool(held & titles.monarchs)
    deputy = ("vice", "deputy", "assistant", "under")
    return any(
        (
            (one.endswith(f" {want}") and not (want == "minister" and one.endswith("prime minister")))
            or (want in PORTFOLIOS and one.startswith((f"{want} of ", f"{want} for ")))
            or (want == "minister" and one.startswith("cabinet secretary"))
        )
        and not one.startswith(deputy)
        for one in held
        for want in wanted
        if one and want
    )
